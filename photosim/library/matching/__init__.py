"""What two photos are to each other.

:mod:`.thumbnails` compares stored photos by their thumbnails, :mod:`.naming` gives what was
proved a name, and :mod:`.whole_files` opens both files where that can change the name.
"""

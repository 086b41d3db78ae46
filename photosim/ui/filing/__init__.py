"""What is done with the files of selected photos: copied, moved, renamed, exported, printed.

:mod:`.actions` on whatever is selected in front → :mod:`.control` asks for what is missing (a
folder, a name, a format) and lets the library do it; what moves files is part of the one history.
:mod:`.sheets` paints photos onto paper, or a PDF.
"""

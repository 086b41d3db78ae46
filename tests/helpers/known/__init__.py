"""Libraries of files of which it is known what they hold, because they were made so.

:mod:`.files` makes the files of a scene, each with what it holds; :mod:`.libraries` draws folders
of them as people have them; :mod:`.judge` says what one file holds that another doesn't, from how
they were made; :mod:`.cleaned` has photosim clean such a folder up, and judges that.
Nothing here asks photosim what a file holds.
"""

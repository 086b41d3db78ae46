"""Labels follow the picture: a file that another program has written to is the same photo still.

The way: where a file holds another content than before, a JPEG has come beside its RAW, or one of
the two is left alone, the store writes down that one content was found in the place of the other →
:mod:`.same_picture` judges whether both are one picture, by what is kept of each (the old bytes
are gone) → :mod:`.passing_on` hands over what belonged to the first. It also gives back what
belonged to a content that a file shows again, and finds pictures that were moved and rewritten at
once.
"""

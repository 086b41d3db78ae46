"""One photo in the whole window, and the way from it to those that are like it.

The page is opened with a row of photos and a place in it (``trail``): the grid's, a group's, an
album's. Its controller says which photo stands there, asks which are nearest, and what is known of
it; ``pictures`` decodes it and those beside it in imaging's workers, ``canvas`` shows it, ``strip``
the nearest. A photo of the strip is a new place on the trail, with the strip as its row; ``wander``
takes such steps by itself. What is done with the photo elsewhere leaves as signals.
"""

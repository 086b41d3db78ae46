"""The page Map: every photo of the library a point, alike ones near each other.

``controller`` asks the library for the map and its groups and has it computed where it has to be;
``field`` holds the points for the screen, ``dots`` draws them, ``sheet`` keeps what was drawn while
one moves and looks nearer, all three without Qt; ``tiles`` makes thumbnails ready to be painted;
``canvas`` shows sheet and tiles, moves over them and lets photos be chosen; ``legend`` says what
the colours mean; ``page`` puts them together.
"""

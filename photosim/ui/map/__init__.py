"""The page Map: every photo of the library a point, alike ones near each other.

``controller`` asks the library for the map and its groups and has it computed where it has to be;
``field`` holds the points for the screen and paints them into pixels, without Qt; ``canvas`` shows
the field with thumbnails, moves over it and lets photos be chosen; ``legend`` says what the colours
mean; ``page`` puts them together.
"""

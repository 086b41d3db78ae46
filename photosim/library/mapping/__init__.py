"""The map of a library by likeness: every photo a point, alike ones near each other.

``service`` takes the vectors that a model made and their neighbours in its index, has ``ml.layout``
lay them out, and keeps the places (``kept``), which can be computed again at any time. Photos that
come later are placed among their neighbours; only when much has changed is everything laid out
anew, starting from where it lies, so that a person finds it again. ``groups`` says what the points
are coloured by.
"""

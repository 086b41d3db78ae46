"""The page Settings: everything that can be set, in sections, each of which takes effect at once.

A section reads what it shows while it is on screen, and writes through the session or into the
preferences; there is nothing to confirm.
"""

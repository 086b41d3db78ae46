"""What a screen reader is told.

Qt knows widgets; of what a widget paints it knows nothing. ``items`` tells of it as a list whose
items can be chosen and opened, ``roles`` says what a widget is where its class doesn't, and
``announce`` says what happened elsewhere than where the keyboard is.
"""

"""A reader for each kind of file that Pillow doesn't read as it should, and what they hand over."""

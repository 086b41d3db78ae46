"""How fast photosim is: see README.md beside this file."""

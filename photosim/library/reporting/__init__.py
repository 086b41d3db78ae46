"""Telling of new photos what a person wants to be told: rules, and what they had to say.

The store notes which files are new (``storage.rules``) → at the end of each pass over the folders
:mod:`.reporter` asks every rule about them, but for those of a folder that was taken for the first
time → what they say is kept, and told with the pass. :mod:`.service` is what the windows and the
command line use.
"""

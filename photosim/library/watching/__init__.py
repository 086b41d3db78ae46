"""Seeing changes while the app runs.

Events of the system (:mod:`.inotify`, :mod:`.tree_watch`), or of :mod:`.polling` where there are
none (:mod:`.filesystems`, :mod:`.inotify_limits`) → :mod:`.reduce_events` makes few changes of
many events → :mod:`.settling` waits until nobody writes to a file any more → :mod:`.watcher`
hands on the changes. :mod:`.folder_watch` is one folder over time: there, away, back.
"""

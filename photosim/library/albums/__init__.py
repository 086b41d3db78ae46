"""Albums: labels on contents, that outlive files.

The way of a label: :mod:`.book` takes a name and photos → a row for each content → the dated
backup that :mod:`.files` writes. :mod:`.edits` says what a change did, so that it can be taken
back; :mod:`.suggest` finds photos that most likely belong to an album. All speak in :mod:`.values`.
"""

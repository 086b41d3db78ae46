"""From what a scan found to photos that can be found.

:mod:`.update` is one whole pass: ``folders`` looks → :mod:`.reconcile` writes rows for all that
needs no photo to be opened → :mod:`.pipeline` decodes what is pending (each content once:
``Claims``) → :mod:`.ingest` writes photo, thumbnail and state in one transaction for each group →
:mod:`.embedding` gives the photos their vectors by what waits in :mod:`.inputs`, and hands them to
the index.
"""

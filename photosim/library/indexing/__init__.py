"""From what a scan found to photos that can be found.

:mod:`.update` is one whole pass: ``folders`` looks → :mod:`.reconcile` writes rows for all that
needs no photo to be opened → :mod:`.pipeline` decodes and embeds what is pending (each content
once: ``Claims``) → :mod:`.ingest` writes photo, vectors, thumbnail and state in one
transaction for each group, and hands them to the index.
"""

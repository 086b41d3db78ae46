"""From a query to hits.

:mod:`.searcher` understands the photos asked about, finds the nearest and compares them;
:mod:`.ranking` makes hits of what was found.
"""

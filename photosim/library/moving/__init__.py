"""A whole library goes elsewhere: out of a file onto a server, or back, or into another folder.

:mod:`.move` takes table after table (``storage/tables``) in one transaction, compares every row
before it is kept, and copies what lies in the folder beside the rows.
"""

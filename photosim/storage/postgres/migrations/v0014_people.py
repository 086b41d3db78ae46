"""Version 14: who said it, as in ``storage/sqlite``; by the names of the server's roles.

The server itself says who: what labellers say bears their own name whatever they write, and what
cleaners carry out bears theirs. Cleaners and the owner keep a label's name where they take it from
one photo to another.
"""

from __future__ import annotations

_TEXT = "text COLLATE \"C\" NOT NULL DEFAULT ''"

_OWN_NAME = {
    "albums": ("INSERT", "pairs"),
    "album_photos": ("INSERT OR UPDATE", "pairs"),
    "decisions": ("INSERT OR UPDATE", "pairs"),
    "journal": ("INSERT", "folders"),
}
"""When, and who may not write the other table says it in their own name."""

STATEMENTS = (
    *(f"ALTER TABLE {table} ADD COLUMN person {_TEXT}" for table in _OWN_NAME),
    f"ALTER TABLE journal ADD COLUMN undone_by {_TEXT}",
    """
    CREATE FUNCTION in_own_name() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        IF NOT has_table_privilege('photosim.' || TG_ARGV[0], 'INSERT') THEN
            NEW.person := session_user;
        END IF;
        RETURN NEW;
    END $$
    """,
    *(
        f"CREATE TRIGGER {table}_in_own_name BEFORE {when} ON {table}"
        f" FOR EACH ROW EXECUTE FUNCTION in_own_name('{other}')"
        for table, (when, other) in _OWN_NAME.items()
    ),
)
"""Run in this order, one transaction."""

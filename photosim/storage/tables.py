"""All that a library holds, table by table, for taking it whole from one engine to another.

Values are told alike by all engines: bytes as they are, texts that any engine can hold
(:func:`photosim.storage.records.clean`), truth as a number, vectors as little-endian numbers.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from photosim.storage.records import Row


@dataclass(frozen=True, slots=True)
class StoredTable:
    """A table, its columns, and those by which its rows are told apart and sorted.

    truths: columns that are true or false. vector: of the column ``data``, the type of its
    numbers. refers: a column that may name another row of the table; rows without come first.
    counts: its ids are used once ever.
    """

    name: str
    columns: tuple[str, ...]
    key: tuple[str, ...] = ("id",)
    truths: frozenset[str] = frozenset()
    vector: str = ""
    refers: str = ""
    counts: bool = False


def _table(  # noqa: PLR0917 - a table
    name: str, columns: str, key: str = "id", truths: str = "", vector: str = "", refers: str = ""
) -> StoredTable:
    return StoredTable(
        name,
        tuple(columns.split()),
        tuple(key.split()),
        frozenset(truths.split()),
        vector,
        refers,
        name in _COUNTED,
    )


_COUNTED = {
    "photos", "albums", "journal", "journal_steps", "saved_searches", "watch_rules", "rule_reports",
    "conflicts",
}  # fmt: skip

TABLES = (
    _table("settings", "key value", "key"),
    _table("folders", "id path online excluded", truths="online"),
    _table(
        "photos",
        "id content_hash bytes format width height taken_at camera lens exposure latitude"
        " longitude fingerprint unused_since utc_offset holdings pixel_hash rating came_at"
        " sharpness",
    ),
    _table(
        "files",
        "id folder_id relative name_at name_key bytes mtime_ns inode device photo_id state reason"
        " retry primary_id missing_since ctime_ns before reader said said_at",
        truths="retry",
        refers="primary_id",
    ),
    _table("models", "id model_id"),
    _table("features", "model photo_id data", "model photo_id", vector="f2"),
    _table("embeddings", "model photo_id data", "model photo_id", vector="f4"),
    _table("thumbnails", "photo_id data", "photo_id"),
    _table("albums", "id name created_at person"),
    _table(
        "album_photos",
        "album_id content_hash refused added_at person",
        "album_id content_hash",
        "refused",
    ),
    _table(
        "pairs",
        "first second level how certainty back first_sharpness second_sharpness waits comparison",
        "first second",
        "waits",
    ),
    _table("examined", "photo_id method", "photo_id"),
    _table("decisions", "first second kind decided_at person", "first second"),
    _table("guarded_folders", "path guard", "path"),
    _table("journal", "id started_at action target undone_at person undone_by"),
    _table(
        "journal_steps",
        "id entry_id source target keeper content_hash keeper_hash bytes state reason details",
    ),
    _table("votes", "query near far voted_at", "query near far"),
    _table("successions", "origin heir", "origin heir"),
    _table("heirs", "origin heir", "origin"),
    _table("saved_searches", "id name filter query created_at"),
    _table("query_data", "digest data", "digest"),
    _table("watch_rules", "id kind folder album_id contents created_at"),
    _table(
        "rule_reports",
        "id rule_id kind album at content_hash path other_hash other similarity was_read",
        truths="was_read",
    ),
    _table("agreed", "kind key value", "kind key"),
    _table("joins", "replica number at computer said person", "replica"),
    _table(
        "conflicts",
        "id replica at kind subject first second kept replica_value replica_at replica_person"
        " shared_value shared_at shared_person",
    ),
    _table("newcomers", "file_id", "file_id"),
)
"""In the order in which they can be filled: what is referred to comes first, and what notes new
files comes last."""


BY_NAME = {table.name: table for table in TABLES}


OF_A_SERVER = (
    "hosts", "folder_places", "workers", "file_claims", "content_claims", "journal_workers",
    "requests",
)  # fmt: skip
"""Tables on servers that stay there: which computers use the library, who does what now, and what
they ask of each other."""


class TableStore(Protocol):
    """Store of whole tables. Writes need the caller's transaction."""

    def count(self, table: StoredTable) -> int:
        """How many rows a table has."""

    def rows(self, table: StoredTable, chunk: int = 500) -> Iterator[list[Row]]:
        """All rows in the order of their keys, values in that of the columns; in chunks."""

    def put(self, table: StoredTable, rows: Sequence[Row]) -> None:
        """Write rows that are not there yet."""

    def some(
        self, table: StoredTable, column: str, values: Sequence[int] | Sequence[bytes]
    ) -> Iterator[list[Row]]:
        """The rows whose column has one of these values, in chunks; values in that of the columns,
        as :meth:`rows` tells them. No read stays open between chunks."""

    def overwrite(self, table: StoredTable, rows: Sequence[Row]) -> None:
        """Write rows, in the place of those of the same keys."""

    def new_ids(self, table: StoredTable, count: int) -> list[int]:
        """Ids that no row of a table has, for rows that are :meth:`put` in this transaction."""

    def last_id(self, table: StoredTable) -> int:
        """The largest id that a row of a table has ever had, where ``counts``; 0: none yet."""

    def set_last_id(self, table: StoredTable, number: int) -> None:
        """Ids up to this one were used."""


AT_ONCE = 500
"""Values that :meth:`TableStore.some` asks for at once."""


def upsert(table: StoredTable, mark: str) -> str:
    """The statement of :meth:`TableStore.overwrite`; mark: what stands for a parameter."""
    columns = ", ".join(table.columns)
    marks = ", ".join([mark] * len(table.columns))
    others = [name for name in table.columns if name not in table.key]
    return (
        f"INSERT INTO {table.name} ({columns}) VALUES ({marks})"
        f" ON CONFLICT ({', '.join(table.key)}) DO UPDATE SET "
        + ", ".join(f"{name} = excluded.{name}" for name in others)
    )


def chunks(
    table: StoredTable,
    mark: str,
    read: Callable[[str, Sequence[Any]], list[Row]],
    chunk: int,
) -> Iterator[list[Row]]:
    """Read a table by its key; each chunk begins behind the last row of the one before.

    mark: what stands for a parameter. read: runs a statement. Values come as the engine has them.
    """
    columns, key = ", ".join(table.columns), ", ".join(table.key)
    places = [table.columns.index(one) for one in table.key]
    marks = ", ".join([mark] * len(table.key))
    parts = [f"{table.refers} IS NULL", f"{table.refers} IS NOT NULL"] if table.refers else ["TRUE"]
    for part in parts:
        behind: list[Any] = []
        while True:
            further = f" AND ({key}) > ({marks})" if behind else ""
            rows = read(
                f"SELECT {columns} FROM {table.name} WHERE {part}{further}"
                f" ORDER BY {key} LIMIT {chunk:d}",
                behind,
            )
            if not rows:
                break
            behind = [rows[-1][place] for place in places]
            yield rows

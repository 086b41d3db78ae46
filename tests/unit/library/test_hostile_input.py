"""What people write is stored and compared, and does nothing else, whatever it looks like."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from photosim import storage
from photosim.core.filter_text import parse
from photosim.core.filters import NO_FILTER
from photosim.core.types import DecisionKind
from photosim.library.browsing.listing import PhotoList
from photosim.library.duplicates.keeper import BEST
from photosim.library.duplicates.values import Guard
from photosim.library.library import Library
from photosim.library.reporting.values import RuleContent
from photosim.library.searching.saved import SearchContent
from photosim.library.values import RuleKind
from photosim.storage.tables import TABLES
from tests.helpers.libraries import open_library, paths_of, photo_folder

pytestmark = pytest.mark.usefixtures("engine")

HOSTILE = (
    "'; DROP TABLE albums; --",
    '"); DELETE FROM photosim.photos; --',
    "$$; DROP SCHEMA photosim CASCADE; $$",
    "%s %(x)s {0} {name} ?1 :name $1",
    "x' OR '1'='1",
    "\\'; SELECT pg_terminate_backend(pg_backend_pid()); --",
    "a%b_c\\d*[e]",
    "etc∕passwd\\..\\..",
    "<b>&amp;<i>",
    "--help",
    "\u202etxt.gpj",
)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    """Photos and their folders are called so."""
    names = [f"{name} {number}/{name}.jpg" for number, name in enumerate(HOSTILE)]
    folder = photo_folder(tmp_path / "it's $1 %s; DROP TABLE folders; --", names)
    with open_library(tmp_path / "library", folder) as opened:
        opened.update()
        yield opened


def rows(library: Library) -> dict[str, int]:
    """How many rows each table has; asking fails where one is gone."""
    store = storage.open(library.directory, write=False)
    try:
        return {table.name: store.tables.count(table) for table in TABLES}
    finally:
        store.close()


def photo_of(library: Library, name: str) -> int:
    return next(photo for path, photo in paths_of(library).items() if Path(path).stem == name)


def test_names_of_folders_and_files(library: Library) -> None:
    found = paths_of(library)
    assert sorted(Path(path).stem for path in found) == sorted(HOSTILE)
    assert library.failed() == []
    for path, photo in found.items():
        assert library.photo_at(Path(path)) == photo
    assert library.check().ok


def test_words_of_a_person_are_kept_as_they_are(library: Library) -> None:
    before = rows(library)
    for name in HOSTILE:
        label(library, name)
    names = [name.replace("\u202e", "") for name in HOSTILE]
    assert {one.name for one in library.albums.all()} == {f"into {name}" for name in names}
    assert {one.name for one in library.searches.all()} == set(names)
    assert {one.path for one in library.duplicates.guarded()} == {
        Path("/") / one for one in HOSTILE
    }
    assert {f"{name}#" for name in names} <= {one.name for one in library.duplicates.presets.all()}
    assert {one.album for one in library.rules.all()} == {f"into {name}" for name in names}
    added = {
        "albums": 1, "album_photos": 2, "saved_searches": 1, "guarded_folders": 1, "watch_rules": 1,
        "decisions": 1,
    }  # fmt: skip
    expected = {name: count + len(HOSTILE) * added.get(name, 0) for name, count in before.items()}
    assert rows(library) == {**expected, "settings": before["settings"] + 1}
    assert library.check().ok


def label(library: Library, name: str) -> None:
    """Everything that a person can name, named so."""
    photo = photo_of(library, name)
    photos = sorted(paths_of(library).values())
    other = photos[photos.index(photo) - 1]
    printable = name.replace("\u202e", "")
    library.albums.add(printable, [photo, other], new=True)
    library.albums.refuse(printable, [other])
    library.albums.rename(printable, f"{printable}!")
    library.albums.create(f"into {printable}")
    library.albums.merge([f"{printable}!"], f"into {printable}")
    assert library.albums.get(f"into {printable}").photos == (photo,)
    library.searches.save(printable, SearchContent(parse('name:"x"')))
    library.duplicates.decide([photo, other], DecisionKind.KEEP_BOTH)
    library.duplicates.guard(Path("/") / name, Guard.PROTECTED)
    library.duplicates.presets.save(f"{printable}#", BEST.rules)
    library.rules.add(RuleContent(RuleKind.ALBUM, None, f"into {printable}", ()))


def test_what_is_asked_is_compared(library: Library) -> None:
    before = rows(library)
    for name in HOSTILE:
        printable = name.replace("\u202e", "")
        library.albums.add(printable, [photo_of(library, name)], new=True)
        for key, text in (("name", name), ("folder", name), ("album", printable), ("camera", name)):
            # A quotation mark can't be written; what has a star is meant as a whole.
            plain = text.replace('"', "*")
            word = f"{plain}*" if "*" in plain else plain
            asked = parse(f'{key}:"{word}"')
            found = library.matching(asked).tolist()
            assert library.listing(PhotoList(filter=asked)) is not None
            if key in {"name", "folder"}:
                assert photo_of(library, name) in found, (key, name)
            assert len(found) < len(HOSTILE)
    count = len(HOSTILE)
    assert len(library.matching(NO_FILTER)) == count
    assert rows(library) == {**before, "albums": count, "album_photos": count}

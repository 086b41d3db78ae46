"""What each filter leaves of a small library, and what there is to pick."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from photosim.core.filter_text import parse
from photosim.core.holdings import Holdings
from photosim.core.types import Level, PhotoFacts
from photosim.storage.files import FileStat
from photosim.storage.pairs import PairRow
from tests.helpers.engines import AnyStore

DAY = 86_400
MAY_1 = 1556668800  # 2019-05-01 on the camera's clock


@pytest.fixture
def filled(store: AnyStore, monkeypatch: pytest.MonkeyPatch) -> Iterator[AnyStore]:
    """Photos a to g in two folders, one of which is away; in a place 5 h behind UTC."""
    monkeypatch.setenv("TZ", "EST5")
    time.tzset()
    with store.transaction():
        here = store.folders.add(Path("/photos/Pictures")).id
        away = store.folders.add(Path("/mnt/Drive")).id
        store.folders.set_online(away, False)

        def photo(  # noqa: PLR0917 - a table
            name: str,
            folder: int,
            relative: str,
            facts: PhotoFacts,
            size: int = 1_000_000,
            rating: int | None = None,
            changed: float = 0.0,
        ) -> None:
            content = name.encode() * 20
            row = store.photos.id_of(content) or store.photos.add(
                content, size, facts, 0, Holdings(rating=rating)
            )
            stat = FileStat(size, int(changed * 1e9), 1, 2)
            store.files.link(store.files.add_pending(folder, relative, stat), row)

        photo(
            "a",
            here,
            "2019/Été à la mer/IMG_1.jpg",
            PhotoFacts("jpeg", 4000, 3000, MAY_1, "Canon EOS 5D"),
            6_000_000,
            5,
        )
        photo(
            "b",
            here,
            "2019/sub_1/100%.heic",
            PhotoFacts("heic", 3000, 4000, MAY_1 - 1, "Apple iPhone 12"),
            5_000_000,
            3,
        )
        # Dated by their files: at 0:30 on the 1st of May here, and half an hour after midnight UTC.
        photo(
            "c",
            here,
            "rose.png",
            PhotoFacts("png", 500, 500),
            80_000,
            None,
            MAY_1 + 5 * 3600 + 1800,
        )
        photo("d", here, "lily.png", PhotoFacts("png", 900, 300), 80_000, -1, MAY_1 + 1800)
        photo("e", away, "IMG_1.jpg", PhotoFacts("jpeg", 640, 480, MAY_1 + 40 * DAY, "NIKON D90"))
        photo("f", here, "copies/f.jpg", PhotoFacts("jpeg", 640, 480, MAY_1 + 400 * DAY))
        photo("f", away, "f again.jpg", PhotoFacts("jpeg", 640, 480))
        photo("g", here, "Large IMG_1.jpg", PhotoFacts("jpeg", 1600, 480, MAY_1 + 400 * DAY))
        album = store.albums.create("Garden", 1.0)
        store.albums.add(album, [b"c" * 20, b"d" * 20], 1.0)
        store.albums.add(album, [b"e" * 20], 1.0, refused=True)
        store.albums.add(store.albums.create("Garden party", 1.0), [b"a" * 20], 1.0)
        store.pairs.put([PairRow(1, 2, Level.COPY, (), 0.9), PairRow(3, 4, Level.COPY, (), 0.9),
                         PairRow(5, 6, Level.BURST, (), 0.9)])  # fmt: skip
        store.decisions.put(b"c" * 20, b"d" * 20, "different", 1.0)
    yield store
    monkeypatch.undo()
    time.tzset()


TABLE = [
    ("", "abcdefg"),
    ("img_1", "aeg"),
    ("IMG_1.jpg", "aeg"),
    ("name:img_1*", "ae"),
    ("name:*img_1*", "aeg"),
    ("-img_1", "bcdf"),
    ("ÉTÉ", "a"),
    ("e\u0301te\u0301", "a"),
    ("100%", "b"),
    ("sub_1", "b"),
    ("subx1", ""),
    ("pictures", "abcdfg"),
    ("photos", ""),
    ("folder:2019", "ab"),
    ("folder:img", ""),
    ("folder:pictures/2019", "ab"),
    ("folder:2019/sub", "b"),
    ("folder:sub*", "b"),
    ("folder:pict*", "abcdfg"),
    ("folder:ub*", ""),
    ("folder:/photos", "abcdfg"),
    ("folder:/photos/Pictures/2019", "ab"),
    ("folder:/photos/Pictures/201", ""),
    ("folder:/mnt/Drive,/photos/Pictures/copies", "ef"),
    ("-folder:/mnt/Drive", "abcdg"),
    ("folder:drive name:f*", "f"),
    ("folder:drive name:f.jpg", ""),
    ("camera:canon", "a"),
    ("camera:CANON,iphone", "ab"),
    ("camera:*", "abe"),
    ("camera:none", "cdfg"),
    ("-camera:canon", "bcdefg"),
    ("format:jpg", "aefg"),
    ("format:jp", ""),
    ("album:garden", "cd"),
    ("album:garden*", "acd"),
    ("-album:*", "befg"),
    ("album:*", "acd"),
    ("-album:garden", "abefg"),
    ("date:2019-05", "ac"),
    ("date:2019-05-01", "ac"),
    ("before:2019-05", "bd"),
    ("-before:2019-05", "acefg"),
    ("after:2020", "fg"),
    ("date:*", "abefg"),
    ("date:none", "cd"),
    ("size:>5MB", "a"),
    ("size:>=5MB", "ab"),
    ("size:<100kB", "cd"),
    ("size:>=12MP", "ab"),
    ("width:500..900", "cdef"),
    ("height:<500", "defg"),
    ("orientation:portrait", "b"),
    ("orientation:square,portrait", "bc"),
    ("orientation:panorama", "dg"),
    ("-orientation:landscape", "bc"),
    ("rating:>=4", "a"),
    ("rating:<4", "b"),
    ("rating:rejected", "d"),
    ("rating:none", "cefg"),
    ("-rating:>=4", "bcdefg"),
    ("has:copies", "abf"),
    ("-has:copies", "cdeg"),
    ("is:offline", "e"),
    ("-is:offline", "abcdfg"),
    ("camera:canon after:2019-05 rating:>=4 -album:Garden mer", "a"),
    ("camera:canon before:2019-05", ""),
]  # fmt: skip


@pytest.mark.parametrize(("text", "left"), TABLE, ids=[row[0] or "all" for row in TABLE])
def test_what_a_filter_leaves(filled: AnyStore, text: str, left: str) -> None:
    ids = filled.filters.matching(parse(text)).tolist()
    assert "".join("abcdefg"[one - 1] for one in ids) == left


def test_offline_is_nothing_where_all_folders_are_there(store: AnyStore) -> None:
    assert store.filters.matching(parse("is:offline")).tolist() == []


def test_what_there_is_to_pick(filled: AnyStore) -> None:
    found = filled.filters.choices()
    assert found.formats == (("jpeg", 4), ("png", 2), ("heic", 1))
    assert set(found.cameras) == {("Canon EOS 5D", 1), ("Apple iPhone 12", 1), ("NIKON D90", 1)}
    assert found.rated == 3


def test_names_and_ratings_are_followed(filled: AnyStore) -> None:
    row = filled.files.at(1, "rose.png")
    assert row is not None
    with filled.transaction():
        filled.files.move(
            row.id, 2, os.fsdecode("Tulip \udcff.png".encode("utf-8", "surrogateescape"))
        )
        filled.photos.set_holdings(3, Holdings(rating=2))
    assert filled.filters.matching(parse("rose")).tolist() == []
    assert filled.filters.matching(parse("name:tulip*.png folder:drive rating:2")).tolist() == [3]

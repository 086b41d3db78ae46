"""Lists of photos: dates, sections, what is recent, bursts."""

from __future__ import annotations

import random
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import pytest

from photosim import storage
from photosim.core.types import PhotoFacts
from photosim.library.browsing import listing as listings
from photosim.library.browsing.listing import (
    Listing,
    PhotoList,
    SectionKind,
    first_page,
    listing,
    local_clock,
    shown,
)
from photosim.library.browsing.places import places, tree_counts
from photosim.library.values import Order
from photosim.storage.files import FileStat
from photosim.storage.store import Store

NOW = datetime(2026, 11, 28, 12, tzinfo=UTC).timestamp()


def wall(*parts: int) -> float:
    return datetime(*parts, tzinfo=UTC).timestamp()  # type: ignore[arg-type,misc]


@pytest.fixture
def zone(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """This computer stands in Auckland: 13 hours ahead of UTC in its summer, else 12."""
    monkeypatch.setenv("TZ", "Pacific/Auckland")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


@dataclass
class Made:
    """A library of rows in which photos are told by the names of their files."""

    store: Store
    root: int
    names: dict[int, str]

    def add(
        self,
        name: str,
        taken: float | None = None,
        written: float = 0.0,
        *,
        print_: int = 0,
        camera: str | None = "X",
        size: tuple[int, int] = (400, 300),
    ) -> int:
        number = len(self.names)
        facts = PhotoFacts("jpeg", *size, taken_at=taken, camera=camera)
        with self.store.transaction():
            photo = self.store.photos.add(bytes([number]) * 20, 100 + number, facts, print_)
            stat = FileStat(100 + number, int(written * 1e9), number + 1, 1, None)
            file = self.store.files.add_pending(self.root, name, stat)
            self.store.files.link(file, photo)
        self.names[photo] = name
        return photo

    def list(self, **wanted: object) -> Listing:
        return listing(self.store, PhotoList(**wanted), now=NOW)  # type: ignore[arg-type]

    def of(self, found: Listing) -> list[str]:
        return [self.names[int(one)] for one in found.ids]


@pytest.fixture
def made(tmp_path: Path) -> Iterator[Made]:
    store = storage.open(tmp_path, write=True)
    with store.transaction():
        folder = store.folders.add(tmp_path / "photos")
    yield Made(store, folder.id, {})
    store.close()


def test_dates_in_the_future_stand_apart_behind_all_others(made: Made) -> None:
    made.add("wrong clock.jpg", wall(2038, 1, 1))
    made.add("old.jpg", wall(2019, 5, 2))
    made.add("new.jpg", wall(2026, 11, 27))
    made.add("at home it is tomorrow.jpg", wall(2026, 11, 29, 1))
    newest = made.list(order=Order.NEWEST)
    assert made.of(newest) == [
        "at home it is tomorrow.jpg", "new.jpg", "old.jpg", "wrong clock.jpg",
    ]  # fmt: skip
    assert [(one.kind, one.first, one.count) for one in newest.sections] == [
        (SectionKind.MONTH, 0, 2),
        (SectionKind.MONTH, 2, 1),
        (SectionKind.FUTURE, 3, 1),
    ]
    oldest = made.list(order=Order.OLDEST)
    assert made.of(oldest)[0] == "old.jpg"
    assert made.of(oldest)[-1] == "wrong clock.jpg"


def test_without_a_date_that_of_the_file_counts_on_the_clock_of_this_computer(
    zone: None, made: Made
) -> None:
    # 23:30 of 31 May in UTC is 1 June in Auckland, where the file was written.
    made.add("scan.png", None, datetime(2024, 5, 31, 23, 30, tzinfo=UTC).timestamp())
    made.add("camera.jpg", wall(2024, 6, 1, 9))
    found = made.list(order=Order.OLDEST)
    assert made.of(found) == ["camera.jpg", "scan.png"]  # 09:00 and 11:30
    assert [(one.count, one.by_file) for one in found.sections] == [(2, 1)]
    assert found.by_file.tolist() == [False, True]
    assert found.when[1] == wall(2024, 6, 1, 11, 30)


def test_the_local_clock_knows_when_clocks_change(zone: None) -> None:
    # In 2024 they went forward in Auckland on 28 September at 14:00 UTC.
    before = datetime(2024, 9, 28, 13, 59, tzinfo=UTC).timestamp()
    after = datetime(2024, 9, 28, 14, 1, tzinfo=UTC).timestamp()
    hours = (local_clock(np.array([before, after])) - [before, after]) / 3600
    assert hours.tolist() == [12, 13]
    assert local_clock(np.array([1e15])).tolist() == [1e15]  # no clock shows that


@pytest.mark.parametrize(
    ("order", "names"),
    [
        (Order.NAME, ["a.jpg", "b.jpg", "c.jpg"]),
        (Order.LARGEST, ["c.jpg", "a.jpg", "b.jpg"]),
        (Order.ADDED, ["c.jpg", "a.jpg", "b.jpg"]),
    ],
)
def test_other_orders(made: Made, order: Order, names: list[str]) -> None:
    for name in ("b.jpg", "a.jpg", "c.jpg"):
        made.add(name, wall(2020, 1, 1))
    found = made.list(order=order)
    assert made.of(found) == names
    kinds = [one.kind for one in found.sections]
    assert kinds == ([SectionKind.ADDED] if order is Order.ADDED else [])


def test_a_folder_a_filter_and_what_came_lately(
    made: Made, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(time, "time", lambda: NOW - 40 * 86_400)
    made.add("trip/old.jpg", wall(2020, 1, 1))
    monkeypatch.setattr(time, "time", lambda: NOW - 3 * 86_400)
    new = made.add("trip/day 2/new.jpg", wall(2020, 1, 2))
    made.add("other.jpg", wall(2020, 1, 3))
    below = made.list(folder=tmp_path / "photos" / "trip")
    assert made.of(below) == ["trip/day 2/new.jpg", "trip/old.jpg"]
    assert made.of(made.list(recent=True)) == ["other.jpg", "trip/day 2/new.jpg"]
    only = listing(made.store, PhotoList(), only=np.array([new, 999]), now=NOW)
    assert made.of(only) == ["trip/day 2/new.jpg"]
    seen = places(made.store, now=NOW)
    assert (seen.photos, seen.recent, seen.failed) == (3, 2, 0)
    assert [(one.path.name, one.photos, one.depth) for one in seen.folders] == [
        ("photos", 3, 0), ("trip", 2, 1), ("day 2", 1, 2),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("photos", "counts"),
    [
        ({}, [("", 0)]),
        ({("a",): [1, 2], ("a", "b"): [2, 3]}, [("", 3), ("a", 3), ("a/b", 2)]),
        # A folder between that has no photos of its own; names that differ in case alone.
        ({("x", "y"): [1], ("X",): [2]}, [("", 2), ("X", 1), ("x", 1), ("x/y", 1)]),
        ({("a",): [1], ("a b",): [1], ("a", "c"): [1]},
         [("", 1), ("a", 1), ("a/c", 1), ("a b", 1)]),
    ],
)  # fmt: skip
def test_a_photo_counts_once_in_each_folder_that_it_is_in(
    photos: dict[tuple[str, ...], list[int]], counts: list[tuple[str, int]]
) -> None:
    arrays = {path: np.array(some, dtype=np.int64) for path, some in photos.items()}
    assert [("/".join(path), count) for path, count in tree_counts(arrays)] == counts


def test_bursts_are_put_together_and_the_sharpest_is_on_top(made: Made) -> None:
    begin = wall(2024, 7, 1, 12)
    burst = [made.add(f"b{n}.jpg", begin + n * 0.5, print_=(1 << n) - 1) for n in range(4)]
    made.add("another camera.jpg", begin + 0.2, camera="Y")
    made.add("nobody knows.jpg", begin + 0.3, camera=None)
    made.add("another picture.jpg", begin + 2.2, print_=0xFFFF_FFFF_FFFF)
    made.add("later.jpg", begin + 60)
    found = made.list(order=Order.OLDEST)
    assert found.burst(burst[1]) == set(burst)
    assert found.burst(burst[0] + 4) == set()
    seen = [made.names[int(one)] for one in found.ids[shown(found)]]
    assert seen == [
        "b0.jpg", "another camera.jpg", "nobody knows.jpg", "another picture.jpg", "later.jpg",
    ]  # fmt: skip
    with made.store.transaction():
        made.store.photos.set_sharpness({burst[2]: 9.0, burst[0]: 4.0})
    found = made.list(order=Order.OLDEST)
    assert made.names[int(found.ids[shown(found)][2])] == "b2.jpg"
    opened = [made.names[int(one)] for one in found.ids[shown(found, [burst[3]])]]
    assert opened[2:6] == ["b2.jpg", "b0.jpg", "b1.jpg", "b3.jpg"]
    assert made.list(order=Order.NAME).best.all()


# -- the first page ----------------------------------------------------------------------


@pytest.fixture
def small_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(listings, "PAGE", 10)
    monkeypatch.setattr(listings, "FEW", 20)
    monkeypatch.setattr(listings, "LOOKED_AT", 160)


def many(made: Made, *, seed: int, dated: float = 0.7) -> None:
    """120 photos in two folders: dates that are equal, are missing, or have not come yet, bursts,
    names and sizes in no order."""
    draw = random.Random(seed)
    for number in range(120):
        begin = wall(2024, 10, 26) + draw.randrange(60) * 1800
        taken = begin if draw.random() < dated else None
        if draw.random() < 0.1:
            begin = NOW + 9e6
            taken = taken and begin
        name = f"{draw.choice('ab')}/{draw.randrange(10**6)}.{number}.jpg"
        made.add(name, taken, begin + draw.randrange(2), size=(400, draw.choice((300, 200))))


@pytest.mark.parametrize("order", list(Order))
@pytest.mark.parametrize("seed", [1, 2, 3])
@pytest.mark.usefixtures("zone", "small_pages")
def test_the_first_page_is_how_the_whole_list_begins(
    made: Made, tmp_path: Path, order: Order, seed: int
) -> None:
    many(made, seed=seed)
    even = np.array([one for one in made.names if one % 2 == 0])
    for wanted, only in (
        (PhotoList(order), None),
        (PhotoList(order, folder=tmp_path / "photos" / "a"), None),
        (PhotoList(order), even),
        (PhotoList(order, recent=True), None),
    ):
        moment = time.time() if wanted.recent else NOW
        page = first_page(made.store, wanted, only=only, now=moment)
        whole = listing(made.store, wanted, only=only, now=moment)
        assert page is not None
        assert page.more
        assert not whole.more
        assert not page.same(whole)
        for mine, all_of_it in (
            (page.ids, whole.ids),
            (page.shapes, whole.shapes),
            (page.when, whole.when),
            (page.by_file, whole.by_file),
        ):
            assert mine.tolist() == all_of_it[:10].tolist()
        before = [(one.kind, one.first, one.when) for one in page.sections]
        assert before == [
            (one.kind, one.first, one.when) for one in whole.sections if one.first < 10
        ]


def test_a_burst_on_the_first_page_is_told_as_in_the_whole_list(
    small_pages: None, made: Made
) -> None:
    begin = wall(2024, 7, 1, 12)
    for number in range(3):
        made.add(f"b{number}.jpg", begin + number * 0.5)
    for number in range(30):
        made.add(f"{number}.jpg", begin + 60 + 60 * number)
    page = first_page(made.store, PhotoList(Order.OLDEST), now=NOW)
    assert page is not None
    assert page.best.tolist() == [True, False, False, *[True] * 7]
    assert page.bursts.tolist() == [0, 0, 0, *[-1] * 7]


def test_there_is_no_first_page_of_what_is_there_at_once_or_hard_to_find(
    small_pages: None, made: Made, tmp_path: Path
) -> None:
    many(made, seed=1)
    made.add("c/alone.jpg", wall(2020, 1, 1))
    assert first_page(made.store, PhotoList(folder=tmp_path / "photos" / "c"), now=NOW) is None
    assert first_page(made.store, PhotoList(), only=np.array([1, 2, 3]), now=NOW) is None
    absent = np.arange(1000, 1100)
    assert first_page(made.store, PhotoList(), only=absent, now=NOW) is None
    # All of one moment: none is surely before those that were not looked at, but by their ids.
    later = Made(made.store, made.root, made.names)
    for number in range(60):
        later.add(f"same/{number}.jpg", wall(2026, 11, 1))
    page = first_page(made.store, PhotoList(), now=NOW)
    assert page is not None
    assert page.ids.tolist() == listing(made.store, PhotoList(), now=NOW).ids[:10].tolist()

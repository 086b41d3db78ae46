from __future__ import annotations

import os
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from photosim.core.comparison import Comparison
from photosim.core.errors import LibraryError
from photosim.core.holdings import Holdings, Part, PartKind, Work
from photosim.core.types import FileState, Level, PhotoFacts
from photosim.storage import records
from photosim.storage.files import FileStat
from photosim.storage.pairs import PairRow
from photosim.storage.photos import FirstBy, PhotoOrder, PhotoRow
from tests.helpers.engines import AnyStore

Show = Callable[..., tuple[int, int]]
FACTS = PhotoFacts(
    "heic", 4032, 3024, 1.7e9 + 0.25, "Apple iPhone 15", "26 mm", "1/60 s f/1.8", -33.9, 18.4
)
DAY = 86_400.0


def test_a_photo_comes_back_as_it_was_added(store: AnyStore) -> None:
    photos, digest = store.photos, bytes(range(20))
    with store.transaction():
        one = photos.add(digest, 2_000_000, FACTS, 2**64 - 2)
    expected = PhotoRow(one, digest, 2_000_000, FACTS, 2**64 - 2)
    assert photos.rows([one]).get(one) == expected
    assert photos.id_of(digest) == one
    assert photos.known_hashes() == {digest: one}
    assert photos.contents([99, one]) == {one: digest}
    assert photos.rows([99]).get(99) is None
    assert photos.id_of(b"x" * 20) is None


def test_facts_that_are_unknown_or_odd(store: AnyStore) -> None:
    with store.transaction():
        bare = store.photos.add(b"a" * 20, 1, PhotoFacts("png", 1, 1), 0)
        odd = store.photos.add(b"b" * 20, 1, PhotoFacts("png", 1, 1, camera="x\udcffy"), 0)
    found = store.photos.rows([odd, 77, bare])
    assert list(found) == [odd, bare]
    assert found[bare].facts == PhotoFacts("png", 1, 1)
    assert found[odd].facts.camera == "x?y"


def test_what_files_hold_is_kept_beside_their_photo(store: AnyStore) -> None:
    holds = Holdings(
        parts=(Part(PartKind.FRAMES, 14), Part(PartKind.FILM, 1, 2_000_000, "0123456789abcdef")),
        bits=10,
        rating=-1,
        keywords=frozenset({"sea", "boat"}),
        work=frozenset({Work.HISTORY}),
    )
    with store.transaction():
        one = store.photos.add(b"a" * 20, 1, FACTS, 0, holds)
        other = store.photos.add(b"b" * 20, 1, FACTS, 0)
    assert store.photos.holdings([one, other, 99]) == {one: holds}
    assert store.photos.without_holdings().tolist() == [other]
    with store.transaction():
        store.photos.set_holdings(other, Holdings())
    assert store.photos.holdings([other]) == {other: Holdings()}
    assert not len(store.photos.without_holdings())


def test_what_is_read_later_takes_the_place_of_what_was_known(store: AnyStore) -> None:
    dated = PhotoFacts("png", 1, 1, taken_at=5.0, utc_offset=3600.0)
    with store.transaction():
        bare = store.photos.add(b"a" * 20, 1, PhotoFacts("jpeg", 4, 3), 0, Holdings())
        heir = store.photos.add(b"b" * 20, 1, dated, 0)
        store.photos.set_read(bare, FACTS, 2**63 + 1, Holdings(rating=3))
        store.photos.set_read(heir, PhotoFacts("png", 2, 2), 7, Holdings())
    found = store.photos.rows([bare, heir])
    assert (found[bare].facts, found[bare].fingerprint) == (FACTS, 2**63 + 1)
    assert store.photos.holdings([bare]) == {bare: Holdings(rating=3)}
    assert found[heir].facts == replace(dated, width=2, height=2)  # it had the date of another


def test_what_two_whole_files_say_is_kept_with_their_pair(store: AnyStore) -> None:
    said = Comparison(changed=3, finer=1.25, worse=-1, second_made=True)
    with store.transaction():
        one, other, third = (store.photos.add(c * 20, 1, FACTS, 0) for c in (b"a", b"b", b"c"))
        pair = PairRow(one, other, Level.COPY, (), 0.99, comparison=said)
        store.pairs.put([pair, PairRow(one, third, Level.COPY, (), 0.99)])
    assert [row.comparison for row in store.pairs.of([one])] == [said, None]


def test_ids_are_never_used_again(store: AnyStore) -> None:
    with store.transaction():
        first = store.photos.add(b"a" * 20, 1, FACTS, 0)
    with store.transaction():
        store.write("DELETE FROM photos")
    with store.transaction():
        assert store.photos.add(b"b" * 20, 1, FACTS, 0) > first


def test_known_hashes_of_a_model(store: AnyStore, show: Show) -> None:
    _, one = show("a.jpg")
    show("b.jpg")
    with store.transaction():
        store.vectors.add(one, "m", np.ones(3), np.ones(2))
    assert list(store.photos.known_hashes("m").values()) == [one]
    assert store.photos.known_hashes("other") == {}
    assert len(store.photos.known_hashes()) == 2


# -- what is shown, and in which order -----------------------------------------------------


@pytest.fixture
def shown(store: AnyStore, show: Show) -> dict[str, int]:
    """Six photos by a short name, in two folders."""
    with store.transaction():
        other = store.folders.add(Path("/earlier")).id
    day = 10**9
    return {
        "ten": show("z/IMG_10.jpg", size=50, taken_at=500.0)[1],
        "two": show("z/img_2.jpg", size=70, mtime_ns=900 * day)[1],
        "sub": show("z/a/IMG_1.jpg", size=60, taken_at=700.0)[1],
        "near": show("z-1/IMG_3.jpg", size=10, taken_at=100.0, mtime_ns=9999 * day)[1],
        "top": show("y.jpg", size=70, taken_at=300.0)[1],
        "else": show("IMG_4.jpg", folder=other, size=20, taken_at=-5.0)[1],
    }


ORDERS = {
    PhotoOrder.ADDED: "ten two sub near top else",
    PhotoOrder.TAKEN: "else near top ten sub two",
    PhotoOrder.NAME: "sub two near else ten top",
    PhotoOrder.FOLDER: "else top near two ten sub",
    PhotoOrder.BYTES: "near else ten sub two top",
}


@pytest.mark.parametrize("order", list(PhotoOrder))
def test_orders(store: AnyStore, shown: dict[str, int], order: PhotoOrder) -> None:
    expected = [shown[name] for name in ORDERS[order].split()]
    found = store.photos.live_ids(order)
    assert found.dtype == np.int64
    assert found.tolist() == expected
    assert store.photos.live_ids(order, descending=True).tolist() == expected[::-1]


@pytest.mark.parametrize(
    ("by", "names"),
    [
        (FirstBy.ADDED, "ten two sub near top else"),
        (FirstBy.NAME, "sub two near else ten top"),
        (FirstBy.BYTES, "near else ten sub two top"),
    ],
)
def test_the_first_photos_are_those_of_the_order(
    store: AnyStore, shown: dict[str, int], folder_id: int, by: FirstBy, names: str
) -> None:
    expected = [shown[name] for name in names.split()]
    first = store.photos.first_ids
    assert first(by, 2).tolist() == expected[:2]
    assert first(by, 99).dtype == np.int64
    if by is not FirstBy.NAME:
        assert first(by, 3, descending=True).tolist() == expected[::-1][:3]
    inside = [one for one in expected if one in {shown["ten"], shown["two"], shown["sub"]}]
    assert first(by, 2, folder_id, below="z").tolist() == inside[:2]
    assert store.photos.live_files(4) == 4
    assert store.photos.live_files(99, folder_id, below="z") == 3
    assert store.photos.live_rows(among=np.array(expected[:2])).ids.tolist() == sorted(expected[:2])


def test_the_first_photos_by_date_and_those_without_one(store: AnyStore, show: Show) -> None:
    dated = [show(f"d{n}.jpg", taken_at=100.0 * (n % 3))[1] for n in range(6)]
    bare = [show(f"b{n}.jpg", mtime_ns=10**18 - n)[1] for n in range(3)]
    show("again.jpg", "b2.jpg", mtime_ns=3 * 10**18)
    gone, _ = show("gone.jpg", taken_at=9e9)
    first = store.photos.first_ids
    with store.transaction():
        store.files.mark_missing(gone, 1.0)
    newest = [dated[n] for n in (5, 2, 4, 1, 3, 0)]
    assert first(FirstBy.TAKEN, 4, descending=True).tolist() == newest[:4]
    assert first(FirstBy.TAKEN, 3).tolist() == newest[::-1][:3]
    assert first(FirstBy.TAKEN, 9, descending=True, until=100.0).tolist() == newest[2:]
    assert first(FirstBy.WRITTEN, 2).tolist() == [bare[2], bare[1]]
    assert first(FirstBy.WRITTEN, 9, descending=True).tolist() == bare


def test_one_folder_or_a_part_of_it(store: AnyStore, shown: dict[str, int], folder_id: int) -> None:
    def names(below: str, order: PhotoOrder = PhotoOrder.ADDED) -> str:
        found = store.photos.live_ids(order, folder_id, below=below).tolist()
        return " ".join(next(n for n, one in shown.items() if one == photo) for photo in found)

    assert names("") == "ten two sub near top"
    assert names("z") == "ten two sub"
    assert names("z", PhotoOrder.NAME) == "sub two ten"
    assert names("z/a") == "sub"
    assert names("z-1", PhotoOrder.FOLDER) == "near"
    assert names("IMG") == ""


def test_a_part_with_a_name_that_is_no_utf8(store: AnyStore, show: Show, folder_id: int) -> None:
    odd = os.fsdecode(b"\xff\xfe")
    _, photo = show(f"{odd}/a.jpg")
    show("other/b.jpg")
    for order in PhotoOrder:
        assert store.photos.live_ids(order, folder_id, below=odd).tolist() == [photo]


def test_only_photos_with_an_indexed_file_are_live(
    store: AnyStore, show: Show, folder_id: int
) -> None:
    photos, files = store.photos, store.files
    first, one = show("a.jpg", "same")
    second, _ = show("b.jpg", "same")
    assert photos.live_ids().tolist() == [one]
    with store.transaction():
        files.mark_missing(first, 1.0)
    assert photos.live_ids().tolist() == [one]
    with store.transaction():
        files.mark_pending(second)
    assert photos.live_ids().tolist() == []
    with store.transaction():
        files.link(first, one)
        store.folders.set_online(folder_id, False)
    assert photos.live_ids().tolist() == [one]  # offline is not gone


def test_a_companion_alone_does_not_make_a_photo_live(store: AnyStore, show: Show) -> None:
    jpeg, _ = show("a.jpg", "same")
    raw, _ = show("a.cr2", "same")
    with store.transaction():
        store.files.set_primary(raw, jpeg)
        store.files.mark_missing(jpeg, 1.0)
    assert store.photos.live_ids().tolist() == []


def test_live_rows_come_by_id_and_tell_cameras_apart(store: AnyStore, folder_id: int) -> None:
    cameras = ("One", "Other", None, "One", None, "One")
    widths = (400, 400, 400, 400, 400, 300)
    photos = []
    with store.transaction():
        for number, (camera, width) in enumerate(zip(cameras, widths, strict=True)):
            facts = PhotoFacts("jpeg", width, 300, camera=camera)
            photos.append(store.photos.add(bytes([number]) * 20, 1, facts, number))
        for number, photo in enumerate(reversed(photos)):
            stat = FileStat(1, 10 + number, number, 1, 0)
            file = store.files.add_pending(folder_id, f"{number}.jpg", stat)
            store.files.link(file, photo)
    found = store.photos.live_rows()
    assert found.ids.tolist() == photos
    assert found.fingerprints.tolist() == list(range(6))
    one, other, none, same, nothing, smaller = found.cameras.tolist()
    assert (none, nothing) == (-1, -1)
    assert one == same
    assert len({one, other, smaller, -1}) == 4


def test_live_rows_of_many_parts_are_as_they_were_kept(
    store: AnyStore, folder_id: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(records, "LIVE_PART", 3)
    taken = (1.4e9 + 0.123456, None, -86400.0, 1e9, None, -0.25, 2e9)
    cameras = ("One", "a, b", f"odd{chr(records.LIVE_BETWEEN)}name", None, "", "One", "a, b")
    photos = []
    with store.transaction():
        for number, (when, camera) in enumerate(zip(taken, cameras, strict=True)):
            facts = PhotoFacts("jpeg", 40 + number % 2, 30, when, camera)
            photo = store.photos.add(bytes([number]) * 20, 1, facts, (1 << 64) - 1 - number)
            stat = FileStat(1, 10 + number, number, 1, 0)
            inside = "in" if number % 2 else "out"
            file = store.files.add_pending(folder_id, f"{inside}/{number}.jpg", stat)
            store.files.link(file, photo)
            photos.append(photo)
        store.photos.set_sharpness({photos[4]: 12.5})
    found = store.photos.live_rows()
    assert found.ids.tolist() == photos
    np.testing.assert_array_equal(found.taken, np.array(taken, dtype=np.float64))
    np.testing.assert_array_equal(found.written, (10 + np.arange(7)) / 1e9)
    np.testing.assert_array_equal(found.shapes, np.float32([40, 41, 40, 41, 40, 41, 40]) / 30)
    assert found.fingerprints.tolist() == [(1 << 64) - 1 - number for number in range(7)]
    assert np.isnan(found.sharpness).tolist() == [number != 4 for number in range(7)]
    assert found.sharpness[4] == 12.5
    assert found.added.max() - found.added.min() < DAY
    assert (found.cameras == -1).tolist() == [number in {3, 4} for number in range(7)]
    assert len(set(found.cameras.tolist())) == 6  # the two of a name differ in size
    inside = store.photos.live_rows(folder_id, below="in")
    assert inside.ids.tolist() == photos[1::2]
    np.testing.assert_array_equal(inside.taken, found.taken[1::2])


@pytest.mark.parametrize(
    "part",
    [
        (2, *["1,2"] * 7, "One"),
        (1, "1", "x", *["1"] * 5, "One"),
        (1, *["1"] * 6, "1,2", "One"),
        (1, "", *["1"] * 6, "One"),
    ],
)
def test_rows_that_nobody_can_have_written_are_told_as_damage(part: tuple[object, ...]) -> None:
    assert records.live_rows([(1, *["1"] * 7, "One")]).ids.tolist() == [1]
    with pytest.raises(LibraryError, match="damaged"):
        records.live_rows([part])


def test_an_empty_library(store: AnyStore) -> None:
    for order in PhotoOrder:
        assert store.photos.live_ids(order).tolist() == []
    assert store.photos.rows([]) == {}


# -- forgetting ----------------------------------------------------------------------------


def later() -> float:
    return time.time() + DAY


def test_prune_forgets_what_is_long_gone_with_all_that_belongs_to_it(
    store: AnyStore, show: Show
) -> None:
    photos, files = store.photos, store.files
    gone, photo = show("gone.jpg")
    _, kept = show("kept.jpg")
    with store.transaction():
        for one in (photo, kept):
            store.vectors.add(one, "m", np.ones(3), np.ones(2))
            store.thumbnails.put(one, b"jpeg")
        files.mark_missing(gone, time.time() + 10)
    with store.transaction():
        assert photos.prune(time.time() + 1).tolist() == []
    with store.transaction():
        assert photos.prune(later()).tolist() == [photo]
    assert photos.rows([photo]).get(photo) is None
    assert files.get(gone) is None
    assert store.vectors.ids("m").tolist() == [kept]
    assert store.thumbnails.get_many([photo, kept]) == {kept: b"jpeg"}
    assert store.row("SELECT COUNT(*) FROM features") == (1,)
    assert store.problems() == []


def test_prune_keeps_what_another_file_shows(store: AnyStore, show: Show) -> None:
    photos, files = store.photos, store.files
    gone, photo = show("a.jpg", "same")
    stays, _ = show("b.jpg", "same")
    with store.transaction():
        files.mark_missing(gone, 1.0)
    with store.transaction():
        assert photos.prune(later()).tolist() == []
    assert photos.rows([photo]).get(photo) is not None
    assert files.get(gone) is None  # its row is of no use to anybody
    assert files.get(stays) is not None


def test_prune_leaves_offline_folders_alone(store: AnyStore, show: Show, folder_id: int) -> None:
    photos, files = store.photos, store.files
    gone, photo = show("a.jpg")
    with store.transaction():
        files.mark_missing(gone, 1.0)
        store.folders.set_online(folder_id, False)
    with store.transaction():
        assert photos.prune(later()).tolist() == []
    assert files.get(gone) is not None
    with store.transaction():
        store.folders.set_online(folder_id, True)
        assert photos.prune(later()).tolist() == [photo]


@pytest.mark.parametrize("way", ["folder removed", "file removed", "edited", "failed"])
def test_a_photo_that_lost_its_last_file_is_remembered_for_a_while(
    store: AnyStore, show: Show, folder_id: int, way: str
) -> None:
    photos, files = store.photos, store.files
    one, photo = show("a.jpg")
    _, other = show("b.jpg")
    with store.transaction():  # made long ago
        store.write("UPDATE photos SET unused_since = 1.0")
    with store.transaction():
        if way == "folder removed":
            store.folders.remove(folder_id)
        elif way == "file removed":
            files.remove(one)
        elif way == "edited":
            files.mark_pending(one)
            files.link(one, other)
        else:
            files.fail(one, "truncated", reader=1)
    with store.transaction():
        assert photos.prune(time.time() - DAY).tolist() == []
    with store.transaction():
        gone = photos.prune(later()).tolist()
    assert gone == ([photo, other] if way == "folder removed" else [photo])


def test_a_photo_just_made_is_not_pruned(store: AnyStore) -> None:
    with store.transaction():
        one = store.photos.add(b"a" * 20, 1, FACTS, 0)
        assert store.photos.prune(time.time() - DAY).tolist() == []
        assert store.photos.prune(later()).tolist() == [one]


def test_prune_lets_companions_stand_for_themselves(
    store: AnyStore, show: Show, folder_id: int
) -> None:
    files = store.files
    jpeg, photo = show("a.jpg")
    with store.transaction():
        raw = files.add_pending(folder_id, "a.cr2", FileStat(1, 2, 3))
        files.set_primary(raw, jpeg)
        files.link(raw, photo)
        files.mark_missing(jpeg, 1.0)
    with store.transaction():
        store.photos.prune(later())
    row = files.get(raw)
    assert row is not None
    assert (row.state, row.primary_id) == (FileState.PENDING, None)


def test_a_date_is_passed_on_to_a_photo_without_one(
    store: AnyStore, show: Callable[..., tuple[int, int]]
) -> None:
    dated, bare = (show(name, taken_at=when)[1] for name, when in (("a", 5.0), ("b", None)))
    rows = store.photos.rows([dated, bare])
    one, other = rows[dated].content_hash, rows[bare].content_hash
    with store.transaction():
        assert not store.photos.pass_date(other, one)
        assert store.photos.pass_date(one, other)
        assert not store.photos.pass_date(one, other)
    assert store.photos.rows([bare])[bare].facts.taken_at == 5.0
    assert store.photos.rows([bare])[bare].facts.utc_offset == 3600.0
    with store.transaction():
        store.photos.take_date_back(other)
    assert store.photos.rows([bare])[bare].facts.taken_at is None
    assert store.photos.rows([bare])[bare].facts.utc_offset is None

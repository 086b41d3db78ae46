"""Searches in a real library: sources of every kind, levels, and what another process wrote."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from photosim.core.errors import Cancelled, LibraryError, ModelError, PhotoUnreadable, UsageError
from photosim.core.filter_text import parse
from photosim.core.jobs import JobContext
from photosim.core.types import Level, Region, SearchResult
from photosim.library.library import Library
from photosim.library.runtime.photo_index import PhotoIndex
from photosim.library.searching.sources import DataSource, FileSource, PhotoSource
from photosim.library.values import Order, Query, Source
from tests.helpers.edits import SAME_BYTES
from tests.helpers.libraries import Embedded, copy, open_library, photo_folder
from tests.helpers.pictures import jpeg_bytes, photo_like, write_jpeg

NAMES = tuple(f"{number:02}.jpg" for number in range(12))


@pytest.fixture(scope="module")
def photos(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Twelve photos, one of them twice, and an edited copy of another."""
    folder = photo_folder(tmp_path_factory.mktemp("search") / "photos", NAMES)
    copy(folder / "03.jpg", folder / "sub" / "same.jpg")
    write_jpeg(folder / "sub" / "small.jpg", photo_like(5, (320, 240)), quality=70)
    return folder


@pytest.fixture
def library(photos: Path, tmp_path: Path) -> Iterator[Library]:
    with open_library(tmp_path / "library", photos) as opened:
        opened.update()
        yield opened


def ask(library: Library, *about: Path | bytes | int, **options: object) -> SearchResult:
    kinds: dict[type, Callable[..., Source]] = {bytes: DataSource, int: PhotoSource}
    sources = tuple(kinds.get(type(one), FileSource)(one) for one in about)
    return library.search(Query(sources, **options))  # type: ignore[arg-type]


def names(result: SearchResult) -> list[str]:
    return [Path(hit.path).name for hit in result.hits]


def test_a_photo_of_the_library_needs_no_decoding(
    library: Library, photos: Path, embedded: Embedded
) -> None:
    result = ask(library, photos / "03.jpg")
    assert embedded.take() == 0
    assert result.match == "found"
    assert result.query == (str(photos / "03.jpg"),)
    assert result.provider == "CPUExecutionProvider"
    best = result.hits[0]
    assert best.path == str(photos / "sub" / "same.jpg")
    assert (best.level, best.similarity, best.how) == (Level.EXACT, 1.0, (SAME_BYTES,))
    assert str(photos / "03.jpg") not in {hit.path for hit in result.hits}


@pytest.mark.usefixtures("shipped")
def test_a_copy_is_found_and_named(library: Library, photos: Path) -> None:
    result = ask(library, photos / "05.jpg", level=Level.COPY)
    assert names(result) == ["small.jpg"]
    assert result.hits[0].level is Level.COPY
    assert library.levels().copy <= result.hits[0].similarity < 1


def test_hits_are_told_before_the_nearest_are_compared(library: Library, photos: Path) -> None:
    early: list[SearchResult] = []
    result = library.search(
        Query((FileSource(photos / "05.jpg"),), min_similarity=-1), None, early.append
    )
    (first,) = early
    assert set(names(first)) == set(names(result))
    assert {hit.level for hit in first.hits} == {Level.SIMILAR}
    assert (first.query, first.model, first.match) == (result.query, result.model, "found")
    assert {Path(hit.path).name: hit.level for hit in result.hits}["small.jpg"] is Level.COPY
    library.search(Query((FileSource(photos / "03.jpg"),)), None, early.append)
    assert early[1].hits[0].how == (SAME_BYTES,)  # known without comparing
    for query in (
        Query((FileSource(photos / "05.jpg"),), level=Level.COPY),
        Query((FileSource(photos / "05.jpg"),), region=Region(0, 0, 0.5, 0.5)),
    ):
        library.search(query, None, early.append)
    assert len(early) == 2


def test_comparing_ends_when_the_search_is_not_wanted_any_more(
    library: Library, photos: Path
) -> None:
    job = JobContext()
    with pytest.raises(Cancelled):
        library.search(Query((FileSource(photos / "05.jpg"),)), job, lambda _: job.cancel())


def test_a_foreign_file_with_known_bytes_is_hashed_and_exact(
    library: Library, photos: Path, tmp_path: Path, embedded: Embedded
) -> None:
    copy(photos / "03.jpg", tmp_path / "dragged.jpg")
    result = ask(library, tmp_path / "dragged.jpg", level=Level.EXACT)
    assert names(result) == ["03.jpg", "same.jpg"]
    assert embedded.take() == 0
    assert names(ask(library, (photos / "03.jpg").read_bytes(), k=2)) == ["03.jpg", "same.jpg"]


def test_a_foreign_photo_is_embedded(library: Library, tmp_path: Path, embedded: Embedded) -> None:
    foreign = write_jpeg(tmp_path / "foreign.jpg", photo_like(7, (400, 300)), quality=70)
    result = ask(library, foreign, k=1)
    assert names(result) == ["07.jpg"]
    assert embedded.take() == 1
    again = ask(library, jpeg_bytes(photo_like(7, (400, 300)), quality=70), k=1)
    assert again.query == ("image data",)
    assert again.hits[0].path == result.hits[0].path


def test_a_photo_by_its_id(library: Library, photos: Path) -> None:
    photo = library.photo_at(photos / "03.jpg")
    assert photo is not None
    result = ask(library, photo)
    assert result.hits[0].path == str(photos / "sub" / "same.jpg")
    assert result.query == (str(photos / "03.jpg"),)
    with pytest.raises(UsageError, match="no photo 999"):
        ask(library, 999)


def test_a_file_that_changed_is_asked_as_it_is_now(tmp_path: Path, embedded: Embedded) -> None:
    folder = photo_folder(tmp_path / "own", ["a.jpg", "b.jpg", "c.jpg"])
    with open_library(tmp_path / "library", folder) as library:
        library.update()
        embedded.take()
        write_jpeg(folder / "a.jpg", photo_like(1, (321, 240)), quality=80)
        assert names(ask(library, folder / "a.jpg", k=1)) == ["b.jpg"]
        assert embedded.take() == 1


def test_noise_and_emptiness_match_nothing(library: Library, tmp_path: Path) -> None:
    noise = np.random.default_rng(3).integers(0, 256, (240, 320, 3), dtype=np.uint8)
    Image.fromarray(noise, "RGB").save(tmp_path / "noise.png")
    result = ask(library, tmp_path / "noise.png")
    assert (result.match, result.hits) == ("none", ())
    assert ask(library, tmp_path / "noise.png", min_similarity=-1.0).match == "found"


def test_several_photos_are_asked_by_their_mean(library: Library, photos: Path) -> None:
    result = ask(
        library, photos / "01.jpg", photos / "05.jpg", photos / "03.jpg", min_similarity=-1, k=50
    )
    found = names(result)
    assert len(found) == 11
    assert not {"01.jpg", "05.jpg", "03.jpg"} & set(found)
    assert set(found[:2]) == {"same.jpg", "small.jpg"}


def test_k_may_be_larger_than_the_library(library: Library, photos: Path) -> None:
    assert len(ask(library, photos / "00.jpg", k=5000, min_similarity=-1).hits) == 13
    assert len(ask(library, photos / "00.jpg", k=3, min_similarity=-1).hits) == 3


def test_similarities_fall(library: Library, photos: Path) -> None:
    values = [h.similarity for h in ask(library, photos / "00.jpg", min_similarity=-1, k=50).hits]
    assert values == sorted(values, reverse=True)
    assert all(-1 <= value <= 1 for value in values)


def test_a_region_asks_about_a_part(library: Library, photos: Path, tmp_path: Path) -> None:
    both = Image.new("RGB", (640, 240))
    both.paste(photo_like(2, (320, 240)), (0, 0))
    both.paste(photo_like(9, (320, 240)), (320, 0))
    both.save(tmp_path / "both.png")
    left = ask(library, tmp_path / "both.png", region=Region(0, 0, 0.5, 1), k=1)
    right = ask(library, tmp_path / "both.png", region=Region(0.5, 0, 0.5, 1), k=1)
    assert (names(left), names(right)) == (["02.jpg"], ["09.jpg"])
    # A part of a photo is not the photo: nothing is exact, and its own file is no answer.
    own = ask(library, photos / "03.jpg", region=Region(0, 0, 1, 0.999), k=1)
    assert names(own) == ["same.jpg"]
    assert own.hits[0].level is not Level.EXACT


def test_what_cannot_be_asked_says_so(library: Library, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no file"):
        ask(library, tmp_path / "nothing.jpg")
    with pytest.raises(UsageError, match="is a folder"):
        ask(library, tmp_path)
    (tmp_path / "broken.jpg").write_bytes(b"\xff\xd8\xff no photo")
    with pytest.raises(PhotoUnreadable, match=r"broken\.jpg"):
        ask(library, tmp_path / "broken.jpg")
    with pytest.raises(PhotoUnreadable, match="image data"):
        ask(library, b"no photo")
    with pytest.raises(ModelError, match="0123456789abcdef"):
        ask(library, b"no photo", model="0123456789abcdef")


def test_a_link_to_a_library_photo_is_that_photo(
    library: Library, photos: Path, tmp_path: Path, embedded: Embedded
) -> None:
    (tmp_path / "link.jpg").symlink_to(photos / "03.jpg")
    result = ask(library, tmp_path / "link.jpg", level=Level.EXACT)
    assert names(result) == ["same.jpg"]
    assert embedded.take() == 0


def test_a_reader_finds_what_the_saved_index_lacks(
    library: Library, photos: Path, tmp_path: Path
) -> None:
    directory = library.directory
    with Library.open(directory, write=False, provider="cpu") as reader:
        with pytest.raises(LibraryError, match="opened for reading"):
            reader.albums.create("never")
        before = len(ask(reader, photos / "00.jpg", min_similarity=-1, k=100).hits)
        assert before == 13
        more = photo_folder(tmp_path / "more", ["x.jpg", "y.jpg"], first_seed=70)
        library.add_folder(more)
        library.update()
        library.remove_folder(photos)
        found = ask(reader, more / "x.jpg", min_similarity=-1, k=100)
        assert names(found) == ["y.jpg"]
        with pytest.raises(LibraryError, match="opened for reading"):
            reader.update()


def test_a_lost_index_is_no_lost_photo(library: Library, photos: Path) -> None:
    directory = library.directory
    library.close()
    for file in (directory / "index").iterdir():
        file.write_bytes(b"damaged")
    with Library.open(directory, write=False, provider="cpu") as reader:
        assert names(ask(reader, photos / "05.jpg", k=1)) == ["small.jpg"]
    assert (directory / "index").is_dir()


@pytest.mark.usefixtures("engine")
def test_a_command_without_an_index_is_answered_by_who_keeps_the_vectors(
    photos: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with open_library(tmp_path / "library", photos) as writer:
        writer.update()
        told = ask(writer, photos / "05.jpg", min_similarity=-1, k=100)
    shutil.rmtree(tmp_path / "library" / "index")
    with Library.open(tmp_path / "library", write=False, provider="cpu") as reader:
        monkeypatch.setattr(PhotoIndex, "load", lambda *_, **__: pytest.fail("an index was made"))
        found = ask(reader, photos / "05.jpg", min_similarity=-1, k=100)
        assert [hit.path for hit in found.hits] == [hit.path for hit in told.hits]
        assert [hit.how for hit in found.hits] == [hit.how for hit in told.hits]
        near = reader.nearest(found.hits[0].photo_id, 3)
        assert len(near) == 3


def test_a_window_without_an_index_is_answered_while_another_thread_makes_it(
    photos: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with open_library(tmp_path / "library", photos) as writer:
        writer.update()
        (asked,) = (one for one in writer.details(writer.browse(Order.ADDED).tolist()[:1]))
        told = [one.photo for one in writer.nearest(asked.photo_id, 5)]
    shutil.rmtree(tmp_path / "library" / "index")
    going, go, load = threading.Event(), threading.Event(), PhotoIndex.load

    def slow(*parts: Any, **options: Any) -> PhotoIndex:
        going.set()
        assert go.wait(60)
        return load(*parts, **options)

    monkeypatch.setattr(PhotoIndex, "load", slow)
    with Library.open(tmp_path / "library", write=False, provider="cpu", window=True) as reader:
        runtime = reader._runtime
        making = threading.Thread(target=lambda: runtime.nearest(runtime.model()))
        making.start()
        try:
            assert going.wait(60)
            assert [one.photo for one in reader.nearest(asked.photo_id, 5)] == told
        finally:
            go.set()
            making.join(60)
        assert runtime.neighbours(runtime.model()) is runtime.nearest(runtime.model())


def test_threads_may_ask_at_once(library: Library, photos: Path) -> None:
    found: dict[str, list[str]] = {}

    def run(name: str) -> None:
        found[name] = names(ask(library, photos / name, k=1, min_similarity=-1))

    threads = [threading.Thread(target=run, args=(name,)) for name in NAMES]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(found) == len(NAMES)
    assert found["03.jpg"] == ["same.jpg"]


def test_a_closed_library_says_so(library: Library, photos: Path) -> None:
    library.close()
    library.close()
    with pytest.raises(LibraryError, match="closed"):
        ask(library, photos / "03.jpg")
    with pytest.raises(LibraryError, match="closed"):
        library.update()


def test_pictures_for_showing(library: Library, photos: Path) -> None:
    shown = library.picture(FileSource(photos / "03.jpg"), 100)
    assert (shown.shape, shown.dtype) == ((75, 100, 3), np.uint8)
    photo = library.photo_at(photos / "03.jpg")
    assert photo is not None
    np.testing.assert_array_equal(library.picture(PhotoSource(photo), 100), shown)
    data = DataSource((photos / "03.jpg").read_bytes())
    assert library.picture(data, 40).shape == (30, 40, 3)
    with pytest.raises(UsageError, match="no file"):
        library.picture(FileSource(photos / "nowhere.jpg"), 40)


def test_browsing_in_every_order(library: Library, photos: Path) -> None:
    everything = library.browse(Order.ADDED)
    assert len(everything) == 13
    for order in Order:
        assert sorted(library.browse(order).tolist()) == sorted(everything.tolist())
    by_name = library.details(library.browse(Order.NAME).tolist())
    assert [one.paths[0].name for one in by_name] == [*NAMES, "small.jpg"]
    assert [path.name for path in by_name[3].paths] == ["03.jpg", "same.jpg"]
    largest = library.details(library.browse(Order.LARGEST).tolist())
    assert [one.bytes for one in largest] == sorted((one.bytes for one in largest), reverse=True)
    assert len(library.browse(Order.NAME, photos / "sub")) == 2
    assert len(library.browse(Order.NAME, photos)) == 13
    with pytest.raises(UsageError, match="no watched folder"):
        library.browse(Order.NAME, photos.parent)


def test_details_tell_facts(library: Library, photos: Path) -> None:
    photo = library.photo_at(photos / "00.jpg")
    assert photo is not None
    (details,) = library.details([photo, 12345])
    assert details.paths == (photos / "00.jpg",)
    assert (details.facts.width, details.facts.height) == (320, 240)
    assert details.facts.format == "jpeg"
    assert details.bytes == (photos / "00.jpg").stat().st_size
    assert not details.offline


@pytest.mark.usefixtures("shipped")
def test_the_levels_say_what_share_of_matches_are_copies(
    library: Library, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    levels = library.levels()
    assert levels.copies is not None
    assert levels.copies.precision(levels.copy) > 0.95
    card = library._runtime.model().card
    monkeypatch.setitem(card.metrics, "copy_curve", {"similarity": [0.5]})
    assert library.levels().copies is None
    assert "copy curve" in caplog.text
    caplog.clear()


def test_the_copies_of_each_of_several_photos_are_named(library: Library, photos: Path) -> None:
    result = ask(library, photos / "03.jpg", photos / "05.jpg", k=4, min_similarity=-1.0)
    found = {Path(hit.path).name: hit.level for hit in result.hits}
    assert list(found)[:2] == ["same.jpg", "small.jpg"]
    assert (found["same.jpg"], found["small.jpg"]) == (Level.EXACT, Level.COPY)
    assert set(list(found.values())[2:]) == {Level.SIMILAR}


@pytest.mark.usefixtures("shipped")
def test_what_is_nearer_to_an_unwanted_photo_is_left_out(library: Library, photos: Path) -> None:
    def everything(**options: object) -> list[str]:
        return names(ask(library, photos / "00.jpg", k=20, min_similarity=-1.0, **options))

    nearest = everything()
    unwanted = nearest[3]
    left = everything(unlike=(FileSource(photos / unwanted),))
    assert unwanted not in left
    # The order of those that are left is as before, and their cosines too.
    assert left == [name for name in nearest if name in left]
    assert everything(unlike=(DataSource((photos / unwanted).read_bytes()),)) == left
    assert "same.jpg" not in everything(unlike=(FileSource(photos / "03.jpg"),))


def test_a_filter_is_looked_at_before_the_nearest_are_counted(
    library: Library, photos: Path
) -> None:
    nearest = names(ask(library, photos / "00.jpg", k=20, min_similarity=-1.0))
    farthest = next(name for name in reversed(nearest) if name not in {"same.jpg", "small.jpg"})
    asked = parse(f"name:{farthest}")
    result = ask(library, photos / "00.jpg", k=1, min_similarity=-1.0, filter=asked)
    assert names(result) == [farthest]
    # What is the same or a copy has to be what the filter leaves, too.
    left = ask(library, photos / "03.jpg", filter=parse("-folder:sub"))
    assert "same.jpg" not in names(left)
    copies = ask(library, photos / "05.jpg", level=Level.COPY, filter=parse("folder:sub"))
    assert names(copies) == ["small.jpg"]
    assert ask(library, photos / "05.jpg", filter=parse("rating:5")).match == "none"

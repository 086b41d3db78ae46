"""Two processes write one library on a server, as two libraries opened here."""

from __future__ import annotations

import contextlib
import os
import queue
import random
import shutil
import threading
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from photosim import storage
from photosim.core.arrays import Ints
from photosim.core.errors import LibraryBusy, ModelError, UsageError
from photosim.core.types import FileState
from photosim.library.albums.values import Album
from photosim.library.indexing.ingest import Ingest
from photosim.library.indexing.update import Update
from photosim.library.library import Library
from photosim.library.removal.file_ops import hash_of
from photosim.library.removal.values import Choice
from photosim.library.runtime.photo_index import PhotoIndex
from photosim.library.searching.sources import FileSource
from photosim.library.values import Change, IndexReport, Order, Query
from photosim.storage.files import Folder
from photosim.storage.postgres.store import PostgresStore
from photosim.storage.store import Store
from tests.helpers.libraries import Embedded, Opener, open_library, paths_of, photo_folder
from tests.helpers.pictures import photo_like, write_jpeg

ACTIONS = int(os.environ.get("PHOTOSIM_ALBUM_ACTIONS", "60"))


def found(library: Library, path: Path) -> list[str]:
    query = Query((FileSource(path),), min_similarity=-1.0)
    return sorted(Path(hit.path).name for hit in library.search(query).hits)


def test_what_one_takes_the_other_finds(
    both: tuple[Library, Library], photos: Path, embedded: Embedded
) -> None:
    here, there = both
    here.add_folder(photos)
    assert here.update().added == 3
    assert embedded.take() == 3
    assert found(there, photos / "a.jpg") == ["b.jpg", "c.jpg"]
    embedded.take()
    assert there.update().added == 0
    write_jpeg(photos / "d.jpg", photo_like(77, (320, 240)))
    assert there.update().added == 1
    assert embedded.take() == 1
    assert found(here, photos / "a.jpg") == ["b.jpg", "c.jpg", "d.jpg"]
    (photos / "b.jpg").unlink()
    assert here.update().removed == 1
    assert found(there, photos / "a.jpg") == ["c.jpg", "d.jpg"]
    assert there.check().problems == ()


def test_searches_compare_an_index_with_the_database_after_what_others_write_alone(
    both: tuple[Library, Library], photos: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    here, there = both
    here.add_folder(photos)
    here.update()
    before = found(here, photos / "a.jpg")
    compared: list[str] = []
    real = PhotoIndex.refresh

    def refresh(index: PhotoIndex, store: Store) -> None:
        compared.append(index.model_id)
        real(index, store)

    monkeypatch.setattr(PhotoIndex, "refresh", refresh)
    here.albums.create("own")
    assert found(here, photos / "a.jpg") == before
    assert compared == []
    there.albums.create("another's")
    assert found(here, photos / "a.jpg") == before
    assert compared == [here._runtime.model().id]


@pytest.mark.usefixtures("shipped")
def test_all_indexes_take_in_what_another_process_writes(
    both: tuple[Library, Library], photos: Path
) -> None:
    here, there = both
    here.add_folder(photos)
    here.update()
    own, light = there._runtime.model(), there._runtime.model("light")
    loaded = [there._runtime.nearest(model) for model in (own, light)]
    there._runtime.nearest(own)  # asks what was written for the first time
    assert [len(index) for index in loaded] == [3, 0]
    write_jpeg(photos / "d.jpg", photo_like(77, (320, 240)))
    here.update()
    photo = here.browse(Order.ADDED).tolist()[0]
    with here._stores.writing() as store:
        store.vectors.add(photo, light.id, [1], np.eye(1, light.card.embedding_dim)[0])
    there._runtime.nearest(own)
    assert [len(index) for index in loaded] == [4, 1]


def test_a_second_process_on_one_machine_leaves_its_folder_alone(
    opener: Opener, photos: Path
) -> None:
    first, second = opener("here"), opener("here")
    second.add_folder(photos)
    assert second.update().added == 3
    assert not list(first.directory.glob("in*/*"))
    assert found(first, photos / "a.jpg") == found(second, photos / "a.jpg")
    second.close()
    assert not list(first.directory.glob("in*/*"))
    first.update()
    first.close()
    assert list(first.directory.glob("index/*"))


def test_two_processes_of_one_computer_may_add_one_folder_at_once(
    opener: Opener, photos: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = opener("here"), opener("here")
    folders = second._stores.writer().folders
    all_there = type(folders).all

    def looked(store: Any) -> list[Folder]:
        """What is there; directly after the look the other adds the folder."""
        seen = all_there(store)
        if store is folders and not seen:
            first.add_folder(photos)
        return seen

    monkeypatch.setattr(type(folders), "all", looked)
    assert second.add_folder(photos).value == photos
    assert [one.path for one in second.folders()] == [photos]


def test_files_that_went_in_one_are_gone_in_the_other(
    both: tuple[Library, Library], photos: Path
) -> None:
    here, there = both
    (photos / "copy.jpg").write_bytes((photos / "a.jpg").read_bytes())
    here.add_folder(photos)
    here.update()
    assert len(paths_of(there)) == 4
    plan = here.removal.plan([Choice(photos / "a.jpg", (photos / "copy.jpg",))])
    report = here.removal.carry_out(plan)
    assert len(report.done) == 1
    assert sorted(Path(path).name for path in paths_of(there)) == ["a.jpg", "b.jpg", "c.jpg"]
    assert there.removal.undo().restored == (photos / "copy.jpg",)
    assert len(paths_of(here)) == 4


class Shown:
    """The albums as a window shows them: read again after what is done here, and when another
    process is told to have changed some."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._told = threading.Condition()
        self._read()
        library.listen(lambda change: self._read() if change.albums else None)

    def _read(self) -> None:
        with self._told:
            self.albums = self._library.albums.all()
            self._told.notify_all()

    def edit(self, chance: random.Random, actions: int, photos: list[int]) -> None:
        """Change albums at random; what makes no sense by now is refused."""
        book = self._library.albums
        for _ in range(actions):
            some = chance.sample(photos, chance.randint(1, len(photos)))
            name, other = chance.sample(["x", "y"], 2)
            what = chance.choice(["add"] * 5 + ["remove"] * 4 + ["create", "merge", "delete"])
            with contextlib.suppress(UsageError):
                if what == "merge":
                    book.merge([name], other)
                elif what in {"add", "remove"}:
                    getattr(book, what)(name, some)
                else:
                    getattr(book, what)(name)
            self._read()

    def until(self, albums: list[Album]) -> bool:
        """Whether it shows these in the end."""
        with self._told:
            return self._told.wait_for(lambda: self.albums == albums, 30)


def test_both_edit_albums_at_random_and_show_the_same_in_the_end(
    both: tuple[Library, Library], photos: Path
) -> None:
    here, there = both
    here.add_folder(photos)
    here.update()
    ids = here.browse(Order.ADDED).tolist()
    here.albums.create("x")
    shown = [Shown(library) for library in both]
    failed: list[BaseException] = []

    def edit(seed: int) -> None:
        try:
            shown[seed].edit(random.Random(seed), ACTIONS // 2, ids)
        except BaseException as error:  # noqa: BLE001 - told below
            failed.append(error)

    threads = [threading.Thread(target=edit, args=(seed,)) for seed in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failed == []
    end = there.albums.all()
    assert here.albums.all() == end
    assert all(one.until(end) for one in shown)


def test_what_must_be_alone_says_who_does_it(both: tuple[Library, Library]) -> None:
    here, there = both
    with (
        storage.alone(here.directory),
        pytest.raises(LibraryBusy, match=r"moved, repaired or taken to another model by photosim"),
    ):
        there.check(repair=True)
    assert there.check(repair=True).problems == ()


def test_what_a_process_left_is_taken_by_another(
    opener: Opener, photos: Path, embedded: Embedded, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It had claimed files, and photos that have no vectors yet; its lease is over."""
    here, there = opener("here"), opener("there")
    here.add_folder(photos)
    with monkeypatch.context() as patch:
        patch.setattr("photosim.library.indexing.ingest.Ingest._embed", _ended)
        with pytest.raises(SystemExit):
            here.update()
    assert there.take_over().added == 0
    assert embedded.take() == 0
    assert not there.is_something_left()
    stand_still(here)
    assert there.is_something_left()
    there.take_over()
    assert embedded.take() == 3
    assert len(found(there, photos / "a.jpg")) == 2
    here.update()  # it wakes, with what it still has in hand
    assert there.check().problems == ()


def test_photos_without_vectors_are_looked_for_after_others_have_written(
    both: tuple[Library, Library], photos: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    here, there = both
    here.add_folder(photos)
    here.update()
    assert not there.is_something_left()
    looks: list[int] = []
    real = Update._lost_vectors

    def look(update: Update, folders: Sequence[Folder]) -> Ints:
        looks.append(len(folders))
        return real(update, folders)

    monkeypatch.setattr(Update, "_lost_vectors", look)
    there.albums.create("own")
    assert not there.is_something_left()
    assert looks == []
    with here._stores.writing() as store:
        store.vectors.remove(here.browse(Order.ADDED).tolist(), here._runtime.model().id)
    assert there.is_something_left()
    assert looks == [1]


def _ended(*_: object) -> None:
    raise SystemExit


class Heard:
    """What a library heard of the other; a person would see it within two seconds."""

    def __init__(self, library: Library) -> None:
        self._changes: queue.Queue[Change] = queue.Queue()
        library.listen(self._changes.put)

    def until(self, enough: Callable[[Change], bool]) -> Change:
        """All that is told until it is enough."""
        change = Change()
        while not enough(change):
            change |= self._changes.get(timeout=30)
        return change


def test_each_hears_what_the_other_does(both: tuple[Library, Library], photos: Path) -> None:
    here, there = both
    heard, own = Heard(there), Heard(here)
    here.add_folder(photos)
    heard.until(lambda change: change.folders)
    assert len(there.folders()) == 1
    here.update()
    heard.until(lambda change: change.photos and len(there.browse(Order.ADDED)) == 3)
    there.nearest(there.browse(Order.ADDED).tolist()[0], 5)
    loaded = there._runtime.nearest(there._runtime.model())
    write_jpeg(photos / "new.jpg", photo_like(50, (320, 240)))
    here.update()
    # The index that is loaded has it: nothing is looked up when it is asked.
    heard.until(lambda change: change.photos and len(loaded) == 4)
    assert "new.jpg" in found(there, photos / "a.jpg")
    here.albums.create("x")
    here.albums.add("x", here.browse(Order.ADDED).tolist()[:2])
    heard.until(lambda change: change.albums == {"x": "x"})
    here.albums.rename("x", "y")
    heard.until(lambda change: change.albums == {"x": None, "y": "y"})
    assert own._changes.empty()
    there.albums.delete("y")
    own.until(lambda change: "y" in change.albums and change.albums["y"] is None)
    assert here.albums.all() == []


def paths(library: Library) -> list[str]:
    return sorted(str(path) for path in paths_of(library))


def test_a_folder_of_another_computer_is_never_missing_here(
    machines: tuple[Library, Library], photos: Path, tmp_path: Path, embedded: Embedded
) -> None:
    here, there = machines
    here.add_folder(photos)
    here.update()
    name = there.folders()[0].elsewhere[0].computer
    hidden = photos.rename(tmp_path / "away")  # as it is on the other computer
    own = photo_folder(photos, ["x.jpg"], first_seed=30)  # at the same path as there
    assert there.watched() == []
    assert there.add_folder(own).value == own
    assert embedded.take() == 3
    report = there.update()
    assert (report.added, report.removed, embedded.take()) == (1, 0, 1)
    assert paths(there) == [str(own / "x.jpg"), *(f"/{name}:{photos}/{one}.jpg" for one in "abc")]
    states = {one.state for one in there.details(there.browse(Order.ADDED).tolist())}
    assert states == {FileState.INDEXED, FileState.OFFLINE}
    foreign = Path(f"/{name}:{photos}")
    assert {one.path: (one.here, one.missing, one.photos) for one in there.folders()} == {
        own: (True, 0, 1),
        foreign: (False, 0, 3),
    }
    assert len(there.browse(Order.ADDED, foreign)) == 3
    with pytest.raises(UsageError, match="no watched folder"):
        there.update([foreign])
    shutil.rmtree(own)
    hidden.rename(photos)
    assert here.update().removed == 0
    assert {one.state for one in here.folders()} == {"ready", "offline"}


def test_two_computers_see_one_share_under_two_paths(
    machines: tuple[Library, Library], photos: Path, tmp_path: Path, embedded: Embedded
) -> None:
    here, there = machines
    share = tmp_path / "mnt" / "share"
    share.parent.mkdir()
    share.symlink_to(photos)
    here.add_folder(photos)
    here.update()
    embedded.take()
    foreign = there.folders()[0].path
    with pytest.raises(UsageError, match="None of the photos"):
        there.also_at(foreign, photo_folder(tmp_path / "other", ["x.jpg"]))
    assert there.also_at(foreign, share).folders
    assert [(one.path, one.here, one.elsewhere[0].path) for one in there.folders()] == [
        (share, True, photos)
    ]
    with pytest.raises(UsageError, match="watched here already"):
        there.also_at(there.add_folder(tmp_path / "other").value, share)
    there.remove_folder(tmp_path / "other")
    report = there.update()
    assert (report.added, report.updated, report.removed, embedded.take()) == (0, 0, 0, 0)
    assert paths(there) == [str(share / f"{one}.jpg") for one in "abc"]
    assert paths(here) == [str(photos / f"{one}.jpg") for one in "abc"]
    write_jpeg(share / "d.jpg", photo_like(60, (320, 240)))
    (photos / "a.jpg").rename(photos / "e.jpg")
    report = there.update()
    assert (report.added, report.removed, embedded.take()) == (1, 0, 1)
    report = here.update()
    assert (report.added, report.updated, report.removed, embedded.take()) == (0, 0, 0, 0)
    assert paths(here) == [str(photos / f"{one}.jpg") for one in "bcde"]
    share.unlink()
    there.update()
    assert [one.online for one in there.folders()] == [False]
    assert [one.online for one in here.folders()] == [True]
    assert paths(here) == [str(photos / f"{one}.jpg") for one in "bcde"]


def test_folders_of_a_library_in_a_file_lie_at_one_place(tmp_path: Path, photos: Path) -> None:
    with (
        open_library(tmp_path / "library", photos) as library,
        pytest.raises(UsageError, match="not on a server"),
    ):
        library.also_at(photos, photos)


def stand_still(library: Library) -> None:
    """For longer than its lease."""
    with library._stores.writing() as store:
        assert isinstance(store, PostgresStore)
        store.write(
            "UPDATE workers SET until = until - interval '1 day' WHERE id = %s",
            (store._lease.worker,),
        )


def test_what_is_written_too_late_does_no_harm(
    both: tuple[Library, Library], photos: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A process has decoded files and stands still. One of them is written to, another process
    takes all; then the first one wakes, with what it had."""
    here, there = both
    here.add_folder(photos)
    record = Ingest._record
    taken: list[IndexReport] = []

    def late(ingest: Ingest, *what: Any) -> None:
        monkeypatch.setattr(Ingest, "_record", record)
        stand_still(here)
        write_jpeg(photos / "a.jpg", photo_like(99, (320, 240)))
        taken.append(there.update())
        record(ingest, *what)

    monkeypatch.setattr(Ingest, "_record", late)
    assert here.update().added == 0
    assert [(one.added, one.updated) for one in taken] == [(2, 1)]
    photo = here.photo_at(photos / "a.jpg")
    with here._stores.reading() as store:
        assert store.photos.rows([photo])[photo].content_hash == hash_of(photos / "a.jpg")
    assert len(here.browse(Order.ADDED)) == 3
    assert here.check().problems == ()


def test_a_pass_that_fails_leaves_its_work_to_others(
    both: tuple[Library, Library], photos: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    here, there = both
    here.add_folder(photos)
    with monkeypatch.context() as patch:
        patch.setattr("photosim.library.indexing.ingest.Ingest._embed", _fails)
        with pytest.raises(ModelError):
            here.update()
    assert there.update().updated == 3  # they are photos, and lack their vectors
    assert len(found(there, photos / "a.jpg")) == 2


def _fails(*_: object) -> None:
    raise ModelError("Broken", "The model is broken.")

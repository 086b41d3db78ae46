"""Updates of a library on real folders, with real workers, a real model and a real database."""

from __future__ import annotations

import contextlib
import os
import shutil
import sqlite3
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

from photosim.core.errors import Cancelled, LibraryError, PhotoFault
from photosim.core.jobs import JobContext, Progress
from photosim.library.folders.changes import FolderChanges
from photosim.library.indexing import ingest as ingest_module
from photosim.library.indexing import pipeline
from photosim.library.indexing import update as update_module
from photosim.library.indexing.pipeline import Pipeline
from photosim.library.library import Library
from photosim.library.runtime import runtime as engine_module
from photosim.library.searching.sources import FileSource
from photosim.library.values import IndexReport, Order, Query
from photosim.storage.sqlite.files import SqliteFiles
from tests.helpers import containers
from tests.helpers.jobs import heard
from tests.helpers.libraries import (
    Embedded,
    copy,
    move,
    open_library,
    paths_of,
    photo_folder,
)
from tests.helpers.pictures import dng_bytes, photo_like, write_jpeg
from tests.helpers.transforms import ByWidth

NAMES = ("a.jpg", "b.jpg", "sub/c.jpg", "sub/d.jpg")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return photo_folder(tmp_path / "photos", NAMES)


@pytest.fixture
def library(tmp_path: Path, folder: Path) -> Iterator[Library]:
    with open_library(tmp_path / "library", folder) as opened:
        yield opened


def counts(report: IndexReport) -> tuple[int, int, int, int, int]:
    return (
        report.added,
        report.updated,
        report.moved,
        report.removed,
        len(report.failed),
    )


def test_new_photos_are_taken_once(library: Library, folder: Path, embedded: Embedded) -> None:
    report = library.update()
    assert counts(report) == (4, 0, 0, 0, 0)
    assert report.seconds > 0
    assert report.photos_per_second == pytest.approx(4 / report.seconds)
    assert embedded.take() == 4
    assert set(paths_of(library)) == {str(folder / name) for name in NAMES}
    assert counts(library.update()) == (0, 0, 0, 0, 0)
    assert embedded.take() == 0


def test_a_change_is_taken_without_a_look_at_the_other_rows_of_its_folder(
    library: Library, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of a folder of a million files all rows were read for each that came."""
    library.update()
    monkeypatch.setattr(SqliteFiles, "in_folder", pytest.fail)
    new = folder / "sub" / "new.jpg"
    write_jpeg(new, photo_like(60, (320, 240)))
    (folder / "b.jpg").rename(folder / "sub" / "b.jpg")
    (folder / "sub" / "c.jpg").unlink()
    named = {str(new), str(folder / "sub" / "b.jpg")}
    gone = {str(folder / "b.jpg"), str(folder / "sub" / "c.jpg")}
    report = library.apply(FolderChanges(touched=named, gone=gone))
    assert counts(report) == (1, 0, 1, 1, 0)
    (folder / "sub").rename(folder / "other")
    report = library.apply(
        FolderChanges(rescan={str(folder / "sub")}, appeared={str(folder / "other")})
    )
    assert counts(report) == (0, 0, 3, 0, 0)
    assert set(paths_of(library)) == {
        str(folder / name) for name in ("a.jpg", "other/new.jpg", "other/b.jpg", "other/d.jpg")
    }


def test_what_files_hold_is_kept(library: Library, folder: Path) -> None:
    (folder / "motion.jpg").write_bytes(containers.jpeg(behind=containers.film()))
    (folder / "rated.jpg").write_bytes(
        containers.jpeg(containers.xmp_segment(containers.packet(xmp__Rating="4")))
    )
    library.update()
    found = paths_of(library)
    with library._stores.reading() as store:
        holdings = store.photos.holdings(found.values())
        assert len(store.photos.without_holdings()) == 0
    assert [part.kind for part in holdings[found[str(folder / "motion.jpg")]].parts] == ["film"]
    assert holdings[found[str(folder / "rated.jpg")]].rating == 4
    assert holdings[found[str(folder / "a.jpg")]].parts == ()


def test_moves_renames_and_copies_embed_nothing(
    library: Library, folder: Path, embedded: Embedded
) -> None:
    library.update()
    before = paths_of(library)
    embedded.take()
    move(folder / "a.jpg", folder / "sub" / "renamed.jpg")
    copy(folder / "b.jpg", folder / "copy.jpg")
    # A move that changes inode and time too: only the content tells.
    copy(folder / "sub/c.jpg", folder / "other" / "c.jpg")
    (folder / "sub/c.jpg").unlink()
    assert counts(library.update()) == (0, 0, 3, 0, 0)
    assert embedded.take() == 0
    after = paths_of(library)
    assert after[str(folder / "sub/renamed.jpg")] == before[str(folder / "a.jpg")]
    assert after[str(folder / "copy.jpg")] == after[str(folder / "b.jpg")]
    assert after[str(folder / "other/c.jpg")] == before[str(folder / "sub/c.jpg")]
    assert str(folder / "a.jpg") not in after


def test_a_move_to_another_watched_folder_embeds_nothing(
    library: Library, folder: Path, tmp_path: Path, embedded: Embedded
) -> None:
    other = photo_folder(tmp_path / "other", ["x.jpg"], first_seed=50)
    library.add_folder(other)
    library.update()
    embedded.take()
    move(folder / "a.jpg", other / "a.jpg")
    assert counts(library.update()) == (0, 0, 1, 0, 0)
    assert embedded.take() == 0
    assert str(other / "a.jpg") in paths_of(library)


def test_equal_files_are_embedded_once_and_all_listed(tmp_path: Path, embedded: Embedded) -> None:
    folder = photo_folder(tmp_path / "photos", ["one.jpg", "two.jpg"])
    for number in range(6):
        copy(folder / "one.jpg", folder / f"copy {number}.jpg")
    with open_library(tmp_path / "library", folder) as library:
        assert counts(library.update()) == (8, 0, 0, 0, 0)
        assert embedded.take() == 2
        assert len(library.browse(Order.ADDED)) == 2
        assert len(paths_of(library)) == 8


def test_a_changed_file_gets_a_new_photo(
    library: Library, folder: Path, embedded: Embedded
) -> None:
    library.update()
    old = paths_of(library)[str(folder / "a.jpg")]
    embedded.take()
    write_jpeg(folder / "a.jpg", photo_like(99, (300, 200)))
    assert counts(library.update()) == (0, 1, 0, 0, 0)
    assert embedded.take() == 1
    new = paths_of(library)[str(folder / "a.jpg")]
    assert new != old
    hits = library.search(Query((FileSource(folder / "b.jpg"),), min_similarity=-1, k=100)).hits
    assert old not in {hit.photo_id for hit in hits}
    assert new in {hit.photo_id for hit in hits}


def rewrite(path: Path, data: bytes) -> None:
    """Other bytes in the same file, and its date set back."""
    status = path.stat()
    with path.open("r+b") as file:
        file.write(data)
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))
    after = path.stat()
    assert (after.st_size, after.st_mtime_ns, after.st_ino) == (
        status.st_size,
        status.st_mtime_ns,
        status.st_ino,
    )


def padded(folder: Path) -> bytes:
    """Make ``a.jpg`` 200 kB long; returns another picture of as many bytes."""
    for name, seed in (("a.jpg", 1), ("other.tmp", 99)):
        path = write_jpeg(folder / name, photo_like(seed, (300, 200)))
        path.write_bytes(path.read_bytes().ljust(200_000, b"\0"))
    data = (folder / "other.tmp").read_bytes()
    (folder / "other.tmp").unlink()
    return data


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps no change time")
@pytest.mark.parametrize("watched", [False, True])
def test_a_file_rewritten_with_its_old_date_and_size_is_read_again(
    library: Library, folder: Path, embedded: Embedded, watched: bool
) -> None:
    other = padded(folder)
    library.update()
    old = paths_of(library)[str(folder / "a.jpg")]
    embedded.take()
    rewrite(folder / "a.jpg", other)
    changes = FolderChanges(touched={str(folder / "a.jpg")})
    assert counts(library.apply(changes) if watched else library.update()) == (0, 1, 0, 0, 0)
    assert embedded.take() == 1
    assert paths_of(library)[str(folder / "a.jpg")] != old
    assert counts(library.update()) == (0, 0, 0, 0, 0)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps no change time")
def test_a_query_is_what_its_file_shows_now(library: Library, folder: Path) -> None:
    other = padded(folder)
    library.update()
    rewrite(folder / "a.jpg", other)
    result = library.search(Query((FileSource(folder / "a.jpg"),), min_similarity=-1))
    assert all(hit.similarity < 0.999 for hit in result.hits)


def test_a_file_that_is_only_said_otherwise_is_embedded_once(
    library: Library, folder: Path, embedded: Embedded
) -> None:
    library.update()
    before = paths_of(library)
    embedded.take()
    (folder / "a.jpg").chmod(0o600)
    library.update()
    assert paths_of(library) == before
    (folder / "linked.jpg").hardlink_to(folder / "b.jpg")
    library.update()
    assert paths_of(library) == before | {str(folder / "linked.jpg"): before[str(folder / "b.jpg")]}
    (folder / "linked.jpg").unlink()
    library.update()
    (folder / "a.jpg").rename(folder / "renamed.jpg")
    assert counts(library.update()) == (0, 0, 1, 0, 0)
    assert counts(library.update()) == (0, 0, 0, 0, 0)
    assert embedded.take() == 0


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps no change time")
def test_rows_from_before_change_times_learn_them(
    tmp_path: Path, folder: Path, embedded: Embedded
) -> None:
    other = padded(folder)
    with open_library(tmp_path / "library", folder) as library:
        library.update()
    embedded.take()
    with contextlib.closing(sqlite3.connect(tmp_path / "library" / "library.db")) as rows:
        rows.execute("UPDATE files SET ctime_ns = NULL")
        rows.commit()
    with open_library(tmp_path / "library") as library:
        assert counts(library.update()) == (0, 0, 0, 0, 0)
        assert embedded.take() == 0
        rewrite(folder / "a.jpg", other)
        assert counts(library.update()) == (0, 1, 0, 0, 0)
        assert embedded.take() == 1


def test_removed_photos_are_missing_and_come_back_for_nothing(
    library: Library, folder: Path, tmp_path: Path, embedded: Embedded
) -> None:
    library.update()
    before = paths_of(library)
    embedded.take()
    move(folder / "a.jpg", tmp_path / "elsewhere" / "a.jpg")
    assert counts(library.update()) == (0, 0, 0, 1, 0)
    assert str(folder / "a.jpg") not in paths_of(library)
    hits = library.search(Query((FileSource(folder / "b.jpg"),), min_similarity=-1)).hits
    assert {hit.path for hit in hits} == {str(folder / n) for n in ("sub/c.jpg", "sub/d.jpg")}
    assert library.folders()[0].missing == 1
    move(tmp_path / "elsewhere" / "a.jpg", folder / "a.jpg")
    assert counts(library.update()) == (0, 0, 1, 0, 0)
    assert embedded.take() == 0
    assert paths_of(library) == before


def test_photos_long_without_a_file_are_forgotten(
    library: Library, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library.update()
    (folder / "a.jpg").unlink()
    library.update()
    with library._runtime.stores.reading() as store:
        assert len(store.photos.known_hashes()) == 4
    monkeypatch.setattr(update_module, "REMEMBER_SECONDS", -10.0)
    library.update()
    with library._runtime.stores.reading() as store:
        assert len(store.photos.known_hashes()) == 3
    assert library.folders()[0].missing == 0


def test_broken_files_have_a_reason_and_wait_for_a_change(
    library: Library, folder: Path, embedded: Embedded
) -> None:
    broken = folder / "broken.jpg"
    broken.write_bytes(b"this is no photo")
    report = library.update()
    assert counts(report) == (4, 0, 0, 0, 1)
    assert report.failed[0].path == str(broken)
    assert report.failed[0].reason
    assert [one.path for one in library.failed()] == [str(broken)]
    assert counts(library.update()) == (0, 0, 0, 0, 0)
    assert [one.path for one in library.failed()] == [str(broken)]
    # Named again (a person's "try again"), it is tried and fails again.
    assert counts(library.apply(FolderChanges(touched={str(broken)}))) == (0, 0, 0, 0, 1)
    write_jpeg(broken, photo_like(77))
    assert counts(library.update()) == (0, 1, 0, 0, 0)
    assert library.failed() == []


def test_a_mistake_in_a_worker_is_a_fault_of_its_file_only(
    library: Library, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_jpeg(folder / "odd.jpg", photo_like(9, (77, 50)))

    def mistaken(*args: Any, **options: Any) -> Pipeline:
        workers, embedder, transform, *rest = args
        wrong = ByWidth(77, "raise", otherwise=transform)
        return Pipeline(workers, embedder, wrong, *rest, **options)

    with monkeypatch.context() as patch:
        patch.setattr(ingest_module, "Pipeline", mistaken)
        assert counts(library.update()) == (4, 0, 0, 0, 1)
    (fault,) = library.failed()
    assert fault.path == str(folder / "odd.jpg")
    assert fault.reason == PhotoFault.INTERNAL
    assert counts(library.update([folder])) == (0, 0, 0, 0, 0)


def test_equal_broken_files_all_fail(tmp_path: Path) -> None:
    folder = tmp_path / "photos"
    folder.mkdir()
    for number in range(5):
        (folder / f"{number}.jpg").write_bytes(b"\xff\xd8\xff\xe0 cut off")
    with open_library(tmp_path / "library", folder) as library:
        assert len(library.update().failed) == 5
        assert len(library.failed()) == 5


def test_a_folder_that_is_away_keeps_its_photos(
    library: Library, folder: Path, tmp_path: Path, embedded: Embedded
) -> None:
    library.update()
    embedded.take()
    folder.rename(tmp_path / "unplugged")
    assert counts(library.update()) == (0, 0, 0, 0, 0)
    status = library.folders()[0]
    assert (status.state, status.online, status.indexed) == ("offline", False, 4)
    hits = library.search(Query((FileSource(folder / "a.jpg"),), min_similarity=-1)).hits
    assert len(hits) == 3
    assert all(hit.offline for hit in hits)
    assert all(one.offline for one in library.details(library.browse(Order.NAME).tolist()))
    (tmp_path / "unplugged").rename(folder)
    assert counts(library.update()) == (0, 0, 0, 0, 0)
    assert library.folders()[0].state == "ready"
    assert embedded.take() == 0


def test_an_empty_mount_point_is_no_mass_deletion(
    library: Library, folder: Path, tmp_path: Path
) -> None:
    library.update()
    folder.rename(tmp_path / "unplugged")
    folder.mkdir()
    assert counts(library.update()) == (0, 0, 0, 0, 0)
    assert library.folders()[0].state == "offline"
    assert len(paths_of(library)) == 4


def test_excluded_folders_are_left_out(library: Library, folder: Path) -> None:
    library.update()
    library.exclude(folder, [folder / "sub"])
    assert counts(library.update()) == (0, 0, 0, 2, 0)
    assert set(paths_of(library)) == {str(folder / "a.jpg"), str(folder / "b.jpg")}
    library.exclude(folder, [])
    assert counts(library.update()) == (0, 0, 2, 0, 0)


def test_the_librarys_own_folder_is_never_taken(tmp_path: Path) -> None:
    folder = photo_folder(tmp_path / "photos", ["a.jpg"])
    with open_library(folder / "library", folder) as library:
        write_jpeg(folder / "library" / "x.jpg", photo_like(5))
        library.update()
        assert set(paths_of(library)) == {str(folder / "a.jpg")}


def test_raw_and_jpeg_are_one_photo(tmp_path: Path, embedded: Embedded) -> None:
    folder = tmp_path / "photos"
    picture = photo_like(3, (320, 240))
    jpeg = write_jpeg(folder / "IMG_1.jpg", picture)
    raw = folder / "IMG_1.dng"
    raw.write_bytes(dng_bytes(photo_like(3, (64, 48)), preview=picture))
    with open_library(tmp_path / "library", folder) as library:
        assert counts(library.update()) == (1, 0, 0, 0, 0)
        assert embedded.take() == 1
        (details,) = library.details(library.browse(Order.ADDED).tolist())
        assert details.paths == (jpeg,)
        assert details.companions == (raw,)
        assert library.photo_at(raw) == library.photo_at(jpeg)
        assert counts(library.update()) == (0, 0, 0, 0, 0)
        # The JPEG goes: now the RAW file stands for itself.
        jpeg.unlink()
        library.update()
        assert embedded.take() == 1
        assert set(paths_of(library)) == {str(raw)}
        # It comes back: one photo again.
        write_jpeg(jpeg, picture)
        library.update()
        assert set(paths_of(library)) == {str(jpeg)}


def states(library: Library) -> dict[str, int]:
    return {state: count for state, count in library.status().files.items() if count}


def test_a_companion_that_was_written_to_waits_for_nothing(tmp_path: Path) -> None:
    folder = tmp_path / "photos"
    picture = photo_like(3, (320, 240))
    jpeg = write_jpeg(folder / "IMG_1.jpg", picture)
    raw = folder / "IMG_1.dng"
    raw.write_bytes(dng_bytes(photo_like(3, (64, 48)), preview=picture))
    with open_library(tmp_path / "library", folder) as library:
        library.update()
        raw.write_bytes(raw.read_bytes() + b"rated by another program")
        library.update()
        assert states(library) == {"indexed": 2}
        assert library.photo_at(raw) == library.photo_at(jpeg)
        raw.unlink()
        library.update()
        jpeg.write_bytes(jpeg.read_bytes() + b"rated by another program")
        library.update()  # a companion that is gone does not come back with its JPEG
        assert states(library) == {"indexed": 1, "missing": 1}


def test_a_pair_that_is_back_from_the_trash_waits_for_nothing(tmp_path: Path) -> None:
    folder = tmp_path / "photos"
    picture = photo_like(3, (320, 240))
    for place in ("one", "two"):
        write_jpeg(folder / place / "IMG_1.jpg", picture)
        (folder / place / "IMG_1.dng").write_bytes(
            dng_bytes(photo_like(3, (64, 48)), preview=picture)
        )
    with open_library(tmp_path / "library", folder) as library:
        library.update()
        request = library.removal.request([folder / "two" / "IMG_1.jpg"])
        library.removal.carry_out(request.plan)
        assert states(library) == {"indexed": 2, "missing": 2}
        library.removal.undo()
        assert states(library) == {"indexed": 4}
        assert counts(library.update()) == (0, 0, 0, 0, 0)
        assert states(library) == {"indexed": 4}


def test_what_an_older_version_could_not_read_is_tried_once_more(
    library: Library, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "odd.jpg").write_bytes(b"nothing that can be read")
    assert len(library.update().failed) == 1
    assert library.update().failed == []
    for module in (ingest_module, update_module):
        monkeypatch.setattr(module, "READER", update_module.READER + 1)
    rescan = FolderChanges(rescan={str(folder)})  # what a window asks for when it starts
    assert len(library.apply(rescan).failed) == 1
    assert library.apply(rescan).failed == []
    assert library.update().failed == []
    for module in (ingest_module, update_module):
        monkeypatch.setattr(module, "READER", update_module.READER + 1)
    assert len(library.update().failed) == 1
    assert library.update().failed == []


def test_where_the_jpeg_is_broken_its_raw_is_taken(tmp_path: Path) -> None:
    folder = tmp_path / "photos"
    folder.mkdir()
    (folder / "IMG_1.jpg").write_bytes(b"broken")
    raw = folder / "IMG_1.dng"
    raw.write_bytes(dng_bytes(photo_like(3, (64, 48)), preview=photo_like(3, (320, 240))))
    with open_library(tmp_path / "library", folder) as library:
        report = library.update()
        assert counts(report) == (1, 0, 0, 0, 1)
        assert set(paths_of(library)) == {str(raw)}
        assert counts(library.update()) == (0, 0, 0, 0, 0)


def test_what_the_watcher_names_is_taken(
    library: Library, folder: Path, embedded: Embedded
) -> None:
    library.update()
    embedded.take()
    new = write_jpeg(folder / "new.jpg", photo_like(60, (320, 240)))
    (folder / "b.jpg").unlink()
    changes = FolderChanges(touched={str(new)}, gone={str(folder / "b.jpg")})
    assert counts(library.apply(changes)) == (1, 0, 0, 1, 0)
    assert embedded.take() == 1
    hits = library.search(Query((FileSource(folder / "a.jpg"),), min_similarity=-1)).hits
    assert str(new) in {hit.path for hit in hits}
    assert counts(library.apply(FolderChanges(touched={"/nowhere/x.jpg"}))) == (0, 0, 0, 0, 0)


def test_a_cancel_keeps_what_is_finished(tmp_path: Path, embedded: Embedded) -> None:
    folder = photo_folder(tmp_path / "photos", [f"{number:03}.jpg" for number in range(110)])
    with open_library(tmp_path / "library", folder) as library:
        job = heard(lambda progress: _cancel_after(job, progress))
        with pytest.raises(Cancelled):
            library.update(job=job)
        kept = len(library.browse(Order.ADDED))
        assert 0 < kept < 110
        report = library.update()
        assert report.added == 110 - kept
        assert len(library.browse(Order.ADDED)) == 110
        assert embedded.take() == 110


def test_photos_that_wait_for_their_vectors_are_not_opened_again(
    tmp_path: Path, embedded: Embedded, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pipeline, "GROUP", 10)
    folder = photo_folder(tmp_path / "photos", [f"{number:03}.jpg" for number in range(100)])
    with open_library(tmp_path / "library", folder) as library:
        job = heard(lambda progress: _cancel_after(job, progress, "analysing photos"))
        with pytest.raises(Cancelled):
            library.update(job=job)
        assert len(library.browse(Order.ADDED)) == 100, "all are seen"
        with library._runtime.stores.reading() as store:
            vectors = len(store.vectors.ids(library._runtime.model().id))
        assert 0 < vectors < 100
        assert library.check().ok
        assert len(library.duplicates.unexamined()) == vectors, (
            "copies are looked for by vectors too"
        )
        shutil.rmtree(folder)
        folder.mkdir()
        embedded.take()
        library.update()
        with library._runtime.stores.reading() as store:
            assert len(store.vectors.ids(library._runtime.model().id)) == 100
        assert embedded.take() == 100 - vectors
        assert not (tmp_path / "library" / "inputs").exists()


def _cancel_after(job: JobContext, progress: Progress, what: str = "adding photos") -> None:
    if progress.what == what and progress.done >= 30:
        job.cancel()


def test_progress_tells_counts(library: Library) -> None:
    seen: list[Progress] = []
    library.update(job=JobContext(seen.append))
    last = [progress for progress in seen if progress.what == "adding photos"][-1]
    assert (last.done, last.total) == (4, 4)


def test_a_full_disk_is_said_and_keeps_the_batches_before(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = photo_folder(tmp_path / "photos", [f"{number:03}.jpg" for number in range(220)])
    with open_library(tmp_path / "library", folder) as library:
        # More than one group of 64 photos takes, and less than all of them.
        room = 2_500_000 // library._runtime.stores.writer().rows("PRAGMA page_size")[0][0]
        pages = library._runtime.stores.writer().rows("PRAGMA page_count")[0][0]
        library._runtime.stores.writer().rows(f"PRAGMA max_page_count = {pages + room}")
        with pytest.raises(LibraryError, match="no room"):
            library.update()
        kept = len(library.browse(Order.ADDED))
        assert 0 < kept < 220
    with open_library(tmp_path / "library") as library:
        assert library.check().ok
        library.update()
        assert len(library.browse(Order.ADDED)) == 220


def test_vectors_and_thumbnails_are_those_of_the_photos(library: Library, folder: Path) -> None:
    library.update()
    ids = library.browse(Order.NAME)
    assert len(library.thumbnails(ids.tolist())) == 4
    assert all(data[:2] == b"\xff\xd8" for data in library.thumbnails(ids.tolist()).values())
    model = library._runtime.model()
    with library._runtime.stores.reading() as store:
        found, vectors = store.vectors.embeddings(ids.tolist(), model.id)
        _, features = store.vectors.features(ids.tolist(), model.id)
    assert features.shape == (4, model.card.feature_dim)
    np.testing.assert_allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-3)
    own = library.photo_at(folder / "a.jpg")
    pixels = model.card.preprocessing(library_picture(folder / "a.jpg"))
    _, again = model.embed([pixels])
    assert float(again[0] @ vectors[found.tolist().index(own)]) > 0.999


def library_picture(path: Path):  # type: ignore[no-untyped-def]
    from photosim.imaging.decode import open_photo

    return open_photo(path).image


def test_names_that_are_no_utf8_are_taken(tmp_path: Path) -> None:
    folder = tmp_path / "photos"
    folder.mkdir()
    odd = Path(os.fsdecode(bytes(folder) + b"/caf\xe9 \xff.jpg"))
    write_jpeg(odd, photo_like(1))
    with open_library(tmp_path / "library", folder) as library:
        assert library.update().added == 1
        assert set(paths_of(library)) == {str(odd)}
        assert library.update().added == 0


def test_the_index_is_saved_during_a_long_pass(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from photosim.library.indexing import ingest

    monkeypatch.setattr(ingest, "SAVE_SECONDS", 0.0)
    monkeypatch.setattr(pipeline, "GROUP", 10)
    folder = photo_folder(tmp_path / "photos", [f"{number:03}.jpg" for number in range(100)])
    with open_library(tmp_path / "library", folder) as library:
        job = heard(lambda progress: _cancel_after(job, progress, "analysing photos"))
        with pytest.raises(Cancelled):
            library.update(job=job)
        assert list((tmp_path / "library" / "index").glob("*.hnsw"))


def test_seconds_count_the_whole_pass(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    clock = SimpleNamespace(time=time.time, monotonic=iter((100.0, 107.5)).__next__)
    monkeypatch.setattr(update_module, "time", clock)
    report = library.update()
    assert report.seconds == 7.5
    assert report.photos_per_second == report.added / 7.5 > 0


def test_beside_a_window_a_large_index_is_saved_on_closing_only(
    tmp_path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine_module, "SAVED_BESIDE_A_WINDOW", len(NAMES) - 1)
    index = tmp_path / "library" / "index"
    with open_library(tmp_path / "library", folder, window=True) as library:
        library.update()
        assert not list(index.glob("*.hnsw"))
        hits = library.search(Query((FileSource(folder / "a.jpg"),), min_similarity=-1.0)).hits
        assert len(hits) == len(NAMES) - 1
    assert list(index.glob("*.hnsw"))


def test_beside_a_window_a_small_index_is_saved_after_each_update(
    tmp_path: Path, folder: Path
) -> None:
    with open_library(tmp_path / "library", folder, window=True) as library:
        library.update()
        assert list((tmp_path / "library" / "index").glob("*.hnsw"))

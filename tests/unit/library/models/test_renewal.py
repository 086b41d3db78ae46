"""Heads that an older photosim kept as ONNX: renewed, read and imported."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from photosim.core import paths
from photosim.core.errors import LibraryError
from photosim.index.files import HealthState, open_index
from photosim.library.library import Library
from photosim.library.models import renewal
from photosim.library.models.service import BEFORE
from photosim.library.runtime import taught_store
from photosim.library.searching.sources import PhotoSource
from photosim.library.values import Query
from photosim.ml.registry import load_model
from tests.helpers.kept import OlderLibrary, assert_finds_as_told, database, older_library
from tests.helpers.libraries import Embedded


@pytest.fixture
def older(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> OlderLibrary:
    """The stored library, unpacked."""
    unpacked = older_library(tmp_path)
    monkeypatch.setattr(paths, "models_dir", lambda: unpacked.base)
    return unpacked


def opened(older: OlderLibrary, **options: Any) -> Library:
    return Library.open(older.directory, provider="cpu", **{"write": True, **options})


def test_the_same_model_stays_in_use_with_the_same_results(
    older: OlderLibrary, embedded: Embedded
) -> None:
    with opened(older) as library:
        model = library.models.in_use()
        created, albums, adopted, placed = older.told["cards"][older.told["in use"]]
        assert (model.created, list(model.albums), model.adopted, model.placed) == (
            created,
            albums,
            adopted,
            placed,
        )
        assert_finds_as_told(library, older.told)
        assert embedded.take() == 0
        kept = sorted(path.name for path in (older.directory / "models").iterdir())
        ids = sorted(one.id for one in library.models.all() if one.kind == "taught")
        assert kept == sorted(f"{one}{end}" for one in ids for end in (".json", ".safetensors"))
        for one in ids:  # bytes, card and id belong together
            load_model(older.directory / "models" / f"{one}.json")
        # The saved indexes came along: none had to be made again.
        for one in ids:
            index, health = open_index(older.directory / "index", one, 32)
            assert (health.state, len(index)) == (HealthState.GOOD, 18)
        assert not {older.told["in use"], older.told["other"]} & {
            path.name.split(".")[0] for path in older.directory.rglob("*")
        }
        assert library.check().problems == ()


def test_what_was_used_before_is_found_again(older: OlderLibrary) -> None:
    with opened(older) as library:
        (other,) = {one.id for one in library.models.all() if one.kind == "taught"} - {
            library.models.in_use().id
        }
        with database(library) as store:
            in_use = library.models.in_use().id
            assert store.settings.get(BEFORE) == [older.told["base"], in_use, other]
            assert store.vectors.known() == {older.told["base"], in_use, other}
        assert library.models.rollback().value.id == other


def test_a_second_opening_changes_nothing(older: OlderLibrary) -> None:
    with opened(older) as library:
        first = library.models.all()
    with opened(older) as library:
        assert library.models.all() == first


def test_a_model_that_is_here_under_its_new_id_already_is_one_model(older: OlderLibrary) -> None:
    copy = older_library(older.directory.parent / "copy")
    with opened(older) as library:
        new = library.models.in_use().id
    # As after a kill between the transaction and the removal of the old files.
    for path in (copy.directory / "models").glob(f"{older.told['in use']}.*"):
        path.rename(older.directory / "models" / path.name)
    with opened(older) as library:
        assert library.models.in_use().id == new
        assert len(library.models.all()) == 3
        assert_finds_as_told(library, older.told)


def test_a_reader_finds_the_same_in_a_library_that_was_not_renewed(
    older: OlderLibrary, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("photosim.library.library.renew_heads", lambda directory, store: None)
    with opened(older):
        pass  # brings the database up to date, and nothing else
    before = sorted(older.directory.rglob("*"))
    with opened(older, write=False) as library:
        assert library.models.in_use().id == older.told["in use"]
        assert_finds_as_told(library, older.told)
        head = library._runtime.taught.head(older.told["in use"])
        assert (head.dim, head.inputs) == (32, 192)
    assert [path for path in before if path.suffix not in {".db-shm", ".db-wal"}] == [
        path
        for path in sorted(older.directory.rglob("*"))
        if path.suffix not in {".db-shm", ".db-wal"}
    ]


def test_a_damaged_head_stays_as_it_is(older: OlderLibrary) -> None:
    file = older.directory / "models" / f"{older.told['in use']}.onnx"
    file.write_bytes(file.read_bytes()[:-8] + b"\0" * 8)
    with opened(older) as library:
        assert library.models.in_use().kind == "base"
        assert file.is_file()
        assert sum(one.kind == "taught" for one in library.models.all()) == 2


def test_a_full_disk_leaves_the_old_model_in_use(
    older: OlderLibrary, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(path: Path, content: bytes) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr(taught_store, "write_whole", full)
        with opened(older) as library:
            assert library.models.in_use().id == older.told["in use"]
            assert_finds_as_told(library, older.told)
    with opened(older) as library:
        assert library.models.in_use().id != older.told["in use"]
        assert_finds_as_told(library, older.told)


def test_a_renaming_that_fails_leaves_the_old_model_in_use(
    older: OlderLibrary, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(store: object, old: str, new: str) -> None:
        raise LibraryError("Disk full", "The disk is full.")

    with monkeypatch.context() as patched:
        patched.setattr(renewal, "_rename", broken)
        with opened(older) as library:
            assert library.models.in_use().id == older.told["in use"]
            assert_finds_as_told(library, older.told)
    with opened(older) as library:
        assert_finds_as_told(library, older.told)
        assert len(library.models.all()) == 3


def test_a_file_that_an_older_photosim_exported_is_imported(older: OlderLibrary) -> None:
    with opened(older) as library:
        same = library.models.in_use().id
        library.models.use("base")
        library.models.remove(same)
        assert library.models.import_file(older.exported).value.id == same
        assert library.models.use(same).value.in_use
        photo = next(iter(older.told["found"]))
        assert library.search(Query((PhotoSource(int(photo)),), k=3)).model == same  # type: ignore[arg-type]
        assert_finds_as_told(library, older.told)

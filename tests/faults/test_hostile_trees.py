"""Names and folders that a library has to live with: nothing in them stops a pass, is followed
where it should not be, or comes back changed.

``PHOTOSIM_FILES=1000000`` puts so many files into one folder; every run of the tests 4,000.
"""

from __future__ import annotations

import json
import os
import socket
import struct
import sys
import threading
import tracemalloc
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from photosim.core import paths
from photosim.core.errors import PhotoUnreadable
from photosim.imaging.limits import Limits
from photosim.imaging.prepare import PreparedPhoto, PrepareRequest, content_hash
from photosim.imaging.processes.workers import WorkerPool
from photosim.library.folders.changes import FolderChanges
from photosim.library.folders.rules import WatchedFolder
from photosim.library.library import Library
from photosim.library.searching.sources import FileSource
from photosim.library.values import Query
from tests.helpers import containers
from tests.helpers.commands import Cli
from tests.helpers.libraries import open_library, paths_of
from tests.helpers.models import tiny_model
from tests.helpers.pictures import jpeg_bytes, photo_like, write_jpeg
from tests.helpers.transforms import Squeeze
from tests.helpers.watching import PathLibrary

FILES = int(os.environ.get("PHOTOSIM_FILES", "4000"))
posix = pytest.mark.skipif(os.name != "posix", reason="names and files of POSIX")

NAMES = [
    b"two\nlines.jpg",
    b"carriage\rreturn.jpg",
    b"bell\x07 and escape \x1b[31m.jpg",
    b"caf\xe9 no utf-8 \xff.jpg",
    b"\xed\xa0\x80 a surrogate.jpg",
    b"n" * 251 + b".jpg",
    "📷👩‍👩‍👧.jpg".encode(),
    "right \u202egpj.to left\u202c.jpg".encode(),
    "\u200b\u200d zero wide.jpg".encode(),
    "e\u0301 and \u00e9.jpg".encode(),
    b" spaces around .jpg",
    b"-k.jpg",
    b"--library=x.jpg",
    b"100% %s {0} {about}.jpg",
    b"'; DROP TABLE files; --.jpg",
    b"<b>bold</b> &amp;.jpg",
    b"back\\slash \"quotes\" 'and' `ticks`.jpg",
    b"$(touch hacked).jpg",
    b"*?[a-z].jpg",
    b"NUL.jpg",
]


@pytest.fixture(autouse=True)
def _tiny(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tiny_model(tmp_path / "models")
    monkeypatch.setattr(paths, "models_dir", lambda: tmp_path / "models")


@pytest.fixture
def named(tmp_path: Path) -> Path:
    """A folder of photos with odd names, in folders with odd names."""
    root = tmp_path / "photos"
    for seed, name in enumerate(NAMES):
        # The folder's name is shorter: a path has room for both.
        folder = root / os.fsdecode(name[:100].removesuffix(b".jpg"))
        write_jpeg(folder / os.fsdecode(name), photo_like(seed, (64, 48)))
    return root


def below(root: Path) -> set[str]:
    return {str(Path(at, name)) for at, _, names in os.walk(root) for name in names}


@posix
def test_every_name_comes_back_as_it_is(
    named: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = below(named)
    assert len(before) == len(NAMES)
    with open_library(tmp_path / "library", named) as library:
        report = library.update()
        assert (report.added, report.failed) == (len(NAMES), [])
        assert set(paths_of(library)) == before
        library.albums.create("all")
        library.albums.add("all", sorted(paths_of(library).values()))
        assert library.check().problems == ()
        for path in sorted(before):
            query = Query((FileSource(Path(path)),), min_similarity=-1, k=99)
            assert {hit.path for hit in library.search(query).hits} == before - {path}
    cli = Cli(tmp_path / "library", capsys)
    assert {one["path"] for one in cli.json("album", "show", "all")["photos"]} == before
    assert below(named) == before


@posix
def test_every_name_goes_to_the_trash_and_comes_back(tmp_path: Path) -> None:
    named = tmp_path / "photos"
    for seed, name in enumerate(NAMES[:8]):
        write_jpeg(named / os.fsdecode(name), photo_like(seed, (64, 48)))
    before = below(named)
    with open_library(tmp_path / "library", named) as library:
        library.update()
        plan = library.removal.request([Path(path) for path in before]).plan
        assert library.removal.carry_out(plan).not_done == ()
        assert below(named) == set()
        assert library.removal.undo().not_done == ()
        assert below(named) == before
        assert set(paths_of(library)) == before
        assert library.check().problems == ()


@posix
def test_what_is_no_file_is_neither_opened_nor_followed(tmp_path: Path) -> None:
    root = tmp_path / "photos"
    write_jpeg(root / "a.jpg", photo_like(1, (64, 48)))
    os.mkfifo(root / "pipe.jpg")
    os.mkfifo(root / "pipe without extension")
    with socket.socket(socket.AF_UNIX) as one:
        at = Path.cwd()
        os.chdir(root)  # a socket's name has to be short
        try:
            one.bind("socket.jpg")
        finally:
            os.chdir(at)
        if os.geteuid() == 0:
            os.mknod(root / "device.jpg", 0o600 | 0o020000, os.makedev(1, 5))  # /dev/zero
        for name, target in {
            "loop.jpg": "loop.jpg",
            "up": "..",
            "round": ".",
            "memory.jpg": "/proc/self/mem",
            "processes": "/proc",
            "zero.jpg": "/dev/zero",
            "gone.jpg": "nowhere",
        }.items():
            (root / name).symlink_to(target)
        (root / "folder.jpg").mkdir()
        write_jpeg(root / "folder.jpg/b.jpg", photo_like(2, (64, 48)))
        with open_library(tmp_path / "library", root) as library:
            report = library.update()
            assert report.failed == []
            assert set(paths_of(library)) == {str(root / "a.jpg"), str(root / "folder.jpg/b.jpg")}


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="there is no /proc")
def test_the_files_of_the_system_itself_end(tmp_path: Path) -> None:
    """Some of them have no size, some no end, some are gone when they are opened."""
    with open_library(tmp_path / "library", Path("/proc/self")) as library:
        report = library.update()
        assert report.added == 0
        assert library.check().problems == ()


@posix
def test_two_hundred_folders_in_each_other(tmp_path: Path) -> None:
    root = tmp_path / "photos"
    write_jpeg(root.joinpath(*["d"] * 200, "deep.jpg"), photo_like(1, (64, 48)))
    write_jpeg(root / "a.jpg", photo_like(2, (64, 48)))
    # Longer than any path may be: made and taken away from within.
    handle = os.open(root, os.O_RDONLY)
    for _ in range(30):
        os.mkdir("n" * 200, dir_fd=handle)
        inner = os.open("n" * 200, os.O_RDONLY, dir_fd=handle)
        os.close(handle)
        handle = inner
    os.close(handle)
    with open_library(tmp_path / "library", root) as library:
        assert library.update().added == 2
        assert library.update().removed == 0
        assert len(paths_of(library)) == 2
        assert library.check().problems == ()


def test_very_many_files_in_one_folder(tmp_path: Path) -> None:
    for number in range(FILES):
        (tmp_path / f"{number}.jpg").touch()
    library = PathLibrary(WatchedFolder(str(tmp_path)))
    tracemalloc.start()
    library.apply(FolderChanges(rescan={str(tmp_path)}))
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert len(library.present) == library.reads == FILES
    assert most < 4000 * FILES
    library.apply(FolderChanges(rescan={str(tmp_path)}))
    assert library.reads == FILES
    (tmp_path / "0.jpg").unlink()
    library.apply(FolderChanges(rescan={str(tmp_path)}))
    assert len(library.present) == FILES - 1


# -- pictures that are out of all proportion ---------------------------------------------------


@pytest.fixture(scope="module")
def pool() -> Iterator[WorkerPool]:
    with WorkerPool(1, Limits(seconds=20)) as made:
        yield made


def edge(width: int, height: int) -> bytes:
    return containers.file_of(Image.new("L", (width, height), 90), "PNG")


def many_frames() -> bytes:
    rng = np.random.default_rng(1)
    frames = [Image.fromarray(rng.integers(0, 255, (4, 4), dtype=np.uint8)) for _ in range(10_000)]
    return containers.file_of(frames[0], "GIF", save_all=True, append_images=frames[1:])


def jpeg_that_says(width: int, height: int) -> bytes:
    data = bytearray(jpeg_bytes(photo_like(1, (64, 48))))
    at = data.index(b"\xff\xc0") + 5
    data[at : at + 4] = struct.pack(">HH", height, width)
    return bytes(data)


@pytest.mark.parametrize(
    ("what", "expected"),
    [
        ("65,535 wide", "a photo"),
        ("65,535 high", "a photo"),
        ("10,000 frames", "a photo"),
        ("JPEG of 65,535 both ways", "too many pixels"),
    ],
)
def test_odd_proportions(what: str, expected: str, pool: WorkerPool) -> None:
    data = {
        "65,535 wide": lambda: edge(65_535, 3),
        "65,535 high": lambda: edge(3, 65_535),
        "10,000 frames": many_frames,
        "JPEG of 65,535 both ways": lambda: jpeg_that_says(65_535, 65_535),
    }[what]()
    answer = pool.submit(PrepareRequest(data, Squeeze()))
    error = answer.exception(60)
    if error is None:
        assert isinstance(answer.result(), PreparedPhoto)
        assert expected == "a photo"
    else:
        assert isinstance(error, PhotoUnreadable)
        assert error.reason == expected


# -- files that change ---------------------------------------------------------------------------


@pytest.mark.skipif(sys.platform == "win32", reason="files in use are not replaced there")
def test_files_that_change_while_they_are_read_are_right_in_the_end(tmp_path: Path) -> None:
    """Each has the vectors of the bytes that it has, whenever it was written to."""
    root = tmp_path / "photos"
    versions = [jpeg_bytes(photo_like(seed, (200, 150))) for seed in range(8)]
    for number in range(8):
        (root / f"{number}").mkdir(parents=True)
        (root / f"{number}/x.jpg").write_bytes(versions[number])
    stop = threading.Event()

    def write() -> None:
        turn = 0
        while not stop.is_set():
            turn += 1
            path = root / f"{turn % 8}/x.jpg"
            if turn % 3:
                path.write_bytes(versions[turn * 5 % 8])
            else:
                other = path.with_suffix(".part")
                other.write_bytes(versions[turn * 7 % 8])
                other.replace(path)

    writer = threading.Thread(target=write)
    writer.start()
    try:
        with open_library(tmp_path / "library", root) as library:
            for _ in range(3):
                library.update()
    finally:
        stop.set()
        writer.join()
    with Library.open(tmp_path / "library", write=True, provider="cpu") as library:
        library.update()
        store = library._runtime.stores.writer()
        found = paths_of(library)
        hashes = {one: row.content_hash for one, row in store.photos.rows(found.values()).items()}
        assert {path: hashes[photo] for path, photo in found.items()} == {
            str(path): content_hash(path.read_bytes()) for path in root.rglob("*.jpg")
        }
        assert library.check().problems == ()


def test_json_of_odd_names_is_ascii(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """So that any terminal and any program can take it."""
    root = tmp_path / "photos"
    (root / os.fsdecode(b"\xff")).mkdir(parents=True)
    (root / os.fsdecode(b"\xff") / "broken.jpg").write_bytes(b"no photo")
    cli = Cli(tmp_path / "library", capsys)
    found = cli.json("index", root)
    assert found["failed"][0]["path"] == str(root / os.fsdecode(b"\xff") / "broken.jpg")
    assert json.loads(json.dumps(found)) == found

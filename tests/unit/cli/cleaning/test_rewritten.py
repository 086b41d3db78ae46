"""Files that other programs wrote into, and sound pictures whose metadata is not."""

from __future__ import annotations

import json
import shutil
import struct
import zlib
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from photosim.core.jobs import JobContext
from photosim.library.library import Library
from tests.helpers.cleaning import photosim, picture
from tests.helpers.pictures import jpeg_bytes


def _segment(path: Path, marker: bytes, data: bytes) -> None:
    """Write metadata into a JPEG, as cataloguing programs do: the picture stays as it is."""
    jpeg = path.read_bytes()
    head = b"\xff" + marker + struct.pack(">H", len(data) + 2)
    path.write_bytes(jpeg[:2] + head + data + jpeg[2:])


def test_labels_and_decisions_follow_what_is_written_into_files(tmp_path: Path) -> None:
    folder, library = tmp_path / "photos", tmp_path / "library"
    (folder / "raw").mkdir(parents=True)
    for name in ("rated.jpg", "turned.jpg", "one.jpg", "two.jpg", "untouched.jpg", "raw/A.CR2"):
        (folder / name).write_bytes(jpeg_bytes(picture(480)))
    both = picture(480)
    (folder / "raw/B.jpg").write_bytes(jpeg_bytes(both))
    (folder / "raw/B.CR2").write_bytes(jpeg_bytes(both, quality=70))
    labelled = ("rated.jpg", "turned.jpg", "untouched.jpg", "raw/A.CR2", "raw/B.jpg")
    photosim(library, "index", folder)
    with Library.open(library, write=True, provider="cpu") as opened:
        opened.albums.create("best")
        opened.albums.add("best", [folder / name for name in labelled])
    photosim(library, "decide", "different", folder / "one.jpg", folder / "two.jpg")
    exif = Image.Exif()
    exif[274] = 6
    _segment(folder / "rated.jpg", b"\xfe", b"rating 5")
    _segment(folder / "one.jpg", b"\xfe", b"rating 5")
    _segment(folder / "turned.jpg", b"\xe1", exif.tobytes())
    shutil.copy(folder / "raw/A.CR2", folder / "raw/A.jpg")  # developed into the same folder
    with (folder / "raw/A.jpg").open("ab") as file:
        file.write(b"export")
    (folder / "raw/B.jpg").unlink()  # only the RAW is kept
    photosim(library, "index")
    with Library.open(library, write=False, provider="cpu") as opened:
        (album,) = opened.albums.all()
        there = {
            path.relative_to(folder).as_posix()
            for one in opened.details(album.photos)
            for path in one.paths
        }
    assert there == {"rated.jpg", "turned.jpg", "untouched.jpg", "raw/A.jpg", "raw/B.CR2"}
    (decision,) = json.loads(photosim(library, "decide", "list", "--json"))["decisions"]
    said = {tuple(decision["first"]), tuple(decision["second"])}
    assert said == {(str(folder / "one.jpg"),), (str(folder / "two.jpg"),)}


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def _with_chunk(path: Path, chunk: bytes) -> None:
    picture(480).save(path)
    png = path.read_bytes()
    path.write_bytes(png[:33] + chunk + png[33:])


def _long_history(path: Path) -> None:
    text = zlib.compress(b"<x:xmpmeta/>" + b"<li>history step</li>" * 110_000)
    _with_chunk(path, _chunk(b"iTXt", b"XML:com.adobe.xmp\0\1\0\0\0" + text))


def _large_profile(path: Path) -> None:
    _with_chunk(path, _chunk(b"iCCP", b"scanner\0\0" + zlib.compress(bytes(1_500_000))))


def _wrong_sum(path: Path) -> None:
    chunk = bytearray(_chunk(b"tEXt", b"Software\0editor"))
    chunk[-1] ^= 1
    _with_chunk(path, bytes(chunk))


def _floats(path: Path) -> None:
    values = (np.asarray(picture(480)) / 255).astype("<f4")
    height, width = values.shape[:2]
    data = values.tobytes()
    tags = {
        256: (4, [width]), 257: (4, [height]), 258: (3, [32] * 3), 259: (3, [1]), 262: (3, [2]),
        273: (4, [8]), 277: (3, [3]), 278: (4, [height]), 279: (4, [len(data)]), 339: (3, [3] * 3),
    }  # fmt: skip
    start = 8 + len(data)
    entries = body = b""
    for tag, (kind, some) in sorted(tags.items()):
        raw = struct.pack(f"<{len(some)}{'HI'[kind == 4]}", *some)
        if len(raw) > 4:
            where = start + 2 + 12 * len(tags) + 4 + len(body)
            entries += struct.pack("<HHII", tag, kind, len(some), where)
            body += raw
        else:
            entries += struct.pack("<HHI", tag, kind, len(some)) + raw.ljust(4, b"\0")
    count = struct.pack("<H", len(tags))
    path.write_bytes(b"II*\0" + struct.pack("<I", start) + data + count + entries + bytes(4) + body)


@pytest.mark.parametrize(
    ("name", "make"),
    [
        ("long-history.png", _long_history),
        ("large-profile.png", _large_profile),
        ("wrong-sum.png", _wrong_sum),
        ("floats.tif", _floats),
    ],
)
def test_metadata_condemns_no_picture(
    tmp_path: Path, name: str, make: Callable[[Path], None]
) -> None:
    folder = tmp_path / "photos"
    folder.mkdir()
    make(folder / name)
    said = json.loads(photosim(tmp_path / "library", "index", folder, "--json"))
    assert said["added"] == 1
    assert not said["failed"]


def test_a_picture_of_another_raw_goes_alone(tmp_path: Path) -> None:
    folder = tmp_path / "photos"
    folder.mkdir()
    (folder / "DSC_0001.JPG").write_bytes(jpeg_bytes(picture(480)))
    (folder / "DSC_0001.NEF").write_bytes(jpeg_bytes(picture(480)))
    photosim(tmp_path / "library", "index", folder)
    with Library.open(tmp_path / "library", write=True, provider="cpu") as library:
        asked = library.removal.request([folder / "DSC_0001.JPG"], JobContext())
        assert asked.plan.overview.files == 1
        done = library.removal.carry_out(asked.plan, JobContext()).done
        assert done == (folder / "DSC_0001.JPG",)
        assert [path.name for path in folder.iterdir()] == ["DSC_0001.NEF"]
        library.removal.undo()
        assert len(list(folder.iterdir())) == 2

"""Photos exported into a folder, and contact sheets."""

from __future__ import annotations

import base64
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image

from photosim.core.errors import Cancelled, UsageError
from photosim.core.jobs import JobContext, Progress
from photosim.imaging.writing import PictureFormat
from photosim.library.filing.sheet import as_html
from photosim.library.filing.values import ExportChoice, SheetPhoto
from photosim.library.library import Library
from photosim.library.values import Order
from tests.helpers.duplicates import tree
from tests.helpers.jobs import heard
from tests.helpers.libraries import open_library, photo_folder


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    root = photo_folder(tmp_path / "photos", ["a.jpg", "b.jpg", "sub/a.jpg", "c.jpg", "d.jpg"])
    (root / "broken.jpg").write_bytes(b"\xff\xd8\xff nothing")
    return root


@pytest.fixture
def library(tmp_path: Path, folder: Path, tiny: Path) -> Iterator[Library]:
    with open_library(tmp_path / "library", folder) as opened:
        opened.update()
        yield opened


def test_photos_are_written_anew_under_free_names(
    library: Library, folder: Path, tmp_path: Path
) -> None:
    before, out = tree(folder), tmp_path / "out"
    out.mkdir()
    (out / "b.webp").write_bytes(b"somebody else's")
    choice = ExportChoice(PictureFormat.WEBP, 100)
    named = [folder / name for name in ("a.jpg", "b.jpg", "sub/a.jpg", "broken.jpg", "a.jpg")]
    report = library.filing.export(named, out, choice, JobContext())
    assert [one.target.name for one in report.done] == ["a.webp", "b 2.webp", "a 2.webp"]
    assert [one.path.name for one in report.not_done] == ["broken.jpg"]
    for one in report.done:
        with Image.open(one.target) as image:
            assert image.size == (one.width, one.height) == (100, 75)
        assert one.target.stat().st_size == one.bytes
    assert (out / "b.webp").read_bytes() == b"somebody else's"
    assert len(list(out.iterdir())) == 4
    assert tree(folder) == before


def test_an_export_can_be_stopped_between_two_photos(
    library: Library, folder: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    jobs: list[JobContext] = []

    def stop(now: Progress) -> None:
        if now.done == 2:
            jobs[0].cancel()

    jobs.append(job := heard(stop))
    paths = [folder / name for name in ("a.jpg", "b.jpg", "c.jpg", "d.jpg", "sub/a.jpg")]
    with pytest.raises(Cancelled):
        library.filing.export(paths, out, ExportChoice(), job)
    assert sorted(path.name for path in out.iterdir()) == ["a.jpg", "b.jpg"]


def test_a_folder_that_can_not_be_is_one_sentence(library: Library, folder: Path) -> None:
    with pytest.raises(UsageError, match="can't be made"):
        library.filing.export([], folder / "a.jpg" / "x", ExportChoice(), JobContext())


def test_a_sheet_is_one_file_with_pictures_names_and_dates(
    library: Library, tmp_path: Path
) -> None:
    ids = library.browse(Order.NAME).tolist()
    file = tmp_path / "sheet.html"
    assert library.filing.write_sheet(ids, file, "Our <best>") == 5
    text = file.read_text(encoding="utf-8")
    assert "<title>Our &lt;best&gt;</title>" in text
    pictures = re.findall(r'src="data:image/jpeg;base64,([^"]+)"', text)
    stored = library.thumbnails(ids)
    assert [base64.b64decode(one) for one in pictures] == [stored[one] for one in ids]
    assert re.findall(r"<figcaption>([^<]+)", text) == ["a.jpg", "a.jpg", "b.jpg", "c.jpg", "d.jpg"]
    assert "http" not in text


def test_a_sheet_says_what_there_is() -> None:
    text = as_html([SheetPhoto("<a>\udcff.jpg", "2019-05-04 12:30", None)], "One")
    assert "<p>1 photo</p>" in text
    assert "&lt;a&gt;?.jpg<span>2019-05-04 12:30</span>" in text
    assert "<img" not in text

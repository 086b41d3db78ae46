"""Rules: what is reported of new photos, of which nothing is reported, and that it is kept."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from pathlib import Path

import pytest

from photosim.core.errors import UsageError
from photosim.library.folders.changes import FolderChanges
from photosim.library.library import Library
from photosim.library.reporting.values import RuleContent
from photosim.library.runtime.model import Model
from photosim.library.values import IndexReport, RuleKind
from tests.helpers.libraries import copy, open_library, photo_folder
from tests.helpers.pictures import photo_like, write_jpeg

pytestmark = pytest.mark.usefixtures("engine")

COPIES = RuleContent(RuleKind.COPY)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return photo_folder(tmp_path / "photos", [f"{name}.jpg" for name in "abcdefgh"])


@pytest.fixture
def library(tmp_path: Path, folder: Path, tiny: Path) -> Iterator[Library]:
    with open_library(tmp_path / "library", folder) as opened:
        opened.update()
        yield opened


def seen(report: IndexReport) -> list[tuple[str, str, str]]:
    """Of each report its kind, the new file and the other one, by name."""
    return sorted(
        (one.kind.value, one.path.name, "" if one.other is None else one.other.name)
        for one in report.reports
    )


def smaller(source: int, path: Path) -> Path:
    return write_jpeg(path, photo_like(source, (320, 240)).resize((160, 120)))


def test_new_copies_are_reported_once_and_kept(library: Library, folder: Path) -> None:
    library.rules.add(COPIES)
    assert seen(library.update()) == []  # nothing is new
    copy(folder / "a.jpg", folder / "new" / "same.jpg")
    smaller(1, folder / "new" / "small.jpg")
    write_jpeg(folder / "new" / "other.jpg", photo_like(77, (320, 240)))
    new = {str(path) for path in (folder / "new").iterdir()}
    report = library.apply(FolderChanges(touched=new))
    assert seen(report) == [("copy", "same.jpg", "a.jpg"), ("copy", "small.jpg", "b.jpg")]
    assert report.change.reports
    assert library.rules.unread() == 2
    kept = library.rules.reports()
    assert {one.path.name for one in kept} == {"same.jpg", "small.jpg"}
    assert all(one.photo == library.photo_at(one.path) and not one.read for one in kept)
    assert seen(library.update()) == []
    assert library.rules.mark_read().reports
    assert library.rules.unread() == 0
    assert not library.rules.mark_read()


def test_of_two_new_copies_one_is_told(library: Library, folder: Path) -> None:
    library.rules.add(COPIES)
    write_jpeg(folder / "x.jpg", photo_like(50, (320, 240)))
    smaller(50, folder / "y.jpg")
    copy(folder / "x.jpg", folder / "z.jpg")
    report = library.update()
    assert len(report.reports) == 2
    assert len({one.path for one in report.reports}) == 2


def test_a_folder_that_is_taken_for_the_first_time_is_no_news(
    library: Library, folder: Path, tmp_path: Path
) -> None:
    library.rules.add(COPIES)
    other = tmp_path / "other"
    copy(folder / "a.jpg", other / "a.jpg")
    library.add_folder(other)
    assert seen(library.update()) == []
    copy(folder / "b.jpg", other / "b.jpg")
    assert seen(library.update()) == [("copy", "b.jpg", "b.jpg")]
    # Watched anew, it is taken for the first time again.
    library.remove_folder(other)
    library.add_folder(other)
    assert seen(library.update()) == []


def test_what_came_before_there_was_a_rule_is_no_news(library: Library, folder: Path) -> None:
    copy(folder / "a.jpg", folder / "before.jpg")
    library.update()
    rule = library.rules.add(COPIES).value
    assert seen(library.update()) == []
    library.rules.remove(rule)
    copy(folder / "b.jpg", folder / "between.jpg")
    assert seen(library.update()) == []
    library.rules.add(COPIES)
    assert seen(library.update()) == []


def test_a_rule_of_a_folder_is_about_that_folder(library: Library, folder: Path) -> None:
    library.rules.add(RuleContent(RuleKind.COPY, folder / "inbox"))
    copy(folder / "a.jpg", folder / "inbox" / "one.jpg")
    copy(folder / "b.jpg", folder / "elsewhere" / "two.jpg")
    assert seen(library.update()) == [("copy", "one.jpg", "a.jpg")]


def test_moved_and_edited_files_are_no_copies(library: Library, folder: Path) -> None:
    library.rules.add(COPIES)
    (folder / "sub").mkdir()
    (folder / "a.jpg").rename(folder / "sub" / "a.jpg")
    assert seen(library.update()) == []
    smaller(1, folder / "b.jpg")  # over the one that it was made of
    assert seen(library.update()) == []


def test_what_a_cancelled_pass_took_is_told_by_the_next(
    library: Library, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library.rules.add(COPIES)
    copy(folder / "a.jpg", folder / "same.jpg")

    def die(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr("photosim.library.reporting.reporter.Reporter.look", die)
        with pytest.raises(KeyboardInterrupt):
            library.update()
    assert seen(library.update()) == [("copy", "same.jpg", "a.jpg")]


@pytest.fixture
def levels(monkeypatch: pytest.MonkeyPatch) -> None:
    """A level of the tiny model's that parts the test's pictures."""
    real = Model.levels.fget  # type: ignore[attr-defined]
    monkeypatch.setattr(
        Model, "levels", property(lambda model: dataclasses.replace(real(model), similar=0.97))
    )


@pytest.mark.usefixtures("levels")
def test_photos_like_given_ones_are_reported(library: Library, folder: Path) -> None:
    given = library.photo_at(folder / "a.jpg")
    assert given is not None
    library.rules.add(RuleContent(RuleKind.LIKE, photos=(given,)))
    smaller(0, folder / "near.jpg")
    write_jpeg(folder / "far.jpg", photo_like(77, (320, 240)))
    report = library.update()
    near = [one for one in report.reports if one.path.name == "near.jpg"]
    assert [(one.other_photo, one.similarity is not None) for one in near] == [(given, True)]
    for one in report.reports:
        assert one.similarity is not None
        assert one.similarity >= 0.97


@pytest.mark.usefixtures("levels")
def test_photos_of_an_album_are_reported_unless_they_are_in_it(
    library: Library, folder: Path
) -> None:
    library.albums.create("Best")
    library.albums.add("Best", [folder / "a.jpg"])
    library.rules.add(RuleContent(RuleKind.ALBUM, album="Best"))
    smaller(0, folder / "near.jpg")
    report = library.update()
    assert ("album", "near.jpg", "a.jpg") in seen(report)
    assert {one.album for one in report.reports} == {"Best"}
    library.albums.rename("Best", "Better")
    assert [one.album for one in library.rules.all()] == ["Better"]
    assert {one.album for one in library.rules.reports()} == {"Best"}


@pytest.mark.parametrize("similar", [0.97, -1.0])
def test_before_a_fixed_camera_what_is_otherwise_stands_out(
    library: Library, folder: Path, monkeypatch: pytest.MonkeyPatch, similar: float
) -> None:
    """By the level for similar, and, where that says that all is, by what is usual there."""
    real = Model.levels.fget  # type: ignore[attr-defined]
    monkeypatch.setattr(
        Model, "levels", property(lambda model: dataclasses.replace(real(model), similar=similar))
    )
    gate = folder / "gate"
    scene = photo_like(30, (320, 240))
    for number in range(24):
        shot = scene.copy()
        shot.putpixel((number, number), (255, 255, 255))
        write_jpeg(gate / f"{number:02}.jpg", shot, quality=80 + number % 10)
    library.update()
    library.rules.add(RuleContent(RuleKind.UNLIKE, gate))
    shot = scene.copy()
    shot.putpixel((50, 50), (255, 255, 255))
    write_jpeg(gate / "usual.jpg", shot, quality=85)
    write_jpeg(gate / "thief.jpg", photo_like(66, (320, 240)))
    report = library.update()
    assert seen(report) == [("unlike", "thief.jpg", "")]
    # Elsewhere it is nobody's business.
    write_jpeg(folder / "also.jpg", photo_like(67, (320, 240)))
    assert seen(library.update()) == []


def test_rules_are_changed_removed_and_taken_back(library: Library, folder: Path) -> None:
    added = library.rules.add(COPIES)
    assert added.change.reports
    changed = library.rules.change(added.value, RuleContent(RuleKind.COPY, folder))
    assert [one.folder for one in library.rules.all()] == [folder]
    library.take_back(changed)
    assert [one.content for one in library.rules.all()] == [COPIES]
    removed = library.rules.remove(added.value)
    assert library.rules.all() == []
    library.take_back(removed)
    assert [one.id for one in library.rules.all()] == [added.value]
    library.take_back(added.change)
    assert library.rules.all() == []


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (RuleContent(RuleKind.COPY, Path("/nowhere")), "no watched folder"),
        (RuleContent(RuleKind.ALBUM, album="None"), "no album 'None'"),
        (RuleContent(RuleKind.LIKE), "which photos"),
        (RuleContent(RuleKind.LIKE, photos=(999,)), "which photos"),
    ],
)
def test_what_can_not_be_watched_for_is_one_sentence(
    library: Library, content: RuleContent, words: str
) -> None:
    with pytest.raises(UsageError, match=words):
        library.rules.add(content)
    assert library.rules.all() == []
    with pytest.raises(UsageError, match="no rule 7"):
        library.rules.remove(7)


def test_reports_are_forgotten_only_when_asked(library: Library, folder: Path) -> None:
    library.rules.add(COPIES)
    copy(folder / "a.jpg", folder / "same.jpg")
    library.update()
    (folder / "a.jpg").unlink()
    (folder / "same.jpg").unlink()
    library.update()
    (kept,) = library.rules.reports()
    assert kept.path == folder / "same.jpg"
    assert library.rules.forget_reports().reports
    assert library.rules.reports() == []

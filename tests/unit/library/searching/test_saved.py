"""Saved searches: live, kept by content, and every write can be taken back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from photosim.core.errors import UsageError
from photosim.core.filter_text import parse
from photosim.core.types import Region
from photosim.library.library import Library
from photosim.library.searching.saved import NamedSource, SearchContent
from photosim.library.searching.sources import DataSource, FileSource, PhotoSource
from photosim.library.values import Change
from tests.helpers.libraries import open_library, photo_folder
from tests.helpers.pictures import jpeg_bytes, photo_like, write_jpeg

pytestmark = pytest.mark.usefixtures("engine")


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    folder = photo_folder(tmp_path / "photos", ("sea/a.jpg", "sea/b.jpg", "c.jpg"))
    with open_library(tmp_path / "library", folder) as opened:
        opened.update()
        yield opened


def root(library: Library) -> Path:
    return library.directory.parent / "photos"


def only(text: str) -> SearchContent:
    return SearchContent(parse(text))


def shown(library: Library) -> list[tuple[str, int | None]]:
    return [(one.name, one.photos) for one in library.searches.all()]


def test_a_filter_that_is_saved_stays_live(library: Library) -> None:
    library.searches.save(" By  the sea ", only("folder:sea"))
    assert shown(library) == [("By the sea", 2)]
    write_jpeg(root(library) / "sea" / "d.jpg", photo_like(40))
    library.update()
    assert shown(library) == [("By the sea", 3)]
    one = library.searches.all()[0]
    assert library.searches.content(one.id) == only("folder:sea")
    assert not one.is_query
    assert one.picture == library.photo_at(root(library) / "sea" / "d.jpg")


def test_a_query_is_kept_by_content_path_and_bytes(library: Library, tmp_path: Path) -> None:
    folder = root(library)
    a, b = (library.photo_at(folder / name) for name in ("sea/a.jpg", "sea/b.jpg"))
    assert a is not None
    assert b is not None
    outside = tmp_path / "out.jpg"
    write_jpeg(outside, photo_like(50))
    pasted = DataSource(jpeg_bytes(photo_like(51)))
    content = SearchContent(
        parse("rating:none"),
        like=(NamedSource(FileSource(folder / "sea/a.jpg"), "a.jpg"),
              NamedSource(FileSource(outside), "out.jpg")),
        unlike=(NamedSource(pasted, "pasted"), NamedSource(PhotoSource(b), "b.jpg")),
        copies_only=True,
    )  # fmt: skip
    saved = library.searches.save("Like a", content).value
    (folder / "sea" / "a.jpg").rename(folder / "moved.jpg")
    library.update()
    found = library.searches.content(saved)
    assert found == SearchContent(
        content.filter,
        (NamedSource(PhotoSource(a), "a.jpg"), content.like[1]),
        content.unlike,
        copies_only=True,
    )
    assert [(one.picture, one.is_query) for one in library.searches.all()] == [(a, True)]


def test_a_region_is_kept(library: Library) -> None:
    photo = library.photo_at(root(library) / "c.jpg")
    assert photo is not None
    content = SearchContent(
        like=(NamedSource(PhotoSource(photo), "c.jpg"),), region=Region(0.1, 0.2, 0.3, 0.4)
    )
    saved = library.searches.save("Part", content).value
    assert library.searches.content(saved) == content


def test_a_query_whose_photo_is_gone_says_so(library: Library) -> None:
    photo = library.photo_at(root(library) / "c.jpg")
    assert photo is not None
    content = SearchContent(like=(NamedSource(PhotoSource(photo), "c.jpg"),))
    saved = library.searches.save("Like c", content).value
    library.remove_folder(root(library))
    store = library._stores.writer()
    with store.transaction():
        store.photos.remove([photo])
    with pytest.raises(UsageError, match="“Like c” searches with are gone"):
        library.searches.content(saved)
    assert [one.picture for one in library.searches.all()] == [None]


def test_names_are_checked(library: Library) -> None:
    saved = library.searches.save("Sea", only("sea")).value
    library.searches.save("Lake", only("lake"))
    for name, sentence in (
        ("sea", "There is a search 'Sea' already."),
        (" ", "A search's name has 1 to 100 characters"),
        ("x" * 101, "A search's name has 1 to 100 characters"),
    ):
        with pytest.raises(UsageError, match=sentence):
            library.searches.save(name, only("x"))
    with pytest.raises(UsageError, match="narrow it down first"):
        library.searches.save("Nothing", SearchContent())
    with pytest.raises(UsageError, match="There is a search 'Lake'"):
        library.searches.rename(saved, "LAKE")
    library.searches.rename(saved, "SEA")
    assert [name for name, _ in shown(library)] == ["Lake", "SEA"]


def test_every_write_can_be_taken_back_and_done_again(library: Library) -> None:
    def back(change: Change, before: list[str], after: list[str]) -> None:
        assert change == Change(searches=True)
        assert [name for name, _ in shown(library)] == after
        undone = library.take_back(change)
        assert [name for name, _ in shown(library)] == before
        library.take_back(undone)
        assert [name for name, _ in shown(library)] == after

    saved = library.searches.save("Sea", only("sea"))
    back(saved.change, [], ["Sea"])
    back(library.searches.rename(saved.value, "Lake"), ["Sea"], ["Lake"])
    gone = library.searches.delete(saved.value)
    back(gone, ["Lake"], [])
    library.searches.save("Lake", only("x"))
    with pytest.raises(UsageError, match="There is a search 'Lake'"):
        library.take_back(gone)
    with pytest.raises(UsageError, match="is gone"):
        library.searches.delete(saved.value)

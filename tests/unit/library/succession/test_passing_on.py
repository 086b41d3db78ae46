"""Labels, refusals, decisions and votes follow the picture through what other programs write."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PIL import Image, ImageDraw

from photosim.core.jobs import JobContext
from photosim.core.types import DecisionKind, PhotoId
from photosim.library.albums.files import parse
from photosim.library.folders.changes import FolderChanges
from photosim.library.library import Library
from photosim.storage.decisions import Vote
from tests.helpers.libraries import open_library, paths_of
from tests.helpers.pictures import dng_bytes, finely_drawn, photo_like, write_jpeg
from tests.helpers.rewriting import WAYS, flag, packed, rating, resaved, turned, with_segment

SIZES = ((640, 480), (500, 333), (900, 675))
"""Blocks of JPEG come out even in the first alone."""

PHOTOS = 50


def members(library: Library, name: str = "best") -> set[str]:
    """The files of an album, by their names."""
    at = {photo: Path(path).name for path, photo in paths_of(library).items()}
    return {at.get(photo, f"photo {photo}, nowhere") for photo in library.albums.get(name).photos}


def refused(library: Library, name: str = "best") -> set[str]:
    at = {photo: Path(path).name for path, photo in paths_of(library).items()}
    return {at.get(photo, "nowhere") for photo in library.albums.get(name).refused}


def decided(library: Library) -> set[tuple[str, ...]]:
    """The pairs of a decision, by the names of their files."""
    return {
        tuple(sorted(path.name for side in (one.first_paths, one.second_paths) for path in side))
        for one in library.duplicates.decisions()
    }


def test_photos_keep_everything_whatever_writes_into_them(tmp_path: Path) -> None:
    folder = tmp_path / "photos"
    names = [f"{number:03}.jpg" for number in range(PHOTOS)]
    for number, name in enumerate(names):
        kind = finely_drawn if number % 3 else photo_like
        write_jpeg(folder / name, kind(number, SIZES[number % 7 % 3]), quality=92)
    with open_library(tmp_path / "library", folder) as library:
        library.update()
        library.albums.create("odd")
        library.albums.create("all")
        library.albums.add("all", [folder / name for name in names])
        library.albums.add("odd", [folder / name for name in names[1::2]])
        library.albums.refuse("odd", [folder / name for name in names[0::2]])
        photos = [_photo(library, folder / name) for name in names]
        store = library._runtime.stores.writer()
        contents = [row.content_hash for row in store.photos.rows(photos).values()]
        # Each with the one after the next ten, so that a pair is rewritten in one way or in two.
        pairs = [(n, (n + 11 * (n % 3 + 1)) % PHOTOS) for n in range(0, PHOTOS, 2)]
        for one, other in pairs:
            library.duplicates.decide([photos[one], photos[other]], DecisionKind.DIFFERENT)
        with store.transaction():
            said = [Vote(*(contents[(n + k) % PHOTOS] for k in (0, 13, 37))) for n in range(PHOTOS)]
            store.votes.add(said, 1.0)
        for number, name in enumerate(names):
            WAYS[number % 10](folder / name)
        library.update()
        now = {Path(path).name: photo for path, photo in paths_of(library).items()}
        assert set(now) == set(names)
        assert not {now[name] for name in names} & set(photos)  # every file has other bytes
        assert members(library, "all") == set(names)
        assert members(library, "odd") == set(names[1::2])
        assert refused(library, "odd") == set(names[0::2])
        assert decided(library) == {
            tuple(sorted((names[one], names[other]))) for one, other in pairs
        }
        after = {
            row.content_hash: names.index(name)
            for name, row in zip(
                names, store.photos.rows([now[name] for name in names]).values(), strict=True
            )
        }
        assert {tuple(after[one] for one in vote) for vote in store.votes.all()} == {
            (n, (n + 13) % PHOTOS, (n + 37) % PHOTOS) for n in range(PHOTOS)
        }
        assert [one.absent for one in library.albums.seen()] == [0, 0]
        assert library.check().ok


def _photo(library: Library, path: Path) -> PhotoId:
    photo = library.photo_at(path)
    assert photo is not None
    return photo


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Three photos."""
    for number, name in enumerate(("a.jpg", "b.jpg", "c.jpg")):
        write_jpeg(tmp_path / "photos" / name, finely_drawn(number, (640, 480)))
    return tmp_path / "photos"


@pytest.fixture
def library(tmp_path: Path, folder: Path) -> Iterator[Library]:
    """A library of them; a.jpg is in the album *best* and was told apart from b.jpg."""
    with open_library(tmp_path / "library", folder) as opened:
        opened.update()
        opened.albums.create("best")
        opened.albums.add("best", [folder / "a.jpg"])
        pair = [_photo(opened, folder / name) for name in ("a.jpg", "b.jpg")]
        opened.duplicates.decide(pair, DecisionKind.KEEP_BOTH)
        yield opened


def kept(library: Library, *names: str) -> None:
    """The album has exactly these files, and the decision is still on a.jpg and b.jpg."""
    assert members(library) == set(names)
    assert library.albums.seen()[0].absent == 0


def test_a_chain_of_rewrites_and_the_way_back(library: Library, folder: Path) -> None:
    original = (folder / "a.jpg").read_bytes()
    for way in (rating, flag, packed, resaved, turned):
        way(folder / "a.jpg")
        change = library.update().change
        assert change.albums == {"best": "best"}
        assert change.decisions
        kept(library, "a.jpg")
    (folder / "a.jpg").write_bytes(original)
    library.update()
    kept(library, "a.jpg")
    assert decided(library) == {("a.jpg", "b.jpg")}
    assert library.check().ok


def test_what_the_watcher_names(library: Library, folder: Path) -> None:
    rating(folder / "a.jpg")  # leaves a.jpg_original, which is no photo
    library.apply(FolderChanges(touched={str(folder / "a.jpg")}))
    kept(library, "a.jpg")
    # Deleted, and written anew a minute later: in between it is missing.
    data = (folder / "a.jpg").read_bytes()
    (folder / "a.jpg").unlink()
    library.apply(FolderChanges(gone={str(folder / "a.jpg")}))
    assert library.albums.seen()[0].absent == 1
    (folder / "a.jpg").write_bytes(with_segment(data, 0xFE, b"later"))
    library.apply(FolderChanges(touched={str(folder / "a.jpg")}))
    kept(library, "a.jpg")


def test_a_file_that_was_read_half_written(library: Library, folder: Path) -> None:
    data = (folder / "a.jpg").read_bytes()
    for half in (data[:100], data[:50]):
        (folder / "a.jpg").write_bytes(half)
        assert len(library.update().failed) == 1
    (folder / "a.jpg").write_bytes(data)
    resaved(folder / "a.jpg")  # not to be found by its samples alone
    library.update()
    kept(library, "a.jpg")


def test_both_have_the_labels_where_the_old_content_has_another_file(
    library: Library, folder: Path
) -> None:
    shutil.copy(folder / "a.jpg", folder / "copy.jpg")
    library.update()
    rating(folder / "a.jpg")
    library.update()
    kept(library, "a.jpg", "copy.jpg")
    assert decided(library) == {("a.jpg", "b.jpg"), ("b.jpg", "copy.jpg")}
    resaved(folder / "copy.jpg")
    library.update()
    kept(library, "a.jpg", "copy.jpg")


def test_two_files_of_one_content_rewritten_at_once(library: Library, folder: Path) -> None:
    shutil.copy(folder / "a.jpg", folder / "copy.jpg")
    library.update()
    rating(folder / "a.jpg")
    turned(folder / "copy.jpg")
    library.update()
    kept(library, "a.jpg", "copy.jpg")


def test_an_old_content_that_is_back_beside_its_heir(library: Library, folder: Path) -> None:
    original = (folder / "a.jpg").read_bytes()
    rating(folder / "a.jpg")
    library.update()
    library.albums.create("later")
    library.albums.add("later", [folder / "a.jpg"])
    (folder / "from the backup.jpg").write_bytes(original)
    library.update()
    kept(library, "a.jpg", "from the backup.jpg")
    assert members(library, "later") == {"a.jpg", "from the backup.jpg"}


def test_labels_taken_off_the_heir_do_not_come_back(library: Library, folder: Path) -> None:
    original = (folder / "a.jpg").read_bytes()
    rating(folder / "a.jpg")
    library.update()
    library.albums.remove("best", [folder / "a.jpg"])
    (folder / "a.jpg").write_bytes(original)
    library.update()
    kept(library)


def drawn_over(picture: Image.Image) -> Image.Image:
    changed = picture.copy()
    ImageDraw.Draw(changed).rectangle((300, 200, 330, 212), fill=(250, 250, 250))
    return changed


OTHERS: dict[str, Callable[[Image.Image], Image.Image]] = {
    "another picture": lambda _: finely_drawn(77, (640, 480)),
    "something painted into it": drawn_over,
    "cropped": lambda picture: picture.crop((40, 30, 600, 450)),
    "cropped to the same size": lambda p: p.crop((40, 30, 600, 450)).resize(p.size),
    "turned by a little": lambda picture: picture.rotate(3),
    "without colour": lambda picture: picture.convert("L").convert("RGB"),
    "brighter": lambda picture: picture.point(lambda value: min(255, value + 30)),
    "a blank page": lambda picture: Image.new("RGB", picture.size, (240, 240, 240)),
}


@pytest.mark.parametrize("kind", list(OTHERS))
@pytest.mark.parametrize("moved", [False, True], ids=["under its name", "in another folder"])
def test_another_picture_inherits_nothing(
    library: Library, folder: Path, kind: str, moved: bool
) -> None:
    with Image.open(folder / "a.jpg") as image:
        other = OTHERS[kind](image.convert("RGB"))
    (folder / "a.jpg").unlink()
    write_jpeg(folder / "other" / "a.jpg" if moved else folder / "a.jpg", other)
    library.update()
    assert members(library) == {f"photo {library.albums.get('best').photos[0]}, nowhere"}
    (folder / "other" / "a.jpg").unlink(missing_ok=True)


@pytest.mark.usefixtures("shipped")
def test_one_blank_page_is_not_another(library: Library, folder: Path) -> None:
    for shade in (250, 246):
        write_jpeg(folder / "page.jpg", Image.new("RGB", (400, 600), (shade,) * 3))
        library.update()
        if shade == 250:
            library.albums.add("best", [folder / "page.jpg"])
    assert "page.jpg" not in members(library)


def test_moved_and_rewritten(library: Library, folder: Path) -> None:
    # The same samples are enough under any name; a picture that was saved again needs its name.
    moved = (folder / "a.jpg").rename(folder / "renamed.jpg")
    moved.write_bytes(with_segment(moved.read_bytes(), 0xFE, b"x"))
    library.update()
    kept(library, "renamed.jpg")
    (folder / "sub").mkdir()
    resaved(moved)
    moved.rename(folder / "sub" / "RENAMED.JPG")
    library.update()
    kept(library, "RENAMED.JPG")
    resaved(folder / "sub" / "RENAMED.JPG")
    (folder / "sub" / "RENAMED.JPG").rename(folder / "quite another.jpg")
    library.update()
    assert "quite another.jpg" not in members(library)


def test_a_copy_of_the_same_samples_stands_for_a_file_that_goes(
    library: Library, folder: Path
) -> None:
    copy = folder / "stripped.jpg"
    copy.write_bytes(with_segment((folder / "a.jpg").read_bytes(), 0xFE, b"x"))
    library.update()
    kept(library, "a.jpg")
    original = (folder / "a.jpg").read_bytes()
    (folder / "a.jpg").unlink()
    library.update()
    kept(library, "stripped.jpg")
    (folder / "a.jpg").write_bytes(original)
    library.update()
    kept(library, "a.jpg", "stripped.jpg")


def test_two_photos_that_a_person_told_apart_inherit_nothing(
    library: Library, folder: Path
) -> None:
    copy = folder / "stripped.jpg"
    copy.write_bytes(with_segment((folder / "a.jpg").read_bytes(), 0xFE, b"x"))
    library.update()
    pair = [_photo(library, folder / "a.jpg"), _photo(library, copy)]
    library.duplicates.decide(pair, DecisionKind.DIFFERENT)
    (folder / "a.jpg").write_bytes(copy.read_bytes())
    library.update()
    assert "stripped.jpg" not in members(library)


def test_what_was_said_of_the_heir_itself_stays(library: Library, folder: Path) -> None:
    copy = folder / "stripped.jpg"
    copy.write_bytes(with_segment((folder / "a.jpg").read_bytes(), 0xFE, b"x"))
    library.update()
    library.albums.refuse("best", [copy])
    (folder / "a.jpg").unlink()
    library.update()
    assert (members(library), refused(library)) == (set(), {"stripped.jpg"})


def test_a_jpeg_beside_its_raw_and_back(tmp_path: Path) -> None:
    folder = tmp_path / "photos"
    folder.mkdir()
    raw, jpeg = folder / "IMG_1.dng", folder / "IMG_1.jpg"
    picture = finely_drawn(3, (640, 480))
    raw.write_bytes(dng_bytes(photo_like(3, (64, 48)), preview=picture))
    with open_library(tmp_path / "library", folder) as library:
        library.update()
        library.albums.create("best")
        library.albums.add("best", [raw])
        # A developer makes it brighter and straightens it.
        write_jpeg(jpeg, picture.rotate(1).point(lambda value: min(255, int(value * 1.1))))
        library.update()
        kept(library, "IMG_1.jpg")
        rating(jpeg)
        library.update()
        kept(library, "IMG_1.jpg")
        jpeg.unlink()
        library.update()
        kept(library, "IMG_1.dng")
        raw.write_bytes(raw.read_bytes() + b"rated")
        library.update()
        kept(library, "IMG_1.dng")


def test_another_picture_beside_a_raw_inherits_nothing(tmp_path: Path) -> None:
    folder = tmp_path / "photos"
    jpeg = write_jpeg(folder / "DSC_1.jpg", finely_drawn(1, (640, 480)))
    raw = folder / "DSC_1.dng"
    with open_library(tmp_path / "library", folder) as library:
        library.update()
        library.albums.create("best")
        library.albums.add("best", [jpeg])
        raw.write_bytes(dng_bytes(photo_like(9, (64, 48)), preview=finely_drawn(9, (640, 480))))
        library.update()
        assert "DSC_1.jpg" in members(library)
        jpeg.unlink()
        library.update()
        assert "DSC_1.dng" not in members(library)


def test_what_comes_back_from_the_trash_has_its_labels(library: Library, folder: Path) -> None:
    request = library.removal.request([folder / "a.jpg"])
    library.removal.carry_out(request.plan, JobContext())
    library.update()
    assert library.check().ok  # what the journal can bring back is not lost
    library.removal.undo()
    kept(library, "a.jpg")
    # Removed, and the same picture comes from elsewhere under its name.
    data = (folder / "a.jpg").read_bytes()
    library.removal.carry_out(library.removal.request([folder / "a.jpg"]).plan, JobContext())
    (folder / "a.jpg").write_bytes(with_segment(data, 0xFE, b"again"))
    library.update()
    kept(library, "a.jpg")
    (folder / "a.jpg").rename(folder / "again.jpg")
    library.update()
    library.removal.undo()
    kept(library, "a.jpg", "again.jpg")


def test_a_backup_of_albums_names_what_was_there_before(
    library: Library, folder: Path, tmp_path: Path
) -> None:
    library.albums.export(tmp_path / "albums.json")
    rating(folder / "a.jpg")
    library.update()
    library.albums.delete("best")
    done = library.albums.import_file(tmp_path / "albums.json")
    assert (done.added, done.absent) == (1, 0)
    kept(library, "a.jpg")


def test_photos_from_before_samples_were_hashed(library: Library, folder: Path) -> None:
    store = library._runtime.stores.writer()
    with store.transaction():
        store.write("UPDATE photos SET pixel_hash = NULL")
    rating(folder / "a.jpg")
    library.update()
    kept(library, "a.jpg")
    with store.transaction():
        store.write("UPDATE photos SET pixel_hash = NULL")
    flag(folder / "a.jpg")
    library.update()
    kept(library, "a.jpg")


def test_what_a_killed_pass_left_open_is_settled_by_the_next(
    library: Library, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rating(folder / "a.jpg")
    with monkeypatch.context() as patch:
        patch.setattr("photosim.library.indexing.ingest.Estate.judge", _killed)
        with pytest.raises(KeyboardInterrupt):
            library.update()
    assert library.albums.seen()[0].absent == 1
    library.update()
    kept(library, "a.jpg")


def _killed(*_: object, **__: object) -> None:
    raise KeyboardInterrupt


def test_a_note_of_a_date_follows(library: Library, folder: Path) -> None:
    store = library._runtime.stores.writer()
    with store.transaction():
        store.write(
            "UPDATE photos SET taken_at = 1e9 WHERE id = ?", (_photo(library, folder / "a.jpg"),)
        )
    rating(folder / "a.jpg")
    library.update()
    (row,) = store.photos.rows([_photo(library, folder / "a.jpg")]).values()
    assert row.facts.taken_at == 1e9
    os.utime(folder / "b.jpg", (2e9, 2e9))
    library.update()
    (row,) = store.photos.rows([_photo(library, folder / "b.jpg")]).values()
    assert row.facts.taken_at is None


def backed_up(library: Library) -> int:
    """How many photos of *best* the newest backup has."""
    (file,) = (library.directory / "albums").iterdir()
    saved = parse(file.read_bytes(), str(file))
    return sum(len(one.photos) for one in saved.albums if one.name == "best")


def test_the_backup_of_the_albums_has_what_was_passed_on(library: Library, folder: Path) -> None:
    store = library._runtime.stores.writer()
    rating(folder / "a.jpg")
    library.update()
    (row,) = store.photos.rows([_photo(library, folder / "a.jpg")]).values()
    (file,) = (library.directory / "albums").iterdir()
    saved = parse(file.read_bytes(), str(file))
    assert [one.content_hash for one in saved.albums[0].photos] == [row.content_hash]
    # What a kept photo inherits from one that is removed.
    shutil.copy(folder / "b.jpg", folder / "copy.jpg")
    resaved(folder / "copy.jpg")
    library.update()
    library.albums.add("best", [folder / "copy.jpg"])
    library.duplicates.find()
    assert backed_up(library) == 2
    plan = library.removal.request([folder / "copy.jpg"]).plan
    assert [group.keep.path.name for group in plan.groups] == ["b.jpg"]
    library.removal.carry_out(plan, JobContext())
    assert backed_up(library) == 3
    library.removal.undo()
    assert backed_up(library) == 2

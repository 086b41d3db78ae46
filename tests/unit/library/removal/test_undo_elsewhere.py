"""What one computer did to files is undone on another one that sees them."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from photosim.core.errors import UsageError
from photosim.library.library import Library
from photosim.library.removal.steps import FileSteps
from photosim.library.removal.values import Choice, JournalEntry, RemovalKind
from photosim.storage.postgres.store import PostgresStore
from tests.helpers.libraries import paths_of, photo_folder

Files = dict[Path, bytes]


class Share:
    """A disk that two computers see: the first one at ``disk``, the second one at ``seen``."""

    def __init__(self, here: Library, there: Library, tmp_path: Path) -> None:
        self.here, self.there = here, there
        self.disk, self.seen = tmp_path / "disk", tmp_path / "mnt"
        self.photos = photo_folder(self.disk / "photos", ["a.jpg", "b.jpg", "c.jpg"])
        self.copy = self.photos / "copy.jpg"
        self.copy.write_bytes((self.photos / "a.jpg").read_bytes())
        self.copy.with_suffix(".xmp").write_text("<x:xmpmeta/>")
        self.seen.symlink_to(self.disk)
        here.add_folder(self.photos)
        here.update()

    def connect(self) -> None:
        """The second computer sees the folder from now on."""
        self.there.also_at(self.there.folders()[0].path, self.seen / "photos")

    def remove(self, action: RemovalKind = RemovalKind.TRASH, target: str = "") -> int:
        """Do something to the copy, on the first computer; the entry's number."""
        plan = self.here.removal.plan([Choice(self.photos / "a.jpg", (self.copy,))], action, target)
        entry = self.here.removal.carry_out(plan).entry
        assert entry is not None
        return entry

    def files(self) -> Files:
        """All that lies in the folder, and a link as what it says."""
        return {
            path: os.fsencode(os.readlink(path)) if path.is_symlink() else path.read_bytes()  # noqa: PTH115
            for path in sorted(self.photos.iterdir())
        }

    def known(self) -> list[str]:
        """Names of the files that the library has."""
        return sorted(Path(path).name for path in paths_of(self.here))


@pytest.fixture
def share(
    machines: tuple[Library, Library], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Share:
    """The trash is on the disk that both see."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "disk"))
    return Share(*machines, tmp_path)


def entry_of(library: Library, number: int) -> JournalEntry:
    return next(one for one in library.removal.whole_journal() if one.id == number)


def test_each_action_is_undone_where_the_files_are_seen(share: Share) -> None:
    share.connect()
    before, known = share.files(), share.known()
    aside, doubled = share.disk / "aside", share.disk / "doubled"
    deeds: dict[str, Callable[[], int | None]] = {
        "trash": share.remove,
        "move": lambda: share.remove(RemovalKind.MOVE, str(aside)),
        "hard link": lambda: share.remove(RemovalKind.HARD_LINK),
        "symbolic link": lambda: share.remove(RemovalKind.SYMBOLIC_LINK),
        "tag": lambda: share.remove(RemovalKind.TAG, "spare"),
        "rename": lambda: share.here.filing.rename(share.copy, "other").entry,
        "copy": lambda: share.here.filing.copy([share.copy], doubled).entry,
    }
    assert set(deeds) == {kind.value for kind in RemovalKind}
    for action, do in deeds.items():
        entry = do()
        assert entry is not None
        done = entry_of(share.there, entry)
        assert (done.action, done.seen, bool(done.computer)) == (action, True, True), action
        assert done.files[0].source == share.seen / "photos" / "copy.jpg", action
        report = share.there.removal.undo(entry)
        assert report.not_done == (), action
        assert share.files() == before, action
        assert share.known() == known, action
        for library in (share.here, share.there):
            told = entry_of(library, entry)
            assert told.undone_at is not None, action
            assert told.undone_by == library.person, action
            assert {file.state for file in told.files} == {"undone"}, action
        with pytest.raises(UsageError, match="undone already"):
            share.here.removal.undo(entry)
    assert not list(aside.iterdir())
    assert not list(doubled.iterdir())
    assert share.here.albums.photos("spare").tolist() == []
    notes = {path.name for path in (share.disk / "Trash" / "info").iterdir()}
    assert notes == {"copy.jpg.trashinfo", "copy.xmp.trashinfo"}  # of the copy's copies
    assert share.here.update().change.photos is False


def test_what_is_not_seen_is_left_and_the_computer_named(
    share: Share, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    entry = share.remove()
    name = entry_of(share.there, entry).computer
    assert not entry_of(share.there, entry).seen
    with pytest.raises(UsageError, match=f"was done on {name}, and this computer does not see"):
        share.there.removal.undo(entry)
    share.connect()
    assert entry_of(share.there, entry).seen
    share.seen.unlink()  # not connected now
    with pytest.raises(UsageError, match=name):
        share.there.removal.undo(entry)
    share.seen.symlink_to(share.disk)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "its own disk"))
    with pytest.raises(UsageError, match="nothing to undo"):
        share.there.removal.undo()  # the newest is the newest of this computer
    assert share.here.removal.undo(entry).not_done == ()
    with pytest.raises(UsageError, match=name):
        share.there.removal.undo(share.remove())
    assert not share.copy.exists()
    assert share.here.removal.undo().not_done == ()


def test_nothing_is_overwritten_and_only_the_same_bytes_come_back(share: Share) -> None:
    share.connect()
    entry = share.remove()
    share.copy.write_bytes(b"another one")
    (trashed,) = (share.disk / "Trash" / "files").glob("*.xmp")
    trashed.write_text("written to")
    report = share.there.removal.undo(entry)
    assert report.restored == ()
    assert sorted(str(one.reason) for one in report.not_done) == [
        f"another file lies at {share.seen / 'photos' / 'copy.jpg'} now",
        f"the file at {share.seen / 'Trash' / 'files' / 'copy.xmp'} is another one now",
    ]
    assert share.copy.read_bytes() == b"another one"
    assert {file.state for file in entry_of(share.here, entry).files} == {"done"}
    share.copy.unlink()
    trashed.write_text("<x:xmpmeta/>")
    assert share.there.removal.undo(entry).not_done == ()


@pytest.mark.parametrize("settler", ["here", "there"])
def test_an_undo_that_is_killed_is_settled_by_either(
    share: Share, settler: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    share.connect()
    entry, before = share.remove(), share.files()

    def killed(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(FileSteps, "_undone", killed)
        with pytest.raises(KeyboardInterrupt):
            share.there.removal.undo(entry)
    assert share.files() != before
    library: Library = getattr(share, settler)
    assert share.here.removal.settle() == 0
    states = [file.state for file in entry_of(share.here, entry).files]
    assert sorted(states) == ["done", "undoing"]  # the other process may be alive
    store = share.there._stores.writer()
    assert isinstance(store, PostgresStore)
    store._lease.end()
    assert library.removal.undo(entry).not_done == ()
    assert {file.state for file in entry_of(share.here, entry).files} == {"undone"}
    assert entry_of(share.there, entry).undone_at
    assert sorted(path.name for path in share.files()) == [
        "a.jpg", "b.jpg", "c.jpg", "copy.jpg", "copy.xmp",
    ]  # fmt: skip


def test_two_computers_undo_the_same_at_once(share: Share, monkeypatch: pytest.MonkeyPatch) -> None:
    share.connect()
    before = share.files()
    entry = share.remove()
    begin = FileSteps._begin_undo

    def after_the_other(steps: FileSteps, *what: object) -> None:
        monkeypatch.setattr(FileSteps, "_begin_undo", begin)
        assert share.here.removal.undo(entry).not_done == ()
        begin(steps, *what)  # type: ignore[arg-type]

    monkeypatch.setattr(FileSteps, "_begin_undo", after_the_other)
    report = share.there.removal.undo(entry)
    assert report.restored == ()
    assert {file.state for file in entry_of(share.there, entry).files} == {"undone"}
    assert share.files() == before

"""What one computer asks of another is done there, once a person there agrees, by its rules."""

from __future__ import annotations

import queue
from pathlib import Path
from typing import Any

import pytest

from photosim.core.errors import Cancelled, UsageError
from photosim.core.jobs import JobContext
from photosim.library.duplicates.values import Guard
from photosim.library.library import Library
from photosim.library.removal.service import Remover
from photosim.library.removal.values import RemovalReport, UndoReport
from photosim.library.values import Change
from photosim.storage.requests import RequestKind, RequestRow, RequestState
from tests.helpers.libraries import Opener, photo_folder
from tests.helpers.pictures import photo_like, write_jpeg


class Two:
    """A computer that has the files, and one that sees none of them."""

    def __init__(self, here: Library, there: Library, photos: Path) -> None:
        self.here, self.there, self.photos = here, there, photos
        self.copy = photos / "copy.jpg"
        self.copy.write_bytes((photos / "a.jpg").read_bytes())
        here.add_folder(photos)
        here.update()
        self.name = there.folders()[0].elsewhere[0].computer

    def ask(self, *names: str) -> RequestRow:
        """The second computer asks for files to go."""
        named = [Path(f"/{self.name}:{self.photos / name}") for name in names]
        (asked,) = self.there.requests.ask_removal(named).value
        return asked

    def files(self) -> list[str]:
        return sorted(path.name for path in self.photos.iterdir())


@pytest.fixture
def two(machines: tuple[Library, Library], photos: Path) -> Two:
    return Two(*machines, photos)


def reasons(report: RemovalReport | UndoReport) -> dict[str, str]:
    return {one.path.name: str(one.reason) for one in report.not_done}


def test_a_removal_is_asked_for_agreed_to_and_undone_in_the_same_way(two: Two) -> None:
    heard: queue.Queue[Change] = queue.Queue()
    two.here.listen(heard.put)
    before = two.files()
    asked = two.ask("copy.jpg", "b.jpg")
    while not heard.get(timeout=30).requests:
        pass
    assert two.files() == before
    (waiting,) = two.here.requests.waiting()
    assert (waiting.id, waiting.asker, waiting.here) == (asked.id, "studio", True)
    assert (asked.own, waiting.own) == (True, False)
    assert two.there.requests.waiting() == []
    answered = two.here.requests.accept(asked.id)
    assert answered.change.requests
    assert str(two.copy) in answered.change.gone
    assert two.files() == ["a.jpg", "b.jpg", "c.jpg"]
    assert reasons(answered.report) == {"b.jpg": "no copy of it would stay here"}
    (told,) = two.there.requests.all()
    assert (told.state, told.done, told.left) == (RequestState.DONE, 1, 1)
    assert told.entry_id == answered.report.entry == two.here.removal.journal()[0].id
    assert told.entry_id == two.there.removal.whole_journal()[0].id
    back = two.there.requests.ask_undo(told.entry_id).value
    assert two.there.requests.ask_undo(told.entry_id).value == back  # asked once
    assert (back.kind, back.computer) == (RequestKind.UNDO, two.name)
    two.here.requests.accept(back.id)
    assert two.files() == before
    assert two.there.removal.whole_journal()[0].undone_at is not None
    assert two.there.requests.all()[0].done == 1
    with pytest.raises(UsageError, match="undone already"):
        two.there.requests.ask_undo(told.entry_id)


def test_what_waits_is_listed_however_much_was_asked_since(two: Two) -> None:
    waits, *since = (two.ask("copy.jpg") for _ in range(4))
    for one in since:
        two.here.requests.refuse(one.id)
    listed = [one.id for one in two.here.requests.all(2)]
    assert listed == [since[-1].id, waits.id]


def test_what_is_asked_is_done_by_the_rules_of_the_computer_that_has_the_files(two: Two) -> None:
    small = two.photos / "small.jpg"
    write_jpeg(small, photo_like(1, (320, 240)).resize((200, 150)))  # of b.jpg
    kept = photo_folder(two.photos.parent / "kept", ["z.jpg"], first_seed=40)
    (kept / "copy of c.jpg").write_bytes((two.photos / "c.jpg").read_bytes())
    two.here.add_folder(kept)
    two.here.duplicates.guard(kept, Guard.PROTECTED)
    two.here.update()
    own = f"/{two.name}:{kept / 'copy of c.jpg'}"
    guarded = two.there.requests.ask_removal([Path(own)]).value[0]
    changed, larger = two.ask("copy.jpg"), two.ask("b.jpg")
    write_jpeg(two.copy, photo_like(77, (320, 240)))
    two.here.update()
    before = two.files()
    reports = [two.here.requests.accept(one.id).report for one in (guarded, changed, larger)]
    assert [reasons(one) for one in reports] == [
        {"copy of c.jpg": "protected folder"},
        {"copy.jpg": "it has changed since it was asked for"},
        {"b.jpg": "it holds more than the copy that stays"},
    ]
    assert two.files() == before
    assert two.here.removal.journal() == []
    states = [(one.state, one.done, one.left) for one in two.there.requests.all()]
    assert states == [(RequestState.DONE, 0, 1)] * 3


def test_only_the_computer_that_has_the_files_answers_and_once(
    two: Two, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked, before = two.ask("copy.jpg"), two.files()
    for answer in (two.there.requests.accept, two.there.requests.refuse):
        with pytest.raises(UsageError, match=f"answered on {two.name}"):
            answer(asked.id)
    cancelled = JobContext()
    cancelled.cancel()
    with pytest.raises(Cancelled):
        two.here.requests.accept(asked.id, cancelled)
    assert [one.state for one in two.here.requests.waiting()] == [RequestState.ASKED]
    with monkeypatch.context() as patch:
        patch.setattr(Remover, "carry_out", _fails)
        with pytest.raises(OSError, match="no more"):
            two.here.requests.accept(asked.id)
    (waiting,) = two.here.requests.waiting()
    assert (waiting.state, waiting.answered_by) == (RequestState.ASKED, "")
    refused = two.here.requests.refuse(asked.id).value
    assert (refused.state, refused.answered_by) == (RequestState.REFUSED, two.here.person)
    for again in (two.here.requests.accept, two.here.requests.refuse):
        with pytest.raises(UsageError, match="answered already, or is being done"):
            again(asked.id)
    with pytest.raises(UsageError, match="no request 99"):
        two.here.requests.accept(99)
    assert two.files() == before


def test_what_one_window_does_another_one_on_the_same_computer_does_not(
    two: Two, opener: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The other may, where the first was killed."""
    asked = two.ask("copy.jpg")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(Path.home() / "config"))
    again = opener("here again")
    carry_out = Remover.carry_out

    def meanwhile(*what: Any) -> RemovalReport:
        monkeypatch.setattr(Remover, "carry_out", carry_out)
        with pytest.raises(UsageError, match="is being done"):
            again.requests.accept(asked.id)
        two.here._stores.writer()._lease.end()  # type: ignore[attr-defined] - as if killed
        assert again.requests.accept(asked.id).request.done == 1
        raise OSError("killed")

    monkeypatch.setattr(Remover, "carry_out", meanwhile)
    with pytest.raises(OSError, match="killed"):
        two.here.requests.accept(asked.id)
    (told,) = two.there.requests.all()
    assert (told.state, told.done) == (RequestState.DONE, 1)


def _fails(*_: object) -> None:
    raise OSError("no more")


def test_who_has_the_files_is_asked_and_nobody_else(two: Two) -> None:
    for path, told in (
        (two.copy, "No other computer than this one has"),
        (two.photos / "nothing.jpg", "no photo at"),
    ):
        with pytest.raises(UsageError, match=told):
            two.here.requests.ask_removal([path])
    seen = two.photos.parent / "seen"
    seen.symlink_to(two.photos)
    two.there.also_at(two.there.folders()[0].path, seen)
    with pytest.raises(UsageError, match="can be removed on this computer"):
        two.there.requests.ask_removal([seen / "copy.jpg"])
    seen.unlink()
    two.there.update()
    (asked,) = two.there.requests.ask_removal([seen / "copy.jpg"]).value
    assert (asked.computer, asked.files[0].path) == (two.name, two.copy)
    report = two.here.requests.accept(asked.id).report
    assert report.entry is not None
    with pytest.raises(UsageError, match="done on this computer"):
        two.here.requests.ask_undo(report.entry)

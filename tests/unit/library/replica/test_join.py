"""A part of a shared library answers by itself, and joins it again."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from photosim.core.errors import Cancelled, LibraryError, ServerAway, UsageError
from photosim.core.filter_text import parse
from photosim.core.holdings import Holdings
from photosim.core.jobs import JobContext
from photosim.core.types import DecisionKind, PhotoId
from photosim.imaging.file_types import PhotoKind
from photosim.library.duplicates.values import Guard
from photosim.library.folders.taken import Taken
from photosim.library.library import Library
from photosim.library.removal.values import Choice
from photosim.library.replica import copying
from photosim.library.replica.copying import PhotoCopier
from photosim.library.replica.exchange import Exchange, Exchanged
from photosim.library.replica.merge import Party, Thing
from photosim.library.searching.sources import FileSource
from photosim.library.values import Query
from photosim.storage.address import ServerAddress, address_in
from photosim.storage.decisions import Vote
from tests.helpers.libraries import Embedded, open_library, paths_of, photo_folder
from tests.helpers.pictures import photo_like, write_jpeg
from tests.unit.library.replica.conftest import Both, Killed, dying

HOSTILE = "'; DROP TABLE albums; -- \U0001f409 %s {0}"


def by_name(library: Library) -> dict[str, PhotoId]:
    return {Path(path).name: photo for path, photo in paths_of(library).items()}


def albums(library: Library) -> dict[str, list[str]]:
    """The names of the files in each album."""
    names = {photo: name for name, photo in by_name(library).items()}
    return {
        one.name: sorted(names.get(photo, "?") for photo in one.photos)
        for one in library.albums.all()
    }


# -- taking ------------------------------------------------------------------------------


def test_a_part_answers_by_what_it_was_given(both: Both, embedded: Embedded) -> None:
    write_jpeg(both.photos / "copy.jpg", photo_like(0, (320, 240)).resize((200, 150)))
    both.shared.update()
    both.shared.duplicates.find()
    embedded.take()
    part = both.take()
    query = Query((FileSource(both.photos / "a.jpg"),), min_similarity=-1.0)
    found = [Path(hit.path).name for hit in part.search(query).hits]
    assert found == [Path(hit.path).name for hit in both.shared.search(query).hits]
    assert embedded.take() == 0
    assert paths_of(part).keys() == paths_of(both.shared).keys()
    groups = [[one.key for one in side.duplicates.groups()] for side in (part, both.shared)]
    assert groups[0] == groups[1] != []
    assert part.check().problems == ()
    assert part.update().added == 0
    assert part.replicas.join().nothing


def test_a_part_of_an_album_has_its_photos_alone_and_they_are_away(both: Both) -> None:
    there = by_name(both.shared)
    both.shared.albums.add(HOSTILE, [there["a.jpg"], there["b.jpg"]], new=True)
    both.shared.albums.add("Other", [there["b.jpg"], there["c.jpg"]], new=True)
    part = both.take(albums=(HOSTILE,))
    assert albums(part) == {HOSTILE: ["a.jpg", "b.jpg"], "Other": ["b.jpg"]}
    ids = list(by_name(part).values())
    assert all(one.offline for one in part.details(ids))
    assert len(part.thumbnails(ids)) == 2
    part.update()
    assert len(paths_of(part)) == 2
    both.shared.albums.add(HOSTILE, [there["d.jpg"]])
    assert part.replicas.join().taken == {"label": 1, "file": 1, "photo": 1}
    assert albums(part)[HOSTILE] == ["a.jpg", "b.jpg", "d.jpg"]


def test_a_folder_inside_a_watched_one_is_taken_where_it_lies(both: Both, tmp_path: Path) -> None:
    inner = photo_folder(both.photos / os.fsdecode(b"caf\xe9"), ["x.jpg", "y.jpg"], first_seed=9)
    both.shared.update()
    both.shared.albums.add("A", [by_name(both.shared)["a.jpg"]], new=True)
    both.shared.replicas.take(tmp_path / "inner", [inner], ["A"])
    with Library.open(tmp_path / "inner", write=True) as part:
        found = by_name(part)
        assert set(found) == {"a.jpg", "x.jpg", "y.jpg"}
        away = {name for name, photo in found.items() if part.details([photo])[0].offline}
        assert away == {"a.jpg"}
        assert {one.path for one in part.folders() if one.online} == {inner}
        write_jpeg(inner / "z.jpg", photo_like(33, (320, 240)))
        assert part.update().added == 1
        assert part.replicas.join().brought == {"file": 1, "photo": 1}
    assert both.shared.photo_at(inner / "z.jpg") is not None
    assert both.shared.update().added == 0


def test_what_can_not_be_taken_is_refused_and_leaves_nothing(both: Both, tmp_path: Path) -> None:
    take = both.shared.replicas.take
    with pytest.raises(UsageError, match="none is named"):
        take(tmp_path / "no", [], [])
    with pytest.raises(UsageError, match="no watched folder"):
        take(tmp_path / "no", [tmp_path], [])
    with pytest.raises(UsageError, match="no album"):
        take(tmp_path / "no", [], [HOSTILE])
    assert not (tmp_path / "no").exists()
    part = both.take()
    with pytest.raises(UsageError, match="not on a server"):
        part.replicas.take(tmp_path / "no", [both.photos], [])
    with pytest.raises(UsageError, match="no part of a shared one"):
        both.shared.replicas.join()
    part.close()
    with pytest.raises(UsageError, match="holds something"):
        take(part.directory, [both.photos], [])
    job = JobContext()
    job.cancel()
    with pytest.raises(Cancelled):
        take(tmp_path / "stopped", [both.photos], [], job)
    take(tmp_path / "stopped", [both.photos], [])


# -- labels and decisions ----------------------------------------------------------------


def test_labels_go_both_ways(both: Both) -> None:
    part = both.take()
    here, there = by_name(part), by_name(both.shared)
    part.albums.add(HOSTILE, [here["a.jpg"]], new=True)
    part.albums.add("roses", [here["b.jpg"]], new=True)
    both.shared.albums.add("Roses", [there["b.jpg"], there["c.jpg"]], new=True)
    part.duplicates.decide([here["a.jpg"], here["b.jpg"]], DecisionKind.DIFFERENT)
    report = part.replicas.join()
    assert report.conflicts == ()
    assert (
        albums(part)
        == albums(both.shared)
        == {
            HOSTILE: ["a.jpg"],
            "Roses": ["b.jpg", "c.jpg"],
        }
    )
    assert len(both.shared.duplicates.decisions()) == 1
    assert report.change.albums == {HOSTILE: HOSTILE, "roses": "Roses"}
    assert part.replicas.join().nothing


def test_what_both_said_otherwise_is_told_on_both_sides(both: Both) -> None:
    part = both.take()
    here, there = by_name(part), by_name(both.shared)
    part.albums.add("Roses", [here["a.jpg"]], new=True)
    part.replicas.join()
    both.shared.albums.refuse("Roses", [there["b.jpg"]])
    part.albums.add("Roses", [here["b.jpg"]])
    (told,) = part.replicas.join().conflicts
    assert (told.kind, told.subject, told.kept) == (Thing.LABEL, "Roses", Party.REPLICA)
    assert told.paths == (both.photos / "b.jpg",)
    assert (told.replica.value, told.shared.value) == ("in", "refused")
    assert albums(both.shared) == {"Roses": ["a.jpg", "b.jpg"]}
    assert part.replicas.conflicts() == both.shared.replicas.conflicts() == [told]


def test_facts_that_the_shared_library_learns_come_with_the_next_join(both: Both) -> None:
    part = both.take()
    there, here = by_name(both.shared)["a.jpg"], by_name(part)["a.jpg"]
    with both.shared._stores.writing() as store:
        store.photos.set_holdings(there, Holdings(rating=4))
    assert part.replicas.join().taken == {"refreshed photo": 1}
    assert part.matching(parse("rating:>=4")).tolist() == [here]
    assert part.replicas.join().nothing


# -- photos and removals -----------------------------------------------------------------


def test_photos_of_the_part_come_with_what_was_made_of_them(
    both: Both, embedded: Embedded, tmp_path: Path
) -> None:
    part = both.take()
    own = photo_folder(tmp_path / os.fsdecode(b"\xff own"), ["e.jpg", "f.jpg"], first_seed=20)
    (own / "again.jpg").write_bytes((both.photos / "a.jpg").read_bytes())
    part.add_folder(own)
    part.update()
    part.albums.add("Trip", [own / "e.jpg", own / "again.jpg"], new=True)
    embedded.take()
    report = part.replicas.join()
    assert report.brought == {"folder": 1, "file": 3, "photo": 2, "album": 1, "label": 2}
    assert both.shared.update().added == 0
    assert embedded.take() == 0
    assert str(own / "e.jpg") in paths_of(both.shared)
    assert both.shared.check().problems == ()
    assert part.replicas.join().nothing
    # what is found there later comes back
    write_jpeg(own / "g.jpg", photo_like(40, (320, 240)))
    both.shared.update()
    assert part.replicas.join().taken == {"file": 1, "photo": 1}
    assert part.update().added == 0
    (own / "f.jpg").unlink()
    part.update()
    assert part.replicas.join().brought == {"gone file": 1}
    assert str(own / "f.jpg") not in paths_of(both.shared)


def test_a_removal_on_the_part_is_in_both_journals_and_undone_from_either(
    both: Both, tmp_path: Path
) -> None:
    part = both.take()
    shutil.copy(both.photos / "a.jpg", both.photos / "copy.jpg")
    part.update()
    part.replicas.join()
    plan = part.removal.plan([Choice(both.photos / "a.jpg", (both.photos / "copy.jpg",))])
    part.removal.carry_out(plan)
    assert part.replicas.join().brought == {"removal": 1, "gone file": 1}
    assert str(both.photos / "copy.jpg") not in paths_of(both.shared)
    (entry,) = both.shared.removal.journal()
    assert [file.source for file in entry.files] == [both.photos / "copy.jpg"]
    assert part.replicas.join().nothing
    part.removal.undo()
    assert part.replicas.join().brought == {"removal": 1, "file": 1}
    assert both.shared.removal.journal()[0].undone_at is not None
    assert str(both.photos / "copy.jpg") in paths_of(both.shared)


def test_a_photo_removed_there_and_labelled_here_keeps_its_label_and_is_told(both: Both) -> None:
    part = both.take()
    part.albums.add("Keep", [by_name(part)["d.jpg"]], new=True)
    (both.photos / "d.jpg").unlink()
    both.shared.update()
    report = part.replicas.join()
    (told,) = report.conflicts
    assert (told.kind, told.subject, told.kept) == (Thing.REMOVED, "Keep", Party.REPLICA)
    assert report.taken == {"gone file": 1}
    for library in (part, both.shared):
        assert library.albums.get("Keep").photos


def test_forgetting_a_folder_in_the_part_takes_nothing_from_the_shared_library(both: Both) -> None:
    part = both.take()
    part.remove_folder(both.photos)
    part.replicas.join()
    assert len(paths_of(both.shared)) == 4
    assert paths_of(part) == {}
    assert part.replicas.join().nothing


def test_what_the_part_leaves_out_stays_in_the_shared_library(both: Both, tmp_path: Path) -> None:
    both.shared.take_only(Taken(frozenset({PhotoKind.PNG})))
    part = both.take()
    assert part.taken() == both.shared.taken()
    photo_folder(both.photos / "inner", ["x.jpg"], first_seed=70)
    part.update()
    assert part.replicas.join().brought == {"file": 1, "photo": 1}
    part.exclude(both.photos, [both.photos / "inner"])
    part.update()
    assert len(paths_of(part)) == 4
    part.replicas.join()
    part.take_only(Taken(least=5000))
    part.update()
    assert paths_of(part) == {}
    assert part.replicas.join().brought == {}
    assert len(paths_of(both.shared)) == 5
    both.photos.rename(tmp_path / "unplugged")
    part.update()
    assert part.replicas.join().brought == {}
    assert len(paths_of(both.shared)) == 5


def test_a_file_that_the_shared_library_reads_again_stays_in_the_part(both: Both) -> None:
    part = both.take()
    with both.shared._stores.writing() as store:
        (row,) = store.files.of_photos([by_name(both.shared)["a.jpg"]]).values()
        store.files.mark_pending(row[0].id)
    assert part.replicas.join().nothing
    assert len(paths_of(part)) == 4
    both.shared.update()
    assert part.replicas.join().nothing


def test_a_folder_that_is_gone_from_the_shared_library_goes_from_the_part(both: Both) -> None:
    part = both.take()
    part.albums.add("Keep", [by_name(part)["d.jpg"]], new=True)
    both.shared.remove_folder(both.photos)
    part.replicas.join()
    assert part.folders() == []
    assert part.replicas.join().nothing
    assert both.shared.folders() == []
    assert len(both.shared.albums.get("Keep").labellers) <= 1
    assert both.shared.albums.get("Keep").absent == 1


def test_a_part_on_a_computer_that_sees_no_folder_of_the_shared_library(
    both: Both, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    both.shared.duplicates.guard(both.photos, Guard.PROTECTED)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "laptop"))  # another computer's id
    address = address_in(both.shared.directory)
    assert address is not None
    (tmp_path / "there").mkdir()
    address.keep(tmp_path / "there")
    with open_library(tmp_path / "there") as seen:
        (folder,) = seen.folders()
        assert not folder.here
        seen.replicas.take(tmp_path / "part", [folder.path], [])
    own = photo_folder(tmp_path / "own", ["e.jpg"], first_seed=50)
    with open_library(tmp_path / "part", own) as part:
        assert part.update().added == 1
        photos = by_name(part)
        away = {name for name, photo in photos.items() if part.details([photo])[0].offline}
        assert away == {"a.jpg", "b.jpg", "c.jpg", "d.jpg"}
        assert len(part.thumbnails(list(photos.values()))) == 5
        (guarded,) = part.duplicates.guarded()
        assert guarded.path == folder.path
        part.albums.add("Trip", [photos["a.jpg"], photos["e.jpg"]], new=True)
        part.duplicates.unguard(guarded.path)
        report = part.replicas.join()
        assert report.brought == {
            "folder": 1, "file": 1, "photo": 1, "album": 1, "label": 2, "guard": 1
        }  # fmt: skip
        assert part.replicas.join().nothing
    assert both.shared.duplicates.guarded() == []
    assert albums(both.shared) == {"Trip": ["a.jpg", "e.jpg"]}
    (elsewhere,) = (one for one in both.shared.folders() if not one.here)
    assert str(elsewhere.path).endswith(f":{own}")
    assert both.shared.update().removed == 0
    assert len(paths_of(both.shared)) == 5


def test_a_companion_goes_with_its_photo(both: Both, tmp_path: Path) -> None:
    own = photo_folder(tmp_path / "own", ["e.jpg"], first_seed=50)
    (both.photos / "a.cr2").write_bytes(b"not looked at")
    (own / "e.cr2").write_bytes(b"nor this")
    both.shared.update()
    part = both.take()
    part.add_folder(own)
    part.update()
    assert part.replicas.join().brought["photo"] == 1
    assert part.replicas.join().nothing
    for side in (part, both.shared):
        seen = side.details(list(by_name(side).values()))
        found = {path for one in seen for path in one.companions}
        assert found == {both.photos / "a.cr2", own / "e.cr2"}


# -- what goes wrong ---------------------------------------------------------------------


def test_another_library_at_the_address_is_not_joined(both: Both, postgres_address: str) -> None:
    part = both.take()
    with pytest.raises(UsageError, match="is not at"):
        part.replicas.join(address=ServerAddress.parse(postgres_address))


def test_a_server_that_is_away_is_told_in_one_sentence(both: Both, tmp_path: Path) -> None:
    part = both.take()
    away = ServerAddress.parse(f"postgresql://anna@/photos?host={tmp_path}")
    with pytest.raises(LibraryError) as told:
        part.replicas.join(address=away)
    assert isinstance(told.value, ServerAway)
    assert len(paths_of(part)) == 4


def test_what_is_cancelled_leaves_both_as_they_were(both: Both) -> None:
    part = both.take()
    part.albums.add("Roses", [by_name(part)["a.jpg"]], new=True)
    job = JobContext()
    job.cancel()
    with pytest.raises(Cancelled):
        part.replicas.join(job)
    assert albums(both.shared) == {}
    assert part.replicas.join().brought == {"album": 1, "label": 1}


def test_what_was_done_after_a_join_had_died_between_the_two_sides_stays_done(
    both: Both, monkeypatch: pytest.MonkeyPatch
) -> None:
    part = both.take()
    here, there = by_name(part), by_name(both.shared)
    part.albums.add("Roses", [here["a.jpg"]], new=True)
    part.replicas.join()
    both.shared.albums.refuse("Roses", [there["b.jpg"]])
    part.albums.add("Roses", [here["b.jpg"], here["c.jpg"]])
    part.albums.add("Trees", [here["d.jpg"]], new=True)
    with monkeypatch.context() as patch:
        patch.setattr(Exchange, "take", dying)
        with pytest.raises(Killed):
            part.replicas.join()
    assert albums(both.shared) == {"Roses": ["a.jpg", "b.jpg", "c.jpg"], "Trees": ["d.jpg"]}
    both.shared.albums.remove("Roses", [there["c.jpg"]])
    both.shared.albums.rename("Trees", "Woods")
    both.shared.albums.refuse("Roses", [there["b.jpg"]])
    report = part.replicas.join()
    assert (report.brought, report.conflicts) == ({}, ())
    assert albums(part) == albums(both.shared) == {"Roses": ["a.jpg"], "Woods": ["d.jpg"]}
    assert [one.subject for one in part.replicas.conflicts()] == ["Roses"]
    assert part.replicas.join().nothing


def test_a_folder_that_has_gone_stays_so_after_a_join_had_died_between_the_two_sides(
    both: Both, monkeypatch: pytest.MonkeyPatch
) -> None:
    part = both.take()
    both.shared.remove_folder(both.photos)
    with monkeypatch.context() as patch:
        patch.setattr(Exchange, "take", dying)
        with pytest.raises(Killed):
            part.replicas.join()
    assert len(part.folders()) == 1
    part.replicas.join()
    assert part.folders() == both.shared.folders() == []
    assert part.replicas.join().nothing


def test_others_write_while_a_part_takes_new_photos(
    both: Both, monkeypatch: pytest.MonkeyPatch
) -> None:
    part = both.take()
    write_jpeg(both.photos / "new.jpg", photo_like(31, (320, 240)))
    both.shared.update()
    take = Exchange.take

    def taking(exchange: Exchange) -> Exchanged:
        both.shared.albums.add("Roses", [by_name(both.shared)["new.jpg"]], new=True)
        return take(exchange)

    with monkeypatch.context() as patch:
        patch.setattr(Exchange, "take", taking)
        assert part.replicas.join().taken == {"file": 1, "photo": 1}
    assert albums(part) == {}
    part.replicas.join()
    assert albums(part) == {"Roses": ["new.jpg"]}


@pytest.fixture
def four_of_its_own(both: Both, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Library:
    """A part with as many photos, each in an album; photos are copied one by one."""
    monkeypatch.setattr(copying, "AT_ONCE", 1)
    part = both.take()
    own = photo_folder(tmp_path / "own", ["e.jpg", "f.jpg", "g.jpg", "h.jpg"], first_seed=20)
    part.add_folder(own)
    part.update()
    part.albums.add("Trip", [own], new=True)
    return part


ALL_FOUR = {"folder": 1, "file": 4, "photo": 4, "album": 1, "label": 4}


def test_others_write_while_a_part_brings_photos(both: Both, four_of_its_own: Library) -> None:
    there, names = by_name(both.shared)["a.jpg"], iter("ABCD")
    job = JobContext()

    def write(*_: object, **__: object) -> None:  # before each of the photos
        name = next(names, None)
        if name is not None:
            both.shared.albums.add(name, [there], new=True)

    job.report = write  # type: ignore[method-assign]
    assert four_of_its_own.replicas.join(job).brought == ALL_FOUR
    made = {name: ["a.jpg"] for name in "ABCD"}
    assert albums(both.shared) == made | {"Trip": ["e.jpg", "f.jpg", "g.jpg", "h.jpg"]}


def test_a_join_that_stops_while_it_brings_photos_goes_on_with_the_next(
    both: Both, four_of_its_own: Library, embedded: Embedded, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy, copied = PhotoCopier._copy_made, []

    def dying_at_the_third(copier: PhotoCopier, new: dict[PhotoId, PhotoId]) -> None:
        if len(copied) == 2:
            raise Killed
        copied.extend(new)
        copy(copier, new)

    with monkeypatch.context() as patch:
        patch.setattr(PhotoCopier, "_copy_made", dying_at_the_third)
        with pytest.raises(Killed):
            four_of_its_own.replicas.join()
    assert len(paths_of(both.shared)) == both.shared.status().photos == 4
    assert both.shared.check().problems == ()
    assert both.shared.update().added == 0
    with both.shared._stores.reading() as store:
        assert len(store.photos.known_hashes()) == 6
    assert four_of_its_own.replicas.join().brought == ALL_FOUR
    assert both.shared.check().problems == ()
    assert len(paths_of(both.shared)) == 8
    embedded.take()
    assert both.shared.update().added == embedded.take() == 0
    assert four_of_its_own.replicas.join().nothing


def test_what_a_join_would_do_is_counted_without_a_photo_being_copied(
    both: Both, four_of_its_own: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_jpeg(both.photos / "new.jpg", photo_like(31, (320, 240)))
    both.shared.update()
    with monkeypatch.context() as patch:
        patch.setattr(PhotoCopier, "_copy_part", None)
        tried = four_of_its_own.replicas.join(only_try=True)
    done = four_of_its_own.replicas.join()
    assert tried.brought == done.brought == ALL_FOUR
    assert tried.taken == done.taken == {"file": 1, "photo": 1}


def test_a_part_that_was_put_back_from_a_backup_takes_nothing_back(
    both: Both, tmp_path: Path
) -> None:
    part = both.take()
    part.close()
    backup = shutil.copytree(part.directory, tmp_path / "backup")
    with Library.open(part.directory, write=True) as first:
        first.albums.add("Roses", [by_name(first)["a.jpg"]], new=True)
        first.replicas.join()
    with Library.open(backup, write=True) as restored:
        restored.albums.add("Trees", [by_name(restored)["b.jpg"]], new=True)
        restored.replicas.join()
        assert albums(restored) == {"Roses": ["a.jpg"], "Trees": ["b.jpg"]}
    assert albums(both.shared) == {"Roses": ["a.jpg"], "Trees": ["b.jpg"]}


def test_a_shared_library_that_was_put_back_gets_again_what_it_had(both: Both) -> None:
    part = both.take()
    here = by_name(part)
    part.albums.add("Roses", [here["a.jpg"]], new=True)
    part.replicas.join()
    with both.shared._stores.writing() as store:
        backup = store.replicas.last_join(part.replicas.origin().replica)
    part.albums.add("Roses", [here["b.jpg"]])
    part.duplicates.decide([here["a.jpg"], here["b.jpg"]], DecisionKind.DIFFERENT)
    part.replicas.join()
    with both.shared._stores.writing() as store:  # as it was before
        store.albums.remove(store.albums.all()[0].id, [store.decisions.all()[0].first])
        store.albums.remove(store.albums.all()[0].id, [store.decisions.all()[0].second])
        store.decisions.remove(*store.decisions.all()[0][:2])
        store.replicas.put_join(backup)
    assert part.replicas.join().conflicts == ()
    assert albums(part) == albums(both.shared) == {"Roses": ["a.jpg", "b.jpg"]}
    assert len(both.shared.duplicates.decisions()) == len(part.duplicates.decisions()) == 1


def test_guards_and_votes_go_both_ways(both: Both) -> None:
    part = both.take()
    part.duplicates.guard(both.photos, Guard.PROTECTED)
    with part._stores.writing() as store:
        contents = [row.content_hash for row in store.photos.rows([1, 2, 3]).values()]
        store.votes.add([Vote(*contents)], 1.0)
    assert part.replicas.join().brought == {"guard": 1, "vote": 1}
    (guarded,) = both.shared.duplicates.guarded()
    assert (guarded.path, guarded.guard) == (both.photos, Guard.PROTECTED)
    both.shared.duplicates.unguard(both.photos)
    with both.shared._stores.writing() as store:
        store.votes.add([Vote(contents[0], contents[2], contents[1])], 2.0)
    assert part.replicas.join().taken == {"guard": 1, "vote": 1}
    assert part.duplicates.guarded() == []
    with part._stores.reading() as store:
        assert store.votes.all() == [Vote(contents[0], contents[2], contents[1])]
    assert part.replicas.join().nothing

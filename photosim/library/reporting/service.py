"""What windows and the command line use of rules and reports; ``Library.rules`` is one of these."""

from __future__ import annotations

import time
from pathlib import Path

from photosim.core.errors import Remedy, UsageError
from photosim.core.language import tr
from photosim.library.folders.folder_map import FolderMap
from photosim.library.reporting.reporter import TAKEN, kept_name, told
from photosim.library.reporting.values import RuleAltered, RuleContent, WatchRule
from photosim.library.runtime.runtime import Runtime
from photosim.library.values import Change, RuleKind, RuleReport, WriteResult
from photosim.storage.rules import WatchRuleRow
from photosim.storage.store import Store


class WatchRules:
    """The rules of one library, and what they reported. Reading from any thread; the rest is for
    the library lane."""

    def __init__(self, runtime: Runtime) -> None:
        self._stores = runtime.stores

    # -- any thread ----------------------------------------------------------------------

    def all(self) -> list[WatchRule]:
        """All rules, the oldest first."""
        with self._stores.reading() as store:
            names = {row.id: row.name for row in store.albums.all()}
            return [_rule(store, row, names) for row in store.rules.all()]

    def reports(self, limit: int = 500) -> list[RuleReport]:
        """What was reported, the newest first."""
        with self._stores.reading() as store:
            return told(store, store.rules.reports(limit))

    def unread(self) -> int:
        """How many reports nobody has seen yet."""
        with self._stores.reading() as store:
            return store.rules.unread()

    # -- library lane --------------------------------------------------------------------

    def add(self, content: RuleContent) -> WriteResult[int]:
        """Watch for something from now on; tells the rule's number. Raises UsageError where it
        can't be watched for."""
        store = self._stores.writer()
        with store.transaction():
            row = _row(store, store.rules.new_id(), content, time.time())
            store.rules.put(row)
            if store.settings.get(TAKEN, None) is None:
                # Of a library from before there were rules, nothing that is there is news.
                folders = store.folders.all()
                whole = [kept_name(one) for one in folders if _was_taken(store, one.id)]
                store.settings.set(TAKEN, whole)
        return WriteResult(row.id, _changed(RuleAltered(row.id, None, row)))

    def change(self, rule_id: int, content: RuleContent) -> Change:
        """Let a rule watch for something else. Raises UsageError as :meth:`add` does."""
        store = self._stores.writer()
        with store.transaction():
            before = _found(store, rule_id)
            after = _row(store, rule_id, content, before.created_at)
            store.rules.put(after)
        return _changed(RuleAltered(rule_id, before, after))

    def remove(self, rule_id: int) -> Change:
        """Forget a rule; what it has reported stays. Raises UsageError where there is none."""
        store = self._stores.writer()
        with store.transaction():
            before = _found(store, rule_id)
            store.rules.remove(rule_id)
        return _changed(RuleAltered(rule_id, before, None))

    def mark_read(self) -> Change:
        """A person has seen what was reported."""
        store = self._stores.writer()
        with store.transaction():
            return Change(reports=bool(store.rules.mark_read()))

    def forget_reports(self) -> Change:
        """Forget what was reported; no photo is touched."""
        store = self._stores.writer()
        with store.transaction():
            return Change(reports=bool(store.rules.forget_reports()))

    def begin_folder(self, path: Path) -> None:
        """A folder is watched from now on: that its photos come is no news before all have."""
        store = self._stores.writer()
        known = store.settings.get(TAKEN, None)
        if known and str(path) in known:
            with store.transaction():
                store.settings.set(TAKEN, [one for one in known if one != str(path)])

    def take_back(self, change: Change) -> Change:
        """Put rules back as they were before a write that answered with this; see
        ``Library.take_back``."""
        back = [one.back for one in change.alterations if isinstance(one, RuleAltered)]
        if not back:
            return Change()
        store, done = self._stores.writer(), []
        with store.transaction():
            now = {row.id: row for row in store.rules.all()}
            for one in reversed(back):
                if now.get(one.key) != one.before:
                    continue
                if one.after is None:
                    store.rules.remove(one.key)
                else:
                    store.rules.put(one.after)
                done.append(one)
        return _changed(*done)


def _changed(*altered: RuleAltered) -> Change:
    return Change(reports=bool(altered), alterations=altered)


def _found(store: Store, rule_id: int) -> WatchRuleRow:
    found = next((row for row in store.rules.all() if row.id == rule_id), None)
    if found is None:
        raise UsageError(tr("No such rule"), tr("There is no rule {rule_id}.", rule_id=rule_id))
    return found


def _row(store: Store, rule_id: int, content: RuleContent, when: float) -> WatchRuleRow:
    """The row of a rule. Raises UsageError where it can't be watched for."""
    if content.folder is not None and FolderMap(store).home_of(str(content.folder)) is None:
        raise UsageError(
            tr("Not in a watched folder"),
            tr("{folder} lies in no watched folder of the library.", folder=content.folder),
        )
    album = None
    if content.kind is RuleKind.ALBUM:
        known = store.albums.by_name(content.album)
        if known is None:
            raise UsageError(
                tr("No such album"), tr("There is no album {album!r}.", album=content.album)
            )
        album = known.id
    rows = store.photos.rows(content.photos if content.kind is RuleKind.LIKE else ())
    contents = tuple(row.content_hash for row in rows.values())
    if content.kind is RuleKind.LIKE and not contents:
        raise UsageError(
            tr("Nothing to resemble"),
            tr("Say which photos a new one has to resemble."),
            Remedy.OTHER_PHOTO,
        )
    return WatchRuleRow(rule_id, content.kind.value, content.folder, album, contents, when)


def _rule(store: Store, row: WatchRuleRow, albums: dict[int, str]) -> WatchRule:
    known = [store.photos.id_of(store.heirs.holder(one)) for one in row.contents]
    photos = tuple(one for one in known if one is not None)
    name = albums.get(row.album, "") if row.album is not None else ""
    return WatchRule(row.id, RuleKind(row.kind), row.folder, name, photos, len(known) - len(photos))


def _was_taken(store: Store, folder_id: int) -> bool:
    """Whether a folder has photos, and none that waits to be taken."""
    return not store.files.pending(folder_id) and bool(
        len(store.photos.live_ids(folder_id=folder_id))
    )

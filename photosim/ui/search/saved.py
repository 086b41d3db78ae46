"""Saved searches of the window: read, shown, saved, renamed, deleted. Each can be taken back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal

from photosim.core.language import listed, sentence, tr, tr_n
from photosim.library.searching.saved import SavedSearch, SearchContent
from photosim.library.values import Change, WriteResult
from photosim.ui.narrowing.saved_panel import SavedPanel
from photosim.ui.narrowing.words import condition_words
from photosim.ui.pictures.small import SmallPictures
from photosim.ui.search.controller import QueryControl
from photosim.ui.search.query import to_saved
from photosim.ui.widgets.action import Action
from photosim.ui.work.history import History, Notice, way_back
from photosim.ui.work.latest import Latest
from photosim.ui.work.session import Session

SaveTo = Callable[[str], None]
"""What is done with a name."""

SAVED_PICTURE = 128
"""Longest side of a search's picture, pixels."""


class SavedControl(QObject):
    """The saved searches. ``changed`` follows when others were read."""

    changed = Signal()

    def __init__(
        self,
        session: Session,
        history: History,
        control: QueryControl,
        panel: SavedPanel,
        *,
        pictures: SmallPictures,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._history = history
        self._control = control
        self._panel = panel
        self._pictures = pictures
        self._newest = Latest(self)
        self.searches: Sequence[SavedSearch] = ()
        session.changed.connect(self._on_change)
        session.folders_changed.connect(lambda _: self.refresh())
        pictures.arrived.connect(lambda: panel.view.viewport().update())
        panel.chosen.connect(self.open)
        panel.delete_asked.connect(self.delete)
        control.place_changed.connect(self._mark)
        control.place_named.connect(self._mark)

    def refresh(self) -> None:
        """Read them again, with what they find now."""
        self._newest.ask(
            self._session.read,
            "read the saved searches",
            lambda lib: lib.searches.all(),
            self._show,
        )

    def _show(self, searches: list[SavedSearch]) -> None:
        self.searches = searches
        self._pictures.want([one.picture for one in searches if one.picture is not None])
        self._panel.show_searches(searches)
        self._mark()
        self.changed.emit()

    def _mark(self) -> None:
        self._panel.select(self._control.here.saved)

    def _on_change(self, change: Change) -> None:
        if change.searches or change.albums or change.photos or change.decisions:
            self.refresh()

    def seen(self, search_id: int | None) -> SavedSearch | None:
        """A search as it was read last."""
        return next((one for one in self.searches if one.id == search_id), None)

    @property
    def session(self) -> Session:
        """Where searches are written."""
        return self._session

    @property
    def current(self) -> SavedSearch | None:
        """The search of the current row."""
        return self.seen(self._panel.current())

    def open(self, search_id: int) -> None:
        """Show what a search finds now."""
        self._session.read(
            "open the search",
            lambda library: library.searches.content(search_id),
            partial(self._control.open_saved, search_id),
            self._session.trouble.emit,
        )

    # ---- changing

    def ask_save(self) -> None:
        """Ask for a name, then save what is asked here."""
        content = self.content()
        if not content.filter and not content.like:
            return
        text = tr("It is listed at the left and always up to date. Its name:")
        self._ask(text, tr("Save search"), tr("Save"), proposed_name(content), self._save(content))

    def content(self) -> SearchContent:
        """What is asked at this place; the folder and the album that are shown belong to it."""
        here = self._control.here
        return to_saved(here.query, here.scope & here.filter)

    def _save(self, content: SearchContent) -> SaveTo:
        def save(name: str) -> None:
            def done(result: WriteResult[int]) -> None:
                self._control.is_saved(result.value)

            self._history.write(
                "save the search",
                lambda library, _: library.searches.save(name, content),
                lambda result: _notice(tr("Search “{name}” saved", name=name), result.change),
                done,
            )

        return save

    def rename(self) -> None:
        """Ask for another name of the current search."""
        one = self.current
        if one is None:
            return

        def to(name: str) -> None:
            self._history.write(
                "rename the search",
                lambda library, _: library.searches.rename(one.id, name),
                lambda change: _notice(
                    tr("Search “{name}” renamed to “{name2}”", name=one.name, name2=name), change
                ),
            )

        self._ask(
            tr("Another name for “{name}”:", name=one.name),
            tr("Rename search"),
            tr("Rename"),
            one.name,
            to,
        )

    def delete(self, search_id: int | None = None) -> None:
        """Forget a search, or the current one; no photo is touched, and it can be taken back."""
        one = self.seen(self._panel.current() if search_id is None else search_id)
        if one is not None and self._session.can_write():
            self._history.write(
                "delete the search",
                lambda library, _: library.searches.delete(one.id),
                lambda change: _notice(tr("Search “{name}” deleted", name=one.name), change),
            )

    def _ask(self, text: str, title: str, yes: str, name: str, do: SaveTo) -> None:
        from photosim.ui.widgets.name_dialog import NameDialog

        if not self._session.can_write():
            return
        taken = [one.name for one in self.searches if yes == tr("Save") or one.name != name]
        dialog = NameDialog(
            self._panel.window(), title, text, yes=yes, taken=taken, name=name, kind="a search"
        )
        dialog.named.connect(do)
        dialog.open()


def _notice(text: str, change: Change) -> Notice:
    return Notice(sentence(text), way_back(text, change))


def proposed_name(content: SearchContent) -> str:
    """A name for a search: what it is narrowed down by, in words. Pure."""
    parts = [condition_words(one) for one in content.filter.conditions]
    if content.like:
        parts.insert(
            0, tr_n("Like {label}", "Like these", len(content.like), label=content.like[0].label)
        )
    return listed(parts)[:60].strip()


def saved_actions(saved: SavedControl, control: QueryControl) -> tuple[Action, ...]:
    """What can be done with searches that are saved or could be."""
    session = saved.session

    def can_save() -> bool:
        here = control.here
        return session.writable and (here.is_query or bool(here.filter))

    def has_current() -> bool:
        return session.writable and saved.current is not None

    return (
        Action("save_search", tr("Save search…"), saved.ask_save, menus=(("Edit", 2),),
               keys="Ctrl+Shift+F", icon="filter", tip=tr("Keep it at the left, always up to date"),
               enabled=can_save),
        Action("rename_search", tr("Rename search…"), saved.rename,
               menus=(("Edit", 2), ("search", 1)), icon="filter", enabled=has_current),
        Action("delete_search", tr("Delete search"), saved.delete,
               menus=(("Edit", 2), ("search", 1)), hint=tr("Del"), icon="trash",
               enabled=has_current),
    )  # fmt: skip

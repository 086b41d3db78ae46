"""The line that narrows a list down: chips of what holds, a field to type in, a menu to pick from.

It knows a filter and nothing of lists: ``narrowed(Filter)`` follows when a person wants another
one. What is typed holds at once where it can be understood; Enter makes chips of it.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QMenu, QPushButton, QToolButton, QWidget

from photosim.core.errors import PhotosimError
from photosim.core.filter_text import EXAMPLES, parse
from photosim.core.filters import NO_FILTER, Condition, Filter
from photosim.core.language import tr
from photosim.storage.filters import FilterChoices
from photosim.ui.narrowing.picks import fill
from photosim.ui.narrowing.words import condition_words
from photosim.ui.widgets.icons import IconBinder
from photosim.ui.widgets.layout import FlowRow, in_column, in_row, text_label

TYPING = 250
"""Milliseconds after the last key until what is typed holds."""

HINT = tr("Name or folder, or camera:canon after:2019 rating:>=4 -album:*")


class FilterChip(QFrame):
    """One condition, with a button to take it away; without one, the scope of a search."""

    removed = Signal(object)

    def __init__(self, condition: Condition | None, words: str, binder: IconBinder) -> None:
        super().__init__()
        self.condition = condition
        self.setProperty("role", "card")
        self.text = words
        label = text_label(words)
        self.close_button = binder.button(
            "close",
            tr("Don't narrow down by this"),
            lambda: self.removed.emit(condition),
            14,
            "muted",
        )
        self.close_button.setAccessibleName(tr("Remove “{words}”", words=words))
        in_row(label, self.close_button, margins=(8, 2, 4, 2), spacing=4, on=self)
        self.setAccessibleName(words)


class NarrowBar(QWidget):
    """Shows a filter and lets it be changed.

    ``narrowed(Filter)``: another one is wanted. ``save_asked()``: it shall be saved.
    ``scope_removed()``: the whole library is meant. ``opened()``: a person will type or pick.
    ``closed()``: the bar went, and with it the filter.
    """

    narrowed = Signal(object)
    save_asked = Signal()
    scope_removed = Signal()
    opened = Signal()
    closed = Signal()

    def __init__(self, binder: IconBinder) -> None:
        super().__init__()
        self.setObjectName("narrowBar")
        self._binder = binder
        self._filter = NO_FILTER
        self._typed = NO_FILTER
        self._wanted = False
        self._can_save = True
        self._chips: list[FilterChip] = []
        self._scope = ""
        self.choices = FilterChoices()
        self.albums: Sequence[str] = ()
        self.field = QLineEdit()
        self.field.setPlaceholderText(HINT)
        self.field.setClearButtonEnabled(True)
        self.field.setMinimumWidth(180)
        self.field.setAccessibleName(tr("Narrow down"))
        self.field.setToolTip("\n".join(f"{text}  –  {words}" for text, words in EXAMPLES))
        self.add = QToolButton()
        self.add.setText(tr("Add condition"))
        self.add.setToolTip(tr("Pick what to narrow down by"))
        self.add.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.add.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        binder.bind(self.add, "plus")
        menu = QMenu(self.add)
        menu.aboutToShow.connect(self._fill_menu)
        self.add.setMenu(menu)
        self.save = QPushButton(tr("Save search…"))
        self.save.setToolTip(tr("Keep it at the left, always up to date"))
        self.save.clicked.connect(self.save_asked)
        self.close_button = binder.button(
            "close", tr("Stop narrowing down (Esc)"), self.close_bar, 16, "muted"
        )
        self.problem = text_label(role="error", wrap=True)
        self.problem.hide()
        self._row = FlowRow()
        line = in_row((self._row, 1), self.close_button, spacing=6)
        in_column(line, self.problem, margins=(12, 6, 8, 6), spacing=4, on=self)
        self._show_chips()
        self._timer = QTimer(self, singleShot=True, interval=TYPING)
        self._timer.timeout.connect(self._on_typed)
        self.field.textEdited.connect(lambda _: self._timer.start())
        self.field.textChanged.connect(self._on_cleared)
        self.field.returnPressed.connect(self._on_return)
        self.field.installEventFilter(self)
        self.hide()

    # ---- what is shown

    @property
    def chips(self) -> list[FilterChip]:
        """The chips shown now."""
        return list(self._chips)

    def show_filter(self, asked: Filter, *, scope: str = "", can_save: bool = True) -> None:
        """Show the filter of a list; what is being typed stays where it is a part of it. scope: the
        folder that a search is limited to, in words."""
        self._can_save = can_save
        if self._typed and set(self._typed.conditions) <= set(asked.conditions):
            asked = Filter(
                tuple(one for one in asked.conditions if one not in self._typed.conditions)
            )
        elif self._typed or self.field.text():
            self._forget_typed()
        if (asked, scope) != (self._filter, self._scope):
            self._filter, self._scope = asked, scope
            self._show_chips()
        self._show_state()

    def open(self) -> None:
        """Let a person type: the bar is there, with the keyboard in its field."""
        self._wanted = True
        self._show_state()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()
        self.opened.emit()

    def close_bar(self) -> None:
        """Narrow down by nothing, and go."""
        self._wanted = False
        self._forget_typed()
        if self._filter:
            self._filter = NO_FILTER
            self._show_chips()
        self.narrowed.emit(NO_FILTER)
        self._show_state()
        self.closed.emit()

    def _show_chips(self) -> None:
        for chip in self._chips:
            chip.hide()
            chip.deleteLater()
        self._chips = [
            FilterChip(one, condition_words(one), self._binder) for one in self._filter.conditions
        ]
        if self._scope:
            self._chips.insert(0, FilterChip(None, self._scope, self._binder))
        for chip in self._chips:
            chip.removed.connect(self._on_removed)
        # The buttons go below where the field would be squeezed.
        parts = [*self._chips, self.field, self.add, self.save]
        self._row.set_widgets(parts, grows=self.field)

    def _show_state(self) -> None:
        shown = bool(self._scope) or bool(self._filter) or bool(self._typed)
        self.setVisible(self._wanted or shown)
        self.save.setEnabled(self._can_save and bool(self._filter & self._typed))

    def _forget_typed(self) -> None:
        self._timer.stop()
        self._typed = NO_FILTER
        self.field.clear()
        self._say("")

    def _say(self, problem: str) -> None:
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))

    # ---- what a person does

    def pick(self, condition: Condition) -> None:
        """Narrow down by one thing more."""
        self._take(self._filter & Filter((condition,)))

    def _take(self, asked: Filter) -> None:
        self._filter = asked
        self._show_chips()
        self._show_state()
        self.narrowed.emit(asked & self._typed)

    def _on_removed(self, condition: Condition | None) -> None:
        if condition is None:
            self.scope_removed.emit()
            return
        self._take(self._filter.without(condition))
        self.field.setFocus()

    def _on_cleared(self, text: str) -> None:
        if not text and self._typed:
            self._timer.start()

    def _on_typed(self) -> None:
        """Hold by what is typed where it can be understood; else as before, without a word: it is
        perhaps half of something."""
        try:
            typed = parse(self.field.text())
        except PhotosimError:
            return
        self._say("")
        if typed != self._typed:
            self._typed = typed
            self._show_state()
            self.narrowed.emit(self._filter & typed)

    def _on_return(self) -> None:
        self._timer.stop()
        try:
            typed = parse(self.field.text())
        except PhotosimError as error:
            self._say(error.message)
            return
        self._forget_typed()
        if typed:
            self._take(self._filter & typed)

    def _fill_menu(self) -> None:
        menu = self.add.menu()
        menu.clear()
        fill(menu, self.choices, self.albums, self.pick)

    def show_choices(self, choices: FilterChoices, albums: Sequence[str]) -> None:
        """What can be picked from now on."""
        self.choices, self.albums = choices, albums

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Backspace in an empty field takes the last chip, Escape empties the field or closes."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            key = event.key()
            if key == Qt.Key.Key_Backspace and not self.field.text() and self._chips:
                self._on_removed(self._chips[-1].condition)
                return True
            if key == Qt.Key.Key_Escape:
                if self.field.text():
                    self.field.clear()
                    self._say("")
                else:
                    self.close_bar()
                return True
        return False

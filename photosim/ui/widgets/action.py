"""What a person can do. An action is one literal beside its feature.

An :class:`Action` says all of itself: its words, its keys, the menus it stands in, what it does
and when that makes sense. An :class:`ActionSet` makes the ``QAction`` of each. The menu bar, the
context menus, the buttons and the overview of keys are made from it, and it alone switches actions
on and off. A key that a widget handles itself is a *hint*: it stands in the overview, declared
beside that widget, and is taken from nobody.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import KW_ONLY, dataclass

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QPushButton, QToolButton, QWidget

from photosim.core.errors import PhotosimError
from photosim.core.language import tr
from photosim.ui.widgets.icons import IconBinder

BAR = {
    "File": tr("&File", context="menu"),
    "Edit": tr("&Edit", context="menu"),
    "Photo": tr("&Photo", context="menu"),
    "Album": tr("&Album", context="menu"),
    "Go": tr("&Go", context="menu"),
    "View": tr("&View", context="menu"),
    "Library": tr("&Library", context="menu"),
    "Help": tr("&Help", context="menu"),
}
"""The menus of the menu bar, by the names that actions have them by, and their words; every other
name is that of a context menu."""

KeyHints = tuple[tuple[str, str], ...]
"""Keys, and what they do."""


def always() -> bool:
    """Any time."""
    return True


@dataclass(frozen=True, slots=True)
class Action:
    """One thing that a person can do.

    id: unique in its set.
    text: its words; ``label`` tells them where they change with what is chosen.
    do: called without arguments, or with the new state where there is ``checked``; may raise
        PhotosimError.
    menus: where it stands, as name and section; lines part the sections.
    keys: its shortcuts, parted by "; "; the first one stands in its tool tip.
    hint: keys that a widget handles itself.
    enabled: whether it makes sense now. shown: whether there is such a thing at all.
    anywhere: also while a page stands over the one that it acts on.
    checked: its state, of an action that is on or off.
    fill: in a context menu it is a submenu that this fills.
    optional: left out of context menus while it makes no sense.
    """

    id: str
    text: str
    do: Callable[..., object]
    _: KW_ONLY
    menus: tuple[tuple[str, int], ...] = ()
    keys: str = ""
    hint: str = ""
    icon: str | Callable[[], str] = ""
    tip: str = ""
    label: Callable[[], str] | None = None
    enabled: Callable[[], bool] = always
    shown: Callable[[], bool] = always
    anywhere: bool = False
    checked: Callable[[], bool] | None = None
    fill: Callable[[QMenu], None] | None = None
    optional: bool = False

    @property
    def shortcuts(self) -> list[QKeySequence]:
        """What ``keys`` says."""
        return QKeySequence.listFromString(self.keys) if self.keys else []

    @property
    def key_names(self) -> list[str]:
        """Keys and hint as the system writes them."""
        native = QKeySequence.SequenceFormat.NativeText
        keys = [key.toString(native) for key in self.shortcuts]
        return [*keys, self.hint] if self.hint else keys


class ActionSet(QObject):
    """The actions of a window or a page, by id.

    widget: their shortcuts work in it, or with ``WindowShortcut`` in all of its window.
    title: the heading in the overview of keys; without it there is one for each menu.
    hints: keys that the widgets handle themselves.
    active: whether what the actions are about is in front, for those that don't work anywhere.

    ``failed(error)`` follows where an action raised a PhotosimError.
    """

    failed = Signal(object)

    def __init__(
        self,
        widget: QWidget,
        icons: IconBinder,
        *,
        title: str = "",
        hints: KeyHints = (),
        active: Callable[[], bool] = always,
        context: Qt.ShortcutContext = Qt.ShortcutContext.WidgetWithChildrenShortcut,
    ) -> None:
        super().__init__(widget)
        self.title = title
        self._widget = widget
        self._icons = icons
        self._hints = hints
        self._active = active
        self._context = context
        self._made: dict[str, tuple[Action, QAction]] = {}
        self._updating = False

    def add(self, *actions: Action) -> None:
        """Make these actions. Raises ValueError for an id that is taken."""
        for spec in actions:
            if spec.id in self._made:
                raise ValueError(f"two actions are called {spec.id}")
            action = QAction(spec.text, self._widget)
            action.setObjectName(spec.id)
            action.setShortcuts(spec.shortcuts)
            action.setShortcutContext(self._context)
            action.setCheckable(spec.checked is not None)
            if spec.checked is not None:
                action.setIconVisibleInMenu(False)  # the mark of what is on stands there
            changed = action.triggered if spec.checked is None else action.toggled
            changed.connect(lambda on, spec=spec: self._run(spec, on))
            self._name(spec, action, spec.text)
            if spec.icon and isinstance(spec.icon, str):
                self._icons.bind(action, spec.icon)
            self._widget.addAction(action)
            self._made[spec.id] = (spec, action)
            self._show(spec, action)

    def _run(self, spec: Action, on: bool) -> None:
        if self._updating:
            return
        try:
            spec.do() if spec.checked is None else spec.do(on)
        except PhotosimError as error:
            self.failed.emit(error)
        self.update()

    def __getitem__(self, name: str) -> QAction:
        return self._made[name][1]

    def __iter__(self) -> Iterator[str]:
        return iter(self._made)

    def specs(self) -> list[Action]:
        """The actions as they were declared."""
        return [spec for spec, _ in self._made.values()]

    def update(self) -> None:
        """Switch each action on or off, and let it say what it would do now."""
        for spec, action in self._made.values():
            self._show(spec, action)

    def _show(self, spec: Action, action: QAction) -> None:
        action.setVisible(spec.shown())
        action.setEnabled((spec.anywhere or self._active()) and spec.enabled())
        if spec.label is not None and (text := spec.label()) != action.text():
            self._name(spec, action, text)
        if not isinstance(spec.icon, str) and (icon := spec.icon()) != action.data():
            self._icons.bind(action, icon)
            action.setData(icon)
        if spec.checked is not None:
            self._updating = True
            action.setChecked(spec.checked())
            self._updating = False

    def _name(self, spec: Action, action: QAction, text: str) -> None:
        keys = f" ({spec.key_names[0]})" if spec.key_names else ""
        action.setText(text)
        action.setToolTip(f"{spec.tip or text.rstrip('…')}{keys}")

    # ---- menus

    def fill(self, bar: QMenuBar) -> None:
        """Put every action into its menus of the bar."""
        for name, words in BAR.items():
            menu = bar.addMenu(words)
            self._fill(menu, name)
            self._give_letters(menu)

    def menu(self, name: str, parent: QWidget) -> QMenu:
        """A context menu; it goes when it is closed."""
        self.update()
        menu = QMenu(parent)
        menu.aboutToHide.connect(menu.deleteLater)
        self._fill(menu, name)
        self._give_letters(menu)
        return menu

    def _give_letters(self, menu: QMenu) -> None:
        """While a menu is open each entry has a letter to press, and says the keys that a widget
        handles; buttons of the same actions never see either."""

        def show() -> None:
            actions = [one for one in menu.actions() if not one.isSeparator()]
            for action, text in zip(
                actions, lettered([one.text() for one in actions]), strict=True
            ):
                made = self._made.get(action.objectName())
                hint = "" if made is None or action.shortcuts() else made[0].hint
                action.setText(f"{text}\t{hint}" if hint else text)

        def hide() -> None:
            for action in menu.actions():
                action.setText(unlettered(action.text()))

        menu.aboutToShow.connect(show)
        menu.aboutToHide.connect(hide)

    def _in_menu(self, name: str) -> list[tuple[int, Action]]:
        """The actions of a menu, each with its section, in their order."""
        found = [
            (section, spec)
            for spec, _ in self._made.values()
            for menu, section in spec.menus
            if menu == name
        ]
        return sorted(found, key=lambda one: one[0])

    def _fill(self, menu: QMenu, name: str) -> None:
        before = None
        for section, spec in self._in_menu(name):
            action = self[spec.id]
            if name not in BAR and spec.optional and not action.isEnabled():
                continue
            if before not in {None, section}:
                menu.addSeparator()
            before = section
            if name in BAR or spec.fill is None:
                menu.addAction(action)
            else:
                below = menu.addMenu(action.text().rstrip("…"))
                spec.fill(below)
                below.setEnabled(action.isEnabled() and not below.isEmpty())

    # ---- keys

    def overview(self) -> list[tuple[str, KeyHints]]:
        """All keys under their headings: of each menu, or of the set where it has a title."""
        parts = [
            (_without_letter(words), _rows(spec for _, spec in self._in_menu(name)))
            for name, words in BAR.items()
        ]
        if self.title:
            parts = [(self.title, _rows(self.specs()) + self._hints)]
        return [(name, rows) for name, rows in parts if rows]


def _on_a_key(letter: str) -> bool:
    # Of Chinese and the like no letter is pressed with Alt.
    return letter.isalpha() and letter.lower() != letter.upper()


def _without_letter(words: str) -> str:
    """The words of a menu as a heading: "File" of "&File", and of "文件(&F)" the first two."""
    return re.sub(r"\(&.\)|&", "", words)


def lettered(texts: Sequence[str]) -> list[str]:
    """Each text with "&" before the letter that chooses it in a menu: the first one of its words
    that no other has, else any that is free; none where all are taken, or where no key has its
    letters. Pure."""
    taken: set[str] = set()
    found = []
    for text in texts:
        starts = [
            n for n, one in enumerate(text) if _on_a_key(one) and not text[n - 1 : n].isalpha()
        ]
        others = [n for n, one in enumerate(text) if _on_a_key(one)]
        free = (n for n in (*starts, *others) if text[n].casefold() not in taken)
        place = next(free, None)
        if place is None:
            found.append(text)
            continue
        taken.add(text[place].casefold())
        found.append(f"{text[:place]}&{text[place:]}")
    return found


def unlettered(text: str) -> str:
    """A text without what :func:`lettered` and a menu's keys added; "&&" stays one that is shown.
    Pure."""
    shown = text.partition("\t")[0].replace("&&", "\0")
    return shown.replace("&", "").replace("\0", "&&")


def _rows(actions: Iterable[Action]) -> KeyHints:
    return tuple(
        (", ".join(one.key_names), one.text.rstrip("…")) for one in actions if one.key_names
    )


class ActionButton(QPushButton):
    """A button that does what an action does, while that makes sense.

    text: what it says in place of the action's words.
    """

    def __init__(self, action: QAction, text: str = "") -> None:
        super().__init__()
        self._action = action
        self._text = text
        self._shown = True
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.clicked.connect(action.trigger)
        action.changed.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        self.setText(self._text or unlettered(self._action.text()))
        self.setToolTip(self._action.toolTip())
        self.setEnabled(self._action.isEnabled())
        # Not before it has to: without a parent yet, it would be a window.
        if self._action.isVisible() != self._shown:
            self._shown = self._action.isVisible()
            self.setVisible(self._shown)


def tool_button(action: QAction, size: int = 20) -> QToolButton:
    """A flat button with an action's icon, ``size`` points wide with the smallest text (14 to 22,
    as the style sheet has them)."""
    button = QToolButton()
    button.setDefaultAction(action)
    button.setAutoRaise(True)
    button.setProperty("side", str(size))
    return button

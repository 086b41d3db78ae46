"""The one list of what a person can do: menus, shortcuts and the overview of keys.

A :class:`Spec` describes an action; :class:`Actions` makes the ``QAction`` of each and calls
the method ``do_<name>`` of the handler it is given. ``hint`` names keys that a widget handles
itself (Enter in the grid), so that they stand in the overview without being taken from others.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from photosim.ui.widgets.icons import IconBinder

MENUS = ("File", "Photo", "Album", "Go", "View", "Library", "Help")


@dataclass(frozen=True, slots=True)
class Spec:
    """One action: ``menu`` is where it stands, a leading ``-`` puts a line before it."""

    name: str
    text: str
    menu: str
    keys: tuple[str, ...] = ()
    icon: str = ""
    tip: str = ""
    checkable: bool = False
    hint: str = ""
    line: bool = False


SPECS = (
    Spec("open", "Open photos…", "File", ("Ctrl+O",), "open", "Search with photos from files"),
    Spec("paste", "Paste photo", "File", ("Ctrl+V",), "paste", "Search with the clipboard"),
    Spec(
        "add_folder", "Add folder…", "File", ("Ctrl+Shift+O",), "folder-add",
        "Watch a folder of photos", line=True,
    ),
    Spec("settings", "Settings…", "File", ("Ctrl+,",), "settings", line=True),
    Spec("quit", "Quit", "File", ("Ctrl+Q",), line=True),
    Spec(
        "find_similar", "Find similar", "Photo", (), "similar",
        "Search with the selected photos", hint="Enter",
    ),
    Spec(
        "find_region", "Find similar to a region", "Photo", ("Ctrl+R",), "region",
        "Draw a rectangle on the photo at the right",
    ),
    Spec("compare", "Compare", "Photo", ("C",), "compare",
         "Two to four selected photos, or the query and one result, side by side"),
    Spec("open_file", "Open", "Photo", ("Ctrl+Return",), "eye", "Open with the usual program",
         line=True),
    Spec("show_in_folder", "Show in folder", "Photo", ("Ctrl+Shift+S",), "folder"),
    Spec("copy_paths", "Copy path", "Photo", ("Ctrl+C",), "copy",
         "Copy the paths, and the files for a file manager"),
    Spec("select_all", "Select all", "Photo", ("Ctrl+A",), line=True),
    Spec("trash", "Move to trash…", "Photo", (), "trash",
         "The selected photos, after an overview", hint="Del", line=True),
    Spec("undo", "Undo the last removal", "Photo", ("Ctrl+Z",), "undo",
         "Put back what was removed last, also before a restart"),
    Spec("add_to_last", "Add to the last album", "Album", ("A",), "star",
         "Add the selected photos to the album used last"),
    Spec("add_to_album", "Add to album…", "Album", ("Ctrl+L",), "",
         "Add the selected photos to an album, or to a new one"),
    Spec("remove_from_album", "Take out of the album", "Album", ("Shift+A",), "",
         "Take the selected photos out of the album that is shown; they stay in the library"),
    Spec("suggest_accept", "Suggested photo belongs", "Album", ("Y",), "check",
         "Put the framed suggestion into the album", line=True),
    Spec("suggest_refuse", "Suggested photo does not", "Album", ("N",), "close",
         "Never suggest this photo again: an example of what the album is not"),
    Spec("suggest_undo", "Take the last answer back", "Album", ("Shift+Y",), "undo"),
    Spec("suggest_unsure", "Suggest what is most worth labelling", "Album", ("U",), "",
         "Photos that lie between this album and another one: an answer teaches most",
         checkable=True),
    Spec("suggestions", "Suggestions", "Album", ("S",), "",
         "Show photos that may belong to the album that is shown", checkable=True),
    Spec("new_album", "New album…", "Album", ("Ctrl+N",), "plus", "Make a new album", line=True),
    Spec("rename_album", "Rename album…", "Album", ("F2",)),
    Spec("merge_album", "Merge album into…", "Album"),
    Spec("delete_album", "Delete album…", "Album", (), "",
         "Forget the album; its photos stay", hint="Del in the albums"),
    Spec("import_classes", "Import class folders…", "Album", (), "folder",
         "Make an album of each folder in a folder", line=True),
    Spec("import_albums", "Import albums from a file…", "Album"),
    Spec("export_albums", "Export all albums…", "Album", (), "",
         "Write the albums to a file that another library can import"),
    Spec("back", "Back", "Go", ("Alt+Left",), "back", hint="Mouse: back"),
    Spec("forward", "Forward", "Go", ("Alt+Right",), "forward", hint="Mouse: forward"),
    Spec("home", "All photos", "Go", ("Alt+Home",), "photos", "Leave the search", hint="Esc"),
    Spec("next_duplicate", "Next duplicate", "Go", ("D",), "duplicates",
         "Among the results of a search", line=True),
    Spec("previous_duplicate", "Duplicate before", "Go", ("Shift+D",)),
    Spec("zoom_in", "Larger thumbnails", "View", ("Ctrl++", "Ctrl+="), "zoom-in",
         hint="Ctrl+Wheel"),
    Spec("zoom_out", "Smaller thumbnails", "View", ("Ctrl+-",), "zoom-out"),
    Spec("zoom_reset", "Normal thumbnails", "View", ("Ctrl+0",)),
    Spec("copies_only", "Copies only", "View", ("Ctrl+D",), "", "Hide what is merely similar",
         checkable=True, line=True),
    Spec("reset_similarity", "Show all similarities", "View", ("Ctrl+Shift+A",)),
    Spec("folders_panel", "Folders and albums", "View", ("F9",), "list",
         "Show or hide the folders and albums",
         checkable=True, line=True),
    Spec("facts_panel", "Photo and facts", "View", ("Ctrl+I",), "info",
         "Show or hide the photo and its facts", checkable=True),
    Spec("duplicates", "Duplicates", "Library", ("Ctrl+Shift+D",), "duplicates",
         "Find the duplicates of the whole library, and clean up"),
    Spec("journal", "What was removed…", "Library", ("Ctrl+J",), "clock",
         "List what was done to files, and take any of it back"),
    Spec("teach", "Teach", "Library", ("Ctrl+T",), "teach",
         "Learn from the albums what is similar; report cards, and the way back"),
    Spec("pause", "Pause indexing", "Library", ("Ctrl+P",), "pause"),
    Spec("rescan", "Look for changes now", "Library", ("F5",), "refresh"),
    Spec("failed", "Files that failed…", "Library", ("Ctrl+E",), "warning", line=True),
    Spec("remove_folder", "Remove folder…", "Library", (), "folder-off",
         "Stop watching the chosen folder; no file is touched", hint="Del in the folders"),
    Spec("excluded", "Excluded folders…", "Library", (),
         tip="Leave out parts of the chosen folder"),
    Spec("shortcuts", "Keyboard shortcuts", "Help", ("F1", "?"), "help"),
    Spec("about", "About photosim", "Help", (), "info"),
)  # fmt: skip


class Actions(QObject):
    """The window's actions by name.

    Args:
        window: shortcuts work while it is active.
        handler: has a method ``do_<name>`` without arguments for each action, or with the new
            state for a checkable one; checked here, so that none can be missing.
        binder: gives the icons.
    """

    def __init__(self, window: QWidget, handler: object, binder: IconBinder) -> None:
        super().__init__(window)
        self._actions: dict[str, QAction] = {}
        for spec in SPECS:
            method = getattr(handler, f"do_{spec.name}")
            action = QAction(spec.text, window)
            action.setObjectName(spec.name)
            action.setShortcuts([QKeySequence(key) for key in spec.keys])
            action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
            action.setCheckable(spec.checkable)
            keys = f" ({spec.keys[0]})" if spec.keys else f" ({spec.hint})" if spec.hint else ""
            action.setToolTip(f"{spec.tip or spec.text.rstrip('…')}{keys}")
            if spec.icon:
                binder.bind(action, spec.icon)
            if spec.checkable:
                action.toggled.connect(method)
            else:
                action.triggered.connect(lambda _=False, call=method: call())
            window.addAction(action)
            self._actions[spec.name] = action

    def __getitem__(self, name: str) -> QAction:
        return self._actions[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._actions)

    def fill(self, bar: QMenuBar) -> dict[str, QMenu]:
        """Put every action into its menu; returns the menus by name."""
        menus = {name: bar.addMenu(f"&{name}") for name in MENUS}
        for spec in SPECS:
            menu = menus[spec.menu]
            if spec.line and not menu.isEmpty():
                menu.addSeparator()
            menu.addAction(self._actions[spec.name])
        return menus


def overview() -> list[tuple[str, list[tuple[str, str]]]]:
    """Menus with their (keys, action) pairs, for the overview of shortcuts."""
    result: list[tuple[str, list[tuple[str, str]]]] = []
    for menu in MENUS:
        rows = []
        for spec in SPECS:
            keys = [QKeySequence(key).toString(_NATIVE) for key in spec.keys]
            if spec.hint:
                keys.append(spec.hint)
            if spec.menu == menu and keys:
                rows.append((", ".join(keys), spec.text.rstrip("…")))
        if rows:
            result.append((menu, rows))
    result.append(("In the grid", list(GRID_KEYS)))
    result.append(("When comparing", list(COMPARE_KEYS)))
    result.append(("Among the duplicates", list(DUPLICATES_KEYS)))
    result.append(("When teaching", list(TEACH_KEYS)))
    return result


_NATIVE = QKeySequence.SequenceFormat.NativeText

GRID_KEYS = (
    ("Arrows, Page up, Page down, Home, End", "Move through the photos"),
    ("Shift + arrows, Shift + click", "Extend the selection"),
    ("Ctrl + click, Ctrl + Space", "Add to or take from the selection"),
    ("Enter, double click", "Find similar"),
    ("Menu key, Shift + F10", "Everything for the selected photos"),
)

COMPARE_KEYS = (
    ("S, D", "Side by side, difference"),
    ("F, Space", "Flip: each time the next photo in the same place"),
    ("Left, Right", "The photo before, the next one"),
    ("+, -, 0, 1", "Zoom all photos, show all, pixel for pixel"),
    ("Arrows", "Move all photos, once they are enlarged"),
    ("[, ]", "Show fewer or fainter differences"),
    ("Esc", "Back to where you were"),
)

TEACH_KEYS = (
    ("Up, Down", "From model to model"),
    ("Tab, Space", "To what can be done with it"),
    ("Del", "Delete the model"),
    ("1, 2", "Where two models differ: which row is right"),
    ("Esc", "Back to where you were"),
)

DUPLICATES_KEYS = (
    ("Up, Down", "From group to group"),
    ("Left, Right", "From file to file"),
    ("Enter, C", "Compare"),
    ("K", "Keep the marked file"),
    ("X", "Let the marked file go, or stay"),
    ("N", "Not a duplicate"),
    ("B", "Keep all of the group"),
    ("R", "Rules for the kept file"),
    ("Del", "Move what goes to the trash, after an overview"),
    ("M, L, Shift+L, T", "Move it to a folder, replace it by links, put it into an album"),
    ("Ctrl+Z", "Put back what was removed last"),
)

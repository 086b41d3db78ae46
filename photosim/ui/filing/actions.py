"""What is done with the files of selected photos."""

from __future__ import annotations

from PySide6.QtWidgets import QMenu

from photosim.core.language import tr
from photosim.ui.filing.control import FilingControl
from photosim.ui.pictures.selection import PhotoSelection
from photosim.ui.widgets import programs
from photosim.ui.widgets.action import Action

MENUS = (("Photo", "photos"), 2, 4)
"""The menus of what is done with photos: the section of programs, and that of files."""


def filing_actions(
    filing: FilingControl,
    selection: PhotoSelection,
    menus: tuple[tuple[str, ...], int, int] = MENUS,
) -> tuple[Action, ...]:
    """Open with, copy, move, rename, export, contact sheet and print."""
    names, programs_at, files_at = menus

    def some() -> bool:
        return len(selection) > 0

    def writable() -> bool:
        return some() and filing.writable

    def fill(menu: QMenu) -> None:
        """The programs that open the photo, and any other."""
        found = selection.paths(selection.ids()[:1])
        for program in programs.programs_for(found[0]) if found else ():
            _entry(menu, program.name, filing, selection, program)
        menu.addSeparator()
        usual = menu.addAction(tr("The usual program"))
        usual.triggered.connect(lambda _: filing.attempt(lambda: filing.open_with_usual(selection)))
        other = menu.addAction(tr("Another program…"))
        other.triggered.connect(lambda _: filing.attempt(lambda: filing.open_with_other(selection)))

    def ask_program() -> None:
        menu = QMenu(filing.window)
        menu.aboutToHide.connect(menu.deleteLater)
        fill(menu)
        menu.popup(selection.place())

    everywhere = tuple((name, files_at) for name in names)
    outside = tuple((name, programs_at) for name in names)
    return (
        Action("open_with", tr("Open with…"), ask_program, menus=outside,
               keys="Ctrl+Shift+Return", tip=tr("Choose the program that opens the photo"),
               fill=fill,
               enabled=some),
        Action("copy_to", tr("Copy to folder…"), lambda: filing.copy_to(selection),
               menus=everywhere,
               keys="Ctrl+Shift+C", tip=tr("With sidecars, RAW and film; never over another file"),
               enabled=writable),
        Action("move_to", tr("Move to folder…"), lambda: filing.move_to(selection),
               menus=everywhere,
               keys="Ctrl+Shift+M", tip=tr("With sidecars, RAW and film; labels stay"),
               enabled=writable),
        Action("rename", tr("Rename…"), lambda: filing.rename(selection), menus=everywhere,
               keys="Shift+F2", tip=tr("The photo, and what lies beside it"),
               enabled=lambda: writable() and len(selection) == 1),
        Action("export", tr("Export…"), lambda: filing.export(selection), menus=everywhere,
               keys="Ctrl+Shift+E", tip=tr("In another size or format, without metadata or with"),
               enabled=some),
        Action("contact_sheet", tr("Contact sheet…"), lambda: filing.sheet(selection),
               menus=everywhere, tip=tr("Small pictures with names and dates, as a web page or "
               "PDF"),
               enabled=some),
        Action("print", tr("Print…"), lambda: filing.print(selection), menus=everywhere,
               keys="Ctrl+Alt+P", tip=tr("One photo on each page, or a contact sheet"),
               enabled=some),
    )  # fmt: skip


def _entry(
    menu: QMenu,
    name: str,
    filing: FilingControl,
    selection: PhotoSelection,
    program: programs.Program,
) -> None:
    action = menu.addAction(name.replace("&", "&&"))
    action.triggered.connect(lambda _: filing.attempt(lambda: filing.open_with(program, selection)))

"""Make a picture of every page, menu and dialog, in one language on a screen of one size.

    python packaging/every_page.py --photos DIR --target DIR --home DIR [--language zh_CN]
        [--size 2560x1440] [--themes light dark contrast-light] [--text 100 200]

``contact_sheets.py`` calls this for each language and size, and lays the pictures out to be looked
at. They are named ``<number> <what is shown>/<language> <size> <theme> <text>.png``. What has no
room on the screen is named on standard error.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path


def size_of(words: str) -> tuple[int, int]:
    """A size as it is named: 1280x800."""
    width, height = words.split("x")
    return int(width), int(height)


def use_screen(size: tuple[int, int]) -> None:
    """Have Qt open on a screen of this size; before the application is made."""
    width, height = size
    screen = {"name": "one", "x": 0, "y": 0, "width": width, "height": height}
    screen |= {"logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
    with tempfile.NamedTemporaryFile("w", suffix=".json", delete=False) as file:
        json.dump({"screens": [screen]}, file)
    os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={file.name}"


if __name__ == "__main__":
    use_screen(size_of(sys.argv[sys.argv.index("--size") + 1] if "--size" in sys.argv else "1x1"))

import screenshots  # noqa: E402  (it chooses the language, before any table of words is made)

sys.path.append(str(Path(__file__).parents[1]))

from PySide6.QtCore import QLocale, QPoint  # noqa: E402
from PySide6.QtTest import QTest  # noqa: E402
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QWidget  # noqa: E402

from photosim.core.errors import PhotosimError, Remedy  # noqa: E402
from photosim.core.language import ENGLISH, spoken  # noqa: E402
from photosim.library.values import Order  # noqa: E402
from photosim.ui.compare.pane import Mode  # noqa: E402
from photosim.ui.widgets.icons import app_icon  # noqa: E402
from photosim.ui.widgets.locale import speak  # noqa: E402
from photosim.ui.window.after_crash import offer_to_go_on  # noqa: E402
from tests.helpers.shared_dialogs import shared_dialogs  # noqa: E402

PHOTOS = 10
"""Of each kind of photos."""

PICTURES = 100
"""Milliseconds in which small pictures come in."""

ALBUM = "Sunflowers"

Shown = tuple[str, QWidget | None]
"""What is shown, and what stands over the window."""

DIALOGS = (
    "shortcuts", "guide", "report", "about", "failed", "check", "journal", "open", "add_folder",
    "remove_folder", "excluded", "new_album", "rename_album", "delete_album", "rename", "export",
    "print", "trash",
)  # fmt: skip
"""Actions of the window that open one, with a photo and a folder or an album chosen."""


class Walk:
    """Through the whole window, in one look of it."""

    def __init__(self, studio: screenshots.Studio) -> None:
        self.studio = studio
        self.window = studio.window
        self.qt = studio.qt

    # ---- what has to be there before

    def prepare(self, pictures: Path, *, lesson: bool) -> None:
        """Photos, files that failed, albums, a lesson."""
        studio, window, session = self.studio, self.window, self.studio.session
        screenshots.spoil(pictures / screenshots.called("Harbour"))
        session.add_folders(sorted(pictures.iterdir()))
        studio.wait("the scan", lambda: window.grid.count() > 0)
        studio.wait("all photos", studio.quiet)
        library = session.library
        if library is None:
            raise RuntimeError("the library is not open")
        everything = library.details(library.browse(Order.NAME).tolist())
        for name, first in screenshots.named(screenshots.LESSON).items():
            ids = [one.photo_id for one in everything if one.paths[0].name.startswith(first)]
            window.albums.add(name, ids[:8], new=True)
            studio.wait(
                "the album", lambda name=name: name in window.albums.names and studio.quiet()
            )
        if lesson:
            window.action_set["teach"].trigger()
            studio.wait("the models", lambda: window.teach.control.known is not None)
            window.teach.control.teach()
            studio.wait(
                "the lesson",
                lambda: window.teach.models.current_key() is not None and studio.quiet(),
            )
        window.toast.hide()
        window.pages.go_main()

    # ---- what is shown

    def settle(self) -> None:
        """Until nothing is under way and all that is on screen has its picture."""
        self.studio.wait("the window", self.studio.quiet)
        QTest.qWait(PICTURES)
        self.studio.wait("the window", self.studio.quiet)
        self.qt.processEvents()  # what came last is laid out

    def everything(self) -> Iterator[Shown]:
        """Each page, menu and dialog, as it is on screen when its name comes."""
        for part in (
            self.browsing,
            self.menus,
            self.dialogs,
            self.searching,
            self.viewing,
            self.cleaning,
            self.comparing,
            self.pages,
            self.settings,
        ):
            self.window.pages.go_main()
            self.window.control.browse(None)
            self.settle()
            yield from part()
        self.window.pages.go_main()

    def browsing(self) -> Iterator[Shown]:
        window, grid = self.window, self.window.grid
        yield "timeline", None
        grid.set_current(int(grid.ids()[3]))
        self.settle()
        yield "timeline, a photo chosen", None
        grid.select(grid.ids()[:7].tolist())
        self.settle()
        yield "timeline, several chosen", None
        window.action_set["narrow"].trigger()
        self.settle()
        yield "narrowing", None
        window.narrowing.bar.close_bar()
        window.control.browse(album=screenshots.called(ALBUM))
        self.studio.wait("suggestions", lambda: window.suggestions.can_answer)
        self.settle()
        yield "album with suggestions", None
        offer_to_go_on(window, window.banners, window.remembered)
        self.settle()
        yield "after a crash", None
        window.banners.remove("crashed")

    def menus(self) -> Iterator[Shown]:
        window = self.window
        window.grid.set_current(int(window.grid.ids()[3]))
        self.settle()
        bar = window.menuBar()
        for number, action in enumerate(bar.actions(), start=1):
            menu = action.menu()
            if isinstance(menu, QMenu):
                yield from self.menu(
                    f"menu {number}", menu, bar.actionGeometry(action).bottomLeft()
                )
        for name in ("photos", "folder", "album", "albums", "search"):
            yield from self.menu(
                f"menu {name}", window.action_set.menu(name, window), QPoint(300, 120)
            )

    def menu(self, name: str, menu: QMenu, at: QPoint) -> Iterator[Shown]:
        menu.popup(self.window.mapToGlobal(at))
        self.qt.processEvents()
        yield name, menu
        menu.close()

    def dialogs(self) -> Iterator[Shown]:
        window = self.window
        window.folders.view.setCurrentIndex(window.folders.view.model().index(0, 0))
        window.grid.set_current(int(window.grid.ids()[3]))
        window.album_list.select(screenshots.called(ALBUM))
        self.settle()
        for name in DIALOGS:
            action = window.action_set[name]
            if not action.isEnabled():
                print(f"no dialog, not enabled: {name}", file=sys.stderr)
                continue
            action.trigger()
            yield from self.opened(name)
        window.grid.select(window.grid.ids()[:3].tolist())
        self.settle()
        window.show_error(
            PhotosimError(
                window.windowTitle(),
                window.places.accessibleName() or "photosim",
                Remedy.CHECK_DISK,
            )
        )
        yield from self.opened("an error")
        for name, dialog in shared_dialogs(window):
            dialog.show()
            self.settle()
            yield f"dialog {name}", dialog
            dialog.reject()

    def opened(self, name: str) -> Iterator[Shown]:
        """The dialogs that are open now; closed afterwards."""
        self.studio.wait(f"the dialog {name}", lambda: self.open_dialogs() and self.studio.quiet())
        self.settle()
        for dialog in self.open_dialogs():
            yield f"dialog {name}", dialog
            dialog.reject()
        self.studio.wait("its end", lambda: not self.open_dialogs())

    def open_dialogs(self) -> list[QDialog]:
        return [
            one for one in self.qt.topLevelWidgets() if isinstance(one, QDialog) and one.isVisible()
        ]

    def searching(self) -> Iterator[Shown]:
        window, control = self.window, self.window.control
        window.open_paths([self.studio.home / screenshots.called("from a friend.jpg")])
        self.studio.wait("results", lambda: control.here.result is not None)
        self.settle()
        yield "results", None
        control.less_like([int(window.grid.ids()[-1])])
        self.studio.wait("results", lambda: control.here.result is not None)
        window.grid.set_current(int(window.grid.ids()[1]))
        self.settle()
        yield "results, not like one", None
        window.action_set["save_search"].trigger()
        yield from self.opened("save_search")
        window.bar.slider.setValue(window.bar.slider.maximum())
        self.settle()
        yield "nothing found", None
        window.bar.slider.setValue(0)

    def viewing(self) -> Iterator[Shown]:
        window, viewer = self.window, self.window.viewer
        window.grid.set_current(int(window.grid.ids()[screenshots.SEEN]))
        window.action_set["view"].trigger()
        self.studio.wait(
            "the photo",
            lambda: (
                viewer.canvas.has_picture()
                and viewer.strip.near
                and all(viewer.small.has(one.photo) for one in viewer.strip.near[:8])
            ),
        )
        self.settle()
        yield "viewer", None
        viewer.keys["facts"].trigger()
        self.settle()
        yield "viewer, facts the other way", None
        viewer.keys["facts"].trigger()

    def cleaning(self) -> Iterator[Shown]:
        window, page = self.window, self.window.duplicates
        page.visit_asked.emit()
        self.studio.wait("the groups", lambda: len(page.groups) and not page.control.comparing)
        self.settle()
        page.view.go_to(0, 1)
        self.settle()
        yield "duplicates", None
        yield from self.menu("menu duplicates", page.others.menu(), QPoint(600, 200))
        for name in ("rules", "decisions", "trash"):
            page.keys[name].trigger()
            yield from self.opened(f"duplicates {name}")
        window.toast.hide()

    def comparing(self) -> Iterator[Shown]:
        window, page = self.window, self.window.duplicates
        page.visit_asked.emit()
        self.studio.wait("the groups", lambda: len(page.groups) and not page.control.comparing)
        self.settle()
        page.view.go_to(0)
        page.keys["compare"].trigger()
        self.studio.wait("both photos", lambda: window.compare.loaded)
        self.settle()
        yield "compare", None
        window.compare.view.set_mode(Mode.DIFFERENCE)
        self.studio.wait("the difference", lambda: window.compare.view.difference is not None)
        self.settle()
        yield "compare, difference", None
        window.pages.go_main()
        window.control.browse(None)
        self.settle()
        window.grid.select(window.grid.ids()[:4].tolist())
        window.action_set["compare"].trigger()
        self.studio.wait("four photos", lambda: window.compare.loaded)
        self.settle()
        yield "compare four", None

    def pages(self) -> Iterator[Shown]:
        window, teach = self.window, self.window.teach
        window.map.visit_asked.emit()
        self.studio.wait("the map", lambda: len(window.map.canvas.field) > 0)
        self.settle()
        yield "map", None
        statistics = window.statistics
        statistics.visit_asked.emit()
        self.studio.wait("the figures", statistics.area.isVisible)
        self.settle()
        yield "statistics", None
        window.reports.visit_asked.emit()
        self.settle()
        yield "reports", None
        window.reports.keys["report_rules"].trigger()
        rules = self.when_open()
        yield "dialog watch rules", rules
        rules.add_asked.emit()
        self.studio.wait("the rule", lambda: len(self.open_dialogs()) > 1)
        rule = next(one for one in self.open_dialogs() if one is not rules)
        yield "dialog watch rule", rule
        for one in (rule, rules):
            one.reject()
        window.pages.go_main()
        window.action_set["teach"].trigger()
        self.settle()
        teach.models.choose_model(None)
        self.settle()
        yield "teach, lesson", None
        known = teach.control.known
        taught = [one.id for one in known.models if one.kind == "taught"] if known else []
        if not taught:
            return
        teach.models.choose_model(taught[0])
        self.settle()
        yield "teach, report card", None
        teach.keys["compare"].trigger()
        self.settle()
        yield "teach, two models", None

    def when_open(self) -> QDialog:
        self.studio.wait("the dialog", self.open_dialogs)
        self.settle()
        return self.open_dialogs()[0]

    def settings(self) -> Iterator[Shown]:
        window, page = self.window, self.window.settings
        window.action_set["settings"].trigger()
        for number, section in enumerate(page.sections_by_name(), start=1):
            page.show_section(section)
            self.settle()
            yield f"settings {number}", None


class Camera:
    """Writes what is shown into ``target``."""

    def __init__(self, studio: screenshots.Studio, target: Path, size: tuple[int, int]) -> None:
        self.studio, self.target, self.size = studio, target, size

    def shoot(self, number: int, shown: Shown, look: str) -> None:
        """One picture; what is larger than the screen is told."""
        name, over = shown
        window = self.studio.window
        picture = window.grab()
        if over is not None:
            screenshots.lay_over(picture, over.grab())
        for one in (window, over):
            if one is not None and (one.width() > self.size[0] or one.height() > self.size[1]):
                print(f"no room: {name}, {look}: {one.width()} × {one.height()}", file=sys.stderr)
        folder = self.target / f"{number:02d} {name}"
        folder.mkdir(parents=True, exist_ok=True)
        path = folder / f"{spoken()} {look}.png"
        if not picture.save(str(path)):
            raise OSError(f"{path} can't be written")


def walk(
    studio: screenshots.Studio,
    camera: Camera,
    pictures: Path,
    looks: Sequence[tuple[str, int]],
    *,
    lesson: bool,
) -> None:
    """All pictures in all looks: theme and size of text."""
    window, themes = studio.window, studio.app.themes
    through = Walk(studio)
    studio.wait("the library", lambda: studio.quiet() and window.control.browsed)
    width, height = camera.size

    def each_look(do: Callable[[str], None]) -> None:
        for theme, percent in looks:
            contrast, _, base = theme.rpartition("-")
            themes.set_contrast("high" if contrast else "normal")
            themes.set_choice(base)
            themes.set_text_size(percent)
            window.resize(width, height)
            studio.qt.processEvents()
            do(f"{width}x{height} {theme} {percent}")

    def first_steps(look: str) -> None:
        through.settle()
        camera.shoot(0, ("first steps", None), look)

    if not studio.session.folders:
        each_look(first_steps)
        through.prepare(pictures, lesson=lesson)

    def all_of(look: str) -> None:
        for number, shown in enumerate(through.everything(), start=1):
            camera.shoot(number, shown, look)
        print(look, flush=True)

    each_look(all_of)


def main() -> int:
    """Make all the pictures."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--photos", type=Path, required=True, metavar="DIR")
    parser.add_argument("--target", type=Path, required=True, metavar="DIR")
    parser.add_argument(
        "--home",
        type=Path,
        required=True,
        metavar="DIR",
        help="for photos and library; used again where it is there",
    )
    parser.add_argument("--language", default=ENGLISH)
    parser.add_argument("--size", type=size_of, default=(1280, 800), metavar="WIDTHxHEIGHT")
    parser.add_argument("--themes", nargs="+", default=["light", "dark"])
    parser.add_argument("--text", nargs="+", type=int, default=[100, 200], metavar="PERCENT")
    parser.add_argument(
        "--lesson", action="store_true", help="teach first, for the pages of a taught model"
    )
    options = parser.parse_args()
    qt = QApplication([])
    speak(qt)
    if spoken() == ENGLISH:
        QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    qt.setApplicationName("photosim")
    qt.setQuitOnLastWindowClosed(False)
    qt.setWindowIcon(app_icon())
    home = options.home
    os.environ["XDG_DATA_HOME"] = str(home / ".local" / "share")  # its trash
    pictures = home / screenshots.called("Pictures")
    if not pictures.is_dir():
        screenshots.arrange(options.photos, home, PHOTOS)
    studio = screenshots.Studio(qt, home, options.target)
    try:
        looks = [(theme, percent) for theme in options.themes for percent in options.text]
        walk(
            studio,
            Camera(studio, options.target, options.size),
            pictures,
            looks,
            lesson=options.lesson,
        )
    finally:
        studio.close()
    return 0


if __name__ == "__main__":
    raise SystemExit(main())

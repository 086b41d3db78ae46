"""Make the screenshots of README from the real app on real photos.

    python packaging/screenshots.py --photos DIR [--language zh_CN]

``DIR`` is a folder with ``classes/caltech101`` (Caltech-101, CC BY 4.0); nothing else in it is
looked at, for not every photo may be published. The app runs without
a screen at 1280 × 800, on a library made for the occasion, and the pictures are written to
``resources/screenshots``, those in another language into a folder of its name there.
"""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
CHECKOUT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(CHECKOUT))
# Before any table of words is made.
if "--language" in sys.argv[:-1]:
    os.environ["PHOTOSIM_LANGUAGE"] = sys.argv[sys.argv.index("--language") + 1]
else:
    os.environ["PHOTOSIM_LANGUAGE"] = "en"

from PIL import Image, ImageOps  # noqa: E402
from PIL.ExifTags import IFD, Base  # noqa: E402
from PySide6.QtCore import (  # noqa: E402
    QEvent,
    QEventLoop,
    QLocale,
    QMimeData,
    QPoint,
    QRect,
    Qt,
    QUrl,
)
from PySide6.QtGui import (  # noqa: E402
    QColor,
    QDragEnterEvent,
    QDragLeaveEvent,
    QPainter,
    QPixmap,
)
from PySide6.QtWidgets import QApplication, QDialog  # noqa: E402

from photosim.app import App  # noqa: E402
from photosim.core.jobs import Progress  # noqa: E402
from photosim.core.language import ENGLISH, LANGUAGES, spoken, tr  # noqa: E402
from photosim.library.values import Order  # noqa: E402
from photosim.ui.compare.pane import Mode  # noqa: E402
from photosim.ui.removal.journal_dialog import JournalDialog  # noqa: E402
from photosim.ui.removal.overview_dialog import OverviewDialog  # noqa: E402
from photosim.ui.removal.planned_list import PlannedView  # noqa: E402
from photosim.ui.widgets.icons import app_icon  # noqa: E402
from photosim.ui.widgets.locale import speak  # noqa: E402
from photosim.ui.widgets.preferences import Preferences  # noqa: E402
from photosim.ui.window.failed_files_dialog import FailedDialog  # noqa: E402
from photosim.ui.work.session import SessionState  # noqa: E402

SIZE = (1280, 800)
CHINESE = {
    "Pictures": "图片",
    "Animals": "动物",
    "Garden": "花园",
    "Harbour": "海港",
    "Things": "物品",
    "Phone backup": "手机备份",
    "from a friend.jpg": "朋友发来的.jpg",
    "Flamingos": "火烈鸟",
    "Sunflowers": "向日葵",
    "Water lilies": "睡莲",
    "Bonsai": "盆景",
    "Dalmatians": "斑点狗",
    "Joshua trees": "约书亚树",
    "Lotus": "荷花",
}
"""What a person who speaks Chinese would call folders and albums."""


def named(labels: dict[str, str]) -> dict[str, str]:
    """Albums and what their photos are called, in the language of the pictures."""
    return {called(name): first for name, first in labels.items()}


def called(name: str) -> str:
    """A folder, file or album in the language of the pictures."""
    return CHINESE.get(name, name) if spoken() == "zh_CN" else name


SEEN = 30
"""Which photo of the timeline is seen large."""

IN_GUIDE = ("results", "map", "duplicates", "albums")
"""What the guide shows."""

GUIDE_WIDTH = 720

DEADLINE = 900.0
ALBUMS = {
    "Animals": ("dalmatian", "elephant", "flamingo", "llama", "panda", "wild_cat", "butterfly"),
    "Garden": ("sunflower", "lotus", "water_lilly", "bonsai", "joshua_tree"),
    "Harbour": ("ketch", "ferry", "starfish", "lobster", "nautilus"),
    "Things": ("grand_piano", "electric_guitar", "chair", "umbrella", "camera", "watch"),
}
LABELS = {"Flamingos": "flamingo", "Sunflowers": "sunflower", "Water lilies": "water"}
LESSON = {
    **LABELS,
    "Bonsai": "bonsai",
    "Dalmatians": "dalmatian",
    "Joshua trees": "joshua",
    "Lotus": "lotus",
}


def _smaller(image: Image.Image) -> Image.Image:
    return image.resize((image.width * 3 // 5, image.height * 3 // 5))


def _cropped(image: Image.Image) -> Image.Image:
    return image.crop((image.width // 12, image.height // 9, image.width, image.height * 15 // 16))


def _same(image: Image.Image) -> Image.Image:
    return image


Edit = Callable[[Image.Image], Image.Image] | None
"""What was done before a photo was saved once more; None: the file was copied as it is."""

COPIED: dict[str, tuple[Edit, ...]] = {
    "Garden/sunflower 04.jpg": (_cropped, _smaller),
    "Animals/panda 03.jpg": (None, _smaller, ImageOps.grayscale),
    "Harbour/ketch 05.jpg": (_cropped,),
    "Animals/dalmatian 06.jpg": (_smaller, _same),
    "Things/grand piano 02.jpg": (ImageOps.mirror,),
    "Garden/lotus 07.jpg": (None, _cropped),
    "Animals/llama 04.jpg": (_same, ImageOps.grayscale),
    "Things/umbrella 08.jpg": (_smaller,),
    "Harbour/ferry 03.jpg": (None, ImageOps.mirror, _smaller),
    "Garden/joshua tree 05.jpg": (_cropped, _same),
}
COMPARED = "ketch 05.jpg"
TAKEN = 1_718_000_000
"""When the first of the copies was made, seconds since the epoch; the photos are older."""

QUERY = ("Garden", "sunflower", 4)


def arrange(source: Path, home: Path, most: int | None = None) -> Path:
    """Copy photos into a folder as a person might have it; the folder. ``most``: of each kind."""
    pictures = home / called("Pictures")
    for album, classes in ALBUMS.items():
        folder = pictures / called(album)
        folder.mkdir(parents=True)
        for name in classes:
            files = sorted((source / "classes" / "caltech101" / name).glob("*.jpg"))[:most]
            for number, file in enumerate(files, start=1):
                target = folder / f"{name.replace('_', ' ')} {number:02d}.jpg"
                days = 31 * number + 400 * len(name) % 2500
                target.write_bytes(
                    dated(file.read_bytes(), days) if number % 9 else file.read_bytes()
                )
                os.utime(target, (TAKEN - 90_000_000 + 7_000 * number,) * 2)
    back_up(pictures)
    album, name, number = QUERY
    original = pictures / called(album) / f"{name} {number:02d}.jpg"
    with Image.open(original) as image:
        image.save(home / called("from a friend.jpg"), quality=60)
    return pictures


def dated(jpeg: bytes, days: int) -> bytes:
    """A JPEG as if a camera had taken it so many days before the first of the copies."""
    exif = Image.Exif()
    moment = time.gmtime(TAKEN - 86_400 * days)
    exif.get_ifd(IFD.Exif)[Base.DateTimeOriginal] = time.strftime("%Y:%m:%d %H:%M:%S", moment)
    block = exif.tobytes()
    return jpeg[:2] + b"\xff\xe1" + (len(block) + 2).to_bytes(2, "big") + block + jpeg[2:]


def back_up(pictures: Path) -> None:
    """Copies as they come about: saved once more, made smaller, cropped, mirrored, turned."""
    folder = pictures / called("Phone backup")
    folder.mkdir()
    for number, (name, edits) in enumerate(COPIED.items()):
        album, _, file = name.partition("/")
        original = pictures / called(album) / file
        for place, edit in enumerate(edits):
            target = folder / f"IMG_{2000 + 10 * number + place}.jpg"
            if edit is None:
                shutil.copyfile(original, target)
            else:
                with Image.open(original) as image:
                    edit(image.convert("RGB")).save(target, quality=60)
            os.utime(target, (TAKEN + 86_400 * number, TAKEN + 86_400 * number))


def spoil(folder: Path) -> None:
    """Files as one finds them on old drives: cut short, or something else."""
    whole = next(folder.glob("*.jpg")).read_bytes()
    (folder / "IMG_2041.jpg").write_bytes(whole[: len(whole) // 3])
    (folder / "IMG_2042.jpg").write_bytes(bytes(len(whole)))
    (folder / "scan 1998.jpg").write_bytes(b"%PDF-1.3\n" + bytes(2000))


class Studio:
    """The app and a camera."""

    def __init__(self, qt: QApplication, home: Path, target: Path) -> None:
        self.qt = qt
        self.home = home
        self.target = target
        preferences = Preferences(home / "config")
        preferences.theme = "light"
        self.app = App(qt, home / "library", [], preferences)
        self.window = self.app.window
        self.taught = False
        self.session = self.app.session
        self.app.start()
        self.window.resize(*SIZE)

    def wait(self, what: str, condition: Callable[[], object]) -> None:
        """Let the app run until it is true."""
        end = time.monotonic() + DEADLINE
        while not condition():
            if time.monotonic() > end:
                raise TimeoutError(f"waited in vain for {what}")
            self.qt.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 20)

    def pictures_loaded(self) -> bool:
        """Every photo on screen has its thumbnail."""
        grid = self.window.grid
        visible = grid.visible_ids()
        wanted = zip(visible, grid.thumbnail_sides(visible), strict=True)
        return bool(visible) and all(
            self.window.cache.has(one, side) and grid.info(one).name for one, side in wanted
        )

    def quiet(self) -> bool:
        """Nothing is under way."""
        session = self.session
        lanes = (*session.lanes_of_readers(), session.writing, session.lessons.lane)
        return session.state is SessionState.READY and not any(lane.busy for lane in lanes)

    def shoot(self, name: str, dialog: QDialog | None = None) -> None:
        """Write a picture of the window, with a dialog over it where there is one."""
        self.qt.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        self.qt.processEvents()
        picture = self.window.grab()
        if dialog is not None:
            lay_over(picture, dialog.grab())
        self.target.mkdir(parents=True, exist_ok=True)
        path = self.target / f"{name}.png"
        if not picture.save(str(path)):
            raise OSError(f"{path} can't be written")
        print(path)

    def shoot_both(self, name: str, dialog: QDialog | None = None) -> None:
        """The same in both themes."""
        self.shoot(name, dialog)
        self.app.themes.set_choice("dark")
        self.shoot(f"{name}-dark", dialog)
        self.app.themes.set_choice("light")

    def duplicates(self) -> None:
        """The page of all duplicates, the overview before files go, and two files compared."""
        window, page = self.window, self.window.duplicates
        window.action_set["duplicates"].trigger()
        self.wait(
            "the groups",
            lambda: len(page.groups) >= len(COPIED) and not page.control.comparing and self.quiet(),
        )
        side = page.view.thumbnail_side()
        self.wait(
            "their pictures",
            lambda: all(window.cache.has(one, side) for one in page.view.visible_ids()),
        )
        page.view.go_to(0, 1)
        self.shoot_both("duplicates")
        for theme, name in (("dark", "overview-dark"), ("light", "overview")):
            self.app.themes.set_choice(theme)
            self.shoot(name, self.overview())
            if theme == "dark":
                self.overview().reject()
        groups = len(page.groups)
        self.overview().accept()
        self.wait("the trash", lambda: window.toast.isVisible() and self.quiet())
        self.wait("the page without them", lambda: len(page.groups) < groups and self.quiet())
        self.shoot("cleaned")
        window.action_set["journal"].trigger()
        journal = window.findChild(JournalDialog)
        if journal is None:
            raise RuntimeError("the journal did not open")
        self.wait("the journal", lambda: journal.table.count() == 1)
        self.shoot("journal", journal)
        journal.reject()
        window.action_set["undo"].trigger()
        self.wait("the files", lambda: window.toast.isVisible() and self.quiet())
        window.toast.hide()
        self.wait("the groups", lambda: len(page.groups) >= len(COPIED) and self.quiet())
        cropped = next(
            row
            for row in range(len(page.groups))
            if COMPARED in {one.path.name for one in page.groups.review(row).members}
        )
        page.view.go_to(cropped)
        page.keys["compare"].trigger()
        self.wait(
            "both photos",
            lambda: window.compare.loaded and window.compare.bar.align.isVisible() and self.quiet(),
        )
        self.shoot_both("compare")
        window.compare.view.set_mode(Mode.DIFFERENCE)
        self.wait("the difference", lambda: window.compare.view.difference is not None)
        self.shoot("compare-difference")
        window.pages.go_main()

    def drag(self, photo: Path) -> None:
        """A photo held over the window, as from a file manager."""
        window, mime = self.window, QMimeData()
        mime.setUrls([QUrl.fromLocalFile(str(photo))])
        window.control.browse(None)
        self.wait("all photos", lambda: window.grid.count() > 900 and self.quiet())
        self.wait("their pictures", self.pictures_loaded)
        middle = window.rect().center()
        button, no_key = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        over = QDragEnterEvent(middle, Qt.DropAction.CopyAction, mime, button, no_key)
        self.qt.sendEvent(window, over)
        self.shoot("drop")
        self.qt.sendEvent(window, QDragLeaveEvent())

    def settings(self) -> None:
        """Everything that can be set."""
        window, page = self.window, self.window.settings
        window.action_set["settings"].trigger()
        for section in ("Model", "Appearance"):
            page.show_section(tr(section))
            self.wait("the section", self.quiet)
        self.shoot_both("settings")
        window.pages.go_main()

    def timeline(self) -> None:
        """All photos under their months, narrowed down."""
        window = self.window
        window.control.browse(None)
        self.wait("all photos", lambda: window.grid.count() > 900 and self.quiet())
        self.wait("their pictures", self.pictures_loaded)
        self.shoot_both("timeline")

    def viewer(self) -> None:
        """One of them, with the nearest below."""
        window, viewer = self.window, self.window.viewer
        window.grid.set_current(int(window.grid.ids()[SEEN]))
        window.action_set["view"].trigger()
        self.wait(
            "the photo and those near it",
            lambda: (
                viewer.canvas.has_picture()
                and viewer.strip.near
                and all(viewer.small.has(one.photo) for one in viewer.strip.near[:14])
                and self.quiet()
            ),
        )
        self.shoot("viewer")
        viewer.keys["wander"].trigger()
        begun = viewer.control.trail.photo
        viewer.control.wander.due.emit()
        self.wait(
            "another photo, and those near it",
            lambda: (
                viewer.control.trail.photo != begun
                and viewer.canvas.has_picture()
                and viewer.strip.near
                and all(viewer.small.has(one.photo) for one in viewer.strip.near[:14])
                and self.quiet()
            ),
        )
        self.shoot("wander")
        viewer.keys["wander"].trigger()
        window.pages.go_main()

    def map(self) -> None:
        """All of them by likeness."""
        page = self.window.map
        page.visit_asked.emit()
        self.wait("the map", lambda: len(page.canvas.field) > 900 and self.quiet())
        self.wait("its pictures", lambda: page.canvas.pictured and self.quiet())
        self.shoot_both("map")
        self.window.pages.go_main()

    def statistics(self) -> None:
        """What the library holds."""
        page = self.window.statistics
        page.visit_asked.emit()
        self.wait("the figures", lambda: page.area.isVisible() and self.quiet())
        self.shoot_both("statistics")
        self.window.pages.go_main()

    def overview(self) -> OverviewDialog:
        """What is asked before files go; opened where it is not."""
        removal = self.window.duplicates.removal
        if removal.dialog is None:
            self.window.duplicates.keys["trash"].trigger()
            self.wait("the overview", lambda: removal.dialog is not None)
        if removal.dialog is None:
            raise RuntimeError("the overview did not open")
        planned = removal.dialog.findChild(PlannedView)
        self.wait("its pictures", lambda: planned is not None and planned.shows_all())
        return removal.dialog

    def run(self, pictures: Path) -> None:
        """All the pictures, one after the other."""
        window, control = self.window, self.window.control
        self.wait("the library", lambda: self.quiet() and control.browsed)
        self.shoot("empty")

        progress: list[float] = [0.0]
        self.session.progressed.connect(
            lambda now: progress.__setitem__(0, now.done / now.total if now.total else 0.0)
        )
        self.session.add_folders(sorted(pictures.iterdir()))
        self.wait(
            "half of the photos",
            lambda: (
                0.4 < progress[0] < 0.9
                and window.grid.count() > 24
                and self.pictures_loaded()
                and bool(window.status.pace.text())
            ),
        )
        self.shoot("indexing")
        self.wait("all photos", self.quiet)

        self.drag(self.home / called("from a friend.jpg"))
        window.open_paths([self.home / called("from a friend.jpg")])
        self.wait("results", lambda: control.here.result is not None and self.quiet())
        self.wait(
            "their pictures",
            lambda: (
                self.pictures_loaded()
                and window.side.pane.view.has_picture()
                and all(chip.has_picture for chip in window.bar.chips())
            ),
        )
        self.shoot_both("results")
        self.timeline()
        self.viewer()
        self.map()
        self.duplicates()
        self.statistics()
        self.settings()
        self.albums()
        self.teach()

        spoil(pictures / called("Harbour"))
        self.session.update()
        control.browse(pictures / called("Harbour"))
        self.wait(
            "the failed files",
            lambda: sum(folder.failed for folder in self.session.folders) == 3 and self.quiet(),
        )
        window.action_set["failed"].trigger()
        dialog = window.findChild(FailedDialog)
        if dialog is None:
            raise RuntimeError("the list of failed files did not open")
        dialog.resize(720, 300)
        self.wait("the list", lambda: dialog.table.count() == 3 and self.pictures_loaded())
        self.shoot("failed-files", dialog)
        dialog.reject()
        self.guide()

    def albums(self) -> None:
        """An album with what is suggested for it."""
        window, library = self.window, self.session.library
        if library is None:
            raise RuntimeError("the library is not open")
        everything = library.details(library.browse(Order.NAME).tolist())
        for name, first in named(LABELS).items():
            ids = [one.photo_id for one in everything if one.paths[0].name.startswith(first)]
            window.albums.add(name, ids[:9], new=True)
            self.wait("the album", lambda name=name: name in window.albums.names and self.quiet())
        window.toast.hide()
        window.control.browse(album=called("Sunflowers"))
        self.wait("suggestions", lambda: window.suggestions.can_answer and self.quiet())
        window.suggestions.accept()
        self.wait("the tenth photo", lambda: window.grid.count() == 10 and self.quiet())
        window.grid.set_current(int(window.grid.ids()[0]))
        self.wait(
            "their pictures",
            lambda: self.pictures_loaded() and window.side.pane.view.has_picture() and self.quiet(),
        )
        self.shoot("albums")
        self.app.themes.set_choice("dark")
        self.shoot("albums-dark")
        self.app.themes.set_choice("light")

    def teach(self) -> None:
        """A lesson on larger albums, and its report card."""
        window, library, page = self.window, self.session.library, self.window.teach
        if library is None:
            raise RuntimeError("the library is not open")
        everything = library.details(library.browse(Order.NAME).tolist())
        for name, first in named(LESSON).items():
            ids = [one.photo_id for one in everything if one.paths[0].name.startswith(first)]
            window.albums.add(name, ids[:30], new=name not in window.albums.names)
            self.wait("the album", lambda name=name: name in window.albums.names and self.quiet())
        window.toast.hide()
        window.action_set["teach"].trigger()
        self.wait("the models", lambda: page.control.known is not None and self.quiet())
        page.control.progressed.connect(self.lesson)
        page.control.teach()
        self.wait("the lesson", lambda: page.models.current_key() is not None and self.quiet())
        self.wait(
            "its pictures",
            lambda: all(
                page.pictures.has(one) for view in page.card.found() for one in view.photos()
            ),
        )
        page.toast.hide()
        self.shoot_both("teach")
        self.votes()
        window.pages.go_main()

    def lesson(self, progress: Progress) -> None:
        """A lesson under way, with the curve of its loss."""
        if progress.loss is not None and progress.done > 0.8 * progress.total and not self.taught:
            self.taught = True
            self.shoot_both("lesson")

    def votes(self) -> None:
        """Where two models differ, one of them said to be right."""
        page, model = self.window.teach, self.window.teach.models.current_key()
        if model is None:
            raise RuntimeError("no model was taught")
        page.keys["compare"].trigger()
        self.wait("what differs", lambda: page.compare.votes() and self.quiet())
        self.wait(
            "its pictures",
            lambda: all(
                page.pictures.has(one) for view in page.compare.found() for one in view.photos()
            ),
        )
        first = page.compare.votes()[0]
        first.buttons[1].click()
        self.wait("the vote", lambda: first.chosen == 1 and self.quiet())
        page.toast.hide()
        self.shoot_both("votes")

    def guide(self) -> None:
        """Those that stand in the guide, smaller and in few colours: they are shipped."""
        folder = CHECKOUT / "resources" / "guide"
        if spoken() != ENGLISH:
            folder /= spoken()
            folder.mkdir(exist_ok=True)
        for name in IN_GUIDE:
            with Image.open(self.target / f"{name}.png") as picture:
                size = (GUIDE_WIDTH, round(picture.height * GUIDE_WIDTH / picture.width))
                small = picture.convert("RGB").resize(size, Image.Resampling.LANCZOS)
            few = small.quantize(128, dither=Image.Dither.NONE)
            few.save(folder / f"{name}.png", optimize=True)

    def close(self) -> None:
        """End the app as a person does."""
        closed: list[bool] = []
        self.session.closed.connect(lambda: closed.append(True))
        self.window.close()
        self.wait("the end", lambda: closed)


def lay_over(picture: QPixmap, dialog: QPixmap) -> None:
    """Paint a dialog over the window, which is darker behind it."""
    painter = QPainter(picture)
    painter.fillRect(picture.rect(), QColor(0, 0, 0, 70))
    place = QRect(QPoint(), dialog.size())
    place.moveCenter(picture.rect().center())
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    for spread in range(16, 0, -2):
        painter.setBrush(QColor(0, 0, 0, 9))
        shade = place.adjusted(-spread, -spread + 5, spread, spread + 5)
        painter.drawRoundedRect(shade, spread, spread)
    painter.drawPixmap(place.topLeft(), dialog)
    painter.end()


@contextmanager
def _home(named: Path | None) -> Iterator[Path]:
    """A folder for photos and library, gone afterwards."""
    if named is None:
        with tempfile.TemporaryDirectory(prefix="photosim-") as folder:
            yield Path(folder)
        return
    named.mkdir(parents=True)
    try:
        yield named
    finally:
        shutil.rmtree(named)


def main() -> int:
    """Make all the pictures."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--photos", type=Path, required=True, metavar="DIR")
    parser.add_argument(
        "--target", type=Path, default=CHECKOUT / "resources" / "screenshots", metavar="DIR"
    )
    parser.add_argument("--language", default="en", metavar="|".join(LANGUAGES))
    parser.add_argument(
        "--home",
        type=Path,
        metavar="DIR",
        help="a folder that is not there yet, for paths that look like a person's own",
    )
    options = parser.parse_args()
    target = options.target
    if spoken() != ENGLISH:
        target /= spoken().replace("_", "-")
    qt = QApplication([])
    speak(qt)
    if spoken() == ENGLISH:
        QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    qt.setApplicationName("photosim")
    qt.setQuitOnLastWindowClosed(False)
    qt.setWindowIcon(app_icon())
    with _home(options.home) as home:
        os.environ["XDG_DATA_HOME"] = str(home / ".local" / "share")  # its trash
        pictures = arrange(options.photos, home)
        studio = Studio(qt, home, target)
        try:
            studio.run(pictures)
        finally:
            studio.close()
    return 0


if __name__ == "__main__":
    raise SystemExit(main())

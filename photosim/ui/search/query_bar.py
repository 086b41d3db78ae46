"""The top: where one is (chips of a query, or what is browsed), and what narrows it."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QImage, QPixmap, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QFrame,
    QLabel,
    QSizePolicy,
    QSlider,
    QToolButton,
    QWidget,
)

from photosim.core.language import tr
from photosim.library.values import Order
from photosim.ui.search.query import Chip, PhotoQuery
from photosim.ui.widgets import format as fmt
from photosim.ui.widgets.action import tool_button
from photosim.ui.widgets.elided import GivingWay
from photosim.ui.widgets.icons import IconBinder
from photosim.ui.widgets.layout import choice, in_column, in_row, text_label, text_share
from photosim.ui.widgets.painting import RIGHT
from photosim.ui.widgets.theme import beside_text

PICTURE = 30
"""Side of the picture of a photo, points with the smallest text."""

MOST_PICTURES = 64
"""Pictures of chips that are kept; each takes up to 0.3 MB."""

MOST_CHIPS = 12
"""Chips shown; of more the rest is counted."""

MOST_LABELLED = 2
"""Of more chips only the pictures are shown."""

LABEL_WIDTH, LABELLED = 170, 7
"""Of the name of a photo: points at most with the smallest text, letters at least."""

ROOMY = 1080
"""Points of width from which the button that searches says so in words among results."""

TIGHT = 1080
"""Points of width below which what stands in menus and in the left column, too, gives way among
results."""

FIRST = frozenset({"back", "forward", "home", "open", "facts_panel"})
"""The buttons that stay in a tight bar."""

TIGHTEST = 3
"""The last step of giving way where there is too little room."""

KINDS = (
    (tr("All that is alike"), tr("All", context="everything alike")),
    (tr("Copies only"), tr("Copies")),
)
"""What is shown of the results, in words for a roomy and for a tight bar."""

SLIDER, SHORT_SLIDER = 130, 80

NORMAL_LINE = 17
"""Points of a line of text for which the widths above are meant."""

COPIES_TIP = tr(
    "As measured with photos that were cropped, recoloured, rotated and written over:"
    " of all matches at least this similar, so many were copies."
)

MEANING_TIP = tr("Loose at the left, strict at the right, as the model was calibrated")

ORDERS = (
    (tr("Newest first"), Order.NEWEST),
    (tr("Oldest first"), Order.OLDEST),
    (tr("By name"), Order.NAME),
    (tr("Last added first"), Order.ADDED),
    (tr("Largest first"), Order.LARGEST),
)


class ChipWidget(QFrame):
    """One photo of the query with its thumbnail and a button to take it out."""

    removed = Signal(int)

    def __init__(
        self, chip: Chip, binder: IconBinder, *, part: bool, unlike: bool, short: bool
    ) -> None:
        super().__init__()
        self.chip = chip
        self.unlike = unlike
        self.setProperty("role", "unlike" if unlike else "card")
        self._picture = QLabel()
        self._picture.setScaledContents(True)
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        text = tr("Part of {label}", label=chip.label) if part else chip.label
        if unlike:
            text = tr("Not like {label}", label=chip.label)
        self._short = short
        self._label = label = GivingWay(text)
        self.fit()
        sign = text_label("−", role="error")
        self.setToolTip(text)
        close = binder.button(
            "close", tr("Remove from the query"), lambda: self.removed.emit(chip.key), 14, "muted"
        )
        close.setAccessibleName(tr("Remove {label} from the query", label=chip.label))
        self.close_button = close
        in_row(sign, self._picture, label, close, margins=(4, 4, 4, 4), spacing=6, on=self)
        # Not before they have a parent: they would be windows of their own for a moment.
        self.show_words(True)
        sign.setVisible(unlike)
        self.setAccessibleName(text if unlike else tr("Searching with {words}", words=text))

    def show_words(self, shown: bool) -> None:
        """Say what the photo is called, unless there are too many of them, or show it alone."""
        self._label.setVisible(shown and not self._short)
        # The row that it stands in reckons with its new size at once.
        if (layout := self.layout()) is not None:
            layout.invalidate()
        self.updateGeometry()

    def fit(self) -> None:
        """Be as high as its picture and its words, and these as large as the text."""
        side = beside_text(PICTURE)
        self._picture.setFixedSize(side, side)
        self._label.setMaximumWidth(round(LABEL_WIDTH * text_share()))
        self._label.setMinimumWidth(LABELLED * self._label.fontMetrics().averageCharWidth())
        self.setFixedHeight(max(side, self.fontMetrics().height()) + 8)

    def show_picture(self, image: QImage) -> None:
        """Show the photo, filling the square."""
        ratio = self.devicePixelRatioF()
        side = round(beside_text(PICTURE) * ratio)
        scaled = image.scaled(
            side,
            side,
            Qt.AspectRatioMode.KeepAspectRatioByExpanding,
            Qt.TransformationMode.SmoothTransformation,
        )
        left, top = (scaled.width() - side) // 2, (scaled.height() - side) // 2
        pixmap = QPixmap.fromImage(scaled.copy(left, top, side, side))
        pixmap.setDevicePixelRatio(ratio)
        self._picture.setPixmap(pixmap)

    @property
    def has_picture(self) -> bool:
        """Whether the thumbnail has come."""
        return not self._picture.pixmap().isNull()


class QueryBar(QWidget):
    """Navigation, chips or title, and the controls for results or for browsing.

    ``threshold_changed(float)``: the slider, a cosine; ``order_changed(Order)``;
    ``chip_removed(int)``: the key of a chip.
    """

    threshold_changed = Signal(float)
    order_changed = Signal(object)
    copies_changed = Signal(bool)
    chip_removed = Signal(int)

    def __init__(self, binder: IconBinder) -> None:
        super().__init__()
        self.setObjectName("queryBar")
        self._binder = binder
        self._chips: dict[int, ChipWidget] = {}
        self._pictures: dict[int, QImage] = {}
        self._find_button: QToolButton | None = None
        self._giving_way: list[QToolButton] = []
        self._results = False
        self._copies = ""
        self._left, self._right = in_row(spacing=4), in_row(spacing=4)
        self._title = GivingWay("")
        self._title.setProperty("role", "heading")
        self._detail = text_label(role="muted")
        self._chip_row = in_row(spacing=6)
        self._for_results = self._make_result_controls()
        self._for_browsing = self._make_browse_controls()
        where = in_row(self._title, self._chip_row, 4, self._detail, None, spacing=4)
        controls = in_row(*self._for_results, *self._for_browsing, spacing=4)
        self._parts = (self._left, self._right, self._chip_row, where, controls)
        self._whole = in_row(
            self._left,
            6,
            (where, 1),
            controls,
            6,
            self._right,
            margins=(8, 6, 8, 6),
            spacing=4,
            on=self,
        )
        self._switch(results=False)  # until it is known what is shown
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def add_buttons(self, left: Iterable[QAction], right: Iterable[QAction]) -> None:
        """Put buttons for actions at both ends."""
        for row, actions in ((self._left, left), (self._right, right)):
            for action in actions:
                button = tool_button(action)
                row.addWidget(button)
                if action.objectName() == "open":
                    self._find_button = button
                elif action.objectName() not in FIRST:
                    self._giving_way.append(button)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say in words how to search where there is room for them; show less where there is
        little."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the size of text."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            QTimer.singleShot(0, self, self._fit)  # its parts have their new size by then

    def _fit(self) -> None:
        line = self.fontMetrics().height()
        self.setFixedHeight(max(beside_text(PICTURE) + 8, 2 * line + 8) + 14)
        for label in self.findChildren(ChipWidget):
            label.fit()
        self._slider_label.setMinimumWidth(
            self._slider_label.fontMetrics().horizontalAdvance(tr("At least 100 %"))
        )
        if not self._results:
            # Where one is stays whole as long as what stands in menus too can give way.
            for tightness, in_words in ((0, True), (1, True), (1, False)):
                self._give_way(tightness, in_words=in_words)
                more = self._title.sizeHint().width() - self._title.minimumSizeHint().width()
                if self._least_width() + more <= self.width():
                    break
            return
        scale = line / NORMAL_LINE
        for tightness in range(int(self.width() < TIGHT * scale), TIGHTEST + 1):
            self._give_way(tightness, in_words=self.width() >= ROOMY * scale)
            if self._least_width() <= self.width():
                break

    def _give_way(self, tightness: int, *, in_words: bool) -> None:
        """Show less the tighter it is: first what stands in menus too and the long words of the
        choice, then the names of the photos, last the words beside the slider."""
        tight = tightness > 0
        self.slider.setFixedWidth(SHORT_SLIDER if tight else SLIDER)
        for button in self._giving_way:
            button.setVisible(not tight)
        self._detail.setVisible(not (tight and self._results))
        for place, (long, short) in enumerate(KINDS):
            words = short if tight else long
            if words != self.level.itemText(place):  # Qt measures all of them anew for each
                self.level.setItemText(place, words)
                # By itself it keeps the least width that it had with longer words.
                QApplication.sendEvent(self.level, QEvent(QEvent.Type.StyleChange))
        for chip in self._chips.values():
            chip.show_words(tightness < 2)
        self._words.setVisible(self._results and tightness < TIGHTEST)
        if self._find_button is not None:
            style = Qt.ToolButtonStyle
            self._find_button.setToolButtonStyle(
                style.ToolButtonTextBesideIcon if in_words else style.ToolButtonIconOnly
            )

    def _least_width(self) -> int:
        self._words.updateGeometry()  # its row remembers the size of its words before
        for part in (*self._parts, self._whole):
            part.invalidate()
        return self._whole.minimumSize().width()

    def _make_result_controls(self) -> list[QWidget]:
        kinds = ((long, copies) for (long, _), copies in zip(KINDS, (False, True), strict=True))
        self.level = choice(tr("What to show"), kinds, tr("What to show (Ctrl+D)"))
        self.level.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.level.currentIndexChanged.connect(
            lambda: self.copies_changed.emit(bool(self.level.currentData()))
        )
        self._slider_label = QLabel()
        self._copies_label = text_label(role="hint")
        for label in (self._slider_label, self._copies_label):
            label.setAlignment(RIGHT)
        self._copies_label.setToolTip(COPIES_TIP)
        self._copies_label.hide()
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(0, 100)
        self.slider.setPageStep(5)
        self.slider.setAccessibleName(tr("Least similarity"))
        self.slider.setToolTip(
            tr("Loose at the left, strict at the right: hide what is less similar")
        )
        self.slider.valueChanged.connect(self._on_slider)
        self._render_slider()
        self._words = words = QWidget()
        labels = (self._slider_label, self._copies_label)
        in_column(None, *labels, None, margins=(0, 0, 4, 0), spacing=0, on=words)
        return [words, self.slider, self.level]

    def _make_browse_controls(self) -> list[QWidget]:
        self.order = choice(tr("Order of the photos"), ORDERS)
        self.order.currentIndexChanged.connect(
            lambda: self.order_changed.emit(Order(self.order.currentData()))
        )
        return [self.order]

    def show_browsing(self, title: str, detail: str, order: Order) -> None:
        """Show that the library is browsed."""
        self._set_chips(None)
        self._title.show_text(title)
        self._title.show()
        self._detail.setText(detail)
        with QSignalBlocker(self.order):
            self.order.setCurrentIndex(self.order.findData(order))
        self._switch(results=False)

    def show_query(self, query: PhotoQuery, detail: str) -> None:
        """Show a query as chips."""
        self._set_chips(query)
        self._title.hide()
        self._detail.setText(detail)
        with QSignalBlocker(self.level):
            self.level.setCurrentIndex(1 if query.copies_only else 0)
        self._switch(results=True)

    def show_detail(self, detail: str) -> None:
        """Change the words beside the title or the chips."""
        self._detail.setText(detail)

    def show_picture(self, key: int, image: QImage) -> None:
        """The thumbnail of a chip; kept while not too many others were shown since."""
        self._pictures.pop(key, None)
        self._pictures[key] = image
        if len(self._pictures) > MOST_PICTURES:
            del self._pictures[next(iter(self._pictures))]
        if key in self._chips:
            self._chips[key].show_picture(image)

    def has_picture(self, key: int) -> bool:
        """Whether the thumbnail of a chip is there already."""
        return key in self._pictures

    def chips(self) -> list[ChipWidget]:
        """The chips shown now."""
        return list(self._chips.values())

    @property
    def threshold(self) -> float:
        """The least similarity to show; -1.0 at the slider's left end, which hides nothing."""
        value = self.slider.value()
        return value / 100 if value else -1.0

    def set_threshold(self, threshold: float) -> None:
        """Move the slider."""
        self.slider.setValue(round(max(0.0, threshold) * 100))

    def show_copies(self, text: str, meaning: str = "") -> None:
        """What share of what is shown are copies, below the slider's value; where that can't be
        said (empty), what the value means."""
        self._copies = text
        self._copies_label.setText(text or meaning)
        self._copies_label.setToolTip(COPIES_TIP if text else MEANING_TIP)
        self._copies_label.setVisible(bool(text or meaning))
        self._fit()
        self.slider.setAccessibleDescription(
            tr("Of what is shown, {words}.", words=text) if text else ""
        )

    @property
    def copies(self) -> str:
        """What share of what is shown are copies; empty where that can't be said."""
        return self._copies

    def _set_chips(self, query: PhotoQuery | None) -> None:
        wanted = list(query.all_chips) if query is not None else []
        unlike = set(query.unlike) if query is not None else set()
        short = len(wanted) > MOST_LABELLED
        while (item := self._chip_row.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._chips.clear()
        for chip in wanted[:MOST_CHIPS]:
            widget = ChipWidget(
                chip,
                self._binder,
                part=query is not None and query.is_part(chip),
                unlike=chip in unlike,
                short=short,
            )
            widget.removed.connect(self.chip_removed)
            self._chips[chip.key] = widget
            self._chip_row.addWidget(widget)
            if (picture := self._pictures.pop(chip.key, None)) is not None:
                self._pictures[chip.key] = picture  # the newest now
                widget.show_picture(picture)
        if len(wanted) > MOST_CHIPS:
            rest = wanted[MOST_CHIPS:]
            more = text_label(tr("and {count} more", count=fmt.count(len(rest))), role="muted")
            more.setToolTip("\n".join(chip.label for chip in rest))
            self._chip_row.addWidget(more)
        self._fit()

    def _switch(self, *, results: bool) -> None:
        self._results = results
        for widget in self._for_results:
            widget.setVisible(results)
        for widget in self._for_browsing:
            widget.setVisible(not results)
        self._fit()

    def _on_slider(self) -> None:
        self._render_slider()
        self.threshold_changed.emit(self.threshold)

    def _render_slider(self) -> None:
        value = self.slider.value()
        self._slider_label.setText(
            tr("At least {value} %", value=value) if value else tr("Any similarity")
        )

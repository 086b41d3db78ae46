"""The Teach page: from albums to a model, its report card, and the way back.

At the left teaching itself and the models of the library, at the right what is chosen there.
The controller asks the library; everything shown is plain values of its answers.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QScrollArea,
    QWidget,
)

from photosim.core.jobs import Progress
from photosim.core.language import tr
from photosim.library.models.values import KeptModel
from photosim.library.teaching.values import TeachReport
from photosim.storage.rights import Right
from photosim.ui.pictures.small import SmallPictures
from photosim.ui.pictures.thumbnails import ThumbnailLoader
from photosim.ui.teach.comparison import VOTE_KEYS, ComparePanel
from photosim.ui.teach.controller import Compared, TeachControl
from photosim.ui.teach.lesson_panel import LessonPanel
from photosim.ui.teach.model_list import ModelList
from photosim.ui.teach.opening import TITLE
from photosim.ui.teach.report_card import ReportCard
from photosim.ui.widgets import format as fmt
from photosim.ui.widgets.action import Action, ActionButton
from photosim.ui.widgets.dialogs import ask
from photosim.ui.widgets.header import PageHeader
from photosim.ui.widgets.icons import IconBinder
from photosim.ui.widgets.layout import column_of, in_column, line, scrolled, sided
from photosim.ui.widgets.page import Page
from photosim.ui.widgets.pickers import MODELS, pick_file, pick_new_file
from photosim.ui.widgets.quiet_stack import QuietStack
from photosim.ui.widgets.toast import Toast
from photosim.ui.widgets.words.models import model_name
from photosim.ui.work.session import Session

log = logging.getLogger(__name__)

TEACH_KEYS = (
    (tr("Up, Down"), tr("From model to model")),
    (tr("Tab, Space"), tr("To what can be done with it")),
    *VOTE_KEYS,
    (tr("Esc"), tr("Back to where you were")),
)
"""What the parts of the page make of keys themselves."""

ON_CARD = ("use", "back", "compare", "export", "delete")
"""The actions that a model's report card has buttons for."""

PICTURE = 256
"""Longest side of the pictures, pixels."""


class TeachPage(Page):
    """Teaching and models. ``albums_asked``: a person wants to the albums;
    ``opened(photo id)``: search with a photo."""

    name = TITLE

    albums_asked = Signal()
    opened = Signal(object)

    def __init__(
        self, session: Session, toast: Toast, thumbnails: ThumbnailLoader, binder: IconBinder
    ) -> None:
        super().__init__(binder, tr("When teaching"), TEACH_KEYS)
        self._session = session
        self.toast = toast
        self.control = TeachControl(session, self)
        self.pictures = SmallPictures(thumbnails, PICTURE, 600, self)
        self.models = ModelList()
        self.lesson = LessonPanel()
        self.keys.add(*self._actions())
        self.card = ReportCard(self.pictures.get, [self.keys[name] for name in ON_CARD])
        self.compare = ComparePanel(self.pictures.get)
        self._stack = QuietStack()
        for panel, name in (
            (self.lesson, tr("Lesson")),
            (self.card, tr("Report card")),
            (self.compare, tr("Two models compared")),
        ):
            area = scrolled(panel, name)
            area.setObjectName("teachArea")
            self._stack.addWidget(area)
        self.bar = PageHeader(tr("Teach"), binder)
        self._lay_out()
        self._connect()

    def _actions(self) -> tuple[Action, ...]:
        """What is done with the chosen model, and bringing one in."""
        control = self.control

        def is_taught() -> bool:
            return (model := self._model()) is not None and model.kind == "taught"

        def in_use() -> bool:
            return (model := self._model()) is not None and model.in_use

        def usable() -> bool:
            return (model := self._model()) is not None and model.usable

        def changeable() -> bool:
            return self._session.may(Right.OWN) and not control.busy

        def words() -> str:
            passed = (model := self._model()) is None or not is_taught() or model.adopted
            return tr("Use this model") if passed else tr("Use it all the same")

        return (
            Action("use", tr("Use this model"), self._use, label=words,
                   shown=lambda: not in_use(), enabled=lambda: changeable() and usable()),
            Action("back", tr("Roll back"), control.roll_back,
                   tip=tr("Let the model answer that was in use before"),
                   shown=lambda: in_use() and is_taught(), enabled=changeable),
            Action("compare", tr("Compare…"), self._start_compare, enabled=usable),
            Action("export", tr("Export…"), self._ask_export, shown=is_taught),
            Action("delete", tr("Delete…"), self._ask_delete, hint=tr("Del"), shown=is_taught,
                   enabled=lambda: changeable() and not in_use()),
            Action("import", tr("Import a model…"), self._ask_import, enabled=changeable),
        )  # fmt: skip

    def _model(self) -> KeptModel | None:
        """The chosen model."""
        wanted = self.models.current_key()
        return self.control.model(wanted) if wanted is not None else None

    def _lay_out(self) -> None:
        self.bar.left.connect(self.left)
        self.bar.row.addWidget(ActionButton(self.keys["import"]))
        side = QFrame()
        side.setProperty("role", "panel")
        side.setMinimumWidth(220)
        in_column(self.models, margins=(0, 8, 0, 0), on=side)
        body = sided(side, self._stack, sizes=(300, 900), handle=1)
        in_column(column_of(self.bar, line(), body, stretch=body), margins=0, on=self)
        self.setFocusProxy(self.models)

    def _connect(self) -> None:
        control = self.control
        control.changed.connect(self._render)
        control.progressed.connect(self._on_progress)
        control.taught.connect(self._on_taught)
        control.cancelled.connect(self._on_cancelled)
        control.compared.connect(self._on_compared)
        control.said.connect(self.toast.say)
        self.pictures.arrived.connect(self._repaint)
        self.models.chosen.connect(lambda _: self._show_chosen())
        self.models.delete_asked.connect(lambda _: self._ask_delete())
        self.lesson.teach_asked.connect(self.teach)
        self.lesson.interrupted.continue_asked.connect(control.continue_deep)
        self.lesson.interrupted.over_asked.connect(self.ask_start_over)
        self.lesson.interrupted.discard_asked.connect(self.ask_discard)
        self.lesson.cancel_asked.connect(control.cancel)
        self.lesson.albums_asked.connect(self.albums_asked)
        self.card.opened.connect(self.opened)
        self.compare.opened.connect(self.opened)
        self.compare.pair_chosen.connect(control.compare)
        self.compare.left.connect(self._show_chosen)
        self.compare.voted.connect(control.vote)
        self.compare.shown_asked.connect(self._bring_into_view)
        control.voted.connect(self.compare.show_vote)

    # ---- what is shown

    def _render(self) -> None:
        """Show what is known now, and what can be done."""
        known, control = self.control.known, self.control
        self.keys.update()
        writable = self._session.may(Right.OWN) and not control.busy
        ready = known is not None and known.readiness.refusal is None
        if known is not None:
            self.lesson.ways.show_missing(known.missing_for_deep)
        self.lesson.show_state(
            teaching=control.teaching,
            ready=ready,
            writable=writable,
            unfinished=known.unfinished if known is not None else None,
        )
        self.compare.show_writable(self._session.writable)
        if known is None:
            return
        self.lesson.show_readiness(known.readiness)
        self.models.show_models(known.models)
        in_use = next((one for one in known.models if one.in_use), None)
        self.bar.detail.setText(
            tr("In use: {model_name}", model_name=model_name(in_use)) if in_use is not None else ""
        )
        if self._stack.currentIndex() != 2:
            self._show_chosen()

    def _show_chosen(self) -> None:
        known, model = self.control.known, self._model()
        self.keys.update()
        if model is None or known is None:
            self._stack.setCurrentIndex(0)
            return
        self.card.show_model(model, known.photos)
        self._stack.setCurrentIndex(1)
        self.pictures.want(one for view in self.card.found() for one in view.photos())

    def _repaint(self) -> None:
        for view in (*self.card.found(), *self.compare.found()):
            view.update()

    def _on_progress(self, progress: Progress) -> None:
        if self.control.teaching:
            self.lesson.show_progress(progress)

    def _on_taught(self, report: TeachReport) -> None:
        """Show the new model's card once it has been read."""

        def show() -> None:
            if self.control.model(report.model) is not None:
                self.control.changed.disconnect(connection)
                self.models.choose_model(report.model)
                if self.isVisible():
                    self.models.setFocus()
                log.info("the report card of the model %s is shown", report.model)

        connection = self.control.changed.connect(show)
        seconds = fmt.duration(report.seconds) if report.seconds >= 1 else tr("a moment")
        if report.adopted:
            self.toast.say(
                tr("Learnt in {seconds}; the new model answers now.", seconds=seconds),
                tr("Roll back"),
                self.control.roll_back,
            )
        else:
            self.toast.say(
                tr(
                    "Learnt in {seconds}, but the model did not pass: the old one stays.",
                    seconds=seconds,
                )
            )

    def _on_cancelled(self, deep: bool) -> None:
        if deep:
            self.toast.say(tr("Stopped; the old model answers on, and the lesson can go on."))
        else:
            self.toast.say(tr("Cancelled; nothing has changed."))

    def _on_compared(self, found: Compared) -> None:
        self.compare.show_differences(found)
        self.pictures.want(one for view in self.compare.found() for one in view.photos())

    def _bring_into_view(self, widget: QWidget) -> None:
        area = self._stack.currentWidget()
        if isinstance(area, QScrollArea):
            area.ensureWidgetVisible(widget)

    # ---- what a person asks for

    def teach(self) -> None:
        """Teach the chosen way."""
        options = self.lesson.ways.options
        if options is None:
            self.control.teach()
        elif self.control.known is not None and self.control.known.unfinished is not None:
            self._ask_lost(
                tr("Teach deeply"),
                tr("Begin another deep lesson?"),
                yes=("begin", tr("Begin")),
                act=lambda: self.control.teach_deep(options),
            )
        else:
            self.control.teach_deep(options)

    def ask_start_over(self) -> None:
        """Ask, then begin the interrupted lesson anew."""
        self._ask_lost(
            tr("Start over"),
            tr("Start the lesson over?"),
            ("over", tr("Start over")),
            self.control.start_over,
        )

    def ask_discard(self) -> None:
        """Ask, then throw the interrupted lesson away."""
        self._ask_lost(
            tr("Throw away"),
            tr("Throw the lesson away?"),
            ("discard", tr("Throw away")),
            self.control.discard_deep,
        )

    def _ask_lost(
        self, title: str, text: str, yes: tuple[str, str], act: Callable[[], None]
    ) -> None:
        more = tr("What the interrupted lesson has learnt so far is lost. Albums and models stay.")
        ask(self, title, text, act, more=more, yes=yes, no=tr("Keep it"))

    def _use(self) -> None:
        if (model := self._model()) is not None:
            self.control.use(model.id)

    def _start_compare(self) -> None:
        """Compare the model with the base model, or the base model with the one in use."""
        known, model = self.control.known, self._model()
        if known is None or model is None:
            return
        others = [one for one in known.models if one.id != model.id and one.usable]
        base = [one.id for one in others if one.kind == "base"]
        other = (base or [one.id for one in others] or [model.id])[0]
        self._stack.setCurrentIndex(2)
        self.compare.start(known.models, other, model.id)

    def _ask_delete(self) -> None:
        model = self._model()
        if model is None or not self.keys["delete"].isEnabled():
            return
        ask(
            self,
            tr("Delete model"),
            tr("Delete “{model_name}”?", model_name=model_name(model)),
            lambda: self.control.remove(model.id),
            more=tr("What it learnt is gone; albums and photos stay, and it can be taught again."),
            yes=("delete", tr("Delete model")),
            no=tr("Keep it"),
        )

    def _ask_export(self) -> None:
        if (model := self._model()) is not None:
            name = f"{model.id[:8]}.photosim-model"
            export = partial(self.control.export, model.id)
            pick_new_file(self, tr("Export model"), MODELS, name, export)

    def _ask_import(self) -> None:
        pick_file(self, tr("Import a model"), MODELS, self.control.import_file)

    @property
    def content(self) -> QWidget:
        """The lesson, a report card or a comparison."""
        return self._stack

    # ---- events

    def showEvent(self, event: QShowEvent) -> None:
        """Somebody looks: read."""
        super().showEvent(event)
        self.control.read()
        self._render()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leaves a comparison; else it is the window's."""
        if event.key() == Qt.Key.Key_Escape and self._stack.currentIndex() == 2:
            self._show_chosen()
            self.models.setFocus()
            return
        super().keyPressEvent(event)

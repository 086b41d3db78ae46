"""The base model of the library, and where it runs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtWidgets import QButtonGroup, QLabel, QPushButton, QRadioButton, QWidget

from photosim.core.language import clauses, sentence, sentences, tr
from photosim.library.library import Library
from photosim.library.models.values import BaseModel
from photosim.library.values import ChangeoverStatus
from photosim.library.words import base_figures
from photosim.ml.embedder import Provider
from photosim.ml.registry import SIZES
from photosim.storage.rights import Right
from photosim.ui.settings.section import SettingsSection
from photosim.ui.widgets import format as fmt
from photosim.ui.widgets.layout import choice, flow_of, text_label
from photosim.ui.widgets.preferences import Preferences
from photosim.ui.work.latest import Latest
from photosim.ui.work.session import Session

MODELS = {"default": tr("Default"), "light": tr("Light, for slow computers")}
CPU, CUDA = tr("The processor (CPU)"), tr("The graphics card (CUDA)")
IN_USE = {"CPUExecutionProvider": CPU, "CUDAExecutionProvider": CUDA}
CHOICES: tuple[tuple[str, Provider], ...] = (
    (tr("Automatic"), "auto"),
    (CPU, "cpu"),
    (CUDA, "cuda"),
)
NUMBERS = {"int8": tr("8-bit numbers"), "fp32": tr("32-bit numbers")}
CARD = tr(
    "Automatic takes a graphics card of NVIDIA where that works: with the package onnxruntime-gpu"
    " in place of onnxruntime."
)
KEPT = tr("Your choice is kept: the graphics card is used from the start at which it works.")


@dataclass(frozen=True, slots=True)
class Running:
    """Which models there are, how far the library is on its way to one, and where it runs: provider
    and why, where that needs saying."""

    models: Sequence[BaseModel]
    way: ChangeoverStatus | None
    provider: str
    note: str
    precision: str


def running(library: Library) -> Running:
    """Read it; the session of the model is started for it, as a search would."""
    session = library.embedder()
    bases = library.models.bases
    return Running(
        bases.all(),
        bases.changeover(),
        session.provider,
        session.provider_note,
        session.card.precision,
    )


class ModelSection(SettingsSection):
    """Which base models there are and what each was measured at; one may be chosen."""

    name = tr("Model")
    icon = "layers"
    words = tr("The network that says what is alike. It runs on this computer alone.")

    def __init__(self, session: Session, preferences: Preferences) -> None:
        super().__init__()
        self._session = session
        self._preferences = preferences
        self._newest = Latest(self)
        self.models: dict[str, QRadioButton] = {}
        self.figures: dict[str, QLabel] = {}
        group, parts = QButtonGroup(self), []
        for size in SIZES:
            button = QRadioButton(MODELS[size])
            button.clicked.connect(partial(session.choose_model, size))
            group.addButton(button)
            figures = text_label(role="muted", wrap=True)
            self.models[size], self.figures[size] = button, figures
            parts += [button, figures]
        self.moving = text_label(role="muted", wrap=True)
        self.keep = QPushButton(tr("Stay with the model before"))
        self.keep.clicked.connect(lambda _=False: session.keep_model())
        self.measure = QPushButton(tr("Measure on this computer"))
        self.measure.clicked.connect(lambda _=False: session.measure_models())
        self.buttons = flow_of(self.measure, self.keep)
        rows: list[QWidget] = [*parts, self.moving, self.buttons]
        self.unknown = self.add_row(tr("Base model"), *rows, note=tr("Being looked at…"))
        for part in (*rows, self.keep):
            part.hide()
        self.where = choice(tr("Where the model runs"), CHOICES)
        self.where.activated.connect(lambda _: self._run_on(self.where.currentData()))
        self.provider = text_label(wrap=True)
        self.why = text_label(role="muted", wrap=True)
        self.add_row(tr("Runs on"), flow_of(self.where), self.provider, self.why, note=CARD)
        self.finish()

    def _run_on(self, provider: Provider) -> None:
        self._preferences.provider = provider
        self._session.set_provider(provider)

    def read(self) -> None:
        self.where.setCurrentIndex(self.where.findData(self._session.provider))
        self._newest.ask(
            self._session.ask,
            "read the models",
            lambda library, _: running(library),
            self.show_running,
        )

    def show_running(self, found: Running) -> None:
        """Show what was read."""
        self.unknown.hide()
        used = IN_USE.get(found.provider, found.provider)
        numbers = NUMBERS[found.precision]
        self.provider.setText(tr("In use: {where}, in {numbers}.", where=used, numbers=numbers))
        why = sentence(f"{found.note[:1].upper()}{found.note[1:]}") if found.note else ""
        missed = self._session.provider == "cuda" and found.provider == "CPUExecutionProvider"
        self.why.setText(sentences([why, KEPT if missed else ""]))
        self.why.setVisible(bool(self.why.text()))
        self._show_models(found.models, found.way)

    def _show_models(self, models: Sequence[BaseModel], way: ChangeoverStatus | None) -> None:
        writable = self._session.may(Right.OWN)
        for model in models:
            button, figures = self.models[model.size], self.figures[model.size]
            button.setChecked(model.chosen)
            button.setEnabled(writable)
            button.show()
            figures.setText(figures_text(model))
            figures.setVisible(bool(figures.text()))
        self.buttons.setVisible(bool(models))
        self.measure.setEnabled(writable)
        self.moving.setVisible(way is not None)
        self.keep.setVisible(way is not None and way.can_stay)
        self.keep.setEnabled(writable)
        if way is not None:
            self.moving.setText(moving_text(way))


def figures_text(model: BaseModel) -> str:
    """What a model is and was measured at; pure."""
    said = base_figures(model)
    size = fmt.human_bytes(model.bytes) if model.bytes else ""
    named = clauses((model.name, size))
    if not said:
        return tr("{name}.", name=named)
    return tr("{name}. {figures}.", name=named, figures=f"{said[:1].upper()}{said[1:]}")


def moving_text(way: ChangeoverStatus) -> str:
    """How far the library is on its way to another model; pure."""
    kept = "" if way.can_stay else tr("what is kept of ")
    return tr(
        "Moving to this model: {done} of {photos} photos; {kept}the one before answers meanwhile.",
        done=fmt.count(way.done),
        photos=fmt.count(way.photos),
        kept=kept,
    )

"""The actions of the Compare page."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from photosim.core.language import tr
from photosim.core.types import DecisionKind
from photosim.storage.rights import Right
from photosim.ui.compare.bar import CompareBar
from photosim.ui.compare.choosing import Choosing
from photosim.ui.compare.pane import Mode
from photosim.ui.compare.view import CompareView
from photosim.ui.widgets.action import Action
from photosim.ui.work.session import Session


def view_actions(
    view: CompareView, bar: CompareBar, align: Callable[[bool], None]
) -> tuple[Action, ...]:
    """How the photos are shown. ``align``: lay the subjects over each other, or whole photos."""

    def shows(mode: Mode) -> Callable[[], bool]:
        return lambda: view.mode is mode

    def move_slider(step: int) -> None:
        bar.slider.setValue(bar.slider.value() + step)

    return (
        Action("beside", tr("Side by side"), lambda _: view.set_mode(Mode.BESIDE), keys="S",
               icon="columns", checked=shows(Mode.BESIDE)),
        Action("flip", tr("Flip in place"), lambda _: view.flip(), keys="F; Space", icon="flip",
               tip=tr("Flip: each time the next photo in the same place"),
               checked=shows(Mode.FLIP)),
        Action("difference", tr("Difference"), lambda _: view.set_mode(Mode.DIFFERENCE), keys="D",
               icon="contrast", checked=shows(Mode.DIFFERENCE)),
        Action("align", tr("Align"), align, keys="A", icon="layers",
               tip=tr("Lay the subjects over each other"), enabled=lambda: view.can_align,
               checked=lambda: view.aligned),
        Action("fewer", tr("Show fewer differences"), lambda: move_slider(2), keys="["),
        Action("fainter", tr("Show fainter differences"), lambda: move_slider(-2), keys="]"),
    )  # fmt: skip


def choosing_actions(
    session: Session,
    view: CompareView,
    choosing: Callable[[], Choosing | None],
    step: Callable[[int], None],
    can_step: Callable[[int], bool],
) -> tuple[Action, ...]:
    """Keeping and removing what is compared, and the groups before and after it.

    choosing: how that is done now; None where there is nothing to choose from.
    """

    def when(possible: Callable[[Choosing], Callable[[int], bool]]) -> Callable[[], bool]:
        def enabled() -> bool:
            now = choosing()
            return session.may(Right.CLEAN) and now is not None and possible(now)(view.current)

        return enabled

    def do(act: Callable[[Choosing], Callable[[int], None]]) -> Callable[[], None]:
        def run() -> None:
            if (now := choosing()) is not None:
                act(now)(view.current)

        return run

    def words(name: Callable[[Choosing], str], otherwise: str) -> Callable[[], str]:
        return lambda: name(now) if (now := choosing()) is not None else otherwise

    def toggle_words() -> str:
        mark = view.mark_of(view.current)
        return tr("Keep") if mark is not None and mark.goes else tr("Remove")

    def decidable() -> bool:
        now = choosing()
        return session.writable and now is not None and now.can_decide()

    def touring() -> bool:
        now = choosing()
        return now is not None and now.in_groups

    return (
        Action("previous_group", tr("Previous group"), lambda: step(-1), keys="PgUp", icon="back",
               tip=tr("Compare the group before"), enabled=lambda: can_step(-1), shown=touring),
        Action("next_group", tr("Next group"), lambda: step(1), keys="PgDown", icon="forward",
               tip=tr("Compare the next group"), enabled=lambda: can_step(1), shown=touring),
        Action("keep", tr("Keep this one"), do(lambda now: now.keep), keys="K",
               tip=tr("Keep the framed photo in place of the others"),
               label=words(lambda now: now.keep_words, tr("Keep this one")),
               enabled=when(lambda now: now.can_keep)),
        Action("toggle", tr("Keep or remove"), do(lambda now: now.toggle), keys="X",
               tip=tr("Let the framed photo go, or stay"), label=toggle_words,
               enabled=when(lambda now: now.can_toggle), shown=touring),
        Action("different", tr("Not a duplicate"),
               do(lambda now: partial(now.decide, DecisionKind.DIFFERENT)), keys="N",
               tip=tr("The framed photo is another one than the others; remembered"),
               enabled=decidable, shown=touring),
        Action("both", tr("Keep all for good"),
               do(lambda now: partial(now.decide, DecisionKind.KEEP_BOTH)), keys="B",
               tip=tr("Duplicates, but all are kept; remembered"), enabled=decidable,
               shown=touring),
        Action("trash", tr("Move to the trash…"), do(lambda now: now.trash), keys="Del",
               tip=tr("What goes, after an overview"),
               label=words(lambda now: now.trash_words, tr("Move to the trash…")),
               enabled=when(lambda now: now.can_trash)),
    )  # fmt: skip

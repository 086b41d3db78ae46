"""What can be done in the viewer."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from photosim.core.language import tr
from photosim.storage.rights import Right
from photosim.ui.viewer.canvas import PhotoCanvas
from photosim.ui.viewer.controller import ViewerControl
from photosim.ui.widgets.action import Action, KeyHints
from photosim.ui.work.session import Session

VIEWER_KEYS: KeyHints = (
    (tr("Left, Right"), tr("The photo before, the next one")),
    (tr("Home, End"), tr("The first photo, the last one")),
    (tr("Wheel, +, -"), tr("Enlarge and reduce, around the pointer")),
    (tr("0, 1, double click"), tr("The whole photo, or pixel for pixel")),
    (tr("Alt + Left, Alt + Right"), tr("Back and forward among the nearest photos")),
    (tr("Esc"), tr("Back to where you were")),
)
"""What the photo makes of keys and mouse itself."""


@dataclass(frozen=True, slots=True)
class Panels:
    """What can be folded away, and the whole screen: of each whether it is shown, and how to."""

    facts: Callable[[], bool]
    set_facts: Callable[[bool], None]
    strip: Callable[[], bool]
    set_strip: Callable[[bool], None]
    full_screen: Callable[[], bool]
    set_full_screen: Callable[[bool], None]


@dataclass(frozen=True, slots=True)
class Playing:
    """The animation shown: whether there is one, whether it plays, and how to have it play."""

    animated: Callable[[], bool]
    on: Callable[[], bool]
    set_on: Callable[[bool], None]


@dataclass(frozen=True, slots=True)
class Errands:
    """What is done with the photo shown elsewhere."""

    search: Callable[[], None]
    albums: Callable[[], None]
    compare: Callable[[], None]
    trash: Callable[[], None]


def moving_actions(control: ViewerControl) -> tuple[Action, ...]:
    """Through the row, and wandering."""
    wander = control.wander

    def can_step(by: int) -> Callable[[], bool]:
        return lambda: control.trail.beside(by) is not None or (by > 0 and wander.on)

    def on() -> None:
        """The next photo; what wanders pauses, or goes on."""
        if wander.on:
            wander.set_paused(not wander.paused)
        else:
            control.step(1)

    def later(seconds: int) -> Callable[[], None]:
        return lambda: wander.set_seconds(wander.seconds + seconds)

    return (
        Action("previous", tr("Previous photo"), lambda: control.step(-1), keys="PgUp", icon="back",
               hint=tr("Left"), enabled=can_step(-1)),
        Action("next", tr("Next photo"), lambda: control.step(1), keys="PgDown", icon="forward",
               hint=tr("Right"), enabled=can_step(1)),
        Action("wander", tr("Wander"), control.set_wandering, keys="W",
               icon=lambda: "stop" if wander.on else "wander",
               tip=tr("Go by itself, always to a near photo that was not seen yet"),
               checked=lambda: wander.on, enabled=lambda: wander.on or bool(control.near)),
        Action("pause", tr("Next photo, or pause"), on, keys="Space",
               icon=lambda: "play" if wander.paused else "pause",
               label=lambda: tr("Go on") if wander.paused else tr("Pause"),
               enabled=lambda: wander.on or control.trail.beside(1) is not None),
        Action("wander_slower", tr("Wander more slowly"), later(1), keys="]",
               enabled=lambda: wander.on),
        Action("wander_faster", tr("Wander faster"), later(-1), keys="[",
               enabled=lambda: wander.on),
    )  # fmt: skip


def photo_errands(
    session: Session, control: ViewerControl, canvas: PhotoCanvas, errands: Errands
) -> tuple[Action, ...]:
    """What is done with the photo shown."""

    def shown() -> bool:
        return control.photo is not None

    def labelled() -> bool:
        return shown() and session.writable

    def removable() -> bool:
        return shown() and session.may(Right.CLEAN)

    return (
        Action("find_similar", tr("Find similar"), errands.search, keys="S", menus=(("photos", 1),),
               icon="similar", tip=tr("Search with this photo"), enabled=shown),
        Action("find_region", tr("Find similar to a region"), canvas.set_region_mode, keys="R",
               icon="region", menus=(("photos", 1),),
               tip=tr("Draw a rectangle, and search with what is in it"),
               checked=lambda: canvas.region_mode, enabled=shown),
        Action("compare", tr("Compare"), errands.compare, keys="C", icon="compare",
               menus=(("photos", 1),), tip=tr("Beside the photo that you came from, or the "
               "nearest"),
               enabled=lambda: shown() and bool(control.near or control.trail.before)),
        Action("albums", tr("Add to album…"), errands.albums, keys="A", icon="star",
               menus=(("photos", 3),), enabled=labelled),
        Action("trash", tr("Move to trash…"), errands.trash, keys="Del", icon="trash",
               menus=(("photos", 5),), tip=tr("After an overview"), enabled=removable),
    )  # fmt: skip


def view_actions(canvas: PhotoCanvas, panels: Panels, playing: Playing) -> tuple[Action, ...]:
    """How the photo is shown, and what stands around it."""
    camera = canvas.camera
    return (
        Action("fit", tr("Whole photo"), camera.fit, icon="fit", hint="0",
               enabled=lambda: not camera.fitted),
        Action("actual_size", tr("Pixel for pixel"), camera.actual_size, icon="actual-size",
               hint="1"),
        Action("play", tr("Play the animation"), playing.set_on, keys="P",
               icon=lambda: "stop" if playing.on() else "play",
               tip=tr("Play the animation, or stand still on its first picture"),
               checked=playing.on, enabled=playing.animated, shown=playing.animated),
        Action("facts", tr("Facts"), panels.set_facts, keys="I", icon="info",
               tip=tr("Show or hide what is known of the photo"), checked=panels.facts),
        Action("strip", tr("Nearest photos"), panels.set_strip, keys="N", icon="strip",
               tip=tr("Show or hide the nearest photos"), checked=panels.strip),
        Action("full_screen", tr("Full screen"), panels.set_full_screen, keys="F11; F",
               icon="full-screen", checked=panels.full_screen),
    )  # fmt: skip

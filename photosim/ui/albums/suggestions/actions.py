"""Answering suggestions, and which are made."""

from __future__ import annotations

from photosim.core.language import tr
from photosim.ui.albums.suggestions.controller import SuggestControl
from photosim.ui.widgets.action import Action


def suggestion_actions(suggestions: SuggestControl) -> tuple[Action, ...]:
    """What is done with the photo that is framed in the strip, and with the strip."""
    return (
        Action("suggest_accept", tr("Suggested photo belongs"), suggestions.accept,
               menus=(("Album", 2),), keys="Y", icon="check",
               tip=tr("Put the framed suggestion into the album"),
               enabled=lambda: suggestions.can_answer),
        Action("suggest_refuse", tr("Suggested photo does not"), suggestions.refuse,
               menus=(("Album", 2),), keys="N", icon="close",
               tip=tr("Never suggest this photo again: an example of what the album is not"),
               enabled=lambda: suggestions.can_answer),
        Action("suggest_undo", tr("Take the last answer back"), suggestions.take_back,
               menus=(("Album", 2),), keys="Shift+Y", icon="undo",
               enabled=lambda: suggestions.can_take_back),
        Action("suggest_unsure", tr("Suggest what is most worth labelling"), suggestions.set_unsure,
               menus=(("Album", 2),), keys="U",
               tip=tr("Photos that lie between this album and another one: an answer teaches most"),
               enabled=lambda: suggestions.active, checked=lambda: suggestions.unsure),
        Action("suggestions", tr("Suggestions"), suggestions.set_wanted, menus=(("Album", 2),),
               keys="Shift+S", tip=tr("Show photos that may belong to the album that is shown"),
               checked=lambda: suggestions.wanted),
    )  # fmt: skip

"""The rules that new photos are reported by: listed, added, changed and removed."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from photosim.core.jobs import JobContext
from photosim.core.language import sentence, tr
from photosim.core.types import PhotoId
from photosim.library.library import Library
from photosim.library.values import Change
from photosim.library.words import rule_words
from photosim.storage.rights import Right
from photosim.ui.widgets.action import Action
from photosim.ui.work.history import History, Notice, way_back
from photosim.ui.work.session import Session

if TYPE_CHECKING:
    from photosim.library.reporting.values import RuleContent, WatchRule
    from photosim.ui.reports.rules_dialog import RuleChoices, WatchRuleDialog, WatchRulesDialog


class RulesControl:
    """Shows the rules in their dialogs, and writes what a person makes of them.

    window: what the dialogs stand over; chosen: the photos that are selected in it, for a rule
    about photos like these.
    """

    def __init__(
        self,
        window: QWidget,
        session: Session,
        history: History,
        *,
        chosen: Callable[[], list[PhotoId]],
    ) -> None:
        self._window = window
        self._session = session
        self._history = history
        self._chosen = chosen
        self.rules_dialog: WatchRulesDialog | None = None
        self.rule_dialog: WatchRuleDialog | None = None

    def actions(self) -> tuple[Action, ...]:
        """What leads to the rules."""
        return (
            Action("watch_rules", tr("Watch rules…"), self.show, menus=(("Library", 1),),
                   icon="bell", tip=tr("Say which new photos you want to hear of"), anywhere=True),
        )  # fmt: skip

    def show(self) -> None:
        """List the rules, to add, change and remove them."""
        from photosim.ui.reports.rules_dialog import WatchRulesDialog

        dialog = WatchRulesDialog(self._window, self._session.may(Right.OWN))
        dialog.add_asked.connect(lambda: self._ask(None))
        dialog.change_asked.connect(self._ask)
        dialog.remove_asked.connect(self._remove)
        self._session.keep_filled(
            dialog,
            "read the rules",
            lambda library: library.rules.all(),
            dialog.show_rules,
            self._session.changed,
        )
        self.rules_dialog = dialog
        dialog.open()

    def _ask(self, rule: WatchRule | None) -> None:
        from photosim.ui.reports.rules_dialog import WatchRuleDialog, rule_choices

        photos = self._chosen()

        def ask(choices: RuleChoices) -> None:
            before = None if rule is None else rule.content
            dialog = WatchRuleDialog(self._window, choices, photos, before)
            dialog.chosen.connect(lambda content: self._write(rule, content))
            self.rule_dialog = dialog
            dialog.open()

        self._session.read("look what can be watched", rule_choices, ask)

    def _write(self, rule: WatchRule | None, content: RuleContent) -> None:
        def work(library: Library, _: JobContext) -> Change:
            if rule is None:
                return library.rules.add(content).change
            return library.rules.change(rule.id, content)

        said = tr("Rule added") if rule is None else tr("Rule changed")
        self._history.write(
            "write the rule", work, lambda change: Notice(sentence(said), way_back(said, change))
        )

    def _remove(self, rule: WatchRule) -> None:
        said = tr("Rule “{rule_words}” removed", rule_words=rule_words(rule))
        self._history.write(
            "remove the rule",
            lambda library, _: library.rules.remove(rule.id),
            lambda change: Notice(sentence(said), way_back(said, change)),
        )

"""Rules of which file stays, in words."""

from __future__ import annotations

from pathlib import Path

from photosim.library.duplicates.values import (
    KeepRule,
    Preview,
    Rule,
    RuleShare,
)
from photosim.ui.duplicates.kinds_panel import broken
from photosim.ui.duplicates.rules_dialog import RULES, decided_text, rule_text, summary_text
from photosim.ui.removal.review import (
    Review,
    proposed,
)
from tests.helpers.groups import PLAIN


def test_every_rule_has_words_both_ways() -> None:
    assert set(RULES) == set(Rule)
    assert rule_text(KeepRule(Rule.OLDER)) == "Taken earlier"
    assert rule_text(KeepRule(Rule.OLDER, reverse=True)) == "Taken later"
    assert rule_text(KeepRule(Rule.THIS_FOLDER, Path("/p"))) == "In “/p”"


def test_a_preview_says_what_each_rule_decided() -> None:
    rules = (KeepRule(Rule.RESOLUTION), KeepRule(Rule.OLDER))
    shares = (RuleShare(rules[0], 3), RuleShare(rules[1], 0), RuleShare(None, 2))
    preview = Preview(5, shares, (PLAIN,))
    assert [decided_text(preview, n) for n in range(3)] == [
        "decides 3 groups", "decides none", "decides 2 groups",
    ]  # fmt: skip
    assert decided_text(None, 0) == decided_text(preview, 9) == ""
    assert summary_text(preview) == (
        "In 1 of 5 groups another file would be kept than now."
        " In 2 no rule makes a difference: the path decides."
    )
    assert "stay the same" in summary_text(Preview(1, (RuleShare(None, 0),), ()))
    assert "no groups" in summary_text(Preview(0, (RuleShare(None, 0),), ()))
    assert isinstance(proposed(PLAIN), Review)


def test_kinds_take_more_lines_where_there_is_little_room() -> None:
    def measure(words: str) -> int:
        return len(words)

    assert broken("The same picture again", 40, measure) == "The same picture again"
    assert broken("The same picture again", 16, measure) == "The same picture\nagain"
    assert broken("Supercalifragilistic", 4, measure) == "Supercalifragilistic"

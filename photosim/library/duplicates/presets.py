"""Saved chains of rules, and what a chain would change."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import msgspec

from photosim.core.errors import UsageError
from photosim.core.language import tr
from photosim.library.duplicates import keeper
from photosim.library.duplicates.values import (
    DuplicateGroup,
    KeepRule,
    Preset,
    Preview,
    RuleShare,
)
from photosim.library.runtime.connections import Connections
from photosim.library.values import Change
from photosim.storage.rights import Right
from photosim.storage.store import Store

SAVED, IN_USE = "keep-best presets", "keep-best preset"
"""Settings: the saved chains by name, and the name of the one in use."""


class Presets:
    """Chains of rules of one library. Reading from any thread; the rest is for the library lane."""

    def __init__(self, stores: Connections) -> None:
        self._stores = stores

    def all(self) -> list[Preset]:
        """Built-in ones first, then saved ones by name."""
        with self._stores.reading() as store:
            return _all(store)

    def current(self) -> Preset:
        """The one in use: the chosen one, or the first built-in one."""
        with self._stores.reading() as store:
            name = store.settings.get(IN_USE, keeper.BEST.name)
            return next((one for one in _all(store) if one.name == name), keeper.BEST)

    def save(self, name: str, rules: Sequence[KeepRule]) -> Change:
        """Save a chain under a name, in place of an earlier one.

        Raises UsageError for the name of a built-in one, or invalid rules.
        """
        keeper.check_rules(rules)
        name = name.strip()
        if not name or any(preset.name == name for preset in keeper.BUILT_IN):
            raise UsageError(
                tr("Another name, please"),
                tr("A chain of rules can't be saved as “{name}”.", name=name),
            )
        with self._stores.writing(Right.CLEAN) as store:
            saved = store.settings.get(SAVED, {})
            store.settings.set(SAVED, {**saved, name: msgspec.to_builtins(rules, enc_hook=str)})
        return Change(decisions=True)

    def remove(self, name: str) -> Change:
        """Forget a saved chain. Raises UsageError where there is none of that name."""
        with self._stores.writing(Right.CLEAN) as store:
            saved = store.settings.get(SAVED, {})
            if name not in saved:
                raise UsageError(
                    tr("No such rules"), tr("There are no saved rules named “{name}”.", name=name)
                )
            store.settings.set(SAVED, {key: saved[key] for key in saved if key != name})
        return Change(decisions=True)

    def use(self, name: str) -> Change:
        """Choose keepers by this chain from now on. Raises UsageError where there is none."""
        with self._stores.writing(Right.CLEAN) as store:
            if all(preset.name != name for preset in _all(store)):
                raise UsageError(
                    tr("No such rules"), tr("There are no rules named “{name}”.", name=name)
                )
            store.settings.set(IN_USE, name)
        return Change(decisions=True)


def _all(store: Store) -> list[Preset]:
    saved = store.settings.get(SAVED, {})
    chains = msgspec.convert(
        saved, dict[str, tuple[KeepRule, ...]], dec_hook=lambda kind, text: kind(text)
    )
    return [*keeper.BUILT_IN, *(Preset(name, chains[name]) for name in sorted(chains))]


def preview(
    now: Sequence[DuplicateGroup], then: Sequence[DuplicateGroup], rules: Sequence[KeepRule]
) -> Preview:
    """What a chain of rules decides in groups, and which keepers it changes. Pure.

    now, then: the same groups with the keepers of the chain in use and of this one. Raises
    UsageError for invalid rules.
    """
    keeper.check_rules(rules)
    decided = Counter(group.decided for group in then)
    before = {group.key: group.keep.path for group in now}
    return Preview(
        groups=len(then),
        shares=(
            *(RuleShare(rule, decided[number]) for number, rule in enumerate(rules)),
            RuleShare(None, decided[None]),
        ),
        changed=tuple(group for group in then if before.get(group.key) != group.keep.path),
    )

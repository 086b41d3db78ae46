"""A language that nobody speaks: each text of photosim, longer by two fifths and in brackets.

What is clipped in it would be clipped in German, and what has no bracket is in no table.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping

from photosim.core import language

VARIABLE = "PHOTOSIM_PSEUDO"
"""Set: tests run in the pseudo language."""

CONTEXTS = {"between the parts of a list", "between the parts of a line", "between two sentences"}


class Pseudo(Mapping[str, str]):
    """The table: every text that is asked for has its longer one."""

    def __getitem__(self, key: str) -> str:
        context, _, text = key.rpartition("\x04")
        if context in CONTEXTS or context.startswith("the form of") or key.startswith("d MMM"):
            raise KeyError(key)
        more = ("o" * 6 + " ") * len(text)
        return f"[{text} {more[: max(1, len(text) * 2 // 5)].strip()}]"

    def get(self, key: str, default: object = None) -> object:  # type: ignore[override]
        try:
            return self[key]
        except KeyError:
            return default

    def __iter__(self) -> Iterator[str]:
        return iter(())

    def __len__(self) -> int:
        return 0


def pytest_load_initial_conftests() -> None:
    """As a plugin of pytest: speak it before any table of words is made."""
    if os.environ.get(VARIABLE):
        language.use(language.ENGLISH, Pseudo())

"""Files of translations: Qt Linguist's ``.ts`` is the source, a plain table what is loaded.

Nothing but Python's own library is imported here: the build loads this module by its path.
"""

from __future__ import annotations

import json
from pathlib import Path
from xml.etree import ElementTree

Table = dict[str, str | list[str]]
"""The translation of each source text, by :func:`key_of`; a list has its plural forms."""


def key_of(text: str, context: str) -> str:
    """What a table has a text under: one text may mean two things."""
    return f"{context}\x04{text}" if context else text


def paragraphs(docstring: str) -> str:
    """A docstring as a text: each paragraph in one line, an empty line between two."""
    return "\n\n".join(" ".join(one.split()) for one in docstring.strip().split("\n\n"))


def read_ts(path: Path) -> Table:
    """The finished translations of a ``.ts`` file."""
    table: Table = {}
    for message in ElementTree.parse(path).iter("message"):  # noqa: S314 (it is photosim's own)
        told = message.find("translation")
        if told is None or told.get("type"):
            continue
        key = key_of(message.findtext("source", ""), message.findtext("comment", ""))
        if message.get("numerus") == "yes":
            table[key] = [form.text or "" for form in told.iter("numerusform")]
        else:
            table[key] = told.text or ""
    return table


def compile_ts(source: Path, compiled: Path) -> None:
    """Write the table of a ``.ts`` file, as it is loaded."""
    text = json.dumps(read_ts(source), ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    compiled.parent.mkdir(parents=True, exist_ok=True)
    compiled.write_text(text, encoding="utf-8")

"""What Picasa keeps of the photos of a folder, in one file for all of them. Pure.

``.picasa.ini`` (``Picasa.ini`` of its first versions) has a section for each photo, named by its
file: stars, captions, keywords, faces, and the edits, of which the file itself shows nothing.
"""

from __future__ import annotations

from collections.abc import Mapping

NAMES = frozenset({".picasa.ini", "picasa.ini"})
"""In lower case."""

_WHOLE = frozenset({"star", "caption", "rotate", "crop", "filters", "text", "geotag", "hidden"})
_LISTS = {"keywords": ",", "albums": ",", "faces": ";"}
"""What a person said or did. The rest is Picasa's own: checksums, sizes, what was uploaded."""

_NOTHING = frozenset({"", "no", "0", "rotate(0)"})


def said(text: str) -> Mapping[str, frozenset[str]]:
    """What is said of each photo, by its file's name in lower case: words that are equal where the
    same is said. Photos of which nothing is said are left out; so is what can't be read."""
    found: dict[str, set[str]] = {}
    section = ""
    for line in text.lstrip("\ufeff").splitlines():
        line = line.strip()  # noqa: PLW2901
        if line.startswith("[") and line.endswith("]"):
            section = line[1:-1].casefold()
            continue
        key, is_said, value = line.partition("=")
        key = key.strip().casefold()
        if not section or not is_said or key not in {*_WHOLE, *_LISTS}:
            continue
        for one in value.split(_LISTS[key]) if key in _LISTS else [value]:
            if (word := one.strip()).casefold() not in _NOTHING:
                found.setdefault(section, set()).add(f"{key}={word}")
    return {name: frozenset(words) for name, words in found.items()}

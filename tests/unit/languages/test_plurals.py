"""Nobody is told of "1 groups": where a number may be one, the text has both forms."""

from __future__ import annotations

import ast
import re
from pathlib import Path

CODE = Path(__file__).parents[3] / "photosim"

COUNTED = re.compile(
    r"\{\w+\} (?:more |other )?(photos|files|groups|albums|folders|votes|labels|decisions|copies"
    r"|results|keywords|pages|places|pictures)\b"
)

SEVERAL = {
    *("these {count} folders", "An album for these {count} photos:", "{count} photos together"),
    *("Compare {count} photos", "{count} files", "{count} files could not be opened."),
    *("None of the {count} files can be opened.", "None of the {dropped} files is in the library."),
    *("{known} of {dropped} files {are}", "{count} files can't be read.", "Only the first {count}"),
    *("{count} photos are selected.", "two to {about} photos", "at most {about} photos"),
    *("differs in {count} places", "{count} more pictures", "{count} more pages"),
    *("{count} keywords ({name})", "of {photos} photos; {kept}"),
    *("Its {photos} photos show only", "All its {photos} photos are copies", "of {found} results"),
    *("{least_albums} albums of", "in this library of {photos}", "only {photos} photos: add"),
    "Only {queries} photos could be put aside",
    *("of the neighbours of {photos} other photos", "{images}, {copies} edited copies"),
}
"""Parts of the texts in which the number is never one, or one of figures of a measurement."""


def test_what_is_counted_has_a_form_for_one() -> None:
    found = [
        f"{path.relative_to(CODE)}:{node.lineno}: {text}"
        for path in sorted(CODE.rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "tr" and node.args
        for text in [getattr(node.args[0], "value", None)]
        if isinstance(text, str) and COUNTED.search(text)
        if not any(part in text for part in SEVERAL)
    ]
    assert found == []

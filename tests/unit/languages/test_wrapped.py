"""No string that a person reads is outside the tables: found in the syntax tree, by what it is
handed to."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

CODE = Path(__file__).parents[3] / "photosim"

READ = {
    *("setText", "setToolTip", "setWindowTitle", "setPlaceholderText", "setStatusTip", "setTitle"),
    *("setAccessibleName", "setAccessibleDescription", "setInformativeText", "setLabelText"),
    *("QLabel", "QPushButton", "QCheckBox", "QRadioButton", "QToolButton", "QAction", "QGroupBox"),
    *("addItem", "addAction", "addMenu", "addTab", "text_label", "add_row", "add_button", "choice"),
    *("say", "note", "complain", "echo", "show_banner", "Message", "Offer", "Notice", "Column"),
    *("Fact", "ListHead", "PageHeader", "NameDialog", "BadParameter", "Problem", "report"),
    *("pick_file", "pick_files", "pick_folder", "pick_new_file", "ask_text", "RowList", "group"),
}
"""Functions and classes that show or print what they are given."""
ACTION = {"Action": 1, "report": 0, "show_banner": 1, "button": 1}
"""Of these only from this argument on, or this one alone."""
WORDS = {"help", "tip", "text", "title", "words", "note", "more", "message", "label", "hint"}
"""Keywords that mean the same of any call in the window and the command line."""
ERRORS = re.compile(r"(Error|Busy|Unreadable|Cancelled|Refusal|Offline)$")
PLAIN = {
    "ValueError",
    "TypeError",
    "RuntimeError",
    "KeyError",
    "OSError",
    "LinAlgError",
    "IndexError",
    "PermissionError",
    "LookupError",
}
"""What is raised of them is for whoever writes code."""
SAME_EVERYWHERE = {
    *("photosim", "photosim {}", "{} — photosim", "photosim: {}"),
    *("JPEG", "PNG", "GIF", "TIFF", "BMP", "WebP", "RAW", "English", "Ctrl+A", "Del", "Esc", "Tab"),
    *("Alt+Up", "Alt+Down", "Alt+T", "{} MP", "{} px", "thumbnails", "left out", "busy"),
    "this kind of {}",  # kept with the file; said by ``fault_words``
}
"""What is the same in every language, and names that no one reads."""


def called(node: ast.Call) -> str:
    return node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")


def literals(node: ast.AST) -> Iterator[tuple[int, str]]:
    """The texts that an argument may be, without those that are looked up."""
    match node:
        case ast.Constant(value=str(text)):
            yield node.lineno, text
        case ast.JoinedStr():
            parts = (one.value if isinstance(one, ast.Constant) else "{}" for one in node.values)
            yield node.lineno, "".join(map(str, parts))
        case ast.IfExp():
            yield from literals(node.body)
            yield from literals(node.orelse)
        case ast.BoolOp():
            for one in node.values:
                yield from literals(one)
        case ast.BinOp():
            yield from literals(node.left)
            yield from literals(node.right)
        case ast.Lambda():
            yield from literals(node.body)


def arguments(node: ast.Call, name: str) -> Iterator[ast.AST]:
    """What a call is given that a person reads."""
    if name in PLAIN:
        return
    raised = bool(ERRORS.search(name)) and name[:1].isupper()
    if raised or name in READ:
        yield from node.args
    if name in ACTION:
        yield from node.args[ACTION[name] : ACTION[name] + 1]
    for one in node.keywords:
        if raised or one.arg in WORDS:
            yield one.value


def put_in(node: ast.Call) -> Iterator[str]:
    """Words that are put into a text that is looked up, and are not looked up themselves."""
    for one in node.keywords:
        for _, text in literals(one.value) if one.arg != "context" else ():
            if re.fullmatch(r"\W*[A-Za-z]{2,}\W*", text) and text not in SAME_EVERYWHERE:
                yield text


def untold(path: Path) -> Iterator[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        if called(node) in {"tr", "tr_n"}:
            for text in put_in(node):
                yield f"{path.relative_to(CODE)}:{node.lineno}: {text!r}"
        for argument in arguments(node, called(node)):
            for line, text in literals(argument):
                bare = text.replace("{}", "")
                if text in SAME_EVERYWHERE or not re.search("[A-Za-z]{2}", bare):
                    continue
                if re.search(r"[A-Za-z]{2,} +[A-Za-z]|^[A-Z][a-z]+", bare):
                    yield f"{path.relative_to(CODE)}:{line}: {text!r}"


@pytest.mark.parametrize("room", ["ui", "cli", "library", "core", "imaging", "index", "storage"])
def test_what_a_person_reads_is_looked_up(room: str) -> None:
    found = [one for path in sorted((CODE / room).rglob("*.py")) for one in untold(path)]
    assert not found, "inside tr(…), please:\n" + "\n".join(found)


def test_it_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "page.py").write_text(
        'label.setText("Two words" if a else tr("fine"))\n'
        'Action("id", "Word", do, tip=f"{a} is b")\n'
        'tr("{a} stay", a="all" if b else tr("fine"))\n'
        'raise UsageError("Not so", tr("fine"))\nlog.info("two words")\nQLabel("3 MB")\n'
    )
    monkeypatch.setattr(f"{__name__}.CODE", tmp_path)
    assert [one.split(": ", 1)[1] for one in untold(tmp_path / "page.py")] == [
        "'Two words'",
        "'Word'",
        "'{} is b'",
        "'all'",
        "'Not so'",
    ]

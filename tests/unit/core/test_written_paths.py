"""Paths as people and programs write them."""

from __future__ import annotations

import os
import platform
import sys
from pathlib import Path

import pytest

from photosim.core.written_paths import path_named, path_of_address, paths_and_links

TUR = Path("/a/tür #1.jpg")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # as it is
        ("/a/one.jpg", [Path("/a/one.jpg")]),
        ("/a/my photo.jpg", [Path("/a/my photo.jpg")]),
        ("  /a/my photo.jpg \t\r\n\n", [Path("/a/my photo.jpg")]),
        ("/a/it's.jpg", [Path("/a/it's.jpg")]),
        ("/a/50% off.jpg", [Path("/a/50% off.jpg")]),
        ("/a/one.jpg\n/a/two.jpg\n", [Path("/a/one.jpg"), Path("/a/two.jpg")]),
        ("~/my photo.jpg", [Path("~/my photo.jpg")]),
        ("C:\\Photos\\my photo.jpg", [Path("C:\\Photos\\my photo.jpg")]),
        # in quotes
        ('"/a/my photo.jpg"', [Path("/a/my photo.jpg")]),
        ("'/a/my photo.jpg'", [Path("/a/my photo.jpg")]),
        ("'/a/my photo.jpg'  \n", [Path("/a/my photo.jpg")]),
        ("'/a/it'\\''s.jpg'", [Path("/a/it's.jpg")]),
        ("'/a/it's.jpg'", [Path("/a/it's.jpg")]),
        ('"/a/it\'s.jpg"', [Path("/a/it's.jpg")]),
        ('"/a/cost \\$5.jpg"', [Path("/a/cost $5.jpg")]),
        ('"~/x.jpg"', [Path("~/x.jpg")]),
        ("'file:///a/my%20photo.jpg'", [Path("/a/my photo.jpg")]),
        ('"/a/one.jpg"\r\n"/a/two.jpg"\r\n', [Path("/a/one.jpg"), Path("/a/two.jpg")]),
        ("'/a/one 1.jpg' '/a/two 2.jpg' ", [Path("/a/one 1.jpg"), Path("/a/two 2.jpg")]),
        (
            '"C:\\Users\\me\\my photo.jpg"\r\n"\\\\server\\share\\b.jpg"',
            [Path("C:\\Users\\me\\my photo.jpg"), Path("\\\\server\\share\\b.jpg")],
        ),
        # with escapes
        ("/a/my\\ photo\\ \\(1\\).jpg", [Path("/a/my photo (1).jpg")]),
        ("/a/it\\'s.jpg", [Path("/a/it's.jpg")]),
        ("~/my\\ photo.jpg", [Path("~/my photo.jpg")]),
        ("/a/one\\ 1.jpg /a/two\\ 2.jpg", [Path("/a/one 1.jpg"), Path("/a/two 2.jpg")]),
        ("/a/my\\ own photo.jpg", [Path("/a/my own photo.jpg")]),
        # addresses
        ("file:///a/one.jpg", [Path("/a/one.jpg")]),
        ("file:///a/t%C3%BCr%20%231.jpg", [TUR]),
        ("file:///a/tür #1.jpg", [TUR]),
        ("file://localhost/a/one.jpg", [Path("/a/one.jpg")]),
        ("FILE:///a/one.jpg", [Path("/a/one.jpg")]),
        ("https://example.org/a.jpg", ["https://example.org/a.jpg"]),
        ("/a/one.jpg\nhttps://example.org/", [Path("/a/one.jpg"), "https://example.org/"]),
        # of file managers
        ("copy\nfile:///a/t%C3%BCr%20%231.jpg", [TUR]),
        ("copy\nfile:///a/one.jpg\0", [Path("/a/one.jpg")]),
        ("cut\nfile:///a/1.jpg\nfile:///a/2.jpg", [Path("/a/1.jpg"), Path("/a/2.jpg")]),
        ("x-special/nautilus-clipboard\ncopy\nfile:///a/one.jpg\n", [Path("/a/one.jpg")]),
        ("# a comment\r\nfile:///a/one.jpg\r\n", [Path("/a/one.jpg")]),
        # neither
        ("two words", []),
        ("copy", []),
        ("photo.jpg", []),
        ("'two words'", []),
        ('"/a/one.jpg" and more', []),
        ("/a/one.jpg\ntwo words", []),
        ("/a/\0.jpg", []),
        ("file:///a/%00.jpg", []),
        ("file:", []),
        ("'", []),
        ("", []),
        ("/" + "a" * 5000, []),
    ],
)
def test_text(text: str, expected: list[Path | str]) -> None:
    home = [one.expanduser() if isinstance(one, Path) else one for one in expected]
    assert paths_and_links(text) == home


@pytest.mark.skipif(sys.platform == "win32", reason="addresses name drives there")
@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("file:///a/b.jpg", Path("/a/b.jpg")),
        ("file:/a/b.jpg", Path("/a/b.jpg")),
        ("file:////a/b.jpg", Path("/a/b.jpg")),
        (f"file://{platform.node()}/a/b.jpg", Path("/a/b.jpg")),
        ("file://server/share/b.jpg", Path("//server/share/b.jpg")),
        ("file:///a/b.jpg?w=1", Path("/a/b.jpg?w=1")),
        ("file:///a/%FF.jpg", Path(os.fsdecode(b"/a/\xff.jpg"))),
        ("https://example.org/a.jpg", None),
        ("/a/b.jpg", None),
    ],
)
def test_addresses(address: str, expected: Path | None) -> None:
    assert path_of_address(address) == expected


def test_a_word_of_the_command_line_is_a_path_or_an_address() -> None:
    assert path_named("file:///a/my%20photo.jpg") == Path("/a/my photo.jpg")
    assert path_named("a b.jpg") == Path("a b.jpg")
    assert path_named("'a'.jpg") == Path("'a'.jpg")  # quotes are the shell's business

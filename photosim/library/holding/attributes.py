"""What file managers keep of a file in its extended attributes: tags, stars, a comment.

They lie in no file: a copy that a program makes has none of them, and two files with the same bytes
may differ in them. Dolphin, Nemo and others write those that freedesktop.org names, KDE its stars;
those of a Mac stand so on shares that keep them. Linux alone tells them.

Reference: freedesktop.org, CommonExtendedAttributes.
"""

from __future__ import annotations

import errno
import os
import sys
from pathlib import Path

_TAGS = "user.xdg.tags"
_NONE = {("user.baloo.rating", b"0")}
NAMES = frozenset(
    {
        _TAGS,
        "user.baloo.rating",
        "user.xdg.comment",
        "user.dublincore.title",
        "user.dublincore.description",
        "user.dublincore.subject",
        "user.com.apple.metadata:_kMDItemUserTags",
        "user.com.apple.metadata:kMDItemFinderComment",
    }
)
"""What a person says; that a file was downloaded, and from where, is not."""


def said(path: Path) -> tuple[tuple[str, bytes], ...]:
    """What is said of a file, sorted: the name of an attribute and its value, each tag by itself.

    Nothing where the file system keeps none. Raises OSError.
    """
    if sys.platform != "linux":
        return ()
    try:
        there = NAMES.intersection(os.listxattr(path))
        values = [(name, os.getxattr(path, name).strip(b"\0 ")) for name in there]
    except OSError as error:
        if error.errno in {errno.ENOTSUP, errno.ENODATA}:
            return ()
        raise
    found = {
        (name, one.strip())
        for name, value in values
        for one in (value.split(b",") if name == _TAGS else [value])
    }
    return tuple(sorted(one for one in found if one[1] and one not in _NONE))

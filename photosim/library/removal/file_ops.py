"""What is done to one file on the disk, and how to tell afterwards whether it was done.

Every action is one rename that decides: before it the file is where it was, after it the file is
at its target. What needs more (a copy to another disk, a link in the file's place) is done so that
the original exists at every moment under one of its two names.
"""

from __future__ import annotations

import os
import secrets
import shutil
import stat
from collections.abc import Callable
from pathlib import Path

from photosim.core.types import ContentHash
from photosim.imaging.prepare import content_hash
from photosim.library.removal import trash
from photosim.library.removal.refusals import RefusalKind, TrashRefusal, refused, refusing
from photosim.library.removal.values import RemovalKind

Look = Callable[[Path], ContentHash]
"""Opens, decodes and hashes a photo; raises PhotoUnreadable."""

LINKS = frozenset({RemovalKind.HARD_LINK, RemovalKind.SYMBOLIC_LINK})


def hash_of(path: Path) -> ContentHash:
    """Hash of a file's bytes. Raises TrashRefusal where it can't be read."""
    with refusing(RefusalKind.UNREAD):
        return content_hash(path.read_bytes())


def check_file(path: Path, keep: Path | None, expected: ContentHash) -> None:
    """Raise Refused unless a file is as planned, and is not the file to keep by another name."""
    with refusing(RefusalKind.UNREAD):
        status = path.lstat()
        if not stat.S_ISREG(status.st_mode):
            raise refused(RefusalKind.NO_FILE)
        if keep is not None and path.samefile(keep):
            raise refused(RefusalKind.KEEPER_ITSELF)
    if hash_of(path) != expected:
        raise refused(RefusalKind.CHANGED)


def check_link(path: Path, keep: Path, action: RemovalKind) -> None:
    """Raise TrashRefusal where a file can't be replaced by a link to the keeper."""
    with refusing(RefusalKind.UNREAD):
        if path.parent.stat().st_dev != keep.stat().st_dev:
            raise refused(RefusalKind.KEEPER_ELSEWHERE)
    draft = path.with_name(draft_name("link"))
    _link(draft, keep, action)  # some file systems have no links
    draft.unlink()


def move_to(source: Path, target: Path, expected: ContentHash, draft: Path | None = None) -> None:
    """Move a file to a free name, to another disk too.

    draft: where it is copied to on another disk, before the copy gets its name.

    Raises TrashRefusal; the file is there then.
    """
    with refusing(RefusalKind.UNREAD):
        same_disk = source.stat().st_dev == target.parent.stat().st_dev
    if same_disk:
        trash.move(source, target)
        return
    copy_to(source, target, expected, draft)
    # The copy is complete, compared and on the disk: only now does the original go.
    try:
        with refusing(RefusalKind.NOT_TAKEN_AWAY):
            source.unlink()
    except TrashRefusal:
        target.unlink()
        raise
    trash.sync_folder(source.parent)


def copy_to(source: Path, target: Path, expected: ContentHash, draft: Path | None = None) -> None:
    """Copy a file to a free name; it has that name once it is whole, compared and on the disk.

    draft: where it is written before. Raises TrashRefusal; nothing is there then.
    """
    draft = target.with_name(draft_name()) if draft is None else draft
    try:
        with refusing(RefusalKind.NOT_COPIED):
            shutil.copy2(source, draft)
            with draft.open("rb") as file:
                os.fsync(file.fileno())
            if hash_of(draft) != expected:
                raise refused(RefusalKind.COPY_DIFFERS)
            trash.move(draft, target)
    finally:
        draft.unlink(missing_ok=True)


def put_link(path: Path, keep: Path, action: RemovalKind) -> None:
    """Put a link to the keeper where a file was. Raises TrashRefusal."""
    if os.path.lexists(path):
        raise refused(RefusalKind.PLACE_TAKEN)
    draft = path.with_name(draft_name("link"))
    _link(draft, keep, action)
    try:
        with refusing(RefusalKind.NO_LINK):
            os.rename(draft, path)  # noqa: PTH104
            trash.sync_folder(path.parent)
    except TrashRefusal:
        draft.unlink(missing_ok=True)
        raise


def is_link_to(path: Path, keep: Path) -> bool:
    """Whether a path is a link (of either kind) to the keeper."""
    try:
        return path.samefile(keep)
    except OSError:
        return path.is_symlink() and Path(os.readlink(path)) == keep  # noqa: PTH115


def put_back(
    target: Path, source: Path, keep: Path, expected: ContentHash, action: RemovalKind
) -> None:
    """Undo: bring a file back to its old path. Raises TrashRefusal; nothing has changed then.

    Never overwrites anything but the link that stands in the file's place.
    """
    if not os.path.lexists(target):
        raise refused(RefusalKind.GONE_FROM, path=target)
    if hash_of(target) != expected:
        raise refused(RefusalKind.OTHER_FILE_AT, path=target)
    with refusing(RefusalKind.NO_FOLDER_BACK):
        source.parent.mkdir(parents=True, exist_ok=True)
    if os.path.lexists(source):
        if action not in LINKS or not is_link_to(source, keep):
            raise refused(RefusalKind.PLACE_TAKEN_AT, path=source)
        with refusing(RefusalKind.NOT_MOVED_BACK):
            os.replace(target, source)  # noqa: PTH105 - in one step in place of the link
            trash.sync_folder(source.parent)
        return
    move_to(target, source, expected)


def _link(path: Path, keep: Path, action: RemovalKind) -> None:
    with refusing(RefusalKind.NO_LINK):
        if action is RemovalKind.HARD_LINK:
            os.link(keep, path)
        else:
            path.symlink_to(keep)


def draft_name(kind: str = "part") -> str:
    """A hidden name for what gets its own later; without that, which may be as long as names
    get."""
    return f".photosim-{secrets.token_hex(4)}.{kind}"

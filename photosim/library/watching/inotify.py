"""Watches on the folders of Linux: one descriptor and one thread for all of them.

watchdog's own observer costs a thread for each non-recursive watch, watches excluded folders too
when it is recursive, and keeps a failed watch below the root to itself. So of watchdog only the
binding of the system calls is used here, and the book is kept by our own rules: a watch for each
folder that they take, set before the folder is listed, so that nothing falls between.
"""

from __future__ import annotations

import ctypes
import errno
import logging
import os
import select
import struct
import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import cast

from watchdog.observers import inotify_c

from photosim.library.folders.rules import Rules
from photosim.library.watching.inotify_limits import MAX_INSTANCES, MAX_WATCHES, LimitReached
from photosim.library.watching.reduce_events import EventKind, FileEvent

log = logging.getLogger(__name__)

_C = inotify_c.InotifyConstants
_MASK = (
    _C.IN_CREATE
    | _C.IN_CLOSE_WRITE
    | _C.IN_MOVED_FROM
    | _C.IN_MOVED_TO
    | _C.IN_DELETE
    | _C.IN_ATTRIB
    | _C.IN_ONLYDIR
    | _C.IN_DONT_FOLLOW
    | _C.IN_EXCL_UNLINK
)
_add_watch = cast("Callable[[int, bytes, int], int]", inotify_c.inotify_add_watch)
_remove_watch = cast("Callable[[int, int], int]", inotify_c.inotify_rm_watch)
_HEAD = struct.Struct("iIII")
_READ_BYTES = 1 << 18
_PAIR_SECONDS = 0.1
"""How long the second half of a move is waited for; the kernel writes both at once."""


@dataclass(frozen=True, slots=True)
class _Away:
    """First half of a move."""

    path: str
    is_dir: bool
    root: str


class InotifyWatches:
    """Watches for any number of roots. ``plant`` and ``drop`` may be called from any thread.

    sink: gets the events, from the reading thread; must not block.
    on_doubt: gets the root where events were lost or a mount vanished, from the reading
        thread: to be planted again and rescanned.
    on_limit: gets the root for a new folder of which no watch was left.

    Raises LimitReached: of max_user_instances, or of the process's open files.
    """

    def __init__(
        self,
        sink: Callable[[FileEvent], None],
        on_doubt: Callable[[str], None],
        on_limit: Callable[[str, LimitReached], None],
    ) -> None:
        self._sink = sink
        self._on_doubt = on_doubt
        self._on_limit = on_limit
        self._lock = threading.RLock()
        self._rules: dict[str, Rules] = {}
        self._paths: dict[int, tuple[str, str]] = {}  # descriptor → root, path
        self._descriptors: dict[str, int] = {}
        self._away: dict[int, _Away] = {}
        self._closing = False
        self._fd = inotify_c.inotify_init()
        if self._fd == -1:
            raise LimitReached(MAX_INSTANCES)
        os.set_inheritable(self._fd, False)
        os.set_blocking(self._fd, False)
        self._wake_read, self._wake_write = os.pipe()
        self._thread = threading.Thread(target=self._read, name="photosim-inotify", daemon=True)
        self._thread.start()

    def __len__(self) -> int:
        return len(self._paths)

    def plant(self, rules: Rules) -> None:
        """Watch all folders of a root; those watched already stay so.

        Raises LimitReached: of max_user_watches; ``folders`` counts what the root needs.
        Raises OSError: the root itself can't be watched.
        """
        with self._lock:
            self._rules[rules.root] = rules
        self._plant(rules, "")

    def drop(self, root: str) -> None:
        """Watch a root no longer."""
        with self._lock:
            self._rules.pop(root, None)
            for descriptor in [d for d, (owner, _) in self._paths.items() if owner == root]:
                self._forget(descriptor)

    def close(self, timeout: float = 1.0) -> None:
        """End the thread and all watches."""
        with self._lock:
            if self._closing:
                return
            self._closing = True
        os.write(self._wake_write, b"!")
        self._thread.join(timeout)
        with self._lock:  # nobody is between the check of _closing and a call of the system
            for fd in (self._fd, self._wake_read, self._wake_write):
                os.close(fd)
            self._paths.clear()
            self._descriptors.clear()

    def _plant(self, rules: Rules, under: str) -> None:
        wanted = 0
        refused = False
        pending = [under]
        while pending and not self._closing:
            folder = pending.pop()
            path = rules.absolute(folder)
            wanted += 1
            if not refused:
                try:
                    self._add(rules.root, path)
                except LimitReached:
                    refused = True  # go on, to be able to say how many are needed
            prefix = f"{folder}/" if folder else ""
            try:
                with os.scandir(path) as listing:
                    pending.extend(
                        prefix + entry.name
                        for entry in listing
                        if entry.is_dir(follow_symlinks=False)
                        and rules.takes_folder(prefix + entry.name)
                    )
            except OSError as error:
                log.debug("%s can't be listed: %s", path, error)
        if refused:
            raise LimitReached(MAX_WATCHES, wanted)

    def _add(self, root: str, path: str) -> None:
        with self._lock:
            if self._closing or root not in self._rules:
                return
            # The root may be a link: the user named it. Nothing below it is followed.
            mask = _MASK & ~_C.IN_DONT_FOLLOW if path == root else _MASK
            descriptor = _add_watch(self._fd, os.fsencode(path), mask)
            if descriptor == -1:
                code = ctypes.get_errno()
                if code in {errno.ENOSPC, errno.ENOMEM}:
                    raise LimitReached(MAX_WATCHES)
                if path == root:
                    raise OSError(code, os.strerror(code), path)
                # Gone already, or not ours to read: the scan reports what can't be read.
                log.debug("%s can't be watched: %s", path, os.strerror(code))
                return
            self._rename_watch(descriptor, root, path)

    def _rename_watch(self, descriptor: int, root: str, path: str) -> None:
        old = self._paths.get(descriptor)
        if old is not None and self._descriptors.get(old[1]) == descriptor:
            del self._descriptors[old[1]]
        self._paths[descriptor] = (root, path)
        self._descriptors[path] = descriptor

    def _forget(self, descriptor: int) -> None:
        if not self._closing:
            _remove_watch(self._fd, descriptor)  # fails where the kernel was faster
        self._ignored(descriptor)

    def _ignored(self, descriptor: int) -> None:
        known = self._paths.pop(descriptor, None)
        if known is not None and self._descriptors.get(known[1]) == descriptor:
            del self._descriptors[known[1]]

    def _below(self, path: str) -> list[tuple[int, str, str]]:
        inside = path + os.sep
        return [
            (descriptor, root, watched)
            for descriptor, (root, watched) in self._paths.items()
            if watched == path or watched.startswith(inside)
        ]

    def _read(self) -> None:
        poller = select.poll()
        poller.register(self._fd, select.POLLIN)
        poller.register(self._wake_read, select.POLLIN)
        while not self._closing:
            ready = poller.poll(_PAIR_SECONDS * 1000 if self._away else None)
            if self._closing:
                return
            if not ready:
                self._settle_moves()
                continue
            try:
                data = os.read(self._fd, _READ_BYTES)
            except BlockingIOError:
                continue
            self._take(data)

    def _take(self, data: bytes) -> None:
        offset = 0
        while offset < len(data):
            descriptor, mask, cookie, length = _HEAD.unpack_from(data, offset)
            offset += _HEAD.size
            name = data[offset : offset + length].rstrip(b"\0")
            offset += length
            if mask & _C.IN_Q_OVERFLOW:
                with self._lock:
                    roots = list(self._rules)
                log.warning("file system events were lost; everything is looked through again")
                for root in roots:
                    self._on_doubt(root)
                continue
            self._event(descriptor, mask, cookie, os.fsdecode(name))

    def _event(self, descriptor: int, mask: int, cookie: int, name: str) -> None:
        with self._lock:
            if mask & _C.IN_IGNORED:
                self._ignored(descriptor)
                return
            known = self._paths.get(descriptor)
            rules = self._rules.get(known[0]) if known is not None else None
        if known is None or rules is None:
            return
        root, folder = known
        if mask & _C.IN_UNMOUNT:
            self._on_doubt(root)
            return
        if not name:
            return
        path = os.path.join(folder, name)  # noqa: PTH118
        is_dir = bool(mask & _C.IN_ISDIR)
        if mask & _C.IN_MOVED_FROM:
            self._away[cookie] = _Away(path, is_dir, root)
        elif mask & _C.IN_MOVED_TO:
            self._arrived(rules, path, is_dir, self._away.pop(cookie, None))
        elif mask & _C.IN_CREATE:
            if is_dir:
                self._grow(rules, path)
            self._sink(FileEvent(EventKind.CREATED, path, is_dir=is_dir))
        elif mask & _C.IN_DELETE:
            self._sink(FileEvent(EventKind.DELETED, path, is_dir=is_dir))
        elif mask & _C.IN_CLOSE_WRITE:
            self._sink(FileEvent(EventKind.CLOSED, path))
        elif mask & _C.IN_ATTRIB and is_dir and path not in self._descriptors:
            # Perhaps a folder that may be read from now on.
            self._grow(rules, path)
            if path in self._descriptors:
                self._sink(FileEvent(EventKind.CREATED, path, is_dir=True))

    def _arrived(self, rules: Rules, path: str, is_dir: bool, away: _Away | None) -> None:
        if is_dir:
            if away is not None:
                self._carry(away.path, path, rules)
            self._grow(rules, path)
        if away is not None:
            self._sink(FileEvent(EventKind.MOVED, away.path, path, is_dir))
        elif is_dir:
            self._sink(FileEvent(EventKind.CREATED, path, is_dir=True))
        else:
            # Not "created": another file may have stood there.
            self._sink(FileEvent(EventKind.MODIFIED, path))

    def _carry(self, source: str, target: str, rules: Rules) -> None:
        """The watches of a moved folder go with it, or end where the rules don't take it."""
        with self._lock:
            for descriptor, _, watched in self._below(source):
                path = target + watched[len(source) :]
                if rules.takes_tree(rules.relative(path) or ""):
                    self._rename_watch(descriptor, rules.root, path)
                else:
                    self._forget(descriptor)

    def _grow(self, rules: Rules, path: str) -> None:
        """Watch a new folder and all below it."""
        relative = rules.relative(path)
        if not relative or not rules.takes_tree(relative):
            return
        try:
            self._plant(rules, relative)
        except LimitReached as limit:
            self._on_limit(rules.root, limit)

    def _settle_moves(self) -> None:
        """Moves without a second half went out of the watched folders."""
        for away in list(self._away.values()):
            if away.is_dir:
                with self._lock:
                    for descriptor, _, _ in self._below(away.path):
                        self._forget(descriptor)
            self._sink(FileEvent(EventKind.DELETED, away.path, is_dir=away.is_dir))
        self._away.clear()

"""No process of the tests asks the network: whoever tries is refused, and written down. Where a
test asks for it, so is what each process writes.

Found by child processes because its folder is in their ``PYTHONPATH``. Sockets between processes of
one computer that are files are no network.
"""

from __future__ import annotations

import os
import socket
import sys

FOUND = "PHOTOSIM_TESTS_ASKED_NETWORK"
"""Names the file in which tries are written down."""

WROTE = "PHOTOSIM_TESTS_WROTE"
"""Names the file in which paths that are written to are written down, where it is set."""

_EVENTS = {"socket.connect", "socket.bind", "socket.sendto", "socket.sendmsg"}
_NAMES = {"socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr"}
_FILES = getattr(socket, "AF_UNIX", None)


class NetworkAsked(RuntimeError):
    """A test, or what it tests, asked the network."""


def refuse(event: str, arguments: tuple[object, ...]) -> None:
    """An audit hook (PEP 578)."""
    if event in _EVENTS:
        family = getattr(arguments[0], "family", None)
        if family is not None and family == _FILES:
            return
    elif event not in _NAMES:
        return
    line = f"{event} {arguments[1:] if event in _EVENTS else arguments} by {sys.argv[:3]}"
    if path := os.environ.get(FOUND):
        with open(path, "a", encoding="utf-8") as file:  # noqa: PTH123  pathlib may not be there yet
            file.write(line + "\n")
    raise NetworkAsked(line)


_MADE = {"os.mkdir", "os.remove", "os.rmdir", "os.utime", "os.truncate", "os.chmod"} | {
    "sqlite3.connect"
}
_TWO = {"os.rename", "os.link", "os.symlink"}


def write_down(event: str, arguments: tuple[object, ...]) -> None:
    """An audit hook: what is made, written to, renamed or removed."""
    if event == "open":
        flags = arguments[2]
        written = isinstance(flags, int) and flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT)
        found = arguments[:1] if written else ()
    elif event in _TWO:
        found = arguments[:2]
    elif event in _MADE:
        found = arguments[:1]
    else:
        return
    named = [os.path.abspath(os.fsdecode(one)) for one in found if isinstance(one, str | bytes)]  # noqa: PTH100
    named += [os.path.abspath(one) for one in found if isinstance(one, os.PathLike)]  # noqa: PTH100
    path = os.environ.get(WROTE)
    if path and named and path not in named:
        handle = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
        os.write(handle, "".join(f"{one}\0" for one in named).encode("utf-8", "surrogateescape"))
        os.close(handle)


sys.addaudithook(refuse)
if WROTE in os.environ:
    sys.addaudithook(write_down)

"""No process of the tests asks the network: whoever tries is refused, and written down.

Found by child processes because its folder is in their ``PYTHONPATH``. Sockets between processes of
one computer that are files are no network.
"""

from __future__ import annotations

import os
import socket
import sys

FOUND = "PHOTOSIM_TESTS_ASKED_NETWORK"
"""Names the file in which tries are written down."""

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


sys.addaudithook(refuse)

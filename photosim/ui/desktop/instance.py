"""Of all starts of the app for one library, by one person, there is one window.

The first start takes a lock of the system beside the socket that it then listens on. A later start
finds the lock taken, hands its photos over through the socket, waits until they were taken, and
ends. Of two first starts at once one gets the lock, and the other waits until that one listens;
where the running one is just about to end, it takes its place. A lock ends with its process,
however that ends, so that a socket left behind by a killed one is no obstacle.

This says who has the window. Who may write the library is the library's own lock
(:mod:`photosim.storage.lock`), which a command, another person or another computer may hold.

Lock and socket lie in the person's folder for what runs (``$XDG_RUNTIME_DIR``), where nobody else
can reach them, under a name made of the library's path.
"""

from __future__ import annotations

import getpass
import hashlib
import logging
import os
import stat
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

import msgspec
from filelock import FileLock, Timeout
from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from photosim.core.errors import PhotosimError, Remedy
from photosim.core.language import tr

log = logging.getLogger(__name__)

PATIENCE = 30.0
"""Seconds that a start waits for the one before it: to begin listening, or to end."""
TURN = 0.2
"""Seconds between two looks at it."""
ANSWER = 5_000
"""Milliseconds that the running one has for an answer; its window may be busy for a moment."""
LONGEST = 1 << 20
"""Bytes of a request at most."""
TAKEN = b"taken\n"


class StartRequest(msgspec.Struct, frozen=True):
    """What a later start wants: its photos, and the desktop's leave to come to the front.

    ``number`` tells a request that is sent again from another one; ``quiet``: the window need not
    come to the front.
    """

    files: tuple[str, ...]
    leave: str = ""
    number: str = ""
    quiet: bool = False


class NoAnswer(PhotosimError):
    """Another process has the window of the library, and doesn't answer."""


class OneInstance(QObject):
    """The right to be a library's window. ``asked(StartRequest)`` follows each later start."""

    asked = Signal(object)

    def __init__(self, lock: FileLock, name: str) -> None:
        super().__init__()
        self._lock = lock
        self._seen: set[str] = set()
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_connected)
        # With the lock in hand, a socket that is there was left behind.
        QLocalServer.removeServer(name)
        if not self._server.listen(name):
            log.warning("later starts can't reach this one: %s", self._server.errorString())

    def stop(self) -> None:
        """Take no more requests: the end has begun. Later starts wait for :meth:`release`."""
        self._server.close()

    def release(self) -> None:
        """Let another process be the window."""
        self.stop()
        self._lock.release()

    def _on_connected(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.setParent(self)
            socket.disconnected.connect(socket.deleteLater)
            socket.readyRead.connect(lambda socket=socket: self._read(socket))
            self._read(socket)

    def _read(self, socket: QLocalSocket) -> None:
        if not socket.canReadLine():
            if socket.bytesAvailable() > LONGEST:
                socket.abort()
            return
        try:
            request = msgspec.json.decode(bytes(socket.readLine(LONGEST).data()), type=StartRequest)
        except msgspec.DecodeError as error:
            log.warning("a request of another start can't be read: %s", error)
            socket.abort()
            return
        socket.write(TAKEN)
        socket.flush()  # before anything long follows from it
        socket.disconnectFromServer()
        if request.number not in self._seen:
            self._seen.add(request.number)
            self.asked.emit(request)


def claim(
    library: Path, files: Sequence[Path], *, quiet: bool = False, patience: float = PATIENCE
) -> OneInstance | None:
    """Become the window of a library, or hand ``files`` to the process that is; None where that
    took them.

    Raises:
        NoAnswer: another process is the window and took nothing within ``patience`` seconds.
        OSError: there is no folder for what runs that is this person's alone.
    """
    folder = runtime_folder()
    word = hashlib.blake2b(os.fsencode(os.path.realpath(library)), digest_size=8).hexdigest()
    lock = FileLock(folder / f"{word}.lock", timeout=0, thread_local=False, fallback_to_soft=False)
    name = server_name(folder, word)
    request = StartRequest(
        tuple(str(file.absolute()) for file in files),
        os.environ.get("XDG_ACTIVATION_TOKEN", ""),
        os.urandom(8).hex(),
        quiet,
    )
    end = time.monotonic() + patience
    while True:
        try:
            lock.acquire(timeout=TURN)
        except Timeout:
            if handed_over(name, request):
                return None
            if time.monotonic() > end:
                raise NoAnswer(
                    tr("photosim does not answer"),
                    tr("photosim is running with this library, but its window does not answer."),
                    Remedy.CLOSE_OTHER,
                ) from None
        else:
            return OneInstance(lock, name)


def handed_over(name: str, request: StartRequest) -> bool:
    """Whether a server took the request."""
    socket = QLocalSocket()
    socket.connectToServer(name)
    if not socket.waitForConnected(ANSWER):
        return False
    socket.write(msgspec.json.encode(request) + b"\n")
    while not socket.canReadLine():
        if not socket.waitForReadyRead(ANSWER):
            return False
    return bytes(socket.readLine().data()) == TAKEN


def runtime_folder() -> Path:
    """The person's folder for locks and sockets, which nobody else can enter.

    Raises OSError where there is none, or somebody else's.
    """
    named = os.environ.get("XDG_RUNTIME_DIR", "")
    if sys.platform == "win32":
        folder = Path(tempfile.gettempdir()) / "photosim"  # each person's own
        folder.mkdir(exist_ok=True)
        return folder
    if named and Path(named).is_dir():
        folder = Path(named) / "photosim"
    else:
        folder = Path(tempfile.gettempdir()) / f"photosim-{os.getuid()}"
    folder.mkdir(mode=0o700, exist_ok=True)
    status = folder.lstat()
    if not stat.S_ISDIR(status.st_mode) or status.st_uid != os.getuid() or status.st_mode & 0o077:
        raise PermissionError(f"{folder} is not this person's alone")
    return folder


def server_name(folder: Path, word: str) -> str:
    """The name of the socket: a path, or of a pipe on Windows, where that has the person's name."""
    if sys.platform == "win32":
        return f"photosim-{getpass.getuser()}-{word}"
    return str(folder / f"{word}.socket")

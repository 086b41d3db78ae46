"""TLS in front of a PostgreSQL server that has none: a certificate made for the test, and a proxy
that answers as such a server does and hands on what it hears."""

from __future__ import annotations

import contextlib
import shutil
import socket
import ssl
import struct
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

_ASKS_FOR_TLS = struct.pack("!ii", 8, 80877103)


def certificate(folder: Path, host: str) -> tuple[Path, Path]:
    """A certificate of its own for a host, and its key; the test is skipped without openssl."""
    if shutil.which("openssl") is None:
        import pytest

        pytest.skip("no openssl to make a certificate")
    paths = folder / f"{host}.crt", folder / f"{host}.key"
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1",
         "-nodes", "-days", "1", "-subj", f"/CN={host}", "-addext", f"subjectAltName=DNS:{host}",
         "-out", paths[0], "-keyout", paths[1]],
        check=True, capture_output=True,
    )  # fmt: skip
    return paths


@contextlib.contextmanager
def tls_proxy(server: Path, cert: Path, key: Path) -> Iterator[int]:
    """The port here behind which the server with that socket speaks TLS.

    libpq speaks TLS over the network alone. So this is a process of its own, isolated from the hook
    that keeps the tests away from it; it listens on the loopback.
    """
    words = [sys.executable, "-I", __file__, server, cert, key]
    with subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as proxy:
        assert proxy.stdin is not None
        assert proxy.stdout is not None
        try:
            yield int(proxy.stdout.readline())
        finally:
            proxy.stdin.close()


def _serve(server: Path, cert: Path, key: Path) -> None:
    """Say the port, and serve until standard input ends."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(cert, key)
    listening = socket.create_server(("127.0.0.1", 0))
    print(listening.getsockname()[1], flush=True)

    def accept() -> None:
        while True:
            client, _ = listening.accept()
            threading.Thread(target=_speak, args=(client, server, context), daemon=True).start()

    threading.Thread(target=accept, daemon=True).start()
    sys.stdin.read()


def _speak(client: socket.socket, server: Path, context: ssl.SSLContext) -> None:
    with contextlib.suppress(OSError), client:
        if client.recv(len(_ASKS_FOR_TLS)) != _ASKS_FOR_TLS:
            return
        client.sendall(b"S")
        with (
            context.wrap_socket(client, server_side=True) as safe,
            socket.socket(socket.AF_UNIX) as behind,
        ):
            behind.connect(str(server))
            back = threading.Thread(target=_hand_on, args=(behind, safe))
            back.start()
            _hand_on(safe, behind)
            back.join()


def _hand_on(source: socket.socket, target: socket.socket) -> None:
    with contextlib.suppress(OSError):
        while data := source.recv(65536):
            target.sendall(data)
    with contextlib.suppress(OSError):
        target.shutdown(socket.SHUT_RDWR)


if __name__ == "__main__":
    _serve(*map(Path, sys.argv[1:]))

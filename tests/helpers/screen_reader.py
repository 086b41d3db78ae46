"""A screen reader's side of AT-SPI: a session bus, its bus for accessibility, and what programs
tell there of themselves."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from jeepney import DBusAddress, MessageType, Properties, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection

LAUNCHERS = (
    Path("/usr/libexec/at-spi-bus-launcher"),
    Path("/usr/lib/at-spi2-core/at-spi-bus-launcher"),
)
ACCESSIBLE = "org.a11y.atspi.Accessible"
ACTION = "org.a11y.atspi.Action"
ROOT = ("org.a11y.atspi.Registry", "/org/a11y/atspi/accessible/root")

MOST = 3000
"""Nodes of a tree that are looked at; more would be one without an end."""


def require_reader() -> None:
    """Skip the test where no bus for accessibility can be opened."""
    if not any(one.is_file() for one in LAUNCHERS) or shutil.which("dbus-daemon") is None:
        pytest.skip("no bus for screen readers: at-spi2-core is not installed")


@dataclass(frozen=True, slots=True)
class Told:
    """One thing that a program tells of: where it is asked about, what it is and can do."""

    bus: str
    path: str
    name: str
    role: str
    interfaces: tuple[str, ...]


class SpokenBus:
    """Questions to what is on the bus for accessibility."""

    def __init__(self, connection: DBusConnection) -> None:
        self._connection = connection

    def ask(self, bus: str, path: str, kind: str, method: str, *words: object) -> object | None:
        """The answer of a method; None where what is asked about is there no more."""
        address = DBusAddress(path, bus_name=bus, interface=kind)
        signature = {int: "i"}.get(type(words[0])) if words else None
        message = new_method_call(address, method, signature, words)
        answer = self._connection.send_and_get_reply(message, timeout=30)
        if answer.header.message_type is MessageType.error:
            return None
        return answer.body[0] if answer.body else None

    def name(self, bus: str, path: str) -> str | None:
        """What something is called; None where it is there no more."""
        address = DBusAddress(path, bus_name=bus, interface=ACCESSIBLE)
        answer = self._connection.send_and_get_reply(Properties(address).get("Name"), timeout=30)
        if answer.header.message_type is MessageType.error:
            return None
        return str(answer.body[0][1])

    def below(self, bus: str, path: str) -> Iterator[Told]:
        """Everything that is told of below something, and it itself."""
        waiting = [(bus, path)]
        for _ in range(MOST):
            if not waiting:
                return
            bus, path = waiting.pop()
            name = self.name(bus, path)
            if name is None:
                continue
            role = self.ask(bus, path, ACCESSIBLE, "GetRoleName")
            kinds = self.ask(bus, path, ACCESSIBLE, "GetInterfaces")
            yield Told(bus, path, name, str(role), tuple(kinds or ()))  # type: ignore[arg-type]
            waiting += self.ask(bus, path, ACCESSIBLE, "GetChildren") or []  # type: ignore[operator]
        raise AssertionError("the tree has no end")

    def programs(self) -> list[tuple[str, str]]:
        """The programs that tell of themselves."""
        return list(self.ask(*ROOT, ACCESSIBLE, "GetChildren") or [])  # type: ignore[call-overload]


@contextmanager
def spoken_bus(folder: Path) -> Iterator[tuple[dict[str, str], SpokenBus]]:
    """The environment for programs that a screen reader is to hear, and its questions.

    folder: a short one, for sockets.
    """
    require_reader()
    environment = {"XDG_RUNTIME_DIR": str(folder), "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}
    daemon = subprocess.Popen(
        ["dbus-daemon", "--session", "--nofork", "--print-address=1"],
        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, env=os.environ | environment,
    )  # fmt: skip
    assert daemon.stdout is not None
    environment["DBUS_SESSION_BUS_ADDRESS"] = daemon.stdout.readline().strip()
    try:
        with open_dbus_connection(environment["DBUS_SESSION_BUS_ADDRESS"]) as session:
            ask = new_method_call(
                DBusAddress("/org/a11y/bus", bus_name="org.a11y.Bus", interface="org.a11y.Bus"),
                "GetAddress",
            )
            address = str(session.send_and_get_reply(ask, timeout=30).body[0])
        with open_dbus_connection(address) as connection:
            yield environment, SpokenBus(connection)
    finally:
        daemon.terminate()  # and with it what it has started
        daemon.wait(10)
        daemon.stdout.close()

"""Addresses of servers: what is one, and that none has a password."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from photosim.core.errors import LibraryError, Remedy, UsageError
from photosim.storage.address import ADDRESS, ServerAddress, address_in


@pytest.mark.parametrize(
    "text",
    [
        "postgresql://server/photos",
        "postgresql://anna@server:5433/photos?sslmode=verify-full",
        "postgresql://anna:@/photos?host=/run/postgresql",
        "postgresql:///?service=studio",
        "postgresql://one,two/photos?target_session_attrs=read-write",
    ],
)
def test_addresses(text: str, tmp_path: Path) -> None:
    assert ServerAddress.is_one(text)
    address = ServerAddress.parse(text)
    assert str(address) == text
    address.keep(tmp_path)
    assert address_in(tmp_path) == address


def test_the_short_name_of_the_scheme_is_the_same_library() -> None:
    one, other = "postgres://server/photos", "POSTGRESQL://server/photos"
    assert ServerAddress.parse(one) == ServerAddress.parse(other)
    assert ServerAddress.parse(one).key == ServerAddress.parse(other).key


@pytest.mark.parametrize(
    "text", ["/home/anna/library", "library", "http://server/photos", "postgresql:photos", ""]
)
def test_no_addresses(text: str) -> None:
    assert not ServerAddress.is_one(text)
    with pytest.raises(UsageError) as caught:
        ServerAddress.parse(text)
    assert caught.value.remedy is Remedy.SERVER_ADDRESS


@pytest.mark.parametrize("text", ["postgresql://[server/photos", "postgresql://s/" + "\udcff"])
def test_broken_addresses(text: str) -> None:
    with pytest.raises(UsageError):
        ServerAddress.parse(text)


@pytest.mark.parametrize(
    "text",
    [
        "postgresql://anna:hunter2@server/photos",
        "postgresql://anna@server/photos?password=hunter2",
        "postgresql://server/photos?user=anna&sslpassword=hunter2",
        "postgresql://server/photos?passw%6Frd=hunter2",
    ],
)
def test_a_password_is_refused_and_not_repeated(text: str) -> None:
    with pytest.raises(UsageError) as caught:
        ServerAddress.parse(text)
    assert caught.value.remedy is Remedy.PASSWORD_FILE
    assert "hunter2" not in str(caught.value)


def test_a_folder_that_names_no_server(tmp_path: Path) -> None:
    assert address_in(tmp_path) is None
    assert address_in(tmp_path / "missing") is None
    for broken in (b"", b"{}", b'{"address": "/photos"}', os.urandom(20)):
        (tmp_path / ADDRESS).write_bytes(broken)
        with pytest.raises(LibraryError):
            address_in(tmp_path)

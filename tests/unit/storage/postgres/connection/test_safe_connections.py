"""Passwords and TLS by libpq's own means, tried with a real server."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import psycopg
import pytest

from photosim import storage
from photosim.core.errors import LibraryError, Remedy
from photosim.storage.address import ServerAddress
from tests.helpers.postgres import PostgresForTests
from tests.helpers.tls_proxy import certificate, tls_proxy

PASSWORD = "hunter2:\\'; --"


@pytest.fixture
def secretive(postgres: PostgresForTests) -> Iterator[ServerAddress]:
    """The address of a library for its owner, who has to give a password."""
    with postgres.database() as lent, postgres.secretive(lent, PASSWORD) as address:
        yield address


@pytest.fixture
def passwords(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The file of passwords, which has the right one."""
    file = tmp_path / "passwords"
    written = PASSWORD.replace("\\", "\\\\").replace(":", "\\:")
    file.write_text(f"*:*:*:*:{written}\n")
    file.chmod(0o600)
    monkeypatch.setenv("PGPASSFILE", str(file))
    return file


def refused(address: ServerAddress) -> LibraryError:
    with pytest.raises(LibraryError) as caught:
        storage.standing(address)
    assert "hunter2" not in str(caught.value)
    return caught.value


def test_a_password_comes_from_the_file_that_libpq_reads(
    secretive: ServerAddress, passwords: Path
) -> None:
    assert storage.exists(secretive)
    storage.open(secretive, write=True).close()
    passwords.write_text("*:*:*:*:hunter2 and wrong\n")
    assert refused(secretive).remedy is Remedy.PASSWORD_FILE
    passwords.unlink()
    assert refused(secretive).remedy is Remedy.PASSWORD_FILE


def test_a_file_of_passwords_that_others_can_read_is_not_used(
    secretive: ServerAddress, passwords: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    passwords.chmod(0o644)
    assert refused(secretive).remedy is Remedy.PASSWORD_FILE
    assert "hunter2" not in "".join(capfd.readouterr())


def test_a_service_file_has_the_password_too(
    secretive: ServerAddress, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    parts = {**psycopg.conninfo.conninfo_to_dict(secretive.url), "password": PASSWORD}
    lines = "".join(f"{name}={value}\n" for name, value in parts.items())
    (tmp_path / "services").write_text(f"[studio]\n{lines}")
    monkeypatch.setenv("PGSERVICEFILE", str(tmp_path / "services"))
    address = ServerAddress.parse("postgresql:///?service=studio")
    assert storage.exists(address)
    (tmp_path / "services").write_text(f"[studio]\n{lines}".replace("hunter2", "hunter2 wrong"))
    assert refused(address).remedy is Remedy.PASSWORD_FILE


def test_a_connection_is_as_safe_as_the_address_asks(
    secretive: ServerAddress, passwords: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    parts = psycopg.conninfo.conninfo_to_dict(secretive.url)
    (ours, key), (theirs, _) = (
        certificate(tmp_path, "localhost"),
        certificate(tmp_path, "elsewhere"),
    )

    def asking(host: str, port: int, **options: str) -> ServerAddress:
        # No name is looked up, as the tests ask no network.
        options["hostaddr"] = "127.0.0.1"
        asked = "&".join(f"{name}={quote(value)}" for name, value in options.items())
        return ServerAddress.parse(
            f"postgresql://{parts['user']}@{host}:{port}/{parts['dbname']}?{asked}"
        )

    with tls_proxy(Path(str(parts["host"])) / ".s.PGSQL.5432", ours, key) as port:
        safe = asking("localhost", port, sslmode="verify-full", sslrootcert=str(ours))
        storage.open(safe, write=True).close()
        for other in (
            asking("other", port, sslmode="verify-full", sslrootcert=str(ours)),
            asking("localhost", port, sslmode="verify-full", sslrootcert=str(theirs)),
            asking("localhost", port, sslmode="verify-full", sslrootcert=str(tmp_path / "none")),
        ):
            assert refused(other).remedy is Remedy.CHECK_CERTIFICATE
        lines = f"host=localhost\nhostaddr=127.0.0.1\nport={port}\nuser={parts['user']}\n"
        lines += f"dbname={parts['dbname']}\n"
        lines += f"sslmode=verify-full\nsslrootcert={ours}\n"
        (tmp_path / "services").write_text(f"[studio]\n{lines}")
        monkeypatch.setenv("PGSERVICEFILE", str(tmp_path / "services"))
        assert storage.exists(ServerAddress.parse("postgresql:///?service=studio"))

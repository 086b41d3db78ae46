"""Thumbnails and settings."""

from __future__ import annotations

import pytest

from photosim.core.types import PhotoFacts
from photosim.storage.database import Database
from photosim.storage.photos import Photos
from photosim.storage.settings import Settings
from photosim.storage.thumbnails import Thumbnails


def test_thumbnails(db: Database) -> None:
    facts, thumbnails = PhotoFacts("png", 1, 1), Thumbnails(db)
    with db.transaction():
        a, b, c = (Photos(db).add(bytes([n] * 20), 1, facts, 0) for n in range(3))
        thumbnails.put(a, b"first")
        thumbnails.put(b, b"second")
        thumbnails.put(a, b"third")
    assert thumbnails.get(a) == b"third"
    assert thumbnails.get(c) is None
    assert thumbnails.get_many([c, b, a]) == {a: b"third", b: b"second"}
    assert thumbnails.get_many([]) == {}


@pytest.mark.parametrize("value", [None, 1, 1.5, "é\udcff", [1, {"a": [True]}], {}])
def test_settings_come_back(db: Database, value: object) -> None:
    settings = Settings(db)
    assert settings.get("x", "unset") == "unset"
    with db.transaction():
        settings.set("x", "before")
        settings.set("x", value)
    assert settings.get("x", "unset") == value
    with db.transaction():
        settings.remove("x")
        settings.remove("never")
    assert settings.get("x") is None


@pytest.mark.parametrize("value", [b"bytes", {1, 2}, float("nan")])
def test_what_json_can_not_say_is_refused(db: Database, value: object) -> None:
    with pytest.raises((TypeError, ValueError)), db.transaction():
        Settings(db).set("x", value)

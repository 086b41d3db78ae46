"""Thumbnails and settings."""

from __future__ import annotations

import pytest

from photosim.core.types import PhotoFacts
from tests.helpers.engines import AnyStore


def test_thumbnails(store: AnyStore) -> None:
    facts, thumbnails = PhotoFacts("png", 1, 1), store.thumbnails
    with store.transaction():
        a, b, c = (store.photos.add(bytes([n] * 20), 1, facts, 0) for n in range(3))
        thumbnails.put(a, b"first")
        thumbnails.put(b, b"second")
        thumbnails.put(a, b"third")
    assert thumbnails.get(a) == b"third"
    assert thumbnails.get(c) is None
    assert thumbnails.get_many([c, b, a]) == {a: b"third", b: b"second"}
    assert thumbnails.get_many([]) == {}


@pytest.mark.parametrize("value", [None, 1, 1.5, "é\udcff", [1, {"a": [True]}], {}])
def test_settings_come_back(store: AnyStore, value: object) -> None:
    settings = store.settings
    assert settings.get("x", "unset") == "unset"
    with store.transaction():
        settings.set("x", "before")
        settings.set("x", value)
    assert settings.get("x", "unset") == value
    with store.transaction():
        settings.remove("x")
        settings.remove("never")
    assert settings.get("x") is None


@pytest.mark.parametrize("value", [b"bytes", {1, 2}, float("nan")])
def test_what_json_can_not_say_is_refused(store: AnyStore, value: object) -> None:
    with pytest.raises((TypeError, ValueError)), store.transaction():
        store.settings.set("x", value)

"""Errors carry what a dialog shows, also out of a worker process."""

from __future__ import annotations

import pickle

from photosim.core.errors import PhotosimError, PhotoUnreadable


def test_text_is_the_sentence_and_the_next_step() -> None:
    error = PhotosimError("Disk full", "The disk is full.", "Free some space.")
    assert str(error) == "The disk is full. Free some space."
    assert error.title == "Disk full"


def test_text_without_a_next_step_has_no_trailing_space() -> None:
    assert str(PhotosimError("Title", "A sentence.")) == "A sentence."


def test_unreadable_photo_survives_the_way_from_a_worker() -> None:
    sent = PhotoUnreadable("truncated file", "Half of it is missing.", transient=True)
    got = pickle.loads(pickle.dumps(sent))
    assert (got.reason, got.message, got.transient) == (sent.reason, sent.message, True)
    assert got.next_step == sent.next_step

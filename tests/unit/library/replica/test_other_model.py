"""A shared library goes over to another base model, and its parts follow."""

from __future__ import annotations

from pathlib import Path

import pytest

from photosim.core import paths
from tests.helpers.libraries import Embedded, photo_folder
from tests.helpers.sizes import Sizes
from tests.unit.library.replica.conftest import Both


@pytest.fixture
def models(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A default and a light one, in place of the tiny one alone."""
    folder = tmp_path / "models"
    Sizes(folder)
    monkeypatch.setattr(paths, "models_dir", lambda: folder)


def test_a_part_goes_over_to_the_model_that_answers_there_by_now(
    both: Both, embedded: Embedded, tmp_path: Path
) -> None:
    part = both.take()
    own = photo_folder(tmp_path / "own", ["e.jpg"], first_seed=50)
    part.add_folder(own)
    part.update()
    both.shared.models.bases.choose("light")
    both.shared.change_over()
    light = both.shared.model_id()
    assert part.model_id() != light
    embedded.take()
    part.replicas.join()
    assert part.is_changing_over()
    part.change_over()
    assert part.model_id() == light
    assert embedded.take() == 1  # of its own photo alone
    assert part.check().problems == ()
    assert part.replicas.join().nothing

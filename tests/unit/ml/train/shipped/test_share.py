from __future__ import annotations

import pytest

from photosim.ml.train.shipped.share import ShareFigures, best


def test_the_best_mean_of_the_three_wins() -> None:
    table = [
        ShareFigures(0.0, 0.90, 0.60, 0.80),
        ShareFigures(0.5, 0.92, 0.66, 0.93),
        ShareFigures(1.0, 0.90, 0.64, 0.96),
    ]
    assert best(table).share == 0.5


def test_of_two_equals_the_one_nearer_to_the_untouched_weights() -> None:
    table = [ShareFigures(1.0, 0.9, 0.6, 0.8), ShareFigures(0.4, 0.8, 0.7, 0.8)]
    assert best(table).share == 0.4


def test_without_figures_there_is_no_best() -> None:
    with pytest.raises(ValueError, match="no share"):
        best([])

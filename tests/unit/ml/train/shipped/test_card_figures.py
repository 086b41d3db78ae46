from __future__ import annotations

from pathlib import Path

import pytest

from photosim.ml.train.shipped.card_figures import main

CARDS = sorted((Path(__file__).parents[5] / "models").glob("*.json"))


def test_each_shipped_card_has_all_figures(capsys: pytest.CaptureFixture[str]) -> None:
    main([str(path) for path in CARDS])
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].count("photosim-") == len(CARDS) >= 2
    cells = {line.count("|") for line in lines if line}
    assert cells == {len(CARDS) + 2}
    unseen, seen = (
        next(i for i, x in enumerate(lines) if s in x) for s in ("unseen", "bench_seen")
    )
    assert unseen < seen
    assert any(line.startswith("| least on top | ") and "crop 70 0." in line for line in lines)

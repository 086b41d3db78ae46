"""A session of hours in little time: memory stays flat, and no thread, handle or file is left over.

``PHOTOSIM_SOAK=20000`` does so many things at random; every run of the tests 40, which is enough
for what is left over each time, and too few to say more of memory than that it does not run away.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.helpers import soak

ACTIONS = int(os.environ.get("PHOTOSIM_SOAK", "20"))
LONG = 2000
"""Actions from which on the first quarter is warm enough to be measured by."""


@pytest.mark.skipif(sys.platform != "linux", reason="handles and memory are told otherwise")
@pytest.mark.timeout(400 + 10 * ACTIONS)
def test_nothing_grows(tmp_path: Path) -> None:
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHONPATH": os.pathsep.join(
            [str(Path(__file__).parents[2]), os.environ.get("PYTHONPATH", "")]
        ),
        "TMPDIR": str(tmp_path / "tmp"),
    }
    (tmp_path / "tmp").mkdir()
    with (tmp_path / "errors").open("w") as errors:
        done = subprocess.run(
            [sys.executable, soak.__file__, str(tmp_path), str(ACTIONS)],
            env=environment,
            stdout=subprocess.PIPE,
            stderr=errors,
            text=True,
            check=False,
        )
    assert done.returncode == 0, (tmp_path / "errors").read_text("utf-8", "replace")[-3000:]
    assert "Traceback" not in (tmp_path / "errors").read_text("utf-8", "replace")
    looks = [json.loads(line) for line in done.stdout.splitlines()]
    for one in looks:
        print(one)
    warm = looks[len(looks) // 4] if ACTIONS >= LONG else looks[-2]
    last = looks[-1]
    for name, spare in (("threads", 2), ("python threads", 2), ("handles", 8), ("children", 0)):
        assert last[name] <= warm[name] + spare, name
    assert last["temporary"] <= warm["temporary"]
    assert last["bytes"] <= warm["bytes"] * (1.05 if ACTIONS >= LONG else 1.3)
    assert list((tmp_path / "tmp").glob("*/*.lock")) == []

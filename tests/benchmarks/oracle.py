"""``python -m tests.benchmarks.oracle``: clean thousands of drawn folders, and count what is lost.

Each folder is drawn from the files of one scene, made in some sixty ways of which it is known what
they hold. photosim cleans it up as the command line does by default, a judge who knows how the
files were made says what nobody holds any more, and undo must bring every byte back.
"""

from __future__ import annotations

import argparse
import os
import random
import sys
import time

from photosim.library.runtime import runtime
from tests.benchmarks.measure import say
from tests.helpers import lent_workers
from tests.helpers.known.cleaned import Compared, Count, memory_folder
from tests.helpers.known.files import RECIPES

SHARE = 0.5
"""Of all recipes, those of one scene: pairs to compare grow with the square."""


def main() -> int:
    """Clean, count, and fail where something was lost."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.oracle", description=__doc__)
    parser.add_argument("--libraries", type=int, default=2000, help="(%(default)s)")
    parser.add_argument("--scenes", type=int, default=20, help="(%(default)s)")
    parser.add_argument("--seed", type=int, default=0, help="of the first scene (%(default)s)")
    chosen = parser.parse_args()
    setattr(runtime, "new_workers", lent_workers.LentPool)  # noqa: B010 - no name of its own
    count = Count()
    each = -(-chosen.libraries // chosen.scenes)
    began = time.monotonic()
    for number in range(chosen.seed, chosen.seed + chosen.scenes):
        rng = random.Random(number)
        faults = len(count.faults)
        recipes = {name for name in RECIPES if rng.random() < SHARE}
        with memory_folder() as folder:
            os.environ["XDG_DATA_HOME"] = str(folder / "data")
            compared = Compared(folder, [number], recipes)
            for seed in range(each):
                compared.clean(1000 * number + seed, count)
        for fault in count.faults[faults:]:
            say(f"  FAULT {fault}")
        say(
            f"  scene {number}: {len(recipes)} files, {count.libraries} libraries,"
            f" {len(count.faults)} faults so far, {100 * count.share:.1f} %"
        )
    for one in count.could:
        say(f"  stays, though another covers it: {one}")
    say(f"  libraries, files, pictures         {count.libraries}, {count.files}, {count.pictures}")
    say(f"  pictures that went                 {count.went}")
    say(f"  of what others cover, %            {100 * count.share:.1f}")
    say(f"  faults                             {len(count.faults)}")
    say(f"  seconds                            {time.monotonic() - began:.0f}")
    lent_workers.close_all()
    return 1 if count.faults else 0


if __name__ == "__main__":
    sys.exit(main())

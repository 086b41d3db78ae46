"""Photos come, go, move and are removed on both sides, again and again: joined, both have the same.

``PHOTOSIM_FILE_JOINS`` sets how many joins there are.
"""

from __future__ import annotations

import os
import random
from pathlib import Path

from photosim.library.removal.values import Choice
from tests.helpers.libraries import paths_of, photo_folder
from tests.helpers.pictures import photo_like, write_jpeg
from tests.unit.library.replica.conftest import Both

JOINS = int(os.environ.get("PHOTOSIM_FILE_JOINS", "2"))


def test_files_of_both_sides(both: Both, tmp_path: Path) -> None:
    """Takes its time: photos are decoded for every join."""
    chance = random.Random(JOINS)
    part = both.take()
    own = photo_folder(tmp_path / "own", ["own.jpg"], first_seed=50)
    part.add_folder(own)
    part.update()
    made = removed = 0
    for number in range(JOINS):
        side = chance.choice([part, both.shared])
        for _ in range(chance.randint(1, 4)):
            folder = chance.choice([own, both.photos])
            some = sorted(folder.rglob("*.jpg"))
            what = chance.choice(["new", "new", "copy", "delete", "move", "edit", "remove"])
            made += 1
            path = chance.choice(some) if some else None
            if what == "new" or path is None:
                write_jpeg(folder / f"{made}.jpg", photo_like(200 + made, (320, 240)))
            elif what == "copy":
                (folder / f"copy {made}.jpg").write_bytes(path.read_bytes())
            elif what == "delete":
                path.unlink()
            elif what == "move":
                path.rename(folder / f"moved {made}.jpg")
            elif what == "edit":
                write_jpeg(path, photo_like(400 + made, (320, 240)))
            else:
                copy = folder / f"gone {made}.jpg"
                copy.write_bytes(path.read_bytes())
                side.update()
                if side.photo_at(copy) is not None and side.photo_at(path) is not None:
                    plan = side.removal.plan([Choice(path, (copy,))])
                    removed += len(side.removal.carry_out(plan).done)
        side.update()
        part.replicas.join()
        seen = paths_of(part).keys()
        assert seen == paths_of(both.shared).keys(), number
        side.update()
        on_disk = {str(path) for root in (own, both.photos) for path in root.rglob("*.jpg")}
        assert paths_of(side).keys() == on_disk, number
        part.replicas.join()
        assert part.replicas.join().nothing, number
        both.shared.update()
        assert paths_of(both.shared).keys() == on_disk, number
        part.replicas.join()
        assert part.update().added == 0
        assert paths_of(part).keys() == on_disk, number
        assert part.check().problems == both.shared.check().problems == (), number
    assert len(both.shared.removal.journal()) >= len(part.removal.journal())

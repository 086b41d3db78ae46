"""Near pairs by the hashes of another program: imagehash or imagededup, in its own Python.

``PYTHON peer_hashes.py imagehash|imagededup METHOD FOLDER BITS`` prints JSON: the pairs of names
whose hashes differ in at most BITS of their 64 bits. Knows nothing of photosim, so that the Python
needs no more than the other program; the exit status is 3 where that is not installed.
"""

from __future__ import annotations

import importlib
import json
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

MISSING = 3


def of_imagehash(method: str, files: list[Path]) -> dict[str, int]:
    """A hash of each file."""
    imagehash = importlib.import_module("imagehash")
    image = importlib.import_module("PIL.Image")
    hash_of: Callable[[Any], object] = getattr(imagehash, method)
    found = {}
    for file in files:
        with image.open(file) as opened:
            found[file.name] = int(str(hash_of(opened)), 16)
    return found


def of_imagededup(method: str, files: list[Path]) -> dict[str, int]:
    """The same, on all cores as it does by itself."""
    package = importlib.import_module("imagededup")
    # Its packages import torch and matplotlib for a network and for plots, which hashes don't need.
    for name in ("methods", "utils"):
        empty = ModuleType(f"imagededup.{name}")
        empty.__path__ = [str(Path(package.__path__[0]) / name)]
        sys.modules[empty.__name__] = empty
    hashing = importlib.import_module("imagededup.methods.hashing")
    hasher = getattr(hashing, method)(verbose=False)
    found: dict[str, str] = hasher.encode_images(str(files[0].parent))
    return {name: int(value, 16) for name, value in found.items()}


def near_pairs(hashes: dict[str, int], bits: int) -> list[tuple[str, str]]:
    """Every two whose hashes differ in few bits."""
    np: Any = importlib.import_module("numpy")
    names = sorted(hashes)
    values = np.array([hashes[name] for name in names], dtype=np.uint64)
    found = []
    for place, name in enumerate(names):
        near = np.flatnonzero(np.bitwise_count(values[place + 1 :] ^ values[place]) <= bits)
        found += [(name, names[place + 1 + int(other)]) for other in near]
    return found


def main() -> int:
    """Print the pairs."""
    peer, method, folder, bits = sys.argv[1:]
    files = sorted(Path(folder).iterdir())
    made = {"imagehash": of_imagehash, "imagededup": of_imagededup}[peer]
    try:
        hashes = made(method, files)
    except ModuleNotFoundError as error:
        print(error, file=sys.stderr)
        return MISSING
    json.dump(near_pairs(hashes, int(bits)), sys.stdout)
    return 0


if __name__ == "__main__":
    sys.exit(main())

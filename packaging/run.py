"""Set everything up and start photosim: ``python3 packaging/run.py``.

Arguments go to photosim: ``python3 packaging/run.py --help``.
"""

from __future__ import annotations

import subprocess
import sys

from bootstrap import SetupError, prepare


def main() -> int:
    """Return photosim's exit status."""
    try:
        python = prepare()
    except SetupError as error:
        print(f"photosim: {error}", file=sys.stderr)
        return 1
    process = subprocess.Popen([python, "-m", "photosim", *sys.argv[1:]])
    while True:
        try:
            return process.wait()
        except KeyboardInterrupt:
            # The same Ctrl-C reached photosim, which ends by itself and says how.
            continue


if __name__ == "__main__":
    raise SystemExit(main())

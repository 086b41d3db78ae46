"""Make one file that starts the app of an archive of ``folder.py``, without being installed.

A few lines of shell with the archive behind them. The first start unpacks it into the person's
cache (``~/.cache/photosim-app``), later starts go on from there; older versions that nothing runs
from are deleted then. ``--remove-unpacked`` deletes all. It needs ``sh``, ``tar``, ``tail`` and
``xz``, which every desktop has, and no FUSE, which an AppImage needs.
"""

from __future__ import annotations

import hashlib
import shutil
from pathlib import Path

HEAD = """\
#!/bin/sh
# photosim in one file: what follows the last line of this script is an archive.
set -eu
home="${XDG_CACHE_HOME:-$HOME/.cache}/photosim-app"
here="$home/@DIGEST@"
if [ "${1-}" = --remove-unpacked ]; then
    rm -rf "$home"
    exit 0
fi
if [ ! -x "$here/photosim" ]; then
    command -v xz >/dev/null || { echo "photosim: install xz-utils (xz) first." >&2; exit 1; }
    mkdir -p "$home"
    part=$(mktemp -d "$home/part.XXXXXX")
    trap 'rm -rf "$part"' EXIT
    trap 'exit 1' HUP INT TERM
    echo "photosim: unpacking into $home (only this once)" >&2
    tail -c +@OFFSET@ "$0" | xz -dc | tar -x --no-same-owner -C "$part" --strip-components=1
    # Of two first starts at once, one comes second and takes what the other unpacked.
    mv -T "$part" "$here" 2>/dev/null || [ -x "$here/photosim" ]
    for old in "$home"/*; do
        case "$old" in "$here" | "$home"/part.*) continue ;; esac
        used=
        for exe in /proc/[0-9]*/exe; do
            case "$(readlink "$exe" 2>/dev/null || true)" in "$old"/*) used=yes ;; esac
        done
        [ -n "$used" ] || rm -rf "$old"
    done
    rm -rf "$part"
    trap - EXIT
fi
case "$0" in /*) PHOTOSIM_LAUNCHER="$0" ;; *) PHOTOSIM_LAUNCHER="$PWD/$0" ;; esac
export PHOTOSIM_LAUNCHER
exec "$here/photosim" "$@"
"""


def build(archive: Path) -> Path:
    """The file beside the archive."""
    digest = hashlib.sha256(archive.read_bytes()).hexdigest()[:16]
    head = HEAD.replace("@DIGEST@", digest)
    # The number's own length counts; ten places are enough for any.
    offset = len(head.replace("@OFFSET@", "0" * 10).encode()) + 1
    head = head.replace("@OFFSET@", f"{offset:010d}")
    made = archive.with_name(archive.name.removesuffix(".tar.xz") + ".run")
    with made.open("wb") as out, archive.open("rb") as packed:
        out.write(head.encode())
        shutil.copyfileobj(packed, out)
    made.chmod(0o755)
    return made

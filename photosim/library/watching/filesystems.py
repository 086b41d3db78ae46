"""Which folders lie on a file system that doesn't tell when something changes."""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path

_NETWORK = frozenset(
    {"9p", "acfs", "afs", "autofs", "beegfs", "ceph", "cifs", "coda", "davfs", "drvfs"}
    | {"gfs", "gfs2", "glusterfs", "gpfs", "lustre", "ncpfs", "nfs", "nfs4", "ocfs2", "orangefs"}
    | {"panfs", "pvfs2", "smb2", "smb3", "smbfs", "vboxsf", "virtiofs", "vmhgfs"}
)
_LOCAL_FUSE = frozenset(["fuse.ntfs", "fuse.ntfs-3g", "fuse.exfat", "fuse.lowntfs-3g"])
_MOUNTS = Path("/proc/self/mounts")


def is_silent(kind: str) -> bool:
    """Whether a file system of this kind gives no events for changes made elsewhere.

    True for network file systems, for folders shared with a virtual machine's host, and for
    file systems in user space other than drivers of local drives: what lies behind them can
    change without the kernel's knowledge.
    """
    in_user_space = kind == "fuse" or kind.startswith("fuse.")
    return kind in _NETWORK or (in_user_space and kind not in _LOCAL_FUSE)


def silent_filesystem(root: str, mounts: str | None = None) -> str | None:
    """Kind of the silent file system that a folder lies on or that is mounted inside it.

    root: absolute path.
    mounts: text of ``/proc/self/mounts``; read where None.

    Returns "nfs4", "fuse.sshfs", …; None for a local drive, and on systems without that table.
    """
    if mounts is None:
        if sys.platform != "linux":
            return None
        try:
            mounts = _MOUNTS.read_text(encoding="utf-8", errors="surrogateescape")
        except OSError:
            return None
    here = os.path.realpath(root)
    below = here.rstrip("/") + "/"
    own: tuple[str, str] | None = None
    inside: str | None = None
    for line in mounts.splitlines():
        fields = line.split(" ")
        if len(fields) < 3:
            continue
        point, kind = _unescape(fields[1]), fields[2]
        if here == point or here.startswith(point.rstrip("/") + "/"):
            if own is None or len(point) >= len(own[0]):  # the last one mounted lies on top
                own = point, kind
        elif point.startswith(below) and is_silent(kind):
            inside = kind
    if own is not None and is_silent(own[1]):
        return own[1]
    return inside


def _unescape(text: str) -> str:
    return re.sub(r"\\([0-7]{3})", lambda match: chr(int(match[1], 8)), text)

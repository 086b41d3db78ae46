"""A file system for tests that shows another folder as a network share would: it answers late and
tells no events of what changes behind it. Run as a program: FOLDER MOUNTPOINT SECONDS.

It speaks the kernel's FUSE protocol (https://man7.org/linux/man-pages/man4/fuse.4.html) itself, as
much of it as reading takes; writing is refused. Killed, it leaves a mount of which every call
fails, as those of a share whose server is gone do.
"""

from __future__ import annotations

import ctypes
import errno
import os
import stat
import struct
import sys
import time
from enum import IntEnum
from pathlib import Path

HEADER, ANSWER = struct.Struct("<IIQQIIII"), struct.Struct("<IiQ")
ATTRIBUTES = struct.Struct("<6Q10I")
LARGEST = 1 << 20


class Call(IntEnum):
    """What the kernel asks for."""

    LOOKUP = 1
    FORGET = 2
    GETATTR = 3
    OPEN = 14
    READ = 15
    STATFS = 17
    RELEASE = 18
    FLUSH = 25
    INIT = 26
    OPENDIR = 27
    READDIR = 28
    RELEASEDIR = 29
    BATCH_FORGET = 42


class Share:
    """Answers the kernel. folder: what is shown; seconds: how long each answer takes."""

    def __init__(self, folder: Path, seconds: float) -> None:
        self._seconds = seconds
        self._paths: dict[int, Path] = {1: folder}
        self._numbers = {folder: 1}

    def serve(self, kernel: int) -> None:
        while True:
            message = os.read(kernel, LARGEST + 4096)
            _, what, unique, node, *_ = HEADER.unpack_from(message)
            if what in {Call.FORGET, Call.BATCH_FORGET}:
                continue
            if what != Call.INIT:
                time.sleep(self._seconds)
            try:
                answer, error = self._answer(what, node, message[HEADER.size :]), 0
            except OSError as failed:
                answer, error = b"", -(failed.errno or errno.EIO)
            os.write(kernel, ANSWER.pack(ANSWER.size + len(answer), error, unique) + answer)

    def _answer(self, what: int, node: int, told: bytes) -> bytes:  # noqa: PLR0911 - a table
        if what == Call.INIT:
            return struct.pack("<4IHHIIHHI7I", 7, 31, LARGEST, 0, 8, 8, LARGEST, 1, *[0] * 10)
        path = self._paths[node]
        match what:
            case Call.LOOKUP:
                return self._entry(path / os.fsdecode(told.rstrip(b"\0")))
            case Call.GETATTR:
                return struct.pack("<QII", 0, 0, 0) + self._attributes(path)
            case Call.OPEN:
                if struct.unpack_from("<I", told)[0] & (os.O_WRONLY | os.O_RDWR):
                    raise OSError(errno.EROFS, "read-only")
                return struct.pack("<QII", os.open(path, os.O_RDONLY), 0, 0)
            case Call.READ:
                handle, offset, size = struct.unpack_from("<QQI", told)
                return os.pread(handle, size, offset)
            case Call.STATFS:
                found = os.statvfs(path)
                blocks = (found.f_blocks, found.f_bfree, found.f_bavail, found.f_files)
                return struct.pack(
                    "<5Q10I", *blocks, found.f_ffree, found.f_bsize, 255, found.f_frsize, *[0] * 7
                )
            case Call.RELEASE:
                os.close(struct.unpack_from("<Q", told)[0])
                return b""
            case Call.FLUSH | Call.RELEASEDIR:
                return b""
            case Call.OPENDIR:
                return struct.pack("<QII", 0, 0, 0)
            case Call.READDIR:
                return self._listing(path, *struct.unpack_from("<QQI", told)[1:])
        raise OSError(errno.ENOSYS, "not known")

    def _entry(self, path: Path) -> bytes:
        attributes = self._attributes(path)
        number = self._numbers.setdefault(path, len(self._numbers) + 1)
        self._paths[number] = path
        return struct.pack("<4Q2I", number, 0, 0, 0, 0, 0) + attributes

    def _attributes(self, path: Path) -> bytes:
        found = path.lstat()
        times = (found.st_atime_ns, found.st_mtime_ns, found.st_ctime_ns)
        return ATTRIBUTES.pack(
            found.st_ino,
            found.st_size,
            found.st_blocks,
            *(one // 10**9 for one in times),
            *(one % 10**9 for one in times),
            found.st_mode,
            found.st_nlink,
            found.st_uid,
            found.st_gid,
            0,
            4096,
            0,
        )

    def _listing(self, path: Path, offset: int, size: int) -> bytes:
        answer = b""
        entries = sorted(os.scandir(path), key=lambda one: one.name)
        for number, entry in enumerate(entries[offset:], start=offset + 1):
            name = os.fsencode(entry.name)
            kind = stat.S_IFMT(entry.stat(follow_symlinks=False).st_mode) >> 12
            one = struct.pack("<QQII", entry.inode(), number, len(name), kind) + name
            one += bytes(-len(one) % 8)
            if len(answer) + len(one) > size:
                break
            answer += one
        return answer


def main() -> None:
    folder, place, seconds = Path(sys.argv[1]), sys.argv[2], float(sys.argv[3])
    kernel = os.open("/dev/fuse", os.O_RDWR)
    mode = oct(folder.stat().st_mode)[2:]
    options = f"fd={kernel},rootmode={mode},user_id={os.getuid()},group_id={os.getgid()}"
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.mount(b"share", os.fsencode(place), b"fuse", 0, options.encode()):
        raise OSError(ctypes.get_errno(), "it can't be mounted")
    print("mounted", flush=True)
    Share(folder, seconds).serve(kernel)


if __name__ == "__main__":
    main()

"""Try a package as a person would: ``sudo python3 packaging/smoke.py PACKAGE…``.

In a clean system (``roots.py``) the package is installed with what it depends on and nothing else.
As a person without rights, photos are indexed, a cropped and smaller copy of one is searched for
by the command line, then given to the app in a real window, which has to prove it a copy and show
it; a picture of the window is kept in ``build/smoke``. Then the package is removed, and every file
of the system that was not there before is a failure.

Here, outside the clean system, Xvfb, openbox, xdotool and ImageMagick are needed.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import os
import platform
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from bootstrap import WINDOW_PACKAGES, SetupError
from building import BUILD, output_of
from roots import RELEASES, Root, clean

SHOTS = BUILD / "smoke"
SECONDS = 120
"""How long an app may take for what it was asked, on a busy computer too."""
PHOTOS = 8
COPIED = 3

SEARCH = """
import hnswlib, numpy
points = numpy.random.default_rng(1).normal(size=(2000, 256)).astype(numpy.float32)
index = hnswlib.Index("cosine", 256)
index.init_index(2000, M=16, ef_construction=100)
index.add_items(points)
found, _ = index.knn_query(points[:50], k=3)
print("found" if (found[:, 0] == numpy.arange(50)).all() else found[:, 0])
"""
"""An index as photosim makes it; each point is nearest to itself."""

Words = Sequence[str]


def smoke(package: Path, release: str) -> list[str]:
    """Try one package; what was seen, a line each.

    Raises:
        SetupError: it does not do what it should; the message says what.
    """
    for suffix, way in (
        (".deb", _debian),
        (".whl", _wheel),
        (".tar.xz", _folder),
        (".run", _single),
    ):
        if package.name.endswith(suffix):
            return way(package.resolve(), release)
    raise SetupError(f"{package.name} is no package that can be tried here.")


def _debian(package: Path, release: str) -> list[str]:
    depends = output_of("dpkg-deb", "--field", package, "Depends").strip()
    root = clean(release, "try", *depends.split(", "))
    inside = f"/tmp/{package.name}"
    shutil.copy(package, root.path / "tmp")
    before = root.files()
    root.run("apt-get", "-q", "install", "-y", "--no-install-recommends", inside)
    seen = [*_loads(root, Path("usr/lib/photosim")), *_works(root, ["photosim"], package.name)]
    seen.append(_speaks_to_servers(root, ["photosim"]))
    seen.append(_on_an_old_processor(root, "/usr/lib/photosim/bin/python3"))
    for file in (
        "usr/share/man/man1/photosim.1.gz",
        "usr/share/bash-completion/completions/photosim",
        "usr/share/applications/org.photosim.photosim.desktop",
        "usr/share/metainfo/org.photosim.photosim.metainfo.xml",
        "usr/share/icons/hicolor/48x48/apps/org.photosim.photosim.png",
    ):
        if not (root.path / file).is_file():
            raise SetupError(f"/{file} is not in the package.")
    root.run("apt-get", "-q", "purge", "-y", "photosim")
    return [*seen, _nothing_left(root, before)]


def _wheel(package: Path, release: str) -> list[str]:
    needed = ("ca-certificates", "g++", "python3", "python3-dev", "python3-venv", *WINDOW_PACKAGES)
    root = clean(release, "wheel", *needed)
    shutil.copy(package, root.path / "tmp")
    before = root.files()
    place = "/opt/photosim"
    root.run("python3", "-m", "venv", place)
    root.run(f"{place}/bin/pip", "install", "--quiet", f"/tmp/{package.name}")
    listed = root.run(f"{place}/bin/pip", "list", "--format=freeze")
    if re.search(r"^torch==", listed, re.MULTILINE):
        raise SetupError("The wheel brought torch with it.")
    seen = _works(root, [f"{place}/bin/photosim"], f"{package.name}-{release}")
    shutil.rmtree(root.path / "opt" / "photosim")
    return [*seen, _nothing_left(root, before)]


def _folder(package: Path, release: str) -> list[str]:
    root = clean(release, "folder", *WINDOW_PACKAGES)
    before = root.files()
    output_of("tar", "-xf", package, "-C", root.path / "opt")
    [folder] = (root.path / "opt").iterdir()
    photosim = [f"/opt/{folder.name}/photosim"]
    seen = _works(root, photosim, f"{package.name}-{release}")
    seen.append(_speaks_to_servers(root, photosim))
    shutil.rmtree(folder)
    return [*seen, _nothing_left(root, before)]


def _single(package: Path, release: str) -> list[str]:
    root = clean(release, "single", "xz-utils", *WINDOW_PACKAGES)
    before = root.files()
    inside = root.path / "opt" / package.name
    shutil.copy(package, inside)
    inside.chmod(0o755)
    photosim = [f"/opt/{package.name}"]
    seen = _works(root, photosim, f"{package.name}-{release}")
    seen.append(_speaks_to_servers(root, photosim))
    root.run(f"/opt/{package.name}", "--remove-unpacked", person=True)
    cache = root.path / "home" / "person" / ".cache" / "photosim-app"
    if cache.exists():
        raise SetupError(f"{cache} was left behind.")
    inside.unlink()
    return [*seen, _nothing_left(root, before)]


def _works(root: Root, photosim: Words, name: str) -> list[str]:
    """Index, search and open the window; what was seen."""
    home = root.path / "home" / "person"
    _make_photos(home)
    root.run("chown", "-R", "person:person", "/home/person")
    said = [root.run(*photosim, "--version", person=True).strip()]
    began = time.monotonic()
    root.run(*photosim, "index", "/home/person/Pictures", person=True)
    said.append(f"{PHOTOS} photos indexed in {time.monotonic() - began:.1f} s, start included")
    found = json.loads(
        root.run(*photosim, "search", "/home/person/received.jpg", "--json", person=True)
    )
    first = found["hits"][0]
    if not first["path"].endswith(f"photo {COPIED}.jpg") or first["level"] != "copy":
        raise SetupError(f"The copy was not found first: {first}")
    said.append("search: the cropped copy is the first hit and named a copy")
    SHOTS.mkdir(parents=True, exist_ok=True)
    said.append(_in_a_window(root, photosim, SHOTS / f"{name}.png"))
    return said


def _speaks_to_servers(root: Root, photosim: Words) -> str:
    """What a library on a server needs is in the package: where nobody listens, it says so."""
    asked = [*photosim, "status", "--library", "postgresql://127.0.0.1:9/photos"]
    try:
        root.run(*asked, person=True)
    except SetupError as error:
        if "can't be reached" in str(error):
            return "a library on a server is asked for, and that nobody answers is said"
        raise
    raise SetupError("A library on a server where none is was opened.")


def _in_a_window(root: Root, photosim: Words, shot: Path) -> str:
    log = root.path / "home" / "person" / ".local" / "state" / "photosim" / "log" / "photosim.log"
    with _screen() as display:
        command, environment = root.command(
            [*photosim, "/home/person/received.jpg"],
            person=True,
            environment={"DISPLAY": display, "XDG_RUNTIME_DIR": "/tmp"},
        )
        began = time.monotonic()
        with (SHOTS / "app.txt").open("w") as output:
            app = subprocess.Popen(command, env=environment, stdout=output, stderr=output)
        try:
            _wait("the window", app, lambda: _window(display))
            opened = time.monotonic() - began
            told = _wait(
                "the answer in the window",
                app,
                lambda: re.search(r"query \d+: \w+, \d+ hits, ([1-9]\d*) proved", _text(log)),
            )
            _wait("the answer shown", app, lambda: re.search(r"query \d+ shown", _text(log)))
            time.sleep(2)  # thumbnails come in by themselves; the picture is for people
            output_of("import", "-window", "root", shot, environment=_on(display))
            # The signal goes to the app itself: unshare and chroot became it.
            app.send_signal(signal.SIGTERM)
            status = app.wait(60)
        finally:
            if app.poll() is None:
                app.kill()
                app.wait()
    if status != 0 or "closed" not in _text(log):
        raise SetupError(f"The app did not close in order (status {status}):\n{_text(log)[-2000:]}")
    return f"window after {opened:.1f} s, {told[1]} proved copy of the query shown: {shot}"


@contextlib.contextmanager
def _screen() -> Iterator[str]:
    """A virtual screen with a window manager; its name."""
    read, write = os.pipe()
    words = ["Xvfb", "-displayfd", str(write), "-screen", "0", "1280x860x24", "-nolisten", "tcp"]
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    # Without access control: the person inside has no cookie of ours.
    with subprocess.Popen([*words, "-ac"], pass_fds=(write,), **quiet) as server:
        os.close(write)
        with os.fdopen(read) as answer:
            display = f":{answer.readline().strip()}"
        with subprocess.Popen(["openbox", "--sm-disable"], env=_on(display), **quiet) as manager:
            try:
                yield display
            finally:
                manager.terminate()
                server.terminate()


def _on(display: str) -> dict[str, str]:
    return {**os.environ, "DISPLAY": display}


def _window(display: str) -> bool:
    found = subprocess.run(
        ["xdotool", "search", "--onlyvisible", "--name", "photosim"],
        env=_on(display),
        capture_output=True,
        text=True,
        check=False,
    )
    return bool(found.stdout.strip())


def _wait(what: str, app: subprocess.Popen[bytes], asked: Callable[[], object]) -> object:
    """Ask until the answer is true; fails with the app, or where it takes too long."""
    end = time.monotonic() + SECONDS
    while time.monotonic() < end:
        answer = asked()
        if answer:
            return answer
        if app.poll() is not None:
            break
        time.sleep(0.1)
    raise SetupError(f"Waited in vain for {what}:\n{_text(SHOTS / 'app.txt')[-2000:]}")


def _text(file: Path) -> str:
    return file.read_text(encoding="utf-8", errors="replace") if file.is_file() else ""


def _make_photos(home: Path) -> None:
    """Pictures with much in them, and a part of one, smaller and saved worse."""
    pictures = home / "Pictures"
    pictures.mkdir(exist_ok=True)
    for number in range(PHOTOS):
        file = pictures / f"photo {number}.jpg"
        words = ["-size", "900x675", "-seed", str(number), "plasma:", "-swirl", str(40 * number)]
        output_of("convert", *words, "-emboss", "1", "-quality", "92", file)
    copied = pictures / f"photo {COPIED}.jpg"
    edits = ["-gravity", "center", "-crop", "85%x85%+0+0", "-resize", "70%", "-quality", "75"]
    output_of("convert", copied, *edits, home / "received.jpg")


def _loads(root: Root, folder: Path) -> list[str]:
    """Every library in the package finds what it needs in the clean system."""
    libraries = [
        f"/{path.relative_to(root.path)}"
        for path in (root.path / folder).rglob("*.so*")
        if not path.is_symlink()
    ]
    told = root.run(
        "sh", "-c", 'for one; do echo "$one"; ldd "$one" || true; done', "sh", *libraries
    )
    missing: dict[str, list[str]] = {}
    library = ""
    for line in told.splitlines():
        if line.startswith("/"):
            library = Path(line.split(":")[0]).name
        elif "not found" in line:
            missing.setdefault(library, []).append(line.split()[0])
    # Loaded by Qt only where the desktop or the printing system is there.
    for optional in ("libqgtk3.so", "libcupsprintersupport.so"):
        missing.pop(optional, None)
    if missing:
        raise SetupError(f"Libraries of the system are missing among the dependencies: {missing}")
    return [f"{len(libraries)} libraries find all that they need"]


def _on_an_old_processor(root: Root, python: str) -> str:
    """The library that was compiled here works where there is no AVX."""
    emulator = shutil.which("qemu-x86_64-static")
    if emulator is None or platform.machine() != "x86_64":
        return "not tried without AVX: qemu-x86_64-static (qemu-user-static) is not there"
    shutil.copy(emulator, root.path / "tmp" / "qemu")
    said = root.run("/tmp/qemu", "-cpu", "Nehalem", python, "-c", SEARCH, person=True).strip()
    (root.path / "tmp" / "qemu").unlink()
    if said != "found":
        raise SetupError(f"hnswlib finds something else without AVX: {said}")
    return "hnswlib builds and searches an index on an emulated processor without AVX (Nehalem)"


def _nothing_left(root: Root, before: set[str]) -> str:
    left = sorted(root.files() - before)
    lost = sorted(before - root.files())
    if left or lost:
        raise SetupError(f"Removed, but left behind: {left[:20]}; gone: {lost[:20]}")
    root.remove()
    return "removed without a trace outside the person's own folder"


def main() -> int:
    """Try packages; 0 where all of them work."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("packages", nargs="+", type=Path, metavar="PACKAGE")
    parser.add_argument("--release", choices=tuple(RELEASES), default="bookworm")
    asked = parser.parse_args()
    try:
        for package in asked.packages:
            number = re.search(r"~deb(\d+)_", package.name)
            named = {value: name for name, value in RELEASES.items()}
            release = named[number[1]] if number else asked.release
            print(f"{package.name} in a clean Debian {release}:", flush=True)
            for line in smoke(package, release):
                print(f"  {line}", flush=True)
    except SetupError as error:
        print(f"photosim: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    raise SystemExit(main())

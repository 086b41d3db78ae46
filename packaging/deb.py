"""Build the Debian packages into ``dist``: ``sudo python3 packaging/deb.py [bookworm|trixie]…``.

One package for each release, self-contained: photosim and its Python packages lie in a virtual
environment in ``/usr/lib/photosim`` on the release's own ``python3``, and Qt's system libraries are
its dependencies. It is built inside a clean system of that release (``roots.py``), where hnswlib is
compiled for every processor of the architecture.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import os
import re
import shutil
import sys
from pathlib import Path

import instructions
import integration
from bootstrap import CHECKOUT, WINDOW_PACKAGES, SetupError
from building import BUILD, DIST, output_of, version, when_committed
from roots import RELEASES, Root, clean
from trim import size_of, trim
from wheel import build as build_wheel

HOME = Path("usr/lib/photosim")
RENAMED = {"libglib2.0-0": "libglib2.0-0t64 | libglib2.0-0"}
"""Debian's change to 64-bit times gave some libraries new names."""
TOOLS = ("ca-certificates", "g++", "python3", "python3-dev", "python3-venv", *WINDOW_PACKAGES)
"""What building needs; the window's libraries draw the icons."""
MORE = ("libwayland-client0", "libwayland-cursor0", "libwayland-egl1")
"""Of Qt's plugin for Wayland."""

CONTROL = """\
Package: photosim
Version: {version}
Section: graphics
Priority: optional
Architecture: {architecture}
Maintainer: The photosim authors <photosim@localhost>
Installed-Size: {kilobytes}
Depends: {depends}
Recommends: xdg-desktop-portal, libgtk-3-0t64 | libgtk-3-0, libcups2t64 | libcups2
Description: find the duplicates and look-alikes of a photo
 Drag a photo in, and see its duplicates and look-alikes among all your own
 photos. photosim watches the photo folders you name, describes each new photo
 with a small neural network that runs on your own computer, and finds the
 nearest ones at once.
 .
 Photos are opened read-only and never leave the computer; one is moved only
 where you say so, to the trash, from where it can come back.
"""


def build(release: str, wheel: Path, compression: str = "xz") -> Path:
    """Make the package for a release from a wheel; its file.

    Raises:
        SetupError: a step failed.
    """
    root = clean(release, "build", *TOOLS)
    try:
        _install(root, wheel)
        tree = BUILD / f"deb-{release}"
        shutil.rmtree(tree, ignore_errors=True)
        shutil.copytree(root.path / HOME, tree / HOME, symlinks=True)
        shutil.copytree(root.path / "made", tree / "usr" / "share")
        bill = DIST / f"photosim-{version()}-debian{RELEASES[release]}.cdx.json"
        DIST.mkdir(exist_ok=True)
        shutil.copy(root.path / "made" / "doc" / "photosim" / "sbom.cdx.json", bill)
        python = root.run("python3", "-c", "import sys; print('%d.%d' % sys.version_info[:2])")
        _compile(root, tree)
    finally:
        root.remove()
    (tree / "usr" / "bin").mkdir()
    (tree / "usr" / "bin" / "photosim").symlink_to("../lib/photosim/bin/photosim")
    return _pack(tree, release, python.strip(), compression)


def _install(root: Root, wheel: Path) -> None:
    """Put photosim into the root, cut what isn't needed, and have it describe itself."""
    shutil.copy(wheel, root.path / "tmp" / wheel.name)
    root.run("python3", "-m", "venv", "/tmp/pip")
    root.run("python3", "-m", "venv", "--without-pip", f"/{HOME}")
    own = f"/{HOME}/bin/python3"
    # For every processor of the architecture, not for the one that builds.
    every = {"HNSWLIB_NO_NATIVE": "1"}
    root.run(
        *("/tmp/pip/bin/python", "-m", "pip", "--python", own, "install", "--quiet", "--no-input"),
        *("--no-compile", f"/tmp/{wheel.name}[server]"),
        environment=every,
    )
    scripts = root.path / "tmp" / "packaging"
    shutil.copytree(
        CHECKOUT / "packaging", scripts, ignore=shutil.ignore_patterns("__pycache__", "*.md")
    )
    (root.path / "made").mkdir()

    def run(script: str, *words: str) -> str:
        quiet = {"PYTHONDONTWRITEBYTECODE": "1"}
        return root.run(own, f"/tmp/packaging/{script}", *words, environment=quiet)

    integration.write(root.path / "made", "/made", run)
    home = root.path / HOME
    for script in (home / "bin").iterdir():
        if script.name != "photosim" and not script.name.startswith("python"):
            script.unlink()
    for name in ("include", "lib64"):
        if (home / name).is_symlink():
            (home / name).unlink()
        else:
            shutil.rmtree(home / name, ignore_errors=True)
    [site] = (home / "lib").glob("python3*/site-packages")
    for folder in site.rglob("__pycache__"):
        shutil.rmtree(folder)
    for reason, saved in trim(site).items():
        print(f"  left out {saved / 1e6:5.1f} MB: {reason}", flush=True)
    for library in site.glob("hnswlib*.so"):
        instructions.check(library)
    (root.path / "made" / "doc" / "photosim").mkdir(parents=True)
    run("sbom.py", "/made/doc/photosim/sbom.cdx.json")


def _compile(root: Root, tree: Path) -> None:
    """Compile the modules: nobody may write beside them later, and a start would do it each time.

    They are compiled where they lie in the root, so that messages name the path they will have.
    """
    shutil.rmtree(root.path / HOME)
    shutil.copytree(tree / HOME, root.path / HOME, symlinks=True)
    root.run(
        *(f"/{HOME}/bin/python3", "-m", "compileall", "-q", "-j", "0"),
        *("--invalidation-mode", "unchecked-hash", f"/{HOME}/lib"),
    )
    shutil.rmtree(tree / HOME)
    shutil.copytree(root.path / HOME, tree / HOME, symlinks=True)


def _pack(tree: Path, release: str, python: str, compression: str) -> Path:
    _documents(tree)
    architecture = output_of("dpkg", "--print-architecture").strip()
    # What comes before a release sorts before it.
    plain = re.sub(r"(a|b|rc)(\d+)$", r"~\1\2", version())
    number = f"{plain}-1~deb{RELEASES[release]}"
    major, minor = map(int, python.split("."))
    depends = [
        f"python3 (>= {major}.{minor})",
        f"python3 (<< {major}.{minor + 1}~)",
        "libstdc++6",
        *(RENAMED.get(name, name) for name in (*WINDOW_PACKAGES, *MORE)),
    ]
    for path in [tree, *tree.rglob("*")]:
        if not path.is_symlink():
            runs = path.is_dir() or path.stat().st_mode & 0o100
            path.chmod(0o755 if runs else 0o644)
    control = tree / "DEBIAN"
    control.mkdir()
    (control / "control").write_text(
        CONTROL.format(
            version=number,
            architecture=architecture,
            kilobytes=size_of(tree) // 1024,
            depends=", ".join(depends),
        ),
        encoding="utf-8",
    )
    sums = []
    for file in sorted(tree.rglob("*")):
        if file.is_file() and not file.is_symlink() and control not in file.parents:
            digest = hashlib.md5(file.read_bytes(), usedforsecurity=False).hexdigest()
            sums.append(f"{digest}  {file.relative_to(tree)}\n")
    (control / "md5sums").write_text("".join(sums), encoding="utf-8")
    package = DIST / f"photosim_{number}_{architecture}.deb"
    output_of(
        *("dpkg-deb", "--root-owner-group", f"-Z{compression}", "--build", tree, package),
        environment={**os.environ, "SOURCE_DATE_EPOCH": when_committed()},
    )
    shutil.rmtree(tree)
    return package


def _documents(tree: Path) -> None:
    """Licence and changes, where Debian's tools look for them."""
    folder = tree / "usr" / "share" / "doc" / "photosim"
    licence = (CHECKOUT / "LICENSE").read_text(encoding="utf-8")
    (folder / "copyright").write_text(
        "photosim is licensed under the Apache License 2.0; on Debian systems its text is in\n"
        "/usr/share/common-licenses/Apache-2.0. The Python packages that it brings lie below\n"
        f"/{HOME}/lib, each with its licence in its .dist-info folder.\n\n{licence}",
        encoding="utf-8",
    )
    changes = (CHECKOUT / "CHANGELOG.md").read_bytes()
    with gzip.GzipFile(folder / "changelog.gz", "wb", compresslevel=9, mtime=0) as packed:
        packed.write(changes)


def main() -> int:
    """Build; 0 where every package is there."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("releases", nargs="*", metavar="RELEASE", help=", ".join(RELEASES))
    parser.add_argument("--wheel", type=Path, help="take this wheel instead of building it")
    parser.add_argument(
        "--compression", default="xz", choices=("xz", "zstd", "gzip", "none"), help="of the package"
    )
    asked = parser.parse_args()
    try:
        wheel = asked.wheel or build_wheel()[0]
        for release in asked.releases or RELEASES:
            package = build(release, wheel, asked.compression)
            print(f"{package}: {package.stat().st_size / 1e6:.0f} MB")
    except SetupError as error:
        print(f"photosim: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    raise SystemExit(main())

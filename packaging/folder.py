"""Freeze the app into a folder that needs no Python: ``python3 packaging/folder.py``.

PyInstaller puts photosim, its libraries and Python itself into ``dist/photosim-…`` for the system
it runs on; on Linux an archive and a single file (``single.py``) are made of it. What is frozen was
trimmed before (``trim.py``), and hnswlib is built for every processor of the architecture. On
Windows and macOS the same folder is what ``windows/photosim.iss`` and ``macos/bundle.sh`` pack.
"""

from __future__ import annotations

import argparse
import os
import platform
import shutil
import sys
from pathlib import Path

import instructions
import single
from bootstrap import CHECKOUT, SetupError
from building import BUILD, DIST, environment_with, output_of, version, when_committed
from trim import size_of, trim
from wheel import build as build_wheel

START = """\
from photosim.__main__ import main

raise SystemExit(main())
"""

SPEC = """\
from PyInstaller.utils.hooks import (
    collect_data_files,
    collect_dynamic_libs,
    collect_submodules,
)

modules = collect_submodules(
    "photosim", filter=lambda name: not name.startswith("photosim.ml.train")
)
# Loaded by name where a library lies on a server.
modules += ["psycopg", *collect_submodules("psycopg_binary")]
found = Analysis(
    [{start!r}],
    datas=collect_data_files("photosim"),
    binaries=collect_dynamic_libs("psycopg_binary"),
    hiddenimports=modules,
    excludes=["tkinter", "torch", "torchvision", "onnx", "onnxscript", "photosim.ml.train"],
)
program = EXE(
    PYZ(found.pure),
    found.scripts,
    exclude_binaries=True,
    name="photosim",
    console={console},
    icon={icon!r},
)
COLLECT(program, found.binaries, found.datas, name="photosim")
"""


def name() -> str:
    """What the folder is called: version, system and processor."""
    system = {"darwin": "macos", "win32": "windows"}.get(sys.platform, "linux")
    return f"photosim-{version()}-{system}-{platform.machine().lower()}"


def build(wheel: Path) -> Path:
    """Freeze a wheel; the folder in ``dist``.

    Raises:
        SetupError: a step failed.
    """
    python = environment_with(
        "freeze", "--force-reinstall", f"{wheel}[server]", "pyinstaller", anew=True
    )
    work = BUILD / "pyinstaller"
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    output_of(python, CHECKOUT / "packaging" / "icons.py", "--other", work)
    output_of(python, CHECKOUT / "packaging" / "sbom.py", DIST / f"{name()}.cdx.json")
    site = Path(
        output_of(python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))").strip()
    )
    for reason, saved in trim(site).items():
        print(f"  left out {saved / 1e6:5.1f} MB: {reason}", flush=True)
    for library in site.glob("hnswlib*.so"):
        instructions.check(library)
    # These would bring all of GTK and of the printing system along.
    for plugin in site.glob("PySide6/Qt/plugins/*/lib*gtk3.so"):
        plugin.unlink()
    (work / "start.py").write_text(START, encoding="utf-8")
    icon = "photosim.ico" if os.name == "nt" else "photosim.png"
    spec = SPEC.format(start=str(work / "start.py"), console=os.name != "nt", icon=str(work / icon))
    (work / "photosim.spec").write_text(spec, encoding="utf-8")
    output_of(
        *(python, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN"),
        *("--distpath", work / "dist", "--workpath", work / "work", work / "photosim.spec"),
        folder=work,
    )
    folder = DIST / name()
    shutil.rmtree(folder, ignore_errors=True)
    shutil.move(work / "dist" / "photosim", folder)
    shutil.copy(CHECKOUT / "LICENSE", folder)
    shutil.copy(DIST / f"{name()}.cdx.json", folder / "sbom.cdx.json")
    return folder


def archive(folder: Path, level: int) -> Path:
    """Pack the folder; the archive beside it."""
    packed = folder.with_name(f"{folder.name}.tar.xz")
    output_of(
        *("tar", "--sort=name", "--owner=0", "--group=0", "--numeric-owner"),
        *(f"--mtime=@{when_committed()}", "-C", folder.parent, "-cf", packed),
        *("-I", f"xz -T0 -{level}", folder.name),
    )
    return packed


def main() -> int:
    """Build; 0 where all is there."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--wheel", type=Path, help="take this wheel instead of building it")
    parser.add_argument(
        "--level", type=int, default=6, choices=range(10), help="how hard xz tries (default 6)"
    )
    asked = parser.parse_args()
    try:
        folder = build((asked.wheel or build_wheel()[0]).resolve())
        print(f"{folder}: {size_of(folder) / 1e6:.0f} MB")
        if sys.platform.startswith("linux"):
            packed = archive(folder, asked.level)
            print(f"{packed}: {packed.stat().st_size / 1e6:.0f} MB")
            alone = single.build(packed)
            print(f"{alone}: {alone.stat().st_size / 1e6:.0f} MB")
    except SetupError as error:
        print(f"photosim: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    raise SystemExit(main())

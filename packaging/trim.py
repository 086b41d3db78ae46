"""What a package leaves out of the libraries it brings: what photosim never opens.

For packages that carry their own libraries (``deb.py``, ``folder.py``). Each group of patterns
names why it can go. The libraries of Qt are no list: whatever the kept bindings and plugins need
stays, by what the files themselves say, and the rest goes.
"""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path

BINDINGS = ("QtCore", "QtDBus", "QtGui", "QtNetwork", "QtPrintSupport", "QtSvg", "QtWidgets")
"""The modules of Qt that photosim imports."""

PLUGINS = (
    "iconengines/*",
    "imageformats/libq{gif,ico,jpeg,svg,tiff,webp}.so",
    "platforminputcontexts/lib{compose,ibus}*.so",
    "platforms/libq{offscreen,wayland,xcb}.so",
    "platformthemes/*",
    "printsupport/*",
    "wayland-decoration-client/*",
    "wayland-graphics-integration-client/libqt-plugin-wayland-egl.so",
    "wayland-shell-integration/libxdg-shell.so",
    "xcbglintegrations/*",
)
"""What Qt loads on a desktop: windows, input, native dialogs, printers, pasted pictures."""

CUTS: dict[str, tuple[str, ...]] = {
    "tests of libraries": ("**/tests", "numpy/conftest.py", "numpy/_core/lib/*.a"),
    "headers and types for developers": (
        "**/*.pyi",
        "**/*.pxd",
        "**/*.a",
        "**/include",
        "rawpy/*.h",
        "rawpy/*.pyx",
        "numpy/f2py",
        "numpy/distutils",
    ),
    "Qt's tools, QML and descriptions": (
        "PySide6/Qt/qml",
        "PySide6/Qt/libexec",
        "PySide6/Qt/metatypes",
        "PySide6/Qt/resources",
        "PySide6/{assistant,balsam,balsamui,designer,linguist,lrelease,lupdate}",
        "PySide6/{qmlformat,qmllint,qmlls,qsb,svgtoqml}",
        "PySide6/{doc,glue,scripts,typesystems}",
        "PySide6/libpyside6qml*",
        "PySide6/Qt/translations/{assistant,designer,linguist,qtdeclarative}*",
        "PySide6/Qt/translations/{qtmultimedia,qtconnectivity,qtlocation,qtwebengine}*",
    ),
    "tools of ONNX Runtime for making models": (
        "onnxruntime/{backend,datasets,quantization,tools,transformers}",
    ),
    "OpenCV's detectors of faces": ("cv2/data/*.xml",),
    "networks in 32-bit numbers, for CUDA and training": (
        "photosim/_data/models/*-fp32.*",
        "photosim/_data/models/*-fp32.guard.*",
    ),
}


def trim(site: Path) -> dict[str, int]:
    """Delete what isn't needed from a folder of installed packages; bytes by reason."""
    saved: dict[str, int] = {}
    for reason, patterns in CUTS.items():
        found = {path for pattern in patterns for path in _matching(site, pattern)}
        saved[reason] = sum(map(_delete, sorted(found)))
    saved["modules, libraries and plugins of Qt"] = _trim_qt(site / "PySide6")
    saved["libraries there twice"] = _trim_twins(site / "rawpy")
    return {reason: size for reason, size in saved.items() if size}


def size_of(path: Path) -> int:
    """Bytes of a file or of everything below a folder, each file once."""
    if path.is_symlink():
        return 0
    if path.is_file():
        return path.stat().st_size
    return sum(file.stat().st_size for file in path.rglob("*") if _is_plain(file))


def needed_by(library: Path) -> list[str]:
    """The names of the libraries that a library or program asks the system's loader for."""
    told = subprocess.run(["readelf", "-d", library], capture_output=True, text=True, check=True)
    return re.findall(r"\(NEEDED\).*\[(.+)\]", told.stdout)


def _trim_qt(pyside: Path) -> int:
    if not pyside.is_dir():
        return 0
    saved = 0
    for binding in pyside.glob("Qt*.abi3.so"):
        if binding.name.split(".")[0] not in BINDINGS:
            saved += _delete(binding)
    plugins = pyside / "Qt" / "plugins"
    kept = {path for pattern in PLUGINS for path in _matching(plugins, pattern)}
    for plugin in sorted(path for path in plugins.rglob("*") if path.is_file()):
        if plugin not in kept:
            saved += _delete(plugin)
    for folder in sorted(plugins.iterdir()):
        if not any(folder.iterdir()):
            folder.rmdir()
    libraries = pyside / "Qt" / "lib"
    wanted = _closure([*pyside.glob("*.so*"), *plugins.rglob("*.so")], libraries)
    for library in sorted(libraries.iterdir()):
        if library.name not in wanted:
            saved += _delete(library)
    return saved


def _trim_twins(rawpy: Path) -> int:
    """A wheel can hold no links: one library lies there under three names."""
    if not rawpy.is_dir():
        return 0
    wanted = {name for module in rawpy.glob("_rawpy*.so") for name in needed_by(module)}
    twins = [path for path in rawpy.glob("libraw_r.so*") if path.name not in wanted]
    return sum(map(_delete, twins)) if len(wanted) > 0 else 0


def _closure(starts: Iterable[Path], libraries: Path) -> set[str]:
    found: set[str] = set()
    left = list(starts)
    while left:
        for name in needed_by(left.pop()):
            if name not in found and (libraries / name).is_file():
                found.add(name)
                left.append(libraries / name)
    return found


def _matching(folder: Path, pattern: str) -> list[Path]:
    """As a shell's pattern, with ``{one,other}``."""
    braces = re.search(r"\{([^}]*)\}", pattern)
    if braces is None:
        return list(folder.glob(pattern))
    before, after = pattern[: braces.start()], pattern[braces.end() :]
    return [
        path for word in braces[1].split(",") for path in _matching(folder, before + word + after)
    ]


def _delete(path: Path) -> int:
    size = size_of(path)
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)
    return size


def _is_plain(path: Path) -> bool:
    return path.is_file() and not path.is_symlink()

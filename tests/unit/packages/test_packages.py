"""What packages are made of: changes, instructions, bills of materials, one file that unpacks."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

Script = Callable[[str], ModuleType]
PACKAGING = Path(__file__).resolve().parents[3] / "packaging"


def test_what_was_unreleased_gets_its_version(script: Script) -> None:
    text = script("release").released("# Changelog\n\n## Unreleased\n\n- A.\n\n## 0.1.0\n", "0.2.0")
    assert re.fullmatch(
        r"# Changelog\n\n## Unreleased\n\n## 0\.2\.0 \(\d{4}-\d\d-\d\d\)\n\n- A\.\n\n## 0\.1\.0\n",
        text,
    )


def test_nothing_is_released_without_a_change(script: Script) -> None:
    error = script("bootstrap").SetupError
    with pytest.raises(error, match="nothing under"):
        script("release").released("## Unreleased\n\n## 0.1.0\n\n- A.\n", "0.2.0")


@pytest.mark.parametrize(
    ("line", "is_newer"),
    [
        ("  1139:\tmovaps %xmm0,(%rsp)", False),
        ("  1139:\tmulps  0x10(%rax),%xmm1", False),
        ("  1139:\tverr   %ax", False),
        ("  1139:\tvxorps %xmm0,%xmm0,%xmm0", True),
        ("  1139:\tvmulps (%rdi),%ymm1,%ymm2", True),
        ("  1139:\tvaddps %zmm0,%zmm1,%zmm1{%k1}", True),
    ],
)
def test_newer_instructions_are_seen(script: Script, line: str, is_newer: bool) -> None:
    assert bool(list(script("instructions").newer([line]))) is is_newer


def test_what_is_not_needed_is_cut_and_the_rest_stays(script: Script, tmp_path: Path) -> None:
    kept = ["numpy/core.py", "cv2/data/__init__.py", "photosim/_data/models/base-int8.onnx"]
    gone = [
        "numpy/linalg/tests/test_a.py",
        "numpy/core.pyi",
        "cv2/data/faces.xml",
        "onnxruntime/tools/a.py",
        "photosim/_data/models/base-fp32.onnx",
        "photosim/_data/models/base-fp32.guard.safetensors",
    ]
    for name in [*kept, *gone]:
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(b"12345")
    saved = script("trim").trim(tmp_path)
    assert {name for name in kept + gone if (tmp_path / name).exists()} == set(kept)
    assert sum(saved.values()) == 5 * len(gone)


def test_the_bill_of_materials_names_everything_once(script: Script) -> None:
    document = json.loads(json.dumps(script("sbom").document()))
    names = [one["name"].lower() for one in document["components"]]
    assert document["metadata"]["component"]["name"] == "photosim"
    assert {"numpy", "onnxruntime", "pyside6_essentials"} <= {
        name.replace("-", "_") for name in names
    }
    refs = [one["bom-ref"] for one in document["components"]]
    assert len(refs) == len(set(refs))
    top = next(
        one for one in document["dependencies"] if one["ref"].startswith("pkg:pypi/photosim@")
    )
    assert any(ref.startswith("pkg:pypi/numpy@") for ref in top["dependsOn"])
    parts = [part for one in document["components"] for part in one.get("components", ())]
    assert all(len(part["hashes"][0]["content"]) == 64 for part in parts)
    assert script("sbom").document() == script("sbom").document()


class OneFile:
    """A single file that starts a program of the test's."""

    def __init__(self, script: Script, folder: Path) -> None:
        self.script = script
        self.folder = folder
        self.home = folder / "home"
        self.home.mkdir()

    def make(self, text: str) -> Path:
        tree = self.folder / "tree" / "photosim-1"
        tree.mkdir(parents=True, exist_ok=True)
        (tree / "photosim").write_text(f"#!/bin/sh\n{text}\n")
        (tree / "photosim").chmod(0o755)
        archive = self.folder / "photosim-1.tar.xz"
        subprocess.run(
            ["tar", "-C", tree.parent, "-cJf", archive, tree.name], check=True, timeout=60
        )
        made: Path = self.script("single").build(archive)
        return made

    def start(self, file: Path, *words: str) -> subprocess.CompletedProcess[str]:
        environment = {"HOME": str(self.home), "PATH": "/usr/bin:/bin"}
        return subprocess.run(
            [file, *words],
            env=environment,
            capture_output=True,
            text=True,
            check=False,
            timeout=60,
        )

    @property
    def unpacked(self) -> list[Path]:
        return list((self.home / ".cache" / "photosim-app").glob("*"))


@pytest.fixture
def one_file(script: Script, tmp_path: Path) -> OneFile:
    if any(shutil.which(name) is None for name in ("tar", "xz", "tail")):
        pytest.skip("tar, xz and tail are needed")
    return OneFile(script, tmp_path)


def test_one_file_unpacks_once_and_starts_with_its_words(one_file: OneFile) -> None:
    file = one_file.make('echo "$@"')
    first = one_file.start(file, "search", "a b.jpg")
    assert (first.returncode, first.stdout) == (0, "search a b.jpg\n")
    assert "only this once" in first.stderr
    second = one_file.start(file, "--version")
    assert (second.stdout, second.stderr) == ("--version\n", "")
    assert len(one_file.unpacked) == 1


def test_a_newer_file_takes_the_place_of_the_older(one_file: OneFile) -> None:
    one_file.start(one_file.make("echo one"))
    [older] = one_file.unpacked
    assert one_file.start(one_file.make("echo two")).stdout == "two\n"
    assert len(one_file.unpacked) == 1
    assert not older.exists()


def test_nothing_of_one_file_is_left_when_it_is_to_go(one_file: OneFile) -> None:
    file = one_file.make("echo started")
    one_file.start(file)
    assert one_file.start(file, "--remove-unpacked").stdout == ""
    assert not (one_file.home / ".cache" / "photosim-app").exists()


@pytest.mark.parametrize(
    ("check", "file"),
    [
        (["desktop-file-validate"], "org.photosim.photosim.desktop"),
        (["appstreamcli", "validate", "--no-net"], "org.photosim.photosim.metainfo.xml"),
    ],
)
def test_what_the_desktop_reads_is_valid(check: list[str], file: str, tmp_path: Path) -> None:
    if shutil.which(check[0]) is None:
        pytest.skip(f"there is no {check[0]}")
    text = (PACKAGING / "desktop" / file).read_text(encoding="utf-8")
    (tmp_path / file).write_text(text.replace("@VERSION@", "1.0").replace("@DATE@", "2026-01-01"))
    told = subprocess.run([*check, tmp_path / file], capture_output=True, text=True, check=False)
    assert told.returncode == 0, told.stdout + told.stderr

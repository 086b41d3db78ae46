"""Make a release: ``sudo python3 packaging/release.py VERSION``.

From a clean checkout of what is to be released:

1. ``photosim/__init__.py`` gets the version, and what stands under *Unreleased* in ``CHANGELOG.md``
   gets its heading and date; both are committed, so that the packages can be made again from it.
2. All packages for this system are built into ``dist``: wheel, source distribution, a Debian
   package for each release, the frozen folder as an archive and as a single file.
3. Each is tried in a clean system (``smoke.py``).
4. ``dist/SHA256SUMS`` names them and the bills of materials beside them, and the commit is tagged.

Nothing leaves the computer: to push and to publish is up to a person. ``--packages-only`` builds
and tries what is checked out, and changes no file of the checkout.
"""

from __future__ import annotations

import argparse
import datetime
import hashlib
import re
import sys
from pathlib import Path

import deb
import folder
import single
import smoke
import wheel
from bootstrap import CHECKOUT, SetupError
from building import DIST, output_of, version
from roots import RELEASES

VERSION = re.compile(r"\d+\.\d+\.\d+(?:(?:a|b|rc)\d+)?")
UNRELEASED = "## Unreleased\n"


def prepare(number: str) -> None:
    """Write version and changelog, and commit them.

    Raises:
        SetupError: the checkout isn't clean, or nothing is there to be released.
    """
    if not VERSION.fullmatch(number):
        raise SetupError(f"{number!r} is no version such as 1.2.0 or 1.2.0rc1.")
    if output_of("git", "tag", "--list", f"v{number}").strip():
        raise SetupError(f"There is a release {number} already.")
    if output_of("git", "status", "--porcelain", "--untracked-files=no").strip():
        raise SetupError("The checkout has changes that are not committed.")
    changelog = CHECKOUT / "CHANGELOG.md"
    changelog.write_text(released(changelog.read_text("utf-8"), number), encoding="utf-8")
    named = CHECKOUT / "photosim" / "__init__.py"
    text = named.read_text(encoding="utf-8")
    named.write_text(text.replace(f'"{version()}"', f'"{number}"'), encoding="utf-8")
    output_of("git", "commit", "--quiet", "-m", f"photosim {number}", changelog, named)


def released(changelog: str, number: str) -> str:
    """The changelog with what was unreleased under a version.

    Raises:
        SetupError: nothing is unreleased.
    """
    before, found, after = changelog.partition(UNRELEASED)
    if not found or not after.split("\n## ", maxsplit=1)[0].strip():
        raise SetupError("CHANGELOG.md has nothing under 'Unreleased'.")
    today = datetime.datetime.now(datetime.UTC).date().isoformat()
    return f"{before}{UNRELEASED}\n## {number} ({today})\n{after}"


def build(level: int) -> list[Path]:
    """Build every package that this system can build."""
    made = list(wheel.build())
    compression = "xz" if level > 1 else "zstd"
    made += [deb.build(release, made[0], compression) for release in RELEASES]
    frozen = folder.build(made[0])
    packed = folder.archive(frozen, level)
    return [*made, packed, single.build(packed)]


def sums(files: list[Path]) -> Path:
    """The list of checksums beside the files."""
    lines = [
        f"{hashlib.sha256(file.read_bytes()).hexdigest()}  {file.name}\n" for file in sorted(files)
    ]
    listed = DIST / "SHA256SUMS"
    listed.write_text("".join(lines), encoding="utf-8")
    return listed


def main() -> int:
    """Release; 0 where every package was built and works."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("version", nargs="?", help="such as 1.2.0 or 1.2.0rc1")
    parser.add_argument(
        "--packages-only", action="store_true", help="of what is checked out, without a release"
    )
    parser.add_argument(
        "--level", type=int, default=6, choices=range(10), help="how hard xz tries (default 6)"
    )
    asked = parser.parse_args()
    if bool(asked.version) == asked.packages_only:
        parser.error("name a version, or say --packages-only")
    committed = False
    try:
        if asked.version:
            prepare(asked.version)
            committed = True
        made = build(asked.level)
        for package in made:
            if package.name.endswith(".tar.gz"):
                continue
            number = re.search(r"~deb(\d+)_", package.name)
            for release, debian in RELEASES.items():
                if number is None or number[1] == debian:
                    print(f"{package.name} in a clean Debian {release}:", flush=True)
                    for line in smoke.smoke(package, release):
                        print(f"  {line}", flush=True)
        listed = sums([*made, *DIST.glob(f"photosim-{version()}*.cdx.json")])
        print(listed.read_text(encoding="utf-8"), end="")
        if asked.version:
            output_of("git", "tag", "-a", f"v{asked.version}", "-m", f"photosim {asked.version}")
            print(f"Tagged v{asked.version}. Push it when you are content with the packages.")
    except SetupError as error:
        print(f"photosim: {error}", file=sys.stderr)
        if committed:
            print("The release's commit stays until you undo it.", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    raise SystemExit(main())

"""Clean Debian systems in folders: packages are built and tried in them.

They are made by debootstrap from the archive that this computer's own apt uses, once for each
release, and copied for each use. Being root is needed, and nothing outside the folder changes: what
runs inside shares this computer's network and kernel, and sees its processes and devices by mounts
that end with the command.
"""

from __future__ import annotations

import os
import shlex
import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path

from bootstrap import SetupError
from building import BUILD, CACHE, output_of

RELEASES = {"bookworm": "12", "trixie": "13"}
"""Debian's releases that packages are made for, and their numbers."""

ROOTS = BUILD / "roots"
PERSON = 1000
"""The user who tries a package: nobody with rights."""


class Root:
    """A system in the folder ``path``."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def command(
        self,
        words: Sequence[str | Path],
        *,
        person: bool = False,
        environment: Mapping[str, str] | None = None,
    ) -> tuple[list[str], dict[str, str]]:
        """What has to be run, and in which environment, to run ``words`` inside."""
        CACHE.mkdir(parents=True, exist_ok=True)
        inside = {
            "PATH": "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
            "HOME": "/home/person" if person else "/root",
            "LANG": "C.UTF-8",
            "DEBIAN_FRONTEND": "noninteractive",
            **_of_registries(self.path),
            **(environment or {}),
        }
        user = [f"--userspec={PERSON}:{PERSON}"] if person else []
        here = shlex.quote(str(self.path))
        script = (
            f"mount -t proc proc {here}/proc && mount --rbind /dev {here}/dev && "
            f"mount --bind {shlex.quote(str(CACHE))} {here}/mnt && "
            f'exec chroot {" ".join(user)} {here} "$@"'
        )
        mounted = ["unshare", "--mount", "sh", "-c", script, "sh"]
        return [*mounted, *map(str, words)], inside

    def run(
        self,
        *words: str | Path,
        person: bool = False,
        environment: Mapping[str, str] | None = None,
    ) -> str:
        """Run to the end and return what was printed.

        Raises:
            SetupError: it failed; the message has the end of what it printed.
        """
        command, inside = self.command(words, person=person, environment=environment)
        return output_of(*command, environment=inside)

    def satisfy(self, *packages: str) -> None:
        """Install packages of the release; each may be ``one | other``, as in a dependency."""
        self.run("apt-get", "-q", "update")
        self.run("apt-get", "-q", "satisfy", "-y", "--no-install-recommends", ", ".join(packages))

    def files(self) -> set[str]:
        """Every file and folder, but for what the package manager keeps for itself."""
        found = set()
        for folder, folders, names in os.walk(self.path):
            here = Path(folder).relative_to(self.path)
            for name in [*folders, *names]:
                found.add((here / name).as_posix())
        own = ("var/cache/", "var/lib/apt/", "var/lib/dpkg/", "var/log/", "tmp/", "proc/", "home/")
        return {path for path in found if not path.startswith(own)}

    def remove(self) -> None:
        """Delete the folder."""
        shutil.rmtree(self.path, ignore_errors=True)


def clean(release: str, name: str, *packages: str) -> Root:
    """A new copy of a release, with a person's home and these packages.

    A system with packages is kept for the next time, too, until others are asked for.
    """
    base = _base(release)
    if packages:
        kept, told = ROOTS / f"{release}-{name}-kept", ROOTS / f"{release}-{name}.packages"
        asked = "\n".join(packages)
        if not kept.is_dir() or not told.is_file() or told.read_text() != asked:
            told.unlink(missing_ok=True)
            _copy(base, kept).satisfy(*packages)
            told.write_text(asked)
        base = kept
    root = _copy(base, ROOTS / f"{release}-{name}")
    root.run("groupadd", "--gid", str(PERSON), "person")
    root.run("useradd", "--uid", str(PERSON), "--gid", str(PERSON), "--create-home", "person")
    return root


def _copy(base: Path, path: Path) -> Root:
    shutil.rmtree(path, ignore_errors=True)
    output_of("cp", "-a", "--reflink=auto", base, path)
    for file in ("resolv.conf", "hosts"):
        if Path("/etc", file).is_file():
            shutil.copy(Path("/etc", file), path / "etc" / file)
    return Root(path)


def _base(release: str) -> Path:
    if release not in RELEASES:
        raise SetupError(f"There is no release {release!r}; known are {', '.join(RELEASES)}.")
    base = ROOTS / release
    if base.is_dir():
        return base
    if os.geteuid() != 0:
        raise SetupError("Clean systems are made as root: start this with sudo.")
    print(f"photosim: making a clean Debian {release} in {base}", flush=True)
    ROOTS.mkdir(parents=True, exist_ok=True)
    part = ROOTS / f"{release}.part"
    shutil.rmtree(part, ignore_errors=True)
    output_of("debootstrap", "--variant=minbase", release, part, archive())
    part.rename(base)
    return base


def archive() -> str:
    """Where this computer's own apt takes Debian's packages from."""
    form = "$(ORIGIN)|$(LABEL)|$(SITE)"
    told = output_of("apt-get", "indextargets", "--format", form, "Created-By: Packages")
    for line in told.splitlines():
        origin, label, site = line.split("|")
        if (origin, label) == ("Debian", "Debian"):
            return site
    raise SetupError("apt names no archive of Debian here ('apt-get update' may not have run).")


def _of_registries(path: Path) -> dict[str, str]:
    """What pip and others need to reach their registries as they do outside."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if name.lower().endswith("_proxy") or name.startswith("PIP_") or name == "SSL_CERT_FILE"
    }
    for name in ("PIP_CERT", "SSL_CERT_FILE"):
        if Path(kept.get(name, "")).is_file():
            shutil.copy(kept[name], path / "srv" / "registries.pem")
            kept[name] = "/srv/registries.pem"
    # Indexes in folders of this computer aren't there inside.
    kept.pop("PIP_FIND_LINKS", None)
    return {**kept, "PIP_DISABLE_PIP_VERSION_CHECK": "1", "PIP_CACHE_DIR": "/mnt"}

"""Which licences what is bundled has: from the installed packages' own metadata, and of the parts
that are no packages."""

from __future__ import annotations

import platform
import re
from dataclasses import dataclass
from importlib import metadata

NEEDED = re.compile(r"^[A-Za-z0-9._-]+")


@dataclass(frozen=True, slots=True)
class BundledPart:
    """Something that is bundled: its name, version, and licence in a few words."""

    name: str
    version: str
    licence: str


STATED = {"hnswlib": "Apache-2.0"}
"""Of packages whose metadata states none, from their repositories."""

BESIDE = (
    BundledPart("Python", platform.python_version(), "PSF-2.0"),
    BundledPart("LibRaw (in rawpy)", "", "LGPL-2.1 OR CDDL-1.0"),
    BundledPart("libheif (in pillow_heif)", "", "LGPL-3.0"),
    BundledPart("Inter", "4", "SIL Open Font License 1.1"),
    BundledPart("EfficientNet-Lite (weights)", "", "Apache-2.0"),
)
"""What is no package: what runs it, libraries within packages, the font, the model's weights."""


def licence_of(package: metadata.PackageMetadata) -> str:
    """The licence that a package states, short: its expression, its classifiers, else its words."""
    if "License-Expression" in package:
        return str(package["License-Expression"])
    classified = [
        one.rpartition(" :: ")[2]
        for one in package.get_all("Classifier") or []
        if one.startswith("License :: ") and not one.endswith("OSI Approved")
    ]
    if classified:
        return ", ".join(classified)
    stated = (str(package["License"]) if "License" in package else "").strip().splitlines()
    return stated[0][:80] if stated else ""


def bundled(root: str = "photosim") -> list[BundledPart]:
    """All packages that an installed package needs to run, and what they need, by name; then what
    is bundled beside them. A package that isn't installed here isn't bundled."""
    found: dict[str, BundledPart] = {}
    waiting = [root]
    seen: set[str] = set()
    while waiting:
        name = waiting.pop()
        key = re.sub(r"[-_.]+", "-", name).lower()
        if key in seen:
            continue
        seen.add(key)
        try:
            there = metadata.distribution(name)
        except metadata.PackageNotFoundError:
            continue
        for need in there.requires or ():
            _, _, marker = need.partition(";")
            if "extra" not in marker and (match := NEEDED.match(need)):
                waiting.append(match[0])
        if key != root:
            about = there.metadata
            licence = licence_of(about) or STATED.get(key, "")
            found[key] = BundledPart(str(about["Name"]), there.version, licence)
    return [found[key] for key in sorted(found)] + list(BESIDE)

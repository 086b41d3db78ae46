"""Write what a package consists of as CycloneDX JSON: ``python packaging/sbom.py FILE``.

It is made of the metadata of what is installed beside the Python that runs it: each distribution
with its version, licence and address, and each library of other people that lies inside one, with
its checksum. The same installation gives the same text.
"""

from __future__ import annotations

import hashlib
import json
import re
import sys
import uuid
from collections.abc import Iterator
from importlib.metadata import Distribution, distributions
from pathlib import Path
from typing import Any

TOP = "photosim"
PARTS = re.compile(r"(^|/)[^/]*(\.libs|Qt/lib|capi)/[^/]*\.(so|dll|dylib)[^/]*$")
"""Libraries of the system's kind that a wheel carries along."""


def document() -> dict[str, Any]:
    """The bill of materials of this Python's packages."""
    found = {_name(one): one for one in distributions()}
    top = found.pop(TOP)
    components = [_component(found[name]) for name in sorted(found)]
    tree = {name: _needs(one, found) for name, one in sorted({**found, TOP: top}.items())}
    body = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "version": 1,
        "metadata": {"component": {**_component(top), "type": "application"}},
        "components": components,
        "dependencies": [
            {
                "ref": _purl({**found, TOP: top}[name]),
                "dependsOn": [_purl(found[one]) for one in needs],
            }
            for name, needs in tree.items()
        ],
    }
    serial = uuid.uuid5(uuid.NAMESPACE_URL, json.dumps(body, sort_keys=True))
    return {**body, "serialNumber": f"urn:uuid:{serial}"}


def _component(one: Distribution) -> dict[str, Any]:
    component: dict[str, Any] = {
        "type": "library",
        "bom-ref": _purl(one),
        "name": one.metadata["Name"],
        "version": one.version,
        "purl": _purl(one),
    }
    if one.metadata.get("Summary"):
        component["description"] = one.metadata["Summary"]
    licences = list(_licences(one))
    if licences:
        component["licenses"] = licences
    pages = _pages(one)
    if pages:
        component["externalReferences"] = [
            {"type": "website", "url": page} for page in sorted(pages)
        ]
    parts = list(_parts(one))
    if parts:
        component["components"] = parts
    return component


def _parts(one: Distribution) -> Iterator[dict[str, Any]]:
    for file in sorted(one.files or (), key=str):
        path = Path(str(file.locate()))
        if PARTS.search(file.as_posix()) and path.is_file():
            digest = hashlib.sha256(path.read_bytes()).hexdigest()
            yield {
                "type": "file",
                "bom-ref": f"{_purl(one)}#{file.as_posix()}",
                "name": file.as_posix(),
                "hashes": [{"alg": "SHA-256", "content": digest}],
            }


def _licences(one: Distribution) -> Iterator[dict[str, Any]]:
    expression = one.metadata.get("License-Expression")
    if expression:
        yield {"expression": expression}
        return
    named = [
        text.rpartition(" :: ")[2]
        for text in one.metadata.get_all("Classifier") or ()
        if text.startswith("License :: ")
    ]
    told = (one.metadata.get("License") or "").strip()
    if told and "\n" not in told and len(told) < 80:
        named = [told]
    for name in named:
        yield {"license": {"name": name}}


def _pages(one: Distribution) -> set[str]:
    told = [one.metadata.get("Home-page") or ""]
    told += [text.partition(",")[2].strip() for text in one.metadata.get_all("Project-URL") or ()]
    return {page for page in told if page.startswith("http")}


def _needs(one: Distribution, found: dict[str, Distribution]) -> list[str]:
    """What it names as needed and what is there; extras that weren't asked for don't count."""
    names = set()
    for line in one.requires or ():
        match = re.match(r"[A-Za-z0-9._-]+", line)
        if match and "extra ==" not in line:
            names.add(_plain(match[0]))
    return sorted(names & found.keys())


def _name(one: Distribution) -> str:
    return _plain(one.metadata["Name"])


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def _purl(one: Distribution) -> str:
    return f"pkg:pypi/{_name(one)}@{one.version}"


if __name__ == "__main__":
    text = json.dumps(document(), indent=1, ensure_ascii=False)
    Path(sys.argv[1]).write_text(text + "\n", encoding="utf-8")

"""Hatch's hook: the tables of translations are compiled whenever photosim is built.

A wheel gets the compiled tables; a checkout that is installed in place gets them beside their
sources, so that the app starts as fast from it.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class LanguageHook(BuildHookInterface):  # type: ignore[type-arg]
    """Compiles ``resources/languages/*.ts``."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile, and name what goes into the wheel."""
        packaging = str(Path(self.root) / "packaging")
        sys.path.insert(0, packaging)
        try:
            import languages
        finally:
            sys.path.remove(packaging)
        if version == "editable":
            languages.compile_all()
            return
        for path in languages.compile_all(Path(tempfile.mkdtemp(prefix="photosim-languages-"))):
            shipped = f"photosim/_data/resources/languages/{path.name}"
            build_data["force_include"][str(path)] = shipped

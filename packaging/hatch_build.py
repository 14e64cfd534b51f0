"""What the build adds to the package: its resources, with the translations compiled.

`catalogue.py compile` uses the same function, so a checkout and a wheel speak alike.
"""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from hatchling.builders.hooks.plugin.interface import BuildHookInterface

SOURCES_ONLY = (".po", ".pot")
"""Endings of the files that only translators need."""


def compile_catalogues(locale: Path) -> None:
    """Write the `.mo` beside every `.po` under `locale`; same words, same bytes."""
    for source in sorted(locale.rglob("*.po")):
        with source.open("rb") as file:
            catalogue = read_po(file, locale=source.parts[-3])
        # The header carries two dates, which would make every build another file.
        catalogue.creation_date = catalogue.revision_date = datetime(2000, 1, 1, tzinfo=UTC)
        with source.with_suffix(".mo").open("wb") as file:
            write_mo(file, catalogue)


class Resources(BuildHookInterface[Any]):
    """Put `resources` into the wheel as `journal_app/_resources`."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile the catalogues; a checkout installed in place reads its own folder."""
        resources = Path(self.root, "resources")
        compile_catalogues(resources / "locale")
        if version == "editable":
            return
        for path in sorted(resources.rglob("*")):
            if path.is_file() and path.suffix not in SOURCES_ONLY:
                inside = path.relative_to(resources).as_posix()
                build_data["force_include"][str(path)] = f"journal_app/_resources/{inside}"

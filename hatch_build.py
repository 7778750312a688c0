"""Build hook: compile the message catalogues and put `resources/` inside the wheel."""

from pathlib import Path
from typing import Any

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from hatchling.builders.hooks.plugin.interface import BuildHookInterface

SOURCES_ONLY = {".po", ".pot"}


def compile_catalogues(root: Path) -> None:
    """Write a .mo beside every .po under `root`/resources/locale."""
    for source in sorted(root.glob("resources/locale/*/LC_MESSAGES/*.po")):
        with source.open("rb") as text:
            catalogue = read_po(text, locale=source.parts[-3], domain=source.stem)
        with source.with_suffix(".mo").open("wb") as compiled:
            write_mo(compiled, catalogue)


class ResourcesHook(BuildHookInterface):  # type: ignore[type-arg]
    """Prepare resources for a wheel, and catalogues for an editable install too."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        root = Path(self.root)
        if self.target_name != "wheel":
            return
        compile_catalogues(root)
        if version == "editable":
            return  # a checkout reads its own resources/ folder
        for file in sorted((root / "resources").rglob("*")):
            if file.is_file() and file.suffix not in SOURCES_ONLY:
                relative = file.relative_to(root).as_posix()
                build_data["force_include"][str(file)] = f"planner/{relative}"


if __name__ == "__main__":
    compile_catalogues(Path(__file__).parent)

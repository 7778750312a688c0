"""Collect the sentences to translate and merge them into every language: `make strings`.

There are two catalogues. `handbill` is what the window and the command line say, in the language of the person at the
screen; every `Message` belongs to it, wherever it is raised. `papers` is what a paper says, in the paper's language:
the words that `documents` and `i18n` look up by themselves.
"""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_file
from babel.messages.pofile import read_po, write_po

from planner.version import VERSION

ROOT = Path(__file__).resolve().parent.parent
LOCALE = ROOT / "resources" / "locale"
# Which arguments of a call are sentences, as Babel writes it.
Call = tuple[int | tuple[int, int] | tuple[int, str], ...] | None
LOOK_UPS: dict[str, Call] = {
    "_": None,
    "marked": None,
    "gettext": None,
    "ngettext": (1, 2),
    "pgettext": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
}
MESSAGES: dict[str, Call] = {"Message": None}
SPEAKS_ON_PAPER = {"documents", "i18n"}
HEADS = {
    "handbill": "# What Handbill says in its window and on the command line.",
    "papers": "# The fixed words that Handbill prints on leaflets and press sheets.",
}
UNDATED = datetime(2026, 1, 1, tzinfo=UTC)  # the history of a catalogue is in git; a date would make every merge differ


def keywords(part: str, domain: str) -> dict[str, Call]:
    """Name the calls in a part of planner/ whose sentences belong to `domain`."""
    if domain == "papers":
        return dict(LOOK_UPS) if part in SPEAKS_ON_PAPER else {}
    return dict(MESSAGES) if part in SPEAKS_ON_PAPER else {**LOOK_UPS, **MESSAGES}


def sentences(domain: str) -> Iterator[tuple[str | tuple[str, ...], list[str], str | None]]:
    """Yield every sentence of `domain` with the comments for its translators and its context."""
    planner = ROOT / "planner"
    for file in sorted(planner.rglob("*.py")):
        calls = keywords(file.relative_to(planner).parts[0], domain)
        if not calls:
            continue
        found = extract_from_file(
            "python", file, keywords=calls, comment_tags=("Translators:",), strip_comment_tags=True
        )
        for _line, message, comments, context in found:
            yield message, comments, context


def collect(domain: str) -> Catalog:
    """Write the template of `domain` anew and return it."""
    template = Catalog(
        project="Handbill",
        version=VERSION,
        header_comment=HEADS[domain],
        creation_date=UNDATED,
        revision_date=UNDATED,
        fuzzy=False,
    )
    for message, comments, context in sentences(domain):
        template.add(message, auto_comments=comments, context=context)
    with (LOCALE / f"{domain}.pot").open("wb") as new:
        write_po(new, template, width=0)
    return template


def merge(template: Catalog, file: Path) -> None:
    """Bring one language up to date; a changed sentence stands untranslated rather than translated by guess."""
    with file.open("rb") as old:
        catalogue = read_po(old, locale=file.parts[-3], domain=file.stem)
    catalogue.update(template, no_fuzzy_matching=True, update_creation_date=False)
    with file.open("wb") as new:
        write_po(new, catalogue, width=0)
    missing = sum(1 for message in catalogue if message.id and not message.string)
    print(f"{file.relative_to(ROOT)}: {len(catalogue)} sentences, {missing} to translate")


def main() -> None:
    """Collect both catalogues and merge each into the languages that have it."""
    for domain in HEADS:
        template = collect(domain)
        for file in sorted(LOCALE.glob(f"*/LC_MESSAGES/{domain}.po")):
            merge(template, file)


if __name__ == "__main__":
    main()

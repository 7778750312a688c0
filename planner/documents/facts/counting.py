"""What stands around a figure: the words before it, those after it, and what is to be known about it."""

from collections.abc import Sequence
from dataclasses import dataclass

from planner.documents.leaflets.figures import Figure, dated, dated_alike
from planner.domain.fact import FactStatus
from planner.i18n.catalogue import catalogue
from planner.i18n.letters import capitalised
from planner.i18n.lists import listed, sentence, sentences


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """Hold a figure as it is set: ``qualifier`` before the numeral, or after it where ``follows``, and what it counts.

    White space that parts them when they are read one after the other is kept at their ends. ``note`` is what holds of
    this figure alone.
    """

    qualifier: str
    numeral: str
    text: str
    follows: bool = False
    note: str = ""


def count(figure: Figure, language: str, note: str = "") -> Count:
    """Take a figure apart: "Up to ", "70 ", "people injured"."""
    counted = figure.counted
    before = f"{counted.opening}{counted.before}"
    if before.strip() or not counted.after.strip():
        rest = f"{counted.after}{counted.text}"
        numeral = counted.numeral + (" " if rest[:1].isspace() else "")
        return Count(qualifier=capitalised(before.lstrip(), language), numeral=numeral, text=rest.strip(), note=note)
    numeral = counted.numeral + (" " if counted.after[:1].isspace() else "")
    return Count(
        qualifier=f"{counted.after.strip()} ", numeral=numeral, text=counted.text.strip(), follows=True, note=note
    )


def counts(figures: Sequence[Figure], language: str) -> list[Count]:
    """Return figures as they are set; each tells if it is disputed, and its date where no one date holds for all."""
    alike = dated_alike(figures)
    said = catalogue(language, "papers")
    found: list[Count] = []
    for figure in figures:
        parts = [said.gettext("Disputed")] if figure.status is FactStatus.DISPUTED else []
        if not alike:
            parts.append(capitalised(said.gettext("as of {moment}").format(moment=figure.moment), language))
        found.append(count(figure, language, sentences(parts, language)))
    return found


def status(figures: Sequence[Figure], language: str) -> str:
    """Return how sure figures are, since when they are known if that is one moment, and who says so."""
    said = catalogue(language, "papers")
    parts: list[str] = []
    if any(figure.status is FactStatus.REPORTED for figure in figures):
        parts.append(sentence(said.gettext("Reported, not yet confirmed"), language))
    if dated_alike(figures):
        parts.append(dated(figures, language))
    sources = list(dict.fromkeys(source for figure in figures for source in figure.sources))
    if sources:
        parts.append(sentence(said.gettext("Source: {source}").format(source=listed(sources, language)), language))
    return " ".join(part for part in parts if part)

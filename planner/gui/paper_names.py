"""What papers are called: in lists, choices and the undo bar."""

from planner.domain.leaflet import Leaflet
from planner.domain.paper_size import PaperSize
from planner.domain.release import PressRelease, ReleaseKind
from planner.gui.language import _, pgettext, said
from planner.i18n.cldr import own_name
from planner.services.papers import LEAFLET
from planner.services.templates import templates


def size_words(paper: PaperSize) -> str:
    """Return the name of a paper's size: "A5", "DL", "Half letter, landscape"."""
    upright = {
        PaperSize.HALF_LETTER: _("Half letter"),
        PaperSize.QUARTER_LETTER: _("Quarter letter"),
        PaperSize.LETTER: pgettext("paper size", "Letter"),
        PaperSize.TABLOID: pgettext("paper size", "Tabloid"),
    }.get(paper.upright, paper.upright.value)
    return _("{size}, landscape").format(size=upright) if paper.is_landscape else upright


def kind_words(kind: ReleaseKind) -> str:
    """Return the name of a kind of press sheet."""
    return {
        ReleaseKind.RELEASE: pgettext("press sheet", "Release"),
        ReleaseKind.ADVISORY: pgettext("press sheet", "Advisory"),
        ReleaseKind.STATEMENT: pgettext("press sheet", "Statement"),
        ReleaseKind.CORRECTION: pgettext("press sheet", "Correction"),
    }[kind]


def languages_words(languages: tuple[str, ...]) -> str:
    """Return languages by their own names, "English + Русский"."""
    return " + ".join(_capital(own_name(language)) for language in languages)


def leaflet_name(leaflet: Leaflet, languages: tuple[str, ...], size: PaperSize | None = None) -> str:
    """Return what a leaflet is called: "Leaflet · A5 · English", or by its design: "Poster · A3 · English"."""
    return " · ".join((design_words(leaflet), size_words(size or leaflet.paper), languages_words(languages)))


def design_words(leaflet: Leaflet) -> str:
    """Return what kind of paper a leaflet is set as: a leaflet, or what its template is called."""
    found = next((card for card in templates(LEAFLET) if card.name == leaflet.template), None)
    return said(found.title) if found and found.group != "leaflet" else _("Leaflet")


def release_name(release: PressRelease) -> str:
    """Return what a press sheet is called: "Release 1"."""
    kind = kind_words(release.kind)
    return _("{kind} {number}").format(kind=kind, number=release.number) if release.number else kind


def paper_name(paper: Leaflet | PressRelease, campaign_language: str) -> str:
    """Return what a paper is called; a leaflet that names no languages is in the campaign's first."""
    if isinstance(paper, PressRelease):
        return release_name(paper)
    return leaflet_name(paper, paper.languages or (campaign_language,))


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]

"""What papers are called: in lists, choices and the undo bar."""

from planner.domain.leaflet import Leaflet
from planner.domain.paper_size import PaperSize
from planner.domain.release import PressRelease, ReleaseKind
from planner.gui.language import _, pgettext
from planner.i18n.cldr import own_name


def size_words(paper: PaperSize) -> str:
    """Return the name of a leaflet's size."""
    return _("Half letter") if paper is PaperSize.HALF_LETTER else paper.value


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


def leaflet_name(leaflet: Leaflet, languages: tuple[str, ...]) -> str:
    """Return what a leaflet is called: "Leaflet · A5 · English"."""
    return " · ".join((_("Leaflet"), size_words(leaflet.paper), languages_words(languages)))


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

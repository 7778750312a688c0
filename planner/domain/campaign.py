"""The campaign: who speaks, in which languages, from which zone."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated

from planner.domain.limits import DEFAULTS, Limits
from planner.domain.record import Pattern
from planner.domain.text import Text

LANGUAGE = Pattern(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*", 'a language tag such as "en" or "kk"')
ZONE = Pattern(r".+", 'an IANA time zone such as "Europe/London"')
COLOUR = Pattern(r"#[0-9a-fA-F]{6}", 'a colour such as "#b3261e"')

Language = Annotated[str, LANGUAGE]
Zone = Annotated[str, ZONE]


def base_language(tag: str) -> str:
    """Return the language of a tag without its script and region: "pt" for "pt-BR"."""
    return tag.partition("-")[0]


class Paper(StrEnum):
    """Name the sheet that the campaign's printers take."""

    A4 = "A4"
    LETTER = "Letter"


@dataclass(frozen=True, slots=True, kw_only=True)
class Campaign:
    """Hold what all papers of one campaign share; the first language and the zone are its defaults.

    ``election`` says that its papers can be read as asking for votes, which brings the law of elections upon them.
    """

    name: str
    languages: tuple[Language, ...] = ("en",)
    zone: Zone = "UTC"
    jurisdiction: str = ""
    aims: Text = Text()
    boilerplate: Text = Text()
    colour: Annotated[str, COLOUR] = "#1d1c1a"
    logo: str = ""
    paper: Paper = Paper.A4
    election: bool = False
    limits: Limits = DEFAULTS

    @property
    def language(self) -> str:
        """Return the language that texts are first written in."""
        return self.languages[0] if self.languages else "en"

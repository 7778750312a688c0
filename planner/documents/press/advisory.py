"""Media advisories: what, when, where, who and what to photograph, each answered in one line."""

from planner.documents.press.background import meeting, sights
from planner.documents.press.contact_cards import contact_row, offers_interview
from planner.documents.press.manuscript import Row, TextRow, Words
from planner.documents.press.voice import Voice, plain
from planner.domain.event import Event
from planner.domain.text import Text
from planner.i18n.letters import capitalised
from planner.i18n.lists import sentence, sentences
from planner.i18n.moments import moment


def advisory_rows(voice: Voice, issuer: str, body: tuple[Text, ...]) -> tuple[Row | None, ...]:
    """Return the rows of an advisory; ``body`` says more about what will happen."""
    events = voice.events()
    told = tuple(plain(voice.say(text, "body")) for text in body)
    rows: list[Row | None] = []
    for number, event in enumerate(events):
        rows += [_what(voice, event, told if number == 0 else ()), _when(voice, event), _where(voice, event)]
    who = TextRow(label=voice.words.gettext("Who"), answer=issuer, paragraphs=_who(voice))
    return (*rows, who, *(_pictures(voice, event) for event in events), contact_row(voice))


def _what(voice: Voice, event: Event, told: tuple[Words, ...]) -> TextRow:
    summary = plain(voice.of("events", event.id, "summary", event.summary))
    return TextRow(
        label=voice.words.gettext("What"),
        answer=voice.of("events", event.id, "title", event.title),
        paragraphs=told or ((summary,) if summary else ()),
    )


def _when(voice: Voice, event: Event) -> TextRow | None:
    wall = voice.wording.event_wall(event)
    if wall is None:
        return None
    when = capitalised(moment(wall, voice.language), voice.language)
    return TextRow(label=voice.words.gettext("When"), answer=when, paragraphs=())


def _where(voice: Voice, event: Event) -> TextRow | None:
    location = voice.wording.location(event.location)
    if location is None:
        return None
    name, address = voice.wording.location_name(location), voice.wording.address(location)
    directions = sentences([name if address else "", meeting(voice, event)], voice.language)
    return TextRow(
        label=voice.words.gettext("Where"),
        answer=address or name,
        paragraphs=(plain(directions),) if directions else (),
    )


def _who(voice: Voice) -> tuple[Words, ...]:
    appeal = sentence(capitalised(voice.appeal(), voice.language), voice.language)
    offer = voice.words.gettext("Spokesperson available for interview") if offers_interview(voice) else ""
    said = sentences([appeal, offer], voice.language)
    return (plain(said),) if said else ()


def _pictures(voice: Voice, event: Event) -> TextRow | None:
    seen = sights(voice, event)
    return TextRow(label=voice.words.gettext("Pictures"), paragraphs=(plain(seen),)) if seen else None

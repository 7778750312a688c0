"""What stands after the media contacts: pictures, figures with their sources, notes to editors and who we are."""

from planner.documents.press.manuscript import Figure, FigureRow, NoteRow, Row, TextRow, Words
from planner.documents.press.voice import BOLD, Voice, emboldened, plain
from planner.documents.source_names import source_name
from planner.documents.typesetting.style import Span
from planner.domain.event import Event, Phase
from planner.domain.fact import Fact, FactStatus
from planner.domain.text import Text
from planner.i18n.letters import capitalised
from planner.i18n.lists import listed, sentence, sentences
from planner.i18n.moments import clock_times, moment, time_then_date


def background_rows(voice: Voice, notes: tuple[Text, ...]) -> tuple[Row | None, ...]:
    """Return the rows of figures, notes and the issuer's own words about itself; None for each that is empty."""
    return (_figure_row(voice), _note_row(voice, notes), _about_row(voice))


def picture_row(voice: Voice) -> TextRow | None:
    """Return when, where and what there is to photograph."""
    paragraphs = tuple(words for event in voice.events() for words in _pictures(voice, event))
    return TextRow(label=voice.words.gettext("Pictures"), paragraphs=paragraphs) if paragraphs else None


def _pictures(voice: Voice, event: Event) -> tuple[Words, ...]:
    wall = voice.wording.event_wall(event)
    when: Words = (Span(capitalised(moment(wall, voice.language), voice.language), BOLD),) if wall else ()
    return tuple(words for words in (when, plain(meeting(voice, event)), plain(sights(voice, event))) if words)


def meeting(voice: Voice, event: Event) -> str:
    """Return where to stand and how to get there, as sentences."""
    location = voice.wording.location(event.location)
    if location is None:
        return ""
    said = [
        voice.of("locations", location.id, field, text)
        for field, text in (("meeting_point", location.meeting_point), ("transport", location.transport))
    ]
    return sentences([capitalised(each, voice.language) for each in said], voice.language)


def sights(voice: Voice, event: Event) -> str:
    """Return when the public parts begin and what there is to see: "Speeches, 12:15 London. Banners, candles."."""
    bring = voice.of("events", event.id, "bring", event.bring)
    phases = [_phase(voice, event, number, phase) for number, phase in enumerate(event.phases) if phase.public]
    return sentences([capitalised(each, voice.language) for each in (*phases, bring) if each], voice.language)


def _phase(voice: Voice, event: Event, number: int, phase: Phase) -> str:
    start = phase.start
    if start is None and event.start is not None and event.start.has_time and phase.offset_min is not None:
        start = event.start.later(phase.offset_min)
    title = voice.of("events", event.id, f"phases[{number}].title", phase.title)
    if start is None or not start.has_time:
        return title
    location = voice.wording.location(phase.location or event.location)
    # Translators: A part of an event and when it begins, as in "Speeches, 12:15 London".
    pattern = voice.words.pgettext("phase", "{title}, {time}")
    return pattern.format(title=title, time=clock_times(voice.wording.wall(start, location), voice.language))


# Figures


def _figure_row(voice: Voice) -> FigureRow | None:
    facts = [
        fact for fact in voice.listed(voice.plan.facts, voice.release.facts) if fact.status is not FactStatus.RETRACTED
    ]
    if not facts:
        return None
    whole = {_standing(voice, fact) for fact in facts}
    return FigureRow(
        label=voice.words.gettext("Figures"),
        figures=tuple(_figure(voice, fact, alone=len(whole) > 1) for fact in facts),
        common=whole.pop() if len(whole) == 1 else (),
    )


def _figure(voice: Voice, fact: Fact, *, alone: bool) -> Figure:
    known = as_of(voice, fact)
    return Figure(
        words=emboldened(capitalised(voice.fact(fact), voice.spoken(fact.text)), (voice.number(fact),)),
        known=sentences([known, *_standing(voice, fact)], voice.language) if alone else known,
    )


def as_of(voice: Voice, fact: Fact) -> str:
    """Return "as of 10:15 London (15:15 Zhanaozen), 16 December 2011"."""
    known = time_then_date(voice.wording.fact_wall(fact), voice.language)
    return voice.words.gettext("as of {moment}").format(moment=known)


def _standing(voice: Voice, fact: Fact) -> tuple[str, ...]:
    """Return who says so and how sure it is: "Source: People reached by telephone.", "Reported, not yet confirmed."."""
    sources = voice.listed(voice.plan.sources, fact.sources)
    named = listed(list(dict.fromkeys(source_name(source, voice.wording) for source in sources)), voice.language)
    said = voice.words.gettext("Source: {source}").format(source=named) if named else ""
    return tuple(sentence(each, voice.language) for each in (said, _status(voice, fact.status)) if each)


def _status(voice: Voice, status: FactStatus) -> str:
    match status:
        case FactStatus.REPORTED:
            return voice.words.gettext("Reported, not yet confirmed")
        case FactStatus.CONFIRMED:
            return voice.words.gettext("Confirmed")
        case FactStatus.DISPUTED:
            return voice.words.gettext("Disputed")
        case FactStatus.RETRACTED:
            return voice.words.gettext("Retracted")


# Notes and about


def _note_row(voice: Voice, notes: tuple[Text, ...]) -> NoteRow | None:
    said = tuple(sentence(voice.say(note, "notes"), voice.spoken(note)) for note in notes)
    return NoteRow(label=voice.words.gettext("Notes to editors"), notes=said) if said else None


def _about_row(voice: Voice) -> TextRow | None:
    own = voice.plan.own()
    if own and own.boilerplate:
        said = voice.of("organisations", own.id, "boilerplate", own.boilerplate)
    else:
        said = voice.of("campaign", "", "boilerplate", voice.plan.campaign.boilerplate)
    paragraphs = tuple(plain(paragraph) for paragraph in said.split("\n\n") if paragraph.strip())
    return TextRow(label=voice.words.gettext("About"), paragraphs=paragraphs) if paragraphs else None

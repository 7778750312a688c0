"""The rules of print for leaflets (LF01 to LF20): what must stand there, and how much."""

import re
from collections.abc import Iterator

from planner.domain.checks.case import Case
from planner.domain.checks.papers import Paper
from planner.domain.checks.prose import paragraphs
from planner.domain.checks.subject import Subject
from planner.domain.event import Event, EventForm
from planner.domain.finding import Finding
from planner.domain.leaflet import Leaflet, Qr, QrKind
from planner.domain.location import Known, Location
from planner.domain.message import Message

_RESPONSIBLE = re.compile(r"v\.?\s*i\.?\s*s\.?\s*d\.?\s*p|verantwortlich", re.IGNORECASE)
_PRINTER = re.compile(r"druck", re.IGNORECASE)
_POSTCODE_DE = re.compile(r"(?<!\d)\d{5}(?!\d)")
_MOST_LANGUAGES = 2


def check(case: Case) -> Iterator[Finding]:
    """Yield what each leaflet lacks, and what it has too much of."""
    for paper in case.papers:
        if isinstance(paper.record, Leaflet):
            yield from _essentials(paper, paper.record)
            yield from _length(paper, paper.record, case)
            yield from _qr(paper, paper.record)
            yield from _imprint(paper, paper.record)
            for _, event in paper.events():
                yield from _way_there(paper, event)


def _essentials(paper: Paper, leaflet: Leaflet) -> Iterator[Finding]:
    if not leaflet.headline:
        yield paper.subject("headline").error("LF01", Message("This leaflet has no headline: write one."))
    if not any(True for _ in paper.events()) and not any(True for _ in paper.contacts()):
        yield paper.subject("event").error(
            "LF01", Message("This leaflet calls to nothing: give it an event or a contact.")
        )
    if not leaflet.imprint and paper.plan.own() is None:
        yield paper.subject("imprint").error("LF01", Message("This leaflet does not say who you are: add an imprint."))
    if len(paper.languages) > _MOST_LANGUAGES:
        yield paper.subject("languages").warning(
            "LF02", Message("A leaflet holds two languages at most: make another one for the rest.")
        )
    if not leaflet.edition:
        number = list(paper.plan.leaflets).index(leaflet.id) + 1
        yield paper.subject("edition").hint(
            "LF20",
            Message("Give this leaflet an edition, so that it can be called back."),
            paper.subject("edition").changed(
                Message("Call it {edition}", edition=f"HB-{number}"), leaflet.edition, f"HB-{number}"
            ),
        )


def _length(paper: Paper, leaflet: Leaflet, case: Case) -> Iterator[Finding]:
    for language in paper.languages:
        parts, subject = paragraphs(leaflet.body.get(language)), paper.subject(f"body.{language}")
        most = case.limits.leaflet_paragraphs
        if len(parts) > most:
            yield subject.warning("LF02", Message("A leaflet is read in {most} paragraphs: shorten it.", most=most))


def _qr(paper: Paper, leaflet: Leaflet) -> Iterator[Finding]:
    qr = leaflet.qr
    if qr is None:
        return
    if _is_empty(qr, leaflet):
        yield paper.subject("qr").error("LF13", Message("The QR code holds nothing: fill it in, or take it off."))
    reachable = any(
        point.visibility.may_stand_on(paper.visibility) for _, contact in paper.contacts() for point in contact.points
    )
    if qr.kind is not QrKind.URL and not reachable:
        yield paper.subject("qr").warning(
            "LF13", Message("The QR code is the only way to reach you: add a contact for those who cannot scan it.")
        )


def _is_empty(qr: Qr, leaflet: Leaflet) -> bool:
    return leaflet.event is None if qr.kind is QrKind.EVENT else not qr.value.strip()


def _imprint(paper: Paper, leaflet: Leaflet) -> Iterator[Finding]:
    laws = {paper.plan.campaign.jurisdiction}
    laws |= {place.jurisdiction for _, event in paper.events() if (place := paper.place(event))}
    if not any(law == "DE" or law.startswith("DE-") for law in laws):
        return
    words, subject = leaflet.imprint.first(paper.languages), paper.subject("imprint")
    if not _POSTCODE_DE.search(words):
        yield subject.error(
            "LF15",
            Message("In Germany a leaflet names who answers for it, with a postal address: write both in the imprint."),
        )
    elif not _RESPONSIBLE.search(words):
        yield subject.error(
            "LF15", Message('In Germany a leaflet names one person as "V.i.S.d.P.": write the name in the imprint.')
        )
    if not _PRINTER.search(words):
        yield subject.warning("LF15", Message("In Germany a leaflet names its printer too: write who printed it."))


def _way_there(paper: Paper, event: Event) -> Iterator[Finding]:
    place = paper.place(event)
    if place is None or event.form is EventForm.ONLINE:
        return
    subject = Subject(kind="locations", record=place.id, field="")
    if not place.address.postcode:
        yield subject.at("address.postcode").warning(
            "LF03", Message("Add the postcode, so that the place can be found.")
        )
    if not place.transport:
        yield subject.at("transport").warning("LF03", Message("Say how to get there: the nearest station or stop."))
    if _access_unknown(place):
        yield subject.at("access.step_free").hint(
            "LF04", Message("Find out whether the place can be reached without steps, and say so.")
        )


def _access_unknown(place: Location) -> bool:
    return place.access.step_free is Known.UNKNOWN and not place.access.text

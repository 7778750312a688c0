"""When and how papers reach desks (PR04, PR24, PR25, PR26)."""

from collections.abc import Iterator

from planner.domain.checks.case import Case
from planner.domain.checks.papers import Paper
from planner.domain.checks.subject import Subject
from planner.domain.contact import ContactList, Purpose
from planner.domain.finding import Finding
from planner.domain.message import Message
from planner.domain.plan import live
from planner.domain.release import PressRelease, ReleaseKind

_SATURDAY = 5


def check(case: Case) -> Iterator[Finding]:
    """Yield papers that go out when nobody reads, and lists too long for one mail."""
    for paper in case.papers:
        if isinstance(paper.record, PressRelease):
            yield from _issue(paper, paper.record, case)
            yield from _advisory(paper, paper.record)
            yield from _embargo(paper, paper.record, case)
    for each in live(case.plan.lists):
        yield from _batches(each, case)


def _issue(paper: Paper, release: PressRelease, case: Case) -> Iterator[Finding]:
    issued = release.issued
    if issued is None or release.kind is ReleaseKind.CORRECTION:  # a correction cannot wait
        return
    if issued.date.weekday() >= _SATURDAY:
        yield paper.subject("issued").hint(
            "PR25", Message("Few desks are staffed at the weekend: issue it on a weekday.")
        )
    hour = case.limits.send_by_hour
    if issued.has_time and issued.local.hour >= hour:
        yield paper.subject("issued").hint(
            "PR25", Message("Desks plan their day in the morning: issue it before {hour}:00.", hour=hour)
        )


def _advisory(paper: Paper, release: PressRelease) -> Iterator[Finding]:
    if release.kind is not ReleaseKind.ADVISORY:
        return
    events = [event for _, event in paper.events() if event.id in release.events]
    if not events:
        yield paper.subject("events").warning(
            "PR26", Message("An advisory says what, who, when and where: choose the event that it announces.")
        )
    starts = [event.start.date for event in events if event.start is not None]
    if release.issued is not None and starts and release.issued.date >= min(starts):
        yield paper.subject("issued").hint(
            "PR25", Message("An advisory goes out days ahead: on the day itself send a press release.")
        )


def _embargo(paper: Paper, release: PressRelease, case: Case) -> Iterator[Finding]:
    embargo, issued = release.embargo, release.issued
    if embargo is None or embargo.instant() > case.now or issued is None or embargo.instant() <= issued.instant():
        return
    subject = paper.subject("embargo")
    yield subject.warning(
        "PR04",
        Message("The embargo is over, and papers still print it: take it off."),
        subject.changed(Message("Take the embargo off"), None, None),
    )


def _batches(contacts: ContactList, case: Case) -> Iterator[Finding]:
    most = case.limits.batch
    if contacts.purpose in (Purpose.PRESS, Purpose.NEWS) and len(contacts.members) > most:
        yield Subject(kind="lists", record=contacts.id, field="members").hint(
            "PR24",
            Message("Mail this list in batches of {most}, text in the mail itself, addresses hidden (BCC).", most=most),
        )

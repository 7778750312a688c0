"""The rules of the press for releases, advisories, statements and corrections (PR01 to PR27)."""

import re
from collections.abc import Iterator

from planner.domain.campaign import base_language
from planner.domain.checks.case import Case
from planner.domain.checks.dialling import VALID
from planner.domain.checks.papers import Paper
from planner.domain.checks.prose import is_shouted, paragraphs, sentence_count, without_fields, word_count
from planner.domain.checks.quotation import unquoted
from planner.domain.checks.subject import Subject
from planner.domain.contact import Contact, PointKind, Purpose
from planner.domain.finding import Finding
from planner.domain.message import Message
from planner.domain.moment import Precision
from planner.domain.plan import Plan
from planner.domain.release import PressRelease, ReleaseKind

_FIRST_PERSON = re.compile(r"\b(?:I|[Ww]e|us|[Oo]ur|[Mm]y|[Yy]ou|[Yy]our)\b")  # but not US, the country


def check(case: Case) -> Iterator[Finding]:
    """Yield what a desk would send each press paper back for."""
    releases = [(paper, paper.record) for paper in case.papers if isinstance(paper.record, PressRelease)]
    if releases and case.plan.own() is None:
        yield Subject(kind="", record="", field="organisations").error(
            "PR01", Message("No organisation is your own: say in whose name the campaign speaks.")
        )
    if releases:
        yield from _boilerplate(case)
    for paper, release in releases:
        yield from _dates(paper, release)
        yield from _correction(paper, release)
        yield from _contacts(paper, case)
        yield from _quotation(paper, release, case.plan)
        yield from _notes(paper, release)
        for language in paper.languages:
            yield from _headline(paper, release, language, case)
            yield from _body(paper, release, language, case)


def _dates(paper: Paper, release: PressRelease) -> Iterator[Finding]:
    issued, embargo = release.issued, release.embargo
    if issued is None or issued.precision is Precision.TBC:
        yield paper.subject("issued").error("PR02", Message("This paper has no date of issue: set it."))
    if release.dateline is None:
        yield paper.subject("dateline").warning(
            "PR07", Message("This paper has no dateline: name the city and the day that open the text.")
        )
    elif issued is not None and release.dateline.date != issued.date:
        yield paper.subject("dateline.date").warning(
            "PR07",
            Message("The dateline names another day than the date of issue: make them agree."),
            paper.subject("dateline.date").changed(
                Message("Date it {day}", day=issued.date.isoformat()),
                release.dateline.date.isoformat(),
                issued.date.isoformat(),
            ),
        )
    if embargo is None:
        return
    yield paper.subject("embargo").hint(
        "PR05", Message("An embargo is a request and binds nobody: send nothing that must not be known yet.")
    )
    if embargo.precision is not Precision.MINUTE:
        yield paper.subject("embargo").error(
            "PR03", Message("An embargo ends at a minute: radio and television need the time of day.")
        )
    if issued is not None and embargo.instant() <= issued.instant():
        yield paper.subject("embargo").error(
            "PR04", Message("The embargo ends before this paper is issued: set a later time, or take the embargo off.")
        )


def _correction(paper: Paper, release: PressRelease) -> Iterator[Finding]:
    if release.kind is not ReleaseKind.CORRECTION:
        return
    if release.corrects is None:
        yield paper.subject("corrects").warning("PR27", Message("Say which paper this one corrects."))
    if not release.change_note:
        yield paper.subject("change_note").warning("PR27", Message("Say in one line what this correction changes."))
    if release.embargo is not None:
        subject = paper.subject("embargo")
        yield subject.error(
            "PR04",
            Message("A correction has no embargo: take it off."),
            subject.changed(Message("Take the embargo off"), None, None),
        )


def _contacts(paper: Paper, case: Case) -> Iterator[Finding]:
    contacts = [contact for _, contact in paper.contacts() if not contact.do_not_contact]
    lacking = [
        kind
        for kind, there in (
            ("phone", any(_has_phone(contact, paper, case) for contact in contacts)),
            ("email", any(_has_email(contact, paper) for contact in contacts)),
        )
        if not there
    ]
    if not contacts:
        message = Message("This paper has no media contact: add one with a telephone number and an e-mail address.")
        yield paper.subject("contacts").error("PR19", message)
    elif lacking == ["phone", "email"]:
        message = Message(
            "No media contact can be reached: add a telephone number and an e-mail address for the press."
        )
        yield paper.subject("contacts").error("PR19", message)
    elif lacking == ["phone"]:
        message = Message("No media contact has a telephone number for the press: add one.")
        yield paper.subject("contacts").error("PR19", message)
    elif lacking:
        message = Message("No media contact has an e-mail address for the press: add one.")
        yield paper.subject("contacts").error("PR19", message)
    elif any(True for _ in paper.events()) and not any(_is_on_site(contact, paper) for contact in contacts):
        message = Message("No media contact has a mobile for the day itself: add one for the press.")
        yield paper.subject("contacts").warning("PR19", message)


def _has_phone(contact: Contact, paper: Paper, case: Case) -> bool:
    return any(
        point.kind.is_phone
        and point.visibility.may_stand_on(paper.visibility)
        and case.dial(point.value, point.region).validity == VALID
        for point in contact.points
    )


def _has_email(contact: Contact, paper: Paper) -> bool:
    return any(
        point.kind is PointKind.EMAIL and point.visibility.may_stand_on(paper.visibility) for point in contact.points
    )


def _is_on_site(contact: Contact, paper: Paper) -> bool:
    return any(
        (point.kind is PointKind.MOBILE or Purpose.EVENT_DAY in point.purposes)
        and point.visibility.may_stand_on(paper.visibility)
        for point in contact.points
    )


def _quotation(paper: Paper, release: PressRelease, plan: Plan) -> Iterator[Finding]:
    if release.kind is not ReleaseKind.RELEASE:
        return
    held = [plan.statements[each] for each in release.statements if each in plan.statements]
    statements = [each for each in held if not each.deleted]
    if not statements:
        yield paper.subject("statements").warning("PR14", Message("This release quotes nobody: add a statement."))
        return
    for statement in statements:
        subject = Subject(kind="statements", record=statement.id, field="role_as_printed")
        if not statement.role_as_printed:
            yield subject.warning("PR14", Message("Say in which role the speaker is quoted."))
        if statement.approved is None:
            yield subject.at("approved").warning(
                "PR14", Message("Nobody has approved this statement yet: ask the speaker.")
            )
    if not any(each.available_for_interview for each in statements):
        yield paper.subject("statements").hint("PR14", Message("Say who is available for interview."))


def _notes(paper: Paper, release: PressRelease) -> Iterator[Finding]:
    if release.kind is ReleaseKind.RELEASE and not release.notes:
        yield paper.subject("notes").hint(
            "PR21", Message("Notes to editors save them a call: background, sources, when to take pictures, access.")
        )


def _boilerplate(case: Case) -> Iterator[Finding]:
    own, campaign = case.plan.own(), Subject(kind="", record="", field="boilerplate")
    if own and own.boilerplate:
        text, subject = own.boilerplate, Subject(kind="organisations", record=own.id, field="boilerplate")
    else:
        text, subject = case.plan.campaign.boilerplate, campaign
    if not text:
        yield campaign.hint(
            "PR22", Message("Describe the campaign in two or three sentences for the foot of press papers.")
        )
    most = case.limits.about_sentences
    for language, words in text:
        if sum(sentence_count(part) for part in paragraphs(words)) > most:
            yield subject.at(f"boilerplate.{language}").hint(
                "PR22", Message("Who you are is told in {most} sentences: shorten it.", most=most)
            )


def _headline(paper: Paper, release: PressRelease, language: str, case: Case) -> Iterator[Finding]:
    words, subject = release.headline.get(language), paper.subject(f"headline.{language}")
    if not release.headline:
        yield paper.subject("headline").error("PR06", Message("This paper has no headline: write one."))
        return
    most = case.limits.headline_words
    if word_count(words, base_language(language)) > most:
        yield subject.warning("PR06", Message("The headline is longer than {most} words: shorten it.", most=most))
    if any(mark in words for mark in "!！"):
        calm = words.replace("!", "").replace("！", "").strip()
        yield subject.warning(
            "PR06",
            Message("A headline for the press has no exclamation mark: take it out."),
            subject.changed(Message("Take the exclamation mark out"), words, calm),
        )
    if is_shouted(words):
        small = words[:1] + words[1:].lower()
        yield subject.warning(
            "PR06",
            Message("The headline is in capitals: write it in small letters."),
            subject.changed(Message("Write “{words}”", words=small), words, small),
        )


def _body(paper: Paper, release: PressRelease, language: str, case: Case) -> Iterator[Finding]:
    words, subject = release.body.get(language), paper.subject(f"body.{language}")
    parts = paragraphs(words)
    if not parts:
        if not release.body and release.kind is not ReleaseKind.ADVISORY:
            yield paper.subject("body").error(
                "PR08", Message("This paper has no text: say who, what, where, when and why.")
            )
        return
    limits, speech = case.limits, base_language(language)
    if word_count(parts[0], speech) > limits.lead_words:
        yield subject.warning(
            "PR08", Message("The first paragraph is longer than {most} words: shorten it.", most=limits.lead_words)
        )
    if word_count(words, speech) > limits.body_words:
        yield subject.warning("PR10", Message("The text is longer than {most} words: cut it.", most=limits.body_words))
    if any(sentence_count(part) > limits.paragraph_sentences for part in parts):
        yield subject.warning(
            "PR11",
            Message("A paragraph has more than {most} sentences: divide it.", most=limits.paragraph_sentences),
        )
    person = _FIRST_PERSON.search(unquoted(without_fields(words))) if speech == "en" else None
    if person and release.kind is not ReleaseKind.STATEMENT:
        yield subject.warning(
            "PR12", Message('"{word}" speaks for itself: write in the third person outside quotations.', word=person[0])
        )

"""Corrections: what a release said, what it says now, and which paper is not to be used any more."""

from planner.documents.press.background import as_of
from planner.documents.press.manuscript import Change, Notice
from planner.documents.press.voice import Voice
from planner.domain.fact import Fact
from planner.domain.plan import Plan
from planner.domain.release import PressRelease, ReleaseKind
from planner.i18n.moments import stamp


def changed_facts(plan: Plan, release: PressRelease) -> dict[str, Fact]:
    """Return, by the id of each fact of a correction that is new, the fact of the corrected paper that it replaces."""
    corrected = plan.releases.get(release.corrects or "")
    if release.kind is not ReleaseKind.CORRECTION or corrected is None:
        return {}
    found = {}
    for identifier in release.facts:
        before = _replaced(plan, identifier, corrected.facts)
        if before is not None:
            found[identifier] = before
    return found


def _replaced(plan: Plan, identifier: str, printed: tuple[str, ...]) -> Fact | None:
    """Return the nearest fact along the line of supersession that the corrected paper printed."""
    seen = {identifier}
    fact = plan.facts.get(identifier)
    while fact is not None and fact.supersedes and fact.supersedes not in seen:
        seen.add(fact.supersedes)
        fact = plan.facts.get(fact.supersedes)
        if fact is not None and fact.id in printed:
            return fact
    return None


def notice(voice: Voice, changed: dict[str, Fact]) -> Notice | None:
    """Return the framed notice of a correction, None for any other paper."""
    if voice.release.kind is not ReleaseKind.CORRECTION:
        return None
    title = voice.say(voice.release.change_note, "change_note")
    return Notice(
        title=title or voice.words.gettext("Correction"),
        was_label=voice.words.gettext("Was"),
        now_label=voice.words.gettext("Now"),
        changes=tuple(
            Change(was=_dated(voice, before), now=_dated(voice, voice.plan.facts[identifier]))
            for identifier, before in changed.items()
        ),
        replaces=_replaces(voice),
    )


def _dated(voice: Voice, fact: Fact) -> str:
    return f"{voice.fact(fact)} ({as_of(voice, fact)})"


def _replaces(voice: Voice) -> str:
    """Return which paper the correction takes the place of, by its number and the time it was issued."""
    corrected = voice.plan.releases.get(voice.release.corrects or "")
    if corrected is None:
        return ""
    said = []
    if corrected.number:
        said.append(voice.words.gettext("To press release No. {number}").format(number=corrected.number))
    if corrected.issued:
        issued = stamp(voice.wording.wall(corrected.issued), voice.language)
        said.append(voice.words.gettext("Issued {moment}").format(moment=issued))
    return " · ".join(said)

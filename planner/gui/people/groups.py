"""Which people a click at the left shows."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from planner.domain.contact import Contact, ContactList, Purpose
from planner.domain.plan import Plan, live
from planner.gui.language import pgettext

PURPOSE_ICONS = {
    Purpose.PRESS: "mic",
    Purpose.NEWS: "radio",
    Purpose.EVENT_DAY: "flag",
    Purpose.INFO: "info",
    Purpose.LEGAL: "scale",
    Purpose.WELFARE: "heart-pulse",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Hold a group of people: its key, how it is shown, and who belongs to it."""

    key: str
    icon: str
    title: str
    holds: Callable[[Contact], bool]


def purpose_words(purpose: Purpose) -> str:
    """Return the name of a purpose in the window's language."""
    return {
        Purpose.PRESS: pgettext("purpose", "Press"),
        Purpose.NEWS: pgettext("purpose", "News"),
        Purpose.EVENT_DAY: pgettext("purpose", "Event day"),
        Purpose.INFO: pgettext("purpose", "Information"),
        Purpose.LEGAL: pgettext("purpose", "Legal"),
        Purpose.WELFARE: pgettext("purpose", "Welfare"),
    }[purpose]


def everyone() -> Group:
    """Return the group that holds all."""
    return Group(key="", icon="users", title=pgettext("people", "Everyone"), holds=lambda _: True)


def list_groups(plan: Plan) -> tuple[Group, ...]:
    """Return a group for each list of the plan."""
    return tuple(_of_list(each) for each in live(plan.lists))


def purpose_groups(plan: Plan) -> tuple[Group, ...]:
    """Return a group for each purpose that someone can be reached for."""
    used = {purpose for each in live(plan.contacts) for point in each.points for purpose in point.purposes}
    return tuple(_of_purpose(purpose) for purpose in Purpose if purpose in used)


def care_groups() -> tuple[Group, ...]:
    """Return the groups that need care: those not to be contacted, and those to be deleted soon."""
    return (
        Group(
            key="care:no",
            icon="x",
            title=pgettext("people", "Do not contact"),
            holds=lambda contact: contact.do_not_contact,
        ),
        Group(
            key="care:delete",
            icon="clock",
            title=pgettext("people", "Delete soon"),
            holds=lambda contact: contact.delete_after is not None,
        ),
    )


def found(contacts: Iterable[Contact], words: str, languages: tuple[str, ...]) -> tuple[Contact, ...]:
    """Return the contacts that hold every word typed: in name, role, note, numbers or addresses."""
    wanted = words.casefold().split()
    return tuple(each for each in contacts if all(_holds(each, word, languages) for word in wanted))


def _holds(contact: Contact, word: str, languages: tuple[str, ...]) -> bool:
    texts = (contact.name, contact.note, *(contact.role.get(language) for language in languages))
    if any(word in text.casefold() for text in texts):
        return True
    digits = "".join(letter for letter in word if letter.isdigit())
    return any(
        word in point.value.casefold()
        or (len(digits) > 2 and digits.lstrip("0") in "".join(d for d in point.value if d.isdigit()))
        for point in contact.points
    )


def _of_list(each: ContactList) -> Group:
    icon = PURPOSE_ICONS.get(each.purpose, "users") if each.purpose else "users"
    members = frozenset(each.members)
    return Group(key=f"list:{each.id}", icon=icon, title=each.name, holds=lambda contact: contact.id in members)


def _of_purpose(purpose: Purpose) -> Group:
    return Group(
        key=f"purpose:{purpose.value}",
        icon=PURPOSE_ICONS[purpose],
        title=purpose_words(purpose),
        holds=lambda contact: any(purpose in point.purposes for point in contact.points),
    )

"""What the jobs at an event are called: in its editor, and wherever they are still open."""

from planner.gui.language import pgettext

ROLES = (
    "chief-steward",
    "steward",
    "legal-observer",
    "first-aid",
    "spokesperson",
    "police-liaison",
    "access",
    "photographer",
    "welfare",
)
"""The keys of the roles that most actions need."""


def role_words(role: str) -> str:
    """Return the name of a role; one of the organisers' own stays as they wrote it."""
    named = {
        "chief-steward": pgettext("role", "Chief steward"),
        "steward": pgettext("role", "Steward"),
        "legal-observer": pgettext("role", "Legal observer"),
        "first-aid": pgettext("role", "First aid"),
        "spokesperson": pgettext("role", "Spokesperson"),
        "police-liaison": pgettext("role", "Police liaison"),
        "access": pgettext("role", "Access steward"),
        "photographer": pgettext("role", "Photographer"),
        "welfare": pgettext("role", "Welfare"),
    }
    return named.get(role, role[:1].upper() + role[1:].replace("-", " "))

"""The jobs at an event: what papers call them, and what each does in one sentence."""

from dataclasses import dataclass

from planner.i18n.catalogue import catalogue, marked


@dataclass(frozen=True, slots=True, kw_only=True)
class _Job:
    name: str
    does: str


_JOBS = {
    "chief-steward": _Job(
        name=marked("Chief steward"), does=marked("Decides with the organisers, speaks for safety, ends the event.")
    ),
    "steward": _Job(
        name=marked("Steward"), does=marked("Keeps the way clear, answers questions, calls the chief steward.")
    ),
    "spokesperson": _Job(name=marked("Spokesperson"), does=marked("Gives the only interviews in the campaign’s name.")),
    "police-liaison": _Job(
        name=marked("Police liaison"), does=marked("Carries messages both ways; agrees nothing alone.")
    ),
    "legal-observer": _Job(name=marked("Legal observer"), does=marked("Writes down what police do; takes no part.")),
    "first-aid": _Job(name=marked("First aid"), does=marked("Looks after the hurt and the ill; calls an ambulance.")),
    "welfare": _Job(
        name=marked("Welfare"), does=marked("Brings water and warmth; stays with whoever is alone or upset.")
    ),
    "access": _Job(
        name=marked("Access steward"), does=marked("Keeps step-free ways and seats free; helps whoever asks.")
    ),
    "photographer": _Job(
        name=marked("Photographer"), does=marked("Takes the campaign’s pictures; asks before showing a face.")
    ),
}

ROLES = tuple(_JOBS)
"""The keys of the roles that most actions need, in the order of a day pack."""


def role_name(role: str, language: str) -> str:
    """Return the name of a role; one of the organisers' own stays as they wrote it."""
    job = _JOBS.get(role)
    return catalogue(language, "papers").gettext(job.name) if job else role[:1].upper() + role[1:].replace("-", " ")


def role_does(role: str, language: str) -> str:
    """Return what a role does, "" for one of the organisers' own."""
    job = _JOBS.get(role)
    return catalogue(language, "papers").gettext(job.does) if job else ""

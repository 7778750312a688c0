"""How two languages come to stand on a paper: as is asked for, or as is usual for its template."""

from planner.documents.template import Template
from planner.domain.errors import PlannerError
from planner.domain.message import Message
from planner.domain.pairing import Pairing
from planner.services.print_room import Printing


def pairing_of(design: Template, name: str, languages: tuple[str, ...], printing: Printing) -> Pairing | None:
    """Return how the languages of a paper stand; None where there is one, or where a leaflet's design chooses.

    Raise PlannerError where the template does not take two languages so.
    """
    wanted = printing.pairing
    if len(languages) < 2:
        return None
    if wanted is not None and wanted not in design.pairs:
        raise PlannerError(
            Message(
                'The template "{template}" takes two languages {ways}, not {wanted}.',
                template=name,
                ways=", ".join(design.pairs),
                wanted=wanted.value,
            )
        )
    if wanted is Pairing.ONE_PER_SIDE and design.backs and printing.sides == 1:
        raise PlannerError(Message("A side for each language takes two sides: ask for two, or for both side by side."))
    return wanted

"""Templates of press sheets: one layout, whose order of parts follows the kind of release."""

from dataclasses import replace

from planner.documents.composed import Composed
from planner.documents.press_sheet import compose_press_sheet
from planner.documents.template import Group, Order, Template
from planner.domain.campaign import Paper
from planner.domain.message import Message
from planner.domain.paper_size import PaperSize
from planner.domain.release import ReleaseKind
from planner.domain.visibility import Visibility


def press_template(
    kind: ReleaseKind | None, *, title: Message, summary: Message, rank: int, desk: bool = False
) -> Template:
    """Return the template that sets any release as one of ``kind``, or as what it is; for the ``desk`` with room."""

    def compose(order: Order) -> Composed:
        return compose_press_sheet(
            order.plan,
            replace(order.release, kind=kind or order.release.kind),
            language=order.languages[0],
            now=order.now,
            typesetter=order.typesetter,
            paper=Paper(order.paper.value),
            desk=desk,
        )

    return Template(
        title=title,
        summary=summary,
        group=Group.PRESS,
        kind="releases",
        papers=(PaperSize.A4, PaperSize.LETTER),
        compose=compose,
        visibility=Visibility.PRESS,
        inks=("black",),
        rank=rank,
    )

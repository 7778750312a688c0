"""The commands that make papers.

Each imports what it needs when it is called, because the window waits for whatever is imported here.
"""

import argparse
import json
from typing import TYPE_CHECKING

from planner.cli.outcome import Outcome
from planner.cli.output import Output
from planner.cli.printers import measured

if TYPE_CHECKING:
    from planner.domain.changes import Json
    from planner.domain.finding import Finding
    from planner.services.batch import Copy
    from planner.services.print_room import Printing
    from planner.services.templates import TemplateCard


def paper(arguments: argparse.Namespace, output: Output) -> Outcome:
    """Make a record's paper in any template."""
    return _made(arguments, output, template=arguments.template, printing=_printing(arguments))


def leaflet(arguments: argparse.Namespace, output: Output) -> Outcome:
    """Make a leaflet as it is planned."""
    from planner.domain.imposition import Imposition
    from planner.domain.pairing import Pairing
    from planner.services.print_room import Printing

    pairing = Pairing(arguments.pair) if arguments.pair else None
    printing = Printing(sides=arguments.sides, pairing=pairing, imposition=Imposition(up=arguments.up))
    return _made(arguments, output, shelf="leaflets", printing=printing)


def press(arguments: argparse.Namespace, output: Output) -> Outcome:
    """Make a press sheet as it is planned."""
    return _made(arguments, output, shelf="releases")


def daypack(arguments: argparse.Namespace, output: Output) -> Outcome:
    """Make the day pack of an event."""
    return _made(arguments, output, shelf="events", template="day-pack")


def batch(arguments: argparse.Namespace, output: Output) -> Outcome:
    """Make many papers into one folder."""
    from planner.cli.planners import now_for, plan_and_memory
    from planner.services.batch import Batch, chosen, print_into
    from planner.services.checking import batch_findings
    from planner.services.leaving import stop_private
    from planner.services.paper_pool import cores
    from planner.services.paper_worker import Task

    wanted = Batch(templates=arguments.template, sizes=arguments.paper, languages=arguments.language)
    noticed: dict[Finding, None] = {}
    with plan_and_memory(arguments) as (plan, remember):

        def told(copy: "Copy") -> bool:
            output.line(str(copy.path))
            noticed.update(dict.fromkeys(copy.findings))
            if remember:
                remember(copy.made)
            return True

        task = Task(plan=plan, now=now_for(plan, arguments.now), printing=_printing(arguments), inspected=True)
        papers = chosen(plan, arguments.id, wanted)
        stop_private(plan, {(paper.kind, paper.record) for paper in papers}, task.now)
        print_into(arguments.output, task, papers, processes=cores(), told=told)
    made = {(paper.kind, paper.record) for paper in papers}
    return Outcome(status=output.findings(batch_findings(plan, made, noticed, task.now)))


def erratum(arguments: argparse.Namespace, output: Output) -> Outcome:
    """Make a slip for copies of a leaflet that are out of date."""
    from planner.cli.planners import now_for, workspace_of
    from planner.domain.errors import PlannerError
    from planner.domain.imposition import Imposition
    from planner.domain.message import Message
    from planner.domain.paper_size import PaperSize
    from planner.services.editions import editions
    from planner.services.erratum import erratum_slip
    from planner.services.papers import the_one
    from planner.services.print_room import Printing

    with workspace_of(arguments) as workspace:
        plan, made = workspace.plan(), workspace.made()
    leaflet = the_one(plan.leaflets, arguments.id, "leaflets")
    copies = (each for each in editions(plan, made) if each.made.record == leaflet.id)
    wanted = (each for each in copies if arguments.language in {(), each.made.languages})
    edition = next(wanted, None)
    if edition is None:
        raise PlannerError(Message("No copy of this leaflet has been saved or printed from the window yet."))
    slip = erratum_slip(
        plan,
        edition,
        now=now_for(plan, arguments.now),
        size=PaperSize(arguments.paper),
        printing=Printing(ink=arguments.ink, imposition=Imposition(up=arguments.up)),
    )
    output.file(arguments.output, slip.pdf)
    return Outcome(status=output.findings(slip.findings))


def testsheet(arguments: argparse.Namespace, output: Output) -> Outcome:
    """Make the sheet that a printer is tested with."""
    from planner.domain.campaign import Paper
    from planner.services.test_sheet import make_test_sheet

    output.file(arguments.output, make_test_sheet(Paper(arguments.paper), arguments.language or output.language))
    return Outcome()


def templates(arguments: argparse.Namespace, output: Output) -> Outcome:
    """List the templates, the sizes they suit and the inks."""
    from planner.services.templates import templates as cards

    if arguments.json:
        output.line(json.dumps([_plain(card, output) for card in cards()], ensure_ascii=False, indent=2))
        return Outcome()
    for card in cards():
        sizes = ", ".join(size.value for size in card.papers)
        output.line(f"{card.name:<14}{output.sentence(card.title)}: {output.sentence(card.summary)}")
        output.line(f"{'':<14}{sizes}")
    return Outcome()


def _made(
    arguments: argparse.Namespace,
    output: Output,
    *,
    shelf: str = "",
    template: str = "",
    printing: "Printing | None" = None,
) -> Outcome:
    """Make one paper, write it, and name what is wrong with it."""
    from planner.cli.planners import now_for, plan_and_memory
    from planner.domain.errors import PlannerError
    from planner.domain.message import Message
    from planner.domain.paper_size import PaperSize
    from planner.services.checking import paper_findings
    from planner.services.leaving import stop_private
    from planner.services.papers import make_paper, the_one
    from planner.services.print_room import ONE_BY_ONE
    from planner.services.print_runs import run_of

    with plan_and_memory(arguments) as (plan, remember):
        now = now_for(plan, arguments.now)
        made = make_paper(
            plan,
            the_one(plan.shelf(shelf), arguments.id, shelf).id if shelf else arguments.id,
            template=template,
            now=now,
            size=PaperSize(arguments.paper) if arguments.paper else None,
            languages=arguments.language,
            printing=printing or ONE_BY_ONE,
        )
        if len(arguments.language) > len(made.order.languages):
            raise PlannerError(
                Message('The template "{template}" takes one language: name one of the two.', template=made.template)
            )
        stop_private(plan, {(made.kind, made.record)}, now)
        output.file(arguments.output, made.pdf)
        if arguments.text:
            output.file(arguments.text, made.twin.encode())
        if remember:
            from planner.services.editions import remembered

            remember(remembered(made, now))
    if arguments.copies:
        output.aside(output.sentence(run_of(made, arguments.copies, (printing or ONE_BY_ONE).laid).sentence))
    return Outcome(status=output.findings(paper_findings(plan, made.kind, made.record, made, now)))


def _printing(arguments: argparse.Namespace) -> "Printing":
    """Return how papers are to be printed."""
    from planner.domain.imposition import Flip, Imposition, Mode, Ordering, Tiles
    from planner.domain.pairing import Pairing
    from planner.services.print_room import Printing

    imposition = Imposition(
        up=arguments.up,
        ordering=Ordering(arguments.order),
        duplex=Flip(arguments.duplex) if arguments.duplex else None,
        mode=Mode(arguments.mode),
        tiles=Tiles(arguments.tiles) if arguments.tiles else None,
    )
    printer = measured().get(arguments.printer) if arguments.printer else None
    return Printing(
        sides=arguments.sides,
        pairing=Pairing(arguments.pair) if arguments.pair else None,
        ink=arguments.ink,
        imposition=imposition,
        printer=printer,
    )


def _plain(card: "TemplateCard", output: Output) -> dict[str, "Json"]:
    return {
        "name": card.name,
        "title": output.sentence(card.title),
        "summary": output.sentence(card.summary),
        "group": card.group,
        "from": card.kind,
        "papers": [size.value for size in card.papers],
        "inks": list(card.inks),
        "visibility": card.visibility,
        "two languages": [each.value for each in card.pairs],
        "one or two sides": card.backs,
    }

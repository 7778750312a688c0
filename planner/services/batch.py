"""Many papers into one folder: all languages, several sizes, so many to a sheet."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from planner.documents.template import Template
from planner.documents.templates_at_hand import template
from planner.domain.errors import PlannerError
from planner.domain.finding import Finding
from planner.domain.leaflet import Leaflet
from planner.domain.made_paper import MadePaper
from planner.domain.message import Message
from planner.domain.paper_size import PaperSize
from planner.domain.plan import Plan, live
from planner.domain.record import Record
from planner.domain.release import PressRelease
from planner.files import settle
from planner.services.paper_choice import PaperChoice
from planner.services.paper_pool import impressions
from planner.services.paper_worker import Task
from planner.services.papers import KINDS, template_of
from planner.services.plans import save_file


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """Hold what is wanted of each record: in which templates, sizes and languages; empty means its own, or all of them.

    A size that a template does not suit is passed over.
    """

    templates: tuple[str, ...] = ()
    sizes: tuple[PaperSize, ...] = ()
    languages: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """Hold where a paper lies now, what to remember of it, and what was noticed on it where it was inspected."""

    path: Path
    made: MadePaper
    findings: tuple[Finding, ...] = ()


def chosen(plan: Plan, records: Sequence[str], batch: Batch) -> tuple[PaperChoice, ...]:
    """Return the papers of a batch; without ``records`` those of every leaflet and release.

    Raise PlannerError when there is no such record or template, or nothing is left to make.
    """
    found = tuple(
        PaperChoice(kind=design.kind, record=record.id, languages=(language,), template=name, size=size)
        for record in _records(plan, records)
        for name, design in _designs(record, batch)
        for size in _sizes(record, design, batch)
        for language in _languages(plan, record, batch)
    )
    if not found:
        raise PlannerError(Message("No template suits these records, sizes and languages: nothing was made."))
    return found


def file_names(papers: Sequence[PaperChoice]) -> tuple[str, ...]:
    """Return a name for each: template, size and languages; where two would be alike, each has a number as well.

    Names say nothing of what stands on a paper.
    """
    plain = [_name(each) for each in papers]
    alike, counts = Counter(plain), Counter[str]()
    names = []
    for name in plain:
        counts[name] += 1
        names.append(name if alike[name] == 1 else f"{name}-{counts[name]}")
    return tuple(f"{name}.pdf" for name in names)


def print_into(
    folder: Path,
    task: Task,
    papers: Sequence[PaperChoice],
    *,
    processes: int = 1,
    told: Callable[[Copy], bool] = lambda _: True,
) -> int:
    """Make papers into a folder, in their order; return how many there are.

    ``told`` hears of each and stops the rest by returning false. ``processes`` work on them. Raise PlannerError when
    the folder cannot be made, or a paper cannot be made or written; those before it stay.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise PlannerError(
            Message("{path} cannot be made: {reason}.", path=str(folder), reason=error.strerror or "unknown reason")
        ) from error
    count = 0
    with closing(impressions(task, papers, processes)) as made, _settled(folder):
        for name, each in zip(file_names(papers), made, strict=True):
            save_file(folder / name, each.pdf, settled=False)
            count += 1
            if not told(Copy(path=folder / name, made=each.made, findings=each.findings)):
                break
    return count


@contextmanager
def _settled(folder: Path) -> Iterator[None]:
    """Make the names of files durable once, after the last of them: for each it would take as long as the file."""
    try:
        yield
    finally:
        with suppress(OSError):  # the files themselves are on the disk
            settle(folder)


def _records(plan: Plan, wanted: Sequence[str]) -> list[Record]:
    known = {record.id: record for kind in KINDS for record in live(plan.shelf(kind))}
    for each in wanted:
        if each not in known:
            raise PlannerError(
                Message(
                    'There is no "{id}" among the leaflets, releases and events; there is {ids}.',
                    id=each,
                    ids=", ".join(known),
                )
            )
    return [known[each] for each in wanted] if wanted else [*live(plan.leaflets), *live(plan.releases)]


def _designs(record: Record, batch: Batch) -> list[tuple[str, Template]]:
    """Return the templates of a batch that are made from such a record."""
    own = template_of(record)
    kind = template(own).kind
    found = [(name, template(name)) for name in batch.templates or (own,)]
    return [(name, design) for name, design in found if design.kind == kind]


def _sizes(record: Record, design: Template, batch: Batch) -> tuple[PaperSize | None, ...]:
    if batch.sizes:
        return tuple(size for size in batch.sizes if size in design.papers)
    return (record.paper,) if isinstance(record, Leaflet) and record.paper in design.papers else (None,)


def _languages(plan: Plan, record: Record, batch: Batch) -> tuple[str, ...]:
    """Return the languages that were asked for, or all of the campaign's that a headline is written in."""
    if batch.languages:
        return batch.languages
    if isinstance(record, Leaflet | PressRelease):
        written = tuple(each for each in plan.campaign.languages if each in record.headline.languages())
        return written or plan.campaign.languages[:1]
    return plan.campaign.languages[:1]


def _name(choice: PaperChoice) -> str:
    parts = (choice.template, choice.size.value if choice.size else "", *choice.languages)
    return "-".join(part.lower() for part in parts if part)

"""An open planner: its plan in memory, and every edit that can be done to it."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from threading import RLock
from types import MappingProxyType, TracebackType
from typing import Self

from planner.domain.campaign import Campaign
from planner.domain.changes import Changes
from planner.domain.errors import DamagedPlannerError, PlannerError
from planner.domain.history import Revision, Role
from planner.domain.made_paper import MadePaper
from planner.domain.message import Message
from planner.domain.plan import Plan
from planner.domain.record import Record
from planner.domain.stale_edit import merged
from planner.store import journal, made_papers, records, unit_of_work
from planner.store.database import Database
from planner.store.journal import Next
from planner.store.records import CAMPAIGN_KEY, Body, Key, Value
from planner.store.unit_of_work import Done


class Workspace:
    """Hold a planner open. Every method may be called from any thread; every edit is on disk when it returns.

    An edit returns what it changed, and raises PlannerError, with nothing changed, when it cannot be kept.
    """

    def __init__(self, database: Database, clock: Callable[[], datetime]) -> None:
        self._database = database
        self._turn = RLock()
        with database.transaction() as connection:
            self._author = journal.author(connection, clock)
            self._plan = _plan_of(records.all_bodies(connection))
            self._next = journal.next_steps(connection)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @property
    def folder(self) -> Path:
        """Return the planner's folder."""
        return self._database.folder

    @property
    def name(self) -> str:
        """Return what the planner is called: its folder's name without the ending."""
        return self.folder.stem

    @property
    def protected(self) -> bool:
        """Tell whether a passphrase keeps the planner closed to others."""
        return self._database.protected

    @property
    def database(self) -> Database:
        """Return what is open, for the services beside this one."""
        return self._database

    def plan(self) -> Plan:
        """Return everything as it stands, the trash included."""
        return self._plan

    def save(self, label: Message, *values: Record | Campaign, begun: Iterable[Record | Campaign] = ()) -> Changes:
        """Keep new and altered records, and the campaign, as one edit called ``label``.

        ``begun`` are those of them that were altered as they stood when that began: what was altered otherwise
        meanwhile stays, and where both altered the same, the changes tell what was replaced.
        """
        with self._turn:
            wanted = {records.key_of(value): records.body_of(value) for value in values}
            replaced = [words for value in begun for words in self._merge(value, wanted)]
            read = {key: _readable(key, body) for key, body in wanted.items()}
            done = unit_of_work.put(self._database, self._author, Role.EDIT, label, wanted)
            self._plan = _altered(self._plan, {key: read[key] for key in done.bodies})
            if done.changes:
                self._next = Next(undo=label, redo=None)
            return replace(done.changes, replaced=tuple(replaced))

    def _merge(self, begun: Value, wanted: dict[Key, Body]) -> tuple[str, ...]:
        key = records.key_of(begun)
        kind, id_ = key
        held = self._plan.campaign if key == CAMPAIGN_KEY else self._plan.shelf(kind).get(id_)
        if held is None or held == begun:
            return ()
        wanted[key], replaced = merged(records.body_of(begun), wanted[key], records.body_of(held))
        return replaced

    def load(self, plan: Plan) -> Changes:
        """Keep everything that ``plan`` holds as one edit: new records are added, known ids updated, none removed."""
        return self.save(Message("Load plan"), plan.campaign, *plan.records())

    def trash(self, kind: str, id_: str) -> Changes:
        """Put a record into the trash."""
        with self._turn:
            return self.save(Message("Move to the trash"), replace(self._known(kind, id_), deleted=True))

    def restore(self, kind: str, id_: str) -> Changes:
        """Take a record out of the trash."""
        with self._turn:
            return self.save(Message("Take out of the trash"), replace(self._known(kind, id_), deleted=False))

    def undo(self) -> Changes:
        """Take back the last edit, also one from before the planner was opened; without one, change nothing."""
        with self._turn:
            return self._taken(unit_of_work.undo(self._database, self._author))

    def redo(self) -> Changes:
        """Do again what was undone last, unless something was edited since; else change nothing."""
        with self._turn:
            return self._taken(unit_of_work.redo(self._database, self._author))

    def undo_label(self) -> Message | None:
        """Return what the edit that ``undo`` takes back is called; never waits for an edit that is under way."""
        return self._next.undo

    def redo_label(self) -> Message | None:
        """Return what the edit that ``redo`` does again is called; never waits for an edit that is under way."""
        return self._next.redo

    def reread(self) -> None:
        """Read everything anew, after the vault was altered beside the journal."""
        with self._turn, self._database.transaction() as connection:
            self._plan = _plan_of(records.all_bodies(connection))
            self._next = journal.next_steps(connection)

    def history(self, kind: str, id_: str) -> tuple[Revision, ...]:
        """Return what became of a record, the first edit first."""
        with self._database.transaction() as connection:
            return tuple(journal.history(connection, (kind, id_)))

    def remember_made(self, paper: MadePaper) -> None:
        """Note that a paper was exported or printed; undo leaves this alone."""
        with self._turn, self._database.transaction() as connection:
            made_papers.remember(connection, paper)

    def made(self) -> tuple[MadePaper, ...]:
        """Return every paper that was exported or printed, the first first."""
        with self._database.transaction() as connection:
            return made_papers.made_papers(connection)

    def close(self) -> None:
        """Let go of the planner; closing twice is fine."""
        with self._turn:
            self._database.close()

    def _known(self, kind: str, id_: str) -> Record:
        try:
            return self._plan.shelf(kind)[id_]
        except KeyError as error:
            raise PlannerError(Message("There is no record {id} among the {kind}.", id=id_, kind=kind)) from error

    def _taken(self, done: Done) -> Changes:
        with self._database.transaction() as connection:
            self._next = journal.next_steps(connection)
        now = {key: _kept_value(key, body) if body else None for key, body in done.bodies.items()}
        self._plan = _altered(self._plan, now)
        return done.changes


def found(database: Database, clock: Callable[[], datetime], device: str, campaign: Campaign) -> None:
    """Write the first unit of a new planner, which nothing undoes: the campaign; ``device`` names this copy."""
    body = records.body_of(campaign)
    _readable(CAMPAIGN_KEY, body)
    with database.transaction() as connection:
        journal.name_device(connection, device)
        author = journal.author(connection, clock)
    unit_of_work.put(database, author, Role.FOUND, Message("Create the planner"), {CAMPAIGN_KEY: body})


def _readable(key: Key, body: Body) -> Value:
    # What could be written but not be read again would close the planner for good.
    kind, id_ = key
    read = records.value_of(kind, body, f"{kind} {id_}", checked=False)
    if isinstance(read, tuple):
        raise PlannerError(Message("This was not saved. {problem}", problem=str(read[0])))
    return read


def _plan_of(bodies: Mapping[Key, Body]) -> Plan:
    held: dict[Key, Value] = {key: _kept_value(key, body) for key, body in bodies.items()}
    campaign = held.pop(CAMPAIGN_KEY, None)
    if not isinstance(campaign, Campaign):
        raise DamagedPlannerError(Message("The planner holds no campaign. Open a copy of this planner instead."))
    return Plan.of(campaign, (value for value in held.values() if isinstance(value, Record)))


def _kept_value(key: Key, body: Body) -> Value:
    kind, id_ = key
    read = records.value_of(kind, body, f"{kind} {id_}", checked=True)
    if isinstance(read, tuple):
        raise DamagedPlannerError(
            Message("The planner holds a record that cannot be read. {problem}", problem=str(read[0]))
        )
    return read


def _altered(plan: Plan, now: Mapping[Key, Value | None]) -> Plan:
    if not now:
        return plan
    campaign = now.get(CAMPAIGN_KEY)
    if isinstance(campaign, Campaign):
        plan = replace(plan, campaign=campaign)
    plan = plan.put(*(value for value in now.values() if isinstance(value, Record)))
    return _without(plan, [key for key, value in now.items() if value is None])


def _without(plan: Plan, gone: Iterable[Key]) -> Plan:
    shelves: dict[str, dict[str, Record]] = {}
    for kind, id_ in gone:
        shelves.setdefault(kind, dict(plan.shelf(kind))).pop(id_, None)
    return replace(plan, **{kind: MappingProxyType(shelf) for kind, shelf in shelves.items()})  # type: ignore[arg-type]

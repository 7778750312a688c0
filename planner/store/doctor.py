"""The look over a planner's tables: every record, every unit of the journal, every paper that was remembered.

What can be told from the history is mended out of it; what nothing hangs on is let go; the rest is set aside, where it
harms nothing and is not lost.
"""

import json
import re
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, delete, insert, update

from planner.domain.campaign import Campaign
from planner.domain.changes import Json
from planner.domain.damage import Cure, Damage
from planner.domain.history import Role
from planner.domain.message import Message
from planner.domain.plan import CAMPAIGN, KINDS
from planner.domain.references import without_dangling
from planner.store import settings
from planner.store.journal import State
from planner.store.raw_rows import RawRow, raw_rows
from planner.store.records import CAMPAIGN_KEY, Body, Key, Value, body_of, encoded, value_of
from planner.store.schema import change, device, made_paper, record, unit
from planner.store.stamps import Stamp

ASIDE = "set-aside"
"""The setting that holds rows which could not be mended."""

_STAMP = re.compile(r"[0-9a-f]{16}")
_UNNAMED = {"template": "An edit", "values": {}}


@dataclass(slots=True)
class Doctor:
    """Look a planner over and mend it within one transaction; ``new_device`` names a copy that lost its name."""

    connection: Connection
    new_device: str
    found: list[Damage] = field(default_factory=list)
    aside: list[Json] = field(default_factory=list)

    def examine(self) -> tuple[Damage, ...]:
        """Mend what is wrong and return it, in the order in which it was found."""
        units = self._units()
        folded = self._changes(units)
        self._records(folded)
        self._made_papers()
        self._device()
        if self.aside:
            settings.put(self.connection, ASIDE, [*self._before(), *self.aside])
        return tuple(self.found)

    def _before(self) -> list[Json]:
        """Return what was set aside at other times."""
        before = settings.get(self.connection, ASIDE)
        return before if isinstance(before, list) else []

    def _left_out(self) -> set[Key]:
        """Return the records that were set aside, which the history must not bring back."""
        return {
            (str(each.get("kind")), str(each.get("id")))
            for each in (*self._before(), *self.aside)
            if isinstance(each, dict) and each.get("table") == record.name
        }

    # --- the journal ----------------------------------------------------------------------------------------------

    def _units(self) -> set[int]:
        """Mend the units of work; return their numbers."""
        rows = list(raw_rows(self.connection, unit))
        numbers = {row.number for row in rows}
        last, seen = Stamp(), set[str]()
        for row in rows:
            mended: dict[str, Json] = {}
            stamp = row.text("stamp")
            if not _STAMP.fullmatch(stamp) or stamp in seen:
                stamp = str(last.following())
                mended["stamp"] = stamp
            last = max(last, Stamp.read(stamp))
            seen.add(stamp)
            if not _is_label(row.text("label")):
                mended["label"] = encoded(_UNNAMED)
            if row.text("role") not in set(Role):
                mended["role"] = Role.EDIT.value
            if row.text("state") not in set(State) or "role" in mended:
                mended["state"] = State.DROPPED.value
            if row.cells["reverses"] is not None and row.cells["reverses"] not in numbers:
                mended["reverses"] = None
            if mended:
                self._note(f"unit/{row.number}", Message("An entry of the history was damaged."), Cure.MENDED)
                self.connection.execute(update(unit).where(unit.c.pk == row.number).values(**mended))
        return numbers

    def _changes(self, units: set[int]) -> dict[Key, Body]:
        """Mend the changes; return every record as the history tells it."""
        folded: dict[Key, dict[str, Json]] = {}
        for row in raw_rows(self.connection, change):
            if row.cells["unit"] not in units or row.broken or not all(map(_is_json, _sides(row))):
                self._set_aside("change", row, Message("A change in the history cannot be read."))
                self.connection.execute(delete(change).where(change.c.pk == row.number))
                self.connection.execute(
                    update(unit).where(unit.c.pk == row.cells["unit"]).values(state=State.DROPPED.value)
                )
                continue
            body = folded.setdefault((row.text("kind"), row.text("id")), {})
            after = row.cells["after"]
            if after is None:
                body.pop(row.text("field"), None)
            else:
                body[row.text("field")] = json.loads(str(after))
        return dict(folded)

    # --- the records ----------------------------------------------------------------------------------------------

    def _records(self, folded: dict[Key, Body]) -> None:
        held: dict[Key, Body] = {}
        for row in raw_rows(self.connection, record):
            key = (row.text("kind"), row.text("id"))
            body = _body(row)
            if body is not None and key not in held and _is_sound(key, body):
                held[key] = body
            elif key not in held and _is_sound(key, folded.get(key, {})):
                held[key] = folded[key]
                self._rewrite(row, folded[key])
            else:
                self._set_aside("record", row, Message("A record cannot be read, and the history does not tell it."))
                self.connection.execute(delete(record).where(record.c.pk == row.number))
        self._bring_back(held, folded)
        self._campaign(held)
        before = -1
        while len(held) != before:  # a record that was set aside may be one that others lead to
            before = len(held)
            for key, found in list(held.items()):
                self._detach(key, found, held)

    def _rewrite(self, row: RawRow, body: Body) -> None:
        where = f"{row.text('kind')}/{row.text('id')}"
        self._note(where, Message("A record was damaged; it was written anew from the history."), Cure.MENDED)
        self.connection.execute(update(record).where(record.c.pk == row.number).values(body=encoded(body)))

    def _bring_back(self, held: dict[Key, Body], folded: dict[Key, Body]) -> None:
        left_out = self._left_out()
        for key, body in folded.items():
            if key not in held and key not in left_out and body and _is_sound(key, body):
                kind, id_ = key
                held[key] = body
                self._note(f"{kind}/{id_}", Message("A record was missing; the history brought it back."), Cure.MENDED)
                self.connection.execute(insert(record).values(kind=kind, id=id_, body=encoded(body)))

    def _campaign(self, held: dict[Key, Body]) -> None:
        if CAMPAIGN_KEY not in held:
            held[CAMPAIGN_KEY] = body_of(Campaign(name="Handbill"))
            self._note(CAMPAIGN, Message("The campaign was missing; a plain one stands in its place."), Cure.MENDED)
            self.connection.execute(insert(record).values(kind=CAMPAIGN, id=CAMPAIGN, body=encoded(held[CAMPAIGN_KEY])))

    def _detach(self, key: Key, body: Body, held: dict[Key, Body]) -> None:
        """Take out of a record what leads to nothing."""
        kind, id_ = key
        named = Campaign if kind == CAMPAIGN else KINDS[kind]
        left = without_dangling(named, body, lambda plural, other: (plural, other) in held)
        if left == body:
            return
        if left is None:
            self.aside.append({"table": "record", "kind": kind, "id": id_, "body": encoded(body)})
            self._note(f"{kind}/{id_}", Message("A record hangs on another that is not there."), Cure.SET_ASIDE)
            self.connection.execute(delete(record).where(record.c.kind == kind, record.c.id == id_))
            del held[key]
            return
        self._note(f"{kind}/{id_}", Message("A record led to another that is not there."), Cure.LET_GO)
        held[key] = left
        self.connection.execute(
            update(record).where(record.c.kind == kind, record.c.id == id_).values(body=encoded(left))
        )

    # --- the rest -------------------------------------------------------------------------------------------------

    def _made_papers(self) -> None:
        for row in raw_rows(self.connection, made_paper):
            lists = all(_is_list_of_words(row.text(name)) for name in ("languages", "lines"))
            if row.broken or not lists or not _is_moment(row.text("at")):
                self._set_aside("made_paper", row, Message("What was remembered of a paper cannot be read."))
                self.connection.execute(delete(made_paper).where(made_paper.c.pk == row.number))

    def _device(self) -> None:
        rows = list(raw_rows(self.connection, device))
        if not rows or rows[0].broken:
            self._note("device", Message("This copy of the planner had lost its name."), Cure.MENDED)
            self.connection.execute(delete(device))
            self.connection.execute(insert(device).values(id=self.new_device))

    def _note(self, where: str, message: Message, cure: Cure) -> None:
        self.found.append(Damage(where=where, message=message, cure=cure))

    def _set_aside(self, table: str, row: RawRow, message: Message) -> None:
        self._note(f"{table}/{row.number}", message, Cure.SET_ASIDE)
        self.aside.append({"table": table, **row.plain()})


def _is_label(text: str) -> bool:
    said = _json(text)
    return (
        isinstance(said, dict)
        and isinstance(said.get("template"), str)
        and isinstance(said.get("values"), dict)
        and _fills(said)
    )


def _fills(said: dict[str, Json]) -> bool:
    try:
        str(Message(str(said["template"]), **said["values"]))  # type: ignore[arg-type]
    except (KeyError, IndexError, ValueError, TypeError):
        return False
    return True


def _sides(row: RawRow) -> tuple[str | None, ...]:
    return tuple(None if row.cells[name] is None else str(row.cells[name]) for name in ("before", "after"))


def _is_json(text: str | None) -> bool:
    return text is None or _json(text) is not _BROKEN


def _body(row: RawRow) -> dict[str, Json] | None:
    value = None if row.broken else _json(row.text("body"))
    return value if isinstance(value, dict) else None


def _is_sound(key: Key, body: Body) -> bool:
    kind, id_ = key
    if kind != CAMPAIGN and (kind not in KINDS or body.get("id") != id_):
        return False
    if kind == CAMPAIGN and id_ != CAMPAIGN:
        return False
    value: Value | tuple[object, ...] = value_of(kind, body, kind, checked=True)
    return not isinstance(value, tuple)


def _is_list_of_words(text: str) -> bool:
    value = _json(text)
    return isinstance(value, list) and all(isinstance(each, str) for each in value)


def _is_moment(text: str) -> bool:
    try:
        return datetime.fromisoformat(text).tzinfo is not None
    except ValueError:
        return False


_BROKEN = object()


def _json(text: str) -> Any:
    try:
        return json.loads(text)
    except ValueError:
        return _BROKEN

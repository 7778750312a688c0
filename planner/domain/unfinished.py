"""What was being done when the planner was locked, so that it can go on there."""

from dataclasses import dataclass

from planner.domain.record import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Typed:
    """Hold what stood in one field of a page: the ``number``-th one of its ``kind`` and ``name``."""

    kind: str
    name: str
    number: int
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Unfinished:
    """Hold the place that was shown, how it was shown, the record in work there and what its fields said.

    ``shelf`` is the plural key of the ``record``, which the planner may not hold yet. ``languages`` are those that the
    page's texts were shown in. ``focused`` is the field with the caret, an index into ``fields`` or -1, and ``caret``
    where in it the caret stood.
    """

    place: str
    view: str = ""
    shelf: str = ""
    record: Record | None = None
    languages: tuple[str, ...] = ()
    fields: tuple[Typed, ...] = ()
    focused: int = -1
    caret: int = 0

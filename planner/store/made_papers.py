"""The papers that left the program; a list of its own, since undo cannot take a printed paper back."""

import json
from datetime import UTC, datetime

from sqlalchemy import Connection, func, insert, select

from planner.domain.made_paper import MadePaper
from planner.store.records import encoded
from planner.store.schema import made_paper


def remember(connection: Connection, paper: MadePaper) -> None:
    """Note that a paper was made."""
    connection.execute(
        insert(made_paper).values(
            paper=paper.paper,
            record=paper.record,
            languages=encoded(list(paper.languages)),
            variant=paper.variant,
            at=paper.at.astimezone(UTC).isoformat(),
            lines=encoded(list(paper.lines)),
        )
    )


def count(connection: Connection) -> int:
    """Return how many papers were made."""
    return connection.execute(select(func.count()).select_from(made_paper)).scalar_one()


def made_papers(connection: Connection) -> tuple[MadePaper, ...]:
    """Return every paper that was made, the first first."""
    return tuple(
        MadePaper(
            paper=row.paper,
            record=row.record,
            languages=tuple(json.loads(row.languages)),
            variant=row.variant,
            at=datetime.fromisoformat(row.at),
            lines=tuple(json.loads(row.lines)),
        )
        for row in connection.execute(select(made_paper).order_by(made_paper.c.pk))
    )

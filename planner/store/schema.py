"""The tables of a planner.

All records look alike to the vault, so one table holds them; ``record.pk`` is also their order. The journal is ``unit``
and ``change``: nothing in them is ever removed, and undoing adds a unit that reverses another. ``draft`` holds what was
being typed when the planner was locked, and ``setting`` how it is kept; undo leaves both alone.
"""

from sqlalchemy import (
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
)

VERSION = 2
"""The newest schema that this program knows: the number of its last migration, kept as ``PRAGMA user_version``."""

APPLICATION_ID = 0x48_42_4C_4C
"""``HBLL``, kept as ``PRAGMA application_id``."""

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)

record = Table(
    "record",
    metadata,
    Column("pk", Integer, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("id", Text, nullable=False),
    Column("body", Text, nullable=False),
    UniqueConstraint("kind", "id"),
)

device = Table(
    "device",
    metadata,
    Column("pk", Integer, primary_key=True),
    Column("id", Text, nullable=False, unique=True),
)

unit = Table(
    "unit",
    metadata,
    Column("pk", Integer, primary_key=True),
    Column("stamp", Text, nullable=False),
    Column("device", Text, nullable=False),
    Column("role", Text, CheckConstraint("role IN ('found', 'edit', 'undo', 'redo')", name="role"), nullable=False),
    Column("label", Text, nullable=False),
    Column("reverses", Integer, ForeignKey("unit.pk")),
    Column("state", Text, CheckConstraint("state IN ('done', 'undone', 'dropped')", name="state"), nullable=False),
    UniqueConstraint("stamp", "device"),
    Index(None, "role", "state"),
)

change = Table(
    "change",
    metadata,
    Column("pk", Integer, primary_key=True),
    Column("unit", Integer, ForeignKey("unit.pk"), nullable=False, index=True),
    Column("kind", Text, nullable=False),
    Column("id", Text, nullable=False),
    Column("field", Text, nullable=False),
    Column("before", Text),
    Column("after", Text),
    Index(None, "kind", "id"),
)

made_paper = Table(
    "made_paper",
    metadata,
    Column("pk", Integer, primary_key=True),
    Column("paper", Text, nullable=False),
    Column("record", Text, nullable=False),
    Column("languages", Text, nullable=False),
    Column("variant", Text, nullable=False),
    Column("at", Text, nullable=False),
    Column("lines", Text, nullable=False),
)

draft = Table(
    "draft",
    metadata,
    Column("pk", Integer, primary_key=True),
    Column("body", Text, nullable=False),
)

setting = Table(
    "setting",
    metadata,
    Column("pk", Integer, primary_key=True),
    Column("name", Text, nullable=False, unique=True),
    Column("value", Text, nullable=False),
)

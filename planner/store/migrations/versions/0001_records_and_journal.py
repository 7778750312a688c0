"""Records, the journal, and the papers that were made."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    op.create_table(
        "record",
        sa.Column("pk", sa.Integer, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("id", sa.Text, nullable=False),
        sa.Column("body", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("pk", name="pk_record"),
        sa.UniqueConstraint("kind", "id", name="uq_record_kind_id"),
    )
    op.create_table(
        "device",
        sa.Column("pk", sa.Integer, nullable=False),
        sa.Column("id", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("pk", name="pk_device"),
        sa.UniqueConstraint("id", name="uq_device_id"),
    )
    op.create_table(
        "unit",
        sa.Column("pk", sa.Integer, nullable=False),
        sa.Column("stamp", sa.Text, nullable=False),
        sa.Column("device", sa.Text, nullable=False),
        sa.Column("role", sa.Text, nullable=False),
        sa.Column("label", sa.Text, nullable=False),
        sa.Column("reverses", sa.Integer),
        sa.Column("state", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("pk", name="pk_unit"),
        sa.ForeignKeyConstraint(["reverses"], ["unit.pk"], name="fk_unit_reverses"),
        sa.UniqueConstraint("stamp", "device", name="uq_unit_stamp_device"),
        sa.CheckConstraint("role IN ('found', 'edit', 'undo', 'redo')", name=op.f("ck_unit_role")),
        sa.CheckConstraint("state IN ('done', 'undone', 'dropped')", name=op.f("ck_unit_state")),
    )
    op.create_index("ix_unit_role_state", "unit", ["role", "state"])
    op.create_table(
        "change",
        sa.Column("pk", sa.Integer, nullable=False),
        sa.Column("unit", sa.Integer, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("id", sa.Text, nullable=False),
        sa.Column("field", sa.Text, nullable=False),
        sa.Column("before", sa.Text),
        sa.Column("after", sa.Text),
        sa.PrimaryKeyConstraint("pk", name="pk_change"),
        sa.ForeignKeyConstraint(["unit"], ["unit.pk"], name="fk_change_unit"),
    )
    op.create_index("ix_change_unit", "change", ["unit"])
    op.create_index("ix_change_kind_id", "change", ["kind", "id"])
    op.create_table(
        "made_paper",
        sa.Column("pk", sa.Integer, nullable=False),
        sa.Column("paper", sa.Text, nullable=False),
        sa.Column("record", sa.Text, nullable=False),
        sa.Column("languages", sa.Text, nullable=False),
        sa.Column("variant", sa.Text, nullable=False),
        sa.Column("at", sa.Text, nullable=False),
        sa.Column("lines", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("pk", name="pk_made_paper"),
    )


def downgrade() -> None:
    for table in ("made_paper", "change", "unit", "device", "record"):
        op.drop_table(table)

"""What was being typed when the planner was locked, and how it is kept."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.create_table(
        "draft",
        sa.Column("pk", sa.Integer, nullable=False),
        sa.Column("body", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("pk", name="pk_draft"),
    )
    op.create_table(
        "setting",
        sa.Column("pk", sa.Integer, nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("value", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("pk", name="pk_setting"),
        sa.UniqueConstraint("name", name="uq_setting_name"),
    )


def downgrade() -> None:
    for table in ("setting", "draft"):
        op.drop_table(table)

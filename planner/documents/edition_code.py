"""The code by which a paper, and an edition that was withdrawn, is recognised: "HB-1 · 16.12.11 · EN"."""

from datetime import datetime
from zoneinfo import ZoneInfo

from planner.documents.wording import Wording
from planner.domain.plan import plural_of
from planner.domain.record import Record
from planner.i18n.dates import edition_date


def edition_code(wording: Wording, record: Record, now: datetime, prefix: str, named: str = "") -> str:
    """Return prefix and number of a record, or the edition that it is ``named``, with day and language."""
    shelf = wording.plan.shelf(plural_of(record))
    number = list(shelf).index(record.id) + 1 if record.id in shelf else 1
    day = now.astimezone(ZoneInfo(wording.plan.campaign.zone)).date()
    code = " · ".join((named or f"{prefix}-{number}", edition_date(day), wording.language.upper()))
    return wording.foreign(code)

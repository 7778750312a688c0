"""Overview: what is next, what needs the organiser, what goes out, what is new."""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from planner.domain.changes import Changes
from planner.domain.event import Event
from planner.domain.finding import Finding, Severity
from planner.domain.plan import Plan, live
from planner.gui.desk import Desk
from planner.gui.jobs import Debounce
from planner.gui.language import _, ngettext, said, tag
from planner.gui.overview.day import DayLine
from planner.gui.overview.hero import Hero
from planner.gui.overview.needs import Need, NeedsList
from planner.gui.overview.newest import NewestFacts
from planner.gui.page import Page
from planner.gui.role_names import role_words
from planner.gui.style import look
from planner.gui.widgets.hairline import Hairline
from planner.gui.widgets.label import Label
from planner.services.overview import day_of, newest_facts, next_event, open_roles
from planner.services.saying import Saying

if TYPE_CHECKING:  # what makes papers is needed once the page is on the screen
    from planner.services.editions import Edition
    from planner.services.workspace import Workspace

Standing: TypeAlias = "tuple[tuple[Finding, ...], tuple[Edition, ...]]"
"""What is wrong with the plan, and the papers that are outside."""

FACTS, NEEDS, TICK_MS, DRAWN_MS = 5, 6, 20_000, 50
LEFT, RIGHT, GAP = 682, 404, 40


class OverviewPage(Page):
    """Show where the campaign stands; ``look_over`` finds out, off the window's thread, how it stands with papers."""

    def __init__(
        self,
        desk: Desk,
        look_over: "Callable[[Workspace, datetime], Standing]",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(desk, parent)
        self._look_over = look_over
        self._looking = Debounce(DRAWN_MS, self._look, self)
        self.setAccessibleName(_("Overview"))
        self._event: Event | None = None
        self._hero = Hero()
        self._needs = NeedsList()
        self._count = Label(role="small", tone="faint", end=True)
        self._day = DayLine()
        self._day_title = Label(role="heading")
        self._facts = NewestFacts()
        self._facts_zone = Label(role="small", tone="faint", end=True)
        self._arrange()
        self._connect()
        self.refresh()

    def refresh(self, changes: Changes | None = None) -> None:
        plan, now = self.desk.plan, self.desk.now()
        say = Saying(plan, tag())
        self._event = next_event(plan, now)
        if self._event is None:
            self._hero.show_nothing()
        else:
            self._hero.show_event(plan, self._event, say, now)
        self._show_day(plan, say)
        self._facts.show_facts(newest_facts(plan, FACTS), say, plan.campaign.zone)
        self._facts_zone.setText(_("as of, {city}").format(city=say.city(plan.campaign.zone)))
        self._looking.ask()

    def open_record(self, kind: str, record: str) -> None:
        self.wanted.emit(kind, record)

    def add_record(self) -> None:
        self.wanted.emit("events", "")

    def print_paper(self) -> None:
        """Go to the next event's leaflet, where it is printed."""
        event = self._event
        chosen = next((each.id for each in live(self.desk.plan.leaflets) if event and each.event == event.id), None)
        if chosen is not None:
            self.wanted.emit("leaflets", chosen)

    def _arrange(self) -> None:
        body = QWidget()
        body.setObjectName("page")
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._hero)
        halves = QHBoxLayout()
        halves.setContentsMargins(*(look().px(side) for side in (24, 20, 24, 24)))
        halves.setSpacing(look().px(GAP))
        halves.addLayout(self._half((_titled(Label(_("Needs you"), role="heading"), self._count), self._needs)), LEFT)
        halves.addLayout(
            self._half(
                (_titled(self._day_title), self._day),
                (_titled(Label(_("Newest facts"), role="heading"), self._facts_zone), self._facts),
            ),
            RIGHT,
        )
        column.addLayout(halves, 1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(body)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)

    @staticmethod
    def _half(*groups: tuple[QWidget, QWidget]) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(0)
        for title, content in groups:
            column.addWidget(title)
            column.addWidget(Hairline())
            column.addWidget(content)
            column.addSpacing(look().px(24))
        column.addStretch(1)
        return column

    def _connect(self) -> None:
        self._hero.print_asked.connect(self.print_paper)
        self._hero.open_asked.connect(self._open_event)
        self._hero.add_asked.connect(self.add_record)
        self._needs.wanted.connect(self.wanted)
        self.desk.made.connect(self.refresh)
        self._clock = QTimer(self, interval=TICK_MS)
        self._clock.timeout.connect(self._tick)
        self._clock.start()

    def _open_event(self) -> None:
        if self._event is not None:
            self.wanted.emit("events", self._event.id)

    def _tick(self) -> None:
        now = self.desk.now()
        if next_event(self.desk.plan, now) != self._event:
            self.refresh()
        elif self._event is not None:
            self._hero.tick(self._event, now)

    def _show_day(self, plan: Plan, say: Saying) -> None:
        now = self.desk.now()
        if self._event is None or self._event.start is None:
            self._day_title.setText(_("The day"))
            self._day.show_day((), (), say, ())
            return
        entries = day_of(plan, self._event)
        today = self._event.start.date == now.astimezone(self._event.start.aware().tzinfo).date()
        self._day_title.setText(_("Today") if today else say.day(self._event.start))
        zones = say.zones(self._event.start.zone, self._event.show_zones)
        self._day.show_day(entries, zones, say, [entry.at.instant() <= now for entry in entries])

    def _look(self) -> None:
        workspace, now, look_over = self.desk.workspace, self.desk.now(), self._look_over
        self.desk.jobs.run(
            lambda: look_over(workspace, now),
            lambda seen: self._show_needs(*seen),
            self.desk.failed.emit,
            key="overview",
        )

    def _show_needs(self, found: tuple[Finding, ...], papers: "tuple[Edition, ...]") -> None:
        say = Saying(self.desk.plan, tag())
        needs = [_stale(edition, say) for edition in papers if edition.out_of_date]
        needs += [_problem(finding, say) for finding in found if finding.severity is not Severity.HINT]
        needs += _roles(self._event, say)
        needs += [_problem(finding, say) for finding in found if finding.severity is Severity.HINT]
        self._count.setText(str(len(needs)) if needs else "")
        self._needs.show_needs(needs[:NEEDS])


def _titled(*parts: Label) -> QWidget:
    row = QWidget()
    layout = QHBoxLayout(row)
    layout.setContentsMargins(0, 0, 0, look().px(8))
    for index, part in enumerate(parts):
        layout.addWidget(part, 1 if index == 0 else 0)
    return row


_LOOKS = {
    Severity.ERROR: ("circle-alert", "error"),
    Severity.WARNING: ("triangle-alert", "warn"),
    Severity.HINT: ("info", "info"),
}


def _problem(finding: Finding, say: Saying) -> Need:
    icon, tone = _LOOKS[finding.severity]
    return Need(
        icon=icon,
        tone=tone,
        title=said(finding.message),
        detail=_short(say.name(finding.kind, finding.record)),
        cure=_("Go to it"),
        kind=finding.kind,
        record=finding.record,
    )


def _stale(edition: "Edition", say: Saying) -> Need:
    made = edition.made
    at = say.time_now(made.at, say.plan.campaign.zone)
    city = say.city(say.plan.campaign.zone)
    leaflet = made.paper == "leaflets"
    title = (
        _("The leaflet made at {time} {city} is out of date")
        if leaflet
        else _("The press sheet made at {time} {city} is out of date")
    )
    return Need(
        icon="refresh-cw",
        tone="warn",
        title=title.format(time=at, city=city),
        detail=_("It says “{said}”. Now it should say “{says}”.").format(
            said=_short(edition.said), says=_short(edition.says)
        ),
        cure=_("Make it again"),
        kind=made.paper,
        record=made.record,
    )


def _short(words: str) -> str:
    return words if len(words) <= 70 else words[:68].rstrip() + "…"


def _roles(event: Event | None, say: Saying) -> list[Need]:
    roles = open_roles(event) if event else ()
    if not event or not roles:
        return []
    detail = " · ".join(
        _("{role} {have} of {need}").format(role=role_words(role.role), have=len(role.assigned), need=role.needed)
        for role in event.roles
    )
    title = ngettext("One role is open for {event}", "{count} roles are open for {event}", len(roles))
    return [
        Need(
            icon="users-round",
            tone="soft",
            title=title.format(count=len(roles), event=say.words(event.title)),
            detail=detail,
            cure=_("Assign"),
            kind="events",
            record=event.id,
        )
    ]

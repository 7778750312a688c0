"""The window, wired: clock, settings, planner, pages.

With the command line the only place that reads the clock and the environment. What shows the first window is imported
at the top; all else when it is needed, because an old laptop should have something to look at within half a second.
"""

import os
import sys
import zoneinfo
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget

from planner.domain.errors import PassphraseError, PlannerError
from planner.gui.application import start
from planner.gui.commands import Command
from planner.gui.jobs import Jobs
from planner.gui.language import _, said
from planner.gui.main_window import MainWindow
from planner.gui.mishaps import Mishaps
from planner.gui.style import Styler
from planner.gui.unlock import UnlockPage
from planner.i18n.languages import wanted
from planner.paths import documents_folder, settings_folder
from planner.services.protection import is_protected
from planner.settings import read_settings, write_settings
from planner.version import VERSION

if TYPE_CHECKING:
    from planner.domain.finding import Finding
    from planner.domain.plan import Plan
    from planner.gui.desk import Desk
    from planner.gui.page import Page
    from planner.gui.shell import Place, Shell
    from planner.gui.welcome import Welcome
    from planner.services.editions import Edition
    from planner.services.workspace import Workspace

Clock = Callable[[], datetime]


def open_window(planner: Path | None, now: datetime | None) -> int:
    """Show the window until it is closed and return the exit status; ``now`` sets its clock."""
    zoneinfo.reset_tzpath(())
    application, styler = start(sys.argv[:1], wanted(os.environ))
    session = Session(application, styler, clock_from(now), settings_folder() / "settings.json")
    mishaps = Mishaps(session.window)
    mishaps.install()
    session.begin(planner)
    session.window.show()
    return application.exec()


def clock_from(now: datetime | None) -> Clock:
    """Return the clock, or one that began to tick at ``now``, which is naive for a time in UTC."""
    if now is None:
        return lambda: datetime.now(UTC)
    begun = datetime.now(UTC)
    first = now if now.tzinfo else now.replace(tzinfo=UTC)
    return lambda: first + (datetime.now(UTC) - begun)


SETTLED_MS = 2000
"""So long after a planner was opened the window has come to rest."""


class Session:
    """Lead the window from no planner to an open one and back."""

    def __init__(self, application: QApplication, styler: Styler, clock: Clock, settings: Path) -> None:
        self._application = application
        self._styler = styler
        self._clock = clock
        self._settings_path = settings
        self._jobs = Jobs()
        self._desk: Desk | None = None
        self.shell: Shell | None = None
        self.window = MainWindow(read_settings(settings).geometry, self._remember)
        self.window.closing.connect(self.close)

    def begin(self, planner: Path | None) -> None:
        """Show the planner, the page that asks for its passphrase, or the page that offers one."""
        if planner is None:
            self._welcome()
            return
        try:
            protected = is_protected(planner)
        except PlannerError as error:
            self._welcome(error)
            return
        if protected:
            self._ask(planner)
        else:
            self._open(planner, None)

    def close(self) -> None:
        """Let go of the planner; what is being typed is kept first, as if its field had been left."""
        typed = self._application.focusWidget()
        if typed is not None:
            typed.clearFocus()
        if self._desk is not None:
            self._desk.close()
            self._desk = None
        self._jobs.wait()

    def lock(self) -> None:
        """Close the planner and start the program anew: only a new process holds nothing of it in memory."""
        planner = self._desk.workspace.folder if self._desk else None
        self.window.close()
        words = [sys.executable, "-m", "planner", *([str(planner)] if planner else [])]
        os.execv(sys.executable, words)  # noqa: S606 - our own program, no shell

    def _remember(self, geometry: bytes) -> None:
        # Printers may have been measured since the window was opened, here or on the command line.
        write_settings(self._settings_path, replace(read_settings(self._settings_path), geometry=geometry))

    def _show(self, content: QWidget) -> None:
        self.window.show_content(content)
        content.setFocus()

    def _welcome(self, error: PlannerError | None = None) -> None:
        from planner.gui.welcome import Welcome

        self._styler.choose_campaign(None)
        page = Welcome(documents_folder())
        page.open_asked.connect(self.begin)
        page.new_asked.connect(lambda folder, passphrase: self._create(page, folder, passphrase))
        page.sample_asked.connect(lambda folder: self._make_sample(page, folder))
        self._show(page)
        if error is not None:
            page.say(said(error.message))

    def _ask(self, planner: Path) -> None:
        self._styler.choose_campaign(None)
        another = Command(text=_("Open another planner…"), icon="folder-open", run=self._welcome)
        page = UnlockPage(planner.stem, ways=[another], version=VERSION)
        page.passphrase_given.connect(lambda passphrase: self._open(planner, passphrase, page))
        self._show(page)
        page.field.setFocus()

    def _open(self, planner: Path, passphrase: str | None, page: UnlockPage | None = None) -> None:
        def refused(error: PlannerError) -> None:
            if page is not None and isinstance(error, PassphraseError):
                page.refuse(said(error.message))
            else:
                self._welcome(error)

        self._jobs.run(lambda: _opened(planner, passphrase, self._clock), self._enter, refused)

    def _create(self, page: "Welcome", folder: Path, passphrase: str) -> None:
        self._jobs.run(
            lambda: _created(folder, passphrase or None, self._clock),
            self._enter,
            lambda error: page.say(said(error.message)),
        )

    def _make_sample(self, page: "Welcome", folder: Path) -> None:
        from planner.services.plans import SAMPLE_MOMENT

        self._clock = clock_from(SAMPLE_MOMENT.instant())  # the sample's morning, not today
        self._jobs.run(
            lambda: _sampled(folder / "sample.handbill", self._clock),
            self._enter,
            lambda error: page.say(said(error.message)),
        )

    def _enter(self, workspace: "Workspace") -> None:
        from planner.gui.desk import Desk
        from planner.gui.shell import Shell
        from planner.services.printers import Printers

        if self._desk is not None:
            self._desk.close()
        self._desk = Desk(workspace, self._clock, os.urandom, printers=Printers(self._settings_path))
        self.shell = Shell(
            self._desk,
            places(),
            self._styler,
            application=self._application,
            planner_commands=[
                Command(text=_("Close this planner"), icon="folder-open", run=self._leave),
            ],
            warnings=paper_warnings,
        )
        self.shell.lock_asked.connect(self.lock)
        self._show(self.shell)
        # Papers need all designs at hand, which take long to load the first time; what is next comes before them.
        QTimer.singleShot(SETTLED_MS, self.shell, self._load_designs)

    def _load_designs(self) -> None:
        if self._desk is not None:
            self._desk.jobs.run(_designs, lambda _: None, self._desk.failed.emit)

    def _leave(self) -> None:
        self.shell = None
        self._welcome()
        if self._desk is not None:
            self._desk.close()
            self._desk = None


def _designs() -> None:
    from planner.services.templates import templates

    templates()


def _opened(planner: Path, passphrase: str | None, clock: Clock) -> "Workspace":
    from planner.services.planners import open_planner

    return open_planner(planner, passphrase, clock)


def _created(folder: Path, passphrase: str | None, clock: Clock) -> "Workspace":
    from planner.services.passphrases import accepted
    from planner.services.planners import create

    if passphrase is not None:
        accepted(passphrase)
    return create(folder, passphrase, clock)


def _sampled(folder: Path, clock: Clock) -> "Workspace":
    from planner.services.planners import create, open_planner
    from planner.services.plans import sample_plan

    if folder.exists():
        return open_planner(folder, None, clock)
    workspace = create(folder, None, clock)
    workspace.load(sample_plan())
    return workspace


def paper_warnings(plan: "Plan", now: datetime) -> Mapping[str, int]:
    """Count what must be looked at before papers are printed."""
    from planner.domain.finding import Severity
    from planner.services.checking import findings

    papers = {"leaflets", "releases"}
    grave = [each for each in findings(plan, now) if each.kind in papers and each.severity is not Severity.HINT]
    return {"papers": len(grave)}


def places() -> tuple["Place", ...]:
    """Return the places of the rail; each page is imported when it is first gone to."""
    from planner.gui.shell import Place

    def place(id_: str, title: str, icon: str, make: "Callable[[Desk], Page]", new: str = "", *kinds: str) -> Place:
        return Place(
            id=id_, title=title, icon=icon, make=make, kinds=frozenset(kinds), new=new, foot=id_ == "preferences"
        )

    return (
        place("overview", _("Overview"), "layout-dashboard", _overview),
        place("events", _("Events"), "calendar-days", _events, _("New event"), "events"),
        place("demands", _("Demands"), "megaphone", _demands, _("New demand"), "demands"),
        place("facts", _("Facts"), "sigma", _facts, _("New fact"), "facts", "sources"),
        place("people", _("People"), "users", _people, _("New person"), "contacts", "lists"),
        place("places", _("Places"), "map-pin", _places, _("New place"), "locations"),
        place(
            "papers",
            _("Papers"),
            "newspaper",
            _papers,
            _("New paper"),
            "leaflets",
            "releases",
            "pictures",
            "statements",
        ),
        place("preferences", _("Preferences"), "settings", _preferences, "", "campaign", "organisations"),
    )


def _overview(desk: "Desk") -> "Page":
    from planner.gui.overview.page import OverviewPage

    return OverviewPage(desk, _standing)


def _standing(workspace: "Workspace", now: datetime) -> tuple[tuple["Finding", ...], tuple["Edition", ...]]:
    """Look over what is planned and the papers that are outside."""
    from planner.services.checking import findings
    from planner.services.editions import editions

    plan = workspace.plan()
    return findings(plan, now), editions(plan, workspace.made())


def _events(desk: "Desk") -> "Page":
    from planner.gui.events.page import EventsPage

    return EventsPage(desk)


def _demands(desk: "Desk") -> "Page":
    from planner.gui.demands.page import DemandsPage

    return DemandsPage(desk)


def _facts(desk: "Desk") -> "Page":
    from planner.gui.facts.page import FactsPage

    return FactsPage(desk)


def _people(desk: "Desk") -> "Page":
    from planner.gui.people.page import PeoplePage

    return PeoplePage(desk)


def _places(desk: "Desk") -> "Page":
    from planner.gui.places.page import PlacesPage

    return PlacesPage(desk)


def _papers(desk: "Desk") -> "Page":
    from planner.gui.papers.page import PapersPage

    return PapersPage(desk)


def _preferences(desk: "Desk") -> "Page":
    from planner.gui.preferences.page import PreferencesPage

    return PreferencesPage(desk)

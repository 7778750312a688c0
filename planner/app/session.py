"""The window, wired: settings, planner, pages.

What shows the first window is imported
at the top; all else when it is needed, because an old laptop should have something to look at within half a second.
"""

import os
import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget

from planner.app.clocks import Clock, clock_from, seconds_passed
from planner.app.places import paper_warnings, places
from planner.domain.errors import PassphraseError, PlannerError
from planner.gui.commands import Command
from planner.gui.guard import Guard
from planner.gui.jobs import Jobs
from planner.gui.language import _, said
from planner.gui.main_window import MainWindow
from planner.gui.screen_lock import ScreenLock
from planner.gui.style import Styler
from planner.gui.unlock import UnlockPage
from planner.paths import documents_folder
from planner.services.protection import is_protected
from planner.settings import read_settings, write_settings
from planner.version import VERSION

if TYPE_CHECKING:
    from planner.domain.unfinished import Unfinished
    from planner.gui.desk import Desk
    from planner.gui.shell import Shell
    from planner.gui.welcome import Welcome
    from planner.services.workspace import Workspace


FIRST_BACKUP_MS, BACKUP_MS = 20_000, 30 * 60_000
"""So long after a planner was opened, and so often from then on, a backup is made where something changed."""

SETTLED_MS = 2000
"""So long after a planner was opened the window has come to rest."""

LOCKED_WITHIN, ENDED_WITHIN = 0.8, 0.4
"""Seconds for the last edits to reach the disk when the planner is locked or left in panic: it may be gone or stuck."""


class Session:
    """Lead the window from no planner to an open one and back.

    ``anew`` replaces the process by one that begins at a planner, or at the first page; ``end`` ends it at once.
    """

    def __init__(
        self,
        application: QApplication,
        styler: Styler,
        clock: Clock,
        settings: Path,
        anew: Callable[[Path | None], object],
        end: Callable[[], object],
    ) -> None:
        self._application = application
        self._styler = styler
        self._clock = clock
        self._anew = anew
        self._end = end
        self._settings_path = settings
        self._jobs = Jobs()
        self._abandons = False
        self._desk: Desk | None = None
        self.shell: Shell | None = None
        self.window = MainWindow(read_settings(settings).geometry, self._remember, self._may_close)
        self.window.closing.connect(self.close)
        self._screen = ScreenLock(self.window)
        self._screen.shut.connect(self.lock)
        self._guard = Guard(application, self.window)
        self._guard.lock_asked.connect(self.lock)
        self._guard.panic_asked.connect(self.panic)

    def listen(self) -> None:
        """Lock when the screen does, where the system tells."""
        if sys.platform == "linux":
            from PySide6.QtDBus import QDBusConnection

            self._screen.listen(QDBusConnection.systemBus(), QDBusConnection.sessionBus())

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

    def _may_close(self) -> bool:
        """Keep what is being typed, as if its field had been left; ask where the disk would not take it."""
        typed = self._application.focusWidget()
        if typed is not None:
            typed.clearFocus()
        if self._desk is None or self._abandons:
            return True
        self._desk.settle()
        if self._desk.hindrance is None:
            return True
        self._ask_to_abandon(self._desk, self._desk.hindrance)
        return False

    def _ask_to_abandon(self, desk: "Desk", hindrance: PlannerError) -> None:
        from planner.gui.unsaved import UnsavedDialogue

        question = UnsavedDialogue(said(hindrance.message), self.window)
        question.accepted.connect(desk.try_again)
        question.abandoned.connect(self._abandon)
        question.open()

    def _abandon(self) -> None:
        self._abandons = True
        self.window.close()

    def close(self) -> None:
        """Let go of the planner."""
        if self._desk is not None:
            self._desk.close()
            self._desk = None
        self._jobs.wait()

    def lock(self) -> None:
        """Put what is being typed into the planner and start anew: only a new process holds nothing of it in memory.

        A planner without a passphrase stays open, since anyone could open it again.
        """
        from planner.services.unfinished import keep_unfinished

        desk, shell = self._desk, self.shell
        if desk is None or shell is None or not desk.workspace.protected:
            return
        unfinished = shell.unfinished()
        desk.stop_taking()  # what is half typed is not an edit
        self.window.remember()
        self._hide()
        desk.put_away(lambda workspace: keep_unfinished(workspace, unfinished), LOCKED_WITHIN)
        self._anew(desk.workspace.folder)

    def panic(self) -> None:
        """Take every window away and end the process; destroy the planner's keys first where it was told to."""
        from planner.services.keeping import erase_ways_in
        from planner.services.unfinished import keep_unfinished

        desk, shell = self._desk, self.shell
        unfinished = shell.unfinished() if shell is not None else None
        self._hide()
        if desk is not None and desk.keeping.panic_erases:
            with suppress(OSError, PlannerError):
                erase_ways_in(desk.workspace)
        elif desk is not None and unfinished is not None:
            desk.stop_taking()
            desk.put_away(lambda workspace: keep_unfinished(workspace, unfinished), ENDED_WITHIN)
        self._end()

    def _hide(self) -> None:
        """Take every window off the screen, whatever is being asked in one of them."""
        for each in self._application.topLevelWindows():
            each.setVisible(False)

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
        if workspace.protected:
            self._watch_idle(self.shell, self._desk)
        self._show(self.shell)
        self._desk.jobs.run(lambda: _unfinished(workspace), self._resume, self._desk.failed.emit)
        # Papers need all designs at hand, which take long to load the first time; what is next comes before them.
        QTimer.singleShot(SETTLED_MS, self.shell, self._load_designs)
        QTimer.singleShot(FIRST_BACKUP_MS, self.shell, self.back_up)
        often = QTimer(self.shell, interval=BACKUP_MS)
        often.timeout.connect(self.back_up)
        often.start()

    def back_up(self) -> None:
        """Make a backup where one is due; what stands in its way is said."""
        desk = self._desk
        if desk is not None:
            desk.jobs.run(lambda: _backed_up(desk.workspace, self._clock()), lambda _: None, desk.failed.emit)

    def _watch_idle(self, shell: "Shell", desk: "Desk") -> None:
        from planner.gui.idle_watch import IdleWatch

        idle = IdleWatch(self._guard, seconds_passed, desk.keeping.lock_minutes, shell)
        idle.left.connect(shell.status.show_lock)
        idle.ran_out.connect(self.lock)
        desk.kept_otherwise.connect(lambda keeping: idle.allow(keeping.lock_minutes))
        idle.look()

    def _resume(self, unfinished: "Unfinished | None") -> None:
        if unfinished is not None and self.shell is not None and self._desk is not None:
            workspace = self._desk.workspace
            jobs, failed = self._desk.jobs, self._desk.failed
            self.shell.resume(unfinished, lambda: jobs.run(lambda: _forget(workspace), lambda _: None, failed.emit))

    def _load_designs(self) -> None:
        if self._desk is not None:
            self._desk.jobs.run(_designs, lambda _: None, self._desk.failed.emit)

    def _leave(self) -> None:
        if self._desk is not None and self._desk.workspace.protected:
            if self.window.close():  # and with it the planner, to which nothing of this process must be a way back
                self._anew(None)
            return
        if not self._may_close():
            return
        self.shell = None
        self._welcome()
        if self._desk is not None:
            self._desk.close()
            self._desk = None


def _unfinished(workspace: "Workspace") -> "Unfinished | None":
    from planner.services.unfinished import unfinished_in

    return unfinished_in(workspace)


def _forget(workspace: "Workspace") -> None:
    from planner.services.unfinished import drop_unfinished

    drop_unfinished(workspace)


def _backed_up(workspace: "Workspace", now: datetime) -> None:
    from planner.services.backups import back_up_if_due

    back_up_if_due(workspace, now)


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

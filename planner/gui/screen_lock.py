"""What the system says of the screen and of sleep, where it says it on the message bus of Linux desktops."""

import sys
from typing import cast

from PySide6.QtCore import SLOT, QObject, Signal, Slot

if sys.platform == "linux":
    from PySide6.QtDBus import QDBusConnection

    Bus = QDBusConnection

LOGIN, SCREENS = "org.freedesktop.login1", ("org.freedesktop.ScreenSaver", "org.gnome.ScreenSaver")


class ScreenLock(QObject):
    """Tell by ``shut`` that the screen is locked, the user switched away or the machine is about to sleep.

    Other systems, and desktops without these services, say nothing here; what is idle or has slept is noticed anyway.
    """

    shut = Signal()

    def listen(self, system: "Bus", session: "Bus") -> bool:
        """Listen on the bus of the machine and on that of the user; return whether anything can be heard there."""
        heard = [
            system.connect(LOGIN, "", f"{LOGIN}.Manager", "PrepareForSleep", self, _SLEEPS),
            system.connect(LOGIN, "", f"{LOGIN}.Session", "Lock", self, _SHUTS),
        ]
        heard += [session.connect(name, "", name, "ActiveChanged", self, _SLEEPS) for name in SCREENS]
        return any(heard)

    @Slot(bool)
    def begins(self, begins: bool) -> None:
        """Take a signal that says whether something begins or ends."""
        if begins:
            self.shut.emit()

    @Slot()
    def locks(self) -> None:
        """Take a signal that says that the screen is locked."""
        self.shut.emit()


# The binding takes a slot's name as text only, whatever its annotations say.
_SLEEPS, _SHUTS = cast(bytes, SLOT("begins(bool)")), cast(bytes, SLOT("locks()"))

"""On a message bus of its own: a desktop says that its screen is locked or that the machine goes to sleep."""

import shutil
import subprocess
import sys

import pytest

PROGRAM = """
import sys
from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtDBus import QDBusConnection, QDBusMessage
from planner.gui.screen_lock import ScreenLock
path, interface, name, *arguments = sys.argv[1:]
application = QCoreApplication([])
bus = QDBusConnection.sessionBus()
lock = ScreenLock()
lock.shut.connect(lambda: (print("shut"), application.quit()))
assert lock.listen(bus, bus)
desktop = QDBusConnection.connectToBus(QDBusConnection.BusType.SessionBus, "desktop")
service = "org.freedesktop.login1" if interface.startswith("org.freedesktop.login1") else interface
assert desktop.registerService(service)
said = QDBusMessage.createSignal(path, interface, name)
said.setArguments([each == "true" for each in arguments])
desktop.send(said)
QTimer.singleShot(1000 if arguments == ["false"] else 20_000, application.quit)
application.exec()
print("network" if "PySide6.QtNetwork" in sys.modules else "offline")
"""


def heard(*said: str) -> list[str]:
    runner = shutil.which("dbus-run-session")
    if sys.platform != "linux" or runner is None:
        pytest.skip("needs a message bus")
    done = subprocess.run(
        [runner, "--", sys.executable, "-c", PROGRAM, *said], capture_output=True, text=True, timeout=120, check=True
    )
    return done.stdout.split()


@pytest.mark.parametrize(
    "said",
    [
        ("/org/freedesktop/login1", "org.freedesktop.login1.Manager", "PrepareForSleep", "true"),
        ("/org/freedesktop/login1/session/_31", "org.freedesktop.login1.Session", "Lock"),
        ("/org/freedesktop/ScreenSaver", "org.freedesktop.ScreenSaver", "ActiveChanged", "true"),
        ("/org/gnome/ScreenSaver", "org.gnome.ScreenSaver", "ActiveChanged", "true"),
    ],
)
def test_a_desktop_that_shuts_is_heard(said: tuple[str, ...]) -> None:
    assert heard(*said) == ["shut", "offline"]


def test_a_machine_that_wakes_is_no_reason_to_lock() -> None:
    assert heard("/org/freedesktop/login1", "org.freedesktop.login1.Manager", "PrepareForSleep", "false") == ["offline"]

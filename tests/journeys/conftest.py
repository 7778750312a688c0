from collections.abc import Callable, Iterator

import pytest
from pytestqt.qtbot import QtBot

from tests.watchdog import LONG_MS, Watchdog


@pytest.fixture
def watchdog(qtbot: QtBot, record_property: Callable[[str, object], None]) -> Iterator[Watchdog]:
    """Watch the window's thread during a journey: drive the window inside ``with watchdog:``.

    The longest wait goes into the report and, where a person would notice it, its culprit onto standard output; it
    never fails a journey, as it is the machine's too.
    """
    watch = Watchdog()
    yield watch
    record_property("longest_wait_ms", round(watch.longest))
    if watch.longest > LONG_MS:
        print(f"The window stood still for {watch.longest:.0f} ms:\n{watch.culprit}")

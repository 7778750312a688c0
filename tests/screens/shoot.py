"""Take pictures of every page: light and dark, English, pseudo-English and Arabic, two sizes, at a fixed moment.

Run by `make screens`; whoever changes a page opens these pictures before committing.
"""

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from functools import partial
from itertools import product
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).parents[2]))

from PySide6.QtWidgets import QApplication, QWidget

from planner.app.session import Session
from planner.gui.application import start
from planner.gui.tokens import Theme
from planner.gui.unlock import UnlockPage
from planner.gui.welcome import Welcome
from planner.services.planners import create
from planner.services.plans import SAMPLE_MOMENT, sample_plan

LANGUAGES = ("en", "en_XA", "ar")
SIZES = ((1366, 768), (1920, 1080))
SECONDS = 20.0


def settle(application: QApplication, ready: Callable[[], bool], calm: float = 0.5) -> None:
    """Let the window work until it has been ready for a while."""
    end, since = time.monotonic() + SECONDS, time.monotonic()
    while time.monotonic() < end:
        application.processEvents()
        time.sleep(0.005)
        if not ready():
            since = time.monotonic()
        elif time.monotonic() - since > calm:
            return


def screens(session: Session) -> Iterator[tuple[str, Callable[[], object]]]:
    """Yield every screen of an open planner with the deed that leads to it."""
    shell = session.shell
    assert shell is not None
    for place in ("overview", "events", "demands", "facts", "people", "places", "papers", "preferences"):
        yield place, partial(shell.go, place)
    for name, kind, record in (
        ("event-editor", "events", "picket"),
        ("demand-editor", "demands", "jobs"),
        ("fact-panel", "facts", "killed"),
        ("person", "contacts", "press-desk"),
        ("place-editor", "locations", "embassy"),
        ("leaflet-editor", "leaflets", "handbill-1"),
        ("release-editor", "releases", "statement-1"),
    ):
        yield name, partial(shell.open_record, kind, record)
    yield "palette", shell.palette_.open


def shoot(folder: Path, language: str, theme: Theme, size: tuple[int, int], scale: float = 1.0) -> None:
    """Take all pictures in one language, theme and size."""
    application, styler = start([], language, theme=theme, scale=scale)
    instant = SAMPLE_MOMENT.instant()
    with tempfile.TemporaryDirectory() as kept:
        planner = Path(kept) / "zhanaozen.handbill"
        with create(planner, None, lambda: instant) as workspace:
            workspace.load(sample_plan())
        session = Session(
            application, styler, lambda: instant, Path(kept) / "settings.json", lambda _: None, lambda: None
        )
        session.window.resize(*size)
        session.window.show()
        session.begin(planner)
        settle(application, lambda: session.shell is not None)
        stem = f"{theme}-{language}-{size[0]}" + ("" if scale == 1.0 else f"-{round(scale * 100)}")
        for name, deed in screens(session):
            deed()
            settle(application, lambda: session.shell is not None and not session.shell.desk.jobs.busy)
            session.window.grab().save(str(folder / f"{name}-{stem}.png"))
        session.close()
        session.window.close()
    styler.choose_campaign(None)
    for name, page in (("unlock", UnlockPage("zhanaozen")), ("welcome", Welcome(folder))):
        picture(application, page, size, folder / f"{name}-{stem}.png")


def picture(application: QApplication, page: QWidget, size: tuple[int, int], path: Path) -> None:
    """Take a picture of a page that stands alone."""
    page.resize(*size)
    page.show()
    settle(application, lambda: True, calm=0.2)
    page.grab().save(str(path))
    page.close()


def main() -> None:
    """Take the pictures that were asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=Path("build/screens"))
    parser.add_argument("--language", choices=LANGUAGES, action="append")
    parser.add_argument("--theme", choices=[str(theme) for theme in Theme], action="append")
    parser.add_argument("--first-size", action="store_true", help="only the smaller of the two sizes")
    parser.add_argument("--scale", type=float, default=1.0)
    arguments = parser.parse_args()
    arguments.out.mkdir(parents=True, exist_ok=True)
    themes = [Theme(theme) for theme in arguments.theme or Theme]
    sizes = SIZES[:1] if arguments.first_size else SIZES
    for language, theme, size in product(arguments.language or LANGUAGES, themes, sizes):
        shoot(arguments.out, language, theme, size, arguments.scale)
    print(f"{len(list(arguments.out.glob('*.png')))} pictures in {arguments.out}")


if __name__ == "__main__":
    main()

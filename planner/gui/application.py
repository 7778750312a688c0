"""The application around the window: its language, its faces, its look."""

from collections.abc import Sequence

from PySide6.QtCore import QLibraryInfo, QLocale, Qt, QTimer, QTranslator
from PySide6.QtWidgets import QApplication

from planner import paths
from planner.gui import fonts, language
from planner.gui.collector import Collector
from planner.gui.style import Styler
from planner.gui.tokens import Theme
from planner.gui.widgets.qt_locale import locale
from planner.i18n.catalogue import catalogue
from planner.i18n.languages import direction


def start(
    argv: Sequence[str], tag: str, *, theme: Theme | None = None, scale: float = 1.0
) -> tuple[QApplication, Styler]:
    """Make the application in the language ``tag``, or dress the one that is there; theme None follows the system.

    ``scale`` is the text's, 1.0–2.0. Nothing is connected to a network and nothing is remembered by Qt.
    """
    known = QApplication.instance()
    application = known if isinstance(known, QApplication) else QApplication(list(argv))
    application.setApplicationName("handbill")
    application.setApplicationDisplayName("Handbill")
    application.setDesktopFileName("handbill")
    language.install(catalogue(tag))
    right_to_left = direction(tag) == "rtl"
    application.setLayoutDirection(Qt.LayoutDirection.RightToLeft if right_to_left else Qt.LayoutDirection.LeftToRight)
    QLocale.setDefault(locale())
    if not tag.startswith("en"):
        _translate_qt(application)
    if application.findChild(Collector) is None:
        Collector(application)
    folder = paths.resources() / "fonts"
    fonts.register(folder, tag)
    QTimer.singleShot(0, application, lambda: fonts.register_rest(folder, tag))
    QTimer.singleShot(0, application, lambda: fonts.register_packs(paths.font_packs()))
    return application, Styler(application, language=tag, theme=theme, scale=scale)


def _translate_qt(application: QApplication) -> None:
    """Let Qt's own dialogues speak the language too."""
    translator = QTranslator(application)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if translator.load(locale(), "qtbase", "_", folder):
        application.installTranslator(translator)

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QListView
from pytestqt.qtbot import QtBot

from planner.gui.style import Styler, look
from planner.gui.widgets.row_delegate import Index, RowDelegate, RowPainter, Words


class Names(RowDelegate):
    def paint_row(self, row: RowPainter, index: Index) -> None:
        row.icon("flag", "ink", 24, 13)
        row.words(row.rest(54, 0, 44, end=24), index.data(), Words(size=15, bold=True))


def rows(qtbot: QtBot, direction: Qt.LayoutDirection) -> QImage:
    view = QListView()
    qtbot.addWidget(view)
    view.setLayoutDirection(direction)
    view.setModel(QStringListModel(["Press desk", "Legal support line"], view))
    delegate = Names(44, parent=view)
    view.setItemDelegate(delegate)
    view.setCurrentIndex(view.model().index(0, 0))
    view.resize(300, 120)
    view.show()
    assert view.sizeHintForRow(0) == 44
    return view.viewport().grab().toImage()


def test_the_bar_of_a_chosen_row_stands_at_its_start_in_both_directions(qtbot: QtBot, styler: Styler) -> None:
    accent, soft = look().hexadecimal("accent"), look().hexadecimal("accent_soft")
    plain = rows(qtbot, Qt.LayoutDirection.LeftToRight)
    assert [plain.pixelColor(x, 20).name() for x in (1, 6, plain.width() - 2)] == [accent, soft, soft]
    turned = rows(qtbot, Qt.LayoutDirection.RightToLeft)
    assert [turned.pixelColor(x, 20).name() for x in (1, turned.width() - 2)] == [soft, accent]


def test_words_begin_at_the_start_in_both_directions(qtbot: QtBot, styler: Styler) -> None:
    canvas = look().hexadecimal("canvas")

    def inked(image: QImage, columns: range) -> bool:
        return any(image.pixelColor(x, y).name() != canvas for x in columns for y in range(50, 80))

    plain = rows(qtbot, Qt.LayoutDirection.LeftToRight)
    turned = rows(qtbot, Qt.LayoutDirection.RightToLeft)
    assert inked(plain, range(24, 42))
    assert not inked(turned, range(24, 42))
    assert inked(turned, range(turned.width() - 42, turned.width() - 24))

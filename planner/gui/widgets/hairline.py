"""Lines that part one thing from the next."""

from PySide6.QtWidgets import QFrame, QWidget


class Hairline(QFrame):
    """Draw a line of one pixel across, or down with ``upright``."""

    def __init__(self, *, upright: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("vline" if upright else "hline")

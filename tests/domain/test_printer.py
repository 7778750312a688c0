"""What is known of a printer."""

from planner.domain.printer import Printer


def test_upright_sheets_keep_each_edge_and_others_count_the_wider_one() -> None:
    printer = Printer(left=3, right=4, top=2, bottom=12)
    assert printer.blank(upright=True) == (3, 2, 4, 12)
    assert printer.blank(upright=False) == (12, 4, 12, 4)
    assert printer.widest == 12

"""How a paper is printed: in which inks, on how many sides, how it lies on its sheets, and what a run of it takes."""

from dataclasses import dataclass, replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from planner.domain.campaign import Paper as CampaignPaper
from planner.domain.imposition import Flip, Imposition, Mode, Ordering, Tiles
from planner.domain.pairing import Pairing
from planner.domain.paper_size import PaperSize
from planner.gui.language import _, ngettext, pgettext, said
from planner.gui.paper_names import size_words
from planner.gui.papers.printer_field import PrinterField
from planner.gui.widgets.button import Button, Kind
from planner.gui.widgets.choice import Choice
from planner.gui.widgets.date_field import CountField
from planner.gui.widgets.form import FieldRow, Form, beside
from planner.gui.widgets.label import ElidedLabel
from planner.gui.widgets.segment import Segment
from planner.services.print_room import Paper, Printing
from planner.services.print_runs import is_tiled, leaves_of, run_of, ways_up
from planner.services.printers import Printers
from planner.services.templates import TemplateCard

LABELS, MOST_COPIES = 92, 1_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """Hold what is to be printed: its design, its trimmed size, how many languages it is in, the campaign's paper."""

    card: TemplateCard
    size: PaperSize
    languages: int
    paper: CampaignPaper

    @property
    def may_share_sheets(self) -> bool:
        """Tell whether several may lie on one sheet to be cut: newsrooms get whole sheets."""
        return self.card.group != "press"

    @property
    def runs_on(self) -> bool:
        """Tell whether its pages follow one another, on both sides of a sheet or on one."""
        return self.card.group in {"press", "pack"}

    @property
    def may_be_tiled(self) -> bool:
        """Tell whether it can be divided among sheets that are glued."""
        return self.card.group == "poster" and is_tiled(self.size, self.paper)


class PrintingForm(Form):
    """Choose how a paper is printed; what does not apply to it is not shown.

    ``changed`` carries a Printing, ``test_asked`` asks for the sheet that a printer is tested with, ``many_asked`` for
    many papers at once. ``entered`` carries a field that wants to be seen and typed in.
    """

    changed = Signal(object)
    test_asked = Signal()
    entered = Signal(QWidget)
    many_asked = Signal()

    def __init__(self, printers: Printers, parent: QWidget | None = None) -> None:
        super().__init__(label_width=LABELS, parent=parent)
        self.printer = PrinterField(printers)
        self._printing = Printing()
        self._job: Job | None = None
        self._paper: Paper | None = None
        self.ink = Segment(_("Inks"), ())
        self.sides = Choice(_("Sides"))
        self.mode = Segment(
            _("Printed by"), [(Mode.HOME.value, _("Your own printer")), (Mode.SHOP.value, _("A print shop"))]
        )
        self.tiles = Choice(_("Sheets of the poster"))
        self.up = Segment(_("Leaflets to a sheet"), ())
        self._up_words = ElidedLabel(tone="soft")
        self.ordering = Choice(_("Order on the sheets"))
        self.flip = Choice(_("The printer turns sheets"))
        self.copies = CountField(_("Copies"), most=MOST_COPIES, width=96)
        self.copies.set_number(None)
        self._run = ElidedLabel(tone="soft")
        self.many = Button(_("Make many…"), kind=Kind.LINK)
        self._by_name: dict[str, FieldRow] = {}
        self._arrange()
        self._connect()

    @property
    def printing(self) -> Printing:
        """Return how it is printed."""
        return self._printing

    def show_job(self, job: Job) -> None:
        """Show what can be chosen for a paper; choices that it does not have any more are dropped."""
        self._job = job
        self.printer.show_printers()  # another may have been chosen beside another paper
        fitting = _fitting(replace(self._printing, printer=self.printer.printer), job)
        if fitting != self._printing:
            self._printing = fitting
            self.changed.emit(fitting)
        self._show()

    def show_paper(self, paper: Paper) -> None:
        """Show what a run of a paper takes that was made as chosen."""
        self._paper = paper
        self._show()

    def _arrange(self) -> None:
        self.add_row("ink", _("Inks"), beside(self.ink))
        self.add_row("sides", _("Sides"), self.sides)
        self.add_row("mode", _("Printed by"), beside(self.mode))
        self.add_row("printer", _("Printer"), self.printer)
        self.add_row("tiles", _("Sheets"), self.tiles)
        self.add_row("up", _("To a sheet"), beside(self.up, self._up_words, gap=12, stretch=self._up_words))
        self.add_row("ordering", _("Order"), self.ordering)
        self.add_row("flip", _("Turned over"), self.flip)
        self.add_row("copies", _("Copies"), beside(self.copies, self._run, gap=12, stretch=self._run))
        self.add("", beside(self.many))

    def add_row(self, key: str, label: str, field: QWidget) -> None:
        """Add a field that is shown where it applies."""
        self._by_name[key] = self.add(label, field)

    def _connect(self) -> None:
        self.ink.chosen.connect(lambda key: self._print_as(replace(self._printing, ink=key)))
        self.sides.chosen.connect(self._stand)
        self.mode.chosen.connect(lambda key: self._lay(mode=Mode(key)))
        self.tiles.chosen.connect(lambda key: self._lay(tiles=Tiles(key) if key else None))
        self.up.chosen.connect(lambda key: self._lay(up=int(key)))
        self.ordering.chosen.connect(lambda key: self._lay(ordering=Ordering(key)))
        self.flip.chosen.connect(lambda key: self._lay(duplex=Flip(key) if key else None))
        self.copies.valueChanged.connect(lambda _: self._show_run())
        self.printer.entered.connect(self.entered)
        self.printer.test_asked.connect(self.test_asked)
        self.printer.changed.connect(self._take_printer)
        self.many.clicked.connect(self.many_asked)

    def _take_printer(self) -> None:
        self._print_as(replace(self._printing, printer=self.printer.printer))

    def _stand(self, key: str) -> None:
        """Print on as many sides, and two languages so, as a choice says."""
        sides, _slash, pairing = key.partition("/")
        self._print_as(replace(self._printing, sides=int(sides), pairing=Pairing(pairing) if pairing else None))

    def _lay(self, **changed: object) -> None:
        imposition: Imposition = replace(self._printing.imposition, **changed)  # type: ignore[arg-type]
        self._print_as(replace(self._printing, imposition=imposition))

    def _print_as(self, printing: Printing) -> None:
        self._printing = _fitting(printing, self._job) if self._job else printing
        self._show()
        self.changed.emit(self._printing)

    def _show(self) -> None:
        job, imposition = self._job, self._printing.imposition
        if job is None:
            return
        tiled = imposition.tiles is not None
        ways = ways_up(job.size, imposition, job.paper)
        leaves = leaves_of(self._paper, imposition) if self._paper else 1
        two_sided = self._pages > leaves
        self._show_inks(job)
        self._show_sides(job)
        self.mode.choose(imposition.mode.value)
        self.tiles.offer(_tile_choices(job.paper), current=imposition.tiles.value if imposition.tiles else "")
        self.up.offer([(str(each), str(each)) for each in ways], current=str(imposition.up))
        words = ngettext(
            "Each on a sheet of its own", "{count} beside each other, with marks to cut along", imposition.up
        )
        self._up_words.setText(words.format(count=imposition.up))
        self.ordering.offer(_orderings(), current=imposition.ordering.value)
        self.flip.offer(_flips(), current=imposition.duplex.value if imposition.duplex else "")
        shown = {
            "ink": len(job.card.inks) > 1,
            "sides": self.sides.count() > 1 and (not job.runs_on or self._pages > 1),
            "printer": imposition.mode is Mode.HOME,
            "mode": not tiled and job.may_share_sheets,
            "tiles": job.may_be_tiled,
            "up": not tiled and job.may_share_sheets and len(ways) > 1,
            "ordering": not tiled and leaves > 1 and imposition.up > 1,
            "flip": not tiled and two_sided and imposition.up > 1,
        }
        for key, on in shown.items():
            self._by_name[key].setVisible(on)
        self._show_run()

    def _show_inks(self, job: Job) -> None:
        offered = [(ink, _ink_words(ink)) for ink in job.card.inks]
        self.ink.offer(offered, current=self._printing.ink or job.card.inks[0])

    @property
    def _pages(self) -> int:
        return len(self._paper.document.pages) if self._paper else 0

    def _show_sides(self, job: Job) -> None:
        ways = _pair_choices(job.card) if job.card.pairs and job.languages > 1 else _side_choices(job)
        chosen = f"{self._printing.sides}/{self._printing.pairing or ''}".removesuffix("/")
        self.sides.offer(ways, current=chosen if chosen in dict(ways) else ways[0][0] if ways else "")

    def _show_run(self) -> None:
        copies = self.copies.number()
        if self._paper is None or not copies:
            self._run.setText(_("Say how many you need, and read how many sheets they take."))
        else:
            self._run.setText(said(run_of(self._paper, copies, self._printing.laid).sentence))


def _fitting(printing: Printing, job: Job) -> Printing:
    """Return the choices that a paper has, the others as they are at first."""
    imposition = printing.imposition
    if imposition.tiles is not None and not job.may_be_tiled:
        imposition = replace(imposition, tiles=None)
    if not job.may_share_sheets:
        imposition = Imposition()
    if imposition.up not in ways_up(job.size, imposition, job.paper):
        imposition = replace(imposition, up=1)
    if imposition.up == 1 or imposition.tiles is not None:
        # One leaf to a sheet is neither ordered nor turned: it is the page itself.
        imposition = replace(imposition, up=1, ordering=Ordering.REPEAT, duplex=None)
    if imposition.tiles is not None:
        imposition = replace(imposition, mode=Mode.HOME)
    if printing.pairing not in job.card.pairs or job.languages < 2:
        printing = replace(printing, pairing=None)
    return replace(printing, ink=printing.ink if printing.ink in job.card.inks else None, imposition=imposition)


def _ink_words(ink: str) -> str:
    return {
        "colour": pgettext("inks", "Colour"),
        "black": pgettext("inks", "Black"),
        "photocopy": pgettext("inks", "For a photocopier"),
    }[ink]


def _side_choices(job: Job) -> list[tuple[str, str]]:
    """Return the ways in which one language stands on a paper."""
    if job.card.backs:
        return [("2", _("A back where the front cannot say all")), ("1", _("The front alone"))]
    if job.runs_on:
        return [("2", _("Both sides of each sheet")), ("1", _("One side of each sheet"))]
    return []


def _pair_choices(card: TemplateCard) -> list[tuple[str, str]]:
    """Return the ways in which two languages do, the usual one first: it may give way where it would cost a demand."""
    words = {
        Pairing.ONE_PER_SIDE: _("A side for each language"),
        Pairing.SIDE_BY_SIDE: _("Both languages on one side"),
        Pairing.ONE_AFTER_ANOTHER: _("One language after the other"),
    }
    ways = [(f"2/{pairing}" if place else "2", words[pairing]) for place, pairing in enumerate(card.pairs)]
    if card.backs and Pairing.SIDE_BY_SIDE in card.pairs:
        ways = [(key, said) for key, said in ways if said != words[Pairing.SIDE_BY_SIDE]]
        ways += [("1", words[Pairing.SIDE_BY_SIDE]), (f"2/{Pairing.SIDE_BY_SIDE}", _("Both languages on both sides"))]
    return ways


def _tile_choices(paper: CampaignPaper) -> list[tuple[str, str]]:
    sheet = size_words(PaperSize(paper.value))
    return [
        ("", _("On one large sheet")),
        (Tiles.TRUE_SIZE.value, _("On {sheet} sheets to glue, in its true size").format(sheet=sheet)),
        (Tiles.FEWER_SHEETS.value, _("On fewer {sheet} sheets, a little smaller").format(sheet=sheet)),
    ]


def _orderings() -> list[tuple[str, str]]:
    return [
        (Ordering.REPEAT.value, _("Side by side, until the sheet is full")),
        (Ordering.STACK.value, _("In piles that fall in order once they are cut")),
        (Ordering.BOOKLET.value, _("As a booklet, folded once")),
    ]


def _flips() -> list[tuple[str, str]]:
    return [
        ("", _("Like the page of a book")),
        (Flip.LONG.value, _("Over the long edge")),
        (Flip.SHORT.value, _("Over the short edge")),
    ]

"""Cuts what no sheet has room for: names as long as a page, and words in which there is nothing to see."""

from dataclasses import dataclass, field, replace
from typing import assert_never

from planner.documents.left_out import shortened
from planner.documents.press.manuscript import (
    Card,
    Change,
    ContactRow,
    Demands,
    FigureRow,
    Manuscript,
    NoteRow,
    Notice,
    Row,
    TextRow,
    Way,
    Words,
)
from planner.documents.typesetting.clean import shown

NAME, LINE, SENTENCE = 160, 300, 500
"""How many letters a name, an answer in large type and a sentence may have; no person reads more of them."""


@dataclass(frozen=True, slots=True)
class Abridger:
    """Cuts words and keeps, in ``cut``, those that it took away."""

    cut: list[str] = field(default_factory=list)

    def manuscript(self, whole: Manuscript) -> Manuscript:
        """Return a manuscript of which every part but the running text is short, without parts that say nothing."""
        return replace(
            whole,
            issuer=self.short(whole.issuer, NAME),
            address=self.short(whole.address, NAME),
            kind=self.short(whole.kind, NAME),
            status=self.short(whole.status, LINE),
            stamps=tuple(self.short(stamp, NAME) for stamp in whole.stamps),
            notice=self._notice(whole.notice) if whole.notice else None,
            headline=self.short(whole.headline, LINE),
            subhead=self.short(whole.subhead, SENTENCE),
            appeal=self.short(whole.appeal, LINE),
            paragraphs=tuple(each for each in whole.paragraphs if _says(each.words)),
            demands=_listed(whole.demands) if whole.demands else None,
            rows=tuple(row for each in whole.rows if (row := self._row(each)) is not None),
            foot=Abridger().short(whole.foot, LINE),
        )

    def short(self, words: str, most: int) -> str:
        """Return words of at most so many letters, ended by an ellipsis where some had to go."""
        if len(words) <= most:
            return shown(words)
        kept, rest = shortened(words, most)
        self.cut.append(rest)
        return kept

    def _notice(self, notice: Notice) -> Notice:
        return replace(
            notice,
            title=self.short(notice.title, LINE),
            changes=tuple(
                Change(was=self.short(each.was, LINE), now=self.short(each.now, LINE)) for each in notice.changes
            ),
            replaces=self.short(notice.replaces, LINE),
        )

    def _row(self, row: Row) -> Row | None:
        """Return a row without what says nothing, None where nothing is left of it."""
        match row:
            case ContactRow():
                return replace(row, cards=tuple(map(self._card, row.cards)))
            case FigureRow():
                figures = tuple(each for each in row.figures if _says(each.words))
                return replace(row, figures=figures) if figures else None
            case NoteRow():
                notes = tuple(filter(shown, row.notes))
                return replace(row, notes=notes) if notes else None
            case TextRow():
                answer, paragraphs = self.short(row.answer, LINE), tuple(filter(_says, row.paragraphs))
                return replace(row, answer=answer, paragraphs=paragraphs) if answer or paragraphs else None
        assert_never(row)

    def _card(self, card: Card) -> Card:
        return replace(card, name=self.short(card.name, NAME), ways=tuple(map(self._way, card.ways)))

    def _way(self, way: Way) -> Way:
        return replace(way, value=self.short(way.value, NAME), detail=self.short(way.detail, NAME))


def _listed(demands: Demands) -> Demands:
    return replace(
        demands,
        demands=tuple(filter(shown, demands.demands)),
        endorsements=tuple(filter(shown, demands.endorsements)),
    )


def _says(words: Words) -> bool:
    return any(shown(span.text) for span in words)

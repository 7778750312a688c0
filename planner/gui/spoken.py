"""Fields for words that a record holds in several languages."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QObject, Signal

from planner.domain.message import Message
from planner.domain.record import Record
from planner.domain.text import Text
from planner.gui.draft import Draft
from planner.gui.widgets.language_segment import LanguageSegment
from planner.gui.widgets.text_field import LineField, TextArea

R = TypeVar("R", bound=Record)


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoken(Generic[R]):
    """Bind a field to one text of a record: how to read it, which fields it alters, what undo says of the result.

    A text that need not be ``translated`` does not count when the page says which languages are still to be written.
    """

    field: LineField | TextArea
    read: Callable[[R], Text]
    write: Callable[[R, Text], dict[str, Any]]
    label: Callable[[R], Message]
    translated: bool = True


class SpokenFields(QObject, Generic[R]):
    """Show and take the texts of a draft in the language that is chosen; ``switched`` tells of another language.

    Where nothing is written yet, the field shows the original's words faintly. The languages are the campaign's, or
    what ``among`` says for the record. With ``follows`` the segment belongs to another record's fields, and these only
    go along.
    """

    switched = Signal()

    def __init__(
        self,
        draft: Draft[R],
        languages: LanguageSegment,
        parent: QObject | None = None,
        *,
        among: Callable[[R], tuple[str, ...]] | None = None,
        follows: bool = False,
    ) -> None:
        super().__init__(parent)
        self._draft = draft
        self._follows = follows
        self._among = among
        self._languages = languages
        self._language = languages.current()
        self._spoken: list[tuple[Spoken[R], str]] = []
        languages.chosen.connect(self._switch)

    @property
    def language(self) -> str:
        """Return the language that the fields show."""
        return self._language

    def turn_to(self, path: str) -> str:
        """Show the language that the path of a field such as ``body.en`` ends in; return the path without it."""
        name, _dot, language = path.rpartition(".")
        if not name or language not in self._draft.desk.plan.campaign.languages:
            return path
        if language != self._language:
            self._languages.choose(language)
            self._languages.chosen.emit(language)
        return name

    def add(self, spoken: Spoken[R]) -> None:
        """Bind another field."""
        self._spoken.append((spoken, spoken.field.placeholderText()))
        spoken.field.edited.connect(lambda words: self._draft.type(**self._altered(spoken, words)))
        spoken.field.committed.connect(lambda words: self._keep(spoken, words))

    def bind(self, field: LineField | TextArea, name: str, label: Callable[[R], Message]) -> None:
        """Bind a field to the text that stands in the record's field ``name``."""
        self.add(
            Spoken(
                field=field,
                read=lambda record: getattr(record, name),
                write=lambda _, text: {name: text},
                label=label,
            )
        )

    def show(self) -> None:
        """Show the record's words; what is being typed stays."""
        languages, record = self._draft.desk.plan.campaign.languages, self._draft.record
        if not self._follows:
            self._languages.set_languages(self._among(record) if self._among else languages)
        self._language = self._languages.current() or self._draft.desk.plan.campaign.language
        for spoken, hint in self._spoken:
            text = spoken.read(record)
            spoken.field.set_language(self._language)
            spoken.field.setPlaceholderText(text.first(languages).partition("\n")[0] or hint)
            spoken.field.set_value(text.get(self._language))
        if not self._follows:
            self._languages.show_written(*(spoken.read(record) for spoken, _ in self._spoken if spoken.translated))

    def _switch(self, language: str) -> None:
        # Where a click does not move the focus, words typed in one language would be kept as the other's.
        for spoken, _ in self._spoken:
            spoken.field.clearFocus()
        self._language = language
        self.show()
        self.switched.emit()

    def _altered(self, spoken: Spoken[R], words: str) -> dict[str, Any]:
        record, original = self._draft.record, self._draft.desk.plan.campaign.language
        return spoken.write(record, spoken.read(record).saying(self._language, words.strip(), original))

    def _keep(self, spoken: Spoken[R], words: str) -> None:
        altered = self._altered(spoken, words)
        self._draft.keep(spoken.label(replace(self._draft.record, **altered)), **altered)

"""The panel in which one fact is edited."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, time

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from planner.domain.fact import Fact, FactStatus, Qualifier, Source
from planner.domain.finding import Severity
from planner.domain.message import Message
from planner.domain.moment import Moment, Precision
from planner.domain.plan import live
from planner.gui.clock_places import clock_places
from planner.gui.draft import Draft
from planner.gui.facts.figure_field import FigureField
from planner.gui.facts.metric_field import MetricField
from planner.gui.facts.sources import SourcesField
from planner.gui.facts.words import exactness_words, qualifier_words, status_words
from planner.gui.language import _, tag
from planner.gui.spoken import SpokenFields
from planner.gui.style import look
from planner.gui.widgets.button import Button
from planner.gui.widgets.choice import Choice
from planner.gui.widgets.form import FieldRow, Form, Way, beside
from planner.gui.widgets.label import Label
from planner.gui.widgets.language_segment import LanguageSegment
from planner.gui.widgets.moment_edit import MomentEdit
from planner.gui.widgets.text_field import TextArea
from planner.services.saying import Saying

ABOVE = 150
"""A label width that puts every name above its field in the panel."""
BRIEF, FIGURE, VALUE = 40, 120, "{value}"
NOWHERE = "-"


class FactEditor(QWidget):
    """Edit the draft's fact; ``done`` leads back to the panel that shows it."""

    done = Signal()

    def __init__(self, draft: Draft[Fact], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.draft = draft
        plan = draft.desk.plan
        self.title = Label(role="title")
        self.finish = Button(_("Done"), icon="check")
        self.languages = LanguageSegment(plan.campaign.languages, stacked=True)
        self.qualifier = Choice(_("Qualifier"), [(each.value, qualifier_words(each)) for each in Qualifier])
        self.figure = FigureField(_("Number"))
        self.figure.setFixedWidth(look().px(FIGURE))
        self.text = TextArea(_("Words"), placeholder=_("{value} people killed"), lines=3)
        self.as_of = MomentEdit(clock_places(plan), name=_("As of"))
        self.exactness = Choice(_("How exactly it is known"), _exactness())
        self.place = Choice(_("Where"))
        self.counted = MetricField(_("What is counted"), self._metrics)
        self.sources = SourcesField(draft.desk)
        self.status = Choice(_("Status"), [(each.value, status_words(each)) for each in FactStatus])
        self._spoken = SpokenFields(draft, self.languages, self)
        self._rows = self._arrange()
        self._connect()

    def begin(self) -> None:
        """Put the caret where a new fact is begun."""
        QTimer.singleShot(0, self.figure, lambda: self.figure.setFocus(Qt.FocusReason.TabFocusReason))

    def field_of(self, path: str) -> QWidget:
        """Return the field of a path such as ``text.en`` or ``as_of``, its language chosen."""
        name = self._spoken.turn_to(path).partition("[")[0]
        fields: dict[str, QWidget] = {
            "text": self.text,
            "as_of": self.as_of,
            "location": self.place,
            "sources": self.sources,
            "status": self.status,
            "metric": self.counted,
            "qualifier": self.qualifier,
        }
        return fields.get(name, self.figure)

    def show_draft(self) -> None:
        """Show the record; what is being typed stays."""
        if not self.draft.id:
            return
        fact, plan = self.draft.record, self.draft.desk.plan
        self.title.setText(self._title(fact))
        self._spoken.show()
        self.qualifier.choose(fact.qualifier.value)
        self.figure.show_figure(fact.value)
        self.as_of.set_places(clock_places(plan, fact.as_of.zone))
        self.as_of.set_value(fact.as_of)
        self.exactness.choose(fact.as_of.precision.value)
        say = Saying(plan, tag())
        places = [(each.id, say.words(each.name)) for each in live(plan.locations)]
        self.place.offer([(NOWHERE, _("No place")), *places], current=fact.location or NOWHERE)
        self.counted.set_value(fact.metric)
        self.sources.show_sources(fact.sources)
        self.status.choose(fact.status.value)
        self._mind_the_number(fact)

    def _title(self, fact: Fact) -> str:
        if not self.draft.is_new:
            return _("Edit the fact")
        return _("A newer figure") if fact.supersedes else _("New fact")

    def _arrange(self) -> dict[str, FieldRow]:
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.finish)
        form = Form(label_width=ABOVE)
        rows = {"figure": form.add(_("Figure"), beside(self.qualifier, self.figure, stretch=self.qualifier))}
        rows["text"] = form.add(_("Words"), self.text)
        form.add(_("As of"), self.as_of)
        form.add(_("How exactly it is known"), self.exactness)
        form.add(_("Where"), self.place)
        form.add(_("Sources"), self.sources)
        form.add(_("Status"), self.status)
        rows["metric"] = form.add(_("What is counted, in one word for every version of it"), self.counted)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(look().px(side) for side in (24, 16, 20, 24)))
        column.setSpacing(look().px(12))
        column.addLayout(head)
        column.addWidget(self.languages)
        column.addWidget(form)
        column.addStretch(1)
        return rows

    def _connect(self) -> None:
        draft = self.draft
        self._spoken.bind(self.text, "text", lambda fact: self._label(fact, Message("edit “{fact}”")))
        draft.shown.connect(self.show_draft)
        self.finish.clicked.connect(self.done)
        self.qualifier.chosen.connect(lambda key: self._keep_figure(qualifier=Qualifier(key)))
        self.figure.taken.connect(lambda value: self._keep_figure(value=value))
        self.figure.refused.connect(self._refuse_figure)
        self.as_of.committed.connect(self._keep_moment)
        self.exactness.chosen.connect(lambda key: self._keep_moment(_known(draft.record.as_of, Precision(key))))
        self.place.chosen.connect(lambda key: self._keep(location=None if key == NOWHERE else key))
        self.counted.taken.connect(lambda key: self._keep(metric=key))
        self.counted.refused.connect(self._refuse_metric)
        self.sources.taken.connect(lambda ids: self._keep(sources=ids))
        self.sources.made.connect(self._add_source)
        self.status.chosen.connect(self._keep_status)

    def _keep_figure(self, **fields: object) -> None:
        self._rows["figure"].clear()
        fact = replace(self.draft.record, **fields)  # type: ignore[arg-type]
        self.draft.keep(self._label(fact, Message("change the figure to “{fact}”")), **fields)

    def _refuse_figure(self) -> None:
        self._rows["figure"].say(Severity.ERROR, _("Write the number in figures, such as 1,500."))

    def _refuse_metric(self) -> None:
        self._rows["metric"].say(Severity.ERROR, _("Use Latin letters and figures, such as killed or arrested."))

    def _keep_moment(self, moment: Moment) -> None:
        self.draft.keep(self._label(self.draft.record, Message("change when “{fact}” was known")), as_of=moment)

    def _keep_status(self, key: str) -> None:
        label = self._label(self.draft.record, Message("change the status of “{fact}”"))
        self.draft.keep(label, status=FactStatus(key))

    def _keep(self, **fields: object) -> None:
        self._rows["metric"].clear()
        self.draft.keep(self._label(self.draft.record, Message("edit “{fact}”")), **fields)

    def _add_source(self, source: Source) -> None:
        label = self._label(self.draft.record, Message("add a source to “{fact}”"))
        self.draft.keep(label, source, sources=(*self.draft.record.sources, source.id))

    def _mind_the_number(self, fact: Fact) -> None:
        """Say so where papers would print the words without the number."""
        words = fact.text.get(self._spoken.language)
        if fact.value is None or not words or VALUE in words:
            self._rows["text"].clear()
            return
        ways = [Way(text=_("Put it first"), take=lambda: self._put_number(words))]
        self._rows["text"].say(Severity.WARNING, _("The number is not among these words."), ways)

    def _put_number(self, words: str) -> None:
        fact, original = self.draft.record, self.draft.desk.plan.campaign.language
        text = fact.text.saying(self._spoken.language, f"{VALUE} {words}", original)
        self.draft.keep(self._label(fact, Message("edit “{fact}”")), text=text)

    def _label(self, fact: Fact, label: Message) -> Message:
        plan = self.draft.desk.plan
        say = Saying(plan, plan.campaign.language)
        words = say.fact(fact) or say.number(fact)
        short = words if len(words) <= BRIEF else words[: BRIEF - 1].rstrip() + "…"
        if self.draft.is_new:
            return Message("add the fact “{fact}”", fact=short)
        return Message(label.template, fact=short)

    def _metrics(self) -> Sequence[str]:
        return sorted({fact.metric for fact in live(self.draft.desk.plan.facts) if fact.metric})


def _exactness() -> list[tuple[str, str]]:
    return [(each.value, exactness_words(each)) for each in (Precision.MINUTE, Precision.HOUR, Precision.DAY)]


def _known(moment: Moment, precision: Precision) -> Moment:
    """Return a moment known to another degree; a whole day stands at its midnight."""
    if precision is Precision.DAY:
        return Moment(local=datetime.combine(moment.date, time()), zone=moment.zone, precision=precision)
    return replace(moment, precision=precision)

"""The editor of a press sheet: turns the records of a release into what the sheet says."""

from datetime import datetime

from planner.documents.press.advisory import advisory_rows
from planner.documents.press.background import background_rows, picture_row
from planner.documents.press.contact_cards import contact_row, postal_address
from planner.documents.press.correction import changed_facts, notice
from planner.documents.press.manuscript import Demands, Manuscript, Paragraph, Row
from planner.documents.press.voice import BOLD, Voice, emboldened, plain
from planner.documents.typesetting.style import Span
from planner.domain.demand import DemandKind
from planner.domain.fields import Field, fields_in
from planner.domain.finding import Finding
from planner.domain.moment import Moment
from planner.domain.plan import Plan
from planner.domain.release import PressRelease, ReleaseKind
from planner.domain.statement import Statement
from planner.domain.text import Text
from planner.i18n.dates import DateStyle, edition_date, format_date
from planner.i18n.letters import capitalised
from planner.i18n.moments import moment, stamp
from planner.i18n.quotations import attributed, dateline
from planner.i18n.zones import zone_city

QUOTED_AFTER = 2
"""Quotations follow the paragraph of this number: high enough for a story that is cut from its end."""


class Editor:
    """Writes the manuscript of one release in one language; ``now`` dates a paper that nobody has issued yet."""

    def __init__(self, plan: Plan, release: PressRelease, language: str, now: datetime) -> None:
        self.plan = plan
        self.release = release
        self.language = language
        self.voice = Voice(plan, release, language)
        self.issued = release.issued or Moment.at(now, plan.campaign.zone)
        self.changed = changed_facts(plan, release)
        own = plan.own()
        self.issuer = own.name if own else plan.campaign.name

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Return what could not be said as it should."""
        return self.voice.findings

    def manuscript(self) -> Manuscript:
        """Return every word of the sheet."""
        advisory = self.release.kind is ReleaseKind.ADVISORY
        return Manuscript(
            language=self.language,
            issuer=self.issuer,
            address=postal_address(self.voice),
            kind=self._kind(),
            status=self._status(),
            embargoed=self.release.embargo is not None,
            stamps=self._stamps(),
            notice=notice(self.voice, self.changed),
            headline=self.voice.say(self.release.headline, "headline"),
            subhead=self.voice.say(self.release.subhead, "subhead"),
            appeal="" if advisory else capitalised(self.voice.appeal(), self.language),
            paragraphs=() if advisory else self._paragraphs(),
            demands=self._demands(),
            end="" if advisory else self.voice.words.gettext("ENDS"),
            rows=self._rows(),
            foot=self._foot(),
        )

    # Head and foot

    def _kind(self) -> str:
        number = self.release.number.strip()
        return (self._numbered() if number else self._unnumbered()).format(number=number)

    def _numbered(self) -> str:
        match self.release.kind:
            case ReleaseKind.RELEASE:
                return self.voice.words.gettext("Press release No. {number}")
            case ReleaseKind.STATEMENT:
                return self.voice.words.gettext("Statement No. {number}")
            case ReleaseKind.ADVISORY:
                return self.voice.words.gettext("Media advisory No. {number}")
            case ReleaseKind.CORRECTION:
                return self.voice.words.gettext("Correction No. {number}")

    def _unnumbered(self) -> str:
        match self.release.kind:
            case ReleaseKind.RELEASE:
                return self.voice.words.gettext("Press release")
            case ReleaseKind.STATEMENT:
                return self.voice.words.gettext("Statement")
            case ReleaseKind.ADVISORY:
                return self.voice.words.gettext("Media advisory")
            case ReleaseKind.CORRECTION:
                return self.voice.words.gettext("Correction")

    def _status(self) -> str:
        embargo = self.release.embargo
        if embargo is None:
            return self.voice.words.gettext("FOR IMMEDIATE RELEASE")
        # No weekday: after "until" its case would be wrong in many languages.
        until = moment(self.voice.told(embargo), self.language, style=DateStyle.LONG)
        return self.voice.words.gettext("EMBARGOED UNTIL {moment}").format(moment=until)

    def _stamps(self) -> tuple[str, ...]:
        corrected = self.plan.releases.get(self.release.corrects or "")
        issued = stamp(self.voice.wording.wall(self.issued), self.language)
        stamps = [self.voice.words.gettext("Issued {moment}").format(moment=issued)]
        if corrected and corrected.number:
            stamps.insert(0, self.voice.words.gettext("To press release No. {number}").format(number=corrected.number))
        return tuple(stamps)

    def _foot(self) -> str:
        number = self.release.number.strip()
        issue = self.voice.words.gettext("Release {number}").format(number=number)
        named = issue if number and self.release.kind is ReleaseKind.RELEASE else self._kind()
        return " · ".join((self.issuer, named, edition_date(self.issued.date)))

    # Body

    def _paragraphs(self) -> tuple[Paragraph, ...]:
        body = [self._paragraph(text, number) for number, text in enumerate(self.voice.parted(self.release.body))]
        place = min(QUOTED_AFTER, len(body))
        return (*body[:place], *self._quotations(), *body[place:])

    def _paragraph(self, text: Text, number: int) -> Paragraph:
        said, spoken = self.voice.say(text, "body"), self.voice.spoken(text)
        words = plain(said)
        if number == 0:
            opening = self._dateline(spoken)
            words = emboldened(said, self.voice.event_needles(spoken))
            words = (Span(opening, BOLD), Span(" "), *words) if opening else words
        return Paragraph(words=words, language=spoken, changed=self._is_changed(text.get(spoken)))

    def _is_changed(self, words: str) -> bool:
        return any(isinstance(field, Field) and field.id in self.changed for field in fields_in(words))

    def _dateline(self, language: str) -> str:
        line = self.release.dateline
        if line is None:
            return ""
        return dateline(self._city(line.city, language), format_date(line.date, language, DateStyle.LONG), language)

    def _city(self, city: Text, language: str) -> str:
        """Return the city of the dateline, from CLDR where it is the campaign's own and nobody has translated it."""
        original, zone = self.plan.campaign.language, self.plan.campaign.zone
        known = not city.get(language) and zone_city(zone, original) == city.get(original)
        return zone_city(zone, language) if known else city.get(language) or self.voice.say(city, "dateline.city")

    def _quotations(self) -> list[Paragraph]:
        return [self._quotation(each) for each in self.voice.listed(self.plan.statements, self.release.statements)]

    def _quotation(self, statement: Statement) -> Paragraph:
        """Return who said what, in the pattern of the language in which the words are."""
        spoken = self.voice.spoken(statement.text)
        speaker = self.plan.contacts.get(statement.speaker)
        quotation = attributed(
            self.voice.of("statements", statement.id, "text", statement.text),
            speaker.name if speaker else self.issuer,
            self.voice.of("statements", statement.id, "role_as_printed", statement.role_as_printed),
            spoken,
        )
        return Paragraph(words=plain(quotation), language=spoken, quotation=True)

    def _demands(self) -> Demands | None:
        demands = self.voice.listed(self.plan.demands, self.release.demands)
        said = {demand: self.voice.of("demands", demand.id, "text", demand.text) for demand in demands}
        if not said:
            return None
        return Demands(
            heading=self.voice.words.gettext("The campaign demands:"),
            demands=tuple(words for demand, words in said.items() if demand.kind is not DemandKind.ENDORSEMENT),
            endorsements=tuple(words for demand, words in said.items() if demand.kind is DemandKind.ENDORSEMENT),
        )

    # Rows

    def _rows(self) -> tuple[Row, ...]:
        if self.release.kind is ReleaseKind.ADVISORY:
            head = advisory_rows(self.voice, self.issuer, self.voice.parted(self.release.body))
        else:
            head = (contact_row(self.voice), picture_row(self.voice))
        rows = (*head, *background_rows(self.voice, self.voice.parted(self.release.notes)))
        return tuple(row for row in rows if row is not None)

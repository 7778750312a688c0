"""Saying who the campaign is, and bringing back what was deleted."""

from collections.abc import Callable
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from planner.domain.campaign import Paper
from planner.domain.limits import DEFAULTS
from planner.domain.message import Message
from planner.domain.organisation import OrganisationKind
from planner.domain.picture import Picture
from planner.domain.text import Text
from planner.gui.desk import Desk
from planner.gui.preferences.colour_field import contrast_words, words_on
from planner.gui.preferences.page import PreferencesPage
from planner.gui.preferences.trash import things
from planner.gui.widgets.text_field import LineField

Kept = Callable[[Desk], None]


@pytest.fixture
def page(desk: Desk, show: Callable[[QWidget], None]) -> PreferencesPage:
    page = PreferencesPage(desk)
    page.resize(1174, 735)
    show(page)
    return page


def write(qtbot: QtBot, field: LineField, words: str) -> None:
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, words)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def test_the_name_is_kept_when_its_field_is_left(page: PreferencesPage, desk: Desk, qtbot: QtBot, kept: Kept) -> None:
    write(qtbot, page.form.name, "Hands off the oil workers")
    kept(desk)
    assert desk.plan.campaign.name == "Hands off the oil workers"
    assert desk.workspace.undo_label() == Message("rename the campaign")


def test_a_campaign_never_loses_its_name(page: PreferencesPage, desk: Desk, qtbot: QtBot, kept: Kept) -> None:
    write(qtbot, page.form.name, " ")
    kept(desk)
    assert desk.plan.campaign.name == "Solidarity with the Zhanaozen oil workers"
    assert page.form.name.value() == "Solidarity with the Zhanaozen oil workers"


def test_two_edits_in_a_row_are_both_kept(page: PreferencesPage, desk: Desk, qtbot: QtBot, kept: Kept) -> None:
    write(qtbot, page.form.name, "Strike")
    page.form.paper.chosen.emit("Letter")
    kept(desk)
    assert (desk.plan.campaign.name, desk.plan.campaign.paper) == ("Strike", Paper.LETTER)


def test_a_colour_is_kept_only_whole(page: PreferencesPage, desk: Desk, qtbot: QtBot, kept: Kept) -> None:
    write(qtbot, page.form.colour.line, "#00a65")
    kept(desk)
    assert desk.plan.campaign.colour == "#b3261e"
    assert "#b3261e" in page.form.colour.notice.text()
    write(qtbot, page.form.colour.line, "#00A651")
    kept(desk)
    assert desk.plan.campaign.colour == "#00a651"
    assert not page.form.colour.notice.isVisible()


@pytest.mark.parametrize(
    ("colour", "words", "said"), [("#b3261e", "#ffffff", "White"), ("#ffd400", "#1d1c1a", "Black")]
)
def test_words_on_the_colour_can_be_read(colour: str, words: str, said: str) -> None:
    assert words_on(colour) == words
    assert contrast_words(colour).startswith(said)


def test_languages_are_added_ordered_and_taken_off_but_never_all(
    page: PreferencesPage, desk: Desk, qtbot: QtBot, kept: Kept
) -> None:
    finder = page.form.spoken.finder
    finder.setFocus()
    qtbot.keyClicks(finder, "Fran")
    popup = finder._list
    qtbot.waitUntil(popup.isVisible)
    qtbot.keyClick(popup, Qt.Key.Key_Down)
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    kept(desk)
    assert desk.plan.campaign.languages == ("en", "ru", "kk", "fr")
    page.form.spoken.moved.emit("kk", -1)
    kept(desk)
    assert desk.plan.campaign.languages == ("en", "kk", "ru", "fr")
    for language in ("fr", "ru", "kk", "en"):
        page.form.spoken.removed.emit(language)
    kept(desk)
    assert list(desk.plan.campaign.languages) == ["en"]


def test_words_about_the_campaign_are_kept_in_the_chosen_language(
    page: PreferencesPage, desk: Desk, qtbot: QtBot, kept: Kept
) -> None:
    page.form.aims.setFocus()
    page.form.aims.selectAll()
    qtbot.keyClicks(page.form.aims, "Win")
    page.form.languages.choose("ru")
    page.form.languages.chosen.emit("ru")
    assert page.form.aims.value() == ""
    page.form.aims.setFocus()
    page.form.aims.insertPlainText("Победа")
    page.form.name.setFocus()
    kept(desk)
    aims = desk.plan.campaign.aims
    assert (aims.get("en"), aims.get("ru")) == ("Win", "Победа")


def test_the_first_organisation_of_an_empty_planner_is_its_own(
    empty_desk: Desk, show: Callable[[QWidget], None], qtbot: QtBot, kept: Kept
) -> None:
    page = PreferencesPage(empty_desk)
    show(page)
    write(qtbot, page.form.speaker, "Campaign Kazakhstan")
    kept(empty_desk)
    write(qtbot, page.form.website, "https://example.org")
    kept(empty_desk)
    (own,) = empty_desk.plan.organisations.values()
    assert (own.name, own.kind, own.website) == ("Campaign Kazakhstan", OrganisationKind.OWN, "https://example.org")


def test_every_kind_of_record_in_the_trash_can_be_brought_back(
    page: PreferencesPage, desk: Desk, qtbot: QtBot, kept: Kept
) -> None:
    crowd = Picture(id="crowd", data="/9j/2Q==", width=3, height=2, alt=Text.of({"en": "A crowd"}))
    desk.save(Message("choose a picture"), crowd)
    for kind, id_ in (
        ("organisations", "company"),
        ("locations", "square"),
        ("events", "picket"),
        ("contacts", "legal"),
        ("lists", "press-list"),
        ("demands", "expel"),
        ("sources", "phone-sources"),
        ("facts", "crowd"),
        ("statements", "quote"),
        ("releases", "statement-1"),
        ("pictures", "crowd"),
        ("leaflets", "handbill-1"),
    ):
        desk.trash(kind, id_)
    kept(desk)
    held = list(things(desk.plan))
    assert len(held) == 12
    assert all(thing.words for thing in held)

    def ways_back() -> list[QPushButton]:
        return [each for each in page.trash.findChildren(QPushButton) if each.isVisible()]

    for left in range(12, 0, -1):
        qtbot.waitUntil(partial(lambda count: len(ways_back()) == count, left))
        ways_back()[0].click()
    kept(desk)
    assert not list(things(desk.plan))


def test_undo_shows_what_stood_there_before(page: PreferencesPage, desk: Desk, qtbot: QtBot, kept: Kept) -> None:
    write(qtbot, page.form.name, "Strike")
    kept(desk)
    desk.undo()
    kept(desk)
    assert page.form.name.value() == "Solidarity with the Zhanaozen oil workers"


def test_every_control_has_a_name(page: PreferencesPage, unnamed: Callable[[QWidget], list[str]]) -> None:
    assert unnamed(page) == []


def test_a_limit_is_kept_and_reset(page: PreferencesPage, desk: Desk, qtbot: QtBot, kept: Kept) -> None:
    field = page.form.limits.fields["clear_print"]
    assert field.line.value() == "12"
    assert field.reset.isHidden()

    write(qtbot, field.line, "14,5")
    kept(desk)
    assert desk.plan.campaign.limits.clear_print == 14.5
    assert desk.workspace.undo_label() == Message("change a limit of the checks")
    assert not field.reset.isHidden()

    qtbot.mouseClick(field.reset, Qt.MouseButton.LeftButton)
    kept(desk)
    assert desk.plan.campaign.limits == DEFAULTS
    assert field.reset.isHidden()


@pytest.mark.parametrize("words", ["many", "-1", "0", "2.5"])
def test_what_is_no_limit_is_refused_in_words(
    words: str, page: PreferencesPage, desk: Desk, qtbot: QtBot, kept: Kept
) -> None:
    field = page.form.limits.fields["headline_words"]
    write(qtbot, field.line, words)
    kept(desk)
    assert desk.plan.campaign.limits == DEFAULTS
    assert "1 to 10000" in page.form.limits._rows["headline_words"].notice.accessibleName()


def test_the_campaign_says_whether_its_papers_touch_an_election(page: PreferencesPage, desk: Desk, kept: Kept) -> None:
    page.form.limits.election.click()
    kept(desk)
    assert desk.plan.campaign.election

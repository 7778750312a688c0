"""The places of the rail, each with how its page is made, and imported, when it is first gone to."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import TYPE_CHECKING

from planner.gui.language import _

if TYPE_CHECKING:
    from planner.domain.finding import Finding
    from planner.domain.plan import Plan
    from planner.gui.desk import Desk
    from planner.gui.page import Page
    from planner.gui.shell import Place
    from planner.services.editions import Edition
    from planner.services.workspace import Workspace


def paper_warnings(plan: "Plan", now: datetime) -> Mapping[str, int]:
    """Count what must be looked at before papers are printed."""
    from planner.domain.finding import Severity
    from planner.services.checking import findings

    papers = {"leaflets", "releases"}
    grave = [each for each in findings(plan, now) if each.kind in papers and each.severity is not Severity.HINT]
    return {"papers": len(grave)}


def places() -> tuple["Place", ...]:
    """Return the places of the rail; each page is imported when it is first gone to."""
    from planner.gui.shell import Place

    def place(id_: str, title: str, icon: str, make: "Callable[[Desk], Page]", new: str = "", *kinds: str) -> Place:
        return Place(
            id=id_, title=title, icon=icon, make=make, kinds=frozenset(kinds), new=new, foot=id_ == "preferences"
        )

    return (
        place("overview", _("Overview"), "layout-dashboard", _overview),
        place("events", _("Events"), "calendar-days", _events, _("New event"), "events"),
        place("demands", _("Demands"), "megaphone", _demands, _("New demand"), "demands"),
        place("facts", _("Facts"), "sigma", _facts, _("New fact"), "facts", "sources"),
        place("people", _("People"), "users", _people, _("New person"), "contacts", "lists"),
        place("places", _("Places"), "map-pin", _places, _("New place"), "locations"),
        place(
            "papers",
            _("Papers"),
            "newspaper",
            _papers,
            _("New paper"),
            "leaflets",
            "releases",
            "pictures",
            "statements",
        ),
        place("preferences", _("Preferences"), "settings", _preferences, "", "campaign", "organisations"),
    )


def _overview(desk: "Desk") -> "Page":
    from planner.gui.overview.page import OverviewPage

    return OverviewPage(desk, _standing)


def _standing(workspace: "Workspace", now: datetime) -> tuple[tuple["Finding", ...], tuple["Edition", ...]]:
    """Look over what is planned and the papers that are outside."""
    from planner.services.checking import findings
    from planner.services.editions import editions

    plan = workspace.plan()
    return findings(plan, now), editions(plan, workspace.made())


def _events(desk: "Desk") -> "Page":
    from planner.gui.events.page import EventsPage

    return EventsPage(desk)


def _demands(desk: "Desk") -> "Page":
    from planner.gui.demands.page import DemandsPage

    return DemandsPage(desk)


def _facts(desk: "Desk") -> "Page":
    from planner.gui.facts.page import FactsPage

    return FactsPage(desk)


def _people(desk: "Desk") -> "Page":
    from planner.gui.people.page import PeoplePage

    return PeoplePage(desk)


def _places(desk: "Desk") -> "Page":
    from planner.gui.places.page import PlacesPage

    return PlacesPage(desk)


def _papers(desk: "Desk") -> "Page":
    from planner.gui.papers.page import PapersPage

    return PapersPage(desk)


def _preferences(desk: "Desk") -> "Page":
    from planner.gui.preferences.page import PreferencesPage

    return PreferencesPage(desk)

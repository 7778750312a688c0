"""What people call the field that words on a page were typed in."""

import re

from planner.gui.language import _, pgettext


def field_name(kind: str, field: str) -> str:
    """Return the name of a field of a record by its plural key and the path inside it."""
    first = re.split(r"[.\[]", field)[0]
    names = _names()
    return names.get((kind, first)) or names.get(("", first)) or _whose(kind)


def _names() -> dict[tuple[str, str], str]:
    """Return names by kind and field; those of no kind are alike in all."""
    return {
        ("", "headline"): _("Headline"),
        ("", "body"): _("Text"),
        ("", "title"): _("Title"),
        ("", "imprint"): _("Imprint"),
        ("", "edition"): _("Edition"),
        ("leaflets", "qr"): _("QR code"),
        ("releases", "subhead"): _("Below the headline"),
        ("releases", "number"): _("Number"),
        ("releases", "issued"): _("Issued"),
        ("releases", "embargo"): _("Embargo"),
        ("releases", "dateline"): _("Dateline"),
        ("releases", "notes"): _("Notes to editors"),
        ("releases", "change_note"): _("What changed"),
        ("events", "title"): _("Title of the event"),
        ("events", "start"): _("When the event is"),
        ("events", "end"): _("When the event ends"),
        ("events", "summary"): _("What the event is"),
        ("events", "bring"): _("What to bring"),
        ("events", "status_reason"): _("Why it changed"),
        ("events", "phases"): _("Phases of the event"),
        ("events", "roles"): _("Roles at the event"),
        ("locations", "name"): _("Name of the place"),
        ("locations", "address"): _("Address"),
        ("locations", "po_box"): pgettext("place", "PO box"),
        ("locations", "meeting_point"): _("Where people meet"),
        ("locations", "transport"): _("How to get there"),
        ("locations", "access"): _("Access"),
        ("facts", "text"): _("Words of the fact"),
        ("facts", "value"): _("Number of the fact"),
        ("facts", "as_of"): _("Time of the fact"),
        ("facts", "source"): _("Source of the fact"),
        ("demands", "text"): _("Words of the demand"),
        ("demands", "slogan"): _("Slogan of the demand"),
        ("demands", "addressees"): _("Who it is demanded of"),
        ("contacts", "name"): _("Name of the contact"),
        ("contacts", "points"): _("How to reach the contact"),
        ("statements", "quote"): _("Quote"),
        ("pictures", "caption"): _("Caption of the picture"),
        ("pictures", "credit"): _("Credit of the picture"),
        ("", "boilerplate"): _("About the campaign"),
    }


def _whose(kind: str) -> str:
    return {
        "leaflets": _("Leaflet"),
        "releases": _("Press sheet"),
        "events": _("Event"),
        "locations": _("Place"),
        "facts": _("Fact"),
        "demands": _("Demand"),
        "contacts": _("Contact"),
        "organisations": _("Organisation"),
        "people": _("Person"),
        "statements": _("Quote"),
        "pictures": _("Picture"),
    }.get(kind, _("Campaign"))

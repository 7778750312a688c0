"""A page in a language that is not the document's, as the second side of a paper in two languages is."""

from dataclasses import replace

from planner.documents.model import Item, Page, Part, Placement


def spoken(page: Page, language: str) -> Page:
    """Return a page whose elements all say that they are in a language; those that name their own keep it."""
    parts: dict[Part, Part] = {}
    return replace(page, items=tuple(_said(item, language, parts) for item in page.items))


def _said(item: Item, language: str, parts: dict[Part, Part]) -> Item:
    if isinstance(item, Placement) or item.part is None:
        return item
    return replace(item, part=_part(item.part, language, parts))


def _part(part: Part, language: str, parts: dict[Part, Part]) -> Part:
    if part not in parts:
        parent = _part(part.parent, language, parts) if part.parent else None
        parts[part] = replace(part, parent=parent, language=part.language or language)
    return parts[part]

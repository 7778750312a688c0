"""The JSON Schema of the portable plan, made from the records' own annotations.

Schema: draft 2020-12. What a schema cannot say (that an id is known, that a wall time exists) the program says itself.
"""

from datetime import date
from enum import StrEnum
from typing import Any, get_args, get_origin

from planner.domain.campaign import LANGUAGE, Campaign
from planner.domain.changes import Json
from planner.domain.codec import is_required, shape, unmarked
from planner.domain.moment import Moment, Precision
from planner.domain.moment_form import LOCAL
from planner.domain.plan import CAMPAIGN, KINDS
from planner.domain.record import Pattern, Range, Ref
from planner.domain.scalars import DATE
from planner.domain.text import Text
from planner.domain.text_form import MADE_FROM
from planner.exchange.json_text import write_json
from planner.exchange.plan import VERSION, VERSION_KEY

DRAFT = "https://json-schema.org/draft/2020-12/schema"

Definitions = dict[str, Json]


def plan_schema() -> dict[str, Json]:
    """Return the schema as plain JSON values."""
    definitions: Definitions = {"Text": _text(), "Moment": _moment()}
    properties: dict[str, Json] = {
        VERSION_KEY: {"const": VERSION},
        CAMPAIGN: _schema(Campaign, definitions),
    }
    for plural, kind in KINDS.items():
        properties[plural] = {"type": "array", "items": _schema(kind, definitions)}
    return {
        "$schema": DRAFT,
        "title": "Handbill portable plan",
        "type": "object",
        "properties": properties,
        "required": [VERSION_KEY, CAMPAIGN],
        "additionalProperties": False,
        "$defs": dict(sorted(definitions.items())),
    }


def plan_schema_text() -> bytes:
    """Return the schema as the bytes of the file that ships with the program."""
    return write_json(plan_schema())


def _schema(hint: Any, definitions: Definitions) -> Json:
    bare, marks, optional = unmarked(hint)
    found = _plain_schema(bare, definitions)
    for mark in marks:
        found |= _mark_schema(mark)
    return {"anyOf": [found, {"type": "null"}]} if optional else found


def _plain_schema(bare: Any, definitions: Definitions) -> dict[str, Json]:
    if get_origin(bare) is tuple:
        return {"type": "array", "items": _schema(get_args(bare)[0], definitions)}
    if bare in _SCALARS:
        return dict(_SCALARS[bare])
    if issubclass(bare, StrEnum):
        return {"enum": [each.value for each in bare]}
    return _defined(bare, definitions)


def _defined(kind: Any, definitions: Definitions) -> dict[str, Json]:
    name: str = kind.__name__
    if name not in definitions:
        definitions[name] = {}
        definitions[name] = {
            "description": (kind.__doc__ or "").split("\n\n")[0].strip(),
            "type": "object",
            "properties": {key: _field(each, hint, definitions) for key, each, hint in shape(kind)},
            "required": [key for key, each, _ in shape(kind) if is_required(each)],
            "additionalProperties": False,
        }
    return {"$ref": f"#/$defs/{name}"}


def _field(each: Any, hint: Any, definitions: Definitions) -> Json:
    found = _schema(hint, definitions)
    if each.default == "" and isinstance(found, dict) and "pattern" in found:
        return {"anyOf": [found, {"const": ""}]}
    return found


def _mark_schema(mark: object) -> dict[str, Json]:
    match mark:
        case Pattern(regex=regex, expects=expects):
            return {"pattern": f"^(?:{regex})$", "description": expects}
        case Range(low=low, high=high):
            return {"minimum": low, "maximum": high}
        case Ref(plural=plural):
            return {"minLength": 1, "description": f"the id of one of the {plural}"}
    return {}


def _text() -> Json:
    words: dict[str, Json] = {f"^(?:{LANGUAGE.regex})$": {"type": "string"}}
    languages: dict[str, Json] = {"type": "object", "patternProperties": words, "additionalProperties": False}
    return {
        "description": "Words by language; a bare string is in the campaign's first language.",
        "anyOf": [{"type": "string"}, languages | {"properties": {MADE_FROM: languages}}],
    }


def _moment() -> Json:
    return {
        "description": "A wall time and its IANA zone; only a date where the precision is day.",
        "type": "object",
        "properties": {
            "local": {"type": "string", "pattern": f"^(?:{LOCAL})$"},
            "zone": {"type": "string", "minLength": 1},
            "fold": {"enum": [0, 1, None]},
            "precision": {"enum": [each.value for each in Precision]},
        },
        "required": ["local", "zone"],
        "additionalProperties": False,
    }


_SCALARS: dict[Any, dict[str, Json]] = {
    str: {"type": "string"},
    bool: {"type": "boolean"},
    int: {"type": "integer"},
    float: {"type": "number"},
    date: {"type": "string", "pattern": f"^{DATE.pattern}$"},
    Text: {"$ref": "#/$defs/Text"},
    Moment: {"$ref": "#/$defs/Moment"},
}

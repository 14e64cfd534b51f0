"""Codec: a document as JSON, for the page's template and for the way to the child.

An object is named by its class under `is`. All texts are cleaned on the way, so that no
document can hold a character that a page may not.
"""

import json
from dataclasses import fields, is_dataclass
from datetime import date
from enum import StrEnum

from journal_app.reports.characters import breakable, clean
from journal_app.reports.document import Document
from journal_app.reports.recovery_sheet_words import SheetWords

Printed = Document | SheetWords
"""What can be printed."""
Plain = dict[str, "Plain"] | list["Plain"] | str | int | float | bool | None
"""What JSON can say."""

_ADDRESS = "link"
"""The field whose text is an address, and must not be touched by places to break."""


def encode(document: Printed) -> str:
    """Return `document` as JSON, the same text for the same document."""
    return json.dumps(_plain(document), ensure_ascii=False, separators=(",", ":"))


def _plain(value: object) -> Plain:
    plain: Plain
    match value:
        case StrEnum():
            plain = value.value
        case str():
            plain = breakable(clean(value))
        case date():
            plain = value.isoformat()
        case tuple():
            plain = [_plain(each) for each in value]
        case bool() | int() | float() | None:
            plain = value
        case _:
            plain = _object(value)
    return plain


def _object(value: object) -> Plain:
    if not is_dataclass(value) or isinstance(value, type):
        message = f"{type(value).__name__} is not plain data"
        raise TypeError(message)
    told: dict[str, Plain] = {"is": type(value).__name__}
    for field in fields(value):
        held: object = getattr(value, field.name)
        told[field.name] = (
            clean(held) if field.name == _ADDRESS and isinstance(held, str) else _plain(held)
        )
    return told

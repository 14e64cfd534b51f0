"""Fields: the named values of one object in a bundled file, read strictly."""

import unicodedata
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime


class NotAsExpected(ValueError):
    """A bundled file holds something else than it should. It never leaves this room."""

    def __init__(self, where: str, expected: str) -> None:
        super().__init__(f"{where}: expected {expected}")


@dataclass(frozen=True, slots=True)
class Fields:
    """An object whose keys are all known. A value is looked at when it is asked for.

    Every method raises NotAsExpected for a value of another kind.
    """

    _values: Mapping[str, object]

    def __contains__(self, key: str) -> bool:
        """Tell whether the optional `key` is there."""
        return key in self._values

    def text(self, key: str) -> str:
        """Return a text that could stand on a page as it is."""
        return clean(self._values[key], key)

    def texts(self, key: str) -> tuple[str, ...]:
        """Return a list of such texts."""
        return tuple(clean(value, key) for value in self.children(key))

    def integer(self, key: str) -> int:
        """Return an integer, 0 or more."""
        value = self._values[key]
        # JSON's true would pass for 1.
        if not isinstance(value, int) or isinstance(value, bool) or value < 0:
            raise NotAsExpected(key, "an integer, 0 or more")
        return value

    def flag(self, key: str) -> bool:
        """Return true or false."""
        value = self._values[key]
        if not isinstance(value, bool):
            raise NotAsExpected(key, "true or false")
        return value

    def day(self, key: str) -> date:
        """Return a date without a time of day."""
        value = self._values[key]
        if not isinstance(value, date) or isinstance(value, datetime):
            raise NotAsExpected(key, "a date")
        return value

    def children(self, key: str) -> tuple[object, ...]:
        """Return a list, whatever it holds."""
        value = self._values[key]
        if not isinstance(value, list):
            raise NotAsExpected(key, "a list")
        return tuple(value)

    def child(
        self, key: str, required: Collection[str], optional: Collection[str] = ()
    ) -> "Fields":
        """Return an object within this one, whose keys are known as well."""
        return fields(self._values[key], required, optional)

    def named(self, key: str) -> dict[str, object]:
        """Return an object whose keys the file chooses itself."""
        value = self._values[key]
        if not isinstance(value, dict):
            raise NotAsExpected(key, "an object")
        return value


def fields(value: object, required: Collection[str], optional: Collection[str] = ()) -> Fields:
    """Return `value` as fields.

    Raises:
        NotAsExpected: it is no object, lacks a required key or has an unknown one.
    """
    if not isinstance(value, dict):
        raise NotAsExpected("here", "an object")
    wrong = set(required).difference(value) | set(value).difference(required, optional)
    if wrong:
        raise NotAsExpected(", ".join(sorted(wrong)), "every key once and no others")
    return Fields(value)


def clean(value: object, where: str) -> str:
    """Return `value` if it is a text that could stand on a page as it is.

    Raises:
        NotAsExpected: it is no text, is empty, begins or ends with a space, or holds a
            control character or a letter that is put together from two.
    """
    if not isinstance(value, str) or not value or value != value.strip():
        raise NotAsExpected(where, "a text without spaces around it")
    if value != unicodedata.normalize("NFC", value) or not value.isprintable():
        raise NotAsExpected(where, "characters that can be seen")
    return value

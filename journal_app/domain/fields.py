"""Fields: a JSON object read field by field, each checked for its type."""

from collections.abc import Iterable
from datetime import date, time
from enum import StrEnum
from typing import TypeVar

from journal_app.domain.measurement import Answer
from journal_app.domain.record import RecordId
from journal_app.domain.scale import QuestionId

_Word = TypeVar("_Word", bound=StrEnum)
_Value = TypeVar("_Value")


class Fields:
    """The fields of one JSON object. What is missing reads as empty.

    Every method but the last takes its field away, and raises a ValueError that names no
    content where the field is of another type.
    """

    def __init__(self, value: object) -> None:
        self._left = dict(_of(dict, value))

    def text(self, name: str) -> str:
        """Return a text, empty by default."""
        return _of(str, self._left.pop(name, ""))

    def texts(self, name: str) -> tuple[str, ...]:
        """Return a list of texts."""
        return _texts(self._left.pop(name, []))

    def parts(self, name: str) -> Iterable["Fields"]:
        """Return a list of objects, to be read one by one."""
        return map(Fields, _of(list, self._left.pop(name, [])))

    def part(self, name: str) -> "Fields":
        """Return one object that must be there, to be read in its turn."""
        return Fields(self._left.pop(name, None))

    def flag(self, name: str) -> bool:
        """Return a yes or no, no by default."""
        return _of(bool, self._left.pop(name, False))

    def number(self, name: str) -> int | None:
        """Return a whole number, if there is one."""
        return self.whole(name) if name in self._left else None

    def whole(self, name: str) -> int:
        """Return a whole number that must be there."""
        return _of(int, self._left.pop(name, None))

    def day(self, name: str) -> date:
        """Return a day that must be there."""
        return date.fromisoformat(self.text(name))

    def time(self, name: str) -> time | None:
        """Return a time of day, if there is one."""
        return time.fromisoformat(self.text(name)) if name in self._left else None

    def record(self, name: str) -> RecordId | None:
        """Return the id of another record, if there is one."""
        return RecordId(self.text(name)) if name in self._left else None

    def word(self, name: str, words: type[_Word]) -> _Word | None:
        """Return one of a closed set of words, if there is one."""
        return words(self.text(name)) if name in self._left else None

    def answers(self, name: str) -> dict[QuestionId, Answer]:
        """Return answers by their question."""
        given = _of(dict, self._left.pop(name, {}))
        return {QuestionId(question): _answer(value) for question, value in given.items()}

    def require_all_read(self) -> None:
        """Refuse an object with a field that nobody asked for."""
        if self._left:
            raise ValueError("unknown field")


def _answer(value: object) -> Answer:
    if isinstance(value, list):
        return _texts(value)
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        raise ValueError("answer")  # noqa: TRY004 - the file is wrong, not our types
    return value


def _texts(value: object) -> tuple[str, ...]:
    return tuple(_of(str, each) for each in _of(list, value))


def _of(kind: type[_Value], value: object) -> _Value:
    # By the type itself: `True` is an int to Python, and no number to us.
    if type(value) is not kind:
        raise ValueError(kind.__name__)
    return value

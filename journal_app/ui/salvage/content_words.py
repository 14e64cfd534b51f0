"""What a record says, as plain text: all that was written down, and nothing worked out."""

from collections.abc import Callable, Iterable
from typing import TypeVar

from journal_app.domain.entry import Entry
from journal_app.domain.kept import Content, kind_of
from journal_app.domain.measurement import Answer, Measurement
from journal_app.domain.question import Question
from journal_app.domain.scale import Item
from journal_app.domain.session import Session
from journal_app.i18n import Translator
from journal_app.library.scales import ScaleShelf
from journal_app.reports import terms
from journal_app.ui.salvage.state import Words
from journal_app.ui.shared.kind_names import kind_name

T = TypeVar("T")

_TITLE_LENGTH = 60


class ContentWriter:
    """Finds the words for records, in one language."""

    def __init__(self, shelf: ScaleShelf, t: Translator) -> None:
        self._shelf, self._t = shelf, t

    def words(self, content: Content) -> Words:
        """Return what `content` says."""
        match content:
            case Entry():
                return Words(self.title(content), content.text)
            case Question():
                agreed = self._line(self._t.text("What was agreed"), content.agreed)
                return Words(self.title(content), "\n".join((content.text, *agreed)))
            case Measurement():
                return Words(self.title(content), "\n".join(self._answers(content)))
            case Session():
                return Words(self.title(content), "\n".join(self._session(content)))

    def title(self, content: Content) -> str:
        """Return one line for the list."""
        name = kind_name(kind_of(content), self._t)
        match content:
            case Entry():
                return content.title or _begin(content.text) or name
            case Question():
                return _begin(content.text) or name
            case Measurement() if content.scale in self._shelf and not content.check_in:
                return self._shelf.get(content.scale, content.language).title
            case _:
                return name

    def _answers(self, filled: Measurement) -> Iterable[str]:
        known = filled.scale in self._shelf
        items = self._shelf.get(filled.scale, filled.language).items if known else ()
        by_id = {item.id: item for item in items}
        for question, answer in filled.answers.items():
            item = by_id.get(question)
            yield f"{item.text if item else question}: {_said(item, answer)}"

    def _session(self, session: Session) -> Iterable[str]:
        for name, value in (*self._circumstances(session), *self._experience(session)):
            yield from self._line(name, value)

    def _circumstances(self, session: Session) -> tuple[tuple[str, str], ...]:
        t = self._t
        times = (each.isoformat("minutes") for each in (session.start, session.end) if each)
        return (
            (t.text("Time"), " – ".join(times)),
            (t.context("a session", "Setting"), _term(terms.setting, session.setting, t)),
            (t.context("a session", "With"), terms.companions(session.companions, t)),
            (t.text("Place"), session.place),
            (t.text("Medicine"), _term(terms.medicine, session.medicine, t)),
            (t.text("Route"), session.route or ""),
            (t.text("Prescribed amount"), session.amount_prescribed),
            (t.text("Amount taken"), session.amount_taken),
            (t.text("As prescribed?"), _term(terms.as_prescribed, session.as_prescribed, t)),
            (t.text("Planned or extra"), _term(terms.occasion, session.occasion, t)),
            (t.text("Blood pressure before"), session.pressure_before),
            (t.text("Blood pressure after"), session.pressure_after),
            (t.text("Got home by"), session.home_by or ""),
        )

    def _experience(self, session: Session) -> tuple[tuple[str, str], ...]:
        t = self._t
        effects = "; ".join(terms.effect_in_full(each, t) for each in session.effects)
        return (
            (t.text("Intention"), session.intention),
            (t.text("Music"), session.music),
            (t.text("Overall, 0 very hard – 10 very easy"), _number(session.overall)),
            (t.text("Felt safe, 0 not at all – 10 completely"), _number(session.safe)),
            (t.text("Effects"), effects),
            (t.text("Other substances"), session.other_substances),
            (t.text("What did not feel right"), session.not_right),
        )

    def _line(self, name: str, value: str) -> tuple[str, ...]:
        return (f"{name}: {value}",) if value else ()


def _term(words: Callable[[T, Translator], str], value: T | None, t: Translator) -> str:
    return "" if value is None else words(value, t)


def _number(value: int | None) -> str:
    return "" if value is None else str(value)


def _begin(text: str) -> str:
    first = next((line.strip("#>*- ") for line in text.splitlines() if line.strip()), "")
    return first if len(first) <= _TITLE_LENGTH else f"{first[:_TITLE_LENGTH]}…"


def _said(item: Item | None, answer: Answer) -> str:
    options = {option.value: option.text for option in item.options} if item else {}
    match answer:
        case int() if answer in options:
            return f"{options[answer]} ({answer})"
        case tuple():
            return ", ".join(answer)
        case _:
            return str(answer)

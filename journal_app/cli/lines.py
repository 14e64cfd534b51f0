"""Lines: a record in one line for a person, or as JSON for another program."""

from collections.abc import Iterator
from functools import cached_property

from journal_app.domain.measurement import Measurement
from journal_app.domain.record import Hit, Kind, TimelineRow
from journal_app.domain.session import Session, SessionState
from journal_app.i18n import Translator
from journal_app.journal.figures import Figure, figures, measurement_of, session_of
from journal_app.library.scales import ScaleShelf, load_scales

_SHORT_ID = 8
_TITLE = 60
_BETWEEN = " · "

Json = dict[str, object]
"""What is written for another program."""


class Lines:
    """Finds the words for lines; scales are only loaded for lines that need them."""

    def __init__(self, t: Translator) -> None:
        self._t = t

    def of_row(self, row: TimelineRow) -> str:
        """Return one line: day, the beginning of the id, kind, words, marks."""
        marks = [
            *([self._t.text("sealed")] if row.sealed else []),
            *([self._t.text("entered later")] if row.late else []),
        ]
        words = self._words(row) + "".join(f"  [{mark}]" for mark in marks)
        return f"{row.day}  {row.id[:_SHORT_ID]}  {self._kind(row.kind):<16}  {words}".rstrip()

    def of_hit(self, hit: Hit) -> str:
        """Return the line of a record, and under it the words that were found."""
        line = self.of_row(hit.row)
        return f"{line}\n            {hit.snippet}" if hit.matches else line

    def json_of_row(self, row: TimelineRow) -> Json:
        """Return what another program may want to know of a record."""
        told: Json = {
            "id": row.id,
            "kind": row.kind.value,
            "day": row.day.isoformat(),
            "at": row.at.isoformat(),
            "zone": row.zone,
            "title": row.title,
            "session": row.session,
            "sealed": row.sealed,
            "late": row.late,
        }
        filled = measurement_of(row)
        if filled is not None:
            return told | self._json_of_measurement(filled)
        session = session_of(row)
        if session is not None:
            return told | {"state": session.state.value, "overall": session.overall}
        return told | {"snippet": row.snippet}

    def json_of_hit(self, hit: Hit) -> Json:
        """Return the same of a record that was found, and the words around the first match."""
        matches = [list(match) for match in hit.matches]
        return self.json_of_row(hit.row) | {"snippet": hit.snippet, "matches": matches}

    @cached_property
    def _shelf(self) -> ScaleShelf:
        return load_scales()

    def _json_of_measurement(self, filled: Measurement) -> Json:
        shown = self._figures(filled)
        scored = not filled.check_in and shown
        return {
            "title": self._title(filled),
            "scale": filled.scale,
            "answers": dict(filled.answers),
            **({"total": shown[0].value} if scored else {}),
        }

    def _words(self, row: TimelineRow) -> str:
        filled, session = measurement_of(row), session_of(row)
        if filled is not None:
            return _BETWEEN.join(self._of_measurement(filled))
        if session is not None:
            return _BETWEEN.join(self._of_session(session))
        return row.title or _cut(row.snippet)

    def _of_measurement(self, filled: Measurement) -> Iterator[str]:
        if not filled.check_in:
            for figure in self._figures(filled):
                yield f"{figure.name} {self._value(figure)}"
            return
        yield from (f"{figure.name} {self._value(figure)}" for figure in self._figures(filled))
        yield from (answer for answer in filled.answers.values() if isinstance(answer, str))

    def _of_session(self, session: Session) -> Iterator[str]:
        if session.state is SessionState.PLANNED:
            yield self._t.text("planned")
        if session.overall is not None:
            yield self._t.text("Overall {n} of 10").format(n=session.overall)

    def _figures(self, filled: Measurement) -> tuple[Figure, ...]:
        if filled.scale in self._shelf:
            return figures(filled, self._shelf.get(filled.scale, self._t.language.value))
        # A scale that does not ship, such as an imported one: its own names have to do.
        return tuple(
            Figure(question.replace("_", " ").capitalize(), answer)
            for question, answer in filled.answers.items()
            if isinstance(answer, int | float)
        )

    def _title(self, filled: Measurement) -> str:
        if filled.scale not in self._shelf:
            return filled.scale
        return self._shelf.get(filled.scale, self._t.language.value).title

    def _value(self, figure: Figure) -> str:
        if figure.value is None:
            return self._t.text("no total")
        return f"{figure.value:g}"

    def _kind(self, kind: Kind) -> str:
        names = {
            Kind.CHECK_IN: self._t.text("Check-in"),
            Kind.QUESTIONNAIRE: self._t.text("Questionnaire"),
            Kind.SESSION: self._t.text("Session"),
            Kind.QUESTION: self._t.text("Question"),
        }
        return names.get(kind, self._t.text("Entry"))


def _cut(words: str) -> str:
    return words if len(words) <= _TITLE else words[: _TITLE - 1].rstrip() + "…"

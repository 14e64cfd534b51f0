"""Row words: what a line of the timeline says about a record."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from journal_app.domain.measurement import Answer, Measurement
from journal_app.domain.record import Hit, Kind, RecordId, TimelineRow
from journal_app.domain.scale import Answering, Item, Scale
from journal_app.domain.scoring import Score, score
from journal_app.domain.session import Session, SessionState, Setting
from journal_app.errors import RecordDamaged
from journal_app.i18n import Translator
from journal_app.journal.figures import measurement_of, session_of
from journal_app.library.scales import ScaleShelf
from journal_app.ui.shared.kind_names import kind_name
from journal_app.ui.shared.session_numbers import NumberedSession

_TITLE_LENGTH = 28
"""How many characters of an entry stand in for a title it was not given."""
_BETWEEN = " · "


@dataclass(frozen=True, slots=True)
class RowWords:
    """The two parts of a line."""

    title: str
    snippet: str
    """The first words, or the figures. Never the name of a band beside a number."""
    matches: tuple[tuple[int, int], ...] = ()
    """Start and end of each match of a search within `snippet`."""


class RowWriter:
    """Finds the words for lines, in the language of the window."""

    def __init__(self, shelf: ScaleShelf, t: Translator, number: Callable[[float], str]) -> None:
        """Take what ships, the words, and how a number is written here."""
        self._shelf = shelf
        self._t = t
        self._number = number
        self._sessions: Mapping[RecordId, NumberedSession] = {}

    def show_sessions(self, sessions: tuple[NumberedSession, ...]) -> None:
        """Call sessions by these numbers from now on."""
        self._sessions = {session.id: session for session in sessions}

    def of_row(self, row: TimelineRow) -> RowWords:
        """Return the words for one row of the timeline."""
        try:
            filled, session = measurement_of(row), session_of(row)
        except RecordDamaged:
            # One record that cannot be read must not hide all the others.
            return RowWords(kind_name(row.kind, self._t), "")
        if filled is not None:
            return RowWords(self._scale_title(filled), self._of_measurement(filled))
        if session is not None:
            return RowWords(self._session_title(row.id, session), self._of_session(session))
        return _of_words(row, self._t)

    def of_hit(self, hit: Hit) -> RowWords:
        """Return the words for one record that a search found."""
        words = self.of_row(hit.row)
        # Without a match in the text, the words stand in the title or in a tag.
        return RowWords(words.title, hit.snippet, hit.matches) if hit.matches else words

    def _scale_title(self, filled: Measurement) -> str:
        if filled.check_in or filled.scale not in self._shelf:
            return kind_name(filled.kind, self._t)
        return self._scale(filled).title

    def _scale(self, filled: Measurement) -> Scale:
        return self._shelf.get(filled.scale, self._t.language.value)

    def _of_measurement(self, filled: Measurement) -> str:
        if filled.scale not in self._shelf:
            return _plain_figures(filled)
        scale = self._scale(filled)
        if scale.scores:
            reached = (score(rule, filled.answers) for rule in scale.scores)
            return _BETWEEN.join(map(self._points, reached))
        said = (self._figure(item, filled.answers.get(item.id)) for item in scale.items)
        return _BETWEEN.join(figure for figure in said if figure) or _own_line(filled)

    def _figure(self, item: Item, answer: Answer | None) -> str:
        if not isinstance(answer, int | float):
            return ""
        match item.answering:
            case Answering.RATING:
                return f"{item.short} {self._number(answer)}"
            case Answering.HOURS:
                return self._t.text("Slept {hours} h").format(hours=self._number(answer))
            case _:
                return ""

    def _points(self, reached: Score) -> str:
        missing = len(reached.missing)
        if reached.total is None:
            return self._t.plural(
                "No total: {n} answer is missing", "No total: {n} answers are missing", missing
            ).format(n=missing)
        points = self._t.plural("{n} point", "{n} points", reached.total)
        if not missing:
            return points.format(n=reached.total)
        given = self._t.text("from {given} of {all} answers")
        return _BETWEEN.join(
            (
                points.format(n=reached.total),
                given.format(given=reached.of - missing, all=reached.of),
            )
        )

    def _session_title(self, record: RecordId, session: Session) -> str:
        if session.state is SessionState.PLANNED:
            return self._t.text("Planned session")
        numbered = self._sessions.get(record)
        if numbered is None or numbered.number is None:
            return kind_name(Kind.SESSION, self._t)
        return self._t.text("Session {n}").format(n=numbered.number)

    def _of_session(self, session: Session) -> str:
        said = [self._setting(session.setting)]
        if session.overall is not None:
            said.append(self._t.text("Overall {n} of 10").format(n=session.overall))
        if session.safe is not None:
            said.append(self._t.text("Felt safe {n} of 10").format(n=session.safe))
        return _BETWEEN.join(part for part in said if part)

    def _setting(self, setting: Setting | None) -> str:
        match setting:
            case Setting.CLINIC:
                return self._t.text("At the clinic")
            case Setting.HOME_CLINICIAN | Setting.HOME_VIDEO | Setting.HOME_ADULT:
                return self._t.text("At home")
            case Setting.ALONE:
                return self._t.text("Alone")
            case _:
                return ""


def _of_words(row: TimelineRow, t: Translator) -> RowWords:
    snippet = _one_line(row.snippet)
    if row.title:
        return RowWords(row.title, snippet)
    first, rest = _cut(snippet)
    return RowWords(first or kind_name(row.kind, t), rest)


def _cut(words: str) -> tuple[str, str]:
    """Return the first words, to stand as a title, and the others."""
    if len(words) <= _TITLE_LENGTH:
        return words, ""
    at = words.rfind(" ", 0, _TITLE_LENGTH)
    at = at if at > 0 else _TITLE_LENGTH
    return words[:at], words[at:].strip()


def _plain_figures(filled: Measurement) -> str:
    """Return the answers to a scale that does not ship, such as an imported mood."""
    said = (
        f"{question.replace('_', ' ').capitalize()} {answer}"
        for question, answer in filled.answers.items()
        if isinstance(answer, int | float)
    )
    return _BETWEEN.join(said) or _own_line(filled)


def _own_line(filled: Measurement) -> str:
    return next((_one_line(each) for each in filled.answers.values() if isinstance(each, str)), "")


def _one_line(words: str) -> str:
    return " ".join(words.split())

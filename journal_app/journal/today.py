"""Today: what the first page shows. Nothing is counted that was not done."""

from dataclasses import dataclass
from datetime import date

from journal_app.domain.due import due_scales
from journal_app.domain.kept import Draft, Kept
from journal_app.domain.notice import SAFE
from journal_app.domain.period import last_days
from journal_app.domain.phase import SAID_DAYS, Phase, phase_on
from journal_app.domain.question import Question
from journal_app.domain.record import Kind, RecordId, TimelineFilter, TimelineRow
from journal_app.domain.scale import ScaleId
from journal_app.domain.session import SessionState
from journal_app.journal.figures import session_of
from journal_app.journal.journal import Journal
from journal_app.journal.measuring import last_filled

_DAILY, _ = SAFE
_CHECK_INS = frozenset({Kind.CHECK_IN})
_YEAR = 366
_SESSIONS = TimelineFilter(kinds=frozenset({Kind.SESSION}))
_QUESTIONS = TimelineFilter(kinds=frozenset({Kind.QUESTION}))


@dataclass(frozen=True, slots=True)
class Today:
    """What the first page shows."""

    today: date
    """The day on the calendar."""
    days_since_session: int | None
    """Only within fourteen days: later the phase alone is shown."""
    phase: Phase
    last_session: Kept | None
    """The last session that took place, up to today."""
    last_check_in: date | None
    """The newest day with a daily check-in, if there was one within a year."""
    checked_in_today: RecordId | None
    """The daily check-in of the day that is offered first: before four, that is yesterday."""
    due: tuple[ScaleId, ...]
    open_drafts: tuple[Draft, ...]
    """The last saved first."""
    open_questions: tuple[Kept, ...]
    """Those that were not asked yet, oldest first."""
    recovery_rehearsed: bool


def look(journal: Journal, scales_offered: tuple[ScaleId, ...]) -> Today:
    """Return what the first page shows at this moment."""
    today = journal.clock.today()
    filled = last_filled(journal, frozenset({Kind.QUESTIONNAIRE}))
    check_in = _last_check_in(journal, today)
    offered = journal.clock.offered_days()[0]
    last = _last_session(journal, today)
    last_day = last.content.day if last else None
    since = (today - last_day).days if last_day else None
    return Today(
        today=today,
        days_since_session=since if since is not None and since <= SAID_DAYS else None,
        phase=phase_on(today, last_day),
        last_session=last,
        last_check_in=check_in.day if check_in else None,
        checked_in_today=check_in.id if check_in and check_in.day >= offered else None,
        due=due_scales(scales_offered, filled, today),
        open_drafts=journal.drafts(),
        open_questions=_open_questions(journal),
        recovery_rehearsed=journal.preferences.recovery_rehearsed,
    )


def _last_session(journal: Journal, today: date) -> Kept | None:
    for row in journal.rows(_SESSIONS):
        session = session_of(row)
        if session and session.state is SessionState.PAST and session.day <= today:
            return journal.read(row.id)
    return None


def _last_check_in(journal: Journal, today: date) -> TimelineRow | None:
    # Within a year: many imported moods must not make a person wait at the door.
    lately = TimelineFilter(_CHECK_INS, last_days(_YEAR, today))
    # The line of a measurement is called by its scale.
    return next((row for row in journal.rows(lately) if row.title == _DAILY), None)


def _open_questions(journal: Journal) -> tuple[Kept, ...]:
    return tuple(
        kept
        for kept in journal.read_all(_QUESTIONS)
        if isinstance(kept.content, Question) and not kept.content.asked
    )

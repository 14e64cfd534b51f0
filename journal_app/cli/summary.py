"""Summary: the pages for a therapist, written to a file."""

from journal_app.cli.console import Console, Exit, WrongUse
from journal_app.cli.given import Given
from journal_app.cli.periods import period_of
from journal_app.cli.vaults import opened
from journal_app.domain.period import Period, last_days
from journal_app.domain.question import Question
from journal_app.domain.record import Kind, RecordId, TimelineFilter
from journal_app.domain.selection import MOST_TALK_LINES, Selection, usual_paper
from journal_app.errors import RecordNotFound, RecordSealed
from journal_app.i18n import Language, translator
from journal_app.journal.handing_over import hand_over
from journal_app.journal.journal import Journal
from journal_app.journal.sharing import gather
from journal_app.library.scales import load_scales
from journal_app.reports.pdf import render
from journal_app.reports.summary import compose

_USUAL_DAYS = 90
_NONE, _ALL = "none", "all"
_SHORTEST_ID = 8
_ENTRIES = frozenset({Kind.ENTRY})
_QUESTIONS = frozenset({Kind.QUESTION})


def make_summary(given: Given, console: Console) -> Exit:
    """Write the pages, and note in the journal that they were made.

    Raises:
        WrongUse: an entry was named that never leaves the vault, or the days make no sense.
        RecordNotFound: there is no entry with an id that was named.
        FileNotWritten: the file could not be written whole.
        JournalError: the vault cannot be opened, or the pages cannot be made.
    """
    if len(given.talk) > MOST_TALK_LINES:
        raise WrongUse(console.t.text("--talk can be given up to three times."))
    period = _period(given, console)
    with opened(given, console) as journal:
        selection = _selection(given, period, journal, console)
        try:
            material = gather(journal, selection, load_scales())
        except RecordSealed as error:
            words = console.t.text("A sealed entry never leaves the vault. Nothing was written.")
            raise WrongUse(words) from error
        pages = render(compose(material, translator(Language(selection.language))))
        hand_over(journal, selection, pages, given.out)
    console.tell(console.t.text("The pages are in {file}.").format(file=given.out))
    return Exit.DONE


def _period(given: Given, console: Console) -> Period:
    last = given.last or console.clock.today()
    first = given.first or last_days(_USUAL_DAYS, last).first
    return period_of(first, last, console)


def _selection(given: Given, period: Period, journal: Journal, console: Console) -> Selection:
    preferences = journal.preferences
    return Selection(
        period=period,
        made=given.made or console.clock.today(),
        zone=console.clock.zone(),
        language=(given.language or console.t.language).value,
        paper=given.paper or usual_paper(console.settings.country),
        recipient=preferences.recipient if given.recipient is None else given.recipient,
        name=preferences.name if given.name is None else given.name,
        talk=tuple(given.talk),
        questions=_waiting_questions(journal),
        entries=_entries(given.entries, period, journal),
    )


def _waiting_questions(journal: Journal) -> tuple[str, ...]:
    asked = (kept.content for kept in journal.read_all(TimelineFilter(kinds=_QUESTIONS)))
    return tuple(
        question.text
        for question in asked
        if isinstance(question, Question) and not question.asked
    )


def _entries(typed: str, period: Period, journal: Journal) -> tuple[RecordId, ...]:
    """Return the chosen entries, oldest day first."""
    if typed == _NONE:
        return ()
    if typed == _ALL:
        rows = journal.rows(TimelineFilter(kinds=_ENTRIES, period=period))
        return tuple(reversed([row.id for row in rows if not row.sealed]))
    wanted = [word.strip() for word in typed.split(",") if word.strip()]
    rows = journal.rows(TimelineFilter(kinds=_ENTRIES))
    known = [(row.day, row.at, row.id) for row in rows]
    chosen = {_named(word, [id_ for _, _, id_ in known]) for word in wanted}
    return tuple(id_ for _, _, id_ in sorted(known) if id_ in chosen)


def _named(word: str, known: list[RecordId]) -> RecordId:
    """Return the one entry whose id is `word`, or begins with it as in the list."""
    if word in known:
        return RecordId(word)
    found = [id_ for id_ in known if len(word) >= _SHORTEST_ID and id_.startswith(word)]
    if len(found) != 1:
        raise RecordNotFound
    return found[0]

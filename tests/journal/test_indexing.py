from datetime import UTC, date, datetime

from journal_app.domain.entry import Entry
from journal_app.domain.measurement import Measurement
from journal_app.domain.question import Question
from journal_app.domain.record import RecordId
from journal_app.domain.scale import QuestionId, ScaleId
from journal_app.domain.session import Degree, Effect, EffectName, Session
from journal_app.journal.indexing import index_of

DAY = date(2026, 3, 12)
EVENING = datetime(2026, 3, 12, 19, 30, tzinfo=UTC)
ZONE = "Europe/Madrid"


def test_an_entry_is_found_by_its_words_without_their_marks() -> None:
    entry = Entry(DAY, "Title", "# Head\n\n**Bold** and [a link](https://example.org)")

    index = index_of(entry, EVENING, ZONE)

    assert index.text == "Head\n\nBold and a link (https://example.org)"
    assert index.snippet == "Head Bold and a link (https://example.org)"
    assert (index.title, index.late) == ("Title", False)


def test_an_entry_carries_its_session_tags_and_seal() -> None:
    session = RecordId("session")
    index = index_of(Entry(DAY, session=session, tags=("a", "b"), sealed=True), EVENING, ZONE)

    assert (index.session, index.tags, index.sealed) == (session, ("a", "b"), True)


def test_a_long_text_is_cut_for_its_line_but_found_whole() -> None:
    index = index_of(Entry(DAY, text="word " * 1000), EVENING, ZONE)

    assert len(index.snippet) <= 160
    assert index.text.count("word") == 1000


def test_a_measurement_is_called_by_its_scale_and_found_by_what_was_written() -> None:
    filled = Measurement(
        ScaleId("check-in-daily"),
        "standard",
        "en",
        1,
        DAY,
        check_in=True,
        answers={QuestionId("mood"): 6, QuestionId("line"): "under the pear tree"},
    )

    index = index_of(filled, EVENING, ZONE)

    assert (index.title, index.text) == ("check-in-daily", "under the pear tree")


def test_a_session_is_found_by_all_that_was_written_in_it() -> None:
    session = Session(
        DAY,
        intention="intent",
        music="tune",
        place="room",
        other_substances="tea",
        not_right="door",
        amount_prescribed="as told",
        amount_taken="as taken",
        effects=(Effect(EffectName.NAUSEA, Degree.SOME, gone_by="evening"),),
    )

    words = set(index_of(session, EVENING, ZONE).text.split())

    assert {"intent", "tune", "room", "tea", "door", "told", "taken", "evening"} <= words


def test_a_question_shows_itself_and_is_found_by_the_answer() -> None:
    index = index_of(Question(DAY, "May I drive?", agreed="Not on that day."), EVENING, ZONE)

    assert (index.snippet, index.text) == ("May I drive?", "May I drive?\nNot on that day.")


def test_what_is_recorded_after_its_day_is_late() -> None:
    assert index_of(Entry(DAY.replace(day=10)), EVENING, ZONE).late

from collections.abc import Callable
from datetime import UTC, date, datetime

import pytest

from journal_app.domain.entry import Entry
from journal_app.domain.measurement import Measurement
from journal_app.domain.period import Period
from journal_app.domain.question import Question
from journal_app.domain.record import Cursor, Kind, RecordId, RevisionId, TimelineFilter
from journal_app.domain.scale import QuestionId, ScaleId
from journal_app.domain.session import Session
from journal_app.errors import RecordNotFound, StorageUnavailable
from journal_app.journal.clock import Moment
from journal_app.journal.journal import Journal
from journal_app.journal.preferences import Preferences

DAY = date(2026, 3, 12)
EVERYTHING = TimelineFilter()
NO_RECORD = RecordId("6d7bb3b0-0000-4000-8000-000000000000")


def test_what_was_kept_is_read_again(journal: Journal) -> None:
    entry = Entry(DAY, "By the river", "**Cold** water.", tags=("walk",))

    kept = journal.keep(entry)

    assert journal.read(kept.id) == kept
    assert (kept.content, kept.kind, kept.late) == (entry, Kind.ENTRY, False)
    assert (kept.zone, kept.at) == ("Europe/Madrid", datetime(2026, 3, 12, 19, 30, tzinfo=UTC))


def test_it_is_still_there_after_closing(reopen: Callable[[], Journal]) -> None:
    first = reopen()
    kept = first.keep(Entry(DAY, text="still here"))
    first.close()

    assert reopen().read(kept.id) == kept


def test_a_change_is_a_new_version_of_the_same_record(journal: Journal, hands) -> None:
    first = journal.keep(Entry(DAY, text="one"))
    hands.go_on(hours=1)

    second = journal.keep(Entry(DAY, text="one two"), first.id, first.head)

    assert (second.id, second.at) == (first.id, first.at)
    assert second.changed == hands.at
    assert second.head != first.head
    assert [row.snippet for row in journal.page(EVERYTHING)] == ["one two"]


def test_saying_the_same_again_writes_nothing(journal: Journal) -> None:
    first = journal.keep(Entry(DAY, text="one"))

    assert journal.keep(Entry(DAY, text="one"), first.id, first.head) == first


def test_a_change_of_an_older_version_puts_both_side_by_side(journal: Journal, hands) -> None:
    base = journal.keep(Entry(DAY, text="one"))
    other = journal.keep(Entry(DAY, text="one two"), base.id, base.head)
    hands.go_on(minutes=1)

    mine = journal.keep(Entry(DAY, text="one three"), base.id, base.head)

    assert isinstance(mine.content, Entry)
    assert mine.content.text == "one three"
    assert mine.others == (other.head,)


def test_a_base_of_another_record_is_refused(journal: Journal) -> None:
    one, other = journal.keep(Entry(DAY, text="one")), journal.keep(Entry(DAY, text="other"))

    with pytest.raises(RecordNotFound):
        journal.keep(Entry(DAY, text="mixed"), one.id, other.head)


def test_an_unknown_record_is_not_found(journal: Journal) -> None:
    with pytest.raises(RecordNotFound):
        journal.read(NO_RECORD)
    with pytest.raises(RecordNotFound):
        journal.remove(NO_RECORD)


def test_the_page_begins_with_the_newest_day_and_goes_on_below(journal: Journal) -> None:
    for day in (10, 12, 11):
        journal.keep(Entry(DAY.replace(day=day), text=str(day)))

    first = journal.page(EVERYTHING, limit=2)
    below = Cursor(first[-1].day, first[-1].at, first[-1].id)
    second = journal.page(EVERYTHING, below, limit=2)

    assert [row.day.day for row in (*first, *second)] == [12, 11, 10]


def test_all_lines_come_however_many_there_are(journal: Journal, clock) -> None:
    with journal.transaction():
        for number in range(501):
            journal.add(journal.new_id(), Entry(DAY, str(number)), clock.moment())

    assert len({row.title for row in journal.rows(EVERYTHING)}) == 501


def test_whole_records_come_oldest_first_and_only_of_the_period(journal: Journal) -> None:
    for day in (10, 12, 11):
        journal.keep(Entry(DAY.replace(day=day), text=str(day)))

    period = Period(DAY.replace(day=11), DAY)
    days = [kept.content.day.day for kept in journal.read_all(TimelineFilter(period=period))]

    assert days == [11, 12]


def test_a_search_finds_words_whatever_their_marks_and_accents(journal: Journal) -> None:
    journal.keep(Entry(DAY, "Übergänge", "the **copper** kettle"))

    (hit,) = journal.find("ubergange cop", EVERYTHING)
    (start, end) = hit.matches[0]

    assert hit.snippet[start:end] == "copper"


def test_a_search_quotes_no_figures(journal: Journal) -> None:
    journal.keep(_check_in({QuestionId("mood"): 6}, tags=("garden",)))

    (hit,) = journal.find("garden", EVERYTHING)

    assert (hit.row.kind, hit.snippet) == (Kind.CHECK_IN, "")


def test_a_line_written_in_a_check_in_is_found_and_quoted(journal: Journal) -> None:
    journal.keep(_check_in({QuestionId("line"): "quiet under the pear tree"}))

    (hit,) = journal.find("pear", EVERYTHING)

    assert hit.snippet == "quiet under the pear tree"


def test_the_words_of_a_session_and_of_a_question_are_found(journal: Journal) -> None:
    journal.keep(Session(DAY, intention="to find the harbour"))
    journal.keep(Question(DAY, "Is the harbour open?", agreed="yes, on Monday"))

    assert {hit.row.kind for hit in journal.find("harbour", EVERYTHING)} == {
        Kind.SESSION,
        Kind.QUESTION,
    }
    assert len(journal.find("monday", EVERYTHING)) == 1


def test_what_is_removed_lies_in_the_trash_and_comes_back(journal: Journal) -> None:
    kept = journal.keep(Entry(DAY, text="a slip of the hand"))
    journal.save_draft(kept.id, Entry(DAY, text="half"), kept.head)

    journal.remove(kept.id)

    assert journal.page(EVERYTHING) == ()
    assert journal.find("slip", EVERYTHING) == ()
    assert journal.draft(kept.id) is None
    assert [row.id for row in journal.trash()] == [kept.id]
    with pytest.raises(RecordNotFound):
        journal.read(kept.id)

    again = journal.bring_back(kept.id)

    assert again.content == kept.content
    assert journal.trash() == ()


def test_removing_and_bringing_back_twice_changes_nothing(journal: Journal) -> None:
    kept = journal.keep(Entry(DAY, text="twice"))
    journal.remove(kept.id)
    journal.remove(kept.id)
    back = journal.bring_back(kept.id)

    assert journal.bring_back(kept.id).head == back.head


def test_keeping_what_lies_in_the_trash_takes_it_out(journal: Journal) -> None:
    kept = journal.keep(Entry(DAY, text="written on in another window"))
    journal.remove(kept.id)

    journal.keep(Entry(DAY, text="written on in another window"), kept.id, kept.head)

    assert [row.id for row in journal.page(EVERYTHING)] == [kept.id]


def test_a_draft_is_saved_over_the_one_before_and_dropped_when_kept(
    journal: Journal, hands
) -> None:
    record = journal.new_id()
    journal.save_draft(record, Entry(DAY, text="o"), None)
    hands.go_on(seconds=1)
    draft = journal.save_draft(record, Entry(DAY, text="on"), None)

    assert journal.drafts() == (draft,)
    assert journal.draft(record) == draft
    assert (draft.saved, draft.base) == (hands.at, None)

    journal.keep(Entry(DAY, text="one"), record)

    assert journal.draft(record) is None


def test_keeping_the_same_drops_the_draft_too(journal: Journal) -> None:
    kept = journal.keep(Entry(DAY, text="one"))
    journal.save_draft(kept.id, Entry(DAY, text="one?"), kept.head)

    journal.keep(Entry(DAY, text="one"), kept.id, kept.head)

    assert journal.drafts() == ()


def test_a_draft_can_be_thrown_away(journal: Journal) -> None:
    record = journal.new_id()
    journal.save_draft(record, Session(DAY), RevisionId("none"))

    journal.drop_draft(record)

    assert journal.drafts() == ()


def test_tags_come_the_commonest_first(journal: Journal) -> None:
    journal.keep(Entry(DAY, text="a", tags=("walk",)))
    journal.keep(Entry(DAY, text="b", tags=("sleep", "walk")))

    assert journal.tags() == ("walk", "sleep")


def test_preferences_are_kept_inside_the_vault(reopen: Callable[[], Journal]) -> None:
    first = reopen()
    assert first.preferences == Preferences()

    first.prefer(Preferences(name="R. M.", recovery_rehearsed=True))
    first.close()

    assert reopen().preferences == Preferences(name="R. M.", recovery_rehearsed=True)


def test_a_record_about_an_earlier_day_is_late_and_stays_so(journal: Journal, hands) -> None:
    kept = journal.keep(Entry(DAY.replace(day=10), text="two days ago"))
    hands.go_on(days=1)
    changed = journal.keep(Entry(DAY, text="no, the day it was written"), kept.id, kept.head)

    assert (kept.late, changed.late) == (True, False)


def test_a_record_can_be_added_as_of_another_moment(journal: Journal) -> None:
    then = Moment(datetime(2020, 5, 1, 8, tzinfo=UTC), "Asia/Tokyo")
    record = journal.new_id()

    journal.add(record, Entry(date(2020, 5, 1), text="long ago"), then)

    kept = journal.read(record)
    assert (kept.at, kept.zone, kept.late) == (then.at, then.zone, False)


def test_on_a_full_disk_the_room_put_aside_is_given_back(made, journal: Journal) -> None:
    tries = []

    def save() -> None:
        tries.append((made.folder / "ballast").exists())
        if len(tries) == 1:
            raise StorageUnavailable

    journal._saved(save)

    assert tries == [True, False]


def test_where_that_is_not_enough_nothing_is_half_kept(made, journal: Journal) -> None:
    pages = (made.folder / "journal.db").stat().st_size // 4096
    # What a full disk looks like to the engine: not one page more.
    journal.connection.run(f"PRAGMA max_page_count = {pages}")
    long = " ".join(f"word{number}" for number in range(20_000))

    with pytest.raises(StorageUnavailable):
        journal.keep(Entry(DAY, text=long))
    with pytest.raises(StorageUnavailable):  # and there is nothing left to give back
        journal.keep(Entry(DAY, text=long))

    assert journal.page(EVERYTHING) == ()


def _check_in(answers: dict[QuestionId, int | str], tags: tuple[str, ...] = ()) -> Measurement:
    return Measurement(
        ScaleId("check-in-daily"),
        "standard",
        "en",
        1,
        DAY,
        check_in=True,
        answers=answers,
        tags=tags,
    )

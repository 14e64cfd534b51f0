from dataclasses import dataclass, field
from datetime import UTC, date, datetime

import pytest

from journal_app.domain.entry import Entry
from journal_app.domain.record import TimelineFilter
from journal_app.errors import StorageBusy, StorageUnavailable
from journal_app.ui.writing.presenter import Surroundings, WritingPresenter
from journal_app.ui.writing.state import Saved


class Page:
    def __init__(self):
        self.told = []

    def show_state(self, state):
        self.state = state


@pytest.fixture
def page():
    return Page()


@dataclass
class Told:
    kept: list[str] = field(default_factory=list)
    opened: list[str] = field(default_factory=list)


@pytest.fixture
def told():
    return Told()


@pytest.fixture
def writing(book, page, told, t, prompts):
    around = Surroundings(t, prompts, told.kept.append, told.opened.append)
    made = WritingPresenter(book.journal, page, around)
    made.refresh()
    return made


def texts(book):
    return [kept.content.text for kept in book.journal.read_all(TimelineFilter())]


# ------------------------------------------------------------------ opening


def test_at_first_nothing_is_open(writing, page):
    assert (page.state.open, page.state.saved) == (None, Saved.UNTOUCHED)


def test_a_new_entry_is_about_today(writing, page):
    writing.begin()

    assert page.state.open.entry == Entry(date(2026, 5, 3))


def test_in_the_small_hours_a_new_entry_is_about_the_evening_before(book, writing, page):
    book.watch.now = datetime(2026, 5, 4, 6, 30, tzinfo=UTC)
    writing.begin()

    assert (page.state.open.entry.day, page.state.open.late) == (date(2026, 5, 3), False)
    assert page.state.days[:2] == (date(2026, 5, 3), date(2026, 5, 4))


def test_a_new_entry_may_answer_a_prompt(writing, page, prompts):
    writing.begin(prompt=prompts[3].id)

    assert (page.state.open.prompt, page.state.open.entry.prompt) == (prompts[3], prompts[3].id)


def test_a_new_entry_may_belong_to_a_session(book, writing, page):
    session = book.hold_session(date(2026, 5, 1))
    writing.begin(session=session)

    assert page.state.open.entry.session == session
    assert [each.id for each in page.state.sessions] == [session]


def test_an_entry_opens_as_it_was_kept(book, writing, page, told):
    record = book.write("The lake was quiet", title="The lake")
    writing.open(record)

    assert (page.state.open.entry.title, page.state.open.words) == ("The lake", 4)
    assert (page.state.saved, page.state.saved_at) == (Saved.SAVED, book.watch.now)
    assert told.opened == [record]


def test_what_was_typed_before_a_crash_comes_first(book, writing, page):
    record = book.write("The lake")
    head = book.journal.read(record).head
    book.journal.save_draft(record, Entry(date(2026, 5, 3), text="The lake, and then"), head)
    writing.open(record)

    assert page.state.open.entry.text == "The lake, and then"


def test_a_draft_that_was_never_kept_can_be_gone_on_with(book, writing, page):
    record = book.journal.new_id()
    book.journal.save_draft(record, Entry(date(2026, 5, 3), text="Half a thou"), None)
    writing.open(record)
    writing.typed("Half a thought")
    writing.flush()

    assert texts(book) == ["Half a thought"]


def test_an_entry_that_is_not_there_is_told_calmly(book, writing, page):
    writing.open(book.journal.new_id())

    assert (page.state.open, page.state.problem.title) == (None, "It is not in this journal")


# ------------------------------------------------------------------ writing


def test_what_is_typed_is_saved_as_a_draft(book, writing, page):
    writing.begin()
    writing.typed("The lake")
    before = page.state.saved
    writing.save()

    assert (before, page.state.saved) == (Saved.CHANGED, Saved.SAVED)
    assert (page.state.saved_at, page.state.open.words) == (book.watch.now, 2)
    assert [draft.content.text for draft in book.journal.drafts()] == ["The lake"]
    assert texts(book) == []


def test_going_to_another_entry_keeps_a_version(book, writing, told):
    writing.begin()
    writing.typed("The lake")
    writing.begin()

    assert (texts(book), len(told.kept), book.journal.drafts()) == (["The lake"], 1, ())


def test_an_entry_that_is_only_looked_at_is_not_written(book, writing, told):
    record = book.write()
    head = book.journal.read(record).head
    book.watch.later(hours=1)
    writing.open(record)
    writing.save()
    writing.close()

    assert (book.journal.read(record).head, told.kept) == (head, [])


def test_a_new_entry_that_stays_blank_leaves_nothing_behind(book, writing):
    writing.begin()
    writing.tag_added("water")
    writing.typed("x")
    writing.save()
    writing.typed("")
    writing.save()
    writing.close()

    assert (texts(book), book.journal.drafts()) == ([], ())


def test_what_is_taken_back_within_a_second_counts_as_untouched(writing, page):
    writing.begin()
    writing.typed("x")
    writing.typed("")
    writing.save()

    assert page.state.saved is Saved.UNTOUCHED


def test_what_is_taken_back_in_an_old_entry_is_saved(book, writing, page):
    writing.open(book.write("The lake"))
    writing.typed("The lake!")
    writing.typed("The lake")
    writing.save()

    assert page.state.saved is Saved.SAVED
    assert book.journal.drafts() == ()


def test_title_tags_session_day_and_seal_are_part_of_the_entry(book, writing, page):
    session = book.hold_session(date(2026, 5, 1))
    writing.begin()
    writing.typed("The lake")
    writing.titled("Still there")
    writing.tag_added("water")
    writing.tag_added("body")
    writing.tag_removed("body")
    writing.session_chosen(session)
    writing.seal_chosen(sealed=True)
    writing.day_chosen(date(2026, 5, 2))
    writing.flush()

    assert book.journal.read(page.state.open.record).content == Entry(
        day=date(2026, 5, 2),
        title="Still there",
        text="The lake",
        session=session,
        tags=("water",),
        sealed=True,
    )


def test_the_link_to_a_session_can_be_taken_off(book, writing, page):
    writing.begin(session=book.hold_session(date(2026, 5, 1)))
    writing.session_chosen("")

    assert page.state.open.entry.session is None


def test_an_entry_about_an_earlier_day_is_marked_late(writing, page):
    writing.begin()
    writing.day_chosen(date(2026, 5, 1))

    assert page.state.open.late


def test_an_old_entry_is_not_late_because_it_is_changed_later(book, writing, page):
    record = book.write()
    book.watch.later(days=3)
    writing.open(record)
    writing.typed("The lake, corrected")

    assert not page.state.open.late


def test_tags_used_before_are_suggested(book, writing, page):
    book.write(tags=("water",))
    writing.begin()

    assert page.state.tags == ("water",)


def test_a_prompt_that_is_put_away_is_still_remembered(writing, page, prompts):
    writing.begin(prompt=prompts[0].id)
    writing.prompt_hidden()

    assert (page.state.open.prompt, page.state.open.entry.prompt) == (None, prompts[0].id)


def test_without_an_open_entry_nothing_can_be_changed(book, writing, page):
    writing.typed("x")
    writing.prompt_hidden()
    writing.save()
    writing.flush()
    writing.remove()
    writing.bring_back()

    assert (page.state.open, texts(book), book.journal.drafts()) == (None, [], ())


# ------------------------------------------------------------------ when the disk fails


def test_a_disk_that_refuses_is_told_and_the_words_stay(book, writing, page):
    writing.begin()
    writing.typed("The lake")
    with book.read_only_disk():
        writing.save()
        failed = page.state
    writing.save()

    assert (failed.saved, failed.problem.title) == (
        Saved.FAILED,
        "Nothing may be changed in this place",
    )
    assert failed.open.entry.text == "The lake"
    assert (page.state.saved, page.state.problem) == (Saved.SAVED, None)


def test_an_entry_that_cannot_be_kept_stays_open(book, writing, page):
    writing.open(book.write("The lake"))
    other = book.write("Another")
    writing.typed("The lake, changed")
    with book.read_only_disk():
        writing.open(other)

    assert (page.state.open.entry.text, page.state.saved) == ("The lake, changed", Saved.FAILED)


def test_a_lock_hears_that_the_disk_failed(book, writing, page):
    writing.begin()
    writing.typed("The lake")
    with book.read_only_disk(), pytest.raises(StorageUnavailable):
        writing.flush()

    assert page.state.saved is Saved.FAILED


def test_a_busy_disk_is_waited_for(book, writing, page):
    writing.begin()
    writing.typed("The lake")
    with book.another_writing():
        writing.save()
        waiting = page.state.saved
    writing.save()

    assert (waiting, page.state.saved) == (Saved.WAITING, Saved.SAVED)


def test_what_was_wanted_while_the_disk_was_busy_is_done_afterwards(book, writing, page):
    other = book.write("Another")
    writing.begin()
    writing.typed("The lake")
    with book.another_writing():
        writing.open(other)
        held = page.state.open.entry.text
    writing.save()

    assert (held, page.state.open.record) == ("The lake", other)
    assert sorted(texts(book)) == ["Another", "The lake"]


def test_who_goes_on_typing_wants_to_stay(book, writing, page):
    other = book.write("Another")
    writing.begin()
    writing.typed("The lake")
    with book.another_writing():
        writing.open(other)
    writing.typed("The lake again")
    writing.save()

    assert page.state.open.entry.text == "The lake again"


def test_a_lock_hears_that_the_disk_is_busy(book, writing):
    writing.begin()
    writing.typed("The lake")

    with book.another_writing(), pytest.raises(StorageBusy):
        writing.flush()


# ------------------------------------------------------------------ the trash


def test_an_entry_goes_to_the_trash_and_comes_back(book, writing, page, told):
    record = book.write("The lake", title="Still there")
    writing.open(record)
    writing.remove()
    gone, left = page.state, texts(book)
    writing.bring_back()

    assert (gone.open, gone.gone.title, left) == (None, "Still there", [])
    assert (page.state.open.record, page.state.gone, texts(book)) == (record, None, ["The lake"])
    assert told.kept == [record, record]


def test_what_was_typed_just_before_comes_back_as_well(book, writing, page):
    writing.begin()
    writing.typed("The lake")
    writing.remove()
    writing.bring_back()

    assert page.state.open.entry.text == "The lake"


def test_a_blank_new_entry_needs_no_trash(book, writing, page):
    writing.begin()
    writing.remove()

    assert (page.state.open, page.state.gone, book.journal.trash()) == (None, None, ())


def test_the_line_about_the_trash_can_be_put_away(book, writing, page):
    writing.open(book.write())
    writing.remove()
    writing.gone_hidden()

    assert page.state.gone is None


def test_on_a_full_disk_nothing_is_removed(book, writing, page):
    writing.open(book.write("The lake"))
    with book.read_only_disk():
        writing.remove()

    assert (page.state.open.entry.text, page.state.saved) == ("The lake", Saved.FAILED)


def test_what_is_no_entry_is_not_opened_here(book, writing, page):
    writing.open(book.hold_session(date(2026, 5, 1)))

    assert (page.state.open, page.state.problem) == (None, None)

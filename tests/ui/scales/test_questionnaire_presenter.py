"""A questionnaire keeps raw answers, counts by its own rule, and is only back-dated from paper."""

from datetime import date, timedelta
from gettext import NullTranslations

import pytest

from journal_app.domain.measurement import Measurement
from journal_app.domain.record import Kind, TimelineFilter
from journal_app.domain.scale import QuestionId, ScaleId, Support
from journal_app.errors import StorageUnavailable
from journal_app.i18n import Language, Translator
from journal_app.ui.scales.filling import Raised
from journal_app.ui.scales.questionnaire_presenter import QuestionnairePresenter
from journal_app.ui.shared.saved import Saved

TODAY = date(2026, 5, 3)
NINE = QuestionId("q9")
QUESTIONNAIRES = TimelineFilter(kinds=frozenset({Kind.QUESTIONNAIRE}))


@pytest.fixture
def presenter(book, view, shelf, t: Translator) -> QuestionnairePresenter:
    return QuestionnairePresenter(book.journal, view, shelf, t)


def saved(journal):
    return [kept.content for kept in journal.read_all(QUESTIONNAIRES)]


def answer(presenter: QuestionnairePresenter, count: int, value: int = 1) -> None:
    for number in range(1, count + 1):
        presenter.answered(f"q{number}", value)


def test_the_list_offers_both_forms_and_says_when_they_were_filled_in(presenter, view):
    presenter.refresh()
    assert [(each.id, each.offered, each.last) for each in view.state.shelf] == [
        ("phq-9", True, None),
        ("gad-7", True, None),
    ]
    presenter.start("phq-9")
    answer(presenter, 9)
    presenter.submit()
    presenter.put_away()
    assert view.state.shelf[0].last == TODAY


def test_a_whole_one_is_finished_at_once(presenter, view, book):
    presenter.start("phq-9")
    answer(presenter, 9)
    presenter.submit()
    [result] = view.state.outcome.results
    assert (result.score.total, result.answered) == (9, 9)
    [filled] = saved(book.journal)
    assert (filled.day, filled.language, filled.from_paper) == (TODAY, "en", False)


def test_missing_answers_are_said_before_anything_is_finished(presenter, view, book):
    presenter.start("phq-9")
    answer(presenter, 7)
    presenter.submit()
    [result] = view.state.results
    assert (view.state.short, result.needed, result.score.missing) == (True, 7, ("q8", NINE))
    assert saved(book.journal) == []


def test_giving_another_answer_takes_the_question_back(presenter, view):
    presenter.start("phq-9")
    answer(presenter, 7)
    presenter.submit()
    presenter.answered("q8", 0)
    assert not view.state.short


def test_finished_anyway_keeps_the_raw_answers_and_prorates_by_the_rule(presenter, view, book):
    presenter.start("phq-9")
    answer(presenter, 7, value=2)
    presenter.submit()
    presenter.confirm()
    [result] = view.state.outcome.results
    assert (result.score.total, result.score.prorated, result.answered) == (18, True, 7)
    [filled] = saved(book.journal)
    assert filled.answers == {f"q{n}": 2 for n in range(1, 8)}


def test_with_too_few_answers_there_is_no_total_but_the_answers_are_kept(presenter, view, book):
    presenter.start("gad-7")
    answer(presenter, 6)
    presenter.confirm()
    [result] = view.state.outcome.results
    assert (result.score.total, result.needed) == (None, 7)
    assert len(saved(book.journal)[0].answers) == 6


def test_nothing_answered_is_not_saved_and_said(presenter, view, book):
    presenter.start("phq-9")
    presenter.submit()
    assert (view.state.hint, saved(book.journal)) == (True, [])


def test_the_answer_to_item_nine_opens_support_at_once_and_it_stays(presenter, view):
    presenter.start("phq-9")
    presenter.answered("q9", 0)
    assert view.state.form.raised == ()
    presenter.answered("q9", 1)
    assert view.state.form.raised == (Raised(NINE, Support.THOUGHTS),)
    presenter.answered("q9", 3)
    raised = (Raised(NINE, Support.THOUGHTS_NEARLY_EVERY_DAY),)
    assert view.state.form.raised == raised
    presenter.confirm()
    assert view.state.outcome.raised == raised


def test_the_answer_to_item_nine_stays_open_to_change(presenter, view, book):
    presenter.start("phq-9")
    answer(presenter, 9, value=1)
    presenter.submit()
    presenter.open(view.state.outcome.record)
    presenter.answered("q9", 0)
    presenter.submit()
    assert saved(book.journal)[0].answers[NINE] == 0
    assert view.state.outcome.raised == ()


def test_a_draft_survives_a_new_presenter_and_is_gone_on_with(presenter, view, book, shelf, t):
    presenter.start("phq-9")
    answer(presenter, 4)
    presenter.flush()
    another = QuestionnairePresenter(book.journal, view, shelf, t)
    another.refresh()
    begun = view.state.shelf[0].begun
    assert len(begun.filled.answers) == 4
    another.start("phq-9")
    assert view.state.form.record == begun.record
    assert view.state.results[0].answered == 4


def test_opening_the_draft_from_today_goes_on_with_it(presenter, view, book):
    presenter.start("phq-9")
    answer(presenter, 4)
    presenter.put_away()
    [draft] = book.journal.drafts()
    presenter.open(draft.record)
    assert view.state.results[0].answered == 4


def test_what_is_finished_on_another_day_is_about_that_day_and_says_so(presenter, view, book):
    presenter.start("phq-9")
    answer(presenter, 4)
    presenter.put_away()
    book.watch.later(days=2)
    presenter.start("phq-9")
    assert view.state.begun_on == TODAY
    answer(presenter, 9)
    presenter.submit()
    assert saved(book.journal)[0].day == TODAY + timedelta(days=2)


def test_only_a_paper_can_be_about_an_earlier_day(presenter, view, book):
    presenter.start("phq-9")
    answer(presenter, 9)
    presenter.paper_day_chosen(date(2026, 3, 1))
    assert view.state.form.filled.day == TODAY
    presenter.paper_chosen(on=True)
    presenter.paper_day_chosen(date(2026, 3, 1))
    presenter.submit()
    [filled] = saved(book.journal)
    assert (filled.day, filled.from_paper) == (date(2026, 3, 1), True)


def test_a_paper_is_never_from_tomorrow(presenter, view):
    presenter.start("phq-9")
    presenter.paper_chosen(on=True)
    presenter.paper_day_chosen(TODAY + timedelta(days=1))
    assert view.state.form.filled.day == TODAY


def test_without_the_paper_the_day_goes_back_to_when_it_was_filled_in(presenter, view):
    presenter.start("phq-9")
    presenter.paper_chosen(on=True)
    presenter.paper_day_chosen(date(2026, 3, 1))
    presenter.paper_chosen(on=False)
    filled = view.state.form.filled
    assert (filled.day, filled.from_paper) == (TODAY, False)


def test_changing_an_old_one_leaves_its_day_alone(presenter, view, book):
    presenter.start("phq-9")
    answer(presenter, 9)
    presenter.submit()
    record = view.state.outcome.record
    book.watch.later(days=5)
    presenter.open(record)
    assert view.state.begun_on is None
    presenter.answered("q1", 3)
    presenter.submit()
    [filled] = saved(book.journal)
    assert (filled.day, filled.answers["q1"]) == (TODAY, 3)


def test_the_spanish_form_is_used_in_a_spanish_window_and_recorded(book, view, shelf):
    words = Translator(Language.SPANISH, NullTranslations())
    presenter = QuestionnairePresenter(book.journal, view, shelf, words)
    presenter.start("phq-9")
    assert view.state.form.scale.language == "es-US"
    answer(presenter, 9)
    presenter.submit()
    assert saved(book.journal)[0].language == "es-US"


def test_an_old_one_opens_in_the_language_it_was_filled_in(presenter, view, book, shelf):
    scale = shelf.get(ScaleId("phq-9"), "es-US")
    filled = Measurement(
        scale.id, scale.variant, "es-US", 1, TODAY, check_in=False, answers={NINE: 0}
    )
    record = book.journal.keep(filled).id
    presenter.open(record)
    assert view.state.form.scale == scale


def test_a_scale_that_is_not_offered_can_still_be_looked_at(presenter, view, book, shelf):
    scale = shelf.get(ScaleId("pcl-5-week"), "en")
    filled = Measurement(
        scale.id, scale.variant, "en", 1, TODAY, check_in=False, answers={scale.items[0].id: 2}
    )
    record = book.journal.keep(filled).id
    presenter.refresh()
    assert [(each.id, each.offered) for each in view.state.shelf][2:] == [("pcl-5-week", False)]
    presenter.open(record)
    assert view.state.form.scale == scale


def test_a_scale_of_another_program_is_only_read(presenter, view, book):
    filled = Measurement(
        ScaleId("who-5"), "", "en", 1, TODAY, check_in=False, answers={QuestionId("a"): 3}
    )
    record = book.journal.keep(filled).id
    presenter.open(record)
    assert (view.state.form, view.state.reading.record) == (None, record)
    presenter.remove()
    assert saved(book.journal) == []
    presenter.undo()
    assert len(saved(book.journal)) == 1


def test_answers_can_be_taken_back_discarded_and_had_back(presenter, view, book):
    presenter.start("phq-9")
    answer(presenter, 3)
    presenter.cleared("q3")
    presenter.save()
    assert view.state.saved is Saved.SAVED
    presenter.discard()
    assert (book.journal.drafts(), view.state.gone.trashed) == ((), False)
    presenter.undo()
    assert view.state.form.filled.answers == {"q1": 1, "q2": 1}


def test_one_goes_to_the_trash_and_comes_back(presenter, view, book):
    presenter.start("gad-7")
    answer(presenter, 7)
    presenter.submit()
    presenter.open(view.state.outcome.record)
    presenter.remove()
    assert saved(book.journal) == []
    presenter.undo()
    assert len(saved(book.journal)) == 1


def test_a_busy_disk_is_tried_again_and_then_finishes(presenter, view, book):
    presenter.start("phq-9")
    answer(presenter, 9)
    with book.another_writing():
        presenter.submit()
        assert view.state.saved is Saved.WAITING
    presenter.save()
    assert view.state.outcome is not None


def test_a_disk_that_refuses_is_told_and_the_answers_stay(presenter, view, book):
    presenter.start("phq-9")
    answer(presenter, 9)
    with book.read_only_disk():
        presenter.submit()
        assert view.state.saved is Saved.FAILED
        with pytest.raises(StorageUnavailable):
            presenter.flush()
    assert len(view.state.form.filled.answers) == 9
    presenter.submit()
    assert view.state.outcome is not None


def test_what_is_being_filled_in_stays_open_when_the_page_is_shown_again(presenter, view):
    presenter.start("phq-9")
    presenter.refresh()
    assert view.state.form is None
    presenter.start("phq-9")
    answer(presenter, 2)
    presenter.refresh()
    assert view.state.results[0].answered == 2


def test_another_form_is_started_only_once_the_open_one_is_kept(presenter, view, book):
    presenter.start("phq-9")
    answer(presenter, 2)
    presenter.start("gad-7")
    assert view.state.form.scale.id == "gad-7"
    assert len(book.journal.drafts()) == 1


def test_a_record_that_cannot_be_opened_is_told(presenter, view):
    presenter.refresh()
    presenter.open("not-there")
    assert view.state.problem.title == "It is not in this journal"

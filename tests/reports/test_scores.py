from dataclasses import replace

from journal_app.domain.session import SessionState
from journal_app.reports.drawing import Label
from journal_app.reports.material import NumberedSession
from journal_app.reports.scores import past_sessions, printed_questionnaires
from journal_app.reports.scores import scores as scores_or_none


def scores(material, reads):
    told = scores_or_none(material, reads)
    assert told is not None
    return told


def test_rows_stand_in_the_order_in_which_they_are_read(make, reads):
    told = scores(make.rich(), reads)

    assert [row.name for row in told.measures] == [
        "PHQ-9", "GAD-7", "Mood", "Anxiety", "Sleep, hours",
    ]  # fmt: skip


def test_nothing_chosen_is_no_block(make, reads):
    assert scores_or_none(make.rich(scores=False, check_ins=False), reads) is None


def test_what_was_not_chosen_has_no_row(make, reads):
    only_days = scores(make.rich(scores=False), reads)
    only_forms = scores(make.rich(check_ins=False), reads)

    assert [row.name for row in only_days.measures] == ["Mood", "Anxiety", "Sleep, hours"]
    assert [row.name for row in only_forms.measures] == ["PHQ-9", "GAD-7"]


def test_an_empty_period_says_so(make, reads):
    def said(**chosen):
        return scores(make.material(make.selection(**chosen)), reads).empty

    assert said() == "No questionnaire and no check-in during these days."
    assert said(scores=False) == "No check-in was made during these days."
    assert said(check_ins=False) == "No questionnaire was filled in during these days."


def test_sessions_are_marked_with_their_numbers(make, reads):
    told = scores(make.rich(), reads)

    assert [each.text for each in told.sessions.shapes if isinstance(each, Label)] == list("1234")
    assert told.columns.chart == "Numbered lines: treatment sessions"


def test_without_sessions_nothing_explains_their_lines(make, reads):
    told = scores(make.rich(sessions=False), reads)

    assert (told.columns.chart, told.sessions.shapes) == ("", ())


def test_a_planned_session_is_never_printed(make):
    planned = make.session(make.rich().selection.period.last, state=SessionState.PLANNED)
    material = make.material(sessions=(*make.sessions(1), NumberedSession(2, planned)))

    assert [each.number for each in past_sessions(material)] == [1]


def test_small_print_explains_and_never_judges(make, reads):
    notes = " ".join(scores(make.rich(), reads).notes)

    assert notes.startswith(
        "A 5-point change on PHQ-9, 4 on GAD-7 is often called noticeable. Groups differ; "
        "numbers do not replace judgement. Scores taken within a week after a session may mostly "
        "reflect that session."
    )
    assert not {"improve", "reliable", "respon", "remission", "relapse"}.intersection(
        notes.lower().split()
    )


def test_the_caution_wants_two_sessions(make, reads):
    caution = "Scores taken within a week after a session may mostly reflect that session."
    one = replace(make.rich(), sessions=make.sessions(1))
    two = replace(make.rich(), sessions=make.sessions(2))

    assert (caution in scores(one, reads).notes, caution in scores(two, reads).notes) == (
        False,
        True,
    )


def test_open_marks_are_explained_where_there_are_some(make, reads):
    note = "Open marks: with answers missing, or copied from paper."
    some = make.material(questionnaires=(make.questionnaire("phq-9", [1] * 8 + [None]),))

    assert note in scores(some, reads).notes
    assert note not in scores(make.rich(), reads).notes


def test_a_score_without_a_total_is_said_in_words(make, reads):
    material = make.material(questionnaires=(make.questionnaire("gad-7", [2] * 7, [2] * 6),))

    lines = [line.replace("\xa0", " ") for line in scores(material, reads).plain]

    assert lines == ["GAD-7 on 21 Jan: no total, 1 answer is missing."]


def test_only_filled_questionnaires_with_a_score_are_printed(make):
    material = make.material(
        questionnaires=(make.questionnaire("phq-9"), make.questionnaire("gad-7", [1] * 7))
    )

    assert [each.scale.title for each in printed_questionnaires(material)] == ["GAD-7"]

from journal_app.domain.session import Degree, Effect, EffectName
from journal_app.reports.material import NumberedSession
from journal_app.reports.page_one import brief


def sessions(material, reads):
    table = brief(material, reads).sessions
    assert table is not None
    return table


def test_the_masthead_says_whose_for_whom_and_when(make, reads):
    head = brief(make.rich(), reads).masthead

    assert (head.label, head.whose, head.reader, head.period) == (
        "Self-reported summary",
        "R.M.",
        "for Dr. Reyes",
        "5 January – 4 April 2026",
    )
    assert head.facts == (
        "90 days, 4 treatment sessions, check-ins on 60 of 90 days. "
        "Made by the patient on 5 April 2026."
    )


def test_a_page_without_names_is_for_my_therapist(make, reads):
    head = brief(make.material(make.selection(name=" ", recipient="")), reads).masthead

    assert (head.whose, head.reader) == ("", "for my therapist")


def test_a_very_long_name_is_shortened(make, reads):
    long = "The outpatient clinic for everything at the river"
    head = brief(make.material(make.selection(name=long, recipient=long)), reads).masthead

    assert (head.whose, head.reader) == (
        "The outpatient clinic for everything at the …",
        "for The outpatient clinic for everything at the …",
    )


def test_days_without_anything_are_only_counted(make, reads):
    facts = brief(make.material(), reads).masthead.facts

    assert facts == "90 days. Made by the patient on 5 April 2026."


def test_what_i_want_to_talk_about_keeps_its_words(make, reads):
    talk = brief(make.material(make.selection(talk=("One\nthing", "  ", "Another"))), reads).talk

    assert (talk.lines, talk.whole) == (("One thing", "Another"), ())


def test_nothing_to_talk_about_leaves_room_to_write(make, reads):
    talk = brief(make.material(make.selection(talk=())), reads).talk

    assert (talk.lines, talk.empty) == ((), "Nothing written yet. There is room for it here.")


def test_long_lines_are_shortened_at_a_word_and_kept_whole_for_page_two(make, reads):
    long = "one two three " * 40
    talk = brief(make.material(make.selection(talk=(long, "short", "third"))), reads).talk

    assert (talk.lines[0].endswith("three …"), len(talk.lines[0]) <= 172) == (True, True)
    assert talk.whole == (long.strip(), "short", "third")


def test_long_questions_are_kept_whole_for_page_two_as_well(make, reads):
    long = "Is it so? " * 40
    asked = brief(make.material(make.selection(questions=("Why?", long))), reads).questions

    assert asked is not None
    assert (len(asked.lines[1]) <= 202, asked.whole) == (True, ("Why?", long.strip()))


def test_a_single_line_may_be_longer(make, reads):
    talk = brief(make.material(make.selection(talk=("word " * 100,))), reads).talk

    assert talk.whole == ()


def test_a_script_without_spaces_is_cut_where_it_stands(make, reads):
    talk = brief(make.material(make.selection(talk=("漢" * 600, "b", "c"))), reads).talk

    assert talk.lines[0] == "漢" * 170 + " …"


def test_sessions_are_told_without_doses_and_routes(make, reads):
    table = sessions(make.rich(), reads)
    first = [cell.text.replace("\xa0", " ") for cell in table.rows[0]]

    assert first == ["1", "13 Jan", "clinic", "clinician", "yes", "6", "7", "nausea (strong)"]


def test_only_strong_effects_and_those_still_there_stand_on_page_one(make, reads):
    effects = (
        Effect(EffectName.NAUSEA, Degree.SOME),
        Effect(EffectName.DIZZINESS, Degree.SOME, still_there=True),
        Effect(EffectName.ANXIETY, Degree.STRONG, still_there=True),
    )
    session = make.session(make.selection().period.first, effects=effects)
    table = sessions(make.material(sessions=(NumberedSession(1, session),)), reads)

    assert (
        table.rows[0][-1].text == "dizziness (still there), anxiety or panic (strong, still there)"
    )


def test_what_was_not_recorded_is_a_dash(make, reads):
    session = make.session(
        make.selection().period.first,
        setting=None,
        companions=frozenset(),
        as_prescribed=None,
        overall=None,
        safe=None,
        effects=(),
    )
    table = sessions(make.material(sessions=(NumberedSession(1, session),)), reads)

    assert [cell.text for cell in table.rows[0][2:]] == ["–"] * 6


def test_no_session_is_said_in_words(make, reads):
    table = sessions(make.material(), reads)

    assert (table.rows, table.empty) == ((), "No treatment session during these days.")


def test_blocks_that_were_not_chosen_are_not_there(make, reads):
    told = brief(make.rich(sessions=False, agreed_block=False, questions=(), notices=False), reads)

    assert (told.sessions, told.agreed, told.questions, told.notice) == (None, None, None, None)


def test_nobody_is_watching_and_the_page_says_so(make, reads):
    assert brief(make.material(), reads).not_monitored.startswith("Not monitored:")

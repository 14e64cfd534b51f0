from dataclasses import replace

from journal_app.domain.session import AsPrescribed, HomeBy, Occasion, Route
from journal_app.reports.details import sections
from journal_app.reports.document import Table, Words
from journal_app.reports.material import NumberedSession


def test_sections_stand_in_the_order_of_their_use(make, reads):
    assert [each.title for each in sections(make.rich(), reads)] == [
        "Treatment sessions",
        "Check-ins, week by week",
        "Questionnaires, answer by answer",
        "Notes and sources",
    ]


def test_nothing_recorded_makes_no_second_page(make, reads):
    assert sections(make.material(), reads) == ()


def test_what_was_not_chosen_has_no_section(make, reads):
    bare = make.rich(sessions=False, check_ins=False, scores=False)

    assert sections(bare, reads) == ()


def recorded(make, reads, **facts):
    session = make.session(make.selection().period.first, **facts)
    (section,) = sections(make.material(sessions=(NumberedSession(3, session),)), reads)
    (table,) = section.parts
    assert isinstance(table, Table)
    return table, {row[0].text: row[1].text for row in table.rows}


def test_a_session_is_told_in_full(make, reads):
    table, told = recorded(
        make, reads, as_prescribed=AsPrescribed.LESS, home_by=HomeBy.DROVE_MYSELF
    )

    assert (table.columns[1].disc, table.columns[1].title) == ("3", "5\xa0Jan 2026")
    assert told == {
        "Setting": "clinic",
        "With": "clinician",
        "Medicine": "ketamine",
        "As prescribed?": "less",
        "Planned or extra": "planned",
        "Overall, 0 very hard – 10 very easy": "6",
        "Felt safe, 0 not at all – 10 completely": "7",
        "Effects, strong or still there": "nausea (strong, unwelcome)",
        "Got home by": "drove myself",
    }


def test_amounts_routes_times_and_notes_are_never_told(make, reads):
    secret = dict.fromkeys(
        (
            "amount_prescribed",
            "amount_taken",
            "pressure_before",
            "pressure_after",
            "music",
            "place",
            "intention",
            "other_substances",
            "not_right",
        ),
        "SECRET",
    )
    table, told = recorded(make, reads, route=Route.NASAL, home_by=HomeBy.STAYED, **secret)

    assert ("SECRET" in str(table), "nasal" in str(table), "Got home by" in told) == (
        False,
        False,
        False,
    )


def test_a_session_of_which_only_the_day_is_known_is_a_head(make, reads):
    empty: dict[str, object] = {
        "setting": None,
        "companions": frozenset(),
        "medicine": None,
        "as_prescribed": None,
        "occasion": None,
        "overall": None,
        "safe": None,
        "effects": (),
    }
    table, told = recorded(make, reads, **empty)

    assert (told, len(table.columns)) == ({}, 5)


def test_sessions_stand_side_by_side_a_few_at_a_time(make, reads):
    material = make.material(sessions=make.sessions(6, every=14))
    (section,) = sections(material, reads)

    tables = [part for part in section.parts if isinstance(part, Table)]
    assert [[column.disc for column in table.columns] for table in tables] == [
        ["", "1", "2", "3", "4"],
        ["", "5", "6", "", ""],
    ]


def test_an_unplanned_session_is_called_what_the_person_called_it(make, reads):
    _, told = recorded(make, reads, occasion=Occasion.EXTRA_NOT_AGREED)

    assert told["Planned or extra"] == "extra, not agreed"


def test_missing_check_ins_are_said(make, reads):
    material = replace(make.material(), check_ins=make.check_ins(17))
    words = [part.text for part in sections(material, reads)[0].parts if isinstance(part, Words)]

    assert words[0] == (
        "Check-ins on 17 of 90 days. Each figure: middle value (lowest–highest) of the week. "
        "1 was entered later."
    )


def test_check_ins_on_time_are_not_called_late(make, reads):
    material = replace(make.material(), check_ins=make.check_ins(2))
    words = [part.text for part in sections(material, reads)[0].parts if isinstance(part, Words)]

    assert "later" not in words[0]


def test_every_table_has_a_cell_for_each_column(make, reads):
    tables = [
        part
        for section in sections(make.rich(), reads)
        for part in section.parts
        if isinstance(part, Table)
    ]

    assert all(len(row) == len(table.columns) for table in tables for row in table.rows)

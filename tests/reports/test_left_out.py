from dataclasses import replace

from journal_app.reports.left_out import left_out
from journal_app.reports.material import LeftOut

NOTHING = LeftOut(0, 0, 0, amounts=False, item_nine_answers=0)


def test_counts_are_told_and_never_topics(make, reads):
    counts = LeftOut(14, 1, 9, amounts=True, item_nine_answers=0, session_notes=True)

    assert left_out(make.material(left_out=counts), reads) == (
        "Left out: 14 journal entries, 1 record that never leaves the journal, "
        "9 lines written in check-ins, doses and routes, notes on sessions."
    )


def test_nothing_left_out_is_said_too(make, reads):
    assert left_out(make.material(), reads) == "Left out: nothing."


def test_item_nine_takes_the_other_answers_with_it(make, reads):
    counts = replace(NOTHING, item_nine_answers=1)
    chosen = make.material(make.selection(item_nine=False), left_out=counts)
    no_tables = make.material(make.selection(item_nine=False, item_tables=False), left_out=counts)

    assert left_out(chosen, reads) == (
        "Left out: 1 answer to PHQ-9 item 9, the PHQ-9 answers one by one."
    )
    assert left_out(no_tables, reads) == "Left out: 1 answer to PHQ-9 item 9."

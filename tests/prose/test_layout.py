"""Lines become the blocks that a person meant."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal_app.prose.blocks import (
    Block,
    Break,
    BulletList,
    Heading,
    Inline,
    Item,
    NumberedList,
    Paragraph,
    Quote,
    Rule,
    Run,
)
from journal_app.prose.layout import DEPTH, blocks, lines
from journal_app.prose.marks import plain


def read(text: str) -> tuple[Block, ...]:
    return blocks(lines(text), plain)


def said(*rows: str) -> tuple[Inline, ...]:
    found: list[Inline] = []
    for row in rows:
        found += [Break(), Run(row)] if found else [Run(row)]
    return tuple(found)


def p(*rows: str) -> Paragraph:
    return Paragraph(said(*rows))


def item(text: str, *below: Block, checked: bool | None = None) -> Item:
    return Item((p(text), *below), checked)


def test_a_single_line_break_stays() -> None:
    assert read("one\ntwo\n\nthree") == (p("one", "two"), p("three"))


def test_spaces_and_a_backslash_at_the_end_of_a_line_are_no_more_than_a_line_break() -> None:
    assert read("one  \ntwo\\\nthree\\") == (p("one", "two", "three\\"),)
    assert read("\\\none") == (Paragraph((Break(), Run("one"))),)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\u2028", "\u2029"])
def test_every_system_s_line_ends_are_understood(end: str) -> None:
    assert read(f"one{end}two{end}{end}three") == (p("one", "two"), p("three"))


def test_headings_go_three_levels_deep() -> None:
    assert read("# a\n## b ##\n### c\n##### d") == (
        Heading(1, said("a")),
        Heading(2, said("b")),
        Heading(3, said("c")),
        Heading(3, said("d")),
    )


@pytest.mark.parametrize("text", ["#tag", "#", "# ##", "####### seven"])
def test_a_hash_that_is_no_heading_stays_text(text: str) -> None:
    assert read(text) == (p(text),)


def test_a_heading_may_end_with_a_sharp() -> None:
    assert read("# in C#") == (Heading(1, said("in C#")),)


@pytest.mark.parametrize("text", ["---", "***", "* * *", "_____", "- - -", "  ---  "])
def test_three_marks_make_a_rule(text: str) -> None:
    assert read(f"a\n{text}\nb") == (p("a"), Rule(), p("b"))


def test_a_list_may_follow_a_paragraph_at_once() -> None:
    assert read("so:\n- a\n+ b") == (p("so:"), BulletList((item("a"), item("b"))))


def test_an_unindented_line_ends_a_list() -> None:
    assert read("- a\nthen") == (BulletList((item("a"),)), p("then"))


def test_an_empty_line_between_items_keeps_them_together() -> None:
    assert read("- a\n\n\n- b") == (BulletList((item("a"), item("b"))),)


def test_an_item_holds_what_is_indented_below_it() -> None:
    assert read("- a\n  more\n\n  later\n- b") == (
        BulletList((Item((p("a", "more"), p("later"))), item("b"))),
    )


@pytest.mark.parametrize("indent", ["  ", "   ", "    ", "\t"])
def test_lists_nest_by_two_spaces_or_more(indent: str) -> None:
    deeper = BulletList((item("b", BulletList((item("c"),))), item("d")))
    assert read(f"1. a\n{indent}- b\n{indent * 2}- c\n{indent}- d\n2. e") == (
        NumberedList((item("a", deeper), item("e"))),
    )


def test_bullets_and_numbers_are_different_lists() -> None:
    assert read("- a\n1. b") == (BulletList((item("a"),)), NumberedList((item("b"),)))


def test_a_bracket_may_follow_the_number() -> None:
    assert read("1) a\n2) b") == (NumberedList((item("a"), item("b"))),)


def test_no_number_that_was_typed_is_lost() -> None:
    assert read("1984. a\n1985. b\n\n1990. c") == (
        NumberedList((item("a"), item("b")), 1984),
        NumberedList((item("c"),), 1990),
    )
    assert read("007. a") == (p("007. a"),)


def test_ones_count_up_as_in_every_markdown() -> None:
    assert read("1. a\n1. b\n1. c") == (NumberedList((item("a"), item("b"), item("c"))),)


def test_a_number_in_the_middle_of_a_sentence_begins_no_list() -> None:
    assert read("it was\n1984. Then") == (p("it was", "1984. Then"),)


def test_tasks_are_open_or_done() -> None:
    assert read("- [ ] a\n- [x] b\n- [X] c\n- [y] d\n- [ ]\n- []") == (
        BulletList(
            (
                item("a", checked=False),
                item("b", checked=True),
                item("c", checked=True),
                item("[y] d"),
                Item((), checked=False),
                item("[]"),
            )
        ),
    )


def test_a_quote_ends_where_its_marks_end() -> None:
    assert read("> a\n>\n> - b\n> > c\nmine") == (
        Quote((p("a"), BulletList((item("b"),)), Quote((p("c"),)))),
        p("mine"),
    )


def test_a_block_of_code_stays_as_it_was_typed() -> None:
    assert read("```py\n  *x*\n\n# y\n```\nafter") == (
        Paragraph(
            (
                Run("```py", code=True),
                Break(),
                Run("  *x*", code=True),
                Break(),
                Break(),
                Run("# y", code=True),
                Break(),
                Run("```", code=True),
            )
        ),
        p("after"),
    )


def test_a_table_stays_text() -> None:
    assert read("a | b\n--|--\n1 | 2") == (p("a | b", "--|--", "1 | 2"),)


@pytest.mark.parametrize("mark", ["> ", "- ", "1. "])
def test_nesting_ends_at_the_cap_and_the_rest_stays_text(mark: str) -> None:
    def depth(found: tuple[Block, ...]) -> int:
        match found:
            case (Quote(inside),) | (BulletList((Item(inside),)) | NumberedList((Item(inside),)),):
                return 1 + depth(inside)
            case _:
                return 0

    found = read(mark * 20 + "x")
    assert depth(found) == DEPTH
    assert mark * (20 - DEPTH) + "x" in str(found)


@given(st.lists(st.sampled_from(["a", "- b", "  - c", "1. d", "> e", "", "# f", "   g", "***"])))
def test_the_same_text_is_read_alike_whatever_ends_its_lines(rows: list[str]) -> None:
    assert read("\n".join(rows)) == read("\r\n".join(rows))

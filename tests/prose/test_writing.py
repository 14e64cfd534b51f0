"""The writer: what it writes reads back the same, whatever it is given."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journal_app.prose.blocks import (
    Break,
    BulletList,
    Heading,
    Item,
    NumberedList,
    Paragraph,
    Picture,
    Prose,
    Quote,
    Rule,
    Run,
)
from journal_app.prose.marks import MOST
from journal_app.prose.normal import address, normal
from journal_app.prose.reading import read
from journal_app.prose.writing import Writer, write
from tests.prose.random_prose import Fuzzed, fuzz, random_prose, unstyled

LINK = "https://example.org/a_(b)"


def paragraph(*inlines):
    return Prose((Paragraph(inlines),))


def item(words, *below, checked=None):
    return Item((Paragraph((Run(words),)), *below), checked)


# ------------------------------------------------------------------ what it looks like


@pytest.mark.parametrize(
    "text",
    [
        "",
        "The lake",
        "One line\nand another\n\nA second paragraph",
        "Some **bold**, *italic*, ~~struck~~ and `code` words",
        "**bold and *both* together**",
        "# One\n\n## Two\n\n### Three",
        "- one\n- two\n  - below\n    1. deeper\n\n   ".rstrip(),
        "1. one\n2. two\n3. three",
        "1984. a year\n1985. another",
        "- [ ] to do\n- [x] done\n- no task",
        "> Someone said\n> in two lines\n>\n> and more",
        "---",
        "[a page](https://example.org)",
        "![the lake](attachment:a-1)",
        "5 * 3 = 15, snake_case, C:\\Users\\new, [a note], <sighs>, 50 % & more, a ~ b",
        "It was 3 * 4 * 5, and *that* was it",
    ],
)
def test_what_is_written_well_is_written_the_same(text):
    assert write(read(text)) == text


@pytest.mark.parametrize(
    ("words", "written"),
    [
        ("- no list", "\\- no list"),
        ("1. no list", "1\\. no list"),
        ("1) no list", "1\\) no list"),
        ("# no title", "\\# no title"),
        ("> no quote", "\\> no quote"),
        ("---", "\\---"),
        ("* * *", "\\* * *"),
        ("___", "\\___"),
        ("[ ] no task", "\\[ ] no task"),
        ("```", "\\`\\`\\`"),
        ("*no style*", "\\*no style\\*"),
        ("~~no style~~", "\\~\\~no style\\~\\~"),
        ("[no](http://link.org)", "\\[no\\](http://link.org)"),
        ("at the end\\", "at the end\\"),
    ],
)
def test_signs_that_are_no_marks_get_a_backslash(words, written):
    prose = paragraph(Run(words))

    assert write(prose) == written
    assert read(written) == prose


def test_a_word_can_have_a_style_up_to_its_last_letter():
    prose = paragraph(Run("un", bold=True), Run("der"), Run("stand", italic=True))

    assert write(prose) == "**un**der*stand*"


def test_a_space_at_the_end_of_a_style_stands_outside_it():
    prose = paragraph(Run("calm ", bold=True), Run("water"))

    assert write(prose) == "**calm** water"
    assert read(write(prose)) == normal(prose)


def test_styles_that_overlap_are_all_kept():
    both = (Run("a", bold=True), Run("b", bold=True, italic=True), Run("c", italic=True))
    struck = (Run("d", strike=True, link=LINK), Run("`e`", code=True, link=LINK))
    prose = paragraph(*both, Break(), *struck)

    assert normal(read(write(prose))) == prose


def test_a_paragraph_with_thousands_of_signs_reads_back_the_same():
    prose = paragraph(Run("- *" + "*_~`[]" * MOST))

    assert read(write(prose)) == prose


def test_a_style_is_dropped_where_there_are_too_many_but_no_word_is():
    runs = [Run("word", bold=at % 2 == 0) for at in range(MOST)]

    assert read(write(paragraph(*runs))) == paragraph(Run("word" * MOST))


def test_a_long_link_stays_one_link():
    prose = paragraph(Run("[and] * so on " * 200 + "x", link=LINK))

    assert normal(read(write(prose))) == prose


def test_a_long_description_of_a_picture_loses_no_word():
    words = "the lake, with [brackets] and * signs " * 20
    (block,) = read(write(paragraph(Picture("a-1", words)))).blocks

    assert isinstance(block, Paragraph)
    picture, rest = block.inlines
    assert isinstance(picture, Picture)
    assert isinstance(rest, Run)
    assert (picture.alt + rest.text).replace(" ", "") == words.replace(" ", "")


# ------------------------------------------------------------------ shapes


def test_a_list_that_begins_in_the_middle_keeps_its_numbers_below_an_item():
    below = NumberedList((item("five"), item("six")), 5)
    prose = Prose((BulletList((item("one", below), item("two"))),))

    assert write(prose) == "- one\n\n  5. five\n  6. six\n- two"
    assert read(write(prose)) == prose


def test_empty_items_stay():
    empty = Item((), None)
    prose = Prose((BulletList((empty, item("a", BulletList((empty, item("b")))), empty)),))

    assert read(write(prose)) == prose


def test_tasks_without_words_and_dashes_in_items_stay():
    prose = Prose((BulletList((Item((), checked=True), item("--"), item("[x]"), item("---"))),))

    assert read(write(prose)) == prose


def test_titles_rules_quotes_and_paragraphs_inside_an_item_stay():
    inside = (Rule(), Heading(2, (Run("A #"),)), Quote((Paragraph((Run("q"),)),)))
    more = (Heading(1, (Run("T"),)), Paragraph((Run("a"),)), Paragraph((Run("b"),)))
    prose = Prose((NumberedList((Item(inside), Item(more)), 9),))

    assert read(write(prose)) == prose


def test_two_quotes_stay_two():
    quote = Quote((Paragraph((Run("a"),)),))
    prose = Prose((quote, quote))

    assert read(write(prose)) == prose


def test_lists_that_no_reader_could_tell_apart_are_one():
    one, two = item("a"), item("b")

    assert normal(Prose((BulletList((one,)), BulletList((two,))))).blocks == (
        BulletList((one, two)),
    )
    assert normal(Prose((NumberedList((one,)), NumberedList((two,))))).blocks == (
        NumberedList((one, two)),
    )


def test_lists_deeper_than_anyone_reads_lose_no_word():
    prose = Prose((Paragraph((Run("deep"),)),))
    for _ in range(20):
        prose = Prose((BulletList((Item(prose.blocks),)),))
    for _ in range(20):
        prose = Prose((Quote(prose.blocks),))

    assert normal(read(write(prose))) == normal(prose)
    assert "deep" in write(prose)


# ------------------------------------------------------------------ what is kept


def test_room_is_not_kept_and_words_are():
    prose = Prose(
        (
            Paragraph((Run("  two  spaces\tinside  "), Break(), Break(), Run("\u00a0b "))),
            Paragraph((Run("   "),)),
            Heading(1, (Run(" A"), Break(), Run("title "))),
            Quote(()),
            BulletList(()),
        )
    )

    assert write(prose) == "two  spaces\tinside\n\nb\n\n# A title"


def test_signs_that_no_text_can_hold_are_left_out():
    assert write(paragraph(Run("a\x00b\x02\x03c\ud800"))) == "abc"


@pytest.mark.parametrize(
    ("link", "kept"),
    [
        ("https://example.org/a(b)", "https://example.org/a(b)"),
        (" https://example.org/a b", "https://example.org/a%20b"),
        ("https://example.org/(", "https://example.org/%28"),
        ("https://example.org/[a]\\`", "https://example.org/%5Ba%5D%5C%60"),
        ("mailto:ana@example.org", "mailto:ana@example.org"),
        ("javascript:alert(1)", ""),
        ("file:///etc/passwd", ""),
        ("", ""),
    ],
)
def test_a_link_leads_to_a_page_or_a_mailbox(link, kept):
    assert address(link) == kept


def test_a_picture_from_elsewhere_is_its_words():
    assert write(paragraph(Picture("http://x/y.png", "the lake"))) == "the lake"


# ------------------------------------------------------------------ again and again


def test_a_writer_that_remembers_writes_the_same():
    writer, chance = Writer(), random.Random(7)  # noqa: S311 - it hides nothing
    for _ in range(40):
        prose = random_prose(chance)
        more = Prose((*prose.blocks, Rule(), *prose.blocks))
        assert (writer.write(prose), writer.write(more)) == (write(prose), write(more))


# ------------------------------------------------------------------ at random


@given(st.randoms(use_true_random=False))
@settings(max_examples=200, deadline=None)
def test_no_random_document_changes(chance):
    prose = random_prose(chance)
    found = normal(read(write(prose)))

    assert unstyled(found) == unstyled(prose)
    assert normal(read(write(found))) == found


def test_hardly_any_style_is_dropped():
    result = fuzz(150, seed=1)

    assert result == Fuzzed(150, changed=0, dropped=0, runs=result.runs)


MARKS = st.sampled_from(
    [
        *("*", "**", "_", "__", "~~", "`", "``", "\\", "\n", "\n\n", " ", "  ", "- ", "1. ", "> "),
        *("# ", "---", "[ ] ", "[", "](http://x.y)", "](", ")", "!", "![", "](attachment:ab-1)"),
        *("a", "be", "é", "😀", "7", "<b>", "|", "  - ", "   ", "\t"),
    ]
)


@given(st.lists(MARKS | st.text(max_size=3), max_size=40).map("".join))
@settings(max_examples=300, deadline=None)
def test_any_text_that_was_read_is_written_and_read_the_same(text):
    prose = read(text)
    found = normal(read(write(prose)))

    assert unstyled(found) == unstyled(prose)
    assert normal(read(write(found))) == found


@pytest.mark.parametrize("wrong", ["*", "- "])
def test_the_fuzz_would_see_a_changed_character(monkeypatch, wrong):
    monkeypatch.setattr("tests.prose.random_prose.write", lambda prose: write(prose) + wrong + "x")

    assert fuzz(20, seed=1).changed > 0

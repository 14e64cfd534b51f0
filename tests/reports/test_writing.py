import pytest

from journal_app.prose.blocks import BulletList, Heading, Paragraph, Quote, Run
from journal_app.reports.writing import entry, reads_right_to_left


def blocks(make, reads, text):
    return [passage.block for passage in entry(make.entry(text), reads).passages]


def test_an_entry_has_its_day_in_the_margin(make, reads):
    told = entry(make.entry("Words.", session=3, on_treatment_day=True), reads)

    assert (told.day, told.title, told.remarks) == (
        "5 January 2026",
        "A letter",
        ("Monday", "Session 3", "Written on treatment day"),
    )


def test_an_entry_that_came_later_says_when(make, reads):
    told = entry(make.entry("Words.", late=True), reads)

    assert told.remarks[-1].replace("\xa0", " ") == "Entered later, on 5 Jan"


@pytest.mark.parametrize("title", ["", "  \n", "\x07\u200b"])
def test_a_title_that_cannot_be_seen_is_none(make, reads, title):
    assert entry(make.entry(title=title), reads).title == ""


def test_headings_hang_under_the_entry_and_skip_no_level(make, reads):
    levels = [
        block.level
        for block in blocks(make, reads, "### a\n\n# b\n\n### c\n\n### d")
        if isinstance(block, Heading)
    ]

    assert levels == [3, 3, 4, 5]


def test_a_heading_inside_a_list_or_a_quote_is_a_bold_line(make, reads):
    quote, points = blocks(make, reads, "> # a\n\n- # b")

    assert isinstance(quote, Quote)
    assert isinstance(points, BulletList)
    for inside in (quote.blocks[0], points.items[0].blocks[0]):
        assert inside == Paragraph((Run("a" if inside is quote.blocks[0] else "b", bold=True),))


def test_a_heading_that_cannot_be_seen_is_no_heading(make, reads):
    (only,) = blocks(make, reads, "# \x07")

    assert isinstance(only, Paragraph)


def test_breaks_and_pictures_inside_a_bold_line_stay(make, reads):
    (quote,) = blocks(make, reads, "> # ![a door](attachment:0123)")

    assert quote.blocks[0].inlines[0].alt == "a door"


@pytest.mark.parametrize(
    ("text", "right"),
    [("مرحبا world", True), ("world مرحبا", False), ("12. שלום", True), ("…", False), ("", False)],
)
def test_the_first_letter_decides_the_direction(text, right):
    assert reads_right_to_left(text) is right


@pytest.mark.parametrize(
    "text", ["مرحبا", "- مرحبا", "> مرحبا", "1. مرحبا", "# مرحبا", "![مرحبا](attachment:0123)"]
)
def test_every_block_has_its_own_direction(make, reads, text):
    (passage,) = entry(make.entry(text), reads).passages

    assert passage.right_to_left


def test_lines_and_rules_have_no_direction_of_their_own(make, reads):
    told = entry(make.entry("a\nb\n\n---"), reads)

    assert [passage.right_to_left for passage in told.passages] == [False, False]

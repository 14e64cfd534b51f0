"""The marks inside a paragraph become runs, and words never vanish with them."""

import pytest

from journal_app.prose.blocks import Break, Inline, Picture, Run
from journal_app.prose.marks import MOST, Marks, plain


def read(text: str) -> tuple[Inline, ...]:
    return Marks().read(text)


def test_bold_italic_and_strike_are_told_apart() -> None:
    assert read("a **b** *c* __d__ _e_ ~~f~~ ***g***") == (
        Run("a "),
        Run("b", bold=True),
        Run(" "),
        Run("c", italic=True),
        Run(" "),
        Run("d", bold=True),
        Run(" "),
        Run("e", italic=True),
        Run(" "),
        Run("f", strike=True),
        Run(" "),
        Run("g", bold=True, italic=True),
    )


def test_styles_lie_inside_each_other() -> None:
    assert read("**a *b* ~~c~~**") == (
        Run("a ", bold=True),
        Run("b", bold=True, italic=True),
        Run(" ", bold=True),
        Run("c", bold=True, strike=True),
    )


def test_a_style_may_cross_a_line_break() -> None:
    assert read("**a\nb**") == (Run("a", bold=True), Break(), Run("b", bold=True))


@pytest.mark.parametrize(
    "text",
    [
        "2 * 3 * 4",
        "snake_case_word",
        "<sighs> & <b>x</b> &amp; &#65;",
        "**",
        "~~~",
        "** a **",
        "`",
        "[a]",
        "[a](note.md)",
        "[a](javascript:alert)",
        "[a](file:///etc/passwd)",
        "![a](https://example.org/x.png)",
        "![[image.png]]",
        "<https://example.org>",
        "[a](<https://example.org>)",
        "[^1]",
        r"C:\Users\me",
    ],
)
def test_what_is_no_mark_of_ours_stays_as_typed(text: str) -> None:
    assert read(text) == (Run(text),)


def test_a_backslash_keeps_a_sign_from_being_a_mark() -> None:
    assert read(r"\*a\* \[b\](c) 1\. \<d\> \\") == (Run(r"*a* [b](c) 1. <d> " + "\\"),)


def test_nothing_is_read_inside_code() -> None:
    assert read(r"`*a* \b` and `` c`d ``") == (
        Run(r"*a* \b", code=True),
        Run(" and "),
        Run("c`d", code=True),
    )


def test_a_link_leads_to_a_page_or_a_mailbox() -> None:
    assert read("[a **b**](https://example.org/x_(y)?z=1&w) [c](mailto:d@example.org)") == (
        Run("a ", link="https://example.org/x_(y)?z=1&w"),
        Run("b", bold=True, link="https://example.org/x_(y)?z=1&w"),
        Run(" "),
        Run("c", link="mailto:d@example.org"),
    )


def test_a_picture_comes_out_of_the_vault_only() -> None:
    assert read(r"see ![my \*cat\* `x`](attachment:0a-1b) here") == (
        Run("see "),
        Picture("0a-1b", "my *cat* x"),
        Run(" here"),
    )


@pytest.mark.parametrize("text", ["**a *b **c*d", "**a *b **c*!"])
def test_a_line_in_which_the_engine_loses_something_stays_as_typed(text: str) -> None:
    assert read(text) == (Run(text),)


def test_styles_without_end_lie_inside_each_other_only_so_far() -> None:
    deep = read("_a *b " * 400 + "x" + "c* d_ " * 400)
    assert "".join(run.text for run in deep if isinstance(run, Run)).count("a b") == 400
    link = "[y](http://z)"
    assert read("_a *b " * 30 + link + "c* d_ " * 30) == plain(
        "_a *b " * 30 + link + "c* d_ " * 30
    )


def test_a_paragraph_of_nothing_but_marks_stays_as_typed() -> None:
    assert read("*a* " * MOST) == plain("*a* " * MOST)

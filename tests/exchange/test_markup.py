"""Simple HTML becomes Markdown; what was written stays."""

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal_app.exchange.markup import to_markdown


@pytest.mark.parametrize(
    ("note", "text"),
    [
        ("one<br>two<br/>three<BR />four", "one\ntwo\nthree\nfour"),
        ("<div>one</div><div>two</div><div><br></div><div>three</div>", "one\ntwo\n\nthree"),
        ("<p>one</p><p>two</p>", "one\n\ntwo"),
        ("a <b>bold </b>b <i>it</i> <s>no</s> <u>u</u>", "a **bold** b *it* ~~no~~ u"),
        ("<b>one<br><br>two</b>", "**one**\n\n**two**"),
        ("<b>a <i>b</i></b>", "**a *b***"),
        ("<h2>A</h2>b", "## A\n\nb"),
        ("a<ul><li>b</li><li>c<ul><li>d</li></ul></li></ul>e", "a\n- b\n- c\n   - d\n\ne"),
        ("<ol><li>b<br>c</li><li>d</li></ol>", "1. b\n   c\n2. d"),
        ("<li>a", "- a"),
        (
            '<a href="https://e.org/?a=1">b</a> <a href="javascript:x">c</a>',
            "[b](https://e.org/?a=1) c",
        ),
        ('<span style="color:red">a</span>', "a"),
        ("a &amp; b&nbsp;c &lt;d&gt;", "a & b\xa0c <d>"),
        ("I <3 you <i think> a < b > c", "I <3 you <i think> a < b > c"),
        ("&#233;&#x2014;&copy &nonsense; AT&T &#0;", "é\u2014&copy &nonsense; AT&T \ufffd"),
        ("&#" + "9" * 9_999 + ";", "&#" + "9" * 9_999 + ";"),
        ("<script>alert(1)</script>", "<script>alert(1)</script>"),
        ("plain\r\ntext\n\n\n\nmore", "plain\ntext\n\nmore"),
        ("</b></ul></i>a<b>open <i>end", "a**open *end***"),
        ("<b></b>a<b> </b>b", "a b"),
    ],
)
def test_a_note_reads_as_it_looked(note: str, text: str) -> None:
    assert to_markdown(note) == text


@pytest.mark.parametrize(
    "part", ["<b>", "<ul>", "<ul><li>", "</b>", "<", "<a ", "<b>a</i>", "<li>"]
)
def test_a_hostile_note_is_no_more_work_than_a_long_one(part: str) -> None:
    begin = time.process_time()
    text = to_markdown(part * 20_000 + "x\ny\n" * 10_000)
    assert "x" in text
    assert len(text) < 2_000_000
    assert time.process_time() - begin < 3


@given(st.text(alphabet="abé \n<>/&;", max_size=60))
def test_no_letter_is_lost(note: str) -> None:
    def letters(text: str) -> str:
        return "".join(sign for sign in text if sign.isalnum())

    without_tags = re.sub(r"</?[ab]\s?/?>", "", note)
    assert letters(to_markdown(f"{note}<br><em>x</em>")) == letters(without_tags) + "x"

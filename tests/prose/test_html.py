"""The HTML for the text view holds nothing but what we put there."""

from html.parser import HTMLParser

from hypothesis import given, settings
from hypothesis import strategies as st

from journal_app.prose.blocks import Item, Paragraph, Prose, Run
from journal_app.prose.html import to_html
from journal_app.prose.reading import read

TAGS = {"p", "h1", "h2", "h3", "ul", "ol", "li", "blockquote", "hr", "br"}
TAGS |= {"b", "i", "s", "code", "a", "img"}


class Watch(HTMLParser):
    """Collects tags, addresses and text."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.addresses: list[str] = []
        self.words = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.addresses += [value or "" for name, value in attrs if name in {"href", "src"}]

    def handle_data(self, data: str) -> None:
        self.words += data


def html(text: str) -> str:
    return to_html(read(text))


def test_every_block_has_its_element() -> None:
    assert html("# a\n\nb\nc\n\n> d\n\n---\n5. e\n6. f") == (
        "<h1>a</h1><p>b<br>c</p><blockquote><p>d</p></blockquote><hr>"
        '<ol start="5"><li>e</li><li>f</li></ol>'
    )


def test_a_task_shows_whether_it_is_done() -> None:
    assert html("- [x] a\n- [ ] b\n  - c") == (
        '<ul><li class="checked">a</li><li class="unchecked">b<ul><li>c</li></ul></li></ul>'
    )


def test_an_item_may_hold_more_than_a_line() -> None:
    assert html("- a\n\n  b\n- > c\n-") == (
        "<ul><li>a<p>b</p></li><li><blockquote><p>c</p></blockquote></li><li></li></ul>"
    )


def test_styles_pictures_and_links_are_marked_up() -> None:
    assert html("**a** *b* ~~c~~ `d` [e](https://f.org/?a=1&b) ![g](attachment:h)") == (
        "<p><b>a</b> <i>b</i> <s>c</s> <code>d</code> "
        '<a href="https://f.org/?a=1&amp;b">e</a> <img src="attachment:h" alt="g"></p>'
    )


def test_code_keeps_its_spaces() -> None:
    assert html("```\n  a  b\n```").split("<br>")[1] == "<code>&nbsp; a &nbsp;b</code>"


def test_a_run_with_a_link_that_leads_elsewhere_is_shown_as_text() -> None:
    run = Run("a", link="javascript:alert(1)")
    assert to_html(Prose((Paragraph((run,)),))) == "<p>a</p>"
    assert Item((Paragraph((run,)),)).checked is None


@given(st.text(alphabet="<>&\"'ab[]()!:*_`-# \n/=", max_size=80))
@settings(deadline=None)
def test_nothing_that_was_written_becomes_markup(text: str) -> None:
    seen = Watch(html(f"{text}<script>alert('x')</script>\n<img src=x onerror=y>"))
    assert seen.tags <= TAGS
    assert all(
        address.startswith(("http://", "https://", "mailto:", "attachment:"))
        for address in seen.addresses
    )
    assert "<script>" in seen.words

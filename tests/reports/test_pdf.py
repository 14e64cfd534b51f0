import hashlib
import io
import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import page
import pikepdf
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from journal_app.domain.notice import Notice, NoticeKind
from journal_app.domain.selection import Paper
from journal_app.errors import PageFailed, ResourceDamaged
from journal_app.paths import resources
from journal_app.reports import pdf
from journal_app.reports.codec import encode
from journal_app.reports.material import NumberedSession
from journal_app.reports.pdf import render, render_encoded
from journal_app.reports.summary import compose

HERE = Path(__file__).parent
SIZES = {Paper.A4: (595, 842), Paper.LETTER: (612, 792)}
LONG = "A line that goes on and on, about one thing and then about another. " * 30
ODD = {
    "typst code": '#read("/etc/passwd") #import "@preview/x:1.0.0": * $x^2$ @ref <label> \\ */',
    "markdown": "**bold** _it_ `code` [link](https://example.org) # head",
    "arabic and hebrew": "مرحبا بالعالم، שלום עולם",
    "chinese and japanese": "漢字とかな、한국어",
    "emoji": "😀 👩‍👩‍👧 🇪🇸 1️⃣ ☃️",
    "marks": "e\u0301 क्षि ก็ \u0301 d\u20e3 \u1885",
    "controls": "a\x00b\x07c\x1b[31m\x85\ufeff\u202ed\u2066e\u2028f",
    "nobody's": "\ue000 \U0010fffd \ufdd0 \uffff \u0378 \ud800",
    "long words": "w" * 300 + " " + "https://example.org/" + "a/" * 100,
    "signs": "<b>&amp;</b> \\u0041 {name} {} %s ${x} ' \" \\n",
}


def cases(make):
    """Return page one in all its seasons: from nothing at all to far too much."""
    first = make.selection().period.first
    scored = make.questionnaire("phq-9", [2] * 10)
    crowd = tuple(
        NumberedSession(number, each.session)
        for number, each in enumerate(make.sessions(27, every=3), 1)
    )
    notices = tuple(Notice(NoticeKind.EXTRA_NOT_AGREED, first, number) for number in range(60))
    much = make.selection(
        talk=(LONG, LONG, LONG), questions=(LONG,) * 9, name=LONG[:200], recipient=LONG[:200]
    )
    return {
        "nothing": make.material(make.selection(talk=(), questions=())),
        "nothing chosen": make.rich(
            scores=False, check_ins=False, sessions=False, notices=False, agreed_block=False
        ),
        "no scores": replace(make.rich(), questionnaires=()),
        "one score": make.material(questionnaires=(scored,)),
        "no sessions": replace(make.rich(), sessions=()),
        "a single entry": make.material(entries=(make.entry("Only this."),)),
        "ten sessions": replace(make.rich(), sessions=make.sessions(10, every=8)),
        "three long lines": make.rich(talk=(LONG, LONG, LONG)),
        "everything": make.rich(),
        "far too much": replace(
            make.rich(),
            selection=much,
            sessions=crowd,
            notices=notices,
            questionnaires=tuple(
                make.questionnaire(name, *[[1] * 20] * 6)
                for name in ("phq-9", "gad-7", "pcl-5-week", "pcl-5-month")
            ),
        ),
    }


CASES = (
    "nothing", "nothing chosen", "no scores", "one score", "no sessions", "a single entry",
    "ten sessions", "three long lines", "everything", "far too much",
)  # fmt: skip


@pytest.fixture(scope="module")
def material(make):
    return cases(make)


@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize("paper", Paper)
def test_page_one_is_exactly_one_page(material, english, look, case, paper):
    one = replace(material[case], selection=replace(material[case].selection, paper=paper))
    document = replace(compose(one, english), sections=(), entries=())

    pages = look(render(document))

    foot = "Not monitored: if you read this after the visit"
    assert [round(side) for side in pages.sizes[0]] == list(SIZES[paper])
    assert pages.lowest("contact the patient directly") > pages.highest("Private health notes")
    assert ([foot in text for text in pages.pages].count(True), foot in pages.pages[0]) == (
        1,
        True,
    )
    assert ["continued from page one" in text.lower() for text in pages.pages[1:2]] == [
        True for _ in pages.pages[1:2]
    ]


@pytest.mark.parametrize("case", CASES)
def test_pages_are_accessible(material, english, case, tmp_path):
    pages = render(compose(material[case], english))

    report = page.validate_pdf_bytes(pages, profile="ua-1")

    assert (report.is_compliant, [each.message for each in report.failures]) == (True, [])


def test_a_rich_page_one_needs_no_second_one(material, english, look):
    document = replace(compose(material["everything"], english), sections=())

    assert len(look(render(document)).pages) == 1


def test_page_one_says_what_matters_in_the_order_in_which_it_matters(material, english, look):
    text = look(render(compose(material["everything"], english))).pages[0]
    said = [
        "Self-reported summary",
        "What I want to talk about",
        "The red door keeps coming back",
        "Please notice",
        "PHQ-9 item 9, thoughts of being better off dead or of self-harm, 0–3 7 Jan: 1",
        "“Not sure” if safe 17 Jan",
        "Scores",
        "Previous",
        "A 5-point change on PHQ-9, 4 on GAD-7 is often called noticeable.",
        "Treatment sessions",
        "nausea (strong)",
        "Questions for you",
        "What we agreed",
        "Left out: 14 journal entries",
        "Not monitored",
    ]

    places = [text.find(each) for each in said]

    assert (min(places) >= 0, places) == (True, sorted(places))


def test_every_page_says_whose_it_is_and_that_it_is_self_reported(material, english, look):
    pages = look(render(compose(material["everything"], english))).pages

    for number, text in enumerate(pages, 1):
        assert f"Page {number} of {len(pages)}" in text
        assert "R.M. · 5 January – 4 April 2026 · made on 5 April 2026 (Europe/Madrid)" in text
        assert "self-reported · Ashore" in text
        assert "Private health notes given by the patient to Dr. Reyes for this visit." in text


def test_what_has_no_room_goes_on_on_page_two(material, english, look):
    pages = look(render(compose(material["far too much"], english))).pages

    assert "more on page 2" in pages[0]
    assert "earlier sessions on the next pages" in pages[0]
    assert "Room for what we agreed: page 2" in pages[0]
    assert "Continued from page one" in pages[1]
    assert "Session 59: extra, not agreed" in " ".join(pages)


@pytest.mark.parametrize("kind", ODD)
def test_whatever_is_written_can_be_printed(make, english, look, kind):
    odd = ODD[kind]
    selection = make.selection(talk=(odd,), questions=(odd,), name=odd, recipient=odd)
    entry = make.entry(f"{odd}\n\n- {odd}\n\n> {odd}\n\n# {odd}\n\n`{odd}`", title=odd)

    pages = render(compose(make.material(selection, entries=(entry,)), english))

    report = page.validate_pdf_bytes(pages, profile="ua-1")
    assert (report.is_compliant, len(look(pages).pages[0]) > 300) == (True, True)


def test_code_is_only_ever_words(make, english, look):
    words = '#read("/etc/passwd") and #panic()'
    entry = make.entry(words)
    document = compose(make.material(make.selection(talk=(words,)), entries=(entry,)), english)

    pages = look(render(document)).pages

    assert [words in text for text in pages] == [True, True]


def test_a_character_that_no_font_has_becomes_a_box(make, english, look):
    document = compose(make.material(make.selection(talk=("before \u0378 after",))), english)

    assert "before □ after" in look(render(document)).text


def test_one_strange_character_takes_nothing_else_along(make, english, look):
    talk = ("before \u0378 after", "naïve d\u1885 café", "third")

    text = look(render(compose(make.material(make.selection(talk=talk)), english))).text

    assert ("naïve d" in text, "café" in text, "third" in text) == (True, True, True)


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.text(max_size=40), st.text(max_size=20))
def test_no_text_stops_the_page(make, english, text, title):
    entry = make.entry(f"{text}\n\n- {text}", title=title)
    material = make.material(make.selection(talk=(text,), name=title), entries=(entry,))

    assert render(compose(material, english)).startswith(b"%PDF-1.7")


def test_lists_may_be_nested_as_deeply_as_they_are_read(make, english, look):
    nested = "\n".join("  " * depth + f"- level {depth}" for depth in range(20))
    quoted = ">" * 20 + " deep"

    pages = look(
        render(compose(make.material(entries=(make.entry(f"{nested}\n\n{quoted}"),)), english))
    )

    assert ("level 0" in pages.text, "level 11" in pages.text, "deep" in pages.text) == (
        True,
        True,
        True,
    )


def test_an_address_is_not_lost_on_paper(make, english, look):
    text = (
        "[my sister](https://example.org/letter) and https://example.com and ~~[x](https://y.z)~~"
    )

    told = look(render(compose(make.material(entries=(make.entry(text),)), english))).text

    assert "my sister (https://example.org/letter)" in told
    assert told.count("https://example.com") == 1


def test_entries_carry_their_remarks_in_the_margin(make, english, look):
    entry = make.entry("Words.", session=1, on_treatment_day=True, late=True)

    text = look(render(compose(make.material(entries=(entry,)), english))).pages[-1]

    for said in ("5 January 2026", "Monday", "Session 1", "Written on treatment day", "later"):
        assert said in text


def test_the_file_says_nothing_about_the_person_or_the_engine(material, english):
    pages = render(compose(material["everything"], english))

    with pikepdf.open(io.BytesIO(pages)) as file:
        told = {key: str(value) for key, value in file.docinfo.items()}
        metadata = file.Root.Metadata.read_bytes()
        language = str(file.Root.Lang)

    assert (told["/Title"], language, "/Author" in told) == ("Summary", "en", False)
    assert told["/Creator"].startswith("Ashore")
    assert told["/CreationDate"] == told["/ModDate"] == "D:20260405000000Z"
    for secret in (b"R.M.", b"Reyes", b"History", b"Typst"):
        assert secret not in metadata
    assert f"<xmp:CreatorTool>{told['/Creator']}</xmp:CreatorTool>".encode() in metadata
    assert b"Typst" not in pages


def test_no_page_is_coloured_by_more_than_one_hue(material, english):
    """Grey shows the same: one dark accent, and else no colour at all."""
    drawn = json.dumps(json.loads(encode(compose(material["everything"], english))))

    template = (resources() / "page" / "template.typ").read_text("utf-8")
    colours = {part[:6] for part in template.split('rgb("#')[1:]}
    hues = {each for each in colours if spread(each) > 4}

    assert (hues, "rgb" in drawn) == ({"1d4a57"}, False)


def spread(colour):
    parts = [int(colour[place : place + 2], 16) for place in (0, 2, 4)]
    return max(parts) - min(parts)


COMPOSED = """
import hashlib, importlib.util, sys
spec = importlib.util.spec_from_file_location("making", sys.argv[1])
making = importlib.util.module_from_spec(spec)
spec.loader.exec_module(making)
from journal_app.i18n import Language, Translator
from journal_app.reports.pdf import render
from journal_app.reports.summary import compose
import gettext
t = Translator(Language.ENGLISH, gettext.NullTranslations())
print(hashlib.sha256(render(compose(making.Making().rich(), t))).hexdigest())
"""


def test_the_same_material_is_the_same_bytes_on_another_day_in_another_place(material, english):
    here = hashlib.sha256(render(compose(material["everything"], english))).hexdigest()

    there = [
        subprocess.run(  # noqa: S603 - this very interpreter
            [sys.executable, "-c", COMPOSED, str(HERE / "conftest.py")],
            env={**os.environ, "PYTHONPATH": str(HERE.parents[1]), **change},
            check=True,
            capture_output=True,
            encoding="ascii",
        ).stdout.strip()
        for change in (
            {"TZ": "Asia/Tokyo", "PYTHONHASHSEED": "1", "LC_ALL": "C"},
            {"TZ": "America/Los_Angeles", "PYTHONHASHSEED": "2", "LC_ALL": "C.UTF-8"},
        )
    ]

    assert there == [here, here]


@pytest.mark.parametrize("given", ["", "{}", "[]", '{"made": "today", "program": "x"}', "\x00"])
def test_what_is_no_document_makes_no_page(given):
    with pytest.raises(PageFailed):
        render_encoded(given)


def test_a_failure_quotes_nothing(make, english):
    broken = json.loads(encode(compose(make.material(make.selection(talk=("SECRET",))), english)))
    del broken["frame"]

    with pytest.raises(PageFailed) as caught:
        render_encoded(json.dumps(broken))

    assert (str(caught.value), caught.value.__context__) == ("", None)


def test_a_missing_template_is_named(monkeypatch, tmp_path, make, english):
    monkeypatch.setattr(pdf, "resources", lambda: tmp_path)

    with pytest.raises(ResourceDamaged) as caught:
        render(compose(make.material(), english))

    assert caught.value.name == "page/template.typ"


def test_a_summary_for_months_of_entries_numbers_all_its_pages(make, english, look):
    entries = tuple(make.entry("A few words. " * 120, title=f"Entry {each}") for each in range(12))

    pages = look(render(compose(make.material(entries=entries), english))).pages

    assert all(f"Page {each} of {len(pages)}" in text for each, text in enumerate(pages, 1))
    assert "Journal entries" in pages[-1]

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal_app.errors import ResourceDamaged
from journal_app.paths import resources
from journal_app.reports.characters import (
    BOX,
    boxed,
    breakable,
    clean,
    marks,
    read_coverage,
    says_something,
    unjoined,
)

TABLE = resources() / "page" / "coverage.json"


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("plain words", "plain words"),
        ("a\nb\tc\u2028d", "a b c d"),
        ("bell\x07 escape\x1b and\x85 delete\x7f", "bell escape and delete"),
        ("mark\ufeff of\ufdd0 \uffffbytes\U0001fffe", "mark of bytes"),
        ("half\ud800 a pair", "half a pair"),
        ("private \ue000", f"private {BOX}"),
        ("e\u0301", "é"),
        ("turned\u202e around\u2066", "turned around"),
        (" \u0301alone", " alone"),
        ("1\ufe0f\u20e3 and d\u20e3", "1\ufe0f\u20e3 and d"),
        ("a\u200db © ©\ufe0f", "ab © ©"),
        ("\ue000\u200d\ufe0f", BOX),
        ("👩‍👩‍👧 ☃️", "👩‍👩‍👧 ☃️"),
        ("مرحبا \u200fשל", "مرحبا \u200fשל"),
        ("क्षि", "क्षि"),
        ("blank\u3164letter\u2800", "blank letter "),
    ],
)
def test_what_a_page_may_not_hold_falls_away(typed, printed):
    assert clean(typed) == printed


@given(st.text())
def test_clean_text_is_clean(text):
    once = clean(text)

    kinds = {unicodedata.category(each) for each in once}

    assert kinds.isdisjoint({"Cc", "Cs", "Co", "Zl", "Zp"})


@given(
    st.text(alphabet=st.characters(whitelist_categories=["Lu", "Ll", "Nd"], max_codepoint=0x24F))
)
def test_letters_and_digits_are_never_lost(text):
    assert clean(text) == unicodedata.normalize("NFC", text)


@given(st.text())
def test_places_to_break_take_nothing_away(text):
    assert breakable(text).replace("\u200b", "") == text.replace("\u200b", "")


def test_only_long_words_get_places_to_break():
    long = "w" * 60

    assert breakable("a sentence of words") == "a sentence of words"
    assert [len(part) for part in breakable(long).split("\u200b")] == [16, 16, 16, 12]


def test_an_address_breaks_after_its_signs():
    parts = breakable("https://example.org/one/two?three=four&five").split("\u200b")

    assert parts[:3] == ["https:", "/", "/"]


def test_a_mark_is_never_parted_from_its_letter():
    assert "\u200b\u0302" not in breakable("a\u0302" * 40)


@pytest.mark.parametrize(("text", "seen"), [("a", True), ("\x07 \u200b", False), ("", False)])
def test_blank_text_says_nothing(text, seen):
    assert says_something(text) is seen


def test_marks_are_told_from_letters():
    assert marks("a\u0302b") == {"\u0302"}


def test_our_fonts_have_the_letters_of_our_languages():
    text = "¿Qué pasó, señor Íñigo? “Sí” — «no»… ↓ ↑ → − × · □ ½ ÀÖßçœ Ωд 😀"

    assert read_coverage(TABLE).lacks(text) == frozenset()


def test_characters_of_other_scripts_are_missed():
    assert read_coverage(TABLE).lacks("a漢ب\u200d\ufe0f") == {"漢", "ب"}


def test_a_damaged_table_is_named(tmp_path):
    (tmp_path / "coverage.json").write_text("[1, 2]")

    with pytest.raises(ResourceDamaged) as caught:
        read_coverage(tmp_path / "coverage.json")
    assert caught.value.name == f"{tmp_path.name}/coverage.json"


def test_a_missing_table_is_named(tmp_path):
    with pytest.raises(ResourceDamaged):
        read_coverage(tmp_path / "page" / "coverage.json")


def test_a_box_is_joined_to_nothing():
    assert boxed("a\U0001f9ff\u200d\ufe0fb", frozenset("\U0001f9ff")) == f"a{BOX}b"


def test_text_can_be_freed_of_what_steers_it():
    assert unjoined("👩\u200d👧 ☃\ufe0f \u200fa\u200b") == "👩👧 ☃ a"

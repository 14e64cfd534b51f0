from pathlib import Path

import pytest

from journal_app.errors import ResourceDamaged
from journal_app.library.words import load_words
from journal_app.paths import resources


@pytest.mark.parametrize(("language", "fewest"), [("en", 6000), ("es", 1200), ("es-MX", 1200)])
def test_there_are_words_enough_that_every_keyboard_can_type(language: str, fewest: int) -> None:
    words = load_words(language)
    assert len(words) >= fewest
    assert all(word.isascii() and word.isalpha() and word.islower() for word in words)


def test_a_language_without_words_gets_the_english_ones() -> None:
    assert load_words("fr") == load_words("en") != load_words("es")


def test_no_word_wounds() -> None:
    wounding = {"suicide", "overdose", "kill", "death", "muerte", "sobredosis", "dolor", "despair"}
    assert not wounding & {*load_words("en"), *load_words("es")}


def test_the_rights_are_told() -> None:
    told = (resources() / "words" / "RIGHTS.txt").read_text("utf-8")
    assert "Creative Commons Attribution" in told
    assert "Permission is hereby granted" in told


@pytest.mark.parametrize(
    "text",
    ["", "few words", "\n".join(f"w{n:c}" for n in range(97, 120)), None, "Ñ" * 3000],
)
def test_a_list_that_is_not_as_it_should_be_is_refused(text: str | None, tmp_path: Path) -> None:
    (tmp_path / "words").mkdir()
    if text is not None:
        (tmp_path / "words" / "en.txt").write_text(text, "utf-8")
    with pytest.raises(ResourceDamaged):
        load_words("en", tmp_path)


def test_a_word_that_stands_twice_is_refused(tmp_path: Path) -> None:
    (tmp_path / "words").mkdir()
    words = load_words("en")
    for odd in (words[-1], "zzzzzzzzzzzzz", "zz-zz", "Zz"):
        (tmp_path / "words" / "en.txt").write_text("\n".join([*words, odd]))
        with pytest.raises(ResourceDamaged):
            load_words("en", tmp_path)

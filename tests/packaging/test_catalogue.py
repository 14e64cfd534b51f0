"""What counts as a word of the program, and as a translation of it."""

import pytest
from babel.messages.catalog import Catalog


@pytest.fixture
def catalogue(script):
    return script("catalogue")


def translated(*messages, **options):
    catalogue = Catalog(locale="es", **options)
    for message in messages:
        catalogue.add(*message)
    return catalogue


def test_words_are_found_in_all_three_calls(catalogue):
    source = """
title = self._t.text("Good " "morning")
count = t.plural("{n} entry", "{n} entries", n).format(n=t.text("none"))
label = t.context("verb", "Open")
line = field.text()
"""

    found = {(words.id, words.context) for words in catalogue.words_in(source, "page.py")}

    assert found == {
        ("Good morning", None),
        (("{n} entry", "{n} entries"), None),
        ("none", None),
        ("Open", "verb"),
    }


@pytest.mark.parametrize(
    "call", ['t.text(f"Hi {name}")', "self._t.text(title)", 't.text("a" + b)']
)
def test_words_that_no_catalogue_could_hold_are_refused(catalogue, call):
    with pytest.raises(catalogue.NotLiteral, match=r"page\.py:1"):
        list(catalogue.words_in(call, "page.py"))


def test_a_method_of_the_same_name_elsewhere_is_left_alone(catalogue):
    assert list(catalogue.words_in('file.text("name")\nfield.text()', "page.py")) == []


@pytest.mark.parametrize(
    ("english", "spanish", "problem"),
    [
        ([("Yes",)], [("Yes", "")], "not translated: “Yes”"),
        ([("Yes",)], [], "not translated: “Yes”"),
        ([], [("Yes", "Sí")], "no longer in the code: “Yes”"),
        ([("Hi {name}",)], [("Hi {name}", "Hola {nombre}")], "other {places} than the English"),
        (
            [(("{n} day", "{n} days"),)],
            [(("{n} day", "{n} days"), ("un día", "unos días"))],
            "other {places} than the English",
        ),
        ([("Yes",)], [("Yes", "Sí", (), ("fuzzy",))], "marked as doubtful: “Yes”"),
    ],
)
def test_a_flaw_of_a_translation_is_named(catalogue, english, spanish, problem):
    found = list(catalogue.problems(translated(*english), translated(*spanish)))

    assert len(found) == 1
    assert found[0].startswith(problem)


def test_a_number_may_be_a_word_in_the_singular(catalogue):
    words = ("{n} day", "{n} days")
    spanish = translated((words, ("un día", "{n} días")))

    assert list(catalogue.problems(translated((words,)), spanish)) == []


def test_a_word_said_in_two_contexts_needs_two_translations(catalogue, tmp_path):
    (tmp_path / "page.py").write_text('t.context("verb", "Open")\nt.context("state", "Open")\n')
    spanish = translated()
    spanish.add("Open", "Abrir", context="verb")

    found = list(catalogue.problems(catalogue.template(tmp_path), spanish))

    assert found == ["not translated: “Open” (state)"]


def test_an_update_keeps_translations_and_guesses_none(catalogue, monkeypatch, tmp_path):
    code = tmp_path / "code"
    code.mkdir()
    monkeypatch.setattr(catalogue, "CODE", code)
    monkeypatch.setattr(catalogue, "LOCALE", tmp_path)
    monkeypatch.setattr(catalogue, "TEMPLATE", tmp_path / "ashore.pot")
    (code / "page.py").write_text('t.text("Save")\nt.text("Open")\n')
    catalogue.extract()
    spanish = catalogue.translation_of("es")
    spanish.write_text(
        spanish.read_text().replace('"Save"\nmsgstr ""', '"Save"\nmsgstr "Guardar"')
    )

    (code / "page.py").write_text('t.text("Save")\nt.text("Saved")\n')
    catalogue.extract()

    assert 'msgid "Save"\nmsgstr "Guardar"\n' in spanish.read_text()
    assert catalogue.check() == ["es: not translated: “Saved”"]

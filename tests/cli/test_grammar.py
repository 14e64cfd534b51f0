from datetime import date
from pathlib import Path

import pytest

from journal_app.cli.given import Given
from journal_app.cli.grammar import grammar
from journal_app.domain.record import Kind
from journal_app.domain.selection import Paper
from journal_app.i18n import Language, translator


def read(*words: str, language: Language = Language.ENGLISH) -> Given:
    return grammar(translator(language)).parse_args(words, namespace=Given())


def test_import_names_the_source_first_and_search_the_vault() -> None:
    imported, found = read("import", "S", "V"), read("search", "V", "two words")

    assert (imported.source, imported.vault) == (Path("S"), Path("V"))
    assert (found.vault, found.query) == (Path("V"), "two words")


def test_a_demo_has_its_length_seed_and_end() -> None:
    usual, other = read("demo", "D"), read("demo", "D", "--days", "30", "--seed", "7")

    assert (usual.days, usual.seed, usual.end) == (90, 1, date(2026, 4, 12))
    assert (other.days, other.seed, other.language) == (30, 7, None)


def test_choices_may_be_repeated() -> None:
    listed = read("list", "V", "--kind", "entry", "--kind", "session", "--from", "2026-01-02")
    kept = read("write", "V", "--tag", "a", "--tag", "b", "--day", "2026-01-02")
    imported = read("import", "S", "V", "--mood", "so so=3", "--mood", "great=5", "--dry-run")

    assert (listed.kind, listed.first) == ([Kind.ENTRY, Kind.SESSION], date(2026, 1, 2))
    assert (kept.tag, kept.day, kept.title) == (["a", "b"], date(2026, 1, 2), "")
    assert (imported.mood, imported.dry_run) == ([("so so", 3), ("great", 5)], True)


def test_a_summary_prints_no_entry_unless_told() -> None:
    usual = read("summary", "V", "out.pdf")
    other = read(
        *("summary", "V", "out.pdf", "--entries", "all", "--paper", "letter"),
        *("--language", "es", "--made", "2026-03-12", "--for", "Dr. Lind", "--name", "R. M."),
        *("--talk", "one", "--talk", "two", "--from", "2026-01-02", "--to", "2026-03-12"),
    )

    assert (usual.entries, usual.paper, usual.talk) == ("none", None, [])
    assert (other.paper, other.language) == (Paper.LETTER, Language.SPANISH)
    assert (other.recipient, other.name, other.talk) == ("Dr. Lind", "R. M.", ["one", "two"])


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize(
    "verb",
    ["demo", "new", "check", "write", "list", "search", "import", "summary", "selftest"],
)
def test_every_verb_explains_itself(verb: str, language: Language, capsys) -> None:
    with pytest.raises(SystemExit):
        read(verb, "--help", language=language)

    assert f"ashore {verb}" in capsys.readouterr().out


def test_verbs_that_are_not_there_are_not_offered() -> None:
    told = grammar(translator(Language.ENGLISH)).format_help().splitlines()

    offered = {line.split()[0] for line in told if line.startswith("    ")}
    assert offered.isdisjoint({"backup", "restore", "merge", "export", "passphrase", "recovery"})
    assert {"demo", "list", "search"} <= offered

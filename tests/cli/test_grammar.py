from datetime import date
from pathlib import Path

import pytest

from journal_app.cli.console import WrongUse
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


def test_what_looks_after_the_vault_names_it_first() -> None:
    made, listed = read("backup", "V", "--to", "D"), read("backup", "V", "--list")
    restored = read("restore", "V", "B", "--recovery-file", "C")
    merged = read("merge", "V", "O", "--other-passphrase-file", "P", "--dry-run")

    assert (made.vault, made.place, made.list_only) == (Path("V"), Path("D"), False)
    assert (listed.place, listed.list_only) == (None, True)
    assert (restored.vault, restored.backup, restored.recovery_file) == tuple(map(Path, "VBC"))
    assert (merged.other, merged.other_passphrase_file) == (Path("O"), Path("P"))
    assert merged.dry_run


def test_keys_are_changed_with_files_or_by_typing() -> None:
    changed = read("passphrase", "V", "--new-passphrase-file", "N")
    forgotten = read("passphrase", "V", "--recovery-file", "C")
    tried, renewed = read("recovery", "V", "check"), read("recovery", "V", "renew")
    anew = read("rekey", "V", "--recovery-file", "C")

    assert (changed.new_passphrase_file, changed.recovery_file) == (Path("N"), None)
    assert (forgotten.new_passphrase_file, forgotten.recovery_file) == (None, Path("C"))
    assert (tried.what, renewed.what, tried.recovery_file) == ("check", "renew", None)
    assert (anew.new_passphrase_file, anew.recovery_file) == (None, Path("C"))


def test_a_recovery_code_is_tried_or_renewed_and_nothing_else() -> None:
    with pytest.raises(WrongUse, match=r"check, renew, not show"):
        read("recovery", "V", "show")


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize(
    "verb",
    [
        *("demo", "new", "check", "write", "list", "search", "import", "summary", "selftest"),
        *("backup", "restore", "merge", "passphrase", "recovery", "rekey"),
    ],
)
def test_every_verb_explains_itself(verb: str, language: Language, capsys) -> None:
    with pytest.raises(SystemExit):
        read(verb, "--help", language=language)

    assert f"ashore {verb}" in capsys.readouterr().out


def test_verbs_that_are_not_there_are_not_offered() -> None:
    told = grammar(translator(Language.ENGLISH)).format_help().splitlines()

    offered = {line.split()[0] for line in told if line.startswith("    ")}
    assert offered.isdisjoint({"export"})
    assert {"demo", "list", "search"} <= offered

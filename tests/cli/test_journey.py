"""From an empty folder to the pages in hand, as a person does it."""

import tempfile
from pathlib import Path

import pikepdf

CANARIES = ("zymurgical", "quixotry", "velleity", "Übergangsgarten")
NOTE = """---
created: 2026-02-03T21:10:00+01:00
title: Velleity
tags: [quixotry]
mood: good
energy: 6
---

A walk, and a **zymurgical** evening in the Übergangsgarten.
"""
DAYLIO = (
    "full_date,date,weekday,time,mood,activities,note_title,note\n"
    "2026-02-04,4 Feb,Wednesday,21:00,good,quixotry,,\n"
    "2026-02-05,5 Feb,Thursday,21:00,meh,,Velleity again,zymurgical\n"
)


def test_the_main_job_by_the_command_line(ashore, tmp_path: Path, monkeypatch) -> None:
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(temporary))
    monkeypatch.setenv("TMPDIR", str(temporary))
    monkeypatch.setenv("SQLITE_TMPDIR", str(temporary))
    vault, pages = tmp_path / "Journal.vault", tmp_path / "summary.pdf"
    source = tmp_path / "notes"
    source.mkdir()
    (source / "2026-02-03 walk.md").write_text(NOTE, encoding="utf-8")
    (tmp_path / "daylio.csv").write_text(DAYLIO, encoding="utf-8")

    assert ashore("new", vault, "--recovery-file", tmp_path / "code").code == 0
    assert ashore("import", source, vault, "--json").json() == {
        "new": 1,
        "known": 0,
        "unreadable": [],
    }
    assert ashore("import", tmp_path / "daylio.csv", vault, "--json").json()["new"] == 2
    assert ashore("write", vault, "--day", "2026-02-06", stdin=b"zymurgical, again").code == 0

    listed = ashore("list", vault, "--json").json()
    assert {(row["kind"], row["day"]) for row in listed} == {
        ("entry", "2026-02-03"),
        ("check-in", "2026-02-03"),
        ("check-in", "2026-02-04"),
        ("entry", "2026-02-05"),
        ("check-in", "2026-02-05"),
        ("entry", "2026-02-06"),
    }
    assert len(ashore("search", vault, "zymurgical", "--json").json()) == 3
    assert len(ashore("search", vault, "ubergangsgarten", "--json").json()) == 1

    made = ashore("summary", vault, pages, "--from", "2026-02-01", "--to", "2026-02-28")
    assert made.code == 0
    with pikepdf.open(pages) as file:
        assert len(file.pages) >= 1
    assert ashore("check", vault, "--json").json() == {"ok": True, "problems": []}
    assert _words_in(vault, temporary) == []


def _words_in(*folders: Path) -> list[str]:
    """Return the words of the journal that can be read in the files, in either encoding."""
    files = [path for folder in folders for path in folder.rglob("*") if path.is_file()]
    found = []
    for file in files:
        data = file.read_bytes().lower()
        for word in CANARIES:
            spelled = [word.lower().encode(code) for code in ("utf-8", "utf-16-le", "latin-1")]
            found += [f"{file.name}: {word}" for each in spelled if each in data]
    return found

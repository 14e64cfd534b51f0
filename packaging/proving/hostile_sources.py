"""Files and folders made to harm whoever reads them in."""

import json
import os
import zipfile
from collections.abc import Callable
from pathlib import Path

_HUGE = 300_000_000
_DEEP = 100_000
_DAYLIO = "full_date,date,weekday,time,mood,activities,note_title,note\n"


def _alias_bomb(work: Path) -> Path:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 12)]
    return _note(work, "alias", "---\n" + "\n".join(lines) + "\n---\nwords\n")


def _deep_front_matter(work: Path) -> Path:
    return _note(work, "deep", "---\na: " + "[" * 30_000 + "\n---\nwords\n")


def _many_brackets(work: Path) -> Path:
    return _note(work, "brackets", "![" * 400_000)


def _huge_note(work: Path) -> Path:
    path = _note(work, "huge", "x")
    os.truncate(path, _HUGE)
    return path.parent


def _huge_table(work: Path) -> Path:
    path = work / "huge.csv"
    path.write_text(_DAYLIO, encoding="utf-8")
    os.truncate(path, _HUGE)
    return path


def _huge_cell(work: Path) -> Path:
    path = work / "cell.csv"
    row = '2026-03-02,March 2,Monday,20:15,good,walk,,"' + "x" * 30_000_000 + '"\n'
    path.write_text(_DAYLIO + row, encoding="utf-8")
    return path


def _formulas(work: Path) -> Path:
    path = work / "formulas.csv"
    cell = '"=HYPERLINK(""http://example.org"")\u202egpj.exe"'
    path.write_text(f"{_DAYLIO}2026-03-02,x,x,20:15,NaN,=1+1,@x,{cell}\n", encoding="utf-8")
    return path


def _outward_links(work: Path) -> Path:
    folder = work / "links"
    folder.mkdir()
    (folder / "2026-03-01 a.md").write_text("words", encoding="utf-8")
    (folder / "2026-03-02 b.md").symlink_to("/etc/passwd")
    (folder / "loop").symlink_to(folder, target_is_directory=True)
    (folder / "root").symlink_to("/etc", target_is_directory=True)
    return folder


def _pipes(work: Path) -> Path:
    folder = work / "pipes"
    folder.mkdir()
    (folder / "2026-03-01 a.md").write_text("words", encoding="utf-8")
    os.mkfifo(folder / "2026-03-02 b.md")
    return folder


def _odd_names(work: Path) -> Path:
    folder = work / "names"
    folder.mkdir()
    for name in ("2026-03-01 \u202egnp.md", "2026-03-02 a\nb.md", "2026-03-03 \x1b[2J.md", "..md"):
        (folder / name).write_text("words", encoding="utf-8")
    (folder / os.fsdecode(b"2026-03-04 \xff\xfe.md")).write_text("words", encoding="utf-8")
    return folder


def _deep_folders(work: Path) -> Path:
    folder = work / "folders"
    (folder / "/".join(["d"] * 900)).mkdir(parents=True)
    (folder / "2026-03-01 a.md").write_text("words", encoding="utf-8")
    return folder


def _deep_json(work: Path) -> Path:
    return _json(work, "deep", "[" * _DEEP)


def _no_numbers(work: Path) -> Path:
    return _json(work, "numbers", '{"entries": [{"text": NaN, "text": 1e999}], "entries": []}')


def _huge_number(work: Path) -> Path:
    return _json(
        work, "number", '{"metadata": {"version": ' + "9" * 3_000_000 + '}, "entries": []}'
    )


def _zip_bomb(work: Path) -> Path:
    path = work / "bomb.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("../../Journal.json", json.dumps({"entries": []}))
        made.writestr("/Journal.json", "[" * _DEEP)
        with made.open("Journal.json", "w", force_zip64=True) as big:
            for _ in range(_HUGE // 1_000_000):
                big.write(bytes(1_000_000))
    return path


def _not_text(work: Path) -> Path:
    return _note(work, "bytes", "\0\x01" * 5_000 + "\ud7ff")


def _json(work: Path, name: str, text: str) -> Path:
    path = work / f"{name}.json"
    path.write_text(text, encoding="utf-8")
    return path


def _note(work: Path, name: str, text: str) -> Path:
    folder = work / name
    folder.mkdir()
    path = folder / "2026-03-01 note.md"
    path.write_text(text, encoding="utf-8")
    return path


ALL: dict[str, Callable[[Path], Path]] = {
    "front matter that multiplies": _alias_bomb,
    "front matter without end": _deep_front_matter,
    "a note of brackets": _many_brackets,
    "a note of 300 MB": _huge_note,
    "a table of 300 MB": _huge_table,
    "a cell of 30 MB": _huge_cell,
    "formulas and turned letters": _formulas,
    "links that lead out": _outward_links,
    "a pipe among notes": _pipes,
    "names that are no names": _odd_names,
    "folders without end": _deep_folders,
    "JSON without end": _deep_json,
    "NaN and a key twice": _no_numbers,
    "a number of three million digits": _huge_number,
    "a packed file of 300 MB": _zip_bomb,
    "bytes that are no text": _not_text,
}
"""What each is, and what makes it in a folder and says where it lies."""

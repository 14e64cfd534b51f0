"""The floors of the house, and what may be named where."""

import ast
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1] / "journal_app"
FLOORS = (  # from the roof down; rooms on one floor do not import each other
    {"__main__"},
    {"ui", "cli"},
    {"journal"},
    {"vault", "store", "reports", "exchange", "library", "settings", "messages"},
    {"prose"},
    {"domain"},
    {"i18n"},
    {"paths", "process"},
    {"errors"},
)
PURE = {"domain", "vault"}  # of our own rooms, these use nothing but `errors`
ONLY_FROM = {"vault": "journal", "store": "journal"}  # the one floor that may enter
ONLY_HERE = {  # a third-party package, and the rooms that may name it
    "PySide6": ("ui",),
    "cryptography": ("vault.keys",),
    "filelock": ("vault.guard",),
    "markdown": ("prose",),
    "pikepdf": ("reports.pdf",),
    "platformdirs": ("paths",),
    "pypdfium2": ("ui",),
    "shiboken6": ("ui",),
    "sqlcipher3": ("store.database",),
    "typst": ("reports.pdf",),
    "yaml": ("exchange",),
    "zxcvbn": ("vault.strength",),
}
SCREEN = {"PySide6", "shiboken6", "pypdfium2"}
LONGEST_FILE = 300  # a reader should be able to hold a module in the head
MODULES = sorted(ROOT.rglob("*.py"))


def name_of(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def floor_of(room: str) -> int:
    floors = [height for height, rooms in enumerate(FLOORS) if room in rooms]
    assert floors, f"the room “{room}” has no floor yet"
    return floors[0]


@cache
def imports_of(path: Path) -> tuple[str, ...]:
    return tuple(imported(ast.parse(path.read_text("utf-8"))))


def imported(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "a relative import"
            # A name taken from a package may be one of its modules.
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def violations(name: str, targets: tuple[str, ...]) -> list[str]:
    room = name.split(".", maxsplit=1)[0]
    found = []
    for target in targets:
        package, _, rest = target.partition(".")
        other = rest.split(".")[0]
        if package == "journal_app":
            if room and other != room and not may_enter(room, other):
                found.append(target)
        elif package not in sys.stdlib_module_names and not may_name(name, package):
            found.append(target)
    return found


def may_enter(room: str, other: str) -> bool:
    return (
        floor_of(other) > floor_of(room)
        and ONLY_FROM.get(other, room) == room
        and (room not in PURE or other == "errors")
    )


def may_name(name: str, package: str) -> bool:
    rooms = ONLY_HERE.get(package, ())
    return not is_presenter(name) and any(f"{name}.".startswith(f"{room}.") for room in rooms)


def is_presenter(name: str) -> bool:
    return name.startswith("ui.") and name.endswith("presenter")


def reached_from(name: str) -> set[str]:
    """Return every package that `name` imports, itself or through our own modules."""
    modules = {name_of(path): path for path in MODULES}
    waiting, seen, packages = [name], set(), set()
    while waiting:
        module = waiting.pop()
        seen.add(module)
        for target in imports_of(modules[module]):
            package, _, rest = target.partition(".")
            packages.add(package)
            if package == "journal_app":
                inner = {rest, rest.rpartition(".")[0]} & modules.keys()
                waiting.extend(inner - seen)
    return packages


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_a_module_keeps_to_its_floor(path):
    assert violations(name_of(path), imports_of(path)) == []


def test_every_room_has_a_floor():
    rooms = {name_of(path).split(".")[0] for path in MODULES} - {""}

    assert [room for room in sorted(rooms) if not any(room in floor for floor in FLOORS)] == []


@pytest.mark.parametrize(
    ("name", "target"),
    [
        ("domain.entry", "PySide6.QtCore"),
        ("domain.entry", "journal_app.paths"),
        ("prose.blocks", "journal_app.store.database"),
        ("reports.pdf", "requests"),
        ("reports.summary", "typst"),
        ("store.entries", "journal_app.vault.keys"),
        ("ui.writing.page", "journal_app.store.database"),
        ("ui.writing.presenter", "PySide6.QtCore.QTimer"),
        ("vault.keyring", "journal_app.domain.record"),
        ("vault.keyring", "cryptography.hazmat"),
    ],
)
def test_a_forbidden_import_is_noticed(name, target):
    assert violations(name, (target,)) == [target]


def test_a_new_room_must_be_placed():
    with pytest.raises(AssertionError, match="no floor yet"):
        violations("attic.box", ("journal_app.errors",))


def test_a_presenter_reaches_no_screen_not_even_through_others():
    presenters = [name for name in map(name_of, MODULES) if is_presenter(name)]

    assert {name: found for name in presenters if (found := reached_from(name) & SCREEN)} == {}


def test_the_features_of_the_window_do_not_know_each_other():
    features = {path.parent.name for path in (ROOT / "ui").glob("*/__init__.py")} - {"shared"}
    crossed = [
        (name_of(path), target)
        for path in (ROOT / "ui").glob("*/**/*.py")
        for target in imports_of(path)
        if target.startswith("journal_app.ui.")
        and (other := target.split(".")[2]) != name_of(path).split(".")[1]
        and other != "shared"
    ]

    assert (crossed, "shared" in features) == ([], False)


def test_a_package_says_nothing_when_it_is_imported():
    inits = [path for path in MODULES if path.name == "__init__.py"]
    trees = {name_of(path): ast.parse(path.read_text("utf-8")) for path in inits}

    assert {name for name, tree in trees.items() if tree.body} <= {""}
    assert [type(line) for line in trees[""].body] == [ast.Expr]  # its docstring


def test_no_module_is_too_long_to_read():
    code = [*MODULES, *Path(__file__).parents[1].glob("packaging/*.py")]
    lengths = {str(path): len(path.read_text("utf-8").splitlines()) for path in code}

    assert [name for name, length in lengths.items() if length > LONGEST_FILE] == []

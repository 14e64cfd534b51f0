"""The shelf: what ships, and what is refused."""

import hashlib
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from journal_app.domain.scale import ScaleId
from journal_app.errors import ResourceDamaged
from journal_app.library.scales import ScaleShelf, load_scales
from journal_app.paths import resources

SHELF = load_scales()
PHQ, GAD = ScaleId("phq-9"), ScaleId("gad-7")
MONTH, WEEK, CHECK_IN = ScaleId("pcl-5-month"), ScaleId("pcl-5-week"), ScaleId("check-in-daily")


def test_two_questionnaires_and_a_check_in_are_offered() -> None:
    assert SHELF.questionnaires == (PHQ, GAD)
    assert SHELF.check_in == CHECK_IN


def test_the_others_can_be_read_without_being_offered() -> None:
    assert SHELF.available == (CHECK_IN, GAD, MONTH, WEEK, PHQ)
    assert MONTH in SHELF
    assert ScaleId("imported-1-5") not in SHELF


@pytest.mark.parametrize(
    ("scale", "asked", "given"),
    [
        (PHQ, "en", "en"),
        (PHQ, "es-US", "es-US"),
        (PHQ, "es", "es-US"),
        (PHQ, "es-MX", "es-US"),
        (PHQ, "de", "en"),
        (WEEK, "es", "en"),
        (CHECK_IN, "es-MX", "es"),
        (CHECK_IN, "en-GB", "en"),
    ],
)
def test_a_form_says_which_language_it_really_is(scale: ScaleId, asked: str, given: str) -> None:
    assert SHELF.get(scale, asked).language == given


def test_an_unknown_scale_is_a_mistake_of_ours() -> None:
    with pytest.raises(KeyError):
        SHELF.get(ScaleId("phq-8"), "en")


def test_every_file_in_the_folder_is_pinned() -> None:
    folder = resources() / "scales"
    pinned = set(json.loads((folder / "pins.json").read_bytes())) | {"pins.json"}
    assert pinned == {path.name for path in folder.glob("*.json")}


def assert_damaged(folder: Path, name: str) -> None:
    with pytest.raises(ResourceDamaged) as raised:
        load_scales(folder)
    assert raised.value.name == name


def test_the_copies_are_whole(copied: Path) -> None:
    assert isinstance(load_scales(copied), ScaleShelf)


Alter = Callable[[str, str, str], Path]


def test_one_changed_letter_is_refused(alter: Alter) -> None:
    folder = alter("scales/phq-9.en.json", "Feeling down", "Feeling Down")
    assert_damaged(folder, "scales/phq-9.en.json")


def test_ends_of_lines_count_as_letters(copied: Path) -> None:
    path = copied / "scales" / "gad-7.en.json"
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert_damaged(copied, "scales/gad-7.en.json")


def test_a_missing_form_is_refused(copied: Path) -> None:
    (copied / "scales" / "pcl-5-week.en.json").unlink()
    assert_damaged(copied, "scales/pcl-5-week.en.json")


def test_a_form_that_nobody_pinned_is_not_looked_at(copied: Path) -> None:
    (copied / "scales" / "other.en.json").write_text("no scale")
    assert ScaleId("other") not in load_scales(copied)


@pytest.mark.parametrize("pins", ["[]", "{", '{"phq-9.en.json": 1}'])
def test_pins_that_pin_nothing_are_refused(copied: Path, pins: str) -> None:
    (copied / "scales" / "pins.json").write_text(pins)
    assert_damaged(copied, "scales/pins.json")


def test_missing_pins_are_refused(copied: Path) -> None:
    (copied / "scales" / "pins.json").unlink()
    assert_damaged(copied, "scales/pins.json")


def pin_all(folder: Path) -> None:
    scales = folder / "scales"
    names = (path for path in scales.glob("*.json") if path.name != "pins.json")
    pins = {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in names}
    (scales / "pins.json").write_text(json.dumps(pins))


def test_a_pinned_form_that_is_not_sound_is_refused_as_well(alter: Alter) -> None:
    folder = alter("scales/gad-7.en.json", '"to": 4', '"to": 3')
    pin_all(folder)
    assert_damaged(folder, "scales/gad-7.en.json")


def test_a_form_under_another_name_is_refused(copied: Path) -> None:
    (copied / "scales" / "gad-7.en.json").rename(copied / "scales" / "gad-7.fr.json")
    pin_all(copied)
    assert_damaged(copied, "scales/gad-7.fr.json")


@pytest.mark.parametrize("scale", ["gad-7", "check-in-daily"])
def test_every_scale_exists_in_english(copied: Path, scale: str) -> None:
    (copied / "scales" / f"{scale}.en.json").unlink()
    pin_all(copied)
    assert_damaged(copied, f"scales/{scale}.en.json")


def test_an_offered_scale_must_be_there(copied: Path) -> None:
    for path in (copied / "scales").glob("phq-9.*.json"):
        path.unlink()
    pin_all(copied)
    assert_damaged(copied, "scales/phq-9.en.json")

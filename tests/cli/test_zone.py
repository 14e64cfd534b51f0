from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from journal_app.cli import zone
from journal_app.cli.zone import fixed_zone, system_zone


@pytest.mark.parametrize(("told", "found"), [("Asia/Tokyo", "Asia/Tokyo"), (":UTC", "UTC")])
def test_the_environment_says_it_first(told: str, found: str) -> None:
    assert system_zone({"TZ": told}) == found


def test_without_it_the_computers_own_zone_has_a_name() -> None:
    assert ZoneInfo(system_zone({"TZ": "no/such/zone"})).key
    assert ZoneInfo(system_zone({}, Path("nothing"))).key


@pytest.mark.parametrize(
    ("offset_s", "name"),
    [(0, "UTC"), (3600, "Etc/GMT-1"), (-7 * 3600, "Etc/GMT+7"), (19800, "UTC"), (90000, "UTC")],
)
def test_a_fixed_zone_has_a_name_for_whole_hours(offset_s: int, name: str) -> None:
    assert fixed_zone(offset_s) == name


def test_a_link_tells_the_zone_and_a_file_does_not(tmp_path: Path) -> None:
    (tmp_path / "zoneinfo" / "Asia").mkdir(parents=True)
    (tmp_path / "zoneinfo" / "Asia" / "Tokyo").write_bytes(b"")
    (tmp_path / "localtime").symlink_to(tmp_path / "zoneinfo" / "Asia" / "Tokyo")
    (tmp_path / "loop").symlink_to(tmp_path / "loop")

    assert zone._linked(tmp_path / "localtime") == "Asia/Tokyo"
    assert zone._linked(tmp_path / "nothing") == ""
    assert zone._linked(tmp_path / "loop") == ""

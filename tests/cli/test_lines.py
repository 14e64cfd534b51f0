from datetime import UTC, date, datetime

from journal_app.cli.lines import Lines
from journal_app.domain.record import Hit, Kind, RecordId, TimelineRow
from journal_app.i18n import Language, translator

ROW = TimelineRow(
    id=RecordId("6d7bb3b0-0000-4000-8000-000000000000"),
    kind=Kind.ENTRY,
    day=date(2026, 3, 12),
    at=datetime(2026, 3, 12, 19, 30, tzinfo=UTC),
    zone="Europe/Madrid",
    title="Title",
    snippet="First words",
    session=None,
    sealed=False,
    late=False,
)
LINES = Lines(translator(Language.ENGLISH))


def test_a_hit_without_a_match_in_its_text_is_one_line() -> None:
    assert LINES.of_hit(Hit(ROW, "First words")) == LINES.of_row(ROW)


def test_a_match_stands_below_the_line() -> None:
    line, below = LINES.of_hit(Hit(ROW, "First words", ((0, 5),))).splitlines()

    assert line == "2026-03-12  6d7bb3b0  Entry             Title"
    assert below.strip() == "First words"

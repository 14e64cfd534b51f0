from datetime import UTC, datetime, timedelta, timezone

from hypothesis import given
from hypothesis import strategies as st

from journal_app.journal.backup_rotation import DAYS, LAST, MONTHS, WEEKS, kept

START = datetime(2026, 3, 12, 19, 30, tzinfo=UTC)
TIMES = st.lists(
    st.timedeltas(timedelta(0), timedelta(days=1000)).map(lambda ago: START - ago),
    unique=True,
    max_size=80,
)


def itself(at: datetime) -> datetime:
    return at


def test_of_a_few_all_are_kept_newest_first() -> None:
    times = [START + timedelta(hours=hours) for hours in range(LAST)]

    assert kept(times, itself) == tuple(reversed(times))


def test_of_every_hour_for_a_year_few_of_long_ago_are_kept() -> None:
    times = [START - timedelta(hours=hours) for hours in range(365 * 24)]

    found = kept(times, itself)

    assert found[:LAST] == tuple(times[:LAST])
    assert (
        len({at.date() for at in found} & {(START - timedelta(d)).date() for d in range(7)}) == 7
    )
    assert {(at.year, at.month) for at in found} == {(at.year, at.month) for at in times[:8000]}
    assert len(found) <= LAST + DAYS + WEEKS + MONTHS


def test_a_week_and_a_month_keep_their_last() -> None:
    old = [datetime(2025, 6, day, hour, tzinfo=UTC) for day in (10, 20, 30) for hour in (8, 20)]
    new = [START + timedelta(minutes=minutes) for minutes in range(LAST)]

    found = kept([*old, *new], itself)

    assert [at for at in found if at < START] == [
        datetime(2025, 6, 30, 20, tzinfo=UTC),
        datetime(2025, 6, 20, 20, tzinfo=UTC),
        datetime(2025, 6, 10, 20, tzinfo=UTC),
    ]


def test_days_are_those_of_utc_whatever_zone_the_times_are_in() -> None:
    zone = timezone(timedelta(hours=9))
    times = [START - timedelta(hours=5 * hours) for hours in range(60)]

    assert kept([at.astimezone(zone) for at in times], itself) == kept(times, itself)


@given(TIMES)
def test_the_newest_is_always_kept_and_never_too_many(times: list[datetime]) -> None:
    found = kept(times, itself)

    assert found[:LAST] == tuple(sorted(times, reverse=True)[:LAST])
    assert set(found) <= set(times)
    assert len(found) <= LAST + DAYS + WEEKS + MONTHS


@given(TIMES)
def test_thinning_out_again_changes_nothing(times: list[datetime]) -> None:
    found = kept(times, itself)

    assert kept(found, itself) == found


@given(TIMES, st.timedeltas(timedelta(minutes=1), timedelta(days=3)))
def test_one_at_a_time_a_kept_day_never_loses_its_last(times: list[datetime], step) -> None:
    held: tuple[datetime, ...] = ()
    for at in sorted(times):
        held = kept((*held, at), itself)
    newest_days = sorted({at.date() for at in times}, reverse=True)[:DAYS]

    for day in newest_days:
        assert max(at for at in times if at.date() == day) in held

import pytest

from journal_app.journal.costing import bearable, bearable_after
from journal_app.vault.keys import CEILING, FLOOR, Cost


def test_what_is_borne_lies_between_floor_and_ceiling() -> None:
    cost = bearable()

    assert FLOOR.memory_kib <= cost.memory_kib <= CEILING.memory_kib
    assert (cost.passes, cost.lanes) == (FLOOR.passes, FLOOR.lanes)


@pytest.mark.parametrize("seconds", [0.4, 60.0])
def test_a_slow_try_asks_for_no_more_than_the_floor(seconds: float) -> None:
    quarter = Cost(FLOOR.memory_kib // 4, FLOOR.passes, FLOOR.lanes)

    assert bearable_after(seconds, quarter) == FLOOR


def test_a_dearer_cost_than_todays_is_not_kept() -> None:
    assert bearable_after(30.0, Cost(2**21, 32, 4)).memory_kib <= CEILING.memory_kib
    assert bearable_after(30.0, Cost(2**20, 3, 4)) == FLOOR


def test_a_fast_try_asks_for_more_as_far_as_there_is_memory() -> None:
    assert bearable_after(0.001, FLOOR).memory_kib > FLOOR.memory_kib


def test_a_try_on_other_lanes_tells_nothing_so_it_is_measured() -> None:
    cost = bearable_after(1e-9, Cost(8 * 1024, 1, 1))

    assert FLOOR.memory_kib <= cost.memory_kib <= CEILING.memory_kib

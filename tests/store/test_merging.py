import random
from collections.abc import Iterator
from contextlib import ExitStack

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from journal_app.errors import DatabaseDamaged
from tests.store.merge_course import Act, Computer, Course, Step, live, merge
from tests.store.merge_histories import (
    DEVICES,
    forgetful,
    judge,
    random_steps,
    three_computers,
)

STEPS = st.builds(
    Step,
    act=st.sampled_from(Act),
    device=st.integers(0, DEVICES - 1),
    record=st.integers(0, 5),
    other=st.integers(0, DEVICES - 1),
    minutes=st.integers(-3, 4),
)


@pytest.fixture(scope="module")
def computers(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Computer, ...]]:
    with three_computers(tmp_path_factory.mktemp("three")) as opened:
        yield opened


@settings(
    max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(steps=st.lists(STEPS, min_size=1, max_size=25))
def test_no_text_is_lost_whatever_is_done_and_merged_in_whatever_order(
    computers: tuple[Computer, ...], steps: list[Step]
) -> None:
    verdict = judge(computers, steps)
    assert (verdict.lost, verdict.faults) == (0, ())


def test_long_histories_end_alike_on_all_three_computers(computers: tuple[Computer, ...]) -> None:
    chance = random.Random(12)  # noqa: S311 - the same every time
    verdicts = [judge(computers, random_steps(chance)) for _ in range(100)]
    assert [verdict for verdict in verdicts if not verdict.is_good] == []
    assert sum(verdict.texts for verdict in verdicts) > 500


def test_the_histories_would_show_a_loss(computers: tuple[Computer, ...]) -> None:
    chance = random.Random(12)  # noqa: S311 - the same every time
    verdicts = [judge(computers, random_steps(chance), forgetful) for _ in range(20)]
    assert sum(verdict.lost for verdict in verdicts) > 0


def test_two_copies_that_tell_two_things_about_one_version_are_refused(
    computers: tuple[Computer, ...],
) -> None:
    one, two, _ = computers
    step = Step(Act.WRITE, device=0, record=0, other=0, minutes=1)
    with ExitStack() as stack:
        for computer in (one, two):
            computer.copy.connection.run("BEGIN")
            stack.callback(computer.copy.connection.run, "ROLLBACK")
        course = Course(computers, lambda _: True)
        live(course, step)
        merge(course, two, one)
        one.copy.connection.run("UPDATE revision SET at_utc = '2020-01-01T00:00:00.000000+00:00'")
        with pytest.raises(DatabaseDamaged):
            merge(course, two, one)


def test_a_copy_that_an_older_version_wrote_can_be_merged(
    computers: tuple[Computer, ...],
) -> None:
    one, two, _ = computers
    with ExitStack() as stack:
        for computer in (one, two):
            computer.copy.connection.run("BEGIN")
            stack.callback(computer.copy.connection.run, "ROLLBACK")
        course = Course(computers, lambda _: True)
        live(course, Step(Act.WRITE, device=0, record=0, other=0, minutes=1))
        one.copy.connection.run("DROP TABLE import_original")
        assert len(merge(course, two, one).added) == 1

"""When a gate is kept."""

import pytest

from proving.outcome import Control, Outcome

SEEN = Control("something planted", 3)


def test_a_gate_is_kept_if_nothing_was_lost_and_the_bench_could_have_seen_it():
    assert Outcome(count=10, control=SEEN).holds


@pytest.mark.parametrize(
    "outcome",
    [
        Outcome(count=10, control=SEEN, losses=1),
        Outcome(count=10, control=SEEN, undetected=1),
        Outcome(count=10, control=Control("something planted", 0)),
        Outcome(count=0, control=SEEN),
    ],
    ids=["a loss", "a damage not noticed", "a control that shows nothing", "nothing was tried"],
)
def test_a_gate_is_missed_by(outcome):
    assert not outcome.holds

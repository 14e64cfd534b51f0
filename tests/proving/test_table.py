"""The table for the terminal."""

from proving import table
from proving.outcome import Control, Effort, NotRun, Outcome, Proof, Result

SEEN = Control("something planted", 3)


def proof(name: str) -> Proof:
    def run(_effort: Effort, _seed: int) -> Result:
        return NotRun("never")

    return Proof(name, "It is so", "tries", run)


def test_every_proof_has_a_line_with_its_figures():
    lines = table.render([(proof("kills"), Outcome(12_345, SEEN, seconds=1.25))]).splitlines()

    assert lines[3].split() == ["kills", "12,345", "tries", "0", "0", "3", "1.2", "kept"]


def test_a_loss_is_named_below():
    results = [(proof("kills"), Outcome(5, SEEN, losses=1)), (proof("cuts"), Outcome(5, SEEN))]

    assert table.render(results).splitlines()[-1] == "Missed: kills."


def test_what_was_not_run_is_never_called_kept():
    results = [(proof("cuts"), NotRun("strace is not installed"))]
    said = table.render(results)

    assert "kept" not in said.splitlines()[3]
    assert said.splitlines()[-1].endswith("Not run, so not proved: cuts.")


def test_a_control_that_shows_nothing_is_said_at_once():
    line = table.line(proof("cuts"), Outcome(5, Control("no journal at all", 0)))

    assert line == "  cuts: 5 tries, MISSED; the control showed nothing: no journal at all"

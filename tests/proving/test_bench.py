"""Running proofs: exit codes, missing tools, proofs that break."""

import subprocess
import sys
from pathlib import Path

import pytest

from proving import bench, proofs, records
from proving.outcome import Control, Effort, NotRun, Outcome, Proof, Result

ROOT = Path(__file__).parents[2]
SEEN = Control("something planted", 3)


def proof(result: Result, needs: tuple[str, ...] = ()) -> Proof:
    def run(_effort: Effort, _seed: int) -> Result:
        return result

    return Proof("one", "It is so", "tries", run, needs)


def prove(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(ROOT / "packaging" / "prove.py"), *arguments]
    return subprocess.run(command, check=False, capture_output=True, text=True)  # noqa: S603


@pytest.mark.parametrize(
    ("result", "code"),
    [
        (Outcome(5, SEEN), 0),
        (Outcome(5, SEEN, losses=1), 1),
        (Outcome(5, SEEN, undetected=1), 1),
        (Outcome(5, Control("something planted", 0)), 1),
        (NotRun("strace is not installed"), 0),
    ],
)
def test_only_a_missed_gate_ends_with_an_error(result, code):
    assert bench.exit_code([(proof(result), result)]) == code


def test_a_proof_whose_tool_is_missing_is_not_run():
    needing = proof(Outcome(5, SEEN), needs=("nobody-has-this-tool",))

    result = bench.tried(needing, Effort.SHORT, 1)

    assert result == NotRun("nobody-has-this-tool is not installed")


def test_the_time_is_noted():
    result = bench.tried(proof(Outcome(5, SEEN)), Effort.SHORT, 1)

    assert isinstance(result, Outcome)
    assert result.seconds >= 0


def test_a_result_comes_through_a_process_as_it_was():
    for result in (Outcome(5, SEEN, 1, 2, ("a note",), 1.5), NotRun("no strace")):
        assert records.decode(records.encode(result)) == result


def test_one_proof_can_be_run_by_its_name():
    done = prove("permissions", "--seed", "3")

    assert done.returncode == 0, done.stderr
    assert "seed 3" in done.stdout
    assert "Every gate that was tried was kept." in done.stdout


def test_an_unknown_name_is_answered_with_the_known_ones():
    done = prove("perpetuum-mobile")

    assert done.returncode == 1
    assert "killing" in done.stderr


def test_no_two_proofs_have_one_name_and_each_says_what_it_shows_in_a_line():
    names = [each.name for each in proofs.ALL]

    assert len(set(names)) == len(names)
    assert all("\n" not in each.claim and "|" not in each.claim for each in proofs.ALL)


def test_no_module_of_the_bench_is_too_long_to_read():
    lengths = {
        path.name: len(path.read_text("utf-8").splitlines())
        for path in (ROOT / "packaging" / "proving").rglob("*.py")
    }

    assert {name: length for name, length in lengths.items() if length > 300} == {}

"""The acts: the real program does them, and a planted loss is seen."""

from pathlib import Path

import pytest

from proving import ground
from proving.acts import starting
from proving.acts.act import Verdict
from proving.acts.saving import Saving


@pytest.mark.parametrize("name", starting.ACTS)
def test_an_act_that_nothing_disturbs_ends_well(name, tmp_path):
    act = starting.make(name, tmp_path)
    told: list[str] = []

    act.perform(tmp_path, told.append)

    assert told
    assert act.judge(tmp_path, told) is Verdict.SOUND


@pytest.mark.parametrize("name", starting.ACTS)
def test_a_vault_that_no_act_touched_is_sound(name, tmp_path):
    act = starting.make(name, tmp_path)

    assert act.judge(tmp_path, ()) is Verdict.SOUND


@pytest.mark.parametrize("name", starting.ACTS)
def test_an_act_that_was_told_but_not_done_is_a_loss(name, tmp_path):
    done, undone = tmp_path / "done", tmp_path / "undone"
    for folder in (done, undone):
        folder.mkdir()
    told: list[str] = []
    starting.make(name, done).perform(done, told.append)
    act = starting.make(name, undone)

    assert act.judge(undone, told) is not Verdict.SOUND


def test_a_vault_cut_short_is_unreadable(tmp_path):
    act = Saving(ground.new_vault(tmp_path, 2).key)
    path = tmp_path / ground.VAULT / "journal.db"
    path.write_bytes(path.read_bytes()[:4096])

    assert act.judge(tmp_path, ()) is Verdict.UNREADABLE


def test_what_is_told_too_early_is_missed_after_it_fails(tmp_path):
    key = ground.new_vault(tmp_path, 2).key
    told: list[str] = []

    def acknowledge(what: str) -> None:
        told.append(what)
        raise KeyboardInterrupt  # as a kill between telling and saving

    act = Saving(key, first=50, too_early=True)
    with pytest.raises(KeyboardInterrupt):
        act.perform(tmp_path, acknowledge)

    assert act.judge(tmp_path, told) is Verdict.LOST


def test_no_two_texts_are_alike():
    texts = {ground.text(number) for number in range(-200, 400)}

    assert len(texts) == 600


def test_a_vault_holds_what_it_is_said_to_hold(tmp_path: Path):
    act = Saving(ground.new_vault(tmp_path, 4).key)

    assert act.judge(tmp_path, ground.held(range(4))) is Verdict.SOUND
    assert act.judge(tmp_path, ground.held(range(5))) is Verdict.LOST

"""Work in a process of its own."""

import time

from journal_app.errors import StorageBusy
from proving import children
from proving.children import Acknowledge


def ended(work: children.Work) -> children.Ending:
    child = children.start(work)
    child.go()
    return child.ended()


def test_what_was_told_comes_back_in_its_order():
    def work(acknowledge: Acknowledge) -> None:
        acknowledge("kept 1")
        acknowledge("kept 2")

    assert ended(work) == children.Ending(children.DONE, ("kept 1", "kept 2"), "")


def test_an_error_of_the_program_is_no_accident():
    def work(_acknowledge: Acknowledge) -> None:
        raise StorageBusy

    assert ended(work).code == children.REFUSED


def test_a_foreign_error_is_told_with_its_place_and_without_its_words():
    def work(_acknowledge: Acknowledge) -> None:
        raise ValueError("what somebody wrote")

    end = ended(work)

    assert end.code == children.BROKEN
    assert end.broken.startswith("ValueError in test_children.py:")
    assert "wrote" not in end.broken


def test_a_killed_child_leaves_what_it_told_before():
    def work(acknowledge: Acknowledge) -> None:
        acknowledge("kept 1")
        time.sleep(60)

    child = children.start(work)
    child.go()
    end = child.ended(patience_s=0.5)

    assert (end.code, end.told) == (-9, ("kept 1",))

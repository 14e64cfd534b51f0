"""A new passphrase is judged while it is typed, and can be made up for the person."""

import pytest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from journal_app.ui.shared.judged import Judged, judge
from journal_app.ui.shared.look import Look
from journal_app.ui.shared.new_passphrase import NewPassphrase
from journal_app.ui.shared.passphrase import PassphraseField


@pytest.fixture
def asked(qtbot: QtBot, look: Look) -> NewPassphrase:
    made = NewPassphrase(look)
    qtbot.addWidget(made)
    made.show()
    return made


def words(asked: NewPassphrase) -> str:
    return "\n".join(each.text() for each in asked.findChildren(QLabel) if each.isVisible())


def test_both_fields_are_told_as_they_are(qtbot: QtBot, asked: NewPassphrase) -> None:
    first, again = asked.findChildren(PassphraseField)
    first.setText("one")
    with qtbot.waitSignal(asked.typed) as told:
        again.setText("two")
    assert told.args == ["one", "two"]


def test_a_suggestion_is_readable_and_has_to_be_typed_once_more(
    qtbot: QtBot, asked: NewPassphrase
) -> None:
    suggest = next(
        each for each in asked.findChildren(QPushButton) if each.accessibleName() == "Suggest one"
    )
    with qtbot.waitSignal(asked.suggestion_wanted):
        suggest.click()
    first, again = asked.findChildren(PassphraseField)
    again.setText("something else")
    asked.show_suggested("amber canoe thistle verge otter")
    assert (first.text(), again.text()) == ("amber canoe thistle verge otter", "")
    assert first.echoMode() is QLineEdit.EchoMode.Normal
    first.setText("my own words instead")
    asked.show_suggested("amber canoe thistle verge otter")
    assert first.text() == "my own words instead"


def test_what_differs_is_said_only_once_something_was_typed(asked: NewPassphrase) -> None:
    asked.show_judged(Judged(level=3, long_enough=True, accepted=True))
    assert "not the same" not in words(asked)
    asked.show_judged(Judged(level=3, long_enough=True, accepted=True, begun_again=True))
    assert "The two are not the same yet." in words(asked)


@pytest.mark.parametrize(
    ("first", "again", "good"),
    [
        ("", "", False),
        ("short", "short", False),
        ("a lantern under the pier", "a lantern under the pie", False),
        ("a lantern under the pier", "a lantern under the pier", True),
    ],
)
def test_only_a_strong_one_typed_twice_the_same_way_is_good(first: str, again: str, good) -> None:
    assert judge(first, again).good is good

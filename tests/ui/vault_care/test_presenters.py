"""What the presenters of the ways in decide, over a real vault."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from journal_app.errors import WrongPassphrase, WrongRecoveryCode
from journal_app.journal.unlocking import find_key, find_key_by_code
from journal_app.ui.vault_care.erase_presenter import ErasePresenter
from journal_app.ui.vault_care.new_code_presenter import NewCodePresenter, Step
from journal_app.ui.vault_care.passphrase_presenter import PassphrasePresenter
from journal_app.ui.vault_care.rehearsal_presenter import RehearsalPresenter
from journal_app.ui.vault_care.rekey_presenter import Ready, RekeyPresenter
from journal_app.ui.vault_care.ways_in_presenter import WaysInPresenter

OLD = "paper boats on a slow river"
NEW = "a lantern under the old pier"
DAY = date(2026, 5, 3)


# ------------------------------------------------------------------ how they stand


def test_the_card_tells_when_the_ways_in_were_made(home, view):
    WaysInPresenter(home.care, view).refresh()
    state = view.state

    assert (state.passphrase_since, state.recovery_since, state.checked) == (DAY, DAY, None)
    assert state.drill_due


def test_who_holds_the_sheet_is_kept(home, view):
    presenter = WaysInPresenter(home.care, view)
    presenter.refresh()
    presenter.holder_noted("  my  sister ")

    assert home.journal.preferences.recovery_holder == "my sister"


def test_a_holder_that_is_the_same_writes_nothing(home, view):
    presenter = WaysInPresenter(home.care, view)
    presenter.refresh()
    home.journal.connection.run("PRAGMA query_only = ON")
    presenter.holder_noted("")

    assert view.state.message is None


def test_a_holder_that_cannot_be_kept_is_told(home, view):
    presenter = WaysInPresenter(home.care, view)
    presenter.refresh()
    home.journal.connection.run("PRAGMA query_only = ON")
    presenter.holder_noted("my sister")

    assert view.state.message is not None


def test_a_key_file_that_is_gone_is_told(home, view):
    for name in ("keyring.json", "keyring.bak"):
        (home.care.folder / name).unlink()
    WaysInPresenter(home.care, view).refresh()

    assert view.state.message is not None


# ------------------------------------------------------------------ the passphrase


@pytest.fixture
def changing(home, view):
    changes = []
    made = PassphrasePresenter(home.care, view, lambda: changes.append(True))
    made.refresh()
    return made


@pytest.mark.parametrize(
    ("typed", "may"),
    [
        ((OLD, NEW, NEW), True),
        (("", NEW, NEW), False),
        ((OLD, NEW, NEW[:-1]), False),
        ((OLD, "short", "short"), False),
        ((OLD, OLD, OLD), False),
    ],
)
def test_it_can_be_changed_only_when_all_is_there(changing, view, typed, may):
    changing.typed(*typed)

    assert view.state.may_go_on is may


def test_from_then_on_only_the_new_one_opens(home, changing, view):
    changing.typed(OLD, NEW, NEW)
    changing.go_on()
    home.runner.finish()

    assert view.state.done
    assert find_key(home.care.folder, NEW).vault == home.journal.vault
    with pytest.raises(WrongPassphrase):
        find_key(home.care.folder, OLD)
    assert find_key_by_code(home.care.folder, home.code).vault == home.journal.vault


def test_a_wrong_old_one_changes_nothing(home, changing, view):
    changing.typed("paper boats on a fast river", NEW, NEW)
    changing.go_on()
    home.runner.finish()

    assert (view.state.done, view.state.busy) == (False, False)
    assert view.state.message.title == "This passphrase does not open the journal"
    assert find_key(home.care.folder, OLD).vault == home.journal.vault


def test_a_second_press_changes_it_once(home, changing):
    changing.typed(OLD, NEW, NEW)
    changing.go_on()
    changing.go_on()

    assert len(home.runner.waiting) == 1


def test_a_dialog_that_is_gone_is_told_nothing(home, changing, view):
    changing.typed(OLD, NEW, NEW)
    changing.go_on()
    shown = len(view.states)
    changing.closed()
    home.runner.finish()

    assert len(view.states) == shown


# ------------------------------------------------------------------ the rehearsal


@pytest.fixture
def rehearsing(home, view):
    made = RehearsalPresenter(home.care, view, lambda: None)
    made.refresh()
    return made


def test_a_code_that_fits_is_noted_with_its_day(home, rehearsing, view):
    rehearsing.typed(home.code.lower().replace(" ", ""))
    rehearsing.go_on()
    home.runner.finish()
    kept = home.journal.preferences

    assert view.state.fits
    assert (kept.recovery_rehearsed, kept.recovery_checked) == (True, "2026-05-03")


def test_one_slip_is_forgiven(home, rehearsing, view):
    wrong = "7" if home.code[8] != "7" else "8"
    rehearsing.typed(home.code[:8] + wrong + home.code[9:])
    rehearsing.go_on()
    home.runner.finish()

    assert view.state.fits


def test_a_wrong_code_is_told_and_noted_nowhere(home, rehearsing, view):
    rehearsing.typed("00000 " * 6)
    rehearsing.go_on()
    home.runner.finish()

    assert view.state.message is not None
    assert not home.journal.preferences.recovery_rehearsed


def test_nothing_typed_is_nothing_to_check(rehearsing, home, view):
    rehearsing.go_on()
    assert (view.state.may_go_on, home.runner.waiting) == (False, [])


# ------------------------------------------------------------------ a new code


@pytest.fixture
def coding(home, view):
    made = NewCodePresenter(home.care, view, lambda: None)
    made.begin(has_old=True, holder="Lena")
    return made


def test_a_new_code_puts_the_old_one_out_of_use(home, coding, view):
    home.journal.prefer(
        replace(home.journal.preferences, recovery_rehearsed=True, recovery_checked="2026-01-01")
    )
    coding.typed(OLD)
    coding.go_on()
    home.runner.finish()

    assert view.state.step is Step.SHEET
    assert view.state.code != home.code
    assert find_key_by_code(home.care.folder, view.state.code).vault == home.journal.vault
    with pytest.raises(WrongRecoveryCode):
        find_key_by_code(home.care.folder, home.code)
    kept = home.journal.preferences
    assert (kept.recovery_rehearsed, kept.recovery_checked) == (False, "")


def test_a_wrong_passphrase_makes_no_code(home, coding, view):
    coding.typed("not this one at all")
    coding.go_on()
    home.runner.finish()

    assert (view.state.step, view.state.code) == (Step.ASK, "")
    assert view.state.message is not None
    assert find_key_by_code(home.care.folder, home.code).vault == home.journal.vault


def test_the_way_goes_over_paper_and_back(home, coding, view):
    coding.typed(OLD)
    coding.go_on()
    home.runner.finish()
    coding.holder_typed("my brother")
    coding.go_on()
    steps = [view.state.step]
    coding.back()
    steps.append(view.state.step)
    coding.go_on()
    coding.fitted()

    assert (steps, view.state.step) == ([Step.BACK, Step.SHEET], Step.DONE)
    assert view.state.code == ""
    assert home.journal.preferences.recovery_holder == "my brother"


def test_a_code_that_was_just_made_is_shown_at_once(coding, view):
    coding.begin_with("A " * 6, "Lena", (Path("/old.jbk"),))

    assert (view.state.step, view.state.old_backups) == (Step.SHEET, (Path("/old.jbk"),))


def test_the_code_is_in_no_word_that_could_be_logged(coding, view):
    coding.begin_with("SECRET SECRET", "", ())
    assert "SECRET" not in repr(view.state)


def test_a_closed_dialog_keeps_no_code(coding, view):
    coding.begin_with("SECRET", "", ())
    coding.closed()
    assert coding._state.code == ""


# ------------------------------------------------------------------ all keys


def test_a_slip_sends_nobody_out(home, view):
    ready: list[Ready] = []
    presenter = RekeyPresenter(home.care, view, ready.append)
    presenter.typed("paper boats on a fast river", NEW, NEW)
    presenter.go_on()
    home.runner.finish()

    assert (ready, view.state.message is not None) == ([], True)


def test_the_right_passphrase_is_handed_on_with_its_key(home, view):
    ready: list[Ready] = []
    presenter = RekeyPresenter(home.care, view, ready.append)
    presenter.typed(OLD, NEW, NEW)
    presenter.go_on()
    home.runner.finish()

    assert (ready[0].passphrase, ready[0].new_passphrase) == (OLD, NEW)
    assert ready[0].key.vault == home.journal.vault
    assert NEW not in repr(ready[0])


def test_a_dialog_closed_meanwhile_begins_nothing(home, view):
    ready: list[Ready] = []
    presenter = RekeyPresenter(home.care, view, ready.append)
    presenter.typed(OLD, NEW, NEW)
    presenter.go_on()
    presenter.closed()
    home.runner.finish()

    assert ready == []


# ------------------------------------------------------------------ erasing


def test_only_the_name_of_the_journal_opens_the_way(home, view):
    erased = []
    presenter = ErasePresenter(home.care, view, lambda: erased.append(True))
    presenter.refresh()
    presenter.typed("Diary")
    presenter.go_on()
    before = list(erased)
    presenter.typed(" journal ")
    presenter.go_on()

    assert (before, erased, view.state.name) == ([], [True], "Journal")


def test_what_goes_and_what_stays_is_named(home, view):
    (home.care.folder / "photo.jpg").write_bytes(b"sea")
    ErasePresenter(home.care, view, lambda: None).refresh()

    names = {path.name for path in view.state.deleted}
    assert {"keyring.json", "keyring.bak", "journal.db"} <= names
    assert [path.name for path in view.state.kept] == ["photo.jpg"]

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal_app.errors import WeakPassphrase
from journal_app.vault import strength


@pytest.mark.parametrize(
    "passphrase", ["lantern over a quiet harbour", "la vida es sue\u00f1o siempre", "kT7!q" * 30]
)
def test_a_long_and_unusual_passphrase_is_accepted(passphrase: str) -> None:
    strength.require(passphrase)
    assert strength.judge(passphrase).accepted


@pytest.mark.parametrize(
    "passphrase", ["", "aaaaaaaaaaaaaaaaaaaa", "passwordpassword", "123456789012345", " " * 40]
)
def test_a_passphrase_that_anyone_guesses_is_refused(passphrase: str) -> None:
    assert not strength.judge(passphrase).accepted
    with pytest.raises(WeakPassphrase) as refused:
        strength.require(passphrase)
    assert refused.value.shortest == 15


def test_fourteen_signs_are_too_short_however_strange() -> None:
    found = strength.judge("q7#Kz!w9$Lm2@x")
    assert (found.level, found.long_enough, found.accepted) == (4, False, False)


def test_signs_are_counted_after_composition() -> None:
    assert not strength.judge("n\u0303" * 14).long_enough


@given(st.text(max_size=200))
def test_whatever_is_typed_has_a_strength(passphrase: str) -> None:
    assert 0 <= strength.judge(passphrase).level <= 4


def test_the_word_lists_are_not_loaded_before_a_passphrase_is_chosen() -> None:
    code = "import sys, journal_app.vault.opening; sys.exit('zxcvbn' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0  # noqa: S603

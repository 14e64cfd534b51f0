import pytest

from journal_app.cli.selftest import _complaint, _Part, _Unfit
from journal_app.errors import JournalError, ResourceDamaged
from journal_app.i18n import Language, translator

T = translator(Language.ENGLISH)


def test_every_part_works(ashore) -> None:
    told = ashore("selftest", passphrase=None)

    assert (told.code, told.err) == (0, "")
    assert [line.rpartition(": ")[2] for line in told.out.splitlines()] == ["works"] * 3


@pytest.mark.parametrize("error", [_Unfit(), ResourceDamaged("scales/pins.json")])
def test_a_part_that_does_not_is_told(error: JournalError | _Unfit) -> None:
    def try_out() -> None:
        raise error

    assert _complaint(_Part("Part", try_out), T)

from journal_app.cli.selftest import _complaint, _Part, _require
from journal_app.errors import ResourceDamaged
from journal_app.i18n import Language, translator

T = translator(Language.ENGLISH)


def test_every_part_works(ashore) -> None:
    told = ashore("selftest", passphrase=None)

    assert (told.code, told.err) == (0, "")
    *parts, network = [line.rpartition(": ")[2] for line in told.out.splitlines()]
    assert parts == ["works"] * 3
    assert "connection" in network


def test_a_part_that_does_not_is_told() -> None:
    def fail() -> None:
        raise ResourceDamaged("scales/pins.json")

    told = [
        _complaint(_Part("Part", try_out), T)
        for try_out in (fail, lambda: _require(False), lambda: _require(True))  # noqa: FBT003
    ]

    assert [bool(each) for each in told] == [True, True, False]

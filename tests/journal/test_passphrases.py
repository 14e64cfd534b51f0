import pytest

from journal_app.journal.passphrases import offer_passphrase
from journal_app.journal.unlocking import judge_passphrase


@pytest.mark.parametrize("language", ["en", "es"])
def test_what_is_offered_is_accepted_and_never_the_same(language: str) -> None:
    offered = [offer_passphrase(language) for _ in range(20)]
    assert all(judge_passphrase(each).accepted for each in offered)
    assert len(set(offered)) == len(offered)
    assert {len(each.split(" ")) for each in offered} <= {5, 6}

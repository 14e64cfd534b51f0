"""How a race is judged."""

import pytest

from proving.start_races import wrongs


@pytest.mark.parametrize(
    ("ends", "found"),
    [
        (["1 in 5.0 kept out 5.1", "2 refused 0.01"], []),
        (["1 in 5.0 kept out 5.1", "2 in 5.2 kept out 5.3"], []),
        (["1 in 5.0 kept out 5.1", "2 in 5.05 kept out 5.2"], ["two inside at once"]),
        (["1 refused 0.01", "2 refused 0.01"], ["nobody got in"]),
        (["1 in 5.0 kept out 5.1", "2 refused 2.5"], ["somebody waited at the door"]),
        (
            ["1 in 5.0 kept out 5.1", "2 failed "],
            ["it was not said that the vault is in use"],
        ),
    ],
)
def test_a_race_went_well_or_is_told_what_was_wrong(ends, found):
    assert wrongs(ends) == found

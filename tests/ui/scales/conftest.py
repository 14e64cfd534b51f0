"""The scales, and the words of support of one country."""

import pytest

from journal_app.library.help_lines import country_of, load_countries
from journal_app.library.safety import load_safety
from journal_app.library.scales import ScaleShelf
from journal_app.ui.scales.support_slot import SupportWords


@pytest.fixture(scope="session")
def shelf(scales: ScaleShelf) -> ScaleShelf:
    return scales


@pytest.fixture(scope="session")
def support_words() -> SupportWords:
    return SupportWords(load_safety("en"), country_of(load_countries("en"), "US"))

"""The words for an emergency in one country."""

import pytest

from journal_app.library.help_lines import country_of, load_countries
from journal_app.library.safety import load_safety
from journal_app.ui.sessions.emergency_slot import EmergencyWords


@pytest.fixture(scope="session")
def emergency() -> EmergencyWords:
    return EmergencyWords(load_safety("en"), country_of(load_countries("en"), "US"))

"""Phase: where a person is between sessions. It only chooses which prompts are offered."""

from datetime import date
from enum import StrEnum

FIRST_DAYS = 3
"""The first 72 hours."""
WEEKS_DAYS = 28
"""How long "the weeks after" last; after that it is time between courses."""
SAID_DAYS = 14
"""For this long, Today says how many days have passed (decision 25)."""


class Phase(StrEnum):
    """The five phases that the prompts are written for."""

    PREPARATION = "preparation"
    TREATMENT_DAY = "treatment-day"
    FIRST_DAYS = "first-days"
    WEEKS_AFTER = "weeks-after"
    MAINTENANCE = "maintenance"


def phase_on(today: date, last_session: date | None) -> Phase:
    """Return the phase `today` lies in, given the day of the last session that took place."""
    if last_session is None or last_session > today:
        return Phase.PREPARATION
    since = (today - last_session).days
    if since == 0:
        return Phase.TREATMENT_DAY
    if since <= FIRST_DAYS:
        return Phase.FIRST_DAYS
    return Phase.WEEKS_AFTER if since <= WEEKS_DAYS else Phase.MAINTENANCE

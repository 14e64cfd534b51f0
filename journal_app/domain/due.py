"""Due: which questionnaires may be offered on Today. All can be left."""

from collections.abc import Mapping
from datetime import date, timedelta

from journal_app.domain.scale import ScaleId

EVERY_DAYS = 14
"""A two-week questionnaire is offered again when its window has passed."""


def due_scales(
    offered: tuple[ScaleId, ...], last_filled: Mapping[ScaleId, date], today: date
) -> tuple[ScaleId, ...]:
    """Return those of `offered` that were never filled in, or not for their two weeks."""
    return tuple(
        scale
        for scale in offered
        if scale not in last_filled or last_filled[scale] + timedelta(days=EVERY_DAYS) <= today
    )

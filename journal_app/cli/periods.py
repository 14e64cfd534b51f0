"""Periods: the days between --from and --to."""

from datetime import date

from journal_app.cli.console import Console, WrongUse
from journal_app.domain.period import Period


def period_of(first: date, last: date, console: Console) -> Period:
    """Return the days from `first` to `last`.

    Raises:
        WrongUse: they are the wrong way round.
    """
    if first > last:
        raise WrongUse(console.t.text("--from is later than --to."))
    return Period(first, last)

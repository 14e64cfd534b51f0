"""Weeks: the daily check-ins as one row for every week."""

from datetime import date, timedelta
from statistics import median

from journal_app.domain.scale import Answering, Better, Item
from journal_app.reports.document import Cell, Column, Fit, Table
from journal_app.reports.material import CheckInDay, CheckIns
from journal_app.reports.reader import NOTHING, Reader

_NUMBERS = {Answering.RATING, Answering.HOURS}
_ARROW = {Better.LOWER: " ↓", Better.HIGHER: " ↑", None: ""}


def week_table(check_ins: CheckIns, reader: Reader) -> Table:
    """Return a row for each week with a check-in, from Monday to Sunday."""
    t = reader.t
    items = [item for item in check_ins.scale.items if item.answering in _NUMBERS]
    choices = [item for item in check_ins.scale.items if item.answering is Answering.CHOICE]
    columns = (
        Column(t.text("Week from"), Fit.WORDS),
        Column(t.text("Days"), Fit.FIGURES),
        *(Column(item.short + _ARROW[item.better], Fit.FIGURES) for item in items),
        *(Column(item.short, Fit.REST) for item in choices),
    )
    rows = []
    one_year = check_ins.days[0].day.year == check_ins.days[-1].day.year
    short = reader.calendar.short if one_year else reader.calendar.short_with_year
    for monday, days in _weeks(check_ins.days).items():
        rows.append(
            (
                Cell(short(monday)),
                Cell(str(len(days))),
                *(Cell(_range(item, days, reader)) for item in items),
                *(Cell(_choices(item, days)) for item in choices),
            )
        )
    return Table("", columns, tuple(rows))


def _weeks(days: tuple[CheckInDay, ...]) -> dict[date, list[CheckInDay]]:
    weeks: dict[date, list[CheckInDay]] = {}
    for each in days:
        monday = each.day - timedelta(days=each.day.weekday())
        weeks.setdefault(monday, []).append(each)
    return weeks


def _range(item: Item, days: list[CheckInDay], reader: Reader) -> str:
    values = [
        answer for each in days if isinstance(answer := each.answers.get(item.id), int | float)
    ]
    if not values:
        return NOTHING
    number = reader.calendar.number
    middle = number(median(values))
    if min(values) == max(values):
        return middle
    return f"{middle} ({number(min(values))}–{number(max(values))})"


def _choices(item: Item, days: list[CheckInDay]) -> str:
    """Return how often other options than the first were chosen, else the first one."""
    counts = [
        (option.text, sum(1 for each in days if each.answers.get(item.id) == option.value))
        for option in item.options
    ]
    told = [f"{text}: {count}" for text, count in counts[1:] if count]
    first, chosen = counts[0]
    return ", ".join(told) or (first if chosen else NOTHING)

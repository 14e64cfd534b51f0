"""Sources: where the printed scales come from, and under which terms they are printed."""

from journal_app.domain.scale import Answering, Item
from journal_app.reports.document import Pair, Pairs, Part
from journal_app.reports.material import CheckIns, Material, Questionnaire
from journal_app.reports.reader import Reader
from journal_app.reports.scores import printed_questionnaires


def source_part(material: Material, reader: Reader) -> tuple[Part, ...]:
    """Return the citations and terms of every printed scale, our own ones last."""
    pairs = [
        Pair(each.scale.title, _cited(each, reader)) for each in printed_questionnaires(material)
    ]
    check_ins = material.check_ins
    if material.selection.check_ins and check_ins is not None and check_ins.days:
        pairs.append(Pair(check_ins.scale.title, _own(check_ins, reader)))
    return (Pairs(tuple(pairs)),) if pairs else ()


def _own(check_ins: CheckIns, reader: Reader) -> str:
    """Return what our own scale asks, so that nobody takes it for a validated one."""
    ends = [text for item in check_ins.scale.items if (text := _ends(item, reader))]
    told = [
        reader.t.text("A journal check-in, not a validated test."),
        f"{'; '.join(ends)}." if ends else "",
        check_ins.scale.rights,
    ]
    return " ".join(text for text in told if text)


def _cited(questionnaire: Questionnaire, reader: Reader) -> str:
    scale, t = questionnaire.scale, reader.t
    told = [" ".join(scale.sources), scale.rights]
    if not scale.language.startswith(reader.t.language.value):
        told.append(t.text("This form is printed in its own language; we do not translate it."))
    if scale.scores[0].bands and not scale.bands_are_publishers:
        told.append(t.text("The words of its ranges are our translation."))
    return " ".join(text for text in told if text)


def _ends(item: Item, reader: Reader) -> str:
    if item.answering is not Answering.RATING:
        return ""
    return reader.t.text("{name}: 0 {low} – 10 {high}").format(
        name=item.short, low=item.low, high=item.high
    )

"""Demo: a fictional journal and its summary, for trying the program out."""

from journal_app.cli.console import Console, Exit
from journal_app.cli.given import Given
from journal_app.i18n import translator
from journal_app.journal.demo import DEMO_PASSPHRASE, demo_selection, make_demo
from journal_app.journal.demo_plan import DemoPlan
from journal_app.journal.handing_over import hand_over
from journal_app.journal.sharing import gather
from journal_app.library.scales import load_scales
from journal_app.reports.pdf import render
from journal_app.reports.summary import compose

_VAULT = "Journal.vault"
_PAGES = "summary.pdf"


def make_demo_folder(given: Given, console: Console) -> Exit:
    """Make the folder with the vault and the pages in it.

    Raises:
        VaultExists: there is a journal already.
        FileNotWritten: the pages could not be written.
        JournalError: the vault or the pages could not be made.
    """
    language = given.language or console.t.language
    plan = DemoPlan(given.days, given.seed, language, given.end)
    scales = load_scales()
    journal = make_demo(given.folder / _VAULT, plan, scales, console.clock)
    try:
        selection = demo_selection(journal, plan)
        pages = render(compose(gather(journal, selection, scales), translator(language)))
        hand_over(journal, selection, pages, given.folder / _PAGES)
    finally:
        journal.close()
    t = console.t
    console.tell(t.text("A fictional journal: {path}").format(path=given.folder / _VAULT))
    console.tell(t.text("Its passphrase: {passphrase}").format(passphrase=DEMO_PASSPHRASE))
    console.tell(t.text("Its summary: {path}").format(path=given.folder / _PAGES))
    return Exit.DONE

"""What is opened as a page, and what stays source because a page could not give it back."""

import re

from journal_app.prose.reading import is_long, read
from journal_app.ui.writing.rich.lines import Line, lines_of

_ONLY_SOURCE = re.compile(
    r"""(?mx)
    ^[ \t>]* `{3,} [^`\n]* $                    # code between two lines of backticks
    | ^[ \t>]* \|? [ \t]* :?-+:? [ \t]* \|    # the line below the titles of a table
    | ^[ \t>]* [^\n|]* \| [ \t]* :?-{3,}:? [ \t]* $
    | ^[ \t>]* (?:[-+*] [ \t]+)? \#{4,6} [ \t]  # a heading of a level that is shown as the third
    | \[!\[                                   # a picture that leads somewhere
    """
)


def page_of(text: str) -> tuple[Line, ...] | None:
    """Return the lines of a page that shows all of `text`, which is Markdown; None: it cannot."""
    if is_long(text) or _ONLY_SOURCE.search(text):
        return None
    return lines_of(read(text))

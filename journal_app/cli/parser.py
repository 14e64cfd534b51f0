"""Parser: argparse, in the person's language."""

import argparse
from collections.abc import Iterable
from functools import partial
from typing import Any, NoReturn

from journal_app.cli.console import WrongUse
from journal_app.i18n import Translator


class Parser(argparse.ArgumentParser):
    """Takes a command line apart, and leaves the exit code to the program."""

    def __init__(self, t: Translator, **options: Any) -> None:  # noqa: ANN401 - as argparse has it
        options |= {"add_help": False, "allow_abbrev": False}
        super().__init__(formatter_class=partial(_Formatter, t), **options)
        self._t = t
        self.needs = self.add_argument_group(t.text("What it needs"))
        self.choices = self.add_argument_group(t.text("Choices"))
        self.choices.add_argument("-h", "--help", action="help", help=t.text("show this"))

    def error(self, message: str) -> NoReturn:
        """Refuse the command line.

        Raises:
            WrongUse: always.
        """
        raise WrongUse(f"{self._in_words(message)}\n{self.format_usage().rstrip()}")

    def _in_words(self, message: str) -> str:
        what, _, which = message.partition(": ")
        if what.endswith("required"):
            return self._t.text("Something is missing: {names}").format(names=which)
        if which.startswith("invalid choice"):
            typed = which.removeprefix("invalid choice: ").partition(" (")[0]
            return self._t.text("There is no such verb: {verb}").format(verb=typed.strip("'"))
        if what.startswith("unrecognized"):
            return self._t.text("This was not understood: {words}").format(words=which)
        return self._t.text("This does not fit: {detail}").format(detail=message)


class _Formatter(argparse.HelpFormatter):
    def __init__(self, t: Translator, prog: str) -> None:
        super().__init__(prog, max_help_position=30, width=90)
        self._t = t

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[Any],
        prefix: str | None = None,
    ) -> None:
        """Begin with the word for usage."""
        words = self._t.text("Usage: ") if prefix is None else prefix
        super().add_usage(usage, actions, groups, words)

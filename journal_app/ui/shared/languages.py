"""The languages' own names, which no language translates."""

from journal_app.i18n import Language

LANGUAGE_NAMES = {Language.ENGLISH: "English", Language.SPANISH: "Español"}

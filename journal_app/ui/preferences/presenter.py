"""Decides what the settings page shows, and hands on what was chosen."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Protocol

from journal_app.i18n import Language
from journal_app.settings import Settings, ThemeChoice


@dataclass(frozen=True, slots=True)
class PreferencesState:
    """All that the settings page shows."""

    settings: Settings
    language: Language
    """The one that is spoken now."""


class PreferencesView(Protocol):
    """What the presenter needs of the page."""

    def show_state(self, state: PreferencesState) -> None:
        """Show `state`."""
        ...


class PreferencesPresenter:
    """Turns choices into settings; who owns the window applies them."""

    def __init__(
        self, state: PreferencesState, view: PreferencesView, apply: Callable[[Settings], None]
    ) -> None:
        self._state = state
        self._view = view
        self._apply = apply

    def refresh(self) -> None:
        """Show the settings as they are."""
        self._view.show_state(self._state)

    def settings_changed(self, settings: Settings) -> None:
        """Go on from `settings`: another page has changed them."""
        self._state = replace(self._state, settings=settings)
        self._view.show_state(self._state)

    def language_chosen(self, language: str) -> None:
        """Speak `language` from now on."""
        self._change(replace(self._state.settings, language=Language(language)))

    def theme_chosen(self, theme: str) -> None:
        """Look `light`, `dark`, or as the `system` does."""
        self._change(replace(self._state.settings, theme=ThemeChoice(theme)))

    def text_size_chosen(self, per_cent: int) -> None:
        """Show everything at `per_cent` of the usual size."""
        self._change(replace(self._state.settings, text_size=per_cent))

    def idle_minutes_chosen(self, minutes: int) -> None:
        """Lock after `minutes` without a key or a click."""
        self._change(replace(self._state.settings, idle_minutes=minutes))

    def country_chosen(self, code: str) -> None:
        """Show the help lines of the country with this ISO 3166 code."""
        self._change(replace(self._state.settings, country=code))

    def _change(self, settings: Settings) -> None:
        self._state = replace(self._state, settings=settings)
        self._view.show_state(self._state)
        self._apply(settings)

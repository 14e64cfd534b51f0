"""The part of the style sheet for what one types in or picks from."""

from pathlib import Path

from journal_app.ui.shared.tokens import Radius, Theme


def field_rules(theme: Theme, pictures: Path) -> str:
    """Return the rules for fields, lists that drop down, dates, numbers and checks."""
    return "\n".join(
        (
            _box_rules(theme),
            _drop_down_rules(theme, pictures),
            _stepper_rules(theme, pictures),
            _check_rules(theme, pictures),
            _calendar_rules(theme, pictures),
        )
    )


def _url(pictures: Path, name: str) -> str:
    # A sheet wants forward slashes and quotes everywhere, whatever the system says.
    path = (pictures / f"{name}.svg").as_posix().replace('"', '\\"')
    return f'url("{path}")'


def _box_rules(theme: Theme) -> str:
    colours, px = theme.palette, theme.px
    one_line = "QLineEdit, QComboBox, QAbstractSpinBox"
    focused = "QLineEdit:focus, QComboBox:focus, QAbstractSpinBox:focus"
    return f"""
{one_line}, QPlainTextEdit[kind="field"], QTextEdit[kind="field"] {{
    background: {colours.surface}; color: {colours.text};
    border: 1px solid {colours.border_strong}; border-radius: {px(Radius.CONTROL)}px;
    selection-background-color: {colours.accent};
    selection-color: {colours.on_accent};
    placeholder-text-color: {colours.placeholder}; }}
{one_line} {{ padding: {px(8)}px {px(12)}px; min-height: {px(22)}px;
    max-height: {px(22)}px; }}
QPlainTextEdit[kind="field"], QTextEdit[kind="field"] {{ padding: {px(6)}px {px(8)}px; }}
{focused} {{ border: 2px solid {colours.focus};
    padding: {px(8) - 1}px {px(12) - 1}px; }}
QPlainTextEdit[kind="field"]:focus, QTextEdit[kind="field"]:focus {{
    border: 2px solid {colours.focus}; padding: {px(6) - 1}px {px(8) - 1}px; }}
QLineEdit:disabled, QComboBox:disabled, QAbstractSpinBox:disabled {{
    background: {colours.sunken}; color: {colours.placeholder};
    border-color: {colours.border}; }}
QLineEdit[invalid="true"], QLineEdit[invalid="true"]:focus {{
    border-color: {colours.danger}; }}
QLineEdit[kind="title"], QLineEdit[kind="title"]:focus {{ background: transparent;
    border: none; padding: 0; }}
QTextEdit[kind="paper"], QPlainTextEdit[kind="paper"], QTextBrowser {{
    background: transparent; color: {colours.text}; border: none;
    selection-background-color: {colours.accent};
    selection-color: {colours.on_accent};
    placeholder-text-color: {colours.placeholder}; }}
"""


def _drop_down_rules(theme: Theme, pictures: Path) -> str:
    colours, px = theme.palette, theme.px
    return f"""
QComboBox {{ combobox-popup: 0; }}
QComboBox::drop-down {{ border: none; width: {px(32)}px;
    subcontrol-origin: border; subcontrol-position: right center; }}
QComboBox::down-arrow {{ image: {_url(pictures, "caret-down")};
    width: {px(16)}px; height: {px(16)}px; }}
QComboBox::down-arrow:disabled {{ image: {_url(pictures, "caret-down-off")}; }}
QComboBox QAbstractItemView, QListView[kind="popup"] {{ background: {colours.surface};
    color: {colours.text}; border: 1px solid {colours.border_strong}; outline: none;
    padding: {px(4)}px; selection-background-color: {colours.accent_soft};
    selection-color: {colours.text}; }}
QComboBox QAbstractItemView::item, QListView[kind="popup"]::item {{
    min-height: {px(36)}px; padding: 0 {px(8)}px; border-radius: {px(6)}px; }}
QComboBox QAbstractItemView::item:selected, QListView[kind="popup"]::item:selected,
QComboBox QAbstractItemView::item:hover, QListView[kind="popup"]::item:hover {{
    background: {colours.accent_soft}; color: {colours.text}; }}
"""


def _stepper_rules(theme: Theme, pictures: Path) -> str:
    px = theme.px
    boxes = ("QSpinBox", "QDoubleSpinBox", "QTimeEdit", "QDateTimeEdit", "QDateEdit")

    def each(part: str) -> str:
        return ", ".join(f"{box}::{part}" for box in boxes)

    def each_off(part: str) -> str:
        return ", ".join(f"{box}::{part}:disabled, {box}::{part}:off" for box in boxes)

    return f"""
{each("up-button")} {{ subcontrol-origin: border; subcontrol-position: top right;
    border: none; background: transparent; width: {px(28)}px; height: {px(19)}px; }}
{each("down-button")} {{ subcontrol-origin: border;
    subcontrol-position: bottom right; border: none; background: transparent;
    width: {px(28)}px; height: {px(19)}px; }}
{each("up-arrow")} {{ image: {_url(pictures, "caret-up")};
    width: {px(12)}px; height: {px(12)}px; }}
{each("down-arrow")} {{ image: {_url(pictures, "caret-down")};
    width: {px(12)}px; height: {px(12)}px; }}
{each_off("up-arrow")} {{ image: {_url(pictures, "caret-up-off")}; }}
{each_off("down-arrow")} {{ image: {_url(pictures, "caret-down-off")}; }}
QDateEdit::drop-down, QDateTimeEdit::drop-down {{ border: none; width: {px(34)}px;
    subcontrol-origin: border; subcontrol-position: right center; }}
QDateEdit[calendarPopup="true"]::down-arrow,
QDateTimeEdit[calendarPopup="true"]::down-arrow {{
    image: {_url(pictures, "calendar")}; width: {px(18)}px; height: {px(18)}px; }}
"""


def _check_rules(theme: Theme, pictures: Path) -> str:
    colours, px = theme.palette, theme.px
    return f"""
QCheckBox, QRadioButton {{ spacing: {px(10)}px; padding: {px(4)}px {px(2)}px;
    background: transparent; color: {colours.text}; border: 2px solid transparent;
    border-radius: {px(6)}px; }}
QCheckBox:focus, QRadioButton:focus {{ border-color: {colours.focus}; }}
QCheckBox::indicator, QGroupBox::indicator, QTreeView::indicator,
QTableView::indicator, QListView::indicator {{ width: {px(20)}px; height: {px(20)}px;
    border: 2px solid {colours.border_strong}; border-radius: {px(5)}px;
    background: {colours.surface}; }}
QCheckBox::indicator:checked, QTreeView::indicator:checked,
QTableView::indicator:checked, QListView::indicator:checked {{
    background: {colours.accent}; border-color: {colours.accent};
    image: {_url(pictures, "check")}; }}
QCheckBox::indicator:indeterminate {{ background: {colours.accent};
    border-color: {colours.accent}; image: {_url(pictures, "minus")}; }}
QCheckBox::indicator:disabled {{ border-color: {colours.border};
    background: {colours.sunken}; }}
QCheckBox::indicator:checked:disabled {{ background: {colours.placeholder};
    border-color: {colours.placeholder}; image: {_url(pictures, "check-off")}; }}
QMenu::indicator {{ width: {px(16)}px; height: {px(16)}px;
    margin-left: {px(6)}px; }}
QMenu::indicator:checked {{ image: {_url(pictures, "check-menu")}; }}
"""


def _calendar_rules(theme: Theme, pictures: Path) -> str:
    colours, px = theme.palette, theme.px
    return f"""
QCalendarWidget QWidget#qt_calendar_navigationbar {{ background: {colours.sunken};
    border-bottom: 1px solid {colours.border}; min-height: {px(40)}px; }}
QCalendarWidget QWidget {{ alternate-background-color: {colours.sunken}; }}
QCalendarWidget QToolButton {{ font-weight: 600; padding: {px(4)}px {px(8)}px; }}
QCalendarWidget QToolButton#qt_calendar_prevmonth {{
    qproperty-icon: {_url(pictures, "caret-left")}; }}
QCalendarWidget QToolButton#qt_calendar_nextmonth {{
    qproperty-icon: {_url(pictures, "caret-right")}; }}
QCalendarWidget QAbstractItemView {{ background: {colours.surface};
    color: {colours.text}; border: none; outline: none;
    selection-background-color: {colours.accent};
    selection-color: {colours.on_accent}; }}
QCalendarWidget QAbstractItemView:disabled {{ color: {colours.placeholder}; }}
"""

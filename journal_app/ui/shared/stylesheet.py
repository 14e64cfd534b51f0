"""The look as one Qt style sheet, made from the tokens.

Widgets say what they are by the property `kind`; the sheet says how that looks.
"""

from pathlib import Path

from journal_app.ui.shared.fonts import SERIF_FAMILY
from journal_app.ui.shared.stylesheet_fields import field_rules
from journal_app.ui.shared.tokens import Radius, Size, Theme

# Grounds are gone with the colours, so that an edge must say what belongs together.
_PLAIN_FRAMES = """
QFrame[kind="card"], QFrame[kind="sunken"], QFrame[kind="stage"], QFrame[kind="soft"],
QFrame[kind="warm"], QFrame[kind="session"], QFrame[kind="danger"], QFrame[kind="quiet"],
QFrame[kind="support"], QFrame[kind="line"], QFrame[kind="upright"]
    { border: 1px solid palette(window-text); }
QFrame[kind="rail"], QFrame[kind="side"]
    { border: none; border-right: 1px solid palette(window-text); }
"""


def stylesheet(theme: Theme, pictures: Path) -> str:
    """Return the whole sheet. `pictures` holds the arrows and checks of this palette."""
    if theme.plain:
        return type_rules(theme) + _PLAIN_FRAMES
    return "\n".join(
        (
            type_rules(theme),
            _surface_rules(theme),
            _label_rules(theme),
            _button_rules(theme),
            _tool_rules(theme),
            field_rules(theme, pictures),
            _list_rules(theme),
        )
    )


def type_rules(theme: Theme) -> str:
    """Return the sizes and weights of words, and no colours."""
    px = theme.px
    return f"""
QLabel[kind="display"] {{ font-family: "{SERIF_FAMILY}"; font-size: {px(Size.DISPLAY)}px;
    font-weight: 600; }}
QLabel[kind="h1"] {{ font-family: "{SERIF_FAMILY}"; font-size: {px(Size.H1)}px;
    font-weight: 600; }}
QLabel[kind="title"], QLineEdit[kind="title"] {{ font-family: "{SERIF_FAMILY}";
    font-size: {px(Size.TITLE)}px; font-weight: 600; }}
QLabel[kind="h2"] {{ font-size: {px(Size.H2)}px; font-weight: 600; }}
QLabel[kind="h3"] {{ font-size: {px(Size.H3)}px; font-weight: 600; }}
QLabel[kind="reading"] {{ font-size: {px(Size.READING)}px; }}
QLabel[kind="number"] {{ font-size: {px(Size.H2)}px; font-weight: 600; }}
QLabel[kind="strong"] {{ font-weight: 600; }}
QLabel[kind="small"], QLabel[kind="problem"] {{ font-size: {px(Size.SMALL)}px; }}
QLabel[kind="caption"] {{ font-size: {px(Size.CAPTION)}px; }}
QLabel[kind="over"] {{ font-size: {px(Size.CAPTION)}px; font-weight: 600; }}
QLabel[kind="pill"] {{ font-size: {px(Size.SMALL)}px; font-weight: 600; }}
QPushButton {{ font-weight: 600; }}
QPushButton[kind="chip"] {{ font-size: {px(Size.SMALL)}px; font-weight: 500; }}
QPushButton[kind="quiet"] {{ font-size: {px(Size.SMALL)}px; font-weight: 500; }}
QToolButton[kind="nav"] {{ font-size: {px(Size.RAIL)}px; font-weight: 500; }}
QHeaderView::section {{ font-weight: 600; }}
"""


def _surface_rules(theme: Theme) -> str:
    colours, px = theme.palette, theme.px
    return f"""
QMainWindow, QDialog, QWidget[kind="page"] {{ background: {colours.bg}; }}
QWidget[kind="paper"] {{ background: {colours.surface}; }}
QFrame[kind="rail"] {{ background: {colours.rail}; border: none;
    border-right: 1px solid {colours.border}; }}
QFrame[kind="side"] {{ background: {colours.bg}; border: none;
    border-right: 1px solid {colours.border}; }}
QFrame[kind="card"] {{ background: {colours.surface}; border: 1px solid {colours.border};
    border-radius: {px(Radius.CARD)}px; }}
QFrame[kind="sunken"] {{ background: {colours.sunken}; border: 1px solid {colours.border};
    border-radius: {px(10)}px; }}
QFrame[kind="stage"] {{ background: {colours.rail}; border: 1px solid {colours.border};
    border-radius: {px(Radius.CARD)}px; }}
QFrame[kind="soft"] {{ background: {colours.accent_soft}; border: none;
    border-radius: {px(Radius.CARD)}px; }}
QFrame[kind="warm"] {{ background: {colours.warm_soft}; border: none;
    border-radius: {px(Radius.CARD)}px; }}
QFrame[kind="session"] {{ background: {colours.session_soft}; border: none;
    border-radius: {px(Radius.CARD)}px; }}
QFrame[kind="danger"] {{ background: {colours.danger_soft}; border: none;
    border-radius: {px(Radius.CARD)}px; }}
QFrame[kind="quiet"] {{ background: {colours.hover}; border: none;
    border-radius: {px(Radius.CARD)}px; }}
QFrame[kind="support"] {{ background: {colours.surface};
    border: 2px solid {colours.border_strong}; border-radius: {px(Radius.CARD)}px; }}
QFrame[kind="line"] {{ background: {colours.border}; border: none;
    max-height: 1px; min-height: 1px; }}
QFrame[kind="upright"] {{ background: {colours.border}; border: none;
    max-width: 1px; min-width: 1px; }}
QToolTip {{ background: {colours.text}; color: {colours.bg}; border: none;
    padding: {px(6)}px {px(8)}px; }}
"""


def _label_rules(theme: Theme) -> str:
    colours = theme.palette
    pills = "\n".join(
        f'QFrame[kind="{kind}"] > QLabel[kind="pill"] {{ color: {colour}; }}'
        for kind, colour in (
            ("pill-accent", colours.accent_text),
            ("pill-session", colours.session),
            ("pill-warm", colours.warm),
            ("pill-quiet", colours.muted),
        )
    )
    grounds = "\n".join(
        f'QFrame[kind="{kind}"] {{ background: {colour}; border: none;'
        f" border-radius: {theme.px(Radius.CARD)}px; }}"
        for kind, colour in (
            ("pill-accent", colours.accent_soft),
            ("pill-session", colours.session_soft),
            ("pill-warm", colours.warm_soft),
            ("pill-quiet", colours.hover),
        )
    )
    return f"""
QLabel {{ background: transparent; color: {colours.text}; }}
QLabel[kind="muted"], QLabel[kind="small"], QLabel[kind="caption"], QLabel[kind="over"]
    {{ color: {colours.muted}; }}
QLabel[selectable="true"] {{ border: 2px solid transparent; border-radius: {theme.px(6)}px;
    selection-background-color: {colours.accent}; selection-color: {colours.on_accent}; }}
QLabel[selectable="true"]:focus {{ border-color: {colours.focus}; }}
QLabel[kind="problem"] {{ color: {colours.danger}; }}
QLabel:disabled {{ color: {colours.placeholder}; }}
{grounds}
{pills}
"""


def _button_rules(theme: Theme) -> str:
    colours, px = theme.palette, theme.px
    # A radius larger than half the height is silently drawn square.
    chip = (px(20) + 2 * px(5) + 2) // 2
    return f"""
QPushButton {{ background: {colours.surface}; color: {colours.text};
    border: 1px solid {colours.border_strong}; border-radius: {px(Radius.CONTROL)}px;
    padding: {px(8)}px {px(16)}px; min-height: {px(22)}px; }}
QPushButton:hover {{ background: {colours.hover}; }}
QPushButton:pressed {{ background: {colours.border}; }}
QPushButton:focus {{ border: 2px solid {colours.focus};
    padding: {px(8) - 1}px {px(16) - 1}px; }}
QPushButton:disabled {{ color: {colours.placeholder}; border-color: {colours.border}; }}
QPushButton[kind="primary"] {{ background: {colours.accent}; color: {colours.on_accent};
    border: 2px solid {colours.accent}; padding: {px(9)}px {px(18)}px; }}
QPushButton[kind="primary"]:hover, QPushButton[kind="primary"]:pressed
    {{ background: {colours.accent_hover}; border-color: {colours.accent_hover}; }}
QPushButton[kind="primary"]:focus {{ border: 2px solid {colours.text}; }}
QPushButton[kind="primary"]:disabled {{ background: {colours.border};
    border-color: {colours.border}; color: {colours.muted}; }}
QPushButton[kind="danger"] {{ color: {colours.danger}; border-color: {colours.danger}; }}
QPushButton[kind="danger"]:hover {{ background: {colours.danger_soft}; }}
QPushButton[kind="ghost"] {{ background: transparent; border: 2px solid transparent;
    color: {colours.accent}; padding: {px(7)}px {px(12)}px; }}
QPushButton[kind="ghost"]:hover {{ background: {colours.hover}; }}
QPushButton[kind="ghost"]:focus {{ border: 2px solid {colours.focus}; }}
QPushButton[kind="ghost"]:disabled {{ color: {colours.placeholder}; }}
QPushButton[kind="link"] {{ background: transparent; border: 2px solid transparent;
    color: {colours.accent}; padding: {px(5)}px {px(4)}px {px(5)}px 0; text-align: left; }}
QPushButton[kind="link"]:hover {{ color: {colours.accent_hover};
    text-decoration: underline; }}
QPushButton[kind="link"]:focus {{ border: 2px solid {colours.focus}; }}
QPushButton[kind="link"]:disabled {{ color: {colours.placeholder}; }}
QPushButton[kind="quiet"] {{ background: transparent; border: 2px solid transparent;
    color: {colours.muted}; padding: {px(2)}px {px(8)}px; min-height: {px(20)}px; }}
QPushButton[kind="quiet"]:hover {{ background: {colours.hover}; color: {colours.text}; }}
QPushButton[kind="quiet"]:focus {{ border: 2px solid {colours.focus}; }}
QPushButton[kind="chip"] {{ background: transparent; color: {colours.muted};
    border: 1px solid {colours.border}; border-radius: {chip}px;
    padding: {px(5)}px {px(13)}px; min-height: {px(20)}px; }}
QPushButton[kind="chip"]:hover {{ background: {colours.hover}; }}
QPushButton[kind="chip"]:checked {{ background: {colours.accent_soft};
    border-color: {colours.accent}; color: {colours.accent_text}; }}
QPushButton[kind="chip"]:focus {{ border: 2px solid {colours.focus};
    padding: {px(5) - 1}px {px(13) - 1}px; }}
QPushButton[tight="true"] {{ padding-left: {px(6)}px; padding-right: {px(6)}px; }}
"""


def _tool_rules(theme: Theme) -> str:
    colours, px = theme.palette, theme.px
    return f"""
QToolButton {{ background: transparent; color: {colours.text};
    border: 2px solid transparent; border-radius: {px(Radius.CONTROL)}px;
    padding: {px(6)}px; }}
QToolButton:hover {{ background: {colours.hover}; }}
QToolButton:pressed {{ background: {colours.border}; }}
QToolButton:checked {{ background: {colours.accent_soft}; }}
QToolButton:focus {{ border-color: {colours.focus}; }}
QToolButton:disabled {{ color: {colours.placeholder}; }}
QToolButton::menu-indicator {{ image: none; }}
QToolButton[kind="nav"] {{ text-align: left; padding: {px(9)}px {px(12)}px; }}
QToolButton[kind="nav"][tight="true"] {{ padding-left: 0; padding-right: 0;
    text-align: center; }}
QToolButton[kind="nav"]:checked {{ color: {colours.accent_text}; }}
QFrame[kind="soft"] QToolButton:hover {{ background: transparent;
    border-color: {colours.accent}; }}
"""


def _list_rules(theme: Theme) -> str:
    colours, px = theme.palette, theme.px
    handle = (px(12) - 2 * px(2)) // 2
    return f"""
QScrollArea, QScrollArea > QWidget#qt_scrollarea_viewport > QWidget[kind="scrolled"]
    {{ background: transparent; border: none; }}
QListView, QTreeView {{ background: transparent; border: none; outline: none; }}
QScrollBar:vertical {{ background: transparent; width: {px(12)}px; margin: {px(2)}px; }}
QScrollBar:horizontal {{ background: transparent; height: {px(12)}px;
    margin: {px(2)}px; }}
QScrollBar::handle {{ background: {colours.border_strong}; border-radius: {handle}px; }}
QScrollBar::handle:vertical {{ min-height: {px(36)}px; }}
QScrollBar::handle:horizontal {{ min-width: {px(36)}px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QProgressBar {{ background: {colours.border}; border: none;
    border-radius: {px(4)}px; min-height: {px(8)}px; max-height: {px(8)}px; }}
QProgressBar::chunk {{ background: {colours.accent}; border-radius: {px(4)}px; }}
QTableView {{ background: {colours.surface}; border: 1px solid {colours.border};
    border-radius: {px(Radius.CONTROL)}px; gridline-color: {colours.border};
    selection-background-color: {colours.accent_soft};
    selection-color: {colours.text}; }}
QTableView:focus {{ border-color: {colours.focus}; }}
QHeaderView {{ background: {colours.sunken}; border: none; }}
QHeaderView::section {{ background: {colours.sunken}; border: none;
    border-bottom: 1px solid {colours.border}; padding: {px(6)}px {px(10)}px; }}
QTableCornerButton::section {{ background: {colours.sunken}; border: none; }}
QSplitter::handle {{ background: {colours.border}; }}
QMenu {{ background: {colours.surface}; border: 1px solid {colours.border};
    padding: {px(6)}px; }}
QMenu::item {{ padding: {px(8)}px {px(24)}px {px(8)}px {px(12)}px;
    border-radius: {px(6)}px; }}
QMenu::icon {{ padding-left: {px(8)}px; }}
QMenu::item:selected {{ background: {colours.accent_soft}; color: {colours.text}; }}
QMenu::item:disabled {{ color: {colours.placeholder}; }}
QMenu::separator {{ background: {colours.border}; height: 1px;
    margin: {px(4)}px {px(8)}px; }}
"""

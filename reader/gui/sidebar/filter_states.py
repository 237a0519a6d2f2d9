"""What the sidebar's filters stand on, as plain words that a session keeps."""

from collections.abc import Iterable, Iterator

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QWidget

_ON, _OFF = "on", "off"
_JUDGING = "sidebar.warnings.judging"
"""Where buttons say something of a warning."""
_FOLD = ".filters"
"""The end of the name of what shows and hides filters, which is none itself."""


def filters_of(sidebar: QWidget) -> tuple[tuple[str, str], ...]:
    """Every filter by its name with what it stands on."""
    return tuple(sorted((control.objectName(), _state(control)) for control in _controls(sidebar)))


def set_filters(sidebar: QWidget, states: Iterable[tuple[str, str]]) -> None:
    """Put filters on what they stood on; one that is not there, or has no such entry, stays as it is."""
    wanted = dict(states)
    if not wanted:
        return
    for control in _controls(sidebar):
        state = wanted.get(control.objectName())
        if state is not None and state != _state(control):
            _set(control, state)


Control = QComboBox | QLineEdit | QAbstractButton | QAction


def _controls(sidebar: QWidget) -> Iterator[Control]:
    for control in sidebar.findChildren(QWidget):
        is_ours = control.objectName().startswith("sidebar.")
        if is_ours and isinstance(control, QComboBox | QLineEdit | QAbstractButton) and _filters(control):
            yield control
    for action in sidebar.findChildren(QAction):
        if action.isCheckable() and action.objectName().startswith("action."):
            yield action


def _filters(control: QWidget) -> bool:
    """Whether it is a filter: not a button that does something, nor one that folds filters away."""
    if not isinstance(control, QAbstractButton):
        return True
    beside = control.parentWidget()
    is_judging = beside is not None and beside.objectName() == _JUDGING
    return control.isCheckable() and not is_judging and not control.objectName().endswith(_FOLD)


def _state(control: Control) -> str:
    if isinstance(control, QComboBox):
        return control.currentText()
    if isinstance(control, QLineEdit):
        return control.text()
    return _ON if control.isChecked() else _OFF


def _set(control: Control, state: str) -> None:
    if isinstance(control, QComboBox):
        place = control.findText(state)
        if place >= 0:
            control.setCurrentIndex(place)
    elif isinstance(control, QLineEdit):
        control.setText(state)
    else:
        control.setChecked(state == _ON)

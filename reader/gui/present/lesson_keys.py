"""What each key does while presenting; clickers send Page Down and Page Up."""

from collections.abc import Callable

from PySide6.QtCore import Qt

from reader.lesson.run import LessonRun
from reader.lesson.slide import Answer

_K = Qt.Key

_FORWARD = (_K.Key_Space, _K.Key_Right, _K.Key_PageDown, _K.Key_Return, _K.Key_Enter)
_BACK = (_K.Key_Left, _K.Key_PageUp)
_ANSWERS = dict(zip((_K.Key_1, _K.Key_2, _K.Key_3), Answer, strict=True))
_WORDS: dict[Qt.Key, Callable[[LessonRun], bool]] = {
    _K.Key_Right: lambda run: run.move_cursor(1),
    _K.Key_Left: lambda run: run.move_cursor(-1),
    _K.Key_Return: lambda run: run.pick(),
    _K.Key_Enter: lambda run: run.pick(),
}
"""Keys that mean something else while a word is to be picked."""
_OTHERS: dict[Qt.Key, Callable[[LessonRun], bool]] = {
    _K.Key_Down: lambda run: run.skip(1),
    _K.Key_Up: lambda run: run.skip(-1),
    _K.Key_Home: lambda run: run.go(0),
    _K.Key_End: lambda run: run.go(run.last),
    _K.Key_Backspace: lambda run: run.take_back() or run.back(),
}


def press(key: Qt.Key, run: LessonRun) -> bool:
    """Do what a key means; whether anything changed."""
    if key in (_K.Key_B, _K.Key_Period):
        run.blank()
        return True
    if not run.is_blank and run.asks_for_word and key in _WORDS:
        return _WORDS[key](run)
    if key in _FORWARD:
        return run.forward()
    if key in _BACK:
        return run.back()
    if key in _ANSWERS:
        return not run.is_blank and run.answer(_ANSWERS[key])
    return key in _OTHERS and _OTHERS[key](run)

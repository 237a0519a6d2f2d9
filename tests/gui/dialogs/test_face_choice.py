"""The reading face: chosen with a sample, kept, and in force in both panes at once."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase, QFontInfo
from PySide6.QtWidgets import QComboBox, QLabel
from pytestqt.qtbot import QtBot

from reader.gui.dialogs.face_choice import FaceChoice
from reader.gui.dialogs.preferences import Preferences
from reader.gui.widgets.typography import READING_POINTS, Typeface, own_family, reading_font
from reader.session.settings import LARGEST_TYPE, SMALLEST_TYPE, Settings, load_settings, save_settings
from tests.gui.windows import Desktop


def _other_family() -> str:
    scalable = [name for name in QFontDatabase.families() if QFontDatabase.isSmoothlyScalable(name)]
    return next(name for name in scalable if name != own_family())


def test_the_sample_is_set_in_what_is_chosen(qtbot: QtBot) -> None:
    choice = FaceChoice(Typeface())
    qtbot.addWidget(choice)
    sample = choice.findChild(QLabel, "preferences.sample")
    assert isinstance(sample, QLabel)
    assert sample.font().pointSizeF() == READING_POINTS
    wanted = _other_family()
    with qtbot.waitSignal(choice.changed):
        choice.family.setCurrentIndex(choice.family.findData(wanted))
    choice.points.setValue(17.5)
    assert choice.face() == Typeface(wanted, 17.5)
    assert QFontInfo(sample.font()).family() == wanted
    assert sample.font().pointSizeF() == 17.5


def test_a_family_that_is_not_installed_is_kept(qtbot: QtBot) -> None:
    choice = FaceChoice(Typeface("Anselm Antiqua", 14.0))
    qtbot.addWidget(choice)
    assert choice.face() == Typeface("Anselm Antiqua", 14.0)
    assert "not installed" in choice.family.currentText()
    assert QFontInfo(reading_font(choice.face())).family() == QFontInfo(reading_font(Typeface())).family()


def test_preferences_give_back_face_and_size(qtbot: QtBot) -> None:
    wanted = _other_family()
    dialog = Preferences(Settings(reading_family=wanted, reading_points=15.0))
    qtbot.addWidget(dialog)
    assert (dialog.settings().reading_family, dialog.settings().reading_points) == (wanted, 15.0)


def test_both_panes_are_set_anew_and_zoom_goes_on_from_there(desktop: Desktop) -> None:
    window = desktop.compared()
    texts = window.on_desk.view.texts
    wanted = _other_family()
    window.apply(Settings(reading_family=wanted, reading_points=12.0))
    heights = {
        side: text.places.height_of(len(text.article.text)) for side, text in texts.items() if text.article
    }
    window.apply(Settings(reading_family=wanted, reading_points=18.0))
    for side, text in texts.items():
        assert text.article is not None
        assert QFontInfo(text.document().defaultFont()).family() == wanted
        assert text.document().defaultFont().pointSizeF() == 18.0
        assert text.places.height_of(len(text.article.text)) > heights[side]
    window.zoom_to(2.0)
    assert texts["left"].document().defaultFont().pointSizeF() == 36.0


def test_face_and_size_survive_a_restart(tmp_path: Path) -> None:
    save_settings(Settings(reading_family="Anselm Antiqua", reading_points=13.5), tmp_path)
    kept = load_settings(tmp_path).settings
    assert (kept.reading_family, kept.reading_points) == ("Anselm Antiqua", 13.5)
    (tmp_path / "settings.json").write_text('{"reading_points": 900}', "utf-8")
    assert load_settings(tmp_path).problem


def test_family_and_size_stand_above_the_sample(qtbot: QtBot) -> None:
    choice = FaceChoice(Typeface())
    qtbot.addWidget(choice)
    choice.resize(500, choice.sizeHint().height())
    choice.show()
    sample = choice.findChild(QLabel, "preferences.sample")
    assert sample is not None
    assert choice.objectName() == "preferences.face"
    names = ["preferences.family", "preferences.points"]
    assert [choice.family.objectName(), choice.points.objectName()] == names
    assert choice.family.geometry().right() < choice.points.geometry().left()
    assert choice.family.x() == sample.x() == 0
    assert choice.points.geometry().right() == sample.geometry().right() == 499
    assert choice.family.geometry().bottom() < sample.y()
    assert choice.focusProxy() is choice.family


def test_the_size_is_told_in_points_within_its_bounds(qtbot: QtBot) -> None:
    choice = FaceChoice(Typeface())
    qtbot.addWidget(choice)
    points = choice.points
    assert (points.minimum(), points.maximum()) == (SMALLEST_TYPE, LARGEST_TYPE)
    assert (points.decimals(), points.singleStep(), points.suffix()) == (1, 0.5, " pt")
    assert points.accessibleName() == "Size of the articles' text at 100 %"
    with qtbot.waitSignal(choice.changed):
        points.setValue(14.5)
    assert choice.face() == Typeface("", 14.5)


def test_our_own_choice_comes_first_and_does_not_widen_the_window(qtbot: QtBot) -> None:
    choice = FaceChoice(Typeface())
    qtbot.addWidget(choice)
    family = choice.family
    assert (family.itemText(0), family.itemData(0)) == (f"Our own choice: {own_family()}", "")
    assert family.currentIndex() == 0
    assert family.accessibleName() == "Family of the articles' text"
    assert family.minimumContentsLength() == 24
    policy = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
    assert family.sizeAdjustPolicy() is policy
    names = [family.itemData(row) for row in range(1, family.count())]
    assert names == [name for name in QFontDatabase.families() if name in names]
    assert all(QFontDatabase.isSmoothlyScalable(name) for name in names)
    assert not any(QFontDatabase.isPrivateFamily(name) for name in names)


def test_the_sample_is_plain_words_of_one_height(qtbot: QtBot) -> None:
    choice = FaceChoice(Typeface())
    qtbot.addWidget(choice)
    sample = choice.findChild(QLabel, "preferences.sample")
    assert sample is not None
    assert sample.text().startswith("The bridge carries 9,140 vehicles")
    assert (sample.minimumHeight(), sample.maximumHeight(), sample.margin()) == (112, 112, 10)
    assert sample.textFormat() is Qt.TextFormat.PlainText
    assert sample.wordWrap()
    assert sample.alignment() == Qt.AlignmentFlag.AlignTop
    assert sample.accessibleName() == "Sample of the text"


def test_a_missing_family_is_named_once(qtbot: QtBot) -> None:
    choice = FaceChoice(Typeface("Anselm Antiqua", 14.0))
    qtbot.addWidget(choice)
    count = choice.family.count()
    choice.set_face(Typeface())
    choice.set_face(Typeface("Anselm Antiqua", 14.0))
    assert choice.family.count() == count
    assert choice.family.currentText() == "Anselm Antiqua (not installed)"

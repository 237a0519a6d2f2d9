"""The preferences: colours, text, links, what is ignored, and keys."""

from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QSpinBox,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from reader.collation.options import Strictness
from reader.gui.dialogs.face_choice import FaceChoice
from reader.gui.dialogs.key_editor import KeyEditor
from reader.gui.shell.actions import plain_text, spec_of
from reader.gui.widgets.catalogue import tell, tr
from reader.gui.widgets.typography import Typeface
from reader.messages import language_name, languages_with_messages, message
from reader.session.settings import LARGEST_ZOOM, SMALLEST_ZOOM, Appearance, Settings
from reader.values import replace
from reader.views.switches import OPTION_SWITCHES, is_on, switched

_APPEARANCES = (
    (message("As the system"), Appearance.SYSTEM),
    (message("Light"), Appearance.LIGHT),
    (message("Dark"), Appearance.DARK),
    (message("High contrast"), Appearance.CONTRAST),
)
_STYLES = (
    (message("Quiet: fill only the chosen pair"), False),
    (message("Full colour: fill every marked sentence"), True),
)
_STRICTNESS = (
    (message("Automatic: what fits the two articles"), Strictness.AUTO),
    (message("Strict: surely the same content"), Strictness.STRICT),
    (message("Normal: most likely the same content"), Strictness.NORMAL),
    (message("Loose: whatever looks alike"), Strictness.LOOSE),
)
_READING = ("show_furniture", "scroll_lock")
_NEVER = message("Line breaks, quote marks, dashes, ellipses and spaces never count as a difference.")


def _languages() -> tuple[tuple[str, object], ...]:
    """The languages of the window, each as it calls itself."""
    own = ((language_name(code), code) for code in languages_with_messages())
    return ((message("That of the system"), ""), *own)


class Preferences(QDialog):
    """Asks for settings; `settings()` is what the controls say."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("preferences")
        self.setWindowTitle(tr("Preferences"))
        self._before = settings
        self._appearance = self._combo("appearance", tr("Theme"), _APPEARANCES, settings.appearance)
        self._language = self._combo("language", tr("Language"), _languages(), settings.language)
        self._language.setToolTip(tr("Takes effect when the program is started again"))
        self._style = self._combo("style", tr("Style"), _STYLES, settings.full_colour)
        self._face = FaceChoice(Typeface(settings.reading_family, settings.reading_points), self)
        self._zoom = self._zoom_box()
        self._strictness = self._combo("strictness", tr("Links"), _STRICTNESS, settings.options.strictness)
        self._boxes = {name: self._box(name) for name in (*_READING, *OPTION_SWITCHES)}
        self._private = self._private_box()
        self._keys = KeyEditor(dict(settings.keys), self)
        layout = QVBoxLayout(self)
        layout.setSpacing(12)
        layout.addWidget(self._tabs())
        layout.addWidget(self._buttons())

    def _tabs(self) -> QTabWidget:
        general = QWidget(self)
        general.setObjectName("preferences.general")
        column = QVBoxLayout(general)
        column.setContentsMargins(0, 12, 0, 0)
        column.setSpacing(12)
        column.addLayout(self._form())
        column.addWidget(self._note())
        column.addStretch(1)
        tabs = QTabWidget(self)
        tabs.setObjectName("preferences.tabs")
        tabs.tabBar().setObjectName("preferences.tabs.bar")
        tabs.tabBar().setAccessibleName(tr("Pages of the preferences"))
        tabs.addTab(general, tr("General"))
        tabs.addTab(self._keys, tr("Keys"))
        return tabs

    def _form(self) -> QFormLayout:
        rows: tuple[tuple[str, QWidget], ...] = (
            (tr("&Theme"), self._appearance),
            (tr("Lan&guage"), self._language),
            (tr("&Style"), self._style),
            (tr("Te&xt"), self._face),
            (tr("&Zoom"), self._zoom),
            *(("", self._boxes[name]) for name in _READING),
            ("", _gap(self, 1)),
            (tr("&Links"), self._strictness),
            *(("", self._boxes[name]) for name in OPTION_SWITCHES),
            ("", _gap(self, 2)),
            (tr("Addresses"), self._private),
        )
        form = QFormLayout()
        form.setVerticalSpacing(8)
        for label, widget in rows:
            form.addRow(label, widget)
            if label:
                form.labelForField(widget).setObjectName(f"{widget.objectName()}.label")
        return form

    def _zoom_box(self) -> QSpinBox:
        box = QSpinBox(self)
        box.setObjectName("preferences.zoom")
        box.setRange(round(100 * SMALLEST_ZOOM), round(100 * LARGEST_ZOOM))
        box.setSingleStep(10)
        box.setSuffix(" %")
        box.setValue(round(100 * self._before.zoom))
        return box

    def _private_box(self) -> QCheckBox:
        box = QCheckBox(tr("Fetch from this computer and from private networks"), self)
        box.setObjectName("preferences.allows_private")
        box.setToolTip(tr("Otherwise only addresses of the public web are fetched"))
        box.setChecked(self._before.allows_private)
        return box

    def _note(self) -> QLabel:
        note = QLabel(tell(_NEVER), self)
        note.setObjectName("preferences.note")
        note.setProperty("muted", True)
        note.setWordWrap(True)
        return note

    def _buttons(self) -> QDialogButtonBox:
        kinds = QDialogButtonBox.StandardButton
        buttons = QDialogButtonBox(kinds.Ok | kinds.Cancel | kinds.RestoreDefaults, self)
        buttons.setObjectName("preferences.buttons")
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        buttons.button(kinds.Ok).setObjectName("preferences.ok")
        buttons.button(kinds.Cancel).setObjectName("preferences.cancel")
        defaults = buttons.button(kinds.RestoreDefaults)
        defaults.setObjectName("preferences.defaults")
        defaults.clicked.connect(lambda: self._set(Settings()))
        return buttons

    def settings(self) -> Settings:
        """The settings that were given, with what the controls say now."""
        settings = replace(
            self._before,
            appearance=Appearance(self._appearance.currentData()),
            language=str(self._language.currentData()),
            full_colour=bool(self._style.currentData()),
            zoom=self._zoom.value() / 100,
            reading_family=self._face.face().family,
            reading_points=self._face.face().points,
            allows_private=self._private.isChecked(),
            keys=self._keys.keys(),
            options=replace(self._before.options, strictness=Strictness(self._strictness.currentData())),
        )
        for name, box in self._boxes.items():
            settings = switched(settings, name, box.isChecked())
        return settings

    def _set(self, settings: Settings) -> None:
        self._appearance.setCurrentIndex(self._appearance.findData(settings.appearance))
        self._language.setCurrentIndex(max(self._language.findData(settings.language), 0))
        self._style.setCurrentIndex(self._style.findData(settings.full_colour))
        self._face.set_face(Typeface(settings.reading_family, settings.reading_points))
        self._zoom.setValue(round(100 * settings.zoom))
        self._private.setChecked(settings.allows_private)
        self._keys.set_keys(dict(settings.keys))
        self._strictness.setCurrentIndex(self._strictness.findData(settings.options.strictness))
        for name, box in self._boxes.items():
            box.setChecked(is_on(settings, name))

    def _combo(
        self, name: str, label: str, entries: tuple[tuple[str, object], ...], value: object
    ) -> QComboBox:
        combo = QComboBox(self)
        combo.setObjectName(f"preferences.{name}")
        combo.setAccessibleName(label)
        for text, data in entries:
            combo.addItem(tell(text), data)
        combo.setCurrentIndex(max(combo.findData(value), 0))
        return combo

    def _box(self, name: str) -> QCheckBox:
        spec = spec_of(name)
        box = QCheckBox(plain_text(spec), self)
        box.setObjectName(f"preferences.{name}")
        box.setToolTip(tr(spec.tip))
        box.setChecked(is_on(self._before, name))
        return box


def _gap(parent: QWidget, number: int) -> QWidget:
    gap = QWidget(parent)
    gap.setObjectName(f"preferences.gap.{number}")
    gap.setFixedHeight(6)
    return gap

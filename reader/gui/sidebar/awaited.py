"""What a list of the sidebar waits for while a comparison lands part by part, and what it says meanwhile."""

from reader.comparison.comparison import Comparison, Stage
from reader.gui.widgets.catalogue import tell
from reader.messages import message
from reader.values import Struct

NOTHING_YET = message("Filled when two articles have been compared. Open one on each side.")
_COMPARED = message("The two articles are being read and compared…")
_STOPPED = message("Stopped before this was read. Compare again to have it listed.")
_KNOWN = {stage: number for number, stage in enumerate(Stage)}


class Awaited(Struct):
    """What must be known of a comparison before there is anything to list. `coming` is said while it is still
    being read; `is_coming` is False when that was stopped. `is_pair` says that there are two articles to
    compare, though they have not been compared."""

    stage: Stage = Stage.COLLATED
    coming: str = ""
    is_coming: bool = True
    is_pair: bool = False

    def is_missing(self, comparison: Comparison | None) -> bool:
        """Whether there is a comparison of which that is not known."""
        return comparison is not None and _KNOWN[comparison.stage] < _KNOWN[self.stage]

    def why_missing(self, comparison: Comparison | None) -> str:
        """That it is still being read, or was stopped; "" when nothing is missing."""
        if not self.is_missing(comparison):
            return ""
        return tell(self.coming if self.is_coming else _STOPPED)

    def why_empty(self, comparison: Comparison | None) -> str:
        """Why there is nothing to list at all."""
        if comparison is not None or not self.is_pair:
            return self.why_missing(comparison) or tell(NOTHING_YET)
        return tell(_COMPARED if self.is_coming else _STOPPED)

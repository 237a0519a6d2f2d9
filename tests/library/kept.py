"""Two short articles for the tests of the library."""

FERRY = """Ferry to Skelness cancelled for a third week

The ferry to Skelness will not sail before November, its operator said on Monday.

A spare part for the bow door is held up in customs, and nobody can say for how long.
"""
EELS = """Eel numbers rise for the third year

Wardens on the upper Averle have counted more young eels than in any spring since 2009.

The eels are helped by a ladder of brushes that was built beside the weir.
"""

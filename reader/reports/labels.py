"""What reports call relations, kinds and standings; keys of the message catalogue."""

from reader.collation.bead import Relation
from reader.comparison.comparison import MatchRelation
from reader.facts.fact import FactKind, FactStanding
from reader.messages import message

RELATION_LABELS = {
    Relation.SAME: message("same"),
    Relation.EDITED: message("edited"),
    Relation.REWORDED: message("reworded"),
    Relation.ONLY_LEFT: message("only left"),
    Relation.ONLY_RIGHT: message("only right"),
}

MATCH_LABELS = {
    MatchRelation.SAME: message("same"),
    MatchRelation.ALTERED: message("altered"),
    MatchRelation.PARAPHRASED: message("paraphrased"),
}

FACT_KINDS = {
    FactKind.NUMBER: message("figure"),
    FactKind.DATE: message("date"),
    FactKind.NAME: message("name"),
}

FACT_KINDS_IN_TABLES = {**FACT_KINDS, FactKind.NUMBER: message("number")}
"""In a table a figure is a number, as in the other forms."""

FACT_STANDINGS = {
    FactStanding.AGREES: message("agree"),
    FactStanding.DISAGREES: message("⚠ differ"),
    FactStanding.ONLY_LEFT: message("only left"),
    FactStanding.ONLY_RIGHT: message("only right"),
}

"""A matrix for other programs."""

import csv
import io
import json

from reader.many.matrix.data_forms import matrix_csv, matrix_json
from reader.program import NAME, VERSION
from tests.many.matrix.readings import MATRIX


def test_the_table_has_a_row_for_each_article_and_other() -> None:
    rows = list(csv.DictReader(io.StringIO(matrix_csv(MATRIX))))
    assert [(row["article"], row["other"], row["share"], row["other share"]) for row in rows] == [
        ("wire.txt", "'=ours.txt", "0.8040", "0.9000"), ("'=ours.txt", "wire.txt", "0.9000", "0.8040"),
        ("wire.txt", "other.md", "0.0500", "0.1000"), ("other.md", "wire.txt", "0.1000", "0.0500"),
        ("'=ours.txt", "other.md", "0.0000", "0.0000"), ("other.md", "'=ours.txt", "0.0000", "0.0000"),
    ]  # fmt: skip
    first = rows[0]
    assert (first["linked"], first["deed"], first["grave"], first["serious"], first["look"]) == (
        "16", "edited", "1", "0", "1",
    )  # fmt: skip
    assert [row["trouble"] for row in rows] == ["", "", "", "", "It was stopped.", "It was stopped."]


def test_json_holds_everything() -> None:
    form = json.loads(matrix_json(MATRIX))
    assert (form["format"], form["program"]) == (1, {"name": NAME, "version": VERSION})
    assert form["summary"] == "3 articles, 2 independent origins"
    assert form["articles"][0] == {
        "name": "wire.txt", "title": "The <Storm>", "outlet": "Landwire", "published": "2025-03-01",
        "sentences": 20,
    }  # fmt: skip
    assert form["unread"] == [{"name": "bad.pdf", "trouble": "“bad.pdf” is damaged."}]
    pair = form["pairs"][0]
    assert (pair["left"], pair["right"], pair["left_share"], pair["right_share"]) == (0, 1, 0.804, 0.9)
    assert (pair["linked"], pair["deed"], pair["sentence"], pair["checked"]) == (
        16,
        "edited",
        "Edited.",
        True,
    )
    assert pair["warnings"][0] == {
        "id": "aa", "kind": "disagreeing_fact", "grade": "grave", "sentence": "A figure <b> differs.",
        "left_words": "14", "right_words": "41",
    }  # fmt: skip
    assert pair["shared_slips"] == ["Lint / Lynt"]
    assert [each["trouble"] for each in form["pairs"]] == [None, None, "It was stopped."]
    assert [(each["articles"], each["likely_origin"]) for each in form["clusters"]] == [([0, 1], 0), ([2], 2)]
    assert form["clusters"][1]["sentence"] == "“other.md” stands by itself."
    (taking,) = form["takings"]
    assert (taking["copy"], taking["likely_source"], taking["share"], taking["reasons"]) == (
        1, 0, 0.9, ["earlier"],
    )  # fmt: skip
    assert (taking["part"], taking["direction_known"]) == (False, True)
    assert "probably" in taking["sentence"]
    figure, said = form["claims"]
    assert (figure["kind"], figure["words"], figure["speaker"], figure["first"]) == ("number", "14", None, 0)
    assert figure["sentence"] == "It killed 14 people."
    assert [cell["state"] for cell in figure["articles"]] == ["same", "altered", "missing"]
    assert (said["speaker"], said["articles"][0]["speaker"]) == ("Ada Holt", "Ada Holt")

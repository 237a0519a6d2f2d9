"""A matrix and a source map as pages."""

import re
from concurrent.futures import ThreadPoolExecutor

from lxml import html
from msgspec.structs import replace

from reader.many.matrix.html_form import HUES, matrix_html, place_of, source_map_html
from reader.many.matrix.matrix import Unread
from reader.many.matrix.source_map import SourceMap, map_sources
from reader.program import VERSION
from tests.many.matrix.readings import MATRIX
from tests.many.matrix.storm import ALONE, OWN, SENTENCES, WIRE, article


def test_the_page_needs_no_other_file_and_escapes_what_articles_say() -> None:
    page = matrix_html(MATRIX)
    assert page.startswith("<!DOCTYPE html>")
    assert f'content="Source Comparison Reader {VERSION}"' in page
    assert "<b>" not in page
    assert "The &lt;Storm&gt;" in page
    assert not re.search(r'(src|href)="(?!#)', page)


def test_a_cell_has_its_share_as_number_tint_and_link() -> None:
    page = html.fromstring(matrix_html(MATRIX))
    rows = page.xpath(
        "//table[@class='shares']/tbody/tr"
    )  # fmt: skip
    cells = [[(cell.text_content(), cell.get("style")) for cell in row.xpath("td")] for row in rows]
    assert cells[0] == [("", "--tint: 0"), ("80", "--tint: 80"), ("5", "--tint: 5")]
    assert cells[1] == [("90", "--tint: 90"), ("", "--tint: 0"), ("?", "--tint: 0")]
    links = page.xpath("//table[@class='shares']//a/@href")
    assert links == ["#pair-1-2", "#pair-1-2"]
    assert page.xpath("//section[@id='pair-1-2']//li/@class") == ["grave", "look"]


def test_origins_claims_and_unread_files_are_told() -> None:
    page = html.fromstring(matrix_html(MATRIX))
    text = page.text_content()
    assert "What is said of origins is likely, not known." in text
    assert "“other.md” stands by itself." in text
    assert "was probably taken from “wire.txt”" in text
    assert "bad.pdf: “bad.pdf” is damaged." in text
    rows = page.xpath("//table[@class='claims']/tbody/tr")
    assert [cell.get("class") for cell in rows[0].xpath("td")[1:]] == ["same", "altered", "missing"]
    assert rows[0].xpath("td")[2].text_content() == "altered41"
    assert "it was published later" in page.get_element_by_id("pair-1-2").text_content()


def test_links_lead_to_whole_reports_where_there_are_any() -> None:
    page = html.fromstring(matrix_html(MATRIX, link=lambda pair: f"pairs/{place_of(pair)}.html"))
    assert page.xpath("//section//a/@href") == ["pairs/pair-1-2.html"]
    assert html.fromstring(matrix_html(MATRIX, link=lambda _: "")).xpath("//section//a") == []


def test_what_is_empty_is_left_out() -> None:
    text = matrix_html(replace(MATRIX, claims=(), pairs=(), takings=(), unread=()))
    assert "Claims" not in text
    assert "<section" not in text
    assert "Ähnlich" not in text


def test_it_is_said_in_another_language() -> None:
    page = matrix_html(MATRIX, "de")
    assert '<html lang="de">' in page
    assert "Wahrscheinliche Herkunft" in page


def mapped() -> SourceMap:
    mixed = article("other", (*SENTENCES[:3], OWN[0], "Nobody <b>had</b> counted the umbrellas before."))
    with ThreadPoolExecutor(1) as executor:
        return map_sources(mixed, [ALONE, WIRE], ["alone.txt", "wire.txt"], executor)


def test_a_source_map_marks_each_sentence_with_its_source() -> None:
    found = mapped()
    page = html.fromstring(source_map_html(replace(found, unread=(Unread("bad.pdf", "It is damaged."),))))
    marks = page.xpath("//main//span[@class='from']")
    assert [mark.get("title") for mark in marks] == ["wire.txt"] * 3 + ["alone.txt"]
    assert [mark.xpath("sub")[0].text for mark in marks] == ["1", "1", "1", "2"]
    assert [mark.get("style") for mark in marks] == [f"--hue: {HUES[0]}"] * 3 + [f"--hue: {HUES[1]}"]
    legend = [" ".join(item.text_content().split()) for item in page.xpath("//ol[@class='legend']/li")]
    shares = [f"{100 * each.share:.0f}%{each.name}" for each in found.sources]
    assert [words.replace(" ", "") for words in legend] == [
        f"1{shares[0]}", f"2{shares[1]}", f"{100 * found.own:.0f}%own",
    ]  # fmt: skip
    assert "Nobody <b>had</b> counted" in page.xpath("//main")[0].text_content()
    assert "bad.pdf: It is damaged." in page.text_content()

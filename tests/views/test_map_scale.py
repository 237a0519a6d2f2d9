"""The map's scale: places rise with the text and lead back."""

from hypothesis import given
from hypothesis import strategies as st

from reader.text.article import Role
from reader.text.span import Span
from reader.views.display_data import ground_of_article
from reader.views.map_scale import MapScale
from reader.views.text_map import ShownBlock, text_map
from tests.builders import article_of


def _blocks(lengths: list[int]) -> list[ShownBlock]:
    blocks, start = [], 0
    for number, length in enumerate(lengths):
        role = Role.HEADLINE if number == 0 else Role.CAPTION if number % 3 == 2 else Role.BODY
        blocks.append(ShownBlock(number, Span(start, start + length), number, role, number, number + 1))
        start += length + 2
    return blocks


@given(st.lists(st.integers(1, 400), min_size=1, max_size=30))
def test_shares_rise_from_top_to_bottom(lengths: list[int]) -> None:
    blocks = _blocks(lengths)
    scale = MapScale(blocks)
    shares = [scale.share(place) for place in range(blocks[-1].span.end + 1)]
    assert shares == sorted(shares)
    assert shares[0] == 0
    assert abs(shares[-1] - 1) < 1e-9
    ends = [(top, bottom) for _, top, bottom in scale.extents()]
    assert all(top < bottom for top, bottom in ends)
    assert [top for top, _ in ends] == sorted(top for top, _ in ends)


@given(st.lists(st.integers(1, 400), min_size=1, max_size=30), st.data())
def test_a_share_leads_back_to_its_code_point(lengths: list[int], data: st.DataObject) -> None:
    blocks = _blocks(lengths)
    scale = MapScale(blocks)
    block = data.draw(st.sampled_from(blocks))
    place = data.draw(st.integers(block.span.start, block.span.end - 1))
    assert abs(scale.code_point(scale.share(place) + 1e-9) - place) <= 1


def test_hidden_paragraphs_take_no_room() -> None:
    blocks = _blocks([50, 900, 50])
    without = MapScale([blocks[0], blocks[2]])
    assert without.share(blocks[1].span.start + 400) == without.share(blocks[0].span.end)
    assert without.sentences == 2
    assert MapScale([]).share(7) == 0
    assert MapScale([]).code_point(0.5) == 0


def test_headlines_and_small_print_weigh_more_and_less_than_body() -> None:
    def block(number: int, role: Role) -> ShownBlock:
        return ShownBlock(number, Span(number * 102, number * 102 + 100), number, role, number, number + 1)

    scale = MapScale([block(0, Role.HEADLINE), block(1, Role.BODY), block(2, Role.CAPTION)])
    total = 180 + 80 + 100 + 80 + 75  # heavier by 1.8, lighter by 0.75, 80 for each gap
    expected = [(0, 180), (260, 360), (440, 515)]
    for (_, top, bottom), (first, last) in zip(scale.extents(), expected, strict=True):
        assert abs(top - first / total) < 1e-9
        assert abs(bottom - last / total) < 1e-9
    assert abs(scale.share(50) - 90 / total) < 1e-9
    assert scale.code_point(-1) == 0
    assert scale.code_point(2) == 303
    assert scale.code_point(250 / total) == 99  # in the gap behind the first: its last code point


def test_what_a_whole_text_is_spread_over_is_worked_out_once() -> None:
    mapped = text_map(article_of(["One fell.", "Two stood."]))
    scale = MapScale.of(mapped)
    assert MapScale.of(mapped) is scale
    assert scale.blocks == mapped.blocks
    assert scale.sentences == 2
    assert ground_of_article(article_of(["One fell."])).mapped.worked_out.keys() == {MapScale}

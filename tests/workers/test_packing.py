"""A result comes back with the caller's own arguments in it."""

import pickle
from multiprocessing.reduction import ForkingPickler

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from reader.collation.options import CollationOptions
from reader.sides import Sides
from reader.text.article import Article
from reader.workers import packing
from reader.workers.packing import in_frames, packed, unpacked
from tests.builders import article

_VALUES = st.recursive(
    st.integers() | st.text() | st.none(),
    lambda inner: st.lists(inner) | st.tuples(inner, inner),
    max_leaves=10,
)


@given(_VALUES, _VALUES)
def test_what_is_packed_comes_back(result: object, argument: object) -> None:
    assert unpacked(packed((result, argument), (argument,)), (argument,)) == (result, argument)


def test_articles_come_back_as_the_callers_own_and_do_not_travel() -> None:
    there, here = article("The bank failed. " * 100), article("Another.")
    form = packed({"first": there, "again": Sides(there, None), "made": ["new"]}, ("left", there))
    result = unpacked(form, ("left", here))
    assert result["first"] is here
    assert result["again"].left is here
    assert result["made"] == ["new"]
    assert len(form) < len(pickle.dumps(there)) / 10


def test_each_argument_has_its_place() -> None:
    left, right, options = article("Left."), article("Right."), CollationOptions()
    theirs = replace(left), replace(right), replace(options)
    ours = unpacked(packed((theirs[1], theirs[0], theirs[2]), theirs), (left, right, options))
    assert [id(each) for each in ours] == [id(right), id(left), id(options)]


def test_an_article_that_is_no_argument_travels() -> None:
    argument, other = article("The bank failed."), article("The bank is well.")
    came: tuple[Article, Article] = unpacked(packed((other, argument), (argument,)), (argument,))
    assert came[0] == other
    assert came[1] is argument


def test_an_argument_has_no_sense_without_those_of_the_call() -> None:
    argument = article("The bank failed.")
    with pytest.raises(NotImplementedError, match="argument 0"):
        pickle.loads(packed(argument, (argument,)))


def test_other_threads_get_their_turn_in_the_middle_of_a_large_result(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[int] = []
    read = packing._Frames.read

    def noted(frames: packing._Frames, size: int) -> bytes:
        asked.append(size)
        return read(frames, size)

    monkeypatch.setattr(packing._Frames, "read", noted)
    result = [str(number) for number in range(100_000)]
    form = packed(result, ())
    assert unpacked(form, ()) == result
    assert max(asked) < len(form) / 5
    assert sum(asked) >= len(form) - 100


@given(_VALUES)
def test_what_is_sent_in_frames_comes_as_if_it_were_sent_whole(value: object) -> None:
    assert ForkingPickler.loads(in_frames(value)) == value


def test_other_threads_get_their_turn_while_a_large_value_is_sent(monkeypatch: pytest.MonkeyPatch) -> None:
    sizes: list[int] = []
    write = packing._Pieces.write

    def noted(pieces: packing._Pieces, piece: bytes) -> int:
        sizes.append(len(piece))
        return write(pieces, piece)

    monkeypatch.setattr(packing._Pieces, "write", noted)
    value = [str(number) for number in range(100_000)]
    form = in_frames(value)
    assert ForkingPickler.loads(form) == value
    assert max(sizes) < len(form) / 5
    assert sum(sizes) == len(form)

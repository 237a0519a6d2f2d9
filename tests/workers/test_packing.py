"""A result comes back with the caller's own arguments in it."""

import pickle

from hypothesis import given
from hypothesis import strategies as st

from reader.workers.packing import packed, unpacked

_VALUES = st.recursive(
    st.integers() | st.text() | st.none(), lambda inner: st.lists(inner) | st.tuples(inner, inner)
)


@given(_VALUES, _VALUES)
def test_what_is_packed_comes_back(result: object, argument: object) -> None:
    assert unpacked(packed((result, argument), (argument,)), (argument,)) == (result, argument)


def test_arguments_come_back_as_the_callers_own_and_do_not_travel() -> None:
    there, here = ["long" * 1_000], ["other"]
    form = packed({"first": there, "again": there, "made": ["new"]}, (there,))
    result = unpacked(form, (here,))
    assert result["first"] is here
    assert result["again"] is here
    assert result["made"] == ["new"]
    assert len(form) < len(pickle.dumps(there))

"""What has changed between two lists, and where places have gone."""

from hypothesis import given
from hypothesis import strategies as st

from reader.collation.changes import Change, change_between

FEW = st.lists(st.sampled_from("abcd"), max_size=9)


@given(FEW, FEW)
def test_outside_the_change_nothing_differs(old: list[str], new: list[str]) -> None:
    change = change_between(old, new)
    assert old[: change.start] == new[: change.start]
    assert old[change.old_end :] == new[change.new_end :]
    assert change.start <= min(change.old_end, change.new_end)
    for place, item in enumerate(old):
        now = change.place(place)
        assert now == -1 if change.start <= place < change.old_end else new[now] == item


def test_the_size_is_what_is_gone_or_new() -> None:
    assert change_between("abc", "abc").size == 0
    assert change_between("abc", "axxc") == Change(1, 2, 3)
    assert change_between("abc", "axxc").size == 2
    assert change_between("abc", "axxc").shift == 1

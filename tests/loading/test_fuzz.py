"""Whatever the bytes, loading ends in a text or in a sentence. The long run is in `tests/benchmarks`."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.loading.fuzzing import SEEDS, ZIPPED, changed, changes, ends_well
from tests.loading.shaped import QUICK_SECONDS, QUICK_SIZE, cut, exchanged, multiplied

_QUICK = [kind for kind in SEEDS if kind != "pdf"]


@pytest.mark.parametrize("kind", _QUICK)
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_a_broken_file_ends_in_a_text_or_a_sentence(kind: str, data: st.DataObject) -> None:
    ends_well(changed(kind, data.draw(changes(kind))), f"broken.{kind}")


@settings(max_examples=4, deadline=None)
@given(wanted=changes("pdf"))
def test_a_broken_pdf_ends_in_a_text_or_a_sentence(wanted: list[tuple[str, float, bytes]]) -> None:
    ends_well(changed("pdf", wanted), "broken.pdf")


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=400), st.sampled_from(sorted(SEEDS)))
def test_any_bytes_under_any_name(data: bytes, kind: str) -> None:
    ends_well(data, f"any.{kind}")


@pytest.mark.parametrize("kind", sorted(SEEDS))
def test_the_whole_file_is_read(kind: str) -> None:
    assert ends_well(SEEDS[kind], f"whole.{kind}")


@pytest.mark.parametrize("kind", _QUICK)
def test_many_of_one_thing_take_no_time(kind: str) -> None:
    for what, data in multiplied(kind, QUICK_SIZE, in_pairs=False):
        try:
            ends_well(data, f"many.{kind}", QUICK_SECONDS)
        except Exception as error:
            pytest.fail(f"{what}: {error!r}")


@pytest.mark.parametrize("kind", _QUICK)
def test_a_file_cut_anywhere_ends_in_a_text_or_a_sentence(kind: str) -> None:
    for what, data in cut(kind):
        try:
            ends_well(data, f"cut.{kind}")
        except Exception as error:
            pytest.fail(f"{what}: {error!r}")


@pytest.mark.parametrize("kind", sorted(ZIPPED))
def test_members_exchanged_end_in_a_text_or_a_sentence(kind: str) -> None:
    for what, data in exchanged(kind):
        try:
            ends_well(data, f"exchanged.{kind}")
        except Exception as error:
            pytest.fail(f"{what}: {error!r}")

"""A reading process that is ended behind the test."""

from collections.abc import Iterator

import pytest

from reader.workers.reading_process import ReadingProcess


@pytest.fixture
def reading() -> Iterator[ReadingProcess]:
    made = ReadingProcess()
    yield made
    made.close()

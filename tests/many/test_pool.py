"""An executor that is made when asked for and can be made anew."""

from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor

import pytest

from reader.many.pool import Pool


def test_an_executor_is_made_once_and_anew_when_it_was_let_go() -> None:
    made: list[ThreadPoolExecutor] = []

    def make() -> ThreadPoolExecutor:
        made.append(ThreadPoolExecutor(1))
        return made[-1]

    with Pool(make=make) as pool:
        assert made == []
        assert pool.executor() is pool.executor() is made[0]
        pool.renew()
        with pytest.raises(RuntimeError):
            made[0].submit(print)
        assert pool.executor() is made[1]
    with pytest.raises(RuntimeError):
        made[1].submit(print)


def test_by_itself_it_is_made_of_processes() -> None:
    with Pool(1) as pool:
        assert isinstance(pool.executor(), ProcessPoolExecutor)

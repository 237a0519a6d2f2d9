"""Work on a Dask cluster: the same result as one process gives."""

import sys
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from reader.errors import LoadError
from reader.many.cluster import cluster_executor
from reader.many.matrix.building import build_matrix
from tests.many.matrix.storm import NAMES, STORM


@pytest.mark.filterwarnings("ignore")
def test_two_workers_give_what_one_process_gives() -> None:
    distributed: Any = pytest.importorskip("distributed", reason="the extra “cluster” is not installed")
    cluster = distributed.LocalCluster(
        n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None, protocol="tcp"
    )
    with cluster, cluster_executor(cluster.scheduler_address) as executor:
        found = build_matrix(STORM, NAMES, executor)
    with ThreadPoolExecutor(1) as alone:
        assert found == build_matrix(STORM, NAMES, alone)


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("address", ["tcp://127.0.0.1:1", "nowhere"])
def test_a_scheduler_that_is_not_there_is_one_sentence(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("distributed", reason="the extra “cluster” is not installed")
    monkeypatch.setattr("reader.many.cluster._SECONDS", 1)
    with pytest.raises(LoadError, match=f"No scheduler answers at “{address}”"), cluster_executor(address):
        pass


def test_without_the_extra_it_is_told_how_to_install_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    with (
        pytest.raises(LoadError, match=r"install “source-comparison-reader\[cluster\]”"),
        cluster_executor("tcp://host:8786"),
    ):
        pass

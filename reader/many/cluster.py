"""Work on a cluster: Dask's scheduler as an executor. Needs the extra `cluster` (dask[distributed])."""

import logging
from collections.abc import Iterator
from concurrent.futures import Executor
from contextlib import contextmanager
from typing import Any

from reader.errors import LoadError
from reader.messages import message

_SECONDS = 10
"""How long a scheduler has to answer."""


@contextmanager
def cluster_executor(address: str) -> Iterator[Executor]:
    """An executor that hands work to the scheduler at an address ("tcp://host:8786").

    The workers need this program too. Raises `LoadError` when the extra is not installed or no scheduler
    answers.
    """
    try:
        # Needed for a cluster only, and installed for it only.
        import distributed  # noqa: PLC0415
    except ImportError:
        raise LoadError(
            message("A scheduler needs Dask: install “source-comparison-reader[cluster]”.")
        ) from None
    # What it says while it looks for the scheduler is said in one sentence below.
    logging.getLogger("distributed").setLevel(logging.CRITICAL)
    connect: Any = distributed.Client
    try:
        client = connect(address, timeout=_SECONDS)
    except (OSError, ValueError) as error:
        raise LoadError(
            message(
                "No scheduler answers at “{address}”: start one, or leave --scheduler out.", address=address
            )
        ) from error
    with client, client.get_executor(pure=False) as executor:
        yield executor

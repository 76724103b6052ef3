"""The same work on a Dask cluster: its workers take batches as processes of this machine do."""

from __future__ import annotations

import logging
from concurrent.futures import CancelledError, Executor
from typing import Any

from generator.errors import ConfigError
from generator.index import own_files

_PATIENCE = "15s"


class Cluster:
    """The workers that a scheduler has. Dask itself gives the work of one that dies to another."""

    lasting = True

    def __init__(self, client: Any, many: int, deaths: tuple[type[BaseException], ...]) -> None:
        self.many, self.deaths, self._client = many, deaths, client

    def executor(self) -> Executor | None:
        """None once the scheduler is gone: what is left is then done here."""
        return self._client.get_executor(pure=False) if self._client.status == "running" else None

    def alone(self) -> Executor | None:
        return self.executor()

    def broken(self) -> None:
        pass

    def leave(self) -> None:
        self._client.close(timeout="2s")


def joined(address: str) -> Cluster:
    """The cluster whose scheduler listens at `address`, as in ``tcp://host:8786``.

    Raises ConfigError where the extra is not installed, nobody answers, there are no workers, or they would not do what
    this program does.
    """
    try:
        from distributed import Client, KilledWorker  # noqa: PLC0415 - an extra
        from distributed.comm.core import CommClosedError  # noqa: PLC0415
    except ImportError as error:
        what = "--scheduler needs the extra `dask`, which is not installed"
        raise ConfigError(what, remedy="pip install 'briefings[dask]'") from error
    logging.getLogger("distributed").setLevel(logging.CRITICAL)  # what it warns of comes back as an error or is mended
    try:
        client: Any = Client(address, timeout=_PATIENCE, set_as_default=False)  # type: ignore[no-untyped-call]
    except (OSError, ValueError, TypeError) as error:
        remedy = "Start one with `dask scheduler`, and give its address as tcp://host:8786"
        raise ConfigError(f"no scheduler answers at {address}", remedy=remedy) from error
    try:
        return Cluster(client, _workers_of(client, address), (KilledWorker, CancelledError, CommClosedError))
    except BaseException:
        client.close(timeout="2s")
        raise


def _workers_of(client: Any, address: str) -> int:
    """How many workers there are, all of them running this very program."""
    try:
        client.wait_for_workers(1, timeout=_PATIENCE)
    except (OSError, TimeoutError) as error:
        remedy = f"Start some: dask worker {address} --nworkers auto --nthreads 1"
        raise ConfigError(f"the scheduler at {address} has no workers", remedy=remedy) from error
    try:
        programs = client.run(own_files)
    except Exception as error:  # whatever a worker without this program raises
        what = f"a worker of {address} cannot run this program: {error}"
        raise ConfigError(what, remedy="Install it there, in this version and with what it needs") from error
    if others := sorted(worker for worker, program in programs.items() if program != own_files()):
        what = f"a worker of {address} has another version of this program: {others[0]}"
        raise ConfigError(what, remedy="Install this one there: its pages would be others")
    return sum(client.nthreads().values())

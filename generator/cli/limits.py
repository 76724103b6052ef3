"""One extract at a time, within bounds: what takes too long, or ends in a fault of ours, is refused by its name."""

from __future__ import annotations

import signal
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType
from typing import TypeVar

from generator import read
from generator.errors import BriefingsError, ExtractError
from generator.model import Bounds, Extract

Found = TypeVar("Found")
_AGAIN = 1.0  # seconds until the signal comes again, where a library has caught the first
_LONGEST_FAULT = 120
_REMEDY = "Keep it elsewhere, and tell the authors of this program what is in it"


class _OutOfTime(BaseException):
    pass


def parsed(file: read.RawFile, named: str | None, bounds: Bounds) -> tuple[Extract | ExtractError, ...]:
    """What is in `file`, as `read.parsed` has it; nothing is raised."""
    try:
        return within(bounds.seconds, lambda: tuple(read.parsed(file, named, bounds)), file.path)
    except ExtractError as error:
        return (error,)


def within(seconds: float, work: Callable[[], Found], path: str | None) -> Found:
    """What `work` gives, which is about the extract `path`.

    Raises ExtractError where that takes more than `seconds` of processor time, or fails in a way that nobody foresaw.
    Where the system has no such timer, and in threads, which get no signals, it is stopped only when it has ended.
    """
    started = time.thread_time()
    try:
        with _timer(seconds):
            found = work()
    except BriefingsError:
        raise
    except _OutOfTime:
        raise _too_long(seconds, path) from None
    except Exception as error:
        fault = f"{type(error).__name__}: {' '.join(str(error).split())}"[:_LONGEST_FAULT].rstrip(": ")
        raise ExtractError(f"is more than this program can take ({fault})", path=path, remedy=_REMEDY) from error
    if time.thread_time() - started > seconds:
        raise _too_long(seconds, path)
    return found


def _too_long(seconds: float, path: str | None) -> ExtractError:
    what = f"takes more than {seconds:g} seconds of processor time"
    return ExtractError(what, path=path, remedy="Part it, or raise the option max_seconds")


@contextmanager
def _timer(seconds: float) -> Iterator[None]:
    """Raises `_OutOfTime` in what is done meanwhile, once this process has worked for `seconds`."""
    if not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGPROF, _ring)
    try:
        signal.setitimer(signal.ITIMER_PROF, seconds, _AGAIN)
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


def _ring(number: int, frame: FrameType | None) -> None:
    raise _OutOfTime

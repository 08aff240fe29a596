"""Work done by several processes, with results in order, in bounded memory, and past the death of any of them.

Each worker has a pipe of its own and gets a chunk of items when it has nothing to do. It sends each result as soon as
it has it, so that the item at which it died is known. Chunks are made only while few of them are open, so that
neither items nor results pile up, however slow the reader of the results is.

The processes are spawned, not forked: that is the same on every system, and safe beside the threads of a program.
"""

from __future__ import annotations

import pickle
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import Generic, TypeVar

from pressparse.errors import PressparseError

__all__ = ["WorkerDiedError", "WorkerStartError", "map_in_order"]

S = TypeVar("S")
T = TypeVar("T")

# A chunk is closed when it has this many items, or this much weight.
_CHUNK = 16
_CHUNK_WEIGHT = 1_000_000
# How many chunks may be open for each worker: made, and not yet wholly given to the reader.
_OPEN = 4


class WorkerDiedError(PressparseError):
    """The process that worked on an item died, twice: it was killed, or its memory ran out."""

    def __init__(self) -> None:
        super().__init__("the process that read it died, twice: it was killed, or ran out of memory")


class WorkerStartError(PressparseError):
    """No worker could be started."""

    def __init__(self) -> None:
        super().__init__(
            "a worker process could not be started: in a script, put the call under `if __name__ == '__main__':`, "
            "or pass workers=1 to do all in this process"
        )


def map_in_order(
    work: Callable[[S], T],
    items: Iterable[S],
    *,
    workers: int,
    weigh: Callable[[S], int],
    fail: Callable[[S, Exception], T],
) -> Iterator[T]:
    """Yield the result of each item, in order.

    Args:
        work: what makes a result of an item; with several workers, it and its results must be picklable.
        items: the items, taken when there is room for them.
        workers: how many processes work; with 1, it is this one.
        weigh: what says how much memory an item needs, in about bytes.
        fail: what makes the result of an item with which ``work`` raised, or at which its process died twice.

    Raises:
        WorkerStartError: if a process died before it could begin.
    """
    if workers == 1:
        yield from (_attempt(work, item, fail) for item in items)
        return
    team = _Team(work, _cut_chunks(items, weigh), workers, fail)
    try:
        yield from team.run()
    finally:
        team.stop()


def _attempt(work: Callable[[S], T], item: S, fail: Callable[[S, Exception], T]) -> T:
    try:
        return work(item)
    except Exception as error:  # noqa: BLE001 - whatever happens to one item, the others are worked on
        return fail(item, error)


def _cut_chunks(items: Iterable[S], weigh: Callable[[S], int]) -> Iterator[list[tuple[int, S]]]:
    """Yield the items, each with its number, in chunks."""
    chunk: list[tuple[int, S]] = []
    weight = 0
    for number, item in enumerate(items):
        chunk.append((number, item))
        weight += weigh(item)
        if len(chunk) == _CHUNK or weight >= _CHUNK_WEIGHT:
            yield chunk
            chunk, weight = [], 0
    if chunk:
        yield chunk


class _Worker(Generic[S]):
    """A process, the pipe to it, and what it has not yet answered."""

    def __init__(self, work: Callable[[S], object], fail: Callable[[S, Exception], object]) -> None:
        spawn = get_context("spawn")
        self.pipe, end = spawn.Pipe()
        self.process: BaseProcess = spawn.Process(target=_serve, args=(work, fail, end), daemon=True)
        self.process.start()
        end.close()
        self.is_ready = False
        self.unanswered: deque[tuple[int, S]] = deque()

    def give(self, chunk: list[tuple[int, S]]) -> None:
        """Hand a chunk to the process. Where it is dead, that shows at its end of the pipe."""
        self.unanswered.extend(chunk)
        with suppress(OSError):
            self.pipe.send([item for _, item in chunk])

    def stop(self) -> None:
        """End the process, whatever it is doing."""
        self.pipe.close()
        self.process.terminate()
        self.process.join()
        self.process.close()


class _Team(Generic[S, T]):
    """The workers, the chunks that wait for one, and the results that wait for their turn."""

    def __init__(
        self,
        work: Callable[[S], T],
        chunks: Iterator[list[tuple[int, S]]],
        size: int,
        fail: Callable[[S, Exception], T],
    ) -> None:
        self._work = work
        self._chunks = chunks
        self._size = size
        self._fail = fail
        self._workers: list[_Worker[S]] = []
        self._waiting: deque[list[tuple[int, S]]] = deque()
        self._stops: deque[int] = deque()  # the number after the last item of each open chunk
        self._results: dict[int, T] = {}
        self._suspects: set[int] = set()

    def run(self) -> Iterator[T]:
        """Yield the results in order."""
        number = 0
        while True:
            self._take_chunks()
            if not self._stops:
                return
            self._hand_out()
            self._receive(is_needed=number not in self._results)
            if number in self._results:
                yield self._results.pop(number)
                number += 1
                if self._stops[0] == number:
                    self._stops.popleft()

    def stop(self) -> None:
        """End all workers."""
        for worker in self._workers:
            worker.stop()

    def _take_chunks(self) -> None:
        while len(self._stops) < _OPEN * self._size:
            chunk = next(self._chunks, None)
            if chunk is None:
                return
            self._waiting.append(chunk)
            self._stops.append(chunk[-1][0] + 1)

    def _hand_out(self) -> None:
        """Give the chunks that wait to those who have nothing to do; start workers while there is work for them."""
        for worker in self._workers:
            if self._waiting and worker.is_ready and not worker.unanswered:
                worker.give(self._waiting.popleft())
        starting = sum(1 for worker in self._workers if not worker.is_ready)
        for _ in range(min(self._size - len(self._workers), len(self._waiting) - starting)):
            self._workers.append(_Worker(self._work, self._fail))

    def _receive(self, *, is_needed: bool) -> None:
        """Take what the workers have sent; wait for it only where it is needed."""
        ready = wait([worker.pipe for worker in self._workers], timeout=None if is_needed else 0)
        for worker in [worker for worker in self._workers if worker.pipe in ready]:
            try:
                sent = worker.pipe.recv_bytes()
            except (EOFError, OSError):
                self._bury(worker)
                continue
            if not worker.is_ready:
                worker.is_ready = True
            else:
                number, _ = worker.unanswered.popleft()
                self._results[number] = pickle.loads(sent)  # noqa: S301 - from a process of ours

    def _bury(self, worker: _Worker[S]) -> None:
        """Let others do what a dead worker left. The item that it died at is tried once more, alone."""
        self._workers.remove(worker)
        worker.stop()
        if not worker.is_ready:
            raise WorkerStartError
        if not worker.unanswered:
            return
        suspect = worker.unanswered.popleft()
        if worker.unanswered:
            self._waiting.appendleft(list(worker.unanswered))
        number, item = suspect
        if number in self._suspects:
            self._results[number] = self._fail(item, WorkerDiedError())
        else:
            self._suspects.add(number)
            self._waiting.appendleft([suspect])


def _serve(work: Callable[[S], T], fail: Callable[[S, Exception], T], pipe: Connection) -> None:
    """Work on chunk after chunk, until nobody is at the other end: the whole life of a worker."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # an interrupted program ends its workers itself
    with suppress(EOFError, OSError):
        pipe.send_bytes(b"ready")
        while True:
            items: list[S] = pipe.recv()
            for item in items:
                pipe.send_bytes(_pack(work, item, fail))


def _pack(work: Callable[[S], T], item: S, fail: Callable[[S, Exception], T]) -> bytes:
    """Return the result of an item as bytes, or that of its failure where it has none that can be sent."""
    result = _attempt(work, item, fail)
    try:
        return pickle.dumps(result, pickle.HIGHEST_PROTOCOL)
    except Exception as error:  # noqa: BLE001 - a value of the caller's own making may raise anything
        return pickle.dumps(fail(item, error), pickle.HIGHEST_PROTOCOL)

"""Work off the event loop: a bounded number at once, a bounded line, the rest refused."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from math import ceil, inf
from typing import TypeVar

from anyio import CapacityLimiter, fail_after, to_thread

from saju_naming.faces.api.problems import Refused
from saju_naming.korean.text import Text

_T = TypeVar("_T")
_BUSY = Text(
    "지금 기다리는 분이 많아요. 잠시 뒤에 다시 시도해 주세요.",
    "many people are waiting; try again in a moment.",
)
#: Seconds after which someone who was refused may come again.
_COME_AGAIN = 10


class Line:
    """``running`` jobs at once, ``waiting`` in line for at most ``seconds`` each."""

    def __init__(self, running: int, waiting: int, seconds: float) -> None:
        self._places = CapacityLimiter(running)
        # Who has a place has a thread: the places are what bounds the threads.
        self._threads = CapacityLimiter(inf)
        self._most_waiting = waiting
        self._seconds = seconds

    @property
    def running(self) -> int:
        """Jobs at work."""
        return self._places.borrowed_tokens

    @property
    def waiting(self) -> int:
        """Jobs in line."""
        return self._places.statistics().tasks_waiting

    def require_room(self) -> None:
        """Refuses where nobody more may wait."""
        if not self._places.available_tokens and self.waiting >= self._most_waiting:
            raise Refused("busy", _BUSY, _COME_AGAIN)

    @asynccontextmanager
    async def place(self) -> AsyncIterator[None]:
        """A place, when it is one's turn.

        Raises:
            Refused: the line is full, or one's turn did not come in time.
        """
        self.require_room()
        one = object()
        try:
            with fail_after(self._seconds):
                await self._places.acquire_on_behalf_of(one)
        except TimeoutError:
            raise Refused("busy", _BUSY, ceil(self._seconds)) from None
        try:
            yield
        finally:
            self._places.release_on_behalf_of(one)

    async def run(self, function: Callable[[], _T]) -> _T:
        """The result of a function, in a thread, when it is its turn.

        A job that has begun is finished: a thread cannot be stopped, and its place must not be
        given away while it works.
        """
        async with self.place():
            return await self.in_thread(function)

    async def in_thread(self, function: Callable[[], _T]) -> _T:
        """For those who have a place: the result of a function, in a thread."""
        return await to_thread.run_sync(function, limiter=self._threads)

"""How much one client, and all together, may ask: token buckets that fail closed."""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from ipaddress import IPv6Address, ip_address
from math import ceil

from saju_naming.faces.api.problems import Refused
from saju_naming.faces.api.settings import Settings
from saju_naming.korean.text import Text

_SLOWLY = Text(
    "요청이 너무 잦아요. {wait}초 뒤에 다시 시도해 주세요.",
    "too many requests; try again in {wait} seconds.",
)


@dataclass(slots=True)
class Bucket:
    """Tokens that come back at a rate, up to a burst; a cost over the burst is the burst's."""

    rate: float
    burst: float
    level: float
    at: float

    def lacking(self, cost: float, now: float) -> float:
        """Seconds until ``cost`` can be paid, 0 when it can be now."""
        self.level = min(self.burst, self.level + (now - self.at) * self.rate)
        self.at = now
        return max(0.0, (min(cost, self.burst) - self.level) / self.rate)

    def pay(self, cost: float) -> None:
        """Takes the tokens."""
        self.level -= min(cost, self.burst)


class Limits:
    """The buckets of the clients, in the order of their last request, and that of all."""

    def __init__(self, settings: Settings, clock: Callable[[], float] = time.monotonic) -> None:
        self._settings = settings
        self._clock = clock
        self._all = Bucket(
            settings.global_rate, settings.global_burst, settings.global_burst, clock()
        )
        self._clients: OrderedDict[str, Bucket] = OrderedDict()

    def charge(self, client: str, cost: float) -> None:
        """Takes ``cost`` tokens from a client and from all.

        Raises:
            Refused: one of them has too few left, or too many clients are busy.
        """
        now = self._clock()
        own = self._bucket(_network(client), now)
        wait = max(own.lacking(cost, now), self._all.lacking(cost, now))
        if wait:
            raise _refused(wait)
        own.pay(cost)
        self._all.pay(cost)

    def _bucket(self, client: str, now: float) -> Bucket:
        if client not in self._clients:
            self._make_room(now)
            burst = self._settings.client_burst
            self._clients[client] = Bucket(self._settings.client_rate, burst, burst, now)
        self._clients.move_to_end(client)
        return self._clients[client]

    def _make_room(self, now: float) -> None:
        """Forgets clients who have all their tokens again; refuses where none has."""
        burst = self._settings.client_burst
        while self._clients:
            oldest = next(iter(self._clients.values()))
            if oldest.lacking(burst, now):
                break
            self._clients.popitem(last=False)
        if len(self._clients) >= self._settings.clients:
            raise _refused(burst / self._settings.client_rate)


def _refused(wait: float) -> Refused:
    seconds = ceil(wait)
    return Refused(
        "too-many-requests",
        Text(_SLOWLY.ko.format(wait=seconds), _SLOWLY.en.format(wait=seconds)),
        seconds,
    )


def _network(client: str) -> str:
    """An address; of IPv6 the /64, which one client has as a whole."""
    try:
        address = ip_address(client)
    except ValueError:
        return client
    if isinstance(address, IPv6Address):
        return str(address.ipv4_mapped or int(address) >> 64)
    return client

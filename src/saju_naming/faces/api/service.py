"""What the routes share: limits, lines of work, figures."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeVar, cast

from starlette.requests import Request
from starlette.types import Scope

from saju_naming.faces.api.events import while_listened
from saju_naming.faces.api.limits import Limits
from saju_naming.faces.api.problems import preferred
from saju_naming.faces.api.settings import Settings
from saju_naming.faces.api.telling import Lines, Teller
from saju_naming.faces.api.watch import Figures
from saju_naming.faces.api.work import Line
from saju_naming.korean.text import Lang
from saju_naming.reading.writers import Writer

_T = TypeVar("_T")
#: Tokens (10 ms of a core): a search for names costs some and one more for each name.
SEARCH, TWINS, CHECK = 10, 50, 2


class Service:
    """One for each application."""

    def __init__(self, settings: Settings, writers: Mapping[str, Writer] | None = None) -> None:
        self.settings = settings
        self.limits = Limits(settings)
        self.lines = Lines(
            Line(settings.light_threads, settings.heavy_waiting, settings.wait_seconds),
            Line(settings.heavy_threads, settings.heavy_waiting, settings.wait_seconds),
            Line(settings.model_running, settings.model_waiting, settings.wait_seconds),
        )
        self.teller = Teller(self.lines, writers or {})
        self.figures = Figures(vars(self.lines))
        self.warm = False

    def charge(self, scope: Scope, cost: float) -> None:
        """Takes tokens from a request's client; all without an address share a name.

        Raises:
            Refused: too few are left.
        """
        self.limits.charge(str((scope.get("client") or ("nobody",))[0]), cost)

    async def light(self, function: Callable[[], _T]) -> _T:
        """Work of milliseconds, off the loop."""
        return await self.lines.light.run(function)

    async def heavy(self, request: Request, cost: float, function: Callable[[], _T]) -> _T:
        """A search for names, off the loop, paid for, and left when the client leaves the line."""
        self.charge(request.scope, cost)
        return await while_listened(request.receive, lambda _: self.lines.heavy.run(function))


def service_of(request: Request) -> Service:
    """The application's service."""
    return cast(Service, request.app.state.service)


def language(request: Request, asked: Lang | None = None) -> Lang:
    """The language of an answer: as asked in the body, else as the client prefers."""
    if asked:
        request.state.lang = asked
    header = request.headers.get("accept-language")
    return cast(Lang, getattr(request.state, "lang", None) or preferred(header))

"""The application: routes, the door before them, and what happens when it starts."""

from __future__ import annotations

import logging
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from importlib import import_module
from typing import Any

from anyio import to_thread
from fastapi import Depends, FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException

from saju_naming import __version__
from saju_naming.errors import SajuNamingError
from saju_naming.faces.api import probes, routes, seed
from saju_naming.faces.api.guard import Guard
from saju_naming.faces.api.problems import UNPROCESSABLE, Refused, answer, problem_of, refusal
from saju_naming.faces.api.schema import describe
from saju_naming.faces.api.service import SEARCH, Service, language, service_of
from saju_naming.faces.api.settings import Settings
from saju_naming.faces.api.validation import invalid
from saju_naming.faces.api.work import Line
from saju_naming.korean.text import Text
from saju_naming.reading.writers import Writer, choose

PAGE = "saju_naming.faces.page"
#: What the page needs beside this, and its paths that search, print or draw.
_OF_PAGE = ("jinja2", "markupsafe", "multipart", "python_multipart")
_WRITTEN = "/reading"
_LONG = (_WRITTEN, "/abroad", "/certificate.pdf", "/share.png")
_UNREADABLE = Text("요청을 읽을 수 없어요.", "the request cannot be read.")
_HTTP = {
    404: ("not-found", Text("그런 주소는 없어요.", "there is nothing here.")),
    405: ("method-not-allowed", Text("이 주소에 쓸 수 없는 메서드예요.", "not with this method.")),
}


class _Described(FastAPI):
    """FastAPI with our description of it, made once."""

    def openapi(self) -> dict[str, Any]:
        """The OpenAPI document."""
        if not self.openapi_schema:
            self.openapi_schema = describe(self)
        return self.openapi_schema


def create_app(
    settings: Settings | None = None, writers: Mapping[str, Writer] | None = None
) -> FastAPI:
    """The service.

    Args:
        settings: limits; the environment's by default.
        writers: by name, in place of those that would be taken.
    """
    app = _Described(
        title="saju-naming", version=__version__, docs_url=None, redoc_url=None, lifespan=_lifespan,
        redirect_slashes=False,
    )  # fmt: skip
    service = Service(settings or Settings.from_environment(), writers)
    app.state.service = service
    for router in (routes.router, probes.router, seed.router):
        app.include_router(router)
    _include_page(app)
    app.add_middleware(Guard, service=service)
    for kind, handler in _HANDLERS.items():
        app.add_exception_handler(kind, handler)
    return app


@asynccontextmanager
async def _lifespan(app: FastAPI) -> AsyncIterator[None]:
    """Reads the tables, by making the examples of the description, before anybody asks."""
    await to_thread.run_sync(app.openapi)
    app.state.service.warm = True
    yield


def _include_page(app: FastAPI) -> None:
    """The page, where it is installed with what it needs."""
    try:
        page = import_module(PAGE)
    except ModuleNotFoundError as error:
        if error.name not in (PAGE, *_OF_PAGE):
            raise
        logging.getLogger(__name__).info("without the page: no module %s", error.name)
        return
    app.include_router(page.router, include_in_schema=False, dependencies=[Depends(_turn)])


async def _turn(request: Request) -> AsyncIterator[None]:
    """What the page computes at length is paid for and waits in line, as for the API."""
    service = service_of(request)
    if request.method == "POST" and request.url.path in _LONG:
        service.charge(request.scope, SEARCH)
        async with _line(service, request).place():
            yield
    else:
        yield


def _line(service: Service, request: Request) -> Line:
    """The page's explanation is a model's where ``auto`` takes one, and waits for the model."""
    models = request.url.path == _WRITTEN and choose("auto").writer != "template"
    return service.lines.model if models else service.lines.heavy


async def _on_person(request: Request, error: SajuNamingError) -> Response:
    lang = language(request)
    return answer(problem_of(error, lang), UNPROCESSABLE, lang)


async def _on_refusal(request: Request, error: Refused) -> Response:
    return refusal(error, language(request), request.headers)


async def _on_invalid(request: Request, error: RequestValidationError) -> Response:
    return refusal(invalid(error), language(request), request.headers)


async def _on_http(request: Request, error: HTTPException) -> Response:
    kind, detail = _HTTP.get(error.status_code, ("malformed", _UNREADABLE))
    return refusal(
        Refused(kind, detail, headers=error.headers or {}), language(request), request.headers
    )


#: Starlette calls each with its own kind of error alone, which its types do not say.
_HANDLERS: dict[type[Exception], Any] = {
    SajuNamingError: _on_person,
    Refused: _on_refusal,
    RequestValidationError: _on_invalid,
    HTTPException: _on_http,
}

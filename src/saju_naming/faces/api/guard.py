"""The door: what comes in is bounded, what goes out bears headers, what happens is counted.

Outside of everything but the server, so that nothing unforeseen, and nothing that a person sent,
reaches the server's log.
"""

from __future__ import annotations

from time import perf_counter

from anyio import fail_after
from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from saju_naming.faces.api.events import FAILED, Gone
from saju_naming.faces.api.problems import Refused, preferred, refusal
from saju_naming.faces.api.service import Service
from saju_naming.faces.api.watch import report
from saju_naming.korean.text import Text

#: Never limited, so that a probe always gets its answer.
_PROBES = ("/health", "/ready", "/metrics")
_CLOSE = {"Connection": "close"}

_TOO_SLOW = Text("본문이 너무 늦게 와요.", "the body came too slowly.")
_TOO_LARGE = Text("본문은 {most}바이트까지 받아요.", "the body may have {most} bytes at most.")

_API_POLICY = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"
_PAGE_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; "
    "img-src 'self' data: blob:; connect-src 'self'; manifest-src 'self'; form-action 'self'; "
    "frame-ancestors 'none'; base-uri 'none'"
)
_HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": (
        "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()"
    ),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",
}


class Guard:
    """ASGI middleware."""

    def __init__(self, app: ASGIApp, service: Service) -> None:
        self._app = app
        self._service = service

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answers a request, whatever happens."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        begun, answer = perf_counter(), _Answer(send)
        try:
            await self._answer(scope, receive, answer)
        finally:
            route = getattr(scope.get("route"), "path", "unmatched")
            seconds = perf_counter() - begun
            self._service.figures.answered(scope["method"], route, answer.status, seconds)

    async def _answer(self, scope: Scope, receive: Receive, answer: _Answer) -> None:
        headers = Headers(scope=scope)
        lang = preferred(headers.get("accept-language"))
        try:
            again = await self._admit(scope, receive)
            await self._app(scope, again, answer.send)
        except Gone:
            pass
        except Refused as refused:
            await refusal(refused, lang, headers)(scope, receive, answer.send)
        except Exception as error:
            report(error)
            if not answer.status:
                await refusal(Refused("failed", FAILED), lang, headers)(scope, receive, answer.send)

    async def _admit(self, scope: Scope, receive: Receive) -> Receive:
        """The request's messages, with its whole body first.

        Raises:
            Refused: it comes too often, too large, too slowly or in a form that is not read.
            Gone: the client hung up.
        """
        if scope["path"] not in _PROBES:
            self._service.charge(scope, 1)
        self._check_head(scope)
        body = await self._body(receive)
        pending: list[Message] = [{"type": "http.request", "body": body, "more_body": False}]

        async def again() -> Message:
            return pending.pop() if pending else await receive()

        return again

    def _check_head(self, scope: Scope) -> None:
        headers = Headers(scope=scope)
        length = headers.get("content-length", "0")
        if not length.isdecimal() or int(length[:12]) > self._service.settings.body_bytes:
            raise self._too_large()

    async def _body(self, receive: Receive) -> bytes:
        body = bytearray()
        try:
            with fail_after(self._service.settings.body_seconds):
                while True:
                    message = await receive()
                    if message["type"] == "http.disconnect":
                        raise Gone
                    body += message.get("body", b"")
                    if len(body) > self._service.settings.body_bytes:
                        raise self._too_large()
                    if not message.get("more_body", False):
                        return bytes(body)
        except TimeoutError:
            raise Refused("too-slow", _TOO_SLOW, headers=_CLOSE) from None

    def _too_large(self) -> Refused:
        most = self._service.settings.body_bytes
        told = Text(_TOO_LARGE.ko.format(most=most), _TOO_LARGE.en.format(most=most))
        return Refused("too-large", told, headers=_CLOSE)


class _Answer:
    """Adds headers to an answer and remembers its status, 0 while there is none."""

    def __init__(self, send: Send) -> None:
        self._send = send
        self.status = 0

    async def send(self, message: Message) -> None:
        """Passes a message on."""
        if message["type"] == "http.response.start":
            self.status = message["status"]
            headers = MutableHeaders(scope=message)
            is_page = headers.get("content-type", "").startswith("text/html")
            policy = _PAGE_POLICY if is_page else _API_POLICY
            for name, value in {"Content-Security-Policy": policy, **_HEADERS}.items():
                headers.setdefault(name, value)
        await self._send(message)

"""Refusals as RFC 9457 problem details, in Korean and in English.

Whatever the language, both are there; ``title`` and ``detail`` are in the one the client prefers.
What was sent is not sent back but where an error of the library quotes it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from html import escape

from starlette.responses import HTMLResponse, Response

from saju_naming.errors import SajuNamingError
from saju_naming.faces.options import BIRTH, CONVENTIONS, NAMES
from saju_naming.korean.text import Lang, Text

MEDIA_TYPE = "application/problem+json"
#: Of a birth, a name or a wish that cannot be.
UNPROCESSABLE = 422
_FLAGS = {flag: name for flag, name, _, _ in (*BIRTH, *CONVENTIONS, *NAMES)}
_FLAG = re.compile(r"--[a-z-]+")

#: Problem → HTTP status, title.
_KINDS: dict[str, tuple[int, Text]] = {
    "malformed": (400, Text("읽을 수 없는 요청", "Unreadable request")),
    "not-found": (404, Text("없는 주소", "Not found")),
    "method-not-allowed": (405, Text("쓸 수 없는 메서드", "Method not allowed")),
    "too-slow": (408, Text("너무 느린 요청", "Request timed out")),
    "order-needed": (409, Text("먼저 이름을 받아야 해요", "Ask for names first")),
    "too-large": (413, Text("너무 큰 요청", "Request too large")),
    "unsupported-media-type": (415, Text("JSON이 아닌 요청", "Not JSON")),
    "invalid-request": (UNPROCESSABLE, Text("맞지 않는 항목", "Invalid request")),
    "too-many-requests": (429, Text("요청이 너무 많아요", "Too many requests")),
    "failed": (500, Text("서버 오류", "Internal error")),
    "busy": (503, Text("지금은 바빠요", "Busy")),
}
_PAGE = (
    '<!doctype html><html lang="{lang}"><meta charset="utf-8">'
    '<meta name="viewport" content="width=device-width"><title>{title}</title>'
    "<h1>{title}</h1><p>{detail}</p></html>"
)
_OF_A_PERSON = Text("답할 수 없는 내용", "Cannot be answered")


@dataclass
class Refused(Exception):
    """A request that is not answered.

    Attributes:
        kind: a key of the problems above.
        detail: what is wrong and what to do.
        wait: seconds after which to come again (Retry-After).
        errors: of single fields.
        headers: of the answer.
    """

    kind: str
    detail: Text
    wait: int | None = None
    errors: Sequence[Mapping[str, str]] = ()
    headers: Mapping[str, str] = field(default_factory=dict)

    @property
    def status(self) -> int:
        """The HTTP status."""
        return _KINDS[self.kind][0]

    def to_dict(self, lang: Lang) -> dict[str, object]:
        """The problem's members."""
        status, title = _KINDS[self.kind]
        told = _members(self.kind, status, title, self.detail, lang)
        return told | ({"errors": list(self.errors)} if self.errors else {})


def problem_of(
    error: SajuNamingError, lang: Lang, status: int = UNPROCESSABLE
) -> dict[str, object]:
    """An error of the library as a problem, with fields named as in a request."""
    kind = re.sub(r"(?<!^)(?=[A-Z])", "-", type(error).__name__).lower()
    detail = Text(_as_fields(error.ko), _as_fields(error.en))
    return _members(kind, status, _OF_A_PERSON, detail, lang)


def _as_fields(message: str) -> str:
    """``--leap`` of the command line is ``leap_month`` here."""
    return _FLAG.sub(lambda flag: _FLAGS.get(flag[0], flag[0]), message)


def _members(kind: str, status: int, title: Text, detail: Text, lang: Lang) -> dict[str, object]:
    return {
        "type": f"urn:saju-naming:problem:{kind}",
        "title": title.of(lang),
        "status": status,
        "detail": detail.of(lang),
        "title_ko": title.ko,
        "title_en": title.en,
        "detail_ko": detail.ko,
        "detail_en": detail.en,
    }


def refusal(refused: Refused, lang: Lang, asked: Mapping[str, str]) -> Response:
    """The answer to a refused request with the headers ``asked``: a page for a browser."""
    headers = dict(refused.headers)
    if refused.wait is not None:
        headers["Retry-After"] = str(refused.wait)
    if "text/html" in asked.get("accept", ""):
        title = _KINDS[refused.kind][1].of(lang)
        page = _PAGE.format(lang=lang, title=escape(title), detail=escape(refused.detail.of(lang)))
        return HTMLResponse(page, refused.status, headers)
    return answer(refused.to_dict(lang), refused.status, lang, headers)


def answer(
    problem: dict[str, object], status: int, lang: Lang, headers: Mapping[str, str] | None = None
) -> Response:
    """A problem as a response."""
    return Response(
        json.dumps(problem, ensure_ascii=False).encode(),
        status,
        {"Content-Language": lang, **(headers or {})},
        MEDIA_TYPE,
    )


def preferred(accepted: str | None) -> Lang:
    """Korean or English, as an Accept-Language header prefers; Korean where it says neither.

    >>> preferred("en-GB,en;q=0.9,ko;q=0.8"), preferred("fr"), preferred("*;q=x")
    ('en', 'ko', 'ko')
    """
    best: tuple[float, Lang] = (0.0, "ko")
    for part in (accepted or "").split(",")[:20]:
        tag, _, weight = part.strip().partition(";q=")
        share = _share(weight)
        if tag[:2].lower() == "ko" and share > best[0]:
            best = (share, "ko")
        elif tag[:2].lower() == "en" and share > best[0]:
            best = (share, "en")
    return best[1]


def _share(weight: str) -> float:
    try:
        return float(weight or 1)
    except ValueError:
        return 0.0

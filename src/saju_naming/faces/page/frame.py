"""What every page stands in: its language, its theme, and what it carries to the next one."""

from __future__ import annotations

from collections.abc import Mapping

from fastapi import Request
from fastapi.responses import HTMLResponse
from markupsafe import Markup
from starlette.datastructures import FormData

from saju_naming.errors import SajuNamingError
from saju_naming.faces.page.echo import echo
from saju_naming.faces.page.forms import LONGEST, Asked, fields_of
from saju_naming.faces.page.rendering import HEADERS, PRIVATE, render
from saju_naming.faces.page.wording import complaint
from saju_naming.korean.text import Lang
from saju_naming.names.rarity import LEVELS

#: Offered while a place is typed; every 시·군·구 and many cities are known beside them.
_PLACES = (
    *"서울 부산 대구 인천 광주 대전 울산 세종 수원 춘천 청주 전주 창원 제주 평양".split(),
    *("New York", "Los Angeles", "London", "Tokyo"),
)
_THEMES = ("light", "dark")


def language(request: Request, form: Mapping[str, object] | None = None) -> Lang:
    """The language that was chosen; else Korean, unless the browser asks for another first."""
    told = (form or {}).get("lang") or request.query_params.get("lang")
    if told not in ("ko", "en"):
        told = request.headers.get("accept-language", "ko")[:2]
    return "ko" if told == "ko" else "en"


def _theme(request: Request, form: Mapping[str, object]) -> str:
    told = form.get("theme") or request.cookies.get("theme")
    return str(told) if told in _THEMES else "auto"


def page(
    request: Request,
    template: str,
    order: Asked,
    form: FormData | None = None,
    status: int = 200,
    **context: object,
) -> HTMLResponse:
    """A whole page; one that was posted carries its fields for a change of language."""
    held = form or FormData()
    common = {
        "order": order,
        "theme": _theme(request, held),
        "here": request.url.path,
        "carried": [
            (key, value)
            for key, value in held.multi_items()
            if key not in ("lang", "theme") and isinstance(value, str) and len(value) <= LONGEST
        ],
        "posted": form is not None,
        "rarities": [(level, word.of(order.lang)) for level, word in LEVELS.items()],
        "places": _PLACES,
        **_echoed(order),
    }
    html = render(template, order.lang, {**common, **context})
    return HTMLResponse(html, status, headers=PRIVATE if form is not None else HEADERS)


def _echoed(order: Asked) -> dict[str, object]:
    found = echo(order)
    return {"echo": found.line if found.understood else "", "surname": found.surname}


def problem(error: SajuNamingError, lang: Lang) -> Markup:
    """What went wrong, as a piece of a page."""
    return render("_error.html", lang, {"message": complaint(error, lang)})


def refused(
    request: Request, template: str, form: FormData, error: SajuNamingError, **context: object
) -> HTMLResponse:
    """The form again, with what was wrong with it."""
    lang = language(request, form)
    kept = {key: value for key, value in fields_of(form).items() if len(value) <= LONGEST}
    shown = {"result": [], "error": problem(error, lang), **context}
    return page(request, template, Asked(lang, kept), form, 422, **shown)

"""The addresses of the page. Whatever holds a birth is posted, never part of an address."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Annotated

from fastapi import APIRouter, Depends, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response, StreamingResponse
from markupsafe import Markup
from starlette.datastructures import FormData

from saju_naming.chart.chart import Chart
from saju_naming.errors import InvalidInput, SajuNamingError
from saju_naming.faces.page import keepsakes
from saju_naming.faces.page.echo import echo
from saju_naming.faces.page.forms import LONGEST, Asked, asked, named, pick_of
from saju_naming.faces.page.frame import language, page, problem, refused
from saju_naming.faces.page.name_views import name_view
from saju_naming.faces.page.rendering import PRIVATE, STATIC, render, static
from saju_naming.faces.page.stages import names_html, stages
from saju_naming.faces.page.wording import complaint
from saju_naming.korean.text import Lang
from saju_naming.names.abroad import recommend_like
from saju_naming.names.alike import surnames_like
from saju_naming.names.name import Name
from saju_naming.pictures.chart import chart_svg

router = APIRouter(include_in_schema=False)

#: A year, for files whose address changes with their content.
_FOREVER = "public, max-age=31536000, immutable"
#: Most names side by side, and fields of a form.
_COMPARED, _FIELDS = 4, 60


async def _posted(request: Request) -> FormData:
    return await request.form(max_files=0, max_fields=_FIELDS)


Form = Annotated[FormData, Depends(_posted)]


@router.get("/")
def home(request: Request) -> HTMLResponse:
    """The form."""
    return page(request, "home.html", Asked(language(request)), result=[], error="")


@router.get("/saved")
def saved(request: Request) -> HTMLResponse:
    """The names that this browser keeps; the script fills them in."""
    return page(request, "saved.html", Asked(language(request)))


@router.get("/abroad")
def abroad(request: Request) -> HTMLResponse:
    """The form for people abroad."""
    order, foreign = Asked(language(request)), {"name": "", "family_name": ""}
    return page(request, "abroad.html", order, foreign=foreign, result="", near=[], error="")


@router.get("/static/{name:path}")
def file(name: str) -> Response:
    """A file of the page."""
    kind = STATIC.get(name)
    if kind is None:
        return Response(status_code=404)
    headers = {"Cache-Control": _FOREVER, "X-Content-Type-Options": "nosniff"}
    return Response(static(name), media_type=kind, headers=headers)


@router.get("/reading")
@router.get("/chosen")
@router.get("/compare")
@router.get("/certificate")
def start_over() -> RedirectResponse:
    """Somebody reloaded a page that is only ever posted."""
    return RedirectResponse("/", 303)


_STREAMED = {**PRIVATE, "Content-Type": "text/event-stream", "X-Accel-Buffering": "no"}


@router.post("/reading", response_model=None)
def reading(request: Request, form: Form) -> Response:
    """The result: piece by piece where the script asks for it, else as one page."""
    lang = language(request, form)
    if "text/event-stream" in request.headers.get("accept", ""):
        headers = {**PRIVATE, "X-Accel-Buffering": "no"}
        return StreamingResponse(
            _events(form, lang), media_type="text/event-stream", headers=headers
        )
    try:
        order = asked(form, lang)
    except SajuNamingError as error:
        return refused(request, "home.html", form, error)
    told = list(stages(order))
    if not told or told[0].kind == "error":
        wrong = told[0].html if told else ""
        return page(request, "home.html", order, form, 422, result=[], error=wrong)
    return page(request, "home.html", order, form, result=told, error="")


def _events(form: FormData, lang: Lang) -> Iterator[str]:
    """Server-sent events, each with a piece of HTML as JSON text."""
    try:
        for kind, html in stages(asked(form, lang)):
            yield _event(kind, html)
    except SajuNamingError as error:
        yield _event("error", problem(error, lang))
    yield _event("done", Markup(""))


def _event(kind: str, html: Markup) -> str:
    return f"event: {kind}\ndata: {json.dumps(str(html), ensure_ascii=False)}\n\n"


@router.post("/echo")
def understood(request: Request, form: Form) -> dict[str, object]:
    """One line on what is understood so far, and the surname's hanja as a piece of the form."""
    lang = language(request, form)
    try:
        order = asked(form, lang)
    except SajuNamingError as error:
        return {"line": complaint(error, lang), "ok": False, "surname": ""}
    found = echo(order)
    context = {"surname": found.surname, "order": order}
    return {
        "line": found.line,
        "ok": found.understood,
        "surname": render("_surname.html", lang, context),
    }


@router.post("/chosen", response_model=None)
def one_name(request: Request, form: Form) -> Response:
    """A chosen name: its meaning and every rule."""
    try:
        order, chart, name = _chosen(request, form)
    except SajuNamingError as error:
        return refused(request, "home.html", form, error)
    view = name_view(name, chart, order.fields.get("gender"), order.lang)
    return page(request, "name.html", order, form, view=view)


@router.post("/compare", response_model=None)
def compare(request: Request, form: Form) -> Response:
    """The ticked names side by side."""
    try:
        order = asked(form, language(request, form))
        chart, gender = order.chart(), order.fields.get("gender")
        picks = dict.fromkeys(str(pick) for pick in form.getlist("pick"))
        names = [named(order, pick, chart) for pick in list(picks)[:_COMPARED]]
    except SajuNamingError as error:
        return refused(request, "home.html", form, error)
    views = [name_view(name, chart, gender, order.lang) for name in names]
    return page(request, "compare.html", order, form, views=views)


@router.post("/certificate", response_model=None)
def certificate(request: Request, form: Form) -> Response:
    """The certificate of a chosen name, one page to print."""
    try:
        order, paper = _paper(request, form)
    except SajuNamingError as error:
        return refused(request, "home.html", form, error)
    offered = {"pdf": keepsakes.can_print(), "png": keepsakes.can_draw()}
    return page(request, "certificate.html", order, form, paper=paper, **offered)


@router.post("/certificate.pdf", response_model=None)
def certificate_pdf(request: Request, form: Form) -> Response:
    """The certificate as PDF, where the ``keepsakes`` extra is installed."""
    return _download(request, form, "pdf")


@router.post("/share.svg", response_model=None)
def share_svg(request: Request, form: Form) -> Response:
    """A picture of the name, without anything of the birth."""
    return _download(request, form, "svg")


@router.post("/share.png", response_model=None)
def share_png(request: Request, form: Form) -> Response:
    """The same as PNG, where the ``keepsakes`` extra is installed."""
    return _download(request, form, "png")


def _download(request: Request, form: FormData, kind: keepsakes.Kind) -> Response:
    try:
        order, paper = _paper(request, form)
    except SajuNamingError as error:
        return refused(request, "home.html", form, error)
    found = keepsakes.keepsake(kind, paper, order.lang)
    if found is None:
        return Response(status_code=404)
    headers = {**PRIVATE, "Content-Disposition": f'attachment; filename="name.{kind}"'}
    return Response(found, media_type=keepsakes.TYPES[kind], headers=headers)


@router.post("/chart.svg", response_model=None)
def chart_picture(request: Request, form: Form) -> Response:
    """The chart as a picture that needs nothing beside it."""
    try:
        order = asked(form, language(request, form))
        chart = order.chart()
    except SajuNamingError as error:
        return refused(request, "home.html", form, error)
    if chart is None:
        return RedirectResponse("/", 303)
    headers = {**PRIVATE, "Content-Disposition": 'attachment; filename="chart.svg"'}
    return Response(chart_svg(chart, order.lang), media_type="image/svg+xml", headers=headers)


def _chosen(request: Request, form: FormData) -> tuple[Asked, Chart | None, Name]:
    """What was asked, its chart, and the name that a button chose (a ticked one where none did)."""
    order = asked(form, language(request, form))
    chart = order.chart()
    pick = str(form.get("choose") or form.get("pick") or "")
    return order, chart, named(order, pick, chart)


def _paper(request: Request, form: FormData) -> tuple[Asked, keepsakes.Paper]:
    order, chart, name = _chosen(request, form)
    giver = str(form.get("giver", "")).strip()
    if len(giver) > keepsakes.LONGEST_GIVER:
        raise InvalidInput(
            f"이름은 {keepsakes.LONGEST_GIVER}자까지 적어 주세요.",
            f"write a name of up to {keepsakes.LONGEST_GIVER} characters.",
        )
    shown = chart if form.get("show_birth") else None
    return order, keepsakes.paper(name, shown, giver, order.lang)


@router.post("/abroad", response_model=None)
def found_abroad(request: Request, form: Form) -> Response:
    """Korean names that sound like a foreign one."""
    foreign = {key: str(form.get(key, "")).strip() for key in ("name", "family_name")}
    try:
        order = asked(form, language(request, form))
        if max(map(len, foreign.values())) > LONGEST:
            raise InvalidInput(
                f"이름은 {LONGEST}자까지 적어 주세요.", f"write a name of up to {LONGEST} letters."
            )
        near = surnames_like(foreign["family_name"]) if foreign["family_name"] else []
        gender = order.fields.get("gender", "")
        offers = recommend_like(foreign["name"], gender, order.surname, order.count)
    except SajuNamingError as error:
        return refused(request, "abroad.html", form, error, foreign=foreign, result="", near=[])
    alike = {pick_of(offer.name): offer.alike for offer in offers}
    html = names_html(order, [offer.name for offer in offers], None, alike)
    return page(
        request, "abroad.html", order, form, foreign=foreign, result=html, near=near, error=""
    )

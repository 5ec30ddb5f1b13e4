"""The paths of version 1."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import partial
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Path, Request, Response

from saju_naming.errors import SajuNamingError
from saju_naming.faces.api import calls, shapes
from saju_naming.faces.api.events import EventStream, while_listened
from saju_naming.faces.api.models import ChartAsked, CheckAsked, NamesAsked, ReadingAsked
from saju_naming.faces.api.problems import Refused, answer, problem_of
from saju_naming.faces.api.service import CHECK, SEARCH, TWINS, Service, language, service_of
from saju_naming.korean.text import Text

_NO_JSON = Text(
    "본문은 압축하지 않은 application/json(UTF-8)으로 보내 주세요.",
    "send the body as uncompressed application/json (UTF-8).",
)


def json_alone(request: Request) -> None:
    """Refuses a posted body that is not plain JSON, whatever it holds."""
    headers = request.headers
    kind, _, parameters = headers.get("content-type", "").lower().partition(";")
    plain = headers.get("content-encoding", "identity").lower() == "identity"
    utf8 = parameters.replace(" ", "").replace('"', "") in ("", "charset=utf-8")
    if request.method == "POST" and not (kind.strip() == "application/json" and plain and utf8):
        raise Refused("unsupported-media-type", _NO_JSON)


JSON_ALONE = [Depends(json_alone)]
router = APIRouter(prefix="/api/v1", tags=["v1"], dependencies=JSON_ALONE)

_PROBLEM = {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}
_EVENT = {
    "type": "object",
    "required": ["event", "data"],
    "properties": {
        "event": {"enum": ["chart", "names", "section", "meaning", "done", "problem"]},
        "data": {"type": "string", "contentMediaType": "application/json"},
    },
}
_EVENTS = """Server-sent events, each with a JSON object as its data, joined they are the reading:
`chart` {chart}, `names` {names}, a `section` for each section of the explanation as it is written,
`meaning` {meanings}, `done` {writer, audience, note}; or `problem` (problem details) as the last
one. Comment lines between them are signs of life."""


_Syllable = Annotated[
    str,
    Path(
        min_length=1,
        max_length=4,
        examples=["준"],
        json_schema_extra={"format": "saju-syllable"},
    ),
]


def problems(*statuses: int) -> dict[int | str, dict[str, Any]]:
    """The refusals of a path, for the schema."""
    return {status: {"description": "Problem", "content": _PROBLEM} for status in statuses}


REFUSALS = problems(400, 408, 413, 415, 422, 429, 500, 503)


def told(shape: type) -> dict[int | str, dict[str, Any]]:
    """What a path answers, for the schema."""
    return {200: {"model": shape}, **REFUSALS}


def as_json(make: Callable[[], object]) -> bytes:
    """The JSON of what ``make`` makes; both take time, so both belong in a thread."""
    return json.dumps(make(), ensure_ascii=False).encode()


def json_response(content: bytes) -> Response:
    """JSON that is made already."""
    return Response(content, media_type="application/json")


@router.post("/chart", responses=told(shapes.Chart), summary="사주 원국 · A chart")
async def chart(asked: ChartAsked, request: Request) -> Response:
    """The chart of a birth, with every convention that it rests on."""
    lang = language(request, asked.lang)
    make = partial(calls.chart, calls.given(asked), lang)
    return json_response(await service_of(request).light(partial(as_json, make)))


@router.post("/names", responses=told(shapes.Names), summary="이름 · Names")
async def names(asked: NamesAsked, request: Request) -> Response:
    """The best names, diverse among themselves; for twins one for each child."""
    language(request, asked.lang)
    cost = TWINS if asked.twin else SEARCH + asked.count
    make = partial(calls.names, calls.given(asked))
    return json_response(await service_of(request).heavy(request, cost, partial(as_json, make)))


@router.post("/check", responses=told(shapes.Checked), summary="있는 이름 · An existing name")
async def check(asked: CheckAsked, request: Request) -> Response:
    """A name by the same rules, and other hanja for its sound."""
    language(request, asked.lang)
    make = partial(calls.check, calls.given(asked))
    return json_response(await service_of(request).heavy(request, CHECK, partial(as_json, make)))


@router.post("/reading", responses=told(shapes.Reading), summary="풀이와 이름 · A reading")
async def reading(asked: ReadingAsked, request: Request) -> Response:
    """Chart, explanation and names at once."""
    service, telling = await _begin(asked, request)
    whole = await while_listened(request.receive, lambda stop: service.teller.whole(telling, stop))
    return json_response(await service.light(partial(as_json, lambda: whole)))


@router.post(
    "/reading/stream",
    responses={
        200: {
            "description": _EVENTS,
            "content": {"text/event-stream": {"schema": _EVENT}},
        },
        **REFUSALS,
    },
    response_class=Response,
    summary="풀이를 쓰는 대로 · A reading as it is written",
)
async def stream(asked: ReadingAsked, request: Request) -> Response:
    """The same, step by step."""
    service, telling = await _begin(asked, request)
    service.lines.heavy.require_room()
    source = partial(service.teller.steps, telling)
    return EventStream(source, service.settings, telling.lang, service.figures.streams)


async def _begin(asked: ReadingAsked, request: Request) -> tuple[Service, calls.Telling]:
    service, lang = service_of(request), language(request, asked.lang)
    service.charge(request.scope, SEARCH + asked.count)
    return service, await service.light(partial(calls.begin, calls.given(asked), lang))


@router.get(
    "/hanja/{syllable}",
    responses={200: {"model": shapes.Characters}, **problems(404, 413, 422, 429, 500, 503)},
    summary="그 소리의 인명용 한자 · Characters of a sound",
)
async def hanja(syllable: _Syllable, request: Request) -> Response:
    """The registered characters of a syllable, those most usual in names first."""
    try:
        found = await service_of(request).light(partial(as_json, partial(calls.hanja, syllable)))
    except SajuNamingError as error:
        lang = language(request)
        return answer(problem_of(error, lang, 404), 404, lang)
    return json_response(found)

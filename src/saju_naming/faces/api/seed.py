"""The paths of the first saju_naming, for clients written for it.

Its server kept the last person's names in global variables, so ``/mean`` answered for whoever asked
last. Nothing is kept here: ``/name`` gives the client its own order back in a cookie that is sent
to ``/mean`` alone, from which the same names are found again; a client without cookies sends the
``order`` beside ``num``.
"""

from __future__ import annotations

from base64 import urlsafe_b64decode, urlsafe_b64encode
from functools import partial

from fastapi import APIRouter, Request, Response
from pydantic import BaseModel, Field

from saju_naming.birth import GENDERS, Birth
from saju_naming.faces.api import shapes
from saju_naming.faces.api.calls import Json
from saju_naming.faces.api.problems import Refused
from saju_naming.faces.api.routes import JSON_ALONE, as_json, json_response, problems, told
from saju_naming.faces.api.service import SEARCH, service_of
from saju_naming.korean.text import Text
from saju_naming.names.name import Name
from saju_naming.reading.compose import Reading, read

router = APIRouter(tags=["seed"], dependencies=JSON_ALONE)

COOKIE, _HOUR = "saju_naming_order", 3600
_COST = SEARCH + 3
#: Day master, balance, strength and favourable element: about as long as the first one's text.
_SECTIONS = 4
_SEED_ORDER = (("wood", "목"), ("fire", "화"), ("water", "수"), ("earth", "토"), ("metal", "금"))
_YEAR, _MONTH = "^(19|20)[0-9]{2}$", "^(0?[1-9]|1[0-2])$"
_DAY = "^(0?[1-9]|[12][0-9]|3[01])$"
_NONE_ASKED = Text(
    "먼저 /name으로 이름을 받거나 num 곁에 order(year, month, day, gender)를 보내 주세요.",
    "ask /name for names first, or send your order (year, month, day, gender) beside num.",
)


class NameAsked(BaseModel):
    """A birth, its numbers as the client's text fields have them."""

    year: str = Field(max_length=4, examples=["1980"], json_schema_extra={"pattern": _YEAR})
    month: str = Field(max_length=2, examples=["1"], json_schema_extra={"pattern": _MONTH})
    day: str = Field(max_length=2, examples=["2"], json_schema_extra={"pattern": _DAY})
    gender: str = Field(max_length=10, examples=["남자"], json_schema_extra={"enum": list(GENDERS)})


class MeanAsked(BaseModel):
    """Which of the three names, and for a client without cookies whose."""

    num: int = Field(ge=0, le=2, examples=[0])
    order: NameAsked | None = None


@router.get("/check", responses={200: {"model": shapes.SeedReady}})
async def ready(request: Request) -> Response:
    """Whether names can be asked for."""
    return json_response(as_json(lambda: {"isReady": service_of(request).warm}))


@router.post("/name", responses=told(shapes.SeedNames))
async def name(asked: NameAsked, request: Request) -> Response:
    """Three pillars and three names."""
    make = partial(as_json, partial(_names, asked))
    response = json_response(await service_of(request).heavy(request, _COST, make))
    response.set_cookie(
        COOKIE,
        urlsafe_b64encode(asked.model_dump_json().encode()).decode(),
        max_age=_HOUR,
        path="/mean",
        secure=request.url.scheme == "https",
        httponly=True,
        samesite="strict",
    )
    return response


@router.post("/mean", responses={**told(shapes.SeedMeaning), **problems(409)})
async def mean(asked: MeanAsked, request: Request) -> Response:
    """What one of the names wishes, and what it rests on."""
    order = asked.order or _remembered(request.cookies.get(COOKIE, ""))
    make = partial(as_json, partial(_meaning, order, asked.num))
    return json_response(await service_of(request).heavy(request, _COST, make))


def _remembered(cookie: str) -> NameAsked:
    try:
        return NameAsked.model_validate_json(urlsafe_b64decode(cookie))
    except ValueError:
        raise Refused("order-needed", _NONE_ASKED) from None


def _reading(asked: NameAsked) -> Reading:
    return read(Birth(f"{asked.year}-{asked.month}-{asked.day}", asked.gender), writer="template")


def _names(asked: NameAsked) -> Json:
    found = _reading(asked)
    pillars = found.chart.pillars
    three = {"year": pillars.year, "month": pillars.month, "day": pillars.day}
    return {
        **{position: f"{p.hangul}({p.hanja})" for position, p in three.items()},
        **{f"name{nth}": _written(name) for nth, name in enumerate(found.names, 1)},
    }


def _written(name: Name) -> str:
    """A name with each character's gloss, a line each."""
    glosses = (
        f"{syllable}({c.hanja}): {c.hun}"
        for syllable, c in zip(name.hangul, name.characters, strict=True)
    )
    return "\n".join((f"{name.hangul}({name.hanja})", *glosses))


def _meaning(asked: NameAsked, number: int) -> Json:
    found = _reading(asked)
    counts = found.chart.elements.to_dict()
    told = ", ".join(f"{word} {counts[key]}개" for key, word in _SEED_ORDER)
    chosen = found.names[number]
    return {
        "prompt": f"여섯 글자의 오행은 {told}예요.",
        "explain": " ".join(section.text for section in found.explanation[:_SECTIONS]),
        "name": _written(chosen),
        "mean": chosen.meaning.ko,
    }

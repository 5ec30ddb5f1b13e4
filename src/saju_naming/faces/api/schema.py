"""The OpenAPI description, with examples that are answers of this very version."""

from __future__ import annotations

from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi
from pydantic import BaseModel

from saju_naming import __version__
from saju_naming.birth import Birth
from saju_naming.errors import SajuNamingError
from saju_naming.faces.api import calls
from saju_naming.faces.api.models import ChartAsked, CheckAsked, NamesAsked, ReadingAsked
from saju_naming.faces.api.problems import problem_of
from saju_naming.faces.api.shapes import Problem
from saju_naming.faces.options import Given
from saju_naming.reading.compose import read

_ABOUT = """사주팔자를 세우고, 풀이하고, 그 사주를 채우는 한국 이름을 추천합니다.
Casts the Four Pillars of a birth, explains them and recommends Korean names.

아무것도 저장하거나 기록하지 않습니다. 오류는 RFC 9457 문제 객체로, 한국어와 영어로 답합니다.
Nothing is stored or logged. Errors are RFC 9457 problem details in Korean and English."""
_BIRTH = {"date": "1980-01-02", "gender": "남자"}
_WITH_NAME = {**_BIRTH, "surname": "김", "count": 1}
#: Path → what is asked in its example.
_ASKED: dict[str, tuple[type[BaseModel], dict[str, Any]]] = {
    "/api/v1/chart": (ChartAsked, {**_BIRTH, "time": "10:30", "place": "부산"}),
    "/api/v1/names": (NamesAsked, _WITH_NAME),
    "/api/v1/check": (CheckAsked, {"fullname": "김민준", "hanja": "旼俊", "born": "1980-01-02"}),
    "/api/v1/reading": (ReadingAsked, _WITH_NAME),
    "/api/v1/reading/stream": (ReadingAsked, _WITH_NAME),
}


def describe(app: FastAPI) -> dict[str, Any]:
    """The description; it takes two searches for names, so it is made once, when the app starts."""
    schema = get_openapi(
        title="saju-naming", version=__version__, description=_ABOUT, routes=app.routes,
        license_info={"name": "Apache-2.0", "identifier": "Apache-2.0"},
    )  # fmt: skip
    schema["components"]["schemas"]["Problem"] = Problem.model_json_schema()
    for path, (_, asked) in _ASKED.items():
        content = schema["paths"][path]["post"]["requestBody"]["content"]
        content["application/json"]["example"] = asked
    for path, answer in _answers().items():
        content = schema["paths"][path]["post"]["responses"]["200"]["content"]
        content["application/json"]["example"] = answer
    for path in schema["paths"].values():
        for operation in path.values():
            _add_problem(operation["responses"])
    return schema


def _answers() -> dict[str, object]:
    def asked(path: str) -> Given:
        model, values = _ASKED[path]
        return calls.given(model.model_validate(values))

    return {
        "/api/v1/chart": calls.chart(asked("/api/v1/chart"), "ko"),
        "/api/v1/names": calls.names(asked("/api/v1/names")),
        "/api/v1/check": calls.check(asked("/api/v1/check")),
        "/api/v1/reading": read(Birth(_BIRTH["date"], _BIRTH["gender"]), "김", 1).to_dict(),
    }


def _add_problem(responses: dict[str, Any]) -> None:
    """An example of a problem where people cause one."""
    for content in responses.get("422", {}).get("content", {}).values():
        try:
            Birth("1980-02-30")
        except SajuNamingError as error:
            content["example"] = problem_of(error, "ko")

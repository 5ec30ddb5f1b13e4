"""The service: each path answers as the library does, and says what is wrong in both languages."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

import saju_naming as sn
from saju_naming.faces import options
from saju_naming.faces.api import Settings, create_app
from saju_naming.faces.api import models as asked
from saju_naming.faces.api.problems import preferred
from saju_naming.faces.terminal.examined import examined
from saju_naming.hanja.characters import characters_of
from saju_naming.names.examine import review
from saju_naming.names.twins import recommend_set

Json = dict[str, Any]
BIRTH = {"date": "1980-01-02", "gender": "남자"}
CHART = sn.cast(sn.Birth("1980-01-02", "남자"))
#: Limits that no test reaches unless it means to.
WIDE = Settings(client_rate=1e9, client_burst=1e9, global_rate=1e9, global_burst=1e9)


@cache
def wide_app() -> FastAPI:
    """One application for the tests that need no limits; it starts in a second."""
    return create_app(WIDE)


@pytest.fixture(scope="module")
def client() -> Iterator[TestClient]:
    with TestClient(wide_app()) as client:
        yield client


def steps(text: str) -> list[tuple[str, Json]]:
    """The events of a stream, signs of life left out."""
    blocks = [block for block in text.split("\n\n") if block and not block.startswith(":")]
    fields = [dict(line.split(": ", 1) for line in block.splitlines()) for block in blocks]
    return [(field["event"], json.loads(field["data"])) for field in fields]


# The paths answer as the library does.


def test_chart(client: TestClient) -> None:
    told = client.post("/api/v1/chart", json=BIRTH)
    assert told.status_code == 200
    assert told.json() == CHART.to_dict()


def test_chart_with_all_that_a_birth_may_say(client: TestClient) -> None:
    said = {
        "date": "1988-09-01", "gender": "female", "time": "23:50", "calendar": "lunar",
        "place": "부산", "longitude": 129.08, "timezone": "Asia/Seoul", "solar_time": "apparent",
        "day_boundary": "unified", "leap_month": False,
    }  # fmt: skip
    told = client.post("/api/v1/chart", json=said).json()
    birth = sn.Birth(
        "1988-09-01", "여자", "23:50", "lunar",
        place="부산", longitude=129.08, timezone="Asia/Seoul",
    )  # fmt: skip
    chart = sn.cast(birth, solar_time="apparent", day_boundary="unified")
    assert told == json.loads(json.dumps(chart.to_dict()))


def test_steps_and_a_year_beside_the_chart(client: TestClient) -> None:
    said = {**BIRTH, "explain": True, "year": 2026, "lang": "en"}
    told = client.post("/api/v1/chart", json=said).json()
    assert told["steps"][0]["step"] == "Time"
    assert told["year_luck"]["pillar"] == "丙午"
    assert len(told["month_luck"]) == 12


def test_names(client: TestClient) -> None:
    said = {**BIRTH, "surname": "김", "count": 2, "kin": ["도훈"], "weights": {"수리": 0}}
    told = client.post("/api/v1/names", json=said).json()
    names = sn.recommend(CHART, "김", 2, kin=["도훈"], weights={"수리": 0.0})
    assert told == {"chart": CHART.to_dict(), "names": [n.to_dict() for n in names]}


def test_names_without_a_birth_of_twins_and_without_hanja(client: TestClient) -> None:
    anybody = client.post("/api/v1/names", json={"gender": "여자"}).json()
    assert anybody["chart"] is None
    assert [n["hangul"] for n in anybody["names"]] == [
        n.hangul for n in sn.recommend(None, gender="여자")
    ]
    twins = client.post("/api/v1/names", json={**BIRTH, "twin": "여자"}).json()["names"]
    assert twins == [n.to_dict() for n in recommend_set(CHART, ("남자", "여자"))]
    native = client.post("/api/v1/names", json={"gender": "여자", "native": True}).json()
    assert [n["hanja"] for n in native["names"]] == [""] * 3


def test_check(client: TestClient) -> None:
    said = {"fullname": "김민준", "hanja": "旼俊", "born": "1980-01-02", "gender": "남자"}
    told = client.post("/api/v1/check", json=said).json()
    assert told == examined(review("김민준", "旼俊", CHART, gender="남자"))


def test_hanja(client: TestClient) -> None:
    told = client.get("/api/v1/hanja/준").json()
    expected = [c.to_dict() for c in characters_of("준")]
    assert told["characters"] == json.loads(json.dumps(expected))


@pytest.mark.parametrize("lang", ["ko", "en"])
def test_a_reading_at_once_and_in_steps(client: TestClient, lang: Any) -> None:
    said = {**BIRTH, "surname": "김", "count": 2, "lang": lang}
    whole = sn.read(sn.Birth("1980-01-02", "남자"), "김", 2, lang=lang)
    assert client.post("/api/v1/reading", json=said).json() == whole.to_dict()

    streamed = client.post("/api/v1/reading/stream", json=said)
    assert streamed.headers["content-type"].startswith("text/event-stream")
    told = steps(streamed.text)
    sections = len(whole.explanation)
    assert [name for name, _ in told] == [
        *("chart", "names"), *["section"] * sections, *("meaning", "done"),
    ]  # fmt: skip
    joined = told[0][1] | told[1][1] | told[-1][1]
    assert joined | {"explanation": [s for name, s in told if name == "section"]} == whole.to_dict()
    assert [m["meaning"] for m in told[-2][1]["meanings"]] == [
        n.meaning.of(lang) for n in whole.names
    ]


def test_probes(client: TestClient) -> None:
    assert client.get("/health").json() == {"status": "ok"}
    assert client.get("/ready").json() == {"status": "ok"}
    client.get("/api/v1/hanja/휘")
    figures = client.get("/metrics").text
    assert 'saju_naming_requests_total{method="GET",route="/health",status="200"}' in figures
    assert "휘" not in figures
    assert 'saju_naming_work_waiting{line="heavy"} 0.0' in figures


def test_not_ready_before_it_has_started() -> None:
    client = TestClient(wide_app.__wrapped__())
    assert client.get("/ready").status_code == 503
    assert client.get("/check").json() == {"isReady": False}


# The first saju_naming's client.


def test_an_old_client(client: TestClient) -> None:
    assert client.get("/check").json() == {"isReady": True}
    order = {"year": "1980", "month": "1", "day": "2", "gender": "남자"}
    told = client.post("/name", json=order)
    assert told.json()["year"] == "기미(己未)"
    assert told.json()["day"] == "갑술(甲戌)"
    names = sn.recommend(CHART)
    for number, name in enumerate(names):
        assert told.json()[f"name{number + 1}"].startswith(f"{name.hangul}({name.hanja})\n")
        meaning = client.post("/mean", json={"num": number}).json()
        assert set(meaning) == {"prompt", "explain", "name", "mean"}
        assert meaning["mean"] == name.meaning.ko
        assert meaning["name"] == told.json()[f"name{number + 1}"]
    assert "토 3개, 금 0개" in meaning["prompt"]


def test_an_old_clients_order_is_kept_by_itself_alone(client: TestClient) -> None:
    client.cookies.clear()
    order = {"year": "1980", "month": "1", "day": "2", "gender": "남자"}
    cookie = client.post("/name", json=order).headers["set-cookie"]
    assert {"HttpOnly", "Path=/mean", "SameSite=strict"} <= set(cookie.split("; "))
    client.cookies.clear()
    refused = client.post("/mean", json={"num": 0})
    assert (refused.status_code, refused.json()["type"][-12:]) == (409, "order-needed")
    assert client.post("/mean", json={"num": 0, "order": order}).status_code == 200
    for forged in ("x", "e30", "8J+YgA", "A" * 3000):
        headers = {"cookie": f"saju_naming_order={forged}"}
        assert client.post("/mean", json={"num": 0}, headers=headers).status_code == 409


# What is wrong is said in both languages.


@pytest.mark.parametrize(
    ("path", "body", "status", "kind"),
    [
        ("chart", {}, 422, "invalid-request"),
        ("chart", {"date": 1980}, 422, "invalid-request"),
        ("chart", {**BIRTH, "surname": "김"}, 422, "invalid-request"),
        ("chart", {**BIRTH, "longitude": 181}, 422, "invalid-request"),
        ("chart", {**BIRTH, "fold": True}, 422, "invalid-request"),
        ("chart", {"date": "1980-02-30"}, 422, "invalid-input"),
        ("chart", {"date": "1599-12-31"}, 422, "out-of-range"),
        ("chart", {"date": "1988-05-08", "time": "02:30"}, 422, "no-such-time"),
        ("chart", {"date": "1988-10-09", "time": "02:30"}, 422, "repeated-time"),
        ("chart", {"date": "1980-02-31", "calendar": "lunar"}, 422, "no-such-lunar-day"),
        ("chart", {**BIRTH, "timezone": "Asia/Tokyo"}, 422, "place-needed"),
        ("chart", {**BIRTH, "place": "어디에도없는곳"}, 422, "unknown-place"),
        ("names", {"date": "1980-01-02"}, 422, "invalid-input"),
        ("names", {**BIRTH, "count": 51}, 422, "invalid-request"),
        ("names", {**BIRTH, "surname": "뷁"}, 422, "unknown-surname"),
        ("names", {**BIRTH, "must": ["x"] * 21}, 422, "invalid-request"),
        ("names", {**BIRTH, "must": ["们"]}, 422, "unknown-character"),
        ("names", {**BIRTH, "generation": "쌍"}, 422, "no-names"),
        ("check", {"fullname": "Kim"}, 422, "invalid-input"),
        ("reading", {**BIRTH, "writer": "nobody"}, 422, "invalid-input"),
        ("reading/stream", {**BIRTH, "date": "2199-01-01"}, 422, "out-of-range"),
        ("reading/stream", {**BIRTH, "rarity": "x"}, 422, "invalid-input"),
        ("nothing", {}, 404, "not-found"),
    ],
    ids=str,
)
def test_a_problem(client: TestClient, path: str, body: Json, status: int, kind: str) -> None:
    ko = client.post(f"/api/v1/{path}", json=body)
    en = client.post(f"/api/v1/{path}", json=body, headers={"accept-language": "en-US,ko;q=0.5"})
    for told, lang in ((ko, "ko"), (en, "en")):
        problem = told.json()
        assert told.headers["content-type"] == "application/problem+json"
        assert told.headers["content-language"] == lang
        assert told.status_code == problem["status"] == status
        assert problem["type"] == f"urn:saju-naming:problem:{kind}"
        assert problem["title"] == problem[f"title_{lang}"]
        assert problem["detail"] == problem[f"detail_{lang}"]
        assert "--" not in problem["detail"]
    assert ko.json()["detail"] != en.json()["detail"]


def test_a_problem_names_its_fields(client: TestClient) -> None:
    told = client.post("/api/v1/names", json={"date": "1980-01-02", "count": 99, "x": "비밀"})
    assert [error["at"] for error in told.json()["errors"]] == ["/count", "/x"]
    assert told.json()["errors"][0]["detail_ko"] == "50 이하여야 해요."
    assert "비밀" not in told.text


def test_fields_are_named_as_in_a_request(client: TestClient) -> None:
    told = client.post("/api/v1/chart", json={"date": "1988-10-09", "time": "02:30"}).json()
    assert "fold 0" in told["detail_en"]
    told = client.post("/api/v1/chart", json={"date": "1980-01-02", "leap_month": True}).json()
    assert "calendar lunar" in told["detail_en"]


def test_what_fails_on_the_way_is_the_last_event(client: TestClient) -> None:
    said = {**BIRTH, "generation": "쌍"}
    told = steps(client.post("/api/v1/reading/stream", json=said).text)
    assert [name for name, _ in told] == ["chart", "problem"]
    assert told[-1][1]["type"] == "urn:saju-naming:problem:no-names"


def test_a_browser_gets_a_page(client: TestClient) -> None:
    told = client.get("/<script>", headers={"accept": "text/html,*/*"})
    assert told.status_code == 404
    assert told.headers["content-type"].startswith("text/html")
    assert "그런 주소는 없어요" in told.text
    assert "script-src 'self'" in told.headers["content-security-policy"]


@pytest.mark.parametrize("path", ["chart", "names", "check", "reading", "reading/stream"])
def test_only_post_carries_a_birth(client: TestClient, path: str) -> None:
    told = client.get(f"/api/v1/{path}?date=1980-01-02")
    assert (told.status_code, told.headers["allow"]) == (405, "POST")


@pytest.mark.parametrize(
    ("header", "lang"),
    [
        (None, "ko"), ("", "ko"), ("ko-KR", "ko"), ("en", "en"), ("EN-gb;q=0.9, fr", "en"),
        ("ko;q=0.2,en;q=0.7", "en"), ("en;q=0", "ko"), ("en;q=nan", "ko"), ("en;q=x,fr", "ko"),
    ],
)  # fmt: skip
def test_the_preferred_language(header: str | None, lang: str) -> None:
    assert preferred(header) == lang


# One vocabulary.


@pytest.mark.parametrize(
    ("model", "groups", "more"),
    [
        (asked.ChartAsked, (options.BIRTH, options.CONVENTIONS), {"explain", "year"}),
        (
            asked.NamesAsked,
            (options.BIRTH, options.CONVENTIONS, options.NAMES),
            {"twin", "native"},
        ),
        (
            asked.ReadingAsked,
            (options.BIRTH, options.CONVENTIONS, options.NAMES, options.WRITING),
            set(),
        ),
    ],
)
def test_the_fields_are_the_command_lines_options(model: Any, groups: Any, more: set[str]) -> None:
    names = {name for group in groups for _, name, _, _ in group}
    assert set(model.model_fields) == names | more | {"date", "gender", "lang"}


def test_the_description_has_true_examples(client: TestClient) -> None:
    schema = client.get("/openapi.json").json()
    for path in ("chart", "names", "check", "reading"):
        operation = schema["paths"][f"/api/v1/{path}"]["post"]
        example = operation["requestBody"]["content"]["application/json"]["example"]
        answer = operation["responses"]["200"]["content"]["application/json"]["example"]
        assert client.post(f"/api/v1/{path}", json=example).json() == answer
    assert schema["components"]["schemas"]["Problem"]["required"][:4] == [
        *("type", "title", "status", "detail"),
    ]


def test_the_description_loads_nothing_from_elsewhere(client: TestClient) -> None:
    assert client.get("/docs").status_code == 404
    assert client.get("/redoc").status_code == 404

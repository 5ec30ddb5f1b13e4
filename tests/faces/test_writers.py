"""The writers at the faces: taken by an option, told in the result, refused in one line."""

from __future__ import annotations

import json
from collections.abc import Iterator

import anyio
import pytest
from fastapi.testclient import TestClient
from mcp import types

from saju_naming.faces import mcp
from saju_naming.faces.api import create_app
from saju_naming.faces.cli import main
from saju_naming.model import writers as models
from saju_naming.model.author import ATTEMPTS
from tests.model.stub import Stub, serving

BIRTH = ("1980-01-02", "남자", "--time", "10:30", "--surname", "김")
#: What the stub says of every plan: not so of this chart.
FALSE = [*"일간은 계수(癸水)예요. "]


@pytest.fixture
def stub(monkeypatch: pytest.MonkeyPatch) -> Iterator[Stub]:
    """A server that the environment names."""
    made = Stub(lines=FALSE)
    with serving(made) as address:
        monkeypatch.setenv("SAJU_NAMING_SERVER", address)
        monkeypatch.setenv("SAJU_NAMING_SERVER_KEY", "secret")
        yield made


def test_a_server_is_taken_by_auto_and_the_result_says_who_wrote(
    stub: Stub, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["read", *BIRTH, "--count", "1", "--seed", "3", "--temperature", "0.2", "--json"])
    told = json.loads(capsys.readouterr().out)
    assert told["writer"] == "openai"
    assert {s["writer"] for s in told["explanation"]} == {"template"}
    assert "검사" in told["explanation"][0]["reason"]
    assert told["names"][0]["origin"] == "search"
    assert {(asked["temperature"], key) for _, asked, key in stub.asked} == {(0.2, "Bearer secret")}
    assert {asked["seed"] for _, asked, _ in stub.asked} == {3 + nth for nth in range(ATTEMPTS)}


def test_a_reader_is_told_in_words_too(capsys: pytest.CaptureFixture[str]) -> None:
    main(["read", *BIRTH, "--writer", "openai", "--server", "http://127.0.0.1:9", "--count", "1"])
    told = capsys.readouterr().out
    assert "글쓴이: template" in told
    assert told.count("모델 서버가 답하지 않았어요") == 1


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--writer", "gemma"], "saju-naming[gemma]"),
        (["--writer", "transformers"], "saju-naming[training]"),
        (["--writer", "openai"], "SAJU_NAMING_SERVER"),
        (["--writer", "openai", "--server", "ftp://a"], "SAJU_NAMING_SERVER"),
        (["--temperature", "3"], "온도"),
        (["--seed", "-1"], "씨앗"),
    ],
    ids=lambda part: " ".join(part[:2]) if isinstance(part, list) else "",
)
def test_what_cannot_be_had_is_one_line_and_status_2(
    options: list[str],
    said: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(models, "find_spec", lambda name: None)
    with pytest.raises(SystemExit) as ended:
        main(["read", *BIRTH, *options])
    told = capsys.readouterr()
    assert (ended.value.code, told.out, told.err.count("\n")) == (2, "", 1)
    assert said in told.err


def test_doctor_says_what_each_would_need(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(models, "find_spec", lambda name: None)
    main(["doctor", "--json"])
    told = json.loads(capsys.readouterr().out)["models"]
    assert "saju-naming[gemma]" in told["gemma"]["en"]
    monkeypatch.setenv("SAJU_NAMING_SERVER", "http://127.0.0.1:9")
    main(["doctor", "--json"])
    assert json.loads(capsys.readouterr().out)["models"]["openai"] is None


@pytest.mark.usefixtures("stub")
def test_the_service_and_the_tool_take_it_too() -> None:
    asked = {"date": "1980-01-02", "gender": "남자", "count": 1, "writer": "openai"}
    with TestClient(create_app()) as client:
        told = client.post("/api/v1/reading", json=asked).json()
    assert (told["writer"], told["explanation"][0]["attempts"]) == ("openai", ATTEMPTS)

    async def call() -> types.CallToolResult:
        asking = types.CallToolRequestParams(name="read", arguments=asked)
        return await mcp._call(None, asking)  # type: ignore[arg-type]  # it asks nothing of a context

    found = anyio.run(call).structured_content
    assert found
    assert found["writer"] == "openai"


@pytest.mark.usefixtures("stub")
def test_the_page_says_why_the_template_wrote() -> None:
    form = {"date": "1980-01-02", "gender": "남자", "count": "1"}
    with TestClient(create_app()) as client:
        told = client.post("/reading", data=form).text
    assert "검사를 통과하지 못해" in told

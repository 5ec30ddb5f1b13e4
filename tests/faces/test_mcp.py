"""MCP: the four tools, asked by a real client in memory, over standard streams and over HTTP."""

from __future__ import annotations

import json
import socket
import subprocess
import sys
import time
from typing import Any

import anyio
import pytest
from mcp import Client, StdioServerParameters

import saju_naming as sn
from saju_naming.faces.mcp import TOOLS, server

BIRTH = {"date": "1980-01-02", "gender": "남자"}
CALLS: dict[str, dict[str, Any]] = {
    "cast_chart": BIRTH,
    "recommend_names": {**BIRTH, "surname": "김", "count": 2},
    "examine_name": {"fullname": "김민준", "hanja": "旼俊", "born": "2023-05-01"},
    "read": {**BIRTH, "surname": "김", "count": 1},
}


def birth() -> sn.Birth:
    return sn.Birth(BIRTH["date"], gender=BIRTH["gender"])


def asked(server_: Any, tool: str, arguments: dict[str, Any]) -> Any:
    """What a client gets for one call."""

    async def speak() -> Any:
        async with Client(server_) as client:
            return await client.call_tool(tool, arguments)

    return anyio.run(speak)


def test_the_tools_are_listed_with_what_they_ask() -> None:
    async def listed() -> Any:
        async with Client(server()) as client:
            return (await client.list_tools()).tools

    tools = {tool.name: tool for tool in anyio.run(listed)}
    assert set(tools) == set(TOOLS) == set(CALLS)
    for name, tool in tools.items():
        assert tool.description
        assert set(CALLS[name]) <= set(tool.input_schema["properties"])
        assert tool.annotations.read_only_hint


@pytest.mark.parametrize("tool", CALLS)
def test_a_call_is_answered(tool: str) -> None:
    found = asked(server(), tool, CALLS[tool])
    assert not found.is_error
    assert json.loads(found.content[0].text) == found.structured_content


def test_answers_are_the_contracts() -> None:
    chart = sn.cast(birth())
    assert asked(server(), "cast_chart", BIRTH).structured_content == chart.to_dict()
    reading = asked(server(), "read", CALLS["read"]).structured_content
    assert reading == sn.read(birth(), surname="김", count=1).to_dict()


@pytest.mark.parametrize(
    ("tool", "arguments"),
    [
        ("cast_chart", {"date": "2023-02-30"}),
        ("cast_chart", {}),
        ("cast_chart", {**BIRTH, "colour": "red"}),
        ("recommend_names", {**BIRTH, "count": 100_000}),
        ("examine_name", {"fullname": "<b>"}),
        ("divine", {}),
    ],
)
def test_what_cannot_be_answered_is_an_error_that_says_why(
    tool: str, arguments: dict[str, Any]
) -> None:
    found = asked(server(), tool, arguments)
    assert found.is_error
    assert found.content[0].text


def test_over_standard_streams() -> None:
    process = StdioServerParameters(command=sys.executable, args=["-m", "saju_naming", "mcp"])
    found = asked(process, "cast_chart", BIRTH)
    assert found.structured_content["pillars"]["day"] == "甲戌"


def test_over_http() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "saju_naming", "mcp", "--http", "--port", str(port)]
    with subprocess.Popen(command) as process:
        try:
            _await(port)
            found = asked(f"http://127.0.0.1:{port}/mcp", "cast_chart", BIRTH)
            assert found.structured_content["pillars"]["day"] == "甲戌"
        finally:
            process.terminate()


def _await(port: int) -> None:
    for _ in range(100):
        with socket.socket() as door:
            if not door.connect_ex(("127.0.0.1", port)):
                return
        time.sleep(0.1)
    raise TimeoutError(port)

"""The tools of saju-naming for assistants that speak MCP (Model Context Protocol).

Four tools, which ask and answer as the HTTP service does. What cannot be answered comes back as a
tool's error with its message in Korean and English, so that an assistant can ask again.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import partial
from typing import Any, NamedTuple

import anyio
import uvicorn
from mcp import types
from mcp.server.context import ServerRequestContext
from mcp.server.lowlevel import Server
from mcp.server.stdio import stdio_server
from pydantic import BaseModel, ValidationError

from saju_naming import __version__
from saju_naming.errors import SajuNamingError
from saju_naming.faces.api import calls
from saju_naming.faces.api.models import ChartAsked, CheckAsked, NamesAsked, ReadingAsked
from saju_naming.faces.options import Given
from saju_naming.korean.text import Lang

HOST, PORT = "127.0.0.1", 8001
_INSTRUCTIONS = (
    "Casts the Korean Four Pillars (saju palja) exactly and recommends registered Korean names. "
    "Quote what the tools return; do not compute pillars, elements or luck yourself. Saju and "
    "naming are traditions, not proven to act on a life: say so once."
)


class _Tool(NamedTuple):
    """A tool: what it asks, what it does, what a person is told of it."""

    asked: type[BaseModel]
    call: Callable[[Given, Lang], calls.Json]
    title: str
    description: str


def _reading(given: Given, lang: Lang) -> calls.Json:
    telling = calls.begin(given, lang)
    writer = telling.open()
    names = writer.names(telling.wanted, telling.names)
    return telling.reading(names, tuple(writer.sections(telling.subject(names)))).to_dict()


TOOLS: dict[str, _Tool] = {
    "cast_chart": _Tool(
        ChartAsked,
        calls.chart,
        "사주 세우기",
        "Casts the Four Pillars of a birth: pillars, elements, ten gods, strength, favourable "
        "element (용신), relations, stars and decades of luck. With the time unknown, says what "
        "the hour could change.",
    ),
    "recommend_names": _Tool(
        NamesAsked,
        lambda given, _: calls.names(given),
        "이름 추천",
        "Recommends Korean given names (hangul and hanja) for a birth, or without one: "
        "registered characters, natural, with the reasons of every rule of the trade.",
    ),
    "examine_name": _Tool(
        CheckAsked,
        lambda given, _: calls.check(given),
        "이름 살피기",
        "Judges an existing Korean name by the same rules, and names characters that would serve "
        "better for the same sound. Never urge anybody to change a name.",
    ),
    "read": _Tool(
        ReadingAsked,
        _reading,
        "사주 읽기와 이름",
        "Chart, explanation in sections (each with the facts it rests on) and recommended names "
        "of a birth.",
    ),
}


def server() -> Server[Any]:
    """The MCP server, not yet connected to anybody."""
    return Server(
        "saju-naming",
        version=__version__,
        instructions=_INSTRUCTIONS,
        on_list_tools=_list,
        on_call_tool=_call,
    )


async def _list(
    context: ServerRequestContext[Any], asked: types.PaginatedRequestParams | None
) -> types.ListToolsResult:
    return types.ListToolsResult(tools=[_described(name, tool) for name, tool in TOOLS.items()])


def _described(name: str, tool: _Tool) -> types.Tool:
    return types.Tool(
        name=name,
        title=tool.title,
        description=tool.description,
        input_schema=tool.asked.model_json_schema(),
        annotations=types.ToolAnnotations(
            read_only_hint=True, idempotent_hint=True, open_world_hint=False
        ),
    )


async def _call(
    context: ServerRequestContext[Any], asked: types.CallToolRequestParams
) -> types.CallToolResult:
    if asked.name not in TOOLS:
        return _failed(f"no tool {asked.name!r}; there are {', '.join(TOOLS)}.")
    tool = TOOLS[asked.name]
    try:
        order = tool.asked.model_validate(asked.arguments or {})
        given = calls.given(order)
        found = await anyio.to_thread.run_sync(partial(tool.call, given, given.get("lang", "ko")))
    except ValidationError as error:
        return _failed("; ".join(f"{e['loc'][-1:]} {e['msg']}" for e in error.errors()))
    except SajuNamingError as error:
        return _failed(f"{error.ko} / {error.en}")
    told = json.dumps(found, ensure_ascii=False)
    return types.CallToolResult(
        content=[types.TextContent(type="text", text=told)], structured_content=found
    )


def _failed(message: str) -> types.CallToolResult:
    return types.CallToolResult(
        content=[types.TextContent(type="text", text=message)], is_error=True
    )


def run_stdio() -> None:
    """Speaks MCP on standard input and output until the input ends."""

    async def speak() -> None:
        made = server()
        async with stdio_server() as (incoming, outgoing):
            await made.run(incoming, outgoing, made.create_initialization_options())

    anyio.run(speak)


def run_http(host: str, port: int) -> None:
    """Speaks MCP over streamable HTTP at ``/mcp``; every call stands alone, nothing is kept."""
    app = server().streamable_http_app(stateless_http=True, json_response=True, host=host)
    uvicorn.run(app, host=host, port=port, access_log=False, log_level="warning")

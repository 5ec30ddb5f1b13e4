"""A model on a server: raw where it is llama.cpp's, as a chat elsewhere; failures say why."""

from __future__ import annotations

import threading
from typing import Any

import pytest

from saju_naming.model import remote
from saju_naming.model.author import Author
from saju_naming.model.local import Sampling
from saju_naming.model.remote import Server, ServerFailed
from saju_naming.reading.prompt import ASKED
from tests.model.fakes import subject
from tests.model.stub import SAID, Stub, serving

PROMPT = ASKED.format(prompt="[일간과 계절] 본인에게\n일간: 갑목(甲木)")


def said(server: Server, **sampling: Any) -> str:
    return "".join(server.generate(PROMPT, Sampling(**sampling)))


@pytest.mark.parametrize("end", ["", "/", "/v1", "/v1/"])
def test_llama_cpp_gets_the_raw_prompt(end: str) -> None:
    stub = Stub()
    with serving(stub) as address:
        assert said(Server(address + end), seed=7, temperature=0.5, grammar="root ::= x") == SAID
    path, told, key = stub.asked[0]
    assert (path, key) == ("/v1/completions", "")
    assert told["prompt"] == PROMPT
    assert (told["seed"], told["temperature"], told["grammar"]) == (7, 0.5, "root ::= x")
    assert (told["model"], told["stream"]) == ("first", True)


def test_any_other_is_asked_the_same_as_a_chat_with_the_key() -> None:
    stub = Stub(owner="library")
    with serving(stub) as address:
        assert said(Server(address, "mine", "secret"), grammar="root ::= x") == SAID
    path, told, key = stub.asked[0]
    assert (path, key, told["model"]) == ("/v1/chat/completions", "Bearer secret", "mine")
    assert told["messages"] == [
        {"role": "user", "content": "[일간과 계절] 본인에게\n일간: 갑목(甲木)"}
    ]
    assert "grammar" not in told


@pytest.mark.parametrize("status", [302, 401, 500])
def test_a_refusal_says_its_status_and_is_not_followed(status: int) -> None:
    with (
        serving(Stub(status=status)) as address,
        pytest.raises(ServerFailed, match=str(status)) as failed,
    ):
        said(Server(address, key="secret"))
    assert str(status) in failed.value.told.ko
    assert "secret" not in failed.value.told.ko


def test_an_answer_that_is_none_is_a_failure() -> None:
    class Odd(Stub):
        def event(self, piece: str, path: str) -> str:
            return "data: {not json\n\n"

    with serving(Odd()) as address, pytest.raises(ServerFailed, match="no JSON"):
        said(Server(address))


def test_a_silent_server_is_left(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(remote, "_SILENCE", 0.3)
    stub = Stub(silent=threading.Event())
    with serving(stub) as address:
        with pytest.raises(ServerFailed, match="timed out"):
            said(Server(address))
        assert stub.silent
        stub.silent.set()


def test_nobody_listens_there_and_the_template_writes() -> None:
    found = list(Author("openai", Server("http://127.0.0.1:9")).sections(subject()))
    assert {s.writer for s in found} == {"template"}
    assert "모델 서버가 답하지 않았어요" in found[0].reason
    assert found[0].attempts == 1
    assert found[-1].attempts == 0


def test_closing_the_text_closes_the_connection() -> None:
    with serving(Stub(lines=["하나 "] * 2000)) as address:
        pieces = Server(address).generate(PROMPT, Sampling())
        assert next(pieces) == "하나 "
        pieces.close()

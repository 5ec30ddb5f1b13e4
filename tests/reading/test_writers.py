"""Which writer is taken, why, and what is said where one cannot be had."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from saju_naming.birth import Birth
from saju_naming.errors import InvalidInput, OutOfRange
from saju_naming.model import writers as models
from saju_naming.model.author import Author
from saju_naming.reading.compose import read
from saju_naming.reading.writers import WRITERS, Choice, Means, TemplateWriter, choose, missing
from tests.model.fakes import Fake, false

NOWHERE = Means()
SERVED = Means(server="http://127.0.0.1:9")


@pytest.fixture
def installed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Means:
    """Every package and an adapter are there."""
    monkeypatch.setattr(models, "find_spec", lambda name: name)
    adapter = tmp_path / "adapter.gguf"
    adapter.write_bytes(b"GGUF")
    return Means(adapter=str(adapter))


@pytest.fixture
def bare(monkeypatch: pytest.MonkeyPatch) -> None:
    """No package of any extra is there."""
    monkeypatch.setattr(models, "find_spec", lambda name: None)


def test_the_environment_says_where_models_are() -> None:
    told = {"SAJU_NAMING_SERVER": "http://a", "SAJU_NAMING_SERVER_KEY": "secret", "X": "y"}
    found = Means.given(told, server_model="mine")
    assert found == Means(server="http://a", server_model="mine", server_key="secret")
    assert "secret" not in repr(found)


@pytest.mark.usefixtures("bare")
def test_auto_takes_the_template_where_nothing_is_installed() -> None:
    assert choose("auto", means=NOWHERE).writer == "template"
    assert "없" in choose("auto", means=NOWHERE).reason.ko


def test_auto_takes_a_configured_server_first(installed: Means) -> None:
    assert choose("auto", means=SERVED).writer == "openai"


@pytest.mark.parametrize(
    ("liked", "writer"), [(True, "gemma"), (False, "template"), (None, "template")]
)
def test_auto_takes_the_local_model_only_where_it_is_preferred(
    installed: Means, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, liked: Any, writer: str
) -> None:
    monkeypatch.setattr(models, "__file__", str(tmp_path / "writers.py"))
    if liked is not None:
        (tmp_path / "preferred.json").write_text(json.dumps({"gemma": liked}), "utf-8")
    found = choose("auto", means=installed)
    assert (found.writer, "눈가림" in found.reason.ko) == (writer, True)


@pytest.mark.usefixtures("bare")
@pytest.mark.parametrize(
    ("writer", "said"),
    [
        ("gemma", r"saju-naming\[gemma\]"),
        ("transformers", r"saju-naming\[training\]"),
        ("openai", "SAJU_NAMING_SERVER"),
    ],
)
def test_what_is_missing_is_said(writer: str, said: str) -> None:
    with pytest.raises(InvalidInput, match=said):
        choose(writer, means=NOWHERE)
    lacking = missing(NOWHERE)[writer]
    assert lacking
    assert lacking.en


@pytest.mark.parametrize("writer", ["gemma", "transformers"])
def test_an_adapter_that_is_not_there_is_named(
    writer: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(models, "find_spec", lambda name: name)
    with pytest.raises(InvalidInput, match=r"no adapter \(none\.gguf\)"):
        choose(writer, means=Means(adapter="none.gguf"))


def test_english_is_the_templates(installed: Means) -> None:
    found = choose("gemma", "en", installed)
    assert found.writer == "template"
    assert "Korean" in found.reason.en
    assert choose("gemma", "ko", installed).writer == "gemma"


def test_nobody_else_writes() -> None:
    with pytest.raises(InvalidInput, match="auto, template, gemma, openai, transformers"):
        choose("nobody")
    assert isinstance(Choice("template", choose("template").reason).open(), TemplateWriter)


@pytest.mark.parametrize(("seed", "temperature"), [(-1, None), (2**31, None), (0, 2.1), (0, -0.1)])
def test_what_cannot_be_drawn_with_is_refused(seed: int, temperature: float | None) -> None:
    with pytest.raises(OutOfRange):
        choose("template").open(seed, temperature)


def test_the_whole_says_who_wrote_what(installed: Means, monkeypatch: pytest.MonkeyPatch) -> None:
    def opened(kind: object, means: Means, seed: int, temperature: float | None) -> Author:
        return Author("gemma", Fake(false), seed, temperature)

    monkeypatch.setattr(models.ModelKind, "open", opened)
    reading = read(Birth("1980-01-02", "남자"), "김", 2, writer="gemma", means=installed)
    told = reading.to_dict()
    assert (told["writer"], told["writer_reason"]) == ("gemma", "직접 골랐어요.")
    assert {s.writer for s in reading.explanation} == {"template"}
    assert len(reading.remarks) == 1
    assert {n.origin for n in reading.names} == {"search"}


def test_every_writer_is_known() -> None:
    assert set(missing(NOWHERE)) == set(WRITERS) - {"auto", "template"}

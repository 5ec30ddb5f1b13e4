"""The adapter that comes with the package is whole, small, and says what it is."""

from __future__ import annotations

import json
from hashlib import sha256
from importlib.resources import files

import pytest

from tests.project.tree import PACKAGE

#: What the program runs with: a copy of the folder above it, in the wheel or in place.
INSTALLED = files("saju_naming.model") / "adapter"
SHIPPED = PACKAGE / "model/adapter"
FILES = {
    "GEMMA_TERMS.txt", "NOTICE", "README.md", "adapter.gguf", "adapter_config.json",
    "adapter_model.safetensors", "training.json",
}  # fmt: skip
#: Of the terms as they stood on April 1, 2026 (src/saju_naming/data/SOURCES.md).
TERMS = "e77acc0d3163bb7534675045c584b4d04b387b529239fc4b3647da0a01ba4745"
MIB = 2**20

needs_adapter = pytest.mark.skipif(
    not (SHIPPED / "adapter.gguf").is_file(), reason="no adapter is shipped yet"
)


def test_gemmas_terms_are_verbatim() -> None:
    assert sha256((INSTALLED / "GEMMA_TERMS.txt").read_bytes()).hexdigest() == TERMS


def test_the_package_holds_what_the_tree_does() -> None:
    assert {file.name for file in INSTALLED.iterdir()} == {file.name for file in SHIPPED.iterdir()}
    for file in SHIPPED.iterdir():
        assert (INSTALLED / file.name).read_bytes() == file.read_bytes(), file.name


@needs_adapter
def test_it_is_whole_and_small() -> None:
    assert {file.name for file in SHIPPED.iterdir()} == FILES
    assert max(file.stat().st_size for file in SHIPPED.iterdir()) < 16 * MIB


@needs_adapter
def test_its_card_is_of_its_run() -> None:
    told = json.loads((SHIPPED / "training.json").read_text("utf-8"))
    card = (SHIPPED / "README.md").read_text("utf-8")
    assert told["data_sha256"] in card
    assert "\n## Evaluation\n" in card
    assert "Gemma Terms of Use found at ai.google.dev" in (SHIPPED / "NOTICE").read_text("utf-8")


@needs_adapter
def test_it_names_its_base_as_others_know_it() -> None:
    told = json.loads((SHIPPED / "adapter_config.json").read_text("utf-8"))
    assert told["base_model_name_or_path"] == "google/gemma-3-270m"

"""Everything from corpus to GGUF, with a tiny Gemma 2 in place of the 9 B: the same class, the same
seven projections, the seed's settings.

What differs from ``seed.yaml``: the base; 24 steps for 3,000, with a log line every second and a
checkpoint every fourth. 8-bit weights, fp16 and the paged 8-bit optimiser run on a CPU as they do
on a GPU, only slower; nothing is paged there.
"""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path
from statistics import mean
from types import SimpleNamespace
from typing import Any, Literal

import pytest
import torch
from trl import SFTTrainer

from saju_naming.errors import InvalidInput
from saju_naming.model.chat import end_of
from saju_naming.model.local import LocalModel, Sampling
from saju_naming.reading.prompt import ASKED
from saju_naming.training import export as exporting
from saju_naming.training.config import Settings, load
from saju_naming.training.corpus import read_corpus
from saju_naming.training.dataset import Size, build
from saju_naming.training.evaluate import evaluate, local_writer
from saju_naming.training.figures import figures
from saju_naming.training.gguf_file import to_gguf
from saju_naming.training.sft import (
    AnswerTrainer,
    Run,
    adapter,
    arguments,
    examples,
    last_checkpoint,
    rows,
    train,
)
from saju_naming.training.tasks import tasks
from saju_naming.training.watching import Clock
from tests.model.server import Llama, furthest, likely
from tests.project.tree import ROOT
from tests.training.tiny import write_tiny

pytestmark = [pytest.mark.model, pytest.mark.filterwarnings("default")]

CORPUS = ROOT / "training/corpus"
STEPS, KEPT = 24, 4
LOUDER = 40
SIZE = Size(charts=(120, 30, 60), named=(3, 1, 3), rows=1, plain=20)
CHANGED = {"max_steps": STEPS, "log_every": 2, "save_every": KEPT}
PROMPT = ASKED.format(prompt="[일간과 계절] 부모에게\n일간: 갑목(甲木)")

TRAIN = """
import sys
from pathlib import Path
from saju_naming.training.config import Settings
from saju_naming.training.sft import Run, train
settings, data, output = sys.argv[1:]
train(Settings.model_validate_json(settings), Run(Path(data), Path(output)))
"""


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """Base, data, and a run that was killed and resumed."""
    folder = tmp_path_factory.mktemp("pipeline")
    base, data, output = folder / "base", folder / "data", folder / "run"
    parameters = write_tiny(base, (p.text for p in read_corpus(CORPUS)[:400]))
    build(CORPUS, size=SIZE).write(data)
    settings = load("seed").model_copy(update={"base": str(base), **CHANGED})
    killed = kill_after_a_checkpoint(settings, data, output)
    told = train(settings, Run(data, output), resume=True)
    return {
        "folder": folder, "base": base, "data": data, "output": output, "settings": settings,
        "parameters": parameters, "killed": killed, "told": told,
    }  # fmt: skip


def kill_after_a_checkpoint(settings: Settings, data: Path, output: Path) -> int:
    """Trains in another process until a checkpoint is there, then kills it; the step it had."""
    long = settings.model_copy(update={"max_steps": 100 * STEPS})
    command = [sys.executable, "-c", TRAIN, long.model_dump_json(), str(data), str(output)]
    errors = output.with_suffix(".err")
    with errors.open("w") as stream:
        process = subprocess.Popen(command, stderr=stream, stdout=subprocess.DEVNULL, cwd=ROOT)
    deadline = time.monotonic() + 300  # 10 s on an idle machine
    try:
        while not (found := last_checkpoint(output)):
            assert process.poll() is None, errors.read_text()
            assert time.monotonic() < deadline
            time.sleep(0.05)
    finally:
        process.send_signal(signal.SIGKILL)
        process.wait()
    return int(found.name.partition("-")[2])


def test_the_base_is_tiny(made: dict[str, Any]) -> None:
    assert 100_000 < made["parameters"] < 180_000


def test_the_seeds_settings_hold_but_for_what_is_said(made: dict[str, Any]) -> None:
    told = made["told"]["settings"]
    changed = {key for key, value in load("seed").model_dump().items() if told[key] != value}
    assert changed == {"base", *CHANGED}


def test_a_killed_run_goes_on_where_it_was(made: dict[str, Any]) -> None:
    log = json.loads((made["output"] / "log.json").read_text("utf-8"))
    steps = [entry["step"] for entry in log if "loss" in entry]
    assert made["killed"] < STEPS
    assert steps == list(range(2, STEPS + 1, 2))  # what was logged before the kill stands once
    assert made["told"]["steps"] == STEPS
    seconds = [entry["seconds"] for entry in log if "loss" in entry]
    assert seconds == sorted(seconds)  # what it took before the kill counts too
    assert made["told"]["measured"]["train_runtime"] == log[-1]["seconds"] >= seconds[-1]


def test_the_clock_goes_on_after_a_resume() -> None:
    state = SimpleNamespace(log_history=[{"seconds": 3600.0}, {"copied": 1.0}])
    clock = Clock()
    clock.on_train_begin(None, state, None)
    state.log_history.append({"loss": 1.0})
    clock.on_log(None, state, None)
    assert 3600 <= state.log_history[-1]["seconds"] < 3610


def test_it_learns(made: dict[str, Any]) -> None:
    from peft import PeftModel
    from transformers import AutoModelForCausalLM, AutoTokenizer

    tokenizer = AutoTokenizer.from_pretrained(made["base"])
    model = AutoModelForCausalLM.from_pretrained(made["base"])
    shown = [row["prompt"] + row["completion"] for row in examples(made["data"] / "train.jsonl")]

    def loss() -> float:
        asked = (tokenizer(text, return_tensors="pt") for text in shown[::10])
        with torch.no_grad():
            return mean(float(model(**one, labels=one["input_ids"]).loss) for one in asked)

    before = loss()
    model = PeftModel.from_pretrained(model, str(made["output"] / "adapter"))
    assert loss() < before - 0.01


@pytest.mark.parametrize("loss", ["answer", "everything"])
@pytest.mark.parametrize("given", [None, 500])
def test_the_loss_is_trls_own(
    made: dict[str, Any], tmp_path: Path, loss: Literal["answer", "everything"], given: int | None
) -> None:
    """Its value and its gradients, where the cap on Gemma 2's logits is felt."""
    found = {}
    for kind in (SFTTrainer, AnswerTrainer):
        trainer = trainer_of(kind, made, tmp_path, loss)
        rows = [trainer.train_dataset[n] for n in (0, 7, 30)]
        lengths = {len(row["input_ids"]) for row in rows}
        assert len(lengths) == len(rows)  # padding counts for nothing
        trainer.model.train()
        value = trainer.compute_loss(
            trainer.model, trainer.data_collator(rows), num_items_in_batch=given
        )
        value.backward()
        gradients = [p.grad for n, p in trainer.model.named_parameters() if "lora_B" in n]
        found[kind] = value, torch.cat([one.flatten() for one in gradients])
    (theirs, their_gradients), (ours, our_gradients) = found.values()
    assert torch.allclose(theirs, ours, rtol=1e-5)
    assert their_gradients.abs().max() > 0
    assert torch.allclose(their_gradients, our_gradients, rtol=1e-3, atol=1e-6)


def trainer_of(
    kind: type[SFTTrainer],
    made: dict[str, Any],
    folder: Path,
    loss: Literal["answer", "everything"],
) -> SFTTrainer:
    """A trainer of the tiny base in full precision, its logits capped at 2."""
    from transformers import AutoModelForCausalLM, AutoTokenizer

    settings = exact(made["settings"], loss=loss)
    tokenizer = AutoTokenizer.from_pretrained(made["base"])
    torch.manual_seed(0)
    return kind(
        model=AutoModelForCausalLM.from_pretrained(made["base"], final_logit_softcapping=2.0),
        args=arguments(settings, folder, end_of(tokenizer), evaluating=False),
        train_dataset=rows(examples(made["data"] / "train.jsonl")[:40], tokenizer),
        processing_class=tokenizer,
        peft_config=adapter(settings),
    )


def exact(settings: Settings, **more: object) -> Settings:
    """The settings in full precision and without chance, and with these."""
    lora = settings.lora.model_copy(update={"dropout": 0.0})
    plain = {"quantisation": "none", "precision": "fp32", "optimiser": "adamw_torch", "lora": lora}
    return settings.model_copy(update=plain | more)


def test_two_processes_take_the_steps_of_one(made: dict[str, Any]) -> None:
    """As several GPUs do, each with half of a step's rows."""
    few = exact(made["settings"], max_steps=2, log_every=1, save_every=2)
    one, two = made["folder"] / "one", made["folder"] / "two"
    train(few, Run(made["data"], one))
    script = made["folder"] / "train.py"
    script.write_text(TRAIN, "utf-8")
    halves = few.model_copy(update={"accumulation": few.accumulation // 2})
    subprocess.run(
        [sys.executable, "-m", "torch.distributed.run", "--standalone", "--nproc-per-node=2",
         script, halves.model_dump_json(), made["data"], two],
        check=True, cwd=ROOT, capture_output=True, timeout=300,
    )  # fmt: skip
    assert steps_of(two) == pytest.approx(steps_of(one), rel=1e-4)


def steps_of(run: Path) -> list[float]:
    """Loss and length of the gradient at every step."""
    log = json.loads((run / "log.json").read_text("utf-8"))
    return [entry[key] for entry in log if "loss" in entry for key in ("loss", "grad_norm")]


@pytest.mark.parametrize("ending", ["svg", "png"])
def test_the_loss_is_drawn(made: dict[str, Any], ending: str) -> None:
    assert (made["output"] / f"loss.{ending}").stat().st_size > 5_000


def test_only_the_seven_projections_are_adapted(made: dict[str, Any]) -> None:
    from safetensors import safe_open

    with safe_open(made["output"] / "adapter/adapter_model.safetensors", "np") as stored:
        names = set(stored.keys())
    parts = {name.rsplit(".", 3)[1] for name in names}
    assert parts == set(load("seed").lora.target_modules)
    assert len(names) == 2 * 7 * 2  # layers, projections, A and B


@pytest.fixture(scope="module")
def exported(made: dict[str, Any]) -> Path:
    """The run's files, its adapter made louder: 24 steps move the words too little to compare."""
    from safetensors.numpy import load_file, save_file

    target: Path = made["folder"] / "export"
    file = made["output"] / "adapter/adapter_model.safetensors"
    save_file({n: v * LOUDER if "lora_B" in n else v for n, v in load_file(file).items()}, file)
    exporting.export(made["output"], target, merge=True)
    to_gguf(made["base"], target / "base.gguf")
    return target


def test_every_form_says_the_same(made: dict[str, Any], exported: Path) -> None:
    from peft import PeftModel
    from transformers import AutoModelForCausalLM, AutoTokenizer

    tokenizer = AutoTokenizer.from_pretrained(made["base"])
    plain = AutoModelForCausalLM.from_pretrained(made["base"])
    bare = likely(plain, tokenizer, PROMPT, 100)
    tuned = PeftModel.from_pretrained(plain, str(made["output"] / "adapter"))
    wanted = likely(tuned, tokenizer, PROMPT, 100)
    assert furthest(wanted, bare) > 0.3  # or the adapter would have done nothing
    forms = [("base.gguf", exported / "adapter.gguf"), ("model-f16.gguf", None)]
    for name, part in forms:
        with Llama(exported / name, part) as form:
            found = form.likely(PROMPT)
        assert next(iter(found)) == next(iter(wanted)), name
        assert furthest(found, wanted) < 0.02, name


def test_eight_bits_are_near(made: dict[str, Any], exported: Path) -> None:
    to_gguf(exported / "merged", exported / "model-q8_0.gguf", "q8_0")
    with Llama(exported / "model-f16.gguf") as halves, Llama(exported / "model-q8_0.gguf") as eight:
        assert furthest(eight.likely(PROMPT), halves.likely(PROMPT)) < 0.1


def test_what_goes_with_it_is_filled_in(made: dict[str, Any], exported: Path) -> None:
    card = (exported / "README.md").read_text("utf-8")
    assert made["told"]["data_sha256"] in card
    assert "update × 0.5" in card
    recipe = (exported / "Modelfile").read_text("utf-8")
    assert "FROM ./model-f16.gguf\n" in recipe
    assert "ADAPTER" not in recipe
    assert "<start_of_turn>user\n{{ .Prompt }}<end_of_turn>\n" in recipe
    assert "Gemma Terms of Use" in (exported / "NOTICE").read_text("utf-8")
    assert "4.9 No Waiver" in (exported / "GEMMA_TERMS.txt").read_text("utf-8")


def test_llama_cpp_writes_and_evaluation_measures(made: dict[str, Any], exported: Path) -> None:
    model = LocalModel(exported / "base.gguf", exported / "adapter.gguf", threads=1)
    try:
        given = tasks(made["data"] / "test.jsonl", CORPUS, 4)
        writer = local_writer(model)
        short = replace(Sampling(), max_tokens=24)
        text = "".join(model.generate(PROMPT, short))
        assert text
        assert "".join(model.generate(PROMPT, short)) == text
        found = figures(evaluate(given, writer))
    finally:
        model.close()
    assert found.texts == 4
    assert found.passed < 1  # a random model says nothing that may be said
    assert found.missing > 0.5
    assert found.speed


def test_no_run_no_export(tmp_path: Path) -> None:
    with pytest.raises(InvalidInput, match="no finished training"):
        exporting.export(tmp_path, tmp_path / "out")

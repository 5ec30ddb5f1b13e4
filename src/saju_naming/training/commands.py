"""What the commands ``dataset``, ``train``, ``evaluate`` and ``export`` do."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from saju_naming.errors import InvalidInput
from saju_naming.model.extras import extra

if TYPE_CHECKING:
    from saju_naming.model.local import LocalModel
    from saju_naming.training.evaluate import Writer
    from saju_naming.training.propose import NameFigures

Tick = Callable[[float], None]
#: Where things are, seen from the folder that the commands are run in (the repository).
CORPUS, DATA = Path("training/corpus"), Path("build/dataset")
RUN, EXPORT, EVALUATION = Path("build/run"), Path("build/export"), Path("build/evaluation")
#: Writers that need no model, and the base without an adapter.
FIXED, UNTUNED = ("reference", "template"), "untuned"
WRITERS = (*FIXED, UNTUNED)
_NAMES = 60


def dataset(
    corpus: Path = CORPUS,
    out: Path = DATA,
    seed: int = 0,
    rows: int = 6,
    tick: Tick = lambda share: None,
) -> dict[str, Any]:
    """Builds the dataset and its card; says its hash and how many rows each split has."""
    from saju_naming.model.tokens import counter
    from saju_naming.training.card import card
    from saju_naming.training.dataset import Size, build

    made = build(corpus, seed, Size(rows=rows), tick=tick)
    made.write(out)
    (out / "README.md").write_text(card(made, seed, counter()), "utf-8")
    return {"folder": str(out), "sha256": made.hash} | {
        split: len(found) for split, found in made.rows.items()
    }


def train(
    config: str = "embedded",
    data: Path = DATA,
    out: Path = RUN,
    base: str = "",
    resume: bool = False,
) -> dict[str, Any]:
    """Trains as a configuration says; what ``training.json`` then holds."""
    with extra("training"):
        from saju_naming.training.config import load
        from saju_naming.training.sft import Run
        from saju_naming.training.sft import train as run
    return run(load(config), Run(data, out, base), resume=resume)


def evaluate(
    writers: Sequence[str] = WRITERS,
    data: Path = DATA,
    out: Path = EVALUATION,
    count: int = 500,
    base: Path | None = None,
    tick: Tick = lambda share: None,
) -> dict[str, Any]:
    """Lets writers tell what was held out, and writes tables, figures and texts to ``out``.

    Args:
        writers: ``reference``, ``template``, ``untuned``, and GGUF files of adapters.
        base: the GGUF file that adapters stand on; the embedded one by default.

    Raises:
        InvalidInput: an extra, the dataset or an adapter is missing.
    """
    with extra("training"):
        from saju_naming.training.report import write
    from saju_naming.training.evaluate import by_held, local_writer, tasks
    from saju_naming.training.evaluate import evaluate as judged

    given = tasks(_existing(data / "test.jsonl"), count)
    outcomes = {}
    names: dict[str, NameFigures] = {}
    for done, name in enumerate(writers):
        part = _part(tick, done, len(writers))
        if name in FIXED:
            outcomes[name] = judged(given, _fixed(name), part)
            continue
        model, title = _model(name, base), "/".join(Path(name).parts[-2:])
        outcomes[title] = judged(given, local_writer(model), part)
        names |= _proposals(title, model)
        model.close()
    write(out, {name: by_held(found) for name, found in outcomes.items()}, names)
    texts = {name: [one.to_dict() for one in found] for name, found in outcomes.items()}
    (out / "texts.json").write_text(json.dumps(texts, ensure_ascii=False, indent=1), "utf-8")
    return {"folder": str(out), "texts": len(given), "writers": list(writers)}


def export(
    run: Path = RUN,
    out: Path = EXPORT,
    base: str = "",
    merge: bool = False,
    precision: str = "f16",
    push: str = "",
) -> dict[str, Any]:
    """Writes an adapter in every form that others run; the files."""
    with extra("training"):
        from saju_naming.training.export import export as exported
        from saju_naming.training.gguf_file import precision_of
    made = exported(
        run, out, base_name=base, merge=merge, precision=precision_of(precision), push=push
    )
    return {"files": [str(file) for file in made]}


def _fixed(name: str) -> Writer:
    from saju_naming.training.evaluate import reference_writer, template_writer

    return reference_writer if name == "reference" else template_writer


def _model(name: str, base_file: Path | None) -> LocalModel:
    from saju_naming.model.base import base
    from saju_naming.model.local import LocalModel

    adapter = None if name == UNTUNED else _existing(Path(name))
    return LocalModel(base_file or base().file, adapter)


def _proposals(name: str, model: LocalModel) -> dict[str, NameFigures]:
    """What the model's names are worth, free and under the grammar, on charts of their own."""
    from saju_naming.training.charts import samples
    from saju_naming.training.propose import freely, judge, under_grammar

    drawn = samples(_NAMES, "names")
    return {
        f"{name}, free": judge(drawn, freely(model)),
        f"{name}, grammar": judge(drawn, under_grammar(model)),
    }


def _existing(file: Path) -> Path:
    if not file.is_file():
        raise InvalidInput(f"파일 '{file}'이(가) 없어요.", f"there is no file '{file}'.")
    return file


def _part(tick: Tick, done: int, count: int) -> Tick:
    """A tick for one of several parts."""
    return lambda share: tick((done + share) / count)

"""What the commands ``dataset``, ``train``, ``evaluate`` and ``export`` do."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from saju_naming.model.extras import extra

Tick = Callable[[float], None]
#: Where things are, seen from the folder that the commands are run in (the repository).
CORPUS, DATA = Path("training/corpus"), Path("build/dataset")
RUN, EXPORT, EVALUATION = Path("build/run"), Path("build/export"), Path("build/evaluation")
DOCS = Path("docs")
WRITERS = ("reference", "template", "untuned")


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
    run: Path = RUN,
    corpus: Path = CORPUS,
    docs: Path = DOCS,
    tick: Tick = lambda share: None,
) -> dict[str, Any]:
    """Lets writers tell what was held out; tables and pictures go to ``out`` and ``docs``.

    What was written stays in ``out``, a file a writer, so that an evaluation which was cut off, or
    is asked for one more writer, writes only what is missing.

    Args:
        writers: each as ``[TITLE=][free@]WRITER[:COUNT[xSEEDS]]``: ``reference``, ``template``,
            ``untuned``, a GGUF file or a folder (of a checkpoint) with an adapter; the last is the
            one that is shipped. ``free@`` lets it write without the grammar of values.
        count: of paragraphs on charts, where a writer names none; names come beside them, two for
            every five.
        base: the GGUF file that adapters stand on; the embedded one by default.
        run: the training run that is told of.

    Raises:
        InvalidInput: an extra, the dataset, an adapter or a writer is missing.
    """
    with extra("training"):
        from saju_naming.training.plots import draw
    from saju_naming.training import judging
    from saju_naming.training.report import write

    asked = [judging.asked(one, count) for one in writers]
    given = judging.given(data, corpus, max(one.count for one in asked))
    out.mkdir(parents=True, exist_ok=True)
    found = [
        judging.judge(one, given, out, base, _part(tick, done, len(asked)))
        for done, one in enumerate(asked)
    ]
    write(out, docs / "model.md", found, run)
    draw(docs / "figures" if docs.is_dir() else out, found, run / "log.json")
    return {"folder": str(out), "texts": len(given), "writers": [one.title for one in found]}


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


def _part(tick: Tick, done: int, count: int) -> Tick:
    """A tick for one of several parts."""
    return lambda share: tick((done + share) / count)

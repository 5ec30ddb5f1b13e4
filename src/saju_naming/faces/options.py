"""The options of the command line, as tables: flag, parameter, kind, help in both languages."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import click

from saju_naming.korean.text import Lang, Text

#: What was given on the command line, by parameter name; options that were not given are absent.
Given = dict[str, Any]

#: flag, parameter, kind (a type, a tuple of choices, True for a switch; a list or a dict is written
#: with commas), help.
Spec = tuple[str, str, Any, Text]

BIRTH: tuple[Spec, ...] = (
    ("--time", "time", str, Text("태어난 시각 HH:MM (없으면 모름)", "time of birth HH:MM")),
    ("--calendar", "calendar", ("solar", "lunar"), Text("양력/음력", "calendar of the date")),
    ("--leap", "leap_month", True, Text("음력 윤달", "leap lunar month")),
    (
        "--fold",
        "fold",
        int,
        Text("두 번 있던 시각의 먼저(0)/나중(1)", "first (0) or second (1) of a repeated time"),
    ),
    ("--place", "place", str, Text("태어난 곳 (없으면 서울로 가정)", "place (Seoul assumed)")),
    ("--longitude", "longitude", float, Text("동경 (도)", "degrees east")),
    ("--timezone", "timezone", str, Text("시간대 이름 또는 ±HH:MM", "IANA zone or ±HH:MM")),
)
CONVENTIONS: tuple[Spec, ...] = (
    (
        "--solar-time",
        "solar_time",
        ("mean", "clock", "apparent"),
        Text("시각의 기준 (기본 mean)", "the clock of days and hours (default mean)"),
    ),
    (
        "--day-boundary",
        "day_boundary",
        ("split", "unified", "midnight"),
        Text("날의 경계 (기본 split)", "where days turn (default split)"),
    ),
)
SVG: Spec = ("--svg", "svg", str, Text("그림으로 저장할 파일", "file to draw the picture in"))
SERVING: tuple[Spec, ...] = (
    ("--host", "host", str, Text("주소 (기본 127.0.0.1)", "address (default 127.0.0.1)")),
    ("--port", "port", int, Text("포트 (기본 8000)", "port (default 8000)")),
    ("--workers", "workers", int, Text("프로세스 수 (기본 1)", "processes (default 1)")),
)
HTTP: Spec = ("--http", "http", True, Text("표준 입출력 대신 HTTP로", "over HTTP, not stdio"))
LOOKING: tuple[Spec, ...] = (
    ("--explain", "explain", True, Text("각 기둥이 나온 과정", "how each pillar came about")),
    ("--year", "year", int, Text("그 해의 세운과 월운", "luck of that year and its months")),
    SVG,
)
BORN: Spec = ("--born", "born", str, Text("태어난 날", "date of birth"))
GENDER: Spec = ("--gender", "gender", str, Text("남자 또는 여자", "male or female"))
SURNAME: Spec = ("--surname", "surname", str, Text("성 (김 또는 金)", "surname (김 or 金)"))
SOUND: Spec = (
    "--sound-school",
    "sound_school",
    ("운해", "해례"),
    Text("발음오행 학파 (기본 운해)", "school of sound elements (default 운해)"),
)
KIN: Spec = (
    "--kin",
    "kin",
    list,
    Text("가족 이름, 쉼표로 (겹치지 않게)", "given names in the family, not to be repeated"),
)
NAMES: tuple[Spec, ...] = (
    SURNAME,
    ("--count", "count", int, Text("이름 수 (기본 3)", "number of names (default 3)")),
    ("--syllables", "syllables", int, Text("이름 글자 수 1, 2", "syllables of the name: 1, 2")),
    ("--hangul", "hangul", str, Text("정해 둔 한글 이름", "a given name already chosen")),
    (
        "--generation",
        "generation",
        str,
        Text("돌림자 (준 또는 俊)", "generation syllable (준, 俊)"),
    ),
    (
        "--position",
        "position",
        ("first", "last", "any"),
        Text("돌림자 자리", "where the generation syllable stands"),
    ),
    ("--must", "must", list, Text("꼭 넣을 글자, 쉼표로", "letters to hold one of, by commas")),
    ("--avoid", "avoid", list, Text("피할 글자, 쉼표로", "letters to avoid, by commas")),
    KIN,
    (
        "--siblings",
        "siblings",
        list,
        Text("어울릴 형제자매 이름, 쉼표로", "names of brothers and sisters to belong with"),
    ),
    (
        "--rarity",
        "rarity",
        ("흔한", "자주", "보통", "드문", "아주 드문"),
        Text("얼마나 드문 이름", "how rare a name"),
    ),
    ("--neutral", "neutral", True, Text("남녀가 함께 쓰는 이름만", "names of both sexes only")),
    ("--wish", "wish", str, Text('바라는 느낌 ("밝고 단단한")', 'a wish ("calm and bright")')),
    ("--weights", "weights", dict, Text("규칙=점수, 쉼표로", "rule=points, by commas")),
    SOUND,
)
#: For twins the names are as many as the children.
NAMES_OF_SET = tuple(spec for spec in NAMES if spec[1] != "count")
TWIN: Spec = ("--twin", "twin", str, Text("쌍둥이의 성별", "gender of the other twin"))
NATIVE: Spec = ("--native", "native", True, Text("순우리말 이름만", "only names without hanja"))
LIKE: tuple[Spec, ...] = (
    ("--family-name", "family_name", str, Text("외국 성", "your own family name")),
    SURNAME,
    ("--count", "count", int, Text("이름 수 (기본 3)", "number of names (default 3)")),
    BORN,
)
WRITING: tuple[Spec, ...] = (
    (
        "--audience",
        "audience",
        ("parent", "adult", "abroad"),
        Text("듣는 이 (없으면 나이와 말로)", "who reads (by age and language if not said)"),
    ),
    (
        "--writer",
        "writer",
        str,
        Text(
            "글쓴이 (auto, template, gemma, openai, transformers)",
            "writer (auto, template, gemma, openai, transformers)",
        ),
    ),
    ("--seed", "seed", int, Text("모델 글쓴이의 씨앗 수", "seed of a model writer")),
    (
        "--temperature",
        "temperature",
        float,
        Text(
            "모델 글쓴이의 온도 0–2 (없으면 0, 다시 쓸 때 0.3)",
            "temperature of a model writer, 0–2 (0, and 0.3 when writing again)",
        ),
    ),
)
#: Where models are: told on the command line or in the environment, by nobody else.
MEANS: tuple[Spec, ...] = (
    ("--server", "server", str,
     Text("OpenAI 호환 서버 주소", "address of an OpenAI-compatible server")),
    ("--server-model", "server_model", str, Text("서버의 모델 이름", "the model's name there")),
    ("--adapter", "adapter", str,
     Text("다른 어댑터 (gemma: GGUF 파일, transformers: 폴더)",
          "another adapter (gemma: a GGUF file; transformers: a folder)")),
    ("--base", "base", str, Text("다른 바탕 모델", "another base")),
)  # fmt: skip
OUTPUT: tuple[Spec, ...] = (
    ("--json", "as_json", True, Text("JSON으로 출력", "print JSON")),
    ("--lang", "lang", ("ko", "en"), Text("말 (ko, en)", "language (ko, en)")),
)

DATASET: tuple[Spec, ...] = (
    ("--corpus", "corpus", Path, Text("말뭉치 폴더", "folder of the corpus")),
    ("--out", "out", Path, Text("자료를 둘 폴더", "folder to write to")),
    ("--seed", "seed", int, Text("씨앗 수 (기본 0)", "seed (default 0)")),
    ("--rows", "rows", int, Text("글 하나의 사주 수 (기본 6)", "charts a paragraph (default 6)")),
)
TRAIN: tuple[Spec, ...] = (
    ("--config", "config", str, Text("seed, ours, embedded(기본) 또는 YAML 파일",
                                     "seed, ours, embedded (default) or a YAML file")),
    ("--data", "data", Path, Text("학습 자료 폴더", "folder of the dataset")),
    ("--out", "out", Path, Text("결과를 둘 폴더", "folder to write to")),
    ("--base", "base", str, Text("다른 바탕 모델", "another base")),
    ("--resume", "resume", True, Text("끊긴 곳부터 이어서", "go on from the last checkpoint")),
)  # fmt: skip
EVALUATE: tuple[Spec, ...] = (
    ("--writers", "writers", list,
     Text("견줄 글쓴이, 쉼표로 (reference, template, untuned, 이름=어댑터:글수x씨앗)",
          "writers by commas: reference, template, untuned, name=adapter:textsxseeds")),
    ("--data", "data", Path, Text("학습 자료 폴더", "folder of the dataset")),
    ("--out", "out", Path, Text("결과를 둘 폴더", "folder to write to")),
    ("--count", "count", int, Text("글 수 (기본 500)", "texts (default 500)")),
    ("--base", "base", Path, Text("바탕 모델의 GGUF 파일", "GGUF file of the base")),
)  # fmt: skip
EXPORT: tuple[Spec, ...] = (
    ("--run", "run", Path, Text("학습 결과 폴더", "folder of the run")),
    ("--out", "out", Path, Text("결과를 둘 폴더", "folder to write to")),
    ("--base", "base", str, Text("다른 바탕 모델", "another base")),
    ("--merge", "merge", True, Text("바탕에 합친 모델도", "also the base with the adapter in it")),
    ("--precision", "precision", ("f16", "q8_0"), Text("합친 파일의 정밀도", "of the merged file")),
    ("--push", "push", str, Text("올릴 허브 저장소", "repository of the hub to upload to")),
)


def parameters(
    arguments: Sequence[str], options: Iterable[Spec], lang: Lang
) -> list[click.Parameter]:
    """click's parameters; an argument in brackets may be left out."""
    return [
        *(
            click.Argument([name.strip("[]").lower()], required="[" not in name, metavar=name)
            for name in arguments
        ),
        *(_option(spec, lang) for spec in options),
    ]


def _option(spec: Spec, lang: Lang) -> click.Option:
    flag, name, kind, words = spec
    text = words.of(lang)
    if kind is True:
        return click.Option([flag, name], is_flag=True, help=text)
    return click.Option([flag, name], type=_kind(kind), help=text)


def _kind(kind: Any) -> Any:
    if isinstance(kind, tuple):
        return click.Choice(kind)
    return {list: _several, dict: _pairs}.get(kind, kind)


def _several(text: str) -> list[str]:
    """«민준,서연» as a list."""
    return [part.strip() for part in text.split(",") if part.strip()]


def _pairs(text: str) -> dict[str, float]:
    """«수리=0,쓰임=30» as a table; ValueError, which click reports, where it is none."""
    return {name: float(value) for name, value in (part.split("=") for part in _several(text))}


def take(given: Given, group: Iterable[Spec]) -> Given:
    """What was given of a group of options."""
    return {name: given[name] for _, name, _, _ in group if name in given}

"""The command line, by click.

Measured before choosing: click starts in a third of typer's time, and its pieces let every string
stand in two languages. A command computes by the library and prints; rooms are imported when a
command runs, so that ``--help`` stays quick.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import click

from saju_naming import __version__
from saju_naming.errors import InvalidInput, SajuNamingError
from saju_naming.faces.asked import born_of, chart_of, names_of, reading_of
from saju_naming.faces.cli.progress import progress
from saju_naming.faces.cli.usage import Command, Group, complaint
from saju_naming.faces.options import (
    BIRTH,
    BORN,
    CONVENTIONS,
    DATASET,
    EVALUATE,
    EXPORT,
    GENDER,
    HTTP,
    KIN,
    LIKE,
    LOOKING,
    MEANS,
    NAMES,
    NATIVE,
    OUTPUT,
    SERVING,
    SOUND,
    SVG,
    TRAIN,
    TWIN,
    WRITING,
    Given,
    Spec,
    parameters,
    take,
)
from saju_naming.korean.text import Lang, Text

if TYPE_CHECKING:
    from saju_naming.faces.terminal.blocks import Block

#: Stands for the date where names are wanted without a birth.
NO_BIRTH = "-"


def main(argv: Sequence[str] | None = None) -> None:
    """Runs the command line; what a person got wrong is one line on stderr and status 2."""
    args = list(sys.argv[1:] if argv is None else argv)
    lang: Lang = "en" if _wants_english(args) else "ko"
    try:
        _program(lang).main(args, prog_name="saju-naming", standalone_mode=False)
    except SajuNamingError as error:
        _fail(error.message(lang))
    except click.UsageError as error:
        _fail(complaint(error).of(lang))
    except (click.Abort, KeyboardInterrupt):
        click.echo(err=True)
        sys.exit(130)


def _wants_english(args: Sequence[str]) -> bool:
    return "--lang=en" in args or ("--lang", "en") in pairwise(args)


def _fail(message: str) -> None:
    click.echo(message, err=True)
    sys.exit(2)


def _program(lang: Lang) -> click.Group:
    """The commands, with their help in one language."""

    def bare(lang: Lang) -> None:
        if click.get_current_context().invoked_subcommand is None:
            from saju_naming.faces.cli.ask import converse

            converse(lang)

    group = Group(
        callback=lambda **_: bare(lang),
        invoke_without_command=True,
        params=parameters((), OUTPUT[1:], lang),
        help=Text(
            "사주팔자를 정확히 세우고, 풀이하고, 그 사주를 채우는 한국 이름을 추천합니다.",
            "Casts the Four Pillars exactly, explains them and recommends Korean names.",
        ).of(lang),
    )
    group.lang = lang
    click.version_option(
        __version__, message="%(version)s", help=Text("판 번호", "Show the version.").of(lang)
    )(group)
    for name, words, arguments, options, run in _COMMANDS:
        group.add_command(_command(name, words, arguments, options, run, lang))
    return group


_Run = Callable[[Given, Lang], None]


def _command(
    name: str, words: Text, arguments: Sequence[str], options: Iterable[Spec], run: _Run, lang: Lang
) -> click.Command:
    def callback(**given: Any) -> None:
        run({key: value for key, value in given.items() if value is not None}, lang)

    command = Command(
        name,
        callback=callback,
        params=parameters(arguments, (*options, *OUTPUT), lang),
        help=words.of(lang),
    )
    command.lang = lang
    return command


def _read(given: Given, lang: Lang) -> None:
    from saju_naming.faces.cli.output import put
    from saju_naming.faces.terminal.reading import reading_blocks

    with progress() as tick:
        reading = reading_of(given, lang, tick)
    put(given["as_json"], reading.to_dict, lambda: reading_blocks(reading))


def _chart(given: Given, lang: Lang) -> None:
    from saju_naming.faces.cli.output import put, save
    from saju_naming.faces.terminal.chart import chart_blocks

    def looking() -> Any:
        from saju_naming.faces.terminal import looking

        return looking

    chart = chart_of(given)
    year = given.get("year")
    if "svg" in given:
        from datetime import date

        from saju_naming.pictures.chart import chart_svg

        save(given["svg"], chart_svg(chart, lang, date.today()))

    def as_dict() -> dict[str, object]:
        found = chart.to_dict()
        if given["explain"]:
            found |= looking().explained(chart, lang)
        if year is not None:
            found |= looking().passing(chart, year)
        return found

    def blocks() -> Iterable[Block]:
        yield from chart_blocks(chart, lang)
        if given["explain"]:
            yield from looking().explain_blocks(chart, lang)
        if year is not None:
            yield from looking().year_blocks(chart, year, lang)

    put(given["as_json"], as_dict, blocks)


def _names(given: Given, lang: Lang) -> None:
    from saju_naming.faces.cli.output import put, save
    from saju_naming.faces.terminal.names import names_blocks

    chart = None if given["date"] == NO_BIRTH else chart_of(given)
    names = names_of(given, chart)
    if "svg" in given:
        from saju_naming.pictures.name_card import names_svg

        save(given["svg"], names_svg(names, lang))
    put(
        given["as_json"],
        lambda: {
            "chart": chart.to_dict() if chart else None,
            "names": [n.to_dict() for n in names],
        },
        lambda: names_blocks(names, lang),
    )


def _like(given: Given, lang: Lang) -> None:
    from saju_naming.faces.cli.output import put
    from saju_naming.faces.terminal.abroad import offer_blocks, offered
    from saju_naming.names.abroad import recommend_like
    from saju_naming.names.alike import surnames_like

    family = given.get("family_name")
    near = surnames_like(family) if family else []
    chart = born_of(given)
    offers = recommend_like(
        given["name"],
        given["gender"],
        given.get("surname"),
        given.get("count", 3),
        chart=chart,
    )
    put(
        given["as_json"],
        lambda: offered(offers, near),
        lambda: offer_blocks(given["name"], offers, near, lang),
    )


def _check(given: Given, lang: Lang) -> None:
    from saju_naming.faces.cli.output import put
    from saju_naming.faces.terminal.examined import examined, examined_blocks
    from saju_naming.names.examine import review

    chart = born_of(given)
    found = review(
        given["fullname"], given.get("hanja"), chart, **take(given, (GENDER, KIN, SOUND))
    )
    put(given["as_json"], lambda: examined(found), lambda: examined_blocks(found, lang))


def _hanja(given: Given, lang: Lang) -> None:
    from saju_naming.faces.cli.output import put
    from saju_naming.faces.terminal.characters import character_blocks, listed
    from saju_naming.hanja.characters import characters_of

    found = characters_of(given["syllable"])
    put(
        given["as_json"],
        lambda: {"characters": listed(found)},
        lambda: character_blocks(given["syllable"], found, lang),
    )


def _serve(given: Given, lang: Lang) -> None:
    with _extra("serve"):
        from saju_naming.faces.api.serve import serve
    serve(**take(given, SERVING))


def _mcp(given: Given, lang: Lang) -> None:
    with _extra("serve"):
        from saju_naming.faces import mcp
    if given["http"]:
        mcp.run_http(given.get("host", mcp.HOST), given.get("port", mcp.PORT))
    else:
        mcp.run_stdio()


@contextmanager
def _extra(name: str) -> Iterator[None]:
    """Says which extra a missing package belongs to."""
    try:
        yield
    except ModuleNotFoundError as error:
        raise InvalidInput(
            f"{error.name} 패키지가 없어요. pip install 'saju-naming[{name}]'로 설치해 주세요.",
            f"package {error.name} is missing; install it by pip install 'saju-naming[{name}]'.",
        ) from None


def _doctor(given: Given, lang: Lang) -> None:
    from saju_naming.faces.cli.output import put
    from saju_naming.faces.doctor import report, report_blocks

    found = report()
    put(given["as_json"], lambda: found, lambda: report_blocks(found, lang))


def _pipeline(name: str, group: Sequence[Spec], *, bar: bool = False) -> _Run:
    """A command of the training; what it has to say is a table of names and values."""

    def run(given: Given, lang: Lang) -> None:
        from saju_naming.faces.cli.output import put
        from saju_naming.faces.terminal.blocks import Cell, Table

        with _extra("training"):
            from saju_naming.training import commands
        command = getattr(commands, name)
        if bar:
            with progress() as tick:
                found = command(**take(given, group), tick=tick)
        else:
            found = command(**take(given, group))
        put(
            given["as_json"],
            lambda: found,
            lambda: [Table([name, ""], [[Cell(k), Cell(str(v))] for k, v in found.items()])],
        )

    return run


_COMMANDS: tuple[tuple[str, Text, Sequence[str], Iterable[Spec], _Run], ...] = (
    (
        "read",
        Text("풀이와 이름", "Explanation and names."),
        ("DATE", "GENDER"),
        (*BIRTH, *CONVENTIONS, *NAMES, *WRITING, *MEANS),
        _read,
    ),
    (
        "chart",
        Text("사주 원국", "The chart alone."),
        ("DATE", "[GENDER]"),
        (*BIRTH, *CONVENTIONS, *LOOKING),
        _chart,
    ),
    (
        "names",
        Text("이름만", "Names alone."),
        ("DATE", "GENDER"),
        (*BIRTH, *CONVENTIONS, *NAMES, TWIN, NATIVE, SVG),
        _names,
    ),
    (
        "like",
        Text("외국 이름과 소리가 닮은 이름", "Korean names that sound like a foreign one."),
        ("NAME", "GENDER"),
        (*LIKE, *BIRTH, *CONVENTIONS),
        _like,
    ),
    (
        "check",
        Text("있는 이름 살펴보기", "An existing name by the same rules."),
        ("FULLNAME", "[HANJA]"),
        (BORN, GENDER, *BIRTH, *CONVENTIONS, KIN, SOUND),
        _check,
    ),
    (
        "hanja",
        Text("그 소리의 인명용 한자", "The registered characters of a sound."),
        ("SYLLABLE",),
        (),
        _hanja,
    ),
    (
        "serve",
        Text("웹 페이지와 HTTP 서비스", "The page and the HTTP service."),
        (),
        SERVING,
        _serve,
    ),
    (
        "mcp",
        Text("AI 비서를 위한 MCP 도구", "Tools for assistants that speak MCP."),
        (),
        (HTTP, *SERVING[:2]),
        _mcp,
    ),
    (
        "dataset",
        Text("말뭉치로 학습 자료 만들기", "The dataset, from the corpus."),
        (),
        DATASET,
        _pipeline("dataset", DATASET, bar=True),
    ),
    (
        "train",
        Text("미세 조정", "Fine-tuning."),
        (),
        TRAIN,
        _pipeline("train", TRAIN),
    ),
    (
        "evaluate",
        Text("글쓴이 평가", "How well writers tell what was held out."),
        (),
        EVALUATE,
        _pipeline("evaluate", EVALUATE, bar=True),
    ),
    (
        "export",
        Text("학습 결과 내보내기", "An adapter in every form that others run."),
        (),
        EXPORT,
        _pipeline("export", EXPORT),
    ),
    ("doctor", Text("설치 상태", "What is installed."), (), (), _doctor),
)

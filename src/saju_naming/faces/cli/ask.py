"""The bare command: asks for a date and a gender as the first saju_naming did."""

from __future__ import annotations

from collections.abc import Callable

import click

from saju_naming.birth import Birth
from saju_naming.chart.chart import cast
from saju_naming.errors import OutOfRange, SajuNamingError
from saju_naming.faces.cli.output import show
from saju_naming.faces.terminal.blocks import Prose
from saju_naming.faces.terminal.reading import reading_blocks
from saju_naming.korean.text import Lang, Text
from saju_naming.names.order import require_near
from saju_naming.reading.compose import Reading, read

ASK_DATE = Text("날짜를 입력하세요 (형식: YYYY-MM-DD): ", "Date of birth (YYYY-MM-DD): ")
ASK_GENDER = Text("성별을 입력하세요 (남자/여자): ", "Gender (male/female): ")
ASK_NAME = Text(
    "뜻을 들을 이름의 번호를 입력하세요 (끝내려면 종료): ",
    "Number of the name whose meaning you want (or quit): ",
)
QUIT = ("종료", "quit", "exit")


def converse(lang: Lang) -> None:
    """Asks, reads, and tells the meanings of chosen names until 종료 or the end of input."""
    try:
        date = _ask(ASK_DATE.of(lang), _date, lang)
        gender = _ask(ASK_GENDER.of(lang), lambda text: str(Birth(date, text).gender), lang)
        reading = read(Birth(date, gender), lang=lang)
        show(reading_blocks(reading))
        _tell_meanings(reading, lang)
    except EOFError:
        click.echo()


def _date(text: str) -> str:
    """The date, if names can be given for it."""
    birth = Birth(text)
    require_near(cast(birth))
    return birth.date


def _ask(prompt: str, check: Callable[[str], str], lang: Lang) -> str:
    """The first answer that ``check`` accepts; a wrong one is explained and asked again.

    Raises:
        EOFError: the person said 종료, or there is no more input.
    """
    while True:
        answer = input(prompt).strip()
        if answer in QUIT:
            raise EOFError
        try:
            return check(answer)
        except SajuNamingError as error:
            click.echo(error.message(lang))


def _tell_meanings(reading: Reading, lang: Lang) -> None:
    while True:
        number = _ask(ASK_NAME.of(lang), lambda text: _number(text, len(reading.names)), lang)
        show([Prose(reading.names[int(number) - 1].meaning.of(lang))])


def _number(text: str, last: int) -> str:
    if text in map(str, range(1, last + 1)):
        return text
    raise OutOfRange("번호는", "the number", 1, last)

"""What click itself says, in both languages: its help and its complaints."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import click

from saju_naming.korean.text import Lang, Text

_HEADINGS = {"Usage": "쓰는 법", "Options": "옵션", "Commands": "명령", "Arguments": "인자"}
_SEE = Text("--help로 볼 수 있어요.", "see --help.")


class KoreanFormatter(click.HelpFormatter):
    """click's help page with Korean headings."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """The first line of the page."""
        super().write_usage(prog, args, prefix=f"{_HEADINGS['Usage']}: ")

    def write_heading(self, heading: str) -> None:
        """A section's title."""
        super().write_heading(_HEADINGS.get(heading, heading))


class KoreanContext(click.Context):
    """A context whose help page has Korean headings."""

    formatter_class = KoreanFormatter


class Command(click.Command):
    """A command whose help is Korean or English."""

    lang: Lang = "ko"

    def make_context(self, *args: Any, **extra: Any) -> click.Context:
        """Chooses the language of the help page before click builds it."""
        self.context_class = KoreanContext if self.lang == "ko" else click.Context
        return super().make_context(*args, **extra)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """``--help`` with its own help in the right language."""
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = Text("이 도움말", "Show this message.").of(self.lang)
        return option


class Group(Command, click.Group):
    """A group of such commands."""


def complaint(error: click.UsageError) -> Text:
    """The one line that says what was wrong with the command line."""
    for kind, words in _COMPLAINTS:
        if isinstance(error, kind):
            ko, en = words(error)
            return Text(f"{ko} {_SEE.ko}", f"{en}; {_SEE.en}")
    return Text(f"명령을 읽을 수 없어요. {_SEE.ko}", f"cannot read the command; {_SEE.en}")


def _no_option(error: Any) -> Text:
    return Text(f"'{error.option_name}' 옵션은 없어요.", f"no such option '{error.option_name}'")


def _no_command(error: Any) -> Text:
    return Text(f"'{error.command_name}' 명령은 없어요.", f"no such command '{error.command_name}'")


def _missing(error: Any) -> Text:
    name = error.param.metavar or error.param.opts[-1]
    return Text(f"{name} 자리가 비었어요.", f"{name} is missing")


def _bad(error: Any) -> Text:
    name = error.param.opts[-1]
    kind = error.param.type
    among = f" ({', '.join(kind.choices)})" if isinstance(kind, click.Choice) else ""
    return Text(f"{name}의 값을 읽을 수 없어요{among}.", f"cannot read the value of {name}{among}")


def _no_value(error: Any) -> Text:
    return Text(
        f"'{error.option_name}' 옵션에 값이 없거나 남아요.",
        f"option '{error.option_name}' lacks a value or has one too many",
    )


#: The first kind that fits speaks; a missing parameter is a bad one too, so it stands before.
_COMPLAINTS: tuple[tuple[type[click.UsageError], Callable[[Any], Text]], ...] = (
    (click.NoSuchOption, _no_option),
    (click.exceptions.NoSuchCommand, _no_command),
    (click.MissingParameter, _missing),
    (click.BadParameter, _bad),
    (click.BadOptionUsage, _no_value),
)

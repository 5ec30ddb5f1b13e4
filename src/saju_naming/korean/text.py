"""A text that exists in Korean and in English."""

from __future__ import annotations

from typing import Literal, NamedTuple

Lang = Literal["ko", "en"]


class Text(NamedTuple):
    """One thing said in both languages."""

    ko: str
    en: str

    def of(self, lang: Lang) -> str:
        """The text in ``lang``."""
        return self.en if lang == "en" else self.ko

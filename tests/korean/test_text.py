"""A text in both languages."""

from __future__ import annotations

from saju_naming.korean.text import Text


def test_of() -> None:
    text = Text("나무", "tree")
    assert (text.of("ko"), text.of("en")) == ("나무", "tree")

"""A name as a picture of 1200 × 630, the size that messengers and social pages show."""

from __future__ import annotations

from saju_naming.korean.romanisation import full_romanised, romanise
from saju_naming.korean.text import Lang
from saju_naming.names.name import Name
from saju_naming.pictures.palette import name as coloured
from saju_naming.pictures.palette import style
from saju_naming.pictures.svg import Node, group, node, text, wrap, written
from saju_naming.symbols.elements import element_of

WIDTH, HEIGHT = 1200, 630
_FRAME, _MIDDLE = 28, WIDTH / 2
#: The faces of the page before those of the pictures, for whoever has them.
_FACES = (
    ".sj{font-family:'Saju Sans','Saju Hanja',Pretendard,'Noto Sans KR',sans-serif}"
    ".sj-serif,.sj-hanja{font-family:'Saju Serif','Saju Hanja','Noto Serif KR',serif}"
)
_WISH, _LINE = 29, 46


def share_svg(name: Name, lang: Lang) -> str:
    """The picture; nothing of a birth is in it."""
    root = node(
        "svg",
        node("title", f"{name.full} {name.hanja}"),
        node("style", style() + _FACES),
        node("rect", width=WIDTH, height=HEIGHT, class_="sj-paper"),
        *_frame(),
        *_letters(name),
        *_words(name, lang),
        xmlns="http://www.w3.org/2000/svg", viewBox=f"0 0 {WIDTH} {HEIGHT}", width=WIDTH,
        height=HEIGHT, role="img", class_="sj", lang=lang,
    )  # fmt: skip
    return written(root)


def _frame() -> list[Node]:
    """Two lines of ink around the whole, the outer one stronger."""
    return [
        node(
            "rect", x=inset, y=inset, width=WIDTH - 2 * inset, height=HEIGHT - 2 * inset,
            class_="sj-line sj-line-ink", stroke_width=width,
        )
        for inset, width in ((_FRAME, 3), (_FRAME + 9, 1))
    ]  # fmt: skip


def _letters(name: Name) -> list[Node]:
    """The characters on their washes, the surname's in ink; hangul large where there are none."""
    tiles = [(c, "sj-ink") for c in (name.surname.hanja if name.surname else "")]
    tiles += [(c.hanja, coloured(element_of(c.element))) for c in name.characters]
    if not name.characters:
        tiles = [(syllable, "sj-ink") for syllable in name.full]
    across = 190
    left = _MIDDLE - across * len(tiles) / 2
    return [
        group([
            node("rect", x=8, width=across - 16, height=190, rx=18, class_=f"{tone} sj-wash"),
            text(across / 2, 138, letter, f"sj-hanja {tone}", size=124, anchor="middle"),
        ], left + across * nth, 96)
        for nth, (letter, tone) in enumerate(tiles)
    ]  # fmt: skip


def _words(name: Name, lang: Lang) -> list[Node]:
    surname = name.surname
    roman = full_romanised(surname, name.hangul) if surname else romanise(name.hangul)
    lines = wrap(name.meaning.of(lang).split(), within=940 * 15 / _WISH)
    return [
        text(_MIDDLE, 374, name.full, "sj-serif sj-ink", size=58, anchor="middle"),
        text(_MIDDLE, 420, roman, "sj-quiet", size=28, anchor="middle"),
        *(
            text(_MIDDLE, 490 + _LINE * nth, line, "sj-serif sj-ink", size=_WISH, anchor="middle")
            for nth, line in enumerate(lines)
        ),
    ]

"""Templates filled, and what every answer of the page carries."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache
from hashlib import sha256
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from saju_naming.faces.page.figures import five, sprite
from saju_naming.faces.page.wording import copy
from saju_naming.korean.text import Lang
from saju_naming.pictures.palette import SHADES, style

#: Nothing inside the markup runs or styles; pictures, fonts and scripts come from here alone.
POLICY = "; ".join(
    (
        "default-src 'self'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
        "object-src 'none'",
    )
)
#: A page without anything of a birth may be kept; the others are nobody's to keep. What else a
#: safe answer needs, the application adds to all of them.
HEADERS = {"Content-Security-Policy": POLICY, "Cache-Control": "no-cache"}
PRIVATE = {**HEADERS, "Cache-Control": "no-store"}

#: What the page serves beside its pages, with the type of each.
STATIC = {
    "page.css": "text/css",
    "five.svg": "image/svg+xml",
    "page.js": "text/javascript",
    "favicon.svg": "image/svg+xml",
    "fonts/saju-sans-regular.woff2": "font/woff2",
    "fonts/saju-sans-semibold.woff2": "font/woff2",
    "fonts/saju-serif-regular.woff2": "font/woff2",
    "fonts/saju-hanja-regular.woff2": "font/woff2",
}
_FOLDER = files("saju_naming").joinpath("faces", "page", "static")


@cache
def static(name: str) -> bytes:
    """A served file, read or made."""
    if name in _MADE:
        return _MADE[name]().encode()
    return _FOLDER.joinpath(name).read_bytes()


@cache
def stylesheet() -> str:
    """The page's style: the palette of the pictures as its colours, then its own rules."""
    rules = _FOLDER.joinpath("page.css").read_text("utf-8")
    own = re.sub(r"url\(([^)]+)\)", lambda found: f"url({address(found[1])})", rules)
    mapped = "".join(f"--sj-{key}:var(--{key});" for key in SHADES)
    return "\n".join(
        (
            f":root{{{_shades(night=False)}}}",
            "@media screen and (prefers-color-scheme:dark)"
            f"{{:root:not(:has(#theme-light:checked)){{{_shades(night=True)}}}}}",
            f"@media screen{{:root:has(#theme-dark:checked){{{_shades(night=True)}}}}}",
            style(),
            f"svg.sj{{{mapped}}}",
            own,
        )
    )


#: What is served but lies in no file.
_MADE: dict[str, Callable[[], str]] = {"page.css": stylesheet, "five.svg": five}


def _shades(night: bool) -> str:
    scheme = "color-scheme:dark;" if night else "color-scheme:light;"
    return scheme + "".join(f"--{key}:{shade[night]};" for key, shade in SHADES.items())


@cache
def _version(name: str) -> str:
    return sha256(static(name)).hexdigest()[:12]


def address(name: str) -> str:
    """Where a static file lies; its address changes with its content."""
    return f"/static/{name}?v={_version(name)}"


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("saju_naming.faces.page"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals.update(static=address, sprite=sprite)
    return environment


def render(template: str, lang: Lang, context: Mapping[str, object]) -> Markup:
    """A template with the words of ``lang``."""
    found = _environment().get_template(template)
    return Markup(found.render(t=copy(lang), lang=lang, **context))

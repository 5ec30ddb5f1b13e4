"""HTML printed to PDF by WeasyPrint; imported only where that is installed."""

from __future__ import annotations

import logging
from functools import cache
from threading import Lock

from weasyprint import CSS, HTML
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import URLFetcher, URLFetcherResponse

from saju_naming.faces.page.rendering import STATIC, static

#: The fonts are shared, so one page is printed after another.
_TURN = Lock()
#: Stands for this page; nothing is ever asked of a network.
_HERE = "http://page.invalid/"
#: It warns of every rule that is for screens alone.
logging.getLogger("weasyprint").setLevel(logging.ERROR)


class OwnFiles(URLFetcher):  # type: ignore[misc]  # WeasyPrint is not typed
    """Serves the page's own files, and nothing else."""

    def fetch(self, url: str, headers: object = None) -> URLFetcherResponse:
        """The file at ``url``.

        Raises:
            ValueError: not a file of the page.
        """
        name = url.removeprefix(_HERE).removeprefix("static/").partition("?")[0]
        if name not in STATIC:
            raise ValueError(f"not a file of the page: {url}")
        return URLFetcherResponse(url, static(name), {"Content-Type": STATIC[name]})


@cache
def _style() -> tuple[CSS, FontConfiguration]:
    """The page's sheet and its fonts, unpacked once; they leave files until memory is swept."""
    fonts = FontConfiguration()
    text = static("page.css").decode()
    return CSS(string=text, url_fetcher=OwnFiles(), base_url=_HERE, font_config=fonts), fonts


def printed(html: str) -> bytes:
    """A page of the service as PDF, with the page's style sheet and fonts; one at a time."""
    page = HTML(string=html, url_fetcher=OwnFiles(), base_url=_HERE)
    with _TURN:
        sheet, fonts = _style()
        made = page.write_pdf(stylesheets=[sheet], font_config=fonts, presentational_hints=True)
    return bytes(made)

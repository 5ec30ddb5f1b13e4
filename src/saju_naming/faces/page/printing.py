"""HTML printed to PDF by WeasyPrint; imported only where that is installed."""

from __future__ import annotations

import logging

from weasyprint import CSS, HTML
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import URLFetcher, URLFetcherResponse

from saju_naming.faces.page.rendering import STATIC, static

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


def printed(html: str) -> bytes:
    """A page of the service as PDF, with the page's style sheet and fonts."""
    own, fonts = OwnFiles(), FontConfiguration()
    sheet = CSS(
        string=static("page.css").decode(), url_fetcher=own, base_url=_HERE, font_config=fonts
    )
    page = HTML(string=html, url_fetcher=own, base_url=_HERE)
    made = page.write_pdf(stylesheets=[sheet], font_config=fonts, presentational_hints=True)
    return bytes(made)

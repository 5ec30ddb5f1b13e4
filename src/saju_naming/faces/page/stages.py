"""A reading in stages, each a piece of HTML: the chart, the names, then section by section.

Without a script all pieces stand in one page; with it each is shown as soon as it is there. Pieces
are only ever added below, so that nothing on the page moves.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from markupsafe import Markup

from saju_naming.chart.chart import Chart
from saju_naming.errors import NoNames, SajuNamingError
from saju_naming.faces.page.forms import Asked
from saju_naming.faces.page.name_views import name_view
from saju_naming.faces.page.rendering import render
from saju_naming.faces.page.views import chart_view, section_view
from saju_naming.faces.page.wording import complaint
from saju_naming.names.alike import Alike
from saju_naming.names.name import Name
from saju_naming.names.order import require_near
from saju_naming.names.search import recommend
from saju_naming.reading.audience import audience_of
from saju_naming.reading.writers import Subject, Wanted, choose


class Stage(NamedTuple):
    """One piece: its kind (chart, names, section, error) and its HTML."""

    kind: str
    html: Markup


def stages(order: Asked) -> Iterator[Stage]:
    """The pieces of a reading; what a person got wrong is a piece too, and the last."""
    try:
        yield from _told(order)
    except SajuNamingError as error:
        yield _error(order, error)


def _told(order: Asked) -> Iterator[Stage]:
    chart = order.chart()
    if chart is None:
        return
    require_near(chart)
    view = chart_view(chart, order.lang)
    yield Stage("chart", render("_chart.html", order.lang, {"chart": view, "order": order}))
    writer = choose("auto", order.lang).open()
    names: tuple[Name, ...] = ()
    try:
        found = recommend(chart, order.surname, order.count, **order.options)
        names = writer.names(Wanted(chart, order.surname, order.count, order.options), found)
        yield Stage("names", names_html(order, names, chart))
    except NoNames as error:
        yield _error(order, error)
    subject = Subject(chart, names, order.lang, audience_of(None, chart, order.lang))
    for section in writer.sections(subject):
        shown = section_view(section, subject.facts, order.lang)
        yield Stage("section", render("_section.html", order.lang, {"section": shown}))


def names_html(
    order: Asked,
    names: Sequence[Name],
    chart: Chart | None,
    alike: Mapping[str, Alike] | None = None,
) -> Markup:
    """The cards of names in the form by which they are chosen and compared.

    Args:
        alike: by the name as it is picked, how it sounds like a foreign one.
    """
    gender = order.fields.get("gender")
    views = [name_view(name, chart, gender, order.lang) for name in names]
    surname = names[0].surname
    context = {"names": views, "surname": surname, "order": order, "alike": alike or {}}
    return render("_names.html", order.lang, context)


def _error(order: Asked, error: SajuNamingError) -> Stage:
    message = complaint(error, order.lang)
    return Stage("error", render("_error.html", order.lang, {"message": message}))

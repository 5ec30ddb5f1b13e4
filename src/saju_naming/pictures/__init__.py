"""Charts and names as pictures (SVG).

A chart shows its four pillars, its elements and the decades of luck; a name its letters, the points
of every rule, and how often it is given.

>>> import saju_naming as sn
>>> from saju_naming.pictures import chart_svg
>>> chart_svg(sn.cast(sn.Birth("1980-01-02", gender="남자")))[:4]
'<svg'
"""

from saju_naming.pictures.chart import chart_svg, elements_svg
from saju_naming.pictures.name_card import name_card_svg, names_svg

__all__ = ["chart_svg", "elements_svg", "name_card_svg", "names_svg"]

"""Charts as pictures (SVG): four pillars, element bars and the decades of luck.

>>> import saju_naming as sn
>>> from saju_naming.pictures import chart_svg
>>> chart_svg(sn.cast(sn.Birth("1980-01-02", gender="남자")))[:4]
'<svg'
"""

from saju_naming.pictures.chart import chart_svg, elements_svg

__all__ = ["chart_svg", "elements_svg"]

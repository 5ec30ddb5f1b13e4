"""The HTTP service: the chart, the names and the reading of a birth, told as JSON and streamed.

Nothing that is sent here is stored or logged. ``docs/api.md`` tells the paths, the limits and how
to run it.
"""

from saju_naming.faces.api.app import create_app
from saju_naming.faces.api.settings import Settings

__all__ = ["Settings", "create_app"]

"""The page on an application of its own, and what its tests fill in."""

from __future__ import annotations

import re

from fastapi import FastAPI

from saju_naming.faces.page import router

BIRTH = {"date": "1980-01-02", "time": "10:30", "gender": "남자", "surname": "김"}
PICK = "정우:楨祐"
OTHER = "도현:度弦"


def application() -> FastAPI:
    """An application that serves the page and nothing else."""
    app = FastAPI()
    app.include_router(router)
    return app


def ids(html: str) -> set[str]:
    """The ids of the elements."""
    return set(re.findall(r'\sid="([^"]+)"', html))

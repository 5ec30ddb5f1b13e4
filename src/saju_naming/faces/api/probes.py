"""For those who run the service: is it up, is it ready, how is it doing."""

from __future__ import annotations

from fastapi import APIRouter, Request, Response
from prometheus_client import CONTENT_TYPE_LATEST, generate_latest

from saju_naming.faces.api import shapes
from saju_naming.faces.api.routes import as_json, json_response
from saju_naming.faces.api.service import service_of

router = APIRouter(tags=["probes"])


@router.get("/health", responses={200: {"model": shapes.State}})
async def health() -> Response:
    """The process answers."""
    return json_response(as_json(lambda: {"status": "ok"}))


@router.get("/ready", responses={200: {"model": shapes.State}, 503: {"model": shapes.State}})
async def ready(request: Request) -> Response:
    """The tables are read and a first name was found."""
    warm = service_of(request).warm
    response = json_response(as_json(lambda: {"status": "ok" if warm else "starting"}))
    response.status_code = 200 if warm else 503
    return response


@router.get(
    "/metrics",
    responses={200: {"content": {"text/plain": {"schema": {"type": "string"}}}}},
    response_class=Response,
)
async def metrics(request: Request) -> Response:
    """Figures for Prometheus: counts, times and lines, nothing of anybody."""
    registry = service_of(request).figures.registry
    return Response(generate_latest(registry), media_type=CONTENT_TYPE_LATEST)

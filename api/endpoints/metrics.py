"""/metrics for Prometheus: requests of this process, and the outbox of all."""

import hmac
from dataclasses import asdict, dataclass, field

from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, Counter, Gauge, Histogram
from prometheus_client.exposition import generate_latest
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from api.applications import replying
from api.settings import Settings
from identity.codes import budget
from notifications.backlog import backlog
from notifications.sms import receipts

_BUCKETS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 10.0)


@dataclass(frozen=True)
class Meters:
    """What one process counts. Labels are routes as written, never paths as asked."""

    registry: CollectorRegistry = field(default_factory=CollectorRegistry)
    requests: Counter = field(init=False)
    seconds: Histogram = field(init=False)
    outbox: Gauge = field(init=False)
    codes: Gauge = field(init=False)
    receipts: Gauge = field(init=False)
    replies: Gauge = field(init=False)

    def __post_init__(self) -> None:
        labels = ("door", "method", "route", "status")
        made = {
            "requests": Counter(
                "doorstep_requests", "Requests answered", labels, registry=self.registry
            ),
            "seconds": Histogram(
                "doorstep_request_seconds",
                "Time to the end of the answer",
                ("door", "route"),
                registry=self.registry,
                buckets=_BUCKETS,
            ),
            "outbox": Gauge(
                "doorstep_outbox",
                "Facts and messages by what became of them; ages in seconds",
                ("what",),
                registry=self.registry,
            ),
            "codes": Gauge(
                "doorstep_codes",
                "One-time codes sent within a day, and how many may be",
                ("what",),
                registry=self.registry,
            ),
            "receipts": Gauge(
                "doorstep_sms_receipts",
                "Receipts of SMS told to this process, by whether they changed a message",
                ("what",),
                registry=self.registry,
            ),
            "replies": Gauge(
                "doorstep_sms_replies",
                "Replies by SMS told to this process, by whose they were",
                ("what",),
                registry=self.registry,
            ),
        }
        for name, meter in made.items():
            object.__setattr__(self, name, meter)  # the way a frozen dataclass initialises itself

    def count(self, door: str, method: str, route: str, status: int, seconds: float) -> None:
        """One answered request."""
        self.requests.labels(door, method, route, str(status)).inc()
        self.seconds.labels(door, route).observe(seconds)


def routes(settings: Settings, meters: Meters) -> list[Route]:
    """Open in development; asks for the token where one is set, as production must."""

    async def metrics(request: Request) -> Response:
        wanted = f"Bearer {settings.metrics_token}"
        given = request.headers.get("authorization", "")
        if settings.metrics_token and not hmac.compare_digest(given.encode(), wanted.encode()):
            return JSONResponse({"code": "NOT_SIGNED_IN", "message": "A token is needed."}, 401)
        for what, value in asdict(await backlog()).items():
            meters.outbox.labels(what).set(-1 if value is None else value)
        for what, count in asdict(await budget()).items():
            meters.codes.labels(what).set(count)
        for what, count in receipts.told.items():
            meters.receipts.labels(what).set(count)
        for what, count in replying.told.items():
            meters.replies.labels(what).set(count)
        return Response(generate_latest(meters.registry), media_type=CONTENT_TYPE_LATEST)

    return [Route("/metrics", metrics)]

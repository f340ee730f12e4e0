"""The two doors as any browser meets them: over HTTP, with a cookie, and nothing behind the scenes.

The stage has no other way into the product. What it may do, a person with the same phone and key
may do, and what it is refused, anyone is refused.
"""

from dataclasses import dataclass, field
from http.cookies import SimpleCookie
from typing import Any

import httpx
import orjson

Json = dict[str, Any]
COOKIES = {"citizen": "sid", "desk": "desk_sid"}


@dataclass(eq=False)
class NotHad(Exception):
    """A door answered with a refusal or an error where the story needed a yes."""

    code: str
    message: str

    def __str__(self) -> str:
        return f"{self.code}: {self.message}"


@dataclass
class Caller:
    """One person at one door. Keeps that person's cookie, as a browser would."""

    door: str  # "citizen" or "desk"
    url: str  # where it listens
    origin: str  # what its own pages are called
    http: httpx.AsyncClient
    language: str = "zh-CN"
    cookies: dict[str, str] = field(default_factory=dict)

    async def ask(self, document: str, **variables: object) -> Json:
        """The data of a GraphQL document. Raises NotHad for errors and for a door that is away."""
        answer = await self.call(
            "POST", "/graphql", json={"query": document, "variables": variables}
        )
        body: Json = orjson.loads(answer.content)
        if body.get("errors"):
            error = body["errors"][0]
            code = error.get("extensions", {}).get("code", "INTERNAL")
            raise NotHad(code, error.get("message", ""))
        data: Json = body["data"]
        return data

    async def get(self, document: str, **variables: object) -> Any:
        """The single field of a document. A refusal comes back as the value it is."""
        (value,) = (await self.ask(document, **variables)).values()
        return value

    async def do(self, document: str, expect: str, **variables: object) -> Json:
        """The single field, which must be an ``expect``. Raises NotHad with the refusal's code."""
        value = await self.get(document, **variables)
        if value is None or value["__typename"] != expect:
            value = value or {"code": "NotFound", "message": ""}
            raise NotHad(value.get("code", "?"), value.get("message", ""))
        found: Json = value
        return found

    async def call(self, method: str, path: str, **more: Any) -> httpx.Response:
        """Any request at this door, with what a page of its own origin would send along."""
        headers = {
            "origin": self.origin,
            "x-doorstep": "1",
            "accept-language": self.language,
            "cookie": "; ".join(f"{k}={v}" for k, v in self.cookies.items()),
            **more.pop("headers", {}),
        }
        try:
            answer = await self.http.request(method, f"{self.url}{path}", headers=headers, **more)
        except httpx.HTTPError as error:
            raise NotHad("UNAVAILABLE", str(error) or type(error).__name__) from error
        self._keep(answer)
        return answer

    def _keep(self, answer: httpx.Response) -> None:
        for line in answer.headers.get_list("set-cookie"):
            for name, morsel in SimpleCookie(line).items():
                self.cookies[name] = morsel.value

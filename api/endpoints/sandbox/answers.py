"""What the stage's routes have in common: asked by a page of ours, told in JSON."""

import orjson
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from api.endpoints.sandbox.doors import Json, NotHad


async def asked_of(request: Request) -> Json:
    """The JSON object a page of ours sent. Raises NotHad for anything else.

    The header keeps other sites' pages out, as it does at the doors.
    """
    if request.headers.get("x-doorstep") != "1":
        raise NotHad("NOT_ALLOWED", "只有本站的页面可以这样做。")
    try:
        asked = orjson.loads(await request.body() or b"{}")
    except orjson.JSONDecodeError as error:
        raise NotHad("BAD_REQUEST", "不是 JSON。") from error
    if not isinstance(asked, dict):
        raise NotHad("BAD_REQUEST", "不是 JSON 对象。")
    return asked


def said_no(error: Exception) -> Response:
    """Why it did not work, in one shape."""
    if isinstance(error, NotHad):
        code, message = error.code, error.message
    else:
        code, message = "BAD_REQUEST", "这个请求缺了东西。"
    return JSONResponse({"code": code, "message": message}, 409)

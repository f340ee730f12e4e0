"""GET /sandbox/papers/{genuine|altered}.pdf: a paper of the demo citizen's, to try /check with.

The altered one differs in one letter within the seal's own gap: it looks the same, and whatever
only checks the signature calls it good.
"""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from api.endpoints.sandbox.answers import said_no
from api.endpoints.sandbox.casting import cast_of
from api.endpoints.sandbox.doors import Caller, NotHad
from api.endpoints.sandbox.people import People

_CASES = "query StagePapers { applications { edges { id } } }"
_PAPERS = """query StagePaper($id: UUID!) { application(id: $id) {
  certificate { pdfUrl } notices { id } } }"""


def paper_routes(people: People) -> list[Route]:
    """One route."""

    async def paper(request: Request) -> Response:
        try:
            caller = await people.come_in(cast_of(people)["citizen"])
            pdf = await _newest(caller)
        except NotHad as error:
            return said_no(error)
        name = request.path_params["which"]
        content = altered(pdf) if name == "altered" else pdf
        headers = {"content-disposition": f'attachment; filename="{name}.pdf"'}
        return Response(content, media_type="application/pdf", headers=headers)

    return [Route("/sandbox/papers/{which}.pdf", paper)]


def altered(pdf: bytes) -> bytes:
    """One letter of the padding behind the signature is another."""
    end = pdf.index(b">", pdf.index(b"/Contents <"))
    return pdf[: end - 1] + b"1" + pdf[end:]


async def _newest(caller: Caller) -> bytes:
    """A certificate where there is one, else a notice. Raises NotHad."""
    cases = (await caller.get(_CASES))["edges"]
    known = [await caller.get(_PAPERS, id=case["id"]) for case in cases]
    paths = [case["certificate"]["pdfUrl"] for case in known if case["certificate"]]
    paths += [f"/notices/{notice['id']}.pdf" for case in known for notice in case["notices"]]
    for path in paths:
        answer = await caller.call("GET", path)
        if answer.is_success:
            return answer.content
    raise NotHad("NotFound", "还没有证照或告知书：先看一遍上面的故事，或者交一件。")

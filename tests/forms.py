"""A form with everything in it, as an author would write it, and small ones for single rules."""

from typing import Any

from api.catalog.compiling_forms import compile_form

WHY = {"purpose": "核对", "basis": "《社会救助暂行办法》"}


def page(*fields: dict[str, Any], key: str = "a", **more: Any) -> dict[str, Any]:
    """A form of one page."""
    return compile_form([{"page": key, "title": "一页", "fields": fields, **more}])


def field(key: str, kind: str = "text", **more: Any) -> dict[str, Any]:
    """A field, as written."""
    return {"key": key, "type": kind, "title": {"zh": key, "en": key}, **WHY, **more}


_MEMBER = (
    field("name", mask="name", label="L3", min=2, max=50),
    field("idNumber", "id-number"),
    field("relation", "choice", options={"child": "子女", "spouse": "配偶"}),
    field("school", min=2, show_if={"./relation": "child"}),
    field("born", "date", required=False),
    field("age", "integer", computed={"age": "./idNumber"}),
    field("income", "money", max=100_000_000, require_if={"./relation": "spouse"}),
    field("year", "money", computed={"multiply": ["./income", 12]}),
)
EVERYTHING: dict[str, Any] = compile_form(
    [
        {
            "page": "applicant",
            "title": {"zh": "您", "en": "You"},
            "fields": [
                field("name", known="name", label="L2"),
                field("idNumber", "id-number", known="idNumber"),
                field("phone", "phone", known="phone"),
                field("sex", "choice", known="sex", label="L2", options={"f": "女", "m": "男"}),
                field("age", "integer", computed={"age": "/applicant/idNumber"}),
                field("home", "address"),
                field("birthplace", "region", required=False),
                field("face", "photo", material="portrait"),
            ],
        },
        {
            "page": "household",
            "title": "家里",
            "fields": [
                field("members", "list", item="家人", min=0, max=12, fields=_MEMBER),
                field("many", "integer", computed={"count": "/household/members"}),
                field("total", "money", computed={"sum": "/household/members/*/income"}),
                field("poor", "yesno", show_if={"/household/total": {"maximum": 500_000}}),
                field("why", "longtext", min=2, max=300, show_if={"/household/poor": True}),
                field("spouse", "person", required=False, fields=_MEMBER[:2]),
                field("guardian", "person", fields=_MEMBER[:2], show_if={"/household/poor": True}),
                field("paper", "photo", material="poverty", show_if={"/household/poor": True}),
            ],
        },
        {
            "page": "money",
            "title": "钱",
            "show_if": {"/applicant/age": {"minimum": 18}},
            "fields": [
                field("account", "bank-account"),
                field("company", "credit-code", required=False),
                field("kinds", "choices", options={"rice": "米", "oil": "油", "heat": "取暖"}),
                field(
                    "heated",
                    "number",
                    above=0,
                    max=500,
                    show_if={"/money/kinds": {"contains": {"const": "heat"}}},
                ),
                field("plate", pattern="^[0-9A-Z]{6}$", required=False),
                field("signed", "signature", material="consent"),
                field("truth", "declaration", text="都是真的"),
            ],
        },
    ]
)

"""A courier's words without the people in them: who called or took it is nobody's to keep (R10)."""

import re

_NUMBER = re.compile(r"\+?\d[\d -]{5,}\d")
_ROLES = "签收人|代收人|代收|收件人|派件员|派送员|快递员|投递员|揽投员|揽收员|业务员|联系人"
_NAMED = re.compile(
    rf"({_ROLES})(?:[:：]\s*[【\[(（]?|[【\[(（])\s*([\u3400-\u9fff·]{{2,8}})(?=[】\])）,，。;；\s]|$)"
)
_ANYBODY = (
    "本人",
    "他人",
    "家人",
    "家属",
    "亲属",
    "同事",
    "邻居",
    "单位",
    "前台",
    "门卫",
    "物业",
    "驿站",
)


def without_people(text: str) -> str:
    """Telephone numbers and names out, everything else as it was said."""
    return _NAMED.sub(_unnamed, _NUMBER.sub("*", text))


def _unnamed(found: re.Match[str]) -> str:
    name = found[2]
    if name.startswith(_ANYBODY):
        return found[0]
    return found[0].replace(name, "*")

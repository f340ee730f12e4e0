"""Lists as saved views (C65, C66): which items stand on which, by their own attributes."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from api.catalog.definition import Definition, MaterialSpec
from api.catalog.wordlists import Named

TOWNSHIP, VILLAGE = 5, 6
_DEPARTMENT = "department-"  # the prefix of each department's list


@dataclass(frozen=True)
class ItemList:
    """A named filter. ``about`` says in a sentence what stands on it."""

    key: str
    name: Named
    about: Named
    holds: Callable[[Definition], bool]


def trips(item: Definition) -> int:
    """How often somebody has to come: to be seen, to show originals, or to fetch the result."""
    fetched = set(item.delivery.ways) == {"pickup"}
    return int(item.case_type == "appointment" or item.original_check is not None or fetched)


def looked_up(spec: MaterialSpec) -> bool:
    """Whether the platform asks another body for it, so that nobody brings it."""
    return spec.lookup is not None


def asked(item: Definition) -> tuple[MaterialSpec, ...]:
    """The papers that everybody needs, those that are looked up included."""
    return tuple(
        spec
        for spec in item.materials
        if (spec.need or ("required" if spec.required else "optional")) == "required"
        and not spec.asked_if
    )


def delegated(item: Definition) -> bool:
    """Whether a township or village holds the power (C46)."""
    return "township" in item.lists or any(one.to_level >= TOWNSHIP for one in item.delegated)


def _stands_on(key: str) -> Callable[[Definition], bool]:
    return lambda item: key in item.lists


LISTS: tuple[ItemList, ...] = (
    ItemList(
        "all",
        Named("全部事项", "All services"),
        Named("县里公布的每一个事项。", "Everything the county has published."),
        lambda _: True,
    ),
    ItemList(
        "online",
        Named("网上能办完", "Entirely online"),
        Named("从填表到拿结果都在手机上。", "From the form to the result on a phone."),
        lambda item: item.online == "full",
    ),
    ItemList(
        "not_online",
        Named("还不能网上办完", "Not yet entirely online"),
        Named("只能先在网上填好或者预约。", "Only filled in or booked online so far."),
        lambda item: item.online != "full",
    ),
    ItemList(
        "village",
        Named("村里能办", "In the village"),
        Named("家门口的村便民服务点就能交。", "Handed in at the village service point."),
        lambda item: "village" in item.lists or item.file_level == VILLAGE,
    ),
    ItemList(
        "township",
        Named("下放到乡镇", "Delegated to townships"),
        Named("县里把权力交给了乡镇，写明依据和日期。", "Handed down, with ground and date."),
        delegated,
    ),
    ItemList(
        "zero_trip",
        Named("零跑腿", "No trip at all"),
        Named("一趟也不用跑。", "Nobody has to come."),
        lambda item: trips(item) == 0,
    ),
    ItemList(
        "instant",
        Named("即办", "At once"),
        Named("材料齐全当场办结。", "Done on the spot when papers are complete."),
        lambda item: item.instant or item.case_type == "instant",
    ),
    ItemList(
        "livelihood",
        Named("民生事项", "Livelihood"),
        Named("关系吃穿住、看病、上学、养老的事。", "Daily life: health, school, old age."),
        _stands_on("livelihood"),
    ),
    ItemList(
        "marketable",
        Named("可市场化", "Could be left to the market"),
        Named("可以交给社会机构来做的事项。", "Could be done by private bodies."),
        _stands_on("marketable"),
    ),
    ItemList(
        "intermediary",
        Named("涉及中介", "Involving intermediaries"),
        Named("办的时候要请中介机构出报告。", "Needs a report of an intermediary."),
        _stands_on("intermediary"),
    ),
    ItemList(
        "power",
        Named("权力清单", "Powers"),
        Named("政府依法能管什么。", "What the authorities may decide by law."),
        _stands_on("power"),
    ),
    ItemList(
        "negative",
        Named("负面清单", "Negative list"),
        Named("不许可就不能做的事。", "What nobody may do without a permit."),
        _stands_on("negative"),
    ),
    ItemList(
        "supervision",
        Named("监管清单", "Supervision"),
        Named("办完以后政府还要检查的事。", "What is inspected afterwards."),
        _stands_on("supervision"),
    ),
)
_BY_KEY = {one.key: one for one in LISTS}
# What people may call a list besides its key.
_ALSO = {"delegated": "township"}


def of_department(code: str, name: str) -> ItemList:
    """Everything of one department."""
    return ItemList(
        f"{_DEPARTMENT}{code}",
        Named(name, name),
        Named(f"{name}的全部事项。", f"All services of {name}."),
        lambda item: item.department_code == code,
    )


def named(key: str, departments: dict[str, str]) -> ItemList | None:
    """The list with this key, a department's among them; None for none."""
    if key.startswith(_DEPARTMENT):
        code = key.removeprefix(_DEPARTMENT)
        return of_department(code, departments[code]) if code in departments else None
    return _BY_KEY.get(_ALSO.get(key, key))


def standing_on(item: Definition) -> tuple[ItemList, ...]:
    """The lists an item stands on, the list of everything left out."""
    return tuple(one for one in LISTS if one.key != "all" and one.holds(item))


def chosen(items: Iterable[Definition], keys: Iterable[str]) -> tuple[Definition, ...]:
    """The items that stand on every list named; a list that does not exist holds nothing."""
    rules = [_BY_KEY.get(_ALSO.get(key, key)) for key in keys]
    return tuple(
        item for item in items if all(rule is not None and rule.holds(item) for rule in rules)
    )

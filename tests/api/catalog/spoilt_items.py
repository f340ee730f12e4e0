"""Catalogue files spoilt everywhere but in the form."""

from tests.api.catalog.spoilings import CARD, HOUSE, TEMPLATE, Spoiling, field

READING = {
    "a key twice": Spoiling("minutes: 15", "minutes: 15\nminutes: 16", "duplicate", "minutes: 16"),
    "broken indentation": Spoiling("fees: []", " fees: []", "yaml"),
    "a quote that never ends": Spoiling(
        'code: "990511001001"', 'code: "990511001001', "yaml", "implementation_code"
    ),
    "an anchor used again": Spoiling(
        "accept_checklist:", "x: &a [1]\ny: *a\naccept_checklist:", "alias", "x: &a"
    ),
    "a tag": Spoiling("icon: gift-o", "icon: !!python/name:os.system", "yaml"),
    "a text that turns around": Spoiling("icon: gift-o", 'icon: "gift\\u202e"', "yaml"),
    "an older format": Spoiling("format: 2", "format: 1", "format"),
    "no format": Spoiling("format: 2\n", "", "format", 'code: "99'),
}
SHAPE = {
    "a word we do not know": Spoiling("minutes: 15", "colour: red\nminutes: 15", "unknown-word"),
    "a code that is a number": Spoiling(
        'code: "990511001001"', "code: 990511001001", "kind-of-value"
    ),
    "a code too short": Spoiling('code: "990511001001"', 'code: "99051"', "pattern"),
    "no minutes": Spoiling("minutes: 15", "", "missing", "format: 2"),
    "no time": Spoiling("minutes: 15", "minutes: 0", "limit"),
    "no words to be found by": Spoiling(
        "words: [低保, 吃低保, 困难户, 没钱生活, 五保]", "words: []", "empty"
    ),
    "the same word twice": Spoiling("words: [低保,", "words: [低保, 低保,", "duplicate"),
    "an unknown life event": Spoiling("events: [hardship]", "events: [party]", "one-of"),
    "an unknown department": Spoiling('department: "11"', 'department: "99"', "one-of"),
    "an unknown list": Spoiling("lists: [power,", "lists: [powers,", "one-of"),
    "an unknown kind of site": Spoiling("sites: [township_hall,", "sites: [teahouse,", "one-of"),
    "an unknown level": Spoiling("{decide: 4, accept", "{decide: 3, accept", "one-of"),
    "a day that is none": Spoiling("since: 2024-03-01", "since: 2024-02-30", "date"),
    "nothing said of who": Spoiling("  who: {zh: 户口", "  whom: {zh: 户口", "missing", "plain:"),
    "an empty title": Spoiling(
        "title: {zh: 最低生活保障申请, en:", 'title: {zh: " ", en:', "empty"
    ),
    "a borrowed paper that is not there": Spoiling("use: id_card", "use: id_cart", "unknown-use"),
    "a borrowed field that is not there": Spoiling("use: phone", "use: telephone", "unknown-use"),
    "a field of no type": Spoiling("type: yesno", "type: maybe", "one-of"),
    "an option with a name that is none": Spoiling("options: {one:", 'options: {"一":', "pattern"),
    "a pattern that runs away": field(
        '{key: x, type: text, title: {zh: 编号, en: No}, pattern: "(a+)+$"}', "pattern"
    ),
}
# The nine elements of the guide: name, code, place, hours, limit, fees, papers, flow, examples.
NINE = {
    "no name": Spoiling(
        "title: {zh: 最低生活保障申请, en: Subsistence allowance}\n",
        "",
        "missing",
        "format: 2",
    ),
    "no code": Spoiling('code: "990511001001"  ', "#", "missing", "format: 2"),
    "no place": Spoiling("  place: {zh: 手机", "  plaze: {zh: 手机", "missing", "guide:"),
    "empty hours": Spoiling(
        "  hours: {zh: 手机上全天。窗口：工作日上午 9:00—12:00，下午 1:30—5:00。,",
        '  hours: {zh: "",',
        "empty",
    ),
    "no limit": Spoiling("  promise: {days: 20, unit: working}", "", "missing", "limits:"),
    "no fees": Spoiling("fees: []\n#", "#", "missing", "format: 2"),
    "no papers": Spoiling("materials:   ", "papers:   ", "missing", "format: 2"),
    "no stages": Spoiling("stages:    ", "steps:    ", "missing", "format: 2"),
    "no examples": Spoiling("  samples: {zh: 收入", "  sample: {zh: 收入", "missing", "guide:"),
    "no conditions": Spoiling("  conditions:\n", "  condition:\n", "missing", "guide:"),
    "nobody to ask": Spoiling("  advice: 青禾", "  advise: 青禾", "missing", "contacts:"),
}
LONGER = TEMPLATE.replace("  supplement: 15   ", "  extension: 5\n  supplement: 15   ")
ITEM = {
    "another body's code": Spoiling("11990126000000115E4", "11990126000000115F4", "code"),
    "another item's code": Spoiling('E4990511001001"', 'E4990511001002"', "code"),
    "no implementation code": Spoiling(
        'implementation_code: "11990126000000115E4990511001001"\n', "", "missing", "format: 2"
    ),
    "the tree's node is the item": Spoiling(
        '{code: "990511001000", title', '{code: "990511001001", title', "tree", "tree:"
    ),
    "a promise over the law": Spoiling(
        "promise: {days: 20,", "promise: {days: 31,", "promise-over-legal"
    ),
    "a promise over the law in other days": Spoiling(
        "promise: {days: 20, unit: working}",
        "promise: {days: 43, unit: calendar}",
        "promise-over-legal",
    ),
    "an extension over the law": Spoiling(
        "  supplement: 15   ", "  extension: 31\n  supplement: 15   ", "pauses"
    ),
    "an extension of what is decided at once": Spoiling(
        "case_type: promised", "case_type: instant", "pauses", "extension: 5", LONGER
    ),
    "an end before the beginning": Spoiling(
        "unsure: [limits.legal]",
        "cancelled_on: 2026-11-30\neffective_from: 2026-12-01\nunsure: []",
        "dates",
    ),
    "accepted above where it is decided": Spoiling(
        "{decide: 4, accept: 5, file: 6}", "{decide: 6, accept: 5, file: 6}", "levels"
    ),
    "a village list without villages": Spoiling(
        "accept: 5, file: 6}", "accept: 5, file: 5}", "levels", "lists: [power"
    ),
    "instant in a list only": Spoiling("lists: [power,", "lists: [instant,", "instant"),
    "done on line though one must come": Spoiling(
        "case_type: promised", "case_type: appointment", "online", "online: full"
    ),
    "no trip though one must come": Spoiling(
        "lists: [power]", "lists: [zero_trip]", "online", base=HOUSE.replace(", home_visit]", "]")
    ),
    "a pilot nowhere": Spoiling(
        "unsure: [limits.legal]", 'pilot: ["120199"]\nunsure: []', "region"
    ),
    "unsure of nothing": Spoiling("unsure: [limits.legal]", "unsure: [limits.lawful]", "unsure"),
    "a first screen nobody reads": Spoiling(
        "what: {zh: 家里困难", "what: {zh: " + "家里困难" * 15, "first-screen"
    ),
    "a result of no kind": Spoiling("result: {kind: notice", "result: {kind: banner", "result"),
    "a sample with a wrong number": Spoiling(
        'idNumber: "990126195603124223"', 'idNumber: "990126195603124222"', "sample"
    ),
    "a sample with a gap": Spoiling(
        "relation: child, income: 150000}", "relation: child}", "sample", "  household: {members"
    ),
    "a sample of an unknown field": Spoiling(
        "disabled: false, cause", "rich: true, disabled: false, cause", "sample"
    ),
}
PAPERS = {
    "a paper twice": Spoiling(
        "  - use: household_register\n",
        "  - {use: id_card}\n  - use: birth_certificate\n",
        "duplicate",
    ),
    "fewest over most": Spoiling("pages: [1, 3]", "pages: [4, 3]", "pages"),
    "no such picture": Spoiling("example: statement", "example: portrait_of_a_cat", "example"),
    "an original of what is looked up": Spoiling(
        "    lookup: 民政", "    original_checked: true\n    lookup: 民政", "lookup"
    ),
    "what is looked up may lag": Spoiling(
        "    need: required\n    source: government",
        "    need: may_lag\n    source: government",
        "lookup",
    ),
    "originals checked nowhere": Spoiling(
        "    original_checked: false\n  - id: income_statement",
        "    original_checked: true\n  - id: income_statement",
        "original-check",
        "original_checked: true",
    ),
    "a paper asked on no condition": Spoiling(
        "asked_if: {/household/disabled: true}", "asked_if: {/household/rich: true}", "pointer"
    ),
    "a signature for no paper": Spoiling(
        "material: authorisation,", "material: pledge,", "material"
    ),
    "a signature for what is looked up": Spoiling(
        "material: authorisation,", "material: marriage,", "material"
    ),
    "a fee without a time to pay": Spoiling("pay_at: issue\n", "", "pay-at", "fees:", base=HOUSE),
    "a fee to be paid at any time": Spoiling(
        "pay_at: issue", "pay_at: never", "one-of", base=HOUSE
    ),
    "a time to pay without a fee": Spoiling(
        "fees: []", "fees: []\npay_at: issue", "pay-at", "pay_at: i"
    ),
    "originals checked of nothing": Spoiling(
        "    original_checked: true\n", "", "original-check", "original_check: {", base=HOUSE
    ),
    "postage for what is not sent": Spoiling(
        "  ways: [courier]\n  fee_fen: 0",
        "  ways: [pickup]\n  fee_fen: 9",
        "delivery",
        "  fee_fen: 9",
        base=HOUSE,
    ),
    "postage that nobody is said to pay": Spoiling(
        "  fee_fen: 0", "  fee_fen: 9", "delivery", "  fee_fen: 9", base=HOUSE
    ),
    "less to pay by a paper that is not there": Spoiling(
        "pay_at: issue\n",
        "pay_at: issue\nexemptions:\n  - {key: low, title: 低保, material: low_income,"
        " percent: 100, basis: 某法}\n",
        "exemption",
        "  - {key: low",
        base=HOUSE,
    ),
}
STAGES = {
    "a stage without a role": Spoiling(
        "role: window, level: 5, office: centre, days: 1",
        "level: 5, office: centre, days: 1",
        "missing",
    ),
    "a stage without a limit": Spoiling(
        "office: centre, days: 2, outcomes", "office: centre, outcomes", "missing"
    ),
    "a stage without outcomes": Spoiling(
        "days: 1, outcomes: [pass]}", "days: 1, outcomes: []}", "empty"
    ),
    "a stage that nothing passes": Spoiling(
        "days: 1, outcomes: [pass]}", "days: 1, outcomes: [other]}", "stage-outcomes"
    ),
    "a decision that cannot go back": Spoiling(
        "days: 2, outcomes: [pass, return]}\n  - {kind: issue",
        "days: 2, outcomes: [pass]}\n  - {kind: issue",
        "stage-outcomes",
        "- {kind: approve",
    ),
    "no review": Spoiling("kind: review,", "kind: investigate,", "stage-order", "stages: "),
    "two reviews": Spoiling("kind: publicise,", "kind: review,", "stage-order", "stages: "),
    "a notice that nobody reads the end of": Spoiling(
        "kind: review,", "kind: publicise,", "stage-order", "kind: publicise, title: {zh: 审核"
    ),
    "beside a notice": Spoiling(
        "days: 3, outcomes: [pass, return]}",
        "days: 3, outcomes: [pass, other], beside: true}",
        "stage-beside",
        "beside: true}",
    ),
    "beside by the same office": Spoiling(
        "days: 7, outcomes: [pass, other]}",
        "days: 7, outcomes: [pass, other]}\n  - {kind: review, title: {zh: 也审核, en: X},"
        " role: reviewer, level: 5, office: department, days: 3, outcomes: [pass, other],"
        " beside: true}",
        "stage-beside",
        "beside: true}",
    ),
    "beside and sent back": Spoiling(
        "level: 4, office: department, days: 3, outcomes: [pass, return]}",
        "level: 4, office: department, days: 3, outcomes: [pass, return]}\n  - {kind: review,"
        " title: {zh: 也审核, en: X}, role: reviewer, level: 5, office: department, days: 3,"
        " outcomes: [pass, return], beside: true}",
        "stage-beside",
        "beside: true}",
    ),
    "two decisions": Spoiling("kind: review,", "kind: approve,", "stage-order", "stages: "),
    "issued before it is decided": Spoiling(
        "  - {kind: receive, title: {zh: 收件, en: Receiving},",
        "  - {kind: issue, title: {zh: 送达, en: X}, role: system, level: 4, office: centre,"
        " days: 1, outcomes: [pass]}\n  - {kind: receive, title: {zh: 收件, en: Receiving},",
        "stage-order",
        "- {kind: receive",
    ),
    "a clerk who decides": Spoiling(
        "role: approver", "role: window", "stage-role", "role: window, level: 4"
    ),
    "a department that receives": Spoiling(
        "role: window, level: 5, office: centre, days: 1",
        "role: window, level: 5, office: department, days: 1",
        "stage-office",
    ),
    "a centre that reviews": Spoiling(
        "level: 4, office: department, days: 3", "level: 4, office: centre, days: 3", "stage-office"
    ),
    "an instant item with a review": Spoiling(
        "case_type: promised", "case_type: instant", "stage-order", "stages: "
    ),
    "nothing to tick at the window": Spoiling(
        "  - {key: photos_clear, text: 照片清楚、页数齐全}\n",
        "  []\n",
        "checklist",
        "accept_checklist: ",
    ),
    "the same tick twice": Spoiling(
        "  - {key: income, text: 家庭",
        "  - {key: income, text: 两}\n  - {key: income, text: 家庭",
        "duplicate",
        "{key: income, text: 家庭",
    ),
}
INHERITED = {
    "an entry that is not there": Spoiling(
        '{code: "992011004000"', '{code: "992011009000"', "basic", base=CARD
    ),
    "an entry's version that is not there": Spoiling(
        "version: 2}\npromise", "version: 9}\npromise", "basic", "inherits:", base=CARD
    ),
    "a title of its own": Spoiling(
        "promise:", "title: {zh: 别的, en: Other}\npromise:", "inherited-key", base=CARD
    ),
    "a form of its own": Spoiling("promise:", "form: []\npromise:", "inherited-key", base=CARD),
    "a longer promise": Spoiling(
        "promise: {days: 1,", "promise: {days: 3,", "inherited-promise", base=CARD
    ),
    "hours in no language": Spoiling(
        "hours:\n  zh: 手机", "hours:\n  ch: 手机", "missing", "hours:", base=CARD
    ),
}

"""Catalogue files spoilt in the form."""

from tests.api.catalog.spoilings import ADD, NEW_PAGE, Spoiling, about, field

FORM = {
    "a page twice": Spoiling("page: money", "page: household # again", "duplicate"),
    "a field twice": about(
        "{key: home, type: yesno, title: {zh: 二, en: B}}",
        "duplicate",
        "{key: home, type: address",
    ),
    "a choice without options": field(
        "{key: x, type: choice, title: {zh: 选, en: X}}", "field-part"
    ),
    "options where there is no choice": field(
        "{key: x, type: text, title: {zh: 选, en: X}, options: {a: 一, b: 二}}", "field-part"
    ),
    "a list of nothing": field("{key: x, type: list, title: {zh: 单, en: X}}", "field-part"),
    "a list in a list": field(
        "{key: x, type: list, title: {zh: 单, en: X}, fields: [{key: y, type: list, title: 二,"
        " fields: [{key: z, type: yesno, title: 三}]}]}",
        "nested",
    ),
    "a declaration of nothing": field(
        "{key: x, type: declaration, title: {zh: 诺, en: X}}", "field-part"
    ),
    "least over most": field(
        "{key: x, type: text, title: {zh: 短, en: X}, min: 9, max: 3}", "bounds"
    ),
    "money in yuan": field("{key: x, type: money, title: {zh: 钱, en: X}, min: 0.5}", "bounds"),
    "needed and needed if": field(
        "{key: x, type: text, title: {zh: 字, en: X}, required: true,"
        " require_if: {/household/disabled: true}}",
        "field-part",
    ),
    "a number of a card without purpose": field("{use: bankAccount, basis: 《办法》}", "personal"),
    "an identity number without basis": field(
        "{key: x, type: id-number, title: {zh: 证, en: X}, purpose: 核对}", "personal"
    ),
    "a label without purpose": field(
        "{key: x, type: text, title: {zh: 族, en: X}, label: L3}", "personal"
    ),
    "a number hidden in a text": field(
        "{key: x, type: text, title: {zh: 配偶身份证号, en: X}}", "personal"
    ),
    "asking for the name": about(
        "{key: full, type: text, title: {zh: 您的姓名, en: N}, label: L2, purpose: 用, basis: 法}",
        "already-held",
    ),
    "asking for the number": about(
        "{use: other_idNumber, key: number, purpose: 用, basis: 法}", "already-held"
    ),
    "asking for the phone": about(
        "{key: mobile, type: phone, title: {zh: 打给谁, en: P}, purpose: 用, basis: 法}",
        "already-held",
    ),
    "asking for the sex": about(
        "{key: gender, type: choice, title: {zh: 男女, en: S}, options: {m: 男, f: 女}}",
        "already-held",
    ),
    "asking for the birthday": about(
        "{key: born, type: date, title: {zh: 出生日期, en: B}, label: L3, purpose: 用, basis: 法}",
        "already-held",
    ),
    "asking for the age": about(
        "{key: years, type: integer, title: {zh: 年龄, en: A}}", "already-held"
    ),
    "asking for the name elsewhere": field(
        "{key: x, type: text, title: {zh: 申请人姓名, en: N}, label: L2, purpose: 用, basis: 法}",
        "already-held",
    ),
    "what is known of another type": about(
        "{key: x, type: date, known: sex, title: {zh: 别, en: X}, purpose: 用, basis: 法}",
        "known",
    ),
    "what is known without care": about(
        "{key: x, type: text, known: sex, title: {zh: 别, en: X}, purpose: 用, basis: 法}",
        "personal",
    ),
    "asking for the name on a page that does not say whose": Spoiling(
        "    title: {zh: 补助发到哪里, en: Where to pay}\n    fields:\n",
        "    title: {zh: 申请人信息, en: You}\n    fields:\n"
        "      - {use: other_name, purpose: 用, basis: 法}\n",
        "already-held",
        "- {use: other_name, purpose: 用",
    ),
    "what is known of another": Spoiling(
        "- {use: other_name, purpose: {zh: 核对共同",
        "- {use: name, purpose: {zh: 核对共同",
        "known",
    ),
}
CONDITIONS = {
    "a condition on nothing": Spoiling(
        "show_if: {/household/disabled: true}", "show_if: {/household/disable: true}", "pointer"
    ),
    "a condition on an entry from outside": Spoiling(
        "show_if: {/household/disabled: true}",
        "show_if: {/household/members/*/relation: child}",
        "pointer",
    ),
    "a condition on what comes later": Spoiling(
        "show_if: {/household/disabled: true}", "show_if: {/household/cause: x}", "later"
    ),
    "a condition on itself": Spoiling(
        "show_if: {/household/disabled: true}", "show_if: {/household/grade: one}", "later"
    ),
    "a condition on an address": Spoiling(
        "show_if: {/household/disabled: true}", "show_if: {/applicant/home: x}", "condition"
    ),
    "a condition of our own making": Spoiling(
        "show_if: {/household/disabled: true}",
        "show_if: {/household/disabled: {is: true}}",
        "condition",
    ),
    "a size of a yes": Spoiling(
        "show_if: {/household/disabled: true}",
        "show_if: {/household/disabled: {minimum: 1}}",
        "condition",
    ),
    "a condition with a wrong value": Spoiling(
        "show_if: {/household/disabled: true}",
        "show_if: {/household/total: {minimum: many}}",
        "condition",
    ),
    "a yes that is a word": Spoiling(
        "show_if: {/household/disabled: true}", "show_if: {/household/disabled: 是}", "options"
    ),
    "an option that is not there": Spoiling(
        "required: false, require_if: {/household/disabled: false}",
        "required: false, require_if: {/household/grade: five}",
        "options",
    ),
    "what can never be": Spoiling(
        "required: false, require_if: {/household/disabled: false}",
        "show_if: {/household/grade: one, /household/disabled: false}",
        "never",
    ),
    "a number out of reach": field(
        "{key: n, type: integer, title: {zh: 数, en: N}, min: 1, max: 3}\n"
        "      - {key: m, type: text, title: {zh: 字, en: M}, show_if: {/extra/n: {minimum: 4}}}",
        "never",
        "{key: m,",
    ),
    "a paper nobody is asked for": Spoiling(
        "asked_if: {/household/disabled: true}",
        "asked_if: {/household/grade: two, /household/disabled: false}",
        "never",
    ),
    "a sum of nothing": Spoiling(
        '{sum: "/household/members/*/income"}', '{sum: "/household/members/*/wages"}', "computed"
    ),
    "a sum of words": Spoiling(
        '{sum: "/household/members/*/income"}', '{sum: "/household/members/*/relation"}', "computed"
    ),
    "a count of a yes": Spoiling(
        '{sum: "/household/members/*/income"}', '{count: "/household/disabled"}', "computed"
    ),
    "an age of a name": Spoiling(
        '{sum: "/household/members/*/income"}', '{age: "/applicant/name"}', "computed"
    ),
    "an average": Spoiling(
        '{sum: "/household/members/*/income"}',
        '{average: "/household/members/*/income"}',
        "computed",
    ),
    "one minus nothing": Spoiling(
        '{sum: "/household/members/*/income"}', "{subtract: [/extra/n]}", "computed"
    ),
    "a circle": Spoiling(
        ADD,
        NEW_PAGE
        + "      - {key: a, type: money, title: {zh: 一, en: A}, computed: {add: [/extra/b, 1]}}\n"
        "      - {key: b, type: money, title: {zh: 二, en: B}, computed: {add: [/extra/a, 1]}}\n"
        + ADD,
        "circle",
        "{key: a,",
    ),
}

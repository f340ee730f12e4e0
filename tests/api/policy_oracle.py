"""Who may do what, worked out a second time: from the authorisation table's own text.

``TABLE`` is that table, cell by cell, in its own codes. ``was > is``: a cell that was changed (the
reasons stand in docs/decisions/0017-one-table-of-permissions.md); ``~``: comes later, nobody may
yet; rows with a ``+`` were added. Nothing here reads ``api.permissions`` or ``api.policy``: what a
probe's facts mean is said once more, in other words, so that both would have to be wrong alike.
"""

from collections.abc import Iterator
from dataclasses import dataclass

TABLE = """
no |operation            |An|Ci     |Ag           |Cl             |Re             |Ap             |Su        |DA                 |SA     |SE             |Au    |PC   |CC|SC|Sy
1  |read_catalogue       |✓ |✓      |✓            |✓              |✓              |✓              |✓         |✓                  |✓      |✓              |✓     |-    |- |- |-
2  |verify_certificate   |✓ |✓      |✓            |✓              |✓              |✓              |✓         |✓                  |- > ✓  |- > ✓          |✓     |-    |- |- |-
+  |confirm_shown        |✓ |✓      |✓            |✓              |✓              |✓              |✓         |✓                  |✓      |✓              |✓     |-    |- |- |-
3  |sign_in              |✓ |-      |-            |-              |-              |-              |-         |-                  |-      |-              |-     |-    |- |- |-
4  |read_own_profile     |- |S      |-            |-              |-              |-              |-         |-                  |-      |-              |-     |-    |- |- |-
5  |manage_own_sign_in   |- |S      |-            |- > S          |- > S          |- > S          |- > S     |- > S              |- > S  |- > S          |- > S |-    |- |- |-
6  |edit_draft           |- |S      |M,T          |D > -          |-              |-              |-         |-                  |-      |-              |-     |-    |- |- |-
7  |upload               |- |S      |M,T          |D,J > -        |-              |-              |-         |-                  |-      |-              |-     |-    |- |- |-
8  |submit               |- |S      |M,T          |D > -          |-              |-              |-         |-                  |-      |-              |-     |-    |- |- |-
+  |start_at_counter     |- |-      |-            |✓              |-              |-              |-         |-                  |-      |-              |-     |-    |- |- |-
9  |withdraw             |- |S      |M            |-              |-              |-              |-         |-                  |-      |-              |-     |-    |- |- |-
10 |supplement           |- |S      |M,T          |~D             |-              |-              |-         |-                  |-      |-              |-     |-    |- |- |-
11 |read_case            |- |S      |M            |D              |D,J > D        |D,J > D        |D         |A > -              |-      |-              |~R    |-    |- |- |-
+  |read_desk            |- |-      |-            |✓              |✓              |✓              |✓         |-                  |-      |-              |-     |-    |- |- |-
+  |print_notice         |- |S      |M            |D              |D              |D              |-         |-                  |-      |-              |-     |-    |- |- |-
12 |read_material        |- |S      |M            |D,J,R          |D,J,R          |D,J,R          |~D,R,2P   |-                  |-      |-              |~R,2P |-    |- |- |-
13 |reveal               |- |S      |-            |D,J,R          |D,J,R          |D,J,R          |~D,R,2P   |-                  |-      |-              |-     |-    |- |- |-
14 |search_by_number     |- |-      |~T,R         |D,R            |-              |-              |D,R       |-                  |-      |-              |~R,2P |-    |- |- |-
15 |claim                |- |-      |-            |D              |D,≠            |D,≠            |-         |-                  |-      |-              |-     |-    |- |- |-
16 |reassign             |- |-      |-            |-              |-              |-              |-         |D,R                |-      |-              |-     |-    |- |- |-
17 |accept               |- |-      |-            |D,J            |-              |-              |-         |-                  |-      |-              |-     |-    |- |- |-
18 |ask_supplement       |- |-      |-            |D,J            |-              |-              |-         |-                  |-      |-              |-     |-    |- |- |-
+  |check_originals      |- |-      |-            |D,J            |-              |-              |-         |-                  |-      |-              |-     |-    |- |- |-
+  |greet                |- |-      |-            |D              |-              |-              |-         |-                  |-      |-              |-     |-    |- |- |-
+  |call_numbers         |- |-      |-            |D              |-              |-              |-         |-                  |-      |-              |-     |-    |- |- |-
+  |visit_home           |- |-      |-            |D              |D              |-              |-         |-                  |-      |-              |-     |-    |- |- |-
19 |review               |- |-      |-            |-              |D,J,≠,H > D,J,≠|-              |-         |-                  |-      |-              |-     |-    |- |- |-
+  |advise               |- |-      |-            |-              |D              |-              |-         |-                  |-      |-              |-     |-    |- |- |-
+  |refuse_acceptance    |- |-      |-            |-              |-              |D,R,2P         |-         |-                  |-      |-              |-     |-    |- |- |-
20 |decide               |- |-      |-            |-              |-              |D,J,≠,H        |-         |-                  |-      |-              |-     |-    |- |- |-
21 |revoke_decision      |- |-      |-            |-              |-              |D,H,R,2P       |-         |-                  |-      |-              |-     |-    |- |- |-
+  |terminate            |- |-      |-            |-              |-              |D,≠,R          |-         |-                  |-      |-              |-     |-    |- |- |-
22 |extend               |- |-      |-            |-              |D,J,R          |D,R            |D,R > -   |-                  |-      |-              |-     |-    |- |- |-
23 |urge                 |- |-      |-            |-              |-              |-              |D         |-                  |-      |-              |-     |-    |- |- |-
+  |read_orders          |- |-      |-            |✓              |✓              |✓              |✓         |✓                  |-      |-              |-     |-    |- |- |-
+  |read_case_looks      |- |-      |-            |-              |-              |-              |D         |-                  |-      |-              |-     |-    |- |- |-
+  |read_consent         |- |-      |-            |-              |-              |-              |D,R       |-                  |-      |-              |-     |-    |- |- |-
+  |answer_order         |- |-      |-            |D              |D              |D              |-         |D                  |-      |-              |-     |-    |- |- |-
24 |pay                  |- |S      |M            |-              |-              |-              |-         |-                  |-      |-              |-     |-    |- |- |-
+  |disown               |✓ |✓      |✓            |-              |-              |-              |-         |-                  |-      |-              |-     |-    |- |- |-
25 |set_payment          |- |-      |-            |-              |-              |-              |-         |-                  |-      |-              |-     |K    |- |- |-
26 |refund               |- |-      |-            |-              |-              |D,H,R > D,R,2P |-         |D,R,2P             |-      |-              |-     |K > -|- |- |-
+  |rate                 |- |S      |-            |-              |-              |-              |-         |-                  |-      |-              |-     |-    |- |- |-
+  |ask_office           |- |S      |-            |-              |-              |-              |-         |-                  |-      |-              |-     |-    |- |- |-
+  |answer_question      |- |-      |-            |D              |D              |D              |-         |D                  |-      |-              |-     |-    |- |- |-
+  |announce             |- |-      |-            |-              |-              |-              |-         |D,2P               |-      |-              |-     |-    |- |- |-
+  |answer_rating        |- |-      |-            |-              |-              |-              |-         |D,≠                |-      |-              |-     |-    |- |- |-
+  |take_payment         |- |-      |-            |D              |-              |-              |-         |-                  |-      |-              |-     |-    |- |- |-
27 |reconcile            |- |-      |-            |-              |-              |-              |D > D,R   |D,2P > D,R         |-      |-              |✓ > - |-    |- |- |-
+  |read_statements      |- |-      |-            |-              |-              |-              |✓         |✓                  |-      |-              |✓     |-    |- |- |-
28 |choose_delivery      |- |S      |M            |-              |-              |-              |-         |-                  |-      |-              |-     |-    |- |- |-
29 |hand_over            |- |-      |-            |D,J > D        |-              |-              |-         |-                  |-      |-              |-     |-    |- |- |-
30 |set_parcel           |- |-      |-            |-              |-              |-              |-         |-                  |-      |-              |-     |-    |K |- |-
31 |set_receipt          |- |-      |-            |-              |-              |-              |-         |-                  |-      |-              |-     |-    |- |K |-
32 |read_own_access_log  |- |S      |S > -        |S > -          |S > -          |S > -          |S > -     |S > -              |S > -  |S > -          |S > - |-    |- |- |-
33 |manage_own_rights    |- |S,R > S|-            |-              |-              |-              |-         |-                  |-      |-              |-     |-    |- |- |-
+  |correct_records      |- |-      |-            |R              |-              |-              |-         |R                  |-      |-              |-     |-    |- |- |-
34 |execute_erasure      |- |-      |-            |-              |-              |-              |-         |D,R,2P             |-      |R,2P           |-     |-    |- |- |-
+  |join_persons         |- |-      |-            |-              |-              |-              |-         |-                  |-      |R,2P           |-     |-    |- |- |-
+  |bind_number          |- |-      |-            |R              |-              |-              |-         |-                  |-      |-              |-     |-    |- |- |✓
35 |request_share        |- |-      |-            |-              |-              |-              |-         |D,R                |-      |-              |-     |-    |- |- |-
36 |grant_share          |- |-      |-            |-              |-              |-              |-         |D,R,2P             |-      |-              |-     |-    |- |- |-
37 |use_share            |- |-      |-            |J,R > D,J,R    |J,R > D,J,R    |J,R > D,J,R    |-         |-                  |-      |-              |-     |-    |- |- |-
38 |use_share            |- |-      |-            |J,R > D,J,R    |J,R > D,J,R    |J,R > D,J,R    |-         |-                  |-      |-              |-     |-    |- |- |-
39a|manage_mandates      |- |S      |-            |-              |-              |-              |-         |-                  |-      |-              |-     |-    |- |- |-
39b|revoke_mandate       |- |-      |-            |-              |-              |-              |D > D,R   |D > D,R            |-      |-              |-     |-    |- |- |-
+  |appoint_agent        |- |-      |-            |-              |-              |-              |-         |D                  |-      |-              |-     |-    |- |- |-
+  |manage_organisation  |- |S      |-            |-              |-              |-              |-         |-                  |-      |-              |-     |-    |- |- |-
40 |publish_version      |- |-      |-            |-              |-              |-              |-         |D,2P > D,≠,H       |-      |-              |-     |-    |- |- |-
+  |read_drafts          |- |-      |-            |-              |-              |-              |-         |D                  |-      |-              |-     |-    |- |- |-
+  |write_draft          |- |-      |-            |-              |-              |-              |-         |D,S                |-      |-              |-     |-    |- |- |-
+  |send_back_draft      |- |-      |-            |-              |-              |-              |-         |D,R                |-      |-              |-     |-    |- |- |-
+  |withdraw_version     |- |-      |-            |-              |-              |-              |-         |D,≠,R              |-      |-              |-     |-    |- |- |-
41 |manage_staff         |- |-      |-            |-              |-              |-              |-         |D > D,≠me          |-      |✓,2P > ≠me     |-     |-    |- |- |-
42 |grant_seat           |- |-      |-            |-              |-              |-              |-         |D,≠me              |-      |2P,≠me > ≠me   |-     |-    |- |- |-
+  |appoint_admin        |- |-      |-            |-              |-              |-              |-         |-                  |-      |2P,≠me         |-     |-    |- |- |-
43 |manage_keys          |- |-      |S > -        |H > -          |H > -          |H > -          |H > -     |D,2P > D,2P,≠me    |-      |✓,2P > 2P,≠me  |-     |-    |- |- |-
+  |report_key           |- |-      |-            |D,R            |D,R            |D,R            |D,R       |D,R                |-      |R              |-     |-    |- |- |-
+  |name_deputy          |- |-      |-            |-              |-              |-              |-         |D,R,≠me            |-      |-              |-     |-    |- |- |-
+  |delegate_power       |- |-      |-            |-              |-              |-              |-         |D,R                |-      |-              |-     |-    |- |- |-
+  |appeal_card          |- |-      |-            |D              |D              |D              |-         |-                  |-      |-              |-     |-    |- |- |-
+  |settle_card          |- |-      |-            |-              |-              |-              |-         |D,2P               |-      |-              |-     |-    |- |- |-
+  |keep_templates       |- |-      |-            |-              |-              |-              |-         |D                  |-      |-              |-     |-    |- |- |-
+  |try_again            |- |-      |-            |-              |-              |-              |-         |-                  |✓      |-              |-     |-    |- |- |-
+  |manage_offices       |- |-      |-            |-              |-              |-              |-         |-                  |✓      |-              |-     |-    |- |- |-
44 |configure            |- |-      |-            |-              |-              |-              |-         |-                  |~H,2P  |-              |-     |-    |- |- |-
45 |rotate_keys          |- |-      |-            |-              |-              |-              |-         |-                  |✓>R,2P |2P > -         |-     |-    |- |- |-
+  |approve_rotation     |- |-      |-            |-              |-              |-              |-         |-                  |-      |2P             |-     |-    |- |- |-
+  |settle_second        |- |-      |-            |-              |-              |-              |-         |✓                  |✓      |✓              |✓     |-    |- |- |-
46 |read_trail           |- |-      |-            |-              |-              |-              |~D,A      |-                  |-      |-              |~✓    |-    |- |- |-
+  |answer_looks         |- |-      |-            |-              |-              |-              |-         |-                  |-      |-              |✓     |-    |- |- |-
+  |seal_looks           |- |-      |-            |-              |-              |-              |-         |-                  |-      |-              |R,2P  |-    |- |- |-
+  |agree_to_seal        |- |-      |-            |-              |-              |-              |-         |-                  |-      |2P             |2P    |-    |- |- |-
47 |change_trail         |- |-      |-            |-              |-              |-              |-         |-                  |-      |-              |-     |-    |- |- |-
48 |read_figures         |A |A      |A            |A              |A              |A              |A         |A                  |A      |A              |A     |-    |- |- |-
49 |back_up              |- |-      |-            |-              |-              |-              |-         |-                  |~H,2P  |-              |~✓    |-    |- |- |-
49a|own_settings         |- |S      |S > -        |-              |-              |-              |-         |-                  |-      |-              |-     |-    |- |- |-
49a|book                 |- |S      |S > -        |-              |-              |-              |-         |-                  |-      |-              |-     |-    |- |- |-
49a|read_inbox           |- |S      |S > -        |-              |-              |-              |-         |-                  |-      |-              |-     |-    |- |- |-
+  |machine              |- |-      |-            |-              |-              |-              |-         |-                  |-      |-              |-     |-    |- |- |✓
"""  # noqa: E501 — a table


@dataclass(frozen=True)
class Cell:
    """What one principal needs for one operation: the codes of the table; None: may not."""

    was: frozenset[str] | None
    needs: frozenset[str] | None
    later: bool = False

    @property
    def changed(self) -> bool:
        """Whether it differs from what the authorisation table asked."""
        return self.was != self.needs


@dataclass(frozen=True)
class Seat:
    """One seat of a member of staff: the column, and where it is beside the thing's."""

    column: str
    # own: the department that decides it; power: one that was delegated it; hall: another
    # department's, at the hall that took it in; away: none of these
    where: str


@dataclass(frozen=True)
class Probe:
    """One try, in facts a person at the hall could tell."""

    kind: str  # nobody, citizen, staff, system
    seats: tuple[Seat, ...] = ()
    owner: str = (
        "other"  # whose the thing is: mine, joined (an account joined to mine), other, none
    )
    # none: acts for oneself. live, everything (no list of items), other_item, other_person,
    # expired, revoked: came with a mandate, in that state
    mandate: str = "none"
    in_village: bool = True
    claim: str = "nobody"  # mine, other, nobody
    i_came_earlier: bool = False
    instant: bool = False
    draft: bool = False
    about_my_own_application: bool = False
    about: str = "nobody"  # the staff member it is about: me, other, nobody


def cells() -> Iterator[tuple[str, str, str, Cell]]:
    """Row number, operation, column and cell, for every one."""
    head, *rows = (line.split("|") for line in TABLE.strip().splitlines())
    for row in rows:
        number, operation, *values = (value.strip() for value in row)
        assert len(values) == len(head) - 2, row
        for column, value in zip(head[2:], values, strict=True):
            yield number, operation, column.strip(), _cell(value)


def _cell(text: str) -> Cell:
    was, _, now = (part.strip() for part in text.partition(">"))
    codes = _codes((now or was).lstrip("~"))
    return Cell(_codes(was.lstrip("~")), codes, later=text.startswith("~"))


def _codes(text: str) -> frozenset[str] | None:
    return None if text == "-" else frozenset(text.split(",")) - {"✓"}


OPEN = {(op, column): None if cell.later else cell.needs for _, op, column, cell in cells()}
OPERATIONS = tuple(dict.fromkeys(op for _, op, _, _ in cells()))
COLUMNS = tuple(dict.fromkeys(column for _, _, column, _ in cells()))


def verdict(operation: str, probe: Probe) -> str:
    """yes · sign in · absent (for this person it does not exist) · not allowed."""
    if _may(operation, probe):
        return "yes"
    if probe.kind == "nobody" and OPEN[operation, "An"] is None:
        return "sign in"
    if probe.kind != "system" and not _may("read_case", probe):
        return "absent"
    return "not allowed"


def _may(operation: str, probe: Probe) -> bool:
    return any(
        (needs := OPEN[operation, column]) is not None
        and all(_met(code, column, probe) for code in needs)
        for column in _columns(probe)
    )


def _columns(probe: Probe) -> set[str]:
    """Who comes with a mandate is the agent and nobody else, in whatever state the mandate is."""
    if probe.kind == "citizen":
        return {"Ci"} if probe.mandate == "none" else {"Ag"}
    if probe.kind == "staff":
        return {seat.column for seat in probe.seats}
    return {"An"} if probe.kind == "nobody" else {"Sy"}


def _met(code: str, column: str, probe: Probe) -> bool:
    if code in {"H", "R", "2P", "K"}:
        return True  # the verb asks for the proof itself
    return {
        "S": lambda: probe.owner in {"mine", "joined", "none"},
        "M": lambda: probe.owner == "none" or probe.mandate in {"live", "everything"},
        "T": lambda: probe.in_village,
        "D": lambda: _of_my_department(column, probe),
        "J": lambda: probe.claim == "mine",
        "≠": lambda: probe.instant or not probe.i_came_earlier,
        "≠me": lambda: probe.about != "me",
        "A": lambda: probe.owner == "none",
    }[code]()


def _of_my_department(column: str, probe: Probe) -> bool:
    """Row 50 as well: nobody touches their own application. A draft is not with the offices yet."""
    if probe.draft or probe.about_my_own_application:
        return False
    reach = {"own", "power"} | ({"hall"} if column == "Cl" else set())
    return any(seat.column == column and seat.where in reach for seat in probe.seats)

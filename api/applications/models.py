"""An application (办件) and what happened to it. Only this package queries these tables.

Personal values are sealed under the citizen's key (answers) or the department's (opinions and
decision documents), and stand masked beside it where a list shows them.
"""

from enum import StrEnum
from typing import Any
from uuid import UUID

from tortoise import fields
from tortoise.fields.db_defaults import SqlDefault
from tortoise.indexes import Index
from tortoise.models import Model

from api.applications.lifecycle import Action, Status

NOBODY = SqlDefault("'[]'::jsonb")


class Origin(StrEnum):
    """How a draft was begun."""

    ONLINE = "online"
    COUNTER = "counter"  # by a window, for a person who was present


class Application(Model):
    """One citizen's wish for one item. ``status`` is written by advancing.py alone."""

    id = fields.UUIDField(primary_key=True)
    citizen_id = fields.UUIDField()
    # Whose it is, when it is an organisation's; ``citizen_id`` is then the handler who began it.
    organisation_id = fields.UUIDField(null=True)
    item_code = fields.CharField(max_length=50)
    item_version_id = fields.UUIDField()
    department_id = fields.UUIDField()  # who decides it
    site_id = fields.UUIDField()  # the hall that takes it in
    site_chosen = fields.BooleanField(default=False, db_default=False)  # by the citizen
    instant = fields.BooleanField()  # copied from the version, immutable (R6)
    region = fields.CharField(max_length=12, null=True)  # where the applicant said they live
    origin = fields.CharEnumField(
        Origin, max_length=16, default=Origin.ONLINE, db_default=Origin.ONLINE
    )
    # At a counter: who began it, where, and how name and number were taken (typed, card read).
    begun_by = fields.UUIDField(null=True)
    begun_at_site = fields.UUIDField(null=True)
    identity_source = fields.CharField(max_length=16, null=True)
    # Filed by somebody else than ``citizen_id``: who, and under which mandate if by an agent.
    filed_by_agent_id = fields.UUIDField(null=True)
    mandate_id = fields.UUIDField(null=True)
    status = fields.CharEnumField(Status, max_length=32, default=Status.DRAFT)
    version = fields.IntField(default=0)  # counts every saved change: the precondition of the next
    reference = fields.CharField(max_length=32, null=True, unique=True)
    project_number = fields.CharField(max_length=50, null=True, unique=True)
    answers_sealed = fields.BinaryField()
    # Of a draft: place → keyed hash of what a card's photo said there. None once it is filed.
    read_marks: fields.JSONField[dict[str, str] | None] = fields.JSONField(null=True)
    # Written at submit: [{title, lines: [{field, label, value, masked}]}], personal values masked.
    desk_lines: fields.JSONField[list[dict[str, Any]] | None] = fields.JSONField(null=True)
    # Written at submit: ids of the materials these answers call for; none: filed before that was.
    asked: fields.JSONField[list[str] | None] = fields.JSONField(null=True)
    # Written at submit: {name, idNumber, phone (masked), level}.
    applicant: fields.JSONField[dict[str, Any] | None] = fields.JSONField(null=True)
    fee_settled = fields.BooleanField(default=False)
    fee_exempt: fields.JSONField[dict[str, str] | None] = fields.JSONField(null=True)  # key, by, at
    applicant_staff: fields.JSONField[list[str]] = fields.JSONField(default=list)  # not their own
    created_at = fields.DatetimeField()
    updated_at = fields.DatetimeField()
    submitted_at = fields.DatetimeField(null=True)
    accepted_at = fields.DatetimeField(null=True)
    decided_at = fields.DatetimeField(null=True)
    closed_at = fields.DatetimeField(null=True)
    promised_on = fields.DateField(null=True)
    legal_on = fields.DateField(null=True)
    due_on = fields.DateField(null=True)  # what the desk sorts by: the clock that runs now
    warn_on = fields.DateField(null=True)  # when it turns yellow; none: nobody of the desk is timed
    claimed_by = fields.UUIDField(null=True)
    claimed_until = fields.DatetimeField(null=True)
    acceptor_id = fields.UUIDField(null=True)
    deemed = fields.BooleanField(default=False, db_default=False)  # accepted by law, by nobody
    reviewer_id = fields.UUIDField(null=True)
    approver_id = fields.UUIDField(null=True)
    # Where the work waits now, copied from the running stage; none: nobody's of the desk.
    works_role = fields.CharField(max_length=16, null=True)
    works_department_id = fields.UUIDField(null=True)
    works_site_id = fields.UUIDField(null=True)  # none, and no window: at the department itself
    # Other departments and stations with a part in it, and who wrote a reviewer's opinion.
    offices: fields.JSONField[list[str]] = fields.JSONField(default=list, db_default=NOBODY)
    reviewed_by: fields.JSONField[list[str]] = fields.JSONField(default=list, db_default=NOBODY)

    class Meta:
        table = "application"
        indexes = (
            Index(fields=("citizen_id", "created_at", "id")),
            Index(fields=("organisation_id", "created_at", "id")),
        )

    @property
    def owner_id(self) -> UUID:
        """Whose it is, and whose key seals what belongs to it."""
        return self.organisation_id or self.citizen_id

    @property
    def person_id(self) -> UUID:
        """Whose name stands on it: the applicant's; for an organisation the handler's who filed."""
        if self.organisation_id is None or self.filed_by_agent_id is None:
            return self.citizen_id
        return self.filed_by_agent_id


class StatusChange(Model):
    """One step of the lifecycle. Append-only."""

    id = fields.BigIntField(primary_key=True, generated=True)
    application: fields.ForeignKeyRelation[Application] = fields.ForeignKeyField(
        "api.Application", related_name="changes", on_delete=fields.RESTRICT
    )
    citizen_id = fields.UUIDField()
    action = fields.CharEnumField(Action, max_length=48)
    was = fields.CharEnumField(Status, max_length=32)
    now = fields.CharEnumField(Status, max_length=32)
    by_kind = fields.CharField(max_length=16)  # citizen, staff, system
    by_id = fields.UUIDField(null=True)
    said_id = fields.UUIDField(null=True)  # the place of the words: given before the row's own id
    because_sealed = fields.BinaryField(null=True)
    # What the sentence about it says beside: days, dates, codes. Nothing personal.
    params: fields.JSONField[dict[str, Any] | None] = fields.JSONField(null=True)
    at = fields.DatetimeField()

    class Meta:
        table = "status_change"
        indexes = (Index(fields=("application_id", "id")), Index(fields=("citizen_id",)))


class StageState(StrEnum):
    """Where a stage of the item's route is."""

    RUNNING = "running"
    DONE = "done"
    SENT_BACK = "sent_back"


class StageRun(Model):
    """One time through one stage (环节) of the item's route."""

    id = fields.BigIntField(primary_key=True, generated=True)
    application: fields.ForeignKeyRelation[Application] = fields.ForeignKeyField(
        "api.Application", related_name="stage_runs", on_delete=fields.RESTRICT
    )
    citizen_id = fields.UUIDField()
    stage = fields.CharField(max_length=32)
    kind = fields.CharField(max_length=16, default="")
    level = fields.SmallIntField(default=4)  # 4 county, 5 township, 6 village
    role = fields.CharField(max_length=16, default="")
    department_id = fields.UUIDField(null=True)
    site_id = fields.UUIDField(null=True)
    number = fields.SmallIntField(default=1)  # the how manieth time
    stood_in = fields.BooleanField(default=False)  # no such office: the deciding department
    outcome = fields.CharField(max_length=16, null=True)  # pass, other, return
    state = fields.CharEnumField(StageState, max_length=32, default=StageState.RUNNING)
    handler_id = fields.UUIDField(null=True)
    started_at = fields.DatetimeField()
    ended_at = fields.DatetimeField(null=True)
    due_on = fields.DateField(null=True)

    class Meta:
        table = "stage_run"
        indexes = (Index(fields=("application_id", "id")), Index(fields=("citizen_id",)))


class Opinion(Model):
    """What a member of staff thinks of it. The inner side only: the outer role cannot read."""

    id = fields.UUIDField(primary_key=True)
    application: fields.ForeignKeyRelation[Application] = fields.ForeignKeyField(
        "api.Application", related_name="opinions", on_delete=fields.RESTRICT
    )
    citizen_id = fields.UUIDField()
    department_id = fields.UUIDField()  # whose key seals it
    staff_id = fields.UUIDField()
    role = fields.CharField(max_length=32)
    stage = fields.CharField(max_length=32, null=True)  # written in which stage of the route
    text_sealed = fields.BinaryField()
    met_sealed = fields.BinaryField(null=True)  # whom a visit met
    checklist: fields.JSONField[list[str]] = fields.JSONField(default=list)
    at = fields.DatetimeField()

    class Meta:
        table = "opinion"
        indexes = (Index(fields=("application_id",)), Index(fields=("citizen_id",)))


class DecisionKind(StrEnum):
    """How it ended for the citizen."""

    GRANT = "grant"
    REFUSE = "refuse"
    NOT_ACCEPTED = "not_accepted"
    TERMINATED = "terminated"
    # Of a decision before: it does not stand, or its words do not.
    REVOKE = "revoke"
    CORRECT = "correct"
    VOID = "void"  # it never took effect: what it depended on was not done


class Decision(Model):
    """The decision, its exact document and the proof over it. Never updated.

    The document is the canonical JSON that was signed, sealed under the department's key because it
    quotes the opinion. Kind, reason (under the citizen's key), clause and time are the citizen's.
    """

    id = fields.UUIDField(primary_key=True)
    application: fields.ForeignKeyRelation[Application] = fields.ForeignKeyField(
        "api.Application", related_name="decisions", on_delete=fields.RESTRICT
    )
    corrects = fields.UUIDField(null=True)  # the one before; of a case only the first has none
    ground = fields.CharField(max_length=32, null=True)  # of the list of its kind
    citizen_id = fields.UUIDField()
    department_id = fields.UUIDField()
    kind = fields.CharEnumField(DecisionKind, max_length=32)
    reason_sealed = fields.BinaryField(null=True)
    clause = fields.TextField(default="")
    decided_by = fields.UUIDField(null=True)  # nobody: time did (void)
    decided_at = fields.DatetimeField()
    document_sealed = fields.BinaryField(null=True)
    document_hash = fields.CharField(max_length=64, default="")
    preparation_id = fields.UUIDField(null=True)  # once per case: unique with it
    nonce = fields.BinaryField(null=True)
    credential_id = fields.BinaryField(null=True)
    authenticator_data = fields.BinaryField(null=True)
    client_data_json = fields.BinaryField(null=True)
    signature = fields.BinaryField(null=True)
    public_key = fields.BinaryField(null=True)

    class Meta:
        table = "decision"
        indexes = (Index(fields=("citizen_id",)),)


class Supplement(Model):
    """What is missing, asked for once and all together (一次性告知)."""

    id = fields.UUIDField(primary_key=True)
    application: fields.ForeignKeyRelation[Application] = fields.ForeignKeyField(
        "api.Application", related_name="supplements", on_delete=fields.RESTRICT
    )
    citizen_id = fields.UUIDField()
    number = fields.CharField(max_length=48, unique=True)
    lines: fields.JSONField[list[dict[str, Any]]] = fields.JSONField()  # kind, ref, title, regions?
    whys_sealed = fields.BinaryField(null=True)  # in the same order
    asked_by = fields.UUIDField()
    asked_at = fields.DatetimeField()
    due_on = fields.DateField()
    answered_at = fields.DatetimeField(null=True)
    ended_at = fields.DatetimeField(null=True)  # nobody waits for it any longer

    class Meta:
        table = "supplement"
        indexes = (Index(fields=("application_id",)), Index(fields=("citizen_id",)))


class OriginalCheck(Model):
    """Comparing the originals with what was photographed: called for, booked, agreed."""

    id = fields.UUIDField(primary_key=True)
    application: fields.ForeignKeyRelation[Application] = fields.ForeignKeyField(
        "api.Application", related_name="original_checks", on_delete=fields.RESTRICT
    )
    citizen_id = fields.UUIDField()
    site_id = fields.UUIDField()
    wanted: fields.JSONField[list[str]] = fields.JSONField()  # material ids
    called_by = fields.UUIDField()
    called_at = fields.DatetimeField()
    latest_on = fields.DateField()
    way = fields.CharField(max_length=16, null=True)  # visit, home_visit
    booked_for = fields.DatetimeField(null=True)
    agreed_at = fields.DatetimeField(null=True)
    checked_by = fields.UUIDField(null=True)
    # what comparing each material showed: material, agrees
    outcomes: fields.JSONField[list[dict[str, Any]]] = fields.JSONField(default=list)

    class Meta:
        table = "original_check"
        indexes = (
            Index(fields=("application_id",)),
            Index(fields=("citizen_id",)),
            Index(fields=("site_id", "booked_for")),
        )


class ProjectCounter(Model):
    """The last case number given out per item and day."""

    id = fields.CharField(max_length=64, primary_key=True)  # "<implementation code><yyyymmdd>"
    given_out = fields.IntField()

    class Meta:
        table = "project_counter"

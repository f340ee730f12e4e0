"""The parts that the citizen's and the desk's screen share: as SQL, and read back (R13).

Each fragment is a subselect over the application ``a`` that gives one JSON value, so that a whole
screen is one statement. Tables of other packages are only read here.
"""

from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import Any
from uuid import UUID

from api.applications.desk_views import Applicant, FiledBy
from api.applications.pointing import marked, shown
from api.applications.speaking import staff_name
from api.applications.views import (
    ComparedView,
    DeliveryView,
    FileView,
    OriginalCheckView,
    SupplementLineView,
    SupplementView,
    TrackView,
)
from api.catalog.definition import Definition
from api.materials.models import FileKind, Scan
from identity.mandates import Relation
from identity.offices import Offices
from notifications.wording import sentence

MATERIALS = """
(SELECT coalesce(jsonb_object_agg(m.spec_id, jsonb_build_object(
    'grade', m.grade, 'declined', m.declined, 'held_at', m.held_at,
    'held_version', m.held_version_id, 'checked_at', m.checked_at,
    'compared', CASE WHEN m.checked_at IS NOT NULL THEN jsonb_build_object(
        'at', m.checked_at, 'by', m.checked_by, 'agrees', m.original_agrees,
        'where', (SELECT jsonb_build_object('site', o.site_id, 'way', o.way) FROM original_check o
                  WHERE o.application_id = a.id AND o.agreed_at IS NOT NULL
                        AND o.wanted @> to_jsonb(m.spec_id::text)
                  ORDER BY o.agreed_at DESC LIMIT 1)) END,
    'files', (SELECT coalesce(jsonb_agg(jsonb_build_object(
                  'id', f.id, 'ready', f.state = 'ready', 'size', f.declared_size,
                  'mime', f.mime, 'scan', f.scan, 'kind', f.kind, 'session', f.session_id,
                  'by', f.taken_by, 'device', f.device, 'site', f.at_site,
                  'at', coalesce(f.ready_at, f.created_at))
                  ORDER BY f.page, f.created_at), '[]')
              FROM uploaded_file f WHERE f.material_id = m.id AND f.state <> 'replaced'))), '{}')
 FROM material m WHERE m.application_id = a.id)"""

SUPPLEMENTS = """
(SELECT coalesce(jsonb_agg(jsonb_build_object(
    'number', s.number, 'asked_at', s.asked_at, 'due_on', s.due_on,
    'answered_at', s.answered_at, 'ended_at', s.ended_at, 'lines', s.lines,
    'label', 'supplement.whys:' || s.id,
    'said', encode(s.whys_sealed, 'hex')) ORDER BY s.asked_at), '[]')
 FROM supplement s WHERE s.application_id = a.id)"""

ORIGINAL_CHECK = """
(SELECT jsonb_build_object(
    'wanted', o.wanted, 'latest_on', o.latest_on, 'way', o.way, 'booked_for', o.booked_for,
    'agreed_at', o.agreed_at, 'site', o.site_id)
 FROM original_check o WHERE o.application_id = a.id ORDER BY o.called_at DESC LIMIT 1)"""

DELIVERY = """
(SELECT jsonb_build_object(
    'application', d.application_id, 'way', d.way,
    'receiver', d.receiver_masked, 'phone', d.phone_masked,
    'address', concat(d.region, d.address_masked), 'confirmed', d.confirmed_at IS NOT NULL,
    'until', d.pickup_until, 'shelf', d.shelf_place,
    'parcel', (SELECT jsonb_build_object('carrier', p.carrier, 'number', p.number,
                   'state', p.state, 'signer', p.signer,
                   'tracks', (SELECT coalesce(jsonb_agg(jsonb_build_object(
                                  'at', t.at, 'state', t.state, 'text', t.text)
                                  ORDER BY t.at, t.received_at), '[]')
                              FROM track t WHERE t.parcel_id = p.id))
               FROM parcel p WHERE p.delivery_id = d.id ORDER BY p.reserved_at DESC LIMIT 1))
 FROM delivery d WHERE d.application_id = a.id)"""

# What the courier said of every parcel, for the story.
TRACKS = """
(SELECT coalesce(jsonb_agg(jsonb_build_object(
    'at', t.at, 'state', t.state, 'text', t.text) ORDER BY t.at, t.received_at), '[]')
 FROM track t JOIN parcel p ON p.id = t.parcel_id WHERE p.application_id = a.id)"""

# The steps, and between them that a colleague went on (why and who, only the desk reads), and what
# the applicant wrote back by SMS.
HISTORY = """
(SELECT coalesce(jsonb_agg(story.told ORDER BY story.at, story.id), '[]') FROM (
    SELECT c.at, c.id, jsonb_build_object(
        'at', c.at, 'action', c.action, 'now', c.now, 'by_kind', c.by_kind, 'by_id', c.by_id,
        'params', c.params,
        'label', 'status_change.because:' || c.said_id,
        'said', encode(c.because_sealed, 'hex')) AS told
    FROM status_change c WHERE c.application_id = a.id
    UNION ALL
    SELECT w.at, 0, jsonb_build_object(
        'at', w.at, 'action', 'pass_on', 'now', (
            SELECT c.now FROM status_change c WHERE c.application_id = a.id AND c.at <= w.at
            ORDER BY c.id DESC LIMIT 1),
        'by_kind', 'staff', 'by_id', null, 'label', '', 'said', null)
    FROM case_passing w WHERE w.application_id = a.id
    UNION ALL
    SELECT y.came_at, 0, jsonb_build_object(
        'at', y.came_at, 'action', 'sms_reply', 'now', coalesce((
            SELECT c.now FROM status_change c WHERE c.application_id = a.id AND c.at <= y.came_at
            ORDER BY c.id DESC LIMIT 1), a.status),
        'by_kind', CASE WHEN y.citizen_id = a.filed_by_agent_id THEN 'agent' ELSE 'citizen' END,
        'by_id', null, 'label', 'sms_reply.said:' || y.id, 'said', encode(y.said_sealed, 'hex'))
    FROM sms_reply y WHERE y.application_id = a.id) AS story)"""

PASSINGS = """
(SELECT coalesce(jsonb_agg(jsonb_build_object(
    'from', w.from_id, 'to', w.to_id, 'because', w.because) ORDER BY w.at, w.id), '[]')
 FROM case_passing w WHERE w.application_id = a.id)"""


# Who filed it on whose mandate. The mandate as it stands now: over, ended, or counting.
AGENT = """
(SELECT jsonb_build_object(
    'name', g.name_masked, 'relation', v.relation,
    'since', coalesce(v.accepted_at, v.given_at), 'until', v.until,
    'live', v.ended_at IS NULL AND doorstep_now() < v.until)
 FROM mandate v JOIN person g ON g.id = a.filed_by_agent_id WHERE v.id = a.mandate_id)"""


def with_passings(
    row: Mapping[str, Any], name: Callable[[str | None], str | None]
) -> list[dict[str, Any]]:
    """The history with who went on for whom, and why, where it only says that."""
    passed = iter(row["passings"])
    told = []
    for step in row["history"]:
        if step["action"] != "pass_on":
            told.append(step)
            continue
        found = next(passed)
        to = name(found["to"]) or "…"
        told.append({**step, "by": f"{name(found['from'])} → {to}", "reason": found["because"]})
    return told


def moment(text: str | None) -> datetime | None:
    """A time as PostgreSQL writes it into JSON."""
    return datetime.fromisoformat(text) if text else None


def day(text: str | None) -> date | None:
    """A day as PostgreSQL writes it into JSON."""
    return date.fromisoformat(text) if text else None


def files(found: list[dict[str, Any]]) -> tuple[FileView, ...]:
    """The pages of one material."""
    return tuple(
        FileView(
            id=UUID(file["id"]),
            ready=file["ready"],
            size=file["size"],
            mime=file["mime"],
            uploaded_at=datetime.fromisoformat(file["at"]),
            scan=Scan(file["scan"]),
            kind=FileKind(file["kind"]),
        )
        for file in found
    )


def compared(
    found: Mapping[str, Any], hall: Offices, language: str, *, inside: bool = False
) -> ComparedView | None:
    """That a material was compared with its original. ``inside``: with the colleague's name."""
    one = found.get("compared")
    if one is None or one["agrees"] is None:
        return None
    where = one["where"] or {}
    site = hall.sites.get(UUID(where["site"])) if where else None
    way = where.get("way") or "visit"  # nobody booked: they came by themselves
    place = sentence(language, f"compared.{way}", site=site.name) if site else ""
    return ComparedView(
        at=datetime.fromisoformat(one["at"]),
        by=staff_name(language, hall, one["by"]) if inside else sentence(language, "by.centre"),
        place=place,
        agrees=one["agrees"],
    )


def supplement(
    found: Mapping[str, Any], materials: Mapping[str, Mapping[str, Any]]
) -> SupplementView:
    """One supplement; a material counts as answered once a whole file came after the asking and
    no page stands any more that was marked.
    """
    asked_at = datetime.fromisoformat(found["asked_at"])
    answered_at = moment(found["answered_at"])

    def came(line: Mapping[str, Any]) -> bool:
        there = [f for f in files(materials.get(line["ref"], {}).get("files", [])) if f.ready]
        stands = marked([line]) & {file.id for file in there}
        return not stands and any(file.uploaded_at > asked_at for file in there)

    return SupplementView(
        number=found["number"],
        asked_at=asked_at,
        due_on=date.fromisoformat(found["due_on"]),
        answered_at=answered_at,
        ended_at=moment(found["ended_at"]),
        lines=tuple(
            SupplementLineView(
                kind=line["kind"],
                ref=line["ref"],
                title=line["title"],
                why=line["why"],
                answered=answered_at is not None or (line["kind"] == "material" and came(line)),
                regions=shown(line, materials.get(line["ref"], {}).get("files", [])),
            )
            for line in found["lines"]
        ),
    )


def original_check(
    found: Mapping[str, Any] | None, definition: Definition
) -> OriginalCheckView | None:
    """The latest calling for originals, without the times still to be had."""
    rule = definition.original_check
    if found is None or rule is None:
        return None
    return OriginalCheckView(
        wanted=tuple(found["wanted"]),
        latest_on=date.fromisoformat(found["latest_on"]),
        site=rule.site,
        address=rule.address,
        way=found["way"],
        booked_for=moment(found["booked_for"]),
        agreed_at=moment(found["agreed_at"]),
        ways=rule.ways,
    )


def applicant(found: Mapping[str, Any], source: str | None) -> Applicant:
    """Who files it, and for which organisation. ``source``: how a counter took name and number."""
    return Applicant(
        name=found["name"],
        id_number=found["idNumber"],
        phone=found["phone"],
        level=found["level"],
        organisation=found.get("organisation"),
        credit_code=found.get("creditCode"),
        identity_source=source,
    )


def agent(found: Mapping[str, Any] | None) -> FiledBy | None:
    """Who filed it for the applicant; None when they did themselves."""
    if found is None:
        return None
    return FiledBy(
        name=found["name"] or "",
        relation=Relation(found["relation"]),
        since=datetime.fromisoformat(found["since"]),
        until=datetime.fromisoformat(found["until"]),
        live=found["live"],
    )


def for_whom(applicant: Mapping[str, Any]) -> str:
    """The organisation, or the person, masked."""
    return str(applicant.get("organisation") or applicant["name"])


def delivery(found: Mapping[str, Any] | None) -> DeliveryView | None:
    """What was chosen and where the parcel is."""
    if found is None:
        return None
    parcel = found["parcel"] or {}
    return DeliveryView(
        application_id=UUID(found["application"]),
        way=found["way"],
        receiver=found["receiver"],
        phone=found["phone"],
        address=found["address"] or None,
        confirmed=found["confirmed"],
        pickup_until=date.fromisoformat(until) if (until := found["until"]) else None,
        shelf=found["shelf"],
        carrier=parcel.get("carrier"),
        waybill=parcel.get("number"),
        state=parcel.get("state"),
        signer=parcel.get("signer"),
        tracks=tuple(
            TrackView(datetime.fromisoformat(t["at"]), t["state"], t["text"])
            for t in parcel.get("tracks", [])
        ),
    )

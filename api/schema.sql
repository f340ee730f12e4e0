-- Written by `doorstep schema-script` from the migrations 0c9cb8876a8c2bf6e1c455b20926211a31e3b9b4acced066ef2e00457f7be6a9
--
-- PostgreSQL database dump
--

SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

--
-- Name: application_keeps(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.application_keeps() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    IF NEW.citizen_id <> OLD.citizen_id OR NEW.item_version_id <> OLD.item_version_id
       OR NEW.instant <> OLD.instant OR NEW.created_at <> OLD.created_at
       OR (OLD.reference IS NOT NULL AND NEW.reference IS DISTINCT FROM OLD.reference)
       OR (OLD.project_number IS NOT NULL
           AND NEW.project_number IS DISTINCT FROM OLD.project_number)
       OR (OLD.approver_id IS NOT NULL AND NEW.approver_id IS DISTINCT FROM OLD.approver_id) THEN
        RAISE EXCEPTION 'an application keeps whose, what and who decided'
            USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END $$;

--
-- Name: application_keeps_organisation(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.application_keeps_organisation() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    RAISE EXCEPTION 'an application keeps whose it is' USING ERRCODE = 'restrict_violation';
END $$;

--
-- Name: application_many_eyes(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.application_many_eyes() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    IF EXISTS (SELECT FROM opinion o WHERE o.application_id = NEW.id
               AND o.role = 'reviewer' AND o.staff_id = NEW.approver_id)
       OR EXISTS (SELECT FROM asked_office k WHERE k.application_id = NEW.id
                  AND k.stage IS NOT NULL AND k.answered_by = NEW.approver_id) THEN
        RAISE EXCEPTION 'who reviewed an application does not decide it'
            USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;

--
-- Name: application_stays(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.application_stays() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    IF OLD.status <> 'draft' THEN
        RAISE EXCEPTION 'a filed application is never deleted'
            USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN OLD;
END $$;

--
-- Name: asked_office_stands(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.asked_office_stands() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    IF TG_OP = 'DELETE' OR OLD.answered_at IS NOT NULL
       OR (to_jsonb(NEW) - 'agrees' - 'answer_sealed' - 'answered_by' - 'answered_at')
          <> (to_jsonb(OLD) - 'agrees' - 'answer_sealed' - 'answered_by' - 'answered_at') THEN
        RAISE EXCEPTION 'what an office was asked and what it answered stands'
            USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END $$;

--
-- Name: card_stands(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.card_stands() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND OLD.urged_at IS NULL AND NEW.urged_at IS NOT NULL
       AND to_jsonb(NEW) - '{urged_at,moot}'::text[] = to_jsonb(OLD) - '{urged_at,moot}'::text[]
    THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'a card stands as it was given' USING ERRCODE = 'restrict_violation';
END $$;

--
-- Name: citizens_only_end(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.citizens_only_end() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    IF current_user = 'doorstep_citizen' AND NEW.state <> OLD.state AND NOT (
        (OLD.state = 'asked' AND NEW.state = 'fallen'
            AND (TG_TABLE_NAME <> 'redress' OR to_jsonb(NEW) ->> 'kind' = 'not_accept'))
        OR (TG_TABLE_NAME = 'special_procedure' AND OLD.state = 'running'
            AND NEW.state = 'ended'))
    THEN
        RAISE EXCEPTION 'an applicant settles nothing' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
END $$;

--
-- Name: clock_keeps(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.clock_keeps() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    IF (NEW.subject_id, NEW."of", NEW.kind, NEW.days, NEW.unit, NEW.started_on, NEW.started_at)
       IS DISTINCT FROM
       (OLD.subject_id, OLD."of", OLD.kind, OLD.days, OLD.unit, OLD.started_on, OLD.started_at)
       OR (OLD.ended_at IS NOT NULL AND (NEW.ended_at, NEW.due_on, NEW.how)
           IS DISTINCT FROM (OLD.ended_at, OLD.due_on, OLD.how)) THEN
        RAISE EXCEPTION 'a clock keeps what it was started with, and its end'
            USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END $$;

--
-- Name: close_citizen(uuid, uuid, text); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.close_citizen(who uuid, but uuid, came_by text) RETURNS TABLE(id uuid, kind character varying, owner_id uuid)
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'public'
    AS $_$
    UPDATE session s SET revoked_at = doorstep_now()
    WHERE s.owner_id = $1 AND s.kind = 'citizen' AND s.revoked_at IS NULL
      AND s.id IS DISTINCT FROM $2 AND ($3 = '' OR $3 = ANY(string_to_array(s.amr, ' ')))
    RETURNING s.id, s.kind, s.owner_id $_$;

--
-- Name: department_seal_stands(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.department_seal_stands() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    IF TG_OP = 'DELETE' OR OLD.ended_at IS NOT NULL
       OR (to_jsonb(NEW) - 'ended_at') <> (to_jsonb(OLD) - 'ended_at') THEN
        RAISE EXCEPTION 'which seal was in use when stands' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END $$;

--
-- Name: doorstep_missed(text); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.doorstep_missed(asked text) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
DECLARE today date := (doorstep_now() AT TIME ZONE 'Asia/Shanghai')::date;
BEGIN
    IF asked IS NULL OR char_length(asked) NOT BETWEEN 2 AND 40
       OR asked ~ '[[:digit:]@]' OR asked ~ '[〇零一二三四五六七八九两幺]{4}' THEN
        RETURN;
    END IF;
    UPDATE missed_search SET count = count + 1 WHERE day = today AND words = asked;
    IF FOUND OR (SELECT count(*) FROM missed_search WHERE day = today) >= 1000 THEN
        RETURN;
    END IF;
    INSERT INTO missed_search (day, words) VALUES (today, asked)
        ON CONFLICT (day, words) DO UPDATE SET count = missed_search.count + 1;
    DELETE FROM missed_search WHERE day < today - 180;
END $$;

--
-- Name: doorstep_notice_stays(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.doorstep_notice_stays() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    IF TG_OP = 'DELETE' THEN
        RAISE EXCEPTION 'a notice is never deleted' USING ERRCODE = 'restrict_violation';
    END IF;
    IF (NEW.id, NEW.fact_id, NEW.application_id, NEW.citizen_id, NEW.kind, NEW.number, NEW.token,
        NEW.issuer, NEW.issued_at, NEW.due_on, NEW.permit, NEW.department_id, NEW.organisation_id)
       IS DISTINCT FROM
       (OLD.id, OLD.fact_id, OLD.application_id, OLD.citizen_id, OLD.kind, OLD.number, OLD.token,
        OLD.issuer, OLD.issued_at, OLD.due_on, OLD.permit, OLD.department_id, OLD.organisation_id)
       OR (OLD.made_at IS NOT NULL AND
           (NEW.sha256, NEW.size, NEW.made_at, NEW.sealed_by, NEW.seal_certificate)
           IS DISTINCT FROM
           (OLD.sha256, OLD.size, OLD.made_at, OLD.sealed_by, OLD.seal_certificate))
       OR (OLD.read_at IS NOT NULL AND NEW.read_at IS DISTINCT FROM OLD.read_at)
       OR (NEW.content_sealed IS DISTINCT FROM OLD.content_sealed AND NEW.content_sealed <> '')
       OR (NEW.person_masked IS DISTINCT FROM OLD.person_masked AND NEW.person_masked <> '')
    THEN
        RAISE EXCEPTION 'a notice stays as it was told' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END $$;

--
-- Name: doorstep_now(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.doorstep_now() RETURNS timestamp with time zone
    LANGUAGE sql
    AS $$ SELECT clock_timestamp() + (SELECT shift FROM development_clock WHERE id = 1)
          * interval '1 microsecond' $$;

--
-- Name: doorstep_outpost(uuid, uuid); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.doorstep_outpost(of uuid, at_site uuid) RETURNS boolean
    LANGUAGE sql STABLE
    AS $$
    SELECT coalesce((
        SELECT length(there.code) > length(home.code)
        FROM site JOIN region there ON there.id = site.region_id,
             department JOIN region home ON home.id = department.region_id
        WHERE site.id = at_site AND department.id = of), false) $$;

--
-- Name: end_seat(uuid, uuid); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.end_seat(which uuid, by_whom uuid) RETURNS uuid
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'public'
    AS $_$
    UPDATE seat SET ended_at = doorstep_now(), ended_by = by_whom
    WHERE id = $1 AND ended_at IS NULL AND staff_id <> $2 RETURNING id $_$;

--
-- Name: handed_on_with_an_opinion(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.handed_on_with_an_opinion() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    IF NEW.by_kind <> 'staff' OR NEW.by_id IS NULL OR NEW.at IS NULL OR NOT EXISTS (
        SELECT FROM opinion n
        WHERE n.application_id = NEW.application_id AND n.staff_id = NEW.by_id
              AND n.role = CASE NEW.action WHEN 'accept' THEN 'window' ELSE 'reviewer' END
              AND n.at <= NEW.at AND octet_length(n.text_sealed) > 0
    ) THEN
        RAISE EXCEPTION 'no opinion of whoever hands this on' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;

--
-- Name: item_draft_keeps(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.item_draft_keeps() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    IF OLD.state IN ('published', 'discarded')
       OR (OLD.state <> 'writing' AND NEW.source <> OLD.source) THEN
        RAISE EXCEPTION 'a draft that ended, or was handed in, stays as it was' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END $$;

--
-- Name: item_version_signed(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.item_version_signed() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    IF NEW.signer_id IS NULL AND NOT pg_has_role(
        current_user, (SELECT relowner FROM pg_class WHERE oid = TG_RELID), 'MEMBER') THEN
        RAISE EXCEPTION 'a version without a signature comes from the installation only'
            USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END $$;

--
-- Name: ledger_balances(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.ledger_balances() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    IF (SELECT sum(amount_fen) FROM ledger_entry
         WHERE transaction_id = NEW.transaction_id) <> 0 THEN
        RAISE EXCEPTION 'ledger transaction % does not sum to zero', NEW.transaction_id
            USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
END $$;

--
-- Name: machine_only_voids(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.machine_only_voids() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    IF current_user = 'doorstep_worker' AND NEW.kind <> 'void' THEN
        RAISE EXCEPTION 'the machine decides nothing' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
END $$;

--
-- Name: objection_stands(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.objection_stands() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    IF TG_OP = 'DELETE' OR OLD.answered_at IS NOT NULL
       OR (to_jsonb(NEW) - 'answer_sealed' - 'answered_by' - 'answered_at')
          <> (to_jsonb(OLD) - 'answer_sealed' - 'answered_by' - 'answered_at') THEN
        RAISE EXCEPTION 'what was objected and what was answered stands'
            USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END $$;

--
-- Name: on_my_side(text); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.on_my_side(kind text) RETURNS boolean
    LANGUAGE sql STABLE
    AS $$ SELECT CASE
       WHEN pg_has_role(current_user, 'doorstep_citizen', 'MEMBER') THEN kind = 'citizen'
       WHEN pg_has_role(current_user, 'doorstep_desk', 'MEMBER') THEN kind = 'staff'
       ELSE true END $$;

--
-- Name: owner_key_erased_stays(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.owner_key_erased_stays() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    IF OLD.state = 'erased' AND (NEW.state <> 'erased' OR NEW.wrapped IS NOT NULL) THEN
        RAISE EXCEPTION 'an erased key stays erased' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END $$;

--
-- Name: passkeys_since_join(uuid); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.passkeys_since_join(which uuid) RETURNS TABLE(id uuid, owner_id uuid)
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'public'
    AS $_$
    UPDATE passkey k SET revoked_at = doorstep_now() FROM person_join j
    WHERE j.id = $1 AND j.joined_at IS NOT NULL AND k.owner_kind = 'citizen'
      AND (k.owner_id IN (j.duplicate_id, j.stays_id) OR k.owner_id = ANY(j.followed))
      AND k.created_at >= j.joined_at AND k.revoked_at IS NULL RETURNING k.id, k.owner_id $_$;

--
-- Name: person_joins_whole(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.person_joins_whole() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    IF NEW.merged_into IS NOT NULL AND (
        NEW.merged_into = NEW.id
        OR EXISTS (SELECT FROM person p WHERE p.id = NEW.merged_into AND p.merged_into IS NOT NULL)
        OR EXISTS (SELECT FROM person p WHERE p.merged_into = NEW.id)) THEN
        RAISE EXCEPTION 'an account is joined to the one that stays, and to no other';
    END IF;
    RETURN NEW;
END $$;

--
-- Name: refund_within(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.refund_within() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
DECLARE came bigint; back bigint;
BEGIN
    SELECT amount_fen INTO came FROM attempt
        WHERE id = NEW.attempt_id AND state = 'paid' FOR UPDATE;
    SELECT coalesce(sum(amount_fen), 0) INTO back FROM refund
        WHERE attempt_id = NEW.attempt_id AND id <> NEW.id;
    IF came IS NULL OR NEW.amount_fen <= 0 OR back + NEW.amount_fen > came THEN
        RAISE EXCEPTION 'more would go back than came';
    END IF;
    RETURN NEW;
END $$;

--
-- Name: refuse_change(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.refuse_change() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    RAISE EXCEPTION '% is never changed', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;

--
-- Name: refuse_rewriting(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.refuse_rewriting() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;

--
-- Name: second_request_stands(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.second_request_stands() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    IF TG_OP = 'DELETE' OR OLD.state <> 'waiting'
       OR (NEW.id, NEW.kind, NEW.subject_id, NEW.department_id, NEW.payload, NEW.because,
           NEW.asked_by, NEW.asked_at)
          IS DISTINCT FROM (OLD.id, OLD.kind, OLD.subject_id, OLD.department_id, OLD.payload,
           OLD.because, OLD.asked_by, OLD.asked_at) THEN
        RAISE EXCEPTION 'what two people are to agree on stands as it was asked';
    END IF;
    RETURN NEW;
END $$;

--
-- Name: staff_back(uuid, uuid); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.staff_back(who uuid, by_whom uuid) RETURNS uuid
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'public'
    AS $_$
    UPDATE staff SET left_at = NULL
    WHERE id = $1 AND left_at IS NOT NULL AND id <> $2
      AND NOT EXISTS (SELECT FROM seat WHERE staff_id = $1 AND ended_at IS NULL) RETURNING id $_$;

--
-- Name: staff_back_with(uuid, uuid, bytea, character varying, bytea); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.staff_back_with(who uuid, by_whom uuid, phone bytea, masked character varying, index bytea) RETURNS uuid
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'public'
    AS $_$
    UPDATE staff SET left_at = NULL, phone_sealed = $3, phone_masked = $4, phone_index = $5
    WHERE id = $1 AND left_at IS NOT NULL AND id <> $2
      AND NOT EXISTS (SELECT FROM seat WHERE staff_id = $1 AND ended_at IS NULL) RETURNING id $_$;

--
-- Name: staff_left(uuid, uuid); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.staff_left(who uuid, by_whom uuid) RETURNS uuid
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'public'
    AS $_$
    UPDATE staff SET left_at = doorstep_now()
    WHERE id = $1 AND left_at IS NULL AND id <> $2 RETURNING id $_$;

--
-- Name: staff_phone_changed(uuid, bytea, character varying, bytea); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.staff_phone_changed(who uuid, phone bytea, masked character varying, index bytea) RETURNS uuid
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'public'
    AS $_$
    UPDATE staff SET phone_sealed = $2, phone_masked = $3, phone_index = $4
    WHERE id = $1 AND left_at IS NULL RETURNING id $_$;

--
-- Name: tell_of_look(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.tell_of_look() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    PERFORM pg_notify('doorstep', json_build_object(
        'fact', 'looked', 'subject', coalesce(NEW.case_id, NEW.citizen_id),
        'citizen', NEW.citizen_id)::text);
    RETURN NULL;
END $$;

SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: announcement; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.announcement (
    id uuid NOT NULL,
    department_id uuid NOT NULL,
    title character varying(80) NOT NULL,
    text character varying(5000) NOT NULL,
    until date NOT NULL,
    written_by uuid NOT NULL,
    written_at timestamp with time zone NOT NULL,
    published_by uuid,
    published_at timestamp with time zone,
    withdrawn_by uuid,
    withdrawn_at timestamp with time zone,
    CONSTRAINT announcement_check CHECK ((published_by <> written_by)),
    CONSTRAINT announcement_check1 CHECK (((published_by IS NULL) = (published_at IS NULL))),
    CONSTRAINT announcement_check2 CHECK (((withdrawn_by IS NULL) = (withdrawn_at IS NULL)))
);

--
-- Name: application; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.application (
    id uuid NOT NULL,
    citizen_id uuid NOT NULL,
    item_code character varying(50) NOT NULL,
    item_version_id uuid NOT NULL,
    department_id uuid NOT NULL,
    site_id uuid NOT NULL,
    instant boolean NOT NULL,
    status character varying(32) NOT NULL,
    version integer NOT NULL,
    reference character varying(32),
    project_number character varying(50),
    answers_sealed bytea NOT NULL,
    desk_lines jsonb,
    applicant jsonb,
    fee_settled boolean NOT NULL,
    applicant_staff jsonb NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    submitted_at timestamp with time zone,
    accepted_at timestamp with time zone,
    decided_at timestamp with time zone,
    closed_at timestamp with time zone,
    promised_on date,
    legal_on date,
    due_on date,
    claimed_by uuid,
    claimed_until timestamp with time zone,
    acceptor_id uuid,
    reviewer_id uuid,
    approver_id uuid,
    region character varying(12),
    asked jsonb,
    origin character varying(16) DEFAULT 'online'::character varying NOT NULL,
    begun_by uuid,
    begun_at_site uuid,
    identity_source character varying(16),
    filed_by_agent_id uuid,
    mandate_id uuid,
    organisation_id uuid,
    read_marks jsonb,
    site_chosen boolean DEFAULT false NOT NULL,
    warn_on date,
    deemed boolean DEFAULT false NOT NULL,
    works_role character varying(16),
    works_department_id uuid,
    works_site_id uuid,
    offices jsonb DEFAULT '[]'::jsonb NOT NULL,
    reviewed_by jsonb DEFAULT '[]'::jsonb NOT NULL,
    fee_exempt jsonb,
    CONSTRAINT application_decided_by_somebody CHECK (((approver_id IS NOT NULL) OR ((status)::text <> ALL (ARRAY[('approved'::character varying)::text, ('refused'::character varying)::text, ('issuing'::character varying)::text, ('dispatched'::character varying)::text, ('ready_for_pickup'::character varying)::text, ('closed'::character varying)::text, ('revoked'::character varying)::text])))),
    CONSTRAINT application_filed_has_numbers CHECK ((((status)::text = 'draft'::text) OR ((reference IS NOT NULL) AND (project_number IS NOT NULL) AND (submitted_at IS NOT NULL) AND (desk_lines IS NOT NULL)))),
    CONSTRAINT application_four_eyes CHECK (((approver_id IS NULL) OR instant OR (((acceptor_id IS NOT NULL) OR deemed) AND (reviewer_id IS NOT NULL) AND (acceptor_id IS DISTINCT FROM approver_id) AND (reviewer_id <> approver_id)))),
    CONSTRAINT application_works_somewhere CHECK (((works_role IS NULL) = (works_department_id IS NULL)))
);

--
-- Name: TABLE application; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.application IS 'One citizen''s wish for one item. ``status`` is written by advancing.py alone.';

--
-- Name: COLUMN application.status; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.application.status IS 'DRAFT: draft\nSUBMITTED: submitted\nSUPPLEMENTING: supplementing\nAWAITING_ORIGINAL: awaiting_original\nAWAITING_PAYMENT: awaiting_payment\nACCEPTED: accepted\nIN_REVIEW: in_review\nIN_SPECIAL: in_special\nPENDING_APPROVAL: pending_approval\nAPPROVED: approved\nREFUSED: refused\nISSUING: issuing\nDISPATCHED: dispatched\nREADY_FOR_PICKUP: ready_for_pickup\nCLOSED: closed\nNOT_ACCEPTED: not_accepted\nWITHDRAWN: withdrawn\nTERMINATED: terminated\nREVOKED: revoked';

--
-- Name: application_reference; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.application_reference
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

--
-- Name: appointment; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.appointment (
    id uuid NOT NULL,
    subject_id uuid NOT NULL,
    purpose character varying(16) NOT NULL,
    citizen_id uuid NOT NULL,
    organisation_id uuid,
    filer_id uuid,
    department_id uuid NOT NULL,
    site_id uuid NOT NULL,
    pool character varying(50) NOT NULL,
    way character varying(16) NOT NULL,
    item_code character varying(50) NOT NULL,
    item character varying(255) NOT NULL,
    reference character varying(32),
    starts_at timestamp with time zone NOT NULL,
    ends_at timestamp with time zone NOT NULL,
    place smallint NOT NULL,
    state character varying(16) NOT NULL,
    booked_at timestamp with time zone NOT NULL,
    remind_at timestamp with time zone,
    ended_at timestamp with time zone,
    CONSTRAINT appointment_check CHECK ((starts_at < ends_at)),
    CONSTRAINT appointment_check1 CHECK ((((state)::text = 'booked'::text) = (ended_at IS NULL))),
    CONSTRAINT appointment_purpose_check CHECK (((purpose)::text = ANY (ARRAY[('originals'::character varying)::text, ('item'::character varying)::text]))),
    CONSTRAINT appointment_state_check CHECK (((state)::text = ANY (ARRAY[('booked'::character varying)::text, ('moved'::character varying)::text, ('cancelled'::character varying)::text, ('kept'::character varying)::text, ('missed'::character varying)::text]))),
    CONSTRAINT appointment_way_check CHECK (((way)::text = ANY (ARRAY[('visit'::character varying)::text, ('home_visit'::character varying)::text])))
);

--
-- Name: asked_office; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.asked_office (
    id uuid NOT NULL,
    application_id uuid NOT NULL,
    citizen_id uuid NOT NULL,
    stage character varying(32),
    department_id uuid NOT NULL,
    question_sealed bytea,
    due_on date NOT NULL,
    asked_by uuid,
    asked_at timestamp with time zone NOT NULL,
    agrees character varying(8),
    answer_sealed bytea,
    answered_by uuid,
    answered_at timestamp with time zone,
    site_id uuid,
    CONSTRAINT asked_office_agrees_check CHECK (((agrees)::text = ANY (ARRAY[('yes'::character varying)::text, ('no'::character varying)::text, ('none'::character varying)::text]))),
    CONSTRAINT asked_office_check CHECK (((answered_at IS NULL) = (answered_by IS NULL))),
    CONSTRAINT asked_office_check1 CHECK (((answered_at IS NULL) = (agrees IS NULL))),
    CONSTRAINT asked_office_check2 CHECK (((stage IS NOT NULL) OR (asked_by IS NOT NULL))),
    CONSTRAINT asked_office_check3 CHECK ((answered_by <> asked_by))
);

--
-- Name: attempt; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.attempt (
    id uuid NOT NULL,
    citizen_id uuid NOT NULL,
    amount_fen bigint NOT NULL,
    return_path character varying(255) NOT NULL,
    state character varying(32) NOT NULL,
    gateway_id character varying(128),
    url text,
    created_at timestamp with time zone NOT NULL,
    opened_at timestamp with time zone,
    settled_at timestamp with time zone,
    ask_at timestamp with time zone NOT NULL,
    asked integer NOT NULL,
    bill_id uuid NOT NULL,
    method character varying(16) DEFAULT 'browser'::character varying NOT NULL,
    slip character varying(64) DEFAULT ''::character varying NOT NULL,
    taken_by uuid,
    ticket_hash bytea,
    ticket_until timestamp with time zone,
    CONSTRAINT attempt_at_counter CHECK ((((method)::text = ANY (ARRAY[('cash'::character varying)::text, ('pos'::character varying)::text])) = (taken_by IS NOT NULL))),
    CONSTRAINT attempt_is_of_money CHECK ((amount_fen > 0))
);

--
-- Name: TABLE attempt; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.attempt IS 'One order at the gateway; its id is the order''s key. At most one per bill is live.';

--
-- Name: COLUMN attempt.state; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.attempt.state IS 'OPENING: opening\nOPEN: open\nPAID: paid\nFAILED: failed\nCLOSED: closed';

--
-- Name: bill; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.bill (
    id uuid NOT NULL,
    application_id uuid NOT NULL,
    citizen_id uuid NOT NULL,
    pay_at character varying(32) NOT NULL,
    for_what character varying(128) NOT NULL,
    lines jsonb NOT NULL,
    total_fen bigint NOT NULL,
    state character varying(32) NOT NULL,
    raised_at timestamp with time zone NOT NULL,
    paid_at timestamp with time zone,
    refunded_at timestamp with time zone,
    CONSTRAINT bill_is_of_money CHECK (((total_fen > 0) OR ((total_fen = 0) AND ((state)::text <> 'open'::text))))
);

--
-- Name: TABLE bill; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.bill IS 'A demand for a fee (缴款单). One per application and point of payment.';

--
-- Name: COLUMN bill.state; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.bill.state IS 'OPEN: open\nPAID: paid\nREFUNDED: refunded';

--
-- Name: calendar_change; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.calendar_change (
    id uuid NOT NULL,
    first date NOT NULL,
    last date NOT NULL,
    kind character varying(16) NOT NULL,
    name character varying(64) NOT NULL,
    reason character varying(255) NOT NULL,
    by_id uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    after uuid,
    moved integer DEFAULT 0 NOT NULL,
    done_at timestamp with time zone,
    CONSTRAINT calendar_change_check CHECK ((last >= first)),
    CONSTRAINT calendar_change_kind_check CHECK (((kind)::text = ANY (ARRAY[('off'::character varying)::text, ('work'::character varying)::text])))
);

--
-- Name: calendar_day; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.calendar_day (
    day date NOT NULL,
    kind character varying(32) NOT NULL,
    name character varying(64) NOT NULL,
    source character varying(128) NOT NULL
);

--
-- Name: TABLE calendar_day; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.calendar_day IS 'A holiday on a weekday, or a make-up working day on a weekend.';

--
-- Name: COLUMN calendar_day.kind; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.calendar_day.kind IS 'OFF: off\nWORK: work';

--
-- Name: card; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.card (
    id uuid NOT NULL,
    rule character varying(32) NOT NULL,
    threshold character varying(16) NOT NULL,
    clock_id uuid,
    why uuid,
    subject_id uuid NOT NULL,
    stage character varying(32) DEFAULT ''::character varying NOT NULL,
    role character varying(32) DEFAULT ''::character varying NOT NULL,
    department_id uuid NOT NULL,
    site_id uuid,
    person_id uuid,
    due_on date,
    "on" date NOT NULL,
    at timestamp with time zone NOT NULL,
    urged_at timestamp with time zone,
    moot boolean DEFAULT false NOT NULL,
    CONSTRAINT card_check CHECK (((clock_id IS NULL) <> (why IS NULL))),
    CONSTRAINT card_threshold_check CHECK (((threshold)::text = ANY (ARRAY[('yellow'::character varying)::text, ('red'::character varying)::text])))
);

--
-- Name: card_reading; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.card_reading (
    digest bytea NOT NULL,
    used_by uuid NOT NULL,
    used_at timestamp with time zone NOT NULL
);

--
-- Name: card_word; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.card_word (
    id uuid NOT NULL,
    card_id uuid NOT NULL,
    department_id uuid NOT NULL,
    kind character varying(16) NOT NULL,
    answers uuid,
    text_sealed bytea NOT NULL,
    by_id uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    CONSTRAINT card_word_check CHECK ((((kind)::text = 'appeal'::text) = (answers IS NULL))),
    CONSTRAINT card_word_kind_check CHECK (((kind)::text = ANY (ARRAY[('appeal'::character varying)::text, ('upheld'::character varying)::text, ('withdrawn'::character varying)::text])))
);

--
-- Name: case_passing; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.case_passing (
    id bigint NOT NULL,
    application_id uuid NOT NULL,
    citizen_id uuid NOT NULL,
    from_id uuid NOT NULL,
    to_id uuid,
    because character varying(255) NOT NULL,
    by_id uuid,
    at timestamp with time zone NOT NULL,
    CONSTRAINT case_passing_check CHECK ((from_id <> to_id))
);

--
-- Name: case_passing_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.case_passing_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

--
-- Name: case_passing_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.case_passing_id_seq OWNED BY public.case_passing.id;

--
-- Name: certificate; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.certificate (
    id uuid NOT NULL,
    application_id uuid NOT NULL,
    citizen_id uuid NOT NULL,
    item_code character varying(50) NOT NULL,
    title character varying(64) NOT NULL,
    issuer character varying(64) NOT NULL,
    number character varying(64) NOT NULL,
    token character varying(64) NOT NULL,
    holder_sealed bytea NOT NULL,
    holder_masked character varying(64) NOT NULL,
    issued_on date NOT NULL,
    valid_until date,
    state character varying(32) NOT NULL,
    sha256 character varying(64),
    size integer,
    glyphs_missing boolean NOT NULL,
    created_at timestamp with time zone NOT NULL,
    made_at timestamp with time zone,
    revoked_at timestamp with time zone,
    sealed_by character varying(128) DEFAULT ''::character varying NOT NULL,
    seal_certificate character varying(64) DEFAULT ''::character varying NOT NULL,
    CONSTRAINT certificate_is_made CHECK ((((state)::text = 'making'::text) OR ((sha256 IS NOT NULL) AND (made_at IS NOT NULL))))
);

--
-- Name: TABLE certificate; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.certificate IS 'The result of one application: a sealed PDF with a number and a public token.';

--
-- Name: COLUMN certificate.state; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.certificate.state IS 'MAKING: making\nVALID: valid\nREVOKED: revoked';

--
-- Name: certificate_counter; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.certificate_counter (
    id character varying(64) NOT NULL,
    given_out integer NOT NULL
);

--
-- Name: TABLE certificate_counter; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.certificate_counter IS 'The last number given out per kind of result and year.';

--
-- Name: challenge; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.challenge (
    id uuid NOT NULL,
    ceremony character varying(32) NOT NULL,
    challenge bytea NOT NULL,
    owner_id uuid,
    session_id uuid,
    purpose character varying(64) NOT NULL,
    nonce bytea,
    payload_sealed bytea,
    expires_at timestamp with time zone NOT NULL
);

--
-- Name: TABLE challenge; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.challenge IS 'A question put to an authenticator: single use, five minutes, for one session.';

--
-- Name: COLUMN challenge.ceremony; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.challenge.ceremony IS 'REGISTER: register\nSIGN_IN: sign_in\nPROOF: proof';

--
-- Name: clock; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.clock (
    id uuid NOT NULL,
    subject_id uuid NOT NULL,
    of character varying(64) DEFAULT ''::character varying NOT NULL,
    kind character varying(32) NOT NULL,
    days integer NOT NULL,
    extended integer DEFAULT 0 NOT NULL,
    unit character varying(16) NOT NULL,
    started_on date NOT NULL,
    started_at timestamp with time zone NOT NULL,
    pauses jsonb DEFAULT '[]'::jsonb NOT NULL,
    paused_on date,
    due_on date NOT NULL,
    warn_on date,
    watch_on date,
    ended_on date,
    ended_at timestamp with time zone,
    how character varying(16),
    reminded integer DEFAULT 0 NOT NULL,
    reminded_on date,
    yellow_on date,
    red_on date,
    CONSTRAINT clock_check CHECK ((((ended_at IS NULL) = (how IS NULL)) AND ((ended_at IS NULL) = (ended_on IS NULL)))),
    CONSTRAINT clock_days_check CHECK ((days >= 0)),
    CONSTRAINT clock_extended_check CHECK ((extended >= 0)),
    CONSTRAINT clock_unit_check CHECK (((unit)::text = ANY (ARRAY[('working'::character varying)::text, ('calendar'::character varying)::text])))
);

--
-- Name: clock_change; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.clock_change (
    id bigint NOT NULL,
    clock_id uuid NOT NULL,
    what character varying(16) NOT NULL,
    why character varying(64) NOT NULL,
    was_due date,
    due_on date NOT NULL,
    at timestamp with time zone NOT NULL
);

--
-- Name: clock_change_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.clock_change_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

--
-- Name: clock_change_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.clock_change_id_seq OWNED BY public.clock_change.id;

--
-- Name: consent; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.consent (
    id uuid NOT NULL,
    person_id uuid NOT NULL,
    purpose character varying(32) NOT NULL,
    version integer NOT NULL,
    text_hash character varying(64) NOT NULL,
    language character varying(8) NOT NULL,
    given_at timestamp with time zone NOT NULL,
    withdrawn_at timestamp with time zone,
    asked_by uuid
);

--
-- Name: decision; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.decision (
    id uuid NOT NULL,
    citizen_id uuid NOT NULL,
    department_id uuid NOT NULL,
    kind character varying(32) NOT NULL,
    clause text NOT NULL,
    decided_by uuid,
    decided_at timestamp with time zone NOT NULL,
    document_sealed bytea,
    document_hash character varying(64) NOT NULL,
    preparation_id uuid,
    nonce bytea,
    credential_id bytea,
    authenticator_data bytea,
    client_data_json bytea,
    signature bytea,
    public_key bytea,
    application_id uuid NOT NULL,
    reason_sealed bytea,
    ground character varying(32),
    corrects uuid,
    CONSTRAINT decision_is_linked CHECK (((((kind)::text = ANY (ARRAY[('revoke'::character varying)::text, ('correct'::character varying)::text, ('void'::character varying)::text])) = (corrects IS NOT NULL)) AND (((kind)::text <> ALL (ARRAY[('terminated'::character varying)::text, ('revoke'::character varying)::text, ('correct'::character varying)::text, ('void'::character varying)::text])) OR (ground IS NOT NULL)) AND (((kind)::text = 'void'::text) = (decided_by IS NULL)))),
    CONSTRAINT decision_is_proven CHECK ((((kind)::text = ANY (ARRAY[('not_accepted'::character varying)::text, ('terminated'::character varying)::text, ('void'::character varying)::text])) OR ((signature IS NOT NULL) AND (document_sealed IS NOT NULL) AND ((document_hash)::text <> ''::text) AND (preparation_id IS NOT NULL))))
);

--
-- Name: TABLE decision; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.decision IS 'The decision, its exact document and the proof over it. Never updated.';

--
-- Name: COLUMN decision.kind; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.decision.kind IS 'GRANT: grant\nREFUSE: refuse\nNOT_ACCEPTED: not_accepted';

--
-- Name: delegation; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.delegation (
    id uuid NOT NULL,
    department_id uuid NOT NULL,
    to_department_id uuid NOT NULL,
    item_code character varying(64) NOT NULL,
    basis character varying(500) NOT NULL,
    since date NOT NULL,
    until date,
    given_by uuid NOT NULL,
    given_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    ended_by uuid,
    ended_because character varying(255) DEFAULT ''::character varying NOT NULL,
    CONSTRAINT delegation_basis_check CHECK (((basis)::text <> ''::text)),
    CONSTRAINT delegation_check CHECK ((department_id <> to_department_id)),
    CONSTRAINT delegation_check1 CHECK ((until >= since)),
    CONSTRAINT delegation_check2 CHECK (((ended_at IS NULL) = (ended_by IS NULL)))
);

--
-- Name: delivery; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.delivery (
    id uuid NOT NULL,
    application_id uuid NOT NULL,
    citizen_id uuid NOT NULL,
    way character varying(32) NOT NULL,
    receiver_sealed bytea,
    receiver_masked character varying(64),
    phone_sealed bytea,
    phone_masked character varying(32),
    region character varying(64),
    street_sealed bytea,
    address_masked character varying(255),
    confirmed_at timestamp with time zone,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    pickup_code character varying(8),
    pickup_until date,
    reminded_at timestamp with time zone,
    offered_again boolean DEFAULT true NOT NULL,
    shelf_place character varying(32),
    CONSTRAINT delivery_check CHECK (((pickup_code IS NULL) = (pickup_until IS NULL)))
);

--
-- Name: TABLE delivery; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.delivery IS 'What the citizen chose for one application. Sealed; a masked form stands beside.';

--
-- Name: COLUMN delivery.way; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.delivery.way IS 'COURIER: courier\nPICKUP: pickup\nELECTRONIC: electronic';

--
-- Name: department; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.department (
    id uuid NOT NULL,
    code character varying(32) NOT NULL,
    name character varying(64) NOT NULL,
    region_id uuid NOT NULL
);

--
-- Name: TABLE department; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.department IS 'A body that decides.';

--
-- Name: department_seal; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.department_seal (
    id bigint NOT NULL,
    department character varying(32) NOT NULL,
    certificate character varying(64) NOT NULL,
    by character varying(128) NOT NULL,
    until timestamp with time zone NOT NULL,
    began_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone
);

--
-- Name: department_seal_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.department_seal ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.department_seal_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: deputy; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.deputy (
    id uuid NOT NULL,
    staff_id uuid NOT NULL,
    deputy_id uuid NOT NULL,
    department_id uuid NOT NULL,
    role character varying(32) NOT NULL,
    since timestamp with time zone NOT NULL,
    until timestamp with time zone,
    because character varying(255) NOT NULL,
    named_by uuid NOT NULL,
    ended_at timestamp with time zone,
    ended_by uuid,
    CONSTRAINT deputy_check CHECK ((staff_id <> deputy_id)),
    CONSTRAINT deputy_check1 CHECK ((until > since)),
    CONSTRAINT deputy_role_check CHECK (((role)::text = ANY (ARRAY[('window'::character varying)::text, ('reviewer'::character varying)::text, ('approver'::character varying)::text])))
);

--
-- Name: development_clock; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.development_clock (
    id smallint NOT NULL,
    shift bigint NOT NULL
);

--
-- Name: TABLE development_clock; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.development_clock IS 'One row: how far development''s time runs ahead. Zero in production.';

--
-- Name: development_clock_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.development_clock_id_seq
    AS smallint
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

--
-- Name: development_clock_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.development_clock_id_seq OWNED BY public.development_clock.id;

--
-- Name: device; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.device (
    id uuid NOT NULL,
    citizen_id uuid,
    staff_id uuid,
    kind character varying(16) NOT NULL,
    token character varying(1024) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    gone_at timestamp with time zone
);

--
-- Name: TABLE device; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.device IS 'A device that asked for pushes.';

--
-- Name: disowning; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.disowning (
    application_id uuid NOT NULL,
    citizen_id uuid NOT NULL,
    agent_id uuid NOT NULL,
    mandate_id uuid NOT NULL,
    way character varying(8) NOT NULL,
    stopped boolean NOT NULL,
    at timestamp with time zone NOT NULL,
    CONSTRAINT disowning_way_check CHECK (((way)::text = ANY (ARRAY[('link'::character varying)::text, ('reply'::character varying)::text])))
);

--
-- Name: dossier; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.dossier (
    application_id uuid NOT NULL,
    citizen_id uuid NOT NULL,
    frozen boolean NOT NULL,
    released jsonb NOT NULL,
    created_at timestamp with time zone NOT NULL
);

--
-- Name: TABLE dossier; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.dossier IS 'All materials of one application; the row that uploads and the filing lock.';

--
-- Name: fact; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.fact (
    id uuid NOT NULL,
    name character varying(64) NOT NULL,
    subject_id uuid NOT NULL,
    citizen_id uuid,
    params jsonb NOT NULL,
    happened_at timestamp with time zone NOT NULL,
    due_at timestamp with time zone NOT NULL,
    lease_until timestamp with time zone,
    attempts integer NOT NULL,
    done_at timestamp with time zone,
    dead_at timestamp with time zone,
    error character varying(128)
);

--
-- Name: TABLE fact; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.fact IS 'Something that happened; done when everyone who must know was told.';

--
-- Name: gateway_statement; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.gateway_statement (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    gateway character varying(16) NOT NULL,
    day date NOT NULL,
    state character varying(16) DEFAULT 'asked'::character varying NOT NULL,
    asked integer DEFAULT 1 NOT NULL,
    ask_at timestamp with time zone NOT NULL,
    read_at timestamp with time zone,
    lines integer DEFAULT 0 NOT NULL,
    taken_fen bigint DEFAULT 0 NOT NULL,
    back_fen bigint DEFAULT 0 NOT NULL,
    our_taken_fen bigint DEFAULT 0 NOT NULL,
    our_back_fen bigint DEFAULT 0 NOT NULL,
    CONSTRAINT gateway_statement_state_check CHECK (((state)::text = ANY (ARRAY[('asked'::character varying)::text, ('read'::character varying)::text, ('none'::character varying)::text])))
);

--
-- Name: guardianship; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.guardianship (
    mandate_id uuid NOT NULL,
    paper character varying(32) NOT NULL,
    checked_by uuid NOT NULL,
    checked_at timestamp with time zone NOT NULL,
    CONSTRAINT guardianship_paper_check CHECK (((paper)::text = ANY (ARRAY[('birth_certificate'::character varying)::text, ('household_book'::character varying)::text, ('court_paper'::character varying)::text])))
);

--
-- Name: handler; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.handler (
    id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    person_id uuid NOT NULL,
    items text[],
    until timestamp with time zone NOT NULL,
    invited_by uuid NOT NULL,
    invited_at timestamp with time zone NOT NULL,
    accepted_at timestamp with time zone,
    ended_at timestamp with time zone,
    ended_by uuid,
    CONSTRAINT handler_check CHECK ((until > invited_at))
);

--
-- Name: home_visit; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.home_visit (
    id uuid NOT NULL,
    subject_id uuid NOT NULL,
    citizen_id uuid NOT NULL,
    department_id uuid NOT NULL,
    site_id uuid NOT NULL,
    item_code character varying(50) NOT NULL,
    item character varying(255) NOT NULL,
    reference character varying(32),
    state character varying(16) NOT NULL,
    why_sealed bytea NOT NULL,
    address_sealed bytea NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    planned_for timestamp with time zone,
    planned_by uuid,
    visitor_id uuid,
    declined_sealed bytea,
    findings_sealed bytea,
    drawn_sealed bytea,
    filled_at timestamp with time zone,
    done_at timestamp with time zone,
    ended_at timestamp with time zone,
    CONSTRAINT home_visit_check CHECK ((((state)::text = ANY (ARRAY[('planned'::character varying)::text, ('done'::character varying)::text])) <= ((planned_for IS NOT NULL) AND (visitor_id IS NOT NULL)))),
    CONSTRAINT home_visit_check1 CHECK ((((state)::text = 'done'::text) = (findings_sealed IS NOT NULL))),
    CONSTRAINT home_visit_state_check CHECK (((state)::text = ANY (ARRAY[('asked'::character varying)::text, ('planned'::character varying)::text, ('done'::character varying)::text, ('declined'::character varying)::text, ('cancelled'::character varying)::text])))
);

--
-- Name: home_visit_photo; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.home_visit_photo (
    id uuid NOT NULL,
    visit_id uuid NOT NULL,
    citizen_id uuid NOT NULL,
    jpeg_sealed bytea NOT NULL,
    taken_by uuid NOT NULL,
    at timestamp with time zone NOT NULL
);

--
-- Name: imported_result; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.imported_result (
    id uuid NOT NULL,
    number character varying(64) NOT NULL,
    item_code character varying(50) NOT NULL,
    department_id uuid NOT NULL,
    issued_on date NOT NULL,
    reference character varying(32),
    application_id uuid,
    because character varying(255) NOT NULL,
    brought_by character varying(64) NOT NULL,
    at timestamp with time zone NOT NULL
);

--
-- Name: item; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.item (
    id uuid NOT NULL,
    code character varying(50) NOT NULL,
    department_code character varying(32) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    kind character varying(16) DEFAULT 'handling'::character varying NOT NULL,
    parent_code character varying(50),
    title character varying(200) DEFAULT ''::character varying NOT NULL,
    title_en character varying(200) DEFAULT ''::character varying NOT NULL,
    CONSTRAINT item_stands_in_a_tree CHECK ((((parent_code)::text <> (code)::text) AND (((kind)::text <> 'catalogue'::text) OR (parent_code IS NULL))))
);

--
-- Name: TABLE item; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.item IS 'A thing one can apply for (业务办理项).';

--
-- Name: item_draft; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.item_draft (
    id uuid NOT NULL,
    department_id uuid NOT NULL,
    department_code character varying(32) NOT NULL,
    author_id uuid,
    state character varying(16) NOT NULL,
    revision integer NOT NULL,
    source text NOT NULL,
    code character varying(50),
    number integer,
    title character varying(200) NOT NULL,
    sent_back_because character varying(500) NOT NULL,
    version_id uuid,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    CONSTRAINT item_draft_became CHECK ((((state)::text = 'published'::text) = (version_id IS NOT NULL)))
);

--
-- Name: TABLE item_draft; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.item_draft IS 'A version being written. Its text may be broken; only a whole one can be submitted.';

--
-- Name: COLUMN item_draft.state; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.item_draft.state IS 'WRITING: writing\nSUBMITTED: submitted\nPUBLISHED: published\nDISCARDED: discarded';

--
-- Name: item_version; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.item_version (
    id uuid NOT NULL,
    code character varying(50) NOT NULL,
    version integer NOT NULL,
    content_hash character varying(64) NOT NULL,
    definition jsonb NOT NULL,
    published_at timestamp with time zone NOT NULL,
    item_id uuid NOT NULL,
    author_id uuid,
    cancelled_on date,
    department_code character varying(32) DEFAULT ''::character varying NOT NULL,
    document text,
    effective_from date,
    evidence jsonb,
    pilot jsonb,
    preparation_id uuid,
    seat_id uuid,
    signer_id uuid,
    source text,
    source_hash character varying(64),
    CONSTRAINT item_version_holds_for_a_time CHECK (((cancelled_on IS NULL) OR (effective_from IS NULL) OR (cancelled_on > effective_from))),
    CONSTRAINT item_version_is_what_was_signed CHECK (((document IS NULL) OR (POSITION((content_hash) IN (document)) > 0))),
    CONSTRAINT item_version_two_people CHECK ((((author_id IS NULL) AND (signer_id IS NULL) AND (seat_id IS NULL) AND (document IS NULL) AND (evidence IS NULL) AND (preparation_id IS NULL)) OR ((signer_id IS NOT NULL) AND (seat_id IS NOT NULL) AND (document IS NOT NULL) AND (evidence IS NOT NULL) AND (preparation_id IS NOT NULL) AND (signer_id IS DISTINCT FROM author_id))))
);

--
-- Name: TABLE item_version; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.item_version IS 'One published text of an item. A trigger refuses changes; an application pins one.';

--
-- Name: item_version_event; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.item_version_event (
    id uuid NOT NULL,
    act character varying(32) NOT NULL,
    first_id uuid,
    by_id uuid,
    because character varying(500) NOT NULL,
    at timestamp with time zone NOT NULL,
    version_id uuid NOT NULL,
    CONSTRAINT item_version_event_says_why CHECK ((((act)::text = 'published'::text) OR ((because)::text <> ''::text))),
    CONSTRAINT item_version_event_two_people CHECK ((((act)::text <> 'withdrawn'::text) OR ((first_id IS NOT NULL) AND (by_id IS NOT NULL) AND (first_id <> by_id))))
);

--
-- Name: TABLE item_version_event; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.item_version_event IS 'What happened to a version. Append-only.';

--
-- Name: COLUMN item_version_event.act; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.item_version_event.act IS 'PUBLISHED: published\nWITHDRAWAL_ASKED: withdrawal_asked\nWITHDRAWN: withdrawn';

--
-- Name: item_word; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.item_word (
    id bigint NOT NULL,
    item_code character varying(50) NOT NULL,
    version_id uuid NOT NULL,
    word character varying(64) NOT NULL COLLATE pg_catalog."C",
    said character varying(64) NOT NULL,
    kind character varying(16) NOT NULL,
    weight smallint NOT NULL,
    grams text[] NOT NULL
);

--
-- Name: item_word_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.item_word ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.item_word_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: key_rotation; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.key_rotation (
    id uuid NOT NULL,
    agreed_at timestamp with time zone NOT NULL,
    wrapping_key smallint,
    keys bigint DEFAULT 0 NOT NULL,
    wrapped bigint DEFAULT 0 NOT NULL,
    reached uuid DEFAULT '00000000-0000-0000-0000-000000000000'::uuid NOT NULL,
    begun_at timestamp with time zone,
    ended_at timestamp with time zone,
    fault character varying(64) DEFAULT ''::character varying NOT NULL
);

--
-- Name: ledger_entry; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.ledger_entry (
    id bigint NOT NULL,
    transaction_id character varying(64) NOT NULL,
    bill_id uuid NOT NULL,
    citizen_id uuid NOT NULL,
    account character varying(32) NOT NULL,
    amount_fen bigint NOT NULL,
    at timestamp with time zone NOT NULL
);

--
-- Name: TABLE ledger_entry; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.ledger_entry IS 'One side of a movement of money; the entries of a transaction sum to zero (trigger).';

--
-- Name: ledger_entry_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.ledger_entry_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

--
-- Name: ledger_entry_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.ledger_entry_id_seq OWNED BY public.ledger_entry.id;

--
-- Name: let_go; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.let_go (
    application_id uuid NOT NULL,
    citizen_id uuid NOT NULL,
    item_code character varying(50) NOT NULL,
    days integer NOT NULL,
    basis character varying(255) NOT NULL,
    files integer NOT NULL,
    at timestamp with time zone NOT NULL
);

--
-- Name: look_question; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.look_question (
    id uuid NOT NULL,
    look_id bigint NOT NULL,
    citizen_id uuid NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    answered_by uuid,
    answered_at timestamp with time zone,
    answer_sealed bytea
);

--
-- Name: TABLE look_question; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.look_question IS 'A citizen asks why somebody looked; an auditor answers.';

--
-- Name: look_seal; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.look_seal (
    id uuid NOT NULL,
    look_id bigint NOT NULL,
    citizen_id uuid NOT NULL,
    actor_id uuid NOT NULL,
    case_id uuid,
    minute timestamp with time zone NOT NULL,
    until timestamp with time zone NOT NULL,
    basis character varying(200) NOT NULL,
    asked_by uuid NOT NULL,
    confirmed_by uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    told_at timestamp with time zone,
    CONSTRAINT look_seal_basis_check CHECK (((basis)::text <> ''::text)),
    CONSTRAINT look_seal_check CHECK ((asked_by <> confirmed_by)),
    CONSTRAINT look_seal_check1 CHECK (((until > minute) AND (until <= (minute + '1 year 00:01:00'::interval))))
);

--
-- Name: mandate; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.mandate (
    id uuid NOT NULL,
    principal_id uuid NOT NULL,
    agent_id uuid NOT NULL,
    relation character varying(32) NOT NULL,
    items text[],
    until timestamp with time zone NOT NULL,
    given_at timestamp with time zone NOT NULL,
    accepted_at timestamp with time zone,
    ended_at timestamp with time zone,
    ended_by uuid,
    village character varying(12),
    ended_because character varying(255) DEFAULT ''::character varying NOT NULL,
    consent character varying(16),
    drawn_sealed bytea,
    together_sealed bytea,
    fourteen_told_at timestamp with time zone,
    CONSTRAINT mandate_beside CHECK ((((consent)::text IS DISTINCT FROM 'beside'::text) OR ((relation)::text = 'village_agent'::text))),
    CONSTRAINT mandate_check CHECK ((principal_id <> agent_id)),
    CONSTRAINT mandate_check1 CHECK ((until > given_at)),
    CONSTRAINT mandate_consent_check CHECK (((consent)::text = ANY (ARRAY[('code'::character varying)::text, ('signature'::character varying)::text, ('photo'::character varying)::text, ('beside'::character varying)::text]))),
    CONSTRAINT mandate_relation_check CHECK (((relation)::text = ANY (ARRAY[('relative'::character varying)::text, ('guardian'::character varying)::text, ('village_agent'::character varying)::text]))),
    CONSTRAINT mandate_signed CHECK (((((consent)::text = 'signature'::text) = (drawn_sealed IS NOT NULL)) OR ((consent IS NULL) AND (drawn_sealed IS NULL)))),
    CONSTRAINT mandate_together CHECK ((((together_sealed IS NULL) OR ((consent)::text = 'photo'::text)) AND (((consent)::text IS DISTINCT FROM 'photo'::text) OR (accepted_at IS NULL) OR (together_sealed IS NOT NULL)) AND (((consent)::text IS DISTINCT FROM 'photo'::text) OR ((relation)::text = 'village_agent'::text))))
);

--
-- Name: material; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.material (
    id uuid NOT NULL,
    application_id uuid NOT NULL,
    citizen_id uuid NOT NULL,
    spec_id character varying(64) NOT NULL,
    grade character varying(32) NOT NULL,
    original_agrees boolean,
    checked_by uuid,
    checked_at timestamp with time zone,
    check_note_sealed bytea,
    kind character varying(32),
    held_at timestamp with time zone,
    held_version_id uuid,
    declined boolean NOT NULL,
    withdrawn_at timestamp with time zone
);

--
-- Name: TABLE material; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.material IS 'What one line of the materials list holds, and how far it is trusted.';

--
-- Name: COLUMN material.grade; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.material.grade IS 'ISSUED: A\nCHECKED: B\nCOPY: C\nOWN_STATEMENT: D';

--
-- Name: message; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.message (
    id uuid NOT NULL,
    fact_id uuid NOT NULL,
    recipient_id uuid NOT NULL,
    citizen_id uuid,
    staff_id uuid,
    subject_id uuid,
    channel character varying(16) NOT NULL,
    template character varying(64) NOT NULL,
    params jsonb NOT NULL,
    link character varying(255) NOT NULL,
    state character varying(32) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    due_at timestamp with time zone NOT NULL,
    lease_until timestamp with time zone,
    attempts integer NOT NULL,
    gateway character varying(32),
    gateway_id character varying(128),
    sent_at timestamp with time zone,
    delivered_at timestamp with time zone,
    read_at timestamp with time zone,
    dead_at timestamp with time zone,
    error character varying(128),
    maybe_twice boolean DEFAULT false NOT NULL,
    merged_into uuid,
    unsure smallint DEFAULT 0 NOT NULL,
    if_unseen boolean DEFAULT false NOT NULL
);

--
-- Name: TABLE message; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.message IS 'One fact told to one person on one channel. ``id`` is the vendor''s out_id.';

--
-- Name: COLUMN message.state; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.message.state IS 'WAITING: waiting\nSENT: sent\nFAILED: failed\nDELIVERED: delivered';

--
-- Name: message_wish; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.message_wish (
    citizen_id uuid NOT NULL,
    sms character varying(8) DEFAULT 'always'::character varying NOT NULL,
    push boolean NOT NULL,
    quiet_from smallint,
    quiet_to smallint,
    changed_at timestamp with time zone NOT NULL,
    CONSTRAINT message_wish_check CHECK ((((quiet_from IS NULL) = (quiet_to IS NULL)) AND (quiet_from <> quiet_to))),
    CONSTRAINT message_wish_quiet_from_check CHECK (((quiet_from >= 0) AND (quiet_from <= 23))),
    CONSTRAINT message_wish_quiet_to_check CHECK (((quiet_to >= 0) AND (quiet_to <= 23))),
    CONSTRAINT message_wish_sms CHECK (((sms)::text = ANY (ARRAY[('always'::character varying)::text, ('unseen'::character varying)::text, ('never'::character varying)::text])))
);

--
-- Name: missed_search; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.missed_search (
    day date NOT NULL,
    words character varying(40) NOT NULL,
    count integer DEFAULT 1 NOT NULL
);

--
-- Name: neighbour_consent; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.neighbour_consent (
    id uuid NOT NULL,
    application_id uuid NOT NULL,
    citizen_id uuid NOT NULL,
    agent_id uuid NOT NULL,
    mandate_id uuid NOT NULL,
    village character varying(12) NOT NULL,
    content_sealed bytea NOT NULL,
    drawn_sealed bytea NOT NULL,
    together_sealed bytea NOT NULL,
    content_hash character varying(64) NOT NULL,
    answers_hash bytea NOT NULL,
    signed_at timestamp with time zone NOT NULL,
    pictured_at timestamp with time zone NOT NULL,
    came_at timestamp with time zone NOT NULL,
    CONSTRAINT neighbour_consent_village_check CHECK ((length((village)::text) = 12))
);

--
-- Name: newborn; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.newborn (
    person_id uuid NOT NULL,
    facts_sealed bytea NOT NULL,
    certificate_index bytea NOT NULL,
    certificate_masked character varying(32) NOT NULL,
    entered_at timestamp with time zone NOT NULL,
    number_sealed bytea,
    number_masked character varying(32),
    number_case_id uuid,
    number_by uuid,
    bound_at timestamp with time zone,
    CONSTRAINT newborn_check CHECK (((number_sealed IS NULL) = (number_case_id IS NULL))),
    CONSTRAINT newborn_check1 CHECK (((number_sealed IS NULL) = (number_by IS NULL)))
);

--
-- Name: notice; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.notice (
    id uuid NOT NULL,
    fact_id uuid NOT NULL,
    application_id uuid NOT NULL,
    citizen_id uuid NOT NULL,
    organisation_id uuid,
    department_id uuid NOT NULL,
    item_code character varying(50) NOT NULL,
    kind character varying(32) NOT NULL,
    permit boolean NOT NULL,
    number character varying(64) NOT NULL,
    token character varying(64) NOT NULL,
    issuer character varying(64) NOT NULL,
    person_masked character varying(64) NOT NULL,
    content_sealed bytea NOT NULL,
    issued_at timestamp with time zone NOT NULL,
    due_on date,
    sha256 character varying(64),
    size integer,
    glyphs_missing boolean NOT NULL,
    sealed_by character varying(128) NOT NULL,
    seal_certificate character varying(64) NOT NULL,
    made_at timestamp with time zone,
    read_at timestamp with time zone,
    on_paper boolean DEFAULT false NOT NULL,
    handed_at timestamp with time zone,
    handed_by uuid,
    CONSTRAINT notice_handed CHECK (((handed_at IS NULL) = (handed_by IS NULL))),
    CONSTRAINT notice_is_made CHECK ((((made_at IS NULL) = (sha256 IS NULL)) AND ((made_at IS NULL) = (size IS NULL)))),
    CONSTRAINT notice_is_sealed CHECK (((made_at IS NULL) OR (length((sealed_by)::text) > 0)))
);

--
-- Name: COLUMN notice.kind; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.notice.kind IS 'RECEIPT: receipt\nSUPPLEMENT: supplement\nLATER_SUPPLEMENT: later_supplement\nACCEPTANCE: acceptance\nNON_ACCEPTANCE: non_acceptance\nSPECIAL_PROCEDURE: special_procedure\nEXTENSION: extension\nDECISION: decision\nREFUSAL: refusal\nLAPSE: lapse\nTERMINATION: termination\nREVOCATION: revocation\nCORRECTION: correction';

--
-- Name: notice_counter; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.notice_counter (
    id character varying(64) NOT NULL,
    given_out integer NOT NULL
);

--
-- Name: objection; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.objection (
    id uuid NOT NULL,
    application_id uuid NOT NULL,
    citizen_id uuid NOT NULL,
    run_id bigint NOT NULL,
    said_sealed bytea NOT NULL,
    noted_by uuid NOT NULL,
    noted_at timestamp with time zone NOT NULL,
    answer_sealed bytea,
    answered_by uuid,
    answered_at timestamp with time zone,
    CONSTRAINT objection_check CHECK (((answered_at IS NULL) = (answered_by IS NULL))),
    CONSTRAINT objection_check1 CHECK (((answered_at IS NULL) = (answer_sealed IS NULL)))
);

--
-- Name: once_key; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.once_key (
    id bigint NOT NULL,
    person_id uuid NOT NULL,
    operation character varying(64) NOT NULL,
    key character varying(255) NOT NULL,
    digest bytea NOT NULL,
    outcome uuid,
    claimed_at timestamp with time zone NOT NULL
);

--
-- Name: TABLE once_key; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.once_key IS 'An idempotency key and what it was answered with (kept 30 days).';

--
-- Name: once_key_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.once_key_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

--
-- Name: once_key_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.once_key_id_seq OWNED BY public.once_key.id;

--
-- Name: one_time_code; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.one_time_code (
    id uuid NOT NULL,
    phone_index bytea NOT NULL,
    purpose character varying(32) NOT NULL,
    code_hash bytea NOT NULL,
    tries smallint NOT NULL,
    created_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    failed_at timestamp with time zone,
    used_at timestamp with time zone
);

--
-- Name: TABLE one_time_code; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.one_time_code IS 'A code sent to a phone; the code stands here only as a keyed hash.';

--
-- Name: opinion; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.opinion (
    id uuid NOT NULL,
    citizen_id uuid NOT NULL,
    department_id uuid NOT NULL,
    staff_id uuid NOT NULL,
    role character varying(32) NOT NULL,
    text_sealed bytea NOT NULL,
    checklist jsonb NOT NULL,
    at timestamp with time zone NOT NULL,
    application_id uuid NOT NULL,
    stage character varying(32),
    met_sealed bytea
);

--
-- Name: TABLE opinion; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.opinion IS 'What a member of staff thinks of it. The inner side only: the citizen''s role cannot read it.';

--
-- Name: opinion_template; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.opinion_template (
    id uuid NOT NULL,
    department_id uuid NOT NULL,
    name character varying(16) NOT NULL,
    text character varying(500) NOT NULL,
    uses character varying(16)[] NOT NULL,
    kept_by uuid NOT NULL,
    kept_at timestamp with time zone NOT NULL,
    removed_by uuid,
    removed_at timestamp with time zone,
    CONSTRAINT opinion_template_check CHECK (((removed_at IS NULL) = (removed_by IS NULL))),
    CONSTRAINT opinion_template_name_check CHECK (((name)::text <> ''::text)),
    CONSTRAINT opinion_template_text_check CHECK (((text)::text <> ''::text)),
    CONSTRAINT opinion_template_uses_check CHECK (((cardinality(uses) > 0) AND (uses <@ ARRAY['accept'::character varying, 'investigate'::character varying, 'review'::character varying, 'decide'::character varying, 'refuse'::character varying])))
);

--
-- Name: organisation; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.organisation (
    id uuid NOT NULL,
    credit_code_sealed bytea NOT NULL,
    credit_code_masked character varying(32) NOT NULL,
    credit_code_index bytea NOT NULL,
    name character varying(100) NOT NULL,
    kind smallint NOT NULL,
    representative_id uuid NOT NULL,
    registered_at timestamp with time zone NOT NULL,
    checked_at timestamp with time zone NOT NULL,
    CONSTRAINT organisation_kind_check CHECK (((kind >= 2) AND (kind <= 6)))
);

--
-- Name: original_check; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.original_check (
    id uuid NOT NULL,
    citizen_id uuid NOT NULL,
    site_id uuid NOT NULL,
    wanted jsonb NOT NULL,
    called_by uuid NOT NULL,
    called_at timestamp with time zone NOT NULL,
    latest_on date NOT NULL,
    way character varying(16),
    booked_for timestamp with time zone,
    agreed_at timestamp with time zone,
    checked_by uuid,
    outcomes jsonb NOT NULL,
    application_id uuid NOT NULL
);

--
-- Name: TABLE original_check; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.original_check IS 'Comparing the originals with what was photographed: called for, booked, agreed.';

--
-- Name: owner_key; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.owner_key (
    id uuid NOT NULL,
    owner_id uuid NOT NULL,
    version integer NOT NULL,
    suite smallint NOT NULL,
    wrapped bytea,
    state character varying(32) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    CONSTRAINT owner_key_erased_is_empty CHECK ((((state)::text = 'erased'::text) = (wrapped IS NULL)))
);

--
-- Name: TABLE owner_key; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.owner_key IS 'The data key of one owner: a citizen, a staff member or a department. No row: never had.';

--
-- Name: COLUMN owner_key.state; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.owner_key.state IS 'ACTIVE: active\nRESTRICTED: restricted\nERASED: erased';

--
-- Name: parcel; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.parcel (
    id uuid NOT NULL,
    application_id uuid NOT NULL,
    citizen_id uuid NOT NULL,
    state character varying(32) NOT NULL,
    carrier character varying(32),
    number character varying(64),
    reserved_at timestamp with time zone NOT NULL,
    ordered_at timestamp with time zone,
    ended_at timestamp with time zone,
    ask_at timestamp with time zone NOT NULL,
    delivery_id uuid NOT NULL,
    signer character varying(16)
);

--
-- Name: TABLE parcel; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.parcel IS 'One consignment; its id is the courier''s key. A returned one is followed by another.';

--
-- Name: COLUMN parcel.state; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.parcel.state IS 'ORDERED: ordered\nCOLLECTED: collected\nIN_TRANSIT: in_transit\nDELIVERING: delivering\nDELIVERED: delivered\nRETURNED: returned\nLOST: lost';

--
-- Name: passkey; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.passkey (
    id uuid NOT NULL,
    owner_kind character varying(32) NOT NULL,
    owner_id uuid NOT NULL,
    credential_id bytea NOT NULL,
    public_key bytea NOT NULL,
    sign_count bigint NOT NULL,
    label character varying(64) NOT NULL,
    aaguid character varying(36) NOT NULL,
    single_device boolean NOT NULL,
    backed_up boolean NOT NULL,
    created_at timestamp with time zone NOT NULL,
    last_used_at timestamp with time zone,
    revoked_at timestamp with time zone,
    attestation character varying(32) DEFAULT ''::character varying NOT NULL,
    attested_object bytea,
    listed boolean DEFAULT false NOT NULL,
    confirmed_at timestamp with time zone,
    confirmed_by uuid,
    revoked_by uuid,
    revoked_because character varying(255) DEFAULT ''::character varying NOT NULL,
    warned_at timestamp with time zone,
    CONSTRAINT passkey_second_person CHECK ((confirmed_by <> owner_id))
);

--
-- Name: TABLE passkey; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.passkey IS 'A WebAuthn credential of a citizen, or a staff member''s hardware key.';

--
-- Name: COLUMN passkey.owner_kind; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.passkey.owner_kind IS 'ANONYMOUS: anonymous\nCITIZEN: citizen\nSTAFF: staff\nSYSTEM: system';

--
-- Name: payment_notice; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.payment_notice (
    id uuid NOT NULL,
    order_key character varying(64) NOT NULL,
    gateway_id character varying(128) NOT NULL,
    amount_fen bigint NOT NULL,
    currency character varying(8) NOT NULL,
    state character varying(32) NOT NULL,
    outcome character varying(32) NOT NULL,
    times integer NOT NULL,
    citizen_id uuid,
    received_at timestamp with time zone NOT NULL,
    last_at timestamp with time zone NOT NULL
);

--
-- Name: TABLE payment_notice; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.payment_notice IS 'A verified notice and what was done with it. The same notice again only counts up.';

--
-- Name: person; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.person (
    id uuid NOT NULL,
    phone_sealed bytea NOT NULL,
    phone_masked character varying(32) NOT NULL,
    phone_index bytea NOT NULL,
    name_sealed bytea,
    name_masked character varying(64),
    id_number_sealed bytea,
    id_number_masked character varying(32),
    id_number_index bytea,
    identity_level smallint NOT NULL,
    verified_at timestamp with time zone,
    merged_into uuid,
    language character varying(8) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    seen_at timestamp with time zone
);

--
-- Name: TABLE person; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.person IS 'A natural person. Ids are never rewritten: a duplicate points to the one that stays.';

--
-- Name: COLUMN person.identity_level; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.person.identity_level IS 'NONE: 0\nPHONE: 1\nREAL_NAME: 2\nIN_PERSON: 3';

--
-- Name: person_join; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.person_join (
    id uuid NOT NULL,
    duplicate_id uuid NOT NULL,
    stays_id uuid NOT NULL,
    followed uuid[] DEFAULT '{}'::uuid[] NOT NULL,
    proposed_at timestamp with time zone NOT NULL,
    joined_at timestamp with time zone,
    way character varying(32),
    undone_at timestamp with time zone,
    phones jsonb DEFAULT '{}'::jsonb NOT NULL,
    CONSTRAINT person_join_check CHECK ((duplicate_id <> stays_id)),
    CONSTRAINT person_join_check1 CHECK (((joined_at IS NULL) = (way IS NULL))),
    CONSTRAINT person_join_check2 CHECK (((undone_at IS NULL) OR (joined_at IS NOT NULL))),
    CONSTRAINT person_join_way_check CHECK (((way)::text = ANY (ARRAY[('old_phone'::character varying)::text, ('counter'::character varying)::text, ('two_people'::character varying)::text, ('registered'::character varying)::text])))
);

--
-- Name: phone_change; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.phone_change (
    id uuid NOT NULL,
    person_id uuid NOT NULL,
    claimant_id uuid,
    left_sealed bytea NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    due_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    outcome character varying(32),
    CONSTRAINT phone_change_check CHECK (((ended_at IS NULL) = (outcome IS NULL))),
    CONSTRAINT phone_change_outcome_check CHECK (((outcome)::text = ANY (ARRAY[('done'::character varying)::text, ('objected'::character varying)::text, ('dropped'::character varying)::text])))
);

--
-- Name: project_counter; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.project_counter (
    id character varying(64) NOT NULL,
    given_out integer NOT NULL
);

--
-- Name: TABLE project_counter; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.project_counter IS 'The last case number given out per item and day.';

--
-- Name: question; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.question (
    id uuid NOT NULL,
    citizen_id uuid NOT NULL,
    department_id uuid NOT NULL,
    item_code character varying(50),
    asked_sealed bytea NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    due_on date NOT NULL,
    answer_sealed bytea,
    answered_at timestamp with time zone,
    answered_by uuid,
    late_at timestamp with time zone,
    public_question character varying(200),
    public_answer character varying(1000),
    published_at timestamp with time zone,
    published_by uuid,
    CONSTRAINT question_check CHECK (((answered_at IS NULL) = (answered_by IS NULL))),
    CONSTRAINT question_check1 CHECK ((((published_at IS NULL) = (public_answer IS NULL)) AND ((published_at IS NULL) = (public_question IS NULL)))),
    CONSTRAINT question_check2 CHECK (((published_at IS NULL) OR ((answered_at IS NOT NULL) AND (published_by <> answered_by))))
);

--
-- Name: queue_ticket; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.queue_ticket (
    id uuid NOT NULL,
    site_id uuid NOT NULL,
    day date NOT NULL,
    number integer NOT NULL,
    citizen_id uuid,
    starts_at timestamp with time zone,
    state character varying(16) NOT NULL,
    at_window character varying(16),
    taken_at timestamp with time zone NOT NULL,
    called_at timestamp with time zone,
    called_by uuid,
    ended_at timestamp with time zone,
    CONSTRAINT queue_ticket_number_check CHECK ((number > 0)),
    CONSTRAINT queue_ticket_state_check CHECK (((state)::text = ANY (ARRAY[('waiting'::character varying)::text, ('called'::character varying)::text, ('served'::character varying)::text, ('gone'::character varying)::text])))
);

--
-- Name: rating; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.rating (
    id uuid NOT NULL,
    application_id uuid NOT NULL,
    citizen_id uuid NOT NULL,
    item_code character varying(50) NOT NULL,
    department_id uuid NOT NULL,
    score smallint NOT NULL,
    first_score smallint NOT NULL,
    reasons text[] NOT NULL,
    said_sealed bytea,
    rated_at timestamp with time zone NOT NULL,
    changed_at timestamp with time zone,
    contact_by date,
    answer_by date,
    contacted_at timestamp with time zone,
    contacted_by uuid,
    answer_sealed bytea,
    answered_at timestamp with time zone,
    answered_by uuid,
    late_at timestamp with time zone,
    CONSTRAINT rating_check CHECK (((contact_by IS NULL) = (answer_by IS NULL))),
    CONSTRAINT rating_check1 CHECK (((answered_at IS NULL) OR ((answer_by IS NOT NULL) AND (contacted_at IS NOT NULL)))),
    CONSTRAINT rating_first_score_check CHECK (((first_score >= 1) AND (first_score <= 5))),
    CONSTRAINT rating_score_check CHECK (((score >= 1) AND (score <= 5)))
);

--
-- Name: redress; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.redress (
    id uuid NOT NULL,
    application_id uuid NOT NULL,
    citizen_id uuid NOT NULL,
    department_id uuid NOT NULL,
    decision_id uuid,
    kind character varying(32) NOT NULL,
    ground character varying(32) NOT NULL,
    reason_sealed bytea,
    clause text NOT NULL,
    state character varying(16) NOT NULL,
    asked_by uuid NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    settled_by uuid,
    settled_at timestamp with time zone,
    CONSTRAINT redress_check CHECK ((settled_by <> asked_by)),
    CONSTRAINT redress_is_settled CHECK ((((state)::text = ANY (ARRAY[('asked'::character varying)::text, ('fallen'::character varying)::text])) = (settled_by IS NULL))),
    CONSTRAINT redress_kind_check CHECK (((kind)::text = ANY (ARRAY[('not_accept'::character varying)::text, ('revoke'::character varying)::text, ('correct'::character varying)::text]))),
    CONSTRAINT redress_names_decision CHECK ((((kind)::text = 'not_accept'::text) = (decision_id IS NULL))),
    CONSTRAINT redress_state_check CHECK (((state)::text = ANY (ARRAY[('asked'::character varying)::text, ('declined'::character varying)::text, ('done'::character varying)::text, ('fallen'::character varying)::text])))
);

--
-- Name: refund; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.refund (
    id uuid NOT NULL,
    bill_id uuid NOT NULL,
    citizen_id uuid NOT NULL,
    amount_fen bigint NOT NULL,
    because character varying(64) NOT NULL,
    state character varying(32) NOT NULL,
    owed_at timestamp with time zone NOT NULL,
    given_at timestamp with time zone,
    attempt_id uuid NOT NULL,
    asked integer DEFAULT 0 NOT NULL,
    ask_at timestamp with time zone,
    by_hand boolean DEFAULT false NOT NULL,
    given_by uuid,
    request_id uuid,
    CONSTRAINT refund_is_of_money CHECK ((amount_fen > 0))
);

--
-- Name: TABLE refund; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.refund IS 'Money that must go back; its id is the gateway''s refund key.';

--
-- Name: COLUMN refund.state; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.refund.state IS 'OWED: owed\nGIVEN: given\nREFUSED: refused';

--
-- Name: region; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.region (
    id uuid NOT NULL,
    code character varying(12) NOT NULL,
    name character varying(64) NOT NULL,
    parent_id uuid
);

--
-- Name: TABLE region; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.region IS 'An administrative division, county to village (GB/T 2260 and 10114 codes).';

--
-- Name: rights_request; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.rights_request (
    id uuid NOT NULL,
    person_id uuid NOT NULL,
    kind character varying(16) NOT NULL,
    state character varying(16) NOT NULL,
    field character varying(16),
    said_sealed bytea,
    answer_sealed bytea,
    asked_at timestamp with time zone NOT NULL,
    due_at timestamp with time zone NOT NULL,
    kept_until date,
    ended_at timestamp with time zone,
    ended_by uuid,
    CONSTRAINT rights_request_check CHECK ((((state)::text = ANY (ARRAY[('done'::character varying)::text, ('undone'::character varying)::text, ('refused'::character varying)::text])) = (ended_at IS NOT NULL))),
    CONSTRAINT rights_request_check1 CHECK ((((kind)::text = 'correct'::text) = (field IS NOT NULL))),
    CONSTRAINT rights_request_check2 CHECK ((((state)::text <> 'confirmed'::text) OR ((kind)::text = 'erase'::text))),
    CONSTRAINT rights_request_field_check CHECK (((field)::text = ANY (ARRAY[('name'::character varying)::text, ('id_number'::character varying)::text, ('other'::character varying)::text]))),
    CONSTRAINT rights_request_kind_check CHECK (((kind)::text = ANY (ARRAY[('copy'::character varying)::text, ('correct'::character varying)::text, ('restrict'::character varying)::text, ('erase'::character varying)::text]))),
    CONSTRAINT rights_request_state_check CHECK (((state)::text = ANY (ARRAY[('waiting'::character varying)::text, ('cooling'::character varying)::text, ('ready'::character varying)::text, ('held'::character varying)::text, ('lifting'::character varying)::text, ('confirmed'::character varying)::text, ('done'::character varying)::text, ('undone'::character varying)::text, ('refused'::character varying)::text])))
);

--
-- Name: seat; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.seat (
    id uuid NOT NULL,
    role character varying(32) NOT NULL,
    lead boolean NOT NULL,
    since timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    department_id uuid NOT NULL,
    site_id uuid,
    staff_id uuid NOT NULL,
    seal bytea,
    given_by uuid,
    request_id uuid,
    ended_by uuid
);

--
-- Name: TABLE seat; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.seat IS 'A role held by a staff member at a department, and at a site where the role has one.';

--
-- Name: COLUMN seat.role; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.seat.role IS 'ANONYMOUS: anonymous\nCITIZEN: citizen\nAGENT: agent\nWINDOW: window\nREVIEWER: reviewer\nAPPROVER: approver\nSUPERVISOR: supervisor\nDEPARTMENT_ADMIN: department_admin\nSYSTEM_ADMIN: system_admin\nSECURITY_ADMIN: security_admin\nAUDITOR: auditor\nPAYMENT_CALLBACK: payment_callback\nCOURIER_CALLBACK: courier_callback\nRECEIPT_CALLBACK: receipt_callback\nSYSTEM: system';

--
-- Name: second_request; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.second_request (
    id uuid NOT NULL,
    kind character varying(32) NOT NULL,
    subject_id uuid NOT NULL,
    department_id uuid,
    payload jsonb NOT NULL,
    because character varying(255) NOT NULL,
    asked_by uuid NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    state character varying(32) DEFAULT 'waiting'::character varying NOT NULL,
    settled_by uuid,
    settled_at timestamp with time zone,
    settled_because character varying(255) DEFAULT ''::character varying NOT NULL,
    CONSTRAINT second_request_check CHECK ((((state)::text = 'waiting'::text) = (settled_at IS NULL))),
    CONSTRAINT second_request_check1 CHECK ((((state)::text <> 'confirmed'::text) OR ((settled_by IS NOT NULL) AND (settled_by <> asked_by)))),
    CONSTRAINT second_request_state_check CHECK (((state)::text = ANY (ARRAY[('waiting'::character varying)::text, ('confirmed'::character varying)::text, ('refused'::character varying)::text, ('withdrawn'::character varying)::text, ('expired'::character varying)::text])))
);

--
-- Name: session; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.session (
    id uuid NOT NULL,
    token_hash bytea NOT NULL,
    kind character varying(32) NOT NULL,
    owner_id uuid NOT NULL,
    amr character varying(64) NOT NULL,
    device character varying(255) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    last_seen_at timestamp with time zone NOT NULL,
    proved_at timestamp with time zone NOT NULL,
    fresh_until timestamp with time zone NOT NULL,
    promoted_at timestamp with time zone,
    expires_at timestamp with time zone NOT NULL,
    revoked_at timestamp with time zone,
    CONSTRAINT session_seats_need_a_key CHECK (((promoted_at IS NULL) OR (((' '::text || (amr)::text) || ' '::text) ~~ '% hwk %'::text)))
);

--
-- Name: TABLE session; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.session IS 'A signed-in device. The token itself is only in the cookie; here is its SHA-256.';

--
-- Name: COLUMN session.kind; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.session.kind IS 'ANONYMOUS: anonymous\nCITIZEN: citizen\nSTAFF: staff\nSYSTEM: system';

--
-- Name: share_grant; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.share_grant (
    id uuid NOT NULL,
    field character varying(64) NOT NULL,
    owner_id uuid NOT NULL,
    grantee_id uuid NOT NULL,
    item_code character varying(50) NOT NULL,
    purpose character varying(255) NOT NULL,
    basis character varying(255) NOT NULL,
    until date NOT NULL,
    state character varying(16) DEFAULT 'asked'::character varying NOT NULL,
    asked_by uuid NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    granted_by uuid,
    confirmed_by uuid,
    granted_at timestamp with time zone,
    ended_by uuid,
    ended_at timestamp with time zone,
    ended_because character varying(255) DEFAULT ''::character varying NOT NULL,
    CONSTRAINT share_grant_check CHECK ((owner_id <> grantee_id)),
    CONSTRAINT share_grant_check1 CHECK ((((state)::text = ANY (ARRAY[('refused'::character varying)::text, ('revoked'::character varying)::text])) = (ended_at IS NOT NULL))),
    CONSTRAINT share_grant_check2 CHECK ((((state)::text <> ALL (ARRAY[('granted'::character varying)::text, ('revoked'::character varying)::text])) OR ((granted_by IS NOT NULL) AND (confirmed_by IS NOT NULL) AND (granted_at IS NOT NULL) AND (granted_by <> confirmed_by) AND (asked_by <> granted_by) AND (asked_by <> confirmed_by)))),
    CONSTRAINT share_grant_state_check CHECK (((state)::text = ANY (ARRAY[('asked'::character varying)::text, ('granted'::character varying)::text, ('refused'::character varying)::text, ('revoked'::character varying)::text])))
);

--
-- Name: site; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.site (
    id uuid NOT NULL,
    code character varying(32) NOT NULL,
    name character varying(64) NOT NULL,
    address character varying(255) NOT NULL,
    region_id uuid NOT NULL,
    kind character varying(32) DEFAULT 'county_hall'::character varying NOT NULL,
    hours character varying(255) DEFAULT ''::character varying NOT NULL,
    phone character varying(32) DEFAULT ''::character varying NOT NULL,
    latitude double precision,
    longitude double precision
);

--
-- Name: TABLE site; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.site IS 'A hall or station with windows.';

--
-- Name: slot_rule; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.slot_rule (
    id uuid NOT NULL,
    site_id uuid NOT NULL,
    pool character varying(50) DEFAULT ''::character varying NOT NULL,
    weekday smallint NOT NULL,
    opens time without time zone NOT NULL,
    closes time without time zone NOT NULL,
    minutes smallint NOT NULL,
    capacity smallint NOT NULL,
    made_by uuid,
    made_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    CONSTRAINT slot_rule_capacity_check CHECK (((capacity >= 1) AND (capacity <= 100))),
    CONSTRAINT slot_rule_check CHECK ((opens < closes)),
    CONSTRAINT slot_rule_minutes_check CHECK (((minutes >= 5) AND (minutes <= 240))),
    CONSTRAINT slot_rule_weekday_check CHECK (((weekday >= 0) AND (weekday <= 6)))
);

--
-- Name: sms_account; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.sms_account (
    name character varying(32) NOT NULL,
    resting smallint NOT NULL,
    weight smallint NOT NULL,
    lowered_at timestamp with time zone,
    raised_at timestamp with time zone,
    CONSTRAINT sms_account_resting_check CHECK (((resting >= 0) AND (resting <= 100))),
    CONSTRAINT sms_account_weight_check CHECK (((weight >= 0) AND (weight <= 100)))
);

--
-- Name: sms_failure; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.sms_failure (
    account character varying(32) NOT NULL,
    failed_at timestamp with time zone NOT NULL
);

--
-- Name: sms_reply; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.sms_reply (
    id uuid NOT NULL,
    told_as bytea NOT NULL,
    citizen_id uuid,
    owner_id uuid NOT NULL,
    application_id uuid,
    message_id uuid,
    wanted character varying(8) NOT NULL,
    said_sealed bytea,
    written_at timestamp with time zone NOT NULL,
    came_at timestamp with time zone NOT NULL,
    CONSTRAINT sms_reply_check CHECK (((citizen_id IS NOT NULL) OR ((application_id IS NULL) AND (message_id IS NULL)))),
    CONSTRAINT sms_reply_wanted_check CHECK (((wanted)::text = ANY (ARRAY[('stop'::character varying)::text, ('start'::character varying)::text, ('heard'::character varying)::text])))
);

--
-- Name: special_procedure; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.special_procedure (
    id uuid NOT NULL,
    application_id uuid NOT NULL,
    citizen_id uuid NOT NULL,
    department_id uuid NOT NULL,
    number integer NOT NULL,
    code smallint NOT NULL,
    kind character varying(32) NOT NULL,
    days integer NOT NULL,
    reason_sealed bytea,
    state character varying(16) NOT NULL,
    asked_by uuid NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    settled_by uuid,
    settled_at timestamp with time zone,
    ended_by uuid,
    ended_at timestamp with time zone,
    result_sealed bytea,
    lines jsonb,
    whys_sealed bytea,
    CONSTRAINT special_procedure_check CHECK (((code = 1) = ((kind)::text = 'extension'::text))),
    CONSTRAINT special_procedure_check1 CHECK ((settled_by <> asked_by)),
    CONSTRAINT special_procedure_check2 CHECK ((((state)::text <> ALL (ARRAY[('running'::character varying)::text, ('declined'::character varying)::text])) OR (settled_by IS NOT NULL))),
    CONSTRAINT special_procedure_check3 CHECK ((((kind)::text = 'supplement'::text) = (lines IS NOT NULL))),
    CONSTRAINT special_procedure_code_check CHECK ((code = ANY (ARRAY[1, 2]))),
    CONSTRAINT special_procedure_days_check CHECK ((days > 0)),
    CONSTRAINT special_procedure_state_check CHECK (((state)::text = ANY (ARRAY[('asked'::character varying)::text, ('declined'::character varying)::text, ('fallen'::character varying)::text, ('running'::character varying)::text, ('ended'::character varying)::text])))
);

--
-- Name: staff; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.staff (
    id uuid NOT NULL,
    name character varying(64) NOT NULL,
    phone_sealed bytea NOT NULL,
    phone_masked character varying(32) NOT NULL,
    phone_index bytea NOT NULL,
    id_number_index bytea,
    language character varying(8) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    left_at timestamp with time zone
);

--
-- Name: TABLE staff; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.staff IS 'A public servant. The name is on the badge; the phone is private and sealed.';

--
-- Name: stage_run; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.stage_run (
    id bigint NOT NULL,
    citizen_id uuid NOT NULL,
    stage character varying(32) NOT NULL,
    state character varying(32) NOT NULL,
    handler_id uuid,
    started_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    due_on date,
    application_id uuid NOT NULL,
    kind character varying(16) NOT NULL,
    level smallint NOT NULL,
    role character varying(16) NOT NULL,
    department_id uuid,
    site_id uuid,
    number smallint NOT NULL,
    stood_in boolean NOT NULL,
    outcome character varying(16)
);

--
-- Name: TABLE stage_run; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.stage_run IS 'One time through one stage (环节) of the item''s route.';

--
-- Name: COLUMN stage_run.state; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.stage_run.state IS 'RUNNING: running\nDONE: done\nSENT_BACK: sent_back';

--
-- Name: stage_run_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.stage_run_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

--
-- Name: stage_run_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.stage_run_id_seq OWNED BY public.stage_run.id;

--
-- Name: statement_difference; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.statement_difference (
    id uuid NOT NULL,
    statement_id uuid NOT NULL,
    kind character varying(32) NOT NULL,
    order_key character varying(128) NOT NULL,
    refund_key character varying(128) NOT NULL,
    gateway_id character varying(128) NOT NULL,
    attempt_id uuid,
    their_fen bigint,
    our_fen bigint,
    found_at timestamp with time zone NOT NULL,
    closed_at timestamp with time zone,
    closed_by uuid,
    because character varying(500),
    CONSTRAINT statement_difference_check CHECK (((closed_at IS NULL) = (closed_by IS NULL))),
    CONSTRAINT statement_difference_check1 CHECK (((closed_at IS NULL) = (because IS NULL)))
);

--
-- Name: statement_line; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.statement_line (
    id bigint NOT NULL,
    statement_id uuid NOT NULL,
    moved character varying(16) NOT NULL,
    order_key character varying(128) NOT NULL,
    refund_key character varying(128) NOT NULL,
    attempt_id uuid,
    refund_id uuid,
    gateway_id character varying(128) NOT NULL,
    channel character varying(128) NOT NULL,
    amount_fen bigint NOT NULL,
    currency character varying(128) NOT NULL,
    CONSTRAINT statement_line_moved_check CHECK (((moved)::text = ANY (ARRAY[('taken'::character varying)::text, ('given'::character varying)::text, ('under_way'::character varying)::text])))
);

--
-- Name: statement_line_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.statement_line_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

--
-- Name: statement_line_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.statement_line_id_seq OWNED BY public.statement_line.id;

--
-- Name: status_change; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.status_change (
    id bigint NOT NULL,
    citizen_id uuid NOT NULL,
    action character varying(48) NOT NULL,
    was character varying(32) NOT NULL,
    now character varying(32) NOT NULL,
    by_kind character varying(16) NOT NULL,
    by_id uuid,
    at timestamp with time zone NOT NULL,
    application_id uuid NOT NULL,
    said_id uuid,
    because_sealed bytea,
    params jsonb
);

--
-- Name: TABLE status_change; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.status_change IS 'One step of the lifecycle. Append-only.';

--
-- Name: COLUMN status_change.action; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.status_change.action IS 'SUBMIT: submit\nASK_ONCE: ask_once\nRESUBMIT: resubmit\nLAPSE_SUPPLEMENT: lapse_supplement\nCALL_FOR_ORIGINALS: call_for_originals\nORIGINALS_AGREE: originals_agree\nASK_PAYMENT_BEFORE_ACCEPTANCE: ask_payment_before_acceptance\nSETTLE_BEFORE_ACCEPTANCE: settle_before_acceptance\nASK_PAYMENT_BEFORE_REVIEW: ask_payment_before_review\nSETTLE_BEFORE_REVIEW: settle_before_review\nASK_PAYMENT_BEFORE_ISSUE: ask_payment_before_issue\nSETTLE_BEFORE_ISSUE: settle_before_issue\nLAPSE_PAYMENT: lapse_payment\nACCEPT: accept\nDEEM_ACCEPTED: deem_accepted\nREFUSE_TO_ACCEPT: refuse_to_accept\nASSIGN: assign\nOPEN_SPECIAL: open_special\nCLOSE_SPECIAL: close_special\nEXTEND: extend\nPASS_UP: pass_up\nSEND_BACK: send_back\nAPPROVE: approve\nREFUSE: refuse\nAPPROVE_AT_ONCE: approve_at_once\nREFUSE_AT_ONCE: refuse_at_once\nMAKE: make\nSEND: send\nSET_ASIDE: set_aside\nHAND_OVER_ELECTRONICALLY: hand_over_electronically\nRECEIVED: received\nPARCEL_RETURNED: parcel_returned\nCOLLECTED: collected\nSERVED: served\nWITHDRAW: withdraw\nTERMINATE: terminate\nREVOKE: revoke';

--
-- Name: COLUMN status_change.was; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.status_change.was IS 'DRAFT: draft\nSUBMITTED: submitted\nSUPPLEMENTING: supplementing\nAWAITING_ORIGINAL: awaiting_original\nAWAITING_PAYMENT: awaiting_payment\nACCEPTED: accepted\nIN_REVIEW: in_review\nIN_SPECIAL: in_special\nPENDING_APPROVAL: pending_approval\nAPPROVED: approved\nREFUSED: refused\nISSUING: issuing\nDISPATCHED: dispatched\nREADY_FOR_PICKUP: ready_for_pickup\nCLOSED: closed\nNOT_ACCEPTED: not_accepted\nWITHDRAWN: withdrawn\nTERMINATED: terminated\nREVOKED: revoked';

--
-- Name: COLUMN status_change.now; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.status_change.now IS 'DRAFT: draft\nSUBMITTED: submitted\nSUPPLEMENTING: supplementing\nAWAITING_ORIGINAL: awaiting_original\nAWAITING_PAYMENT: awaiting_payment\nACCEPTED: accepted\nIN_REVIEW: in_review\nIN_SPECIAL: in_special\nPENDING_APPROVAL: pending_approval\nAPPROVED: approved\nREFUSED: refused\nISSUING: issuing\nDISPATCHED: dispatched\nREADY_FOR_PICKUP: ready_for_pickup\nCLOSED: closed\nNOT_ACCEPTED: not_accepted\nWITHDRAWN: withdrawn\nTERMINATED: terminated\nREVOKED: revoked';

--
-- Name: status_change_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.status_change_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

--
-- Name: status_change_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.status_change_id_seq OWNED BY public.status_change.id;

--
-- Name: stuck; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.stuck (
    job character varying(32) NOT NULL,
    about character varying(64) NOT NULL,
    fault character varying(64) NOT NULL,
    times integer NOT NULL,
    first_at timestamp with time zone NOT NULL,
    last_at timestamp with time zone NOT NULL
);

--
-- Name: supervision_order; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.supervision_order (
    id uuid NOT NULL,
    application_id uuid NOT NULL,
    department_id uuid NOT NULL,
    site_id uuid,
    asked_by uuid NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    due_on date NOT NULL
);

--
-- Name: supervision_word; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.supervision_word (
    id uuid NOT NULL,
    order_id uuid NOT NULL,
    kind character varying(16) NOT NULL,
    text_sealed bytea,
    by_id uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    CONSTRAINT supervision_word_check CHECK ((((kind)::text = 'closed'::text) = (text_sealed IS NULL))),
    CONSTRAINT supervision_word_kind_check CHECK (((kind)::text = ANY (ARRAY[('asked'::character varying)::text, ('answer'::character varying)::text, ('closed'::character varying)::text])))
);

--
-- Name: supplement; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.supplement (
    id uuid NOT NULL,
    citizen_id uuid NOT NULL,
    number character varying(48) NOT NULL,
    lines jsonb NOT NULL,
    asked_by uuid NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    due_on date NOT NULL,
    answered_at timestamp with time zone,
    application_id uuid NOT NULL,
    whys_sealed bytea,
    ended_at timestamp with time zone
);

--
-- Name: TABLE supplement; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.supplement IS 'What is missing, asked for once and all together (一次性告知).';

--
-- Name: tortoise_migrations; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.tortoise_migrations (
    id integer NOT NULL,
    app character varying(255) NOT NULL,
    name character varying(255) NOT NULL,
    applied_at timestamp with time zone NOT NULL
);

--
-- Name: tortoise_migrations_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.tortoise_migrations_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

--
-- Name: tortoise_migrations_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.tortoise_migrations_id_seq OWNED BY public.tortoise_migrations.id;

--
-- Name: track; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.track (
    id uuid NOT NULL,
    citizen_id uuid NOT NULL,
    event_id character varying(128) NOT NULL,
    state character varying(32) NOT NULL,
    at timestamp with time zone NOT NULL,
    text character varying(255) NOT NULL,
    received_at timestamp with time zone NOT NULL,
    parcel_id uuid NOT NULL
);

--
-- Name: TABLE track; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.track IS 'One line of a parcel''s way, in the courier''s words.';

--
-- Name: COLUMN track.state; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.track.state IS 'ORDERED: ordered\nCOLLECTED: collected\nIN_TRANSIT: in_transit\nDELIVERING: delivering\nDELIVERED: delivered\nRETURNED: returned\nLOST: lost';

--
-- Name: trail_anchor; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.trail_anchor (
    id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    "position" bigint NOT NULL,
    chain bytea NOT NULL
);

--
-- Name: trail_anchor_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.trail_anchor ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.trail_anchor_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: trail_link; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.trail_link (
    "position" bigint NOT NULL,
    row_id bigint NOT NULL,
    digest bytea NOT NULL,
    chain bytea NOT NULL,
    CONSTRAINT trail_link_chain_check CHECK ((octet_length(chain) = 32)),
    CONSTRAINT trail_link_digest_check CHECK ((octet_length(digest) = 32))
);

--
-- Name: trail_row; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.trail_row (
    id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    actor_kind character varying(32) NOT NULL,
    actor_id uuid,
    session_id uuid,
    action character varying(64) NOT NULL,
    subject_kind character varying(64) NOT NULL,
    subject_id uuid NOT NULL,
    citizen_id uuid,
    case_id uuid,
    purpose character varying(255) NOT NULL,
    details jsonb NOT NULL,
    written_in xid8 DEFAULT pg_current_xact_id() NOT NULL
);

--
-- Name: TABLE trail_row; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.trail_row IS 'Who did or read what, when and why. Only ever added to: a trigger refuses the rest.';

--
-- Name: COLUMN trail_row.actor_kind; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.trail_row.actor_kind IS 'ANONYMOUS: anonymous\nCITIZEN: citizen\nSTAFF: staff\nSYSTEM: system';

--
-- Name: trail_row_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.trail_row_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

--
-- Name: trail_row_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.trail_row_id_seq OWNED BY public.trail_row.id;

--
-- Name: trail_seal; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.trail_seal (
    id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    hall_at timestamp with time zone NOT NULL,
    last_position bigint NOT NULL,
    links integer NOT NULL,
    horizon xid8 NOT NULL,
    highest_row bigint NOT NULL
);

--
-- Name: trail_seal_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.trail_seal ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.trail_seal_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: trail_seen; Type: VIEW; Schema: public; Owner: -
--

CREATE VIEW public.trail_seen AS
 SELECT id,
    at,
    actor_kind,
    actor_id,
    session_id,
    action,
    subject_kind,
    subject_id,
    citizen_id,
    case_id,
    purpose,
    details,
    written_in
   FROM public.trail_row r
  WHERE (((action)::text <> ALL (ARRAY[('unseal'::character varying)::text, ('search'::character varying)::text])) OR (NOT (EXISTS ( SELECT
           FROM public.look_seal s
          WHERE ((s.citizen_id = r.citizen_id) AND (s.actor_id = r.actor_id) AND (NOT (s.case_id IS DISTINCT FROM r.case_id)) AND (s.minute = date_trunc('minute'::text, r.at)) AND (public.doorstep_now() < s.until))))));

--
-- Name: uploaded_file; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.uploaded_file (
    id uuid NOT NULL,
    application_id uuid NOT NULL,
    citizen_id uuid NOT NULL,
    spec_id character varying(64) NOT NULL,
    page integer NOT NULL,
    mime character varying(32) NOT NULL,
    declared_size integer NOT NULL,
    declared_sha256 character varying(64) NOT NULL,
    received integer NOT NULL,
    state character varying(32) NOT NULL,
    preview_pages integer NOT NULL,
    frozen_at timestamp with time zone,
    created_at timestamp with time zone NOT NULL,
    ready_at timestamp with time zone,
    replaced_at timestamp with time zone,
    material_id uuid NOT NULL,
    scan character varying(32) NOT NULL,
    scan_at timestamp with time zone,
    content_id uuid,
    replaces uuid,
    kind character varying(32) DEFAULT 'page'::character varying NOT NULL,
    session_id uuid,
    taken_by uuid,
    device character varying(64),
    at_site uuid,
    CONSTRAINT uploaded_file_fits CHECK (((received >= 0) AND (received <= declared_size) AND (((state)::text = 'receiving'::text) OR (ready_at IS NOT NULL))))
);

--
-- Name: TABLE uploaded_file; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.uploaded_file IS 'One file: declared, received in parts, verified, kept sealed with a watermarked preview.';

--
-- Name: COLUMN uploaded_file.state; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.uploaded_file.state IS 'RECEIVING: receiving\nREADY: ready\nREPLACED: replaced';

--
-- Name: village_agent; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.village_agent (
    id uuid NOT NULL,
    person_id uuid NOT NULL,
    village character varying(12) NOT NULL,
    department_id uuid NOT NULL,
    appointed_by uuid NOT NULL,
    since timestamp with time zone NOT NULL,
    until timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    ended_by uuid,
    ended_because character varying(255) DEFAULT ''::character varying NOT NULL,
    CONSTRAINT village_agent_check CHECK ((until > since)),
    CONSTRAINT village_agent_village_check CHECK ((length((village)::text) = 12))
);

--
-- Name: wechat_binding; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.wechat_binding (
    id uuid NOT NULL,
    person_id uuid NOT NULL,
    openid_index bytea NOT NULL,
    openid_sealed bytea NOT NULL,
    bound_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone
);

--
-- Name: wechat_ticket; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.wechat_ticket (
    id uuid NOT NULL,
    ticket_hash bytea NOT NULL,
    challenge character varying(64) NOT NULL,
    openid_index bytea NOT NULL,
    openid_boxed bytea NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    used_at timestamp with time zone,
    bind_until timestamp with time zone
);

--
-- Name: worker_heartbeat; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.worker_heartbeat (
    id smallint NOT NULL,
    beat_at timestamp with time zone NOT NULL
);

--
-- Name: TABLE worker_heartbeat; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.worker_heartbeat IS 'One row: when a worker last showed that it lives. Real time, not the hall''s.';

--
-- Name: worker_heartbeat_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.worker_heartbeat_id_seq
    AS smallint
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

--
-- Name: worker_heartbeat_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.worker_heartbeat_id_seq OWNED BY public.worker_heartbeat.id;

--
-- Name: case_passing id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.case_passing ALTER COLUMN id SET DEFAULT nextval('public.case_passing_id_seq'::regclass);

--
-- Name: clock_change id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.clock_change ALTER COLUMN id SET DEFAULT nextval('public.clock_change_id_seq'::regclass);

--
-- Name: development_clock id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.development_clock ALTER COLUMN id SET DEFAULT nextval('public.development_clock_id_seq'::regclass);

--
-- Name: ledger_entry id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ledger_entry ALTER COLUMN id SET DEFAULT nextval('public.ledger_entry_id_seq'::regclass);

--
-- Name: once_key id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.once_key ALTER COLUMN id SET DEFAULT nextval('public.once_key_id_seq'::regclass);

--
-- Name: stage_run id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.stage_run ALTER COLUMN id SET DEFAULT nextval('public.stage_run_id_seq'::regclass);

--
-- Name: statement_line id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.statement_line ALTER COLUMN id SET DEFAULT nextval('public.statement_line_id_seq'::regclass);

--
-- Name: status_change id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.status_change ALTER COLUMN id SET DEFAULT nextval('public.status_change_id_seq'::regclass);

--
-- Name: tortoise_migrations id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.tortoise_migrations ALTER COLUMN id SET DEFAULT nextval('public.tortoise_migrations_id_seq'::regclass);

--
-- Name: trail_row id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.trail_row ALTER COLUMN id SET DEFAULT nextval('public.trail_row_id_seq'::regclass);

--
-- Name: worker_heartbeat id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.worker_heartbeat ALTER COLUMN id SET DEFAULT nextval('public.worker_heartbeat_id_seq'::regclass);

--
-- Data for Name: announcement; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: application; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: appointment; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: asked_office; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: attempt; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: bill; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: calendar_change; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: calendar_day; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: card; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: card_reading; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: card_word; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: case_passing; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: certificate; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: certificate_counter; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: challenge; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: clock; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: clock_change; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: consent; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: decision; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: delegation; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: delivery; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: department; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: department_seal; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: deputy; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: development_clock; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.development_clock VALUES (1, 0);

--
-- Data for Name: device; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: disowning; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: dossier; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: fact; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: gateway_statement; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: guardianship; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: handler; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: home_visit; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: home_visit_photo; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: imported_result; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: item; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: item_draft; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: item_version; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: item_version_event; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: item_word; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: key_rotation; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: ledger_entry; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: let_go; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: look_question; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: look_seal; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: mandate; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: material; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: message; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: message_wish; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: missed_search; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: neighbour_consent; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: newborn; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: notice; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: notice_counter; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: objection; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: once_key; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: one_time_code; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: opinion; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: opinion_template; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: organisation; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: original_check; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: owner_key; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: parcel; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: passkey; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: payment_notice; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: person; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: person_join; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: phone_change; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: project_counter; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: question; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: queue_ticket; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: rating; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: redress; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: refund; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: region; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: rights_request; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: seat; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: second_request; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: session; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: share_grant; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: site; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: slot_rule; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: sms_account; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: sms_failure; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: sms_reply; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: special_procedure; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: staff; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: stage_run; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: statement_difference; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: statement_line; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: status_change; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: stuck; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: supervision_order; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: supervision_word; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: supplement; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: tortoise_migrations; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.tortoise_migrations VALUES (1, 'notifications', '0001_initial', clock_timestamp());
INSERT INTO public.tortoise_migrations VALUES (2, 'notifications', '0002_clock', clock_timestamp());
INSERT INTO public.tortoise_migrations VALUES (3, 'notifications', '0003_stuck', clock_timestamp());
INSERT INTO public.tortoise_migrations VALUES (4, 'notifications', '0004_sms_accounts', clock_timestamp());
INSERT INTO public.tortoise_migrations VALUES (5, 'notifications', '0005_wishes', clock_timestamp());
INSERT INTO public.tortoise_migrations VALUES (6, 'notifications', '0006_merged', clock_timestamp());
INSERT INTO public.tortoise_migrations VALUES (7, 'notifications', '0007_unsure', clock_timestamp());
INSERT INTO public.tortoise_migrations VALUES (8, 'notifications', '0008_seen', clock_timestamp());
INSERT INTO public.tortoise_migrations VALUES (9, 'identity', '0001_initial', clock_timestamp());
INSERT INTO public.tortoise_migrations VALUES (10, 'identity', '0002_append_only', clock_timestamp());
INSERT INTO public.tortoise_migrations VALUES (11, 'api', '0001_initial', clock_timestamp());
INSERT INTO public.tortoise_migrations VALUES (12, 'api', '0002_ribs', clock_timestamp());
INSERT INTO public.tortoise_migrations VALUES (13, 'api', '0003_spine', clock_timestamp());
INSERT INTO public.tortoise_migrations VALUES (14, 'api', '0004_roles', clock_timestamp());
INSERT INTO public.tortoise_migrations VALUES (15, 'api', '0005_publishing', clock_timestamp());
INSERT INTO public.tortoise_migrations VALUES (16, 'api', '0006_asked', clock_timestamp());
INSERT INTO public.tortoise_migrations VALUES (17, 'api', '0007_search', clock_timestamp());
INSERT INTO public.tortoise_migrations VALUES (18, 'api', '0008_counter', clock_timestamp());
INSERT INTO public.tortoise_migrations VALUES (19, 'api', '0009_agents', clock_timestamp());
INSERT INTO public.tortoise_migrations VALUES (20, 'api', '0010_organisations', clock_timestamp());
INSERT INTO public.tortoise_migrations VALUES (21, 'api', '0011_said', clock_timestamp());
INSERT INTO public.tortoise_migrations VALUES (22, 'api', '0012_passing', clock_timestamp());
INSERT INTO public.tortoise_migrations VALUES (23, 'api', '0013_sharing', clock_timestamp());
INSERT INTO public.tortoise_migrations VALUES (24, 'api', '0014_whose', clock_timestamp());
INSERT INTO public.tortoise_migrations VALUES (25, 'api', '0015_let_go', clock_timestamp());
INSERT INTO public.tortoise_migrations VALUES (26, 'api', '0016_scanned', clock_timestamp());
INSERT INTO public.tortoise_migrations VALUES (27, 'api', '0018_held', clock_timestamp());
INSERT INTO public.tortoise_migrations VALUES (28, 'api', '0019_marked', clock_timestamp());
INSERT INTO public.tortoise_migrations VALUES (29, 'api', '0020_read_marks', clock_timestamp());
INSERT INTO public.tortoise_migrations VALUES (30, 'api', '0025_special', clock_timestamp());
INSERT INTO public.tortoise_migrations VALUES (31, 'api', '0026_notices', clock_timestamp());
INSERT INTO public.tortoise_migrations VALUES (32, 'api', '0026_sealed_results', clock_timestamp());
INSERT INTO public.tortoise_migrations VALUES (33, 'identity', '0003_sides', clock_timestamp());
INSERT INTO public.tortoise_migrations VALUES (34, 'identity', '0004_places', clock_timestamp());
INSERT INTO public.tortoise_migrations VALUES (35, 'identity', '0005_chain', clock_timestamp());
INSERT INTO public.tortoise_migrations VALUES (36, 'identity', '0006_looks', clock_timestamp());
INSERT INTO public.tortoise_migrations VALUES (37, 'identity', '0007_erasing', clock_timestamp());
INSERT INTO public.tortoise_migrations VALUES (38, 'identity', '0008_phones', clock_timestamp());
INSERT INTO public.tortoise_migrations VALUES (39, 'identity', '0009_mandates', clock_timestamp());
INSERT INTO public.tortoise_migrations VALUES (40, 'identity', '0010_seconding', clock_timestamp());
INSERT INTO public.tortoise_migrations VALUES (41, 'identity', '0011_rights', clock_timestamp());
INSERT INTO public.tortoise_migrations VALUES (42, 'identity', '0012_wechat', clock_timestamp());
INSERT INTO public.tortoise_migrations VALUES (43, 'identity', '0013_staff_keys', clock_timestamp());
INSERT INTO public.tortoise_migrations VALUES (44, 'identity', '0014_joins', clock_timestamp());
INSERT INTO public.tortoise_migrations VALUES (45, 'identity', '0015_organisations', clock_timestamp());
INSERT INTO public.tortoise_migrations VALUES (46, 'identity', '0016_searches', clock_timestamp());
INSERT INTO public.tortoise_migrations VALUES (47, 'identity', '0017_offices', clock_timestamp());
INSERT INTO public.tortoise_migrations VALUES (48, 'identity', '0018_village_agents', clock_timestamp());
INSERT INTO public.tortoise_migrations VALUES (49, 'identity', '0019_rotations', clock_timestamp());
INSERT INTO public.tortoise_migrations VALUES (50, 'identity', '0020_parting', clock_timestamp());
INSERT INTO public.tortoise_migrations VALUES (51, 'identity', '0021_signed_mandates', clock_timestamp());
INSERT INTO public.tortoise_migrations VALUES (52, 'identity', '0022_returning_staff', clock_timestamp());
INSERT INTO public.tortoise_migrations VALUES (53, 'identity', '0023_taken_together', clock_timestamp());
INSERT INTO public.tortoise_migrations VALUES (54, 'identity', '0024_staff_phones', clock_timestamp());
INSERT INTO public.tortoise_migrations VALUES (55, 'identity', '0023_outposts', clock_timestamp());
INSERT INTO public.tortoise_migrations VALUES (56, 'identity', '0025_fourteen', clock_timestamp());
INSERT INTO public.tortoise_migrations VALUES (57, 'identity', '0026_sealed_looks', clock_timestamp());
INSERT INTO public.tortoise_migrations VALUES (58, 'identity', '0027_beside', clock_timestamp());
INSERT INTO public.tortoise_migrations VALUES (59, 'api', '0028_site_choice', clock_timestamp());
INSERT INTO public.tortoise_migrations VALUES (60, 'api', '0027_appointments', clock_timestamp());
INSERT INTO public.tortoise_migrations VALUES (61, 'api', '0020_capture', clock_timestamp());
INSERT INTO public.tortoise_migrations VALUES (62, 'api', '0023_clocks', clock_timestamp());
INSERT INTO public.tortoise_migrations VALUES (63, 'api', '0029_route', clock_timestamp());
INSERT INTO public.tortoise_migrations VALUES (64, 'api', '0029_numbers', clock_timestamp());
INSERT INTO public.tortoise_migrations VALUES (65, 'api', '0024_cards', clock_timestamp());
INSERT INTO public.tortoise_migrations VALUES (66, 'api', '0030_ending', clock_timestamp());
INSERT INTO public.tortoise_migrations VALUES (67, 'api', '0031_calendar_changes', clock_timestamp());
INSERT INTO public.tortoise_migrations VALUES (68, 'api', '0031_asked_offices', clock_timestamp());
INSERT INTO public.tortoise_migrations VALUES (69, 'api', '0032_opinion_templates', clock_timestamp());
INSERT INTO public.tortoise_migrations VALUES (70, 'api', '0033_stations', clock_timestamp());
INSERT INTO public.tortoise_migrations VALUES (71, 'api', '0033_decided_together', clock_timestamp());
INSERT INTO public.tortoise_migrations VALUES (72, 'api', '0034_without_effect', clock_timestamp());
INSERT INTO public.tortoise_migrations VALUES (73, 'api', '0034_sms_accounts', clock_timestamp());
INSERT INTO public.tortoise_migrations VALUES (74, 'api', '0035_wishes', clock_timestamp());
INSERT INTO public.tortoise_migrations VALUES (75, 'api', '0035_on_paper', clock_timestamp());
INSERT INTO public.tortoise_migrations VALUES (76, 'api', '0036_money_back', clock_timestamp());
INSERT INTO public.tortoise_migrations VALUES (77, 'api', '0036_card_words', clock_timestamp());
INSERT INTO public.tortoise_migrations VALUES (78, 'api', '0037_objections', clock_timestamp());
INSERT INTO public.tortoise_migrations VALUES (79, 'api', '0038_seals', clock_timestamp());
INSERT INTO public.tortoise_migrations VALUES (80, 'api', '0039_asked_later', clock_timestamp());
INSERT INTO public.tortoise_migrations VALUES (81, 'api', '0040_digests', clock_timestamp());
INSERT INTO public.tortoise_migrations VALUES (82, 'api', '0041_orders', clock_timestamp());
INSERT INTO public.tortoise_migrations VALUES (83, 'api', '0042_refusals', clock_timestamp());
INSERT INTO public.tortoise_migrations VALUES (84, 'api', '0043_pickup', clock_timestamp());
INSERT INTO public.tortoise_migrations VALUES (85, 'api', '0044_past_addresses', clock_timestamp());
INSERT INTO public.tortoise_migrations VALUES (86, 'api', '0053_walks', clock_timestamp());
INSERT INTO public.tortoise_migrations VALUES (87, 'api', '0050_sms_replies', clock_timestamp());
INSERT INTO public.tortoise_migrations VALUES (88, 'api', '0054_native_pay', clock_timestamp());
INSERT INTO public.tortoise_migrations VALUES (89, 'api', '0055_exemptions', clock_timestamp());
INSERT INTO public.tortoise_migrations VALUES (90, 'api', '0056_promises', clock_timestamp());
INSERT INTO public.tortoise_migrations VALUES (91, 'api', '0057_citizens_only_end', clock_timestamp());
INSERT INTO public.tortoise_migrations VALUES (92, 'api', '0061_shelf_places', clock_timestamp());
INSERT INTO public.tortoise_migrations VALUES (93, 'api', '0059_statements', clock_timestamp());
INSERT INTO public.tortoise_migrations VALUES (94, 'api', '0062_asked_no_more', clock_timestamp());
INSERT INTO public.tortoise_migrations VALUES (95, 'api', '0063_imported_results', clock_timestamp());
INSERT INTO public.tortoise_migrations VALUES (96, 'api', '0066_ratings', clock_timestamp());
INSERT INTO public.tortoise_migrations VALUES (97, 'api', '0067_talk', clock_timestamp());
INSERT INTO public.tortoise_migrations VALUES (98, 'api', '0064_beside', clock_timestamp());
INSERT INTO public.tortoise_migrations VALUES (99, 'api', '0068_consent_shown', clock_timestamp());

--
-- Data for Name: track; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: trail_anchor; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.trail_anchor OVERRIDING SYSTEM VALUE VALUES (1, clock_timestamp(), 0, '\xcc917bd9f81f923873bd3a1b4322d5be2beae7695cd8fbf670c44a671d8838cb');

--
-- Data for Name: trail_link; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: trail_row; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: trail_seal; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: uploaded_file; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: village_agent; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: wechat_binding; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: wechat_ticket; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: worker_heartbeat; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Name: application_reference; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.application_reference', 1, false);

--
-- Name: case_passing_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.case_passing_id_seq', 1, false);

--
-- Name: clock_change_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.clock_change_id_seq', 1, false);

--
-- Name: department_seal_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.department_seal_id_seq', 1, false);

--
-- Name: development_clock_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.development_clock_id_seq', 1, false);

--
-- Name: item_word_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.item_word_id_seq', 1, false);

--
-- Name: ledger_entry_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.ledger_entry_id_seq', 1, false);

--
-- Name: once_key_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.once_key_id_seq', 1, false);

--
-- Name: stage_run_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.stage_run_id_seq', 1, false);

--
-- Name: statement_line_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.statement_line_id_seq', 1, false);

--
-- Name: status_change_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.status_change_id_seq', 1, false);

--
-- Name: tortoise_migrations_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.tortoise_migrations_id_seq', 99, true);

--
-- Name: trail_anchor_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.trail_anchor_id_seq', 1, true);

--
-- Name: trail_row_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.trail_row_id_seq', 1, false);

--
-- Name: trail_seal_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.trail_seal_id_seq', 1, false);

--
-- Name: worker_heartbeat_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.worker_heartbeat_id_seq', 1, false);

--
-- Name: announcement announcement_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.announcement
    ADD CONSTRAINT announcement_pkey PRIMARY KEY (id);

--
-- Name: application application_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.application
    ADD CONSTRAINT application_pkey PRIMARY KEY (id);

--
-- Name: application application_project_number_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.application
    ADD CONSTRAINT application_project_number_key UNIQUE (project_number);

--
-- Name: application application_reference_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.application
    ADD CONSTRAINT application_reference_key UNIQUE (reference);

--
-- Name: appointment appointment_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.appointment
    ADD CONSTRAINT appointment_pkey PRIMARY KEY (id);

--
-- Name: asked_office asked_office_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.asked_office
    ADD CONSTRAINT asked_office_pkey PRIMARY KEY (id);

--
-- Name: attempt attempt_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.attempt
    ADD CONSTRAINT attempt_pkey PRIMARY KEY (id);

--
-- Name: bill bill_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.bill
    ADD CONSTRAINT bill_pkey PRIMARY KEY (id);

--
-- Name: calendar_change calendar_change_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.calendar_change
    ADD CONSTRAINT calendar_change_pkey PRIMARY KEY (id);

--
-- Name: calendar_day calendar_day_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.calendar_day
    ADD CONSTRAINT calendar_day_pkey PRIMARY KEY (day);

--
-- Name: card card_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.card
    ADD CONSTRAINT card_pkey PRIMARY KEY (id);

--
-- Name: card_reading card_reading_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.card_reading
    ADD CONSTRAINT card_reading_pkey PRIMARY KEY (digest);

--
-- Name: card_word card_word_answers_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.card_word
    ADD CONSTRAINT card_word_answers_key UNIQUE (answers);

--
-- Name: card_word card_word_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.card_word
    ADD CONSTRAINT card_word_pkey PRIMARY KEY (id);

--
-- Name: case_passing case_passing_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.case_passing
    ADD CONSTRAINT case_passing_pkey PRIMARY KEY (id);

--
-- Name: certificate certificate_application_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.certificate
    ADD CONSTRAINT certificate_application_id_key UNIQUE (application_id);

--
-- Name: certificate_counter certificate_counter_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.certificate_counter
    ADD CONSTRAINT certificate_counter_pkey PRIMARY KEY (id);

--
-- Name: certificate certificate_number_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.certificate
    ADD CONSTRAINT certificate_number_key UNIQUE (number);

--
-- Name: certificate certificate_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.certificate
    ADD CONSTRAINT certificate_pkey PRIMARY KEY (id);

--
-- Name: certificate certificate_token_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.certificate
    ADD CONSTRAINT certificate_token_key UNIQUE (token);

--
-- Name: challenge challenge_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.challenge
    ADD CONSTRAINT challenge_pkey PRIMARY KEY (id);

--
-- Name: clock_change clock_change_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.clock_change
    ADD CONSTRAINT clock_change_pkey PRIMARY KEY (id);

--
-- Name: clock clock_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.clock
    ADD CONSTRAINT clock_pkey PRIMARY KEY (id);

--
-- Name: consent consent_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.consent
    ADD CONSTRAINT consent_pkey PRIMARY KEY (id);

--
-- Name: decision decision_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.decision
    ADD CONSTRAINT decision_pkey PRIMARY KEY (id);

--
-- Name: delegation delegation_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.delegation
    ADD CONSTRAINT delegation_pkey PRIMARY KEY (id);

--
-- Name: delivery delivery_application_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.delivery
    ADD CONSTRAINT delivery_application_id_key UNIQUE (application_id);

--
-- Name: delivery delivery_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.delivery
    ADD CONSTRAINT delivery_pkey PRIMARY KEY (id);

--
-- Name: department department_code_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.department
    ADD CONSTRAINT department_code_key UNIQUE (code);

--
-- Name: department department_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.department
    ADD CONSTRAINT department_pkey PRIMARY KEY (id);

--
-- Name: department_seal department_seal_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.department_seal
    ADD CONSTRAINT department_seal_pkey PRIMARY KEY (id);

--
-- Name: deputy deputy_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.deputy
    ADD CONSTRAINT deputy_pkey PRIMARY KEY (id);

--
-- Name: development_clock development_clock_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.development_clock
    ADD CONSTRAINT development_clock_pkey PRIMARY KEY (id);

--
-- Name: device device_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.device
    ADD CONSTRAINT device_pkey PRIMARY KEY (id);

--
-- Name: disowning disowning_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.disowning
    ADD CONSTRAINT disowning_pkey PRIMARY KEY (application_id);

--
-- Name: dossier dossier_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.dossier
    ADD CONSTRAINT dossier_pkey PRIMARY KEY (application_id);

--
-- Name: fact fact_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.fact
    ADD CONSTRAINT fact_pkey PRIMARY KEY (id);

--
-- Name: gateway_statement gateway_statement_gateway_day_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.gateway_statement
    ADD CONSTRAINT gateway_statement_gateway_day_key UNIQUE (gateway, day);

--
-- Name: gateway_statement gateway_statement_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.gateway_statement
    ADD CONSTRAINT gateway_statement_pkey PRIMARY KEY (id);

--
-- Name: guardianship guardianship_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.guardianship
    ADD CONSTRAINT guardianship_pkey PRIMARY KEY (mandate_id);

--
-- Name: handler handler_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.handler
    ADD CONSTRAINT handler_pkey PRIMARY KEY (id);

--
-- Name: home_visit_photo home_visit_photo_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.home_visit_photo
    ADD CONSTRAINT home_visit_photo_pkey PRIMARY KEY (id);

--
-- Name: home_visit home_visit_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.home_visit
    ADD CONSTRAINT home_visit_pkey PRIMARY KEY (id);

--
-- Name: imported_result imported_result_number_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.imported_result
    ADD CONSTRAINT imported_result_number_key UNIQUE (number);

--
-- Name: imported_result imported_result_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.imported_result
    ADD CONSTRAINT imported_result_pkey PRIMARY KEY (id);

--
-- Name: item item_code_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.item
    ADD CONSTRAINT item_code_key UNIQUE (code);

--
-- Name: item_draft item_draft_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.item_draft
    ADD CONSTRAINT item_draft_pkey PRIMARY KEY (id);

--
-- Name: item item_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.item
    ADD CONSTRAINT item_pkey PRIMARY KEY (id);

--
-- Name: item_version_event item_version_event_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.item_version_event
    ADD CONSTRAINT item_version_event_pkey PRIMARY KEY (id);

--
-- Name: item_version item_version_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.item_version
    ADD CONSTRAINT item_version_pkey PRIMARY KEY (id);

--
-- Name: item_word item_word_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.item_word
    ADD CONSTRAINT item_word_pkey PRIMARY KEY (id);

--
-- Name: key_rotation key_rotation_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.key_rotation
    ADD CONSTRAINT key_rotation_pkey PRIMARY KEY (id);

--
-- Name: ledger_entry ledger_entry_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ledger_entry
    ADD CONSTRAINT ledger_entry_pkey PRIMARY KEY (id);

--
-- Name: let_go let_go_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.let_go
    ADD CONSTRAINT let_go_pkey PRIMARY KEY (application_id);

--
-- Name: look_question look_question_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.look_question
    ADD CONSTRAINT look_question_pkey PRIMARY KEY (id);

--
-- Name: look_seal look_seal_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.look_seal
    ADD CONSTRAINT look_seal_pkey PRIMARY KEY (id);

--
-- Name: mandate mandate_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.mandate
    ADD CONSTRAINT mandate_pkey PRIMARY KEY (id);

--
-- Name: material material_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.material
    ADD CONSTRAINT material_pkey PRIMARY KEY (id);

--
-- Name: message message_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.message
    ADD CONSTRAINT message_pkey PRIMARY KEY (id);

--
-- Name: message_wish message_wish_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.message_wish
    ADD CONSTRAINT message_wish_pkey PRIMARY KEY (citizen_id);

--
-- Name: missed_search missed_search_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.missed_search
    ADD CONSTRAINT missed_search_pkey PRIMARY KEY (day, words);

--
-- Name: neighbour_consent neighbour_consent_application_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.neighbour_consent
    ADD CONSTRAINT neighbour_consent_application_id_key UNIQUE (application_id);

--
-- Name: neighbour_consent neighbour_consent_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.neighbour_consent
    ADD CONSTRAINT neighbour_consent_pkey PRIMARY KEY (id);

--
-- Name: newborn newborn_certificate_index_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.newborn
    ADD CONSTRAINT newborn_certificate_index_key UNIQUE (certificate_index);

--
-- Name: newborn newborn_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.newborn
    ADD CONSTRAINT newborn_pkey PRIMARY KEY (person_id);

--
-- Name: notice_counter notice_counter_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.notice_counter
    ADD CONSTRAINT notice_counter_pkey PRIMARY KEY (id);

--
-- Name: notice notice_fact_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.notice
    ADD CONSTRAINT notice_fact_id_key UNIQUE (fact_id);

--
-- Name: notice notice_number_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.notice
    ADD CONSTRAINT notice_number_key UNIQUE (number);

--
-- Name: notice notice_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.notice
    ADD CONSTRAINT notice_pkey PRIMARY KEY (id);

--
-- Name: notice notice_token_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.notice
    ADD CONSTRAINT notice_token_key UNIQUE (token);

--
-- Name: objection objection_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.objection
    ADD CONSTRAINT objection_pkey PRIMARY KEY (id);

--
-- Name: once_key once_key_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.once_key
    ADD CONSTRAINT once_key_pkey PRIMARY KEY (id);

--
-- Name: one_time_code one_time_code_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.one_time_code
    ADD CONSTRAINT one_time_code_pkey PRIMARY KEY (id);

--
-- Name: opinion opinion_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.opinion
    ADD CONSTRAINT opinion_pkey PRIMARY KEY (id);

--
-- Name: opinion_template opinion_template_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.opinion_template
    ADD CONSTRAINT opinion_template_pkey PRIMARY KEY (id);

--
-- Name: organisation organisation_credit_code_index_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.organisation
    ADD CONSTRAINT organisation_credit_code_index_key UNIQUE (credit_code_index);

--
-- Name: organisation organisation_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.organisation
    ADD CONSTRAINT organisation_pkey PRIMARY KEY (id);

--
-- Name: original_check original_check_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.original_check
    ADD CONSTRAINT original_check_pkey PRIMARY KEY (id);

--
-- Name: owner_key owner_key_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.owner_key
    ADD CONSTRAINT owner_key_pkey PRIMARY KEY (id);

--
-- Name: parcel parcel_number_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.parcel
    ADD CONSTRAINT parcel_number_key UNIQUE (number);

--
-- Name: parcel parcel_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.parcel
    ADD CONSTRAINT parcel_pkey PRIMARY KEY (id);

--
-- Name: passkey passkey_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.passkey
    ADD CONSTRAINT passkey_pkey PRIMARY KEY (id);

--
-- Name: payment_notice payment_notice_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.payment_notice
    ADD CONSTRAINT payment_notice_pkey PRIMARY KEY (id);

--
-- Name: person_join person_join_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.person_join
    ADD CONSTRAINT person_join_pkey PRIMARY KEY (id);

--
-- Name: person person_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.person
    ADD CONSTRAINT person_pkey PRIMARY KEY (id);

--
-- Name: phone_change phone_change_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.phone_change
    ADD CONSTRAINT phone_change_pkey PRIMARY KEY (id);

--
-- Name: project_counter project_counter_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.project_counter
    ADD CONSTRAINT project_counter_pkey PRIMARY KEY (id);

--
-- Name: question question_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.question
    ADD CONSTRAINT question_pkey PRIMARY KEY (id);

--
-- Name: queue_ticket queue_ticket_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.queue_ticket
    ADD CONSTRAINT queue_ticket_pkey PRIMARY KEY (id);

--
-- Name: queue_ticket queue_ticket_site_id_day_number_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.queue_ticket
    ADD CONSTRAINT queue_ticket_site_id_day_number_key UNIQUE (site_id, day, number);

--
-- Name: rating rating_application_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.rating
    ADD CONSTRAINT rating_application_id_key UNIQUE (application_id);

--
-- Name: rating rating_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.rating
    ADD CONSTRAINT rating_pkey PRIMARY KEY (id);

--
-- Name: redress redress_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.redress
    ADD CONSTRAINT redress_pkey PRIMARY KEY (id);

--
-- Name: refund refund_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.refund
    ADD CONSTRAINT refund_pkey PRIMARY KEY (id);

--
-- Name: region region_code_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.region
    ADD CONSTRAINT region_code_key UNIQUE (code);

--
-- Name: region region_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.region
    ADD CONSTRAINT region_pkey PRIMARY KEY (id);

--
-- Name: rights_request rights_request_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.rights_request
    ADD CONSTRAINT rights_request_pkey PRIMARY KEY (id);

--
-- Name: seat seat_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.seat
    ADD CONSTRAINT seat_pkey PRIMARY KEY (id);

--
-- Name: second_request second_request_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.second_request
    ADD CONSTRAINT second_request_pkey PRIMARY KEY (id);

--
-- Name: session session_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.session
    ADD CONSTRAINT session_pkey PRIMARY KEY (id);

--
-- Name: share_grant share_grant_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.share_grant
    ADD CONSTRAINT share_grant_pkey PRIMARY KEY (id);

--
-- Name: site site_code_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.site
    ADD CONSTRAINT site_code_key UNIQUE (code);

--
-- Name: site site_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.site
    ADD CONSTRAINT site_pkey PRIMARY KEY (id);

--
-- Name: slot_rule slot_rule_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.slot_rule
    ADD CONSTRAINT slot_rule_pkey PRIMARY KEY (id);

--
-- Name: sms_account sms_account_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.sms_account
    ADD CONSTRAINT sms_account_pkey PRIMARY KEY (name);

--
-- Name: sms_reply sms_reply_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.sms_reply
    ADD CONSTRAINT sms_reply_pkey PRIMARY KEY (id);

--
-- Name: sms_reply sms_reply_told_as_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.sms_reply
    ADD CONSTRAINT sms_reply_told_as_key UNIQUE (told_as);

--
-- Name: special_procedure special_procedure_application_id_number_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.special_procedure
    ADD CONSTRAINT special_procedure_application_id_number_key UNIQUE (application_id, number);

--
-- Name: special_procedure special_procedure_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.special_procedure
    ADD CONSTRAINT special_procedure_pkey PRIMARY KEY (id);

--
-- Name: staff staff_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.staff
    ADD CONSTRAINT staff_pkey PRIMARY KEY (id);

--
-- Name: stage_run stage_run_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.stage_run
    ADD CONSTRAINT stage_run_pkey PRIMARY KEY (id);

--
-- Name: statement_difference statement_difference_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.statement_difference
    ADD CONSTRAINT statement_difference_pkey PRIMARY KEY (id);

--
-- Name: statement_line statement_line_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.statement_line
    ADD CONSTRAINT statement_line_pkey PRIMARY KEY (id);

--
-- Name: status_change status_change_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.status_change
    ADD CONSTRAINT status_change_pkey PRIMARY KEY (id);

--
-- Name: stuck stuck_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.stuck
    ADD CONSTRAINT stuck_pkey PRIMARY KEY (job, about);

--
-- Name: supervision_order supervision_order_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.supervision_order
    ADD CONSTRAINT supervision_order_pkey PRIMARY KEY (id);

--
-- Name: supervision_word supervision_word_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.supervision_word
    ADD CONSTRAINT supervision_word_pkey PRIMARY KEY (id);

--
-- Name: supplement supplement_number_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.supplement
    ADD CONSTRAINT supplement_number_key UNIQUE (number);

--
-- Name: supplement supplement_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.supplement
    ADD CONSTRAINT supplement_pkey PRIMARY KEY (id);

--
-- Name: tortoise_migrations tortoise_migrations_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.tortoise_migrations
    ADD CONSTRAINT tortoise_migrations_pkey PRIMARY KEY (id);

--
-- Name: track track_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.track
    ADD CONSTRAINT track_pkey PRIMARY KEY (id);

--
-- Name: trail_anchor trail_anchor_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.trail_anchor
    ADD CONSTRAINT trail_anchor_pkey PRIMARY KEY (id);

--
-- Name: trail_link trail_link_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.trail_link
    ADD CONSTRAINT trail_link_pkey PRIMARY KEY ("position");

--
-- Name: trail_link trail_link_row_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.trail_link
    ADD CONSTRAINT trail_link_row_id_key UNIQUE (row_id);

--
-- Name: trail_row trail_row_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.trail_row
    ADD CONSTRAINT trail_row_pkey PRIMARY KEY (id);

--
-- Name: trail_seal trail_seal_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.trail_seal
    ADD CONSTRAINT trail_seal_pkey PRIMARY KEY (id);

--
-- Name: bill uid_bill_applica_9a3334; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.bill
    ADD CONSTRAINT uid_bill_applica_9a3334 UNIQUE (application_id, pay_at);

--
-- Name: challenge uid_challenge_challen_59d8e4; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.challenge
    ADD CONSTRAINT uid_challenge_challen_59d8e4 UNIQUE (challenge);

--
-- Name: device uid_device_kind_648b2b; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.device
    ADD CONSTRAINT uid_device_kind_648b2b UNIQUE (kind, token);

--
-- Name: item_version uid_item_versio_code_f2da08; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.item_version
    ADD CONSTRAINT uid_item_versio_code_f2da08 UNIQUE (code, version);

--
-- Name: ledger_entry uid_ledger_entr_transac_07f697; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ledger_entry
    ADD CONSTRAINT uid_ledger_entr_transac_07f697 UNIQUE (transaction_id, account);

--
-- Name: look_question uid_look_questi_look_id_d9f970; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.look_question
    ADD CONSTRAINT uid_look_questi_look_id_d9f970 UNIQUE (look_id);

--
-- Name: material uid_material_applica_632b42; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.material
    ADD CONSTRAINT uid_material_applica_632b42 UNIQUE (application_id, spec_id);

--
-- Name: message uid_message_fact_id_18ea83; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.message
    ADD CONSTRAINT uid_message_fact_id_18ea83 UNIQUE (fact_id, recipient_id, channel);

--
-- Name: once_key uid_once_key_person__386b8d; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.once_key
    ADD CONSTRAINT uid_once_key_person__386b8d UNIQUE (person_id, operation, key);

--
-- Name: owner_key uid_owner_key_owner_i_417f62; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.owner_key
    ADD CONSTRAINT uid_owner_key_owner_i_417f62 UNIQUE (owner_id, version);

--
-- Name: passkey uid_passkey_credent_1fdff1; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.passkey
    ADD CONSTRAINT uid_passkey_credent_1fdff1 UNIQUE (credential_id);

--
-- Name: payment_notice uid_payment_not_order_k_6e1b1d; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.payment_notice
    ADD CONSTRAINT uid_payment_not_order_k_6e1b1d UNIQUE (order_key, gateway_id, amount_fen, currency, state);

--
-- Name: person uid_person_id_numb_6ab70f; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.person
    ADD CONSTRAINT uid_person_id_numb_6ab70f UNIQUE (id_number_index);

--
-- Name: person uid_person_phone_i_5bf2ba; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.person
    ADD CONSTRAINT uid_person_phone_i_5bf2ba UNIQUE (phone_index);

--
-- Name: session uid_session_token_h_4c5184; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.session
    ADD CONSTRAINT uid_session_token_h_4c5184 UNIQUE (token_hash);

--
-- Name: staff uid_staff_phone_i_f942c0; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.staff
    ADD CONSTRAINT uid_staff_phone_i_f942c0 UNIQUE (phone_index);

--
-- Name: tortoise_migrations uid_tortoise_mi_app_3803a5; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.tortoise_migrations
    ADD CONSTRAINT uid_tortoise_mi_app_3803a5 UNIQUE (app, name);

--
-- Name: track uid_track_parcel__fe4fa7; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.track
    ADD CONSTRAINT uid_track_parcel__fe4fa7 UNIQUE (parcel_id, event_id);

--
-- Name: uploaded_file uploaded_file_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.uploaded_file
    ADD CONSTRAINT uploaded_file_pkey PRIMARY KEY (id);

--
-- Name: village_agent village_agent_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.village_agent
    ADD CONSTRAINT village_agent_pkey PRIMARY KEY (id);

--
-- Name: wechat_binding wechat_binding_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wechat_binding
    ADD CONSTRAINT wechat_binding_pkey PRIMARY KEY (id);

--
-- Name: wechat_ticket wechat_ticket_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wechat_ticket
    ADD CONSTRAINT wechat_ticket_pkey PRIMARY KEY (id);

--
-- Name: wechat_ticket wechat_ticket_ticket_hash_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wechat_ticket
    ADD CONSTRAINT wechat_ticket_ticket_hash_key UNIQUE (ticket_hash);

--
-- Name: worker_heartbeat worker_heartbeat_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.worker_heartbeat
    ADD CONSTRAINT worker_heartbeat_pkey PRIMARY KEY (id);

--
-- Name: announcement_shown; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX announcement_shown ON public.announcement USING btree (published_at);

--
-- Name: application_claimed; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX application_claimed ON public.application USING btree (claimed_by, due_on, id) WHERE (claimed_by IS NOT NULL);

--
-- Name: application_ended; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX application_ended ON public.application USING btree (closed_at, id) WHERE ((status)::text = ANY (ARRAY[('closed'::character varying)::text, ('revoked'::character varying)::text, ('withdrawn'::character varying)::text, ('terminated'::character varying)::text, ('not_accepted'::character varying)::text]));

--
-- Name: application_hall; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX application_hall ON public.application USING btree (site_id, due_on, id) WHERE ((status)::text <> ALL (ARRAY[('draft'::character varying)::text, ('closed'::character varying)::text, ('not_accepted'::character varying)::text, ('withdrawn'::character varying)::text, ('terminated'::character varying)::text, ('revoked'::character varying)::text]));

--
-- Name: application_hall_item; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX application_hall_item ON public.application USING btree (site_id, item_code, due_on, id) WHERE ((status)::text <> ALL (ARRAY[('draft'::character varying)::text, ('closed'::character varying)::text, ('not_accepted'::character varying)::text, ('withdrawn'::character varying)::text, ('terminated'::character varying)::text, ('revoked'::character varying)::text]));

--
-- Name: application_queue; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX application_queue ON public.application USING btree (department_id, due_on, id) WHERE ((status)::text <> ALL (ARRAY[('draft'::character varying)::text, ('closed'::character varying)::text, ('not_accepted'::character varying)::text, ('withdrawn'::character varying)::text, ('terminated'::character varying)::text, ('revoked'::character varying)::text]));

--
-- Name: application_queue_item; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX application_queue_item ON public.application USING btree (department_id, item_code, due_on, id) WHERE ((status)::text <> ALL (ARRAY[('draft'::character varying)::text, ('closed'::character varying)::text, ('not_accepted'::character varying)::text, ('withdrawn'::character varying)::text, ('terminated'::character varying)::text, ('revoked'::character varying)::text]));

--
-- Name: application_untouched; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX application_untouched ON public.application USING btree (updated_at, id) WHERE ((status)::text = 'draft'::text);

--
-- Name: application_works; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX application_works ON public.application USING btree (works_department_id, works_role, due_on, id) WHERE (works_role IS NOT NULL);

--
-- Name: application_works_item; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX application_works_item ON public.application USING btree (works_department_id, works_role, item_code, due_on, id) WHERE (works_role IS NOT NULL);

--
-- Name: application_works_site; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX application_works_site ON public.application USING btree (works_site_id, works_role, due_on, id) WHERE (works_site_id IS NOT NULL);

--
-- Name: application_works_site_item; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX application_works_site_item ON public.application USING btree (works_site_id, works_role, item_code, due_on, id) WHERE (works_site_id IS NOT NULL);

--
-- Name: appointment_citizen; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX appointment_citizen ON public.appointment USING btree (citizen_id, starts_at);

--
-- Name: appointment_department_day; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX appointment_department_day ON public.appointment USING btree (department_id, starts_at);

--
-- Name: appointment_missed; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX appointment_missed ON public.appointment USING btree (starts_at) WHERE ((state)::text = 'booked'::text);

--
-- Name: appointment_open; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX appointment_open ON public.appointment USING btree (subject_id) WHERE ((state)::text = 'booked'::text);

--
-- Name: appointment_place; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX appointment_place ON public.appointment USING btree (site_id, pool, starts_at, place) WHERE ((state)::text = 'booked'::text);

--
-- Name: appointment_remind; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX appointment_remind ON public.appointment USING btree (remind_at) WHERE ((state)::text = 'booked'::text);

--
-- Name: appointment_site_day; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX appointment_site_day ON public.appointment USING btree (site_id, starts_at);

--
-- Name: appointment_subject; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX appointment_subject ON public.appointment USING btree (subject_id);

--
-- Name: asked_office_case; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX asked_office_case ON public.asked_office USING btree (application_id);

--
-- Name: asked_office_citizen; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX asked_office_citizen ON public.asked_office USING btree (citizen_id);

--
-- Name: asked_office_stage_once; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX asked_office_stage_once ON public.asked_office USING btree (application_id, stage) WHERE ((answered_at IS NULL) AND (stage IS NOT NULL));

--
-- Name: asked_office_waits; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX asked_office_waits ON public.asked_office USING btree (department_id, due_on, application_id) WHERE (answered_at IS NULL);

--
-- Name: attempt_live; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX attempt_live ON public.attempt USING btree (bill_id) WHERE ((state)::text = ANY (ARRAY[('opening'::character varying)::text, ('open'::character varying)::text]));

--
-- Name: attempt_settled; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX attempt_settled ON public.attempt USING btree (settled_at) WHERE ((state)::text = 'paid'::text);

--
-- Name: attempt_ticket; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX attempt_ticket ON public.attempt USING btree (ticket_hash) WHERE (ticket_hash IS NOT NULL);

--
-- Name: attempt_to_ask; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX attempt_to_ask ON public.attempt USING btree (ask_at) WHERE ((state)::text <> 'paid'::text);

--
-- Name: calendar_change_open; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX calendar_change_open ON public.calendar_change USING btree (at, id) WHERE (done_at IS NULL);

--
-- Name: card_breach_once; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX card_breach_once ON public.card USING btree (rule, why) WHERE (why IS NOT NULL);

--
-- Name: card_department; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX card_department ON public.card USING btree (department_id, at);

--
-- Name: card_once; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX card_once ON public.card USING btree (clock_id, threshold) WHERE (clock_id IS NOT NULL);

--
-- Name: card_subject; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX card_subject ON public.card USING btree (subject_id);

--
-- Name: card_unurged; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX card_unurged ON public.card USING btree (at, id) WHERE (urged_at IS NULL);

--
-- Name: card_word_once; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX card_word_once ON public.card_word USING btree (card_id) WHERE ((kind)::text = 'appeal'::text);

--
-- Name: case_passing_application; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX case_passing_application ON public.case_passing USING btree (application_id, id);

--
-- Name: case_passing_citizen; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX case_passing_citizen ON public.case_passing USING btree (citizen_id);

--
-- Name: certificate_digest; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX certificate_digest ON public.certificate USING btree (sha256);

--
-- Name: clock_change_clock; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX clock_change_clock ON public.clock_change USING btree (clock_id, id);

--
-- Name: clock_due; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX clock_due ON public.clock USING btree (kind, due_on) WHERE ((ended_at IS NULL) AND (paused_on IS NULL));

--
-- Name: clock_live; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX clock_live ON public.clock USING btree (subject_id, kind, of) WHERE (ended_at IS NULL);

--
-- Name: clock_promise_ended; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX clock_promise_ended ON public.clock USING btree (ended_on, subject_id) WHERE (((kind)::text = 'promise'::text) AND (ended_on IS NOT NULL));

--
-- Name: clock_subject; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX clock_subject ON public.clock USING btree (subject_id, kind);

--
-- Name: clock_watched; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX clock_watched ON public.clock USING btree (watch_on, id) WHERE (watch_on IS NOT NULL);

--
-- Name: consent_person; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX consent_person ON public.consent USING btree (person_id);

--
-- Name: consent_stands; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX consent_stands ON public.consent USING btree (person_id, purpose) WHERE (withdrawn_at IS NULL);

--
-- Name: decision_application; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX decision_application ON public.decision USING btree (application_id, decided_at);

--
-- Name: decision_first; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX decision_first ON public.decision USING btree (application_id) WHERE (corrects IS NULL);

--
-- Name: decision_once_per_preparation; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX decision_once_per_preparation ON public.decision USING btree (preparation_id, application_id) WHERE (preparation_id IS NOT NULL);

--
-- Name: delegation_item; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX delegation_item ON public.delegation USING btree (item_code) WHERE (ended_at IS NULL);

--
-- Name: delegation_open; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX delegation_open ON public.delegation USING btree (department_id, to_department_id, item_code) WHERE (ended_at IS NULL);

--
-- Name: delegation_to; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX delegation_to ON public.delegation USING btree (to_department_id) WHERE (ended_at IS NULL);

--
-- Name: delivery_shelf; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX delivery_shelf ON public.delivery USING btree (pickup_until) WHERE (pickup_until IS NOT NULL);

--
-- Name: department_seal_in_use; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX department_seal_in_use ON public.department_seal USING btree (department) WHERE (ended_at IS NULL);

--
-- Name: deputy_of; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX deputy_of ON public.deputy USING btree (deputy_id) WHERE (ended_at IS NULL);

--
-- Name: deputy_one; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX deputy_one ON public.deputy USING btree (staff_id, department_id, role) WHERE (ended_at IS NULL);

--
-- Name: disowning_agent; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX disowning_agent ON public.disowning USING btree (agent_id, citizen_id);

--
-- Name: fact_dead; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX fact_dead ON public.fact USING btree (dead_at) WHERE (dead_at IS NOT NULL);

--
-- Name: fact_waiting; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX fact_waiting ON public.fact USING btree (due_at) WHERE ((done_at IS NULL) AND (dead_at IS NULL));

--
-- Name: handler_open; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX handler_open ON public.handler USING btree (organisation_id, person_id) WHERE (ended_at IS NULL);

--
-- Name: handler_person; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX handler_person ON public.handler USING btree (person_id);

--
-- Name: home_visit_citizen; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX home_visit_citizen ON public.home_visit USING btree (citizen_id);

--
-- Name: home_visit_department; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX home_visit_department ON public.home_visit USING btree (department_id, planned_for);

--
-- Name: home_visit_open; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX home_visit_open ON public.home_visit USING btree (subject_id) WHERE ((state)::text = ANY (ARRAY[('asked'::character varying)::text, ('planned'::character varying)::text]));

--
-- Name: home_visit_photo_citizen; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX home_visit_photo_citizen ON public.home_visit_photo USING btree (citizen_id);

--
-- Name: home_visit_photo_visit; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX home_visit_photo_visit ON public.home_visit_photo USING btree (visit_id);

--
-- Name: home_visit_site; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX home_visit_site ON public.home_visit USING btree (site_id, planned_for);

--
-- Name: home_visit_visitor; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX home_visit_visitor ON public.home_visit USING btree (visitor_id, planned_for);

--
-- Name: idx_application_citizen_e5ff71; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_application_citizen_e5ff71 ON public.application USING btree (citizen_id, created_at, id);

--
-- Name: idx_application_organis_86cf4d; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_application_organis_86cf4d ON public.application USING btree (organisation_id, created_at, id);

--
-- Name: idx_attempt_bill_id_7f6c2d; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_attempt_bill_id_7f6c2d ON public.attempt USING btree (bill_id);

--
-- Name: idx_attempt_citizen_ade4f2; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_attempt_citizen_ade4f2 ON public.attempt USING btree (citizen_id);

--
-- Name: idx_bill_citizen_055750; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_bill_citizen_055750 ON public.bill USING btree (citizen_id);

--
-- Name: idx_certificate_citizen_86c765; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_certificate_citizen_86c765 ON public.certificate USING btree (citizen_id);

--
-- Name: idx_challenge_expires_a981ed; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_challenge_expires_a981ed ON public.challenge USING btree (expires_at);

--
-- Name: idx_decision_citizen_efae67; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_decision_citizen_efae67 ON public.decision USING btree (citizen_id);

--
-- Name: idx_delivery_citizen_14a4ea; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_delivery_citizen_14a4ea ON public.delivery USING btree (citizen_id);

--
-- Name: idx_department_region__5c69b7; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_department_region__5c69b7 ON public.department USING btree (region_id);

--
-- Name: idx_device_citizen_261d5f; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_device_citizen_261d5f ON public.device USING btree (citizen_id);

--
-- Name: idx_device_staff_i_fb845a; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_device_staff_i_fb845a ON public.device USING btree (staff_id);

--
-- Name: idx_dossier_citizen_8090f5; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_dossier_citizen_8090f5 ON public.dossier USING btree (citizen_id);

--
-- Name: idx_fact_citizen_95c72c; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_fact_citizen_95c72c ON public.fact USING btree (citizen_id);

--
-- Name: idx_fact_subject_02dc91; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_fact_subject_02dc91 ON public.fact USING btree (subject_id);

--
-- Name: idx_item_draft_departm_184308; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_item_draft_departm_184308 ON public.item_draft USING btree (department_id, state, updated_at);

--
-- Name: idx_item_parent__2a6bdc; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_item_parent__2a6bdc ON public.item USING btree (parent_code);

--
-- Name: idx_item_versio_item_id_c3172d; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_item_versio_item_id_c3172d ON public.item_version USING btree (item_id);

--
-- Name: idx_item_versio_version_b61c3a; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_item_versio_version_b61c3a ON public.item_version_event USING btree (version_id, at);

--
-- Name: idx_ledger_entr_bill_id_af590b; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_ledger_entr_bill_id_af590b ON public.ledger_entry USING btree (bill_id);

--
-- Name: idx_ledger_entr_citizen_9a83ca; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_ledger_entr_citizen_9a83ca ON public.ledger_entry USING btree (citizen_id);

--
-- Name: idx_look_questi_citizen_9690b5; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_look_questi_citizen_9690b5 ON public.look_question USING btree (citizen_id);

--
-- Name: idx_material_citizen_523bc0; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_material_citizen_523bc0 ON public.material USING btree (citizen_id);

--
-- Name: idx_message_citizen_00ea02; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_message_citizen_00ea02 ON public.message USING btree (citizen_id, created_at);

--
-- Name: idx_message_staff_i_f9b25c; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_message_staff_i_f9b25c ON public.message USING btree (staff_id, created_at);

--
-- Name: idx_notice_applica_b0ef10; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_notice_applica_b0ef10 ON public.notice USING btree (application_id, issued_at);

--
-- Name: idx_notice_citizen_4741b0; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_notice_citizen_4741b0 ON public.notice USING btree (citizen_id);

--
-- Name: idx_once_key_claimed_ad7f9d; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_once_key_claimed_ad7f9d ON public.once_key USING btree (claimed_at);

--
-- Name: idx_one_time_co_expires_9f8968; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_one_time_co_expires_9f8968 ON public.one_time_code USING btree (expires_at);

--
-- Name: idx_one_time_co_phone_i_7fc060; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_one_time_co_phone_i_7fc060 ON public.one_time_code USING btree (phone_index, created_at);

--
-- Name: idx_opinion_applica_4592da; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_opinion_applica_4592da ON public.opinion USING btree (application_id);

--
-- Name: idx_opinion_citizen_099829; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_opinion_citizen_099829 ON public.opinion USING btree (citizen_id);

--
-- Name: idx_original_ch_applica_2014e7; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_original_ch_applica_2014e7 ON public.original_check USING btree (application_id);

--
-- Name: idx_original_ch_citizen_55c5af; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_original_ch_citizen_55c5af ON public.original_check USING btree (citizen_id);

--
-- Name: idx_original_ch_site_id_31d7c6; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_original_ch_site_id_31d7c6 ON public.original_check USING btree (site_id, booked_for);

--
-- Name: idx_parcel_applica_d9b8b0; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_parcel_applica_d9b8b0 ON public.parcel USING btree (application_id);

--
-- Name: idx_parcel_citizen_c8eaf6; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_parcel_citizen_c8eaf6 ON public.parcel USING btree (citizen_id);

--
-- Name: idx_parcel_deliver_33d069; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_parcel_deliver_33d069 ON public.parcel USING btree (delivery_id);

--
-- Name: idx_passkey_owner_i_e2af90; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_passkey_owner_i_e2af90 ON public.passkey USING btree (owner_id);

--
-- Name: idx_payment_not_citizen_822f0b; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_payment_not_citizen_822f0b ON public.payment_notice USING btree (citizen_id);

--
-- Name: idx_refund_attempt_625fd2; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_refund_attempt_625fd2 ON public.refund USING btree (attempt_id);

--
-- Name: idx_refund_bill_id_7bf63a; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_refund_bill_id_7bf63a ON public.refund USING btree (bill_id);

--
-- Name: idx_refund_citizen_39edc8; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_refund_citizen_39edc8 ON public.refund USING btree (citizen_id);

--
-- Name: idx_region_parent__58b5ae; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_region_parent__58b5ae ON public.region USING btree (parent_id);

--
-- Name: idx_seat_departm_341ac0; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_seat_departm_341ac0 ON public.seat USING btree (department_id, role);

--
-- Name: idx_seat_site_id_8f5567; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_seat_site_id_8f5567 ON public.seat USING btree (site_id);

--
-- Name: idx_seat_staff_i_40507c; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_seat_staff_i_40507c ON public.seat USING btree (staff_id);

--
-- Name: idx_session_expires_823c67; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_session_expires_823c67 ON public.session USING btree (expires_at);

--
-- Name: idx_session_owner_i_926e0b; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_session_owner_i_926e0b ON public.session USING btree (owner_id);

--
-- Name: idx_site_region__dc57ee; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_site_region__dc57ee ON public.site USING btree (region_id);

--
-- Name: idx_staff_id_numb_a11d88; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_staff_id_numb_a11d88 ON public.staff USING btree (id_number_index);

--
-- Name: idx_stage_run_applica_05d96f; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_stage_run_applica_05d96f ON public.stage_run USING btree (application_id, id);

--
-- Name: idx_stage_run_citizen_3e5e3c; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_stage_run_citizen_3e5e3c ON public.stage_run USING btree (citizen_id);

--
-- Name: idx_status_chan_applica_726032; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_status_chan_applica_726032 ON public.status_change USING btree (application_id, id);

--
-- Name: idx_status_chan_citizen_76f586; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_status_chan_citizen_76f586 ON public.status_change USING btree (citizen_id);

--
-- Name: idx_supplement_applica_a8a948; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_supplement_applica_a8a948 ON public.supplement USING btree (application_id);

--
-- Name: idx_supplement_citizen_d7d956; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_supplement_citizen_d7d956 ON public.supplement USING btree (citizen_id);

--
-- Name: idx_track_citizen_0ac492; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_track_citizen_0ac492 ON public.track USING btree (citizen_id);

--
-- Name: idx_trail_row_actor_i_839a4c; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_trail_row_actor_i_839a4c ON public.trail_row USING btree (actor_id, at);

--
-- Name: idx_trail_row_case_id_6008f7; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_trail_row_case_id_6008f7 ON public.trail_row USING btree (case_id);

--
-- Name: idx_trail_row_citizen_c2ebd3; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_trail_row_citizen_c2ebd3 ON public.trail_row USING btree (citizen_id, at);

--
-- Name: idx_uploaded_fi_applica_5be477; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_uploaded_fi_applica_5be477 ON public.uploaded_file USING btree (application_id);

--
-- Name: idx_uploaded_fi_citizen_15ffb2; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_uploaded_fi_citizen_15ffb2 ON public.uploaded_file USING btree (citizen_id);

--
-- Name: idx_uploaded_fi_content_7e382f; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_uploaded_fi_content_7e382f ON public.uploaded_file USING btree (content_id);

--
-- Name: idx_uploaded_fi_materia_fa3f8f; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_uploaded_fi_materia_fa3f8f ON public.uploaded_file USING btree (material_id);

--
-- Name: imported_result_without_case; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX imported_result_without_case ON public.imported_result USING btree (department_id, at) WHERE (application_id IS NULL);

--
-- Name: item_version_event_once; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX item_version_event_once ON public.item_version_event USING btree (version_id, act) WHERE ((act)::text = ANY (ARRAY[('published'::character varying)::text, ('withdrawn'::character varying)::text]));

--
-- Name: item_word_everything; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX item_word_everything ON public.item_word USING btree (version_id) WHERE ((kind)::text = 'everything'::text);

--
-- Name: item_word_grams; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX item_word_grams ON public.item_word USING gin (grams) WITH (fastupdate=off);

--
-- Name: item_word_version; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX item_word_version ON public.item_word USING btree (version_id);

--
-- Name: item_word_word; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX item_word_word ON public.item_word USING btree (word);

--
-- Name: key_rotation_open; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX key_rotation_open ON public.key_rotation USING btree ((true)) WHERE (ended_at IS NULL);

--
-- Name: let_go_citizen; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX let_go_citizen ON public.let_go USING btree (citizen_id);

--
-- Name: look_seal_over; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX look_seal_over ON public.look_seal USING btree (until) WHERE (told_at IS NULL);

--
-- Name: look_seal_whose; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX look_seal_whose ON public.look_seal USING btree (citizen_id, until);

--
-- Name: mandate_agent; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX mandate_agent ON public.mandate USING btree (agent_id);

--
-- Name: mandate_open; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX mandate_open ON public.mandate USING btree (principal_id, agent_id) WHERE (ended_at IS NULL);

--
-- Name: mandate_principal; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX mandate_principal ON public.mandate USING btree (principal_id);

--
-- Name: message_dead; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX message_dead ON public.message USING btree (dead_at) WHERE (dead_at IS NOT NULL);

--
-- Name: message_inbox; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX message_inbox ON public.message USING btree (recipient_id, created_at DESC, id DESC) WHERE ((channel)::text = 'inbox'::text);

--
-- Name: message_line; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX message_line ON public.message USING btree (recipient_id, channel, created_at) WHERE (((state)::text = 'waiting'::text) AND (dead_at IS NULL));

--
-- Name: message_pace; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX message_pace ON public.message USING btree (sent_at) WHERE ((channel)::text = 'sms'::text);

--
-- Name: message_unseen; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX message_unseen ON public.message USING btree (due_at) WHERE (if_unseen AND ((state)::text = 'waiting'::text));

--
-- Name: message_waiting; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX message_waiting ON public.message USING btree (due_at) WHERE (((state)::text = 'waiting'::text) AND (dead_at IS NULL));

--
-- Name: neighbour_consent_citizen; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX neighbour_consent_citizen ON public.neighbour_consent USING btree (citizen_id);

--
-- Name: notice_digest; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX notice_digest ON public.notice USING btree (sha256);

--
-- Name: notice_to_hand_over; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX notice_to_hand_over ON public.notice USING btree (application_id) WHERE (on_paper AND (handed_at IS NULL));

--
-- Name: objection_case; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX objection_case ON public.objection USING btree (application_id);

--
-- Name: objection_citizen; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX objection_citizen ON public.objection USING btree (citizen_id);

--
-- Name: objection_open; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX objection_open ON public.objection USING btree (run_id) WHERE (answered_at IS NULL);

--
-- Name: opinion_template_name; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX opinion_template_name ON public.opinion_template USING btree (department_id, name) WHERE (removed_at IS NULL);

--
-- Name: opinion_template_removed; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX opinion_template_removed ON public.opinion_template USING btree (department_id, removed_at) WHERE (removed_at IS NOT NULL);

--
-- Name: organisation_representative; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX organisation_representative ON public.organisation USING btree (representative_id);

--
-- Name: original_check_open; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX original_check_open ON public.original_check USING btree (application_id) WHERE (agreed_at IS NULL);

--
-- Name: parcel_live; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX parcel_live ON public.parcel USING btree (delivery_id) WHERE (ended_at IS NULL);

--
-- Name: parcel_to_ask; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX parcel_to_ask ON public.parcel USING btree (ask_at) WHERE (ended_at IS NULL);

--
-- Name: person_join_open; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX person_join_open ON public.person_join USING btree (duplicate_id) WHERE (undone_at IS NULL);

--
-- Name: person_join_stays; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX person_join_stays ON public.person_join USING btree (stays_id);

--
-- Name: person_merged; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX person_merged ON public.person USING btree (merged_into) WHERE (merged_into IS NOT NULL);

--
-- Name: phone_change_claimant; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX phone_change_claimant ON public.phone_change USING btree (claimant_id) WHERE (ended_at IS NULL);

--
-- Name: phone_change_waiting; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX phone_change_waiting ON public.phone_change USING btree (person_id) WHERE (ended_at IS NULL);

--
-- Name: question_person; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX question_person ON public.question USING btree (citizen_id, asked_at);

--
-- Name: question_public; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX question_public ON public.question USING btree (published_at) WHERE (published_at IS NOT NULL);

--
-- Name: question_waits; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX question_waits ON public.question USING btree (department_id, due_on) WHERE (answered_at IS NULL);

--
-- Name: queue_ticket_called; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX queue_ticket_called ON public.queue_ticket USING btree (called_by) WHERE ((state)::text = 'called'::text);

--
-- Name: queue_ticket_own; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX queue_ticket_own ON public.queue_ticket USING btree (citizen_id, site_id, day) WHERE ((state)::text = ANY (ARRAY[('waiting'::character varying)::text, ('called'::character varying)::text]));

--
-- Name: queue_ticket_taken; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX queue_ticket_taken ON public.queue_ticket USING btree (taken_at);

--
-- Name: queue_ticket_waiting; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX queue_ticket_waiting ON public.queue_ticket USING btree (site_id, day, number) WHERE ((state)::text = 'waiting'::text);

--
-- Name: rating_figures; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX rating_figures ON public.rating USING btree (department_id, item_code);

--
-- Name: rating_low; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX rating_low ON public.rating USING btree (answer_by) WHERE ((answer_by IS NOT NULL) AND (answered_at IS NULL));

--
-- Name: rating_person; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX rating_person ON public.rating USING btree (citizen_id);

--
-- Name: redress_citizen; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX redress_citizen ON public.redress USING btree (citizen_id);

--
-- Name: redress_waits_once; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX redress_waits_once ON public.redress USING btree (application_id) WHERE ((state)::text = 'asked'::text);

--
-- Name: refund_given; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX refund_given ON public.refund USING btree (given_at) WHERE ((state)::text = 'given'::text);

--
-- Name: refund_owed; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX refund_owed ON public.refund USING btree (owed_at) WHERE ((state)::text = 'owed'::text);

--
-- Name: refund_request; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX refund_request ON public.refund USING btree (request_id) WHERE (request_id IS NOT NULL);

--
-- Name: rights_request_due; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX rights_request_due ON public.rights_request USING btree (due_at) WHERE (ended_at IS NULL);

--
-- Name: rights_request_open; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX rights_request_open ON public.rights_request USING btree (person_id, kind) WHERE (ended_at IS NULL);

--
-- Name: rights_request_person; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX rights_request_person ON public.rights_request USING btree (person_id, asked_at);

--
-- Name: seat_held; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX seat_held ON public.seat USING btree (staff_id) WHERE (ended_at IS NULL);

--
-- Name: seat_one_of_three; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX seat_one_of_three ON public.seat USING btree (staff_id) WHERE ((ended_at IS NULL) AND ((role)::text = ANY (ARRAY[('system_admin'::character varying)::text, ('security_admin'::character varying)::text, ('auditor'::character varying)::text])));

--
-- Name: seat_open; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX seat_open ON public.seat USING btree (staff_id, role, department_id, COALESCE(site_id, '00000000-0000-0000-0000-000000000000'::uuid)) WHERE (ended_at IS NULL);

--
-- Name: second_request_asked; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX second_request_asked ON public.second_request USING btree (asked_by, asked_at);

--
-- Name: second_request_subject; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX second_request_subject ON public.second_request USING btree (subject_id);

--
-- Name: second_request_waiting; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX second_request_waiting ON public.second_request USING btree (kind) WHERE ((state)::text = 'waiting'::text);

--
-- Name: share_grant_grantee; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX share_grant_grantee ON public.share_grant USING btree (grantee_id, item_code);

--
-- Name: share_grant_open; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX share_grant_open ON public.share_grant USING btree (field, grantee_id, item_code) WHERE ((state)::text = ANY (ARRAY[('asked'::character varying)::text, ('granted'::character varying)::text]));

--
-- Name: share_grant_owner; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX share_grant_owner ON public.share_grant USING btree (owner_id);

--
-- Name: slot_rule_open; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX slot_rule_open ON public.slot_rule USING btree (site_id, pool) WHERE (ended_at IS NULL);

--
-- Name: sms_failure_recent; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX sms_failure_recent ON public.sms_failure USING btree (account, failed_at);

--
-- Name: sms_reply_case; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX sms_reply_case ON public.sms_reply USING btree (application_id) WHERE (application_id IS NOT NULL);

--
-- Name: sms_reply_owner; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX sms_reply_owner ON public.sms_reply USING btree (owner_id, came_at);

--
-- Name: sms_reply_strangers; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX sms_reply_strangers ON public.sms_reply USING btree (came_at) WHERE (citizen_id IS NULL);

--
-- Name: special_extends_once; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX special_extends_once ON public.special_procedure USING btree (application_id) WHERE ((code = 1) AND ((state)::text = 'ended'::text));

--
-- Name: special_procedure_citizen; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX special_procedure_citizen ON public.special_procedure USING btree (citizen_id);

--
-- Name: special_runs_once; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX special_runs_once ON public.special_procedure USING btree (application_id) WHERE ((state)::text = 'running'::text);

--
-- Name: special_to_settle; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX special_to_settle ON public.special_procedure USING btree (department_id) WHERE ((state)::text = 'asked'::text);

--
-- Name: special_waits_once; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX special_waits_once ON public.special_procedure USING btree (application_id) WHERE ((state)::text = 'asked'::text);

--
-- Name: staff_once; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX staff_once ON public.staff USING btree (id_number_index) WHERE (left_at IS NULL);

--
-- Name: stage_run_notice; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX stage_run_notice ON public.stage_run USING btree (due_on, application_id) WHERE (((kind)::text = 'publicise'::text) AND ((state)::text = 'running'::text));

--
-- Name: stage_run_running; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX stage_run_running ON public.stage_run USING btree (application_id) WHERE ((state)::text = 'running'::text);

--
-- Name: statement_difference_open; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX statement_difference_open ON public.statement_difference USING btree (found_at) WHERE (closed_at IS NULL);

--
-- Name: statement_difference_statement; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX statement_difference_statement ON public.statement_difference USING btree (statement_id);

--
-- Name: statement_line_attempt; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX statement_line_attempt ON public.statement_line USING btree (attempt_id);

--
-- Name: statement_line_refund; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX statement_line_refund ON public.statement_line USING btree (refund_id) WHERE (refund_id IS NOT NULL);

--
-- Name: statement_line_statement; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX statement_line_statement ON public.statement_line USING btree (statement_id);

--
-- Name: supervision_order_case; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX supervision_order_case ON public.supervision_order USING btree (application_id);

--
-- Name: supervision_order_whose; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX supervision_order_whose ON public.supervision_order USING btree (department_id, asked_at);

--
-- Name: supervision_word_closed; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX supervision_word_closed ON public.supervision_word USING btree (order_id) WHERE ((kind)::text = 'closed'::text);

--
-- Name: supervision_word_order; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX supervision_word_order ON public.supervision_word USING btree (order_id, at);

--
-- Name: supplement_open; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX supplement_open ON public.supplement USING btree (application_id) WHERE ((answered_at IS NULL) AND (ended_at IS NULL));

--
-- Name: uploaded_file_waiting; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX uploaded_file_waiting ON public.uploaded_file USING btree (scan_at) WHERE (((scan)::text = 'pending'::text) AND ((state)::text <> 'receiving'::text));

--
-- Name: village_agent_open; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX village_agent_open ON public.village_agent USING btree (person_id, village) WHERE (ended_at IS NULL);

--
-- Name: village_agent_village; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX village_agent_village ON public.village_agent USING btree (village);

--
-- Name: wechat_binding_openid; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX wechat_binding_openid ON public.wechat_binding USING btree (openid_index) WHERE (ended_at IS NULL);

--
-- Name: wechat_binding_person; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX wechat_binding_person ON public.wechat_binding USING btree (person_id) WHERE (ended_at IS NULL);

--
-- Name: wechat_ticket_challenge; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wechat_ticket_challenge ON public.wechat_ticket USING btree (challenge);

--
-- Name: wechat_ticket_expires; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wechat_ticket_expires ON public.wechat_ticket USING btree (expires_at);

--
-- Name: application application_keeps; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER application_keeps BEFORE UPDATE ON public.application FOR EACH ROW EXECUTE FUNCTION public.application_keeps();

--
-- Name: application application_keeps_organisation; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER application_keeps_organisation BEFORE UPDATE ON public.application FOR EACH ROW WHEN ((new.organisation_id IS DISTINCT FROM old.organisation_id)) EXECUTE FUNCTION public.application_keeps_organisation();

--
-- Name: application application_many_eyes; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER application_many_eyes BEFORE UPDATE OF approver_id ON public.application FOR EACH ROW WHEN (((new.approver_id IS NOT NULL) AND (NOT new.instant) AND (old.approver_id IS DISTINCT FROM new.approver_id))) EXECUTE FUNCTION public.application_many_eyes();

--
-- Name: application application_stays; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER application_stays BEFORE DELETE ON public.application FOR EACH ROW EXECUTE FUNCTION public.application_stays();

--
-- Name: asked_office asked_office_stands; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER asked_office_stands BEFORE DELETE OR UPDATE ON public.asked_office FOR EACH ROW EXECUTE FUNCTION public.asked_office_stands();

--
-- Name: card card_stands; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER card_stands BEFORE DELETE OR UPDATE ON public.card FOR EACH ROW EXECUTE FUNCTION public.card_stands();

--
-- Name: card_word card_word_stands; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER card_word_stands BEFORE DELETE OR UPDATE ON public.card_word FOR EACH ROW EXECUTE FUNCTION public.refuse_change();

--
-- Name: redress citizens_only_end; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER citizens_only_end BEFORE UPDATE OF state ON public.redress FOR EACH ROW EXECUTE FUNCTION public.citizens_only_end();

--
-- Name: special_procedure citizens_only_end; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER citizens_only_end BEFORE UPDATE OF state ON public.special_procedure FOR EACH ROW EXECUTE FUNCTION public.citizens_only_end();

--
-- Name: clock_change clock_change_stands; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER clock_change_stands BEFORE DELETE OR UPDATE ON public.clock_change FOR EACH ROW EXECUTE FUNCTION public.refuse_change();

--
-- Name: clock clock_keeps; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER clock_keeps BEFORE UPDATE ON public.clock FOR EACH ROW EXECUTE FUNCTION public.clock_keeps();

--
-- Name: decision decision_stands; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER decision_stands BEFORE DELETE OR UPDATE ON public.decision FOR EACH ROW EXECUTE FUNCTION public.refuse_change();

--
-- Name: department_seal department_seal_stands; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER department_seal_stands BEFORE DELETE OR UPDATE ON public.department_seal FOR EACH ROW EXECUTE FUNCTION public.department_seal_stands();

--
-- Name: status_change handed_on_with_an_opinion; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER handed_on_with_an_opinion BEFORE INSERT ON public.status_change FOR EACH ROW WHEN (((new.action)::text = ANY (ARRAY[('accept'::character varying)::text, ('pass_up'::character varying)::text]))) EXECUTE FUNCTION public.handed_on_with_an_opinion();

--
-- Name: item_draft item_draft_keeps; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER item_draft_keeps BEFORE UPDATE ON public.item_draft FOR EACH ROW EXECUTE FUNCTION public.item_draft_keeps();

--
-- Name: item_version_event item_version_event_stands; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER item_version_event_stands BEFORE DELETE OR UPDATE ON public.item_version_event FOR EACH ROW EXECUTE FUNCTION public.refuse_change();

--
-- Name: item_version item_version_signed; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER item_version_signed BEFORE INSERT ON public.item_version FOR EACH ROW EXECUTE FUNCTION public.item_version_signed();

--
-- Name: item_version item_version_stands; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER item_version_stands BEFORE DELETE OR UPDATE ON public.item_version FOR EACH ROW EXECUTE FUNCTION public.refuse_change();

--
-- Name: ledger_entry ledger_entry_balances; Type: TRIGGER; Schema: public; Owner: -
--

CREATE CONSTRAINT TRIGGER ledger_entry_balances AFTER INSERT ON public.ledger_entry DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.ledger_balances();

--
-- Name: ledger_entry ledger_entry_stands; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER ledger_entry_stands BEFORE DELETE OR UPDATE ON public.ledger_entry FOR EACH ROW EXECUTE FUNCTION public.refuse_change();

--
-- Name: decision machine_only_voids; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER machine_only_voids BEFORE INSERT ON public.decision FOR EACH ROW EXECUTE FUNCTION public.machine_only_voids();

--
-- Name: notice notice_stays; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER notice_stays BEFORE DELETE OR UPDATE ON public.notice FOR EACH ROW EXECUTE FUNCTION public.doorstep_notice_stays();

--
-- Name: objection objection_stands; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER objection_stands BEFORE DELETE OR UPDATE ON public.objection FOR EACH ROW EXECUTE FUNCTION public.objection_stands();

--
-- Name: opinion opinion_stands; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER opinion_stands BEFORE DELETE OR UPDATE ON public.opinion FOR EACH ROW EXECUTE FUNCTION public.refuse_change();

--
-- Name: owner_key owner_key_erased_stays; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER owner_key_erased_stays BEFORE UPDATE ON public.owner_key FOR EACH ROW EXECUTE FUNCTION public.owner_key_erased_stays();

--
-- Name: person person_joins_whole; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER person_joins_whole BEFORE UPDATE OF merged_into ON public.person FOR EACH ROW EXECUTE FUNCTION public.person_joins_whole();

--
-- Name: refund refund_stays_within; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER refund_stays_within BEFORE INSERT OR UPDATE OF amount_fen, attempt_id ON public.refund FOR EACH ROW EXECUTE FUNCTION public.refund_within();

--
-- Name: second_request second_request_stands; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER second_request_stands BEFORE DELETE OR UPDATE ON public.second_request FOR EACH ROW EXECUTE FUNCTION public.second_request_stands();

--
-- Name: status_change status_change_stands; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER status_change_stands BEFORE DELETE OR UPDATE ON public.status_change FOR EACH ROW EXECUTE FUNCTION public.refuse_change();

--
-- Name: supervision_order supervision_order_stands; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER supervision_order_stands BEFORE DELETE OR UPDATE ON public.supervision_order FOR EACH ROW EXECUTE FUNCTION public.refuse_change();

--
-- Name: supervision_word supervision_word_stands; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER supervision_word_stands BEFORE DELETE OR UPDATE ON public.supervision_word FOR EACH ROW EXECUTE FUNCTION public.refuse_change();

--
-- Name: trail_anchor trail_anchor_append_only; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER trail_anchor_append_only BEFORE DELETE OR UPDATE ON public.trail_anchor FOR EACH ROW EXECUTE FUNCTION public.refuse_rewriting();

--
-- Name: trail_link trail_link_append_only; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER trail_link_append_only BEFORE DELETE OR UPDATE ON public.trail_link FOR EACH ROW EXECUTE FUNCTION public.refuse_rewriting();

--
-- Name: trail_row trail_row_append_only; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER trail_row_append_only BEFORE DELETE OR UPDATE ON public.trail_row FOR EACH ROW EXECUTE FUNCTION public.refuse_rewriting();

--
-- Name: trail_row trail_row_tells; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER trail_row_tells AFTER INSERT ON public.trail_row FOR EACH ROW WHEN ((((new.actor_kind)::text = 'staff'::text) AND ((new.action)::text = ANY (ARRAY[('unseal'::character varying)::text, ('search'::character varying)::text])) AND (new.citizen_id IS NOT NULL))) EXECUTE FUNCTION public.tell_of_look();

--
-- Name: trail_seal trail_seal_append_only; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER trail_seal_append_only BEFORE DELETE OR UPDATE ON public.trail_seal FOR EACH ROW EXECUTE FUNCTION public.refuse_rewriting();

--
-- Name: asked_office asked_office_application_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.asked_office
    ADD CONSTRAINT asked_office_application_id_fkey FOREIGN KEY (application_id) REFERENCES public.application(id) ON DELETE RESTRICT;

--
-- Name: attempt attempt_bill_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.attempt
    ADD CONSTRAINT attempt_bill_id_fkey FOREIGN KEY (bill_id) REFERENCES public.bill(id) ON DELETE RESTRICT;

--
-- Name: card card_clock_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.card
    ADD CONSTRAINT card_clock_id_fkey FOREIGN KEY (clock_id) REFERENCES public.clock(id) ON DELETE RESTRICT;

--
-- Name: card_word card_word_answers_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.card_word
    ADD CONSTRAINT card_word_answers_fkey FOREIGN KEY (answers) REFERENCES public.card_word(id) ON DELETE RESTRICT;

--
-- Name: card_word card_word_card_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.card_word
    ADD CONSTRAINT card_word_card_id_fkey FOREIGN KEY (card_id) REFERENCES public.card(id) ON DELETE RESTRICT;

--
-- Name: case_passing case_passing_application_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.case_passing
    ADD CONSTRAINT case_passing_application_id_fkey FOREIGN KEY (application_id) REFERENCES public.application(id) ON DELETE RESTRICT;

--
-- Name: clock_change clock_change_clock_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.clock_change
    ADD CONSTRAINT clock_change_clock_id_fkey FOREIGN KEY (clock_id) REFERENCES public.clock(id) ON DELETE RESTRICT;

--
-- Name: decision decision_application_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.decision
    ADD CONSTRAINT decision_application_id_fkey FOREIGN KEY (application_id) REFERENCES public.application(id) ON DELETE RESTRICT;

--
-- Name: decision decision_corrects_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.decision
    ADD CONSTRAINT decision_corrects_fkey FOREIGN KEY (corrects) REFERENCES public.decision(id) ON DELETE RESTRICT;

--
-- Name: delegation delegation_department_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.delegation
    ADD CONSTRAINT delegation_department_id_fkey FOREIGN KEY (department_id) REFERENCES public.department(id) ON DELETE RESTRICT;

--
-- Name: delegation delegation_to_department_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.delegation
    ADD CONSTRAINT delegation_to_department_id_fkey FOREIGN KEY (to_department_id) REFERENCES public.department(id) ON DELETE RESTRICT;

--
-- Name: department department_region_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.department
    ADD CONSTRAINT department_region_id_fkey FOREIGN KEY (region_id) REFERENCES public.region(id) ON DELETE RESTRICT;

--
-- Name: deputy deputy_department_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.deputy
    ADD CONSTRAINT deputy_department_id_fkey FOREIGN KEY (department_id) REFERENCES public.department(id) ON DELETE RESTRICT;

--
-- Name: deputy deputy_deputy_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.deputy
    ADD CONSTRAINT deputy_deputy_id_fkey FOREIGN KEY (deputy_id) REFERENCES public.staff(id) ON DELETE RESTRICT;

--
-- Name: deputy deputy_staff_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.deputy
    ADD CONSTRAINT deputy_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES public.staff(id) ON DELETE RESTRICT;

--
-- Name: guardianship guardianship_mandate_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.guardianship
    ADD CONSTRAINT guardianship_mandate_id_fkey FOREIGN KEY (mandate_id) REFERENCES public.mandate(id) ON DELETE RESTRICT;

--
-- Name: handler handler_organisation_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.handler
    ADD CONSTRAINT handler_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES public.organisation(id) ON DELETE RESTRICT;

--
-- Name: home_visit_photo home_visit_photo_visit_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.home_visit_photo
    ADD CONSTRAINT home_visit_photo_visit_id_fkey FOREIGN KEY (visit_id) REFERENCES public.home_visit(id) ON DELETE CASCADE;

--
-- Name: item item_parent; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.item
    ADD CONSTRAINT item_parent FOREIGN KEY (parent_code) REFERENCES public.item(code);

--
-- Name: item_version_event item_version_event_version_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.item_version_event
    ADD CONSTRAINT item_version_event_version_id_fkey FOREIGN KEY (version_id) REFERENCES public.item_version(id) ON DELETE RESTRICT;

--
-- Name: item_version item_version_item_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.item_version
    ADD CONSTRAINT item_version_item_id_fkey FOREIGN KEY (item_id) REFERENCES public.item(id) ON DELETE RESTRICT;

--
-- Name: item_word item_word_version_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.item_word
    ADD CONSTRAINT item_word_version_id_fkey FOREIGN KEY (version_id) REFERENCES public.item_version(id) ON DELETE CASCADE;

--
-- Name: key_rotation key_rotation_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.key_rotation
    ADD CONSTRAINT key_rotation_id_fkey FOREIGN KEY (id) REFERENCES public.second_request(id) ON DELETE RESTRICT;

--
-- Name: objection objection_application_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.objection
    ADD CONSTRAINT objection_application_id_fkey FOREIGN KEY (application_id) REFERENCES public.application(id) ON DELETE RESTRICT;

--
-- Name: objection objection_run_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.objection
    ADD CONSTRAINT objection_run_id_fkey FOREIGN KEY (run_id) REFERENCES public.stage_run(id) ON DELETE RESTRICT;

--
-- Name: opinion opinion_application_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.opinion
    ADD CONSTRAINT opinion_application_id_fkey FOREIGN KEY (application_id) REFERENCES public.application(id) ON DELETE RESTRICT;

--
-- Name: original_check original_check_application_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.original_check
    ADD CONSTRAINT original_check_application_id_fkey FOREIGN KEY (application_id) REFERENCES public.application(id) ON DELETE RESTRICT;

--
-- Name: parcel parcel_delivery_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.parcel
    ADD CONSTRAINT parcel_delivery_id_fkey FOREIGN KEY (delivery_id) REFERENCES public.delivery(id) ON DELETE RESTRICT;

--
-- Name: redress redress_application_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.redress
    ADD CONSTRAINT redress_application_id_fkey FOREIGN KEY (application_id) REFERENCES public.application(id) ON DELETE RESTRICT;

--
-- Name: redress redress_decision_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.redress
    ADD CONSTRAINT redress_decision_id_fkey FOREIGN KEY (decision_id) REFERENCES public.decision(id) ON DELETE RESTRICT;

--
-- Name: refund refund_attempt_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.refund
    ADD CONSTRAINT refund_attempt_id_fkey FOREIGN KEY (attempt_id) REFERENCES public.attempt(id) ON DELETE RESTRICT;

--
-- Name: region region_parent_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.region
    ADD CONSTRAINT region_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES public.region(id) ON DELETE RESTRICT;

--
-- Name: seat seat_department_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.seat
    ADD CONSTRAINT seat_department_id_fkey FOREIGN KEY (department_id) REFERENCES public.department(id) ON DELETE RESTRICT;

--
-- Name: seat seat_site_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.seat
    ADD CONSTRAINT seat_site_id_fkey FOREIGN KEY (site_id) REFERENCES public.site(id) ON DELETE RESTRICT;

--
-- Name: seat seat_staff_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.seat
    ADD CONSTRAINT seat_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES public.staff(id) ON DELETE RESTRICT;

--
-- Name: second_request second_request_department_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.second_request
    ADD CONSTRAINT second_request_department_id_fkey FOREIGN KEY (department_id) REFERENCES public.department(id) ON DELETE RESTRICT;

--
-- Name: site site_region_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.site
    ADD CONSTRAINT site_region_id_fkey FOREIGN KEY (region_id) REFERENCES public.region(id) ON DELETE RESTRICT;

--
-- Name: special_procedure special_procedure_application_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.special_procedure
    ADD CONSTRAINT special_procedure_application_id_fkey FOREIGN KEY (application_id) REFERENCES public.application(id) ON DELETE RESTRICT;

--
-- Name: stage_run stage_run_application_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.stage_run
    ADD CONSTRAINT stage_run_application_id_fkey FOREIGN KEY (application_id) REFERENCES public.application(id) ON DELETE RESTRICT;

--
-- Name: statement_difference statement_difference_statement_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.statement_difference
    ADD CONSTRAINT statement_difference_statement_id_fkey FOREIGN KEY (statement_id) REFERENCES public.gateway_statement(id) ON DELETE RESTRICT;

--
-- Name: statement_line statement_line_statement_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.statement_line
    ADD CONSTRAINT statement_line_statement_id_fkey FOREIGN KEY (statement_id) REFERENCES public.gateway_statement(id) ON DELETE RESTRICT;

--
-- Name: status_change status_change_application_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.status_change
    ADD CONSTRAINT status_change_application_id_fkey FOREIGN KEY (application_id) REFERENCES public.application(id) ON DELETE RESTRICT;

--
-- Name: supervision_word supervision_word_order_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.supervision_word
    ADD CONSTRAINT supervision_word_order_id_fkey FOREIGN KEY (order_id) REFERENCES public.supervision_order(id) ON DELETE RESTRICT;

--
-- Name: supplement supplement_application_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.supplement
    ADD CONSTRAINT supplement_application_id_fkey FOREIGN KEY (application_id) REFERENCES public.application(id) ON DELETE RESTRICT;

--
-- Name: track track_parcel_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.track
    ADD CONSTRAINT track_parcel_id_fkey FOREIGN KEY (parcel_id) REFERENCES public.parcel(id) ON DELETE RESTRICT;

--
-- Name: uploaded_file uploaded_file_material_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.uploaded_file
    ADD CONSTRAINT uploaded_file_material_id_fkey FOREIGN KEY (material_id) REFERENCES public.material(id) ON DELETE RESTRICT;

--
-- Name: village_agent village_agent_department_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.village_agent
    ADD CONSTRAINT village_agent_department_id_fkey FOREIGN KEY (department_id) REFERENCES public.department(id) ON DELETE RESTRICT;

--
-- Name: passkey; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.passkey ENABLE ROW LEVEL SECURITY;

--
-- Name: passkey passkey_of_one_side; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY passkey_of_one_side ON public.passkey USING (public.on_my_side((owner_kind)::text));

--
-- Name: seat; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.seat ENABLE ROW LEVEL SECURITY;

--
-- Name: seat seat_given; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY seat_given ON public.seat FOR INSERT WITH CHECK (((ended_at IS NULL) AND (seal IS NOT NULL) AND (given_by IS NOT NULL) AND (given_by <> staff_id) AND (((role)::text = ANY (ARRAY[('window'::character varying)::text, ('reviewer'::character varying)::text, ('approver'::character varying)::text, ('supervisor'::character varying)::text])) OR (EXISTS ( SELECT
   FROM public.second_request r
  WHERE ((r.id = seat.request_id) AND ((r.kind)::text = 'seat.admin'::text) AND ((r.state)::text = 'confirmed'::text) AND (r.subject_id = seat.staff_id) AND (r.settled_by = seat.given_by) AND ((r.payload ->> 'role'::text) = (seat.role)::text)))))));

--
-- Name: seat seat_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY seat_read ON public.seat FOR SELECT USING (true);

--
-- Name: session; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.session ENABLE ROW LEVEL SECURITY;

--
-- Name: session session_of_one_side; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY session_of_one_side ON public.session USING (public.on_my_side((kind)::text));

--
-- Name: SCHEMA public; Type: ACL; Schema: -; Owner: -
--

GRANT USAGE ON SCHEMA public TO doorstep_citizen;
GRANT USAGE ON SCHEMA public TO doorstep_desk;
GRANT USAGE ON SCHEMA public TO doorstep_worker;

--
-- Name: FUNCTION close_citizen(who uuid, but uuid, came_by text); Type: ACL; Schema: public; Owner: -
--

REVOKE ALL ON FUNCTION public.close_citizen(who uuid, but uuid, came_by text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.close_citizen(who uuid, but uuid, came_by text) TO doorstep_citizen;
GRANT ALL ON FUNCTION public.close_citizen(who uuid, but uuid, came_by text) TO doorstep_desk;
GRANT ALL ON FUNCTION public.close_citizen(who uuid, but uuid, came_by text) TO doorstep_worker;

--
-- Name: FUNCTION doorstep_missed(asked text); Type: ACL; Schema: public; Owner: -
--

REVOKE ALL ON FUNCTION public.doorstep_missed(asked text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.doorstep_missed(asked text) TO doorstep_citizen;

--
-- Name: FUNCTION doorstep_now(); Type: ACL; Schema: public; Owner: -
--

GRANT ALL ON FUNCTION public.doorstep_now() TO doorstep_citizen;
GRANT ALL ON FUNCTION public.doorstep_now() TO doorstep_desk;
GRANT ALL ON FUNCTION public.doorstep_now() TO doorstep_worker;

--
-- Name: FUNCTION end_seat(which uuid, by_whom uuid); Type: ACL; Schema: public; Owner: -
--

REVOKE ALL ON FUNCTION public.end_seat(which uuid, by_whom uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION public.end_seat(which uuid, by_whom uuid) TO doorstep_desk;

--
-- Name: FUNCTION passkeys_since_join(which uuid); Type: ACL; Schema: public; Owner: -
--

REVOKE ALL ON FUNCTION public.passkeys_since_join(which uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION public.passkeys_since_join(which uuid) TO doorstep_citizen;
GRANT ALL ON FUNCTION public.passkeys_since_join(which uuid) TO doorstep_desk;
GRANT ALL ON FUNCTION public.passkeys_since_join(which uuid) TO doorstep_worker;

--
-- Name: FUNCTION staff_back(who uuid, by_whom uuid); Type: ACL; Schema: public; Owner: -
--

REVOKE ALL ON FUNCTION public.staff_back(who uuid, by_whom uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION public.staff_back(who uuid, by_whom uuid) TO doorstep_desk;

--
-- Name: FUNCTION staff_back_with(who uuid, by_whom uuid, phone bytea, masked character varying, index bytea); Type: ACL; Schema: public; Owner: -
--

REVOKE ALL ON FUNCTION public.staff_back_with(who uuid, by_whom uuid, phone bytea, masked character varying, index bytea) FROM PUBLIC;
GRANT ALL ON FUNCTION public.staff_back_with(who uuid, by_whom uuid, phone bytea, masked character varying, index bytea) TO doorstep_desk;

--
-- Name: FUNCTION staff_left(who uuid, by_whom uuid); Type: ACL; Schema: public; Owner: -
--

REVOKE ALL ON FUNCTION public.staff_left(who uuid, by_whom uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION public.staff_left(who uuid, by_whom uuid) TO doorstep_desk;

--
-- Name: FUNCTION staff_phone_changed(who uuid, phone bytea, masked character varying, index bytea); Type: ACL; Schema: public; Owner: -
--

REVOKE ALL ON FUNCTION public.staff_phone_changed(who uuid, phone bytea, masked character varying, index bytea) FROM PUBLIC;
GRANT ALL ON FUNCTION public.staff_phone_changed(who uuid, phone bytea, masked character varying, index bytea) TO doorstep_desk;

--
-- Name: TABLE announcement; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT ON TABLE public.announcement TO doorstep_citizen;
GRANT SELECT,INSERT ON TABLE public.announcement TO doorstep_desk;

--
-- Name: COLUMN announcement.published_by; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(published_by) ON TABLE public.announcement TO doorstep_desk;

--
-- Name: COLUMN announcement.published_at; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(published_at) ON TABLE public.announcement TO doorstep_desk;

--
-- Name: COLUMN announcement.withdrawn_by; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(withdrawn_by) ON TABLE public.announcement TO doorstep_desk;

--
-- Name: COLUMN announcement.withdrawn_at; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(withdrawn_at) ON TABLE public.announcement TO doorstep_desk;

--
-- Name: TABLE application; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.application TO doorstep_citizen;
GRANT SELECT,INSERT,UPDATE ON TABLE public.application TO doorstep_desk;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.application TO doorstep_worker;

--
-- Name: SEQUENCE application_reference; Type: ACL; Schema: public; Owner: -
--

GRANT USAGE ON SEQUENCE public.application_reference TO doorstep_citizen;
GRANT USAGE ON SEQUENCE public.application_reference TO doorstep_desk;
GRANT USAGE ON SEQUENCE public.application_reference TO doorstep_worker;

--
-- Name: TABLE appointment; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,UPDATE ON TABLE public.appointment TO doorstep_citizen;
GRANT SELECT,INSERT,UPDATE ON TABLE public.appointment TO doorstep_desk;
GRANT SELECT,UPDATE ON TABLE public.appointment TO doorstep_worker;

--
-- Name: TABLE asked_office; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,UPDATE ON TABLE public.asked_office TO doorstep_desk;
GRANT SELECT,INSERT ON TABLE public.asked_office TO doorstep_worker;

--
-- Name: TABLE attempt; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,UPDATE ON TABLE public.attempt TO doorstep_citizen;
GRANT SELECT,INSERT,UPDATE ON TABLE public.attempt TO doorstep_desk;
GRANT SELECT,INSERT,UPDATE ON TABLE public.attempt TO doorstep_worker;

--
-- Name: TABLE bill; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,UPDATE ON TABLE public.bill TO doorstep_citizen;
GRANT SELECT,INSERT,UPDATE ON TABLE public.bill TO doorstep_desk;
GRANT SELECT,INSERT,UPDATE ON TABLE public.bill TO doorstep_worker;

--
-- Name: TABLE calendar_change; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.calendar_change TO doorstep_desk;
GRANT SELECT,UPDATE ON TABLE public.calendar_change TO doorstep_worker;

--
-- Name: TABLE calendar_day; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT ON TABLE public.calendar_day TO doorstep_citizen;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.calendar_day TO doorstep_desk;
GRANT SELECT ON TABLE public.calendar_day TO doorstep_worker;

--
-- Name: TABLE card; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT ON TABLE public.card TO doorstep_desk;
GRANT SELECT,INSERT ON TABLE public.card TO doorstep_worker;

--
-- Name: COLUMN card.urged_at; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(urged_at) ON TABLE public.card TO doorstep_worker;

--
-- Name: COLUMN card.moot; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(moot) ON TABLE public.card TO doorstep_worker;

--
-- Name: TABLE card_reading; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.card_reading TO doorstep_desk;
GRANT SELECT,DELETE ON TABLE public.card_reading TO doorstep_worker;

--
-- Name: TABLE card_word; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.card_word TO doorstep_desk;

--
-- Name: TABLE case_passing; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.case_passing TO doorstep_desk;
GRANT SELECT ON TABLE public.case_passing TO doorstep_worker;

--
-- Name: COLUMN case_passing.id; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT(id) ON TABLE public.case_passing TO doorstep_citizen;

--
-- Name: COLUMN case_passing.application_id; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT(application_id) ON TABLE public.case_passing TO doorstep_citizen;

--
-- Name: COLUMN case_passing.citizen_id; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT(citizen_id) ON TABLE public.case_passing TO doorstep_citizen;

--
-- Name: COLUMN case_passing.at; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT(at) ON TABLE public.case_passing TO doorstep_citizen;

--
-- Name: SEQUENCE case_passing_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT USAGE ON SEQUENCE public.case_passing_id_seq TO doorstep_desk;

--
-- Name: TABLE certificate; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,UPDATE ON TABLE public.certificate TO doorstep_citizen;
GRANT SELECT,INSERT,UPDATE ON TABLE public.certificate TO doorstep_desk;
GRANT SELECT,INSERT,UPDATE ON TABLE public.certificate TO doorstep_worker;

--
-- Name: TABLE certificate_counter; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.certificate_counter TO doorstep_citizen;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.certificate_counter TO doorstep_desk;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.certificate_counter TO doorstep_worker;

--
-- Name: TABLE challenge; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.challenge TO doorstep_citizen;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.challenge TO doorstep_desk;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.challenge TO doorstep_worker;

--
-- Name: TABLE clock; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,UPDATE ON TABLE public.clock TO doorstep_citizen;
GRANT SELECT,INSERT,UPDATE ON TABLE public.clock TO doorstep_desk;
GRANT SELECT,INSERT,UPDATE ON TABLE public.clock TO doorstep_worker;

--
-- Name: TABLE clock_change; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.clock_change TO doorstep_citizen;
GRANT SELECT,INSERT ON TABLE public.clock_change TO doorstep_desk;
GRANT SELECT,INSERT ON TABLE public.clock_change TO doorstep_worker;

--
-- Name: SEQUENCE clock_change_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT USAGE ON SEQUENCE public.clock_change_id_seq TO doorstep_citizen;
GRANT USAGE ON SEQUENCE public.clock_change_id_seq TO doorstep_desk;
GRANT USAGE ON SEQUENCE public.clock_change_id_seq TO doorstep_worker;

--
-- Name: TABLE consent; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.consent TO doorstep_citizen;
GRANT SELECT ON TABLE public.consent TO doorstep_worker;
GRANT SELECT,INSERT ON TABLE public.consent TO doorstep_desk;

--
-- Name: COLUMN consent.withdrawn_at; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(withdrawn_at) ON TABLE public.consent TO doorstep_citizen;
GRANT UPDATE(withdrawn_at) ON TABLE public.consent TO doorstep_desk;

--
-- Name: TABLE decision; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.decision TO doorstep_desk;
GRANT SELECT,INSERT ON TABLE public.decision TO doorstep_worker;

--
-- Name: COLUMN decision.id; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT(id) ON TABLE public.decision TO doorstep_citizen;

--
-- Name: COLUMN decision.citizen_id; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT(citizen_id) ON TABLE public.decision TO doorstep_citizen;

--
-- Name: COLUMN decision.kind; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT(kind) ON TABLE public.decision TO doorstep_citizen;

--
-- Name: COLUMN decision.clause; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT(clause) ON TABLE public.decision TO doorstep_citizen;

--
-- Name: COLUMN decision.decided_at; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT(decided_at) ON TABLE public.decision TO doorstep_citizen;

--
-- Name: COLUMN decision.document_hash; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT(document_hash) ON TABLE public.decision TO doorstep_citizen;

--
-- Name: COLUMN decision.application_id; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT(application_id) ON TABLE public.decision TO doorstep_citizen;

--
-- Name: COLUMN decision.reason_sealed; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT(reason_sealed) ON TABLE public.decision TO doorstep_citizen;

--
-- Name: COLUMN decision.ground; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT(ground) ON TABLE public.decision TO doorstep_citizen;

--
-- Name: COLUMN decision.corrects; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT(corrects) ON TABLE public.decision TO doorstep_citizen;

--
-- Name: TABLE delegation; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,UPDATE ON TABLE public.delegation TO doorstep_desk;
GRANT SELECT ON TABLE public.delegation TO doorstep_citizen;
GRANT SELECT ON TABLE public.delegation TO doorstep_worker;

--
-- Name: TABLE delivery; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.delivery TO doorstep_citizen;
GRANT SELECT,INSERT,UPDATE ON TABLE public.delivery TO doorstep_desk;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.delivery TO doorstep_worker;

--
-- Name: TABLE department; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT ON TABLE public.department TO doorstep_citizen;
GRANT SELECT,INSERT,UPDATE ON TABLE public.department TO doorstep_desk;
GRANT SELECT ON TABLE public.department TO doorstep_worker;

--
-- Name: TABLE department_seal; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT ON TABLE public.department_seal TO doorstep_citizen;
GRANT SELECT ON TABLE public.department_seal TO doorstep_desk;
GRANT SELECT,INSERT ON TABLE public.department_seal TO doorstep_worker;

--
-- Name: TABLE deputy; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,UPDATE ON TABLE public.deputy TO doorstep_desk;
GRANT SELECT ON TABLE public.deputy TO doorstep_worker;

--
-- Name: TABLE development_clock; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT ON TABLE public.development_clock TO doorstep_citizen;
GRANT SELECT ON TABLE public.development_clock TO doorstep_desk;
GRANT SELECT ON TABLE public.development_clock TO doorstep_worker;

--
-- Name: SEQUENCE development_clock_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT USAGE ON SEQUENCE public.development_clock_id_seq TO doorstep_citizen;
GRANT USAGE ON SEQUENCE public.development_clock_id_seq TO doorstep_desk;
GRANT USAGE ON SEQUENCE public.development_clock_id_seq TO doorstep_worker;

--
-- Name: TABLE device; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.device TO doorstep_citizen;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.device TO doorstep_desk;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.device TO doorstep_worker;

--
-- Name: TABLE disowning; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.disowning TO doorstep_citizen;
GRANT SELECT ON TABLE public.disowning TO doorstep_desk;
GRANT SELECT ON TABLE public.disowning TO doorstep_worker;

--
-- Name: TABLE dossier; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.dossier TO doorstep_citizen;
GRANT SELECT,INSERT,UPDATE ON TABLE public.dossier TO doorstep_desk;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.dossier TO doorstep_worker;

--
-- Name: TABLE fact; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.fact TO doorstep_citizen;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.fact TO doorstep_desk;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.fact TO doorstep_worker;

--
-- Name: TABLE gateway_statement; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,UPDATE ON TABLE public.gateway_statement TO doorstep_worker;
GRANT SELECT ON TABLE public.gateway_statement TO doorstep_desk;

--
-- Name: TABLE guardianship; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT ON TABLE public.guardianship TO doorstep_citizen;
GRANT SELECT ON TABLE public.guardianship TO doorstep_worker;
GRANT SELECT,INSERT ON TABLE public.guardianship TO doorstep_desk;

--
-- Name: TABLE handler; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,UPDATE ON TABLE public.handler TO doorstep_citizen;
GRANT SELECT ON TABLE public.handler TO doorstep_desk;
GRANT SELECT ON TABLE public.handler TO doorstep_worker;

--
-- Name: COLUMN handler.ended_at; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(ended_at) ON TABLE public.handler TO doorstep_worker;
GRANT UPDATE(ended_at) ON TABLE public.handler TO doorstep_desk;

--
-- Name: COLUMN handler.ended_by; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(ended_by) ON TABLE public.handler TO doorstep_worker;
GRANT UPDATE(ended_by) ON TABLE public.handler TO doorstep_desk;

--
-- Name: TABLE home_visit; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,UPDATE ON TABLE public.home_visit TO doorstep_citizen;
GRANT SELECT,INSERT,UPDATE ON TABLE public.home_visit TO doorstep_desk;
GRANT SELECT,UPDATE ON TABLE public.home_visit TO doorstep_worker;

--
-- Name: TABLE home_visit_photo; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.home_visit_photo TO doorstep_desk;
GRANT SELECT,DELETE ON TABLE public.home_visit_photo TO doorstep_worker;

--
-- Name: TABLE imported_result; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT ON TABLE public.imported_result TO doorstep_desk;

--
-- Name: TABLE item; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT ON TABLE public.item TO doorstep_citizen;
GRANT SELECT,INSERT ON TABLE public.item TO doorstep_desk;
GRANT SELECT ON TABLE public.item TO doorstep_worker;

--
-- Name: COLUMN item.kind; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(kind) ON TABLE public.item TO doorstep_desk;

--
-- Name: COLUMN item.parent_code; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(parent_code) ON TABLE public.item TO doorstep_desk;

--
-- Name: COLUMN item.title; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(title) ON TABLE public.item TO doorstep_desk;

--
-- Name: COLUMN item.title_en; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(title_en) ON TABLE public.item TO doorstep_desk;

--
-- Name: TABLE item_draft; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,UPDATE ON TABLE public.item_draft TO doorstep_desk;

--
-- Name: TABLE item_version; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT ON TABLE public.item_version TO doorstep_citizen;
GRANT SELECT,INSERT ON TABLE public.item_version TO doorstep_desk;
GRANT SELECT ON TABLE public.item_version TO doorstep_worker;

--
-- Name: TABLE item_version_event; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT ON TABLE public.item_version_event TO doorstep_citizen;
GRANT SELECT ON TABLE public.item_version_event TO doorstep_worker;
GRANT SELECT,INSERT ON TABLE public.item_version_event TO doorstep_desk;

--
-- Name: TABLE item_word; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT ON TABLE public.item_word TO doorstep_citizen;
GRANT SELECT,INSERT,DELETE ON TABLE public.item_word TO doorstep_desk;
GRANT SELECT ON TABLE public.item_word TO doorstep_worker;

--
-- Name: SEQUENCE item_word_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT USAGE ON SEQUENCE public.item_word_id_seq TO doorstep_desk;

--
-- Name: TABLE key_rotation; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.key_rotation TO doorstep_desk;
GRANT SELECT,UPDATE ON TABLE public.key_rotation TO doorstep_worker;

--
-- Name: TABLE ledger_entry; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.ledger_entry TO doorstep_citizen;
GRANT SELECT,INSERT ON TABLE public.ledger_entry TO doorstep_desk;
GRANT SELECT,INSERT ON TABLE public.ledger_entry TO doorstep_worker;

--
-- Name: SEQUENCE ledger_entry_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT USAGE ON SEQUENCE public.ledger_entry_id_seq TO doorstep_citizen;
GRANT USAGE ON SEQUENCE public.ledger_entry_id_seq TO doorstep_desk;
GRANT USAGE ON SEQUENCE public.ledger_entry_id_seq TO doorstep_worker;

--
-- Name: TABLE let_go; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.let_go TO doorstep_worker;
GRANT SELECT ON TABLE public.let_go TO doorstep_citizen;
GRANT SELECT ON TABLE public.let_go TO doorstep_desk;

--
-- Name: TABLE look_question; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.look_question TO doorstep_citizen;
GRANT SELECT,UPDATE ON TABLE public.look_question TO doorstep_desk;
GRANT SELECT ON TABLE public.look_question TO doorstep_worker;

--
-- Name: TABLE look_seal; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.look_seal TO doorstep_desk;
GRANT SELECT ON TABLE public.look_seal TO doorstep_worker;

--
-- Name: COLUMN look_seal.told_at; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(told_at) ON TABLE public.look_seal TO doorstep_worker;

--
-- Name: TABLE mandate; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,UPDATE ON TABLE public.mandate TO doorstep_citizen;
GRANT SELECT ON TABLE public.mandate TO doorstep_desk;
GRANT SELECT ON TABLE public.mandate TO doorstep_worker;

--
-- Name: COLUMN mandate.ended_at; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(ended_at) ON TABLE public.mandate TO doorstep_worker;
GRANT UPDATE(ended_at) ON TABLE public.mandate TO doorstep_desk;

--
-- Name: COLUMN mandate.ended_by; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(ended_by) ON TABLE public.mandate TO doorstep_worker;
GRANT UPDATE(ended_by) ON TABLE public.mandate TO doorstep_desk;

--
-- Name: COLUMN mandate.ended_because; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(ended_because) ON TABLE public.mandate TO doorstep_desk;

--
-- Name: COLUMN mandate.fourteen_told_at; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(fourteen_told_at) ON TABLE public.mandate TO doorstep_worker;

--
-- Name: TABLE material; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.material TO doorstep_citizen;
GRANT SELECT,INSERT,UPDATE ON TABLE public.material TO doorstep_desk;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.material TO doorstep_worker;

--
-- Name: TABLE message; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.message TO doorstep_citizen;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.message TO doorstep_desk;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.message TO doorstep_worker;

--
-- Name: TABLE message_wish; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,UPDATE ON TABLE public.message_wish TO doorstep_citizen;
GRANT SELECT,DELETE ON TABLE public.message_wish TO doorstep_worker;

--
-- Name: TABLE missed_search; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT ON TABLE public.missed_search TO doorstep_desk;

--
-- Name: TABLE neighbour_consent; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.neighbour_consent TO doorstep_citizen;
GRANT SELECT,DELETE ON TABLE public.neighbour_consent TO doorstep_worker;
GRANT SELECT ON TABLE public.neighbour_consent TO doorstep_desk;

--
-- Name: COLUMN neighbour_consent.content_sealed; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(content_sealed) ON TABLE public.neighbour_consent TO doorstep_worker;

--
-- Name: COLUMN neighbour_consent.drawn_sealed; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(drawn_sealed) ON TABLE public.neighbour_consent TO doorstep_worker;

--
-- Name: COLUMN neighbour_consent.together_sealed; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(together_sealed) ON TABLE public.neighbour_consent TO doorstep_worker;

--
-- Name: TABLE newborn; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.newborn TO doorstep_citizen;
GRANT SELECT,UPDATE ON TABLE public.newborn TO doorstep_desk;
GRANT SELECT,UPDATE ON TABLE public.newborn TO doorstep_worker;

--
-- Name: TABLE notice; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,UPDATE ON TABLE public.notice TO doorstep_worker;
GRANT SELECT ON TABLE public.notice TO doorstep_citizen;
GRANT SELECT ON TABLE public.notice TO doorstep_desk;

--
-- Name: COLUMN notice.read_at; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(read_at) ON TABLE public.notice TO doorstep_citizen;

--
-- Name: COLUMN notice.handed_at; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(handed_at) ON TABLE public.notice TO doorstep_desk;

--
-- Name: COLUMN notice.handed_by; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(handed_by) ON TABLE public.notice TO doorstep_desk;

--
-- Name: TABLE notice_counter; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,UPDATE ON TABLE public.notice_counter TO doorstep_worker;

--
-- Name: TABLE objection; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,UPDATE ON TABLE public.objection TO doorstep_desk;
GRANT SELECT ON TABLE public.objection TO doorstep_worker;

--
-- Name: TABLE once_key; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.once_key TO doorstep_citizen;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.once_key TO doorstep_desk;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.once_key TO doorstep_worker;

--
-- Name: SEQUENCE once_key_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT USAGE ON SEQUENCE public.once_key_id_seq TO doorstep_citizen;
GRANT USAGE ON SEQUENCE public.once_key_id_seq TO doorstep_desk;
GRANT USAGE ON SEQUENCE public.once_key_id_seq TO doorstep_worker;

--
-- Name: TABLE one_time_code; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.one_time_code TO doorstep_citizen;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.one_time_code TO doorstep_desk;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.one_time_code TO doorstep_worker;

--
-- Name: TABLE opinion; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.opinion TO doorstep_desk;
GRANT SELECT ON TABLE public.opinion TO doorstep_worker;

--
-- Name: TABLE opinion_template; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,UPDATE ON TABLE public.opinion_template TO doorstep_desk;

--
-- Name: TABLE organisation; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,UPDATE ON TABLE public.organisation TO doorstep_citizen;
GRANT SELECT ON TABLE public.organisation TO doorstep_desk;
GRANT SELECT ON TABLE public.organisation TO doorstep_worker;

--
-- Name: TABLE original_check; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,UPDATE ON TABLE public.original_check TO doorstep_citizen;
GRANT SELECT,INSERT,UPDATE ON TABLE public.original_check TO doorstep_desk;
GRANT SELECT,INSERT,UPDATE ON TABLE public.original_check TO doorstep_worker;

--
-- Name: TABLE owner_key; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.owner_key TO doorstep_citizen;
GRANT SELECT,INSERT ON TABLE public.owner_key TO doorstep_desk;
GRANT SELECT,INSERT,UPDATE ON TABLE public.owner_key TO doorstep_worker;

--
-- Name: TABLE parcel; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,UPDATE ON TABLE public.parcel TO doorstep_citizen;
GRANT SELECT,INSERT,UPDATE ON TABLE public.parcel TO doorstep_desk;
GRANT SELECT,INSERT,UPDATE ON TABLE public.parcel TO doorstep_worker;

--
-- Name: TABLE passkey; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.passkey TO doorstep_citizen;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.passkey TO doorstep_desk;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.passkey TO doorstep_worker;

--
-- Name: COLUMN passkey.warned_at; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(warned_at) ON TABLE public.passkey TO doorstep_worker;

--
-- Name: TABLE payment_notice; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.payment_notice TO doorstep_citizen;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.payment_notice TO doorstep_desk;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.payment_notice TO doorstep_worker;

--
-- Name: TABLE person; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,UPDATE ON TABLE public.person TO doorstep_citizen;
GRANT SELECT,INSERT,UPDATE ON TABLE public.person TO doorstep_desk;
GRANT SELECT,INSERT,UPDATE ON TABLE public.person TO doorstep_worker;

--
-- Name: TABLE person_join; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,UPDATE ON TABLE public.person_join TO doorstep_citizen;
GRANT SELECT,INSERT,UPDATE ON TABLE public.person_join TO doorstep_desk;
GRANT SELECT,INSERT,UPDATE ON TABLE public.person_join TO doorstep_worker;

--
-- Name: TABLE phone_change; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,UPDATE ON TABLE public.phone_change TO doorstep_citizen;
GRANT SELECT,UPDATE ON TABLE public.phone_change TO doorstep_worker;
GRANT SELECT,INSERT,UPDATE ON TABLE public.phone_change TO doorstep_desk;

--
-- Name: TABLE project_counter; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.project_counter TO doorstep_citizen;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.project_counter TO doorstep_desk;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.project_counter TO doorstep_worker;

--
-- Name: TABLE question; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.question TO doorstep_citizen;
GRANT SELECT ON TABLE public.question TO doorstep_desk;
GRANT SELECT ON TABLE public.question TO doorstep_worker;

--
-- Name: COLUMN question.answer_sealed; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(answer_sealed) ON TABLE public.question TO doorstep_desk;

--
-- Name: COLUMN question.answered_at; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(answered_at) ON TABLE public.question TO doorstep_desk;

--
-- Name: COLUMN question.answered_by; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(answered_by) ON TABLE public.question TO doorstep_desk;

--
-- Name: COLUMN question.late_at; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(late_at) ON TABLE public.question TO doorstep_worker;

--
-- Name: COLUMN question.public_question; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(public_question) ON TABLE public.question TO doorstep_desk;

--
-- Name: COLUMN question.public_answer; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(public_answer) ON TABLE public.question TO doorstep_desk;

--
-- Name: COLUMN question.published_at; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(published_at) ON TABLE public.question TO doorstep_desk;

--
-- Name: COLUMN question.published_by; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(published_by) ON TABLE public.question TO doorstep_desk;

--
-- Name: TABLE queue_ticket; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.queue_ticket TO doorstep_citizen;
GRANT SELECT,INSERT,UPDATE ON TABLE public.queue_ticket TO doorstep_desk;
GRANT SELECT,DELETE,UPDATE ON TABLE public.queue_ticket TO doorstep_worker;

--
-- Name: TABLE rating; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.rating TO doorstep_citizen;
GRANT SELECT ON TABLE public.rating TO doorstep_desk;
GRANT SELECT,DELETE ON TABLE public.rating TO doorstep_worker;

--
-- Name: COLUMN rating.score; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(score) ON TABLE public.rating TO doorstep_citizen;

--
-- Name: COLUMN rating.reasons; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(reasons) ON TABLE public.rating TO doorstep_citizen;

--
-- Name: COLUMN rating.said_sealed; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(said_sealed) ON TABLE public.rating TO doorstep_citizen;
GRANT UPDATE(said_sealed) ON TABLE public.rating TO doorstep_worker;

--
-- Name: COLUMN rating.changed_at; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(changed_at) ON TABLE public.rating TO doorstep_citizen;

--
-- Name: COLUMN rating.contact_by; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(contact_by) ON TABLE public.rating TO doorstep_citizen;

--
-- Name: COLUMN rating.answer_by; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(answer_by) ON TABLE public.rating TO doorstep_citizen;

--
-- Name: COLUMN rating.contacted_at; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(contacted_at) ON TABLE public.rating TO doorstep_desk;

--
-- Name: COLUMN rating.contacted_by; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(contacted_by) ON TABLE public.rating TO doorstep_desk;

--
-- Name: COLUMN rating.answer_sealed; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(answer_sealed) ON TABLE public.rating TO doorstep_desk;
GRANT UPDATE(answer_sealed) ON TABLE public.rating TO doorstep_worker;

--
-- Name: COLUMN rating.answered_at; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(answered_at) ON TABLE public.rating TO doorstep_desk;

--
-- Name: COLUMN rating.answered_by; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(answered_by) ON TABLE public.rating TO doorstep_desk;

--
-- Name: COLUMN rating.late_at; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(late_at) ON TABLE public.rating TO doorstep_worker;

--
-- Name: TABLE redress; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,UPDATE ON TABLE public.redress TO doorstep_desk;
GRANT SELECT,UPDATE ON TABLE public.redress TO doorstep_worker;

--
-- Name: COLUMN redress.application_id; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT(application_id) ON TABLE public.redress TO doorstep_citizen;

--
-- Name: COLUMN redress.state; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT(state),UPDATE(state) ON TABLE public.redress TO doorstep_citizen;

--
-- Name: TABLE refund; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,UPDATE ON TABLE public.refund TO doorstep_citizen;
GRANT SELECT,INSERT,UPDATE ON TABLE public.refund TO doorstep_desk;
GRANT SELECT,INSERT,UPDATE ON TABLE public.refund TO doorstep_worker;

--
-- Name: TABLE region; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT ON TABLE public.region TO doorstep_citizen;
GRANT SELECT,INSERT,UPDATE ON TABLE public.region TO doorstep_desk;
GRANT SELECT ON TABLE public.region TO doorstep_worker;

--
-- Name: TABLE rights_request; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,UPDATE ON TABLE public.rights_request TO doorstep_citizen;
GRANT SELECT,UPDATE ON TABLE public.rights_request TO doorstep_desk;
GRANT SELECT,UPDATE ON TABLE public.rights_request TO doorstep_worker;

--
-- Name: TABLE seat; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT ON TABLE public.seat TO doorstep_citizen;
GRANT SELECT,INSERT ON TABLE public.seat TO doorstep_desk;
GRANT SELECT ON TABLE public.seat TO doorstep_worker;

--
-- Name: TABLE second_request; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,UPDATE ON TABLE public.second_request TO doorstep_desk;
GRANT SELECT,UPDATE ON TABLE public.second_request TO doorstep_worker;

--
-- Name: TABLE session; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.session TO doorstep_citizen;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.session TO doorstep_desk;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.session TO doorstep_worker;

--
-- Name: TABLE share_grant; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,UPDATE ON TABLE public.share_grant TO doorstep_desk;

--
-- Name: TABLE site; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT ON TABLE public.site TO doorstep_citizen;
GRANT SELECT,INSERT,UPDATE ON TABLE public.site TO doorstep_desk;
GRANT SELECT ON TABLE public.site TO doorstep_worker;

--
-- Name: TABLE slot_rule; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT ON TABLE public.slot_rule TO doorstep_citizen;
GRANT SELECT ON TABLE public.slot_rule TO doorstep_worker;
GRANT SELECT,INSERT,UPDATE ON TABLE public.slot_rule TO doorstep_desk;

--
-- Name: TABLE sms_account; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,UPDATE ON TABLE public.sms_account TO doorstep_citizen;
GRANT SELECT,INSERT,UPDATE ON TABLE public.sms_account TO doorstep_desk;
GRANT SELECT,INSERT,UPDATE ON TABLE public.sms_account TO doorstep_worker;

--
-- Name: TABLE sms_failure; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.sms_failure TO doorstep_citizen;
GRANT SELECT,INSERT ON TABLE public.sms_failure TO doorstep_desk;
GRANT SELECT,INSERT,DELETE ON TABLE public.sms_failure TO doorstep_worker;

--
-- Name: TABLE sms_reply; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.sms_reply TO doorstep_citizen;
GRANT SELECT ON TABLE public.sms_reply TO doorstep_desk;
GRANT SELECT,DELETE,UPDATE ON TABLE public.sms_reply TO doorstep_worker;

--
-- Name: TABLE special_procedure; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,UPDATE ON TABLE public.special_procedure TO doorstep_desk;
GRANT SELECT,UPDATE ON TABLE public.special_procedure TO doorstep_worker;

--
-- Name: COLUMN special_procedure.id; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT(id) ON TABLE public.special_procedure TO doorstep_citizen;

--
-- Name: COLUMN special_procedure.application_id; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT(application_id) ON TABLE public.special_procedure TO doorstep_citizen;

--
-- Name: COLUMN special_procedure.citizen_id; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT(citizen_id) ON TABLE public.special_procedure TO doorstep_citizen;

--
-- Name: COLUMN special_procedure.state; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT(state),UPDATE(state) ON TABLE public.special_procedure TO doorstep_citizen;

--
-- Name: COLUMN special_procedure.ended_at; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(ended_at) ON TABLE public.special_procedure TO doorstep_citizen;

--
-- Name: TABLE staff; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT ON TABLE public.staff TO doorstep_citizen;
GRANT SELECT,INSERT ON TABLE public.staff TO doorstep_desk;
GRANT SELECT ON TABLE public.staff TO doorstep_worker;

--
-- Name: TABLE stage_run; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,UPDATE ON TABLE public.stage_run TO doorstep_citizen;
GRANT SELECT,INSERT,UPDATE ON TABLE public.stage_run TO doorstep_desk;
GRANT SELECT,INSERT,UPDATE ON TABLE public.stage_run TO doorstep_worker;

--
-- Name: SEQUENCE stage_run_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT USAGE ON SEQUENCE public.stage_run_id_seq TO doorstep_citizen;
GRANT USAGE ON SEQUENCE public.stage_run_id_seq TO doorstep_desk;
GRANT USAGE ON SEQUENCE public.stage_run_id_seq TO doorstep_worker;

--
-- Name: TABLE statement_difference; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.statement_difference TO doorstep_worker;
GRANT SELECT ON TABLE public.statement_difference TO doorstep_desk;

--
-- Name: COLUMN statement_difference.closed_at; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(closed_at) ON TABLE public.statement_difference TO doorstep_desk;

--
-- Name: COLUMN statement_difference.closed_by; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(closed_by) ON TABLE public.statement_difference TO doorstep_desk;

--
-- Name: COLUMN statement_difference.because; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(because) ON TABLE public.statement_difference TO doorstep_desk;

--
-- Name: TABLE statement_line; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE ON TABLE public.statement_line TO doorstep_worker;

--
-- Name: SEQUENCE statement_line_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT USAGE ON SEQUENCE public.statement_line_id_seq TO doorstep_worker;

--
-- Name: TABLE status_change; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.status_change TO doorstep_citizen;
GRANT SELECT,INSERT ON TABLE public.status_change TO doorstep_desk;
GRANT SELECT,INSERT ON TABLE public.status_change TO doorstep_worker;

--
-- Name: SEQUENCE status_change_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT USAGE ON SEQUENCE public.status_change_id_seq TO doorstep_citizen;
GRANT USAGE ON SEQUENCE public.status_change_id_seq TO doorstep_desk;
GRANT USAGE ON SEQUENCE public.status_change_id_seq TO doorstep_worker;

--
-- Name: TABLE stuck; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.stuck TO doorstep_citizen;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.stuck TO doorstep_desk;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.stuck TO doorstep_worker;

--
-- Name: TABLE supervision_order; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.supervision_order TO doorstep_desk;

--
-- Name: TABLE supervision_word; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.supervision_word TO doorstep_desk;

--
-- Name: TABLE supplement; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,UPDATE ON TABLE public.supplement TO doorstep_citizen;
GRANT SELECT,INSERT,UPDATE ON TABLE public.supplement TO doorstep_desk;
GRANT SELECT,INSERT,UPDATE ON TABLE public.supplement TO doorstep_worker;

--
-- Name: TABLE tortoise_migrations; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.tortoise_migrations TO doorstep_citizen;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.tortoise_migrations TO doorstep_desk;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.tortoise_migrations TO doorstep_worker;

--
-- Name: SEQUENCE tortoise_migrations_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT USAGE ON SEQUENCE public.tortoise_migrations_id_seq TO doorstep_citizen;
GRANT USAGE ON SEQUENCE public.tortoise_migrations_id_seq TO doorstep_desk;
GRANT USAGE ON SEQUENCE public.tortoise_migrations_id_seq TO doorstep_worker;

--
-- Name: TABLE track; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,UPDATE ON TABLE public.track TO doorstep_citizen;
GRANT SELECT,INSERT,UPDATE ON TABLE public.track TO doorstep_desk;
GRANT SELECT,INSERT,UPDATE ON TABLE public.track TO doorstep_worker;

--
-- Name: TABLE trail_anchor; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT ON TABLE public.trail_anchor TO doorstep_citizen;
GRANT SELECT ON TABLE public.trail_anchor TO doorstep_desk;
GRANT SELECT,INSERT ON TABLE public.trail_anchor TO doorstep_worker;

--
-- Name: TABLE trail_link; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.trail_link TO doorstep_worker;

--
-- Name: TABLE trail_row; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.trail_row TO doorstep_citizen;
GRANT SELECT,INSERT ON TABLE public.trail_row TO doorstep_desk;
GRANT SELECT,INSERT ON TABLE public.trail_row TO doorstep_worker;

--
-- Name: SEQUENCE trail_row_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT USAGE ON SEQUENCE public.trail_row_id_seq TO doorstep_citizen;
GRANT USAGE ON SEQUENCE public.trail_row_id_seq TO doorstep_desk;
GRANT USAGE ON SEQUENCE public.trail_row_id_seq TO doorstep_worker;

--
-- Name: TABLE trail_seal; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.trail_seal TO doorstep_worker;

--
-- Name: TABLE trail_seen; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT ON TABLE public.trail_seen TO doorstep_citizen;
GRANT SELECT ON TABLE public.trail_seen TO doorstep_desk;
GRANT SELECT ON TABLE public.trail_seen TO doorstep_worker;

--
-- Name: TABLE uploaded_file; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.uploaded_file TO doorstep_citizen;
GRANT SELECT,INSERT,UPDATE ON TABLE public.uploaded_file TO doorstep_desk;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.uploaded_file TO doorstep_worker;

--
-- Name: TABLE village_agent; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,UPDATE ON TABLE public.village_agent TO doorstep_desk;
GRANT SELECT ON TABLE public.village_agent TO doorstep_citizen;
GRANT SELECT ON TABLE public.village_agent TO doorstep_worker;

--
-- Name: COLUMN village_agent.ended_at; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(ended_at) ON TABLE public.village_agent TO doorstep_worker;

--
-- Name: COLUMN village_agent.ended_by; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(ended_by) ON TABLE public.village_agent TO doorstep_worker;

--
-- Name: COLUMN village_agent.ended_because; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(ended_because) ON TABLE public.village_agent TO doorstep_worker;

--
-- Name: TABLE wechat_binding; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,UPDATE ON TABLE public.wechat_binding TO doorstep_citizen;
GRANT SELECT,UPDATE ON TABLE public.wechat_binding TO doorstep_worker;
GRANT SELECT ON TABLE public.wechat_binding TO doorstep_desk;

--
-- Name: COLUMN wechat_binding.ended_at; Type: ACL; Schema: public; Owner: -
--

GRANT UPDATE(ended_at) ON TABLE public.wechat_binding TO doorstep_desk;

--
-- Name: TABLE wechat_ticket; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,UPDATE ON TABLE public.wechat_ticket TO doorstep_citizen;
GRANT SELECT,DELETE ON TABLE public.wechat_ticket TO doorstep_worker;

--
-- Name: TABLE worker_heartbeat; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.worker_heartbeat TO doorstep_citizen;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.worker_heartbeat TO doorstep_desk;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.worker_heartbeat TO doorstep_worker;

--
-- Name: SEQUENCE worker_heartbeat_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT USAGE ON SEQUENCE public.worker_heartbeat_id_seq TO doorstep_citizen;
GRANT USAGE ON SEQUENCE public.worker_heartbeat_id_seq TO doorstep_desk;
GRANT USAGE ON SEQUENCE public.worker_heartbeat_id_seq TO doorstep_worker;

--
-- PostgreSQL database dump complete
--

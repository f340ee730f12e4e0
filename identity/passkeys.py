r"""Passkeys of citizens, hardware keys of staff, and proofs over what is decided (G40).

The library checks signature, origin, RP id and user verification. What it leaves to us is here:
a question is used up before its answer is verified, answers from frames are refused, counters only
rise (compare-and-set), a staff key never leaves its device, and a proof's challenge is the hash of
exactly what was shown:

    SHA-256("doorstep-decision-v1\0" ‖ nonce ‖ SHA-256(payload))
"""

import json
import secrets
from typing import Any
from uuid import UUID

from webauthn import (
    generate_authentication_options,
    generate_registration_options,
    options_to_json,
    verify_authentication_response,
    verify_registration_response,
)
from webauthn.authentication.verify_authentication_response import VerifiedAuthentication
from webauthn.helpers.cose import COSEAlgorithmIdentifier
from webauthn.helpers.structs import (
    AttestationConveyancePreference,
    AttestationFormat,
    AuthenticatorAttachment,
    AuthenticatorSelectionCriteria,
    CredentialDeviceType,
    PublicKeyCredentialDescriptor,
    ResidentKeyRequirement,
    UserVerificationRequirement,
)

from identity.actor import Actor, ActorKind
from identity.attesting import roots_for, still_listed, vouched
from identity.challenges import answered, ask, payload_label, take_proof
from identity.key_models import Ceremony, Passkey
from identity.keyring import all_of, count_on, find_key, keep, may_add, shown_name
from identity.keyring import passkeys_of as passkeys_of
from identity.keyring import remove as remove
from identity.keyring import rename as rename
from identity.keyrules import (
    Credential,
    Evidence,
    Options,
    Owner,
    ProofRequest,
    Unacceptable,
    decision_challenge,
    evidence_of,
    from_our_own_page,
    judged,
    of_its_kind,
    stays_put,
)
from identity.refusals import KeyMissing, PasskeyInvalid, ProofInvalid
from identity.relying import bind_relying_party as bind_relying_party
from identity.relying import relying_party
from identity.sealing import Access, unseal_bytes
from identity.throttle import spend

_ALGORITHMS = [COSEAlgorithmIdentifier.ECDSA_SHA_256, COSEAlgorithmIdentifier.EDDSA]
_RP_NAME = "家门口 Doorstep"


async def registration_options(actor: Actor) -> Options:
    """What the browser needs to make a key. Refuses SignInNeeded, FreshProofNeeded."""
    await may_add(actor)
    staff = actor.kind is ActorKind.STAFF
    name = await shown_name(actor)
    options = generate_registration_options(
        rp_id=relying_party().id,
        rp_name=_RP_NAME,
        user_id=actor.me.bytes,
        user_name=name,
        user_display_name=name,
        attestation=AttestationConveyancePreference.DIRECT
        if staff
        else AttestationConveyancePreference.NONE,
        authenticator_selection=AuthenticatorSelectionCriteria(
            authenticator_attachment=AuthenticatorAttachment.CROSS_PLATFORM if staff else None,
            resident_key=ResidentKeyRequirement.DISCOURAGED
            if staff
            else ResidentKeyRequirement.REQUIRED,
            user_verification=UserVerificationRequirement.REQUIRED,
        ),
        exclude_credentials=_descriptors(await all_of(actor)),
        supported_pub_key_algs=_ALGORITHMS,
    )
    await ask(Ceremony.REGISTER, options.challenge, owner_id=actor.me, session_id=actor.session_id)
    return _plain(options)


async def register(actor: Actor, credential: Credential, label: str) -> Passkey:
    """Keep the key that was made. Staff keys never leave their device, are of a listed model where
    that is asked, and count for nothing before a second person confirmed whose they are.

    Refuses SignInNeeded, FreshProofNeeded, PasskeyInvalid.
    """
    await may_add(actor)
    try:
        asked = await answered(Ceremony.REGISTER, credential, actor.me, actor.session_id)
        verified = judged(
            verify_registration_response,
            credential=dict(credential),
            expected_challenge=asked.challenge,
            expected_rp_id=relying_party().id,
            expected_origin=list(relying_party().origins),
            require_user_verification=True,
            supported_pub_key_algs=_ALGORITHMS,
            pem_root_certs_bytes_by_fmt=roots_for(actor.kind),
        )
        of_its_kind(verified.credential_public_key)
        single = verified.credential_device_type is CredentialDeviceType.SINGLE_DEVICE
        stays_put(actor.kind, single=single, backed_up=verified.credential_backed_up)
        form, attested = AttestationFormat(verified.fmt).value, verified.attestation_object
        listed = vouched(actor.kind, form, verified.aaguid, attested)
        return await keep(
            actor,
            label,
            credential_id=verified.credential_id,
            public_key=verified.credential_public_key,
            sign_count=verified.sign_count,
            aaguid=verified.aaguid,
            single_device=single,
            backed_up=verified.credential_backed_up,
            attestation=form,
            attested_object=attested if actor.kind is ActorKind.STAFF else None,
            listed=listed,
        )
    except Unacceptable as error:
        raise PasskeyInvalid from error


async def sign_in_options(actor: Actor | None = None) -> Options:
    """What the browser needs to answer with a key.

    Without ``actor``: any passkey that the citizen's device knows. With a half-signed-in staff
    ``actor``: one of their keys, in this session. Refuses KeyMissing (staff without a key).
    """
    keys = [] if actor is None else await passkeys_of(actor)
    if actor is not None and not keys:
        raise KeyMissing
    challenge = secrets.token_bytes(32)
    await ask(
        Ceremony.SIGN_IN,
        challenge,
        owner_id=actor.me if actor else None,
        session_id=actor.session_id if actor else None,
    )
    return _question(challenge, keys)


async def sign_in(credential: Credential, actor: Actor | None = None) -> Owner:
    """Whose key answered. The caller opens the session, or promotes the staff session.

    Refuses PasskeyInvalid (citizens), ProofInvalid and TooManyRequests (staff).
    """
    if actor is not None:
        await spend("proof.owner", str(actor.me))
    try:
        asked = await answered(
            Ceremony.SIGN_IN,
            credential,
            actor.me if actor else None,
            actor.session_id if actor else None,
        )
        owner = Owner(actor.kind, actor.me) if actor else None
        passkey = await _verified(credential, asked.challenge, owner)
    except Unacceptable as error:
        raise (PasskeyInvalid if actor is None else ProofInvalid) from error
    return Owner(passkey.owner_kind, passkey.owner_id)


async def ask_proof(actor: Actor, *, purpose: str, payload: bytes) -> ProofRequest:
    """Fix what will be proven. ``payload`` is canonical and kept sealed until answered.

    Refuses KeyMissing.
    """
    keys = await passkeys_of(actor)
    if not keys:
        raise KeyMissing
    nonce = secrets.token_bytes(16)
    challenge = decision_challenge(nonce, payload)
    request_id = await ask(
        Ceremony.PROOF,
        challenge,
        owner_id=actor.me,
        session_id=actor.session_id,
        purpose=purpose,
        proof=(nonce, payload),
    )
    return ProofRequest(request_id, _question(challenge, keys))


async def check_proof(
    actor: Actor, request_id: UUID, credential: Credential, *, purpose: str
) -> Evidence:
    """The evidence that the actor's key signed what ``ask_proof`` fixed. Works once.

    The question is used up before the answer is verified. Inside a caller's transaction a refusal
    brings it back with everything else, until it expires; an accepted answer never works again.
    Refuses ProofInvalid, TooManyRequests.
    """
    await spend("sign.owner", str(actor.me))
    asked = await take_proof(
        request_id, owner_id=actor.me, session_id=actor.session_id, purpose=purpose
    )
    if asked is None:
        await spend("proof.owner", str(actor.me))
        raise ProofInvalid
    payload = await unseal_bytes(
        actor.me, payload_label(asked.id), asked.payload_sealed, Access(actor, "proof")
    )
    try:
        challenge = decision_challenge(asked.nonce, payload)
        passkey = await _verified(credential, challenge, Owner(actor.kind, actor.me))
    except Unacceptable as error:
        await spend("proof.owner", str(actor.me))
        raise ProofInvalid from error
    return evidence_of(payload, asked.nonce, credential, passkey.public_key)


def still_proves(evidence: Evidence, *, rp_id: str, origins: tuple[str, ...]) -> bool:
    """Whether the evidence holds by itself: this key signed this payload, verifying its user.

    Whose key it was and when stands in the rows around it.
    """
    credential = evidence.credential
    try:
        from_our_own_page(credential)
        judged(
            verify_authentication_response,
            credential=credential,
            expected_challenge=decision_challenge(evidence.nonce, evidence.payload),
            expected_rp_id=rp_id,
            expected_origin=list(origins),
            credential_public_key=evidence.public_key,
            credential_current_sign_count=0,
            require_user_verification=True,
        )
    except Unacceptable:
        return False
    return True


async def _verified(credential: Credential, challenge: bytes, owner: Owner | None) -> Passkey:
    """The key that answered, its counter moved on. ``owner`` None: any citizen's."""
    from_our_own_page(credential)
    passkey = await find_key(credential, owner)
    still_listed(passkey)
    verified: VerifiedAuthentication = judged(
        verify_authentication_response,
        credential=dict(credential),
        expected_challenge=challenge,
        expected_rp_id=relying_party().id,
        expected_origin=list(relying_party().origins),
        credential_public_key=passkey.public_key,
        credential_current_sign_count=passkey.sign_count,
        require_user_verification=True,
    )
    single = verified.credential_device_type is CredentialDeviceType.SINGLE_DEVICE
    stays_put(passkey.owner_kind, single=single, backed_up=verified.credential_backed_up)
    await count_on(passkey, verified.new_sign_count)
    return passkey


def _question(challenge: bytes, keys: list[Passkey]) -> Options:
    return _plain(
        generate_authentication_options(
            rp_id=relying_party().id,
            challenge=challenge,
            allow_credentials=_descriptors(keys),
            user_verification=UserVerificationRequirement.REQUIRED,
        )
    )


def _descriptors(keys: list[Passkey]) -> list[PublicKeyCredentialDescriptor]:
    return [PublicKeyCredentialDescriptor(id=key.credential_id) for key in keys]


def _plain(options: Any) -> Options:
    plain: Options = json.loads(options_to_json(options))
    return plain

/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
export type AppointmentState =
  | 'BOOKED'
  | 'CANCELLED'
  | 'KEPT'
  | 'MISSED';

export type CitizenAction =
  | 'BOOK_APPOINTMENT'
  | 'BOOK_ORIGINAL_CHECK'
  | 'CALL_BACK'
  | 'CONFIRM_DELIVERY'
  | 'CONFIRM_RECEIPT'
  | 'EDIT'
  | 'PAY'
  | 'SUBMIT'
  | 'SUPPLEMENT'
  | 'WITHDRAW';

export type ConsentPurpose =
  | 'CHILD'
  | 'PORTRAIT';

export type DeliveryInput = {
  phone?: string | null | undefined;
  receiver?: string | null | undefined;
  region?: string | null | undefined;
  street?: string | null | undefined;
  way: DeliveryWay;
};

export type DeliveryWay =
  | 'COURIER'
  | 'ELECTRONIC'
  | 'PICKUP';

export type FileScan =
  | 'CLEAN'
  | 'HARMFUL'
  | 'PENDING';

export type JoinWay =
  | 'COUNTER'
  | 'OLD_PHONE'
  | 'REGISTERED'
  | 'TWO_PEOPLE';

export type NoticeKind =
  | 'ACCEPTANCE'
  | 'CORRECTION'
  | 'DECISION'
  | 'EXTENSION'
  | 'LAPSE'
  | 'LATER_SUPPLEMENT'
  | 'NON_ACCEPTANCE'
  | 'RECEIPT'
  | 'REFUSAL'
  | 'REVOCATION'
  | 'SPECIAL_PROCEDURE'
  | 'SUPPLEMENT'
  | 'TERMINATION';

export type NumberState =
  | 'CALLED'
  | 'GONE'
  | 'SERVED'
  | 'WAITING';

export type OriginalCheckWay =
  | 'HOME_VISIT'
  | 'VISIT';

/** Where the payer looks at the bill. */
export type PayFrom =
  | 'BROWSER'
  | 'MINIPROGRAM'
  | 'WECHAT';

export type RatingWhy =
  | 'FEE'
  | 'MANNER'
  | 'OTHER'
  | 'PAGE'
  | 'PAPERS'
  | 'SLOW'
  | 'TRIPS'
  | 'UNCLEAR';

export type Relation =
  | 'GUARDIAN'
  | 'RELATIVE'
  | 'VILLAGE_AGENT';

export type RightKind =
  | 'COPY'
  | 'CORRECT'
  | 'ERASE'
  | 'RESTRICT';

export type RightState =
  | 'CONFIRMED'
  | 'COOLING'
  | 'DONE'
  | 'HELD'
  | 'LIFTING'
  | 'READY'
  | 'REFUSED'
  | 'UNDONE'
  | 'WAITING';

/** When an SMS tells what needs nothing of me. */
export type SmsWish =
  | 'ALWAYS'
  | 'NEVER'
  | 'UNSEEN';

export type Status =
  | 'ACCEPTED'
  | 'APPROVED'
  | 'AWAITING_ORIGINAL'
  | 'AWAITING_PAYMENT'
  | 'CLOSED'
  | 'DISPATCHED'
  | 'DRAFT'
  | 'IN_REVIEW'
  | 'IN_SPECIAL'
  | 'ISSUING'
  | 'NOT_ACCEPTED'
  | 'PENDING_APPROVAL'
  | 'READY_FOR_PICKUP'
  | 'REFUSED'
  | 'REVOKED'
  | 'SUBMITTED'
  | 'SUPPLEMENTING'
  | 'TERMINATED'
  | 'WITHDRAWN';

export type WrongEntry =
  | 'ID_NUMBER'
  | 'NAME'
  | 'OTHER';

export type MeQueryVariables = Exact<{ [key: string]: never; }>;


export type MeQuery = { me: { id: string, level: number, name: string | null, idNumber: string | null, phone: string, unread: number, passkeys: Array<{ id: string, label: string, createdAt: string }> } | null };

export type MePartsFragment = { id: string, level: number, name: string | null, idNumber: string | null, phone: string, unread: number, passkeys: Array<{ id: string, label: string, createdAt: string }> };

type Refused_AddressInvalid_Fragment = { code: string, message: string };

type Refused_AgentUnknown_Fragment = { code: string, message: string };

type Refused_AnswersInvalid_Fragment = { code: string, message: string };

type Refused_AppointmentOver_Fragment = { code: string, message: string };

type Refused_BirthInvalid_Fragment = { code: string, message: string };

type Refused_Busy_Fragment = { code: string, message: string };

type Refused_CardNeeded_Fragment = { code: string, message: string };

type Refused_CasesOpen_Fragment = { code: string, message: string };

type Refused_CertificateInvalid_Fragment = { code: string, message: string };

type Refused_ChangeWaiting_Fragment = { code: string, message: string };

type Refused_ChildKnown_Fragment = { code: string, message: string };

type Refused_CodeExpired_Fragment = { code: string, message: string };

type Refused_CodeWrong_Fragment = { code: string, message: string };

type Refused_ConsentNeeded_Fragment = { purpose: string, code: string, message: string };

type Refused_ConsentOutdated_Fragment = { code: string, message: string };

type Refused_ConsentRefused_Fragment = { code: string, message: string };

type Refused_CreditCodeInvalid_Fragment = { code: string, message: string };

type Refused_DeclarationMissing_Fragment = { code: string, message: string };

type Refused_DeliveryMissing_Fragment = { code: string, message: string };

type Refused_DraftConflict_Fragment = { code: string, message: string };

type Refused_EnoughAsked_Fragment = { code: string, message: string };

type Refused_FreshProofNeeded_Fragment = { code: string, message: string };

type Refused_GuardianNeeded_Fragment = { code: string, message: string };

type Refused_HandlerInvalid_Fragment = { code: string, message: string };

type Refused_IdNumberInvalid_Fragment = { code: string, message: string };

type Refused_IdTailNeeded_Fragment = { code: string, message: string };

type Refused_IdTailWrong_Fragment = { code: string, message: string };

type Refused_IdentityElsewhere_Fragment = { code: string, message: string };

type Refused_IdentityMismatch_Fragment = { code: string, message: string };

type Refused_IdentityNeeded_Fragment = { code: string, message: string };

type Refused_IdentityTaken_Fragment = { code: string, message: string };

type Refused_ItemCancelled_Fragment = { code: string, message: string };

type Refused_ItemWithdrawn_Fragment = { code: string, message: string };

type Refused_JoinImpossible_Fragment = { code: string, message: string };

type Refused_JoinOver_Fragment = { code: string, message: string };

type Refused_KeyMissing_Fragment = { code: string, message: string };

type Refused_KeyReused_Fragment = { code: string, message: string };

type Refused_KeyWithheld_Fragment = { code: string, message: string };

type Refused_MandateInvalid_Fragment = { code: string, message: string };

type Refused_MaterialsFrozen_Fragment = { code: string, message: string };

type Refused_MaterialsMissing_Fragment = { code: string, message: string };

type Refused_NameInvalid_Fragment = { code: string, message: string };

type Refused_NotALeaf_Fragment = { code: string, message: string };

type Refused_NotAllowed_Fragment = { code: string, message: string };

type Refused_NotFound_Fragment = { code: string, message: string };

type Refused_NotYetOffered_Fragment = { code: string, message: string };

type Refused_NothingToPay_Fragment = { code: string, message: string };

type Refused_NothingWritten_Fragment = { code: string, message: string };

type Refused_OrganisationMismatch_Fragment = { code: string, message: string };

type Refused_OrganisationsOnly_Fragment = { code: string, message: string };

type Refused_ParcelUnderWay_Fragment = { code: string, message: string };

type Refused_PasskeyInvalid_Fragment = { code: string, message: string };

type Refused_PayElsewhere_Fragment = { code: string, message: string };

type Refused_PayerUnknown_Fragment = { code: string, message: string };

type Refused_PersonsOnly_Fragment = { code: string, message: string };

type Refused_PhoneInUse_Fragment = { code: string, message: string };

type Refused_PhoneInvalid_Fragment = { code: string, message: string };

type Refused_PhotoMissing_Fragment = { code: string, message: string };

type Refused_PilotOnly_Fragment = { code: string, message: string };

type Refused_ProofInvalid_Fragment = { code: string, message: string };

type Refused_PushServiceUnknown_Fragment = { code: string, message: string };

type Refused_RatingStands_Fragment = { code: string, message: string };

type Refused_ReasonMissing_Fragment = { code: string, message: string };

type Refused_ReceiptIsTheirs_Fragment = { code: string, message: string };

type Refused_SignInNeeded_Fragment = { code: string, message: string };

type Refused_SignatureMissing_Fragment = { code: string, message: string };

type Refused_SiteClosed_Fragment = { code: string, message: string };

type Refused_SiteNotOffered_Fragment = { code: string, message: string };

type Refused_SlotTaken_Fragment = { code: string, message: string };

type Refused_TextNeeded_Fragment = { code: string, message: string };

type Refused_TooManyDrafts_Fragment = { code: string, message: string };

type Refused_TooManyRequests_Fragment = { code: string, message: string };

type Refused_TooOftenMissed_Fragment = { code: string, message: string };

type Refused_UnderAge_Fragment = { code: string, message: string };

type Refused_VendorUnavailable_Fragment = { code: string, message: string };

type Refused_VersionChanged_Fragment = { code: string, message: string };

type Refused_VersionOver_Fragment = { code: string, message: string };

type Refused_VisitAsked_Fragment = { code: string, message: string };

type Refused_VisitOver_Fragment = { code: string, message: string };

type Refused_VisitUntold_Fragment = { code: string, message: string };

type Refused_WeChatInvalid_Fragment = { code: string, message: string };

type Refused_WeChatTaken_Fragment = { code: string, message: string };

type Refused_WeChatUnbound_Fragment = { code: string, message: string };

type Refused_WrongStatus_Fragment = { code: string, message: string };

export type RefusedFragment =
  | Refused_AddressInvalid_Fragment
  | Refused_AgentUnknown_Fragment
  | Refused_AnswersInvalid_Fragment
  | Refused_AppointmentOver_Fragment
  | Refused_BirthInvalid_Fragment
  | Refused_Busy_Fragment
  | Refused_CardNeeded_Fragment
  | Refused_CasesOpen_Fragment
  | Refused_CertificateInvalid_Fragment
  | Refused_ChangeWaiting_Fragment
  | Refused_ChildKnown_Fragment
  | Refused_CodeExpired_Fragment
  | Refused_CodeWrong_Fragment
  | Refused_ConsentNeeded_Fragment
  | Refused_ConsentOutdated_Fragment
  | Refused_ConsentRefused_Fragment
  | Refused_CreditCodeInvalid_Fragment
  | Refused_DeclarationMissing_Fragment
  | Refused_DeliveryMissing_Fragment
  | Refused_DraftConflict_Fragment
  | Refused_EnoughAsked_Fragment
  | Refused_FreshProofNeeded_Fragment
  | Refused_GuardianNeeded_Fragment
  | Refused_HandlerInvalid_Fragment
  | Refused_IdNumberInvalid_Fragment
  | Refused_IdTailNeeded_Fragment
  | Refused_IdTailWrong_Fragment
  | Refused_IdentityElsewhere_Fragment
  | Refused_IdentityMismatch_Fragment
  | Refused_IdentityNeeded_Fragment
  | Refused_IdentityTaken_Fragment
  | Refused_ItemCancelled_Fragment
  | Refused_ItemWithdrawn_Fragment
  | Refused_JoinImpossible_Fragment
  | Refused_JoinOver_Fragment
  | Refused_KeyMissing_Fragment
  | Refused_KeyReused_Fragment
  | Refused_KeyWithheld_Fragment
  | Refused_MandateInvalid_Fragment
  | Refused_MaterialsFrozen_Fragment
  | Refused_MaterialsMissing_Fragment
  | Refused_NameInvalid_Fragment
  | Refused_NotALeaf_Fragment
  | Refused_NotAllowed_Fragment
  | Refused_NotFound_Fragment
  | Refused_NotYetOffered_Fragment
  | Refused_NothingToPay_Fragment
  | Refused_NothingWritten_Fragment
  | Refused_OrganisationMismatch_Fragment
  | Refused_OrganisationsOnly_Fragment
  | Refused_ParcelUnderWay_Fragment
  | Refused_PasskeyInvalid_Fragment
  | Refused_PayElsewhere_Fragment
  | Refused_PayerUnknown_Fragment
  | Refused_PersonsOnly_Fragment
  | Refused_PhoneInUse_Fragment
  | Refused_PhoneInvalid_Fragment
  | Refused_PhotoMissing_Fragment
  | Refused_PilotOnly_Fragment
  | Refused_ProofInvalid_Fragment
  | Refused_PushServiceUnknown_Fragment
  | Refused_RatingStands_Fragment
  | Refused_ReasonMissing_Fragment
  | Refused_ReceiptIsTheirs_Fragment
  | Refused_SignInNeeded_Fragment
  | Refused_SignatureMissing_Fragment
  | Refused_SiteClosed_Fragment
  | Refused_SiteNotOffered_Fragment
  | Refused_SlotTaken_Fragment
  | Refused_TextNeeded_Fragment
  | Refused_TooManyDrafts_Fragment
  | Refused_TooManyRequests_Fragment
  | Refused_TooOftenMissed_Fragment
  | Refused_UnderAge_Fragment
  | Refused_VendorUnavailable_Fragment
  | Refused_VersionChanged_Fragment
  | Refused_VersionOver_Fragment
  | Refused_VisitAsked_Fragment
  | Refused_VisitOver_Fragment
  | Refused_VisitUntold_Fragment
  | Refused_WeChatInvalid_Fragment
  | Refused_WeChatTaken_Fragment
  | Refused_WeChatUnbound_Fragment
  | Refused_WrongStatus_Fragment
;

export type SignOutMutationVariables = Exact<{ [key: string]: never; }>;


export type SignOutMutation = { signOut: { __typename: 'SignedOut', ok: boolean } };

export type SilenceDeviceMutationVariables = Exact<{
  kind: string;
  token: string;
}>;


export type SilenceDeviceMutation = { silenceDevice:
    | { __typename: 'DeviceSilenced', ok: boolean }
    | { __typename: 'SignInNeeded', code: string, message: string }
   };

export type RegisterDeviceMutationVariables = Exact<{
  kind: string;
  token: string;
}>;


export type RegisterDeviceMutation = { registerDevice:
    | { __typename: 'DeviceRegistered', ok: boolean }
    | { __typename: 'PushServiceUnknown', code: string, message: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
    | { __typename: 'WeChatUnbound', code: string, message: string }
   };

export type RequestCodeMutationVariables = Exact<{
  phone: string;
}>;


export type RequestCodeMutation = { requestCode:
    | { __typename: 'CodeSent', phone: string, expiresInSeconds: number, resendInSeconds: number }
    | { __typename: 'PhoneInvalid', code: string, message: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
    | { __typename: 'TooManyRequests', retryAfterSeconds: number, code: string, message: string }
    | { __typename: 'VendorUnavailable', code: string, message: string }
   };

export type RequestFreshCodeMutationVariables = Exact<{ [key: string]: never; }>;


export type RequestFreshCodeMutation = { requestFreshCode:
    | { __typename: 'CodeSent', phone: string, expiresInSeconds: number, resendInSeconds: number }
    | { __typename: 'PhoneInvalid', code: string, message: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
    | { __typename: 'TooManyRequests', retryAfterSeconds: number, code: string, message: string }
    | { __typename: 'VendorUnavailable', code: string, message: string }
   };

export type CodeSentPartsFragment = { phone: string, expiresInSeconds: number, resendInSeconds: number };

export type SignInMutationVariables = Exact<{
  phone: string;
  code: string;
}>;


export type SignInMutation = { signIn:
    | { __typename: 'CodeExpired', code: string, message: string }
    | { __typename: 'CodeWrong', triesLeft: number, code: string, message: string }
    | { __typename: 'IdTailNeeded', ticket: string, code: string, message: string }
    | { __typename: 'PasskeyInvalid', code: string, message: string }
    | { __typename: 'PhoneInvalid', code: string, message: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
    | { __typename: 'SignedIn', me: { id: string, level: number, name: string | null, idNumber: string | null, phone: string, unread: number, passkeys: Array<{ id: string, label: string, createdAt: string }> } }
    | { __typename: 'TooManyRequests', code: string, message: string }
   };

export type SignInWithTailMutationVariables = Exact<{
  phone: string;
  ticket: string;
  tail: string;
}>;


export type SignInWithTailMutation = { signInWithTail:
    | { __typename: 'CodeExpired', code: string, message: string }
    | { __typename: 'IdNumberInvalid', code: string, message: string }
    | { __typename: 'IdTailWrong', code: string, message: string }
    | { __typename: 'IdentityMismatch', code: string, message: string }
    | { __typename: 'NameInvalid', code: string, message: string }
    | { __typename: 'PhoneInvalid', code: string, message: string }
    | { __typename: 'SignedIn', me: { id: string, level: number, name: string | null, idNumber: string | null, phone: string, unread: number, passkeys: Array<{ id: string, label: string, createdAt: string }> } }
    | { __typename: 'TooManyRequests', code: string, message: string }
    | { __typename: 'VendorUnavailable', code: string, message: string }
   };

export type SignInAnewMutationVariables = Exact<{
  phone: string;
  ticket: string;
  name: string;
  idNumber: string;
}>;


export type SignInAnewMutation = { signInAnew:
    | { __typename: 'CodeExpired', code: string, message: string }
    | { __typename: 'IdNumberInvalid', code: string, message: string }
    | { __typename: 'IdTailWrong', code: string, message: string }
    | { __typename: 'IdentityMismatch', code: string, message: string }
    | { __typename: 'NameInvalid', code: string, message: string }
    | { __typename: 'PhoneInvalid', code: string, message: string }
    | { __typename: 'SignedIn', me: { id: string, level: number, name: string | null, idNumber: string | null, phone: string, unread: number, passkeys: Array<{ id: string, label: string, createdAt: string }> } }
    | { __typename: 'TooManyRequests', code: string, message: string }
    | { __typename: 'VendorUnavailable', code: string, message: string }
   };

export type RecoverAccountMutationVariables = Exact<{
  name: string;
  idNumber: string;
}>;


export type RecoverAccountMutation = { recoverAccount:
    | { __typename: 'CardNeeded', code: string, message: string }
    | { __typename: 'ChangeWaiting', code: string, message: string }
    | { __typename: 'FreshProofNeeded', code: string, message: string }
    | { __typename: 'IdNumberInvalid', code: string, message: string }
    | { __typename: 'IdentityMismatch', code: string, message: string }
    | { __typename: 'NameInvalid', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'PhoneChangeAsked', ok: boolean }
    | { __typename: 'SignInNeeded', code: string, message: string }
    | { __typename: 'TooManyRequests', code: string, message: string }
    | { __typename: 'UnderAge', code: string, message: string }
    | { __typename: 'VendorUnavailable', code: string, message: string }
   };

export type ProveAgainMutationVariables = Exact<{
  code: string;
}>;


export type ProveAgainMutation = { proveAgain:
    | { __typename: 'CodeExpired', code: string, message: string }
    | { __typename: 'CodeWrong', triesLeft: number, code: string, message: string }
    | { __typename: 'IdTailNeeded', code: string, message: string }
    | { __typename: 'PasskeyInvalid', code: string, message: string }
    | { __typename: 'PhoneInvalid', code: string, message: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
    | { __typename: 'SignedIn', me: { id: string, level: number, name: string | null, idNumber: string | null, phone: string, unread: number, passkeys: Array<{ id: string, label: string, createdAt: string }> } }
    | { __typename: 'TooManyRequests', code: string, message: string }
   };

export type VerifyIdentityMutationVariables = Exact<{
  name: string;
  idNumber: string;
}>;


export type VerifyIdentityMutation = { verifyIdentity:
    | { __typename: 'GuardianNeeded', code: string, message: string }
    | { __typename: 'IdNumberInvalid', code: string, message: string }
    | { __typename: 'IdentityElsewhere', code: string, message: string }
    | { __typename: 'IdentityMismatch', code: string, message: string }
    | { __typename: 'IdentityTaken', code: string, message: string }
    | { __typename: 'Me', id: string, level: number, name: string | null, idNumber: string | null, phone: string, unread: number, passkeys: Array<{ id: string, label: string, createdAt: string }> }
    | { __typename: 'NameInvalid', code: string, message: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
    | { __typename: 'TooManyRequests', code: string, message: string }
    | { __typename: 'VendorUnavailable', code: string, message: string }
   };

export type PasskeySignInMutationVariables = Exact<{ [key: string]: never; }>;


export type PasskeySignInMutation = { passkeySignIn: { __typename: 'PasskeyOptions', options: unknown } };

export type SignInWithPasskeyMutationVariables = Exact<{
  credential: unknown;
}>;


export type SignInWithPasskeyMutation = { signInWithPasskey:
    | { __typename: 'CodeExpired', code: string, message: string }
    | { __typename: 'CodeWrong', code: string, message: string }
    | { __typename: 'IdTailNeeded', code: string, message: string }
    | { __typename: 'PasskeyInvalid', code: string, message: string }
    | { __typename: 'PhoneInvalid', code: string, message: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
    | { __typename: 'SignedIn', me: { id: string, level: number, name: string | null, idNumber: string | null, phone: string, unread: number, passkeys: Array<{ id: string, label: string, createdAt: string }> } }
    | { __typename: 'TooManyRequests', code: string, message: string }
   };

export type PasskeyRegistrationMutationVariables = Exact<{ [key: string]: never; }>;


export type PasskeyRegistrationMutation = { passkeyRegistration:
    | { __typename: 'FreshProofNeeded', code: string, message: string }
    | { __typename: 'PasskeyOptions', options: unknown }
    | { __typename: 'SignInNeeded', code: string, message: string }
   };

export type RegisterPasskeyMutationVariables = Exact<{
  credential: unknown;
  label: string;
}>;


export type RegisterPasskeyMutation = { registerPasskey:
    | { __typename: 'FreshProofNeeded', code: string, message: string }
    | { __typename: 'Me', id: string, level: number, name: string | null, idNumber: string | null, phone: string, unread: number, passkeys: Array<{ id: string, label: string, createdAt: string }> }
    | { __typename: 'PasskeyInvalid', code: string, message: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
   };

export type RequestJoinCodeMutationVariables = Exact<{ [key: string]: never; }>;


export type RequestJoinCodeMutation = { requestJoinCode:
    | { __typename: 'CodeSent', phone: string, expiresInSeconds: number, resendInSeconds: number }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'PhoneInvalid', code: string, message: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
    | { __typename: 'TooManyRequests', code: string, message: string }
    | { __typename: 'VendorUnavailable', code: string, message: string }
   };

export type JoinAccountsMutationVariables = Exact<{
  code: string;
}>;


export type JoinAccountsMutation = { joinAccounts:
    | { __typename: 'CodeExpired', code: string, message: string }
    | { __typename: 'CodeWrong', code: string, message: string }
    | { __typename: 'FreshProofNeeded', code: string, message: string }
    | { __typename: 'JoinImpossible', code: string, message: string }
    | { __typename: 'Me', id: string, level: number, name: string | null, idNumber: string | null, phone: string, unread: number, passkeys: Array<{ id: string, label: string, createdAt: string }> }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
    | { __typename: 'TooManyRequests', code: string, message: string }
   };

export type JoinedAccountsQueryVariables = Exact<{ [key: string]: never; }>;


export type JoinedAccountsQuery = { joinedAccounts: Array<{ id: string, phone: string, way: JoinWay, joinedAt: string, until: string | null }> };

export type UndoJoinMutationVariables = Exact<{
  id: string;
}>;


export type UndoJoinMutation = { undoJoin:
    | { __typename: 'FreshProofNeeded', code: string, message: string }
    | { __typename: 'JoinOver', code: string, message: string }
    | { __typename: 'JoinTakenBack', ok: boolean }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
   };

export type AskWeChatMutationVariables = Exact<{ [key: string]: never; }>;


export type AskWeChatMutation = { askWeChat:
    | { __typename: 'TooManyRequests', code: string, message: string }
    | { __typename: 'WeChatAsked', challenge: string }
   };

export type EnterByWeChatMutationVariables = Exact<{
  ticket: string;
}>;


export type EnterByWeChatMutation = { enterByWeChat:
    | { __typename: 'SignedIn', me: { id: string, level: number, name: string | null, idNumber: string | null, phone: string, unread: number, passkeys: Array<{ id: string, label: string, createdAt: string }> } }
    | { __typename: 'TooManyRequests', code: string, message: string }
    | { __typename: 'WeChatInvalid', code: string, message: string }
    | { __typename: 'WeChatUnbound', code: string, message: string }
   };

export type BindWeChatMutationVariables = Exact<{ [key: string]: never; }>;


export type BindWeChatMutation = { bindWeChat:
    | { __typename: 'FreshProofNeeded', code: string, message: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
    | { __typename: 'WeChat', since: string | null }
    | { __typename: 'WeChatInvalid', code: string, message: string }
    | { __typename: 'WeChatTaken', code: string, message: string }
   };

export type DraftQueryVariables = Exact<{
  id: string;
}>;


export type DraftQuery = { application: { id: string, version: number, status: Status, answers: unknown, actions: Array<CitizenAction>, item: { code: string, title: string, icon: string, form: unknown, sample: unknown, feeFen: number, deliveryWays: Array<DeliveryWay>, deliveryFeeFen: number, postage: string, originalCheck: boolean, materials: Array<{ id: string, title: string, hint: string, required: boolean, need: string, lookup: string | null, form: string, copies: number, minPages: number, maxPages: number, example: string | null, field: string | null, askedIf: unknown }>, howLong: { promisedDays: number, unit: string, promisedOn: string } }, materials: Array<{ specId: string, grade: string | null, declined: boolean, held: { at: string, item: string, checkedAt: string | null } | null, files: Array<{ id: string, ready: boolean, scan: FileScan, size: number, mime: string, previewUrl: string, uploadedAt: string }> }>, site: { name: string, address: string, hours: string } | null, delivery: { way: DeliveryWay, given: { receiver: string, phone: string, region: string, street: string } | null } | null } | null };

export type KnownQueryVariables = Exact<{ [key: string]: never; }>;


export type KnownQuery = { me: { known: unknown } | null };

export type DraftPartsFragment = { id: string, version: number, status: Status, answers: unknown, actions: Array<CitizenAction>, item: { code: string, title: string, icon: string, form: unknown, sample: unknown, feeFen: number, deliveryWays: Array<DeliveryWay>, deliveryFeeFen: number, postage: string, originalCheck: boolean, materials: Array<{ id: string, title: string, hint: string, required: boolean, need: string, lookup: string | null, form: string, copies: number, minPages: number, maxPages: number, example: string | null, field: string | null, askedIf: unknown }>, howLong: { promisedDays: number, unit: string, promisedOn: string } }, materials: Array<{ specId: string, grade: string | null, declined: boolean, held: { at: string, item: string, checkedAt: string | null } | null, files: Array<{ id: string, ready: boolean, scan: FileScan, size: number, mime: string, previewUrl: string, uploadedAt: string }> }>, site: { name: string, address: string, hours: string } | null, delivery: { way: DeliveryWay, given: { receiver: string, phone: string, region: string, street: string } | null } | null };

export type PaperPartsFragment = { id: string, title: string, hint: string, required: boolean, need: string, lookup: string | null, form: string, copies: number, minPages: number, maxPages: number, example: string | null, field: string | null, askedIf: unknown };

export type MaterialPartsFragment = { specId: string, grade: string | null, declined: boolean, held: { at: string, item: string, checkedAt: string | null } | null, files: Array<{ id: string, ready: boolean, scan: FileScan, size: number, mime: string, previewUrl: string, uploadedAt: string }> };

export type ProblemPartsFragment = { field: string, message: string };

export type SaveAnswersMutationVariables = Exact<{
  id: string;
  version: number;
  answers: unknown;
}>;


export type SaveAnswersMutation = { saveAnswers:
    | { __typename: 'AnswersInvalid', code: string, message: string, problems: Array<{ field: string, message: string }> }
    | { __typename: 'Application', id: string, version: number }
    | { __typename: 'Busy', code: string, message: string }
    | { __typename: 'DraftConflict', code: string, message: string, theirs: { id: string, version: number, status: Status, answers: unknown, actions: Array<CitizenAction>, item: { code: string, title: string, icon: string, form: unknown, sample: unknown, feeFen: number, deliveryWays: Array<DeliveryWay>, deliveryFeeFen: number, postage: string, originalCheck: boolean, materials: Array<{ id: string, title: string, hint: string, required: boolean, need: string, lookup: string | null, form: string, copies: number, minPages: number, maxPages: number, example: string | null, field: string | null, askedIf: unknown }>, howLong: { promisedDays: number, unit: string, promisedOn: string } }, materials: Array<{ specId: string, grade: string | null, declined: boolean, held: { at: string, item: string, checkedAt: string | null } | null, files: Array<{ id: string, ready: boolean, scan: FileScan, size: number, mime: string, previewUrl: string, uploadedAt: string }> }>, site: { name: string, address: string, hours: string } | null, delivery: { way: DeliveryWay, given: { receiver: string, phone: string, region: string, street: string } | null } | null } }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
    | { __typename: 'WrongStatus', code: string, message: string }
   };

export type ChooseDeliveryMutationVariables = Exact<{
  id: string;
  delivery: DeliveryInput;
}>;


export type ChooseDeliveryMutation = { chooseDelivery:
    | { __typename: 'AddressInvalid', code: string, message: string, problems: Array<{ field: string, message: string }> }
    | { __typename: 'Application', id: string, version: number, status: Status, answers: unknown, actions: Array<CitizenAction>, item: { code: string, title: string, icon: string, form: unknown, sample: unknown, feeFen: number, deliveryWays: Array<DeliveryWay>, deliveryFeeFen: number, postage: string, originalCheck: boolean, materials: Array<{ id: string, title: string, hint: string, required: boolean, need: string, lookup: string | null, form: string, copies: number, minPages: number, maxPages: number, example: string | null, field: string | null, askedIf: unknown }>, howLong: { promisedDays: number, unit: string, promisedOn: string } }, materials: Array<{ specId: string, grade: string | null, declined: boolean, held: { at: string, item: string, checkedAt: string | null } | null, files: Array<{ id: string, ready: boolean, scan: FileScan, size: number, mime: string, previewUrl: string, uploadedAt: string }> }>, site: { name: string, address: string, hours: string } | null, delivery: { way: DeliveryWay, given: { receiver: string, phone: string, region: string, street: string } | null } | null }
    | { __typename: 'Busy', code: string, message: string }
    | { __typename: 'FreshProofNeeded', code: string, message: string }
    | { __typename: 'KeyReused', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
    | { __typename: 'WrongStatus', code: string, message: string }
   };

export type RemoveFileMutationVariables = Exact<{
  id: string;
}>;


export type RemoveFileMutation = { removeFile:
    | { __typename: 'Busy', code: string, message: string }
    | { __typename: 'FileRemoved', ok: boolean }
    | { __typename: 'MaterialsFrozen', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
    | { __typename: 'WrongStatus', code: string, message: string }
   };

export type UseHeldMutationVariables = Exact<{
  id: string;
  only?: string | null | undefined;
}>;


export type UseHeldMutation = { useHeld:
    | { __typename: 'Application', id: string, version: number, status: Status, answers: unknown, actions: Array<CitizenAction>, item: { code: string, title: string, icon: string, form: unknown, sample: unknown, feeFen: number, deliveryWays: Array<DeliveryWay>, deliveryFeeFen: number, postage: string, originalCheck: boolean, materials: Array<{ id: string, title: string, hint: string, required: boolean, need: string, lookup: string | null, form: string, copies: number, minPages: number, maxPages: number, example: string | null, field: string | null, askedIf: unknown }>, howLong: { promisedDays: number, unit: string, promisedOn: string } }, materials: Array<{ specId: string, grade: string | null, declined: boolean, held: { at: string, item: string, checkedAt: string | null } | null, files: Array<{ id: string, ready: boolean, scan: FileScan, size: number, mime: string, previewUrl: string, uploadedAt: string }> }>, site: { name: string, address: string, hours: string } | null, delivery: { way: DeliveryWay, given: { receiver: string, phone: string, region: string, street: string } | null } | null }
    | { __typename: 'Busy', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
    | { __typename: 'WrongStatus', code: string, message: string }
   };

export type PutHeldAsideMutationVariables = Exact<{
  id: string;
  material: string;
}>;


export type PutHeldAsideMutation = { putHeldAside:
    | { __typename: 'Application', id: string }
    | { __typename: 'Busy', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
    | { __typename: 'WrongStatus', code: string, message: string }
   };

export type DiscardDraftMutationVariables = Exact<{
  id: string;
}>;


export type DiscardDraftMutation = { discardDraft:
    | { __typename: 'Busy', code: string, message: string }
    | { __typename: 'DraftDiscarded', ok: boolean }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
    | { __typename: 'WrongStatus', code: string, message: string }
   };

export type SubmitApplicationMutationVariables = Exact<{
  id: string;
  version: number;
  declared: boolean;
  key: string;
}>;


export type SubmitApplicationMutation = { submitApplication:
    | { __typename: 'AnswersInvalid', code: string, message: string, problems: Array<{ field: string, message: string }> }
    | { __typename: 'Application', id: string, reference: string | null }
    | { __typename: 'Busy', code: string, message: string }
    | { __typename: 'DeclarationMissing', code: string, message: string }
    | { __typename: 'DeliveryMissing', code: string, message: string }
    | { __typename: 'DraftConflict', code: string, message: string, theirs: { id: string, version: number, status: Status, answers: unknown, actions: Array<CitizenAction>, item: { code: string, title: string, icon: string, form: unknown, sample: unknown, feeFen: number, deliveryWays: Array<DeliveryWay>, deliveryFeeFen: number, postage: string, originalCheck: boolean, materials: Array<{ id: string, title: string, hint: string, required: boolean, need: string, lookup: string | null, form: string, copies: number, minPages: number, maxPages: number, example: string | null, field: string | null, askedIf: unknown }>, howLong: { promisedDays: number, unit: string, promisedOn: string } }, materials: Array<{ specId: string, grade: string | null, declined: boolean, held: { at: string, item: string, checkedAt: string | null } | null, files: Array<{ id: string, ready: boolean, scan: FileScan, size: number, mime: string, previewUrl: string, uploadedAt: string }> }>, site: { name: string, address: string, hours: string } | null, delivery: { way: DeliveryWay, given: { receiver: string, phone: string, region: string, street: string } | null } | null } }
    | { __typename: 'FreshProofNeeded', code: string, message: string }
    | { __typename: 'IdentityNeeded', code: string, message: string }
    | { __typename: 'ItemCancelled', code: string, message: string }
    | { __typename: 'ItemWithdrawn', code: string, message: string }
    | { __typename: 'KeyReused', code: string, message: string }
    | { __typename: 'MaterialsMissing', materialIds: Array<string>, code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
    | { __typename: 'VersionOver', code: string, message: string }
    | { __typename: 'WrongStatus', code: string, message: string }
   };

export type SitesForQueryVariables = Exact<{
  id: string;
}>;


export type SitesForQuery = { sitesFor: Array<{ code: string, name: string, kindName: string, address: string, hours: string, phone: string, openNow: boolean | null, closes: string | null, opens: string | null, metres: number | null, latitude: number | null, longitude: number | null, chosen: boolean }> };

export type ChooseSiteMutationVariables = Exact<{
  id: string;
  site: string;
}>;


export type ChooseSiteMutation = { chooseSite:
    | { __typename: 'Application', id: string, version: number, status: Status, answers: unknown, actions: Array<CitizenAction>, item: { code: string, title: string, icon: string, form: unknown, sample: unknown, feeFen: number, deliveryWays: Array<DeliveryWay>, deliveryFeeFen: number, postage: string, originalCheck: boolean, materials: Array<{ id: string, title: string, hint: string, required: boolean, need: string, lookup: string | null, form: string, copies: number, minPages: number, maxPages: number, example: string | null, field: string | null, askedIf: unknown }>, howLong: { promisedDays: number, unit: string, promisedOn: string } }, materials: Array<{ specId: string, grade: string | null, declined: boolean, held: { at: string, item: string, checkedAt: string | null } | null, files: Array<{ id: string, ready: boolean, scan: FileScan, size: number, mime: string, previewUrl: string, uploadedAt: string }> }>, site: { name: string, address: string, hours: string } | null, delivery: { way: DeliveryWay, given: { receiver: string, phone: string, region: string, street: string } | null } | null }
    | { __typename: 'Busy', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
    | { __typename: 'SiteNotOffered', code: string, message: string }
    | { __typename: 'WrongStatus', code: string, message: string }
   };

export type ItemsQueryVariables = Exact<{
  search?: string | null | undefined;
  lists?: Array<string> | string | null | undefined;
  department?: string | null | undefined;
  event?: string | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type ItemsQuery = { items: { endCursor: string | null, hasMore: boolean, total: number, nothing: Array<string>, edges: Array<{ code: string, title: string, summary: string, department: string, instant: boolean, promisedDays: number, unit: string, feeFen: number, materialCount: number, heldCount: number, onlineDepth: string, trips: number, icon: string }> } };

export type CardPartsFragment = { code: string, title: string, summary: string, department: string, instant: boolean, promisedDays: number, unit: string, feeFen: number, materialCount: number, heldCount: number, onlineDepth: string, trips: number, icon: string };

export type CatalogueQueryVariables = Exact<{ [key: string]: never; }>;


export type CatalogueQuery = { catalogue: { tree: Array<{ code: string, title: string, kind: string, parent: string | null }>, lists: Array<{ key: string, title: string, about: string, count: number }>, departments: Array<{ code: string, title: string, count: number }> } };

export type BranchQueryVariables = Exact<{
  code: string;
}>;


export type BranchQuery = { branch: { title: string, children: Array<{ code: string, title: string, summary: string, department: string, instant: boolean, promisedDays: number, unit: string, feeFen: number, materialCount: number, heldCount: number, onlineDepth: string, trips: number, icon: string }> } | null };

export type FiguresQueryVariables = Exact<{ [key: string]: never; }>;


export type FiguresQuery = { figures: { county: { code: string | null, title: string, items: number, online: number, zeroTrip: number, instant: number, legalDays: number, promisedDays: number, papers: number, papersLookedUp: number, papersCut: number, stepsCut: number, daysCut: number }, departments: Array<{ code: string | null, title: string, items: number, online: number, zeroTrip: number, instant: number, legalDays: number, promisedDays: number, papers: number, papersLookedUp: number, papersCut: number, stepsCut: number, daysCut: number }> }, catalogue: { counters: Array<{ by: string, key: string, title: string, count: number }> } };

export type FigurePartsFragment = { code: string | null, title: string, items: number, online: number, zeroTrip: number, instant: number, legalDays: number, promisedDays: number, papers: number, papersLookedUp: number, papersCut: number, stepsCut: number, daysCut: number };

export type GuideQueryVariables = Exact<{
  code: string;
}>;


export type GuideQuery = { item: { code: string, version: number, title: string, summary: string, department: string, icon: string, instant: boolean, onlineDepth: string, applicants: Array<number>, what: string, who: string, bring: string, postage: string, feeFen: number, pilot: Array<string>, unsure: Array<string>, changes: Array<string>, deliveryWays: Array<DeliveryWay>, deliveryFeeFen: number, originalCheck: boolean, parents: Array<{ code: string, title: string, kind: string }>, forMe: { minutes: number, papers: number, held: number, perhaps: number, feeFen: number, postageFen: number, latestOn: string, trips: number }, howLong: { promisedDays: number, legalDays: number | null, unit: string, legalUnit: string, legalBasis: string }, guide: Array<{ key: string, title: string, text: string }>, questions: Array<{ question: string, answer: string }>, fees: Array<{ name: string, fen: number, basis: string }>, exemptions: Array<{ title: string, evidence: string, percent: number }>, materials: Array<{ validMonths: number | null, conditional: boolean, id: string, title: string, hint: string, required: boolean, need: string, source: string, lookup: string | null, form: string, copies: number, minPages: number, maxPages: number, kind: string, originalChecked: boolean, example: string | null, field: string | null, askedIf: unknown }>, stages: Array<{ key: string, kind: string, title: string, role: string, roleName: string, levelName: string, office: string, limitDays: number, outcomes: Array<string>, beside: boolean }>, places: Array<{ name: string, kindName: string, region: string, address: string, hours: string, phone: string }>, contacts: { advice: string, complaint: string }, lists: Array<{ key: string, title: string }>, delegated: Array<{ levelName: string, regions: Array<string>, basis: string, since: string }>, publication: { version: number, department: string, signer: string | null, publishedOn: string, number: string | null, contentHash: string, effectiveFrom: string | null } | null } | null };

export type SampleQueryVariables = Exact<{
  code: string;
}>;


export type SampleQuery = { item: { form: unknown, sample: unknown } | null };

export type MaterialSpecPartsFragment = { id: string, title: string, hint: string, required: boolean, need: string, source: string, lookup: string | null, form: string, copies: number, minPages: number, maxPages: number, kind: string, originalChecked: boolean, example: string | null, field: string | null, askedIf: unknown };

export type StartApplicationMutationVariables = Exact<{
  itemCode: string;
  key: string;
  region?: string | null | undefined;
}>;


export type StartApplicationMutation = { startApplication:
    | { __typename: 'Application', id: string }
    | { __typename: 'Busy', code: string, message: string }
    | { __typename: 'FreshProofNeeded', code: string, message: string }
    | { __typename: 'IdentityNeeded', code: string, message: string }
    | { __typename: 'ItemCancelled', code: string, message: string }
    | { __typename: 'ItemWithdrawn', code: string, message: string }
    | { __typename: 'KeyReused', code: string, message: string }
    | { __typename: 'NotALeaf', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'NotYetOffered', code: string, message: string }
    | { __typename: 'OrganisationsOnly', code: string, message: string }
    | { __typename: 'PersonsOnly', code: string, message: string }
    | { __typename: 'PilotOnly', code: string, message: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
    | { __typename: 'TooManyDrafts', code: string, message: string }
   };

export type HeldForQueryVariables = Exact<{
  itemCode: string;
}>;


export type HeldForQuery = { heldFor: Array<string> };

export type BookableQueryVariables = Exact<{
  id: string;
}>;


export type BookableQuery = { bookable: { slots: Array<string>, bookedFor: string | null, barredUntil: string | null, site: { code: string, name: string, address: string, hours: string } } | null };

export type AppointmentPartsFragment = { purpose: string, way: string, startsAt: string, state: AppointmentState, site: { name: string, address: string } };

export type BookVisitMutationVariables = Exact<{
  id: string;
  at: string;
  key: string;
}>;


export type BookVisitMutation = { bookVisit:
    | { __typename: 'AppointmentBooked', id: string }
    | { __typename: 'Busy', code: string, message: string }
    | { __typename: 'FreshProofNeeded', code: string, message: string }
    | { __typename: 'KeyReused', code: string, message: string }
    | { __typename: 'NotAllowed', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
    | { __typename: 'SlotTaken', code: string, message: string }
    | { __typename: 'TooOftenMissed', code: string, message: string }
    | { __typename: 'WrongStatus', code: string, message: string }
   };

export type GiveBackAppointmentMutationVariables = Exact<{
  id: string;
  key: string;
}>;


export type GiveBackAppointmentMutation = { giveBackAppointment:
    | { __typename: 'AppointmentGivenBack', id: string }
    | { __typename: 'AppointmentOver', code: string, message: string }
    | { __typename: 'Busy', code: string, message: string }
    | { __typename: 'FreshProofNeeded', code: string, message: string }
    | { __typename: 'KeyReused', code: string, message: string }
    | { __typename: 'NotAllowed', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
   };

export type MineQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type MineQuery = { applications: { endCursor: string | null, hasMore: boolean, edges: Array<{ id: string, itemTitle: string, icon: string, reference: string | null, organisation: string | null, status: Status, statusText: string, promisedOn: string | null, updatedAt: string, todo: string | null }> } };

export type FollowedQueryVariables = Exact<{
  id: string;
}>;


export type FollowedQuery = { application: { id: string, organisation: string | null, filedBy: string | null, version: number, status: Status, statusText: string, withOffice: string | null, withOfficeSince: string | null, reference: string | null, projectNumber: string | null, queryCode: string | null, createdAt: string, submittedAt: string | null, promisedOn: string | null, legalOn: string | null, actions: Array<CitizenAction>, todo: string | null, item: { code: string, title: string, icon: string, instant: boolean, feeFen: number, deliveryWays: Array<DeliveryWay>, deliveryFeeFen: number, onlineDepth: string, originalCheck: boolean, stages: Array<{ key: string, title: string, beside: boolean }>, materials: Array<{ id: string, title: string, hint: string, required: boolean, need: string, source: string, lookup: string | null, form: string, copies: number, minPages: number, maxPages: number, kind: string, originalChecked: boolean, example: string | null, field: string | null, askedIf: unknown }> }, supplement: { number: string, askedAt: string, dueOn: string, lines: Array<{ kind: string, ref: string, title: string, why: string, answered: boolean, regions: Array<{ fileId: string, page: number, x: number, y: number, w: number, h: number, gone: boolean }> }> } | null, originalCheck: { wanted: Array<string>, latestOn: string, site: string, address: string, way: OriginalCheckWay | null, bookedFor: string | null, ways: Array<OriginalCheckWay>, slots: Array<string>, homeSlots: Array<string>, agreedAt: string | null } | null, appointment: { purpose: string, way: string, startsAt: string, state: AppointmentState, site: { name: string, address: string } } | null, homeVisit: { state: string, plannedFor: string | null } | null, bill: { id: string, totalFen: number, state: string, forWhom: string, forWhat: string, paidAt: string | null, lines: Array<{ name: string, fen: number, basis: string }> } | null, delivery: { way: DeliveryWay, receiver: string | null, phone: string | null, address: string | null, confirmed: boolean, carrier: string | null, waybill: string | null, state: string | null, signer: string | null, pickup: { code: string, until: string, site: { name: string, address: string, hours: string } } | null, tracks: Array<{ at: string, text: string }> } | null, certificate: { number: string, issuedAt: string, validUntil: string | null, revokedAt: string | null, pdfUrl: string, verifyUrl: string } | null, refusal: { reason: string, clause: string, remedies: string } | null, notices: Array<{ id: string, kind: NoticeKind, title: string, number: string, issuedOn: string, due: string | null, dueOn: string | null, readAt: string | null }>, timeline: Array<{ at: string, status: Status, title: string, text: string, by: string }>, receipt: { trips: number, photos: number, reused: number, workingDays: number, legalDays: number | null, sentence: string } | null } | null };

export type FollowedPartsFragment = { id: string, organisation: string | null, filedBy: string | null, version: number, status: Status, statusText: string, withOffice: string | null, withOfficeSince: string | null, reference: string | null, projectNumber: string | null, queryCode: string | null, createdAt: string, submittedAt: string | null, promisedOn: string | null, legalOn: string | null, actions: Array<CitizenAction>, todo: string | null, item: { code: string, title: string, icon: string, instant: boolean, feeFen: number, deliveryWays: Array<DeliveryWay>, deliveryFeeFen: number, onlineDepth: string, originalCheck: boolean, stages: Array<{ key: string, title: string, beside: boolean }>, materials: Array<{ id: string, title: string, hint: string, required: boolean, need: string, source: string, lookup: string | null, form: string, copies: number, minPages: number, maxPages: number, kind: string, originalChecked: boolean, example: string | null, field: string | null, askedIf: unknown }> }, supplement: { number: string, askedAt: string, dueOn: string, lines: Array<{ kind: string, ref: string, title: string, why: string, answered: boolean, regions: Array<{ fileId: string, page: number, x: number, y: number, w: number, h: number, gone: boolean }> }> } | null, originalCheck: { wanted: Array<string>, latestOn: string, site: string, address: string, way: OriginalCheckWay | null, bookedFor: string | null, ways: Array<OriginalCheckWay>, slots: Array<string>, homeSlots: Array<string>, agreedAt: string | null } | null, appointment: { purpose: string, way: string, startsAt: string, state: AppointmentState, site: { name: string, address: string } } | null, homeVisit: { state: string, plannedFor: string | null } | null, bill: { id: string, totalFen: number, state: string, forWhom: string, forWhat: string, paidAt: string | null, lines: Array<{ name: string, fen: number, basis: string }> } | null, delivery: { way: DeliveryWay, receiver: string | null, phone: string | null, address: string | null, confirmed: boolean, carrier: string | null, waybill: string | null, state: string | null, signer: string | null, pickup: { code: string, until: string, site: { name: string, address: string, hours: string } } | null, tracks: Array<{ at: string, text: string }> } | null, certificate: { number: string, issuedAt: string, validUntil: string | null, revokedAt: string | null, pdfUrl: string, verifyUrl: string } | null, refusal: { reason: string, clause: string, remedies: string } | null, notices: Array<{ id: string, kind: NoticeKind, title: string, number: string, issuedOn: string, due: string | null, dueOn: string | null, readAt: string | null }>, timeline: Array<{ at: string, status: Status, title: string, text: string, by: string }>, receipt: { trips: number, photos: number, reused: number, workingDays: number, legalDays: number | null, sentence: string } | null };

export type SupplementPartsFragment = { number: string, askedAt: string, dueOn: string, lines: Array<{ kind: string, ref: string, title: string, why: string, answered: boolean, regions: Array<{ fileId: string, page: number, x: number, y: number, w: number, h: number, gone: boolean }> }> };

export type OriginalCheckPartsFragment = { wanted: Array<string>, latestOn: string, site: string, address: string, way: OriginalCheckWay | null, bookedFor: string | null, ways: Array<OriginalCheckWay>, slots: Array<string>, homeSlots: Array<string>, agreedAt: string | null };

export type BillPartsFragment = { id: string, totalFen: number, state: string, forWhom: string, forWhat: string, paidAt: string | null, lines: Array<{ name: string, fen: number, basis: string }> };

export type DeliveryPartsFragment = { way: DeliveryWay, receiver: string | null, phone: string | null, address: string | null, confirmed: boolean, carrier: string | null, waybill: string | null, state: string | null, signer: string | null, pickup: { code: string, until: string, site: { name: string, address: string, hours: string } } | null, tracks: Array<{ at: string, text: string }> };

export type SupplementAskedQueryVariables = Exact<{
  id: string;
}>;


export type SupplementAskedQuery = { application: { id: string, status: Status, actions: Array<CitizenAction>, answers: unknown, item: { title: string, form: unknown, materials: Array<{ id: string, title: string, hint: string, required: boolean, need: string, lookup: string | null, form: string, copies: number, minPages: number, maxPages: number, example: string | null, field: string | null, askedIf: unknown }> }, materials: Array<{ specId: string, grade: string | null, declined: boolean, held: { at: string, item: string, checkedAt: string | null } | null, files: Array<{ id: string, ready: boolean, scan: FileScan, size: number, mime: string, previewUrl: string, uploadedAt: string }> }>, supplement: { number: string, askedAt: string, dueOn: string, lines: Array<{ kind: string, ref: string, title: string, why: string, answered: boolean, regions: Array<{ fileId: string, page: number, x: number, y: number, w: number, h: number, gone: boolean }> }> } | null } | null };

export type GivenQueryVariables = Exact<{
  id: string;
}>;


export type GivenQuery = { application: { id: string, answers: unknown, item: { form: unknown, materials: Array<{ id: string, title: string, hint: string, required: boolean, need: string, source: string, lookup: string | null, form: string, copies: number, minPages: number, maxPages: number, kind: string, originalChecked: boolean, example: string | null, field: string | null, askedIf: unknown }> }, materials: Array<{ specId: string, grade: string | null, declined: boolean, compared: { at: string, by: string | null, place: string, agrees: boolean } | null, held: { at: string, item: string, checkedAt: string | null } | null, files: Array<{ id: string, ready: boolean, scan: FileScan, size: number, mime: string, previewUrl: string, uploadedAt: string }> }> } | null };

export type ResubmitMutationVariables = Exact<{
  id: string;
  answers?: unknown;
  key: string;
}>;


export type ResubmitMutation = { resubmitApplication:
    | { __typename: 'AnswersInvalid', code: string, message: string, problems: Array<{ field: string, message: string }> }
    | { __typename: 'Application', id: string }
    | { __typename: 'Busy', code: string, message: string }
    | { __typename: 'FreshProofNeeded', code: string, message: string }
    | { __typename: 'KeyReused', code: string, message: string }
    | { __typename: 'MaterialsMissing', materialIds: Array<string>, code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
    | { __typename: 'WrongStatus', code: string, message: string }
   };

export type WithdrawMutationVariables = Exact<{
  id: string;
  because: string;
  key: string;
}>;


export type WithdrawMutation = { withdrawApplication:
    | { __typename: 'Application', id: string, organisation: string | null, filedBy: string | null, version: number, status: Status, statusText: string, withOffice: string | null, withOfficeSince: string | null, reference: string | null, projectNumber: string | null, queryCode: string | null, createdAt: string, submittedAt: string | null, promisedOn: string | null, legalOn: string | null, actions: Array<CitizenAction>, todo: string | null, item: { code: string, title: string, icon: string, instant: boolean, feeFen: number, deliveryWays: Array<DeliveryWay>, deliveryFeeFen: number, onlineDepth: string, originalCheck: boolean, stages: Array<{ key: string, title: string, beside: boolean }>, materials: Array<{ id: string, title: string, hint: string, required: boolean, need: string, source: string, lookup: string | null, form: string, copies: number, minPages: number, maxPages: number, kind: string, originalChecked: boolean, example: string | null, field: string | null, askedIf: unknown }> }, supplement: { number: string, askedAt: string, dueOn: string, lines: Array<{ kind: string, ref: string, title: string, why: string, answered: boolean, regions: Array<{ fileId: string, page: number, x: number, y: number, w: number, h: number, gone: boolean }> }> } | null, originalCheck: { wanted: Array<string>, latestOn: string, site: string, address: string, way: OriginalCheckWay | null, bookedFor: string | null, ways: Array<OriginalCheckWay>, slots: Array<string>, homeSlots: Array<string>, agreedAt: string | null } | null, appointment: { purpose: string, way: string, startsAt: string, state: AppointmentState, site: { name: string, address: string } } | null, homeVisit: { state: string, plannedFor: string | null } | null, bill: { id: string, totalFen: number, state: string, forWhom: string, forWhat: string, paidAt: string | null, lines: Array<{ name: string, fen: number, basis: string }> } | null, delivery: { way: DeliveryWay, receiver: string | null, phone: string | null, address: string | null, confirmed: boolean, carrier: string | null, waybill: string | null, state: string | null, signer: string | null, pickup: { code: string, until: string, site: { name: string, address: string, hours: string } } | null, tracks: Array<{ at: string, text: string }> } | null, certificate: { number: string, issuedAt: string, validUntil: string | null, revokedAt: string | null, pdfUrl: string, verifyUrl: string } | null, refusal: { reason: string, clause: string, remedies: string } | null, notices: Array<{ id: string, kind: NoticeKind, title: string, number: string, issuedOn: string, due: string | null, dueOn: string | null, readAt: string | null }>, timeline: Array<{ at: string, status: Status, title: string, text: string, by: string }>, receipt: { trips: number, photos: number, reused: number, workingDays: number, legalDays: number | null, sentence: string } | null }
    | { __typename: 'Busy', code: string, message: string }
    | { __typename: 'FreshProofNeeded', code: string, message: string }
    | { __typename: 'KeyReused', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
    | { __typename: 'WrongStatus', code: string, message: string }
   };

export type BookOriginalCheckMutationVariables = Exact<{
  id: string;
  way: OriginalCheckWay;
  at: string;
  key: string;
}>;


export type BookOriginalCheckMutation = { bookOriginalCheck:
    | { __typename: 'Application', id: string, organisation: string | null, filedBy: string | null, version: number, status: Status, statusText: string, withOffice: string | null, withOfficeSince: string | null, reference: string | null, projectNumber: string | null, queryCode: string | null, createdAt: string, submittedAt: string | null, promisedOn: string | null, legalOn: string | null, actions: Array<CitizenAction>, todo: string | null, item: { code: string, title: string, icon: string, instant: boolean, feeFen: number, deliveryWays: Array<DeliveryWay>, deliveryFeeFen: number, onlineDepth: string, originalCheck: boolean, stages: Array<{ key: string, title: string, beside: boolean }>, materials: Array<{ id: string, title: string, hint: string, required: boolean, need: string, source: string, lookup: string | null, form: string, copies: number, minPages: number, maxPages: number, kind: string, originalChecked: boolean, example: string | null, field: string | null, askedIf: unknown }> }, supplement: { number: string, askedAt: string, dueOn: string, lines: Array<{ kind: string, ref: string, title: string, why: string, answered: boolean, regions: Array<{ fileId: string, page: number, x: number, y: number, w: number, h: number, gone: boolean }> }> } | null, originalCheck: { wanted: Array<string>, latestOn: string, site: string, address: string, way: OriginalCheckWay | null, bookedFor: string | null, ways: Array<OriginalCheckWay>, slots: Array<string>, homeSlots: Array<string>, agreedAt: string | null } | null, appointment: { purpose: string, way: string, startsAt: string, state: AppointmentState, site: { name: string, address: string } } | null, homeVisit: { state: string, plannedFor: string | null } | null, bill: { id: string, totalFen: number, state: string, forWhom: string, forWhat: string, paidAt: string | null, lines: Array<{ name: string, fen: number, basis: string }> } | null, delivery: { way: DeliveryWay, receiver: string | null, phone: string | null, address: string | null, confirmed: boolean, carrier: string | null, waybill: string | null, state: string | null, signer: string | null, pickup: { code: string, until: string, site: { name: string, address: string, hours: string } } | null, tracks: Array<{ at: string, text: string }> } | null, certificate: { number: string, issuedAt: string, validUntil: string | null, revokedAt: string | null, pdfUrl: string, verifyUrl: string } | null, refusal: { reason: string, clause: string, remedies: string } | null, notices: Array<{ id: string, kind: NoticeKind, title: string, number: string, issuedOn: string, due: string | null, dueOn: string | null, readAt: string | null }>, timeline: Array<{ at: string, status: Status, title: string, text: string, by: string }>, receipt: { trips: number, photos: number, reused: number, workingDays: number, legalDays: number | null, sentence: string } | null }
    | { __typename: 'Busy', code: string, message: string }
    | { __typename: 'FreshProofNeeded', code: string, message: string }
    | { __typename: 'KeyReused', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
    | { __typename: 'SlotTaken', code: string, message: string }
    | { __typename: 'TooOftenMissed', code: string, message: string }
    | { __typename: 'WrongStatus', code: string, message: string }
   };

export type LineAtQueryVariables = Exact<{
  code?: string | null | undefined;
}>;


export type LineAtQuery = { line: { code: string, site: string, address: string, hours: string, waiting: number, closed: { message: string } | null, mine: { id: string, number: number, state: NumberState, atWindow: string | null, bookedFor: string | null, ahead: number } | null } | null };

export type TakeNumberMutationVariables = Exact<{
  code: string;
  key: string;
}>;


export type TakeNumberMutation = { takeNumber:
    | { __typename: 'Busy', code: string, message: string }
    | { __typename: 'KeyReused', code: string, message: string }
    | { __typename: 'NotAllowed', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'NumberTaken', id: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
    | { __typename: 'SiteClosed', code: string, message: string }
   };

export type AskHomeVisitMutationVariables = Exact<{
  id: string;
  why: string;
  address: string;
  key: string;
}>;


export type AskHomeVisitMutation = { askHomeVisit:
    | { __typename: 'Busy', code: string, message: string }
    | { __typename: 'FreshProofNeeded', code: string, message: string }
    | { __typename: 'HomeVisitSaid', id: string }
    | { __typename: 'KeyReused', code: string, message: string }
    | { __typename: 'KeyWithheld', code: string, message: string }
    | { __typename: 'NotAllowed', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
    | { __typename: 'VisitAsked', code: string, message: string }
    | { __typename: 'VisitUntold', code: string, message: string }
    | { __typename: 'WrongStatus', code: string, message: string }
   };

export type TakeBackHomeVisitMutationVariables = Exact<{
  id: string;
  key: string;
}>;


export type TakeBackHomeVisitMutation = { takeBackHomeVisit:
    | { __typename: 'Busy', code: string, message: string }
    | { __typename: 'HomeVisitSaid', id: string }
    | { __typename: 'KeyReused', code: string, message: string }
    | { __typename: 'NotAllowed', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
    | { __typename: 'VisitOver', code: string, message: string }
   };

export type ReachPartsFragment = { browsers: number, apps: number, wechat: boolean, sms: SmsWish, push: boolean, quietFrom: number | null, quietTo: number | null };

export type ReachQueryVariables = Exact<{ [key: string]: never; }>;


export type ReachQuery = { reach: { browsers: number, apps: number, wechat: boolean, sms: SmsWish, push: boolean, quietFrom: number | null, quietTo: number | null } };

export type WishMutationVariables = Exact<{
  sms: SmsWish;
  push: boolean;
  quietFrom?: number | null | undefined;
  quietTo?: number | null | undefined;
}>;


export type WishMutation = { wish:
    | { __typename: 'Reach', browsers: number, apps: number, wechat: boolean, sms: SmsWish, push: boolean, quietFrom: number | null, quietTo: number | null }
    | { __typename: 'SignInNeeded', code: string, message: string }
   };

export type SendTestMessageMutationVariables = Exact<{ [key: string]: never; }>;


export type SendTestMessageMutation = { sendTestMessage:
    | { __typename: 'SignInNeeded', code: string, message: string }
    | { __typename: 'TestSent', ok: boolean }
    | { __typename: 'TooManyRequests', code: string, message: string }
   };

export type DevicesQueryVariables = Exact<{ [key: string]: never; }>;


export type DevicesQuery = { devices: Array<{ id: string, system: string, program: string, since: string, seenAt: string, thisOne: boolean }> };

export type EndDeviceMutationVariables = Exact<{
  id: string;
}>;


export type EndDeviceMutation = { endDevice:
    | { __typename: 'DevicesEnded', count: number }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
   };

export type EndOtherDevicesMutationVariables = Exact<{ [key: string]: never; }>;


export type EndOtherDevicesMutation = { endOtherDevices:
    | { __typename: 'DevicesEnded', count: number }
    | { __typename: 'SignInNeeded', code: string, message: string }
   };

export type WeChatQueryVariables = Exact<{ [key: string]: never; }>;


export type WeChatQuery = { weChat: { since: string | null } };

export type UnbindWeChatMutationVariables = Exact<{ [key: string]: never; }>;


export type UnbindWeChatMutation = { unbindWeChat:
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
    | { __typename: 'WeChat', since: string | null }
   };

export type LookPartsFragment = { id: string, at: string, office: string, role: string, what: Array<string>, why: string, applicationId: string | null, item: string | null, reference: string | null, askedAt: string | null, answer: string | null };

export type LooksQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  application?: string | null | undefined;
}>;


export type LooksQuery = { looks: { endCursor: string | null, hasMore: boolean, edges: Array<{ id: string, at: string, office: string, role: string, what: Array<string>, why: string, applicationId: string | null, item: string | null, reference: string | null, askedAt: string | null, answer: string | null }> } };

export type AskWhyMutationVariables = Exact<{
  look: string | number;
}>;


export type AskWhyMutation = { askWhy:
    | { __typename: 'LookAsked', id: string }
    | { __typename: 'NotAllowed', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
   };

export type MandatePartsFragment = { id: string, given: boolean, name: string, relation: Relation, items: Array<string> | null, until: string, accepted: boolean, grade: string | null, certificate: string | null, consent: string | null, takenOverAt: string | null };

export type ObjectForChildMutationVariables = Exact<{
  id: string;
}>;


export type ObjectForChildMutation = { objectForChild:
    | { __typename: 'IdentityNeeded', code: string, message: string }
    | { __typename: 'MandatesChanged' }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'PhotoMissing', code: string, message: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
   };

export type MandateSignatureQueryVariables = Exact<{
  id: string;
}>;


export type MandateSignatureQuery = { mandateSignature: { path: string, box: string } | null };

export type MandatesQueryVariables = Exact<{ [key: string]: never; }>;


export type MandatesQuery = { mandates: Array<{ id: string, given: boolean, name: string, relation: Relation, items: Array<string> | null, until: string, accepted: boolean, grade: string | null, certificate: string | null, consent: string | null, takenOverAt: string | null }> };

export type MandateItemsQueryVariables = Exact<{ [key: string]: never; }>;


export type MandateItemsQuery = { items: { edges: Array<{ code: string, title: string }> } };

export type RequestMandateCodeMutationVariables = Exact<{ [key: string]: never; }>;


export type RequestMandateCodeMutation = { requestMandateCode:
    | { __typename: 'CodeSent', phone: string, expiresInSeconds: number, resendInSeconds: number }
    | { __typename: 'PhoneInvalid', code: string, message: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
    | { __typename: 'TooManyRequests', code: string, message: string }
    | { __typename: 'VendorUnavailable', code: string, message: string }
   };

export type GiveMandateMutationVariables = Exact<{
  name: string;
  phone: string;
  relation: Relation;
  until: string;
  code?: string | null | undefined;
  items?: Array<string> | string | null | undefined;
  signature?: Array<Array<number> | number> | Array<number> | number | null | undefined;
}>;


export type GiveMandateMutation = { giveMandate:
    | { __typename: 'AgentUnknown', code: string, message: string }
    | { __typename: 'CodeExpired', code: string, message: string }
    | { __typename: 'CodeWrong', code: string, message: string }
    | { __typename: 'IdentityNeeded', code: string, message: string }
    | { __typename: 'MandateInvalid', code: string, message: string }
    | { __typename: 'MandatesChanged', mandates: Array<{ id: string, given: boolean, name: string, relation: Relation, items: Array<string> | null, until: string, accepted: boolean, grade: string | null, certificate: string | null, consent: string | null, takenOverAt: string | null }> }
    | { __typename: 'NameInvalid', code: string, message: string }
    | { __typename: 'PhoneInvalid', code: string, message: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
    | { __typename: 'SignatureMissing', code: string, message: string }
    | { __typename: 'TooManyRequests', code: string, message: string }
   };

export type AcceptMandateMutationVariables = Exact<{
  id: string;
}>;


export type AcceptMandateMutation = { acceptMandate:
    | { __typename: 'IdentityNeeded', code: string, message: string }
    | { __typename: 'MandatesChanged', mandates: Array<{ id: string, given: boolean, name: string, relation: Relation, items: Array<string> | null, until: string, accepted: boolean, grade: string | null, certificate: string | null, consent: string | null, takenOverAt: string | null }> }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'PhotoMissing', code: string, message: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
   };

export type EndMandateMutationVariables = Exact<{
  id: string;
}>;


export type EndMandateMutation = { endMandate:
    | { __typename: 'IdentityNeeded', code: string, message: string }
    | { __typename: 'MandatesChanged', mandates: Array<{ id: string, given: boolean, name: string, relation: Relation, items: Array<string> | null, until: string, accepted: boolean, grade: string | null, certificate: string | null, consent: string | null, takenOverAt: string | null }> }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'PhotoMissing', code: string, message: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
   };

export type EnterNewbornMutationVariables = Exact<{
  name: string;
  born: string;
  sex: string;
  certificate: string;
}>;


export type EnterNewbornMutation = { enterNewborn:
    | { __typename: 'BirthInvalid', code: string, message: string }
    | { __typename: 'CertificateInvalid', code: string, message: string }
    | { __typename: 'ChildKnown', code: string, message: string }
    | { __typename: 'ConsentNeeded', purpose: string, code: string, message: string }
    | { __typename: 'FreshProofNeeded', code: string, message: string }
    | { __typename: 'IdentityNeeded', code: string, message: string }
    | { __typename: 'MandatesChanged', mandates: Array<{ id: string, given: boolean, name: string, relation: Relation, items: Array<string> | null, until: string, accepted: boolean, grade: string | null, certificate: string | null, consent: string | null, takenOverAt: string | null }> }
    | { __typename: 'NameInvalid', code: string, message: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
    | { __typename: 'TooManyRequests', code: string, message: string }
   };

export type EnterChildMutationVariables = Exact<{
  name: string;
  idNumber: string;
}>;


export type EnterChildMutation = { enterChild:
    | { __typename: 'ConsentNeeded', purpose: string, code: string, message: string }
    | { __typename: 'FreshProofNeeded', code: string, message: string }
    | { __typename: 'IdNumberInvalid', code: string, message: string }
    | { __typename: 'IdentityMismatch', code: string, message: string }
    | { __typename: 'IdentityNeeded', code: string, message: string }
    | { __typename: 'IdentityTaken', code: string, message: string }
    | { __typename: 'MandateInvalid', code: string, message: string }
    | { __typename: 'MandatesChanged', mandates: Array<{ id: string, given: boolean, name: string, relation: Relation, items: Array<string> | null, until: string, accepted: boolean, grade: string | null, certificate: string | null, consent: string | null, takenOverAt: string | null }> }
    | { __typename: 'NameInvalid', code: string, message: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
    | { __typename: 'TooManyRequests', code: string, message: string }
    | { __typename: 'VendorUnavailable', code: string, message: string }
   };

export type VillageAgentsQueryVariables = Exact<{
  village: string;
}>;


export type VillageAgentsQuery = { villageAgents: Array<{ id: string, name: string, phone: string, until: string }> };

export type GiveVillageMandateMutationVariables = Exact<{
  agent: string;
  until: string;
  code?: string | null | undefined;
  items?: Array<string> | string | null | undefined;
  signature?: Array<Array<number> | number> | Array<number> | number | null | undefined;
  together?: boolean | null | undefined;
}>;


export type GiveVillageMandateMutation = { giveVillageMandate:
    | { __typename: 'CodeExpired', code: string, message: string }
    | { __typename: 'CodeWrong', code: string, message: string }
    | { __typename: 'ConsentNeeded', purpose: string, code: string, message: string }
    | { __typename: 'FreshProofNeeded', code: string, message: string }
    | { __typename: 'IdentityNeeded', code: string, message: string }
    | { __typename: 'MandateInvalid', code: string, message: string }
    | { __typename: 'MandatesChanged', mandates: Array<{ id: string, given: boolean, name: string, relation: Relation, items: Array<string> | null, until: string, accepted: boolean, grade: string | null, certificate: string | null, consent: string | null, takenOverAt: string | null }> }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
    | { __typename: 'SignatureMissing', code: string, message: string }
    | { __typename: 'TooManyRequests', code: string, message: string }
   };

export type OwnMaterialPartsFragment = { kind: string, title: string, grade: string, at: string, item: string, checkedAt: string | null, until: string | null, holds: boolean, withdrawn: boolean, pictures: Array<string>, uses: Array<{ applicationId: string, item: string, reference: string | null }> };

export type MyMaterialsQueryVariables = Exact<{ [key: string]: never; }>;


export type MyMaterialsQuery = { myMaterials: Array<{ kind: string, title: string, grade: string, at: string, item: string, checkedAt: string | null, until: string | null, holds: boolean, withdrawn: boolean, pictures: Array<string>, uses: Array<{ applicationId: string, item: string, reference: string | null }> }> };

export type WithdrawMaterialMutationVariables = Exact<{
  kind: string;
}>;


export type WithdrawMaterialMutation = { withdrawMaterial:
    | { __typename: 'Busy', code: string, message: string }
    | { __typename: 'MaterialMarked', ok: boolean }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
   };

export type RestoreMaterialMutationVariables = Exact<{
  kind: string;
}>;


export type RestoreMaterialMutation = { restoreMaterial:
    | { __typename: 'Busy', code: string, message: string }
    | { __typename: 'MaterialMarked', ok: boolean }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
   };

export type InboxQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type InboxQuery = { inbox: { endCursor: string | null, hasMore: boolean, unread: number, edges: Array<{ id: string, at: string, title: string, text: string, link: string, read: boolean, channels: Array<{ channel: string, state: string }> }> } };

export type ReadMessagesMutationVariables = Exact<{
  ids: Array<string> | string;
}>;


export type ReadMessagesMutation = { readMessages:
    | { __typename: 'MessagesRead', unread: number }
    | { __typename: 'SignInNeeded', code: string, message: string }
   };

export type RenamePasskeyMutationVariables = Exact<{
  id: string;
  label: string;
}>;


export type RenamePasskeyMutation = { renamePasskey:
    | { __typename: 'FreshProofNeeded', code: string, message: string }
    | { __typename: 'Me', id: string, level: number, name: string | null, idNumber: string | null, phone: string, unread: number, passkeys: Array<{ id: string, label: string, createdAt: string }> }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
   };

export type RemovePasskeyMutationVariables = Exact<{
  id: string;
}>;


export type RemovePasskeyMutation = { removePasskey:
    | { __typename: 'FreshProofNeeded', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'PasskeyRemoved', ok: boolean }
    | { __typename: 'SignInNeeded', code: string, message: string }
   };

export type HandlerPartsFragment = { id: string, name: string, items: Array<string> | null, until: string, accepted: boolean };

export type OrganisationPartsFragment = { id: string, name: string, creditCode: string, kind: number, representative: string, represented: boolean, own: { id: string, name: string, items: Array<string> | null, until: string, accepted: boolean } | null, handlers: Array<{ id: string, name: string, items: Array<string> | null, until: string, accepted: boolean }> };

export type OrganisationsQueryVariables = Exact<{ [key: string]: never; }>;


export type OrganisationsQuery = { organisations: Array<{ id: string, name: string, creditCode: string, kind: number, representative: string, represented: boolean, own: { id: string, name: string, items: Array<string> | null, until: string, accepted: boolean } | null, handlers: Array<{ id: string, name: string, items: Array<string> | null, until: string, accepted: boolean }> }> };

export type OrganisationItemsQueryVariables = Exact<{ [key: string]: never; }>;


export type OrganisationItemsQuery = { items: { edges: Array<{ code: string, title: string, applicants: Array<number> }> } };

export type ForWhomQueryVariables = Exact<{ [key: string]: never; }>;


export type ForWhomQuery = { organisations: Array<{ id: string, name: string, kind: number, represented: boolean, own: { accepted: boolean, items: Array<string> | null } | null }>, mandates: Array<{ id: string, given: boolean, name: string, items: Array<string> | null, accepted: boolean }> };

export type RegisterOrganisationMutationVariables = Exact<{
  name: string;
  creditCode: string;
}>;


export type RegisterOrganisationMutation = { registerOrganisation:
    | { __typename: 'CreditCodeInvalid', code: string, message: string }
    | { __typename: 'FreshProofNeeded', code: string, message: string }
    | { __typename: 'IdentityNeeded', code: string, message: string }
    | { __typename: 'OrganisationMismatch', code: string, message: string }
    | { __typename: 'OrganisationsChanged', organisations: Array<{ id: string, name: string, creditCode: string, kind: number, representative: string, represented: boolean, own: { id: string, name: string, items: Array<string> | null, until: string, accepted: boolean } | null, handlers: Array<{ id: string, name: string, items: Array<string> | null, until: string, accepted: boolean }> }> }
    | { __typename: 'SignInNeeded', code: string, message: string }
    | { __typename: 'TooManyRequests', code: string, message: string }
    | { __typename: 'VendorUnavailable', code: string, message: string }
   };

export type RequestHandlerCodeMutationVariables = Exact<{ [key: string]: never; }>;


export type RequestHandlerCodeMutation = { requestHandlerCode:
    | { __typename: 'CodeSent', phone: string, expiresInSeconds: number, resendInSeconds: number }
    | { __typename: 'PhoneInvalid', code: string, message: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
    | { __typename: 'TooManyRequests', code: string, message: string }
    | { __typename: 'VendorUnavailable', code: string, message: string }
   };

export type InviteHandlerMutationVariables = Exact<{
  organisation: string;
  name: string;
  contact: string;
  until: string;
  code: string;
  items?: Array<string> | string | null | undefined;
}>;


export type InviteHandlerMutation = { inviteHandler:
    | { __typename: 'AgentUnknown', code: string, message: string }
    | { __typename: 'CodeExpired', code: string, message: string }
    | { __typename: 'CodeWrong', code: string, message: string }
    | { __typename: 'HandlerInvalid', code: string, message: string }
    | { __typename: 'NameInvalid', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'OrganisationsChanged', organisations: Array<{ id: string, name: string, creditCode: string, kind: number, representative: string, represented: boolean, own: { id: string, name: string, items: Array<string> | null, until: string, accepted: boolean } | null, handlers: Array<{ id: string, name: string, items: Array<string> | null, until: string, accepted: boolean }> }> }
    | { __typename: 'PhoneInvalid', code: string, message: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
    | { __typename: 'TooManyRequests', code: string, message: string }
   };

export type AcceptHandlingMutationVariables = Exact<{
  id: string;
}>;


export type AcceptHandlingMutation = { acceptHandling:
    | { __typename: 'IdentityNeeded', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'OrganisationsChanged', organisations: Array<{ id: string, name: string, creditCode: string, kind: number, representative: string, represented: boolean, own: { id: string, name: string, items: Array<string> | null, until: string, accepted: boolean } | null, handlers: Array<{ id: string, name: string, items: Array<string> | null, until: string, accepted: boolean }> }> }
    | { __typename: 'SignInNeeded', code: string, message: string }
   };

export type EndHandlingMutationVariables = Exact<{
  id: string;
}>;


export type EndHandlingMutation = { endHandling:
    | { __typename: 'IdentityNeeded', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'OrganisationsChanged', organisations: Array<{ id: string, name: string, creditCode: string, kind: number, representative: string, represented: boolean, own: { id: string, name: string, items: Array<string> | null, until: string, accepted: boolean } | null, handlers: Array<{ id: string, name: string, items: Array<string> | null, until: string, accepted: boolean }> }> }
    | { __typename: 'SignInNeeded', code: string, message: string }
   };

export type PhoneChangeQueryVariables = Exact<{ [key: string]: never; }>;


export type PhoneChangeQuery = { phoneChange: { phone: string, dueAt: string } | null };

export type ObjectToPhoneChangeMutationVariables = Exact<{ [key: string]: never; }>;


export type ObjectToPhoneChangeMutation = { objectToPhoneChange:
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'PhoneChangeObjected', ok: boolean }
    | { __typename: 'SignInNeeded', code: string, message: string }
   };

export type RequestNewPhoneCodeMutationVariables = Exact<{
  phone: string;
}>;


export type RequestNewPhoneCodeMutation = { requestNewPhoneCode:
    | { __typename: 'CodeSent', phone: string, expiresInSeconds: number, resendInSeconds: number }
    | { __typename: 'PhoneInvalid', code: string, message: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
    | { __typename: 'TooManyRequests', code: string, message: string }
    | { __typename: 'VendorUnavailable', code: string, message: string }
   };

export type RequestOldPhoneCodeMutationVariables = Exact<{ [key: string]: never; }>;


export type RequestOldPhoneCodeMutation = { requestOldPhoneCode:
    | { __typename: 'CodeSent', phone: string, expiresInSeconds: number, resendInSeconds: number }
    | { __typename: 'PhoneInvalid', code: string, message: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
    | { __typename: 'TooManyRequests', code: string, message: string }
    | { __typename: 'VendorUnavailable', code: string, message: string }
   };

export type ProvePhoneChangeMutationVariables = Exact<{
  phone: string;
}>;


export type ProvePhoneChangeMutation = { provePhoneChange:
    | { __typename: 'KeyMissing', code: string, message: string }
    | { __typename: 'PhoneInvalid', code: string, message: string }
    | { __typename: 'PhoneProof', id: string, options: unknown }
    | { __typename: 'SignInNeeded', code: string, message: string }
   };

export type ChangePhoneMutationVariables = Exact<{
  phone: string;
  code: string;
  oldCode?: string | null | undefined;
  proof?: string | null | undefined;
  credential?: unknown;
}>;


export type ChangePhoneMutation = { changePhone:
    | { __typename: 'CodeExpired', code: string, message: string }
    | { __typename: 'CodeWrong', code: string, message: string }
    | { __typename: 'Me', id: string, level: number, name: string | null, idNumber: string | null, phone: string, unread: number, passkeys: Array<{ id: string, label: string, createdAt: string }> }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'PhoneInUse', code: string, message: string }
    | { __typename: 'PhoneInvalid', code: string, message: string }
    | { __typename: 'ProofInvalid', code: string, message: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
    | { __typename: 'TooManyRequests', code: string, message: string }
   };

export type PrivacyPartsFragment = { kept: { applications: number, drafts: number, files: number, certificates: number, addresses: number, messages: number, devices: number, looks: number }, consents: Array<{ purpose: ConsentPurpose, version: number, title: string, text: string, withdrawnText: string, stands: boolean, givenAt: string | null, withdrawnAt: string | null }>, requests: Array<{ id: string, kind: RightKind, state: RightState, askedAt: string, dueAt: string, keptUntil: string | null, answer: string | null }> };

export type PrivacyQueryVariables = Exact<{ [key: string]: never; }>;


export type PrivacyQuery = { privacy: { kept: { applications: number, drafts: number, files: number, certificates: number, addresses: number, messages: number, devices: number, looks: number }, consents: Array<{ purpose: ConsentPurpose, version: number, title: string, text: string, withdrawnText: string, stands: boolean, givenAt: string | null, withdrawnAt: string | null }>, requests: Array<{ id: string, kind: RightKind, state: RightState, askedAt: string, dueAt: string, keptUntil: string | null, answer: string | null }> } };

export type GiveConsentMutationVariables = Exact<{
  purpose: ConsentPurpose;
  version: number;
}>;


export type GiveConsentMutation = { giveConsent:
    | { __typename: 'ConsentOutdated', code: string, message: string }
    | { __typename: 'Privacy', kept: { applications: number, drafts: number, files: number, certificates: number, addresses: number, messages: number, devices: number, looks: number }, consents: Array<{ purpose: ConsentPurpose, version: number, title: string, text: string, withdrawnText: string, stands: boolean, givenAt: string | null, withdrawnAt: string | null }>, requests: Array<{ id: string, kind: RightKind, state: RightState, askedAt: string, dueAt: string, keptUntil: string | null, answer: string | null }> }
    | { __typename: 'SignInNeeded', code: string, message: string }
   };

export type WithdrawConsentMutationVariables = Exact<{
  purpose: ConsentPurpose;
}>;


export type WithdrawConsentMutation = { withdrawConsent:
    | { __typename: 'ConsentOutdated', code: string, message: string }
    | { __typename: 'Privacy', kept: { applications: number, drafts: number, files: number, certificates: number, addresses: number, messages: number, devices: number, looks: number }, consents: Array<{ purpose: ConsentPurpose, version: number, title: string, text: string, withdrawnText: string, stands: boolean, givenAt: string | null, withdrawnAt: string | null }>, requests: Array<{ id: string, kind: RightKind, state: RightState, askedAt: string, dueAt: string, keptUntil: string | null, answer: string | null }> }
    | { __typename: 'SignInNeeded', code: string, message: string }
   };

export type AskCopyMutationVariables = Exact<{ [key: string]: never; }>;


export type AskCopyMutation = { askCopy:
    | { __typename: 'FreshProofNeeded', code: string, message: string }
    | { __typename: 'KeyWithheld', code: string, message: string }
    | { __typename: 'Privacy', kept: { applications: number, drafts: number, files: number, certificates: number, addresses: number, messages: number, devices: number, looks: number }, consents: Array<{ purpose: ConsentPurpose, version: number, title: string, text: string, withdrawnText: string, stands: boolean, givenAt: string | null, withdrawnAt: string | null }>, requests: Array<{ id: string, kind: RightKind, state: RightState, askedAt: string, dueAt: string, keptUntil: string | null, answer: string | null }> }
    | { __typename: 'SignInNeeded', code: string, message: string }
    | { __typename: 'TooManyRequests', code: string, message: string }
   };

export type AskCorrectionMutationVariables = Exact<{
  field: WrongEntry;
  text: string;
}>;


export type AskCorrectionMutation = { askCorrection:
    | { __typename: 'FreshProofNeeded', code: string, message: string }
    | { __typename: 'KeyWithheld', code: string, message: string }
    | { __typename: 'Privacy', kept: { applications: number, drafts: number, files: number, certificates: number, addresses: number, messages: number, devices: number, looks: number }, consents: Array<{ purpose: ConsentPurpose, version: number, title: string, text: string, withdrawnText: string, stands: boolean, givenAt: string | null, withdrawnAt: string | null }>, requests: Array<{ id: string, kind: RightKind, state: RightState, askedAt: string, dueAt: string, keptUntil: string | null, answer: string | null }> }
    | { __typename: 'SignInNeeded', code: string, message: string }
    | { __typename: 'TextNeeded', code: string, message: string }
    | { __typename: 'TooManyRequests', code: string, message: string }
   };

export type AskRestrictionMutationVariables = Exact<{ [key: string]: never; }>;


export type AskRestrictionMutation = { askRestriction:
    | { __typename: 'FreshProofNeeded', code: string, message: string }
    | { __typename: 'Privacy', kept: { applications: number, drafts: number, files: number, certificates: number, addresses: number, messages: number, devices: number, looks: number }, consents: Array<{ purpose: ConsentPurpose, version: number, title: string, text: string, withdrawnText: string, stands: boolean, givenAt: string | null, withdrawnAt: string | null }>, requests: Array<{ id: string, kind: RightKind, state: RightState, askedAt: string, dueAt: string, keptUntil: string | null, answer: string | null }> }
    | { __typename: 'SignInNeeded', code: string, message: string }
    | { __typename: 'TooManyRequests', code: string, message: string }
   };

export type AskErasureMutationVariables = Exact<{ [key: string]: never; }>;


export type AskErasureMutation = { askErasure:
    | { __typename: 'CasesOpen', code: string, message: string }
    | { __typename: 'FreshProofNeeded', code: string, message: string }
    | { __typename: 'Privacy', kept: { applications: number, drafts: number, files: number, certificates: number, addresses: number, messages: number, devices: number, looks: number }, consents: Array<{ purpose: ConsentPurpose, version: number, title: string, text: string, withdrawnText: string, stands: boolean, givenAt: string | null, withdrawnAt: string | null }>, requests: Array<{ id: string, kind: RightKind, state: RightState, askedAt: string, dueAt: string, keptUntil: string | null, answer: string | null }> }
    | { __typename: 'SignInNeeded', code: string, message: string }
    | { __typename: 'TooManyRequests', code: string, message: string }
   };

export type UndoRequestMutationVariables = Exact<{
  id: string;
}>;


export type UndoRequestMutation = { undoRequest:
    | { __typename: 'FreshProofNeeded', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'Privacy', kept: { applications: number, drafts: number, files: number, certificates: number, addresses: number, messages: number, devices: number, looks: number }, consents: Array<{ purpose: ConsentPurpose, version: number, title: string, text: string, withdrawnText: string, stands: boolean, givenAt: string | null, withdrawnAt: string | null }>, requests: Array<{ id: string, kind: RightKind, state: RightState, askedAt: string, dueAt: string, keptUntil: string | null, answer: string | null }> }
    | { __typename: 'SignInNeeded', code: string, message: string }
   };

export type NoticeTextQueryVariables = Exact<{
  id: string;
}>;


export type NoticeTextQuery = { notice: { greeting: string, intro: string, advice: string, basis: string, remedies: string, rows: Array<{ label: string, text: string, entries: Array<{ name: string, about: string }> }>, notice: { id: string, title: string, number: string, issuedOn: string, pdfUrl: string, verifyUrl: string } } | null };

export type PublicNoticesQueryVariables = Exact<{ [key: string]: never; }>;


export type PublicNoticesQuery = { publicNotices: Array<{ itemTitle: string, village: string, text: string }> };

export type BillOfQueryVariables = Exact<{
  id: string;
}>;


export type BillOfQuery = { application: { id: string, status: Status, actions: Array<CitizenAction>, item: { title: string }, bill: { id: string, totalFen: number, state: string, forWhom: string, forWhat: string, paidAt: string | null, lines: Array<{ name: string, fen: number, basis: string }> } | null } | null };

export type PayMutationVariables = Exact<{
  id: string;
  key: string;
  via: PayFrom;
  code: string;
}>;


export type PayMutation = { payApplication:
    | { __typename: 'Busy', code: string, message: string }
    | { __typename: 'CashierOpened', url: string, ticket: string, call: { appId: string, timeStamp: string, nonceStr: string, package: string, signType: string, paySign: string } | null }
    | { __typename: 'FreshProofNeeded', code: string, message: string }
    | { __typename: 'KeyReused', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'NothingToPay', code: string, message: string }
    | { __typename: 'PayElsewhere', code: string, message: string }
    | { __typename: 'PayerUnknown', code: string, message: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
    | { __typename: 'VendorUnavailable', code: string, message: string }
    | { __typename: 'WrongStatus', code: string, message: string }
   };

export type OwnRatingPartsFragment = { applicationId: string, score: number, reasons: Array<RatingWhy>, said: string, changeUntil: string | null, contactBy: string | null, answerBy: string | null, contactedOn: string | null, answer: string | null, answeredOn: string | null };

export type RatingQueryVariables = Exact<{
  id: string;
}>;


export type RatingQuery = { rating: { applicationId: string, score: number, reasons: Array<RatingWhy>, said: string, changeUntil: string | null, contactBy: string | null, answerBy: string | null, contactedOn: string | null, answer: string | null, answeredOn: string | null } | null };

export type RateApplicationMutationVariables = Exact<{
  id: string;
  score: number;
  reasons: Array<RatingWhy> | RatingWhy;
  said: string;
  key: string;
}>;


export type RateApplicationMutation = { rateApplication:
    | { __typename: 'Busy', code: string, message: string }
    | { __typename: 'KeyReused', code: string, message: string }
    | { __typename: 'NotAllowed', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'OwnRating', applicationId: string, score: number, reasons: Array<RatingWhy>, said: string, changeUntil: string | null, contactBy: string | null, answerBy: string | null, contactedOn: string | null, answer: string | null, answeredOn: string | null }
    | { __typename: 'RatingStands', code: string, message: string }
    | { __typename: 'ReasonMissing', code: string, message: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
    | { __typename: 'WrongStatus', code: string, message: string }
   };

export type DeliveryOfQueryVariables = Exact<{
  id: string;
}>;


export type DeliveryOfQuery = { application: { id: string, status: Status, actions: Array<CitizenAction>, item: { title: string, deliveryWays: Array<DeliveryWay>, deliveryFeeFen: number, postage: string }, delivery: { way: DeliveryWay, given: { receiver: string, phone: string, region: string, street: string } | null } | null } | null };

export type ConfirmDeliveryMutationVariables = Exact<{
  id: string;
  delivery: DeliveryInput;
  key: string;
}>;


export type ConfirmDeliveryMutation = { confirmDelivery:
    | { __typename: 'AddressInvalid', code: string, message: string, problems: Array<{ field: string, message: string }> }
    | { __typename: 'Application', id: string }
    | { __typename: 'Busy', code: string, message: string }
    | { __typename: 'FreshProofNeeded', code: string, message: string }
    | { __typename: 'KeyReused', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
    | { __typename: 'WrongStatus', code: string, message: string }
   };

export type ConfirmReceiptMutationVariables = Exact<{
  id: string;
  key: string;
}>;


export type ConfirmReceiptMutation = { confirmReceipt:
    | { __typename: 'Application', id: string }
    | { __typename: 'Busy', code: string, message: string }
    | { __typename: 'KeyReused', code: string, message: string }
    | { __typename: 'NotAllowed', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'ReceiptIsTheirs', code: string, message: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
    | { __typename: 'WrongStatus', code: string, message: string }
   };

export type PastAddressesQueryVariables = Exact<{ [key: string]: never; }>;


export type PastAddressesQuery = { pastAddresses: Array<{ id: string, receiver: string, phone: string, region: string, street: string }> };

export type ForgetAddressMutationVariables = Exact<{
  id: string;
}>;


export type ForgetAddressMutation = { forgetAddress:
    | { __typename: 'AddressForgotten', ok: boolean }
    | { __typename: 'Busy', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
   };

export type CallBackParcelMutationVariables = Exact<{
  id: string;
  version: number;
}>;


export type CallBackParcelMutation = { callBackParcel:
    | { __typename: 'Application', id: string }
    | { __typename: 'Busy', code: string, message: string }
    | { __typename: 'FreshProofNeeded', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'ParcelUnderWay', code: string, message: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
    | { __typename: 'VendorUnavailable', code: string, message: string }
    | { __typename: 'VersionChanged', code: string, message: string }
    | { __typename: 'WrongStatus', code: string, message: string }
   };

export type MyQuestionsQueryVariables = Exact<{ [key: string]: never; }>;


export type MyQuestionsQuery = { myQuestions: Array<{ id: string, office: string, item: string | null, text: string, askedAt: string, dueOn: string, answer: string | null, answeredAt: string | null }> };

export type AskOfficeMutationVariables = Exact<{
  item?: string | null | undefined;
  department?: string | null | undefined;
  text: string;
  key: string;
}>;


export type AskOfficeMutation = { askOffice:
    | { __typename: 'Busy', code: string, message: string }
    | { __typename: 'EnoughAsked', code: string, message: string }
    | { __typename: 'KeyReused', code: string, message: string }
    | { __typename: 'NotAllowed', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'NothingWritten', code: string, message: string }
    | { __typename: 'QuestionAsked', id: string, dueOn: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
    | { __typename: 'TooManyRequests', code: string, message: string }
   };

export type HelpedPartsFragment = { mandateId: string, name: string, items: Array<string> | null, until: string, today: boolean, beside: boolean, cases: Array<{ id: string, itemTitle: string, icon: string, reference: string | null, status: Status, statusText: string, promisedOn: string | null, updatedAt: string, todo: string | null }> };

export type HelpingQueryVariables = Exact<{ [key: string]: never; }>;


export type HelpingQuery = { helping: { statement: string, villages: Array<{ code: string, name: string }>, people: Array<{ mandateId: string, name: string, items: Array<string> | null, until: string, today: boolean, beside: boolean, cases: Array<{ id: string, itemTitle: string, icon: string, reference: string | null, status: Status, statusText: string, promisedOn: string | null, updatedAt: string, todo: string | null }> }> } };

export type BesideItemQueryVariables = Exact<{
  code: string;
}>;


export type BesideItemQuery = { item: { code: string, title: string, form: unknown, sample: unknown, deliveryWays: Array<DeliveryWay>, deliveryFeeFen: number, postage: string, applicants: Array<number>, onlineDepth: string, materials: Array<{ id: string, title: string, hint: string, required: boolean, need: string, lookup: string | null, form: string, copies: number, minPages: number, maxPages: number, example: string | null, field: string | null, askedIf: unknown }> } | null };

export type BringConsentMutationVariables = Exact<{
  content: string;
  digest: string;
  signature: Array<Array<number> | number> | Array<number> | number;
  picture: string;
  signedAt: string;
  picturedAt: string;
  key: string;
}>;


export type BringConsentMutation = { bringConsent:
    | { __typename: 'AnswersInvalid', code: string, message: string, problems: Array<{ field: string, message: string }> }
    | { __typename: 'Busy', code: string, message: string }
    | { __typename: 'ConsentRefused', code: string, message: string }
    | { __typename: 'FreshProofNeeded', code: string, message: string }
    | { __typename: 'IdNumberInvalid', code: string, message: string }
    | { __typename: 'IdentityMismatch', code: string, message: string }
    | { __typename: 'ItemCancelled', code: string, message: string }
    | { __typename: 'ItemWithdrawn', code: string, message: string }
    | { __typename: 'KeyReused', code: string, message: string }
    | { __typename: 'NameInvalid', code: string, message: string }
    | { __typename: 'NeighbourDraft', id: string, mandateId: string }
    | { __typename: 'NotALeaf', code: string, message: string }
    | { __typename: 'NotAllowed', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'NotYetOffered', code: string, message: string }
    | { __typename: 'OrganisationsOnly', code: string, message: string }
    | { __typename: 'PilotOnly', code: string, message: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
    | { __typename: 'SignatureMissing', code: string, message: string }
    | { __typename: 'TooManyDrafts', code: string, message: string }
    | { __typename: 'TooManyRequests', code: string, message: string }
    | { __typename: 'VendorUnavailable', code: string, message: string }
   };

export type FiledForMeQueryVariables = Exact<{
  id: string;
  word: string;
}>;


export type FiledForMeQuery = { filedForMe: { item: string, reference: string | null, agent: string, filedAt: string, disownedAt: string | null } | null };

export type FiledPartsFragment = { item: string, reference: string | null, agent: string, filedAt: string, disownedAt: string | null };

export type DisownMutationVariables = Exact<{
  id: string;
  word: string;
}>;


export type DisownMutation = { disown:
    | { __typename: 'Busy', code: string, message: string }
    | { __typename: 'FiledForMe', item: string, reference: string | null, agent: string, filedAt: string, disownedAt: string | null }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'TooManyRequests', code: string, message: string }
   };

export const MePartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MeParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Me"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"idNumber"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"unread"}},{"kind":"Field","name":{"kind":"Name","value":"passkeys"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}}]}}]} as unknown as DocumentNode<MePartsFragment, unknown>;
export const RefusedFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Refused"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConsentNeeded"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"purpose"}}]}}]}}]} as unknown as DocumentNode<RefusedFragment, unknown>;
export const CodeSentPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CodeSentParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CodeSent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"expiresInSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"resendInSeconds"}}]}}]} as unknown as DocumentNode<CodeSentPartsFragment, unknown>;
export const PaperPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PaperParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MaterialSpec"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"hint"}},{"kind":"Field","name":{"kind":"Name","value":"required"}},{"kind":"Field","name":{"kind":"Name","value":"need"}},{"kind":"Field","name":{"kind":"Name","value":"lookup"}},{"kind":"Field","name":{"kind":"Name","value":"form"}},{"kind":"Field","name":{"kind":"Name","value":"copies"}},{"kind":"Field","name":{"kind":"Name","value":"minPages"}},{"kind":"Field","name":{"kind":"Name","value":"maxPages"}},{"kind":"Field","name":{"kind":"Name","value":"example"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"askedIf"}}]}}]} as unknown as DocumentNode<PaperPartsFragment, unknown>;
export const MaterialPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MaterialParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Material"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"specId"}},{"kind":"Field","name":{"kind":"Name","value":"grade"}},{"kind":"Field","name":{"kind":"Name","value":"declined"}},{"kind":"Field","name":{"kind":"Name","value":"held"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"item"}},{"kind":"Field","name":{"kind":"Name","value":"checkedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"files"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"ready"}},{"kind":"Field","name":{"kind":"Name","value":"scan"}},{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"Field","name":{"kind":"Name","value":"mime"}},{"kind":"Field","name":{"kind":"Name","value":"previewUrl"}},{"kind":"Field","name":{"kind":"Name","value":"uploadedAt"}}]}}]}}]} as unknown as DocumentNode<MaterialPartsFragment, unknown>;
export const DraftPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DraftParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Application"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"answers"}},{"kind":"Field","name":{"kind":"Name","value":"actions"}},{"kind":"Field","name":{"kind":"Name","value":"item"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"icon"}},{"kind":"Field","name":{"kind":"Name","value":"form"}},{"kind":"Field","name":{"kind":"Name","value":"sample"}},{"kind":"Field","name":{"kind":"Name","value":"feeFen"}},{"kind":"Field","name":{"kind":"Name","value":"deliveryWays"}},{"kind":"Field","name":{"kind":"Name","value":"deliveryFeeFen"}},{"kind":"Field","name":{"kind":"Name","value":"postage"}},{"kind":"Field","name":{"kind":"Name","value":"originalCheck"}},{"kind":"Field","name":{"kind":"Name","value":"materials"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PaperParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"howLong"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"promisedDays"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"promisedOn"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"materials"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MaterialParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"site"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"hours"}}]}},{"kind":"Field","name":{"kind":"Name","value":"delivery"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"way"}},{"kind":"Field","name":{"kind":"Name","value":"given"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"receiver"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"region"}},{"kind":"Field","name":{"kind":"Name","value":"street"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PaperParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MaterialSpec"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"hint"}},{"kind":"Field","name":{"kind":"Name","value":"required"}},{"kind":"Field","name":{"kind":"Name","value":"need"}},{"kind":"Field","name":{"kind":"Name","value":"lookup"}},{"kind":"Field","name":{"kind":"Name","value":"form"}},{"kind":"Field","name":{"kind":"Name","value":"copies"}},{"kind":"Field","name":{"kind":"Name","value":"minPages"}},{"kind":"Field","name":{"kind":"Name","value":"maxPages"}},{"kind":"Field","name":{"kind":"Name","value":"example"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"askedIf"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MaterialParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Material"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"specId"}},{"kind":"Field","name":{"kind":"Name","value":"grade"}},{"kind":"Field","name":{"kind":"Name","value":"declined"}},{"kind":"Field","name":{"kind":"Name","value":"held"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"item"}},{"kind":"Field","name":{"kind":"Name","value":"checkedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"files"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"ready"}},{"kind":"Field","name":{"kind":"Name","value":"scan"}},{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"Field","name":{"kind":"Name","value":"mime"}},{"kind":"Field","name":{"kind":"Name","value":"previewUrl"}},{"kind":"Field","name":{"kind":"Name","value":"uploadedAt"}}]}}]}}]} as unknown as DocumentNode<DraftPartsFragment, unknown>;
export const ProblemPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProblemParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FieldProblem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]} as unknown as DocumentNode<ProblemPartsFragment, unknown>;
export const CardPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CardParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ItemCard"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"department"}},{"kind":"Field","name":{"kind":"Name","value":"instant"}},{"kind":"Field","name":{"kind":"Name","value":"promisedDays"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"feeFen"}},{"kind":"Field","name":{"kind":"Name","value":"materialCount"}},{"kind":"Field","name":{"kind":"Name","value":"heldCount"}},{"kind":"Field","name":{"kind":"Name","value":"onlineDepth"}},{"kind":"Field","name":{"kind":"Name","value":"trips"}},{"kind":"Field","name":{"kind":"Name","value":"icon"}}]}}]} as unknown as DocumentNode<CardPartsFragment, unknown>;
export const FigurePartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FigureParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Figure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"items"}},{"kind":"Field","name":{"kind":"Name","value":"online"}},{"kind":"Field","name":{"kind":"Name","value":"zeroTrip"}},{"kind":"Field","name":{"kind":"Name","value":"instant"}},{"kind":"Field","name":{"kind":"Name","value":"legalDays"}},{"kind":"Field","name":{"kind":"Name","value":"promisedDays"}},{"kind":"Field","name":{"kind":"Name","value":"papers"}},{"kind":"Field","name":{"kind":"Name","value":"papersLookedUp"}},{"kind":"Field","name":{"kind":"Name","value":"papersCut"}},{"kind":"Field","name":{"kind":"Name","value":"stepsCut"}},{"kind":"Field","name":{"kind":"Name","value":"daysCut"}}]}}]} as unknown as DocumentNode<FigurePartsFragment, unknown>;
export const MaterialSpecPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MaterialSpecParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MaterialSpec"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"hint"}},{"kind":"Field","name":{"kind":"Name","value":"required"}},{"kind":"Field","name":{"kind":"Name","value":"need"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"lookup"}},{"kind":"Field","name":{"kind":"Name","value":"form"}},{"kind":"Field","name":{"kind":"Name","value":"copies"}},{"kind":"Field","name":{"kind":"Name","value":"minPages"}},{"kind":"Field","name":{"kind":"Name","value":"maxPages"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"originalChecked"}},{"kind":"Field","name":{"kind":"Name","value":"example"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"askedIf"}}]}}]} as unknown as DocumentNode<MaterialSpecPartsFragment, unknown>;
export const SupplementPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SupplementParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Supplement"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"askedAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueOn"}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"ref"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"why"}},{"kind":"Field","name":{"kind":"Name","value":"answered"}},{"kind":"Field","name":{"kind":"Name","value":"regions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fileId"}},{"kind":"Field","name":{"kind":"Name","value":"page"}},{"kind":"Field","name":{"kind":"Name","value":"x"}},{"kind":"Field","name":{"kind":"Name","value":"y"}},{"kind":"Field","name":{"kind":"Name","value":"w"}},{"kind":"Field","name":{"kind":"Name","value":"h"}},{"kind":"Field","name":{"kind":"Name","value":"gone"}}]}}]}}]}}]} as unknown as DocumentNode<SupplementPartsFragment, unknown>;
export const OriginalCheckPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OriginalCheckParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OriginalCheck"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"wanted"}},{"kind":"Field","name":{"kind":"Name","value":"latestOn"}},{"kind":"Field","name":{"kind":"Name","value":"site"}},{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"way"}},{"kind":"Field","name":{"kind":"Name","value":"bookedFor"}},{"kind":"Field","name":{"kind":"Name","value":"ways"}},{"kind":"Field","name":{"kind":"Name","value":"slots"}},{"kind":"Field","name":{"kind":"Name","value":"homeSlots"}},{"kind":"Field","name":{"kind":"Name","value":"agreedAt"}}]}}]} as unknown as DocumentNode<OriginalCheckPartsFragment, unknown>;
export const AppointmentPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AppointmentParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Appointment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"way"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"site"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"address"}}]}}]}}]} as unknown as DocumentNode<AppointmentPartsFragment, unknown>;
export const BillPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BillParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Bill"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"totalFen"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"forWhom"}},{"kind":"Field","name":{"kind":"Name","value":"forWhat"}},{"kind":"Field","name":{"kind":"Name","value":"paidAt"}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"fen"}},{"kind":"Field","name":{"kind":"Name","value":"basis"}}]}}]}}]} as unknown as DocumentNode<BillPartsFragment, unknown>;
export const DeliveryPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DeliveryParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Delivery"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"way"}},{"kind":"Field","name":{"kind":"Name","value":"receiver"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"confirmed"}},{"kind":"Field","name":{"kind":"Name","value":"carrier"}},{"kind":"Field","name":{"kind":"Name","value":"waybill"}},{"kind":"Field","name":{"kind":"Name","value":"pickup"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"site"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"hours"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"signer"}},{"kind":"Field","name":{"kind":"Name","value":"tracks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}}]} as unknown as DocumentNode<DeliveryPartsFragment, unknown>;
export const FollowedPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FollowedParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Application"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"}},{"kind":"Field","name":{"kind":"Name","value":"filedBy"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"statusText"}},{"kind":"Field","name":{"kind":"Name","value":"withOffice"}},{"kind":"Field","name":{"kind":"Name","value":"withOfficeSince"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"projectNumber"}},{"kind":"Field","name":{"kind":"Name","value":"queryCode"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"submittedAt"}},{"kind":"Field","name":{"kind":"Name","value":"promisedOn"}},{"kind":"Field","name":{"kind":"Name","value":"legalOn"}},{"kind":"Field","name":{"kind":"Name","value":"actions"}},{"kind":"Field","name":{"kind":"Name","value":"todo"}},{"kind":"Field","name":{"kind":"Name","value":"item"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"icon"}},{"kind":"Field","name":{"kind":"Name","value":"instant"}},{"kind":"Field","name":{"kind":"Name","value":"feeFen"}},{"kind":"Field","name":{"kind":"Name","value":"deliveryWays"}},{"kind":"Field","name":{"kind":"Name","value":"deliveryFeeFen"}},{"kind":"Field","name":{"kind":"Name","value":"onlineDepth"}},{"kind":"Field","name":{"kind":"Name","value":"originalCheck"}},{"kind":"Field","name":{"kind":"Name","value":"stages"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"beside"}}]}},{"kind":"Field","name":{"kind":"Name","value":"materials"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MaterialSpecParts"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"supplement"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SupplementParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"originalCheck"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OriginalCheckParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"appointment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AppointmentParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"homeVisit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"plannedFor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"bill"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"BillParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"delivery"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DeliveryParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"certificate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"issuedAt"}},{"kind":"Field","name":{"kind":"Name","value":"validUntil"}},{"kind":"Field","name":{"kind":"Name","value":"revokedAt"}},{"kind":"Field","name":{"kind":"Name","value":"pdfUrl"}},{"kind":"Field","name":{"kind":"Name","value":"verifyUrl"}}]}},{"kind":"Field","name":{"kind":"Name","value":"refusal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"clause"}},{"kind":"Field","name":{"kind":"Name","value":"remedies"}}]}},{"kind":"Field","name":{"kind":"Name","value":"notices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"issuedOn"}},{"kind":"Field","name":{"kind":"Name","value":"due"}},{"kind":"Field","name":{"kind":"Name","value":"dueOn"}},{"kind":"Field","name":{"kind":"Name","value":"readAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"timeline"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"by"}}]}},{"kind":"Field","name":{"kind":"Name","value":"receipt"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"trips"}},{"kind":"Field","name":{"kind":"Name","value":"photos"}},{"kind":"Field","name":{"kind":"Name","value":"reused"}},{"kind":"Field","name":{"kind":"Name","value":"workingDays"}},{"kind":"Field","name":{"kind":"Name","value":"legalDays"}},{"kind":"Field","name":{"kind":"Name","value":"sentence"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MaterialSpecParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MaterialSpec"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"hint"}},{"kind":"Field","name":{"kind":"Name","value":"required"}},{"kind":"Field","name":{"kind":"Name","value":"need"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"lookup"}},{"kind":"Field","name":{"kind":"Name","value":"form"}},{"kind":"Field","name":{"kind":"Name","value":"copies"}},{"kind":"Field","name":{"kind":"Name","value":"minPages"}},{"kind":"Field","name":{"kind":"Name","value":"maxPages"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"originalChecked"}},{"kind":"Field","name":{"kind":"Name","value":"example"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"askedIf"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SupplementParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Supplement"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"askedAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueOn"}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"ref"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"why"}},{"kind":"Field","name":{"kind":"Name","value":"answered"}},{"kind":"Field","name":{"kind":"Name","value":"regions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fileId"}},{"kind":"Field","name":{"kind":"Name","value":"page"}},{"kind":"Field","name":{"kind":"Name","value":"x"}},{"kind":"Field","name":{"kind":"Name","value":"y"}},{"kind":"Field","name":{"kind":"Name","value":"w"}},{"kind":"Field","name":{"kind":"Name","value":"h"}},{"kind":"Field","name":{"kind":"Name","value":"gone"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OriginalCheckParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OriginalCheck"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"wanted"}},{"kind":"Field","name":{"kind":"Name","value":"latestOn"}},{"kind":"Field","name":{"kind":"Name","value":"site"}},{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"way"}},{"kind":"Field","name":{"kind":"Name","value":"bookedFor"}},{"kind":"Field","name":{"kind":"Name","value":"ways"}},{"kind":"Field","name":{"kind":"Name","value":"slots"}},{"kind":"Field","name":{"kind":"Name","value":"homeSlots"}},{"kind":"Field","name":{"kind":"Name","value":"agreedAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AppointmentParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Appointment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"way"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"site"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"address"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BillParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Bill"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"totalFen"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"forWhom"}},{"kind":"Field","name":{"kind":"Name","value":"forWhat"}},{"kind":"Field","name":{"kind":"Name","value":"paidAt"}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"fen"}},{"kind":"Field","name":{"kind":"Name","value":"basis"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DeliveryParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Delivery"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"way"}},{"kind":"Field","name":{"kind":"Name","value":"receiver"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"confirmed"}},{"kind":"Field","name":{"kind":"Name","value":"carrier"}},{"kind":"Field","name":{"kind":"Name","value":"waybill"}},{"kind":"Field","name":{"kind":"Name","value":"pickup"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"site"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"hours"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"signer"}},{"kind":"Field","name":{"kind":"Name","value":"tracks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}}]} as unknown as DocumentNode<FollowedPartsFragment, unknown>;
export const ReachPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReachParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Reach"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"browsers"}},{"kind":"Field","name":{"kind":"Name","value":"apps"}},{"kind":"Field","name":{"kind":"Name","value":"wechat"}},{"kind":"Field","name":{"kind":"Name","value":"sms"}},{"kind":"Field","name":{"kind":"Name","value":"push"}},{"kind":"Field","name":{"kind":"Name","value":"quietFrom"}},{"kind":"Field","name":{"kind":"Name","value":"quietTo"}}]}}]} as unknown as DocumentNode<ReachPartsFragment, unknown>;
export const LookPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LookParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Look"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"office"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"what"}},{"kind":"Field","name":{"kind":"Name","value":"why"}},{"kind":"Field","name":{"kind":"Name","value":"applicationId"}},{"kind":"Field","name":{"kind":"Name","value":"item"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"askedAt"}},{"kind":"Field","name":{"kind":"Name","value":"answer"}}]}}]} as unknown as DocumentNode<LookPartsFragment, unknown>;
export const MandatePartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MandateParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Mandate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"given"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"relation"}},{"kind":"Field","name":{"kind":"Name","value":"items"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"accepted"}},{"kind":"Field","name":{"kind":"Name","value":"grade"}},{"kind":"Field","name":{"kind":"Name","value":"certificate"}},{"kind":"Field","name":{"kind":"Name","value":"consent"}},{"kind":"Field","name":{"kind":"Name","value":"takenOverAt"}}]}}]} as unknown as DocumentNode<MandatePartsFragment, unknown>;
export const OwnMaterialPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OwnMaterialParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OwnMaterial"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"grade"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"item"}},{"kind":"Field","name":{"kind":"Name","value":"checkedAt"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"holds"}},{"kind":"Field","name":{"kind":"Name","value":"withdrawn"}},{"kind":"Field","name":{"kind":"Name","value":"pictures"}},{"kind":"Field","name":{"kind":"Name","value":"uses"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"applicationId"}},{"kind":"Field","name":{"kind":"Name","value":"item"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}}]}}]}}]} as unknown as DocumentNode<OwnMaterialPartsFragment, unknown>;
export const HandlerPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"HandlerParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Handler"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"items"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"accepted"}}]}}]} as unknown as DocumentNode<HandlerPartsFragment, unknown>;
export const OrganisationPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OrganisationParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Organisation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"creditCode"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"representative"}},{"kind":"Field","name":{"kind":"Name","value":"represented"}},{"kind":"Field","name":{"kind":"Name","value":"own"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"HandlerParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"handlers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"HandlerParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"HandlerParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Handler"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"items"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"accepted"}}]}}]} as unknown as DocumentNode<OrganisationPartsFragment, unknown>;
export const PrivacyPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PrivacyParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Privacy"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kept"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"applications"}},{"kind":"Field","name":{"kind":"Name","value":"drafts"}},{"kind":"Field","name":{"kind":"Name","value":"files"}},{"kind":"Field","name":{"kind":"Name","value":"certificates"}},{"kind":"Field","name":{"kind":"Name","value":"addresses"}},{"kind":"Field","name":{"kind":"Name","value":"messages"}},{"kind":"Field","name":{"kind":"Name","value":"devices"}},{"kind":"Field","name":{"kind":"Name","value":"looks"}}]}},{"kind":"Field","name":{"kind":"Name","value":"consents"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"withdrawnText"}},{"kind":"Field","name":{"kind":"Name","value":"stands"}},{"kind":"Field","name":{"kind":"Name","value":"givenAt"}},{"kind":"Field","name":{"kind":"Name","value":"withdrawnAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"requests"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"askedAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"keptUntil"}},{"kind":"Field","name":{"kind":"Name","value":"answer"}}]}}]}}]} as unknown as DocumentNode<PrivacyPartsFragment, unknown>;
export const OwnRatingPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OwnRatingParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OwnRating"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"applicationId"}},{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"reasons"}},{"kind":"Field","name":{"kind":"Name","value":"said"}},{"kind":"Field","name":{"kind":"Name","value":"changeUntil"}},{"kind":"Field","name":{"kind":"Name","value":"contactBy"}},{"kind":"Field","name":{"kind":"Name","value":"answerBy"}},{"kind":"Field","name":{"kind":"Name","value":"contactedOn"}},{"kind":"Field","name":{"kind":"Name","value":"answer"}},{"kind":"Field","name":{"kind":"Name","value":"answeredOn"}}]}}]} as unknown as DocumentNode<OwnRatingPartsFragment, unknown>;
export const HelpedPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"HelpedParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"HelpedPerson"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"mandateId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"items"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"today"}},{"kind":"Field","name":{"kind":"Name","value":"beside"}},{"kind":"Field","name":{"kind":"Name","value":"cases"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"itemTitle"}},{"kind":"Field","name":{"kind":"Name","value":"icon"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"statusText"}},{"kind":"Field","name":{"kind":"Name","value":"promisedOn"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"todo"}}]}}]}}]} as unknown as DocumentNode<HelpedPartsFragment, unknown>;
export const FiledPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FiledParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FiledForMe"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"item"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"agent"}},{"kind":"Field","name":{"kind":"Name","value":"filedAt"}},{"kind":"Field","name":{"kind":"Name","value":"disownedAt"}}]}}]} as unknown as DocumentNode<FiledPartsFragment, unknown>;
export const MeDocument = {"__meta__":{"hash":"sha256:b174d04050d5001f6b07b28c9e15f3eac9f980b75acf199d6beeec6c5a2d5606"}} as unknown as DocumentNode<MeQuery, MeQueryVariables>;
export const SignOutDocument = {"__meta__":{"hash":"sha256:fae32a9c2707461c1cbf305b8565dc377df16e1a871f58f20f3e191b99ae1740"}} as unknown as DocumentNode<SignOutMutation, SignOutMutationVariables>;
export const SilenceDeviceDocument = {"__meta__":{"hash":"sha256:2e3f30c05026d293518b14ba101b79a0779e1cd493ac32d611ab3cb21cdd5e0f"}} as unknown as DocumentNode<SilenceDeviceMutation, SilenceDeviceMutationVariables>;
export const RegisterDeviceDocument = {"__meta__":{"hash":"sha256:82d8f65ce506962bb91c3a9cb561c0d5db6ce35771b976b8296ed9faf6afd5aa"}} as unknown as DocumentNode<RegisterDeviceMutation, RegisterDeviceMutationVariables>;
export const RequestCodeDocument = {"__meta__":{"hash":"sha256:06b9f15674123e49b274a27fdc6d047b7427ceb3702f159c59b11e0791b46def"}} as unknown as DocumentNode<RequestCodeMutation, RequestCodeMutationVariables>;
export const RequestFreshCodeDocument = {"__meta__":{"hash":"sha256:237ebfd14248e4c11f22715b0e814830a6ffb96568517ea90edb9cd06bf22606"}} as unknown as DocumentNode<RequestFreshCodeMutation, RequestFreshCodeMutationVariables>;
export const SignInDocument = {"__meta__":{"hash":"sha256:694876f6b11fefd5828194bbb388991fad36c3572250f5e8d7ac62006f48aa48"}} as unknown as DocumentNode<SignInMutation, SignInMutationVariables>;
export const SignInWithTailDocument = {"__meta__":{"hash":"sha256:208572965eefdf365801abd56103851d445ea922615caf790640008e57091932"}} as unknown as DocumentNode<SignInWithTailMutation, SignInWithTailMutationVariables>;
export const SignInAnewDocument = {"__meta__":{"hash":"sha256:a0d55d6c65c383e4c3c5596a0190c61b127771c762f741067ad710c37bae860f"}} as unknown as DocumentNode<SignInAnewMutation, SignInAnewMutationVariables>;
export const RecoverAccountDocument = {"__meta__":{"hash":"sha256:3875c80480bcb10be63abbc9cf3e70025936f64839e0b6f2cd2c06b5151c2279"}} as unknown as DocumentNode<RecoverAccountMutation, RecoverAccountMutationVariables>;
export const ProveAgainDocument = {"__meta__":{"hash":"sha256:d040e5345dcde942eebf25d9c7e5da6df60c77b6b3ac7ebb5b2987793b6a430d"}} as unknown as DocumentNode<ProveAgainMutation, ProveAgainMutationVariables>;
export const VerifyIdentityDocument = {"__meta__":{"hash":"sha256:61e855842e1f49bf61d7e557ffe2882ecc4c161fe71c75099fcd9c091b137cc3"}} as unknown as DocumentNode<VerifyIdentityMutation, VerifyIdentityMutationVariables>;
export const PasskeySignInDocument = {"__meta__":{"hash":"sha256:85cebadfc9f97203b93abd6cba029efb6505360e773e5d08e65ad7e59a88d2b1"}} as unknown as DocumentNode<PasskeySignInMutation, PasskeySignInMutationVariables>;
export const SignInWithPasskeyDocument = {"__meta__":{"hash":"sha256:7b568d056e72df544a52a2dffa036207d544acb0b025c4a545df437ca6048072"}} as unknown as DocumentNode<SignInWithPasskeyMutation, SignInWithPasskeyMutationVariables>;
export const PasskeyRegistrationDocument = {"__meta__":{"hash":"sha256:d9381979989eb34231594456d66ce72ad5ba2e50cdfdabae09506b3042e6468b"}} as unknown as DocumentNode<PasskeyRegistrationMutation, PasskeyRegistrationMutationVariables>;
export const RegisterPasskeyDocument = {"__meta__":{"hash":"sha256:7d4ae3edb22d39b3a77ba2d148b2a82513afd121f6dc39caad05745d3073b125"}} as unknown as DocumentNode<RegisterPasskeyMutation, RegisterPasskeyMutationVariables>;
export const RequestJoinCodeDocument = {"__meta__":{"hash":"sha256:e4ab934d6e8b421289299621425ecb5bfc27918039578be3cd6d543ab6e96104"}} as unknown as DocumentNode<RequestJoinCodeMutation, RequestJoinCodeMutationVariables>;
export const JoinAccountsDocument = {"__meta__":{"hash":"sha256:8b92d8f719bd2fec0b31091b0bd776ab20d6800865a7486c60808bf5a450d97f"}} as unknown as DocumentNode<JoinAccountsMutation, JoinAccountsMutationVariables>;
export const JoinedAccountsDocument = {"__meta__":{"hash":"sha256:8ee2204b7c7f8b09e19efea2f4e2f8ee533698912e8b1f0f3ea8a94508c185a8"}} as unknown as DocumentNode<JoinedAccountsQuery, JoinedAccountsQueryVariables>;
export const UndoJoinDocument = {"__meta__":{"hash":"sha256:33197af7e90c022a000f4d67096ecb95bacead6d3195d93d53e3a3c5f3122d1a"}} as unknown as DocumentNode<UndoJoinMutation, UndoJoinMutationVariables>;
export const AskWeChatDocument = {"__meta__":{"hash":"sha256:144dff8e692154084827036a0fdd8553e3a6e1f95706bd48536900290dfd66e9"}} as unknown as DocumentNode<AskWeChatMutation, AskWeChatMutationVariables>;
export const EnterByWeChatDocument = {"__meta__":{"hash":"sha256:4cf05efe1743fa558b262f19a0f4eba8db7c265b92c55cba7ccd3456af27446c"}} as unknown as DocumentNode<EnterByWeChatMutation, EnterByWeChatMutationVariables>;
export const BindWeChatDocument = {"__meta__":{"hash":"sha256:82c82f25bc647702a70534c5a1a399a611aa3928a93aad57d8930ee00442e559"}} as unknown as DocumentNode<BindWeChatMutation, BindWeChatMutationVariables>;
export const DraftDocument = {"__meta__":{"hash":"sha256:ec8675231586235959ed6d98729aab196c074d3788dbf7a05fd923d8ee74436e"}} as unknown as DocumentNode<DraftQuery, DraftQueryVariables>;
export const KnownDocument = {"__meta__":{"hash":"sha256:978187e094420a99341add4d4c10364dd6a5afbd753c15d2b0e7b912ea941956"}} as unknown as DocumentNode<KnownQuery, KnownQueryVariables>;
export const SaveAnswersDocument = {"__meta__":{"hash":"sha256:78bf2ac8dd18c9956933aee4e0d0d6ad4af3c11710b9317b5e0a2771dffe1783"}} as unknown as DocumentNode<SaveAnswersMutation, SaveAnswersMutationVariables>;
export const ChooseDeliveryDocument = {"__meta__":{"hash":"sha256:e4be6269a9804cedb7e87bc0b10c3cdc86a821e2f7d1fadd6fa68c4c71515c9e"}} as unknown as DocumentNode<ChooseDeliveryMutation, ChooseDeliveryMutationVariables>;
export const RemoveFileDocument = {"__meta__":{"hash":"sha256:6f346657b4ca6143051c3686751d4f0f39c6a7d51dc4b1732d1d3ff2bb7b806a"}} as unknown as DocumentNode<RemoveFileMutation, RemoveFileMutationVariables>;
export const UseHeldDocument = {"__meta__":{"hash":"sha256:8cc63f24e322e0b356e0092849fb81862dc5101fd98c4dcb9c58885649639861"}} as unknown as DocumentNode<UseHeldMutation, UseHeldMutationVariables>;
export const PutHeldAsideDocument = {"__meta__":{"hash":"sha256:0cb5c9fd1a49adbd2291a0c5b51f5b5d2e49abd04b4c29645d53da9a0fa903d7"}} as unknown as DocumentNode<PutHeldAsideMutation, PutHeldAsideMutationVariables>;
export const DiscardDraftDocument = {"__meta__":{"hash":"sha256:3792bab36302dba61aab807991a21113a97d1d1ac17c460f8a3f6d3812bb20f8"}} as unknown as DocumentNode<DiscardDraftMutation, DiscardDraftMutationVariables>;
export const SubmitApplicationDocument = {"__meta__":{"hash":"sha256:32dedbbac5efb764fe336c86a14b4de652fb04f21119f73eda3dbe4760b1ee9b"}} as unknown as DocumentNode<SubmitApplicationMutation, SubmitApplicationMutationVariables>;
export const SitesForDocument = {"__meta__":{"hash":"sha256:66d009937134b40eeb30179a26a3d4d5b0279600aaa782a527033b3753fab2a0"}} as unknown as DocumentNode<SitesForQuery, SitesForQueryVariables>;
export const ChooseSiteDocument = {"__meta__":{"hash":"sha256:9d5ccc60a2db9aec01dd9115f96371ec01d287e0eb3ad8efb99e90c609c747a5"}} as unknown as DocumentNode<ChooseSiteMutation, ChooseSiteMutationVariables>;
export const ItemsDocument = {"__meta__":{"hash":"sha256:4da806e36c5391fbbe0192e2076fadcac3c9fc2fbb9dd80e1ca8f767a57304ca"}} as unknown as DocumentNode<ItemsQuery, ItemsQueryVariables>;
export const CatalogueDocument = {"__meta__":{"hash":"sha256:9546988edfaf7692f1dfee3ee08f02b8d050022eb40ca261747f0b39dd66d00a"}} as unknown as DocumentNode<CatalogueQuery, CatalogueQueryVariables>;
export const BranchDocument = {"__meta__":{"hash":"sha256:26e82bcf575de90b5209050224779405c701126e77be930359be6556f1c94eda"}} as unknown as DocumentNode<BranchQuery, BranchQueryVariables>;
export const FiguresDocument = {"__meta__":{"hash":"sha256:fa491725b6e90d80eca1e3b73290f89f35bbd8e2183802804b0610273d96522e"}} as unknown as DocumentNode<FiguresQuery, FiguresQueryVariables>;
export const GuideDocument = {"__meta__":{"hash":"sha256:a0bc06f95b4933ca33112bab9a91c64070c45c635331faf3baf558e20633e228"}} as unknown as DocumentNode<GuideQuery, GuideQueryVariables>;
export const SampleDocument = {"__meta__":{"hash":"sha256:855790868d64799d806d1e0e12a04dc27e186c420064d5142930181990de34cc"}} as unknown as DocumentNode<SampleQuery, SampleQueryVariables>;
export const StartApplicationDocument = {"__meta__":{"hash":"sha256:ea64a9cb2b8ee8d2a1f4794b2cec8fe043ea636600d5588d1f812cfbe485098a"}} as unknown as DocumentNode<StartApplicationMutation, StartApplicationMutationVariables>;
export const HeldForDocument = {"__meta__":{"hash":"sha256:411842931bd78c4742b5a93aee07eb10f27871a3acf375be49c0fdb03758f883"}} as unknown as DocumentNode<HeldForQuery, HeldForQueryVariables>;
export const BookableDocument = {"__meta__":{"hash":"sha256:c20bf30d3b6aa13cfb1981ba498cdd24c99f115a6f5b9b4a47a855d39c2d9096"}} as unknown as DocumentNode<BookableQuery, BookableQueryVariables>;
export const BookVisitDocument = {"__meta__":{"hash":"sha256:81c401edc5c3d8c5822a1e83b9e5d5868298f0c9ff22bb4194450b29ce6e7c45"}} as unknown as DocumentNode<BookVisitMutation, BookVisitMutationVariables>;
export const GiveBackAppointmentDocument = {"__meta__":{"hash":"sha256:24b62ff4368ca6bb4d08d2e7d47f4a771a8dd63b1fd9b5129c9a7049a2c88aeb"}} as unknown as DocumentNode<GiveBackAppointmentMutation, GiveBackAppointmentMutationVariables>;
export const MineDocument = {"__meta__":{"hash":"sha256:56550dd9a3ecc34fc97205de4bd1c27c22eb8be15341956f27dbf718c0bc76a8"}} as unknown as DocumentNode<MineQuery, MineQueryVariables>;
export const FollowedDocument = {"__meta__":{"hash":"sha256:c72bdb35f8ea0bd4c3a978c41f6f32fe8c5798e7467907773548a4120e849268"}} as unknown as DocumentNode<FollowedQuery, FollowedQueryVariables>;
export const SupplementAskedDocument = {"__meta__":{"hash":"sha256:816bb2b6c9c2984ac0f7544ab062c0bc872aa6faa191b12db83d380232adddcd"}} as unknown as DocumentNode<SupplementAskedQuery, SupplementAskedQueryVariables>;
export const GivenDocument = {"__meta__":{"hash":"sha256:b5071c44f498624a73aebf0d0647b1db0cae6e427ef1cae4d05b65d432d34ed1"}} as unknown as DocumentNode<GivenQuery, GivenQueryVariables>;
export const ResubmitDocument = {"__meta__":{"hash":"sha256:be82c81d93840820f1520036bddfc543afae15b33d1e8af3d9f5d48c950041c0"}} as unknown as DocumentNode<ResubmitMutation, ResubmitMutationVariables>;
export const WithdrawDocument = {"__meta__":{"hash":"sha256:d2f2555693ee493a7f97bc4d9dd21f0ead87d5627f6a19dbf9b0b4655538b6f8"}} as unknown as DocumentNode<WithdrawMutation, WithdrawMutationVariables>;
export const BookOriginalCheckDocument = {"__meta__":{"hash":"sha256:6baf3b8b5333da24b4a8197cfeb651ed53f3aa25fbb23b3289f57ece7bbdb63e"}} as unknown as DocumentNode<BookOriginalCheckMutation, BookOriginalCheckMutationVariables>;
export const LineAtDocument = {"__meta__":{"hash":"sha256:f20314086686a46f20f93b642e6099c2b555e614b205037d68cba6e8db775542"}} as unknown as DocumentNode<LineAtQuery, LineAtQueryVariables>;
export const TakeNumberDocument = {"__meta__":{"hash":"sha256:cc84496e1185d919e55d6d523e1d98e98b2102aae07852dea992917b0455b08a"}} as unknown as DocumentNode<TakeNumberMutation, TakeNumberMutationVariables>;
export const AskHomeVisitDocument = {"__meta__":{"hash":"sha256:14ba0244c3be61be0e56c1d70dddcd9ef525fa16739a76b76b1466093479833e"}} as unknown as DocumentNode<AskHomeVisitMutation, AskHomeVisitMutationVariables>;
export const TakeBackHomeVisitDocument = {"__meta__":{"hash":"sha256:0fb24f0420c49e6e409c0c32d26d81c4518c80a6d1bfb366962b060becd2b798"}} as unknown as DocumentNode<TakeBackHomeVisitMutation, TakeBackHomeVisitMutationVariables>;
export const ReachDocument = {"__meta__":{"hash":"sha256:8636ffbe0a342c5b49ce0ea4b990c5528cced5ed2757b172dd78bdb79982e47f"}} as unknown as DocumentNode<ReachQuery, ReachQueryVariables>;
export const WishDocument = {"__meta__":{"hash":"sha256:2a49d32bfd41d6bbd9144445d00734cdf7627409909c55a6e135cff696f6a778"}} as unknown as DocumentNode<WishMutation, WishMutationVariables>;
export const SendTestMessageDocument = {"__meta__":{"hash":"sha256:efc94c899191294309903f712d6a1a6f2835a61d80e0902664bdb4ff5e683abc"}} as unknown as DocumentNode<SendTestMessageMutation, SendTestMessageMutationVariables>;
export const DevicesDocument = {"__meta__":{"hash":"sha256:17b5e40b65df355c618b2ef8222c1d8282a5b33d83d1a3a93445d69ab2975e9f"}} as unknown as DocumentNode<DevicesQuery, DevicesQueryVariables>;
export const EndDeviceDocument = {"__meta__":{"hash":"sha256:405dcf0c00d3e90dc7c7b9abf262987ab7cabf29ee856a107eca2539e8ed92f9"}} as unknown as DocumentNode<EndDeviceMutation, EndDeviceMutationVariables>;
export const EndOtherDevicesDocument = {"__meta__":{"hash":"sha256:4feae4babfd6c78f0cfe9e5b4e2967e97b6924c6edbcd96d623d3b87b207fafb"}} as unknown as DocumentNode<EndOtherDevicesMutation, EndOtherDevicesMutationVariables>;
export const WeChatDocument = {"__meta__":{"hash":"sha256:a17a8be33a95ff562171c8f2ef0bfec9c562bc54aafcc977d28c89876537c745"}} as unknown as DocumentNode<WeChatQuery, WeChatQueryVariables>;
export const UnbindWeChatDocument = {"__meta__":{"hash":"sha256:deefdbb377b49ec256a87fdc77c32aaa8b1d76da505fcfe4c4b1628e848a3a08"}} as unknown as DocumentNode<UnbindWeChatMutation, UnbindWeChatMutationVariables>;
export const LooksDocument = {"__meta__":{"hash":"sha256:027b1bbac7a08f9e20730554b11b477da2d4b446fc2e04c63d4d7630aad68d9f"}} as unknown as DocumentNode<LooksQuery, LooksQueryVariables>;
export const AskWhyDocument = {"__meta__":{"hash":"sha256:6744856e2d5a6c498bb8c2c7d1e398ca4a39a6c3cd606aba2723f2c3f70ffc5b"}} as unknown as DocumentNode<AskWhyMutation, AskWhyMutationVariables>;
export const ObjectForChildDocument = {"__meta__":{"hash":"sha256:d42058c6bfd5c31633bc21d3f969c8a2a8ac2ff47fc14546e13ed63f4eec590e"}} as unknown as DocumentNode<ObjectForChildMutation, ObjectForChildMutationVariables>;
export const MandateSignatureDocument = {"__meta__":{"hash":"sha256:8eccb3e3847773055f20bdb10486a6587f5d6652ec9ee630e5a638b5db243f07"}} as unknown as DocumentNode<MandateSignatureQuery, MandateSignatureQueryVariables>;
export const MandatesDocument = {"__meta__":{"hash":"sha256:be4093879f8c45fac2f1d6675db08576f3580763c0f77cf168aa6a2ef07727ce"}} as unknown as DocumentNode<MandatesQuery, MandatesQueryVariables>;
export const MandateItemsDocument = {"__meta__":{"hash":"sha256:5d055404766da8c86d0a8422069d848089e48460f1429307c2cf71dfd132099e"}} as unknown as DocumentNode<MandateItemsQuery, MandateItemsQueryVariables>;
export const RequestMandateCodeDocument = {"__meta__":{"hash":"sha256:3153714acb772fffd010f5f19ba77978b851c39abed1617f4189fd257f0a17d1"}} as unknown as DocumentNode<RequestMandateCodeMutation, RequestMandateCodeMutationVariables>;
export const GiveMandateDocument = {"__meta__":{"hash":"sha256:015869f3d2ff2c288000983080bf9f6a6958236c625d14ed1889dc14ccfc9d93"}} as unknown as DocumentNode<GiveMandateMutation, GiveMandateMutationVariables>;
export const AcceptMandateDocument = {"__meta__":{"hash":"sha256:7550732ef241f4ec8a5fbbd0fabcf1cb6bbd5980f2cb4c048e8641d9c66dea97"}} as unknown as DocumentNode<AcceptMandateMutation, AcceptMandateMutationVariables>;
export const EndMandateDocument = {"__meta__":{"hash":"sha256:ab02a00d6ea32c66ff07dd780b953e4d454aab1d88e1bb92a2244d9f32b3b1ee"}} as unknown as DocumentNode<EndMandateMutation, EndMandateMutationVariables>;
export const EnterNewbornDocument = {"__meta__":{"hash":"sha256:a0dc801e05539ba9f2be9dfe8f34dcce87ca6456fc1852641ee69d00df27cab7"}} as unknown as DocumentNode<EnterNewbornMutation, EnterNewbornMutationVariables>;
export const EnterChildDocument = {"__meta__":{"hash":"sha256:7a25578c78ccb3b935694adfb9bcca13211e535b50e4ea76f240894a2e44ccba"}} as unknown as DocumentNode<EnterChildMutation, EnterChildMutationVariables>;
export const VillageAgentsDocument = {"__meta__":{"hash":"sha256:cda839c1e63221af6e0fc6ea9a761ede941db50d11125a2bf751f83665562070"}} as unknown as DocumentNode<VillageAgentsQuery, VillageAgentsQueryVariables>;
export const GiveVillageMandateDocument = {"__meta__":{"hash":"sha256:c6daf541328ae597c9de0bbe26bc89c27df2810d7fb09c74f89cf299efbf866c"}} as unknown as DocumentNode<GiveVillageMandateMutation, GiveVillageMandateMutationVariables>;
export const MyMaterialsDocument = {"__meta__":{"hash":"sha256:8f64c4b78c59ec9aff07710dff51adc4c3361cc01527b94ff469f1f35b9329b6"}} as unknown as DocumentNode<MyMaterialsQuery, MyMaterialsQueryVariables>;
export const WithdrawMaterialDocument = {"__meta__":{"hash":"sha256:56872a9734445056ebad8968c70dee270d56725b6ec7a9e24d95693f0be685b5"}} as unknown as DocumentNode<WithdrawMaterialMutation, WithdrawMaterialMutationVariables>;
export const RestoreMaterialDocument = {"__meta__":{"hash":"sha256:1819bcf5230048b7698149b7e83d6c9805610139c83139afcd66f6bcba0f5118"}} as unknown as DocumentNode<RestoreMaterialMutation, RestoreMaterialMutationVariables>;
export const InboxDocument = {"__meta__":{"hash":"sha256:088f78c76982ddd792cec7e5d26abc9d4c875b376859701a487a87a1b315dc7e"}} as unknown as DocumentNode<InboxQuery, InboxQueryVariables>;
export const ReadMessagesDocument = {"__meta__":{"hash":"sha256:42db4f72c2080589b92ce49fad1208dedc54ceb57ccef2cdaa0ac12f294a1add"}} as unknown as DocumentNode<ReadMessagesMutation, ReadMessagesMutationVariables>;
export const RenamePasskeyDocument = {"__meta__":{"hash":"sha256:eaeae32073e3bfb3786ab80db2976ac76bd50066997735b6f04c3130e6145bc8"}} as unknown as DocumentNode<RenamePasskeyMutation, RenamePasskeyMutationVariables>;
export const RemovePasskeyDocument = {"__meta__":{"hash":"sha256:93cce052f88151eaa2fefa6fd97dae003887b4634437a7ef398f5fceb3d9ada2"}} as unknown as DocumentNode<RemovePasskeyMutation, RemovePasskeyMutationVariables>;
export const OrganisationsDocument = {"__meta__":{"hash":"sha256:d2fa7666b73cca59512d07ac44c6d96e8696cb41194115474bafbfb11ccdc429"}} as unknown as DocumentNode<OrganisationsQuery, OrganisationsQueryVariables>;
export const OrganisationItemsDocument = {"__meta__":{"hash":"sha256:0fae53545230c2cdbfa0d53e90836b52cd2f0689eaa5d324169cdec3f1a391ce"}} as unknown as DocumentNode<OrganisationItemsQuery, OrganisationItemsQueryVariables>;
export const ForWhomDocument = {"__meta__":{"hash":"sha256:d17066a4bead63ae5e9a4c8085dd53961c97aec45c7da2162cf98a7542d54e08"}} as unknown as DocumentNode<ForWhomQuery, ForWhomQueryVariables>;
export const RegisterOrganisationDocument = {"__meta__":{"hash":"sha256:7b1aeb7d365aaa479fb40d608f65a17a30f41ec33fc248e61496296c6fd6bf69"}} as unknown as DocumentNode<RegisterOrganisationMutation, RegisterOrganisationMutationVariables>;
export const RequestHandlerCodeDocument = {"__meta__":{"hash":"sha256:498f92631ff6dadb47e2a9dd3a7ca25c2a00da545b8bbfd33890d6973db9d575"}} as unknown as DocumentNode<RequestHandlerCodeMutation, RequestHandlerCodeMutationVariables>;
export const InviteHandlerDocument = {"__meta__":{"hash":"sha256:3f48098768041db584b158e45bf75b1b2f54007c9aeb694d2e71dd52c3948d78"}} as unknown as DocumentNode<InviteHandlerMutation, InviteHandlerMutationVariables>;
export const AcceptHandlingDocument = {"__meta__":{"hash":"sha256:f96ce99b4a1d04f73bdbef2303dd5e030c1661f9cf3848f9af3b6d9ef21473db"}} as unknown as DocumentNode<AcceptHandlingMutation, AcceptHandlingMutationVariables>;
export const EndHandlingDocument = {"__meta__":{"hash":"sha256:7faabce017bf9084afdfc312a9389a6fd7e00b013d250833ac2fcb97579aba82"}} as unknown as DocumentNode<EndHandlingMutation, EndHandlingMutationVariables>;
export const PhoneChangeDocument = {"__meta__":{"hash":"sha256:8ebfd48b410f18961cfd43436668b82bfb4a9e086012cbcae777a6b5bd7fb706"}} as unknown as DocumentNode<PhoneChangeQuery, PhoneChangeQueryVariables>;
export const ObjectToPhoneChangeDocument = {"__meta__":{"hash":"sha256:b12b27a921a7ebc5b3bf910361fd284424fd6820017ae151d663e59f8f5df8d5"}} as unknown as DocumentNode<ObjectToPhoneChangeMutation, ObjectToPhoneChangeMutationVariables>;
export const RequestNewPhoneCodeDocument = {"__meta__":{"hash":"sha256:26c8f60a9bca213288f03f4d38cecfd2c93b3bf7533cb61a9026626e5aa5057a"}} as unknown as DocumentNode<RequestNewPhoneCodeMutation, RequestNewPhoneCodeMutationVariables>;
export const RequestOldPhoneCodeDocument = {"__meta__":{"hash":"sha256:c66f2e73bcd9962a954d93847464248f0b58e8a9299b651f137101d04e70c855"}} as unknown as DocumentNode<RequestOldPhoneCodeMutation, RequestOldPhoneCodeMutationVariables>;
export const ProvePhoneChangeDocument = {"__meta__":{"hash":"sha256:120bfb1b797103173620dd70ac8d0b9a43e62d57db37dccc8c4ce6ea09369e2b"}} as unknown as DocumentNode<ProvePhoneChangeMutation, ProvePhoneChangeMutationVariables>;
export const ChangePhoneDocument = {"__meta__":{"hash":"sha256:d4d78a08f244efe262b3e52e26ec5a4d32acb18269c63c15fdf8f05c39abd03b"}} as unknown as DocumentNode<ChangePhoneMutation, ChangePhoneMutationVariables>;
export const PrivacyDocument = {"__meta__":{"hash":"sha256:c97a6ec1f156171f85ce1c32776ff7d91feb95570d9d31f662ea4df9dc8acdf3"}} as unknown as DocumentNode<PrivacyQuery, PrivacyQueryVariables>;
export const GiveConsentDocument = {"__meta__":{"hash":"sha256:971549670971e57287aa4eee27ff318c3d27d136c953603d1bebf3bb972478e7"}} as unknown as DocumentNode<GiveConsentMutation, GiveConsentMutationVariables>;
export const WithdrawConsentDocument = {"__meta__":{"hash":"sha256:88909e97babc32179334f83a336bf973291c3563bb18901e4b6dd0c72f7695a3"}} as unknown as DocumentNode<WithdrawConsentMutation, WithdrawConsentMutationVariables>;
export const AskCopyDocument = {"__meta__":{"hash":"sha256:1e440029bae8afec08b639c4c5b425e570ccb351cf9c89758942802fc2b6d933"}} as unknown as DocumentNode<AskCopyMutation, AskCopyMutationVariables>;
export const AskCorrectionDocument = {"__meta__":{"hash":"sha256:c5f2a3f4472045eaad0c07a72082eaa161d83fd85f5903c659cb92aa7e67f504"}} as unknown as DocumentNode<AskCorrectionMutation, AskCorrectionMutationVariables>;
export const AskRestrictionDocument = {"__meta__":{"hash":"sha256:2d6f4a07757d05dbaf11394fcb6d1205ab6ad3fef123afc1efcc8fb40dd92036"}} as unknown as DocumentNode<AskRestrictionMutation, AskRestrictionMutationVariables>;
export const AskErasureDocument = {"__meta__":{"hash":"sha256:e7bb68ca13d221f909424634f92b7aec99c61eafb8c890b5d547106575d57c9b"}} as unknown as DocumentNode<AskErasureMutation, AskErasureMutationVariables>;
export const UndoRequestDocument = {"__meta__":{"hash":"sha256:e8fc5b636453de82702a27d8f0a99785d4c50ea97328b111fb3135724ceaa189"}} as unknown as DocumentNode<UndoRequestMutation, UndoRequestMutationVariables>;
export const NoticeTextDocument = {"__meta__":{"hash":"sha256:39fb0c6d31b6253330bb960f42d57c85e65c4e7fb43520be3666d6529df57751"}} as unknown as DocumentNode<NoticeTextQuery, NoticeTextQueryVariables>;
export const PublicNoticesDocument = {"__meta__":{"hash":"sha256:ce9d5adf6a39519d916e2ecfef57c4c3b1ee009ca41ac04404c9c28cbaf866a6"}} as unknown as DocumentNode<PublicNoticesQuery, PublicNoticesQueryVariables>;
export const BillOfDocument = {"__meta__":{"hash":"sha256:d00dd01dbebfdf2bd7632d48feefd21fdc2c7e5dfe9139c2474cab3b11065f10"}} as unknown as DocumentNode<BillOfQuery, BillOfQueryVariables>;
export const PayDocument = {"__meta__":{"hash":"sha256:f3e61b866938cff31ad6dfe837057e0c9b70b5b754f7915a817871c0f4a4e16a"}} as unknown as DocumentNode<PayMutation, PayMutationVariables>;
export const RatingDocument = {"__meta__":{"hash":"sha256:fdd27bf8534440d4c21ee6bece785c0b4679b7526f6abd21c9bf306313516d50"}} as unknown as DocumentNode<RatingQuery, RatingQueryVariables>;
export const RateApplicationDocument = {"__meta__":{"hash":"sha256:1e8e0689d00b16489dd5c082341af336cfbbdd8476aa617172ebacaa94d22e3b"}} as unknown as DocumentNode<RateApplicationMutation, RateApplicationMutationVariables>;
export const DeliveryOfDocument = {"__meta__":{"hash":"sha256:b140f19e1089de2933e2bff2d37032990ca9e2daee538fdcc0560ff20043509d"}} as unknown as DocumentNode<DeliveryOfQuery, DeliveryOfQueryVariables>;
export const ConfirmDeliveryDocument = {"__meta__":{"hash":"sha256:4f66804c7e9f2b57f2260f33a8446de6e5b528758f925d4c2451489eb608c629"}} as unknown as DocumentNode<ConfirmDeliveryMutation, ConfirmDeliveryMutationVariables>;
export const ConfirmReceiptDocument = {"__meta__":{"hash":"sha256:be494f0792b1ba0740b7dbfe460b2ccfadc5254abf36881740dbc6dd04bcff6a"}} as unknown as DocumentNode<ConfirmReceiptMutation, ConfirmReceiptMutationVariables>;
export const PastAddressesDocument = {"__meta__":{"hash":"sha256:369164f7ac0c35caa436485dea5eb7ca4e81a36dcc82b2a3651032af13596286"}} as unknown as DocumentNode<PastAddressesQuery, PastAddressesQueryVariables>;
export const ForgetAddressDocument = {"__meta__":{"hash":"sha256:5f0970266a0af1ecfba8af69c113bf4fe48a6b2fcd7568cbf99b020698413f44"}} as unknown as DocumentNode<ForgetAddressMutation, ForgetAddressMutationVariables>;
export const CallBackParcelDocument = {"__meta__":{"hash":"sha256:7278a3585f128017530c54e7d5603c06fc55327b5f750c41315d11c8e5c775fa"}} as unknown as DocumentNode<CallBackParcelMutation, CallBackParcelMutationVariables>;
export const MyQuestionsDocument = {"__meta__":{"hash":"sha256:62f19085da04fddcd9e4ae63a5fc893ce07ce7122d9cf86a01b6d923a142c3df"}} as unknown as DocumentNode<MyQuestionsQuery, MyQuestionsQueryVariables>;
export const AskOfficeDocument = {"__meta__":{"hash":"sha256:203784780828bb470e01ea6e828d43aff3fef11dbe0d6f22be58019a84304734"}} as unknown as DocumentNode<AskOfficeMutation, AskOfficeMutationVariables>;
export const HelpingDocument = {"__meta__":{"hash":"sha256:81d572b0dd2e79f6b99547a861c778d7f64d5aba8f08d5cebbe1b17858f84319"}} as unknown as DocumentNode<HelpingQuery, HelpingQueryVariables>;
export const BesideItemDocument = {"__meta__":{"hash":"sha256:1993fcce0bd8b1e4a40329c5e8a08e6b5e762903d2e940495bd9b595520f6cbd"}} as unknown as DocumentNode<BesideItemQuery, BesideItemQueryVariables>;
export const BringConsentDocument = {"__meta__":{"hash":"sha256:64bc1f1deeccab7649b38e9dc7261faea219fa554cb60e7920d35eccbb313281"}} as unknown as DocumentNode<BringConsentMutation, BringConsentMutationVariables>;
export const FiledForMeDocument = {"__meta__":{"hash":"sha256:4e1f7f4207a69d534f6bcb3a3c69a36659cf708a40c8166d410bf3a4aa50a6ef"}} as unknown as DocumentNode<FiledForMeQuery, FiledForMeQueryVariables>;
export const DisownDocument = {"__meta__":{"hash":"sha256:c96b630b5ea250dd25066db1fca809c889caab5c7bd605fd68a6053b9d07d9ea"}} as unknown as DocumentNode<DisownMutation, DisownMutationVariables>;
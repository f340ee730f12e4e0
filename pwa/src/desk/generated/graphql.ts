/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
export type DecisionInput = {
  clause?: string | null | undefined;
  grant: boolean;
  opinion: string;
  reason?: string | null | undefined;
};

export type DeskAction =
  | 'ACCEPT'
  | 'APPROVE'
  | 'APPROVE_AT_ONCE'
  | 'ASK_ONCE'
  | 'CALL_FOR_ORIGINALS'
  | 'CLAIM'
  | 'ORIGINALS_AGREE'
  | 'PASS_UP'
  | 'REFUSE'
  | 'REFUSE_AT_ONCE'
  | 'REFUSE_TO_ACCEPT'
  | 'RELEASE'
  | 'REVEAL'
  | 'SEND_BACK';

export type GapInput = {
  kind: string;
  ref: string;
  why: string;
};

export type Lane =
  | 'ALL'
  | 'MINE'
  | 'OPEN';

export type Light =
  | 'GREEN'
  | 'GREY'
  | 'RED'
  | 'YELLOW';

export type OriginalOutcomeInput = {
  agrees: boolean;
  materialId: string;
  note?: string | null | undefined;
};

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

export type CaseQueryVariables = Exact<{
  id: string;
}>;


export type CaseQuery = { case: { id: string, version: number, reference: string, projectNumber: string, status: Status, statusText: string, itemCode: string, itemTitle: string, itemVersion: number, instant: boolean, department: string, promisedOn: string | null, legalOn: string | null, dueOn: string | null, light: Light, claimedBy: string | null, claimedByMe: boolean, claimedUntil: string | null, actions: Array<DeskAction>, applicant: { name: string, idNumber: string, phone: string, level: number }, answers: Array<{ title: string, lines: Array<{ field: string, label: string, value: string, masked: boolean }> }>, materials: Array<{ specId: string, title: string, required: boolean, originalChecked: boolean, grade: string | null, files: Array<{ id: string, ready: boolean, mime: string, viewUrl: string, uploadedAt: string }> }>, stages: Array<{ key: string, title: string, state: string, handler: string | null, startedAt: string | null, endedAt: string | null }>, opinions: Array<{ by: string, role: string, text: string, at: string }>, history: Array<{ at: string, action: string, status: Status, title: string, by: string, reason: string | null }>, supplements: Array<{ number: string, askedAt: string, dueOn: string, answeredAt: string | null, lines: Array<{ kind: string, ref: string, title: string, why: string }> }>, supplementable: Array<{ kind: string, ref: string, title: string }>, originalCheck: { latestOn: string, way: string | null, bookedFor: string | null, agreedAt: string | null, wanted: Array<{ kind: string, ref: string, title: string }> } | null, bill: { totalFen: number, state: string, paidAt: string | null } | null, delivery: { way: string, receiver: string | null, address: string | null, carrier: string | null, waybill: string | null, state: string | null } | null, decision: { kind: string, by: string, at: string, reason: string | null, clause: string | null, documentHash: string } | null, checklist: Array<{ key: string, text: string }> } | null };

export type CasePartsFragment = { id: string, version: number, reference: string, projectNumber: string, status: Status, statusText: string, itemCode: string, itemTitle: string, itemVersion: number, instant: boolean, department: string, promisedOn: string | null, legalOn: string | null, dueOn: string | null, light: Light, claimedBy: string | null, claimedByMe: boolean, claimedUntil: string | null, actions: Array<DeskAction>, applicant: { name: string, idNumber: string, phone: string, level: number }, answers: Array<{ title: string, lines: Array<{ field: string, label: string, value: string, masked: boolean }> }>, materials: Array<{ specId: string, title: string, required: boolean, originalChecked: boolean, grade: string | null, files: Array<{ id: string, ready: boolean, mime: string, viewUrl: string, uploadedAt: string }> }>, stages: Array<{ key: string, title: string, state: string, handler: string | null, startedAt: string | null, endedAt: string | null }>, opinions: Array<{ by: string, role: string, text: string, at: string }>, history: Array<{ at: string, action: string, status: Status, title: string, by: string, reason: string | null }>, supplements: Array<{ number: string, askedAt: string, dueOn: string, answeredAt: string | null, lines: Array<{ kind: string, ref: string, title: string, why: string }> }>, supplementable: Array<{ kind: string, ref: string, title: string }>, originalCheck: { latestOn: string, way: string | null, bookedFor: string | null, agreedAt: string | null, wanted: Array<{ kind: string, ref: string, title: string }> } | null, bill: { totalFen: number, state: string, paidAt: string | null } | null, delivery: { way: string, receiver: string | null, address: string | null, carrier: string | null, waybill: string | null, state: string | null } | null, decision: { kind: string, by: string, at: string, reason: string | null, clause: string | null, documentHash: string } | null, checklist: Array<{ key: string, text: string }> };

export type ClaimMutationVariables = Exact<{
  id: string;
}>;


export type ClaimMutation = { claim:
    | { __typename: 'Busy', code: string, message: string }
    | { __typename: 'Case', id: string, version: number, reference: string, projectNumber: string, status: Status, statusText: string, itemCode: string, itemTitle: string, itemVersion: number, instant: boolean, department: string, promisedOn: string | null, legalOn: string | null, dueOn: string | null, light: Light, claimedBy: string | null, claimedByMe: boolean, claimedUntil: string | null, actions: Array<DeskAction>, applicant: { name: string, idNumber: string, phone: string, level: number }, answers: Array<{ title: string, lines: Array<{ field: string, label: string, value: string, masked: boolean }> }>, materials: Array<{ specId: string, title: string, required: boolean, originalChecked: boolean, grade: string | null, files: Array<{ id: string, ready: boolean, mime: string, viewUrl: string, uploadedAt: string }> }>, stages: Array<{ key: string, title: string, state: string, handler: string | null, startedAt: string | null, endedAt: string | null }>, opinions: Array<{ by: string, role: string, text: string, at: string }>, history: Array<{ at: string, action: string, status: Status, title: string, by: string, reason: string | null }>, supplements: Array<{ number: string, askedAt: string, dueOn: string, answeredAt: string | null, lines: Array<{ kind: string, ref: string, title: string, why: string }> }>, supplementable: Array<{ kind: string, ref: string, title: string }>, originalCheck: { latestOn: string, way: string | null, bookedFor: string | null, agreedAt: string | null, wanted: Array<{ kind: string, ref: string, title: string }> } | null, bill: { totalFen: number, state: string, paidAt: string | null } | null, delivery: { way: string, receiver: string | null, address: string | null, carrier: string | null, waybill: string | null, state: string | null } | null, decision: { kind: string, by: string, at: string, reason: string | null, clause: string | null, documentHash: string } | null, checklist: Array<{ key: string, text: string }> }
    | { __typename: 'ClaimedByOther', code: string, message: string }
    | { __typename: 'FourEyes', code: string, message: string }
    | { __typename: 'KeyReused', code: string, message: string }
    | { __typename: 'NotAllowed', code: string, message: string }
    | { __typename: 'NotClaimed', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'ReasonMissing', code: string, message: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
    | { __typename: 'VersionChanged', code: string, message: string }
    | { __typename: 'WrongStatus', code: string, message: string }
   };

export type ReleaseMutationVariables = Exact<{
  id: string;
}>;


export type ReleaseMutation = { release:
    | { __typename: 'Busy', code: string, message: string }
    | { __typename: 'Case', id: string, version: number, reference: string, projectNumber: string, status: Status, statusText: string, itemCode: string, itemTitle: string, itemVersion: number, instant: boolean, department: string, promisedOn: string | null, legalOn: string | null, dueOn: string | null, light: Light, claimedBy: string | null, claimedByMe: boolean, claimedUntil: string | null, actions: Array<DeskAction>, applicant: { name: string, idNumber: string, phone: string, level: number }, answers: Array<{ title: string, lines: Array<{ field: string, label: string, value: string, masked: boolean }> }>, materials: Array<{ specId: string, title: string, required: boolean, originalChecked: boolean, grade: string | null, files: Array<{ id: string, ready: boolean, mime: string, viewUrl: string, uploadedAt: string }> }>, stages: Array<{ key: string, title: string, state: string, handler: string | null, startedAt: string | null, endedAt: string | null }>, opinions: Array<{ by: string, role: string, text: string, at: string }>, history: Array<{ at: string, action: string, status: Status, title: string, by: string, reason: string | null }>, supplements: Array<{ number: string, askedAt: string, dueOn: string, answeredAt: string | null, lines: Array<{ kind: string, ref: string, title: string, why: string }> }>, supplementable: Array<{ kind: string, ref: string, title: string }>, originalCheck: { latestOn: string, way: string | null, bookedFor: string | null, agreedAt: string | null, wanted: Array<{ kind: string, ref: string, title: string }> } | null, bill: { totalFen: number, state: string, paidAt: string | null } | null, delivery: { way: string, receiver: string | null, address: string | null, carrier: string | null, waybill: string | null, state: string | null } | null, decision: { kind: string, by: string, at: string, reason: string | null, clause: string | null, documentHash: string } | null, checklist: Array<{ key: string, text: string }> }
    | { __typename: 'ClaimedByOther', code: string, message: string }
    | { __typename: 'FourEyes', code: string, message: string }
    | { __typename: 'KeyReused', code: string, message: string }
    | { __typename: 'NotAllowed', code: string, message: string }
    | { __typename: 'NotClaimed', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'ReasonMissing', code: string, message: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
    | { __typename: 'VersionChanged', code: string, message: string }
    | { __typename: 'WrongStatus', code: string, message: string }
   };

export type AskOnceMutationVariables = Exact<{
  id: string;
  version: number;
  lines: Array<GapInput> | GapInput;
  key: string;
}>;


export type AskOnceMutation = { askOnce:
    | { __typename: 'Busy', code: string, message: string }
    | { __typename: 'Case', id: string, version: number, reference: string, projectNumber: string, status: Status, statusText: string, itemCode: string, itemTitle: string, itemVersion: number, instant: boolean, department: string, promisedOn: string | null, legalOn: string | null, dueOn: string | null, light: Light, claimedBy: string | null, claimedByMe: boolean, claimedUntil: string | null, actions: Array<DeskAction>, applicant: { name: string, idNumber: string, phone: string, level: number }, answers: Array<{ title: string, lines: Array<{ field: string, label: string, value: string, masked: boolean }> }>, materials: Array<{ specId: string, title: string, required: boolean, originalChecked: boolean, grade: string | null, files: Array<{ id: string, ready: boolean, mime: string, viewUrl: string, uploadedAt: string }> }>, stages: Array<{ key: string, title: string, state: string, handler: string | null, startedAt: string | null, endedAt: string | null }>, opinions: Array<{ by: string, role: string, text: string, at: string }>, history: Array<{ at: string, action: string, status: Status, title: string, by: string, reason: string | null }>, supplements: Array<{ number: string, askedAt: string, dueOn: string, answeredAt: string | null, lines: Array<{ kind: string, ref: string, title: string, why: string }> }>, supplementable: Array<{ kind: string, ref: string, title: string }>, originalCheck: { latestOn: string, way: string | null, bookedFor: string | null, agreedAt: string | null, wanted: Array<{ kind: string, ref: string, title: string }> } | null, bill: { totalFen: number, state: string, paidAt: string | null } | null, delivery: { way: string, receiver: string | null, address: string | null, carrier: string | null, waybill: string | null, state: string | null } | null, decision: { kind: string, by: string, at: string, reason: string | null, clause: string | null, documentHash: string } | null, checklist: Array<{ key: string, text: string }> }
    | { __typename: 'ClaimedByOther', code: string, message: string }
    | { __typename: 'GapNotInList', code: string, message: string }
    | { __typename: 'KeyReused', code: string, message: string }
    | { __typename: 'NotAllowed', code: string, message: string }
    | { __typename: 'NotClaimed', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'ReasonMissing', code: string, message: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
    | { __typename: 'VersionChanged', code: string, message: string }
    | { __typename: 'WrongStatus', code: string, message: string }
   };

export type CallForOriginalsMutationVariables = Exact<{
  id: string;
  version: number;
  materialIds: Array<string> | string;
  key: string;
}>;


export type CallForOriginalsMutation = { callForOriginals:
    | { __typename: 'Busy', code: string, message: string }
    | { __typename: 'Case', id: string, version: number, reference: string, projectNumber: string, status: Status, statusText: string, itemCode: string, itemTitle: string, itemVersion: number, instant: boolean, department: string, promisedOn: string | null, legalOn: string | null, dueOn: string | null, light: Light, claimedBy: string | null, claimedByMe: boolean, claimedUntil: string | null, actions: Array<DeskAction>, applicant: { name: string, idNumber: string, phone: string, level: number }, answers: Array<{ title: string, lines: Array<{ field: string, label: string, value: string, masked: boolean }> }>, materials: Array<{ specId: string, title: string, required: boolean, originalChecked: boolean, grade: string | null, files: Array<{ id: string, ready: boolean, mime: string, viewUrl: string, uploadedAt: string }> }>, stages: Array<{ key: string, title: string, state: string, handler: string | null, startedAt: string | null, endedAt: string | null }>, opinions: Array<{ by: string, role: string, text: string, at: string }>, history: Array<{ at: string, action: string, status: Status, title: string, by: string, reason: string | null }>, supplements: Array<{ number: string, askedAt: string, dueOn: string, answeredAt: string | null, lines: Array<{ kind: string, ref: string, title: string, why: string }> }>, supplementable: Array<{ kind: string, ref: string, title: string }>, originalCheck: { latestOn: string, way: string | null, bookedFor: string | null, agreedAt: string | null, wanted: Array<{ kind: string, ref: string, title: string }> } | null, bill: { totalFen: number, state: string, paidAt: string | null } | null, delivery: { way: string, receiver: string | null, address: string | null, carrier: string | null, waybill: string | null, state: string | null } | null, decision: { kind: string, by: string, at: string, reason: string | null, clause: string | null, documentHash: string } | null, checklist: Array<{ key: string, text: string }> }
    | { __typename: 'ClaimedByOther', code: string, message: string }
    | { __typename: 'GapNotInList', code: string, message: string }
    | { __typename: 'KeyReused', code: string, message: string }
    | { __typename: 'NotAllowed', code: string, message: string }
    | { __typename: 'NotClaimed', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
    | { __typename: 'VersionChanged', code: string, message: string }
    | { __typename: 'WrongStatus', code: string, message: string }
   };

export type OriginalsAgreeMutationVariables = Exact<{
  id: string;
  version: number;
  outcomes: Array<OriginalOutcomeInput> | OriginalOutcomeInput;
  key: string;
}>;


export type OriginalsAgreeMutation = { originalsAgree:
    | { __typename: 'Busy', code: string, message: string }
    | { __typename: 'Case', id: string, version: number, reference: string, projectNumber: string, status: Status, statusText: string, itemCode: string, itemTitle: string, itemVersion: number, instant: boolean, department: string, promisedOn: string | null, legalOn: string | null, dueOn: string | null, light: Light, claimedBy: string | null, claimedByMe: boolean, claimedUntil: string | null, actions: Array<DeskAction>, applicant: { name: string, idNumber: string, phone: string, level: number }, answers: Array<{ title: string, lines: Array<{ field: string, label: string, value: string, masked: boolean }> }>, materials: Array<{ specId: string, title: string, required: boolean, originalChecked: boolean, grade: string | null, files: Array<{ id: string, ready: boolean, mime: string, viewUrl: string, uploadedAt: string }> }>, stages: Array<{ key: string, title: string, state: string, handler: string | null, startedAt: string | null, endedAt: string | null }>, opinions: Array<{ by: string, role: string, text: string, at: string }>, history: Array<{ at: string, action: string, status: Status, title: string, by: string, reason: string | null }>, supplements: Array<{ number: string, askedAt: string, dueOn: string, answeredAt: string | null, lines: Array<{ kind: string, ref: string, title: string, why: string }> }>, supplementable: Array<{ kind: string, ref: string, title: string }>, originalCheck: { latestOn: string, way: string | null, bookedFor: string | null, agreedAt: string | null, wanted: Array<{ kind: string, ref: string, title: string }> } | null, bill: { totalFen: number, state: string, paidAt: string | null } | null, delivery: { way: string, receiver: string | null, address: string | null, carrier: string | null, waybill: string | null, state: string | null } | null, decision: { kind: string, by: string, at: string, reason: string | null, clause: string | null, documentHash: string } | null, checklist: Array<{ key: string, text: string }> }
    | { __typename: 'ClaimedByOther', code: string, message: string }
    | { __typename: 'GapNotInList', code: string, message: string }
    | { __typename: 'KeyReused', code: string, message: string }
    | { __typename: 'NotAllowed', code: string, message: string }
    | { __typename: 'NotClaimed', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
    | { __typename: 'VersionChanged', code: string, message: string }
    | { __typename: 'WrongStatus', code: string, message: string }
   };

export type AcceptMutationVariables = Exact<{
  id: string;
  version: number;
  opinion: string;
  key: string;
}>;


export type AcceptMutation = { accept:
    | { __typename: 'Busy', code: string, message: string }
    | { __typename: 'Case', id: string, version: number, reference: string, projectNumber: string, status: Status, statusText: string, itemCode: string, itemTitle: string, itemVersion: number, instant: boolean, department: string, promisedOn: string | null, legalOn: string | null, dueOn: string | null, light: Light, claimedBy: string | null, claimedByMe: boolean, claimedUntil: string | null, actions: Array<DeskAction>, applicant: { name: string, idNumber: string, phone: string, level: number }, answers: Array<{ title: string, lines: Array<{ field: string, label: string, value: string, masked: boolean }> }>, materials: Array<{ specId: string, title: string, required: boolean, originalChecked: boolean, grade: string | null, files: Array<{ id: string, ready: boolean, mime: string, viewUrl: string, uploadedAt: string }> }>, stages: Array<{ key: string, title: string, state: string, handler: string | null, startedAt: string | null, endedAt: string | null }>, opinions: Array<{ by: string, role: string, text: string, at: string }>, history: Array<{ at: string, action: string, status: Status, title: string, by: string, reason: string | null }>, supplements: Array<{ number: string, askedAt: string, dueOn: string, answeredAt: string | null, lines: Array<{ kind: string, ref: string, title: string, why: string }> }>, supplementable: Array<{ kind: string, ref: string, title: string }>, originalCheck: { latestOn: string, way: string | null, bookedFor: string | null, agreedAt: string | null, wanted: Array<{ kind: string, ref: string, title: string }> } | null, bill: { totalFen: number, state: string, paidAt: string | null } | null, delivery: { way: string, receiver: string | null, address: string | null, carrier: string | null, waybill: string | null, state: string | null } | null, decision: { kind: string, by: string, at: string, reason: string | null, clause: string | null, documentHash: string } | null, checklist: Array<{ key: string, text: string }> }
    | { __typename: 'ChecklistIncomplete', code: string, message: string }
    | { __typename: 'ClaimedByOther', code: string, message: string }
    | { __typename: 'KeyReused', code: string, message: string }
    | { __typename: 'NotAllowed', code: string, message: string }
    | { __typename: 'NotClaimed', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'OpinionMissing', code: string, message: string }
    | { __typename: 'OriginalsNotChecked', code: string, message: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
    | { __typename: 'VersionChanged', code: string, message: string }
    | { __typename: 'WrongStatus', code: string, message: string }
   };

export type RefuseToAcceptMutationVariables = Exact<{
  id: string;
  version: number;
  reason: string;
  clause: string;
  key: string;
}>;


export type RefuseToAcceptMutation = { refuseToAccept:
    | { __typename: 'Busy', code: string, message: string }
    | { __typename: 'Case', id: string, version: number, reference: string, projectNumber: string, status: Status, statusText: string, itemCode: string, itemTitle: string, itemVersion: number, instant: boolean, department: string, promisedOn: string | null, legalOn: string | null, dueOn: string | null, light: Light, claimedBy: string | null, claimedByMe: boolean, claimedUntil: string | null, actions: Array<DeskAction>, applicant: { name: string, idNumber: string, phone: string, level: number }, answers: Array<{ title: string, lines: Array<{ field: string, label: string, value: string, masked: boolean }> }>, materials: Array<{ specId: string, title: string, required: boolean, originalChecked: boolean, grade: string | null, files: Array<{ id: string, ready: boolean, mime: string, viewUrl: string, uploadedAt: string }> }>, stages: Array<{ key: string, title: string, state: string, handler: string | null, startedAt: string | null, endedAt: string | null }>, opinions: Array<{ by: string, role: string, text: string, at: string }>, history: Array<{ at: string, action: string, status: Status, title: string, by: string, reason: string | null }>, supplements: Array<{ number: string, askedAt: string, dueOn: string, answeredAt: string | null, lines: Array<{ kind: string, ref: string, title: string, why: string }> }>, supplementable: Array<{ kind: string, ref: string, title: string }>, originalCheck: { latestOn: string, way: string | null, bookedFor: string | null, agreedAt: string | null, wanted: Array<{ kind: string, ref: string, title: string }> } | null, bill: { totalFen: number, state: string, paidAt: string | null } | null, delivery: { way: string, receiver: string | null, address: string | null, carrier: string | null, waybill: string | null, state: string | null } | null, decision: { kind: string, by: string, at: string, reason: string | null, clause: string | null, documentHash: string } | null, checklist: Array<{ key: string, text: string }> }
    | { __typename: 'ClaimedByOther', code: string, message: string }
    | { __typename: 'KeyReused', code: string, message: string }
    | { __typename: 'NotAllowed', code: string, message: string }
    | { __typename: 'NotClaimed', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'ReasonMissing', code: string, message: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
    | { __typename: 'VersionChanged', code: string, message: string }
    | { __typename: 'WrongStatus', code: string, message: string }
   };

export type PassUpMutationVariables = Exact<{
  id: string;
  version: number;
  opinion: string;
  checklist: Array<string> | string;
  key: string;
}>;


export type PassUpMutation = { passUp:
    | { __typename: 'Busy', code: string, message: string }
    | { __typename: 'Case', id: string, version: number, reference: string, projectNumber: string, status: Status, statusText: string, itemCode: string, itemTitle: string, itemVersion: number, instant: boolean, department: string, promisedOn: string | null, legalOn: string | null, dueOn: string | null, light: Light, claimedBy: string | null, claimedByMe: boolean, claimedUntil: string | null, actions: Array<DeskAction>, applicant: { name: string, idNumber: string, phone: string, level: number }, answers: Array<{ title: string, lines: Array<{ field: string, label: string, value: string, masked: boolean }> }>, materials: Array<{ specId: string, title: string, required: boolean, originalChecked: boolean, grade: string | null, files: Array<{ id: string, ready: boolean, mime: string, viewUrl: string, uploadedAt: string }> }>, stages: Array<{ key: string, title: string, state: string, handler: string | null, startedAt: string | null, endedAt: string | null }>, opinions: Array<{ by: string, role: string, text: string, at: string }>, history: Array<{ at: string, action: string, status: Status, title: string, by: string, reason: string | null }>, supplements: Array<{ number: string, askedAt: string, dueOn: string, answeredAt: string | null, lines: Array<{ kind: string, ref: string, title: string, why: string }> }>, supplementable: Array<{ kind: string, ref: string, title: string }>, originalCheck: { latestOn: string, way: string | null, bookedFor: string | null, agreedAt: string | null, wanted: Array<{ kind: string, ref: string, title: string }> } | null, bill: { totalFen: number, state: string, paidAt: string | null } | null, delivery: { way: string, receiver: string | null, address: string | null, carrier: string | null, waybill: string | null, state: string | null } | null, decision: { kind: string, by: string, at: string, reason: string | null, clause: string | null, documentHash: string } | null, checklist: Array<{ key: string, text: string }> }
    | { __typename: 'ChecklistIncomplete', missing: Array<string>, code: string, message: string }
    | { __typename: 'ClaimedByOther', code: string, message: string }
    | { __typename: 'FourEyes', code: string, message: string }
    | { __typename: 'KeyReused', code: string, message: string }
    | { __typename: 'NotAllowed', code: string, message: string }
    | { __typename: 'NotClaimed', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'OpinionMissing', code: string, message: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
    | { __typename: 'VersionChanged', code: string, message: string }
    | { __typename: 'WrongStatus', code: string, message: string }
   };

export type SendBackMutationVariables = Exact<{
  id: string;
  version: number;
  reason: string;
  key: string;
}>;


export type SendBackMutation = { sendBack:
    | { __typename: 'Busy', code: string, message: string }
    | { __typename: 'Case', id: string, version: number, reference: string, projectNumber: string, status: Status, statusText: string, itemCode: string, itemTitle: string, itemVersion: number, instant: boolean, department: string, promisedOn: string | null, legalOn: string | null, dueOn: string | null, light: Light, claimedBy: string | null, claimedByMe: boolean, claimedUntil: string | null, actions: Array<DeskAction>, applicant: { name: string, idNumber: string, phone: string, level: number }, answers: Array<{ title: string, lines: Array<{ field: string, label: string, value: string, masked: boolean }> }>, materials: Array<{ specId: string, title: string, required: boolean, originalChecked: boolean, grade: string | null, files: Array<{ id: string, ready: boolean, mime: string, viewUrl: string, uploadedAt: string }> }>, stages: Array<{ key: string, title: string, state: string, handler: string | null, startedAt: string | null, endedAt: string | null }>, opinions: Array<{ by: string, role: string, text: string, at: string }>, history: Array<{ at: string, action: string, status: Status, title: string, by: string, reason: string | null }>, supplements: Array<{ number: string, askedAt: string, dueOn: string, answeredAt: string | null, lines: Array<{ kind: string, ref: string, title: string, why: string }> }>, supplementable: Array<{ kind: string, ref: string, title: string }>, originalCheck: { latestOn: string, way: string | null, bookedFor: string | null, agreedAt: string | null, wanted: Array<{ kind: string, ref: string, title: string }> } | null, bill: { totalFen: number, state: string, paidAt: string | null } | null, delivery: { way: string, receiver: string | null, address: string | null, carrier: string | null, waybill: string | null, state: string | null } | null, decision: { kind: string, by: string, at: string, reason: string | null, clause: string | null, documentHash: string } | null, checklist: Array<{ key: string, text: string }> }
    | { __typename: 'ClaimedByOther', code: string, message: string }
    | { __typename: 'FourEyes', code: string, message: string }
    | { __typename: 'KeyReused', code: string, message: string }
    | { __typename: 'NotAllowed', code: string, message: string }
    | { __typename: 'NotClaimed', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'ReasonMissing', code: string, message: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
    | { __typename: 'VersionChanged', code: string, message: string }
    | { __typename: 'WrongStatus', code: string, message: string }
   };

export type PrepareDecisionMutationVariables = Exact<{
  id: string;
  version: number;
  decision: DecisionInput;
}>;


export type PrepareDecisionMutation = { prepareDecision:
    | { __typename: 'Busy', code: string, message: string }
    | { __typename: 'ClaimedByOther', code: string, message: string }
    | { __typename: 'FourEyes', code: string, message: string }
    | { __typename: 'KeyMissing', code: string, message: string }
    | { __typename: 'NotAllowed', code: string, message: string }
    | { __typename: 'NotClaimed', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'OpinionMissing', code: string, message: string }
    | { __typename: 'Prepared', id: string, options: unknown, document: string, documentHash: string, expiresInSeconds: number }
    | { __typename: 'ReasonMissing', code: string, message: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
    | { __typename: 'TrailNotAnchored', code: string, message: string }
    | { __typename: 'VersionChanged', code: string, message: string }
    | { __typename: 'WrongStatus', code: string, message: string }
   };

export type DecideMutationVariables = Exact<{
  preparationId: string;
  credential: unknown;
  key: string;
}>;


export type DecideMutation = { decide:
    | { __typename: 'Busy', code: string, message: string }
    | { __typename: 'Case', id: string, version: number, reference: string, projectNumber: string, status: Status, statusText: string, itemCode: string, itemTitle: string, itemVersion: number, instant: boolean, department: string, promisedOn: string | null, legalOn: string | null, dueOn: string | null, light: Light, claimedBy: string | null, claimedByMe: boolean, claimedUntil: string | null, actions: Array<DeskAction>, applicant: { name: string, idNumber: string, phone: string, level: number }, answers: Array<{ title: string, lines: Array<{ field: string, label: string, value: string, masked: boolean }> }>, materials: Array<{ specId: string, title: string, required: boolean, originalChecked: boolean, grade: string | null, files: Array<{ id: string, ready: boolean, mime: string, viewUrl: string, uploadedAt: string }> }>, stages: Array<{ key: string, title: string, state: string, handler: string | null, startedAt: string | null, endedAt: string | null }>, opinions: Array<{ by: string, role: string, text: string, at: string }>, history: Array<{ at: string, action: string, status: Status, title: string, by: string, reason: string | null }>, supplements: Array<{ number: string, askedAt: string, dueOn: string, answeredAt: string | null, lines: Array<{ kind: string, ref: string, title: string, why: string }> }>, supplementable: Array<{ kind: string, ref: string, title: string }>, originalCheck: { latestOn: string, way: string | null, bookedFor: string | null, agreedAt: string | null, wanted: Array<{ kind: string, ref: string, title: string }> } | null, bill: { totalFen: number, state: string, paidAt: string | null } | null, delivery: { way: string, receiver: string | null, address: string | null, carrier: string | null, waybill: string | null, state: string | null } | null, decision: { kind: string, by: string, at: string, reason: string | null, clause: string | null, documentHash: string } | null, checklist: Array<{ key: string, text: string }> }
    | { __typename: 'ClaimedByOther', code: string, message: string }
    | { __typename: 'FourEyes', code: string, message: string }
    | { __typename: 'KeyReused', code: string, message: string }
    | { __typename: 'NotAllowed', code: string, message: string }
    | { __typename: 'NotClaimed', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'ProofInvalid', code: string, message: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
    | { __typename: 'TrailNotAnchored', code: string, message: string }
    | { __typename: 'VersionChanged', code: string, message: string }
    | { __typename: 'WrongStatus', code: string, message: string }
   };

export type RevealMutationVariables = Exact<{
  id: string;
  field: string;
  because: string;
}>;


export type RevealMutation = { reveal:
    | { __typename: 'ClaimedByOther', code: string, message: string }
    | { __typename: 'NotAllowed', code: string, message: string }
    | { __typename: 'NotClaimed', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'ReasonMissing', code: string, message: string }
    | { __typename: 'Revealed', value: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
   };

export type LookQuestionsQueryVariables = Exact<{
  answered: boolean;
}>;


export type LookQuestionsQuery = { lookQuestions: Array<{ id: string, askedAt: string, answeredAt: string | null, by: string, look: { id: string, at: string, office: string, role: string, what: Array<string>, why: string, item: string | null, reference: string | null } }> };

export type AnswerWhyMutationVariables = Exact<{
  id: string;
  text: string;
}>;


export type AnswerWhyMutation = { answerWhy:
    | { __typename: 'LookAnswered', id: string }
    | { __typename: 'NotAllowed', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'ReasonMissing', code: string, message: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
   };

export type QueueQueryVariables = Exact<{
  lane: Lane;
  search?: string | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type QueueQuery = { queue: { endCursor: string | null, hasMore: boolean, edges: Array<{ id: string, reference: string, itemTitle: string, icon: string, applicant: string, status: Status, statusText: string, dueOn: string | null, light: Light, submittedAt: string, claimedBy: string | null, claimedByMe: boolean, instant: boolean }> }, me: { id: string, counts: { mine: number, open: number } } | null };

export type QueueCardFragment = { id: string, reference: string, itemTitle: string, icon: string, applicant: string, status: Status, statusText: string, dueOn: string | null, light: Light, submittedAt: string, claimedBy: string | null, claimedByMe: boolean, instant: boolean };

type Refused_Busy_Fragment = { __typename: 'Busy', code: string, message: string };

type Refused_ChecklistIncomplete_Fragment = { __typename: 'ChecklistIncomplete', code: string, message: string };

type Refused_ClaimedByOther_Fragment = { __typename: 'ClaimedByOther', code: string, message: string };

type Refused_CodeExpired_Fragment = { __typename: 'CodeExpired', code: string, message: string };

type Refused_CodeWrong_Fragment = { __typename: 'CodeWrong', code: string, message: string };

type Refused_FourEyes_Fragment = { __typename: 'FourEyes', code: string, message: string };

type Refused_GapNotInList_Fragment = { __typename: 'GapNotInList', code: string, message: string };

type Refused_KeyMissing_Fragment = { __typename: 'KeyMissing', code: string, message: string };

type Refused_KeyReused_Fragment = { __typename: 'KeyReused', code: string, message: string };

type Refused_NotAllowed_Fragment = { __typename: 'NotAllowed', code: string, message: string };

type Refused_NotClaimed_Fragment = { __typename: 'NotClaimed', code: string, message: string };

type Refused_NotFound_Fragment = { __typename: 'NotFound', code: string, message: string };

type Refused_OpinionMissing_Fragment = { __typename: 'OpinionMissing', code: string, message: string };

type Refused_OriginalsNotChecked_Fragment = { __typename: 'OriginalsNotChecked', code: string, message: string };

type Refused_PhoneInvalid_Fragment = { __typename: 'PhoneInvalid', code: string, message: string };

type Refused_ProofInvalid_Fragment = { __typename: 'ProofInvalid', code: string, message: string };

type Refused_ReasonMissing_Fragment = { __typename: 'ReasonMissing', code: string, message: string };

type Refused_SignInNeeded_Fragment = { __typename: 'SignInNeeded', code: string, message: string };

type Refused_TooManyRequests_Fragment = { __typename: 'TooManyRequests', code: string, message: string };

type Refused_TrailNotAnchored_Fragment = { __typename: 'TrailNotAnchored', code: string, message: string };

type Refused_VendorUnavailable_Fragment = { __typename: 'VendorUnavailable', code: string, message: string };

type Refused_VersionChanged_Fragment = { __typename: 'VersionChanged', code: string, message: string };

type Refused_WrongStatus_Fragment = { __typename: 'WrongStatus', code: string, message: string };

export type RefusedFragment =
  | Refused_Busy_Fragment
  | Refused_ChecklistIncomplete_Fragment
  | Refused_ClaimedByOther_Fragment
  | Refused_CodeExpired_Fragment
  | Refused_CodeWrong_Fragment
  | Refused_FourEyes_Fragment
  | Refused_GapNotInList_Fragment
  | Refused_KeyMissing_Fragment
  | Refused_KeyReused_Fragment
  | Refused_NotAllowed_Fragment
  | Refused_NotClaimed_Fragment
  | Refused_NotFound_Fragment
  | Refused_OpinionMissing_Fragment
  | Refused_OriginalsNotChecked_Fragment
  | Refused_PhoneInvalid_Fragment
  | Refused_ProofInvalid_Fragment
  | Refused_ReasonMissing_Fragment
  | Refused_SignInNeeded_Fragment
  | Refused_TooManyRequests_Fragment
  | Refused_TrailNotAnchored_Fragment
  | Refused_VendorUnavailable_Fragment
  | Refused_VersionChanged_Fragment
  | Refused_WrongStatus_Fragment
;

export type StaffPartsFragment = { id: string, name: string, seats: Array<{ id: string, role: string, roleText: string, department: string, site: string | null, lead: boolean }>, counts: { mine: number, open: number } };

export type StaffMeQueryVariables = Exact<{ [key: string]: never; }>;


export type StaffMeQuery = { me: { id: string, name: string, seats: Array<{ id: string, role: string, roleText: string, department: string, site: string | null, lead: boolean }>, counts: { mine: number, open: number } } | null };

export type DeskRequestCodeMutationVariables = Exact<{
  phone: string;
}>;


export type DeskRequestCodeMutation = { requestCode:
    | { __typename: 'CodeSent', phone: string, expiresInSeconds: number, resendInSeconds: number }
    | { __typename: 'PhoneInvalid', code: string, message: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
    | { __typename: 'TooManyRequests', code: string, message: string }
    | { __typename: 'VendorUnavailable', code: string, message: string }
   };

export type DeskSignInMutationVariables = Exact<{
  phone: string;
  code: string;
}>;


export type DeskSignInMutation = { signIn:
    | { __typename: 'CodeExpired', code: string, message: string }
    | { __typename: 'CodeWrong', code: string, message: string }
    | { __typename: 'KeyMissing', code: string, message: string }
    | { __typename: 'KeyNeeded', options: unknown }
    | { __typename: 'PhoneInvalid', code: string, message: string }
    | { __typename: 'TooManyRequests', code: string, message: string }
   };

export type DeskSignInWithKeyMutationVariables = Exact<{
  credential: unknown;
}>;


export type DeskSignInWithKeyMutation = { signInWithKey:
    | { __typename: 'ProofInvalid', code: string, message: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
    | { __typename: 'StaffSignedIn', me: { id: string, name: string, seats: Array<{ id: string, role: string, roleText: string, department: string, site: string | null, lead: boolean }>, counts: { mine: number, open: number } } }
    | { __typename: 'TooManyRequests', code: string, message: string }
   };

export type DeskSignOutMutationVariables = Exact<{ [key: string]: never; }>;


export type DeskSignOutMutation = { signOut: { __typename: 'SignedOut', ok: boolean } };

export const CasePartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CaseParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Case"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"projectNumber"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"statusText"}},{"kind":"Field","name":{"kind":"Name","value":"itemCode"}},{"kind":"Field","name":{"kind":"Name","value":"itemTitle"}},{"kind":"Field","name":{"kind":"Name","value":"itemVersion"}},{"kind":"Field","name":{"kind":"Name","value":"instant"}},{"kind":"Field","name":{"kind":"Name","value":"department"}},{"kind":"Field","name":{"kind":"Name","value":"applicant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"idNumber"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"level"}}]}},{"kind":"Field","name":{"kind":"Name","value":"answers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"masked"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"materials"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"specId"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"required"}},{"kind":"Field","name":{"kind":"Name","value":"originalChecked"}},{"kind":"Field","name":{"kind":"Name","value":"grade"}},{"kind":"Field","name":{"kind":"Name","value":"files"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"ready"}},{"kind":"Field","name":{"kind":"Name","value":"mime"}},{"kind":"Field","name":{"kind":"Name","value":"viewUrl"}},{"kind":"Field","name":{"kind":"Name","value":"uploadedAt"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"stages"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"handler"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"opinions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"Field","name":{"kind":"Name","value":"history"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"Field","name":{"kind":"Name","value":"supplements"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"askedAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueOn"}},{"kind":"Field","name":{"kind":"Name","value":"answeredAt"}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"ref"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"why"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"supplementable"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"ref"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"originalCheck"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"wanted"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"ref"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"latestOn"}},{"kind":"Field","name":{"kind":"Name","value":"way"}},{"kind":"Field","name":{"kind":"Name","value":"bookedFor"}},{"kind":"Field","name":{"kind":"Name","value":"agreedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"bill"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalFen"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"paidAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"delivery"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"way"}},{"kind":"Field","name":{"kind":"Name","value":"receiver"}},{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"carrier"}},{"kind":"Field","name":{"kind":"Name","value":"waybill"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}},{"kind":"Field","name":{"kind":"Name","value":"decision"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"clause"}},{"kind":"Field","name":{"kind":"Name","value":"documentHash"}}]}},{"kind":"Field","name":{"kind":"Name","value":"promisedOn"}},{"kind":"Field","name":{"kind":"Name","value":"legalOn"}},{"kind":"Field","name":{"kind":"Name","value":"dueOn"}},{"kind":"Field","name":{"kind":"Name","value":"light"}},{"kind":"Field","name":{"kind":"Name","value":"claimedBy"}},{"kind":"Field","name":{"kind":"Name","value":"claimedByMe"}},{"kind":"Field","name":{"kind":"Name","value":"claimedUntil"}},{"kind":"Field","name":{"kind":"Name","value":"actions"}},{"kind":"Field","name":{"kind":"Name","value":"checklist"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}}]} as unknown as DocumentNode<CasePartsFragment, unknown>;
export const QueueCardFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"QueueCard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CaseCard"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"itemTitle"}},{"kind":"Field","name":{"kind":"Name","value":"icon"}},{"kind":"Field","name":{"kind":"Name","value":"applicant"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"statusText"}},{"kind":"Field","name":{"kind":"Name","value":"dueOn"}},{"kind":"Field","name":{"kind":"Name","value":"light"}},{"kind":"Field","name":{"kind":"Name","value":"submittedAt"}},{"kind":"Field","name":{"kind":"Name","value":"claimedBy"}},{"kind":"Field","name":{"kind":"Name","value":"claimedByMe"}},{"kind":"Field","name":{"kind":"Name","value":"instant"}}]}}]} as unknown as DocumentNode<QueueCardFragment, unknown>;
export const RefusedFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Refused"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]} as unknown as DocumentNode<RefusedFragment, unknown>;
export const StaffPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StaffParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"StaffMe"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"seats"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"roleText"}},{"kind":"Field","name":{"kind":"Name","value":"department"}},{"kind":"Field","name":{"kind":"Name","value":"site"}},{"kind":"Field","name":{"kind":"Name","value":"lead"}}]}},{"kind":"Field","name":{"kind":"Name","value":"counts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"mine"}},{"kind":"Field","name":{"kind":"Name","value":"open"}}]}}]}}]} as unknown as DocumentNode<StaffPartsFragment, unknown>;
export const CaseDocument = {"__meta__":{"hash":"sha256:764ef0a52e8587d05ac4751ffdbfbb2bdb2a05ca40b8a8c296e16342371171fe"}} as unknown as DocumentNode<CaseQuery, CaseQueryVariables>;
export const ClaimDocument = {"__meta__":{"hash":"sha256:fe032bedce92d54be49564f4e49f742fc1506068832b11ad6fe35ad971571fb8"}} as unknown as DocumentNode<ClaimMutation, ClaimMutationVariables>;
export const ReleaseDocument = {"__meta__":{"hash":"sha256:6d4b0126bc1e4855fef48559af4d2443678c8dce8c4ad97c38f8aec66d2c8c9d"}} as unknown as DocumentNode<ReleaseMutation, ReleaseMutationVariables>;
export const AskOnceDocument = {"__meta__":{"hash":"sha256:7f2501515c949cbe647bbe33af7f8dbaf9e5e18315a0c0075c837ea9e65b9629"}} as unknown as DocumentNode<AskOnceMutation, AskOnceMutationVariables>;
export const CallForOriginalsDocument = {"__meta__":{"hash":"sha256:64261079f44066e6ec19af6d265af5fb994c27149097dd08c319ff6ca2972efe"}} as unknown as DocumentNode<CallForOriginalsMutation, CallForOriginalsMutationVariables>;
export const OriginalsAgreeDocument = {"__meta__":{"hash":"sha256:1cba52f00c5fc6a8f9c8ff7c59bda47b0e857998b17f557f11b79fba65f3d3c7"}} as unknown as DocumentNode<OriginalsAgreeMutation, OriginalsAgreeMutationVariables>;
export const AcceptDocument = {"__meta__":{"hash":"sha256:4faa41b61878c286ff9c7802845619c4572a292061ea1524f969d819e9a781c7"}} as unknown as DocumentNode<AcceptMutation, AcceptMutationVariables>;
export const RefuseToAcceptDocument = {"__meta__":{"hash":"sha256:ac72c8c69b5b414f37c4fdbe1c7eb6c956f0ca2437e10a5cd069acbd8b3acfe8"}} as unknown as DocumentNode<RefuseToAcceptMutation, RefuseToAcceptMutationVariables>;
export const PassUpDocument = {"__meta__":{"hash":"sha256:1d954c6c80e52ad4a5a09a3f76e3642e1f895ecaa046e036e1e4cb2090a14412"}} as unknown as DocumentNode<PassUpMutation, PassUpMutationVariables>;
export const SendBackDocument = {"__meta__":{"hash":"sha256:2306088fab4bbd5a4b5acb2f421465bff98d631045764d15902f0abbd3763332"}} as unknown as DocumentNode<SendBackMutation, SendBackMutationVariables>;
export const PrepareDecisionDocument = {"__meta__":{"hash":"sha256:93cccd330322c1822fe97ffff690e4575357493dcae34a562e5b7a04a44470a3"}} as unknown as DocumentNode<PrepareDecisionMutation, PrepareDecisionMutationVariables>;
export const DecideDocument = {"__meta__":{"hash":"sha256:2de38d164e13de3521296d4517bb08e6cd69c404da88e7a934eb5ddd97572797"}} as unknown as DocumentNode<DecideMutation, DecideMutationVariables>;
export const RevealDocument = {"__meta__":{"hash":"sha256:38de49cbef6f1207b4bbe3efb5695ddb9bb64554b016c5be93d8a7562aad5227"}} as unknown as DocumentNode<RevealMutation, RevealMutationVariables>;
export const LookQuestionsDocument = {"__meta__":{"hash":"sha256:c32a77b4d9206975eba2c8bef92553b32d31c5082e72f75719c9d30972e4f677"}} as unknown as DocumentNode<LookQuestionsQuery, LookQuestionsQueryVariables>;
export const AnswerWhyDocument = {"__meta__":{"hash":"sha256:f6459c002e90f1ef85a9ecf17d4caffcc9987388f6564f7d6b42334f6cfdd049"}} as unknown as DocumentNode<AnswerWhyMutation, AnswerWhyMutationVariables>;
export const QueueDocument = {"__meta__":{"hash":"sha256:7b0cde78c7e987fce23fb8a9db4045999781dc0b91160c93c77cce46a6506cea"}} as unknown as DocumentNode<QueueQuery, QueueQueryVariables>;
export const StaffMeDocument = {"__meta__":{"hash":"sha256:701b05de422b595ee97296f34e827178de06703aa4c72ec2d3e65af37842b225"}} as unknown as DocumentNode<StaffMeQuery, StaffMeQueryVariables>;
export const DeskRequestCodeDocument = {"__meta__":{"hash":"sha256:4946b79ee82d388f8d6093f69cd3143faed5528920cbcea43165a5a6027cf6dc"}} as unknown as DocumentNode<DeskRequestCodeMutation, DeskRequestCodeMutationVariables>;
export const DeskSignInDocument = {"__meta__":{"hash":"sha256:06a2214fe3474f210e0913c07e716ae77dfcbdbeef06dcbeadd675d1b6942de0"}} as unknown as DocumentNode<DeskSignInMutation, DeskSignInMutationVariables>;
export const DeskSignInWithKeyDocument = {"__meta__":{"hash":"sha256:c5060c959c2d1957bd1f14fa55cfebbc0cbf8b9d78c094c5ddfa69eea78cf4bb"}} as unknown as DocumentNode<DeskSignInWithKeyMutation, DeskSignInWithKeyMutationVariables>;
export const DeskSignOutDocument = {"__meta__":{"hash":"sha256:b47404c943d56e9941db265b52bf3f658e4ebce66cdf721cb792ff7af2aeacd2"}} as unknown as DocumentNode<DeskSignOutMutation, DeskSignOutMutationVariables>;
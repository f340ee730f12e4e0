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

export type BatchLineInput = {
  id: string;
  version: number;
};

export type CardColour =
  | 'RED'
  | 'YELLOW';

export type ClockEnded =
  | 'DROPPED'
  | 'LATE'
  | 'MET';

export type ClockKind =
  | 'BOOKING'
  | 'DELIVERY'
  | 'LEGAL'
  | 'LOWER_REVIEW'
  | 'NOTICE'
  | 'ORIGINALS'
  | 'PAYMENT'
  | 'PRE_REVIEW'
  | 'PROMISE'
  | 'PROMISED_REVIEW'
  | 'REPLY'
  | 'SPECIAL'
  | 'STAGE'
  | 'SUPPLEMENT';

export type CounterDeliveryInput = {
  phone?: string | null | undefined;
  receiver?: string | null | undefined;
  region?: string | null | undefined;
  street?: string | null | undefined;
  way: DeliveryWay;
};

export type CounterWay =
  | 'CASH'
  | 'POS';

export type DayKind =
  | 'OFF'
  | 'WORK';

export type DecisionInput = {
  clause?: string | null | undefined;
  grant: boolean;
  opinion: string;
  reason?: string | null | undefined;
};

export type DeliveryWay =
  | 'COURIER'
  | 'ELECTRONIC'
  | 'PICKUP';

export type DeskAction =
  | 'ACCEPT'
  | 'ALLOW_SPECIAL'
  | 'APPROVE'
  | 'APPROVE_AT_ONCE'
  | 'ASK_EXTENSION'
  | 'ASK_MORE'
  | 'ASK_NOT_TO_ACCEPT'
  | 'ASK_ONCE'
  | 'ASK_REDRESS'
  | 'ASK_SPECIAL'
  | 'CALL_FOR_ORIGINALS'
  | 'CLAIM'
  | 'CLOSE_SPECIAL'
  | 'COLLECTED'
  | 'DECLINE_SPECIAL'
  | 'FINISH_STAGE'
  | 'ORIGINALS_AGREE'
  | 'PASS_UP'
  | 'PRINT_LABEL'
  | 'RECALL_PARCEL'
  | 'REFUSE'
  | 'REFUSE_AT_ONCE'
  | 'RELEASE'
  | 'RETURN_STAGE'
  | 'REVEAL'
  | 'SEND_AGAIN'
  | 'SEND_BACK'
  | 'SETTLE_NOT_TO_ACCEPT'
  | 'SETTLE_REDRESS'
  | 'SHELVE'
  | 'TERMINATE';

export type DifferenceKind =
  | 'AMOUNT'
  | 'MISSING_THERE'
  | 'NOT_BOOKED'
  | 'REFUND_MISSING'
  | 'REFUND_UNKNOWN'
  | 'STATUS'
  | 'TWICE'
  | 'UNKNOWN_HERE';

export type DraftAction =
  | 'DISCARD'
  | 'EDIT'
  | 'PUBLISH'
  | 'SEND_BACK'
  | 'SUBMIT';

export type DraftState =
  | 'DISCARDED'
  | 'PUBLISHED'
  | 'SUBMITTED'
  | 'WRITING';

export type FileKind =
  | 'PAGE'
  | 'PORTRAIT';

export type FileScan =
  | 'CLEAN'
  | 'HARMFUL'
  | 'PENDING';

export type GapInput = {
  kind: string;
  ref: string;
  regions?: Array<RegionInput> | null | undefined;
  why: string;
};

export type GrantState =
  | 'ASKED'
  | 'EXPIRED'
  | 'GRANTED'
  | 'REFUSED'
  | 'REVOKED';

export type GuardianPaper =
  | 'BIRTH_CERTIFICATE'
  | 'COURT_PAPER'
  | 'HOUSEHOLD_BOOK';

export type JoinWay =
  | 'COUNTER'
  | 'OLD_PHONE'
  | 'REGISTERED'
  | 'TWO_PEOPLE';

export type Lane =
  | 'ALL'
  | 'MINE'
  | 'OPEN';

export type Light =
  | 'GREEN'
  | 'GREY'
  | 'RED'
  | 'YELLOW';

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

export type OpeningInput = {
  capacity: number;
  closes: string;
  minutes: number;
  opens: string;
  weekday: number;
};

export type OpinionUse =
  | 'ACCEPT'
  | 'DECIDE'
  | 'INVESTIGATE'
  | 'REFUSE'
  | 'REVIEW';

export type OrderSaid =
  | 'ANSWER'
  | 'ASKED'
  | 'CLOSED';

export type OriginalOutcomeInput = {
  agrees: boolean;
  materialId: string;
  note?: string | null | undefined;
};

export type PowerInput = {
  basis: string;
  departmentId: string;
  itemCodes: Array<string>;
  since: string;
  toDepartmentId: string;
  until?: string | null | undefined;
};

export type PresentInput = {
  /** What a card reader read: then name and number may be empty. */
  card?: string | null | undefined;
  code?: string | null | undefined;
  idNumber: string;
  name: string;
  phone?: string | null | undefined;
  /** Has no phone: only with a card that was read. */
  phoneless?: boolean;
};

export type RatingWhy =
  | 'FEE'
  | 'MANNER'
  | 'OTHER'
  | 'PAGE'
  | 'PAPERS'
  | 'SLOW'
  | 'TRIPS'
  | 'UNCLEAR';

export type RegionInput = {
  fileId: string;
  h: number;
  w: number;
  x: number;
  y: number;
};

export type Relation =
  | 'GUARDIAN'
  | 'RELATIVE'
  | 'VILLAGE_AGENT';

export type Role =
  | 'AGENT'
  | 'ANONYMOUS'
  | 'APPROVER'
  | 'AUDITOR'
  | 'CITIZEN'
  | 'COURIER_CALLBACK'
  | 'DEPARTMENT_ADMIN'
  | 'PAYMENT_CALLBACK'
  | 'RECEIPT_CALLBACK'
  | 'REVIEWER'
  | 'SECURITY_ADMIN'
  | 'SUPERVISOR'
  | 'SYSTEM'
  | 'SYSTEM_ADMIN'
  | 'WINDOW';

export type SeatInput = {
  departmentId: string;
  lead?: boolean;
  role: Role;
  siteId?: string | null | undefined;
};

export type SecondRequestState =
  | 'CONFIRMED'
  | 'EXPIRED'
  | 'REFUSED'
  | 'WAITING'
  | 'WITHDRAWN';

export type ShareGrade =
  | 'CONDITIONAL'
  | 'NONE'
  | 'UNCONDITIONAL';

export type ShareInput = {
  basis: string;
  departmentId: string;
  field: string;
  itemCode: string;
  purpose: string;
  until: string;
};

export type SiteInput = {
  address: string;
  hours: string;
  kind: string;
  latitude?: number | null | undefined;
  longitude?: number | null | undefined;
  name: string;
  phone: string;
  region: string;
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

export type TemplateInput = {
  name: string;
  text: string;
  uses: Array<OpinionUse>;
};

export type WrongEntry =
  | 'ID_NUMBER'
  | 'NAME'
  | 'OTHER';

export type AppointedAgentsQueryVariables = Exact<{ [key: string]: never; }>;


export type AppointedAgentsQuery = { appointedAgents: Array<{ id: string, name: string, phone: string, village: string, villageCode: string, since: string, until: string, people: Array<{ id: string, name: string, items: Array<string> | null, until: string }> }> };

export type AgentPartsFragment = { id: string, name: string, phone: string, village: string, villageCode: string, since: string, until: string, people: Array<{ id: string, name: string, items: Array<string> | null, until: string }> };

export type PosterItemsQueryVariables = Exact<{ [key: string]: never; }>;


export type PosterItemsQuery = { appointedAgents: Array<{ id: string, village: string, villageCode: string }>, posterItems: Array<{ code: string, title: string }> };

export type AppointAgentMutationVariables = Exact<{
  name: string;
  phone: string;
  village: string;
  until: string;
}>;


export type AppointAgentMutation = { appointAgent:
    | { __typename: 'AgentUnknown', code: string, message: string }
    | { __typename: 'AgentsChanged', agents: Array<{ id: string, name: string, phone: string, village: string, villageCode: string, since: string, until: string, people: Array<{ id: string, name: string, items: Array<string> | null, until: string }> }> }
    | { __typename: 'MandateInvalid', code: string, message: string }
    | { __typename: 'NameInvalid', code: string, message: string }
    | { __typename: 'NotAllowed', code: string, message: string }
    | { __typename: 'PhoneInvalid', code: string, message: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
    | { __typename: 'TooManyRequests', code: string, message: string }
    | { __typename: 'VillageInvalid', code: string, message: string }
   };

export type DismissAgentMutationVariables = Exact<{
  id: string;
  because: string;
}>;


export type DismissAgentMutation = { dismissAgent:
    | { __typename: 'AgentsChanged', agents: Array<{ id: string, name: string, phone: string, village: string, villageCode: string, since: string, until: string, people: Array<{ id: string, name: string, items: Array<string> | null, until: string }> }> }
    | { __typename: 'NotAllowed', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'ReasonNeeded', code: string, message: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
   };

export type RevokeMandateMutationVariables = Exact<{
  id: string;
  because: string;
}>;


export type RevokeMandateMutation = { revokeMandate:
    | { __typename: 'AgentsChanged', agents: Array<{ id: string, name: string, phone: string, village: string, villageCode: string, since: string, until: string, people: Array<{ id: string, name: string, items: Array<string> | null, until: string }> }> }
    | { __typename: 'NotAllowed', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'ReasonNeeded', code: string, message: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
   };

export type LookRowFragment = { by: string, look: { id: string, at: string, office: string, role: string, what: Array<string>, why: string } };

export type CaseLooksQueryVariables = Exact<{
  reference: string;
}>;


export type CaseLooksQuery = { caseLooks: Array<{ sealedUntil: string | null, by: string, look: { id: string, at: string, office: string, role: string, what: Array<string>, why: string } }> };

export type LooksAtCaseQueryVariables = Exact<{
  id: string;
}>;


export type LooksAtCaseQuery = { looksAtCase: Array<{ by: string, look: { id: string, at: string, office: string, role: string, what: Array<string>, why: string } }> };

export type AskToSealMutationVariables = Exact<{
  look: string | number;
  months: number;
  basis: string;
  because: string;
}>;


export type AskToSealMutation = { askToSeal:
    | { __typename: 'Busy', code: string, message: string }
    | { __typename: 'LookNotSealed', code: string, message: string }
    | { __typename: 'NotAllowed', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'ReasonNeeded', code: string, message: string }
    | { __typename: 'SecondRequest', id: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
   };

export type AppealedPartsFragment = { cards: Array<{ id: string, rule: string, threshold: CardColour, givenOn: string, item: string, reference: string | null, person: string | null, words: Array<{ kind: string, text: string, by: string, at: string }> }> };

export type AppealedCardsQueryVariables = Exact<{ [key: string]: never; }>;


export type AppealedCardsQuery = { appealedCards: { cards: Array<{ id: string, rule: string, threshold: CardColour, givenOn: string, item: string, reference: string | null, person: string | null, words: Array<{ kind: string, text: string, by: string, at: string }> }> } };

export type AnswerCardMutationVariables = Exact<{
  id: string;
  uphold: boolean;
  reason: string;
  key: string;
}>;


export type AnswerCardMutation = { answerCard:
    | { __typename: 'AppealedCards', cards: Array<{ id: string, rule: string, threshold: CardColour, givenOn: string, item: string, reference: string | null, person: string | null, words: Array<{ kind: string, text: string, by: string, at: string }> }> }
    | { __typename: 'Busy', code: string, message: string }
    | { __typename: 'KeyReused', code: string, message: string }
    | { __typename: 'NotAllowed', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'NothingAsked', code: string, message: string }
    | { __typename: 'ReasonMissing', code: string, message: string }
    | { __typename: 'SamePerson', code: string, message: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
   };

export type AppealCardMutationVariables = Exact<{
  id: string;
  reason: string;
  key: string;
}>;


export type AppealCardMutation = { appealCard:
    | { __typename: 'AlreadyAsked', code: string, message: string }
    | { __typename: 'Busy', code: string, message: string }
    | { __typename: 'Case', id: string, version: number, reference: string, projectNumber: string, status: Status, statusText: string, itemCode: string, itemTitle: string, itemVersion: number, instant: boolean, department: string, onPaper: boolean, mayOrder: boolean, mayReadLooks: boolean, mayOpenConsent: boolean, moneyActs: Array<string>, refundAskedFen: number, extensionDays: number, promisedOn: string | null, legalOn: string | null, dueOn: string | null, light: Light, claimedBy: string | null, claimedByMe: boolean, claimedUntil: string | null, actions: Array<DeskAction>, applicant: { name: string, idNumber: string, phone: string, level: number, organisation: string | null, creditCode: string | null, identitySource: string | null }, filedBy: { name: string, relation: Relation, since: string, until: string, live: boolean } | null, answers: Array<{ title: string, lines: Array<{ field: string, label: string, value: string, masked: boolean, source: string | null }> }>, materials: Array<{ lookup: string | null, specId: string, title: string, required: boolean, originalChecked: boolean, grade: string | null, compared: { at: string, by: string | null, place: string, agrees: boolean } | null, files: Array<{ id: string, ready: boolean, mime: string, scan: FileScan, viewUrl: string, uploadedAt: string, kind: FileKind, taken: { session: string, by: string, device: string | null, place: string | null } | null }> }>, stages: Array<{ key: string, title: string, kind: string, state: string, level: number, office: string, stoodIn: boolean, number: number, outcome: string | null, handler: string | null, startedAt: string | null, endedAt: string | null, dueOn: string | null, outcomes: Array<string>, returnable: boolean, beside: boolean }>, askedOffices: Array<{ id: string, office: string, question: string, askedBy: string | null, askedAt: string, dueOn: string, agrees: string | null, answer: string | null, answeredBy: string | null, answeredAt: string | null, lateDays: number, mine: boolean }>, publicNotice: { text: string, beginsOn: string, endsOn: string } | null, objections: Array<{ id: string, who: string, said: string, notedBy: string | null, notedAt: string, answer: string | null, answeredBy: string | null, answeredAt: string | null }>, opinions: Array<{ by: string, role: string, text: string, met: string | null, at: string }>, history: Array<{ at: string, action: string, status: Status, title: string, by: string, reason: string | null }>, supplements: Array<{ number: string, askedAt: string, dueOn: string, answeredAt: string | null, endedAt: string | null, lines: Array<{ kind: string, ref: string, title: string, why: string, regions: Array<{ page: number }> }> }>, clocks: Array<{ kind: ClockKind, startedOn: string, dueOn: string, paused: boolean, pausedUntil: string | null, endedOn: string | null, how: ClockEnded | null, light: Light }>, cards: Array<{ id: string, rule: string, threshold: CardColour, department: string, person: string | null, dueOn: string | null, givenOn: string, appealable: boolean, words: Array<{ kind: string, text: string, by: string, at: string }> }>, orders: Array<{ id: string, applicationId: string, reference: string | null, item: string, office: string, askedBy: string, dueOn: string, late: boolean, answered: boolean, closed: boolean, mayAsk: boolean, mayAnswer: boolean, words: Array<{ kind: OrderSaid, by: string, at: string, text: string }> }>, notices: Array<{ id: string, kind: NoticeKind, title: string, number: string, issuedOn: string, readAt: string | null, onPaper: boolean, handedAt: string | null, pdfUrl: string }>, supplementable: Array<{ kind: string, ref: string, title: string }>, originalCheck: { latestOn: string, way: string | null, bookedFor: string | null, agreedAt: string | null, wanted: Array<{ kind: string, ref: string, title: string }> } | null, exemptions: Array<{ key: string, title: string, evidence: string, confirmed: boolean }>, bill: { totalFen: number, state: string, paidAt: string | null, atCounter: boolean, leftFen: number, lines: Array<{ name: string, fen: number }>, refunds: Array<{ id: string, fen: number, state: string, byHand: boolean, givenAt: string | null }> } | null, delivery: { way: string, receiver: string | null, address: string | null, pickupUntil: string | null, shelf: string | null, carrier: string | null, waybill: string | null, state: string | null, signer: string | null } | null, decision: { kind: string, by: string, at: string, reason: string | null, clause: string | null, documentHash: string, earlier: { kind: string, at: string } | null } | null, specials: Array<{ id: string, kind: string, title: string, days: number, state: string, reason: string, result: string, askedBy: string, askedAt: string, settledBy: string | null, settledAt: string | null, endedAt: string | null, lines: Array<{ title: string, why: string }> }>, specialKinds: Array<{ kind: string, title: string }>, redress: { id: string, kind: string, ground: string, reason: string, clause: string, askedBy: string, askedAt: string } | null, grounds: Array<{ act: string, ground: string, title: string }>, notOffered: Array<{ action: string, sentence: string, rule: string, clause: string }>, acceptChecklist: Array<{ key: string, text: string }>, checklist: Array<{ key: string, text: string }> }
    | { __typename: 'KeyReused', code: string, message: string }
    | { __typename: 'NotAllowed', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'ReasonMissing', code: string, message: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
   };

export type CaseQueryVariables = Exact<{
  id: string;
}>;


export type CaseQuery = { case: { id: string, version: number, reference: string, projectNumber: string, status: Status, statusText: string, itemCode: string, itemTitle: string, itemVersion: number, instant: boolean, department: string, onPaper: boolean, mayOrder: boolean, mayReadLooks: boolean, mayOpenConsent: boolean, moneyActs: Array<string>, refundAskedFen: number, extensionDays: number, promisedOn: string | null, legalOn: string | null, dueOn: string | null, light: Light, claimedBy: string | null, claimedByMe: boolean, claimedUntil: string | null, actions: Array<DeskAction>, applicant: { name: string, idNumber: string, phone: string, level: number, organisation: string | null, creditCode: string | null, identitySource: string | null }, filedBy: { name: string, relation: Relation, since: string, until: string, live: boolean } | null, answers: Array<{ title: string, lines: Array<{ field: string, label: string, value: string, masked: boolean, source: string | null }> }>, materials: Array<{ lookup: string | null, specId: string, title: string, required: boolean, originalChecked: boolean, grade: string | null, compared: { at: string, by: string | null, place: string, agrees: boolean } | null, files: Array<{ id: string, ready: boolean, mime: string, scan: FileScan, viewUrl: string, uploadedAt: string, kind: FileKind, taken: { session: string, by: string, device: string | null, place: string | null } | null }> }>, stages: Array<{ key: string, title: string, kind: string, state: string, level: number, office: string, stoodIn: boolean, number: number, outcome: string | null, handler: string | null, startedAt: string | null, endedAt: string | null, dueOn: string | null, outcomes: Array<string>, returnable: boolean, beside: boolean }>, askedOffices: Array<{ id: string, office: string, question: string, askedBy: string | null, askedAt: string, dueOn: string, agrees: string | null, answer: string | null, answeredBy: string | null, answeredAt: string | null, lateDays: number, mine: boolean }>, publicNotice: { text: string, beginsOn: string, endsOn: string } | null, objections: Array<{ id: string, who: string, said: string, notedBy: string | null, notedAt: string, answer: string | null, answeredBy: string | null, answeredAt: string | null }>, opinions: Array<{ by: string, role: string, text: string, met: string | null, at: string }>, history: Array<{ at: string, action: string, status: Status, title: string, by: string, reason: string | null }>, supplements: Array<{ number: string, askedAt: string, dueOn: string, answeredAt: string | null, endedAt: string | null, lines: Array<{ kind: string, ref: string, title: string, why: string, regions: Array<{ page: number }> }> }>, clocks: Array<{ kind: ClockKind, startedOn: string, dueOn: string, paused: boolean, pausedUntil: string | null, endedOn: string | null, how: ClockEnded | null, light: Light }>, cards: Array<{ id: string, rule: string, threshold: CardColour, department: string, person: string | null, dueOn: string | null, givenOn: string, appealable: boolean, words: Array<{ kind: string, text: string, by: string, at: string }> }>, orders: Array<{ id: string, applicationId: string, reference: string | null, item: string, office: string, askedBy: string, dueOn: string, late: boolean, answered: boolean, closed: boolean, mayAsk: boolean, mayAnswer: boolean, words: Array<{ kind: OrderSaid, by: string, at: string, text: string }> }>, notices: Array<{ id: string, kind: NoticeKind, title: string, number: string, issuedOn: string, readAt: string | null, onPaper: boolean, handedAt: string | null, pdfUrl: string }>, supplementable: Array<{ kind: string, ref: string, title: string }>, originalCheck: { latestOn: string, way: string | null, bookedFor: string | null, agreedAt: string | null, wanted: Array<{ kind: string, ref: string, title: string }> } | null, exemptions: Array<{ key: string, title: string, evidence: string, confirmed: boolean }>, bill: { totalFen: number, state: string, paidAt: string | null, atCounter: boolean, leftFen: number, lines: Array<{ name: string, fen: number }>, refunds: Array<{ id: string, fen: number, state: string, byHand: boolean, givenAt: string | null }> } | null, delivery: { way: string, receiver: string | null, address: string | null, pickupUntil: string | null, shelf: string | null, carrier: string | null, waybill: string | null, state: string | null, signer: string | null } | null, decision: { kind: string, by: string, at: string, reason: string | null, clause: string | null, documentHash: string, earlier: { kind: string, at: string } | null } | null, specials: Array<{ id: string, kind: string, title: string, days: number, state: string, reason: string, result: string, askedBy: string, askedAt: string, settledBy: string | null, settledAt: string | null, endedAt: string | null, lines: Array<{ title: string, why: string }> }>, specialKinds: Array<{ kind: string, title: string }>, redress: { id: string, kind: string, ground: string, reason: string, clause: string, askedBy: string, askedAt: string } | null, grounds: Array<{ act: string, ground: string, title: string }>, notOffered: Array<{ action: string, sentence: string, rule: string, clause: string }>, acceptChecklist: Array<{ key: string, text: string }>, checklist: Array<{ key: string, text: string }> } | null };

export type CasePartsFragment = { id: string, version: number, reference: string, projectNumber: string, status: Status, statusText: string, itemCode: string, itemTitle: string, itemVersion: number, instant: boolean, department: string, onPaper: boolean, mayOrder: boolean, mayReadLooks: boolean, mayOpenConsent: boolean, moneyActs: Array<string>, refundAskedFen: number, extensionDays: number, promisedOn: string | null, legalOn: string | null, dueOn: string | null, light: Light, claimedBy: string | null, claimedByMe: boolean, claimedUntil: string | null, actions: Array<DeskAction>, applicant: { name: string, idNumber: string, phone: string, level: number, organisation: string | null, creditCode: string | null, identitySource: string | null }, filedBy: { name: string, relation: Relation, since: string, until: string, live: boolean } | null, answers: Array<{ title: string, lines: Array<{ field: string, label: string, value: string, masked: boolean, source: string | null }> }>, materials: Array<{ lookup: string | null, specId: string, title: string, required: boolean, originalChecked: boolean, grade: string | null, compared: { at: string, by: string | null, place: string, agrees: boolean } | null, files: Array<{ id: string, ready: boolean, mime: string, scan: FileScan, viewUrl: string, uploadedAt: string, kind: FileKind, taken: { session: string, by: string, device: string | null, place: string | null } | null }> }>, stages: Array<{ key: string, title: string, kind: string, state: string, level: number, office: string, stoodIn: boolean, number: number, outcome: string | null, handler: string | null, startedAt: string | null, endedAt: string | null, dueOn: string | null, outcomes: Array<string>, returnable: boolean, beside: boolean }>, askedOffices: Array<{ id: string, office: string, question: string, askedBy: string | null, askedAt: string, dueOn: string, agrees: string | null, answer: string | null, answeredBy: string | null, answeredAt: string | null, lateDays: number, mine: boolean }>, publicNotice: { text: string, beginsOn: string, endsOn: string } | null, objections: Array<{ id: string, who: string, said: string, notedBy: string | null, notedAt: string, answer: string | null, answeredBy: string | null, answeredAt: string | null }>, opinions: Array<{ by: string, role: string, text: string, met: string | null, at: string }>, history: Array<{ at: string, action: string, status: Status, title: string, by: string, reason: string | null }>, supplements: Array<{ number: string, askedAt: string, dueOn: string, answeredAt: string | null, endedAt: string | null, lines: Array<{ kind: string, ref: string, title: string, why: string, regions: Array<{ page: number }> }> }>, clocks: Array<{ kind: ClockKind, startedOn: string, dueOn: string, paused: boolean, pausedUntil: string | null, endedOn: string | null, how: ClockEnded | null, light: Light }>, cards: Array<{ id: string, rule: string, threshold: CardColour, department: string, person: string | null, dueOn: string | null, givenOn: string, appealable: boolean, words: Array<{ kind: string, text: string, by: string, at: string }> }>, orders: Array<{ id: string, applicationId: string, reference: string | null, item: string, office: string, askedBy: string, dueOn: string, late: boolean, answered: boolean, closed: boolean, mayAsk: boolean, mayAnswer: boolean, words: Array<{ kind: OrderSaid, by: string, at: string, text: string }> }>, notices: Array<{ id: string, kind: NoticeKind, title: string, number: string, issuedOn: string, readAt: string | null, onPaper: boolean, handedAt: string | null, pdfUrl: string }>, supplementable: Array<{ kind: string, ref: string, title: string }>, originalCheck: { latestOn: string, way: string | null, bookedFor: string | null, agreedAt: string | null, wanted: Array<{ kind: string, ref: string, title: string }> } | null, exemptions: Array<{ key: string, title: string, evidence: string, confirmed: boolean }>, bill: { totalFen: number, state: string, paidAt: string | null, atCounter: boolean, leftFen: number, lines: Array<{ name: string, fen: number }>, refunds: Array<{ id: string, fen: number, state: string, byHand: boolean, givenAt: string | null }> } | null, delivery: { way: string, receiver: string | null, address: string | null, pickupUntil: string | null, shelf: string | null, carrier: string | null, waybill: string | null, state: string | null, signer: string | null } | null, decision: { kind: string, by: string, at: string, reason: string | null, clause: string | null, documentHash: string, earlier: { kind: string, at: string } | null } | null, specials: Array<{ id: string, kind: string, title: string, days: number, state: string, reason: string, result: string, askedBy: string, askedAt: string, settledBy: string | null, settledAt: string | null, endedAt: string | null, lines: Array<{ title: string, why: string }> }>, specialKinds: Array<{ kind: string, title: string }>, redress: { id: string, kind: string, ground: string, reason: string, clause: string, askedBy: string, askedAt: string } | null, grounds: Array<{ act: string, ground: string, title: string }>, notOffered: Array<{ action: string, sentence: string, rule: string, clause: string }>, acceptChecklist: Array<{ key: string, text: string }>, checklist: Array<{ key: string, text: string }> };

export type ClaimMutationVariables = Exact<{
  id: string;
}>;


export type ClaimMutation = { claim:
    | { __typename: 'Busy', code: string, message: string }
    | { __typename: 'Case', id: string, version: number, reference: string, projectNumber: string, status: Status, statusText: string, itemCode: string, itemTitle: string, itemVersion: number, instant: boolean, department: string, onPaper: boolean, mayOrder: boolean, mayReadLooks: boolean, mayOpenConsent: boolean, moneyActs: Array<string>, refundAskedFen: number, extensionDays: number, promisedOn: string | null, legalOn: string | null, dueOn: string | null, light: Light, claimedBy: string | null, claimedByMe: boolean, claimedUntil: string | null, actions: Array<DeskAction>, applicant: { name: string, idNumber: string, phone: string, level: number, organisation: string | null, creditCode: string | null, identitySource: string | null }, filedBy: { name: string, relation: Relation, since: string, until: string, live: boolean } | null, answers: Array<{ title: string, lines: Array<{ field: string, label: string, value: string, masked: boolean, source: string | null }> }>, materials: Array<{ lookup: string | null, specId: string, title: string, required: boolean, originalChecked: boolean, grade: string | null, compared: { at: string, by: string | null, place: string, agrees: boolean } | null, files: Array<{ id: string, ready: boolean, mime: string, scan: FileScan, viewUrl: string, uploadedAt: string, kind: FileKind, taken: { session: string, by: string, device: string | null, place: string | null } | null }> }>, stages: Array<{ key: string, title: string, kind: string, state: string, level: number, office: string, stoodIn: boolean, number: number, outcome: string | null, handler: string | null, startedAt: string | null, endedAt: string | null, dueOn: string | null, outcomes: Array<string>, returnable: boolean, beside: boolean }>, askedOffices: Array<{ id: string, office: string, question: string, askedBy: string | null, askedAt: string, dueOn: string, agrees: string | null, answer: string | null, answeredBy: string | null, answeredAt: string | null, lateDays: number, mine: boolean }>, publicNotice: { text: string, beginsOn: string, endsOn: string } | null, objections: Array<{ id: string, who: string, said: string, notedBy: string | null, notedAt: string, answer: string | null, answeredBy: string | null, answeredAt: string | null }>, opinions: Array<{ by: string, role: string, text: string, met: string | null, at: string }>, history: Array<{ at: string, action: string, status: Status, title: string, by: string, reason: string | null }>, supplements: Array<{ number: string, askedAt: string, dueOn: string, answeredAt: string | null, endedAt: string | null, lines: Array<{ kind: string, ref: string, title: string, why: string, regions: Array<{ page: number }> }> }>, clocks: Array<{ kind: ClockKind, startedOn: string, dueOn: string, paused: boolean, pausedUntil: string | null, endedOn: string | null, how: ClockEnded | null, light: Light }>, cards: Array<{ id: string, rule: string, threshold: CardColour, department: string, person: string | null, dueOn: string | null, givenOn: string, appealable: boolean, words: Array<{ kind: string, text: string, by: string, at: string }> }>, orders: Array<{ id: string, applicationId: string, reference: string | null, item: string, office: string, askedBy: string, dueOn: string, late: boolean, answered: boolean, closed: boolean, mayAsk: boolean, mayAnswer: boolean, words: Array<{ kind: OrderSaid, by: string, at: string, text: string }> }>, notices: Array<{ id: string, kind: NoticeKind, title: string, number: string, issuedOn: string, readAt: string | null, onPaper: boolean, handedAt: string | null, pdfUrl: string }>, supplementable: Array<{ kind: string, ref: string, title: string }>, originalCheck: { latestOn: string, way: string | null, bookedFor: string | null, agreedAt: string | null, wanted: Array<{ kind: string, ref: string, title: string }> } | null, exemptions: Array<{ key: string, title: string, evidence: string, confirmed: boolean }>, bill: { totalFen: number, state: string, paidAt: string | null, atCounter: boolean, leftFen: number, lines: Array<{ name: string, fen: number }>, refunds: Array<{ id: string, fen: number, state: string, byHand: boolean, givenAt: string | null }> } | null, delivery: { way: string, receiver: string | null, address: string | null, pickupUntil: string | null, shelf: string | null, carrier: string | null, waybill: string | null, state: string | null, signer: string | null } | null, decision: { kind: string, by: string, at: string, reason: string | null, clause: string | null, documentHash: string, earlier: { kind: string, at: string } | null } | null, specials: Array<{ id: string, kind: string, title: string, days: number, state: string, reason: string, result: string, askedBy: string, askedAt: string, settledBy: string | null, settledAt: string | null, endedAt: string | null, lines: Array<{ title: string, why: string }> }>, specialKinds: Array<{ kind: string, title: string }>, redress: { id: string, kind: string, ground: string, reason: string, clause: string, askedBy: string, askedAt: string } | null, grounds: Array<{ act: string, ground: string, title: string }>, notOffered: Array<{ action: string, sentence: string, rule: string, clause: string }>, acceptChecklist: Array<{ key: string, text: string }>, checklist: Array<{ key: string, text: string }> }
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
    | { __typename: 'Case', id: string, version: number, reference: string, projectNumber: string, status: Status, statusText: string, itemCode: string, itemTitle: string, itemVersion: number, instant: boolean, department: string, onPaper: boolean, mayOrder: boolean, mayReadLooks: boolean, mayOpenConsent: boolean, moneyActs: Array<string>, refundAskedFen: number, extensionDays: number, promisedOn: string | null, legalOn: string | null, dueOn: string | null, light: Light, claimedBy: string | null, claimedByMe: boolean, claimedUntil: string | null, actions: Array<DeskAction>, applicant: { name: string, idNumber: string, phone: string, level: number, organisation: string | null, creditCode: string | null, identitySource: string | null }, filedBy: { name: string, relation: Relation, since: string, until: string, live: boolean } | null, answers: Array<{ title: string, lines: Array<{ field: string, label: string, value: string, masked: boolean, source: string | null }> }>, materials: Array<{ lookup: string | null, specId: string, title: string, required: boolean, originalChecked: boolean, grade: string | null, compared: { at: string, by: string | null, place: string, agrees: boolean } | null, files: Array<{ id: string, ready: boolean, mime: string, scan: FileScan, viewUrl: string, uploadedAt: string, kind: FileKind, taken: { session: string, by: string, device: string | null, place: string | null } | null }> }>, stages: Array<{ key: string, title: string, kind: string, state: string, level: number, office: string, stoodIn: boolean, number: number, outcome: string | null, handler: string | null, startedAt: string | null, endedAt: string | null, dueOn: string | null, outcomes: Array<string>, returnable: boolean, beside: boolean }>, askedOffices: Array<{ id: string, office: string, question: string, askedBy: string | null, askedAt: string, dueOn: string, agrees: string | null, answer: string | null, answeredBy: string | null, answeredAt: string | null, lateDays: number, mine: boolean }>, publicNotice: { text: string, beginsOn: string, endsOn: string } | null, objections: Array<{ id: string, who: string, said: string, notedBy: string | null, notedAt: string, answer: string | null, answeredBy: string | null, answeredAt: string | null }>, opinions: Array<{ by: string, role: string, text: string, met: string | null, at: string }>, history: Array<{ at: string, action: string, status: Status, title: string, by: string, reason: string | null }>, supplements: Array<{ number: string, askedAt: string, dueOn: string, answeredAt: string | null, endedAt: string | null, lines: Array<{ kind: string, ref: string, title: string, why: string, regions: Array<{ page: number }> }> }>, clocks: Array<{ kind: ClockKind, startedOn: string, dueOn: string, paused: boolean, pausedUntil: string | null, endedOn: string | null, how: ClockEnded | null, light: Light }>, cards: Array<{ id: string, rule: string, threshold: CardColour, department: string, person: string | null, dueOn: string | null, givenOn: string, appealable: boolean, words: Array<{ kind: string, text: string, by: string, at: string }> }>, orders: Array<{ id: string, applicationId: string, reference: string | null, item: string, office: string, askedBy: string, dueOn: string, late: boolean, answered: boolean, closed: boolean, mayAsk: boolean, mayAnswer: boolean, words: Array<{ kind: OrderSaid, by: string, at: string, text: string }> }>, notices: Array<{ id: string, kind: NoticeKind, title: string, number: string, issuedOn: string, readAt: string | null, onPaper: boolean, handedAt: string | null, pdfUrl: string }>, supplementable: Array<{ kind: string, ref: string, title: string }>, originalCheck: { latestOn: string, way: string | null, bookedFor: string | null, agreedAt: string | null, wanted: Array<{ kind: string, ref: string, title: string }> } | null, exemptions: Array<{ key: string, title: string, evidence: string, confirmed: boolean }>, bill: { totalFen: number, state: string, paidAt: string | null, atCounter: boolean, leftFen: number, lines: Array<{ name: string, fen: number }>, refunds: Array<{ id: string, fen: number, state: string, byHand: boolean, givenAt: string | null }> } | null, delivery: { way: string, receiver: string | null, address: string | null, pickupUntil: string | null, shelf: string | null, carrier: string | null, waybill: string | null, state: string | null, signer: string | null } | null, decision: { kind: string, by: string, at: string, reason: string | null, clause: string | null, documentHash: string, earlier: { kind: string, at: string } | null } | null, specials: Array<{ id: string, kind: string, title: string, days: number, state: string, reason: string, result: string, askedBy: string, askedAt: string, settledBy: string | null, settledAt: string | null, endedAt: string | null, lines: Array<{ title: string, why: string }> }>, specialKinds: Array<{ kind: string, title: string }>, redress: { id: string, kind: string, ground: string, reason: string, clause: string, askedBy: string, askedAt: string } | null, grounds: Array<{ act: string, ground: string, title: string }>, notOffered: Array<{ action: string, sentence: string, rule: string, clause: string }>, acceptChecklist: Array<{ key: string, text: string }>, checklist: Array<{ key: string, text: string }> }
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
    | { __typename: 'Case', id: string, version: number, reference: string, projectNumber: string, status: Status, statusText: string, itemCode: string, itemTitle: string, itemVersion: number, instant: boolean, department: string, onPaper: boolean, mayOrder: boolean, mayReadLooks: boolean, mayOpenConsent: boolean, moneyActs: Array<string>, refundAskedFen: number, extensionDays: number, promisedOn: string | null, legalOn: string | null, dueOn: string | null, light: Light, claimedBy: string | null, claimedByMe: boolean, claimedUntil: string | null, actions: Array<DeskAction>, applicant: { name: string, idNumber: string, phone: string, level: number, organisation: string | null, creditCode: string | null, identitySource: string | null }, filedBy: { name: string, relation: Relation, since: string, until: string, live: boolean } | null, answers: Array<{ title: string, lines: Array<{ field: string, label: string, value: string, masked: boolean, source: string | null }> }>, materials: Array<{ lookup: string | null, specId: string, title: string, required: boolean, originalChecked: boolean, grade: string | null, compared: { at: string, by: string | null, place: string, agrees: boolean } | null, files: Array<{ id: string, ready: boolean, mime: string, scan: FileScan, viewUrl: string, uploadedAt: string, kind: FileKind, taken: { session: string, by: string, device: string | null, place: string | null } | null }> }>, stages: Array<{ key: string, title: string, kind: string, state: string, level: number, office: string, stoodIn: boolean, number: number, outcome: string | null, handler: string | null, startedAt: string | null, endedAt: string | null, dueOn: string | null, outcomes: Array<string>, returnable: boolean, beside: boolean }>, askedOffices: Array<{ id: string, office: string, question: string, askedBy: string | null, askedAt: string, dueOn: string, agrees: string | null, answer: string | null, answeredBy: string | null, answeredAt: string | null, lateDays: number, mine: boolean }>, publicNotice: { text: string, beginsOn: string, endsOn: string } | null, objections: Array<{ id: string, who: string, said: string, notedBy: string | null, notedAt: string, answer: string | null, answeredBy: string | null, answeredAt: string | null }>, opinions: Array<{ by: string, role: string, text: string, met: string | null, at: string }>, history: Array<{ at: string, action: string, status: Status, title: string, by: string, reason: string | null }>, supplements: Array<{ number: string, askedAt: string, dueOn: string, answeredAt: string | null, endedAt: string | null, lines: Array<{ kind: string, ref: string, title: string, why: string, regions: Array<{ page: number }> }> }>, clocks: Array<{ kind: ClockKind, startedOn: string, dueOn: string, paused: boolean, pausedUntil: string | null, endedOn: string | null, how: ClockEnded | null, light: Light }>, cards: Array<{ id: string, rule: string, threshold: CardColour, department: string, person: string | null, dueOn: string | null, givenOn: string, appealable: boolean, words: Array<{ kind: string, text: string, by: string, at: string }> }>, orders: Array<{ id: string, applicationId: string, reference: string | null, item: string, office: string, askedBy: string, dueOn: string, late: boolean, answered: boolean, closed: boolean, mayAsk: boolean, mayAnswer: boolean, words: Array<{ kind: OrderSaid, by: string, at: string, text: string }> }>, notices: Array<{ id: string, kind: NoticeKind, title: string, number: string, issuedOn: string, readAt: string | null, onPaper: boolean, handedAt: string | null, pdfUrl: string }>, supplementable: Array<{ kind: string, ref: string, title: string }>, originalCheck: { latestOn: string, way: string | null, bookedFor: string | null, agreedAt: string | null, wanted: Array<{ kind: string, ref: string, title: string }> } | null, exemptions: Array<{ key: string, title: string, evidence: string, confirmed: boolean }>, bill: { totalFen: number, state: string, paidAt: string | null, atCounter: boolean, leftFen: number, lines: Array<{ name: string, fen: number }>, refunds: Array<{ id: string, fen: number, state: string, byHand: boolean, givenAt: string | null }> } | null, delivery: { way: string, receiver: string | null, address: string | null, pickupUntil: string | null, shelf: string | null, carrier: string | null, waybill: string | null, state: string | null, signer: string | null } | null, decision: { kind: string, by: string, at: string, reason: string | null, clause: string | null, documentHash: string, earlier: { kind: string, at: string } | null } | null, specials: Array<{ id: string, kind: string, title: string, days: number, state: string, reason: string, result: string, askedBy: string, askedAt: string, settledBy: string | null, settledAt: string | null, endedAt: string | null, lines: Array<{ title: string, why: string }> }>, specialKinds: Array<{ kind: string, title: string }>, redress: { id: string, kind: string, ground: string, reason: string, clause: string, askedBy: string, askedAt: string } | null, grounds: Array<{ act: string, ground: string, title: string }>, notOffered: Array<{ action: string, sentence: string, rule: string, clause: string }>, acceptChecklist: Array<{ key: string, text: string }>, checklist: Array<{ key: string, text: string }> }
    | { __typename: 'ClaimedByOther', code: string, message: string }
    | { __typename: 'GapNotInList', code: string, message: string }
    | { __typename: 'KeyReused', code: string, message: string }
    | { __typename: 'NotAllowed', code: string, message: string }
    | { __typename: 'NotClaimed', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'ReasonMissing', code: string, message: string }
    | { __typename: 'RegionInvalid', code: string, message: string }
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
    | { __typename: 'Case', id: string, version: number, reference: string, projectNumber: string, status: Status, statusText: string, itemCode: string, itemTitle: string, itemVersion: number, instant: boolean, department: string, onPaper: boolean, mayOrder: boolean, mayReadLooks: boolean, mayOpenConsent: boolean, moneyActs: Array<string>, refundAskedFen: number, extensionDays: number, promisedOn: string | null, legalOn: string | null, dueOn: string | null, light: Light, claimedBy: string | null, claimedByMe: boolean, claimedUntil: string | null, actions: Array<DeskAction>, applicant: { name: string, idNumber: string, phone: string, level: number, organisation: string | null, creditCode: string | null, identitySource: string | null }, filedBy: { name: string, relation: Relation, since: string, until: string, live: boolean } | null, answers: Array<{ title: string, lines: Array<{ field: string, label: string, value: string, masked: boolean, source: string | null }> }>, materials: Array<{ lookup: string | null, specId: string, title: string, required: boolean, originalChecked: boolean, grade: string | null, compared: { at: string, by: string | null, place: string, agrees: boolean } | null, files: Array<{ id: string, ready: boolean, mime: string, scan: FileScan, viewUrl: string, uploadedAt: string, kind: FileKind, taken: { session: string, by: string, device: string | null, place: string | null } | null }> }>, stages: Array<{ key: string, title: string, kind: string, state: string, level: number, office: string, stoodIn: boolean, number: number, outcome: string | null, handler: string | null, startedAt: string | null, endedAt: string | null, dueOn: string | null, outcomes: Array<string>, returnable: boolean, beside: boolean }>, askedOffices: Array<{ id: string, office: string, question: string, askedBy: string | null, askedAt: string, dueOn: string, agrees: string | null, answer: string | null, answeredBy: string | null, answeredAt: string | null, lateDays: number, mine: boolean }>, publicNotice: { text: string, beginsOn: string, endsOn: string } | null, objections: Array<{ id: string, who: string, said: string, notedBy: string | null, notedAt: string, answer: string | null, answeredBy: string | null, answeredAt: string | null }>, opinions: Array<{ by: string, role: string, text: string, met: string | null, at: string }>, history: Array<{ at: string, action: string, status: Status, title: string, by: string, reason: string | null }>, supplements: Array<{ number: string, askedAt: string, dueOn: string, answeredAt: string | null, endedAt: string | null, lines: Array<{ kind: string, ref: string, title: string, why: string, regions: Array<{ page: number }> }> }>, clocks: Array<{ kind: ClockKind, startedOn: string, dueOn: string, paused: boolean, pausedUntil: string | null, endedOn: string | null, how: ClockEnded | null, light: Light }>, cards: Array<{ id: string, rule: string, threshold: CardColour, department: string, person: string | null, dueOn: string | null, givenOn: string, appealable: boolean, words: Array<{ kind: string, text: string, by: string, at: string }> }>, orders: Array<{ id: string, applicationId: string, reference: string | null, item: string, office: string, askedBy: string, dueOn: string, late: boolean, answered: boolean, closed: boolean, mayAsk: boolean, mayAnswer: boolean, words: Array<{ kind: OrderSaid, by: string, at: string, text: string }> }>, notices: Array<{ id: string, kind: NoticeKind, title: string, number: string, issuedOn: string, readAt: string | null, onPaper: boolean, handedAt: string | null, pdfUrl: string }>, supplementable: Array<{ kind: string, ref: string, title: string }>, originalCheck: { latestOn: string, way: string | null, bookedFor: string | null, agreedAt: string | null, wanted: Array<{ kind: string, ref: string, title: string }> } | null, exemptions: Array<{ key: string, title: string, evidence: string, confirmed: boolean }>, bill: { totalFen: number, state: string, paidAt: string | null, atCounter: boolean, leftFen: number, lines: Array<{ name: string, fen: number }>, refunds: Array<{ id: string, fen: number, state: string, byHand: boolean, givenAt: string | null }> } | null, delivery: { way: string, receiver: string | null, address: string | null, pickupUntil: string | null, shelf: string | null, carrier: string | null, waybill: string | null, state: string | null, signer: string | null } | null, decision: { kind: string, by: string, at: string, reason: string | null, clause: string | null, documentHash: string, earlier: { kind: string, at: string } | null } | null, specials: Array<{ id: string, kind: string, title: string, days: number, state: string, reason: string, result: string, askedBy: string, askedAt: string, settledBy: string | null, settledAt: string | null, endedAt: string | null, lines: Array<{ title: string, why: string }> }>, specialKinds: Array<{ kind: string, title: string }>, redress: { id: string, kind: string, ground: string, reason: string, clause: string, askedBy: string, askedAt: string } | null, grounds: Array<{ act: string, ground: string, title: string }>, notOffered: Array<{ action: string, sentence: string, rule: string, clause: string }>, acceptChecklist: Array<{ key: string, text: string }>, checklist: Array<{ key: string, text: string }> }
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
    | { __typename: 'Case', id: string, version: number, reference: string, projectNumber: string, status: Status, statusText: string, itemCode: string, itemTitle: string, itemVersion: number, instant: boolean, department: string, onPaper: boolean, mayOrder: boolean, mayReadLooks: boolean, mayOpenConsent: boolean, moneyActs: Array<string>, refundAskedFen: number, extensionDays: number, promisedOn: string | null, legalOn: string | null, dueOn: string | null, light: Light, claimedBy: string | null, claimedByMe: boolean, claimedUntil: string | null, actions: Array<DeskAction>, applicant: { name: string, idNumber: string, phone: string, level: number, organisation: string | null, creditCode: string | null, identitySource: string | null }, filedBy: { name: string, relation: Relation, since: string, until: string, live: boolean } | null, answers: Array<{ title: string, lines: Array<{ field: string, label: string, value: string, masked: boolean, source: string | null }> }>, materials: Array<{ lookup: string | null, specId: string, title: string, required: boolean, originalChecked: boolean, grade: string | null, compared: { at: string, by: string | null, place: string, agrees: boolean } | null, files: Array<{ id: string, ready: boolean, mime: string, scan: FileScan, viewUrl: string, uploadedAt: string, kind: FileKind, taken: { session: string, by: string, device: string | null, place: string | null } | null }> }>, stages: Array<{ key: string, title: string, kind: string, state: string, level: number, office: string, stoodIn: boolean, number: number, outcome: string | null, handler: string | null, startedAt: string | null, endedAt: string | null, dueOn: string | null, outcomes: Array<string>, returnable: boolean, beside: boolean }>, askedOffices: Array<{ id: string, office: string, question: string, askedBy: string | null, askedAt: string, dueOn: string, agrees: string | null, answer: string | null, answeredBy: string | null, answeredAt: string | null, lateDays: number, mine: boolean }>, publicNotice: { text: string, beginsOn: string, endsOn: string } | null, objections: Array<{ id: string, who: string, said: string, notedBy: string | null, notedAt: string, answer: string | null, answeredBy: string | null, answeredAt: string | null }>, opinions: Array<{ by: string, role: string, text: string, met: string | null, at: string }>, history: Array<{ at: string, action: string, status: Status, title: string, by: string, reason: string | null }>, supplements: Array<{ number: string, askedAt: string, dueOn: string, answeredAt: string | null, endedAt: string | null, lines: Array<{ kind: string, ref: string, title: string, why: string, regions: Array<{ page: number }> }> }>, clocks: Array<{ kind: ClockKind, startedOn: string, dueOn: string, paused: boolean, pausedUntil: string | null, endedOn: string | null, how: ClockEnded | null, light: Light }>, cards: Array<{ id: string, rule: string, threshold: CardColour, department: string, person: string | null, dueOn: string | null, givenOn: string, appealable: boolean, words: Array<{ kind: string, text: string, by: string, at: string }> }>, orders: Array<{ id: string, applicationId: string, reference: string | null, item: string, office: string, askedBy: string, dueOn: string, late: boolean, answered: boolean, closed: boolean, mayAsk: boolean, mayAnswer: boolean, words: Array<{ kind: OrderSaid, by: string, at: string, text: string }> }>, notices: Array<{ id: string, kind: NoticeKind, title: string, number: string, issuedOn: string, readAt: string | null, onPaper: boolean, handedAt: string | null, pdfUrl: string }>, supplementable: Array<{ kind: string, ref: string, title: string }>, originalCheck: { latestOn: string, way: string | null, bookedFor: string | null, agreedAt: string | null, wanted: Array<{ kind: string, ref: string, title: string }> } | null, exemptions: Array<{ key: string, title: string, evidence: string, confirmed: boolean }>, bill: { totalFen: number, state: string, paidAt: string | null, atCounter: boolean, leftFen: number, lines: Array<{ name: string, fen: number }>, refunds: Array<{ id: string, fen: number, state: string, byHand: boolean, givenAt: string | null }> } | null, delivery: { way: string, receiver: string | null, address: string | null, pickupUntil: string | null, shelf: string | null, carrier: string | null, waybill: string | null, state: string | null, signer: string | null } | null, decision: { kind: string, by: string, at: string, reason: string | null, clause: string | null, documentHash: string, earlier: { kind: string, at: string } | null } | null, specials: Array<{ id: string, kind: string, title: string, days: number, state: string, reason: string, result: string, askedBy: string, askedAt: string, settledBy: string | null, settledAt: string | null, endedAt: string | null, lines: Array<{ title: string, why: string }> }>, specialKinds: Array<{ kind: string, title: string }>, redress: { id: string, kind: string, ground: string, reason: string, clause: string, askedBy: string, askedAt: string } | null, grounds: Array<{ act: string, ground: string, title: string }>, notOffered: Array<{ action: string, sentence: string, rule: string, clause: string }>, acceptChecklist: Array<{ key: string, text: string }>, checklist: Array<{ key: string, text: string }> }
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
  checklist: Array<string> | string;
  key: string;
}>;


export type AcceptMutation = { accept:
    | { __typename: 'Busy', code: string, message: string }
    | { __typename: 'Case', id: string, version: number, reference: string, projectNumber: string, status: Status, statusText: string, itemCode: string, itemTitle: string, itemVersion: number, instant: boolean, department: string, onPaper: boolean, mayOrder: boolean, mayReadLooks: boolean, mayOpenConsent: boolean, moneyActs: Array<string>, refundAskedFen: number, extensionDays: number, promisedOn: string | null, legalOn: string | null, dueOn: string | null, light: Light, claimedBy: string | null, claimedByMe: boolean, claimedUntil: string | null, actions: Array<DeskAction>, applicant: { name: string, idNumber: string, phone: string, level: number, organisation: string | null, creditCode: string | null, identitySource: string | null }, filedBy: { name: string, relation: Relation, since: string, until: string, live: boolean } | null, answers: Array<{ title: string, lines: Array<{ field: string, label: string, value: string, masked: boolean, source: string | null }> }>, materials: Array<{ lookup: string | null, specId: string, title: string, required: boolean, originalChecked: boolean, grade: string | null, compared: { at: string, by: string | null, place: string, agrees: boolean } | null, files: Array<{ id: string, ready: boolean, mime: string, scan: FileScan, viewUrl: string, uploadedAt: string, kind: FileKind, taken: { session: string, by: string, device: string | null, place: string | null } | null }> }>, stages: Array<{ key: string, title: string, kind: string, state: string, level: number, office: string, stoodIn: boolean, number: number, outcome: string | null, handler: string | null, startedAt: string | null, endedAt: string | null, dueOn: string | null, outcomes: Array<string>, returnable: boolean, beside: boolean }>, askedOffices: Array<{ id: string, office: string, question: string, askedBy: string | null, askedAt: string, dueOn: string, agrees: string | null, answer: string | null, answeredBy: string | null, answeredAt: string | null, lateDays: number, mine: boolean }>, publicNotice: { text: string, beginsOn: string, endsOn: string } | null, objections: Array<{ id: string, who: string, said: string, notedBy: string | null, notedAt: string, answer: string | null, answeredBy: string | null, answeredAt: string | null }>, opinions: Array<{ by: string, role: string, text: string, met: string | null, at: string }>, history: Array<{ at: string, action: string, status: Status, title: string, by: string, reason: string | null }>, supplements: Array<{ number: string, askedAt: string, dueOn: string, answeredAt: string | null, endedAt: string | null, lines: Array<{ kind: string, ref: string, title: string, why: string, regions: Array<{ page: number }> }> }>, clocks: Array<{ kind: ClockKind, startedOn: string, dueOn: string, paused: boolean, pausedUntil: string | null, endedOn: string | null, how: ClockEnded | null, light: Light }>, cards: Array<{ id: string, rule: string, threshold: CardColour, department: string, person: string | null, dueOn: string | null, givenOn: string, appealable: boolean, words: Array<{ kind: string, text: string, by: string, at: string }> }>, orders: Array<{ id: string, applicationId: string, reference: string | null, item: string, office: string, askedBy: string, dueOn: string, late: boolean, answered: boolean, closed: boolean, mayAsk: boolean, mayAnswer: boolean, words: Array<{ kind: OrderSaid, by: string, at: string, text: string }> }>, notices: Array<{ id: string, kind: NoticeKind, title: string, number: string, issuedOn: string, readAt: string | null, onPaper: boolean, handedAt: string | null, pdfUrl: string }>, supplementable: Array<{ kind: string, ref: string, title: string }>, originalCheck: { latestOn: string, way: string | null, bookedFor: string | null, agreedAt: string | null, wanted: Array<{ kind: string, ref: string, title: string }> } | null, exemptions: Array<{ key: string, title: string, evidence: string, confirmed: boolean }>, bill: { totalFen: number, state: string, paidAt: string | null, atCounter: boolean, leftFen: number, lines: Array<{ name: string, fen: number }>, refunds: Array<{ id: string, fen: number, state: string, byHand: boolean, givenAt: string | null }> } | null, delivery: { way: string, receiver: string | null, address: string | null, pickupUntil: string | null, shelf: string | null, carrier: string | null, waybill: string | null, state: string | null, signer: string | null } | null, decision: { kind: string, by: string, at: string, reason: string | null, clause: string | null, documentHash: string, earlier: { kind: string, at: string } | null } | null, specials: Array<{ id: string, kind: string, title: string, days: number, state: string, reason: string, result: string, askedBy: string, askedAt: string, settledBy: string | null, settledAt: string | null, endedAt: string | null, lines: Array<{ title: string, why: string }> }>, specialKinds: Array<{ kind: string, title: string }>, redress: { id: string, kind: string, ground: string, reason: string, clause: string, askedBy: string, askedAt: string } | null, grounds: Array<{ act: string, ground: string, title: string }>, notOffered: Array<{ action: string, sentence: string, rule: string, clause: string }>, acceptChecklist: Array<{ key: string, text: string }>, checklist: Array<{ key: string, text: string }> }
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

export type AskNotToAcceptMutationVariables = Exact<{
  id: string;
  version: number;
  ground: string;
  reason: string;
  clause: string;
  key: string;
}>;


export type AskNotToAcceptMutation = { askNotToAccept:
    | { __typename: 'AlreadyAsked', code: string, message: string }
    | { __typename: 'Busy', code: string, message: string }
    | { __typename: 'Case', id: string, version: number, reference: string, projectNumber: string, status: Status, statusText: string, itemCode: string, itemTitle: string, itemVersion: number, instant: boolean, department: string, onPaper: boolean, mayOrder: boolean, mayReadLooks: boolean, mayOpenConsent: boolean, moneyActs: Array<string>, refundAskedFen: number, extensionDays: number, promisedOn: string | null, legalOn: string | null, dueOn: string | null, light: Light, claimedBy: string | null, claimedByMe: boolean, claimedUntil: string | null, actions: Array<DeskAction>, applicant: { name: string, idNumber: string, phone: string, level: number, organisation: string | null, creditCode: string | null, identitySource: string | null }, filedBy: { name: string, relation: Relation, since: string, until: string, live: boolean } | null, answers: Array<{ title: string, lines: Array<{ field: string, label: string, value: string, masked: boolean, source: string | null }> }>, materials: Array<{ lookup: string | null, specId: string, title: string, required: boolean, originalChecked: boolean, grade: string | null, compared: { at: string, by: string | null, place: string, agrees: boolean } | null, files: Array<{ id: string, ready: boolean, mime: string, scan: FileScan, viewUrl: string, uploadedAt: string, kind: FileKind, taken: { session: string, by: string, device: string | null, place: string | null } | null }> }>, stages: Array<{ key: string, title: string, kind: string, state: string, level: number, office: string, stoodIn: boolean, number: number, outcome: string | null, handler: string | null, startedAt: string | null, endedAt: string | null, dueOn: string | null, outcomes: Array<string>, returnable: boolean, beside: boolean }>, askedOffices: Array<{ id: string, office: string, question: string, askedBy: string | null, askedAt: string, dueOn: string, agrees: string | null, answer: string | null, answeredBy: string | null, answeredAt: string | null, lateDays: number, mine: boolean }>, publicNotice: { text: string, beginsOn: string, endsOn: string } | null, objections: Array<{ id: string, who: string, said: string, notedBy: string | null, notedAt: string, answer: string | null, answeredBy: string | null, answeredAt: string | null }>, opinions: Array<{ by: string, role: string, text: string, met: string | null, at: string }>, history: Array<{ at: string, action: string, status: Status, title: string, by: string, reason: string | null }>, supplements: Array<{ number: string, askedAt: string, dueOn: string, answeredAt: string | null, endedAt: string | null, lines: Array<{ kind: string, ref: string, title: string, why: string, regions: Array<{ page: number }> }> }>, clocks: Array<{ kind: ClockKind, startedOn: string, dueOn: string, paused: boolean, pausedUntil: string | null, endedOn: string | null, how: ClockEnded | null, light: Light }>, cards: Array<{ id: string, rule: string, threshold: CardColour, department: string, person: string | null, dueOn: string | null, givenOn: string, appealable: boolean, words: Array<{ kind: string, text: string, by: string, at: string }> }>, orders: Array<{ id: string, applicationId: string, reference: string | null, item: string, office: string, askedBy: string, dueOn: string, late: boolean, answered: boolean, closed: boolean, mayAsk: boolean, mayAnswer: boolean, words: Array<{ kind: OrderSaid, by: string, at: string, text: string }> }>, notices: Array<{ id: string, kind: NoticeKind, title: string, number: string, issuedOn: string, readAt: string | null, onPaper: boolean, handedAt: string | null, pdfUrl: string }>, supplementable: Array<{ kind: string, ref: string, title: string }>, originalCheck: { latestOn: string, way: string | null, bookedFor: string | null, agreedAt: string | null, wanted: Array<{ kind: string, ref: string, title: string }> } | null, exemptions: Array<{ key: string, title: string, evidence: string, confirmed: boolean }>, bill: { totalFen: number, state: string, paidAt: string | null, atCounter: boolean, leftFen: number, lines: Array<{ name: string, fen: number }>, refunds: Array<{ id: string, fen: number, state: string, byHand: boolean, givenAt: string | null }> } | null, delivery: { way: string, receiver: string | null, address: string | null, pickupUntil: string | null, shelf: string | null, carrier: string | null, waybill: string | null, state: string | null, signer: string | null } | null, decision: { kind: string, by: string, at: string, reason: string | null, clause: string | null, documentHash: string, earlier: { kind: string, at: string } | null } | null, specials: Array<{ id: string, kind: string, title: string, days: number, state: string, reason: string, result: string, askedBy: string, askedAt: string, settledBy: string | null, settledAt: string | null, endedAt: string | null, lines: Array<{ title: string, why: string }> }>, specialKinds: Array<{ kind: string, title: string }>, redress: { id: string, kind: string, ground: string, reason: string, clause: string, askedBy: string, askedAt: string } | null, grounds: Array<{ act: string, ground: string, title: string }>, notOffered: Array<{ action: string, sentence: string, rule: string, clause: string }>, acceptChecklist: Array<{ key: string, text: string }>, checklist: Array<{ key: string, text: string }> }
    | { __typename: 'ClaimedByOther', code: string, message: string }
    | { __typename: 'GroundUnknown', code: string, message: string }
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
    | { __typename: 'Case', id: string, version: number, reference: string, projectNumber: string, status: Status, statusText: string, itemCode: string, itemTitle: string, itemVersion: number, instant: boolean, department: string, onPaper: boolean, mayOrder: boolean, mayReadLooks: boolean, mayOpenConsent: boolean, moneyActs: Array<string>, refundAskedFen: number, extensionDays: number, promisedOn: string | null, legalOn: string | null, dueOn: string | null, light: Light, claimedBy: string | null, claimedByMe: boolean, claimedUntil: string | null, actions: Array<DeskAction>, applicant: { name: string, idNumber: string, phone: string, level: number, organisation: string | null, creditCode: string | null, identitySource: string | null }, filedBy: { name: string, relation: Relation, since: string, until: string, live: boolean } | null, answers: Array<{ title: string, lines: Array<{ field: string, label: string, value: string, masked: boolean, source: string | null }> }>, materials: Array<{ lookup: string | null, specId: string, title: string, required: boolean, originalChecked: boolean, grade: string | null, compared: { at: string, by: string | null, place: string, agrees: boolean } | null, files: Array<{ id: string, ready: boolean, mime: string, scan: FileScan, viewUrl: string, uploadedAt: string, kind: FileKind, taken: { session: string, by: string, device: string | null, place: string | null } | null }> }>, stages: Array<{ key: string, title: string, kind: string, state: string, level: number, office: string, stoodIn: boolean, number: number, outcome: string | null, handler: string | null, startedAt: string | null, endedAt: string | null, dueOn: string | null, outcomes: Array<string>, returnable: boolean, beside: boolean }>, askedOffices: Array<{ id: string, office: string, question: string, askedBy: string | null, askedAt: string, dueOn: string, agrees: string | null, answer: string | null, answeredBy: string | null, answeredAt: string | null, lateDays: number, mine: boolean }>, publicNotice: { text: string, beginsOn: string, endsOn: string } | null, objections: Array<{ id: string, who: string, said: string, notedBy: string | null, notedAt: string, answer: string | null, answeredBy: string | null, answeredAt: string | null }>, opinions: Array<{ by: string, role: string, text: string, met: string | null, at: string }>, history: Array<{ at: string, action: string, status: Status, title: string, by: string, reason: string | null }>, supplements: Array<{ number: string, askedAt: string, dueOn: string, answeredAt: string | null, endedAt: string | null, lines: Array<{ kind: string, ref: string, title: string, why: string, regions: Array<{ page: number }> }> }>, clocks: Array<{ kind: ClockKind, startedOn: string, dueOn: string, paused: boolean, pausedUntil: string | null, endedOn: string | null, how: ClockEnded | null, light: Light }>, cards: Array<{ id: string, rule: string, threshold: CardColour, department: string, person: string | null, dueOn: string | null, givenOn: string, appealable: boolean, words: Array<{ kind: string, text: string, by: string, at: string }> }>, orders: Array<{ id: string, applicationId: string, reference: string | null, item: string, office: string, askedBy: string, dueOn: string, late: boolean, answered: boolean, closed: boolean, mayAsk: boolean, mayAnswer: boolean, words: Array<{ kind: OrderSaid, by: string, at: string, text: string }> }>, notices: Array<{ id: string, kind: NoticeKind, title: string, number: string, issuedOn: string, readAt: string | null, onPaper: boolean, handedAt: string | null, pdfUrl: string }>, supplementable: Array<{ kind: string, ref: string, title: string }>, originalCheck: { latestOn: string, way: string | null, bookedFor: string | null, agreedAt: string | null, wanted: Array<{ kind: string, ref: string, title: string }> } | null, exemptions: Array<{ key: string, title: string, evidence: string, confirmed: boolean }>, bill: { totalFen: number, state: string, paidAt: string | null, atCounter: boolean, leftFen: number, lines: Array<{ name: string, fen: number }>, refunds: Array<{ id: string, fen: number, state: string, byHand: boolean, givenAt: string | null }> } | null, delivery: { way: string, receiver: string | null, address: string | null, pickupUntil: string | null, shelf: string | null, carrier: string | null, waybill: string | null, state: string | null, signer: string | null } | null, decision: { kind: string, by: string, at: string, reason: string | null, clause: string | null, documentHash: string, earlier: { kind: string, at: string } | null } | null, specials: Array<{ id: string, kind: string, title: string, days: number, state: string, reason: string, result: string, askedBy: string, askedAt: string, settledBy: string | null, settledAt: string | null, endedAt: string | null, lines: Array<{ title: string, why: string }> }>, specialKinds: Array<{ kind: string, title: string }>, redress: { id: string, kind: string, ground: string, reason: string, clause: string, askedBy: string, askedAt: string } | null, grounds: Array<{ act: string, ground: string, title: string }>, notOffered: Array<{ action: string, sentence: string, rule: string, clause: string }>, acceptChecklist: Array<{ key: string, text: string }>, checklist: Array<{ key: string, text: string }> }
    | { __typename: 'ChecklistIncomplete', missing: Array<string>, code: string, message: string }
    | { __typename: 'ClaimedByOther', code: string, message: string }
    | { __typename: 'FourEyes', code: string, message: string }
    | { __typename: 'KeyReused', code: string, message: string }
    | { __typename: 'NotAllowed', code: string, message: string }
    | { __typename: 'NotClaimed', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'OpinionMissing', code: string, message: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
    | { __typename: 'StagesLeft', code: string, message: string }
    | { __typename: 'VersionChanged', code: string, message: string }
    | { __typename: 'WrongStatus', code: string, message: string }
   };

export type FinishStageMutationVariables = Exact<{
  id: string;
  version: number;
  opinion: string;
  checklist: Array<string> | string;
  outcome: string;
  met: string;
  key: string;
}>;


export type FinishStageMutation = { finishStage:
    | { __typename: 'Busy', code: string, message: string }
    | { __typename: 'Case', id: string, version: number, reference: string, projectNumber: string, status: Status, statusText: string, itemCode: string, itemTitle: string, itemVersion: number, instant: boolean, department: string, onPaper: boolean, mayOrder: boolean, mayReadLooks: boolean, mayOpenConsent: boolean, moneyActs: Array<string>, refundAskedFen: number, extensionDays: number, promisedOn: string | null, legalOn: string | null, dueOn: string | null, light: Light, claimedBy: string | null, claimedByMe: boolean, claimedUntil: string | null, actions: Array<DeskAction>, applicant: { name: string, idNumber: string, phone: string, level: number, organisation: string | null, creditCode: string | null, identitySource: string | null }, filedBy: { name: string, relation: Relation, since: string, until: string, live: boolean } | null, answers: Array<{ title: string, lines: Array<{ field: string, label: string, value: string, masked: boolean, source: string | null }> }>, materials: Array<{ lookup: string | null, specId: string, title: string, required: boolean, originalChecked: boolean, grade: string | null, compared: { at: string, by: string | null, place: string, agrees: boolean } | null, files: Array<{ id: string, ready: boolean, mime: string, scan: FileScan, viewUrl: string, uploadedAt: string, kind: FileKind, taken: { session: string, by: string, device: string | null, place: string | null } | null }> }>, stages: Array<{ key: string, title: string, kind: string, state: string, level: number, office: string, stoodIn: boolean, number: number, outcome: string | null, handler: string | null, startedAt: string | null, endedAt: string | null, dueOn: string | null, outcomes: Array<string>, returnable: boolean, beside: boolean }>, askedOffices: Array<{ id: string, office: string, question: string, askedBy: string | null, askedAt: string, dueOn: string, agrees: string | null, answer: string | null, answeredBy: string | null, answeredAt: string | null, lateDays: number, mine: boolean }>, publicNotice: { text: string, beginsOn: string, endsOn: string } | null, objections: Array<{ id: string, who: string, said: string, notedBy: string | null, notedAt: string, answer: string | null, answeredBy: string | null, answeredAt: string | null }>, opinions: Array<{ by: string, role: string, text: string, met: string | null, at: string }>, history: Array<{ at: string, action: string, status: Status, title: string, by: string, reason: string | null }>, supplements: Array<{ number: string, askedAt: string, dueOn: string, answeredAt: string | null, endedAt: string | null, lines: Array<{ kind: string, ref: string, title: string, why: string, regions: Array<{ page: number }> }> }>, clocks: Array<{ kind: ClockKind, startedOn: string, dueOn: string, paused: boolean, pausedUntil: string | null, endedOn: string | null, how: ClockEnded | null, light: Light }>, cards: Array<{ id: string, rule: string, threshold: CardColour, department: string, person: string | null, dueOn: string | null, givenOn: string, appealable: boolean, words: Array<{ kind: string, text: string, by: string, at: string }> }>, orders: Array<{ id: string, applicationId: string, reference: string | null, item: string, office: string, askedBy: string, dueOn: string, late: boolean, answered: boolean, closed: boolean, mayAsk: boolean, mayAnswer: boolean, words: Array<{ kind: OrderSaid, by: string, at: string, text: string }> }>, notices: Array<{ id: string, kind: NoticeKind, title: string, number: string, issuedOn: string, readAt: string | null, onPaper: boolean, handedAt: string | null, pdfUrl: string }>, supplementable: Array<{ kind: string, ref: string, title: string }>, originalCheck: { latestOn: string, way: string | null, bookedFor: string | null, agreedAt: string | null, wanted: Array<{ kind: string, ref: string, title: string }> } | null, exemptions: Array<{ key: string, title: string, evidence: string, confirmed: boolean }>, bill: { totalFen: number, state: string, paidAt: string | null, atCounter: boolean, leftFen: number, lines: Array<{ name: string, fen: number }>, refunds: Array<{ id: string, fen: number, state: string, byHand: boolean, givenAt: string | null }> } | null, delivery: { way: string, receiver: string | null, address: string | null, pickupUntil: string | null, shelf: string | null, carrier: string | null, waybill: string | null, state: string | null, signer: string | null } | null, decision: { kind: string, by: string, at: string, reason: string | null, clause: string | null, documentHash: string, earlier: { kind: string, at: string } | null } | null, specials: Array<{ id: string, kind: string, title: string, days: number, state: string, reason: string, result: string, askedBy: string, askedAt: string, settledBy: string | null, settledAt: string | null, endedAt: string | null, lines: Array<{ title: string, why: string }> }>, specialKinds: Array<{ kind: string, title: string }>, redress: { id: string, kind: string, ground: string, reason: string, clause: string, askedBy: string, askedAt: string } | null, grounds: Array<{ act: string, ground: string, title: string }>, notOffered: Array<{ action: string, sentence: string, rule: string, clause: string }>, acceptChecklist: Array<{ key: string, text: string }>, checklist: Array<{ key: string, text: string }> }
    | { __typename: 'ChecklistIncomplete', missing: Array<string>, code: string, message: string }
    | { __typename: 'ClaimedByOther', code: string, message: string }
    | { __typename: 'FourEyes', code: string, message: string }
    | { __typename: 'KeyReused', code: string, message: string }
    | { __typename: 'NotAllowed', code: string, message: string }
    | { __typename: 'NotClaimed', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'OpinionMissing', code: string, message: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
    | { __typename: 'StageInvalid', code: string, message: string }
    | { __typename: 'StagesLeft', code: string, message: string }
    | { __typename: 'VersionChanged', code: string, message: string }
    | { __typename: 'WrongStatus', code: string, message: string }
   };

export type ReturnStageMutationVariables = Exact<{
  id: string;
  version: number;
  to: string;
  reason: string;
  key: string;
}>;


export type ReturnStageMutation = { returnStage:
    | { __typename: 'Busy', code: string, message: string }
    | { __typename: 'Case', id: string, version: number, reference: string, projectNumber: string, status: Status, statusText: string, itemCode: string, itemTitle: string, itemVersion: number, instant: boolean, department: string, onPaper: boolean, mayOrder: boolean, mayReadLooks: boolean, mayOpenConsent: boolean, moneyActs: Array<string>, refundAskedFen: number, extensionDays: number, promisedOn: string | null, legalOn: string | null, dueOn: string | null, light: Light, claimedBy: string | null, claimedByMe: boolean, claimedUntil: string | null, actions: Array<DeskAction>, applicant: { name: string, idNumber: string, phone: string, level: number, organisation: string | null, creditCode: string | null, identitySource: string | null }, filedBy: { name: string, relation: Relation, since: string, until: string, live: boolean } | null, answers: Array<{ title: string, lines: Array<{ field: string, label: string, value: string, masked: boolean, source: string | null }> }>, materials: Array<{ lookup: string | null, specId: string, title: string, required: boolean, originalChecked: boolean, grade: string | null, compared: { at: string, by: string | null, place: string, agrees: boolean } | null, files: Array<{ id: string, ready: boolean, mime: string, scan: FileScan, viewUrl: string, uploadedAt: string, kind: FileKind, taken: { session: string, by: string, device: string | null, place: string | null } | null }> }>, stages: Array<{ key: string, title: string, kind: string, state: string, level: number, office: string, stoodIn: boolean, number: number, outcome: string | null, handler: string | null, startedAt: string | null, endedAt: string | null, dueOn: string | null, outcomes: Array<string>, returnable: boolean, beside: boolean }>, askedOffices: Array<{ id: string, office: string, question: string, askedBy: string | null, askedAt: string, dueOn: string, agrees: string | null, answer: string | null, answeredBy: string | null, answeredAt: string | null, lateDays: number, mine: boolean }>, publicNotice: { text: string, beginsOn: string, endsOn: string } | null, objections: Array<{ id: string, who: string, said: string, notedBy: string | null, notedAt: string, answer: string | null, answeredBy: string | null, answeredAt: string | null }>, opinions: Array<{ by: string, role: string, text: string, met: string | null, at: string }>, history: Array<{ at: string, action: string, status: Status, title: string, by: string, reason: string | null }>, supplements: Array<{ number: string, askedAt: string, dueOn: string, answeredAt: string | null, endedAt: string | null, lines: Array<{ kind: string, ref: string, title: string, why: string, regions: Array<{ page: number }> }> }>, clocks: Array<{ kind: ClockKind, startedOn: string, dueOn: string, paused: boolean, pausedUntil: string | null, endedOn: string | null, how: ClockEnded | null, light: Light }>, cards: Array<{ id: string, rule: string, threshold: CardColour, department: string, person: string | null, dueOn: string | null, givenOn: string, appealable: boolean, words: Array<{ kind: string, text: string, by: string, at: string }> }>, orders: Array<{ id: string, applicationId: string, reference: string | null, item: string, office: string, askedBy: string, dueOn: string, late: boolean, answered: boolean, closed: boolean, mayAsk: boolean, mayAnswer: boolean, words: Array<{ kind: OrderSaid, by: string, at: string, text: string }> }>, notices: Array<{ id: string, kind: NoticeKind, title: string, number: string, issuedOn: string, readAt: string | null, onPaper: boolean, handedAt: string | null, pdfUrl: string }>, supplementable: Array<{ kind: string, ref: string, title: string }>, originalCheck: { latestOn: string, way: string | null, bookedFor: string | null, agreedAt: string | null, wanted: Array<{ kind: string, ref: string, title: string }> } | null, exemptions: Array<{ key: string, title: string, evidence: string, confirmed: boolean }>, bill: { totalFen: number, state: string, paidAt: string | null, atCounter: boolean, leftFen: number, lines: Array<{ name: string, fen: number }>, refunds: Array<{ id: string, fen: number, state: string, byHand: boolean, givenAt: string | null }> } | null, delivery: { way: string, receiver: string | null, address: string | null, pickupUntil: string | null, shelf: string | null, carrier: string | null, waybill: string | null, state: string | null, signer: string | null } | null, decision: { kind: string, by: string, at: string, reason: string | null, clause: string | null, documentHash: string, earlier: { kind: string, at: string } | null } | null, specials: Array<{ id: string, kind: string, title: string, days: number, state: string, reason: string, result: string, askedBy: string, askedAt: string, settledBy: string | null, settledAt: string | null, endedAt: string | null, lines: Array<{ title: string, why: string }> }>, specialKinds: Array<{ kind: string, title: string }>, redress: { id: string, kind: string, ground: string, reason: string, clause: string, askedBy: string, askedAt: string } | null, grounds: Array<{ act: string, ground: string, title: string }>, notOffered: Array<{ action: string, sentence: string, rule: string, clause: string }>, acceptChecklist: Array<{ key: string, text: string }>, checklist: Array<{ key: string, text: string }> }
    | { __typename: 'ClaimedByOther', code: string, message: string }
    | { __typename: 'FourEyes', code: string, message: string }
    | { __typename: 'KeyReused', code: string, message: string }
    | { __typename: 'NotAllowed', code: string, message: string }
    | { __typename: 'NotClaimed', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'ReasonMissing', code: string, message: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
    | { __typename: 'StageInvalid', code: string, message: string }
    | { __typename: 'VersionChanged', code: string, message: string }
    | { __typename: 'WrongStatus', code: string, message: string }
   };

export type SendBackMutationVariables = Exact<{
  id: string;
  version: number;
  reason: string;
  key: string;
  to?: string | null | undefined;
}>;


export type SendBackMutation = { sendBack:
    | { __typename: 'Busy', code: string, message: string }
    | { __typename: 'Case', id: string, version: number, reference: string, projectNumber: string, status: Status, statusText: string, itemCode: string, itemTitle: string, itemVersion: number, instant: boolean, department: string, onPaper: boolean, mayOrder: boolean, mayReadLooks: boolean, mayOpenConsent: boolean, moneyActs: Array<string>, refundAskedFen: number, extensionDays: number, promisedOn: string | null, legalOn: string | null, dueOn: string | null, light: Light, claimedBy: string | null, claimedByMe: boolean, claimedUntil: string | null, actions: Array<DeskAction>, applicant: { name: string, idNumber: string, phone: string, level: number, organisation: string | null, creditCode: string | null, identitySource: string | null }, filedBy: { name: string, relation: Relation, since: string, until: string, live: boolean } | null, answers: Array<{ title: string, lines: Array<{ field: string, label: string, value: string, masked: boolean, source: string | null }> }>, materials: Array<{ lookup: string | null, specId: string, title: string, required: boolean, originalChecked: boolean, grade: string | null, compared: { at: string, by: string | null, place: string, agrees: boolean } | null, files: Array<{ id: string, ready: boolean, mime: string, scan: FileScan, viewUrl: string, uploadedAt: string, kind: FileKind, taken: { session: string, by: string, device: string | null, place: string | null } | null }> }>, stages: Array<{ key: string, title: string, kind: string, state: string, level: number, office: string, stoodIn: boolean, number: number, outcome: string | null, handler: string | null, startedAt: string | null, endedAt: string | null, dueOn: string | null, outcomes: Array<string>, returnable: boolean, beside: boolean }>, askedOffices: Array<{ id: string, office: string, question: string, askedBy: string | null, askedAt: string, dueOn: string, agrees: string | null, answer: string | null, answeredBy: string | null, answeredAt: string | null, lateDays: number, mine: boolean }>, publicNotice: { text: string, beginsOn: string, endsOn: string } | null, objections: Array<{ id: string, who: string, said: string, notedBy: string | null, notedAt: string, answer: string | null, answeredBy: string | null, answeredAt: string | null }>, opinions: Array<{ by: string, role: string, text: string, met: string | null, at: string }>, history: Array<{ at: string, action: string, status: Status, title: string, by: string, reason: string | null }>, supplements: Array<{ number: string, askedAt: string, dueOn: string, answeredAt: string | null, endedAt: string | null, lines: Array<{ kind: string, ref: string, title: string, why: string, regions: Array<{ page: number }> }> }>, clocks: Array<{ kind: ClockKind, startedOn: string, dueOn: string, paused: boolean, pausedUntil: string | null, endedOn: string | null, how: ClockEnded | null, light: Light }>, cards: Array<{ id: string, rule: string, threshold: CardColour, department: string, person: string | null, dueOn: string | null, givenOn: string, appealable: boolean, words: Array<{ kind: string, text: string, by: string, at: string }> }>, orders: Array<{ id: string, applicationId: string, reference: string | null, item: string, office: string, askedBy: string, dueOn: string, late: boolean, answered: boolean, closed: boolean, mayAsk: boolean, mayAnswer: boolean, words: Array<{ kind: OrderSaid, by: string, at: string, text: string }> }>, notices: Array<{ id: string, kind: NoticeKind, title: string, number: string, issuedOn: string, readAt: string | null, onPaper: boolean, handedAt: string | null, pdfUrl: string }>, supplementable: Array<{ kind: string, ref: string, title: string }>, originalCheck: { latestOn: string, way: string | null, bookedFor: string | null, agreedAt: string | null, wanted: Array<{ kind: string, ref: string, title: string }> } | null, exemptions: Array<{ key: string, title: string, evidence: string, confirmed: boolean }>, bill: { totalFen: number, state: string, paidAt: string | null, atCounter: boolean, leftFen: number, lines: Array<{ name: string, fen: number }>, refunds: Array<{ id: string, fen: number, state: string, byHand: boolean, givenAt: string | null }> } | null, delivery: { way: string, receiver: string | null, address: string | null, pickupUntil: string | null, shelf: string | null, carrier: string | null, waybill: string | null, state: string | null, signer: string | null } | null, decision: { kind: string, by: string, at: string, reason: string | null, clause: string | null, documentHash: string, earlier: { kind: string, at: string } | null } | null, specials: Array<{ id: string, kind: string, title: string, days: number, state: string, reason: string, result: string, askedBy: string, askedAt: string, settledBy: string | null, settledAt: string | null, endedAt: string | null, lines: Array<{ title: string, why: string }> }>, specialKinds: Array<{ kind: string, title: string }>, redress: { id: string, kind: string, ground: string, reason: string, clause: string, askedBy: string, askedAt: string } | null, grounds: Array<{ act: string, ground: string, title: string }>, notOffered: Array<{ action: string, sentence: string, rule: string, clause: string }>, acceptChecklist: Array<{ key: string, text: string }>, checklist: Array<{ key: string, text: string }> }
    | { __typename: 'ClaimedByOther', code: string, message: string }
    | { __typename: 'FourEyes', code: string, message: string }
    | { __typename: 'KeyReused', code: string, message: string }
    | { __typename: 'NotAllowed', code: string, message: string }
    | { __typename: 'NotClaimed', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'ReasonMissing', code: string, message: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
    | { __typename: 'StageInvalid', code: string, message: string }
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
    | { __typename: 'Case', id: string, version: number, reference: string, projectNumber: string, status: Status, statusText: string, itemCode: string, itemTitle: string, itemVersion: number, instant: boolean, department: string, onPaper: boolean, mayOrder: boolean, mayReadLooks: boolean, mayOpenConsent: boolean, moneyActs: Array<string>, refundAskedFen: number, extensionDays: number, promisedOn: string | null, legalOn: string | null, dueOn: string | null, light: Light, claimedBy: string | null, claimedByMe: boolean, claimedUntil: string | null, actions: Array<DeskAction>, applicant: { name: string, idNumber: string, phone: string, level: number, organisation: string | null, creditCode: string | null, identitySource: string | null }, filedBy: { name: string, relation: Relation, since: string, until: string, live: boolean } | null, answers: Array<{ title: string, lines: Array<{ field: string, label: string, value: string, masked: boolean, source: string | null }> }>, materials: Array<{ lookup: string | null, specId: string, title: string, required: boolean, originalChecked: boolean, grade: string | null, compared: { at: string, by: string | null, place: string, agrees: boolean } | null, files: Array<{ id: string, ready: boolean, mime: string, scan: FileScan, viewUrl: string, uploadedAt: string, kind: FileKind, taken: { session: string, by: string, device: string | null, place: string | null } | null }> }>, stages: Array<{ key: string, title: string, kind: string, state: string, level: number, office: string, stoodIn: boolean, number: number, outcome: string | null, handler: string | null, startedAt: string | null, endedAt: string | null, dueOn: string | null, outcomes: Array<string>, returnable: boolean, beside: boolean }>, askedOffices: Array<{ id: string, office: string, question: string, askedBy: string | null, askedAt: string, dueOn: string, agrees: string | null, answer: string | null, answeredBy: string | null, answeredAt: string | null, lateDays: number, mine: boolean }>, publicNotice: { text: string, beginsOn: string, endsOn: string } | null, objections: Array<{ id: string, who: string, said: string, notedBy: string | null, notedAt: string, answer: string | null, answeredBy: string | null, answeredAt: string | null }>, opinions: Array<{ by: string, role: string, text: string, met: string | null, at: string }>, history: Array<{ at: string, action: string, status: Status, title: string, by: string, reason: string | null }>, supplements: Array<{ number: string, askedAt: string, dueOn: string, answeredAt: string | null, endedAt: string | null, lines: Array<{ kind: string, ref: string, title: string, why: string, regions: Array<{ page: number }> }> }>, clocks: Array<{ kind: ClockKind, startedOn: string, dueOn: string, paused: boolean, pausedUntil: string | null, endedOn: string | null, how: ClockEnded | null, light: Light }>, cards: Array<{ id: string, rule: string, threshold: CardColour, department: string, person: string | null, dueOn: string | null, givenOn: string, appealable: boolean, words: Array<{ kind: string, text: string, by: string, at: string }> }>, orders: Array<{ id: string, applicationId: string, reference: string | null, item: string, office: string, askedBy: string, dueOn: string, late: boolean, answered: boolean, closed: boolean, mayAsk: boolean, mayAnswer: boolean, words: Array<{ kind: OrderSaid, by: string, at: string, text: string }> }>, notices: Array<{ id: string, kind: NoticeKind, title: string, number: string, issuedOn: string, readAt: string | null, onPaper: boolean, handedAt: string | null, pdfUrl: string }>, supplementable: Array<{ kind: string, ref: string, title: string }>, originalCheck: { latestOn: string, way: string | null, bookedFor: string | null, agreedAt: string | null, wanted: Array<{ kind: string, ref: string, title: string }> } | null, exemptions: Array<{ key: string, title: string, evidence: string, confirmed: boolean }>, bill: { totalFen: number, state: string, paidAt: string | null, atCounter: boolean, leftFen: number, lines: Array<{ name: string, fen: number }>, refunds: Array<{ id: string, fen: number, state: string, byHand: boolean, givenAt: string | null }> } | null, delivery: { way: string, receiver: string | null, address: string | null, pickupUntil: string | null, shelf: string | null, carrier: string | null, waybill: string | null, state: string | null, signer: string | null } | null, decision: { kind: string, by: string, at: string, reason: string | null, clause: string | null, documentHash: string, earlier: { kind: string, at: string } | null } | null, specials: Array<{ id: string, kind: string, title: string, days: number, state: string, reason: string, result: string, askedBy: string, askedAt: string, settledBy: string | null, settledAt: string | null, endedAt: string | null, lines: Array<{ title: string, why: string }> }>, specialKinds: Array<{ kind: string, title: string }>, redress: { id: string, kind: string, ground: string, reason: string, clause: string, askedBy: string, askedAt: string } | null, grounds: Array<{ act: string, ground: string, title: string }>, notOffered: Array<{ action: string, sentence: string, rule: string, clause: string }>, acceptChecklist: Array<{ key: string, text: string }>, checklist: Array<{ key: string, text: string }> }
    | { __typename: 'ClaimedByOther', code: string, message: string }
    | { __typename: 'FourEyes', code: string, message: string }
    | { __typename: 'KeyReused', code: string, message: string }
    | { __typename: 'NotAllowed', code: string, message: string }
    | { __typename: 'NotClaimed', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'ProofInvalid', code: string, message: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
    | { __typename: 'TooManyRequests', code: string, message: string }
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
    | { __typename: 'TooManyRequests', code: string, message: string }
   };

export type AskedOfMeQueryVariables = Exact<{ [key: string]: never; }>;


export type AskedOfMeQuery = { askedOfMe: Array<{ id: string, reference: string | null, itemTitle: string, agrees: string | null, askedAt: string, answeredAt: string | null }> };

export type AskedOfficeQueryVariables = Exact<{
  id: string;
}>;


export type AskedOfficeQuery = { askedOffice: { question: string, agrees: string | null, answer: string | null, answeredBy: string | null, answeredAt: string | null } | null };

export type OfficesToAskQueryVariables = Exact<{ [key: string]: never; }>;


export type OfficesToAskQuery = { officesToAsk: Array<{ code: string, name: string }> };

export type AskOfficeMutationVariables = Exact<{
  id: string;
  version: number;
  office: string;
  question: string;
  key: string;
}>;


export type AskOfficeMutation = { askOffice:
    | { __typename: 'Busy', code: string, message: string }
    | { __typename: 'Case', id: string, version: number, reference: string, projectNumber: string, status: Status, statusText: string, itemCode: string, itemTitle: string, itemVersion: number, instant: boolean, department: string, onPaper: boolean, mayOrder: boolean, mayReadLooks: boolean, mayOpenConsent: boolean, moneyActs: Array<string>, refundAskedFen: number, extensionDays: number, promisedOn: string | null, legalOn: string | null, dueOn: string | null, light: Light, claimedBy: string | null, claimedByMe: boolean, claimedUntil: string | null, actions: Array<DeskAction>, applicant: { name: string, idNumber: string, phone: string, level: number, organisation: string | null, creditCode: string | null, identitySource: string | null }, filedBy: { name: string, relation: Relation, since: string, until: string, live: boolean } | null, answers: Array<{ title: string, lines: Array<{ field: string, label: string, value: string, masked: boolean, source: string | null }> }>, materials: Array<{ lookup: string | null, specId: string, title: string, required: boolean, originalChecked: boolean, grade: string | null, compared: { at: string, by: string | null, place: string, agrees: boolean } | null, files: Array<{ id: string, ready: boolean, mime: string, scan: FileScan, viewUrl: string, uploadedAt: string, kind: FileKind, taken: { session: string, by: string, device: string | null, place: string | null } | null }> }>, stages: Array<{ key: string, title: string, kind: string, state: string, level: number, office: string, stoodIn: boolean, number: number, outcome: string | null, handler: string | null, startedAt: string | null, endedAt: string | null, dueOn: string | null, outcomes: Array<string>, returnable: boolean, beside: boolean }>, askedOffices: Array<{ id: string, office: string, question: string, askedBy: string | null, askedAt: string, dueOn: string, agrees: string | null, answer: string | null, answeredBy: string | null, answeredAt: string | null, lateDays: number, mine: boolean }>, publicNotice: { text: string, beginsOn: string, endsOn: string } | null, objections: Array<{ id: string, who: string, said: string, notedBy: string | null, notedAt: string, answer: string | null, answeredBy: string | null, answeredAt: string | null }>, opinions: Array<{ by: string, role: string, text: string, met: string | null, at: string }>, history: Array<{ at: string, action: string, status: Status, title: string, by: string, reason: string | null }>, supplements: Array<{ number: string, askedAt: string, dueOn: string, answeredAt: string | null, endedAt: string | null, lines: Array<{ kind: string, ref: string, title: string, why: string, regions: Array<{ page: number }> }> }>, clocks: Array<{ kind: ClockKind, startedOn: string, dueOn: string, paused: boolean, pausedUntil: string | null, endedOn: string | null, how: ClockEnded | null, light: Light }>, cards: Array<{ id: string, rule: string, threshold: CardColour, department: string, person: string | null, dueOn: string | null, givenOn: string, appealable: boolean, words: Array<{ kind: string, text: string, by: string, at: string }> }>, orders: Array<{ id: string, applicationId: string, reference: string | null, item: string, office: string, askedBy: string, dueOn: string, late: boolean, answered: boolean, closed: boolean, mayAsk: boolean, mayAnswer: boolean, words: Array<{ kind: OrderSaid, by: string, at: string, text: string }> }>, notices: Array<{ id: string, kind: NoticeKind, title: string, number: string, issuedOn: string, readAt: string | null, onPaper: boolean, handedAt: string | null, pdfUrl: string }>, supplementable: Array<{ kind: string, ref: string, title: string }>, originalCheck: { latestOn: string, way: string | null, bookedFor: string | null, agreedAt: string | null, wanted: Array<{ kind: string, ref: string, title: string }> } | null, exemptions: Array<{ key: string, title: string, evidence: string, confirmed: boolean }>, bill: { totalFen: number, state: string, paidAt: string | null, atCounter: boolean, leftFen: number, lines: Array<{ name: string, fen: number }>, refunds: Array<{ id: string, fen: number, state: string, byHand: boolean, givenAt: string | null }> } | null, delivery: { way: string, receiver: string | null, address: string | null, pickupUntil: string | null, shelf: string | null, carrier: string | null, waybill: string | null, state: string | null, signer: string | null } | null, decision: { kind: string, by: string, at: string, reason: string | null, clause: string | null, documentHash: string, earlier: { kind: string, at: string } | null } | null, specials: Array<{ id: string, kind: string, title: string, days: number, state: string, reason: string, result: string, askedBy: string, askedAt: string, settledBy: string | null, settledAt: string | null, endedAt: string | null, lines: Array<{ title: string, why: string }> }>, specialKinds: Array<{ kind: string, title: string }>, redress: { id: string, kind: string, ground: string, reason: string, clause: string, askedBy: string, askedAt: string } | null, grounds: Array<{ act: string, ground: string, title: string }>, notOffered: Array<{ action: string, sentence: string, rule: string, clause: string }>, acceptChecklist: Array<{ key: string, text: string }>, checklist: Array<{ key: string, text: string }> }
    | { __typename: 'ClaimedByOther', code: string, message: string }
    | { __typename: 'FourEyes', code: string, message: string }
    | { __typename: 'KeyReused', code: string, message: string }
    | { __typename: 'NotAllowed', code: string, message: string }
    | { __typename: 'NotClaimed', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'OfficeInvalid', code: string, message: string }
    | { __typename: 'ReasonMissing', code: string, message: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
    | { __typename: 'VersionChanged', code: string, message: string }
    | { __typename: 'WrongStatus', code: string, message: string }
   };

export type AnswerOfficeMutationVariables = Exact<{
  id: string;
  agrees: string;
  answer: string;
  key: string;
}>;


export type AnswerOfficeMutation = { answerOffice:
    | { __typename: 'Busy', code: string, message: string }
    | { __typename: 'Case', id: string, version: number, reference: string, projectNumber: string, status: Status, statusText: string, itemCode: string, itemTitle: string, itemVersion: number, instant: boolean, department: string, onPaper: boolean, mayOrder: boolean, mayReadLooks: boolean, mayOpenConsent: boolean, moneyActs: Array<string>, refundAskedFen: number, extensionDays: number, promisedOn: string | null, legalOn: string | null, dueOn: string | null, light: Light, claimedBy: string | null, claimedByMe: boolean, claimedUntil: string | null, actions: Array<DeskAction>, applicant: { name: string, idNumber: string, phone: string, level: number, organisation: string | null, creditCode: string | null, identitySource: string | null }, filedBy: { name: string, relation: Relation, since: string, until: string, live: boolean } | null, answers: Array<{ title: string, lines: Array<{ field: string, label: string, value: string, masked: boolean, source: string | null }> }>, materials: Array<{ lookup: string | null, specId: string, title: string, required: boolean, originalChecked: boolean, grade: string | null, compared: { at: string, by: string | null, place: string, agrees: boolean } | null, files: Array<{ id: string, ready: boolean, mime: string, scan: FileScan, viewUrl: string, uploadedAt: string, kind: FileKind, taken: { session: string, by: string, device: string | null, place: string | null } | null }> }>, stages: Array<{ key: string, title: string, kind: string, state: string, level: number, office: string, stoodIn: boolean, number: number, outcome: string | null, handler: string | null, startedAt: string | null, endedAt: string | null, dueOn: string | null, outcomes: Array<string>, returnable: boolean, beside: boolean }>, askedOffices: Array<{ id: string, office: string, question: string, askedBy: string | null, askedAt: string, dueOn: string, agrees: string | null, answer: string | null, answeredBy: string | null, answeredAt: string | null, lateDays: number, mine: boolean }>, publicNotice: { text: string, beginsOn: string, endsOn: string } | null, objections: Array<{ id: string, who: string, said: string, notedBy: string | null, notedAt: string, answer: string | null, answeredBy: string | null, answeredAt: string | null }>, opinions: Array<{ by: string, role: string, text: string, met: string | null, at: string }>, history: Array<{ at: string, action: string, status: Status, title: string, by: string, reason: string | null }>, supplements: Array<{ number: string, askedAt: string, dueOn: string, answeredAt: string | null, endedAt: string | null, lines: Array<{ kind: string, ref: string, title: string, why: string, regions: Array<{ page: number }> }> }>, clocks: Array<{ kind: ClockKind, startedOn: string, dueOn: string, paused: boolean, pausedUntil: string | null, endedOn: string | null, how: ClockEnded | null, light: Light }>, cards: Array<{ id: string, rule: string, threshold: CardColour, department: string, person: string | null, dueOn: string | null, givenOn: string, appealable: boolean, words: Array<{ kind: string, text: string, by: string, at: string }> }>, orders: Array<{ id: string, applicationId: string, reference: string | null, item: string, office: string, askedBy: string, dueOn: string, late: boolean, answered: boolean, closed: boolean, mayAsk: boolean, mayAnswer: boolean, words: Array<{ kind: OrderSaid, by: string, at: string, text: string }> }>, notices: Array<{ id: string, kind: NoticeKind, title: string, number: string, issuedOn: string, readAt: string | null, onPaper: boolean, handedAt: string | null, pdfUrl: string }>, supplementable: Array<{ kind: string, ref: string, title: string }>, originalCheck: { latestOn: string, way: string | null, bookedFor: string | null, agreedAt: string | null, wanted: Array<{ kind: string, ref: string, title: string }> } | null, exemptions: Array<{ key: string, title: string, evidence: string, confirmed: boolean }>, bill: { totalFen: number, state: string, paidAt: string | null, atCounter: boolean, leftFen: number, lines: Array<{ name: string, fen: number }>, refunds: Array<{ id: string, fen: number, state: string, byHand: boolean, givenAt: string | null }> } | null, delivery: { way: string, receiver: string | null, address: string | null, pickupUntil: string | null, shelf: string | null, carrier: string | null, waybill: string | null, state: string | null, signer: string | null } | null, decision: { kind: string, by: string, at: string, reason: string | null, clause: string | null, documentHash: string, earlier: { kind: string, at: string } | null } | null, specials: Array<{ id: string, kind: string, title: string, days: number, state: string, reason: string, result: string, askedBy: string, askedAt: string, settledBy: string | null, settledAt: string | null, endedAt: string | null, lines: Array<{ title: string, why: string }> }>, specialKinds: Array<{ kind: string, title: string }>, redress: { id: string, kind: string, ground: string, reason: string, clause: string, askedBy: string, askedAt: string } | null, grounds: Array<{ act: string, ground: string, title: string }>, notOffered: Array<{ action: string, sentence: string, rule: string, clause: string }>, acceptChecklist: Array<{ key: string, text: string }>, checklist: Array<{ key: string, text: string }> }
    | { __typename: 'KeyReused', code: string, message: string }
    | { __typename: 'NotAllowed', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'NothingAsked', code: string, message: string }
    | { __typename: 'OpinionMissing', code: string, message: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
   };

export type TerminateMutationVariables = Exact<{
  id: string;
  version: number;
  ground: string;
  reason: string;
  clause: string;
  key: string;
}>;


export type TerminateMutation = { terminate:
    | { __typename: 'Busy', code: string, message: string }
    | { __typename: 'Case', id: string, version: number, reference: string, projectNumber: string, status: Status, statusText: string, itemCode: string, itemTitle: string, itemVersion: number, instant: boolean, department: string, onPaper: boolean, mayOrder: boolean, mayReadLooks: boolean, mayOpenConsent: boolean, moneyActs: Array<string>, refundAskedFen: number, extensionDays: number, promisedOn: string | null, legalOn: string | null, dueOn: string | null, light: Light, claimedBy: string | null, claimedByMe: boolean, claimedUntil: string | null, actions: Array<DeskAction>, applicant: { name: string, idNumber: string, phone: string, level: number, organisation: string | null, creditCode: string | null, identitySource: string | null }, filedBy: { name: string, relation: Relation, since: string, until: string, live: boolean } | null, answers: Array<{ title: string, lines: Array<{ field: string, label: string, value: string, masked: boolean, source: string | null }> }>, materials: Array<{ lookup: string | null, specId: string, title: string, required: boolean, originalChecked: boolean, grade: string | null, compared: { at: string, by: string | null, place: string, agrees: boolean } | null, files: Array<{ id: string, ready: boolean, mime: string, scan: FileScan, viewUrl: string, uploadedAt: string, kind: FileKind, taken: { session: string, by: string, device: string | null, place: string | null } | null }> }>, stages: Array<{ key: string, title: string, kind: string, state: string, level: number, office: string, stoodIn: boolean, number: number, outcome: string | null, handler: string | null, startedAt: string | null, endedAt: string | null, dueOn: string | null, outcomes: Array<string>, returnable: boolean, beside: boolean }>, askedOffices: Array<{ id: string, office: string, question: string, askedBy: string | null, askedAt: string, dueOn: string, agrees: string | null, answer: string | null, answeredBy: string | null, answeredAt: string | null, lateDays: number, mine: boolean }>, publicNotice: { text: string, beginsOn: string, endsOn: string } | null, objections: Array<{ id: string, who: string, said: string, notedBy: string | null, notedAt: string, answer: string | null, answeredBy: string | null, answeredAt: string | null }>, opinions: Array<{ by: string, role: string, text: string, met: string | null, at: string }>, history: Array<{ at: string, action: string, status: Status, title: string, by: string, reason: string | null }>, supplements: Array<{ number: string, askedAt: string, dueOn: string, answeredAt: string | null, endedAt: string | null, lines: Array<{ kind: string, ref: string, title: string, why: string, regions: Array<{ page: number }> }> }>, clocks: Array<{ kind: ClockKind, startedOn: string, dueOn: string, paused: boolean, pausedUntil: string | null, endedOn: string | null, how: ClockEnded | null, light: Light }>, cards: Array<{ id: string, rule: string, threshold: CardColour, department: string, person: string | null, dueOn: string | null, givenOn: string, appealable: boolean, words: Array<{ kind: string, text: string, by: string, at: string }> }>, orders: Array<{ id: string, applicationId: string, reference: string | null, item: string, office: string, askedBy: string, dueOn: string, late: boolean, answered: boolean, closed: boolean, mayAsk: boolean, mayAnswer: boolean, words: Array<{ kind: OrderSaid, by: string, at: string, text: string }> }>, notices: Array<{ id: string, kind: NoticeKind, title: string, number: string, issuedOn: string, readAt: string | null, onPaper: boolean, handedAt: string | null, pdfUrl: string }>, supplementable: Array<{ kind: string, ref: string, title: string }>, originalCheck: { latestOn: string, way: string | null, bookedFor: string | null, agreedAt: string | null, wanted: Array<{ kind: string, ref: string, title: string }> } | null, exemptions: Array<{ key: string, title: string, evidence: string, confirmed: boolean }>, bill: { totalFen: number, state: string, paidAt: string | null, atCounter: boolean, leftFen: number, lines: Array<{ name: string, fen: number }>, refunds: Array<{ id: string, fen: number, state: string, byHand: boolean, givenAt: string | null }> } | null, delivery: { way: string, receiver: string | null, address: string | null, pickupUntil: string | null, shelf: string | null, carrier: string | null, waybill: string | null, state: string | null, signer: string | null } | null, decision: { kind: string, by: string, at: string, reason: string | null, clause: string | null, documentHash: string, earlier: { kind: string, at: string } | null } | null, specials: Array<{ id: string, kind: string, title: string, days: number, state: string, reason: string, result: string, askedBy: string, askedAt: string, settledBy: string | null, settledAt: string | null, endedAt: string | null, lines: Array<{ title: string, why: string }> }>, specialKinds: Array<{ kind: string, title: string }>, redress: { id: string, kind: string, ground: string, reason: string, clause: string, askedBy: string, askedAt: string } | null, grounds: Array<{ act: string, ground: string, title: string }>, notOffered: Array<{ action: string, sentence: string, rule: string, clause: string }>, acceptChecklist: Array<{ key: string, text: string }>, checklist: Array<{ key: string, text: string }> }
    | { __typename: 'FourEyes', code: string, message: string }
    | { __typename: 'GroundUnknown', code: string, message: string }
    | { __typename: 'KeyReused', code: string, message: string }
    | { __typename: 'NotAllowed', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'ReasonMissing', code: string, message: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
    | { __typename: 'VersionChanged', code: string, message: string }
    | { __typename: 'WrongStatus', code: string, message: string }
   };

export type AskRedressMutationVariables = Exact<{
  id: string;
  version: number;
  kind: string;
  ground: string;
  reason: string;
  clause: string;
  key: string;
}>;


export type AskRedressMutation = { askRedress:
    | { __typename: 'AlreadyAsked', code: string, message: string }
    | { __typename: 'Busy', code: string, message: string }
    | { __typename: 'Case', id: string, version: number, reference: string, projectNumber: string, status: Status, statusText: string, itemCode: string, itemTitle: string, itemVersion: number, instant: boolean, department: string, onPaper: boolean, mayOrder: boolean, mayReadLooks: boolean, mayOpenConsent: boolean, moneyActs: Array<string>, refundAskedFen: number, extensionDays: number, promisedOn: string | null, legalOn: string | null, dueOn: string | null, light: Light, claimedBy: string | null, claimedByMe: boolean, claimedUntil: string | null, actions: Array<DeskAction>, applicant: { name: string, idNumber: string, phone: string, level: number, organisation: string | null, creditCode: string | null, identitySource: string | null }, filedBy: { name: string, relation: Relation, since: string, until: string, live: boolean } | null, answers: Array<{ title: string, lines: Array<{ field: string, label: string, value: string, masked: boolean, source: string | null }> }>, materials: Array<{ lookup: string | null, specId: string, title: string, required: boolean, originalChecked: boolean, grade: string | null, compared: { at: string, by: string | null, place: string, agrees: boolean } | null, files: Array<{ id: string, ready: boolean, mime: string, scan: FileScan, viewUrl: string, uploadedAt: string, kind: FileKind, taken: { session: string, by: string, device: string | null, place: string | null } | null }> }>, stages: Array<{ key: string, title: string, kind: string, state: string, level: number, office: string, stoodIn: boolean, number: number, outcome: string | null, handler: string | null, startedAt: string | null, endedAt: string | null, dueOn: string | null, outcomes: Array<string>, returnable: boolean, beside: boolean }>, askedOffices: Array<{ id: string, office: string, question: string, askedBy: string | null, askedAt: string, dueOn: string, agrees: string | null, answer: string | null, answeredBy: string | null, answeredAt: string | null, lateDays: number, mine: boolean }>, publicNotice: { text: string, beginsOn: string, endsOn: string } | null, objections: Array<{ id: string, who: string, said: string, notedBy: string | null, notedAt: string, answer: string | null, answeredBy: string | null, answeredAt: string | null }>, opinions: Array<{ by: string, role: string, text: string, met: string | null, at: string }>, history: Array<{ at: string, action: string, status: Status, title: string, by: string, reason: string | null }>, supplements: Array<{ number: string, askedAt: string, dueOn: string, answeredAt: string | null, endedAt: string | null, lines: Array<{ kind: string, ref: string, title: string, why: string, regions: Array<{ page: number }> }> }>, clocks: Array<{ kind: ClockKind, startedOn: string, dueOn: string, paused: boolean, pausedUntil: string | null, endedOn: string | null, how: ClockEnded | null, light: Light }>, cards: Array<{ id: string, rule: string, threshold: CardColour, department: string, person: string | null, dueOn: string | null, givenOn: string, appealable: boolean, words: Array<{ kind: string, text: string, by: string, at: string }> }>, orders: Array<{ id: string, applicationId: string, reference: string | null, item: string, office: string, askedBy: string, dueOn: string, late: boolean, answered: boolean, closed: boolean, mayAsk: boolean, mayAnswer: boolean, words: Array<{ kind: OrderSaid, by: string, at: string, text: string }> }>, notices: Array<{ id: string, kind: NoticeKind, title: string, number: string, issuedOn: string, readAt: string | null, onPaper: boolean, handedAt: string | null, pdfUrl: string }>, supplementable: Array<{ kind: string, ref: string, title: string }>, originalCheck: { latestOn: string, way: string | null, bookedFor: string | null, agreedAt: string | null, wanted: Array<{ kind: string, ref: string, title: string }> } | null, exemptions: Array<{ key: string, title: string, evidence: string, confirmed: boolean }>, bill: { totalFen: number, state: string, paidAt: string | null, atCounter: boolean, leftFen: number, lines: Array<{ name: string, fen: number }>, refunds: Array<{ id: string, fen: number, state: string, byHand: boolean, givenAt: string | null }> } | null, delivery: { way: string, receiver: string | null, address: string | null, pickupUntil: string | null, shelf: string | null, carrier: string | null, waybill: string | null, state: string | null, signer: string | null } | null, decision: { kind: string, by: string, at: string, reason: string | null, clause: string | null, documentHash: string, earlier: { kind: string, at: string } | null } | null, specials: Array<{ id: string, kind: string, title: string, days: number, state: string, reason: string, result: string, askedBy: string, askedAt: string, settledBy: string | null, settledAt: string | null, endedAt: string | null, lines: Array<{ title: string, why: string }> }>, specialKinds: Array<{ kind: string, title: string }>, redress: { id: string, kind: string, ground: string, reason: string, clause: string, askedBy: string, askedAt: string } | null, grounds: Array<{ act: string, ground: string, title: string }>, notOffered: Array<{ action: string, sentence: string, rule: string, clause: string }>, acceptChecklist: Array<{ key: string, text: string }>, checklist: Array<{ key: string, text: string }> }
    | { __typename: 'GroundUnknown', code: string, message: string }
    | { __typename: 'KeyReused', code: string, message: string }
    | { __typename: 'NotAllowed', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'ReasonMissing', code: string, message: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
    | { __typename: 'VersionChanged', code: string, message: string }
    | { __typename: 'WrongStatus', code: string, message: string }
   };

export type PrepareRedressMutationVariables = Exact<{
  id: string;
  version: number;
  redress: string;
}>;


export type PrepareRedressMutation = { prepareRedress:
    | { __typename: 'Busy', code: string, message: string }
    | { __typename: 'FourEyes', code: string, message: string }
    | { __typename: 'KeyMissing', code: string, message: string }
    | { __typename: 'NotAllowed', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'NothingAsked', code: string, message: string }
    | { __typename: 'Prepared', id: string, options: unknown, document: string, documentHash: string, expiresInSeconds: number }
    | { __typename: 'SignInNeeded', code: string, message: string }
    | { __typename: 'TrailNotAnchored', code: string, message: string }
    | { __typename: 'VersionChanged', code: string, message: string }
    | { __typename: 'WrongStatus', code: string, message: string }
   };

export type DecideRedressMutationVariables = Exact<{
  preparationId: string;
  credential: unknown;
  key: string;
}>;


export type DecideRedressMutation = { decideRedress:
    | { __typename: 'Busy', code: string, message: string }
    | { __typename: 'Case', id: string, version: number, reference: string, projectNumber: string, status: Status, statusText: string, itemCode: string, itemTitle: string, itemVersion: number, instant: boolean, department: string, onPaper: boolean, mayOrder: boolean, mayReadLooks: boolean, mayOpenConsent: boolean, moneyActs: Array<string>, refundAskedFen: number, extensionDays: number, promisedOn: string | null, legalOn: string | null, dueOn: string | null, light: Light, claimedBy: string | null, claimedByMe: boolean, claimedUntil: string | null, actions: Array<DeskAction>, applicant: { name: string, idNumber: string, phone: string, level: number, organisation: string | null, creditCode: string | null, identitySource: string | null }, filedBy: { name: string, relation: Relation, since: string, until: string, live: boolean } | null, answers: Array<{ title: string, lines: Array<{ field: string, label: string, value: string, masked: boolean, source: string | null }> }>, materials: Array<{ lookup: string | null, specId: string, title: string, required: boolean, originalChecked: boolean, grade: string | null, compared: { at: string, by: string | null, place: string, agrees: boolean } | null, files: Array<{ id: string, ready: boolean, mime: string, scan: FileScan, viewUrl: string, uploadedAt: string, kind: FileKind, taken: { session: string, by: string, device: string | null, place: string | null } | null }> }>, stages: Array<{ key: string, title: string, kind: string, state: string, level: number, office: string, stoodIn: boolean, number: number, outcome: string | null, handler: string | null, startedAt: string | null, endedAt: string | null, dueOn: string | null, outcomes: Array<string>, returnable: boolean, beside: boolean }>, askedOffices: Array<{ id: string, office: string, question: string, askedBy: string | null, askedAt: string, dueOn: string, agrees: string | null, answer: string | null, answeredBy: string | null, answeredAt: string | null, lateDays: number, mine: boolean }>, publicNotice: { text: string, beginsOn: string, endsOn: string } | null, objections: Array<{ id: string, who: string, said: string, notedBy: string | null, notedAt: string, answer: string | null, answeredBy: string | null, answeredAt: string | null }>, opinions: Array<{ by: string, role: string, text: string, met: string | null, at: string }>, history: Array<{ at: string, action: string, status: Status, title: string, by: string, reason: string | null }>, supplements: Array<{ number: string, askedAt: string, dueOn: string, answeredAt: string | null, endedAt: string | null, lines: Array<{ kind: string, ref: string, title: string, why: string, regions: Array<{ page: number }> }> }>, clocks: Array<{ kind: ClockKind, startedOn: string, dueOn: string, paused: boolean, pausedUntil: string | null, endedOn: string | null, how: ClockEnded | null, light: Light }>, cards: Array<{ id: string, rule: string, threshold: CardColour, department: string, person: string | null, dueOn: string | null, givenOn: string, appealable: boolean, words: Array<{ kind: string, text: string, by: string, at: string }> }>, orders: Array<{ id: string, applicationId: string, reference: string | null, item: string, office: string, askedBy: string, dueOn: string, late: boolean, answered: boolean, closed: boolean, mayAsk: boolean, mayAnswer: boolean, words: Array<{ kind: OrderSaid, by: string, at: string, text: string }> }>, notices: Array<{ id: string, kind: NoticeKind, title: string, number: string, issuedOn: string, readAt: string | null, onPaper: boolean, handedAt: string | null, pdfUrl: string }>, supplementable: Array<{ kind: string, ref: string, title: string }>, originalCheck: { latestOn: string, way: string | null, bookedFor: string | null, agreedAt: string | null, wanted: Array<{ kind: string, ref: string, title: string }> } | null, exemptions: Array<{ key: string, title: string, evidence: string, confirmed: boolean }>, bill: { totalFen: number, state: string, paidAt: string | null, atCounter: boolean, leftFen: number, lines: Array<{ name: string, fen: number }>, refunds: Array<{ id: string, fen: number, state: string, byHand: boolean, givenAt: string | null }> } | null, delivery: { way: string, receiver: string | null, address: string | null, pickupUntil: string | null, shelf: string | null, carrier: string | null, waybill: string | null, state: string | null, signer: string | null } | null, decision: { kind: string, by: string, at: string, reason: string | null, clause: string | null, documentHash: string, earlier: { kind: string, at: string } | null } | null, specials: Array<{ id: string, kind: string, title: string, days: number, state: string, reason: string, result: string, askedBy: string, askedAt: string, settledBy: string | null, settledAt: string | null, endedAt: string | null, lines: Array<{ title: string, why: string }> }>, specialKinds: Array<{ kind: string, title: string }>, redress: { id: string, kind: string, ground: string, reason: string, clause: string, askedBy: string, askedAt: string } | null, grounds: Array<{ act: string, ground: string, title: string }>, notOffered: Array<{ action: string, sentence: string, rule: string, clause: string }>, acceptChecklist: Array<{ key: string, text: string }>, checklist: Array<{ key: string, text: string }> }
    | { __typename: 'FourEyes', code: string, message: string }
    | { __typename: 'KeyReused', code: string, message: string }
    | { __typename: 'NotAllowed', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'NothingAsked', code: string, message: string }
    | { __typename: 'OpinionMissing', code: string, message: string }
    | { __typename: 'ProofInvalid', code: string, message: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
    | { __typename: 'TooManyRequests', code: string, message: string }
    | { __typename: 'TrailNotAnchored', code: string, message: string }
    | { __typename: 'VersionChanged', code: string, message: string }
    | { __typename: 'WrongStatus', code: string, message: string }
   };

export type DeclineRedressMutationVariables = Exact<{
  id: string;
  version: number;
  redress: string;
  opinion: string;
  key: string;
}>;


export type DeclineRedressMutation = { declineRedress:
    | { __typename: 'Busy', code: string, message: string }
    | { __typename: 'Case', id: string, version: number, reference: string, projectNumber: string, status: Status, statusText: string, itemCode: string, itemTitle: string, itemVersion: number, instant: boolean, department: string, onPaper: boolean, mayOrder: boolean, mayReadLooks: boolean, mayOpenConsent: boolean, moneyActs: Array<string>, refundAskedFen: number, extensionDays: number, promisedOn: string | null, legalOn: string | null, dueOn: string | null, light: Light, claimedBy: string | null, claimedByMe: boolean, claimedUntil: string | null, actions: Array<DeskAction>, applicant: { name: string, idNumber: string, phone: string, level: number, organisation: string | null, creditCode: string | null, identitySource: string | null }, filedBy: { name: string, relation: Relation, since: string, until: string, live: boolean } | null, answers: Array<{ title: string, lines: Array<{ field: string, label: string, value: string, masked: boolean, source: string | null }> }>, materials: Array<{ lookup: string | null, specId: string, title: string, required: boolean, originalChecked: boolean, grade: string | null, compared: { at: string, by: string | null, place: string, agrees: boolean } | null, files: Array<{ id: string, ready: boolean, mime: string, scan: FileScan, viewUrl: string, uploadedAt: string, kind: FileKind, taken: { session: string, by: string, device: string | null, place: string | null } | null }> }>, stages: Array<{ key: string, title: string, kind: string, state: string, level: number, office: string, stoodIn: boolean, number: number, outcome: string | null, handler: string | null, startedAt: string | null, endedAt: string | null, dueOn: string | null, outcomes: Array<string>, returnable: boolean, beside: boolean }>, askedOffices: Array<{ id: string, office: string, question: string, askedBy: string | null, askedAt: string, dueOn: string, agrees: string | null, answer: string | null, answeredBy: string | null, answeredAt: string | null, lateDays: number, mine: boolean }>, publicNotice: { text: string, beginsOn: string, endsOn: string } | null, objections: Array<{ id: string, who: string, said: string, notedBy: string | null, notedAt: string, answer: string | null, answeredBy: string | null, answeredAt: string | null }>, opinions: Array<{ by: string, role: string, text: string, met: string | null, at: string }>, history: Array<{ at: string, action: string, status: Status, title: string, by: string, reason: string | null }>, supplements: Array<{ number: string, askedAt: string, dueOn: string, answeredAt: string | null, endedAt: string | null, lines: Array<{ kind: string, ref: string, title: string, why: string, regions: Array<{ page: number }> }> }>, clocks: Array<{ kind: ClockKind, startedOn: string, dueOn: string, paused: boolean, pausedUntil: string | null, endedOn: string | null, how: ClockEnded | null, light: Light }>, cards: Array<{ id: string, rule: string, threshold: CardColour, department: string, person: string | null, dueOn: string | null, givenOn: string, appealable: boolean, words: Array<{ kind: string, text: string, by: string, at: string }> }>, orders: Array<{ id: string, applicationId: string, reference: string | null, item: string, office: string, askedBy: string, dueOn: string, late: boolean, answered: boolean, closed: boolean, mayAsk: boolean, mayAnswer: boolean, words: Array<{ kind: OrderSaid, by: string, at: string, text: string }> }>, notices: Array<{ id: string, kind: NoticeKind, title: string, number: string, issuedOn: string, readAt: string | null, onPaper: boolean, handedAt: string | null, pdfUrl: string }>, supplementable: Array<{ kind: string, ref: string, title: string }>, originalCheck: { latestOn: string, way: string | null, bookedFor: string | null, agreedAt: string | null, wanted: Array<{ kind: string, ref: string, title: string }> } | null, exemptions: Array<{ key: string, title: string, evidence: string, confirmed: boolean }>, bill: { totalFen: number, state: string, paidAt: string | null, atCounter: boolean, leftFen: number, lines: Array<{ name: string, fen: number }>, refunds: Array<{ id: string, fen: number, state: string, byHand: boolean, givenAt: string | null }> } | null, delivery: { way: string, receiver: string | null, address: string | null, pickupUntil: string | null, shelf: string | null, carrier: string | null, waybill: string | null, state: string | null, signer: string | null } | null, decision: { kind: string, by: string, at: string, reason: string | null, clause: string | null, documentHash: string, earlier: { kind: string, at: string } | null } | null, specials: Array<{ id: string, kind: string, title: string, days: number, state: string, reason: string, result: string, askedBy: string, askedAt: string, settledBy: string | null, settledAt: string | null, endedAt: string | null, lines: Array<{ title: string, why: string }> }>, specialKinds: Array<{ kind: string, title: string }>, redress: { id: string, kind: string, ground: string, reason: string, clause: string, askedBy: string, askedAt: string } | null, grounds: Array<{ act: string, ground: string, title: string }>, notOffered: Array<{ action: string, sentence: string, rule: string, clause: string }>, acceptChecklist: Array<{ key: string, text: string }>, checklist: Array<{ key: string, text: string }> }
    | { __typename: 'FourEyes', code: string, message: string }
    | { __typename: 'KeyReused', code: string, message: string }
    | { __typename: 'NotAllowed', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'NothingAsked', code: string, message: string }
    | { __typename: 'OpinionMissing', code: string, message: string }
    | { __typename: 'ProofInvalid', code: string, message: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
    | { __typename: 'TooManyRequests', code: string, message: string }
    | { __typename: 'TrailNotAnchored', code: string, message: string }
    | { __typename: 'VersionChanged', code: string, message: string }
    | { __typename: 'WrongStatus', code: string, message: string }
   };

export type AgreeNotToAcceptMutationVariables = Exact<{
  id: string;
  version: number;
  asked: string;
  key: string;
}>;


export type AgreeNotToAcceptMutation = { agreeNotToAccept:
    | { __typename: 'Busy', code: string, message: string }
    | { __typename: 'Case', id: string, version: number, reference: string, projectNumber: string, status: Status, statusText: string, itemCode: string, itemTitle: string, itemVersion: number, instant: boolean, department: string, onPaper: boolean, mayOrder: boolean, mayReadLooks: boolean, mayOpenConsent: boolean, moneyActs: Array<string>, refundAskedFen: number, extensionDays: number, promisedOn: string | null, legalOn: string | null, dueOn: string | null, light: Light, claimedBy: string | null, claimedByMe: boolean, claimedUntil: string | null, actions: Array<DeskAction>, applicant: { name: string, idNumber: string, phone: string, level: number, organisation: string | null, creditCode: string | null, identitySource: string | null }, filedBy: { name: string, relation: Relation, since: string, until: string, live: boolean } | null, answers: Array<{ title: string, lines: Array<{ field: string, label: string, value: string, masked: boolean, source: string | null }> }>, materials: Array<{ lookup: string | null, specId: string, title: string, required: boolean, originalChecked: boolean, grade: string | null, compared: { at: string, by: string | null, place: string, agrees: boolean } | null, files: Array<{ id: string, ready: boolean, mime: string, scan: FileScan, viewUrl: string, uploadedAt: string, kind: FileKind, taken: { session: string, by: string, device: string | null, place: string | null } | null }> }>, stages: Array<{ key: string, title: string, kind: string, state: string, level: number, office: string, stoodIn: boolean, number: number, outcome: string | null, handler: string | null, startedAt: string | null, endedAt: string | null, dueOn: string | null, outcomes: Array<string>, returnable: boolean, beside: boolean }>, askedOffices: Array<{ id: string, office: string, question: string, askedBy: string | null, askedAt: string, dueOn: string, agrees: string | null, answer: string | null, answeredBy: string | null, answeredAt: string | null, lateDays: number, mine: boolean }>, publicNotice: { text: string, beginsOn: string, endsOn: string } | null, objections: Array<{ id: string, who: string, said: string, notedBy: string | null, notedAt: string, answer: string | null, answeredBy: string | null, answeredAt: string | null }>, opinions: Array<{ by: string, role: string, text: string, met: string | null, at: string }>, history: Array<{ at: string, action: string, status: Status, title: string, by: string, reason: string | null }>, supplements: Array<{ number: string, askedAt: string, dueOn: string, answeredAt: string | null, endedAt: string | null, lines: Array<{ kind: string, ref: string, title: string, why: string, regions: Array<{ page: number }> }> }>, clocks: Array<{ kind: ClockKind, startedOn: string, dueOn: string, paused: boolean, pausedUntil: string | null, endedOn: string | null, how: ClockEnded | null, light: Light }>, cards: Array<{ id: string, rule: string, threshold: CardColour, department: string, person: string | null, dueOn: string | null, givenOn: string, appealable: boolean, words: Array<{ kind: string, text: string, by: string, at: string }> }>, orders: Array<{ id: string, applicationId: string, reference: string | null, item: string, office: string, askedBy: string, dueOn: string, late: boolean, answered: boolean, closed: boolean, mayAsk: boolean, mayAnswer: boolean, words: Array<{ kind: OrderSaid, by: string, at: string, text: string }> }>, notices: Array<{ id: string, kind: NoticeKind, title: string, number: string, issuedOn: string, readAt: string | null, onPaper: boolean, handedAt: string | null, pdfUrl: string }>, supplementable: Array<{ kind: string, ref: string, title: string }>, originalCheck: { latestOn: string, way: string | null, bookedFor: string | null, agreedAt: string | null, wanted: Array<{ kind: string, ref: string, title: string }> } | null, exemptions: Array<{ key: string, title: string, evidence: string, confirmed: boolean }>, bill: { totalFen: number, state: string, paidAt: string | null, atCounter: boolean, leftFen: number, lines: Array<{ name: string, fen: number }>, refunds: Array<{ id: string, fen: number, state: string, byHand: boolean, givenAt: string | null }> } | null, delivery: { way: string, receiver: string | null, address: string | null, pickupUntil: string | null, shelf: string | null, carrier: string | null, waybill: string | null, state: string | null, signer: string | null } | null, decision: { kind: string, by: string, at: string, reason: string | null, clause: string | null, documentHash: string, earlier: { kind: string, at: string } | null } | null, specials: Array<{ id: string, kind: string, title: string, days: number, state: string, reason: string, result: string, askedBy: string, askedAt: string, settledBy: string | null, settledAt: string | null, endedAt: string | null, lines: Array<{ title: string, why: string }> }>, specialKinds: Array<{ kind: string, title: string }>, redress: { id: string, kind: string, ground: string, reason: string, clause: string, askedBy: string, askedAt: string } | null, grounds: Array<{ act: string, ground: string, title: string }>, notOffered: Array<{ action: string, sentence: string, rule: string, clause: string }>, acceptChecklist: Array<{ key: string, text: string }>, checklist: Array<{ key: string, text: string }> }
    | { __typename: 'FourEyes', code: string, message: string }
    | { __typename: 'KeyReused', code: string, message: string }
    | { __typename: 'NotAllowed', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'NothingAsked', code: string, message: string }
    | { __typename: 'OpinionMissing', code: string, message: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
    | { __typename: 'VersionChanged', code: string, message: string }
    | { __typename: 'WrongStatus', code: string, message: string }
   };

export type DeclineNotToAcceptMutationVariables = Exact<{
  id: string;
  version: number;
  asked: string;
  opinion: string;
  key: string;
}>;


export type DeclineNotToAcceptMutation = { declineNotToAccept:
    | { __typename: 'Busy', code: string, message: string }
    | { __typename: 'Case', id: string, version: number, reference: string, projectNumber: string, status: Status, statusText: string, itemCode: string, itemTitle: string, itemVersion: number, instant: boolean, department: string, onPaper: boolean, mayOrder: boolean, mayReadLooks: boolean, mayOpenConsent: boolean, moneyActs: Array<string>, refundAskedFen: number, extensionDays: number, promisedOn: string | null, legalOn: string | null, dueOn: string | null, light: Light, claimedBy: string | null, claimedByMe: boolean, claimedUntil: string | null, actions: Array<DeskAction>, applicant: { name: string, idNumber: string, phone: string, level: number, organisation: string | null, creditCode: string | null, identitySource: string | null }, filedBy: { name: string, relation: Relation, since: string, until: string, live: boolean } | null, answers: Array<{ title: string, lines: Array<{ field: string, label: string, value: string, masked: boolean, source: string | null }> }>, materials: Array<{ lookup: string | null, specId: string, title: string, required: boolean, originalChecked: boolean, grade: string | null, compared: { at: string, by: string | null, place: string, agrees: boolean } | null, files: Array<{ id: string, ready: boolean, mime: string, scan: FileScan, viewUrl: string, uploadedAt: string, kind: FileKind, taken: { session: string, by: string, device: string | null, place: string | null } | null }> }>, stages: Array<{ key: string, title: string, kind: string, state: string, level: number, office: string, stoodIn: boolean, number: number, outcome: string | null, handler: string | null, startedAt: string | null, endedAt: string | null, dueOn: string | null, outcomes: Array<string>, returnable: boolean, beside: boolean }>, askedOffices: Array<{ id: string, office: string, question: string, askedBy: string | null, askedAt: string, dueOn: string, agrees: string | null, answer: string | null, answeredBy: string | null, answeredAt: string | null, lateDays: number, mine: boolean }>, publicNotice: { text: string, beginsOn: string, endsOn: string } | null, objections: Array<{ id: string, who: string, said: string, notedBy: string | null, notedAt: string, answer: string | null, answeredBy: string | null, answeredAt: string | null }>, opinions: Array<{ by: string, role: string, text: string, met: string | null, at: string }>, history: Array<{ at: string, action: string, status: Status, title: string, by: string, reason: string | null }>, supplements: Array<{ number: string, askedAt: string, dueOn: string, answeredAt: string | null, endedAt: string | null, lines: Array<{ kind: string, ref: string, title: string, why: string, regions: Array<{ page: number }> }> }>, clocks: Array<{ kind: ClockKind, startedOn: string, dueOn: string, paused: boolean, pausedUntil: string | null, endedOn: string | null, how: ClockEnded | null, light: Light }>, cards: Array<{ id: string, rule: string, threshold: CardColour, department: string, person: string | null, dueOn: string | null, givenOn: string, appealable: boolean, words: Array<{ kind: string, text: string, by: string, at: string }> }>, orders: Array<{ id: string, applicationId: string, reference: string | null, item: string, office: string, askedBy: string, dueOn: string, late: boolean, answered: boolean, closed: boolean, mayAsk: boolean, mayAnswer: boolean, words: Array<{ kind: OrderSaid, by: string, at: string, text: string }> }>, notices: Array<{ id: string, kind: NoticeKind, title: string, number: string, issuedOn: string, readAt: string | null, onPaper: boolean, handedAt: string | null, pdfUrl: string }>, supplementable: Array<{ kind: string, ref: string, title: string }>, originalCheck: { latestOn: string, way: string | null, bookedFor: string | null, agreedAt: string | null, wanted: Array<{ kind: string, ref: string, title: string }> } | null, exemptions: Array<{ key: string, title: string, evidence: string, confirmed: boolean }>, bill: { totalFen: number, state: string, paidAt: string | null, atCounter: boolean, leftFen: number, lines: Array<{ name: string, fen: number }>, refunds: Array<{ id: string, fen: number, state: string, byHand: boolean, givenAt: string | null }> } | null, delivery: { way: string, receiver: string | null, address: string | null, pickupUntil: string | null, shelf: string | null, carrier: string | null, waybill: string | null, state: string | null, signer: string | null } | null, decision: { kind: string, by: string, at: string, reason: string | null, clause: string | null, documentHash: string, earlier: { kind: string, at: string } | null } | null, specials: Array<{ id: string, kind: string, title: string, days: number, state: string, reason: string, result: string, askedBy: string, askedAt: string, settledBy: string | null, settledAt: string | null, endedAt: string | null, lines: Array<{ title: string, why: string }> }>, specialKinds: Array<{ kind: string, title: string }>, redress: { id: string, kind: string, ground: string, reason: string, clause: string, askedBy: string, askedAt: string } | null, grounds: Array<{ act: string, ground: string, title: string }>, notOffered: Array<{ action: string, sentence: string, rule: string, clause: string }>, acceptChecklist: Array<{ key: string, text: string }>, checklist: Array<{ key: string, text: string }> }
    | { __typename: 'FourEyes', code: string, message: string }
    | { __typename: 'KeyReused', code: string, message: string }
    | { __typename: 'NotAllowed', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'NothingAsked', code: string, message: string }
    | { __typename: 'OpinionMissing', code: string, message: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
    | { __typename: 'VersionChanged', code: string, message: string }
    | { __typename: 'WrongStatus', code: string, message: string }
   };

export type HandOverMutationVariables = Exact<{
  id: string;
  version: number;
  code: string;
  inPerson: boolean;
  key: string;
}>;


export type HandOverMutation = { handOver:
    | { __typename: 'Busy', code: string, message: string }
    | { __typename: 'Case', id: string, version: number, reference: string, projectNumber: string, status: Status, statusText: string, itemCode: string, itemTitle: string, itemVersion: number, instant: boolean, department: string, onPaper: boolean, mayOrder: boolean, mayReadLooks: boolean, mayOpenConsent: boolean, moneyActs: Array<string>, refundAskedFen: number, extensionDays: number, promisedOn: string | null, legalOn: string | null, dueOn: string | null, light: Light, claimedBy: string | null, claimedByMe: boolean, claimedUntil: string | null, actions: Array<DeskAction>, applicant: { name: string, idNumber: string, phone: string, level: number, organisation: string | null, creditCode: string | null, identitySource: string | null }, filedBy: { name: string, relation: Relation, since: string, until: string, live: boolean } | null, answers: Array<{ title: string, lines: Array<{ field: string, label: string, value: string, masked: boolean, source: string | null }> }>, materials: Array<{ lookup: string | null, specId: string, title: string, required: boolean, originalChecked: boolean, grade: string | null, compared: { at: string, by: string | null, place: string, agrees: boolean } | null, files: Array<{ id: string, ready: boolean, mime: string, scan: FileScan, viewUrl: string, uploadedAt: string, kind: FileKind, taken: { session: string, by: string, device: string | null, place: string | null } | null }> }>, stages: Array<{ key: string, title: string, kind: string, state: string, level: number, office: string, stoodIn: boolean, number: number, outcome: string | null, handler: string | null, startedAt: string | null, endedAt: string | null, dueOn: string | null, outcomes: Array<string>, returnable: boolean, beside: boolean }>, askedOffices: Array<{ id: string, office: string, question: string, askedBy: string | null, askedAt: string, dueOn: string, agrees: string | null, answer: string | null, answeredBy: string | null, answeredAt: string | null, lateDays: number, mine: boolean }>, publicNotice: { text: string, beginsOn: string, endsOn: string } | null, objections: Array<{ id: string, who: string, said: string, notedBy: string | null, notedAt: string, answer: string | null, answeredBy: string | null, answeredAt: string | null }>, opinions: Array<{ by: string, role: string, text: string, met: string | null, at: string }>, history: Array<{ at: string, action: string, status: Status, title: string, by: string, reason: string | null }>, supplements: Array<{ number: string, askedAt: string, dueOn: string, answeredAt: string | null, endedAt: string | null, lines: Array<{ kind: string, ref: string, title: string, why: string, regions: Array<{ page: number }> }> }>, clocks: Array<{ kind: ClockKind, startedOn: string, dueOn: string, paused: boolean, pausedUntil: string | null, endedOn: string | null, how: ClockEnded | null, light: Light }>, cards: Array<{ id: string, rule: string, threshold: CardColour, department: string, person: string | null, dueOn: string | null, givenOn: string, appealable: boolean, words: Array<{ kind: string, text: string, by: string, at: string }> }>, orders: Array<{ id: string, applicationId: string, reference: string | null, item: string, office: string, askedBy: string, dueOn: string, late: boolean, answered: boolean, closed: boolean, mayAsk: boolean, mayAnswer: boolean, words: Array<{ kind: OrderSaid, by: string, at: string, text: string }> }>, notices: Array<{ id: string, kind: NoticeKind, title: string, number: string, issuedOn: string, readAt: string | null, onPaper: boolean, handedAt: string | null, pdfUrl: string }>, supplementable: Array<{ kind: string, ref: string, title: string }>, originalCheck: { latestOn: string, way: string | null, bookedFor: string | null, agreedAt: string | null, wanted: Array<{ kind: string, ref: string, title: string }> } | null, exemptions: Array<{ key: string, title: string, evidence: string, confirmed: boolean }>, bill: { totalFen: number, state: string, paidAt: string | null, atCounter: boolean, leftFen: number, lines: Array<{ name: string, fen: number }>, refunds: Array<{ id: string, fen: number, state: string, byHand: boolean, givenAt: string | null }> } | null, delivery: { way: string, receiver: string | null, address: string | null, pickupUntil: string | null, shelf: string | null, carrier: string | null, waybill: string | null, state: string | null, signer: string | null } | null, decision: { kind: string, by: string, at: string, reason: string | null, clause: string | null, documentHash: string, earlier: { kind: string, at: string } | null } | null, specials: Array<{ id: string, kind: string, title: string, days: number, state: string, reason: string, result: string, askedBy: string, askedAt: string, settledBy: string | null, settledAt: string | null, endedAt: string | null, lines: Array<{ title: string, why: string }> }>, specialKinds: Array<{ kind: string, title: string }>, redress: { id: string, kind: string, ground: string, reason: string, clause: string, askedBy: string, askedAt: string } | null, grounds: Array<{ act: string, ground: string, title: string }>, notOffered: Array<{ action: string, sentence: string, rule: string, clause: string }>, acceptChecklist: Array<{ key: string, text: string }>, checklist: Array<{ key: string, text: string }> }
    | { __typename: 'KeyReused', code: string, message: string }
    | { __typename: 'NotAllowed', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'NotThePerson', code: string, message: string }
    | { __typename: 'PickupCodeWrong', code: string, message: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
    | { __typename: 'TooManyRequests', code: string, message: string }
    | { __typename: 'VersionChanged', code: string, message: string }
    | { __typename: 'WrongStatus', code: string, message: string }
   };

export type LayOutMutationVariables = Exact<{
  id: string;
  version: number;
  where: string;
  key: string;
}>;


export type LayOutMutation = { layOut:
    | { __typename: 'Busy', code: string, message: string }
    | { __typename: 'Case', id: string, version: number, reference: string, projectNumber: string, status: Status, statusText: string, itemCode: string, itemTitle: string, itemVersion: number, instant: boolean, department: string, onPaper: boolean, mayOrder: boolean, mayReadLooks: boolean, mayOpenConsent: boolean, moneyActs: Array<string>, refundAskedFen: number, extensionDays: number, promisedOn: string | null, legalOn: string | null, dueOn: string | null, light: Light, claimedBy: string | null, claimedByMe: boolean, claimedUntil: string | null, actions: Array<DeskAction>, applicant: { name: string, idNumber: string, phone: string, level: number, organisation: string | null, creditCode: string | null, identitySource: string | null }, filedBy: { name: string, relation: Relation, since: string, until: string, live: boolean } | null, answers: Array<{ title: string, lines: Array<{ field: string, label: string, value: string, masked: boolean, source: string | null }> }>, materials: Array<{ lookup: string | null, specId: string, title: string, required: boolean, originalChecked: boolean, grade: string | null, compared: { at: string, by: string | null, place: string, agrees: boolean } | null, files: Array<{ id: string, ready: boolean, mime: string, scan: FileScan, viewUrl: string, uploadedAt: string, kind: FileKind, taken: { session: string, by: string, device: string | null, place: string | null } | null }> }>, stages: Array<{ key: string, title: string, kind: string, state: string, level: number, office: string, stoodIn: boolean, number: number, outcome: string | null, handler: string | null, startedAt: string | null, endedAt: string | null, dueOn: string | null, outcomes: Array<string>, returnable: boolean, beside: boolean }>, askedOffices: Array<{ id: string, office: string, question: string, askedBy: string | null, askedAt: string, dueOn: string, agrees: string | null, answer: string | null, answeredBy: string | null, answeredAt: string | null, lateDays: number, mine: boolean }>, publicNotice: { text: string, beginsOn: string, endsOn: string } | null, objections: Array<{ id: string, who: string, said: string, notedBy: string | null, notedAt: string, answer: string | null, answeredBy: string | null, answeredAt: string | null }>, opinions: Array<{ by: string, role: string, text: string, met: string | null, at: string }>, history: Array<{ at: string, action: string, status: Status, title: string, by: string, reason: string | null }>, supplements: Array<{ number: string, askedAt: string, dueOn: string, answeredAt: string | null, endedAt: string | null, lines: Array<{ kind: string, ref: string, title: string, why: string, regions: Array<{ page: number }> }> }>, clocks: Array<{ kind: ClockKind, startedOn: string, dueOn: string, paused: boolean, pausedUntil: string | null, endedOn: string | null, how: ClockEnded | null, light: Light }>, cards: Array<{ id: string, rule: string, threshold: CardColour, department: string, person: string | null, dueOn: string | null, givenOn: string, appealable: boolean, words: Array<{ kind: string, text: string, by: string, at: string }> }>, orders: Array<{ id: string, applicationId: string, reference: string | null, item: string, office: string, askedBy: string, dueOn: string, late: boolean, answered: boolean, closed: boolean, mayAsk: boolean, mayAnswer: boolean, words: Array<{ kind: OrderSaid, by: string, at: string, text: string }> }>, notices: Array<{ id: string, kind: NoticeKind, title: string, number: string, issuedOn: string, readAt: string | null, onPaper: boolean, handedAt: string | null, pdfUrl: string }>, supplementable: Array<{ kind: string, ref: string, title: string }>, originalCheck: { latestOn: string, way: string | null, bookedFor: string | null, agreedAt: string | null, wanted: Array<{ kind: string, ref: string, title: string }> } | null, exemptions: Array<{ key: string, title: string, evidence: string, confirmed: boolean }>, bill: { totalFen: number, state: string, paidAt: string | null, atCounter: boolean, leftFen: number, lines: Array<{ name: string, fen: number }>, refunds: Array<{ id: string, fen: number, state: string, byHand: boolean, givenAt: string | null }> } | null, delivery: { way: string, receiver: string | null, address: string | null, pickupUntil: string | null, shelf: string | null, carrier: string | null, waybill: string | null, state: string | null, signer: string | null } | null, decision: { kind: string, by: string, at: string, reason: string | null, clause: string | null, documentHash: string, earlier: { kind: string, at: string } | null } | null, specials: Array<{ id: string, kind: string, title: string, days: number, state: string, reason: string, result: string, askedBy: string, askedAt: string, settledBy: string | null, settledAt: string | null, endedAt: string | null, lines: Array<{ title: string, why: string }> }>, specialKinds: Array<{ kind: string, title: string }>, redress: { id: string, kind: string, ground: string, reason: string, clause: string, askedBy: string, askedAt: string } | null, grounds: Array<{ act: string, ground: string, title: string }>, notOffered: Array<{ action: string, sentence: string, rule: string, clause: string }>, acceptChecklist: Array<{ key: string, text: string }>, checklist: Array<{ key: string, text: string }> }
    | { __typename: 'KeyReused', code: string, message: string }
    | { __typename: 'NotAllowed', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'ShelfMissing', code: string, message: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
    | { __typename: 'VersionChanged', code: string, message: string }
    | { __typename: 'WrongStatus', code: string, message: string }
   };

export type RecallParcelMutationVariables = Exact<{
  id: string;
  version: number;
  because: string;
}>;


export type RecallParcelMutation = { recallParcel:
    | { __typename: 'Busy', code: string, message: string }
    | { __typename: 'Case', id: string, version: number, reference: string, projectNumber: string, status: Status, statusText: string, itemCode: string, itemTitle: string, itemVersion: number, instant: boolean, department: string, onPaper: boolean, mayOrder: boolean, mayReadLooks: boolean, mayOpenConsent: boolean, moneyActs: Array<string>, refundAskedFen: number, extensionDays: number, promisedOn: string | null, legalOn: string | null, dueOn: string | null, light: Light, claimedBy: string | null, claimedByMe: boolean, claimedUntil: string | null, actions: Array<DeskAction>, applicant: { name: string, idNumber: string, phone: string, level: number, organisation: string | null, creditCode: string | null, identitySource: string | null }, filedBy: { name: string, relation: Relation, since: string, until: string, live: boolean } | null, answers: Array<{ title: string, lines: Array<{ field: string, label: string, value: string, masked: boolean, source: string | null }> }>, materials: Array<{ lookup: string | null, specId: string, title: string, required: boolean, originalChecked: boolean, grade: string | null, compared: { at: string, by: string | null, place: string, agrees: boolean } | null, files: Array<{ id: string, ready: boolean, mime: string, scan: FileScan, viewUrl: string, uploadedAt: string, kind: FileKind, taken: { session: string, by: string, device: string | null, place: string | null } | null }> }>, stages: Array<{ key: string, title: string, kind: string, state: string, level: number, office: string, stoodIn: boolean, number: number, outcome: string | null, handler: string | null, startedAt: string | null, endedAt: string | null, dueOn: string | null, outcomes: Array<string>, returnable: boolean, beside: boolean }>, askedOffices: Array<{ id: string, office: string, question: string, askedBy: string | null, askedAt: string, dueOn: string, agrees: string | null, answer: string | null, answeredBy: string | null, answeredAt: string | null, lateDays: number, mine: boolean }>, publicNotice: { text: string, beginsOn: string, endsOn: string } | null, objections: Array<{ id: string, who: string, said: string, notedBy: string | null, notedAt: string, answer: string | null, answeredBy: string | null, answeredAt: string | null }>, opinions: Array<{ by: string, role: string, text: string, met: string | null, at: string }>, history: Array<{ at: string, action: string, status: Status, title: string, by: string, reason: string | null }>, supplements: Array<{ number: string, askedAt: string, dueOn: string, answeredAt: string | null, endedAt: string | null, lines: Array<{ kind: string, ref: string, title: string, why: string, regions: Array<{ page: number }> }> }>, clocks: Array<{ kind: ClockKind, startedOn: string, dueOn: string, paused: boolean, pausedUntil: string | null, endedOn: string | null, how: ClockEnded | null, light: Light }>, cards: Array<{ id: string, rule: string, threshold: CardColour, department: string, person: string | null, dueOn: string | null, givenOn: string, appealable: boolean, words: Array<{ kind: string, text: string, by: string, at: string }> }>, orders: Array<{ id: string, applicationId: string, reference: string | null, item: string, office: string, askedBy: string, dueOn: string, late: boolean, answered: boolean, closed: boolean, mayAsk: boolean, mayAnswer: boolean, words: Array<{ kind: OrderSaid, by: string, at: string, text: string }> }>, notices: Array<{ id: string, kind: NoticeKind, title: string, number: string, issuedOn: string, readAt: string | null, onPaper: boolean, handedAt: string | null, pdfUrl: string }>, supplementable: Array<{ kind: string, ref: string, title: string }>, originalCheck: { latestOn: string, way: string | null, bookedFor: string | null, agreedAt: string | null, wanted: Array<{ kind: string, ref: string, title: string }> } | null, exemptions: Array<{ key: string, title: string, evidence: string, confirmed: boolean }>, bill: { totalFen: number, state: string, paidAt: string | null, atCounter: boolean, leftFen: number, lines: Array<{ name: string, fen: number }>, refunds: Array<{ id: string, fen: number, state: string, byHand: boolean, givenAt: string | null }> } | null, delivery: { way: string, receiver: string | null, address: string | null, pickupUntil: string | null, shelf: string | null, carrier: string | null, waybill: string | null, state: string | null, signer: string | null } | null, decision: { kind: string, by: string, at: string, reason: string | null, clause: string | null, documentHash: string, earlier: { kind: string, at: string } | null } | null, specials: Array<{ id: string, kind: string, title: string, days: number, state: string, reason: string, result: string, askedBy: string, askedAt: string, settledBy: string | null, settledAt: string | null, endedAt: string | null, lines: Array<{ title: string, why: string }> }>, specialKinds: Array<{ kind: string, title: string }>, redress: { id: string, kind: string, ground: string, reason: string, clause: string, askedBy: string, askedAt: string } | null, grounds: Array<{ act: string, ground: string, title: string }>, notOffered: Array<{ action: string, sentence: string, rule: string, clause: string }>, acceptChecklist: Array<{ key: string, text: string }>, checklist: Array<{ key: string, text: string }> }
    | { __typename: 'KeyReused', code: string, message: string }
    | { __typename: 'NotAllowed', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'ParcelUnderWay', code: string, message: string }
    | { __typename: 'ReasonMissing', code: string, message: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
    | { __typename: 'VendorUnavailable', code: string, message: string }
    | { __typename: 'VersionChanged', code: string, message: string }
    | { __typename: 'WrongStatus', code: string, message: string }
   };

export type SendAnewMutationVariables = Exact<{
  id: string;
  version: number;
  key: string;
}>;


export type SendAnewMutation = { sendAnew:
    | { __typename: 'Busy', code: string, message: string }
    | { __typename: 'Case', id: string, version: number, reference: string, projectNumber: string, status: Status, statusText: string, itemCode: string, itemTitle: string, itemVersion: number, instant: boolean, department: string, onPaper: boolean, mayOrder: boolean, mayReadLooks: boolean, mayOpenConsent: boolean, moneyActs: Array<string>, refundAskedFen: number, extensionDays: number, promisedOn: string | null, legalOn: string | null, dueOn: string | null, light: Light, claimedBy: string | null, claimedByMe: boolean, claimedUntil: string | null, actions: Array<DeskAction>, applicant: { name: string, idNumber: string, phone: string, level: number, organisation: string | null, creditCode: string | null, identitySource: string | null }, filedBy: { name: string, relation: Relation, since: string, until: string, live: boolean } | null, answers: Array<{ title: string, lines: Array<{ field: string, label: string, value: string, masked: boolean, source: string | null }> }>, materials: Array<{ lookup: string | null, specId: string, title: string, required: boolean, originalChecked: boolean, grade: string | null, compared: { at: string, by: string | null, place: string, agrees: boolean } | null, files: Array<{ id: string, ready: boolean, mime: string, scan: FileScan, viewUrl: string, uploadedAt: string, kind: FileKind, taken: { session: string, by: string, device: string | null, place: string | null } | null }> }>, stages: Array<{ key: string, title: string, kind: string, state: string, level: number, office: string, stoodIn: boolean, number: number, outcome: string | null, handler: string | null, startedAt: string | null, endedAt: string | null, dueOn: string | null, outcomes: Array<string>, returnable: boolean, beside: boolean }>, askedOffices: Array<{ id: string, office: string, question: string, askedBy: string | null, askedAt: string, dueOn: string, agrees: string | null, answer: string | null, answeredBy: string | null, answeredAt: string | null, lateDays: number, mine: boolean }>, publicNotice: { text: string, beginsOn: string, endsOn: string } | null, objections: Array<{ id: string, who: string, said: string, notedBy: string | null, notedAt: string, answer: string | null, answeredBy: string | null, answeredAt: string | null }>, opinions: Array<{ by: string, role: string, text: string, met: string | null, at: string }>, history: Array<{ at: string, action: string, status: Status, title: string, by: string, reason: string | null }>, supplements: Array<{ number: string, askedAt: string, dueOn: string, answeredAt: string | null, endedAt: string | null, lines: Array<{ kind: string, ref: string, title: string, why: string, regions: Array<{ page: number }> }> }>, clocks: Array<{ kind: ClockKind, startedOn: string, dueOn: string, paused: boolean, pausedUntil: string | null, endedOn: string | null, how: ClockEnded | null, light: Light }>, cards: Array<{ id: string, rule: string, threshold: CardColour, department: string, person: string | null, dueOn: string | null, givenOn: string, appealable: boolean, words: Array<{ kind: string, text: string, by: string, at: string }> }>, orders: Array<{ id: string, applicationId: string, reference: string | null, item: string, office: string, askedBy: string, dueOn: string, late: boolean, answered: boolean, closed: boolean, mayAsk: boolean, mayAnswer: boolean, words: Array<{ kind: OrderSaid, by: string, at: string, text: string }> }>, notices: Array<{ id: string, kind: NoticeKind, title: string, number: string, issuedOn: string, readAt: string | null, onPaper: boolean, handedAt: string | null, pdfUrl: string }>, supplementable: Array<{ kind: string, ref: string, title: string }>, originalCheck: { latestOn: string, way: string | null, bookedFor: string | null, agreedAt: string | null, wanted: Array<{ kind: string, ref: string, title: string }> } | null, exemptions: Array<{ key: string, title: string, evidence: string, confirmed: boolean }>, bill: { totalFen: number, state: string, paidAt: string | null, atCounter: boolean, leftFen: number, lines: Array<{ name: string, fen: number }>, refunds: Array<{ id: string, fen: number, state: string, byHand: boolean, givenAt: string | null }> } | null, delivery: { way: string, receiver: string | null, address: string | null, pickupUntil: string | null, shelf: string | null, carrier: string | null, waybill: string | null, state: string | null, signer: string | null } | null, decision: { kind: string, by: string, at: string, reason: string | null, clause: string | null, documentHash: string, earlier: { kind: string, at: string } | null } | null, specials: Array<{ id: string, kind: string, title: string, days: number, state: string, reason: string, result: string, askedBy: string, askedAt: string, settledBy: string | null, settledAt: string | null, endedAt: string | null, lines: Array<{ title: string, why: string }> }>, specialKinds: Array<{ kind: string, title: string }>, redress: { id: string, kind: string, ground: string, reason: string, clause: string, askedBy: string, askedAt: string } | null, grounds: Array<{ act: string, ground: string, title: string }>, notOffered: Array<{ action: string, sentence: string, rule: string, clause: string }>, acceptChecklist: Array<{ key: string, text: string }>, checklist: Array<{ key: string, text: string }> }
    | { __typename: 'KeyReused', code: string, message: string }
    | { __typename: 'NotAllowed', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
    | { __typename: 'VersionChanged', code: string, message: string }
    | { __typename: 'WrongStatus', code: string, message: string }
   };

export type DraftCardPartsFragment = { id: string, code: string | null, number: number | null, title: string, department: string, author: string | null, byMe: boolean, state: DraftState, revision: number, updatedAt: string, sentBackBecause: string };

export type DraftProblemPartsFragment = { line: number, field: string, rule: string, message: string };

export type DraftPartsFragment = { source: string, before: number | null, changes: Array<string>, contentHash: string | null, actions: Array<DraftAction>, card: { id: string, code: string | null, number: number | null, title: string, department: string, author: string | null, byMe: boolean, state: DraftState, revision: number, updatedAt: string, sentBackBecause: string }, problems: Array<{ line: number, field: string, rule: string, message: string }>, warnings: Array<{ line: number, field: string, rule: string, message: string }>, item: { code: string, version: number, title: string, summary: string, department: string, icon: string, instant: boolean, caseType: string, onlineDepth: string, applicants: Array<number>, what: string, who: string, bring: string, postage: string, feeFen: number, pilot: Array<string>, unsure: Array<string>, changes: Array<string>, deliveryWays: Array<DeliveryWay>, deliveryFeeFen: number, originalCheck: boolean, sample: unknown, formSchema: unknown, parents: Array<{ code: string, title: string, kind: string }>, forMe: { minutes: number, papers: number, held: number, perhaps: number, feeFen: number, postageFen: number, latestOn: string, trips: number }, howLong: { promisedDays: number, legalDays: number | null, unit: string, legalUnit: string, legalBasis: string }, guide: Array<{ key: string, title: string, text: string }>, questions: Array<{ question: string, answer: string }>, exemptions: Array<{ title: string, evidence: string, percent: number }>, fees: Array<{ name: string, fen: number, basis: string }>, materials: Array<{ id: string, title: string, hint: string, required: boolean, need: string, source: string, lookup: string | null, form: string, copies: number, minPages: number, maxPages: number, kind: string, originalChecked: boolean, example: string | null, field: string | null, askedIf: unknown, validMonths: number | null, conditional: boolean }>, stages: Array<{ key: string, kind: string, title: string, role: string, roleName: string, levelName: string, office: string, limitDays: number, outcomes: Array<string>, beside: boolean }>, places: Array<{ name: string, kindName: string, region: string, address: string, hours: string, phone: string }>, contacts: { advice: string, complaint: string }, lists: Array<{ key: string, title: string }>, delegated: Array<{ levelName: string, regions: Array<string>, basis: string, since: string }>, publication: { version: number, department: string, signer: string | null, publishedOn: string, number: string | null, contentHash: string, effectiveFrom: string | null } | null } | null, cut: { legalDays: number, promisedDays: number, daysCut: number, papersBefore: number, papers: number, papersCut: number, stagesBefore: number, stages: number, stagesCut: number } | null };

export type KeptVersionPartsFragment = { code: string, number: number, title: string, department: string, publishedAt: string, effectiveFrom: string | null, cancelledOn: string | null, author: string | null, signer: string | null, contentHash: string, askedBy: string | null, askedByMe: boolean, askedBecause: string | null, withdrawnAt: string | null };

export type DraftsQueryVariables = Exact<{ [key: string]: never; }>;


export type DraftsQuery = { drafts: Array<{ id: string, code: string | null, number: number | null, title: string, department: string, author: string | null, byMe: boolean, state: DraftState, revision: number, updatedAt: string, sentBackBecause: string }>, missedWords: Array<{ words: string, count: number, lastOn: string }> };

export type KeptQueryVariables = Exact<{ [key: string]: never; }>;


export type KeptQuery = { keptVersions: Array<{ code: string, number: number, title: string, department: string, publishedAt: string, effectiveFrom: string | null, cancelledOn: string | null, author: string | null, signer: string | null, contentHash: string, askedBy: string | null, askedByMe: boolean, askedBecause: string | null, withdrawnAt: string | null }> };

export type DraftQueryVariables = Exact<{
  id: string;
}>;


export type DraftQuery = { draft: { source: string, before: number | null, changes: Array<string>, contentHash: string | null, actions: Array<DraftAction>, card: { id: string, code: string | null, number: number | null, title: string, department: string, author: string | null, byMe: boolean, state: DraftState, revision: number, updatedAt: string, sentBackBecause: string }, problems: Array<{ line: number, field: string, rule: string, message: string }>, warnings: Array<{ line: number, field: string, rule: string, message: string }>, item: { code: string, version: number, title: string, summary: string, department: string, icon: string, instant: boolean, caseType: string, onlineDepth: string, applicants: Array<number>, what: string, who: string, bring: string, postage: string, feeFen: number, pilot: Array<string>, unsure: Array<string>, changes: Array<string>, deliveryWays: Array<DeliveryWay>, deliveryFeeFen: number, originalCheck: boolean, sample: unknown, formSchema: unknown, parents: Array<{ code: string, title: string, kind: string }>, forMe: { minutes: number, papers: number, held: number, perhaps: number, feeFen: number, postageFen: number, latestOn: string, trips: number }, howLong: { promisedDays: number, legalDays: number | null, unit: string, legalUnit: string, legalBasis: string }, guide: Array<{ key: string, title: string, text: string }>, questions: Array<{ question: string, answer: string }>, exemptions: Array<{ title: string, evidence: string, percent: number }>, fees: Array<{ name: string, fen: number, basis: string }>, materials: Array<{ id: string, title: string, hint: string, required: boolean, need: string, source: string, lookup: string | null, form: string, copies: number, minPages: number, maxPages: number, kind: string, originalChecked: boolean, example: string | null, field: string | null, askedIf: unknown, validMonths: number | null, conditional: boolean }>, stages: Array<{ key: string, kind: string, title: string, role: string, roleName: string, levelName: string, office: string, limitDays: number, outcomes: Array<string>, beside: boolean }>, places: Array<{ name: string, kindName: string, region: string, address: string, hours: string, phone: string }>, contacts: { advice: string, complaint: string }, lists: Array<{ key: string, title: string }>, delegated: Array<{ levelName: string, regions: Array<string>, basis: string, since: string }>, publication: { version: number, department: string, signer: string | null, publishedOn: string, number: string | null, contentHash: string, effectiveFrom: string | null } | null } | null, cut: { legalDays: number, promisedDays: number, daysCut: number, papersBefore: number, papers: number, papersCut: number, stagesBefore: number, stages: number, stagesCut: number } | null } | null };

export type VersionSourceQueryVariables = Exact<{
  code: string;
  number: number;
}>;


export type VersionSourceQuery = { versionSource: string | null };

export type ProposeDraftMutationVariables = Exact<{
  source: string;
  key: string;
}>;


export type ProposeDraftMutation = { proposeDraft:
    | { __typename: 'Busy', code: string, message: string }
    | { __typename: 'Draft', card: { id: string } }
    | { __typename: 'DraftChanged', code: string, message: string }
    | { __typename: 'DraftElsewhere', code: string, message: string }
    | { __typename: 'DraftInvalid', code: string, message: string }
    | { __typename: 'KeyReused', code: string, message: string }
    | { __typename: 'NotAllowed', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'ReasonNeeded', code: string, message: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
   };

export type EditDraftMutationVariables = Exact<{
  id: string;
  revision: number;
  source: string;
}>;


export type EditDraftMutation = { editDraft:
    | { __typename: 'Busy', code: string, message: string }
    | { __typename: 'Draft', source: string, before: number | null, changes: Array<string>, contentHash: string | null, actions: Array<DraftAction>, card: { id: string, code: string | null, number: number | null, title: string, department: string, author: string | null, byMe: boolean, state: DraftState, revision: number, updatedAt: string, sentBackBecause: string }, problems: Array<{ line: number, field: string, rule: string, message: string }>, warnings: Array<{ line: number, field: string, rule: string, message: string }>, item: { code: string, version: number, title: string, summary: string, department: string, icon: string, instant: boolean, caseType: string, onlineDepth: string, applicants: Array<number>, what: string, who: string, bring: string, postage: string, feeFen: number, pilot: Array<string>, unsure: Array<string>, changes: Array<string>, deliveryWays: Array<DeliveryWay>, deliveryFeeFen: number, originalCheck: boolean, sample: unknown, formSchema: unknown, parents: Array<{ code: string, title: string, kind: string }>, forMe: { minutes: number, papers: number, held: number, perhaps: number, feeFen: number, postageFen: number, latestOn: string, trips: number }, howLong: { promisedDays: number, legalDays: number | null, unit: string, legalUnit: string, legalBasis: string }, guide: Array<{ key: string, title: string, text: string }>, questions: Array<{ question: string, answer: string }>, exemptions: Array<{ title: string, evidence: string, percent: number }>, fees: Array<{ name: string, fen: number, basis: string }>, materials: Array<{ id: string, title: string, hint: string, required: boolean, need: string, source: string, lookup: string | null, form: string, copies: number, minPages: number, maxPages: number, kind: string, originalChecked: boolean, example: string | null, field: string | null, askedIf: unknown, validMonths: number | null, conditional: boolean }>, stages: Array<{ key: string, kind: string, title: string, role: string, roleName: string, levelName: string, office: string, limitDays: number, outcomes: Array<string>, beside: boolean }>, places: Array<{ name: string, kindName: string, region: string, address: string, hours: string, phone: string }>, contacts: { advice: string, complaint: string }, lists: Array<{ key: string, title: string }>, delegated: Array<{ levelName: string, regions: Array<string>, basis: string, since: string }>, publication: { version: number, department: string, signer: string | null, publishedOn: string, number: string | null, contentHash: string, effectiveFrom: string | null } | null } | null, cut: { legalDays: number, promisedDays: number, daysCut: number, papersBefore: number, papers: number, papersCut: number, stagesBefore: number, stages: number, stagesCut: number } | null }
    | { __typename: 'DraftChanged', code: string, message: string }
    | { __typename: 'DraftElsewhere', code: string, message: string }
    | { __typename: 'DraftInvalid', code: string, message: string }
    | { __typename: 'KeyReused', code: string, message: string }
    | { __typename: 'NotAllowed', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'ReasonNeeded', code: string, message: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
   };

export type SubmitDraftMutationVariables = Exact<{
  id: string;
  revision: number;
}>;


export type SubmitDraftMutation = { submitDraft:
    | { __typename: 'Busy', code: string, message: string }
    | { __typename: 'Draft', source: string, before: number | null, changes: Array<string>, contentHash: string | null, actions: Array<DraftAction>, card: { id: string, code: string | null, number: number | null, title: string, department: string, author: string | null, byMe: boolean, state: DraftState, revision: number, updatedAt: string, sentBackBecause: string }, problems: Array<{ line: number, field: string, rule: string, message: string }>, warnings: Array<{ line: number, field: string, rule: string, message: string }>, item: { code: string, version: number, title: string, summary: string, department: string, icon: string, instant: boolean, caseType: string, onlineDepth: string, applicants: Array<number>, what: string, who: string, bring: string, postage: string, feeFen: number, pilot: Array<string>, unsure: Array<string>, changes: Array<string>, deliveryWays: Array<DeliveryWay>, deliveryFeeFen: number, originalCheck: boolean, sample: unknown, formSchema: unknown, parents: Array<{ code: string, title: string, kind: string }>, forMe: { minutes: number, papers: number, held: number, perhaps: number, feeFen: number, postageFen: number, latestOn: string, trips: number }, howLong: { promisedDays: number, legalDays: number | null, unit: string, legalUnit: string, legalBasis: string }, guide: Array<{ key: string, title: string, text: string }>, questions: Array<{ question: string, answer: string }>, exemptions: Array<{ title: string, evidence: string, percent: number }>, fees: Array<{ name: string, fen: number, basis: string }>, materials: Array<{ id: string, title: string, hint: string, required: boolean, need: string, source: string, lookup: string | null, form: string, copies: number, minPages: number, maxPages: number, kind: string, originalChecked: boolean, example: string | null, field: string | null, askedIf: unknown, validMonths: number | null, conditional: boolean }>, stages: Array<{ key: string, kind: string, title: string, role: string, roleName: string, levelName: string, office: string, limitDays: number, outcomes: Array<string>, beside: boolean }>, places: Array<{ name: string, kindName: string, region: string, address: string, hours: string, phone: string }>, contacts: { advice: string, complaint: string }, lists: Array<{ key: string, title: string }>, delegated: Array<{ levelName: string, regions: Array<string>, basis: string, since: string }>, publication: { version: number, department: string, signer: string | null, publishedOn: string, number: string | null, contentHash: string, effectiveFrom: string | null } | null } | null, cut: { legalDays: number, promisedDays: number, daysCut: number, papersBefore: number, papers: number, papersCut: number, stagesBefore: number, stages: number, stagesCut: number } | null }
    | { __typename: 'DraftChanged', code: string, message: string }
    | { __typename: 'DraftElsewhere', code: string, message: string }
    | { __typename: 'DraftInvalid', code: string, message: string }
    | { __typename: 'KeyReused', code: string, message: string }
    | { __typename: 'NotAllowed', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'ReasonNeeded', code: string, message: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
   };

export type SendBackDraftMutationVariables = Exact<{
  id: string;
  revision: number;
  because: string;
}>;


export type SendBackDraftMutation = { sendBackDraft:
    | { __typename: 'Busy', code: string, message: string }
    | { __typename: 'Draft', source: string, before: number | null, changes: Array<string>, contentHash: string | null, actions: Array<DraftAction>, card: { id: string, code: string | null, number: number | null, title: string, department: string, author: string | null, byMe: boolean, state: DraftState, revision: number, updatedAt: string, sentBackBecause: string }, problems: Array<{ line: number, field: string, rule: string, message: string }>, warnings: Array<{ line: number, field: string, rule: string, message: string }>, item: { code: string, version: number, title: string, summary: string, department: string, icon: string, instant: boolean, caseType: string, onlineDepth: string, applicants: Array<number>, what: string, who: string, bring: string, postage: string, feeFen: number, pilot: Array<string>, unsure: Array<string>, changes: Array<string>, deliveryWays: Array<DeliveryWay>, deliveryFeeFen: number, originalCheck: boolean, sample: unknown, formSchema: unknown, parents: Array<{ code: string, title: string, kind: string }>, forMe: { minutes: number, papers: number, held: number, perhaps: number, feeFen: number, postageFen: number, latestOn: string, trips: number }, howLong: { promisedDays: number, legalDays: number | null, unit: string, legalUnit: string, legalBasis: string }, guide: Array<{ key: string, title: string, text: string }>, questions: Array<{ question: string, answer: string }>, exemptions: Array<{ title: string, evidence: string, percent: number }>, fees: Array<{ name: string, fen: number, basis: string }>, materials: Array<{ id: string, title: string, hint: string, required: boolean, need: string, source: string, lookup: string | null, form: string, copies: number, minPages: number, maxPages: number, kind: string, originalChecked: boolean, example: string | null, field: string | null, askedIf: unknown, validMonths: number | null, conditional: boolean }>, stages: Array<{ key: string, kind: string, title: string, role: string, roleName: string, levelName: string, office: string, limitDays: number, outcomes: Array<string>, beside: boolean }>, places: Array<{ name: string, kindName: string, region: string, address: string, hours: string, phone: string }>, contacts: { advice: string, complaint: string }, lists: Array<{ key: string, title: string }>, delegated: Array<{ levelName: string, regions: Array<string>, basis: string, since: string }>, publication: { version: number, department: string, signer: string | null, publishedOn: string, number: string | null, contentHash: string, effectiveFrom: string | null } | null } | null, cut: { legalDays: number, promisedDays: number, daysCut: number, papersBefore: number, papers: number, papersCut: number, stagesBefore: number, stages: number, stagesCut: number } | null }
    | { __typename: 'DraftChanged', code: string, message: string }
    | { __typename: 'DraftElsewhere', code: string, message: string }
    | { __typename: 'DraftInvalid', code: string, message: string }
    | { __typename: 'KeyReused', code: string, message: string }
    | { __typename: 'NotAllowed', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'ReasonNeeded', code: string, message: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
   };

export type DiscardDraftMutationVariables = Exact<{
  id: string;
}>;


export type DiscardDraftMutation = { discardDraft:
    | { __typename: 'Busy', code: string, message: string }
    | { __typename: 'Draft', source: string, before: number | null, changes: Array<string>, contentHash: string | null, actions: Array<DraftAction>, card: { id: string, code: string | null, number: number | null, title: string, department: string, author: string | null, byMe: boolean, state: DraftState, revision: number, updatedAt: string, sentBackBecause: string }, problems: Array<{ line: number, field: string, rule: string, message: string }>, warnings: Array<{ line: number, field: string, rule: string, message: string }>, item: { code: string, version: number, title: string, summary: string, department: string, icon: string, instant: boolean, caseType: string, onlineDepth: string, applicants: Array<number>, what: string, who: string, bring: string, postage: string, feeFen: number, pilot: Array<string>, unsure: Array<string>, changes: Array<string>, deliveryWays: Array<DeliveryWay>, deliveryFeeFen: number, originalCheck: boolean, sample: unknown, formSchema: unknown, parents: Array<{ code: string, title: string, kind: string }>, forMe: { minutes: number, papers: number, held: number, perhaps: number, feeFen: number, postageFen: number, latestOn: string, trips: number }, howLong: { promisedDays: number, legalDays: number | null, unit: string, legalUnit: string, legalBasis: string }, guide: Array<{ key: string, title: string, text: string }>, questions: Array<{ question: string, answer: string }>, exemptions: Array<{ title: string, evidence: string, percent: number }>, fees: Array<{ name: string, fen: number, basis: string }>, materials: Array<{ id: string, title: string, hint: string, required: boolean, need: string, source: string, lookup: string | null, form: string, copies: number, minPages: number, maxPages: number, kind: string, originalChecked: boolean, example: string | null, field: string | null, askedIf: unknown, validMonths: number | null, conditional: boolean }>, stages: Array<{ key: string, kind: string, title: string, role: string, roleName: string, levelName: string, office: string, limitDays: number, outcomes: Array<string>, beside: boolean }>, places: Array<{ name: string, kindName: string, region: string, address: string, hours: string, phone: string }>, contacts: { advice: string, complaint: string }, lists: Array<{ key: string, title: string }>, delegated: Array<{ levelName: string, regions: Array<string>, basis: string, since: string }>, publication: { version: number, department: string, signer: string | null, publishedOn: string, number: string | null, contentHash: string, effectiveFrom: string | null } | null } | null, cut: { legalDays: number, promisedDays: number, daysCut: number, papersBefore: number, papers: number, papersCut: number, stagesBefore: number, stages: number, stagesCut: number } | null }
    | { __typename: 'DraftChanged', code: string, message: string }
    | { __typename: 'DraftElsewhere', code: string, message: string }
    | { __typename: 'DraftInvalid', code: string, message: string }
    | { __typename: 'KeyReused', code: string, message: string }
    | { __typename: 'NotAllowed', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'ReasonNeeded', code: string, message: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
   };

export type PreparePublicationMutationVariables = Exact<{
  id: string;
  revision: number;
}>;


export type PreparePublicationMutation = { preparePublication:
    | { __typename: 'Busy', code: string, message: string }
    | { __typename: 'DraftChanged', code: string, message: string }
    | { __typename: 'DraftElsewhere', code: string, message: string }
    | { __typename: 'DraftInvalid', code: string, message: string }
    | { __typename: 'KeyMissing', code: string, message: string }
    | { __typename: 'NotAllowed', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'Prepared', id: string, options: unknown, document: string, documentHash: string, expiresInSeconds: number }
    | { __typename: 'SecondPersonNeeded', code: string, message: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
   };

export type PublishDraftMutationVariables = Exact<{
  preparationId: string;
  credential: unknown;
  key: string;
}>;


export type PublishDraftMutation = { publishDraft:
    | { __typename: 'Busy', code: string, message: string }
    | { __typename: 'Draft', source: string, before: number | null, changes: Array<string>, contentHash: string | null, actions: Array<DraftAction>, card: { id: string, code: string | null, number: number | null, title: string, department: string, author: string | null, byMe: boolean, state: DraftState, revision: number, updatedAt: string, sentBackBecause: string }, problems: Array<{ line: number, field: string, rule: string, message: string }>, warnings: Array<{ line: number, field: string, rule: string, message: string }>, item: { code: string, version: number, title: string, summary: string, department: string, icon: string, instant: boolean, caseType: string, onlineDepth: string, applicants: Array<number>, what: string, who: string, bring: string, postage: string, feeFen: number, pilot: Array<string>, unsure: Array<string>, changes: Array<string>, deliveryWays: Array<DeliveryWay>, deliveryFeeFen: number, originalCheck: boolean, sample: unknown, formSchema: unknown, parents: Array<{ code: string, title: string, kind: string }>, forMe: { minutes: number, papers: number, held: number, perhaps: number, feeFen: number, postageFen: number, latestOn: string, trips: number }, howLong: { promisedDays: number, legalDays: number | null, unit: string, legalUnit: string, legalBasis: string }, guide: Array<{ key: string, title: string, text: string }>, questions: Array<{ question: string, answer: string }>, exemptions: Array<{ title: string, evidence: string, percent: number }>, fees: Array<{ name: string, fen: number, basis: string }>, materials: Array<{ id: string, title: string, hint: string, required: boolean, need: string, source: string, lookup: string | null, form: string, copies: number, minPages: number, maxPages: number, kind: string, originalChecked: boolean, example: string | null, field: string | null, askedIf: unknown, validMonths: number | null, conditional: boolean }>, stages: Array<{ key: string, kind: string, title: string, role: string, roleName: string, levelName: string, office: string, limitDays: number, outcomes: Array<string>, beside: boolean }>, places: Array<{ name: string, kindName: string, region: string, address: string, hours: string, phone: string }>, contacts: { advice: string, complaint: string }, lists: Array<{ key: string, title: string }>, delegated: Array<{ levelName: string, regions: Array<string>, basis: string, since: string }>, publication: { version: number, department: string, signer: string | null, publishedOn: string, number: string | null, contentHash: string, effectiveFrom: string | null } | null } | null, cut: { legalDays: number, promisedDays: number, daysCut: number, papersBefore: number, papers: number, papersCut: number, stagesBefore: number, stages: number, stagesCut: number } | null }
    | { __typename: 'DraftChanged', code: string, message: string }
    | { __typename: 'DraftElsewhere', code: string, message: string }
    | { __typename: 'DraftInvalid', code: string, message: string }
    | { __typename: 'KeyReused', code: string, message: string }
    | { __typename: 'NotAllowed', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'ProofInvalid', code: string, message: string }
    | { __typename: 'SecondPersonNeeded', code: string, message: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
    | { __typename: 'TooManyRequests', code: string, message: string }
    | { __typename: 'VersionTaken', code: string, message: string }
   };

export type WithdrawVersionMutationVariables = Exact<{
  code: string;
  number: number;
  because: string;
}>;


export type WithdrawVersionMutation = { withdrawVersion:
    | { __typename: 'Busy', code: string, message: string }
    | { __typename: 'KeptVersion', code: string, number: number, title: string, department: string, publishedAt: string, effectiveFrom: string | null, cancelledOn: string | null, author: string | null, signer: string | null, contentHash: string, askedBy: string | null, askedByMe: boolean, askedBecause: string | null, withdrawnAt: string | null }
    | { __typename: 'NotAllowed', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'ReasonNeeded', code: string, message: string }
    | { __typename: 'SecondPersonNeeded', code: string, message: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
   };

export type PreviewPartsFragment = { code: string, version: number, title: string, summary: string, department: string, icon: string, instant: boolean, caseType: string, onlineDepth: string, applicants: Array<number>, what: string, who: string, bring: string, postage: string, feeFen: number, pilot: Array<string>, unsure: Array<string>, changes: Array<string>, deliveryWays: Array<DeliveryWay>, deliveryFeeFen: number, originalCheck: boolean, sample: unknown, formSchema: unknown, parents: Array<{ code: string, title: string, kind: string }>, forMe: { minutes: number, papers: number, held: number, perhaps: number, feeFen: number, postageFen: number, latestOn: string, trips: number }, howLong: { promisedDays: number, legalDays: number | null, unit: string, legalUnit: string, legalBasis: string }, guide: Array<{ key: string, title: string, text: string }>, questions: Array<{ question: string, answer: string }>, exemptions: Array<{ title: string, evidence: string, percent: number }>, fees: Array<{ name: string, fen: number, basis: string }>, materials: Array<{ id: string, title: string, hint: string, required: boolean, need: string, source: string, lookup: string | null, form: string, copies: number, minPages: number, maxPages: number, kind: string, originalChecked: boolean, example: string | null, field: string | null, askedIf: unknown, validMonths: number | null, conditional: boolean }>, stages: Array<{ key: string, kind: string, title: string, role: string, roleName: string, levelName: string, office: string, limitDays: number, outcomes: Array<string>, beside: boolean }>, places: Array<{ name: string, kindName: string, region: string, address: string, hours: string, phone: string }>, contacts: { advice: string, complaint: string }, lists: Array<{ key: string, title: string }>, delegated: Array<{ levelName: string, regions: Array<string>, basis: string, since: string }>, publication: { version: number, department: string, signer: string | null, publishedOn: string, number: string | null, contentHash: string, effectiveFrom: string | null } | null };

export type KeyRingPartsFragment = { enough: number, keys: Array<{ id: string, label: string, fingerprint: string, counts: boolean, listed: boolean, createdAt: string, lastUsedAt: string | null, expiresAt: string | null }> };

export type PassedPartsFragment = { toDeputies: number, back: number, keysLeft: number, waits: boolean };

export type PostsPartsFragment = { posts: Array<{ departmentId: string, department: string, role: string, roleText: string, staff: { id: string, name: string }, deputy: { id: string, name: string } | null, colleagues: Array<{ id: string, name: string }> }> };

export type MyKeysQueryVariables = Exact<{ [key: string]: never; }>;


export type MyKeysQuery = { myKeys: { enough: number, keys: Array<{ id: string, label: string, fingerprint: string, counts: boolean, listed: boolean, createdAt: string, lastUsedAt: string | null, expiresAt: string | null }> } };

export type KeyHoldersQueryVariables = Exact<{
  search: string;
}>;


export type KeyHoldersQuery = { keyHolders: Array<{ id: string, name: string, held: number, waiting: number, lastUsedAt: string | null }> };

export type ColleaguesCasesPartsFragment = { cases: Array<{ id: string, reference: string, itemTitle: string, statusText: string, dueOn: string | null, light: Light, others: Array<{ id: string, name: string }> }> };

export type ColleaguesCasesQueryVariables = Exact<{
  staffId: string;
}>;


export type ColleaguesCasesQuery = { colleaguesCases: { cases: Array<{ id: string, reference: string, itemTitle: string, statusText: string, dueOn: string | null, light: Light, others: Array<{ id: string, name: string }> }> } | null };

export type ReassignMutationVariables = Exact<{
  id: string;
  to?: string | null | undefined;
  because: string;
  key: string;
}>;


export type ReassignMutation = { reassign:
    | { __typename: 'Busy', code: string, message: string }
    | { __typename: 'ColleagueInvalid', code: string, message: string }
    | { __typename: 'ColleaguesCases', cases: Array<{ id: string, reference: string, itemTitle: string, statusText: string, dueOn: string | null, light: Light, others: Array<{ id: string, name: string }> }> }
    | { __typename: 'KeyReused', code: string, message: string }
    | { __typename: 'NotAllowed', code: string, message: string }
    | { __typename: 'NotClaimed', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'ReasonMissing', code: string, message: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
   };

export type PostsQueryVariables = Exact<{ [key: string]: never; }>;


export type PostsQuery = { posts: { posts: Array<{ departmentId: string, department: string, role: string, roleText: string, staff: { id: string, name: string }, deputy: { id: string, name: string } | null, colleagues: Array<{ id: string, name: string }> }> } };

export type KeyOptionsMutationVariables = Exact<{ [key: string]: never; }>;


export type KeyOptionsMutation = { keyOptions:
    | { __typename: 'FreshProofNeeded', code: string, message: string }
    | { __typename: 'PasskeyOptions', options: unknown }
    | { __typename: 'SignInNeeded', code: string, message: string }
   };

export type AddKeyMutationVariables = Exact<{
  credential: unknown;
  label: string;
}>;


export type AddKeyMutation = { addKey:
    | { __typename: 'FreshProofNeeded', code: string, message: string }
    | { __typename: 'KeyRing', enough: number, keys: Array<{ id: string, label: string, fingerprint: string, counts: boolean, listed: boolean, createdAt: string, lastUsedAt: string | null, expiresAt: string | null }> }
    | { __typename: 'PasskeyInvalid', code: string, message: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
   };

export type EnrolKeyMutationVariables = Exact<{
  credential: unknown;
  label: string;
}>;


export type EnrolKeyMutation = { enrolKey:
    | { __typename: 'FreshProofNeeded', code: string, message: string }
    | { __typename: 'KeyMissing', code: string, message: string }
    | { __typename: 'PasskeyInvalid', code: string, message: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
    | { __typename: 'StaffKey', label: string, fingerprint: string }
   };

export type LostMyKeyMutationVariables = Exact<{
  id: string;
  because: string;
}>;


export type LostMyKeyMutation = { lostMyKey:
    | { __typename: 'FreshProofNeeded', code: string, message: string }
    | { __typename: 'NotAllowed', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'Passed', toDeputies: number, back: number, keysLeft: number, waits: boolean }
    | { __typename: 'ReasonMissing', code: string, message: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
   };

export type LostColleaguesKeysMutationVariables = Exact<{
  staffId: string;
  because: string;
}>;


export type LostColleaguesKeysMutation = { lostColleaguesKeys:
    | { __typename: 'FreshProofNeeded', code: string, message: string }
    | { __typename: 'NotAllowed', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'Passed', toDeputies: number, back: number, keysLeft: number, waits: boolean }
    | { __typename: 'ReasonMissing', code: string, message: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
   };

export type PassOnMutationVariables = Exact<{
  staffId: string;
  because: string;
}>;


export type PassOnMutation = { passOn:
    | { __typename: 'NotAllowed', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'Passed', toDeputies: number, back: number, keysLeft: number, waits: boolean }
    | { __typename: 'ReasonMissing', code: string, message: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
   };

export type NameDeputyMutationVariables = Exact<{
  staffId: string;
  departmentId: string;
  role: string;
  because: string;
  deputyId?: string | null | undefined;
}>;


export type NameDeputyMutation = { nameDeputy:
    | { __typename: 'DeputyInvalid', code: string, message: string }
    | { __typename: 'NotAllowed', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'Posts', posts: Array<{ departmentId: string, department: string, role: string, roleText: string, staff: { id: string, name: string }, deputy: { id: string, name: string } | null, colleagues: Array<{ id: string, name: string }> }> }
    | { __typename: 'ReasonMissing', code: string, message: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
   };

export type NewPhoneCodeMutationVariables = Exact<{
  phone: string;
}>;


export type NewPhoneCodeMutation = { requestNewPhoneCode:
    | { __typename: 'CodeSent', phone: string }
    | { __typename: 'PhoneInvalid', code: string, message: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
    | { __typename: 'TooManyRequests', code: string, message: string }
    | { __typename: 'VendorUnavailable', code: string, message: string }
   };

export type OldPhoneCodeMutationVariables = Exact<{ [key: string]: never; }>;


export type OldPhoneCodeMutation = { requestOldPhoneCode:
    | { __typename: 'CodeSent', phone: string }
    | { __typename: 'PhoneInvalid', code: string, message: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
    | { __typename: 'TooManyRequests', code: string, message: string }
    | { __typename: 'VendorUnavailable', code: string, message: string }
   };

export type ChangeMyPhoneMutationVariables = Exact<{
  phone: string;
  code: string;
  oldCode: string;
  because: string;
}>;


export type ChangeMyPhoneMutation = { changeMyPhone:
    | { __typename: 'CodeExpired', code: string, message: string }
    | { __typename: 'CodeWrong', code: string, message: string }
    | { __typename: 'MyPhone', phone: string, waits: boolean }
    | { __typename: 'PhoneInUse', code: string, message: string }
    | { __typename: 'PhoneInvalid', code: string, message: string }
    | { __typename: 'ReasonNeeded', code: string, message: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
    | { __typename: 'TooManyRequests', code: string, message: string }
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

export type ExemptFeeMutationVariables = Exact<{
  id: string;
  exemption: string;
  key: string;
}>;


export type ExemptFeeMutation = { exemptFee:
    | { __typename: 'Busy', code: string, message: string }
    | { __typename: 'Case', id: string, version: number, reference: string, projectNumber: string, status: Status, statusText: string, itemCode: string, itemTitle: string, itemVersion: number, instant: boolean, department: string, onPaper: boolean, mayOrder: boolean, mayReadLooks: boolean, mayOpenConsent: boolean, moneyActs: Array<string>, refundAskedFen: number, extensionDays: number, promisedOn: string | null, legalOn: string | null, dueOn: string | null, light: Light, claimedBy: string | null, claimedByMe: boolean, claimedUntil: string | null, actions: Array<DeskAction>, applicant: { name: string, idNumber: string, phone: string, level: number, organisation: string | null, creditCode: string | null, identitySource: string | null }, filedBy: { name: string, relation: Relation, since: string, until: string, live: boolean } | null, answers: Array<{ title: string, lines: Array<{ field: string, label: string, value: string, masked: boolean, source: string | null }> }>, materials: Array<{ lookup: string | null, specId: string, title: string, required: boolean, originalChecked: boolean, grade: string | null, compared: { at: string, by: string | null, place: string, agrees: boolean } | null, files: Array<{ id: string, ready: boolean, mime: string, scan: FileScan, viewUrl: string, uploadedAt: string, kind: FileKind, taken: { session: string, by: string, device: string | null, place: string | null } | null }> }>, stages: Array<{ key: string, title: string, kind: string, state: string, level: number, office: string, stoodIn: boolean, number: number, outcome: string | null, handler: string | null, startedAt: string | null, endedAt: string | null, dueOn: string | null, outcomes: Array<string>, returnable: boolean, beside: boolean }>, askedOffices: Array<{ id: string, office: string, question: string, askedBy: string | null, askedAt: string, dueOn: string, agrees: string | null, answer: string | null, answeredBy: string | null, answeredAt: string | null, lateDays: number, mine: boolean }>, publicNotice: { text: string, beginsOn: string, endsOn: string } | null, objections: Array<{ id: string, who: string, said: string, notedBy: string | null, notedAt: string, answer: string | null, answeredBy: string | null, answeredAt: string | null }>, opinions: Array<{ by: string, role: string, text: string, met: string | null, at: string }>, history: Array<{ at: string, action: string, status: Status, title: string, by: string, reason: string | null }>, supplements: Array<{ number: string, askedAt: string, dueOn: string, answeredAt: string | null, endedAt: string | null, lines: Array<{ kind: string, ref: string, title: string, why: string, regions: Array<{ page: number }> }> }>, clocks: Array<{ kind: ClockKind, startedOn: string, dueOn: string, paused: boolean, pausedUntil: string | null, endedOn: string | null, how: ClockEnded | null, light: Light }>, cards: Array<{ id: string, rule: string, threshold: CardColour, department: string, person: string | null, dueOn: string | null, givenOn: string, appealable: boolean, words: Array<{ kind: string, text: string, by: string, at: string }> }>, orders: Array<{ id: string, applicationId: string, reference: string | null, item: string, office: string, askedBy: string, dueOn: string, late: boolean, answered: boolean, closed: boolean, mayAsk: boolean, mayAnswer: boolean, words: Array<{ kind: OrderSaid, by: string, at: string, text: string }> }>, notices: Array<{ id: string, kind: NoticeKind, title: string, number: string, issuedOn: string, readAt: string | null, onPaper: boolean, handedAt: string | null, pdfUrl: string }>, supplementable: Array<{ kind: string, ref: string, title: string }>, originalCheck: { latestOn: string, way: string | null, bookedFor: string | null, agreedAt: string | null, wanted: Array<{ kind: string, ref: string, title: string }> } | null, exemptions: Array<{ key: string, title: string, evidence: string, confirmed: boolean }>, bill: { totalFen: number, state: string, paidAt: string | null, atCounter: boolean, leftFen: number, lines: Array<{ name: string, fen: number }>, refunds: Array<{ id: string, fen: number, state: string, byHand: boolean, givenAt: string | null }> } | null, delivery: { way: string, receiver: string | null, address: string | null, pickupUntil: string | null, shelf: string | null, carrier: string | null, waybill: string | null, state: string | null, signer: string | null } | null, decision: { kind: string, by: string, at: string, reason: string | null, clause: string | null, documentHash: string, earlier: { kind: string, at: string } | null } | null, specials: Array<{ id: string, kind: string, title: string, days: number, state: string, reason: string, result: string, askedBy: string, askedAt: string, settledBy: string | null, settledAt: string | null, endedAt: string | null, lines: Array<{ title: string, why: string }> }>, specialKinds: Array<{ kind: string, title: string }>, redress: { id: string, kind: string, ground: string, reason: string, clause: string, askedBy: string, askedAt: string } | null, grounds: Array<{ act: string, ground: string, title: string }>, notOffered: Array<{ action: string, sentence: string, rule: string, clause: string }>, acceptChecklist: Array<{ key: string, text: string }>, checklist: Array<{ key: string, text: string }> }
    | { __typename: 'KeyReused', code: string, message: string }
    | { __typename: 'NotAllowed', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
    | { __typename: 'VersionChanged', code: string, message: string }
    | { __typename: 'WrongStatus', code: string, message: string }
   };

export type TakePaymentMutationVariables = Exact<{
  id: string;
  way: CounterWay;
  slip: string;
  key: string;
}>;


export type TakePaymentMutation = { takePayment:
    | { __typename: 'Busy', code: string, message: string }
    | { __typename: 'Case', id: string, version: number, reference: string, projectNumber: string, status: Status, statusText: string, itemCode: string, itemTitle: string, itemVersion: number, instant: boolean, department: string, onPaper: boolean, mayOrder: boolean, mayReadLooks: boolean, mayOpenConsent: boolean, moneyActs: Array<string>, refundAskedFen: number, extensionDays: number, promisedOn: string | null, legalOn: string | null, dueOn: string | null, light: Light, claimedBy: string | null, claimedByMe: boolean, claimedUntil: string | null, actions: Array<DeskAction>, applicant: { name: string, idNumber: string, phone: string, level: number, organisation: string | null, creditCode: string | null, identitySource: string | null }, filedBy: { name: string, relation: Relation, since: string, until: string, live: boolean } | null, answers: Array<{ title: string, lines: Array<{ field: string, label: string, value: string, masked: boolean, source: string | null }> }>, materials: Array<{ lookup: string | null, specId: string, title: string, required: boolean, originalChecked: boolean, grade: string | null, compared: { at: string, by: string | null, place: string, agrees: boolean } | null, files: Array<{ id: string, ready: boolean, mime: string, scan: FileScan, viewUrl: string, uploadedAt: string, kind: FileKind, taken: { session: string, by: string, device: string | null, place: string | null } | null }> }>, stages: Array<{ key: string, title: string, kind: string, state: string, level: number, office: string, stoodIn: boolean, number: number, outcome: string | null, handler: string | null, startedAt: string | null, endedAt: string | null, dueOn: string | null, outcomes: Array<string>, returnable: boolean, beside: boolean }>, askedOffices: Array<{ id: string, office: string, question: string, askedBy: string | null, askedAt: string, dueOn: string, agrees: string | null, answer: string | null, answeredBy: string | null, answeredAt: string | null, lateDays: number, mine: boolean }>, publicNotice: { text: string, beginsOn: string, endsOn: string } | null, objections: Array<{ id: string, who: string, said: string, notedBy: string | null, notedAt: string, answer: string | null, answeredBy: string | null, answeredAt: string | null }>, opinions: Array<{ by: string, role: string, text: string, met: string | null, at: string }>, history: Array<{ at: string, action: string, status: Status, title: string, by: string, reason: string | null }>, supplements: Array<{ number: string, askedAt: string, dueOn: string, answeredAt: string | null, endedAt: string | null, lines: Array<{ kind: string, ref: string, title: string, why: string, regions: Array<{ page: number }> }> }>, clocks: Array<{ kind: ClockKind, startedOn: string, dueOn: string, paused: boolean, pausedUntil: string | null, endedOn: string | null, how: ClockEnded | null, light: Light }>, cards: Array<{ id: string, rule: string, threshold: CardColour, department: string, person: string | null, dueOn: string | null, givenOn: string, appealable: boolean, words: Array<{ kind: string, text: string, by: string, at: string }> }>, orders: Array<{ id: string, applicationId: string, reference: string | null, item: string, office: string, askedBy: string, dueOn: string, late: boolean, answered: boolean, closed: boolean, mayAsk: boolean, mayAnswer: boolean, words: Array<{ kind: OrderSaid, by: string, at: string, text: string }> }>, notices: Array<{ id: string, kind: NoticeKind, title: string, number: string, issuedOn: string, readAt: string | null, onPaper: boolean, handedAt: string | null, pdfUrl: string }>, supplementable: Array<{ kind: string, ref: string, title: string }>, originalCheck: { latestOn: string, way: string | null, bookedFor: string | null, agreedAt: string | null, wanted: Array<{ kind: string, ref: string, title: string }> } | null, exemptions: Array<{ key: string, title: string, evidence: string, confirmed: boolean }>, bill: { totalFen: number, state: string, paidAt: string | null, atCounter: boolean, leftFen: number, lines: Array<{ name: string, fen: number }>, refunds: Array<{ id: string, fen: number, state: string, byHand: boolean, givenAt: string | null }> } | null, delivery: { way: string, receiver: string | null, address: string | null, pickupUntil: string | null, shelf: string | null, carrier: string | null, waybill: string | null, state: string | null, signer: string | null } | null, decision: { kind: string, by: string, at: string, reason: string | null, clause: string | null, documentHash: string, earlier: { kind: string, at: string } | null } | null, specials: Array<{ id: string, kind: string, title: string, days: number, state: string, reason: string, result: string, askedBy: string, askedAt: string, settledBy: string | null, settledAt: string | null, endedAt: string | null, lines: Array<{ title: string, why: string }> }>, specialKinds: Array<{ kind: string, title: string }>, redress: { id: string, kind: string, ground: string, reason: string, clause: string, askedBy: string, askedAt: string } | null, grounds: Array<{ act: string, ground: string, title: string }>, notOffered: Array<{ action: string, sentence: string, rule: string, clause: string }>, acceptChecklist: Array<{ key: string, text: string }>, checklist: Array<{ key: string, text: string }> }
    | { __typename: 'KeyReused', code: string, message: string }
    | { __typename: 'NotAllowed', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'NothingToPay', code: string, message: string }
    | { __typename: 'ReasonMissing', code: string, message: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
    | { __typename: 'VersionChanged', code: string, message: string }
    | { __typename: 'WrongStatus', code: string, message: string }
   };

export type AskRefundMutationVariables = Exact<{
  id: string;
  fen: number;
  because: string;
  key: string;
}>;


export type AskRefundMutation = { askRefund:
    | { __typename: 'Busy', code: string, message: string }
    | { __typename: 'KeyReused', code: string, message: string }
    | { __typename: 'NotAllowed', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'ReasonNeeded', code: string, message: string }
    | { __typename: 'RefundTooLarge', code: string, message: string }
    | { __typename: 'SecondRequest', id: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
   };

export type HandBackMutationVariables = Exact<{
  id: string;
  refund: string;
  key: string;
}>;


export type HandBackMutation = { handBack:
    | { __typename: 'Busy', code: string, message: string }
    | { __typename: 'Case', id: string, version: number, reference: string, projectNumber: string, status: Status, statusText: string, itemCode: string, itemTitle: string, itemVersion: number, instant: boolean, department: string, onPaper: boolean, mayOrder: boolean, mayReadLooks: boolean, mayOpenConsent: boolean, moneyActs: Array<string>, refundAskedFen: number, extensionDays: number, promisedOn: string | null, legalOn: string | null, dueOn: string | null, light: Light, claimedBy: string | null, claimedByMe: boolean, claimedUntil: string | null, actions: Array<DeskAction>, applicant: { name: string, idNumber: string, phone: string, level: number, organisation: string | null, creditCode: string | null, identitySource: string | null }, filedBy: { name: string, relation: Relation, since: string, until: string, live: boolean } | null, answers: Array<{ title: string, lines: Array<{ field: string, label: string, value: string, masked: boolean, source: string | null }> }>, materials: Array<{ lookup: string | null, specId: string, title: string, required: boolean, originalChecked: boolean, grade: string | null, compared: { at: string, by: string | null, place: string, agrees: boolean } | null, files: Array<{ id: string, ready: boolean, mime: string, scan: FileScan, viewUrl: string, uploadedAt: string, kind: FileKind, taken: { session: string, by: string, device: string | null, place: string | null } | null }> }>, stages: Array<{ key: string, title: string, kind: string, state: string, level: number, office: string, stoodIn: boolean, number: number, outcome: string | null, handler: string | null, startedAt: string | null, endedAt: string | null, dueOn: string | null, outcomes: Array<string>, returnable: boolean, beside: boolean }>, askedOffices: Array<{ id: string, office: string, question: string, askedBy: string | null, askedAt: string, dueOn: string, agrees: string | null, answer: string | null, answeredBy: string | null, answeredAt: string | null, lateDays: number, mine: boolean }>, publicNotice: { text: string, beginsOn: string, endsOn: string } | null, objections: Array<{ id: string, who: string, said: string, notedBy: string | null, notedAt: string, answer: string | null, answeredBy: string | null, answeredAt: string | null }>, opinions: Array<{ by: string, role: string, text: string, met: string | null, at: string }>, history: Array<{ at: string, action: string, status: Status, title: string, by: string, reason: string | null }>, supplements: Array<{ number: string, askedAt: string, dueOn: string, answeredAt: string | null, endedAt: string | null, lines: Array<{ kind: string, ref: string, title: string, why: string, regions: Array<{ page: number }> }> }>, clocks: Array<{ kind: ClockKind, startedOn: string, dueOn: string, paused: boolean, pausedUntil: string | null, endedOn: string | null, how: ClockEnded | null, light: Light }>, cards: Array<{ id: string, rule: string, threshold: CardColour, department: string, person: string | null, dueOn: string | null, givenOn: string, appealable: boolean, words: Array<{ kind: string, text: string, by: string, at: string }> }>, orders: Array<{ id: string, applicationId: string, reference: string | null, item: string, office: string, askedBy: string, dueOn: string, late: boolean, answered: boolean, closed: boolean, mayAsk: boolean, mayAnswer: boolean, words: Array<{ kind: OrderSaid, by: string, at: string, text: string }> }>, notices: Array<{ id: string, kind: NoticeKind, title: string, number: string, issuedOn: string, readAt: string | null, onPaper: boolean, handedAt: string | null, pdfUrl: string }>, supplementable: Array<{ kind: string, ref: string, title: string }>, originalCheck: { latestOn: string, way: string | null, bookedFor: string | null, agreedAt: string | null, wanted: Array<{ kind: string, ref: string, title: string }> } | null, exemptions: Array<{ key: string, title: string, evidence: string, confirmed: boolean }>, bill: { totalFen: number, state: string, paidAt: string | null, atCounter: boolean, leftFen: number, lines: Array<{ name: string, fen: number }>, refunds: Array<{ id: string, fen: number, state: string, byHand: boolean, givenAt: string | null }> } | null, delivery: { way: string, receiver: string | null, address: string | null, pickupUntil: string | null, shelf: string | null, carrier: string | null, waybill: string | null, state: string | null, signer: string | null } | null, decision: { kind: string, by: string, at: string, reason: string | null, clause: string | null, documentHash: string, earlier: { kind: string, at: string } | null } | null, specials: Array<{ id: string, kind: string, title: string, days: number, state: string, reason: string, result: string, askedBy: string, askedAt: string, settledBy: string | null, settledAt: string | null, endedAt: string | null, lines: Array<{ title: string, why: string }> }>, specialKinds: Array<{ kind: string, title: string }>, redress: { id: string, kind: string, ground: string, reason: string, clause: string, askedBy: string, askedAt: string } | null, grounds: Array<{ act: string, ground: string, title: string }>, notOffered: Array<{ action: string, sentence: string, rule: string, clause: string }>, acceptChecklist: Array<{ key: string, text: string }>, checklist: Array<{ key: string, text: string }> }
    | { __typename: 'KeyReused', code: string, message: string }
    | { __typename: 'NotAllowed', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
    | { __typename: 'VersionChanged', code: string, message: string }
    | { __typename: 'WrongStatus', code: string, message: string }
   };

export type YearPartsFragment = { year: number, missing: number | null, days: Array<{ day: string, kind: DayKind, name: string, source: string }>, changes: Array<{ id: string, first: string, last: string, kind: DayKind, name: string, reason: string, at: string, moved: number, doneAt: string | null }> };

export type CalendarYearQueryVariables = Exact<{
  year: number;
}>;


export type CalendarYearQuery = { calendarYear: { year: number, missing: number | null, days: Array<{ day: string, kind: DayKind, name: string, source: string }>, changes: Array<{ id: string, first: string, last: string, kind: DayKind, name: string, reason: string, at: string, moved: number, doneAt: string | null }> } };

export type CalendarPreviewQueryVariables = Exact<{
  firstDay: string;
  lastDay: string;
  kind: DayKind;
}>;


export type CalendarPreviewQuery = { calendarPreview: { days: Array<string>, clocks: number, cases: number, wrong: string | null } };

export type ChangeCalendarMutationVariables = Exact<{
  firstDay: string;
  lastDay: string;
  kind: DayKind;
  name: string;
  because: string;
  key: string;
}>;


export type ChangeCalendarMutation = { changeCalendar:
    | { __typename: 'Busy', code: string, message: string }
    | { __typename: 'CalendarDaysInvalid', code: string, message: string }
    | { __typename: 'CalendarYear', year: number, missing: number | null, days: Array<{ day: string, kind: DayKind, name: string, source: string }>, changes: Array<{ id: string, first: string, last: string, kind: DayKind, name: string, reason: string, at: string, moved: number, doneAt: string | null }> }
    | { __typename: 'KeyReused', code: string, message: string }
    | { __typename: 'NotAllowed', code: string, message: string }
    | { __typename: 'ReasonMissing', code: string, message: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
   };

export type MemberPartsFragment = { id: string, name: string, phone: string, leftAt: string | null, keys: number, waiting: number, mayLeave: boolean, seats: Array<{ id: string, roleText: string, department: string, site: string | null, lead: boolean, mayTake: boolean }> };

export type StaffQueryVariables = Exact<{
  search: string;
}>;


export type StaffQuery = { staff: Array<{ id: string, name: string, phone: string, leftAt: string | null, keys: number, waiting: number, mayLeave: boolean, seats: Array<{ id: string, roleText: string, department: string, site: string | null, lead: boolean, mayTake: boolean }> }> };

export type SeatChoicesQueryVariables = Exact<{ [key: string]: never; }>;


export type SeatChoicesQuery = { seatChoices: { roles: Array<{ key: string, text: string, second: boolean }>, departments: Array<{ key: string, text: string }>, sites: Array<{ key: string, text: string }> } };

export type EnrolStaffMutationVariables = Exact<{
  name: string;
  phone: string;
  idNumber: string;
  seat: SeatInput;
  because: string;
}>;


export type EnrolStaffMutation = { enrolStaff:
    | { __typename: 'Busy', code: string, message: string }
    | { __typename: 'IdNumberInvalid', code: string, message: string }
    | { __typename: 'NameInvalid', code: string, message: string }
    | { __typename: 'NotAllowed', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'PhoneInvalid', code: string, message: string }
    | { __typename: 'ReasonNeeded', code: string, message: string }
    | { __typename: 'SeatTaken', code: string, message: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
    | { __typename: 'StaffChanged', asked: boolean }
    | { __typename: 'StaffKnown', code: string, message: string }
   };

export type GiveSeatMutationVariables = Exact<{
  staffId: string;
  seat: SeatInput;
  because: string;
}>;


export type GiveSeatMutation = { giveSeat:
    | { __typename: 'Busy', code: string, message: string }
    | { __typename: 'NotAllowed', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'ReasonNeeded', code: string, message: string }
    | { __typename: 'SeatTaken', code: string, message: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
    | { __typename: 'StaffChanged', asked: boolean }
   };

export type TakeSeatMutationVariables = Exact<{
  staffId: string;
  seatId: string;
  because: string;
}>;


export type TakeSeatMutation = { takeSeat:
    | { __typename: 'Busy', code: string, message: string }
    | { __typename: 'LastOfItsKind', code: string, message: string }
    | { __typename: 'NotAllowed', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'ReasonNeeded', code: string, message: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
    | { __typename: 'StaffChanged', asked: boolean }
   };

export type StaffLeavesMutationVariables = Exact<{
  staffId: string;
  because: string;
}>;


export type StaffLeavesMutation = { staffLeaves:
    | { __typename: 'Busy', code: string, message: string }
    | { __typename: 'LastOfItsKind', code: string, message: string }
    | { __typename: 'NotAllowed', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'ReasonNeeded', code: string, message: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
    | { __typename: 'StaffChanged', asked: boolean }
   };

export type SecondRequestsQueryVariables = Exact<{ [key: string]: never; }>;


export type SecondRequestsQuery = { secondRequests: Array<{ id: string, title: string, text: string, because: string, askedBy: string, askedAt: string, state: SecondRequestState, settledBy: string | null, settledAt: string | null, settledBecause: string, mine: boolean, mayConfirm: boolean }> };

export type KeyRotationQueryVariables = Exact<{ [key: string]: never; }>;


export type KeyRotationQuery = { keyRotation: { number: number | null, keys: number, wrapped: number, agreedAt: string, endedAt: string | null, failed: boolean } | null };

export type AskKeyRotationMutationVariables = Exact<{
  because: string;
}>;


export type AskKeyRotationMutation = { askKeyRotation:
    | { __typename: 'AlreadyRotating', code: string, message: string }
    | { __typename: 'Busy', code: string, message: string }
    | { __typename: 'NotAllowed', code: string, message: string }
    | { __typename: 'ReasonNeeded', code: string, message: string }
    | { __typename: 'SecondRequest', id: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
   };

export type ConfirmRequestMutationVariables = Exact<{
  id: string;
}>;


export type ConfirmRequestMutation = { confirmRequest:
    | { __typename: 'AlreadyRotating', code: string, message: string }
    | { __typename: 'AlreadySettled', code: string, message: string }
    | { __typename: 'Busy', code: string, message: string }
    | { __typename: 'Expired', code: string, message: string }
    | { __typename: 'JoinImpossible', code: string, message: string }
    | { __typename: 'LookNotSealed', code: string, message: string }
    | { __typename: 'NotAllowed', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'SamePerson', code: string, message: string }
    | { __typename: 'SeatTaken', code: string, message: string }
    | { __typename: 'SecondRequest', id: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
   };

export type RefuseRequestMutationVariables = Exact<{
  id: string;
  because: string;
}>;


export type RefuseRequestMutation = { refuseRequest:
    | { __typename: 'AlreadySettled', code: string, message: string }
    | { __typename: 'Busy', code: string, message: string }
    | { __typename: 'Expired', code: string, message: string }
    | { __typename: 'NotAllowed', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'ReasonNeeded', code: string, message: string }
    | { __typename: 'SecondRequest', id: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
   };

export type PowerPartsFragment = { counts: Array<{ to: string, items: number }>, given: Array<{ id: string, department: string, to: string, itemCode: string, item: string, basis: string, since: string, until: string | null, endedAt: string | null, endedBecause: string, mine: boolean }>, departments: Array<{ key: string, text: string }>, to: Array<{ key: string, text: string }>, items: Array<{ key: string, text: string, within: string }> };

export type PowersQueryVariables = Exact<{ [key: string]: never; }>;


export type PowersQuery = { powers: { counts: Array<{ to: string, items: number }>, given: Array<{ id: string, department: string, to: string, itemCode: string, item: string, basis: string, since: string, until: string | null, endedAt: string | null, endedBecause: string, mine: boolean }>, departments: Array<{ key: string, text: string }>, to: Array<{ key: string, text: string }>, items: Array<{ key: string, text: string, within: string }> } };

export type HandDownMutationVariables = Exact<{
  power: PowerInput;
}>;


export type HandDownMutation = { handDown:
    | { __typename: 'Busy', code: string, message: string }
    | { __typename: 'DelegationInvalid', code: string, message: string }
    | { __typename: 'NotAllowed', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'Powers', counts: Array<{ to: string, items: number }>, given: Array<{ id: string, department: string, to: string, itemCode: string, item: string, basis: string, since: string, until: string | null, endedAt: string | null, endedBecause: string, mine: boolean }>, departments: Array<{ key: string, text: string }>, to: Array<{ key: string, text: string }>, items: Array<{ key: string, text: string, within: string }> }
    | { __typename: 'SignInNeeded', code: string, message: string }
   };

export type TakePowerBackMutationVariables = Exact<{
  id: string;
  because: string;
}>;


export type TakePowerBackMutation = { takePowerBack:
    | { __typename: 'Busy', code: string, message: string }
    | { __typename: 'NotAllowed', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'Powers', counts: Array<{ to: string, items: number }>, given: Array<{ id: string, department: string, to: string, itemCode: string, item: string, basis: string, since: string, until: string | null, endedAt: string | null, endedBecause: string, mine: boolean }>, departments: Array<{ key: string, text: string }>, to: Array<{ key: string, text: string }>, items: Array<{ key: string, text: string, within: string }> }
    | { __typename: 'ReasonNeeded', code: string, message: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
   };

export type PlacesPartsFragment = { regions: Array<{ id: string, code: string, name: string, within: string }>, departments: Array<{ id: string, code: string, name: string, region: string }>, sites: Array<{ id: string, code: string, name: string, address: string, kind: string, hours: string, phone: string, region: string, latitude: number | null, longitude: number | null }>, kinds: Array<{ key: string, text: string }> };

export type KeptOfficesQueryVariables = Exact<{ [key: string]: never; }>;


export type KeptOfficesQuery = { keptOffices: { regions: Array<{ id: string, code: string, name: string, within: string }>, departments: Array<{ id: string, code: string, name: string, region: string }>, sites: Array<{ id: string, code: string, name: string, address: string, kind: string, hours: string, phone: string, region: string, latitude: number | null, longitude: number | null }>, kinds: Array<{ key: string, text: string }> } };

export type SaveRegionMutationVariables = Exact<{
  code: string;
  name: string;
  id?: string | null | undefined;
}>;


export type SaveRegionMutation = { saveRegion:
    | { __typename: 'Busy', code: string, message: string }
    | { __typename: 'CodeTaken', code: string, message: string }
    | { __typename: 'KeptOffices', regions: Array<{ id: string, code: string, name: string, within: string }>, departments: Array<{ id: string, code: string, name: string, region: string }>, sites: Array<{ id: string, code: string, name: string, address: string, kind: string, hours: string, phone: string, region: string, latitude: number | null, longitude: number | null }>, kinds: Array<{ key: string, text: string }> }
    | { __typename: 'NotAllowed', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'PlaceInvalid', code: string, message: string }
    | { __typename: 'RegionUnknown', code: string, message: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
   };

export type SaveDepartmentMutationVariables = Exact<{
  code: string;
  name: string;
  region: string;
  id?: string | null | undefined;
}>;


export type SaveDepartmentMutation = { saveDepartment:
    | { __typename: 'Busy', code: string, message: string }
    | { __typename: 'CodeTaken', code: string, message: string }
    | { __typename: 'KeptOffices', regions: Array<{ id: string, code: string, name: string, within: string }>, departments: Array<{ id: string, code: string, name: string, region: string }>, sites: Array<{ id: string, code: string, name: string, address: string, kind: string, hours: string, phone: string, region: string, latitude: number | null, longitude: number | null }>, kinds: Array<{ key: string, text: string }> }
    | { __typename: 'NotAllowed', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'PlaceInvalid', code: string, message: string }
    | { __typename: 'RegionUnknown', code: string, message: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
   };

export type SaveSiteMutationVariables = Exact<{
  code: string;
  site: SiteInput;
  id?: string | null | undefined;
}>;


export type SaveSiteMutation = { saveSite:
    | { __typename: 'Busy', code: string, message: string }
    | { __typename: 'CodeTaken', code: string, message: string }
    | { __typename: 'HoursInvalid', code: string, message: string }
    | { __typename: 'KeptOffices', regions: Array<{ id: string, code: string, name: string, within: string }>, departments: Array<{ id: string, code: string, name: string, region: string }>, sites: Array<{ id: string, code: string, name: string, address: string, kind: string, hours: string, phone: string, region: string, latitude: number | null, longitude: number | null }>, kinds: Array<{ key: string, text: string }> }
    | { __typename: 'NotAllowed', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'PlaceInvalid', code: string, message: string }
    | { __typename: 'RegionUnknown', code: string, message: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
   };

export type KeptPartsFragment = { departments: Array<{ key: string, text: string }>, templates: Array<{ id: string, department: string, name: string, text: string, uses: Array<OpinionUse>, removed: boolean }> };

export type KeptTemplatesQueryVariables = Exact<{ [key: string]: never; }>;


export type KeptTemplatesQuery = { keptTemplates: { departments: Array<{ key: string, text: string }>, templates: Array<{ id: string, department: string, name: string, text: string, uses: Array<OpinionUse>, removed: boolean }> } };

export type KeepTemplateMutationVariables = Exact<{
  departmentId: string;
  template: TemplateInput;
}>;


export type KeepTemplateMutation = { keepTemplate:
    | { __typename: 'Busy', code: string, message: string }
    | { __typename: 'KeptTemplates', departments: Array<{ key: string, text: string }>, templates: Array<{ id: string, department: string, name: string, text: string, uses: Array<OpinionUse>, removed: boolean }> }
    | { __typename: 'NotAllowed', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
    | { __typename: 'TemplateInvalid', code: string, message: string }
   };

export type ChangeTemplateMutationVariables = Exact<{
  id: string;
  template: TemplateInput;
}>;


export type ChangeTemplateMutation = { changeTemplate:
    | { __typename: 'Busy', code: string, message: string }
    | { __typename: 'KeptTemplates', departments: Array<{ key: string, text: string }>, templates: Array<{ id: string, department: string, name: string, text: string, uses: Array<OpinionUse>, removed: boolean }> }
    | { __typename: 'NotAllowed', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
    | { __typename: 'TemplateInvalid', code: string, message: string }
   };

export type RemoveTemplateMutationVariables = Exact<{
  id: string;
}>;


export type RemoveTemplateMutation = { removeTemplate:
    | { __typename: 'Busy', code: string, message: string }
    | { __typename: 'KeptTemplates', departments: Array<{ key: string, text: string }>, templates: Array<{ id: string, department: string, name: string, text: string, uses: Array<OpinionUse>, removed: boolean }> }
    | { __typename: 'NotAllowed', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
   };

export type RestoreTemplateMutationVariables = Exact<{
  id: string;
}>;


export type RestoreTemplateMutation = { restoreTemplate:
    | { __typename: 'Busy', code: string, message: string }
    | { __typename: 'KeptTemplates', departments: Array<{ key: string, text: string }>, templates: Array<{ id: string, department: string, name: string, text: string, uses: Array<OpinionUse>, removed: boolean }> }
    | { __typename: 'NotAllowed', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
    | { __typename: 'TemplateInvalid', code: string, message: string }
   };

export type SiteTimesPartsFragment = { siteId: string, purposes: Array<{ pool: string, title: string, own: boolean, openings: Array<{ weekday: number, opens: string, closes: string, minutes: number, capacity: number }> }> };

export type SiteTimesQueryVariables = Exact<{
  id: string;
}>;


export type SiteTimesQuery = { siteTimes: { siteId: string, purposes: Array<{ pool: string, title: string, own: boolean, openings: Array<{ weekday: number, opens: string, closes: string, minutes: number, capacity: number }> }> } | null };

export type TimesOutlookQueryVariables = Exact<{
  id: string;
  pool: string;
  openings: Array<OpeningInput> | OpeningInput;
}>;


export type TimesOutlookQuery = { timesOutlook: { times: number, people: number, first: string | null, kept: number, wrong: string | null } | null };

export type SaveTimesMutationVariables = Exact<{
  id: string;
  pool: string;
  openings: Array<OpeningInput> | OpeningInput;
  key: string;
}>;


export type SaveTimesMutation = { saveTimes:
    | { __typename: 'Busy', code: string, message: string }
    | { __typename: 'KeyReused', code: string, message: string }
    | { __typename: 'NotAllowed', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
    | { __typename: 'SiteTimes', siteId: string, purposes: Array<{ pool: string, title: string, own: boolean, openings: Array<{ weekday: number, opens: string, closes: string, minutes: number, capacity: number }> }> }
    | { __typename: 'TimesInvalid', code: string, message: string }
   };

export type GivenUpQueryVariables = Exact<{ [key: string]: never; }>;


export type GivenUpQuery = { givenUp: Array<{ id: string, kind: string, name: string, title: string, channel: string | null, attempts: number, fault: string, happenedAt: string, deadAt: string }> };

export type TryAgainMutationVariables = Exact<{
  ids: Array<string> | string;
}>;


export type TryAgainMutation = { tryAgain:
    | { __typename: 'Busy', code: string, message: string }
    | { __typename: 'NotAllowed', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
    | { __typename: 'TriedAgain', count: number }
   };

export type OrderPartsFragment = { id: string, applicationId: string, reference: string | null, item: string, office: string, askedBy: string, dueOn: string, late: boolean, answered: boolean, closed: boolean, mayAsk: boolean, mayAnswer: boolean, words: Array<{ kind: OrderSaid, by: string, at: string, text: string }> };

export type OrdersQueryVariables = Exact<{
  closed: boolean;
}>;


export type OrdersQuery = { orders: Array<{ id: string, applicationId: string, reference: string | null, item: string, office: string, askedBy: string, dueOn: string, late: boolean, answered: boolean, closed: boolean, mayAsk: boolean, mayAnswer: boolean, words: Array<{ kind: OrderSaid, by: string, at: string, text: string }> }> };

export type ResultsWithoutCaseQueryVariables = Exact<{ [key: string]: never; }>;


export type ResultsWithoutCaseQuery = { resultsWithoutCase: Array<{ id: string, number: string, item: string, office: string, issuedOn: string, reference: string | null, because: string, at: string }> };

export type GiveOrderMutationVariables = Exact<{
  id: string;
  text: string;
  days: number;
  key: string;
}>;


export type GiveOrderMutation = { giveOrder:
    | { __typename: 'Busy', code: string, message: string }
    | { __typename: 'Case', id: string, version: number, reference: string, projectNumber: string, status: Status, statusText: string, itemCode: string, itemTitle: string, itemVersion: number, instant: boolean, department: string, onPaper: boolean, mayOrder: boolean, mayReadLooks: boolean, mayOpenConsent: boolean, moneyActs: Array<string>, refundAskedFen: number, extensionDays: number, promisedOn: string | null, legalOn: string | null, dueOn: string | null, light: Light, claimedBy: string | null, claimedByMe: boolean, claimedUntil: string | null, actions: Array<DeskAction>, applicant: { name: string, idNumber: string, phone: string, level: number, organisation: string | null, creditCode: string | null, identitySource: string | null }, filedBy: { name: string, relation: Relation, since: string, until: string, live: boolean } | null, answers: Array<{ title: string, lines: Array<{ field: string, label: string, value: string, masked: boolean, source: string | null }> }>, materials: Array<{ lookup: string | null, specId: string, title: string, required: boolean, originalChecked: boolean, grade: string | null, compared: { at: string, by: string | null, place: string, agrees: boolean } | null, files: Array<{ id: string, ready: boolean, mime: string, scan: FileScan, viewUrl: string, uploadedAt: string, kind: FileKind, taken: { session: string, by: string, device: string | null, place: string | null } | null }> }>, stages: Array<{ key: string, title: string, kind: string, state: string, level: number, office: string, stoodIn: boolean, number: number, outcome: string | null, handler: string | null, startedAt: string | null, endedAt: string | null, dueOn: string | null, outcomes: Array<string>, returnable: boolean, beside: boolean }>, askedOffices: Array<{ id: string, office: string, question: string, askedBy: string | null, askedAt: string, dueOn: string, agrees: string | null, answer: string | null, answeredBy: string | null, answeredAt: string | null, lateDays: number, mine: boolean }>, publicNotice: { text: string, beginsOn: string, endsOn: string } | null, objections: Array<{ id: string, who: string, said: string, notedBy: string | null, notedAt: string, answer: string | null, answeredBy: string | null, answeredAt: string | null }>, opinions: Array<{ by: string, role: string, text: string, met: string | null, at: string }>, history: Array<{ at: string, action: string, status: Status, title: string, by: string, reason: string | null }>, supplements: Array<{ number: string, askedAt: string, dueOn: string, answeredAt: string | null, endedAt: string | null, lines: Array<{ kind: string, ref: string, title: string, why: string, regions: Array<{ page: number }> }> }>, clocks: Array<{ kind: ClockKind, startedOn: string, dueOn: string, paused: boolean, pausedUntil: string | null, endedOn: string | null, how: ClockEnded | null, light: Light }>, cards: Array<{ id: string, rule: string, threshold: CardColour, department: string, person: string | null, dueOn: string | null, givenOn: string, appealable: boolean, words: Array<{ kind: string, text: string, by: string, at: string }> }>, orders: Array<{ id: string, applicationId: string, reference: string | null, item: string, office: string, askedBy: string, dueOn: string, late: boolean, answered: boolean, closed: boolean, mayAsk: boolean, mayAnswer: boolean, words: Array<{ kind: OrderSaid, by: string, at: string, text: string }> }>, notices: Array<{ id: string, kind: NoticeKind, title: string, number: string, issuedOn: string, readAt: string | null, onPaper: boolean, handedAt: string | null, pdfUrl: string }>, supplementable: Array<{ kind: string, ref: string, title: string }>, originalCheck: { latestOn: string, way: string | null, bookedFor: string | null, agreedAt: string | null, wanted: Array<{ kind: string, ref: string, title: string }> } | null, exemptions: Array<{ key: string, title: string, evidence: string, confirmed: boolean }>, bill: { totalFen: number, state: string, paidAt: string | null, atCounter: boolean, leftFen: number, lines: Array<{ name: string, fen: number }>, refunds: Array<{ id: string, fen: number, state: string, byHand: boolean, givenAt: string | null }> } | null, delivery: { way: string, receiver: string | null, address: string | null, pickupUntil: string | null, shelf: string | null, carrier: string | null, waybill: string | null, state: string | null, signer: string | null } | null, decision: { kind: string, by: string, at: string, reason: string | null, clause: string | null, documentHash: string, earlier: { kind: string, at: string } | null } | null, specials: Array<{ id: string, kind: string, title: string, days: number, state: string, reason: string, result: string, askedBy: string, askedAt: string, settledBy: string | null, settledAt: string | null, endedAt: string | null, lines: Array<{ title: string, why: string }> }>, specialKinds: Array<{ kind: string, title: string }>, redress: { id: string, kind: string, ground: string, reason: string, clause: string, askedBy: string, askedAt: string } | null, grounds: Array<{ act: string, ground: string, title: string }>, notOffered: Array<{ action: string, sentence: string, rule: string, clause: string }>, acceptChecklist: Array<{ key: string, text: string }>, checklist: Array<{ key: string, text: string }> }
    | { __typename: 'KeyReused', code: string, message: string }
    | { __typename: 'NotAllowed', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'ReasonMissing', code: string, message: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
   };

export type SayToOrderMutationVariables = Exact<{
  id: string;
  text: string;
  key: string;
}>;


export type SayToOrderMutation = { sayToOrder:
    | { __typename: 'Busy', code: string, message: string }
    | { __typename: 'KeyReused', code: string, message: string }
    | { __typename: 'NotAllowed', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'NothingAsked', code: string, message: string }
    | { __typename: 'ReasonMissing', code: string, message: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
    | { __typename: 'SupervisionOrder', id: string, applicationId: string, reference: string | null, item: string, office: string, askedBy: string, dueOn: string, late: boolean, answered: boolean, closed: boolean, mayAsk: boolean, mayAnswer: boolean, words: Array<{ kind: OrderSaid, by: string, at: string, text: string }> }
   };

export type CloseOrderMutationVariables = Exact<{
  id: string;
}>;


export type CloseOrderMutation = { closeOrder:
    | { __typename: 'Busy', code: string, message: string }
    | { __typename: 'NotAllowed', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
    | { __typename: 'SupervisionOrder', id: string, applicationId: string, reference: string | null, item: string, office: string, askedBy: string, dueOn: string, late: boolean, answered: boolean, closed: boolean, mayAsk: boolean, mayAnswer: boolean, words: Array<{ kind: OrderSaid, by: string, at: string, text: string }> }
   };

export type OpenConsentMutationVariables = Exact<{
  id: string;
  because: string;
}>;


export type OpenConsentMutation = { openConsent:
    | { __typename: 'Busy', code: string, message: string }
    | { __typename: 'ConsentProof', item: string, village: string, name: string, idNumber: string, said: string, papers: number, path: string, box: string, picture: string, digest: string, intact: boolean, signedAt: string, picturedAt: string, cameAt: string, disownedAt: string | null }
    | { __typename: 'KeyWithheld', code: string, message: string }
    | { __typename: 'NotAllowed', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'ReasonMissing', code: string, message: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
    | { __typename: 'TooManyRequests', code: string, message: string }
   };

export type AskSpecialMutationVariables = Exact<{
  id: string;
  version: number;
  kind: string;
  days: number;
  reason: string;
  key: string;
}>;


export type AskSpecialMutation = { askSpecial:
    | { __typename: 'AlreadyAsked', code: string, message: string }
    | { __typename: 'Busy', code: string, message: string }
    | { __typename: 'Case', id: string, version: number, reference: string, projectNumber: string, status: Status, statusText: string, itemCode: string, itemTitle: string, itemVersion: number, instant: boolean, department: string, onPaper: boolean, mayOrder: boolean, mayReadLooks: boolean, mayOpenConsent: boolean, moneyActs: Array<string>, refundAskedFen: number, extensionDays: number, promisedOn: string | null, legalOn: string | null, dueOn: string | null, light: Light, claimedBy: string | null, claimedByMe: boolean, claimedUntil: string | null, actions: Array<DeskAction>, applicant: { name: string, idNumber: string, phone: string, level: number, organisation: string | null, creditCode: string | null, identitySource: string | null }, filedBy: { name: string, relation: Relation, since: string, until: string, live: boolean } | null, answers: Array<{ title: string, lines: Array<{ field: string, label: string, value: string, masked: boolean, source: string | null }> }>, materials: Array<{ lookup: string | null, specId: string, title: string, required: boolean, originalChecked: boolean, grade: string | null, compared: { at: string, by: string | null, place: string, agrees: boolean } | null, files: Array<{ id: string, ready: boolean, mime: string, scan: FileScan, viewUrl: string, uploadedAt: string, kind: FileKind, taken: { session: string, by: string, device: string | null, place: string | null } | null }> }>, stages: Array<{ key: string, title: string, kind: string, state: string, level: number, office: string, stoodIn: boolean, number: number, outcome: string | null, handler: string | null, startedAt: string | null, endedAt: string | null, dueOn: string | null, outcomes: Array<string>, returnable: boolean, beside: boolean }>, askedOffices: Array<{ id: string, office: string, question: string, askedBy: string | null, askedAt: string, dueOn: string, agrees: string | null, answer: string | null, answeredBy: string | null, answeredAt: string | null, lateDays: number, mine: boolean }>, publicNotice: { text: string, beginsOn: string, endsOn: string } | null, objections: Array<{ id: string, who: string, said: string, notedBy: string | null, notedAt: string, answer: string | null, answeredBy: string | null, answeredAt: string | null }>, opinions: Array<{ by: string, role: string, text: string, met: string | null, at: string }>, history: Array<{ at: string, action: string, status: Status, title: string, by: string, reason: string | null }>, supplements: Array<{ number: string, askedAt: string, dueOn: string, answeredAt: string | null, endedAt: string | null, lines: Array<{ kind: string, ref: string, title: string, why: string, regions: Array<{ page: number }> }> }>, clocks: Array<{ kind: ClockKind, startedOn: string, dueOn: string, paused: boolean, pausedUntil: string | null, endedOn: string | null, how: ClockEnded | null, light: Light }>, cards: Array<{ id: string, rule: string, threshold: CardColour, department: string, person: string | null, dueOn: string | null, givenOn: string, appealable: boolean, words: Array<{ kind: string, text: string, by: string, at: string }> }>, orders: Array<{ id: string, applicationId: string, reference: string | null, item: string, office: string, askedBy: string, dueOn: string, late: boolean, answered: boolean, closed: boolean, mayAsk: boolean, mayAnswer: boolean, words: Array<{ kind: OrderSaid, by: string, at: string, text: string }> }>, notices: Array<{ id: string, kind: NoticeKind, title: string, number: string, issuedOn: string, readAt: string | null, onPaper: boolean, handedAt: string | null, pdfUrl: string }>, supplementable: Array<{ kind: string, ref: string, title: string }>, originalCheck: { latestOn: string, way: string | null, bookedFor: string | null, agreedAt: string | null, wanted: Array<{ kind: string, ref: string, title: string }> } | null, exemptions: Array<{ key: string, title: string, evidence: string, confirmed: boolean }>, bill: { totalFen: number, state: string, paidAt: string | null, atCounter: boolean, leftFen: number, lines: Array<{ name: string, fen: number }>, refunds: Array<{ id: string, fen: number, state: string, byHand: boolean, givenAt: string | null }> } | null, delivery: { way: string, receiver: string | null, address: string | null, pickupUntil: string | null, shelf: string | null, carrier: string | null, waybill: string | null, state: string | null, signer: string | null } | null, decision: { kind: string, by: string, at: string, reason: string | null, clause: string | null, documentHash: string, earlier: { kind: string, at: string } | null } | null, specials: Array<{ id: string, kind: string, title: string, days: number, state: string, reason: string, result: string, askedBy: string, askedAt: string, settledBy: string | null, settledAt: string | null, endedAt: string | null, lines: Array<{ title: string, why: string }> }>, specialKinds: Array<{ kind: string, title: string }>, redress: { id: string, kind: string, ground: string, reason: string, clause: string, askedBy: string, askedAt: string } | null, grounds: Array<{ act: string, ground: string, title: string }>, notOffered: Array<{ action: string, sentence: string, rule: string, clause: string }>, acceptChecklist: Array<{ key: string, text: string }>, checklist: Array<{ key: string, text: string }> }
    | { __typename: 'ClaimedByOther', code: string, message: string }
    | { __typename: 'DaysInvalid', code: string, message: string }
    | { __typename: 'DeadlinePassed', code: string, message: string }
    | { __typename: 'ExtendedBefore', code: string, message: string }
    | { __typename: 'KeyReused', code: string, message: string }
    | { __typename: 'NotAllowed', code: string, message: string }
    | { __typename: 'NotClaimed', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'ReasonMissing', code: string, message: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
    | { __typename: 'SpecialUnknown', code: string, message: string }
    | { __typename: 'VersionChanged', code: string, message: string }
    | { __typename: 'WrongStatus', code: string, message: string }
   };

export type AskMoreMutationVariables = Exact<{
  id: string;
  version: number;
  lines: Array<GapInput> | GapInput;
  reason: string;
  key: string;
}>;


export type AskMoreMutation = { askMore:
    | { __typename: 'AlreadyAsked', code: string, message: string }
    | { __typename: 'Busy', code: string, message: string }
    | { __typename: 'Case', id: string, version: number, reference: string, projectNumber: string, status: Status, statusText: string, itemCode: string, itemTitle: string, itemVersion: number, instant: boolean, department: string, onPaper: boolean, mayOrder: boolean, mayReadLooks: boolean, mayOpenConsent: boolean, moneyActs: Array<string>, refundAskedFen: number, extensionDays: number, promisedOn: string | null, legalOn: string | null, dueOn: string | null, light: Light, claimedBy: string | null, claimedByMe: boolean, claimedUntil: string | null, actions: Array<DeskAction>, applicant: { name: string, idNumber: string, phone: string, level: number, organisation: string | null, creditCode: string | null, identitySource: string | null }, filedBy: { name: string, relation: Relation, since: string, until: string, live: boolean } | null, answers: Array<{ title: string, lines: Array<{ field: string, label: string, value: string, masked: boolean, source: string | null }> }>, materials: Array<{ lookup: string | null, specId: string, title: string, required: boolean, originalChecked: boolean, grade: string | null, compared: { at: string, by: string | null, place: string, agrees: boolean } | null, files: Array<{ id: string, ready: boolean, mime: string, scan: FileScan, viewUrl: string, uploadedAt: string, kind: FileKind, taken: { session: string, by: string, device: string | null, place: string | null } | null }> }>, stages: Array<{ key: string, title: string, kind: string, state: string, level: number, office: string, stoodIn: boolean, number: number, outcome: string | null, handler: string | null, startedAt: string | null, endedAt: string | null, dueOn: string | null, outcomes: Array<string>, returnable: boolean, beside: boolean }>, askedOffices: Array<{ id: string, office: string, question: string, askedBy: string | null, askedAt: string, dueOn: string, agrees: string | null, answer: string | null, answeredBy: string | null, answeredAt: string | null, lateDays: number, mine: boolean }>, publicNotice: { text: string, beginsOn: string, endsOn: string } | null, objections: Array<{ id: string, who: string, said: string, notedBy: string | null, notedAt: string, answer: string | null, answeredBy: string | null, answeredAt: string | null }>, opinions: Array<{ by: string, role: string, text: string, met: string | null, at: string }>, history: Array<{ at: string, action: string, status: Status, title: string, by: string, reason: string | null }>, supplements: Array<{ number: string, askedAt: string, dueOn: string, answeredAt: string | null, endedAt: string | null, lines: Array<{ kind: string, ref: string, title: string, why: string, regions: Array<{ page: number }> }> }>, clocks: Array<{ kind: ClockKind, startedOn: string, dueOn: string, paused: boolean, pausedUntil: string | null, endedOn: string | null, how: ClockEnded | null, light: Light }>, cards: Array<{ id: string, rule: string, threshold: CardColour, department: string, person: string | null, dueOn: string | null, givenOn: string, appealable: boolean, words: Array<{ kind: string, text: string, by: string, at: string }> }>, orders: Array<{ id: string, applicationId: string, reference: string | null, item: string, office: string, askedBy: string, dueOn: string, late: boolean, answered: boolean, closed: boolean, mayAsk: boolean, mayAnswer: boolean, words: Array<{ kind: OrderSaid, by: string, at: string, text: string }> }>, notices: Array<{ id: string, kind: NoticeKind, title: string, number: string, issuedOn: string, readAt: string | null, onPaper: boolean, handedAt: string | null, pdfUrl: string }>, supplementable: Array<{ kind: string, ref: string, title: string }>, originalCheck: { latestOn: string, way: string | null, bookedFor: string | null, agreedAt: string | null, wanted: Array<{ kind: string, ref: string, title: string }> } | null, exemptions: Array<{ key: string, title: string, evidence: string, confirmed: boolean }>, bill: { totalFen: number, state: string, paidAt: string | null, atCounter: boolean, leftFen: number, lines: Array<{ name: string, fen: number }>, refunds: Array<{ id: string, fen: number, state: string, byHand: boolean, givenAt: string | null }> } | null, delivery: { way: string, receiver: string | null, address: string | null, pickupUntil: string | null, shelf: string | null, carrier: string | null, waybill: string | null, state: string | null, signer: string | null } | null, decision: { kind: string, by: string, at: string, reason: string | null, clause: string | null, documentHash: string, earlier: { kind: string, at: string } | null } | null, specials: Array<{ id: string, kind: string, title: string, days: number, state: string, reason: string, result: string, askedBy: string, askedAt: string, settledBy: string | null, settledAt: string | null, endedAt: string | null, lines: Array<{ title: string, why: string }> }>, specialKinds: Array<{ kind: string, title: string }>, redress: { id: string, kind: string, ground: string, reason: string, clause: string, askedBy: string, askedAt: string } | null, grounds: Array<{ act: string, ground: string, title: string }>, notOffered: Array<{ action: string, sentence: string, rule: string, clause: string }>, acceptChecklist: Array<{ key: string, text: string }>, checklist: Array<{ key: string, text: string }> }
    | { __typename: 'ClaimedByOther', code: string, message: string }
    | { __typename: 'GapNotInList', code: string, message: string }
    | { __typename: 'KeyReused', code: string, message: string }
    | { __typename: 'NotAllowed', code: string, message: string }
    | { __typename: 'NotClaimed', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'ReasonMissing', code: string, message: string }
    | { __typename: 'RegionInvalid', code: string, message: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
    | { __typename: 'SpecialUnknown', code: string, message: string }
    | { __typename: 'VersionChanged', code: string, message: string }
    | { __typename: 'WrongStatus', code: string, message: string }
   };

export type AskExtensionMutationVariables = Exact<{
  id: string;
  version: number;
  days: number;
  reason: string;
  key: string;
}>;


export type AskExtensionMutation = { askExtension:
    | { __typename: 'AlreadyAsked', code: string, message: string }
    | { __typename: 'Busy', code: string, message: string }
    | { __typename: 'Case', id: string, version: number, reference: string, projectNumber: string, status: Status, statusText: string, itemCode: string, itemTitle: string, itemVersion: number, instant: boolean, department: string, onPaper: boolean, mayOrder: boolean, mayReadLooks: boolean, mayOpenConsent: boolean, moneyActs: Array<string>, refundAskedFen: number, extensionDays: number, promisedOn: string | null, legalOn: string | null, dueOn: string | null, light: Light, claimedBy: string | null, claimedByMe: boolean, claimedUntil: string | null, actions: Array<DeskAction>, applicant: { name: string, idNumber: string, phone: string, level: number, organisation: string | null, creditCode: string | null, identitySource: string | null }, filedBy: { name: string, relation: Relation, since: string, until: string, live: boolean } | null, answers: Array<{ title: string, lines: Array<{ field: string, label: string, value: string, masked: boolean, source: string | null }> }>, materials: Array<{ lookup: string | null, specId: string, title: string, required: boolean, originalChecked: boolean, grade: string | null, compared: { at: string, by: string | null, place: string, agrees: boolean } | null, files: Array<{ id: string, ready: boolean, mime: string, scan: FileScan, viewUrl: string, uploadedAt: string, kind: FileKind, taken: { session: string, by: string, device: string | null, place: string | null } | null }> }>, stages: Array<{ key: string, title: string, kind: string, state: string, level: number, office: string, stoodIn: boolean, number: number, outcome: string | null, handler: string | null, startedAt: string | null, endedAt: string | null, dueOn: string | null, outcomes: Array<string>, returnable: boolean, beside: boolean }>, askedOffices: Array<{ id: string, office: string, question: string, askedBy: string | null, askedAt: string, dueOn: string, agrees: string | null, answer: string | null, answeredBy: string | null, answeredAt: string | null, lateDays: number, mine: boolean }>, publicNotice: { text: string, beginsOn: string, endsOn: string } | null, objections: Array<{ id: string, who: string, said: string, notedBy: string | null, notedAt: string, answer: string | null, answeredBy: string | null, answeredAt: string | null }>, opinions: Array<{ by: string, role: string, text: string, met: string | null, at: string }>, history: Array<{ at: string, action: string, status: Status, title: string, by: string, reason: string | null }>, supplements: Array<{ number: string, askedAt: string, dueOn: string, answeredAt: string | null, endedAt: string | null, lines: Array<{ kind: string, ref: string, title: string, why: string, regions: Array<{ page: number }> }> }>, clocks: Array<{ kind: ClockKind, startedOn: string, dueOn: string, paused: boolean, pausedUntil: string | null, endedOn: string | null, how: ClockEnded | null, light: Light }>, cards: Array<{ id: string, rule: string, threshold: CardColour, department: string, person: string | null, dueOn: string | null, givenOn: string, appealable: boolean, words: Array<{ kind: string, text: string, by: string, at: string }> }>, orders: Array<{ id: string, applicationId: string, reference: string | null, item: string, office: string, askedBy: string, dueOn: string, late: boolean, answered: boolean, closed: boolean, mayAsk: boolean, mayAnswer: boolean, words: Array<{ kind: OrderSaid, by: string, at: string, text: string }> }>, notices: Array<{ id: string, kind: NoticeKind, title: string, number: string, issuedOn: string, readAt: string | null, onPaper: boolean, handedAt: string | null, pdfUrl: string }>, supplementable: Array<{ kind: string, ref: string, title: string }>, originalCheck: { latestOn: string, way: string | null, bookedFor: string | null, agreedAt: string | null, wanted: Array<{ kind: string, ref: string, title: string }> } | null, exemptions: Array<{ key: string, title: string, evidence: string, confirmed: boolean }>, bill: { totalFen: number, state: string, paidAt: string | null, atCounter: boolean, leftFen: number, lines: Array<{ name: string, fen: number }>, refunds: Array<{ id: string, fen: number, state: string, byHand: boolean, givenAt: string | null }> } | null, delivery: { way: string, receiver: string | null, address: string | null, pickupUntil: string | null, shelf: string | null, carrier: string | null, waybill: string | null, state: string | null, signer: string | null } | null, decision: { kind: string, by: string, at: string, reason: string | null, clause: string | null, documentHash: string, earlier: { kind: string, at: string } | null } | null, specials: Array<{ id: string, kind: string, title: string, days: number, state: string, reason: string, result: string, askedBy: string, askedAt: string, settledBy: string | null, settledAt: string | null, endedAt: string | null, lines: Array<{ title: string, why: string }> }>, specialKinds: Array<{ kind: string, title: string }>, redress: { id: string, kind: string, ground: string, reason: string, clause: string, askedBy: string, askedAt: string } | null, grounds: Array<{ act: string, ground: string, title: string }>, notOffered: Array<{ action: string, sentence: string, rule: string, clause: string }>, acceptChecklist: Array<{ key: string, text: string }>, checklist: Array<{ key: string, text: string }> }
    | { __typename: 'ClaimedByOther', code: string, message: string }
    | { __typename: 'DaysInvalid', code: string, message: string }
    | { __typename: 'DeadlinePassed', code: string, message: string }
    | { __typename: 'ExtendedBefore', code: string, message: string }
    | { __typename: 'KeyReused', code: string, message: string }
    | { __typename: 'NotAllowed', code: string, message: string }
    | { __typename: 'NotClaimed', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'ReasonMissing', code: string, message: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
    | { __typename: 'SpecialUnknown', code: string, message: string }
    | { __typename: 'VersionChanged', code: string, message: string }
    | { __typename: 'WrongStatus', code: string, message: string }
   };

export type AllowSpecialMutationVariables = Exact<{
  id: string;
  version: number;
  special: string;
  key: string;
}>;


export type AllowSpecialMutation = { allowSpecial:
    | { __typename: 'Busy', code: string, message: string }
    | { __typename: 'Case', id: string, version: number, reference: string, projectNumber: string, status: Status, statusText: string, itemCode: string, itemTitle: string, itemVersion: number, instant: boolean, department: string, onPaper: boolean, mayOrder: boolean, mayReadLooks: boolean, mayOpenConsent: boolean, moneyActs: Array<string>, refundAskedFen: number, extensionDays: number, promisedOn: string | null, legalOn: string | null, dueOn: string | null, light: Light, claimedBy: string | null, claimedByMe: boolean, claimedUntil: string | null, actions: Array<DeskAction>, applicant: { name: string, idNumber: string, phone: string, level: number, organisation: string | null, creditCode: string | null, identitySource: string | null }, filedBy: { name: string, relation: Relation, since: string, until: string, live: boolean } | null, answers: Array<{ title: string, lines: Array<{ field: string, label: string, value: string, masked: boolean, source: string | null }> }>, materials: Array<{ lookup: string | null, specId: string, title: string, required: boolean, originalChecked: boolean, grade: string | null, compared: { at: string, by: string | null, place: string, agrees: boolean } | null, files: Array<{ id: string, ready: boolean, mime: string, scan: FileScan, viewUrl: string, uploadedAt: string, kind: FileKind, taken: { session: string, by: string, device: string | null, place: string | null } | null }> }>, stages: Array<{ key: string, title: string, kind: string, state: string, level: number, office: string, stoodIn: boolean, number: number, outcome: string | null, handler: string | null, startedAt: string | null, endedAt: string | null, dueOn: string | null, outcomes: Array<string>, returnable: boolean, beside: boolean }>, askedOffices: Array<{ id: string, office: string, question: string, askedBy: string | null, askedAt: string, dueOn: string, agrees: string | null, answer: string | null, answeredBy: string | null, answeredAt: string | null, lateDays: number, mine: boolean }>, publicNotice: { text: string, beginsOn: string, endsOn: string } | null, objections: Array<{ id: string, who: string, said: string, notedBy: string | null, notedAt: string, answer: string | null, answeredBy: string | null, answeredAt: string | null }>, opinions: Array<{ by: string, role: string, text: string, met: string | null, at: string }>, history: Array<{ at: string, action: string, status: Status, title: string, by: string, reason: string | null }>, supplements: Array<{ number: string, askedAt: string, dueOn: string, answeredAt: string | null, endedAt: string | null, lines: Array<{ kind: string, ref: string, title: string, why: string, regions: Array<{ page: number }> }> }>, clocks: Array<{ kind: ClockKind, startedOn: string, dueOn: string, paused: boolean, pausedUntil: string | null, endedOn: string | null, how: ClockEnded | null, light: Light }>, cards: Array<{ id: string, rule: string, threshold: CardColour, department: string, person: string | null, dueOn: string | null, givenOn: string, appealable: boolean, words: Array<{ kind: string, text: string, by: string, at: string }> }>, orders: Array<{ id: string, applicationId: string, reference: string | null, item: string, office: string, askedBy: string, dueOn: string, late: boolean, answered: boolean, closed: boolean, mayAsk: boolean, mayAnswer: boolean, words: Array<{ kind: OrderSaid, by: string, at: string, text: string }> }>, notices: Array<{ id: string, kind: NoticeKind, title: string, number: string, issuedOn: string, readAt: string | null, onPaper: boolean, handedAt: string | null, pdfUrl: string }>, supplementable: Array<{ kind: string, ref: string, title: string }>, originalCheck: { latestOn: string, way: string | null, bookedFor: string | null, agreedAt: string | null, wanted: Array<{ kind: string, ref: string, title: string }> } | null, exemptions: Array<{ key: string, title: string, evidence: string, confirmed: boolean }>, bill: { totalFen: number, state: string, paidAt: string | null, atCounter: boolean, leftFen: number, lines: Array<{ name: string, fen: number }>, refunds: Array<{ id: string, fen: number, state: string, byHand: boolean, givenAt: string | null }> } | null, delivery: { way: string, receiver: string | null, address: string | null, pickupUntil: string | null, shelf: string | null, carrier: string | null, waybill: string | null, state: string | null, signer: string | null } | null, decision: { kind: string, by: string, at: string, reason: string | null, clause: string | null, documentHash: string, earlier: { kind: string, at: string } | null } | null, specials: Array<{ id: string, kind: string, title: string, days: number, state: string, reason: string, result: string, askedBy: string, askedAt: string, settledBy: string | null, settledAt: string | null, endedAt: string | null, lines: Array<{ title: string, why: string }> }>, specialKinds: Array<{ kind: string, title: string }>, redress: { id: string, kind: string, ground: string, reason: string, clause: string, askedBy: string, askedAt: string } | null, grounds: Array<{ act: string, ground: string, title: string }>, notOffered: Array<{ action: string, sentence: string, rule: string, clause: string }>, acceptChecklist: Array<{ key: string, text: string }>, checklist: Array<{ key: string, text: string }> }
    | { __typename: 'ClaimedByOther', code: string, message: string }
    | { __typename: 'DeadlinePassed', code: string, message: string }
    | { __typename: 'FourEyes', code: string, message: string }
    | { __typename: 'KeyReused', code: string, message: string }
    | { __typename: 'NotAllowed', code: string, message: string }
    | { __typename: 'NotClaimed', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'NothingAsked', code: string, message: string }
    | { __typename: 'OpinionMissing', code: string, message: string }
    | { __typename: 'ReasonMissing', code: string, message: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
    | { __typename: 'VersionChanged', code: string, message: string }
    | { __typename: 'WrongStatus', code: string, message: string }
   };

export type DeclineSpecialMutationVariables = Exact<{
  id: string;
  version: number;
  special: string;
  opinion: string;
  key: string;
}>;


export type DeclineSpecialMutation = { declineSpecial:
    | { __typename: 'Busy', code: string, message: string }
    | { __typename: 'Case', id: string, version: number, reference: string, projectNumber: string, status: Status, statusText: string, itemCode: string, itemTitle: string, itemVersion: number, instant: boolean, department: string, onPaper: boolean, mayOrder: boolean, mayReadLooks: boolean, mayOpenConsent: boolean, moneyActs: Array<string>, refundAskedFen: number, extensionDays: number, promisedOn: string | null, legalOn: string | null, dueOn: string | null, light: Light, claimedBy: string | null, claimedByMe: boolean, claimedUntil: string | null, actions: Array<DeskAction>, applicant: { name: string, idNumber: string, phone: string, level: number, organisation: string | null, creditCode: string | null, identitySource: string | null }, filedBy: { name: string, relation: Relation, since: string, until: string, live: boolean } | null, answers: Array<{ title: string, lines: Array<{ field: string, label: string, value: string, masked: boolean, source: string | null }> }>, materials: Array<{ lookup: string | null, specId: string, title: string, required: boolean, originalChecked: boolean, grade: string | null, compared: { at: string, by: string | null, place: string, agrees: boolean } | null, files: Array<{ id: string, ready: boolean, mime: string, scan: FileScan, viewUrl: string, uploadedAt: string, kind: FileKind, taken: { session: string, by: string, device: string | null, place: string | null } | null }> }>, stages: Array<{ key: string, title: string, kind: string, state: string, level: number, office: string, stoodIn: boolean, number: number, outcome: string | null, handler: string | null, startedAt: string | null, endedAt: string | null, dueOn: string | null, outcomes: Array<string>, returnable: boolean, beside: boolean }>, askedOffices: Array<{ id: string, office: string, question: string, askedBy: string | null, askedAt: string, dueOn: string, agrees: string | null, answer: string | null, answeredBy: string | null, answeredAt: string | null, lateDays: number, mine: boolean }>, publicNotice: { text: string, beginsOn: string, endsOn: string } | null, objections: Array<{ id: string, who: string, said: string, notedBy: string | null, notedAt: string, answer: string | null, answeredBy: string | null, answeredAt: string | null }>, opinions: Array<{ by: string, role: string, text: string, met: string | null, at: string }>, history: Array<{ at: string, action: string, status: Status, title: string, by: string, reason: string | null }>, supplements: Array<{ number: string, askedAt: string, dueOn: string, answeredAt: string | null, endedAt: string | null, lines: Array<{ kind: string, ref: string, title: string, why: string, regions: Array<{ page: number }> }> }>, clocks: Array<{ kind: ClockKind, startedOn: string, dueOn: string, paused: boolean, pausedUntil: string | null, endedOn: string | null, how: ClockEnded | null, light: Light }>, cards: Array<{ id: string, rule: string, threshold: CardColour, department: string, person: string | null, dueOn: string | null, givenOn: string, appealable: boolean, words: Array<{ kind: string, text: string, by: string, at: string }> }>, orders: Array<{ id: string, applicationId: string, reference: string | null, item: string, office: string, askedBy: string, dueOn: string, late: boolean, answered: boolean, closed: boolean, mayAsk: boolean, mayAnswer: boolean, words: Array<{ kind: OrderSaid, by: string, at: string, text: string }> }>, notices: Array<{ id: string, kind: NoticeKind, title: string, number: string, issuedOn: string, readAt: string | null, onPaper: boolean, handedAt: string | null, pdfUrl: string }>, supplementable: Array<{ kind: string, ref: string, title: string }>, originalCheck: { latestOn: string, way: string | null, bookedFor: string | null, agreedAt: string | null, wanted: Array<{ kind: string, ref: string, title: string }> } | null, exemptions: Array<{ key: string, title: string, evidence: string, confirmed: boolean }>, bill: { totalFen: number, state: string, paidAt: string | null, atCounter: boolean, leftFen: number, lines: Array<{ name: string, fen: number }>, refunds: Array<{ id: string, fen: number, state: string, byHand: boolean, givenAt: string | null }> } | null, delivery: { way: string, receiver: string | null, address: string | null, pickupUntil: string | null, shelf: string | null, carrier: string | null, waybill: string | null, state: string | null, signer: string | null } | null, decision: { kind: string, by: string, at: string, reason: string | null, clause: string | null, documentHash: string, earlier: { kind: string, at: string } | null } | null, specials: Array<{ id: string, kind: string, title: string, days: number, state: string, reason: string, result: string, askedBy: string, askedAt: string, settledBy: string | null, settledAt: string | null, endedAt: string | null, lines: Array<{ title: string, why: string }> }>, specialKinds: Array<{ kind: string, title: string }>, redress: { id: string, kind: string, ground: string, reason: string, clause: string, askedBy: string, askedAt: string } | null, grounds: Array<{ act: string, ground: string, title: string }>, notOffered: Array<{ action: string, sentence: string, rule: string, clause: string }>, acceptChecklist: Array<{ key: string, text: string }>, checklist: Array<{ key: string, text: string }> }
    | { __typename: 'ClaimedByOther', code: string, message: string }
    | { __typename: 'DeadlinePassed', code: string, message: string }
    | { __typename: 'FourEyes', code: string, message: string }
    | { __typename: 'KeyReused', code: string, message: string }
    | { __typename: 'NotAllowed', code: string, message: string }
    | { __typename: 'NotClaimed', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'NothingAsked', code: string, message: string }
    | { __typename: 'OpinionMissing', code: string, message: string }
    | { __typename: 'ReasonMissing', code: string, message: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
    | { __typename: 'VersionChanged', code: string, message: string }
    | { __typename: 'WrongStatus', code: string, message: string }
   };

export type CloseSpecialMutationVariables = Exact<{
  id: string;
  version: number;
  result: string;
  key: string;
}>;


export type CloseSpecialMutation = { closeSpecial:
    | { __typename: 'Busy', code: string, message: string }
    | { __typename: 'Case', id: string, version: number, reference: string, projectNumber: string, status: Status, statusText: string, itemCode: string, itemTitle: string, itemVersion: number, instant: boolean, department: string, onPaper: boolean, mayOrder: boolean, mayReadLooks: boolean, mayOpenConsent: boolean, moneyActs: Array<string>, refundAskedFen: number, extensionDays: number, promisedOn: string | null, legalOn: string | null, dueOn: string | null, light: Light, claimedBy: string | null, claimedByMe: boolean, claimedUntil: string | null, actions: Array<DeskAction>, applicant: { name: string, idNumber: string, phone: string, level: number, organisation: string | null, creditCode: string | null, identitySource: string | null }, filedBy: { name: string, relation: Relation, since: string, until: string, live: boolean } | null, answers: Array<{ title: string, lines: Array<{ field: string, label: string, value: string, masked: boolean, source: string | null }> }>, materials: Array<{ lookup: string | null, specId: string, title: string, required: boolean, originalChecked: boolean, grade: string | null, compared: { at: string, by: string | null, place: string, agrees: boolean } | null, files: Array<{ id: string, ready: boolean, mime: string, scan: FileScan, viewUrl: string, uploadedAt: string, kind: FileKind, taken: { session: string, by: string, device: string | null, place: string | null } | null }> }>, stages: Array<{ key: string, title: string, kind: string, state: string, level: number, office: string, stoodIn: boolean, number: number, outcome: string | null, handler: string | null, startedAt: string | null, endedAt: string | null, dueOn: string | null, outcomes: Array<string>, returnable: boolean, beside: boolean }>, askedOffices: Array<{ id: string, office: string, question: string, askedBy: string | null, askedAt: string, dueOn: string, agrees: string | null, answer: string | null, answeredBy: string | null, answeredAt: string | null, lateDays: number, mine: boolean }>, publicNotice: { text: string, beginsOn: string, endsOn: string } | null, objections: Array<{ id: string, who: string, said: string, notedBy: string | null, notedAt: string, answer: string | null, answeredBy: string | null, answeredAt: string | null }>, opinions: Array<{ by: string, role: string, text: string, met: string | null, at: string }>, history: Array<{ at: string, action: string, status: Status, title: string, by: string, reason: string | null }>, supplements: Array<{ number: string, askedAt: string, dueOn: string, answeredAt: string | null, endedAt: string | null, lines: Array<{ kind: string, ref: string, title: string, why: string, regions: Array<{ page: number }> }> }>, clocks: Array<{ kind: ClockKind, startedOn: string, dueOn: string, paused: boolean, pausedUntil: string | null, endedOn: string | null, how: ClockEnded | null, light: Light }>, cards: Array<{ id: string, rule: string, threshold: CardColour, department: string, person: string | null, dueOn: string | null, givenOn: string, appealable: boolean, words: Array<{ kind: string, text: string, by: string, at: string }> }>, orders: Array<{ id: string, applicationId: string, reference: string | null, item: string, office: string, askedBy: string, dueOn: string, late: boolean, answered: boolean, closed: boolean, mayAsk: boolean, mayAnswer: boolean, words: Array<{ kind: OrderSaid, by: string, at: string, text: string }> }>, notices: Array<{ id: string, kind: NoticeKind, title: string, number: string, issuedOn: string, readAt: string | null, onPaper: boolean, handedAt: string | null, pdfUrl: string }>, supplementable: Array<{ kind: string, ref: string, title: string }>, originalCheck: { latestOn: string, way: string | null, bookedFor: string | null, agreedAt: string | null, wanted: Array<{ kind: string, ref: string, title: string }> } | null, exemptions: Array<{ key: string, title: string, evidence: string, confirmed: boolean }>, bill: { totalFen: number, state: string, paidAt: string | null, atCounter: boolean, leftFen: number, lines: Array<{ name: string, fen: number }>, refunds: Array<{ id: string, fen: number, state: string, byHand: boolean, givenAt: string | null }> } | null, delivery: { way: string, receiver: string | null, address: string | null, pickupUntil: string | null, shelf: string | null, carrier: string | null, waybill: string | null, state: string | null, signer: string | null } | null, decision: { kind: string, by: string, at: string, reason: string | null, clause: string | null, documentHash: string, earlier: { kind: string, at: string } | null } | null, specials: Array<{ id: string, kind: string, title: string, days: number, state: string, reason: string, result: string, askedBy: string, askedAt: string, settledBy: string | null, settledAt: string | null, endedAt: string | null, lines: Array<{ title: string, why: string }> }>, specialKinds: Array<{ kind: string, title: string }>, redress: { id: string, kind: string, ground: string, reason: string, clause: string, askedBy: string, askedAt: string } | null, grounds: Array<{ act: string, ground: string, title: string }>, notOffered: Array<{ action: string, sentence: string, rule: string, clause: string }>, acceptChecklist: Array<{ key: string, text: string }>, checklist: Array<{ key: string, text: string }> }
    | { __typename: 'ClaimedByOther', code: string, message: string }
    | { __typename: 'DeadlinePassed', code: string, message: string }
    | { __typename: 'FourEyes', code: string, message: string }
    | { __typename: 'KeyReused', code: string, message: string }
    | { __typename: 'NotAllowed', code: string, message: string }
    | { __typename: 'NotClaimed', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'NothingAsked', code: string, message: string }
    | { __typename: 'OpinionMissing', code: string, message: string }
    | { __typename: 'ReasonMissing', code: string, message: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
    | { __typename: 'VersionChanged', code: string, message: string }
    | { __typename: 'WrongStatus', code: string, message: string }
   };

export type FoundAccountPartsFragment = { id: string, name: string | null, idNumber: string | null, phone: string, level: number, since: string, seenAt: string | null, joined: number, cases: number, drafts: number, papers: number, mandates: number };

export type FindAccountMutationVariables = Exact<{
  typed: string;
  because: string;
}>;


export type FindAccountMutation = { findAccount:
    | { __typename: 'FoundAccount', id: string, name: string | null, idNumber: string | null, phone: string, level: number, since: string, seenAt: string | null, joined: number, cases: number, drafts: number, papers: number, mandates: number }
    | { __typename: 'NotAllowed', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'PhoneInvalid', code: string, message: string }
    | { __typename: 'ReasonNeeded', code: string, message: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
    | { __typename: 'TooManyRequests', code: string, message: string }
   };

export type AskToJoinMutationVariables = Exact<{
  duplicate: string;
  stays: string;
  because: string;
}>;


export type AskToJoinMutation = { askToJoin:
    | { __typename: 'JoinImpossible', code: string, message: string }
    | { __typename: 'NotAllowed', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'ReasonNeeded', code: string, message: string }
    | { __typename: 'SecondRequest', id: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
   };

export type RecentJoinsQueryVariables = Exact<{ [key: string]: never; }>;


export type RecentJoinsQuery = { recentJoins: Array<{ id: string, name: string | null, phone: string, way: JoinWay, joinedAt: string, until: string | null }> };

export type TakeJoinBackMutationVariables = Exact<{
  id: string;
  because: string;
}>;


export type TakeJoinBackMutation = { takeJoinBack:
    | { __typename: 'JoinOver', code: string, message: string }
    | { __typename: 'JoinTakenBack' }
    | { __typename: 'NotAllowed', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'ReasonNeeded', code: string, message: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
   };

export type NoteObjectionMutationVariables = Exact<{
  id: string;
  who: string;
  said: string;
  key: string;
}>;


export type NoteObjectionMutation = { noteObjection:
    | { __typename: 'Busy', code: string, message: string }
    | { __typename: 'Case', id: string, version: number, reference: string, projectNumber: string, status: Status, statusText: string, itemCode: string, itemTitle: string, itemVersion: number, instant: boolean, department: string, onPaper: boolean, mayOrder: boolean, mayReadLooks: boolean, mayOpenConsent: boolean, moneyActs: Array<string>, refundAskedFen: number, extensionDays: number, promisedOn: string | null, legalOn: string | null, dueOn: string | null, light: Light, claimedBy: string | null, claimedByMe: boolean, claimedUntil: string | null, actions: Array<DeskAction>, applicant: { name: string, idNumber: string, phone: string, level: number, organisation: string | null, creditCode: string | null, identitySource: string | null }, filedBy: { name: string, relation: Relation, since: string, until: string, live: boolean } | null, answers: Array<{ title: string, lines: Array<{ field: string, label: string, value: string, masked: boolean, source: string | null }> }>, materials: Array<{ lookup: string | null, specId: string, title: string, required: boolean, originalChecked: boolean, grade: string | null, compared: { at: string, by: string | null, place: string, agrees: boolean } | null, files: Array<{ id: string, ready: boolean, mime: string, scan: FileScan, viewUrl: string, uploadedAt: string, kind: FileKind, taken: { session: string, by: string, device: string | null, place: string | null } | null }> }>, stages: Array<{ key: string, title: string, kind: string, state: string, level: number, office: string, stoodIn: boolean, number: number, outcome: string | null, handler: string | null, startedAt: string | null, endedAt: string | null, dueOn: string | null, outcomes: Array<string>, returnable: boolean, beside: boolean }>, askedOffices: Array<{ id: string, office: string, question: string, askedBy: string | null, askedAt: string, dueOn: string, agrees: string | null, answer: string | null, answeredBy: string | null, answeredAt: string | null, lateDays: number, mine: boolean }>, publicNotice: { text: string, beginsOn: string, endsOn: string } | null, objections: Array<{ id: string, who: string, said: string, notedBy: string | null, notedAt: string, answer: string | null, answeredBy: string | null, answeredAt: string | null }>, opinions: Array<{ by: string, role: string, text: string, met: string | null, at: string }>, history: Array<{ at: string, action: string, status: Status, title: string, by: string, reason: string | null }>, supplements: Array<{ number: string, askedAt: string, dueOn: string, answeredAt: string | null, endedAt: string | null, lines: Array<{ kind: string, ref: string, title: string, why: string, regions: Array<{ page: number }> }> }>, clocks: Array<{ kind: ClockKind, startedOn: string, dueOn: string, paused: boolean, pausedUntil: string | null, endedOn: string | null, how: ClockEnded | null, light: Light }>, cards: Array<{ id: string, rule: string, threshold: CardColour, department: string, person: string | null, dueOn: string | null, givenOn: string, appealable: boolean, words: Array<{ kind: string, text: string, by: string, at: string }> }>, orders: Array<{ id: string, applicationId: string, reference: string | null, item: string, office: string, askedBy: string, dueOn: string, late: boolean, answered: boolean, closed: boolean, mayAsk: boolean, mayAnswer: boolean, words: Array<{ kind: OrderSaid, by: string, at: string, text: string }> }>, notices: Array<{ id: string, kind: NoticeKind, title: string, number: string, issuedOn: string, readAt: string | null, onPaper: boolean, handedAt: string | null, pdfUrl: string }>, supplementable: Array<{ kind: string, ref: string, title: string }>, originalCheck: { latestOn: string, way: string | null, bookedFor: string | null, agreedAt: string | null, wanted: Array<{ kind: string, ref: string, title: string }> } | null, exemptions: Array<{ key: string, title: string, evidence: string, confirmed: boolean }>, bill: { totalFen: number, state: string, paidAt: string | null, atCounter: boolean, leftFen: number, lines: Array<{ name: string, fen: number }>, refunds: Array<{ id: string, fen: number, state: string, byHand: boolean, givenAt: string | null }> } | null, delivery: { way: string, receiver: string | null, address: string | null, pickupUntil: string | null, shelf: string | null, carrier: string | null, waybill: string | null, state: string | null, signer: string | null } | null, decision: { kind: string, by: string, at: string, reason: string | null, clause: string | null, documentHash: string, earlier: { kind: string, at: string } | null } | null, specials: Array<{ id: string, kind: string, title: string, days: number, state: string, reason: string, result: string, askedBy: string, askedAt: string, settledBy: string | null, settledAt: string | null, endedAt: string | null, lines: Array<{ title: string, why: string }> }>, specialKinds: Array<{ kind: string, title: string }>, redress: { id: string, kind: string, ground: string, reason: string, clause: string, askedBy: string, askedAt: string } | null, grounds: Array<{ act: string, ground: string, title: string }>, notOffered: Array<{ action: string, sentence: string, rule: string, clause: string }>, acceptChecklist: Array<{ key: string, text: string }>, checklist: Array<{ key: string, text: string }> }
    | { __typename: 'ClaimedByOther', code: string, message: string }
    | { __typename: 'FourEyes', code: string, message: string }
    | { __typename: 'KeyReused', code: string, message: string }
    | { __typename: 'NotAllowed', code: string, message: string }
    | { __typename: 'NotClaimed', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'NothingAsked', code: string, message: string }
    | { __typename: 'OpinionMissing', code: string, message: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
    | { __typename: 'StageInvalid', code: string, message: string }
    | { __typename: 'VersionChanged', code: string, message: string }
    | { __typename: 'WrongStatus', code: string, message: string }
   };

export type AnswerObjectionMutationVariables = Exact<{
  id: string;
  answer: string;
  key: string;
}>;


export type AnswerObjectionMutation = { answerObjection:
    | { __typename: 'Busy', code: string, message: string }
    | { __typename: 'Case', id: string, version: number, reference: string, projectNumber: string, status: Status, statusText: string, itemCode: string, itemTitle: string, itemVersion: number, instant: boolean, department: string, onPaper: boolean, mayOrder: boolean, mayReadLooks: boolean, mayOpenConsent: boolean, moneyActs: Array<string>, refundAskedFen: number, extensionDays: number, promisedOn: string | null, legalOn: string | null, dueOn: string | null, light: Light, claimedBy: string | null, claimedByMe: boolean, claimedUntil: string | null, actions: Array<DeskAction>, applicant: { name: string, idNumber: string, phone: string, level: number, organisation: string | null, creditCode: string | null, identitySource: string | null }, filedBy: { name: string, relation: Relation, since: string, until: string, live: boolean } | null, answers: Array<{ title: string, lines: Array<{ field: string, label: string, value: string, masked: boolean, source: string | null }> }>, materials: Array<{ lookup: string | null, specId: string, title: string, required: boolean, originalChecked: boolean, grade: string | null, compared: { at: string, by: string | null, place: string, agrees: boolean } | null, files: Array<{ id: string, ready: boolean, mime: string, scan: FileScan, viewUrl: string, uploadedAt: string, kind: FileKind, taken: { session: string, by: string, device: string | null, place: string | null } | null }> }>, stages: Array<{ key: string, title: string, kind: string, state: string, level: number, office: string, stoodIn: boolean, number: number, outcome: string | null, handler: string | null, startedAt: string | null, endedAt: string | null, dueOn: string | null, outcomes: Array<string>, returnable: boolean, beside: boolean }>, askedOffices: Array<{ id: string, office: string, question: string, askedBy: string | null, askedAt: string, dueOn: string, agrees: string | null, answer: string | null, answeredBy: string | null, answeredAt: string | null, lateDays: number, mine: boolean }>, publicNotice: { text: string, beginsOn: string, endsOn: string } | null, objections: Array<{ id: string, who: string, said: string, notedBy: string | null, notedAt: string, answer: string | null, answeredBy: string | null, answeredAt: string | null }>, opinions: Array<{ by: string, role: string, text: string, met: string | null, at: string }>, history: Array<{ at: string, action: string, status: Status, title: string, by: string, reason: string | null }>, supplements: Array<{ number: string, askedAt: string, dueOn: string, answeredAt: string | null, endedAt: string | null, lines: Array<{ kind: string, ref: string, title: string, why: string, regions: Array<{ page: number }> }> }>, clocks: Array<{ kind: ClockKind, startedOn: string, dueOn: string, paused: boolean, pausedUntil: string | null, endedOn: string | null, how: ClockEnded | null, light: Light }>, cards: Array<{ id: string, rule: string, threshold: CardColour, department: string, person: string | null, dueOn: string | null, givenOn: string, appealable: boolean, words: Array<{ kind: string, text: string, by: string, at: string }> }>, orders: Array<{ id: string, applicationId: string, reference: string | null, item: string, office: string, askedBy: string, dueOn: string, late: boolean, answered: boolean, closed: boolean, mayAsk: boolean, mayAnswer: boolean, words: Array<{ kind: OrderSaid, by: string, at: string, text: string }> }>, notices: Array<{ id: string, kind: NoticeKind, title: string, number: string, issuedOn: string, readAt: string | null, onPaper: boolean, handedAt: string | null, pdfUrl: string }>, supplementable: Array<{ kind: string, ref: string, title: string }>, originalCheck: { latestOn: string, way: string | null, bookedFor: string | null, agreedAt: string | null, wanted: Array<{ kind: string, ref: string, title: string }> } | null, exemptions: Array<{ key: string, title: string, evidence: string, confirmed: boolean }>, bill: { totalFen: number, state: string, paidAt: string | null, atCounter: boolean, leftFen: number, lines: Array<{ name: string, fen: number }>, refunds: Array<{ id: string, fen: number, state: string, byHand: boolean, givenAt: string | null }> } | null, delivery: { way: string, receiver: string | null, address: string | null, pickupUntil: string | null, shelf: string | null, carrier: string | null, waybill: string | null, state: string | null, signer: string | null } | null, decision: { kind: string, by: string, at: string, reason: string | null, clause: string | null, documentHash: string, earlier: { kind: string, at: string } | null } | null, specials: Array<{ id: string, kind: string, title: string, days: number, state: string, reason: string, result: string, askedBy: string, askedAt: string, settledBy: string | null, settledAt: string | null, endedAt: string | null, lines: Array<{ title: string, why: string }> }>, specialKinds: Array<{ kind: string, title: string }>, redress: { id: string, kind: string, ground: string, reason: string, clause: string, askedBy: string, askedAt: string } | null, grounds: Array<{ act: string, ground: string, title: string }>, notOffered: Array<{ action: string, sentence: string, rule: string, clause: string }>, acceptChecklist: Array<{ key: string, text: string }>, checklist: Array<{ key: string, text: string }> }
    | { __typename: 'ClaimedByOther', code: string, message: string }
    | { __typename: 'FourEyes', code: string, message: string }
    | { __typename: 'KeyReused', code: string, message: string }
    | { __typename: 'NotAllowed', code: string, message: string }
    | { __typename: 'NotClaimed', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'NothingAsked', code: string, message: string }
    | { __typename: 'OpinionMissing', code: string, message: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
    | { __typename: 'StageInvalid', code: string, message: string }
    | { __typename: 'VersionChanged', code: string, message: string }
    | { __typename: 'WrongStatus', code: string, message: string }
   };

export type QueueQueryVariables = Exact<{
  lane: Lane;
  search?: string | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type QueueQuery = { queue: { endCursor: string | null, hasMore: boolean, edges: Array<{ id: string, reference: string, itemTitle: string, icon: string, applicant: string, status: Status, statusText: string, dueOn: string | null, light: Light, submittedAt: string, claimedBy: string | null, claimedByMe: boolean, instant: boolean, version: number, together: boolean, asksLeader: boolean }> }, me: { id: string, counts: { mine: number, open: number } } | null };

export type QueueCardFragment = { id: string, reference: string, itemTitle: string, icon: string, applicant: string, status: Status, statusText: string, dueOn: string | null, light: Light, submittedAt: string, claimedBy: string | null, claimedByMe: boolean, instant: boolean, version: number, together: boolean, asksLeader: boolean };

export type LowRatingPartsFragment = { id: string, item: string, reference: string | null, score: number, reasons: Array<RatingWhy>, said: string, ratedAt: string, contactBy: string, answerBy: string, contactedAt: string | null, answeredAt: string | null, answer: string | null, late: boolean, phone: string | null };

export type LowRatingsQueryVariables = Exact<{
  answered: boolean;
}>;


export type LowRatingsQuery = { lowRatings: Array<{ id: string, item: string, reference: string | null, score: number, reasons: Array<RatingWhy>, said: string, ratedAt: string, contactBy: string, answerBy: string, contactedAt: string | null, answeredAt: string | null, answer: string | null, late: boolean, phone: string | null }> };

export type ContactRaterMutationVariables = Exact<{
  id: string;
}>;


export type ContactRaterMutation = { contactRater:
    | { __typename: 'Busy', code: string, message: string }
    | { __typename: 'LowRating', id: string, item: string, reference: string | null, score: number, reasons: Array<RatingWhy>, said: string, ratedAt: string, contactBy: string, answerBy: string, contactedAt: string | null, answeredAt: string | null, answer: string | null, late: boolean, phone: string | null }
    | { __typename: 'NotAllowed', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
   };

export type AnswerRatingMutationVariables = Exact<{
  id: string;
  text: string;
  key: string;
}>;


export type AnswerRatingMutation = { answerRating:
    | { __typename: 'Busy', code: string, message: string }
    | { __typename: 'KeyReused', code: string, message: string }
    | { __typename: 'LowRating', id: string, item: string, reference: string | null, score: number, reasons: Array<RatingWhy>, said: string, ratedAt: string, contactBy: string, answerBy: string, contactedAt: string | null, answeredAt: string | null, answer: string | null, late: boolean, phone: string | null }
    | { __typename: 'NotAllowed', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'NothingAsked', code: string, message: string }
    | { __typename: 'ReasonMissing', code: string, message: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
   };

export type ReusePartsFragment = { item: string, cases: number, sent: number, lines: number, again: number, visits: number };

export type CaseReuseQueryVariables = Exact<{
  id: string;
}>;


export type CaseReuseQuery = { caseReuse: { figures: { item: string, cases: number, sent: number, lines: number, again: number, visits: number } | null, held: Array<{ specId: string, title: string, grade: string, at: string, item: string, pages: Array<string> }> } | null };

export type ReuseByItemQueryVariables = Exact<{ [key: string]: never; }>;


export type ReuseByItemQuery = { reuseByItem: Array<{ item: string, cases: number, sent: number, lines: number, again: number, visits: number }> };

export type CorrectionsQueryVariables = Exact<{ [key: string]: never; }>;


export type CorrectionsQuery = { corrections: Array<{ id: string, field: WrongEntry, name: string, idNumber: string, askedAt: string }> };

export type ErasuresQueryVariables = Exact<{ [key: string]: never; }>;


export type ErasuresQuery = { erasures: Array<{ id: string, name: string, phone: string, askedAt: string, keptUntil: string | null, asked: boolean }> };

export type OpenCorrectionMutationVariables = Exact<{
  id: string;
  because: string;
}>;


export type OpenCorrectionMutation = { openCorrection:
    | { __typename: 'CorrectionOpened', text: string }
    | { __typename: 'KeyWithheld', code: string, message: string }
    | { __typename: 'NotAllowed', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'ReasonNeeded', code: string, message: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
   };

export type CorrectNameMutationVariables = Exact<{
  id: string;
  name: string;
  because: string;
}>;


export type CorrectNameMutation = { correctName:
    | { __typename: 'IdentityMismatch', code: string, message: string }
    | { __typename: 'IdentityNeeded', code: string, message: string }
    | { __typename: 'KeyWithheld', code: string, message: string }
    | { __typename: 'NameInvalid', code: string, message: string }
    | { __typename: 'NotAllowed', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'ReasonNeeded', code: string, message: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
    | { __typename: 'TooManyRequests', code: string, message: string }
    | { __typename: 'VendorUnavailable', code: string, message: string }
    | { __typename: 'WishSettled', id: string }
   };

export type RefuseCorrectionMutationVariables = Exact<{
  id: string;
  text: string;
}>;


export type RefuseCorrectionMutation = { refuseCorrection:
    | { __typename: 'KeyWithheld', code: string, message: string }
    | { __typename: 'NotAllowed', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
    | { __typename: 'TextNeeded', code: string, message: string }
    | { __typename: 'WishSettled', id: string }
   };

export type AskSecondForErasureMutationVariables = Exact<{
  id: string;
  because: string;
}>;


export type AskSecondForErasureMutation = { askSecondForErasure:
    | { __typename: 'ErasureAsked', id: string }
    | { __typename: 'NotAllowed', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'ReasonNeeded', code: string, message: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
   };

type Refused_AddressInvalid_Fragment = { __typename: 'AddressInvalid', code: string, message: string };

type Refused_AgentUnknown_Fragment = { __typename: 'AgentUnknown', code: string, message: string };

type Refused_AlreadyAsked_Fragment = { __typename: 'AlreadyAsked', code: string, message: string };

type Refused_AlreadyRotating_Fragment = { __typename: 'AlreadyRotating', code: string, message: string };

type Refused_AlreadySettled_Fragment = { __typename: 'AlreadySettled', code: string, message: string };

type Refused_AnswersInvalid_Fragment = { __typename: 'AnswersInvalid', code: string, message: string };

type Refused_AppointmentAhead_Fragment = { __typename: 'AppointmentAhead', code: string, message: string };

type Refused_BatchInvalid_Fragment = { __typename: 'BatchInvalid', code: string, message: string };

type Refused_BirthMismatch_Fragment = { __typename: 'BirthMismatch', code: string, message: string };

type Refused_Busy_Fragment = { __typename: 'Busy', code: string, message: string };

type Refused_CalendarDaysInvalid_Fragment = { __typename: 'CalendarDaysInvalid', code: string, message: string };

type Refused_CardExpired_Fragment = { __typename: 'CardExpired', code: string, message: string };

type Refused_CardNeeded_Fragment = { __typename: 'CardNeeded', code: string, message: string };

type Refused_CardUnreadable_Fragment = { __typename: 'CardUnreadable', code: string, message: string };

type Refused_CertificateInvalid_Fragment = { __typename: 'CertificateInvalid', code: string, message: string };

type Refused_ChecklistIncomplete_Fragment = { __typename: 'ChecklistIncomplete', code: string, message: string };

type Refused_ClaimedByOther_Fragment = { __typename: 'ClaimedByOther', code: string, message: string };

type Refused_CodeExpired_Fragment = { __typename: 'CodeExpired', code: string, message: string };

type Refused_CodeTaken_Fragment = { __typename: 'CodeTaken', code: string, message: string };

type Refused_CodeWrong_Fragment = { __typename: 'CodeWrong', code: string, message: string };

type Refused_ColleagueInvalid_Fragment = { __typename: 'ColleagueInvalid', code: string, message: string };

type Refused_DaysInvalid_Fragment = { __typename: 'DaysInvalid', code: string, message: string };

type Refused_DeadlinePassed_Fragment = { __typename: 'DeadlinePassed', code: string, message: string };

type Refused_DeclarationMissing_Fragment = { __typename: 'DeclarationMissing', code: string, message: string };

type Refused_DelegationInvalid_Fragment = { __typename: 'DelegationInvalid', code: string, message: string };

type Refused_DeliveryMissing_Fragment = { __typename: 'DeliveryMissing', code: string, message: string };

type Refused_DeputyInvalid_Fragment = { __typename: 'DeputyInvalid', code: string, message: string };

type Refused_DraftChanged_Fragment = { __typename: 'DraftChanged', code: string, message: string };

type Refused_DraftElsewhere_Fragment = { __typename: 'DraftElsewhere', code: string, message: string };

type Refused_DraftInvalid_Fragment = { __typename: 'DraftInvalid', code: string, message: string };

type Refused_Expired_Fragment = { __typename: 'Expired', code: string, message: string };

type Refused_ExtendedBefore_Fragment = { __typename: 'ExtendedBefore', code: string, message: string };

type Refused_FourEyes_Fragment = { __typename: 'FourEyes', code: string, message: string };

type Refused_FreshProofNeeded_Fragment = { __typename: 'FreshProofNeeded', code: string, message: string };

type Refused_GapNotInList_Fragment = { __typename: 'GapNotInList', code: string, message: string };

type Refused_GrantAsked_Fragment = { __typename: 'GrantAsked', code: string, message: string };

type Refused_GrantNotNeeded_Fragment = { __typename: 'GrantNotNeeded', code: string, message: string };

type Refused_GrantTermInvalid_Fragment = { __typename: 'GrantTermInvalid', code: string, message: string };

type Refused_GroundUnknown_Fragment = { __typename: 'GroundUnknown', code: string, message: string };

type Refused_GuardianNeeded_Fragment = { __typename: 'GuardianNeeded', code: string, message: string };

type Refused_HoursInvalid_Fragment = { __typename: 'HoursInvalid', code: string, message: string };

type Refused_IdNumberInvalid_Fragment = { __typename: 'IdNumberInvalid', code: string, message: string };

type Refused_IdentityMismatch_Fragment = { __typename: 'IdentityMismatch', code: string, message: string };

type Refused_IdentityNeeded_Fragment = { __typename: 'IdentityNeeded', code: string, message: string };

type Refused_IdentityTaken_Fragment = { __typename: 'IdentityTaken', code: string, message: string };

type Refused_ItemCancelled_Fragment = { __typename: 'ItemCancelled', code: string, message: string };

type Refused_ItemWithdrawn_Fragment = { __typename: 'ItemWithdrawn', code: string, message: string };

type Refused_JoinImpossible_Fragment = { __typename: 'JoinImpossible', code: string, message: string };

type Refused_JoinOver_Fragment = { __typename: 'JoinOver', code: string, message: string };

type Refused_KeyMissing_Fragment = { __typename: 'KeyMissing', code: string, message: string };

type Refused_KeyReused_Fragment = { __typename: 'KeyReused', code: string, message: string };

type Refused_KeyWithheld_Fragment = { __typename: 'KeyWithheld', code: string, message: string };

type Refused_LastOfItsKind_Fragment = { __typename: 'LastOfItsKind', code: string, message: string };

type Refused_LookNotSealed_Fragment = { __typename: 'LookNotSealed', code: string, message: string };

type Refused_MandateInvalid_Fragment = { __typename: 'MandateInvalid', code: string, message: string };

type Refused_MaterialsMissing_Fragment = { __typename: 'MaterialsMissing', code: string, message: string };

type Refused_NameInvalid_Fragment = { __typename: 'NameInvalid', code: string, message: string };

type Refused_NotALeaf_Fragment = { __typename: 'NotALeaf', code: string, message: string };

type Refused_NotAllowed_Fragment = { __typename: 'NotAllowed', code: string, message: string };

type Refused_NotClaimed_Fragment = { __typename: 'NotClaimed', code: string, message: string };

type Refused_NotFound_Fragment = { __typename: 'NotFound', code: string, message: string };

type Refused_NotShared_Fragment = { __typename: 'NotShared', code: string, message: string };

type Refused_NotThePerson_Fragment = { __typename: 'NotThePerson', code: string, message: string };

type Refused_NotYetOffered_Fragment = { __typename: 'NotYetOffered', code: string, message: string };

type Refused_NothingAsked_Fragment = { __typename: 'NothingAsked', code: string, message: string };

type Refused_NothingToPay_Fragment = { __typename: 'NothingToPay', code: string, message: string };

type Refused_NothingWritten_Fragment = { __typename: 'NothingWritten', code: string, message: string };

type Refused_NumberGiven_Fragment = { __typename: 'NumberGiven', code: string, message: string };

type Refused_OfficeInvalid_Fragment = { __typename: 'OfficeInvalid', code: string, message: string };

type Refused_OpinionMissing_Fragment = { __typename: 'OpinionMissing', code: string, message: string };

type Refused_OriginalsNotChecked_Fragment = { __typename: 'OriginalsNotChecked', code: string, message: string };

type Refused_OwnApplication_Fragment = { __typename: 'OwnApplication', code: string, message: string };

type Refused_ParcelUnderWay_Fragment = { __typename: 'ParcelUnderWay', code: string, message: string };

type Refused_PasskeyInvalid_Fragment = { __typename: 'PasskeyInvalid', code: string, message: string };

type Refused_PhoneInUse_Fragment = { __typename: 'PhoneInUse', code: string, message: string };

type Refused_PhoneInvalid_Fragment = { __typename: 'PhoneInvalid', code: string, message: string };

type Refused_PhoneNeeded_Fragment = { __typename: 'PhoneNeeded', code: string, message: string };

type Refused_PhoneOfAnother_Fragment = { __typename: 'PhoneOfAnother', code: string, message: string };

type Refused_PhotoInvalid_Fragment = { __typename: 'PhotoInvalid', code: string, message: string };

type Refused_PickupCodeWrong_Fragment = { __typename: 'PickupCodeWrong', code: string, message: string };

type Refused_PilotOnly_Fragment = { __typename: 'PilotOnly', code: string, message: string };

type Refused_PlaceInvalid_Fragment = { __typename: 'PlaceInvalid', code: string, message: string };

type Refused_ProofInvalid_Fragment = { __typename: 'ProofInvalid', code: string, message: string };

type Refused_ReasonMissing_Fragment = { __typename: 'ReasonMissing', code: string, message: string };

type Refused_ReasonNeeded_Fragment = { __typename: 'ReasonNeeded', code: string, message: string };

type Refused_RefundTooLarge_Fragment = { __typename: 'RefundTooLarge', code: string, message: string };

type Refused_RegionInvalid_Fragment = { __typename: 'RegionInvalid', code: string, message: string };

type Refused_RegionUnknown_Fragment = { __typename: 'RegionUnknown', code: string, message: string };

type Refused_SamePerson_Fragment = { __typename: 'SamePerson', code: string, message: string };

type Refused_SeatTaken_Fragment = { __typename: 'SeatTaken', code: string, message: string };

type Refused_SecondPersonNeeded_Fragment = { __typename: 'SecondPersonNeeded', code: string, message: string };

type Refused_ShelfMissing_Fragment = { __typename: 'ShelfMissing', code: string, message: string };

type Refused_SignInNeeded_Fragment = { __typename: 'SignInNeeded', code: string, message: string };

type Refused_SignatureMissing_Fragment = { __typename: 'SignatureMissing', code: string, message: string };

type Refused_SpecialUnknown_Fragment = { __typename: 'SpecialUnknown', code: string, message: string };

type Refused_StaffKnown_Fragment = { __typename: 'StaffKnown', code: string, message: string };

type Refused_StageInvalid_Fragment = { __typename: 'StageInvalid', code: string, message: string };

type Refused_StagesLeft_Fragment = { __typename: 'StagesLeft', code: string, message: string };

type Refused_TemplateInvalid_Fragment = { __typename: 'TemplateInvalid', code: string, message: string };

type Refused_TextNeeded_Fragment = { __typename: 'TextNeeded', code: string, message: string };

type Refused_TimeNotAhead_Fragment = { __typename: 'TimeNotAhead', code: string, message: string };

type Refused_TimesInvalid_Fragment = { __typename: 'TimesInvalid', code: string, message: string };

type Refused_TooManyRequests_Fragment = { __typename: 'TooManyRequests', code: string, message: string };

type Refused_TrailNotAnchored_Fragment = { __typename: 'TrailNotAnchored', code: string, message: string };

type Refused_VendorUnavailable_Fragment = { __typename: 'VendorUnavailable', code: string, message: string };

type Refused_VersionChanged_Fragment = { __typename: 'VersionChanged', code: string, message: string };

type Refused_VersionOver_Fragment = { __typename: 'VersionOver', code: string, message: string };

type Refused_VersionTaken_Fragment = { __typename: 'VersionTaken', code: string, message: string };

type Refused_VillageInvalid_Fragment = { __typename: 'VillageInvalid', code: string, message: string };

type Refused_VisitOver_Fragment = { __typename: 'VisitOver', code: string, message: string };

type Refused_VisitUntold_Fragment = { __typename: 'VisitUntold', code: string, message: string };

type Refused_WrongStatus_Fragment = { __typename: 'WrongStatus', code: string, message: string };

export type RefusedFragment =
  | Refused_AddressInvalid_Fragment
  | Refused_AgentUnknown_Fragment
  | Refused_AlreadyAsked_Fragment
  | Refused_AlreadyRotating_Fragment
  | Refused_AlreadySettled_Fragment
  | Refused_AnswersInvalid_Fragment
  | Refused_AppointmentAhead_Fragment
  | Refused_BatchInvalid_Fragment
  | Refused_BirthMismatch_Fragment
  | Refused_Busy_Fragment
  | Refused_CalendarDaysInvalid_Fragment
  | Refused_CardExpired_Fragment
  | Refused_CardNeeded_Fragment
  | Refused_CardUnreadable_Fragment
  | Refused_CertificateInvalid_Fragment
  | Refused_ChecklistIncomplete_Fragment
  | Refused_ClaimedByOther_Fragment
  | Refused_CodeExpired_Fragment
  | Refused_CodeTaken_Fragment
  | Refused_CodeWrong_Fragment
  | Refused_ColleagueInvalid_Fragment
  | Refused_DaysInvalid_Fragment
  | Refused_DeadlinePassed_Fragment
  | Refused_DeclarationMissing_Fragment
  | Refused_DelegationInvalid_Fragment
  | Refused_DeliveryMissing_Fragment
  | Refused_DeputyInvalid_Fragment
  | Refused_DraftChanged_Fragment
  | Refused_DraftElsewhere_Fragment
  | Refused_DraftInvalid_Fragment
  | Refused_Expired_Fragment
  | Refused_ExtendedBefore_Fragment
  | Refused_FourEyes_Fragment
  | Refused_FreshProofNeeded_Fragment
  | Refused_GapNotInList_Fragment
  | Refused_GrantAsked_Fragment
  | Refused_GrantNotNeeded_Fragment
  | Refused_GrantTermInvalid_Fragment
  | Refused_GroundUnknown_Fragment
  | Refused_GuardianNeeded_Fragment
  | Refused_HoursInvalid_Fragment
  | Refused_IdNumberInvalid_Fragment
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
  | Refused_LastOfItsKind_Fragment
  | Refused_LookNotSealed_Fragment
  | Refused_MandateInvalid_Fragment
  | Refused_MaterialsMissing_Fragment
  | Refused_NameInvalid_Fragment
  | Refused_NotALeaf_Fragment
  | Refused_NotAllowed_Fragment
  | Refused_NotClaimed_Fragment
  | Refused_NotFound_Fragment
  | Refused_NotShared_Fragment
  | Refused_NotThePerson_Fragment
  | Refused_NotYetOffered_Fragment
  | Refused_NothingAsked_Fragment
  | Refused_NothingToPay_Fragment
  | Refused_NothingWritten_Fragment
  | Refused_NumberGiven_Fragment
  | Refused_OfficeInvalid_Fragment
  | Refused_OpinionMissing_Fragment
  | Refused_OriginalsNotChecked_Fragment
  | Refused_OwnApplication_Fragment
  | Refused_ParcelUnderWay_Fragment
  | Refused_PasskeyInvalid_Fragment
  | Refused_PhoneInUse_Fragment
  | Refused_PhoneInvalid_Fragment
  | Refused_PhoneNeeded_Fragment
  | Refused_PhoneOfAnother_Fragment
  | Refused_PhotoInvalid_Fragment
  | Refused_PickupCodeWrong_Fragment
  | Refused_PilotOnly_Fragment
  | Refused_PlaceInvalid_Fragment
  | Refused_ProofInvalid_Fragment
  | Refused_ReasonMissing_Fragment
  | Refused_ReasonNeeded_Fragment
  | Refused_RefundTooLarge_Fragment
  | Refused_RegionInvalid_Fragment
  | Refused_RegionUnknown_Fragment
  | Refused_SamePerson_Fragment
  | Refused_SeatTaken_Fragment
  | Refused_SecondPersonNeeded_Fragment
  | Refused_ShelfMissing_Fragment
  | Refused_SignInNeeded_Fragment
  | Refused_SignatureMissing_Fragment
  | Refused_SpecialUnknown_Fragment
  | Refused_StaffKnown_Fragment
  | Refused_StageInvalid_Fragment
  | Refused_StagesLeft_Fragment
  | Refused_TemplateInvalid_Fragment
  | Refused_TextNeeded_Fragment
  | Refused_TimeNotAhead_Fragment
  | Refused_TimesInvalid_Fragment
  | Refused_TooManyRequests_Fragment
  | Refused_TrailNotAnchored_Fragment
  | Refused_VendorUnavailable_Fragment
  | Refused_VersionChanged_Fragment
  | Refused_VersionOver_Fragment
  | Refused_VersionTaken_Fragment
  | Refused_VillageInvalid_Fragment
  | Refused_VisitOver_Fragment
  | Refused_VisitUntold_Fragment
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
    | { __typename: 'KeyNeeded', options: unknown, toMake: boolean, waiting: { label: string, fingerprint: string } | null }
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

export type GrantPartsFragment = { id: string, field: string, owner: string, grantee: string, item: string, purpose: string, basis: string, until: string, state: GrantState, askedBy: string, askedAt: string, grantedBy: string | null, confirmedBy: string | null, endedBecause: string, waiting: boolean, actions: Array<string> };

export type SharingQueryVariables = Exact<{ [key: string]: never; }>;


export type SharingQuery = { sharedFields: Array<{ key: string, title: string, owner: string, mine: boolean, grade: ShareGrade, purpose: string, format: string, guide: string, basis: string }>, shareGrants: Array<{ id: string, field: string, owner: string, grantee: string, item: string, purpose: string, basis: string, until: string, state: GrantState, askedBy: string, askedAt: string, grantedBy: string | null, confirmedBy: string | null, endedBecause: string, waiting: boolean, actions: Array<string> }>, shareChoices: Array<{ departmentId: string, department: string, itemCode: string, item: string }> };

export type RequestShareMutationVariables = Exact<{
  wish: ShareInput;
}>;


export type RequestShareMutation = { requestShare:
    | { __typename: 'Busy', code: string, message: string }
    | { __typename: 'GrantAsked', code: string, message: string }
    | { __typename: 'GrantNotNeeded', code: string, message: string }
    | { __typename: 'GrantTermInvalid', code: string, message: string }
    | { __typename: 'NotAllowed', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'ReasonNeeded', code: string, message: string }
    | { __typename: 'ShareGrant', id: string, field: string, owner: string, grantee: string, item: string, purpose: string, basis: string, until: string, state: GrantState, askedBy: string, askedAt: string, grantedBy: string | null, confirmedBy: string | null, endedBecause: string, waiting: boolean, actions: Array<string> }
    | { __typename: 'SignInNeeded', code: string, message: string }
   };

export type GrantShareMutationVariables = Exact<{
  id: string;
  because: string;
}>;


export type GrantShareMutation = { grantShare:
    | { __typename: 'AlreadySettled', code: string, message: string }
    | { __typename: 'Busy', code: string, message: string }
    | { __typename: 'NotAllowed', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'ReasonNeeded', code: string, message: string }
    | { __typename: 'SamePerson', code: string, message: string }
    | { __typename: 'ShareGrant', id: string, field: string, owner: string, grantee: string, item: string, purpose: string, basis: string, until: string, state: GrantState, askedBy: string, askedAt: string, grantedBy: string | null, confirmedBy: string | null, endedBecause: string, waiting: boolean, actions: Array<string> }
    | { __typename: 'SignInNeeded', code: string, message: string }
   };

export type RefuseShareMutationVariables = Exact<{
  id: string;
  because: string;
}>;


export type RefuseShareMutation = { refuseShare:
    | { __typename: 'AlreadySettled', code: string, message: string }
    | { __typename: 'Busy', code: string, message: string }
    | { __typename: 'NotAllowed', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'ReasonNeeded', code: string, message: string }
    | { __typename: 'SamePerson', code: string, message: string }
    | { __typename: 'ShareGrant', id: string, field: string, owner: string, grantee: string, item: string, purpose: string, basis: string, until: string, state: GrantState, askedBy: string, askedAt: string, grantedBy: string | null, confirmedBy: string | null, endedBecause: string, waiting: boolean, actions: Array<string> }
    | { __typename: 'SignInNeeded', code: string, message: string }
   };

export type RevokeShareMutationVariables = Exact<{
  id: string;
  because: string;
}>;


export type RevokeShareMutation = { revokeShare:
    | { __typename: 'AlreadySettled', code: string, message: string }
    | { __typename: 'Busy', code: string, message: string }
    | { __typename: 'NotAllowed', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'ReasonNeeded', code: string, message: string }
    | { __typename: 'SamePerson', code: string, message: string }
    | { __typename: 'ShareGrant', id: string, field: string, owner: string, grantee: string, item: string, purpose: string, basis: string, until: string, state: GrantState, askedBy: string, askedAt: string, grantedBy: string | null, confirmedBy: string | null, endedBecause: string, waiting: boolean, actions: Array<string> }
    | { __typename: 'SignInNeeded', code: string, message: string }
   };

export type UsableFieldsQueryVariables = Exact<{
  id: string;
}>;


export type UsableFieldsQuery = { usableFields: Array<{ key: string, title: string, owner: string, purpose: string, guide: string, until: string | null }> | null };

export type UseSharedMutationVariables = Exact<{
  id: string;
  field: string;
  because: string;
}>;


export type UseSharedMutation = { useShared:
    | { __typename: 'Busy', code: string, message: string }
    | { __typename: 'ClaimedByOther', code: string, message: string }
    | { __typename: 'NotAllowed', code: string, message: string }
    | { __typename: 'NotClaimed', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'NotShared', code: string, message: string }
    | { __typename: 'ReasonNeeded', code: string, message: string }
    | { __typename: 'SharedValue', key: string, value: string | null }
    | { __typename: 'SignInNeeded', code: string, message: string }
   };

export type DifferencePartsFragment = { id: string, kind: DifferenceKind, gateway: string, day: string, orderKey: string, refundKey: string, gatewayId: string, theirFen: number | null, ourFen: number | null, foundAt: string, closedAt: string | null, closedBy: string | null, because: string | null, reference: string | null, mayClose: boolean };

export type StatementsQueryVariables = Exact<{ [key: string]: never; }>;


export type StatementsQuery = { statements: Array<{ id: string, gateway: string, day: string, state: string, lines: number, takenFen: number, backFen: number, ourTakenFen: number, ourBackFen: number, open: number }>, differences: Array<{ id: string, kind: DifferenceKind, gateway: string, day: string, orderKey: string, refundKey: string, gatewayId: string, theirFen: number | null, ourFen: number | null, foundAt: string, closedAt: string | null, closedBy: string | null, because: string | null, reference: string | null, mayClose: boolean }> };

export type CloseDifferenceMutationVariables = Exact<{
  id: string;
  because: string;
}>;


export type CloseDifferenceMutation = { closeDifference:
    | { __typename: 'Busy', code: string, message: string }
    | { __typename: 'NotAllowed', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'ReasonMissing', code: string, message: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
    | { __typename: 'StatementDifference', id: string, kind: DifferenceKind, gateway: string, day: string, orderKey: string, refundKey: string, gatewayId: string, theirFen: number | null, ourFen: number | null, foundAt: string, closedAt: string | null, closedBy: string | null, because: string | null, reference: string | null, mayClose: boolean }
   };

export type OfficeQuestionPartsFragment = { id: string, item: string | null, text: string, askedAt: string, dueOn: string, late: boolean, answer: string | null, answeredAt: string | null, published: boolean, publicQuestion: string | null, publicAnswer: string | null, publishable: boolean, withdrawable: boolean };

export type AnnouncementPartsFragment = { id: string, office: string, title: string, text: string, until: string, state: string, mine: boolean };

export type QuestionsQueryVariables = Exact<{
  answered: boolean;
}>;


export type QuestionsQuery = { questions: Array<{ id: string, item: string | null, text: string, askedAt: string, dueOn: string, late: boolean, answer: string | null, answeredAt: string | null, published: boolean, publicQuestion: string | null, publicAnswer: string | null, publishable: boolean, withdrawable: boolean }> };

export type AnnouncementsQueryVariables = Exact<{ [key: string]: never; }>;


export type AnnouncementsQuery = { announcements: Array<{ id: string, office: string, title: string, text: string, until: string, state: string, mine: boolean }> };

export type AnswerQuestionMutationVariables = Exact<{
  id: string;
  text: string;
  key: string;
}>;


export type AnswerQuestionMutation = { answerQuestion:
    | { __typename: 'Busy', code: string, message: string }
    | { __typename: 'KeyReused', code: string, message: string }
    | { __typename: 'NotAllowed', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'NothingAsked', code: string, message: string }
    | { __typename: 'NothingWritten', code: string, message: string }
    | { __typename: 'OfficeQuestion', id: string, item: string | null, text: string, askedAt: string, dueOn: string, late: boolean, answer: string | null, answeredAt: string | null, published: boolean, publicQuestion: string | null, publicAnswer: string | null, publishable: boolean, withdrawable: boolean }
    | { __typename: 'SignInNeeded', code: string, message: string }
   };

export type PublishAnswerMutationVariables = Exact<{
  id: string;
  question: string;
  answer: string;
}>;


export type PublishAnswerMutation = { publishAnswer:
    | { __typename: 'Busy', code: string, message: string }
    | { __typename: 'NotAllowed', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'NothingAsked', code: string, message: string }
    | { __typename: 'NothingWritten', code: string, message: string }
    | { __typename: 'OfficeQuestion', id: string, item: string | null, text: string, askedAt: string, dueOn: string, late: boolean, answer: string | null, answeredAt: string | null, published: boolean, publicQuestion: string | null, publicAnswer: string | null, publishable: boolean, withdrawable: boolean }
    | { __typename: 'SamePerson', code: string, message: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
   };

export type WithdrawAnswerMutationVariables = Exact<{
  id: string;
}>;


export type WithdrawAnswerMutation = { withdrawAnswer:
    | { __typename: 'Busy', code: string, message: string }
    | { __typename: 'NotAllowed', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'OfficeQuestion', id: string, item: string | null, text: string, askedAt: string, dueOn: string, late: boolean, answer: string | null, answeredAt: string | null, published: boolean, publicQuestion: string | null, publicAnswer: string | null, publishable: boolean, withdrawable: boolean }
    | { __typename: 'SignInNeeded', code: string, message: string }
   };

export type WriteAnnouncementMutationVariables = Exact<{
  seat: string;
  title: string;
  text: string;
  until: string;
  key: string;
}>;


export type WriteAnnouncementMutation = { writeAnnouncement:
    | { __typename: 'Announcement', id: string, office: string, title: string, text: string, until: string, state: string, mine: boolean }
    | { __typename: 'Busy', code: string, message: string }
    | { __typename: 'KeyReused', code: string, message: string }
    | { __typename: 'NotAllowed', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'NothingWritten', code: string, message: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
   };

export type PublishAnnouncementMutationVariables = Exact<{
  id: string;
}>;


export type PublishAnnouncementMutation = { publishAnnouncement:
    | { __typename: 'Announcement', id: string, office: string, title: string, text: string, until: string, state: string, mine: boolean }
    | { __typename: 'Busy', code: string, message: string }
    | { __typename: 'NotAllowed', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'NothingAsked', code: string, message: string }
    | { __typename: 'SamePerson', code: string, message: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
   };

export type WithdrawAnnouncementMutationVariables = Exact<{
  id: string;
}>;


export type WithdrawAnnouncementMutation = { withdrawAnnouncement:
    | { __typename: 'Announcement', id: string, office: string, title: string, text: string, until: string, state: string, mine: boolean }
    | { __typename: 'Busy', code: string, message: string }
    | { __typename: 'NotAllowed', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
   };

export type OfferedTemplatesQueryVariables = Exact<{ [key: string]: never; }>;


export type OfferedTemplatesQuery = { opinionTemplates: Array<{ id: string, name: string, text: string, uses: Array<OpinionUse> }> };

export type PrepareBatchMutationVariables = Exact<{
  lines: Array<BatchLineInput> | BatchLineInput;
  opinion: string;
}>;


export type PrepareBatchMutation = { prepareBatch:
    | { __typename: 'BatchInvalid', code: string, message: string }
    | { __typename: 'Busy', code: string, message: string }
    | { __typename: 'ClaimedByOther', code: string, message: string }
    | { __typename: 'FourEyes', code: string, message: string }
    | { __typename: 'KeyMissing', code: string, message: string }
    | { __typename: 'NotAllowed', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'OpinionMissing', code: string, message: string }
    | { __typename: 'PreparedBatch', prepared: { id: string, options: unknown, document: string, documentHash: string, expiresInSeconds: number }, leftOut: Array<{ id: string, message: string | null }> }
    | { __typename: 'SignInNeeded', code: string, message: string }
    | { __typename: 'TrailNotAnchored', code: string, message: string }
    | { __typename: 'VersionChanged', code: string, message: string }
    | { __typename: 'WrongStatus', code: string, message: string }
   };

export type DecideBatchMutationVariables = Exact<{
  preparationId: string;
  credential: unknown;
  key: string;
}>;


export type DecideBatchMutation = { decideBatch:
    | { __typename: 'Busy', code: string, message: string }
    | { __typename: 'DecidedBatch', outcomes: Array<{ id: string, message: string | null }> }
    | { __typename: 'NotAllowed', code: string, message: string }
    | { __typename: 'ProofInvalid', code: string, message: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
    | { __typename: 'TooManyRequests', code: string, message: string }
    | { __typename: 'TrailNotAnchored', code: string, message: string }
   };

export type OwnLineQueryVariables = Exact<{ [key: string]: never; }>;


export type OwnLineQuery = { line: { site: string, waiting: Array<{ id: string, number: number, state: NumberState, atWindow: string | null, bookedFor: string | null, takenAt: string }>, called: { id: string, number: number, state: NumberState, atWindow: string | null, bookedFor: string | null, takenAt: string } | null } };

export type NumberPartsFragment = { id: string, number: number, state: NumberState, atWindow: string | null, bookedFor: string | null, takenAt: string };

export type CallNextMutationVariables = Exact<{
  window: string;
  key: string;
}>;


export type CallNextMutation = { callNext:
    | { __typename: 'Busy', code: string, message: string }
    | { __typename: 'KeyReused', code: string, message: string }
    | { __typename: 'NextCalled', called: { id: string, number: number, state: NumberState, atWindow: string | null, bookedFor: string | null, takenAt: string } | null }
    | { __typename: 'NotAllowed', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
   };

export type SettleNumberMutationVariables = Exact<{
  id: string;
  came: boolean;
}>;


export type SettleNumberMutation = { settleNumber:
    | { __typename: 'Busy', code: string, message: string }
    | { __typename: 'NotAllowed', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'NumberSettled', id: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
   };

export type HandOutNumberMutationVariables = Exact<{
  key: string;
}>;


export type HandOutNumberMutation = { handOutNumber:
    | { __typename: 'Busy', code: string, message: string }
    | { __typename: 'KeyReused', code: string, message: string }
    | { __typename: 'NotAllowed', code: string, message: string }
    | { __typename: 'NumberTaken', id: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
   };

export type ExpectedVisitorsQueryVariables = Exact<{
  day: string;
}>;


export type ExpectedVisitorsQuery = { expected: Array<{ id: string, applicationId: string, purpose: string, way: string, item: string, reference: string | null, site: string, startsAt: string, endsAt: string, state: AppointmentState, name: string, phone: string }> };

export type GreetMutationVariables = Exact<{
  id: string;
}>;


export type GreetMutation = { greet:
    | { __typename: 'AppointmentAhead', code: string, message: string }
    | { __typename: 'Busy', code: string, message: string }
    | { __typename: 'Greeted', id: string }
    | { __typename: 'NotAllowed', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
   };

export type CaseVisitsQueryVariables = Exact<{
  id: string;
}>;


export type CaseVisitsQuery = { caseVisits: Array<{ id: string, state: string, askedAt: string, plannedFor: string | null, visitor: string | null, filledAt: string | null, endedAt: string | null, photos: number }> };

export type ReadVisitMutationVariables = Exact<{
  id: string;
  because: string;
}>;


export type ReadVisitMutation = { readVisit:
    | { __typename: 'Busy', code: string, message: string }
    | { __typename: 'ClaimedByOther', code: string, message: string }
    | { __typename: 'KeyWithheld', code: string, message: string }
    | { __typename: 'NotAllowed', code: string, message: string }
    | { __typename: 'NotClaimed', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'ReasonMissing', code: string, message: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
    | { __typename: 'VisitFound', findings: string, declined: string, strokes: Array<Array<number>>, photos: Array<string> }
   };

export type HomeVisitsQueryVariables = Exact<{ [key: string]: never; }>;


export type HomeVisitsQuery = { homeVisits: Array<{ id: string, applicationId: string, item: string, reference: string | null, state: string, plannedFor: string | null, mine: boolean, visitor: string | null, askedAt: string, name: string | null }> };

export type VisitRowFragment = { id: string, applicationId: string, item: string, reference: string | null, state: string, plannedFor: string | null, mine: boolean, visitor: string | null, askedAt: string, name: string | null };

export type OpenVisitMutationVariables = Exact<{
  id: string;
  because: string;
}>;


export type OpenVisitMutation = { openVisit:
    | { __typename: 'Busy', code: string, message: string }
    | { __typename: 'KeyWithheld', code: string, message: string }
    | { __typename: 'NotAllowed', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
    | { __typename: 'VisitOpened', why: string, address: string }
   };

export type PlanVisitMutationVariables = Exact<{
  id: string;
  at: string;
}>;


export type PlanVisitMutation = { planVisit:
    | { __typename: 'Busy', code: string, message: string }
    | { __typename: 'NotAllowed', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
    | { __typename: 'TimeNotAhead', code: string, message: string }
    | { __typename: 'VisitOver', code: string, message: string }
    | { __typename: 'VisitSettled', id: string }
   };

export type DeclineVisitMutationVariables = Exact<{
  id: string;
  because: string;
}>;


export type DeclineVisitMutation = { declineVisit:
    | { __typename: 'Busy', code: string, message: string }
    | { __typename: 'KeyWithheld', code: string, message: string }
    | { __typename: 'NotAllowed', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
    | { __typename: 'VisitOver', code: string, message: string }
    | { __typename: 'VisitSettled', id: string }
    | { __typename: 'VisitUntold', code: string, message: string }
   };

export type KeepVisitPhotoMutationVariables = Exact<{
  id: string;
  photoId: string;
  jpeg: string;
}>;


export type KeepVisitPhotoMutation = { keepVisitPhoto:
    | { __typename: 'Busy', code: string, message: string }
    | { __typename: 'KeyWithheld', code: string, message: string }
    | { __typename: 'NotAllowed', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'PhotoInvalid', code: string, message: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
    | { __typename: 'VisitOver', code: string, message: string }
    | { __typename: 'VisitSettled', id: string }
   };

export type FinishVisitMutationVariables = Exact<{
  id: string;
  findings: string;
  signature: Array<Array<number> | number> | Array<number> | number;
  filledAt: string;
  key: string;
}>;


export type FinishVisitMutation = { finishVisit:
    | { __typename: 'Busy', code: string, message: string }
    | { __typename: 'KeyReused', code: string, message: string }
    | { __typename: 'KeyWithheld', code: string, message: string }
    | { __typename: 'NotAllowed', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
    | { __typename: 'SignatureMissing', code: string, message: string }
    | { __typename: 'VisitOver', code: string, message: string }
    | { __typename: 'VisitSettled', id: string }
    | { __typename: 'VisitUntold', code: string, message: string }
   };

export type GuardianPresentMutationVariables = Exact<{
  name: string;
  idNumber: string;
}>;


export type GuardianPresentMutation = { guardianPresent:
    | { __typename: 'Guardianships', children: Array<{ id: string, child: string, number: string | null, certificate: string | null, until: string, paper: GuardianPaper | null }> }
    | { __typename: 'IdNumberInvalid', code: string, message: string }
    | { __typename: 'IdentityMismatch', code: string, message: string }
    | { __typename: 'NameInvalid', code: string, message: string }
    | { __typename: 'NotAllowed', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
    | { __typename: 'TooManyRequests', code: string, message: string }
    | { __typename: 'VendorUnavailable', code: string, message: string }
   };

export type ProveGuardianshipMutationVariables = Exact<{
  id: string;
  paper: GuardianPaper;
}>;


export type ProveGuardianshipMutation = { proveGuardianship:
    | { __typename: 'GuardianshipProven' }
    | { __typename: 'NotAllowed', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
   };

export type BindNumberMutationVariables = Exact<{
  certificate: string;
  idNumber: string;
  because: string;
}>;


export type BindNumberMutation = { bindNumber:
    | { __typename: 'BirthMismatch', code: string, message: string }
    | { __typename: 'CertificateInvalid', code: string, message: string }
    | { __typename: 'Child', name: string, number: string | null }
    | { __typename: 'IdNumberInvalid', code: string, message: string }
    | { __typename: 'IdentityMismatch', code: string, message: string }
    | { __typename: 'IdentityTaken', code: string, message: string }
    | { __typename: 'NotAllowed', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'NumberGiven', code: string, message: string }
    | { __typename: 'ReasonMissing', code: string, message: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
    | { __typename: 'VendorUnavailable', code: string, message: string }
   };

export type ChildOfQueryVariables = Exact<{
  id: string;
}>;


export type ChildOfQuery = { childOf: { id: string, name: string, number: string | null, bound: boolean } | null };

export type WriteNumberDownMutationVariables = Exact<{
  id: string;
  idNumber: string;
}>;


export type WriteNumberDownMutation = { writeNumberDown:
    | { __typename: 'BirthMismatch', code: string, message: string }
    | { __typename: 'Child', id: string, name: string, number: string | null, bound: boolean }
    | { __typename: 'ClaimedByOther', code: string, message: string }
    | { __typename: 'IdNumberInvalid', code: string, message: string }
    | { __typename: 'IdentityTaken', code: string, message: string }
    | { __typename: 'NotAllowed', code: string, message: string }
    | { __typename: 'NotClaimed', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'NumberGiven', code: string, message: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
   };

export type CounterItemPartsFragment = { code: string, title: string, what: string, who: string, department: string, instant: boolean, promisedDays: number, unit: string, feeFen: number, trips: number };

export type CatalogueSearchQueryVariables = Exact<{
  search: string;
  first: number;
}>;


export type CatalogueSearchQuery = { catalogueSearch: { total: number, nothing: Array<string>, edges: Array<{ code: string, title: string, what: string, who: string, department: string, instant: boolean, promisedDays: number, unit: string, feeFen: number, trips: number }> } };

export type RequestCounterCodeMutationVariables = Exact<{
  phone: string;
}>;


export type RequestCounterCodeMutation = { requestCounterCode:
    | { __typename: 'CodeSent', phone: string, resendInSeconds: number }
    | { __typename: 'NotAllowed', code: string, message: string }
    | { __typename: 'PhoneInvalid', code: string, message: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
    | { __typename: 'TooManyRequests', code: string, message: string }
    | { __typename: 'VendorUnavailable', code: string, message: string }
   };

export type StartAtCounterMutationVariables = Exact<{
  itemCode: string;
  who: PresentInput;
  key: string;
}>;


export type StartAtCounterMutation = { startAtCounter:
    | { __typename: 'Busy', code: string, message: string }
    | { __typename: 'CardExpired', code: string, message: string }
    | { __typename: 'CardNeeded', code: string, message: string }
    | { __typename: 'CardUnreadable', code: string, message: string }
    | { __typename: 'CodeExpired', code: string, message: string }
    | { __typename: 'CodeWrong', code: string, message: string }
    | { __typename: 'CounterStart', id: string, item: string, name: string, phone: string, details: { deliveryWays: Array<DeliveryWay>, instant: boolean, formSchema: unknown }, captures: Array<{ specId: string, title: string, example: string | null, maxPages: number, kind: FileKind }> }
    | { __typename: 'GuardianNeeded', code: string, message: string }
    | { __typename: 'IdNumberInvalid', code: string, message: string }
    | { __typename: 'IdentityMismatch', code: string, message: string }
    | { __typename: 'ItemCancelled', code: string, message: string }
    | { __typename: 'ItemWithdrawn', code: string, message: string }
    | { __typename: 'KeyReused', code: string, message: string }
    | { __typename: 'NameInvalid', code: string, message: string }
    | { __typename: 'NotALeaf', code: string, message: string }
    | { __typename: 'NotAllowed', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'NotYetOffered', code: string, message: string }
    | { __typename: 'OwnApplication', code: string, message: string }
    | { __typename: 'PhoneInvalid', code: string, message: string }
    | { __typename: 'PhoneNeeded', code: string, message: string }
    | { __typename: 'PhoneOfAnother', code: string, message: string }
    | { __typename: 'PilotOnly', code: string, message: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
    | { __typename: 'TooManyRequests', code: string, message: string }
    | { __typename: 'VendorUnavailable', code: string, message: string }
   };

export type FileAtCounterMutationVariables = Exact<{
  id: string;
  answers: unknown;
  declared: boolean;
  delivery?: CounterDeliveryInput | null | undefined;
  key: string;
}>;


export type FileAtCounterMutation = { fileAtCounter:
    | { __typename: 'AddressInvalid', code: string, message: string, problems: Array<{ field: string, message: string }> }
    | { __typename: 'AnswersInvalid', code: string, message: string, problems: Array<{ field: string, message: string }> }
    | { __typename: 'Busy', code: string, message: string }
    | { __typename: 'Case', id: string, version: number, reference: string, projectNumber: string, status: Status, statusText: string, itemCode: string, itemTitle: string, itemVersion: number, instant: boolean, department: string, onPaper: boolean, mayOrder: boolean, mayReadLooks: boolean, mayOpenConsent: boolean, moneyActs: Array<string>, refundAskedFen: number, extensionDays: number, promisedOn: string | null, legalOn: string | null, dueOn: string | null, light: Light, claimedBy: string | null, claimedByMe: boolean, claimedUntil: string | null, actions: Array<DeskAction>, applicant: { name: string, idNumber: string, phone: string, level: number, organisation: string | null, creditCode: string | null, identitySource: string | null }, filedBy: { name: string, relation: Relation, since: string, until: string, live: boolean } | null, answers: Array<{ title: string, lines: Array<{ field: string, label: string, value: string, masked: boolean, source: string | null }> }>, materials: Array<{ lookup: string | null, specId: string, title: string, required: boolean, originalChecked: boolean, grade: string | null, compared: { at: string, by: string | null, place: string, agrees: boolean } | null, files: Array<{ id: string, ready: boolean, mime: string, scan: FileScan, viewUrl: string, uploadedAt: string, kind: FileKind, taken: { session: string, by: string, device: string | null, place: string | null } | null }> }>, stages: Array<{ key: string, title: string, kind: string, state: string, level: number, office: string, stoodIn: boolean, number: number, outcome: string | null, handler: string | null, startedAt: string | null, endedAt: string | null, dueOn: string | null, outcomes: Array<string>, returnable: boolean, beside: boolean }>, askedOffices: Array<{ id: string, office: string, question: string, askedBy: string | null, askedAt: string, dueOn: string, agrees: string | null, answer: string | null, answeredBy: string | null, answeredAt: string | null, lateDays: number, mine: boolean }>, publicNotice: { text: string, beginsOn: string, endsOn: string } | null, objections: Array<{ id: string, who: string, said: string, notedBy: string | null, notedAt: string, answer: string | null, answeredBy: string | null, answeredAt: string | null }>, opinions: Array<{ by: string, role: string, text: string, met: string | null, at: string }>, history: Array<{ at: string, action: string, status: Status, title: string, by: string, reason: string | null }>, supplements: Array<{ number: string, askedAt: string, dueOn: string, answeredAt: string | null, endedAt: string | null, lines: Array<{ kind: string, ref: string, title: string, why: string, regions: Array<{ page: number }> }> }>, clocks: Array<{ kind: ClockKind, startedOn: string, dueOn: string, paused: boolean, pausedUntil: string | null, endedOn: string | null, how: ClockEnded | null, light: Light }>, cards: Array<{ id: string, rule: string, threshold: CardColour, department: string, person: string | null, dueOn: string | null, givenOn: string, appealable: boolean, words: Array<{ kind: string, text: string, by: string, at: string }> }>, orders: Array<{ id: string, applicationId: string, reference: string | null, item: string, office: string, askedBy: string, dueOn: string, late: boolean, answered: boolean, closed: boolean, mayAsk: boolean, mayAnswer: boolean, words: Array<{ kind: OrderSaid, by: string, at: string, text: string }> }>, notices: Array<{ id: string, kind: NoticeKind, title: string, number: string, issuedOn: string, readAt: string | null, onPaper: boolean, handedAt: string | null, pdfUrl: string }>, supplementable: Array<{ kind: string, ref: string, title: string }>, originalCheck: { latestOn: string, way: string | null, bookedFor: string | null, agreedAt: string | null, wanted: Array<{ kind: string, ref: string, title: string }> } | null, exemptions: Array<{ key: string, title: string, evidence: string, confirmed: boolean }>, bill: { totalFen: number, state: string, paidAt: string | null, atCounter: boolean, leftFen: number, lines: Array<{ name: string, fen: number }>, refunds: Array<{ id: string, fen: number, state: string, byHand: boolean, givenAt: string | null }> } | null, delivery: { way: string, receiver: string | null, address: string | null, pickupUntil: string | null, shelf: string | null, carrier: string | null, waybill: string | null, state: string | null, signer: string | null } | null, decision: { kind: string, by: string, at: string, reason: string | null, clause: string | null, documentHash: string, earlier: { kind: string, at: string } | null } | null, specials: Array<{ id: string, kind: string, title: string, days: number, state: string, reason: string, result: string, askedBy: string, askedAt: string, settledBy: string | null, settledAt: string | null, endedAt: string | null, lines: Array<{ title: string, why: string }> }>, specialKinds: Array<{ kind: string, title: string }>, redress: { id: string, kind: string, ground: string, reason: string, clause: string, askedBy: string, askedAt: string } | null, grounds: Array<{ act: string, ground: string, title: string }>, notOffered: Array<{ action: string, sentence: string, rule: string, clause: string }>, acceptChecklist: Array<{ key: string, text: string }>, checklist: Array<{ key: string, text: string }> }
    | { __typename: 'DeclarationMissing', code: string, message: string }
    | { __typename: 'DeliveryMissing', code: string, message: string }
    | { __typename: 'ItemCancelled', code: string, message: string }
    | { __typename: 'ItemWithdrawn', code: string, message: string }
    | { __typename: 'KeyReused', code: string, message: string }
    | { __typename: 'MaterialsMissing', code: string, message: string }
    | { __typename: 'NotAllowed', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
    | { __typename: 'VersionOver', code: string, message: string }
    | { __typename: 'WrongStatus', code: string, message: string }
   };

export type StageCountsQueryVariables = Exact<{ [key: string]: never; }>;


export type StageCountsQuery = { promisesKept: { days: number, ended: number, kept: number }, stageCounts: Array<{ kind: string, cases: number }> };

export type IntakeCountsQueryVariables = Exact<{
  first: string;
  last: string;
}>;


export type IntakeCountsQuery = { intakeCounts: Array<{ site: string, kindName: string, levelName: string, cases: number, atCounter: number }> };

export type FindByNumberMutationVariables = Exact<{
  number: string;
  because: string;
}>;


export type FindByNumberMutation = { findByNumber:
    | { __typename: 'CasesFound', cases: Array<{ id: string, reference: string, itemTitle: string, icon: string, applicant: string, status: Status, statusText: string, dueOn: string | null, light: Light, submittedAt: string, claimedBy: string | null, claimedByMe: boolean, instant: boolean, version: number, together: boolean, asksLeader: boolean }> }
    | { __typename: 'IdNumberInvalid', code: string, message: string }
    | { __typename: 'NotAllowed', code: string, message: string }
    | { __typename: 'ReasonMissing', code: string, message: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
    | { __typename: 'TooManyRequests', code: string, message: string }
   };

export type PapersQueryVariables = Exact<{ [key: string]: never; }>;


export type PapersQuery = { papers: Array<{ id: string, applicationId: string, title: string, number: string, reference: string, item: string, person: string, issuedAt: string, pdfUrl: string }> };

export type HandNoticeMutationVariables = Exact<{
  id: string;
}>;


export type HandNoticeMutation = { handNotice:
    | { __typename: 'Case', id: string, version: number, reference: string, projectNumber: string, status: Status, statusText: string, itemCode: string, itemTitle: string, itemVersion: number, instant: boolean, department: string, onPaper: boolean, mayOrder: boolean, mayReadLooks: boolean, mayOpenConsent: boolean, moneyActs: Array<string>, refundAskedFen: number, extensionDays: number, promisedOn: string | null, legalOn: string | null, dueOn: string | null, light: Light, claimedBy: string | null, claimedByMe: boolean, claimedUntil: string | null, actions: Array<DeskAction>, applicant: { name: string, idNumber: string, phone: string, level: number, organisation: string | null, creditCode: string | null, identitySource: string | null }, filedBy: { name: string, relation: Relation, since: string, until: string, live: boolean } | null, answers: Array<{ title: string, lines: Array<{ field: string, label: string, value: string, masked: boolean, source: string | null }> }>, materials: Array<{ lookup: string | null, specId: string, title: string, required: boolean, originalChecked: boolean, grade: string | null, compared: { at: string, by: string | null, place: string, agrees: boolean } | null, files: Array<{ id: string, ready: boolean, mime: string, scan: FileScan, viewUrl: string, uploadedAt: string, kind: FileKind, taken: { session: string, by: string, device: string | null, place: string | null } | null }> }>, stages: Array<{ key: string, title: string, kind: string, state: string, level: number, office: string, stoodIn: boolean, number: number, outcome: string | null, handler: string | null, startedAt: string | null, endedAt: string | null, dueOn: string | null, outcomes: Array<string>, returnable: boolean, beside: boolean }>, askedOffices: Array<{ id: string, office: string, question: string, askedBy: string | null, askedAt: string, dueOn: string, agrees: string | null, answer: string | null, answeredBy: string | null, answeredAt: string | null, lateDays: number, mine: boolean }>, publicNotice: { text: string, beginsOn: string, endsOn: string } | null, objections: Array<{ id: string, who: string, said: string, notedBy: string | null, notedAt: string, answer: string | null, answeredBy: string | null, answeredAt: string | null }>, opinions: Array<{ by: string, role: string, text: string, met: string | null, at: string }>, history: Array<{ at: string, action: string, status: Status, title: string, by: string, reason: string | null }>, supplements: Array<{ number: string, askedAt: string, dueOn: string, answeredAt: string | null, endedAt: string | null, lines: Array<{ kind: string, ref: string, title: string, why: string, regions: Array<{ page: number }> }> }>, clocks: Array<{ kind: ClockKind, startedOn: string, dueOn: string, paused: boolean, pausedUntil: string | null, endedOn: string | null, how: ClockEnded | null, light: Light }>, cards: Array<{ id: string, rule: string, threshold: CardColour, department: string, person: string | null, dueOn: string | null, givenOn: string, appealable: boolean, words: Array<{ kind: string, text: string, by: string, at: string }> }>, orders: Array<{ id: string, applicationId: string, reference: string | null, item: string, office: string, askedBy: string, dueOn: string, late: boolean, answered: boolean, closed: boolean, mayAsk: boolean, mayAnswer: boolean, words: Array<{ kind: OrderSaid, by: string, at: string, text: string }> }>, notices: Array<{ id: string, kind: NoticeKind, title: string, number: string, issuedOn: string, readAt: string | null, onPaper: boolean, handedAt: string | null, pdfUrl: string }>, supplementable: Array<{ kind: string, ref: string, title: string }>, originalCheck: { latestOn: string, way: string | null, bookedFor: string | null, agreedAt: string | null, wanted: Array<{ kind: string, ref: string, title: string }> } | null, exemptions: Array<{ key: string, title: string, evidence: string, confirmed: boolean }>, bill: { totalFen: number, state: string, paidAt: string | null, atCounter: boolean, leftFen: number, lines: Array<{ name: string, fen: number }>, refunds: Array<{ id: string, fen: number, state: string, byHand: boolean, givenAt: string | null }> } | null, delivery: { way: string, receiver: string | null, address: string | null, pickupUntil: string | null, shelf: string | null, carrier: string | null, waybill: string | null, state: string | null, signer: string | null } | null, decision: { kind: string, by: string, at: string, reason: string | null, clause: string | null, documentHash: string, earlier: { kind: string, at: string } | null } | null, specials: Array<{ id: string, kind: string, title: string, days: number, state: string, reason: string, result: string, askedBy: string, askedAt: string, settledBy: string | null, settledAt: string | null, endedAt: string | null, lines: Array<{ title: string, why: string }> }>, specialKinds: Array<{ kind: string, title: string }>, redress: { id: string, kind: string, ground: string, reason: string, clause: string, askedBy: string, askedAt: string } | null, grounds: Array<{ act: string, ground: string, title: string }>, notOffered: Array<{ action: string, sentence: string, rule: string, clause: string }>, acceptChecklist: Array<{ key: string, text: string }>, checklist: Array<{ key: string, text: string }> }
    | { __typename: 'NotAllowed', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'SignInNeeded', code: string, message: string }
   };

export const AgentPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AgentParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AppointedAgent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"village"}},{"kind":"Field","name":{"kind":"Name","value":"villageCode"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"people"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"items"}},{"kind":"Field","name":{"kind":"Name","value":"until"}}]}}]}}]} as unknown as DocumentNode<AgentPartsFragment, unknown>;
export const LookRowFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LookRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CaseLook"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"look"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"office"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"what"}},{"kind":"Field","name":{"kind":"Name","value":"why"}}]}}]}}]} as unknown as DocumentNode<LookRowFragment, unknown>;
export const AppealedPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AppealedParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AppealedCards"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cards"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"threshold"}},{"kind":"Field","name":{"kind":"Name","value":"givenOn"}},{"kind":"Field","name":{"kind":"Name","value":"item"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"person"}},{"kind":"Field","name":{"kind":"Name","value":"words"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}}]}}]}}]} as unknown as DocumentNode<AppealedPartsFragment, unknown>;
export const OrderPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OrderParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SupervisionOrder"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"applicationId"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"item"}},{"kind":"Field","name":{"kind":"Name","value":"office"}},{"kind":"Field","name":{"kind":"Name","value":"askedBy"}},{"kind":"Field","name":{"kind":"Name","value":"dueOn"}},{"kind":"Field","name":{"kind":"Name","value":"late"}},{"kind":"Field","name":{"kind":"Name","value":"answered"}},{"kind":"Field","name":{"kind":"Name","value":"closed"}},{"kind":"Field","name":{"kind":"Name","value":"words"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"mayAsk"}},{"kind":"Field","name":{"kind":"Name","value":"mayAnswer"}}]}}]} as unknown as DocumentNode<OrderPartsFragment, unknown>;
export const CasePartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CaseParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Case"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"projectNumber"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"statusText"}},{"kind":"Field","name":{"kind":"Name","value":"itemCode"}},{"kind":"Field","name":{"kind":"Name","value":"itemTitle"}},{"kind":"Field","name":{"kind":"Name","value":"itemVersion"}},{"kind":"Field","name":{"kind":"Name","value":"instant"}},{"kind":"Field","name":{"kind":"Name","value":"department"}},{"kind":"Field","name":{"kind":"Name","value":"applicant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"idNumber"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"}},{"kind":"Field","name":{"kind":"Name","value":"creditCode"}},{"kind":"Field","name":{"kind":"Name","value":"identitySource"}}]}},{"kind":"Field","name":{"kind":"Name","value":"onPaper"}},{"kind":"Field","name":{"kind":"Name","value":"filedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"relation"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"live"}}]}},{"kind":"Field","name":{"kind":"Name","value":"answers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"masked"}},{"kind":"Field","name":{"kind":"Name","value":"source"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"materials"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lookup"}},{"kind":"Field","name":{"kind":"Name","value":"specId"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"required"}},{"kind":"Field","name":{"kind":"Name","value":"originalChecked"}},{"kind":"Field","name":{"kind":"Name","value":"grade"}},{"kind":"Field","name":{"kind":"Name","value":"compared"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"place"}},{"kind":"Field","name":{"kind":"Name","value":"agrees"}}]}},{"kind":"Field","name":{"kind":"Name","value":"files"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"ready"}},{"kind":"Field","name":{"kind":"Name","value":"mime"}},{"kind":"Field","name":{"kind":"Name","value":"scan"}},{"kind":"Field","name":{"kind":"Name","value":"viewUrl"}},{"kind":"Field","name":{"kind":"Name","value":"uploadedAt"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"taken"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"session"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"device"}},{"kind":"Field","name":{"kind":"Name","value":"place"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"stages"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"office"}},{"kind":"Field","name":{"kind":"Name","value":"stoodIn"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"handler"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueOn"}},{"kind":"Field","name":{"kind":"Name","value":"outcomes"}},{"kind":"Field","name":{"kind":"Name","value":"returnable"}},{"kind":"Field","name":{"kind":"Name","value":"beside"}}]}},{"kind":"Field","name":{"kind":"Name","value":"askedOffices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"office"}},{"kind":"Field","name":{"kind":"Name","value":"question"}},{"kind":"Field","name":{"kind":"Name","value":"askedBy"}},{"kind":"Field","name":{"kind":"Name","value":"askedAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueOn"}},{"kind":"Field","name":{"kind":"Name","value":"agrees"}},{"kind":"Field","name":{"kind":"Name","value":"answer"}},{"kind":"Field","name":{"kind":"Name","value":"answeredBy"}},{"kind":"Field","name":{"kind":"Name","value":"answeredAt"}},{"kind":"Field","name":{"kind":"Name","value":"lateDays"}},{"kind":"Field","name":{"kind":"Name","value":"mine"}}]}},{"kind":"Field","name":{"kind":"Name","value":"publicNotice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"beginsOn"}},{"kind":"Field","name":{"kind":"Name","value":"endsOn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"objections"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"who"}},{"kind":"Field","name":{"kind":"Name","value":"said"}},{"kind":"Field","name":{"kind":"Name","value":"notedBy"}},{"kind":"Field","name":{"kind":"Name","value":"notedAt"}},{"kind":"Field","name":{"kind":"Name","value":"answer"}},{"kind":"Field","name":{"kind":"Name","value":"answeredBy"}},{"kind":"Field","name":{"kind":"Name","value":"answeredAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"opinions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"met"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"Field","name":{"kind":"Name","value":"history"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"Field","name":{"kind":"Name","value":"supplements"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"askedAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueOn"}},{"kind":"Field","name":{"kind":"Name","value":"answeredAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"ref"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"why"}},{"kind":"Field","name":{"kind":"Name","value":"regions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"page"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"clocks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"startedOn"}},{"kind":"Field","name":{"kind":"Name","value":"dueOn"}},{"kind":"Field","name":{"kind":"Name","value":"paused"}},{"kind":"Field","name":{"kind":"Name","value":"pausedUntil"}},{"kind":"Field","name":{"kind":"Name","value":"endedOn"}},{"kind":"Field","name":{"kind":"Name","value":"how"}},{"kind":"Field","name":{"kind":"Name","value":"light"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cards"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"threshold"}},{"kind":"Field","name":{"kind":"Name","value":"department"}},{"kind":"Field","name":{"kind":"Name","value":"person"}},{"kind":"Field","name":{"kind":"Name","value":"dueOn"}},{"kind":"Field","name":{"kind":"Name","value":"givenOn"}},{"kind":"Field","name":{"kind":"Name","value":"appealable"}},{"kind":"Field","name":{"kind":"Name","value":"words"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"mayOrder"}},{"kind":"Field","name":{"kind":"Name","value":"mayReadLooks"}},{"kind":"Field","name":{"kind":"Name","value":"mayOpenConsent"}},{"kind":"Field","name":{"kind":"Name","value":"orders"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrderParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"notices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"issuedOn"}},{"kind":"Field","name":{"kind":"Name","value":"readAt"}},{"kind":"Field","name":{"kind":"Name","value":"onPaper"}},{"kind":"Field","name":{"kind":"Name","value":"handedAt"}},{"kind":"Field","name":{"kind":"Name","value":"pdfUrl"}}]}},{"kind":"Field","name":{"kind":"Name","value":"supplementable"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"ref"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"originalCheck"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"wanted"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"ref"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"latestOn"}},{"kind":"Field","name":{"kind":"Name","value":"way"}},{"kind":"Field","name":{"kind":"Name","value":"bookedFor"}},{"kind":"Field","name":{"kind":"Name","value":"agreedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"exemptions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"}},{"kind":"Field","name":{"kind":"Name","value":"confirmed"}}]}},{"kind":"Field","name":{"kind":"Name","value":"moneyActs"}},{"kind":"Field","name":{"kind":"Name","value":"refundAskedFen"}},{"kind":"Field","name":{"kind":"Name","value":"bill"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalFen"}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"fen"}}]}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"paidAt"}},{"kind":"Field","name":{"kind":"Name","value":"atCounter"}},{"kind":"Field","name":{"kind":"Name","value":"leftFen"}},{"kind":"Field","name":{"kind":"Name","value":"refunds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"fen"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"byHand"}},{"kind":"Field","name":{"kind":"Name","value":"givenAt"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"delivery"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"way"}},{"kind":"Field","name":{"kind":"Name","value":"receiver"}},{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"pickupUntil"}},{"kind":"Field","name":{"kind":"Name","value":"shelf"}},{"kind":"Field","name":{"kind":"Name","value":"carrier"}},{"kind":"Field","name":{"kind":"Name","value":"waybill"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"signer"}}]}},{"kind":"Field","name":{"kind":"Name","value":"decision"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"clause"}},{"kind":"Field","name":{"kind":"Name","value":"documentHash"}},{"kind":"Field","name":{"kind":"Name","value":"earlier"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"specials"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"days"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"result"}},{"kind":"Field","name":{"kind":"Name","value":"askedBy"}},{"kind":"Field","name":{"kind":"Name","value":"askedAt"}},{"kind":"Field","name":{"kind":"Name","value":"settledBy"}},{"kind":"Field","name":{"kind":"Name","value":"settledAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"why"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"specialKinds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"extensionDays"}},{"kind":"Field","name":{"kind":"Name","value":"redress"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"ground"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"clause"}},{"kind":"Field","name":{"kind":"Name","value":"askedBy"}},{"kind":"Field","name":{"kind":"Name","value":"askedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"grounds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"act"}},{"kind":"Field","name":{"kind":"Name","value":"ground"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"promisedOn"}},{"kind":"Field","name":{"kind":"Name","value":"legalOn"}},{"kind":"Field","name":{"kind":"Name","value":"dueOn"}},{"kind":"Field","name":{"kind":"Name","value":"light"}},{"kind":"Field","name":{"kind":"Name","value":"claimedBy"}},{"kind":"Field","name":{"kind":"Name","value":"claimedByMe"}},{"kind":"Field","name":{"kind":"Name","value":"claimedUntil"}},{"kind":"Field","name":{"kind":"Name","value":"actions"}},{"kind":"Field","name":{"kind":"Name","value":"notOffered"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"sentence"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"clause"}}]}},{"kind":"Field","name":{"kind":"Name","value":"acceptChecklist"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"checklist"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OrderParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SupervisionOrder"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"applicationId"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"item"}},{"kind":"Field","name":{"kind":"Name","value":"office"}},{"kind":"Field","name":{"kind":"Name","value":"askedBy"}},{"kind":"Field","name":{"kind":"Name","value":"dueOn"}},{"kind":"Field","name":{"kind":"Name","value":"late"}},{"kind":"Field","name":{"kind":"Name","value":"answered"}},{"kind":"Field","name":{"kind":"Name","value":"closed"}},{"kind":"Field","name":{"kind":"Name","value":"words"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"mayAsk"}},{"kind":"Field","name":{"kind":"Name","value":"mayAnswer"}}]}}]} as unknown as DocumentNode<CasePartsFragment, unknown>;
export const DraftCardPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DraftCardParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DraftCard"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"department"}},{"kind":"Field","name":{"kind":"Name","value":"author"}},{"kind":"Field","name":{"kind":"Name","value":"byMe"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"sentBackBecause"}}]}}]} as unknown as DocumentNode<DraftCardPartsFragment, unknown>;
export const DraftProblemPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DraftProblemParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DraftProblem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"line"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]} as unknown as DocumentNode<DraftProblemPartsFragment, unknown>;
export const PreviewPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PreviewParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Item"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"department"}},{"kind":"Field","name":{"kind":"Name","value":"icon"}},{"kind":"Field","name":{"kind":"Name","value":"instant"}},{"kind":"Field","name":{"kind":"Name","value":"caseType"}},{"kind":"Field","name":{"kind":"Name","value":"onlineDepth"}},{"kind":"Field","name":{"kind":"Name","value":"applicants"}},{"kind":"Field","name":{"kind":"Name","value":"what"}},{"kind":"Field","name":{"kind":"Name","value":"who"}},{"kind":"Field","name":{"kind":"Name","value":"bring"}},{"kind":"Field","name":{"kind":"Name","value":"parents"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}},{"kind":"Field","name":{"kind":"Name","value":"forMe"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"minutes"}},{"kind":"Field","name":{"kind":"Name","value":"papers"}},{"kind":"Field","name":{"kind":"Name","value":"held"}},{"kind":"Field","name":{"kind":"Name","value":"perhaps"}},{"kind":"Field","name":{"kind":"Name","value":"feeFen"}},{"kind":"Field","name":{"kind":"Name","value":"postageFen"}},{"kind":"Field","name":{"kind":"Name","value":"latestOn"}},{"kind":"Field","name":{"kind":"Name","value":"trips"}}]}},{"kind":"Field","name":{"kind":"Name","value":"howLong"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"promisedDays"}},{"kind":"Field","name":{"kind":"Name","value":"legalDays"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"legalUnit"}},{"kind":"Field","name":{"kind":"Name","value":"legalBasis"}}]}},{"kind":"Field","name":{"kind":"Name","value":"guide"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"questions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"question"}},{"kind":"Field","name":{"kind":"Name","value":"answer"}}]}},{"kind":"Field","name":{"kind":"Name","value":"exemptions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"}},{"kind":"Field","name":{"kind":"Name","value":"percent"}}]}},{"kind":"Field","name":{"kind":"Name","value":"postage"}},{"kind":"Field","name":{"kind":"Name","value":"fees"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"fen"}},{"kind":"Field","name":{"kind":"Name","value":"basis"}}]}},{"kind":"Field","name":{"kind":"Name","value":"feeFen"}},{"kind":"Field","name":{"kind":"Name","value":"materials"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"hint"}},{"kind":"Field","name":{"kind":"Name","value":"required"}},{"kind":"Field","name":{"kind":"Name","value":"need"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"lookup"}},{"kind":"Field","name":{"kind":"Name","value":"form"}},{"kind":"Field","name":{"kind":"Name","value":"copies"}},{"kind":"Field","name":{"kind":"Name","value":"minPages"}},{"kind":"Field","name":{"kind":"Name","value":"maxPages"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"originalChecked"}},{"kind":"Field","name":{"kind":"Name","value":"example"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"askedIf"}},{"kind":"Field","name":{"kind":"Name","value":"validMonths"}},{"kind":"Field","name":{"kind":"Name","value":"conditional"}}]}},{"kind":"Field","name":{"kind":"Name","value":"stages"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"roleName"}},{"kind":"Field","name":{"kind":"Name","value":"levelName"}},{"kind":"Field","name":{"kind":"Name","value":"office"}},{"kind":"Field","name":{"kind":"Name","value":"limitDays"}},{"kind":"Field","name":{"kind":"Name","value":"outcomes"}},{"kind":"Field","name":{"kind":"Name","value":"beside"}}]}},{"kind":"Field","name":{"kind":"Name","value":"places"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kindName"}},{"kind":"Field","name":{"kind":"Name","value":"region"}},{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"hours"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}}]}},{"kind":"Field","name":{"kind":"Name","value":"contacts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"advice"}},{"kind":"Field","name":{"kind":"Name","value":"complaint"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lists"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"delegated"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"levelName"}},{"kind":"Field","name":{"kind":"Name","value":"regions"}},{"kind":"Field","name":{"kind":"Name","value":"basis"}},{"kind":"Field","name":{"kind":"Name","value":"since"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pilot"}},{"kind":"Field","name":{"kind":"Name","value":"unsure"}},{"kind":"Field","name":{"kind":"Name","value":"changes"}},{"kind":"Field","name":{"kind":"Name","value":"publication"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"department"}},{"kind":"Field","name":{"kind":"Name","value":"signer"}},{"kind":"Field","name":{"kind":"Name","value":"publishedOn"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"contentHash"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveFrom"}}]}},{"kind":"Field","name":{"kind":"Name","value":"deliveryWays"}},{"kind":"Field","name":{"kind":"Name","value":"deliveryFeeFen"}},{"kind":"Field","name":{"kind":"Name","value":"originalCheck"}},{"kind":"Field","alias":{"kind":"Name","value":"formSchema"},"name":{"kind":"Name","value":"form"}},{"kind":"Field","name":{"kind":"Name","value":"sample"}}]}}]} as unknown as DocumentNode<PreviewPartsFragment, unknown>;
export const DraftPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DraftParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Draft"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"card"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DraftCardParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DraftProblemParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"warnings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DraftProblemParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"item"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PreviewParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"before"}},{"kind":"Field","name":{"kind":"Name","value":"changes"}},{"kind":"Field","name":{"kind":"Name","value":"cut"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"legalDays"}},{"kind":"Field","name":{"kind":"Name","value":"promisedDays"}},{"kind":"Field","name":{"kind":"Name","value":"daysCut"}},{"kind":"Field","name":{"kind":"Name","value":"papersBefore"}},{"kind":"Field","name":{"kind":"Name","value":"papers"}},{"kind":"Field","name":{"kind":"Name","value":"papersCut"}},{"kind":"Field","name":{"kind":"Name","value":"stagesBefore"}},{"kind":"Field","name":{"kind":"Name","value":"stages"}},{"kind":"Field","name":{"kind":"Name","value":"stagesCut"}}]}},{"kind":"Field","name":{"kind":"Name","value":"contentHash"}},{"kind":"Field","name":{"kind":"Name","value":"actions"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DraftCardParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DraftCard"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"department"}},{"kind":"Field","name":{"kind":"Name","value":"author"}},{"kind":"Field","name":{"kind":"Name","value":"byMe"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"sentBackBecause"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DraftProblemParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DraftProblem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"line"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PreviewParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Item"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"department"}},{"kind":"Field","name":{"kind":"Name","value":"icon"}},{"kind":"Field","name":{"kind":"Name","value":"instant"}},{"kind":"Field","name":{"kind":"Name","value":"caseType"}},{"kind":"Field","name":{"kind":"Name","value":"onlineDepth"}},{"kind":"Field","name":{"kind":"Name","value":"applicants"}},{"kind":"Field","name":{"kind":"Name","value":"what"}},{"kind":"Field","name":{"kind":"Name","value":"who"}},{"kind":"Field","name":{"kind":"Name","value":"bring"}},{"kind":"Field","name":{"kind":"Name","value":"parents"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}},{"kind":"Field","name":{"kind":"Name","value":"forMe"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"minutes"}},{"kind":"Field","name":{"kind":"Name","value":"papers"}},{"kind":"Field","name":{"kind":"Name","value":"held"}},{"kind":"Field","name":{"kind":"Name","value":"perhaps"}},{"kind":"Field","name":{"kind":"Name","value":"feeFen"}},{"kind":"Field","name":{"kind":"Name","value":"postageFen"}},{"kind":"Field","name":{"kind":"Name","value":"latestOn"}},{"kind":"Field","name":{"kind":"Name","value":"trips"}}]}},{"kind":"Field","name":{"kind":"Name","value":"howLong"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"promisedDays"}},{"kind":"Field","name":{"kind":"Name","value":"legalDays"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"legalUnit"}},{"kind":"Field","name":{"kind":"Name","value":"legalBasis"}}]}},{"kind":"Field","name":{"kind":"Name","value":"guide"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"questions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"question"}},{"kind":"Field","name":{"kind":"Name","value":"answer"}}]}},{"kind":"Field","name":{"kind":"Name","value":"exemptions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"}},{"kind":"Field","name":{"kind":"Name","value":"percent"}}]}},{"kind":"Field","name":{"kind":"Name","value":"postage"}},{"kind":"Field","name":{"kind":"Name","value":"fees"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"fen"}},{"kind":"Field","name":{"kind":"Name","value":"basis"}}]}},{"kind":"Field","name":{"kind":"Name","value":"feeFen"}},{"kind":"Field","name":{"kind":"Name","value":"materials"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"hint"}},{"kind":"Field","name":{"kind":"Name","value":"required"}},{"kind":"Field","name":{"kind":"Name","value":"need"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"lookup"}},{"kind":"Field","name":{"kind":"Name","value":"form"}},{"kind":"Field","name":{"kind":"Name","value":"copies"}},{"kind":"Field","name":{"kind":"Name","value":"minPages"}},{"kind":"Field","name":{"kind":"Name","value":"maxPages"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"originalChecked"}},{"kind":"Field","name":{"kind":"Name","value":"example"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"askedIf"}},{"kind":"Field","name":{"kind":"Name","value":"validMonths"}},{"kind":"Field","name":{"kind":"Name","value":"conditional"}}]}},{"kind":"Field","name":{"kind":"Name","value":"stages"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"roleName"}},{"kind":"Field","name":{"kind":"Name","value":"levelName"}},{"kind":"Field","name":{"kind":"Name","value":"office"}},{"kind":"Field","name":{"kind":"Name","value":"limitDays"}},{"kind":"Field","name":{"kind":"Name","value":"outcomes"}},{"kind":"Field","name":{"kind":"Name","value":"beside"}}]}},{"kind":"Field","name":{"kind":"Name","value":"places"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kindName"}},{"kind":"Field","name":{"kind":"Name","value":"region"}},{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"hours"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}}]}},{"kind":"Field","name":{"kind":"Name","value":"contacts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"advice"}},{"kind":"Field","name":{"kind":"Name","value":"complaint"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lists"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"delegated"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"levelName"}},{"kind":"Field","name":{"kind":"Name","value":"regions"}},{"kind":"Field","name":{"kind":"Name","value":"basis"}},{"kind":"Field","name":{"kind":"Name","value":"since"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pilot"}},{"kind":"Field","name":{"kind":"Name","value":"unsure"}},{"kind":"Field","name":{"kind":"Name","value":"changes"}},{"kind":"Field","name":{"kind":"Name","value":"publication"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"department"}},{"kind":"Field","name":{"kind":"Name","value":"signer"}},{"kind":"Field","name":{"kind":"Name","value":"publishedOn"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"contentHash"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveFrom"}}]}},{"kind":"Field","name":{"kind":"Name","value":"deliveryWays"}},{"kind":"Field","name":{"kind":"Name","value":"deliveryFeeFen"}},{"kind":"Field","name":{"kind":"Name","value":"originalCheck"}},{"kind":"Field","alias":{"kind":"Name","value":"formSchema"},"name":{"kind":"Name","value":"form"}},{"kind":"Field","name":{"kind":"Name","value":"sample"}}]}}]} as unknown as DocumentNode<DraftPartsFragment, unknown>;
export const KeptVersionPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"KeptVersionParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"KeptVersion"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"department"}},{"kind":"Field","name":{"kind":"Name","value":"publishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveFrom"}},{"kind":"Field","name":{"kind":"Name","value":"cancelledOn"}},{"kind":"Field","name":{"kind":"Name","value":"author"}},{"kind":"Field","name":{"kind":"Name","value":"signer"}},{"kind":"Field","name":{"kind":"Name","value":"contentHash"}},{"kind":"Field","name":{"kind":"Name","value":"askedBy"}},{"kind":"Field","name":{"kind":"Name","value":"askedByMe"}},{"kind":"Field","name":{"kind":"Name","value":"askedBecause"}},{"kind":"Field","name":{"kind":"Name","value":"withdrawnAt"}}]}}]} as unknown as DocumentNode<KeptVersionPartsFragment, unknown>;
export const KeyRingPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"KeyRingParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"KeyRing"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"enough"}},{"kind":"Field","name":{"kind":"Name","value":"keys"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"fingerprint"}},{"kind":"Field","name":{"kind":"Name","value":"counts"}},{"kind":"Field","name":{"kind":"Name","value":"listed"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastUsedAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}}]}}]} as unknown as DocumentNode<KeyRingPartsFragment, unknown>;
export const PassedPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PassedParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Passed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"toDeputies"}},{"kind":"Field","name":{"kind":"Name","value":"back"}},{"kind":"Field","name":{"kind":"Name","value":"keysLeft"}},{"kind":"Field","name":{"kind":"Name","value":"waits"}}]}}]} as unknown as DocumentNode<PassedPartsFragment, unknown>;
export const PostsPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PostsParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Posts"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"posts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"staff"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"departmentId"}},{"kind":"Field","name":{"kind":"Name","value":"department"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"roleText"}},{"kind":"Field","name":{"kind":"Name","value":"deputy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"colleagues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<PostsPartsFragment, unknown>;
export const ColleaguesCasesPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ColleaguesCasesParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ColleaguesCases"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cases"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"itemTitle"}},{"kind":"Field","name":{"kind":"Name","value":"statusText"}},{"kind":"Field","name":{"kind":"Name","value":"dueOn"}},{"kind":"Field","name":{"kind":"Name","value":"light"}},{"kind":"Field","name":{"kind":"Name","value":"others"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<ColleaguesCasesPartsFragment, unknown>;
export const YearPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"YearParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CalendarYear"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"year"}},{"kind":"Field","name":{"kind":"Name","value":"missing"}},{"kind":"Field","name":{"kind":"Name","value":"days"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"day"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"source"}}]}},{"kind":"Field","name":{"kind":"Name","value":"changes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"first"}},{"kind":"Field","name":{"kind":"Name","value":"last"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"moved"}},{"kind":"Field","name":{"kind":"Name","value":"doneAt"}}]}}]}}]} as unknown as DocumentNode<YearPartsFragment, unknown>;
export const MemberPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MemberParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"StaffMember"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"leftAt"}},{"kind":"Field","name":{"kind":"Name","value":"keys"}},{"kind":"Field","name":{"kind":"Name","value":"waiting"}},{"kind":"Field","name":{"kind":"Name","value":"seats"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"roleText"}},{"kind":"Field","name":{"kind":"Name","value":"department"}},{"kind":"Field","name":{"kind":"Name","value":"site"}},{"kind":"Field","name":{"kind":"Name","value":"lead"}},{"kind":"Field","name":{"kind":"Name","value":"mayTake"}}]}},{"kind":"Field","name":{"kind":"Name","value":"mayLeave"}}]}}]} as unknown as DocumentNode<MemberPartsFragment, unknown>;
export const PowerPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PowerParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Powers"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"counts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"items"}}]}},{"kind":"Field","name":{"kind":"Name","value":"given"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"department"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"itemCode"}},{"kind":"Field","name":{"kind":"Name","value":"item"}},{"kind":"Field","name":{"kind":"Name","value":"basis"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedBecause"}},{"kind":"Field","name":{"kind":"Name","value":"mine"}}]}},{"kind":"Field","name":{"kind":"Name","value":"departments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"to"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"items"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"within"}}]}}]}}]} as unknown as DocumentNode<PowerPartsFragment, unknown>;
export const PlacesPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PlacesParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"KeptOffices"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"regions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"within"}}]}},{"kind":"Field","name":{"kind":"Name","value":"departments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"region"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sites"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"hours"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"region"}},{"kind":"Field","name":{"kind":"Name","value":"latitude"}},{"kind":"Field","name":{"kind":"Name","value":"longitude"}}]}},{"kind":"Field","name":{"kind":"Name","value":"kinds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}}]} as unknown as DocumentNode<PlacesPartsFragment, unknown>;
export const KeptPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"KeptParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"KeptTemplates"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"departments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"templates"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"department"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"uses"}},{"kind":"Field","name":{"kind":"Name","value":"removed"}}]}}]}}]} as unknown as DocumentNode<KeptPartsFragment, unknown>;
export const SiteTimesPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SiteTimesParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SiteTimes"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"siteId"}},{"kind":"Field","name":{"kind":"Name","value":"purposes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pool"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"own"}},{"kind":"Field","name":{"kind":"Name","value":"openings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"weekday"}},{"kind":"Field","name":{"kind":"Name","value":"opens"}},{"kind":"Field","name":{"kind":"Name","value":"closes"}},{"kind":"Field","name":{"kind":"Name","value":"minutes"}},{"kind":"Field","name":{"kind":"Name","value":"capacity"}}]}}]}}]}}]} as unknown as DocumentNode<SiteTimesPartsFragment, unknown>;
export const FoundAccountPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FoundAccountParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FoundAccount"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"idNumber"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"seenAt"}},{"kind":"Field","name":{"kind":"Name","value":"joined"}},{"kind":"Field","name":{"kind":"Name","value":"cases"}},{"kind":"Field","name":{"kind":"Name","value":"drafts"}},{"kind":"Field","name":{"kind":"Name","value":"papers"}},{"kind":"Field","name":{"kind":"Name","value":"mandates"}}]}}]} as unknown as DocumentNode<FoundAccountPartsFragment, unknown>;
export const QueueCardFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"QueueCard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CaseCard"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"itemTitle"}},{"kind":"Field","name":{"kind":"Name","value":"icon"}},{"kind":"Field","name":{"kind":"Name","value":"applicant"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"statusText"}},{"kind":"Field","name":{"kind":"Name","value":"dueOn"}},{"kind":"Field","name":{"kind":"Name","value":"light"}},{"kind":"Field","name":{"kind":"Name","value":"submittedAt"}},{"kind":"Field","name":{"kind":"Name","value":"claimedBy"}},{"kind":"Field","name":{"kind":"Name","value":"claimedByMe"}},{"kind":"Field","name":{"kind":"Name","value":"instant"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"together"}},{"kind":"Field","name":{"kind":"Name","value":"asksLeader"}}]}}]} as unknown as DocumentNode<QueueCardFragment, unknown>;
export const LowRatingPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LowRatingParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LowRating"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"item"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"reasons"}},{"kind":"Field","name":{"kind":"Name","value":"said"}},{"kind":"Field","name":{"kind":"Name","value":"ratedAt"}},{"kind":"Field","name":{"kind":"Name","value":"contactBy"}},{"kind":"Field","name":{"kind":"Name","value":"answerBy"}},{"kind":"Field","name":{"kind":"Name","value":"contactedAt"}},{"kind":"Field","name":{"kind":"Name","value":"answeredAt"}},{"kind":"Field","name":{"kind":"Name","value":"answer"}},{"kind":"Field","name":{"kind":"Name","value":"late"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}}]}}]} as unknown as DocumentNode<LowRatingPartsFragment, unknown>;
export const ReusePartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReuseParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Reuse"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"item"}},{"kind":"Field","name":{"kind":"Name","value":"cases"}},{"kind":"Field","name":{"kind":"Name","value":"sent"}},{"kind":"Field","name":{"kind":"Name","value":"lines"}},{"kind":"Field","name":{"kind":"Name","value":"again"}},{"kind":"Field","name":{"kind":"Name","value":"visits"}}]}}]} as unknown as DocumentNode<ReusePartsFragment, unknown>;
export const RefusedFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Refused"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]} as unknown as DocumentNode<RefusedFragment, unknown>;
export const StaffPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StaffParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"StaffMe"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"seats"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"roleText"}},{"kind":"Field","name":{"kind":"Name","value":"department"}},{"kind":"Field","name":{"kind":"Name","value":"site"}},{"kind":"Field","name":{"kind":"Name","value":"lead"}}]}},{"kind":"Field","name":{"kind":"Name","value":"counts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"mine"}},{"kind":"Field","name":{"kind":"Name","value":"open"}}]}}]}}]} as unknown as DocumentNode<StaffPartsFragment, unknown>;
export const GrantPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"GrantParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ShareGrant"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"owner"}},{"kind":"Field","name":{"kind":"Name","value":"grantee"}},{"kind":"Field","name":{"kind":"Name","value":"item"}},{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"basis"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"askedBy"}},{"kind":"Field","name":{"kind":"Name","value":"askedAt"}},{"kind":"Field","name":{"kind":"Name","value":"grantedBy"}},{"kind":"Field","name":{"kind":"Name","value":"confirmedBy"}},{"kind":"Field","name":{"kind":"Name","value":"endedBecause"}},{"kind":"Field","name":{"kind":"Name","value":"waiting"}},{"kind":"Field","name":{"kind":"Name","value":"actions"}}]}}]} as unknown as DocumentNode<GrantPartsFragment, unknown>;
export const DifferencePartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DifferenceParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"StatementDifference"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"gateway"}},{"kind":"Field","name":{"kind":"Name","value":"day"}},{"kind":"Field","name":{"kind":"Name","value":"orderKey"}},{"kind":"Field","name":{"kind":"Name","value":"refundKey"}},{"kind":"Field","name":{"kind":"Name","value":"gatewayId"}},{"kind":"Field","name":{"kind":"Name","value":"theirFen"}},{"kind":"Field","name":{"kind":"Name","value":"ourFen"}},{"kind":"Field","name":{"kind":"Name","value":"foundAt"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}},{"kind":"Field","name":{"kind":"Name","value":"closedBy"}},{"kind":"Field","name":{"kind":"Name","value":"because"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"mayClose"}}]}}]} as unknown as DocumentNode<DifferencePartsFragment, unknown>;
export const OfficeQuestionPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OfficeQuestionParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OfficeQuestion"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"item"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"askedAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueOn"}},{"kind":"Field","name":{"kind":"Name","value":"late"}},{"kind":"Field","name":{"kind":"Name","value":"answer"}},{"kind":"Field","name":{"kind":"Name","value":"answeredAt"}},{"kind":"Field","name":{"kind":"Name","value":"published"}},{"kind":"Field","name":{"kind":"Name","value":"publicQuestion"}},{"kind":"Field","name":{"kind":"Name","value":"publicAnswer"}},{"kind":"Field","name":{"kind":"Name","value":"publishable"}},{"kind":"Field","name":{"kind":"Name","value":"withdrawable"}}]}}]} as unknown as DocumentNode<OfficeQuestionPartsFragment, unknown>;
export const AnnouncementPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AnnouncementParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Announcement"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"office"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"mine"}}]}}]} as unknown as DocumentNode<AnnouncementPartsFragment, unknown>;
export const NumberPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"NumberParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Number"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"atWindow"}},{"kind":"Field","name":{"kind":"Name","value":"bookedFor"}},{"kind":"Field","name":{"kind":"Name","value":"takenAt"}}]}}]} as unknown as DocumentNode<NumberPartsFragment, unknown>;
export const VisitRowFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"VisitRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"VisitToMake"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"applicationId"}},{"kind":"Field","name":{"kind":"Name","value":"item"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"plannedFor"}},{"kind":"Field","name":{"kind":"Name","value":"mine"}},{"kind":"Field","name":{"kind":"Name","value":"visitor"}},{"kind":"Field","name":{"kind":"Name","value":"askedAt"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]} as unknown as DocumentNode<VisitRowFragment, unknown>;
export const CounterItemPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CounterItemParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CounterItem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"what"}},{"kind":"Field","name":{"kind":"Name","value":"who"}},{"kind":"Field","name":{"kind":"Name","value":"department"}},{"kind":"Field","name":{"kind":"Name","value":"instant"}},{"kind":"Field","name":{"kind":"Name","value":"promisedDays"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"feeFen"}},{"kind":"Field","name":{"kind":"Name","value":"trips"}}]}}]} as unknown as DocumentNode<CounterItemPartsFragment, unknown>;
export const AppointedAgentsDocument = {"__meta__":{"hash":"sha256:598ad36cb846c4e99dacb325a7f0c35b44f2a24a03314677c515bf8f8f4cec96"}} as unknown as DocumentNode<AppointedAgentsQuery, AppointedAgentsQueryVariables>;
export const PosterItemsDocument = {"__meta__":{"hash":"sha256:eadf9b0d429e63aace5768f8d465204873709a04920cb23e791ce822cf7c5796"}} as unknown as DocumentNode<PosterItemsQuery, PosterItemsQueryVariables>;
export const AppointAgentDocument = {"__meta__":{"hash":"sha256:919eadc4e277f6fa28e0627d49cfbba83175d3862173882b46e7cda409ce8c3d"}} as unknown as DocumentNode<AppointAgentMutation, AppointAgentMutationVariables>;
export const DismissAgentDocument = {"__meta__":{"hash":"sha256:dc58a929eae41b303c95e460c883b2af25c64a3b59f573242c24631e96a47921"}} as unknown as DocumentNode<DismissAgentMutation, DismissAgentMutationVariables>;
export const RevokeMandateDocument = {"__meta__":{"hash":"sha256:4ca9c78127b1ea00c2396aca001cdb104fc8f2eb261d4ddb36d65e85c3d251b4"}} as unknown as DocumentNode<RevokeMandateMutation, RevokeMandateMutationVariables>;
export const CaseLooksDocument = {"__meta__":{"hash":"sha256:bc847f3c5aaf587f6f99bd34cca03ca8a0dabb10e5bc10e8f7330af104da1306"}} as unknown as DocumentNode<CaseLooksQuery, CaseLooksQueryVariables>;
export const LooksAtCaseDocument = {"__meta__":{"hash":"sha256:1671061afa3faf2b2e328ead350e15a344f9458cb780f2a50680771befe6729d"}} as unknown as DocumentNode<LooksAtCaseQuery, LooksAtCaseQueryVariables>;
export const AskToSealDocument = {"__meta__":{"hash":"sha256:43c61cbf6b43c00a155e085ec7b77269707444247053ff3fe08c50b56dce697b"}} as unknown as DocumentNode<AskToSealMutation, AskToSealMutationVariables>;
export const AppealedCardsDocument = {"__meta__":{"hash":"sha256:cbe72d8d69f6383804a13d9a5a61bb68a1ce70f4739f1d08696cce3f94a17dfb"}} as unknown as DocumentNode<AppealedCardsQuery, AppealedCardsQueryVariables>;
export const AnswerCardDocument = {"__meta__":{"hash":"sha256:7ca8770168aad22ebbda1f145257b7cfb466725a64ccc6625aa6008d33f5e446"}} as unknown as DocumentNode<AnswerCardMutation, AnswerCardMutationVariables>;
export const AppealCardDocument = {"__meta__":{"hash":"sha256:a3a53cb57fcd8108b81414fed2dff7a0775f1d4b9b12a3422d99c1ee7301dee6"}} as unknown as DocumentNode<AppealCardMutation, AppealCardMutationVariables>;
export const CaseDocument = {"__meta__":{"hash":"sha256:a75643fcf26f1e53d206d93ea1c91e15101bbe8b50cf7989ae0b1b52d80eea44"}} as unknown as DocumentNode<CaseQuery, CaseQueryVariables>;
export const ClaimDocument = {"__meta__":{"hash":"sha256:0f0929f77e7f8b6df598b581ac4fb3d21e07f5bd47411ca264c63af4da5c2c4d"}} as unknown as DocumentNode<ClaimMutation, ClaimMutationVariables>;
export const ReleaseDocument = {"__meta__":{"hash":"sha256:5d12c41a01da9e76af442ca2aeb0fe8cc4211d95ea20354a3d6b7c5cc0b1c671"}} as unknown as DocumentNode<ReleaseMutation, ReleaseMutationVariables>;
export const AskOnceDocument = {"__meta__":{"hash":"sha256:e5633eb886e2a2ee24a8c187e5f9a721c2f4851476e636201a0b19801a6baee6"}} as unknown as DocumentNode<AskOnceMutation, AskOnceMutationVariables>;
export const CallForOriginalsDocument = {"__meta__":{"hash":"sha256:d9bc6d5186e0ced2f64c24569374ae9a3d6c656d87296784ad257d8707648ffa"}} as unknown as DocumentNode<CallForOriginalsMutation, CallForOriginalsMutationVariables>;
export const OriginalsAgreeDocument = {"__meta__":{"hash":"sha256:4056a44f26de29e69f31b1e2a38744f14cf034676289eafda13220b401228274"}} as unknown as DocumentNode<OriginalsAgreeMutation, OriginalsAgreeMutationVariables>;
export const AcceptDocument = {"__meta__":{"hash":"sha256:0161e3740060542e25ce8d3f702cebb58034fe3ccc753217d387ef4b484ec453"}} as unknown as DocumentNode<AcceptMutation, AcceptMutationVariables>;
export const AskNotToAcceptDocument = {"__meta__":{"hash":"sha256:b1f41908e65ccb3bbb8af0eddf3d3a9d8e4505b240bc5f18b191c90bf1ca9450"}} as unknown as DocumentNode<AskNotToAcceptMutation, AskNotToAcceptMutationVariables>;
export const PassUpDocument = {"__meta__":{"hash":"sha256:87ab430bf79e6924fe9c4d363234b90655d3b3cf56b7adb5d6153892ec8be638"}} as unknown as DocumentNode<PassUpMutation, PassUpMutationVariables>;
export const FinishStageDocument = {"__meta__":{"hash":"sha256:7d1432b64e24b3ab8470265682b84428bf04a9c413cdc6c1d05bbac807c3214b"}} as unknown as DocumentNode<FinishStageMutation, FinishStageMutationVariables>;
export const ReturnStageDocument = {"__meta__":{"hash":"sha256:6e99f8a7df58406eb7723201bd7f794f8192e5b4c726d3d4d6dc0eba4e9f03e3"}} as unknown as DocumentNode<ReturnStageMutation, ReturnStageMutationVariables>;
export const SendBackDocument = {"__meta__":{"hash":"sha256:93d9c7b5f31032e3521aa66f16f78a48ff6c601a8462c7330257aa2bd71a0873"}} as unknown as DocumentNode<SendBackMutation, SendBackMutationVariables>;
export const PrepareDecisionDocument = {"__meta__":{"hash":"sha256:93cccd330322c1822fe97ffff690e4575357493dcae34a562e5b7a04a44470a3"}} as unknown as DocumentNode<PrepareDecisionMutation, PrepareDecisionMutationVariables>;
export const DecideDocument = {"__meta__":{"hash":"sha256:5aa9ea59ecc31fc034e2653db3e026a64ff50126421fe07dc7fa42bc2be7f8e0"}} as unknown as DocumentNode<DecideMutation, DecideMutationVariables>;
export const RevealDocument = {"__meta__":{"hash":"sha256:38de49cbef6f1207b4bbe3efb5695ddb9bb64554b016c5be93d8a7562aad5227"}} as unknown as DocumentNode<RevealMutation, RevealMutationVariables>;
export const AskedOfMeDocument = {"__meta__":{"hash":"sha256:9dd9bb7e409f1c0c0a1a69501f421d49d006da93865c32a347dee5694e4876f3"}} as unknown as DocumentNode<AskedOfMeQuery, AskedOfMeQueryVariables>;
export const AskedOfficeDocument = {"__meta__":{"hash":"sha256:c890e65fb0f764593fcce7c17bbd7bd4d4a4ec9776e15a8115e928b88acc1f4e"}} as unknown as DocumentNode<AskedOfficeQuery, AskedOfficeQueryVariables>;
export const OfficesToAskDocument = {"__meta__":{"hash":"sha256:dad5f8bbd3fb9ba2676331d719deedab8d147aba1a8a6a7927c8a8b7b06a1fdb"}} as unknown as DocumentNode<OfficesToAskQuery, OfficesToAskQueryVariables>;
export const AskOfficeDocument = {"__meta__":{"hash":"sha256:74e9cb64bdedec8a5dc435e7fba2b9cecc7ed338e95f554a157f4dbf546261c9"}} as unknown as DocumentNode<AskOfficeMutation, AskOfficeMutationVariables>;
export const AnswerOfficeDocument = {"__meta__":{"hash":"sha256:90e9d986f7294289bf5912c248850ebb5faa8da4404a581778666173981adeeb"}} as unknown as DocumentNode<AnswerOfficeMutation, AnswerOfficeMutationVariables>;
export const TerminateDocument = {"__meta__":{"hash":"sha256:13c3ede758cba9c568feae7d93702439392f16a753a54c634619a40916bcac48"}} as unknown as DocumentNode<TerminateMutation, TerminateMutationVariables>;
export const AskRedressDocument = {"__meta__":{"hash":"sha256:628d20e0a743d53dd4abb39a86a2eb60be61eed6c1d3f2082ea58d683aeadd4b"}} as unknown as DocumentNode<AskRedressMutation, AskRedressMutationVariables>;
export const PrepareRedressDocument = {"__meta__":{"hash":"sha256:6e5e9d5a6af53cb889e3e9d590774f2fb0713a1b43d9cbe996b27181885f4426"}} as unknown as DocumentNode<PrepareRedressMutation, PrepareRedressMutationVariables>;
export const DecideRedressDocument = {"__meta__":{"hash":"sha256:5d7dbb0bb41cc4f7f4ce28384cbf7f3eabe1b538880242c4eef3908249308e5e"}} as unknown as DocumentNode<DecideRedressMutation, DecideRedressMutationVariables>;
export const DeclineRedressDocument = {"__meta__":{"hash":"sha256:9db532a8b12ea1e273793cb786c04421dad7354af68c7d55feddae923989f8f4"}} as unknown as DocumentNode<DeclineRedressMutation, DeclineRedressMutationVariables>;
export const AgreeNotToAcceptDocument = {"__meta__":{"hash":"sha256:bf7449ea0c70656cccbd6bd9cec376808a0a05e893cb681d1d4c154c7508b83f"}} as unknown as DocumentNode<AgreeNotToAcceptMutation, AgreeNotToAcceptMutationVariables>;
export const DeclineNotToAcceptDocument = {"__meta__":{"hash":"sha256:da167918a0aebee465f29555a50cd069bd3acab2fea4c719c2305e962869f450"}} as unknown as DocumentNode<DeclineNotToAcceptMutation, DeclineNotToAcceptMutationVariables>;
export const HandOverDocument = {"__meta__":{"hash":"sha256:35b6c1fb4c0ff2e35bfb35abd5f1c6bd3e11d9976a4a51a47309c7b1a001c5ff"}} as unknown as DocumentNode<HandOverMutation, HandOverMutationVariables>;
export const LayOutDocument = {"__meta__":{"hash":"sha256:6a6d3729b4efaa68adffd07d8b66ab826e8223501635d664f347d635fb715f7e"}} as unknown as DocumentNode<LayOutMutation, LayOutMutationVariables>;
export const RecallParcelDocument = {"__meta__":{"hash":"sha256:df8f338a793cdb1d6d3df32faa7d77953cf7f9d2a6de202d4c021cf163172341"}} as unknown as DocumentNode<RecallParcelMutation, RecallParcelMutationVariables>;
export const SendAnewDocument = {"__meta__":{"hash":"sha256:b76acb1d86b46a6a8fa0141aa794e5fae089763a2d0db669992c5ac953e17557"}} as unknown as DocumentNode<SendAnewMutation, SendAnewMutationVariables>;
export const DraftsDocument = {"__meta__":{"hash":"sha256:d87213d5c5b5e1206b8ee458b57d71a7417ca57b484d30fc63bd675b1a3bc4e3"}} as unknown as DocumentNode<DraftsQuery, DraftsQueryVariables>;
export const KeptDocument = {"__meta__":{"hash":"sha256:e1c0669c04d9f35a0449692ba0b7be85635d93f36cfddb75128670960ef1d336"}} as unknown as DocumentNode<KeptQuery, KeptQueryVariables>;
export const DraftDocument = {"__meta__":{"hash":"sha256:a8d2df088b912a599ff79f4daabd9326e649a9f850076aa22d2df86c6d55b3dd"}} as unknown as DocumentNode<DraftQuery, DraftQueryVariables>;
export const VersionSourceDocument = {"__meta__":{"hash":"sha256:a37a4e89d84e855a7761594288a4eecf3e2441f90ceeb553b05d0de4a9a513ab"}} as unknown as DocumentNode<VersionSourceQuery, VersionSourceQueryVariables>;
export const ProposeDraftDocument = {"__meta__":{"hash":"sha256:5e80c5ce5c3c6c89c9bff00e1a75f6261405c34f6a94591a8fa315a45f34aff8"}} as unknown as DocumentNode<ProposeDraftMutation, ProposeDraftMutationVariables>;
export const EditDraftDocument = {"__meta__":{"hash":"sha256:93252e95bd61d5ca7ae56e00a8dd6160e2267b45835caa081a2bbb1b16a32860"}} as unknown as DocumentNode<EditDraftMutation, EditDraftMutationVariables>;
export const SubmitDraftDocument = {"__meta__":{"hash":"sha256:674512aad638bdd29af76dc080f1599c3a935440d0f4ce51ca047dededda8e2b"}} as unknown as DocumentNode<SubmitDraftMutation, SubmitDraftMutationVariables>;
export const SendBackDraftDocument = {"__meta__":{"hash":"sha256:11a008f35640e85cd464051aba65155748a0340c16a3e200d011f7c7c89a3bf3"}} as unknown as DocumentNode<SendBackDraftMutation, SendBackDraftMutationVariables>;
export const DiscardDraftDocument = {"__meta__":{"hash":"sha256:33b3736fe30bc263760440890ec2dc123ec32b1c75d79114d829f0ea2fb2f187"}} as unknown as DocumentNode<DiscardDraftMutation, DiscardDraftMutationVariables>;
export const PreparePublicationDocument = {"__meta__":{"hash":"sha256:3e689bd7c56bad2a43f3aab4eb3c8723c396248297284211b145af66357268de"}} as unknown as DocumentNode<PreparePublicationMutation, PreparePublicationMutationVariables>;
export const PublishDraftDocument = {"__meta__":{"hash":"sha256:0d2062d754f88c3551cd2854fe67f1ad600b37f6006a9269c3f9c663552a6ab8"}} as unknown as DocumentNode<PublishDraftMutation, PublishDraftMutationVariables>;
export const WithdrawVersionDocument = {"__meta__":{"hash":"sha256:8bf7a46bc107021bd7a9db84cdc9d019ac4af636c93c4a48eec42f161a7ccb5d"}} as unknown as DocumentNode<WithdrawVersionMutation, WithdrawVersionMutationVariables>;
export const MyKeysDocument = {"__meta__":{"hash":"sha256:bfe72c641e2b88cbee40499df22dafe87e6080521874980c8ecde718841424ec"}} as unknown as DocumentNode<MyKeysQuery, MyKeysQueryVariables>;
export const KeyHoldersDocument = {"__meta__":{"hash":"sha256:d7c0d45d26696955d18280585f5ed2e0bc34a4fae022ab6265537b95c163beb4"}} as unknown as DocumentNode<KeyHoldersQuery, KeyHoldersQueryVariables>;
export const ColleaguesCasesDocument = {"__meta__":{"hash":"sha256:b82831fe72f3f10dd968f43f55b7cbbebc1d0ffd26bd4a4e90add2e805a20fe3"}} as unknown as DocumentNode<ColleaguesCasesQuery, ColleaguesCasesQueryVariables>;
export const ReassignDocument = {"__meta__":{"hash":"sha256:e55034e6813f44f4b85a1a42b356c3c7ab552a4d11c0df30458cf8e56150e309"}} as unknown as DocumentNode<ReassignMutation, ReassignMutationVariables>;
export const PostsDocument = {"__meta__":{"hash":"sha256:88e4f460037aedd3a9d95961e5c4f7fa0f8701d21ec7676d9b53d5ed3d1f9958"}} as unknown as DocumentNode<PostsQuery, PostsQueryVariables>;
export const KeyOptionsDocument = {"__meta__":{"hash":"sha256:2e9e11680c867ef24122ce34b735a0dc4ed2e30d660b10446a64fb6cb6100dff"}} as unknown as DocumentNode<KeyOptionsMutation, KeyOptionsMutationVariables>;
export const AddKeyDocument = {"__meta__":{"hash":"sha256:a4c3d70e08646caed6024c7f7f8222f04f29aacdeb7a07036463ebc4989e0a5c"}} as unknown as DocumentNode<AddKeyMutation, AddKeyMutationVariables>;
export const EnrolKeyDocument = {"__meta__":{"hash":"sha256:868a671e1ace4535aa9c281a599d6a422150a325870fddcf731239c7a0b2ccdb"}} as unknown as DocumentNode<EnrolKeyMutation, EnrolKeyMutationVariables>;
export const LostMyKeyDocument = {"__meta__":{"hash":"sha256:08165e6800846959e88e49591849fafaada7b26e6ba308dfc79527c5a36c89e8"}} as unknown as DocumentNode<LostMyKeyMutation, LostMyKeyMutationVariables>;
export const LostColleaguesKeysDocument = {"__meta__":{"hash":"sha256:c548ea2e5cb58916d9d0d685ea4550d996d2c908e674107023151f1063b5c3af"}} as unknown as DocumentNode<LostColleaguesKeysMutation, LostColleaguesKeysMutationVariables>;
export const PassOnDocument = {"__meta__":{"hash":"sha256:f512ed2e32f087329f74245775c15858baea6d91bd85d07c2f3c82fdf0cba113"}} as unknown as DocumentNode<PassOnMutation, PassOnMutationVariables>;
export const NameDeputyDocument = {"__meta__":{"hash":"sha256:96585802dcdfa598e24b6f3160bf1b9c39c35fb38d43a145ae4a4c687b8ffc0d"}} as unknown as DocumentNode<NameDeputyMutation, NameDeputyMutationVariables>;
export const NewPhoneCodeDocument = {"__meta__":{"hash":"sha256:d1b855268fc5376096b589bda9c6682a764304ab0d621aeb98ceebf52fe8dd68"}} as unknown as DocumentNode<NewPhoneCodeMutation, NewPhoneCodeMutationVariables>;
export const OldPhoneCodeDocument = {"__meta__":{"hash":"sha256:4dbbb398857cc192c8a0bd52b6d6a93e9f8b3ea37749b0db8d1d6fd0a4dcb7e1"}} as unknown as DocumentNode<OldPhoneCodeMutation, OldPhoneCodeMutationVariables>;
export const ChangeMyPhoneDocument = {"__meta__":{"hash":"sha256:fbf68072a597587fd0215baadb27c78aa2427fdcea9f61acc854862aea7c0359"}} as unknown as DocumentNode<ChangeMyPhoneMutation, ChangeMyPhoneMutationVariables>;
export const LookQuestionsDocument = {"__meta__":{"hash":"sha256:c32a77b4d9206975eba2c8bef92553b32d31c5082e72f75719c9d30972e4f677"}} as unknown as DocumentNode<LookQuestionsQuery, LookQuestionsQueryVariables>;
export const AnswerWhyDocument = {"__meta__":{"hash":"sha256:f6459c002e90f1ef85a9ecf17d4caffcc9987388f6564f7d6b42334f6cfdd049"}} as unknown as DocumentNode<AnswerWhyMutation, AnswerWhyMutationVariables>;
export const ExemptFeeDocument = {"__meta__":{"hash":"sha256:38be6bc26a69dc14e77509601ecc621983b9e90b56a94166386258ef313abf47"}} as unknown as DocumentNode<ExemptFeeMutation, ExemptFeeMutationVariables>;
export const TakePaymentDocument = {"__meta__":{"hash":"sha256:decf090487a6edb4b4399e0b898790ae9908396560fd5b9f1db65c3a03e49b46"}} as unknown as DocumentNode<TakePaymentMutation, TakePaymentMutationVariables>;
export const AskRefundDocument = {"__meta__":{"hash":"sha256:ee1666a88ded467257452192dfb78faf80491ebdf9001bb3b6a125e0bfe233bd"}} as unknown as DocumentNode<AskRefundMutation, AskRefundMutationVariables>;
export const HandBackDocument = {"__meta__":{"hash":"sha256:22327de6237fb506b9d517b014a796012a0451a6ae2d88b361e86f78237f690c"}} as unknown as DocumentNode<HandBackMutation, HandBackMutationVariables>;
export const CalendarYearDocument = {"__meta__":{"hash":"sha256:5b612b691ac1e768c9954d9f4c446391149982847d3b30c4fd9ae07b0641e4dd"}} as unknown as DocumentNode<CalendarYearQuery, CalendarYearQueryVariables>;
export const CalendarPreviewDocument = {"__meta__":{"hash":"sha256:3caeef2d367f7422cd97d96a87218161142e75a04756fb75abbde92c3a6b6ec9"}} as unknown as DocumentNode<CalendarPreviewQuery, CalendarPreviewQueryVariables>;
export const ChangeCalendarDocument = {"__meta__":{"hash":"sha256:6ab336a24a0a66a21f1bb05be03275b1e7442dabb0ecd94e872a652a1d52a13e"}} as unknown as DocumentNode<ChangeCalendarMutation, ChangeCalendarMutationVariables>;
export const StaffDocument = {"__meta__":{"hash":"sha256:80ca4348c6db559d8a22ab8afe7071c9e9b280cbe7e6f3d143dae60c1198e703"}} as unknown as DocumentNode<StaffQuery, StaffQueryVariables>;
export const SeatChoicesDocument = {"__meta__":{"hash":"sha256:068422295b8611a2acc9bafc05261c39a0a32509be56aa43cb0bdafd67bd99a2"}} as unknown as DocumentNode<SeatChoicesQuery, SeatChoicesQueryVariables>;
export const EnrolStaffDocument = {"__meta__":{"hash":"sha256:32cd09f5a0d26ed5b49cbec95abcd241d19d2b5e40e66e49ed9d1babfbd751a2"}} as unknown as DocumentNode<EnrolStaffMutation, EnrolStaffMutationVariables>;
export const GiveSeatDocument = {"__meta__":{"hash":"sha256:397adc6425506dce9b06dd79b20166b660fcc3a58c88d62c634facb36d1450e6"}} as unknown as DocumentNode<GiveSeatMutation, GiveSeatMutationVariables>;
export const TakeSeatDocument = {"__meta__":{"hash":"sha256:a7b848c69798e53592393797cc8d7be614aefcf95527748827d7eb2315095fee"}} as unknown as DocumentNode<TakeSeatMutation, TakeSeatMutationVariables>;
export const StaffLeavesDocument = {"__meta__":{"hash":"sha256:32d3d2bbb79c5006cb55d706c2dd84eb9d1ac6b2da1374d88f40bce1c19eb0b7"}} as unknown as DocumentNode<StaffLeavesMutation, StaffLeavesMutationVariables>;
export const SecondRequestsDocument = {"__meta__":{"hash":"sha256:b0dca97c9248f4ce47d9dd9d41313a4a045a7a95076f5aa54a7714cee37f5f71"}} as unknown as DocumentNode<SecondRequestsQuery, SecondRequestsQueryVariables>;
export const KeyRotationDocument = {"__meta__":{"hash":"sha256:28105cca8c638329d019e9a71da89d8712edb20d698b814ac64d15caad24d695"}} as unknown as DocumentNode<KeyRotationQuery, KeyRotationQueryVariables>;
export const AskKeyRotationDocument = {"__meta__":{"hash":"sha256:9573d31223d95b0abee4ad06d0bb4ed8024e197e02a25f4e25ca99b5b2c25fb9"}} as unknown as DocumentNode<AskKeyRotationMutation, AskKeyRotationMutationVariables>;
export const ConfirmRequestDocument = {"__meta__":{"hash":"sha256:7fa2831a746b72bbbb0456add9e2679f87afbe662a4f04a89c4a3361d2bd0366"}} as unknown as DocumentNode<ConfirmRequestMutation, ConfirmRequestMutationVariables>;
export const RefuseRequestDocument = {"__meta__":{"hash":"sha256:0268d77dda2d3e50c6d2a4d16fef06386c21f954adfdb3a0ddc2249a226792e1"}} as unknown as DocumentNode<RefuseRequestMutation, RefuseRequestMutationVariables>;
export const PowersDocument = {"__meta__":{"hash":"sha256:9e32e5b1f8f61880b6b465950343cc64788d2f2c7114b960b3acc67715a2cbf1"}} as unknown as DocumentNode<PowersQuery, PowersQueryVariables>;
export const HandDownDocument = {"__meta__":{"hash":"sha256:07e265bcd08aa00fdb272dadf29aabb739cc640dded3cb3f26f9e8e468b95a08"}} as unknown as DocumentNode<HandDownMutation, HandDownMutationVariables>;
export const TakePowerBackDocument = {"__meta__":{"hash":"sha256:5391f91019111b96c5087f452c7dc5d0a5b4c86bf51904a6643bbbc54597b171"}} as unknown as DocumentNode<TakePowerBackMutation, TakePowerBackMutationVariables>;
export const KeptOfficesDocument = {"__meta__":{"hash":"sha256:c39e259c3be63e6c45240a5aa2ae979f7fbb7384f0eb8a8aaf44b44cfd14c7a2"}} as unknown as DocumentNode<KeptOfficesQuery, KeptOfficesQueryVariables>;
export const SaveRegionDocument = {"__meta__":{"hash":"sha256:554d51251ab451f59f4a1b1cf6712dfb4b19d5da72aa90a43eed8d02d96495ad"}} as unknown as DocumentNode<SaveRegionMutation, SaveRegionMutationVariables>;
export const SaveDepartmentDocument = {"__meta__":{"hash":"sha256:6ca67e6c7cfdfe897c624cd2e4db73bbee9ea0f363cc4ab7eda21e2a650e0389"}} as unknown as DocumentNode<SaveDepartmentMutation, SaveDepartmentMutationVariables>;
export const SaveSiteDocument = {"__meta__":{"hash":"sha256:ef9980281e68f97b9efd4ac80bea97574a13f9ae79a2d6d6d995d9fc34273ed8"}} as unknown as DocumentNode<SaveSiteMutation, SaveSiteMutationVariables>;
export const KeptTemplatesDocument = {"__meta__":{"hash":"sha256:7b8f61fc516ddd1c48f3d2796cdc902307877bd406ba8b347ac93d6e0f1d458c"}} as unknown as DocumentNode<KeptTemplatesQuery, KeptTemplatesQueryVariables>;
export const KeepTemplateDocument = {"__meta__":{"hash":"sha256:06d19db63f7ce5a249b85eaa5666d68c2cebdc77daae78cfb3a6d925424ae17c"}} as unknown as DocumentNode<KeepTemplateMutation, KeepTemplateMutationVariables>;
export const ChangeTemplateDocument = {"__meta__":{"hash":"sha256:9947e1e55506783e27514b1feb8d475c9ca67e8492f10497cb7408833b3048a5"}} as unknown as DocumentNode<ChangeTemplateMutation, ChangeTemplateMutationVariables>;
export const RemoveTemplateDocument = {"__meta__":{"hash":"sha256:208cab38018eb92e4e5fecc2fc0daff96620873bc91eae7bcaebfa6448864f52"}} as unknown as DocumentNode<RemoveTemplateMutation, RemoveTemplateMutationVariables>;
export const RestoreTemplateDocument = {"__meta__":{"hash":"sha256:e6556e9cdb6e6a4835fef2559d9386a6a40f7b5fbec101300875c79edbc4567b"}} as unknown as DocumentNode<RestoreTemplateMutation, RestoreTemplateMutationVariables>;
export const SiteTimesDocument = {"__meta__":{"hash":"sha256:831626b5d6c8f0baa2107cefae047ff03dc265693107e032468e735467116f4f"}} as unknown as DocumentNode<SiteTimesQuery, SiteTimesQueryVariables>;
export const TimesOutlookDocument = {"__meta__":{"hash":"sha256:a9f8f932e2d7ae99dbc463aa5e19ff2418d66f87adb039b44a57c84f9e78267a"}} as unknown as DocumentNode<TimesOutlookQuery, TimesOutlookQueryVariables>;
export const SaveTimesDocument = {"__meta__":{"hash":"sha256:718212320791395ff4b149104741a7f0eea86726d01a540cd6e2aba1f1ee83d8"}} as unknown as DocumentNode<SaveTimesMutation, SaveTimesMutationVariables>;
export const GivenUpDocument = {"__meta__":{"hash":"sha256:ade74596bbb96e6bd46b418317dde8523e8eddc3c6cb411207dcaa52cc196865"}} as unknown as DocumentNode<GivenUpQuery, GivenUpQueryVariables>;
export const TryAgainDocument = {"__meta__":{"hash":"sha256:d48425a6c1ff6a9ab7bf7ffcf65ef45efbfe0ce12bb235962298144edc2e3a91"}} as unknown as DocumentNode<TryAgainMutation, TryAgainMutationVariables>;
export const OrdersDocument = {"__meta__":{"hash":"sha256:7c3e243b0e2bcd26f754c7575a867b680dd6f0c0c93856628a9410757fcb6474"}} as unknown as DocumentNode<OrdersQuery, OrdersQueryVariables>;
export const ResultsWithoutCaseDocument = {"__meta__":{"hash":"sha256:21ba65c73e8ed508b8c556e4b5e5819ddedd2852638abbe700d121710ee41d6a"}} as unknown as DocumentNode<ResultsWithoutCaseQuery, ResultsWithoutCaseQueryVariables>;
export const GiveOrderDocument = {"__meta__":{"hash":"sha256:293925b18581359f95d3ccdf5ed2462840262b2f9b62cacc90a1761b74ee37af"}} as unknown as DocumentNode<GiveOrderMutation, GiveOrderMutationVariables>;
export const SayToOrderDocument = {"__meta__":{"hash":"sha256:a738f664908f54091b1d0d24522951cc7d9ef5b4cf38d81bfbe35ecf9574d830"}} as unknown as DocumentNode<SayToOrderMutation, SayToOrderMutationVariables>;
export const CloseOrderDocument = {"__meta__":{"hash":"sha256:b795602cee3f3c94884d62c3fb902d6765115f228ba219f9b441e3eef0812513"}} as unknown as DocumentNode<CloseOrderMutation, CloseOrderMutationVariables>;
export const OpenConsentDocument = {"__meta__":{"hash":"sha256:7e9eaf66c1f9bf9ecd4fe5b2d97cb91aa0f37c5223a33bd851e6f5d16fc2679e"}} as unknown as DocumentNode<OpenConsentMutation, OpenConsentMutationVariables>;
export const AskSpecialDocument = {"__meta__":{"hash":"sha256:e43b26a82b22f9ff90e244bae4029c8bc2426c0337be1fe157b0076aac337a52"}} as unknown as DocumentNode<AskSpecialMutation, AskSpecialMutationVariables>;
export const AskMoreDocument = {"__meta__":{"hash":"sha256:aa9646e084a6d8b6b405645226e04c1cb71e2dfcb2764b232ad714f970b9bc08"}} as unknown as DocumentNode<AskMoreMutation, AskMoreMutationVariables>;
export const AskExtensionDocument = {"__meta__":{"hash":"sha256:93e6eb42b8bbc3e79300aca1d37158507ce00a255e5ddffa051451974801107b"}} as unknown as DocumentNode<AskExtensionMutation, AskExtensionMutationVariables>;
export const AllowSpecialDocument = {"__meta__":{"hash":"sha256:aad01b2299112c3fe5b8cd595d08e5ca497b1934b1dd5a2ab90a04747ce6af91"}} as unknown as DocumentNode<AllowSpecialMutation, AllowSpecialMutationVariables>;
export const DeclineSpecialDocument = {"__meta__":{"hash":"sha256:fbcd066723afd6c0b0f94640c5ad45653b4db9cdf5f2bad12e653b2f5c41d226"}} as unknown as DocumentNode<DeclineSpecialMutation, DeclineSpecialMutationVariables>;
export const CloseSpecialDocument = {"__meta__":{"hash":"sha256:d2eea607ac47d2281f3fdc24e194aad70a8202b82a2ce1196846f3b7883840fc"}} as unknown as DocumentNode<CloseSpecialMutation, CloseSpecialMutationVariables>;
export const FindAccountDocument = {"__meta__":{"hash":"sha256:0303021e9d60c8727035991c3cdb6faf1155ce827311b40c3b89b99bf1be8e4f"}} as unknown as DocumentNode<FindAccountMutation, FindAccountMutationVariables>;
export const AskToJoinDocument = {"__meta__":{"hash":"sha256:30f69026d5f63140421bc53ee90daef7f9ab056a567d7d3452bd28c1cfcace3b"}} as unknown as DocumentNode<AskToJoinMutation, AskToJoinMutationVariables>;
export const RecentJoinsDocument = {"__meta__":{"hash":"sha256:2ce6b87bd274aaad8fabbf00b071d8acfaf96d36c9e6840f27ddba62e2f526e0"}} as unknown as DocumentNode<RecentJoinsQuery, RecentJoinsQueryVariables>;
export const TakeJoinBackDocument = {"__meta__":{"hash":"sha256:5e40b28631564d0fc928ae47a0a3f5d05f519662671ac5bf5f5baec727f10b18"}} as unknown as DocumentNode<TakeJoinBackMutation, TakeJoinBackMutationVariables>;
export const NoteObjectionDocument = {"__meta__":{"hash":"sha256:254f2ae385cde371572f49948a89f9f3faa7abddcdbc041bcfd70ec2e3bf7d07"}} as unknown as DocumentNode<NoteObjectionMutation, NoteObjectionMutationVariables>;
export const AnswerObjectionDocument = {"__meta__":{"hash":"sha256:4b464c1351eb3a38cd00b2bcdd672e3fdd910b39237af9dfe24265ba8a2d735e"}} as unknown as DocumentNode<AnswerObjectionMutation, AnswerObjectionMutationVariables>;
export const QueueDocument = {"__meta__":{"hash":"sha256:8f6d6e8c6617223a15b661d71cdcab008181875ca92cfb458680e2077c9f2d8f"}} as unknown as DocumentNode<QueueQuery, QueueQueryVariables>;
export const LowRatingsDocument = {"__meta__":{"hash":"sha256:27f5b02c342d0bea4fb17dbb39e189ef3c004b63837154e3e1f80f811a649259"}} as unknown as DocumentNode<LowRatingsQuery, LowRatingsQueryVariables>;
export const ContactRaterDocument = {"__meta__":{"hash":"sha256:6b5a1a517bbb45484ca9bcae097f138c2869de0a95911519e264bebf007b31db"}} as unknown as DocumentNode<ContactRaterMutation, ContactRaterMutationVariables>;
export const AnswerRatingDocument = {"__meta__":{"hash":"sha256:359fd8650d6d16f7be476b2533c729e9cc6a2cd13abb6e327bd43fbde91316b6"}} as unknown as DocumentNode<AnswerRatingMutation, AnswerRatingMutationVariables>;
export const CaseReuseDocument = {"__meta__":{"hash":"sha256:f16d456705d234523b39ebf34c9585572d31564a6171347d2d191aea757cd95e"}} as unknown as DocumentNode<CaseReuseQuery, CaseReuseQueryVariables>;
export const ReuseByItemDocument = {"__meta__":{"hash":"sha256:1e82e7a1c127648970bb9ec0dd2a8114ae7d35dbe13635886367703782bc02c8"}} as unknown as DocumentNode<ReuseByItemQuery, ReuseByItemQueryVariables>;
export const CorrectionsDocument = {"__meta__":{"hash":"sha256:938c8428f4df69fd3b498dc1b1d002deee6da436f5502764e8415ba69585b51c"}} as unknown as DocumentNode<CorrectionsQuery, CorrectionsQueryVariables>;
export const ErasuresDocument = {"__meta__":{"hash":"sha256:edbd4205288c13f4557e527a24e6792f6670805c0a2839ff28355438e4bfc146"}} as unknown as DocumentNode<ErasuresQuery, ErasuresQueryVariables>;
export const OpenCorrectionDocument = {"__meta__":{"hash":"sha256:39c6eec3f609940fe35202e7cff06190f627020bfb8e1415cafa50c1a41a3f8f"}} as unknown as DocumentNode<OpenCorrectionMutation, OpenCorrectionMutationVariables>;
export const CorrectNameDocument = {"__meta__":{"hash":"sha256:4d49343164b192c58e540c0ee0a0ff7cbaa069be5226bd86285d8715cca34ba7"}} as unknown as DocumentNode<CorrectNameMutation, CorrectNameMutationVariables>;
export const RefuseCorrectionDocument = {"__meta__":{"hash":"sha256:764bbb3ba614056cf93686968fd1ec1cd9f6ef55a97d010e0d34a7f81b957c23"}} as unknown as DocumentNode<RefuseCorrectionMutation, RefuseCorrectionMutationVariables>;
export const AskSecondForErasureDocument = {"__meta__":{"hash":"sha256:78a930c5f720e6cacfcb6a4605c1f7df0aff23801351a1b1018a1b7a81645fb2"}} as unknown as DocumentNode<AskSecondForErasureMutation, AskSecondForErasureMutationVariables>;
export const StaffMeDocument = {"__meta__":{"hash":"sha256:701b05de422b595ee97296f34e827178de06703aa4c72ec2d3e65af37842b225"}} as unknown as DocumentNode<StaffMeQuery, StaffMeQueryVariables>;
export const DeskRequestCodeDocument = {"__meta__":{"hash":"sha256:4946b79ee82d388f8d6093f69cd3143faed5528920cbcea43165a5a6027cf6dc"}} as unknown as DocumentNode<DeskRequestCodeMutation, DeskRequestCodeMutationVariables>;
export const DeskSignInDocument = {"__meta__":{"hash":"sha256:d8f7a09d55b63773175768ea6d62c76d615eb3168f017cb821198d44f2c00a40"}} as unknown as DocumentNode<DeskSignInMutation, DeskSignInMutationVariables>;
export const DeskSignInWithKeyDocument = {"__meta__":{"hash":"sha256:c5060c959c2d1957bd1f14fa55cfebbc0cbf8b9d78c094c5ddfa69eea78cf4bb"}} as unknown as DocumentNode<DeskSignInWithKeyMutation, DeskSignInWithKeyMutationVariables>;
export const DeskSignOutDocument = {"__meta__":{"hash":"sha256:b47404c943d56e9941db265b52bf3f658e4ebce66cdf721cb792ff7af2aeacd2"}} as unknown as DocumentNode<DeskSignOutMutation, DeskSignOutMutationVariables>;
export const SharingDocument = {"__meta__":{"hash":"sha256:81dbccb6bdadc8847c6e052d7c6941bc2aef59d06d1526f9fe94415a8ea7e131"}} as unknown as DocumentNode<SharingQuery, SharingQueryVariables>;
export const RequestShareDocument = {"__meta__":{"hash":"sha256:ddc2b2158481153f7dd254e0482cb1f8a8dd3031e3ca13965b5f1600fb1ed99b"}} as unknown as DocumentNode<RequestShareMutation, RequestShareMutationVariables>;
export const GrantShareDocument = {"__meta__":{"hash":"sha256:038a9a7e1d53e356b5beb617b935ad6356946308400160786d708efd5b1fbf0d"}} as unknown as DocumentNode<GrantShareMutation, GrantShareMutationVariables>;
export const RefuseShareDocument = {"__meta__":{"hash":"sha256:ae6cdd61ae5bd861a195170d05cbbcf56debad27c0d201e8468476f659434941"}} as unknown as DocumentNode<RefuseShareMutation, RefuseShareMutationVariables>;
export const RevokeShareDocument = {"__meta__":{"hash":"sha256:e9426070c8170d0d9f06973b1053a79d7db54ba8a89252203c7b48c72eb3b5dd"}} as unknown as DocumentNode<RevokeShareMutation, RevokeShareMutationVariables>;
export const UsableFieldsDocument = {"__meta__":{"hash":"sha256:e48a56b5b525f213a842d41249f3f555196d4a8075318285589f4c1e044e132a"}} as unknown as DocumentNode<UsableFieldsQuery, UsableFieldsQueryVariables>;
export const UseSharedDocument = {"__meta__":{"hash":"sha256:f3e5842f33996ea702f9932208f5ac10832fcfa10c42650cd9cc66b55fb270da"}} as unknown as DocumentNode<UseSharedMutation, UseSharedMutationVariables>;
export const StatementsDocument = {"__meta__":{"hash":"sha256:8ab125b5e1b34e836a891d7b3b8da2490331d14b1f865b2d3089fa2240763f55"}} as unknown as DocumentNode<StatementsQuery, StatementsQueryVariables>;
export const CloseDifferenceDocument = {"__meta__":{"hash":"sha256:8918804da11528443e098db783f7b7dbec26641fe31ee3a5c1d8bfd86dcf775b"}} as unknown as DocumentNode<CloseDifferenceMutation, CloseDifferenceMutationVariables>;
export const QuestionsDocument = {"__meta__":{"hash":"sha256:84e1a9658036dffccb4544bb636ddf33a9f2ec6d2c464d4acede56104e69f7dc"}} as unknown as DocumentNode<QuestionsQuery, QuestionsQueryVariables>;
export const AnnouncementsDocument = {"__meta__":{"hash":"sha256:dcd62e4bddcc65c502837256509dd528b1cd45f95d292109132ce34f9b66c289"}} as unknown as DocumentNode<AnnouncementsQuery, AnnouncementsQueryVariables>;
export const AnswerQuestionDocument = {"__meta__":{"hash":"sha256:37265d0b214b5bbed0cd3f1fbf716aa34f450ef0049743d034d07c319bd9e521"}} as unknown as DocumentNode<AnswerQuestionMutation, AnswerQuestionMutationVariables>;
export const PublishAnswerDocument = {"__meta__":{"hash":"sha256:cfdd9272fa93420fa4d37db4fd9d42b93081cd69d926d6e3dc7245badffac0df"}} as unknown as DocumentNode<PublishAnswerMutation, PublishAnswerMutationVariables>;
export const WithdrawAnswerDocument = {"__meta__":{"hash":"sha256:bcca1f4ee35ed430460e2065952f9c71810dca53b980e0ce5a6230d146741db2"}} as unknown as DocumentNode<WithdrawAnswerMutation, WithdrawAnswerMutationVariables>;
export const WriteAnnouncementDocument = {"__meta__":{"hash":"sha256:b4233817d5a9cead1d42129073424f3ac273bf65303aa73e4a0ed9850769405a"}} as unknown as DocumentNode<WriteAnnouncementMutation, WriteAnnouncementMutationVariables>;
export const PublishAnnouncementDocument = {"__meta__":{"hash":"sha256:85f201286f540a2bb0cf01f8c642641a49df711afeeb501e7f9c8d6482d9c902"}} as unknown as DocumentNode<PublishAnnouncementMutation, PublishAnnouncementMutationVariables>;
export const WithdrawAnnouncementDocument = {"__meta__":{"hash":"sha256:00848729233526bb8d5d7c3aa1178f85ea78a08e605aadec6a68e69afb6ead47"}} as unknown as DocumentNode<WithdrawAnnouncementMutation, WithdrawAnnouncementMutationVariables>;
export const OfferedTemplatesDocument = {"__meta__":{"hash":"sha256:6bd4bf6f3d74689bf39b49a2693ebf4b967617bc8c77a47ebe00afb915892c3a"}} as unknown as DocumentNode<OfferedTemplatesQuery, OfferedTemplatesQueryVariables>;
export const PrepareBatchDocument = {"__meta__":{"hash":"sha256:cf813298d9617caac51e3c36717ae18a7cca7c933926de274caa7e59dd4879a2"}} as unknown as DocumentNode<PrepareBatchMutation, PrepareBatchMutationVariables>;
export const DecideBatchDocument = {"__meta__":{"hash":"sha256:11f6fcb5c5d6d96595b16838517fc332cfc018edf19878fcd2417aeb0483d8ea"}} as unknown as DocumentNode<DecideBatchMutation, DecideBatchMutationVariables>;
export const OwnLineDocument = {"__meta__":{"hash":"sha256:cf834630cd08ef869aadec3c45e2212613f48928b006748df6b36d94cf3ccfc8"}} as unknown as DocumentNode<OwnLineQuery, OwnLineQueryVariables>;
export const CallNextDocument = {"__meta__":{"hash":"sha256:db034e5d32457db2ea06755bfcbf9f223d5edb523b809e6e582a34207d8e39ab"}} as unknown as DocumentNode<CallNextMutation, CallNextMutationVariables>;
export const SettleNumberDocument = {"__meta__":{"hash":"sha256:a619b34f26b2942e34078d951401215a022cd06b60299c08fa3876fcac5eac99"}} as unknown as DocumentNode<SettleNumberMutation, SettleNumberMutationVariables>;
export const HandOutNumberDocument = {"__meta__":{"hash":"sha256:29584227449d935135a572b4d59b5deddb3588e2a3980cfc48f67f121af0b2a5"}} as unknown as DocumentNode<HandOutNumberMutation, HandOutNumberMutationVariables>;
export const ExpectedVisitorsDocument = {"__meta__":{"hash":"sha256:ca6f3859b5f1ee8f9e8fb1ed855dfd041524cbae9b9990403b2b2be746e48b3d"}} as unknown as DocumentNode<ExpectedVisitorsQuery, ExpectedVisitorsQueryVariables>;
export const GreetDocument = {"__meta__":{"hash":"sha256:b81ade403bb4a0de8096cd81a035ad53a6a817e7d45ccef4e3d15dee8f749c0b"}} as unknown as DocumentNode<GreetMutation, GreetMutationVariables>;
export const CaseVisitsDocument = {"__meta__":{"hash":"sha256:0c8837ab3d5b38ca979de4b5188de0606fe19d87dbed80da245c6acfea5a74e1"}} as unknown as DocumentNode<CaseVisitsQuery, CaseVisitsQueryVariables>;
export const ReadVisitDocument = {"__meta__":{"hash":"sha256:5fa819a71cf51e3b03dd50023716b2c12a2b59f6a280c2f9788035192f420dce"}} as unknown as DocumentNode<ReadVisitMutation, ReadVisitMutationVariables>;
export const HomeVisitsDocument = {"__meta__":{"hash":"sha256:98cc89050e11bbf1c9cffacf0e1b450a8ec83b7134097cc669910e22729dc4bc"}} as unknown as DocumentNode<HomeVisitsQuery, HomeVisitsQueryVariables>;
export const OpenVisitDocument = {"__meta__":{"hash":"sha256:55b3b4e3f5c2869d34af7e57c48153973762e6c563278a220769a81ffb626607"}} as unknown as DocumentNode<OpenVisitMutation, OpenVisitMutationVariables>;
export const PlanVisitDocument = {"__meta__":{"hash":"sha256:ad063572304f6fdf155bb1b6e3145f029ad5e53063d70a145746e72edfbb15f1"}} as unknown as DocumentNode<PlanVisitMutation, PlanVisitMutationVariables>;
export const DeclineVisitDocument = {"__meta__":{"hash":"sha256:0d69ecac982988247ba49ebbda383fa3f804e38f0515d5ae97dce9c51edfb6f6"}} as unknown as DocumentNode<DeclineVisitMutation, DeclineVisitMutationVariables>;
export const KeepVisitPhotoDocument = {"__meta__":{"hash":"sha256:46966273b62132fe132496c55a182e8e5d164f79ab219eefb51bdf5c160ebb28"}} as unknown as DocumentNode<KeepVisitPhotoMutation, KeepVisitPhotoMutationVariables>;
export const FinishVisitDocument = {"__meta__":{"hash":"sha256:3369304a173a9e4396344e19ef02ef7ef303e4874460701c05f93945e8b41d1c"}} as unknown as DocumentNode<FinishVisitMutation, FinishVisitMutationVariables>;
export const GuardianPresentDocument = {"__meta__":{"hash":"sha256:7f02495c41eb121f56fd626e2af788c9d9a4142dc74b0d774e2a95136cb8a99c"}} as unknown as DocumentNode<GuardianPresentMutation, GuardianPresentMutationVariables>;
export const ProveGuardianshipDocument = {"__meta__":{"hash":"sha256:933c9dd7e6ed81dc33bc6264d2a4067cb6adcd3b0fdee271d8140fdc55e9002d"}} as unknown as DocumentNode<ProveGuardianshipMutation, ProveGuardianshipMutationVariables>;
export const BindNumberDocument = {"__meta__":{"hash":"sha256:d3a4447d27a0461bcda4ebe7200df864b7c400d9d61643dbd301e280ccd379b9"}} as unknown as DocumentNode<BindNumberMutation, BindNumberMutationVariables>;
export const ChildOfDocument = {"__meta__":{"hash":"sha256:e048b239e73c35ba6bfe7893c720f499deace7fea3d7fd9c8a627cc1abf6ebcc"}} as unknown as DocumentNode<ChildOfQuery, ChildOfQueryVariables>;
export const WriteNumberDownDocument = {"__meta__":{"hash":"sha256:822f00ef8e867a6e213d8f65d8dab95e8b349fff2e3af60cd45d143cc9974e5e"}} as unknown as DocumentNode<WriteNumberDownMutation, WriteNumberDownMutationVariables>;
export const CatalogueSearchDocument = {"__meta__":{"hash":"sha256:b8f20f69640a3f64108311bd54faef1ce2f2809a53417a9131163354c8118d1a"}} as unknown as DocumentNode<CatalogueSearchQuery, CatalogueSearchQueryVariables>;
export const RequestCounterCodeDocument = {"__meta__":{"hash":"sha256:4fcd4205ec0d7ad7d977dbe370c960bb8dc21588bd1e5774e007d997e3ab55f6"}} as unknown as DocumentNode<RequestCounterCodeMutation, RequestCounterCodeMutationVariables>;
export const StartAtCounterDocument = {"__meta__":{"hash":"sha256:2ad858f30975aef0c6f2ac3d5bdf9a74f08f78d238e653a858ae59147b1a1f95"}} as unknown as DocumentNode<StartAtCounterMutation, StartAtCounterMutationVariables>;
export const FileAtCounterDocument = {"__meta__":{"hash":"sha256:c9150c3a1aafcdb6dd1e966ac86c0caae4cfb64833eec09048288bda08a4e656"}} as unknown as DocumentNode<FileAtCounterMutation, FileAtCounterMutationVariables>;
export const StageCountsDocument = {"__meta__":{"hash":"sha256:b75b58681cce8596a877909f0a9c8dce0f449cfd04eb963bd485204d0cea8c55"}} as unknown as DocumentNode<StageCountsQuery, StageCountsQueryVariables>;
export const IntakeCountsDocument = {"__meta__":{"hash":"sha256:60511c93ccc1ea56f3706b545d89f7de8f3e6e0c64502c90b3d03fdfc934a1bc"}} as unknown as DocumentNode<IntakeCountsQuery, IntakeCountsQueryVariables>;
export const FindByNumberDocument = {"__meta__":{"hash":"sha256:23571db0103b789af7208ef79acacf38baa6be18f77a173fc4cf8a91bd195bba"}} as unknown as DocumentNode<FindByNumberMutation, FindByNumberMutationVariables>;
export const PapersDocument = {"__meta__":{"hash":"sha256:8e5fd5cc91b259862b8c108a65996f8e0ccd51a432fb45d78c45f53b44069709"}} as unknown as DocumentNode<PapersQuery, PapersQueryVariables>;
export const HandNoticeDocument = {"__meta__":{"hash":"sha256:049b7a585afaed27b5a4e3bc84de490eea225c523ec798ed05f731a2ea641094"}} as unknown as DocumentNode<HandNoticeMutation, HandNoticeMutationVariables>;
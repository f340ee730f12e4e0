/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
export type StaffMeQueryVariables = Exact<{ [key: string]: never; }>;


export type StaffMeQuery = { me: { id: string, name: string } | null };


export const StaffMeDocument = {"__meta__":{"hash":"sha256:93731f82bb158801cf3b80735f8ee4df805953a05c87158461cf069b4c38e2e5"}} as unknown as DocumentNode<StaffMeQuery, StaffMeQueryVariables>;
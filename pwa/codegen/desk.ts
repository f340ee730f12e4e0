import type { CodegenConfig } from '@graphql-codegen/cli'

import { completed } from './completed.ts'
import { output } from './shared.ts'

export default {
  schema: completed('../api/graphql/desk.graphql', '../api/graphql/citizen.graphql'),
  documents: ['src/desk/**/*.graphql'],
  ignoreNoDocuments: true,
  generates: { 'src/desk/generated/': output() },
} satisfies CodegenConfig

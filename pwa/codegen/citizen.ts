import type { CodegenConfig } from '@graphql-codegen/cli'

import { output } from './shared.ts'

export default {
  schema: '../api/graphql/citizen.graphql',
  documents: ['src/**/*.graphql', '!src/desk/**', '!src/sandbox/**'],
  ignoreNoDocuments: true,
  generates: { 'src/hall/generated/': output() },
} satisfies CodegenConfig

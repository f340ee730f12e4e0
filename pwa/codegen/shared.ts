/** What both schemas' generated types have in common. */
import type { CodegenConfig } from '@graphql-codegen/cli'

type Output = CodegenConfig['generates'][string]

export function output(): Output {
  return {
    preset: 'client',
    presetConfig: {
      fragmentMasking: false,
      persistedDocuments: { mode: 'replaceDocumentWithHash', hashAlgorithm: 'sha256' },
    },
    config: {
      useTypeImports: true,
      enumsAsTypes: true,
      strictScalars: true,
      scalars: {
        UUID: 'string',
        DateTime: 'string',
        Time: 'string',
        Date: 'string',
        JSON: 'unknown',
      },
    },
  }
}

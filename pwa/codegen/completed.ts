/** A schema file that leans on another for shared types, made whole.
 *
 * The exported desk schema is complete and passes through unchanged.
 */
import { readFileSync } from 'node:fs'
import { Kind, parse, print, visit } from 'graphql'
import type { DefinitionNode, DocumentNode } from 'graphql'

const ROOTS = new Set(['Query', 'Mutation', 'Subscription'])
const BUILT_IN = new Set(['ID', 'String', 'Int', 'Float', 'Boolean'])

export function completed(file: string, lender: string): string {
  const own = parse(readFileSync(file, 'utf8'))
  const shared = byName(parse(readFileSync(lender, 'utf8')))
  const all = byName(own)
  const open = [...all.values()]
  while (open.length > 0) {
    for (const name of namesIn(open.pop()!)) {
      if (all.has(name) || BUILT_IN.has(name)) continue
      const found = shared.get(name)
      if (!found) throw new Error(`${file}: unknown type ${name}`)
      all.set(name, found)
      open.push(found)
    }
  }
  return print({ kind: Kind.DOCUMENT, definitions: [...all.values()] })
}

function byName(document: DocumentNode): Map<string, DefinitionNode> {
  const found = new Map<string, DefinitionNode>()
  for (const node of document.definitions) {
    if ('name' in node && node.name) found.set(node.name.value, node)
  }
  return found
}

function namesIn(node: DefinitionNode): Set<string> {
  const names = new Set<string>()
  visit(node, {
    NamedType(type) {
      if (!ROOTS.has(type.name.value)) names.add(type.name.value)
    },
  })
  return names
}

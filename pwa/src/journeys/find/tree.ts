/** The catalogue as it hangs together: 基本目录 → 事项 → 办理项. */
import type { Catalogue } from './shelf'

type Node = Catalogue['tree'][number]

export interface Branch {
  code: string
  title: string
  /** Only a leaf can be applied for. */
  leaf: boolean
  under: Branch[]
  /** Leaves below it. */
  count: number
}

export function treeOf(nodes: readonly Node[]): Branch[] {
  return below(null, nodes)
}

function below(parent: string | null, nodes: readonly Node[]): Branch[] {
  return nodes
    .filter((one) => (one.parent ?? null) === parent)
    .map((one) => grown(one, nodes))
    .filter((one) => one.count > 0)
}

function grown(node: Node, nodes: readonly Node[]): Branch {
  const leaf = node.kind === 'handling'
  const under = below(node.code, nodes)
  const count = leaf ? 1 : under.reduce((sum, one) => sum + one.count, 0)
  return { code: node.code, title: node.title, leaf, under, count }
}

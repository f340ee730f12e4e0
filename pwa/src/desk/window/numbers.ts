import { idNumberProblem, tidy } from '../../journeys/enter/idNumber'
import { w } from './words'

const PROBLEMS = { letters: 'idLetters', old: 'idOld', date: 'idDate', future: 'idFuture', checksum: 'idChecksum' } as const

/** What is wrong with a typed number, for the clerk to compare with the card; empty if nothing is. */
export function idWrong(typed: string): string {
  const problem = idNumberProblem(typed)
  if (!problem) return ''
  const { length } = tidy(typed)
  if (!length) return w('idMissing')
  return problem === 'length' ? w('idLength', { n: length }) : w(PROBLEMS[problem])
}

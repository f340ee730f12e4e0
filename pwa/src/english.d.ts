declare module 'virtual:english' {
  /** By table, then by key. */
  const tables: Record<string, Record<string, string>>
  export default tables
}

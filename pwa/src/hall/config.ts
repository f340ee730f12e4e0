/** What the door says about itself. */
export interface DoorConfig {
  profile: string
  sandbox: boolean
  /** Where citizens go: the desk prints it. */
  citizen?: string
  /** Whether photos of identity cards can be read here. */
  readsCards?: boolean
  /** What a browser subscribes to pushes with. */
  pushKey?: string
  /** What the mini-program asks its people to allow. */
  wechatTemplate?: string
}

let known: Promise<DoorConfig> | null = null

export function doorConfig(): Promise<DoorConfig> {
  known ??= fetch('/config.json')
    .then((answer) => answer.json() as Promise<DoorConfig>)
    .catch(() => {
      known = null
      return { profile: 'unknown', sandbox: false }
    })
  return known
}

/** What a door takes, in bytes. */
export const LARGEST = 15 * 1024 * 1024

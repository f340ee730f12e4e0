/** A picture's brightness, one byte a point: what the eye of the checks sees. */
export interface Grey {
  width: number
  height: number
  light: Uint8Array
}

export interface Pixels {
  width: number
  height: number
  data: Uint8ClampedArray
}

export function greyOf({ width, height, data }: Pixels): Grey {
  const light = new Uint8Array(width * height)
  for (let place = 0; place < light.length; place++) {
    const [red, green, blue] = [data[4 * place]!, data[4 * place + 1]!, data[4 * place + 2]!]
    light[place] = (77 * red + 150 * green + 29 * blue) >> 8
  }
  return { width, height, light }
}

/** How many points have each brightness. */
export function histogram(light: ArrayLike<number>): Uint32Array {
  const counts = new Uint32Array(256)
  for (let place = 0; place < light.length; place++) counts[light[place]!]!++
  return counts
}

/** The live camera: its stream, its lamp, one photograph. */
import { drawn } from '../device/photos'

const WAIT_MS = 4000
/** Not in every browser, nor in TypeScript's. */
interface Lamp { torch?: boolean }
type Capturing = new (track: MediaStreamTrack) => { takePhoto(): Promise<Blob> }

/** `camera`: which one, where a counter has two. */
export function begin(isFace: boolean, camera?: string): Promise<MediaStream> {
  const which = camera ? { deviceId: { ideal: camera } } : { facingMode: { ideal: isFace ? 'user' : 'environment' } }
  return navigator.mediaDevices.getUserMedia({ video: { ...which, width: { ideal: 2560 }, height: { ideal: 1920 } } })
}

export function hasLamp(stream: MediaStream): boolean {
  return Boolean((stream.getVideoTracks()[0]?.getCapabilities?.() as Lamp | undefined)?.torch)
}

export async function light(stream: MediaStream, on: boolean): Promise<void> {
  await stream.getVideoTracks()[0]?.applyConstraints({ advanced: [{ torch: on } as MediaTrackConstraintSet] })
}

/** At the sensor's own resolution where the browser can; a phone that hesitates gives the picture on the screen. */
export async function shoot(stream: MediaStream, video: HTMLVideoElement): Promise<Blob | null> {
  const Capture = (window as { ImageCapture?: Capturing }).ImageCapture
  const track = stream.getVideoTracks()[0]
  if (Capture && track) {
    const late = new Promise<null>((resolve) => setTimeout(resolve, WAIT_MS, null))
    const photo = await Promise.race([new Capture(track).takePhoto(), late]).catch(() => null)
    if (photo) return photo
  }
  const frame = await createImageBitmap(video)
  return new Promise((resolve) => drawn(frame, Infinity).toBlob(resolve, 'image/jpeg', 0.95))
}

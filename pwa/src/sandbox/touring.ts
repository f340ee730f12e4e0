/** The tour's pace. The story itself is told by the server, one beat per question. */
import { computed, reactive } from 'vue'

import { language } from '../text'
import { readClock } from './clock'
import { ask, seat, show, stage } from './stage'
import { s } from './words'

interface Beat {
  at: number
  of: number
  key: string
  played: boolean
  says: Record<'zh-CN' | 'en', string>
  who: string
  phone: string
  desk: string
  done: boolean
}
const BEAT_MS = 4_600

export const tour = reactive({
  id: '',
  state: 'idle' as 'idle' | 'playing' | 'paused' | 'taken' | 'done',
  busy: false,
  beat: null as Beat | null,
  wrong: '',
})
let timer = 0

export const progress = computed(() => (tour.beat ? tour.beat.at / tour.beat.of : 0))
export const sentence = computed(() => {
  if (tour.wrong) return s('tourStuck', { why: tour.wrong })
  if (tour.state === 'taken') return s('tourTaken')
  if (!tour.beat) return s('tourLead')
  return tour.beat.played ? tour.beat.says[language.value] : s('tourSkipped')
})

export async function begin(): Promise<void> {
  tour.wrong = ''
  tour.beat = null
  try {
    tour.id = (await ask<{ tour: string }>('/sandbox/tour', {})).tour
  } catch (error) {
    tour.wrong = (error as Error).message
    return
  }
  play()
}

export function play(): void {
  tour.state = 'playing'
  void step()
}

export function pause(taken = false): void {
  window.clearTimeout(timer)
  tour.state = taken ? 'taken' : 'paused'
}

/** One beat, now. While one is played another is not asked for. */
export async function step(): Promise<void> {
  window.clearTimeout(timer)
  if (tour.busy) return
  if (tour.state === 'taken') tour.state = 'paused' // they hand it back for one beat, and read what it was
  tour.busy = true
  tour.wrong = ''
  const began = Date.now()
  try {
    look(await ask<Beat>(`/sandbox/tour/${tour.id}/next`, {}))
  } catch (error) {
    tour.wrong = (error as Error).message
    tour.state = 'paused'
  } finally {
    tour.busy = false
  }
  if (tour.state === 'playing') {
    timer = window.setTimeout(() => void step(), Math.max(900, BEAT_MS - (Date.now() - began)))
  }
}

function look(beat: Beat): void {
  tour.beat = beat
  const person = stage.people.find((one) => one.key === beat.who)
  const moved = person && person.key !== (person.door === 'desk' ? stage.staff : stage.citizen)?.key
  if (person) seat(person)
  if (beat.desk) show('desk', beat.desk, Boolean(moved && person?.door === 'desk'))
  const anew = Boolean(moved && person?.door === 'citizen') || beat.phone.includes('/file')
  show('phone', beat.phone, anew)
  // What the clerk did is told by the phone's lock screen; what the citizen does, by the phone itself.
  stage.locked = person?.door === 'desk'
  if (beat.done) tour.state = 'done'
  void readClock()
}

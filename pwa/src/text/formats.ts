/** Money, days and sizes as people read them. Days are the county's: Beijing time wherever the phone is. */
import { either, language } from './index'

const ZONE = 'Asia/Shanghai'

export function money(fen: number): string {
  if (fen === 0) return either(['免费', 'Free'])
  return yuan(fen)
}

export function yuan(fen: number): string {
  const digits = fen % 100 === 0 ? 0 : 2
  return `${fen < 0 ? '−' : ''}¥${Math.abs(fen / 100).toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits })}`
}

/** 11月24日 周二 · Tue, 24 Nov. Another year than this one is named. */
export function day(iso: string, now = new Date()): string {
  const date = moment(iso)
  const sameYear = part(date, 'year') === part(now, 'year')
  return new Intl.DateTimeFormat(locale(), {
    timeZone: ZONE,
    year: sameYear ? undefined : 'numeric',
    month: language.value === 'en' ? 'short' : 'long',
    day: 'numeric',
    weekday: 'short',
  }).format(date)
}

/** 2026年10月8日 · 8 Oct 2026: for the record. */
export function date(iso: string): string {
  return new Intl.DateTimeFormat(locale(), { timeZone: ZONE, dateStyle: language.value === 'en' ? 'medium' : 'long' })
    .format(moment(iso))
}

export function dayAndTime(iso: string): string {
  return new Intl.DateTimeFormat(locale(), {
    timeZone: ZONE,
    month: language.value === 'en' ? 'short' : 'long',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  }).format(moment(iso))
}

export function timeOfDay(iso: string): string {
  return new Intl.DateTimeFormat(locale(), {
    timeZone: ZONE,
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  }).format(moment(iso))
}

/** As it is said aloud: 139 1234 5678. What is masked or foreign stays as it is. */
export function phone(number: string): string {
  return number.replace(/^(?:\+86)?(1\d{2})([\d*]{4})(\d{4})$/, '$1 $2 $3')
}

function locale(): string {
  return language.value === 'en' ? 'en-GB' : 'zh-CN'
}

/** A bare date means that day in the county, not midnight in Greenwich. */
function moment(iso: string): Date {
  return new Date(iso.length === 10 ? `${iso}T12:00:00+08:00` : iso)
}

function part(date: Date, name: 'year'): string {
  return new Intl.DateTimeFormat('en', { timeZone: ZONE, [name]: 'numeric' }).format(date)
}

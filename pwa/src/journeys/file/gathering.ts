/** The pictures of one line of the list: those that are in, and those on their way. */
import { computed, onBeforeUnmount, onMounted } from 'vue'

import { kindFor } from '../../camera/kinds'
import { act } from '../../hall/acting'
import { RemoveFileDocument } from '../../hall/generated/graphql'
import type { MaterialPartsFragment } from '../../hall/generated/graphql'
import { onFinished, upload, uploads } from '../../offline/uploads'
import { t } from '../../text/file'
import { confirmed } from '../../ui/confirming'
import { say } from '../../ui/saying'
import type { Spec } from './papers'

interface Line {
  applicationId: string
  spec: Spec
  material?: MaterialPartsFragment
}

// What this returns is worn by the component that asks: refs, and hands for them.
export function gathering(line: () => Line, changed: () => void) {
  const files = computed(() => (line().material?.files ?? []).filter((file) => file.ready))
  const coming = computed(() =>
    uploads.filter((one) => one.applicationId === line().applicationId && one.materialId === line().spec.id),
  )
  /** A picture that was refused is shown until it is dropped, and counts for nothing. */
  const count = computed(() => files.value.length + coming.value.filter((one) => one.state !== 'refused').length)
  /** What is held from before gives way to the first new picture that arrives. */
  const room = computed(() => line().spec.maxPages - count.value + (line().material?.held ? files.value.length : 0))

  let stopListening = (): void => undefined
  onMounted(() => {
    stopListening = onFinished((id, fileId) => {
      if (files.value.some((file) => file.id === fileId)) say(t('already'))
      if (id === line().applicationId) changed()
    })
  })
  onBeforeUnmount(() => stopListening())

  function take(chosen: readonly Blob[]): void {
    if (chosen.length > room.value) say(t('tooMany', { max: line().spec.maxPages }), 'wrong')
    chosen.slice(0, room.value).forEach(goes)
  }

  /** The new one instead of what is there: a line for one picture has no room for two. */
  async function replace(next: Blob): Promise<void> {
    for (const file of files.value) await removed(file.id)
    goes(next)
  }

  function goes(file: Blob): void {
    const { applicationId, spec } = line()
    void upload(applicationId, spec.id, file, kindFor(spec.example) === 'stamped')
  }

  async function remove(id: string): Promise<void> {
    const sure = await confirmed({
      title: t('removeTitle'), text: t('removeText'), yes: t('removeYes'), danger: true,
    })
    if (sure) await removed(id)
  }

  async function removed(id: string): Promise<void> {
    const answer = await act(RemoveFileDocument, { id }).catch(() => null)
    if (answer && answer.__typename !== 'FileRemoved') say(answer.message, 'wrong')
    changed()
  }

  return { files, coming, count, room, take, replace, remove }
}

/** The files a camera or album input was given; the same may be chosen again. */
export function chosenIn(event: Event): File[] {
  const input = event.target as HTMLInputElement
  const chosen = [...(input.files ?? [])]
  input.value = ''
  return chosen
}

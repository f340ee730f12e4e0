/** Every component of src/ui as people meet it: the gallery shows these, unit tests draw them, axe looks at them. */
import { h, ref, shallowRef } from 'vue'
import type { Component, VNode } from 'vue'

import type { Loaded, Trouble } from '../src/hall/loading'
import AbsentPage from '../src/ui/AbsentPage.vue'
import AppNotice from '../src/ui/AppNotice.vue'
import AppPage from '../src/ui/AppPage.vue'
import BottomSheet from '../src/ui/BottomSheet.vue'
import BusyButton from '../src/ui/BusyButton.vue'
import ConfirmSheet from '../src/ui/ConfirmSheet.vue'
import DoorPlate from '../src/ui/DoorPlate.vue'
import EmptyState from '../src/ui/EmptyState.vue'
import FormField from '../src/ui/FormField.vue'
import Icon from '../src/ui/Icon.vue'
import LoadedView from '../src/ui/LoadedView.vue'
import LostPage from '../src/ui/LostPage.vue'
import PhotoViewer from '../src/ui/PhotoViewer.vue'
import ProblemList from '../src/ui/ProblemList.vue'
import StairsPicture from '../src/ui/StairsPicture.vue'
import StatusTag from '../src/ui/StatusTag.vue'
import { confirmed } from '../src/ui/confirming'
import { icons } from '../src/ui/icons'
import type { IconName } from '../src/ui/icons'

export interface Example {
  name: string
  draw: () => VNode
  /** A word that must stand there. */
  says?: string
  /** Before it is drawn. */
  first?: () => void
  /** Lies over the page, or is one: shown alone, not among the others. */
  alone?: boolean
}

const as = (component: Component, props: object = {}, slot?: unknown): VNode =>
  h(component, props as never, typeof slot === 'string' ? () => slot : (slot as never))

function loaded(value: string | null, trouble: Trouble | null): Loaded<string> {
  return { value: shallowRef(value), trouble: ref(trouble), load: async () => undefined }
}

const A_PICTURE = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" width="280" height="200"><rect width="280" height="200" fill="#e0eee7"/></svg>')}`
const field = (more: object): VNode =>
  h(FormField, { id: `x-${Object.keys(more).join('-')}`, label: '收件人', ...more }, {
    default: ({ id, describedBy, invalid }: { id: string; describedBy?: string; invalid?: true }) =>
      h('input', { id, class: 'text-input', 'aria-describedby': describedBy, 'aria-invalid': invalid, value: '王桂兰' }),
  })

export const EXAMPLES: Record<string, Example[]> = {
  AbsentPage: [{ name: '没有这个页面', draw: () => as(AbsentPage), alone: true }],
  AppNotice: (['calm', 'todo', 'wait', 'wrong', 'good'] as const).map((tone) => ({
    name: tone, says: '请在 11 月 30 日前补上', draw: () => as(AppNotice, { tone, title: '还差一份材料' }, '请在 11 月 30 日前补上。'),
  })),
  AppPage: [{
    name: '一页，底下有按钮', says: '检查并提交', alone: true,
    draw: () => h(AppPage, { title: '检查并提交', back: '/' }, {
      default: () => h('p', '内容'), foot: () => h('button', { type: 'button', class: 'button' }, '提交'),
    }),
  }],
  BottomSheet: [{ name: '从下面升起', says: '选一个地方', alone: true, draw: () => as(BottomSheet, { open: true, title: '选一个地方' }, '城关街道') }],
  BusyButton: [
    { name: '平时', says: '提交', draw: () => as(BusyButton, { act: () => undefined }, '提交') },
    { name: '次要', says: '再看看', draw: () => as(BusyButton, { act: () => undefined, look: 'second' }, '再看看') },
    { name: '收不回来的', says: '撤回申请', draw: () => as(BusyButton, { act: () => undefined, look: 'danger' }, '撤回申请') },
    { name: '还不能点', says: '下一步', draw: () => as(BusyButton, { act: () => undefined, off: true }, '下一步') },
  ],
  ConfirmSheet: [{
    name: '不能反悔之前', says: '不要这张了？', alone: true, draw: () => as(ConfirmSheet),
    first: () => void confirmed({ title: '不要这张了？', text: '删掉以后要重新拍。', yes: '不要了', danger: true }),
  }],
  DoorPlate: [{ name: '门牌', says: 'QH26110000326', draw: () => as(DoorPlate, { label: '办件编号', number: 'QH26110000326' }) }],
  EmptyState: [
    { name: '什么都没有', says: '还没有办件', draw: () => as(EmptyState, { icon: 'stack', title: '还没有办件', text: '办的事会在这里，一步一步看得见。' }) },
    { name: '有一条路', says: '去办事', draw: () => as(EmptyState, { title: '还没有办件' }, { default: () => h('button', { type: 'button', class: 'button' }, '去办事') }) },
  ],
  FormField: [
    { name: '平时', says: '收件人', draw: () => field({}) },
    { name: '有提示', says: '身份证上的名字', draw: () => field({ hint: '身份证上的名字' }) },
    { name: '可以不填', draw: () => field({ optional: true }) },
    { name: '填错了', says: '请写收件人的名字', draw: () => field({ error: '请写收件人的名字' }) },
  ],
  Icon: [{
    name: '全部图标',
    draw: () => h('div', { class: 'icons' }, (Object.keys(icons) as IconName[]).map((name) => h('span', [as(Icon, { name }), name]))),
  }],
  LoadedView: [
    { name: '正在取', draw: () => as(LoadedView, { from: loaded(null, null) }) },
    { name: '取到了', says: '来了', draw: () => as(LoadedView, { from: loaded('来了', null) }, { default: ({ it }: { it: string }) => it }) },
    { name: '没有网络', says: '再试一次', draw: () => as(LoadedView, { from: loaded(null, { kind: 'unreachable' }) }) },
    { name: '没有登录', says: '登录', draw: () => as(LoadedView, { from: loaded(null, { kind: 'signed-out' }) }) },
    { name: '没有了', draw: () => as(LoadedView, { from: loaded(null, { kind: 'absent' }) }) },
    { name: '出了错', draw: () => as(LoadedView, { from: loaded(null, { kind: 'broken', message: '' }) }) },
  ],
  LostPage: [{ name: '没有连上', alone: true, draw: () => as(LostPage) }],
  PhotoViewer: [{ name: '看照片', says: '房产证 · 第 1 张', alone: true, draw: () => as(PhotoViewer, { url: A_PICTURE, title: '房产证 · 第 1 张' }) }],
  ProblemList: [{
    name: '两处要改', says: '请写收件人的名字',
    draw: () => as(ProblemList, { problems: [{ id: 'x-error', message: '请写收件人的名字' }, { id: 'x-', message: '请选一个村' }] }),
  }],
  StairsPicture: [{
    name: '走到哪一步', says: '送到家门口',
    draw: () => as(StairsPicture, { stairs: [
      { key: 'a', title: '已提交', note: '11月23日', state: 'done' }, { key: 'b', title: '审核', state: 'now' }, { key: 'c', title: '送到家门口', state: 'next' },
    ] }),
  }],
  StatusTag: (['plain', 'calm', 'todo', 'wait', 'wrong'] as const).map((tone) => ({
    name: tone, says: '审核中', draw: () => as(StatusTag, { tone }, '审核中'),
  })),
}

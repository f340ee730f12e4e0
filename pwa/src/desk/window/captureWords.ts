import { words } from '../../text'

export const c = words({
  capture: ['拍本人和材料', 'Photograph the person and papers'],
  captureTitle: ['现场采集：{item}', 'At the counter: {item}'],
  captureLead: ['先拍人像，再拍材料，都记在同一次采集里：谁拍的、哪台相机、在哪个窗口。两小时内可以拍，拍好的在本人的草稿里。',
    'The portrait first, then the papers, all in one session: who took them, with which camera, where. For two hours; they lie in the person’s draft.'],
  agreed: ['已告诉本人：照片只用来记下是本人来办的，加密存放，谁看过本人都知道，不同意也能办；本人同意拍人像', 'The person was told: it only notes that it was them, is kept encrypted, they learn who looks, and are served without it too; they agree to a portrait'],
  portrait: ['现场人像', 'Portrait'],
  faceCamera: ['拍人像的相机', 'Camera for the portrait'],
  paperCamera: ['拍材料的相机', 'Camera for the papers'],
  cameraN: ['相机 {n}', 'Camera {n}'],
  shoot: ['拍照', 'Take'],
  pickFile: ['选图片', 'Choose a picture'],
  taken: ['已拍 {n} 张', '{n} taken'],
  going: ['正在保存…', 'Saving…'],
  notAPhoto: ['这不是图片，请重新选。', 'This is no picture. Please choose another.'],
  notSent: ['没有存上，请再拍一次。', 'Not kept. Please take it again.'],
  captureDone: ['拍好了', 'Done'],
})

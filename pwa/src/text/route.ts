import { words } from './index'

/** What the citizen does on the way of an application. */
export const t = words({
  stepYou: ['您在手机上提交', 'You file on your phone'],
  stepCheck: ['看一眼原件', 'Originals are seen once'],
  stepPay: ['在线缴费', 'You pay on line'],
  stepDoor: ['送到家门口', 'Delivered to your door'],
  stepPickup: ['领取结果', 'You collect it'],
  stepElectronic: ['结果发到手机', 'The result arrives on your phone'],
})

// The one thing a county sets: the address at which citizens reach their door.
// It stands in the mini-program's 业务域名 (web-view) and request 合法域名 lists, without a port.
module.exports = { origin: 'https://hall.example.gov.cn' }

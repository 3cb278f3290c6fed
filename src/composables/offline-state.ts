/** Whether the page is there without its server, and why not, as one Chinese sentence without its full stop. */
export function offlineState(
  isSingleFile: boolean,
  window: Window & typeof globalThis = globalThis.window
): string {
  if (isSingleFile) return '单文件版，数据都在文件内，无需网络'
  const { serviceWorker } = window.navigator
  if (!window.isSecureContext || serviceWorker === undefined)
    return '没有：当前地址为 http，浏览器不允许保存页面供断网时使用。其余功能不受影响；需要断网查看时，请用单文件版，或由管理员改用 https'
  return serviceWorker.controller === null
    ? '打开片刻后自动保存到本机，此后断网也能查看'
    : '已保存到本机，断网也能查看；联网时总是先取服务器上的数据'
}

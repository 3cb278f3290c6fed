/** Whether the page is there without its server, and why not, as one Chinese sentence without its full stop. */
export function offlineState(
  isSingleFile: boolean,
  window: Window & typeof globalThis = globalThis.window
): string {
  if (isSingleFile) return '单文件版：数据均在文件内，无需网络'
  const { serviceWorker } = window.navigator
  if (!window.isSecureContext || serviceWorker === undefined)
    return '不可用：当前地址为http，浏览器不允许保存页面供离线使用，其余功能不受影响。需要离线查看的，请使用单文件版，或由管理员改用https'
  return serviceWorker.controller === null
    ? '打开片刻后自动缓存，此后离线可查看'
    : '数据已缓存，离线可查看；联网时以服务器数据为准'
}

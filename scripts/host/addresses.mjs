// @ts-check
/**
 * From paths on the disk to addresses in the browser.
 */

/**
 * The address at which the editor shows a folder, spelt so that it can be read and clicked in a terminal.
 * @param {string} serverUrl
 * @param {string} folder
 */
export function folderAddress(serverUrl, folder) {
  return `${serverUrl}/?folder=${encodeURIComponent(toUriPath(folder)).replaceAll('%2F', '/')}`;
}

/**
 * Windows paths become `/c:/folder/file`, as in a file URI.
 * @param {string} path
 */
export function toUriPath(path) {
  const withSlashes = path.replaceAll('\\', '/');
  return withSlashes.startsWith('/') ? withSlashes : `/${withSlashes}`;
}

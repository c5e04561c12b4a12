/** URIs of notes and folders. Clients escape them differently, so they are compared as they read without escapes. */

/** One spelling for all URIs of the same place. */
export function plainUri(uri: string): string {
  try {
    return decodeURIComponent(uri).replace(/^(file:\/\/\/)([A-Z])(?=:)/, (_, scheme: string, drive: string) => scheme + drive.toLowerCase()).replace(/\/$/, '');
  } catch {
    return uri;
  }
}

/** The URI of a note by its path in a folder. */
export function uriIn(folder: string, path: string): string {
  // Most names need no escapes, and there may be ten thousand of them.
  const escaped = /^[\w./~-]*$/.test(path) ? path : path.split('/').map(encodeURIComponent).join('/');
  return `${folder.endsWith('/') ? folder.slice(0, -1) : folder}/${escaped}`;
}

/** The path of a document in a folder, both in the plain spelling; `undefined` if it lies elsewhere. */
export function pathIn(plainFolder: string, plain: string): string | undefined {
  return plain.startsWith(`${plainFolder}/`) ? plain.slice(plainFolder.length + 1) : undefined;
}

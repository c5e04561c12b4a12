/** One server for all tests that do not ask for a client of their own; it is shut down after the last of them. */
import assert from 'node:assert/strict';
import { atTheEnd, converse, type Conversation } from './language-client';
import { OpenNote } from './open-note';

let started: Promise<Conversation> | undefined;

export function sharedServer(): Promise<Conversation> {
  return (started ??= converse());
}

/** Opens a note in the client of the shared server. */
export async function openNote(text: string, languageId?: string): Promise<OpenNote> {
  return OpenNote.open(await sharedServer(), text, languageId);
}

atTheEnd(async () => {
  const server = await started;
  if (server === undefined) return;
  assert.equal(await server.end(), 0);
  assert.deepEqual(server.logged, [], 'the server has logged failures');
});

/** The notes that are not open, for rename and links, from the index of the workspace. */
import { proseLanguageOf } from '../../core/text/markup';
import type { ClosedNote, NotesBeyond } from '../known-notes';
import type { WorkspaceIndex } from './workspace-index';

export function notesBeyond(workspace: WorkspaceIndex): NotesBeyond {
  return {
    async naming(entryId, token) {
      await workspace.ready(token);
      return workspace.find([entryId], false).flatMap(({ uri, text }): ClosedNote[] => {
        const read = text();
        return read === undefined ? [] : [{ uri, languageId: proseLanguageOf(uri) ?? 'plaintext', text: read }];
      });
    },
    uris: () => workspace.uris(),
  };
}

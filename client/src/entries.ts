/** Entry pages: read-only documents that the server holds under `rapallo:`. */
import * as vscode from 'vscode';

export const ENTRY_SCHEME = 'rapallo';

/** Opens the page of an entry, rendered. The id comes from a card's link, so anything but an id is left out. */
export async function openEntry(entryId: unknown): Promise<void> {
  if (typeof entryId !== 'string' || !/^[a-z]+\/[a-z0-9-]+(#[a-z0-9-]+)?$/.test(entryId)) return;
  const uri = vscode.Uri.from({ scheme: ENTRY_SCHEME, path: `/${entryId.split('#')[0]}.md` });
  await vscode.commands.executeCommand('markdown.showPreview', uri);
}

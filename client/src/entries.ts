/** Entry pages: read-only documents that the server holds under `rapallo:`. */
import * as vscode from 'vscode';

export const ENTRY_SCHEME = 'rapallo';

/** Opens the page of an entry, rendered. The id comes from a card's link, so anything but an id is left out. */
export async function openEntry(entryId: unknown): Promise<void> {
  if (typeof entryId !== 'string' || !/^[a-z]+\/[a-z0-9-]+(#[a-z0-9-]+)?$/.test(entryId)) return;
  const uri = vscode.Uri.from({ scheme: ENTRY_SCHEME, path: `/${entryId.split('#')[0]}.md` });
  await vscode.commands.executeCommand('markdown.showPreview', uri);
}

/** Lists all mentions of what stands at a place, where the editor lists references. The place comes from a card's link. */
export async function findMentions(uri: unknown, position: unknown): Promise<void> {
  const { line, character } = (position ?? {}) as { line?: unknown; character?: unknown };
  if (typeof uri !== 'string' || !Number.isInteger(line) || !Number.isInteger(character)) return;
  await vscode.commands.executeCommand('editor.action.findReferences', vscode.Uri.parse(uri), new vscode.Position(line as number, character as number));
}

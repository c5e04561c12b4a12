/** What the editor does with names on the writer's demand: links, renaming, actions, life dates, colours. */
import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';

import { eventually, openNote, positionOf, scenario } from './harness';

const settings = () => vscode.workspace.getConfiguration('rapallo');

scenario('a wikilink that names an entry leads to its page', async () => {
  const note = await openNote('See [[Georgy Chicherin|the commissar]] and [[Nobody]].\n');
  const links = await eventually(
    async () => vscode.commands.executeCommand<vscode.DocumentLink[]>('vscode.executeLinkProvider', note.uri, 10),
    (found) => found.some((link) => link.target?.scheme === 'rapallo'),
  );
  const own = links.filter((link) => link.target?.scheme === 'rapallo');
  assert.deepEqual(own.map((link) => [note.getText(link.range), link.target!.toString()]), [['Georgy Chicherin|the commissar', 'rapallo:/people/georgy-chicherin.md']]);
  assert.match((await vscode.workspace.openTextDocument(own[0]!.target!)).getText(), /Chicherin/);
});

scenario('a name is renamed in all open notes, and quotations stay', async () => {
  const other = await openNote('# Litvinoff\n\nMaxim Litvinoff.\n');
  const note = await openNote('Litvinoff came. “Litvinoff”, he said. [[Litvinoff]]\n');
  const at = positionOf(note, 'Litvinoff').translate(0, 3);
  const prepared = await eventually(() => prepareRename(note, at), (found) => found !== undefined);
  assert.equal(prepared!.placeholder, 'Litvinoff');
  const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>('vscode.executeDocumentRenameProvider', note.uri, at, 'Litvinov');
  assert.deepEqual(edit.entries().map(([uri]) => uri.toString()).sort(), [note.uri, other.uri].map(String).sort());
  assert.ok(await vscode.workspace.applyEdit(edit));
  assert.equal(note.getText(), 'Litvinov came. “Litvinoff”, he said. [[Litvinoff|Litvinov]]\n');
});

scenario('what can be done with a name is offered on request, and done', async () => {
  const note = await openNote('Tchitcherin came.\n');
  const range = new vscode.Range(positionOf(note, 'Tchitcherin'), positionOf(note, 'Tchitcherin'));
  const actions = await eventually(
    async () => vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', note.uri, range, vscode.CodeActionKind.RefactorRewrite.value, 20),
    (found) => found.some((action) => action.title.includes('TEI')),
  );
  const wanted = actions.find((action) => action.title.startsWith('Add a footnote'));
  assert.ok(wanted?.edit !== undefined && (await vscode.workspace.applyEdit(wanted.edit)));
  assert.match(note.getText(), /^Tchitcherin\[\^georgy-chicherin\] came\.\n\n\[\^georgy-chicherin\]: Georgy Chicherin \(1872–1936\)/);
});

scenario('life dates and colours are there when they are switched on, and gone when they are switched off', async () => {
  const note = await openNote('Chicherin met Rathenau on 16 April 1922.\n');
  const whole = new vscode.Range(0, 0, 1, 0);
  const hints = async () => vscode.commands.executeCommand<vscode.InlayHint[] | undefined>('vscode.executeInlayHintProvider', note.uri, whole);
  const tokens = async () => (await vscode.commands.executeCommand<vscode.SemanticTokens | undefined>('vscode.provideDocumentSemanticTokens', note.uri))?.data.length ?? 0;
  assert.deepEqual([(await hints())?.length ?? 0, await tokens()], [0, 0]);
  try {
    await settings().update('inlayHints.enabled', true, vscode.ConfigurationTarget.Global);
    await settings().update('semanticHighlighting.enabled', true, vscode.ConfigurationTarget.Global);
    const shown = await eventually(hints, (found) => (found?.length ?? 0) === 2);
    assert.deepEqual(shown!.map((hint) => hint.label), ['(1872–1936)', '(1867–1922)']);
    assert.equal(await eventually(tokens, (count) => count > 0), 15);
    const legend = await vscode.commands.executeCommand<vscode.SemanticTokensLegend>('vscode.provideDocumentSemanticTokensLegend', note.uri);
    assert.ok(legend.tokenTypes.includes('person') && legend.tokenTypes.includes('date'));
  } finally {
    await settings().update('inlayHints.enabled', undefined, vscode.ConfigurationTarget.Global);
    await settings().update('semanticHighlighting.enabled', undefined, vscode.ConfigurationTarget.Global);
  }
  await eventually(hints, (found) => (found?.length ?? 0) === 0);
});

/** What the editor would let the writer rename; `undefined` while the server is not ready. */
async function prepareRename(note: vscode.TextDocument, at: vscode.Position): Promise<{ placeholder: string } | undefined> {
  try {
    return await vscode.commands.executeCommand<{ placeholder: string }>('vscode.prepareRename', note.uri, at);
  } catch {
    return undefined;
  }
}

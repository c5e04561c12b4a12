/** Ways to disagree with a finding, as the editor carries them out. */
import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';

import { eventually, openNote, replaceText, scenario } from './harness';

const SENTENCE = 'The Treaty of Rapallo was signed on 17 April 1922.\n';
const CHECK = 'event-date';

function findings(uri: vscode.Uri): vscode.Diagnostic[] {
  const codeOf = ({ code }: vscode.Diagnostic) => (typeof code === 'object' ? code.value : code);
  return vscode.languages.getDiagnostics(uri).filter((finding) => finding.source === 'Rapallo' && codeOf(finding) === CHECK);
}

async function actionsOn(document: vscode.TextDocument): Promise<vscode.CodeAction[]> {
  const [finding] = await eventually(() => findings(document.uri), (found) => found.length > 0);
  return vscode.commands.executeCommand('vscode.executeCodeActionProvider', document.uri, finding!.range, vscode.CodeActionKind.QuickFix.value, 20);
}

async function choose(document: vscode.TextDocument, title: RegExp): Promise<void> {
  const actions = await actionsOn(document);
  const wanted = actions.find((action) => title.test(action.title));
  assert.ok(wanted, `no such quick fix among: ${actions.map((action) => action.title).join(' | ')}`);
  if (wanted.edit) assert.ok(await vscode.workspace.applyEdit(wanted.edit));
  if (wanted.command) await vscode.commands.executeCommand(wanted.command.command, ...((wanted.command.arguments ?? []) as unknown[]));
}

function listUri(): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(folder);
  return vscode.Uri.joinPath(folder.uri, '.rapallo', 'ignored.yaml');
}

scenario('a check can be silenced in a paragraph and in a document', async () => {
  for (const [title, others] of [[/in this paragraph$/, 1], [/in this document$/, 0]] as const) {
    const note = await openNote(`${SENTENCE}\n${SENTENCE}`);
    await eventually(() => findings(note.uri), (found) => found.length === 2);
    await choose(note, title);
    await eventually(() => findings(note.uri), (found) => found.length === others);
  }
});

scenario('a statement is let stand in the workspace, saved and unsaved, and mistakes in the list are shown', async () => {
  const list = listUri();
  try {
    const note = await openNote(SENTENCE);
    await choose(note, /for this statement in the workspace$/);
    await eventually(() => findings(note.uri), (found) => found.length === 0);
    const document = await vscode.workspace.openTextDocument(list);
    assert.match(document.getText(), /^- check: event-date\n {2}statement: "The Treaty of Rapallo was signed on 17 April 1922\."$/m);
    await replaceText(document, 'event-date', 'evnt-date');
    await eventually(() => findings(note.uri), (found) => found.length === 1);
    const [mistake] = await eventually(() => vscode.languages.getDiagnostics(list), (found) => found.length === 1);
    assert.match(mistake!.message, /There is no check “evnt-date”/);
    await replaceText(document, 'evnt-date', 'event-date');
    await eventually(() => findings(note.uri), (found) => found.length === 0);
    await eventually(() => vscode.languages.getDiagnostics(list), (found) => found.length === 0);
    await document.save();
    await replaceText(note, 'The Treaty', 'Words before. The Treaty');
    await eventually(() => vscode.commands.executeCommand<unknown>('vscode.executeHoverProvider', note.uri, new vscode.Position(0, 20)), Boolean);
    assert.deepEqual(findings(note.uri), []);
  } finally {
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(list, '..'), { recursive: true }).then(undefined, () => undefined);
  }
});

scenario('the severity of a check is changed in the settings of the workspace', async () => {
  const note = await openNote(SENTENCE);
  const change = (await actionsOn(note)).find(({ title }) => /^Change how event-date is reported/.test(title));
  assert.equal(change?.command?.command, 'rapallo.setSeverity');
  try {
    await vscode.commands.executeCommand('rapallo.setSeverity', ...((change.command.arguments ?? []) as unknown[]), 'hint');
    await eventually(() => findings(note.uri), ([finding]) => finding?.severity === vscode.DiagnosticSeverity.Hint);
    assert.equal(vscode.workspace.getConfiguration('rapallo', note.uri).inspect('checks.event-date')?.workspaceValue, 'hint');
    await vscode.commands.executeCommand('rapallo.setSeverity', CHECK, note.uri.toString(), 'off');
    await eventually(() => findings(note.uri), (found) => found.length === 0);
  } finally {
    await vscode.workspace.getConfiguration('rapallo', note.uri).update('checks.event-date', undefined, vscode.ConfigurationTarget.Workspace);
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(listUri(), '..', '..', '.vscode'), { recursive: true }).then(undefined, () => undefined);
  }
});

scenario('the fact base answers with the entry, at the line of the fact', async () => {
  const note = await openNote(SENTENCE);
  await choose(note, /^What does the fact base say\?/);
  const editor = await eventually(() => vscode.window.activeTextEditor, (active) => active?.document.uri.scheme === 'rapallo');
  assert.equal(editor!.document.uri.path, '/treaties/treaty-of-rapallo-1922.md');
  assert.match(editor!.document.getText(editor!.selection), /^- \*\*16 April 1922\*\*: signed.*\[\d/);
});

scenario('a finding links to the page of its check and to the line of the fact', async () => {
  const note = await openNote(SENTENCE);
  const [finding] = await eventually(() => findings(note.uri), (found) => found.length === 1);
  assert.ok(typeof finding!.code === 'object');
  const page = await vscode.workspace.openTextDocument(finding!.code.target);
  assert.match(page.getText(), /^# event-date: /);
  const [related] = finding!.relatedInformation ?? [];
  const entry = await vscode.workspace.openTextDocument(related!.location.uri);
  assert.match(entry.lineAt(related!.location.range.start.line).text, /^- \*\*16 April 1922\*\*: signed/);
});

scenario('typing a wrong date brings the finding after the word, and a keystroke in it takes it away', async () => {
  const note = await openNote('The Treaty of Rapallo was signed on ');
  const editor = vscode.window.activeTextEditor!;
  editor.selection = new vscode.Selection(note.positionAt(note.getText().length), note.positionAt(note.getText().length));
  for (const letter of '17 April 1922') await vscode.commands.executeCommand('type', { text: letter });
  await eventually(() => findings(note.uri), (found) => found.length === 1);
  await vscode.commands.executeCommand('deleteLeft');
  await vscode.commands.executeCommand('type', { text: '2' });
  await eventually(() => findings(note.uri), (found) => found.length === 0);
  await eventually(() => findings(note.uri), (found) => found.length === 1);
});

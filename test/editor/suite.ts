/**
 * What the extension must do inside a real editor, asked through the editor's own commands.
 *
 * Both hosts run it: VS Code Server (`npm run test:editor`) and the desktop (`npm run test:desktop`).
 * Only the path through the editor is tested here; what a card says is the business of the core's tests.
 */
import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';

import { eventually, openNote, pause, positionOf, replaceText, runScenarios, scenario } from './harness';
import './disagreeing';
import './names';

const words = {
  person: 'Ribbentrop',
  personCard: 'Foreign Minister',
  personEntry: 'rapallo:/people/joachim-von-ribbentrop.md',
  personSentence: 'In August 1939 Ribbentrop flew to Moscow.',
  beforeDate: 'The Treaty of Rapallo, signed on ',
  rightDate: '16 April 1922',
  wrongDate: '17 April 1922',
  dateCheck: 'event-date',
  source: 'Rapallo',
};
const wrongSentence = `${words.beforeDate}${words.wrongDate}, surprised the conference at Genoa.\n`;

export const run = runScenarios;

scenario('a Markdown document activates the extension', async () => {
  await openNote(words.personSentence);
  const manifest = (extension: vscode.Extension<unknown>) => extension.packageJSON as { readonly name?: string };
  const extension = vscode.extensions.all.find((candidate) => manifest(candidate).name === 'rapallo');
  assert.ok(extension, 'the extension is not installed');
  await eventually(() => extension.isActive, Boolean);
});

scenario('a hover over a name shows the card', async () => {
  const note = await openNote(words.personSentence);
  const card = await eventually(() => hoverText(note, words.person), (text) => text !== '');
  assert.match(card, new RegExp(words.personCard));
});

scenario('the definition of a name is its entry, which opens and cannot be changed', async () => {
  const note = await openNote(words.personSentence);
  const targets = await eventually(() => definitionTargets(note, words.person), (found) => found.length > 0);
  assert.deepEqual(targets.map(String), [words.personEntry]);

  const entry = await vscode.workspace.openTextDocument(vscode.Uri.parse(words.personEntry));
  assert.equal(entry.languageId, 'markdown');
  assert.match(entry.getText(), new RegExp(words.person));
  const editor = await vscode.window.showTextDocument(entry);
  const before = entry.getText();
  await vscode.commands.executeCommand('type', { text: 'x' });
  assert.equal(editor.document.getText(), before);
});

scenario('completion after "signed on" offers the date of the treaty first', async () => {
  const note = await openNote(words.beforeDate);
  const labels = await eventually(
    () => completionLabels(note, positionOf(note, words.beforeDate, 'end')),
    (found) => found.includes(words.rightDate),
  );
  assert.equal(labels[0], words.rightDate);
});

scenario('a wrong date of a treaty is underlined', async () => {
  const note = await openNote(wrongSentence);
  const [finding] = await eventually(() => dateFindings(note.uri), (found) => found.length === 1);
  assert.ok(finding);
  assert.equal(note.getText(finding.range), words.wrongDate);
});

scenario('the quick fix puts in the right date, and the finding goes', async () => {
  const note = await openNote(wrongSentence);
  await applyAction(note, (title) => title.includes(words.rightDate));
  assert.equal(note.getText(), wrongSentence.replace(words.wrongDate, words.rightDate));
  await eventually(() => dateFindings(note.uri), (found) => found.length === 0);
});

scenario('the ignore action writes a comment, and the finding goes', async () => {
  const note = await openNote(wrongSentence);
  await applyAction(note, (title) => /ignore/i.test(title));
  assert.match(note.getText(), /<!--.*rapallo.*-->/);
  assert.ok(note.getText().includes(words.wrongDate), 'the text itself must stay as it was');
  await eventually(() => dateFindings(note.uri), (found) => found.length === 0);
});

scenario('fast typing leaves no finding of an older text', async () => {
  const note = await openNote(`${wrongSentence}The end`);
  await eventually(() => dateFindings(note.uri), (found) => found.length === 1);
  for (let day = 18; day < 30; day += 1) {
    await replaceText(note, `${day - 1} April 1922`, `${day} April 1922`);
    await replaceText(note, 'The end', 'A line above.\nThe end');
  }
  await replaceText(note, '29 April 1922', words.rightDate);
  await eventually(() => dateFindings(note.uri), (found) => found.length === 0);
  await pause(600);
  assert.deepEqual(dateFindings(note.uri), []);
});

scenario('closing a document takes its findings away', async () => {
  const note = await openNote(wrongSentence);
  await eventually(() => dateFindings(note.uri), (found) => found.length === 1);
  await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  await eventually(() => dateFindings(note.uri), (found) => found.length === 0);
});

scenario('references are found in notes that are not open, and follow files that are written, moved and deleted', async () => {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(folder);
  const at = (path: string): vscode.Uri => vscode.Uri.joinPath(folder.uri, path);
  const write = (path: string, text: string): Thenable<void> => vscode.workspace.fs.writeFile(at(path), new TextEncoder().encode(text));
  const note = await openNote('Karl Radek spoke.\n');
  const found = async (): Promise<string[]> => {
    const locations = await vscode.commands.executeCommand<vscode.Location[]>('vscode.executeReferenceProvider', note.uri, positionOf(note, 'Radek'));
    return locations.filter(({ uri }) => uri.scheme === folder.uri.scheme).map(({ uri, range }) => `${uri.path.slice(folder.uri.path.length + 1)}:${range.start.line}`);
  };
  const own = `${note.uri.path.slice(folder.uri.path.length + 1)}:0`;
  try {
    await write('radek/one.md', 'A line.\n\nRadek wrote.\n');
    await write('radek/deep/two.txt', 'К. Радек, Радек.\n');
    await eventually(found, (places) => places.length === 4);
    assert.deepEqual((await found()).sort(), ['radek/deep/two.txt:0', 'radek/deep/two.txt:0', 'radek/one.md:2', own].sort());
    await vscode.workspace.fs.rename(at('radek'), at('sobelsohn'));
    await eventually(found, (places) => places.includes('sobelsohn/one.md:2') && places.includes('sobelsohn/deep/two.txt:0') && !places.some((place) => place.startsWith('radek/')));
    await vscode.workspace.fs.delete(at('sobelsohn/deep'), { recursive: true });
    await eventually(found, (places) => places.sort().join() === [own, 'sobelsohn/one.md:2'].sort().join());
    const symbols = await vscode.commands.executeCommand<vscode.SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', 'Радек');
    assert.ok(symbols.some(({ location }) => location.uri.path.endsWith('sobelsohn/one.md')), JSON.stringify(symbols.map(({ name }) => name)));
  } finally {
    for (const path of ['radek', 'sobelsohn']) await vscode.workspace.fs.delete(at(path), { recursive: true }).then(undefined, () => undefined);
  }
});

scenario('the outline of a note has its headings with people and dates', async () => {
  const note = await openNote(`# Moscow\n\n${words.personSentence}\n`);
  const outline = await eventually(
    async () => vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>('vscode.executeDocumentSymbolProvider', note.uri),
    (found) => found?.some(({ children }) => children.some(({ name }) => name.includes(words.person))) === true,
  );
  const heading = outline?.find(({ children }) => children.length > 0);
  assert.deepEqual([heading?.name, ...(heading?.children ?? []).map(({ name }) => name)], ['Moscow', 'August 1939', 'Joachim von Ribbentrop']);
});

async function hoverText(document: vscode.TextDocument, word: string): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    positionOf(document, word).translate(0, 2),
  );
  const parts = hovers.flatMap((hover) => hover.contents);
  return parts.map((part) => (typeof part === 'string' ? part : part.value)).join('\n');
}

async function definitionTargets(document: vscode.TextDocument, word: string): Promise<vscode.Uri[]> {
  const found = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
    'vscode.executeDefinitionProvider',
    document.uri,
    positionOf(document, word).translate(0, 2),
  );
  return found.map((target) => ('targetUri' in target ? target.targetUri : target.uri));
}

/** Labels in the order in which the list shows them. */
async function completionLabels(document: vscode.TextDocument, position: vscode.Position): Promise<string[]> {
  const list = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    position,
  );
  const label = (item: vscode.CompletionItem) => (typeof item.label === 'string' ? item.label : item.label.label);
  const rank = (item: vscode.CompletionItem) => item.sortText ?? label(item);
  return list.items.toSorted((a, b) => (rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0)).map(label);
}

function dateFindings(uri: vscode.Uri): vscode.Diagnostic[] {
  const codeOf = ({ code }: vscode.Diagnostic) => (typeof code === 'object' ? code.value : code);
  return vscode.languages
    .getDiagnostics(uri)
    .filter((finding) => finding.source === words.source && codeOf(finding) === words.dateCheck);
}

/** Applies the one quick fix of the wrong date whose title is wanted, as the light bulb does. */
async function applyAction(document: vscode.TextDocument, isWanted: (title: string) => boolean): Promise<void> {
  const [finding] = await eventually(() => dateFindings(document.uri), (found) => found.length === 1);
  assert.ok(finding);
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    finding.range,
    vscode.CodeActionKind.QuickFix.value,
    10,
  );
  const wanted = actions.find((action) => isWanted(action.title));
  assert.ok(wanted, `no such quick fix among: ${actions.map((action) => action.title).join(' | ')}`);
  if (wanted.edit) assert.ok(await vscode.workspace.applyEdit(wanted.edit));
  const { command } = wanted;
  if (command) await vscode.commands.executeCommand(command.command, ...((command.arguments ?? []) as unknown[]));
}

/**
 * A tiny runner for tests inside the editor: scenarios are registered, run in order, and reported
 * as `ok` and `not ok` lines, which is all that both hosts can carry out of the extension host.
 */
import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';

interface Scenario {
  readonly name: string;
  readonly body: () => Promise<void>;
}

const scenarios: Scenario[] = [];

/** Registers a scenario; its name is a sentence that is true when it passes. */
export function scenario(name: string, body: () => Promise<void>): void {
  scenarios.push({ name, body });
}

/** Runs everything that was registered; throws at the end if anything failed. */
export async function runScenarios(): Promise<void> {
  let failures = 0;
  for (const { name, body } of scenarios) {
    try {
      await withTimeout(body(), 20_000);
      console.log(`ok - ${name}`);
    } catch (error) {
      failures += 1;
      const details = error instanceof Error ? (error.stack ?? error.message) : String(error);
      console.log(`not ok - ${name}\n${indent(details)}`);
    } finally {
      await forgetNotes();
    }
  }
  assert.equal(failures, 0, `${failures} of ${scenarios.length} editor scenarios failed`);
}

/**
 * Asks again until the answer is there, and fails with the last answer otherwise:
 * the language server works in its own time, and a fixed pause is either too short or a waste.
 */
export async function eventually<T>(
  question: () => T | Promise<T>,
  isAnswered: (answer: T) => boolean,
  timeoutMilliseconds = 8000,
): Promise<T> {
  const deadline = Date.now() + timeoutMilliseconds;
  for (;;) {
    const answer = await question();
    if (isAnswered(answer)) return answer;
    if (Date.now() > deadline) assert.fail(`never came true; the last answer was ${JSON.stringify(answer)}`);
    await pause(50);
  }
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

const notes: vscode.Uri[] = [];
let noteCount = 0;

/**
 * A new Markdown note in the workspace, open in an editor. Each has a name of its own, so that
 * no scenario meets another's diagnostics; all are deleted after the scenario.
 */
export async function openNote(text: string): Promise<vscode.TextDocument> {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder, 'the tests need a workspace folder');
  noteCount += 1;
  const uri = vscode.Uri.joinPath(folder.uri, `scenario-${noteCount}.md`);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  notes.push(uri);
  // openTextDocument would keep the document alive for minutes after its tab is closed.
  await vscode.commands.executeCommand('vscode.open', uri);
  const editor = await eventually(
    () => vscode.window.activeTextEditor,
    (active) => active?.document.uri.toString() === uri.toString(),
  );
  assert.ok(editor);
  return editor.document;
}

async function forgetNotes(): Promise<void> {
  for (const uri of notes.splice(0)) {
    const document = vscode.workspace.textDocuments.find((open) => open.uri.toString() === uri.toString());
    if (document?.isDirty) await document.save();
    await vscode.workspace.fs.delete(uri);
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

/** The position of a word's first letter, or of the end of the phrase. */
export function positionOf(
  document: vscode.TextDocument,
  words: string,
  edge: 'start' | 'end' = 'start',
): vscode.Position {
  const offset = document.getText().indexOf(words);
  assert.notEqual(offset, -1, `the note does not contain "${words}"`);
  return document.positionAt(edge === 'start' ? offset : offset + words.length);
}

/** Replaces the first occurrence of `before` in the open document. */
export async function replaceText(document: vscode.TextDocument, before: string, after: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  const range = new vscode.Range(positionOf(document, before), positionOf(document, before, 'end'));
  edit.replace(document.uri, range, after);
  assert.ok(await vscode.workspace.applyEdit(edit), 'the edit was refused');
}

async function withTimeout(work: Promise<void>, milliseconds: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`took longer than ${milliseconds / 1000} s`)), milliseconds);
  });
  await Promise.race([work, tooLate]).finally(() => clearTimeout(timer));
}

function indent(text: string): string {
  return text.replace(/^/gm, '    ');
}

/** Lets the writer choose how a check is reported, and writes the choice into the settings of the workspace. */
import * as vscode from 'vscode';

/** What a check may be reported as; `default` leaves it to the check. */
const CHOICES = [
  { value: 'off', label: 'Off', detail: 'Never reported.' },
  { value: 'hint', label: 'Hint', detail: 'Shown faintly.' },
  { value: 'information', label: 'Information', detail: 'Underlined in blue.' },
  { value: 'warning', label: 'Warning', detail: 'Underlined in yellow.' },
  { value: 'error', label: 'Error', detail: 'Underlined in red.' },
  { value: 'default', label: 'Default', detail: 'As serious as the check finds it: a warning if it is certain, information if it is likely.' },
] as const;

/** The ids of checks are words with hyphens; what comes from elsewhere is left alone. */
const CHECK_ID = /^[a-z]+(?:-[a-z]+)*$/;

/** `severity` is the answer to the question, for keyboard shortcuts and tests. */
export async function setSeverity(check: unknown, uri: unknown, severity?: unknown): Promise<void> {
  if (typeof check !== 'string' || !CHECK_ID.test(check) || typeof uri !== 'string') return;
  const note = vscode.Uri.parse(uri);
  const configuration = vscode.workspace.getConfiguration('rapallo', note);
  const key = `checks.${check}`;
  if (configuration.inspect(key)?.defaultValue === undefined) return;
  const choice = CHOICES.some(({ value }) => value === severity) ? (severity as string) : await askSeverity(check, configuration.get<string>(key));
  if (choice === undefined) return;
  const target = await askTarget(note, severity !== undefined);
  if (target !== undefined) await configuration.update(key, choice, target);
}

async function askSeverity(check: string, now: string | undefined): Promise<string | undefined> {
  const items = CHOICES.map(({ value, label, detail }) => ({ value, label, detail, ...(value === now && { description: 'as it is now' }) }));
  return (await vscode.window.showQuickPick(items, { title: `How is ${check} reported?`, placeHolder: 'Off, hint, information, warning, error or default' }))?.value;
}

/** In a workspace of several folders each may have its own settings. */
async function askTarget(note: vscode.Uri, isAnswered: boolean): Promise<vscode.ConfigurationTarget | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.length === 0) return vscode.ConfigurationTarget.Global;
  const folder = vscode.workspace.getWorkspaceFolder(note);
  if (folders.length === 1 || folder === undefined || isAnswered) return vscode.ConfigurationTarget.Workspace;
  const items = [
    { label: 'In the workspace', target: vscode.ConfigurationTarget.Workspace },
    { label: `In the folder ${folder.name}`, target: vscode.ConfigurationTarget.WorkspaceFolder },
  ];
  return (await vscode.window.showQuickPick(items, { title: 'Where?' }))?.target;
}

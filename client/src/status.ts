/** One quiet item beside the language of the editor: whether Rapallo reads along. */
import * as vscode from 'vscode';
import { State } from 'vscode-languageclient/node';

export interface Status extends vscode.Disposable {
  showState(state: State): void;
}

export function createStatus(languages: readonly string[]): Status {
  const item = vscode.languages.createLanguageStatusItem('rapallo.status', languages.map((language) => ({ language })));
  item.name = 'Rapallo';
  item.command = { command: 'rapallo.showOutput', title: 'Output' };
  const showState = (state: State): void => {
    item.busy = state === State.Starting;
    item.severity = state === State.Stopped ? vscode.LanguageStatusSeverity.Warning : vscode.LanguageStatusSeverity.Information;
    item.text = state === State.Running ? 'Rapallo reads along' : state === State.Starting ? 'Rapallo is starting' : 'Rapallo has stopped';
    item.detail = state === State.Stopped ? 'The language server is not running' : 'German–Soviet relations, 1917–1941';
  };
  showState(State.Starting);
  return { showState, dispose: () => item.dispose() };
}

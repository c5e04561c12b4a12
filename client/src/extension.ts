/**
 * The extension in VS Code: it starts the language server and shows what the server says. Everything that knows history
 * is on the other side of the protocol.
 */
import * as vscode from 'vscode';
import { LanguageClient, TransportKind, type LanguageClientOptions, type ServerOptions } from 'vscode-languageclient/node';
import { ENTRY_SCHEME, findMentions, openEntry } from './entries';
import { setSeverity } from './severity';
import { createStatus } from './status';

/** The editor's ids of the prose languages; those that no installed extension defines do no harm. */
const PROSE_LANGUAGES = ['markdown', 'quarto', 'rmd', 'mdx', 'plaintext', 'latex', 'tex', 'asciidoc', 'restructuredtext', 'typst', 'org'];

/**
 * Where notes come from: the disk, new editors, folders that exist only in the editor, and the entries themselves. Other
 * schemes (old revisions, output) show text that nobody is writing.
 */
const NOTE_SCHEMES = ['file', 'untitled', 'vscode-vfs', 'github', 'memfs', ENTRY_SCHEME];

let client: LanguageClient | undefined;

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const output = vscode.window.createOutputChannel('Rapallo', { log: true });
  const server = context.asAbsolutePath('dist/server.js');
  const serverOptions: ServerOptions = {
    run: { module: server, transport: TransportKind.ipc },
    debug: { module: server, transport: TransportKind.ipc, options: { execArgv: ['--nolazy', '--inspect=6009'] } },
  };
  const clientOptions: LanguageClientOptions = {
    documentSelector: [
      ...PROSE_LANGUAGES.flatMap((language) => NOTE_SCHEMES.map((scheme) => ({ language, scheme }))),
      // The list of statements that are let stand counts as it stands in the editor, saved or not.
      ...NOTE_SCHEMES.map((scheme) => ({ scheme, pattern: '**/.rapallo/ignored.yaml' })),
    ],
    outputChannel: output,
    initializationOptions: {
      openEntryCommand: 'rapallo.openEntry',
      findMentionsCommand: 'rapallo.findMentions',
      setSeverityCommand: 'rapallo.setSeverity',
      // The characters after which suggestions open are told once, when client and server meet.
      settings: { completion: { triggerCharacters: vscode.workspace.getConfiguration('rapallo').get('completion.triggerCharacters') } },
      // Here, and nowhere else, the server keeps what it knows of the notes from one session to the next.
      storageFolder: (context.storageUri ?? context.globalStorageUri).toString(),
    },
    // Cards may link to two commands of ours and to nothing else.
    markdown: { isTrusted: { enabledCommands: ['rapallo.openEntry', 'rapallo.findMentions'] }, supportHtml: false },
    synchronize: { configurationSection: ['rapallo', 'files.exclude'] },
  };
  client = new LanguageClient('rapallo', 'Rapallo', serverOptions, clientOptions);
  const status = createStatus(PROSE_LANGUAGES);
  context.subscriptions.push(
    output,
    status,
    client.onDidChangeState(({ newState }) => status.showState(newState)),
    vscode.commands.registerCommand('rapallo.openEntry', openEntry),
    vscode.commands.registerCommand('rapallo.findMentions', findMentions),
    vscode.commands.registerCommand('rapallo.setSeverity', setSeverity),
    vscode.commands.registerCommand('rapallo.showIndex', () => openEntry('people/index')),
    vscode.commands.registerCommand('rapallo.showOutput', () => output.show()),
    vscode.commands.registerCommand('rapallo.restartServer', () => client?.restart()),
  );
  try {
    await client.start();
  } catch (error) {
    output.error(error instanceof Error ? error : String(error));
    void vscode.window.showErrorMessage('Rapallo could not start its language server. The output “Rapallo” says why.');
  }
}

export async function deactivate(): Promise<void> {
  await client?.stop();
}

export { ENTRY_SCHEME };

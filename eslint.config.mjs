// @ts-check
import tseslint from 'typescript-eslint';

/** @param {string[]} groups @param {string} message */
const forbid = (groups, message) => ({ 'no-restricted-imports': ['error', { patterns: [{ group: groups, message }] }] });

export default tseslint.config(
  { ignores: ['dist/**', 'dist-test/**', '.cache/**', '.vscode-test/**', 'test-results/**', 'node_modules/**', 'scripts/host/stand-ins/**'] },
  ...tseslint.configs.strict,
  {
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/no-require-imports': 'off',
      eqeqeq: 'error',
      'no-restricted-syntax': [
        'error',
        { selector: 'PropertyDefinition[accessibility="private"]', message: 'Private state is written #name.' },
        { selector: 'TSEnumDeclaration', message: 'Use a union of words, or a frozen object.' },
      ],
    },
  },
  {
    files: ['server/src/core/**'],
    rules: {
      ...forbid(['node:*', 'vscode*', '**/compile/**', '**/lsp/**', '**/node/**', '**/cli/**', '**/browser/**'], 'The core knows no platform, no protocol and no shell.'),
      'no-restricted-globals': ['error', 'console', 'process', 'Buffer', 'setTimeout', 'setInterval', 'fetch', 'window', 'document'],
      'no-restricted-properties': ['error', { object: 'Date', property: 'now' }, { object: 'Math', property: 'random' }],
    },
  },
  { files: ['server/src/compile/**'], rules: forbid(['node:*', 'vscode*', '**/lsp/**', '**/node/**', '**/cli/**'], 'The compiler is pure: its callers read and write files.') },
  { files: ['server/src/lsp/**'], rules: forbid(['node:*', 'vscode', 'vscode-languageserver/node', '**/node/**', '**/cli/**', '**/compile/**'], 'The server runs on every platform.') },
  { files: ['client/src/**'], rules: forbid(['**/server/**'], 'The client knows the server only through the protocol.') },
);

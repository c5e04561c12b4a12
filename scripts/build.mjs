// @ts-check
/**
 * Builds the extension into dist/: the facts compiled to JSON, and one bundle each for client, server and command line.
 *
 * `--production` minifies; `--watch` builds again after every change of the code.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
import * as esbuild from 'esbuild';

const production = process.argv.includes('--production');
const watch = process.argv.includes('--watch');
const { version } = JSON.parse(readFileSync('package.json', 'utf8'));

/** @type {esbuild.BuildOptions} */
const common = {
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  mainFields: ['module', 'main'],
  define: { RAPALLO_VERSION: JSON.stringify(version) },
  // The same package of YAML in modules, of which what is not used falls away.
  alias: { entities: './scripts/bundled/entities.mjs', yaml: './node_modules/yaml/browser/index.js' },
  minify: production,
  sourcemap: production ? false : 'linked',
  // Russian letters as they are: escaped, each takes six characters.
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'warning',
};

/** A bundle in CommonJS has no `import.meta`; the library that finds files asks for its address. */
const withImportMeta = {
  define: { ...common.define, 'import.meta.url': 'importMetaUrl' },
  banner: { js: '#!/usr/bin/env node\nconst importMetaUrl = require("node:url").pathToFileURL(__filename).href;' },
};

/** @type {esbuild.BuildOptions[]} */
const bundles = [
  { ...common, entryPoints: ['client/src/extension.ts'], outfile: 'dist/client.js', external: ['vscode'] },
  { ...common, entryPoints: ['server/src/node/main.ts'], outfile: 'dist/server.js', banner: { js: '#!/usr/bin/env node' } },
  { ...common, entryPoints: ['server/src/cli/main.ts'], outfile: 'dist/cli.js', ...withImportMeta },
  { ...common, entryPoints: ['test/editor/suite.ts'], outfile: 'dist-test/editor/suite.js', external: ['vscode'], minify: false },
];

rmSync('dist', { recursive: true, force: true });
mkdirSync('dist', { recursive: true });
if (watch) {
  const contexts = await Promise.all(bundles.map((options) => esbuild.context({ ...options, logLevel: 'info' })));
  await Promise.all(contexts.map((context) => context.watch()));
} else {
  await Promise.all(bundles.map((options) => esbuild.build(options)));
}
await compileFacts();
writeCheckPages();

/** The pages of the checks in one file. Links that lead out of them lead nowhere there, so that only their words are kept. */
function writeCheckPages() {
  const files = readdirSync('docs/checks').filter((name) => name.endsWith('.md')).sort();
  const pages = files.map((name) => [name.slice(0, -3), readFileSync(`docs/checks/${name}`, 'utf8').replace(/\[([^\]\n]*)\]\(\.\.\/[^)\n]*\)/g, '$1')]);
  writeFileSync('dist/checks.json', JSON.stringify(Object.fromEntries(pages)));
}

/** Compiles data/ with the same compiler that users' notes go through, bundled for this run. */
async function compileFacts() {
  await esbuild.build({ ...common, ...withImportMeta, entryPoints: ['server/src/cli/facts.ts'], outfile: '.cache/compile-facts.cjs', minify: false, sourcemap: false });
  const { compileFolder } = (await import(new URL('../.cache/compile-facts.cjs', import.meta.url).href)).default;
  const { index, details, problems } = compileFolder('data');
  for (const { file, line, severity, message } of problems) process.stderr.write(`data/${file}:${line}: ${severity}: ${message}\n`);
  const faulty = problems.some((/** @type {{ severity: string }} */ problem) => problem.severity === 'error');
  // Somebody at work on an entry may try the rest; what is packed must be sound.
  if (faulty && production) throw new Error('The fact base has errors, so it is not packed; "rapallo facts check data" lists them.');
  writeFileSync('dist/facts.json', JSON.stringify(index));
  // The day on which a source was seen is for those who keep the bibliography; no card or page prints it.
  const shown = JSON.stringify(details, (key, value) => (key === 'accessed' ? undefined : value));
  // Mostly prose, and read late or never, so it is packed as tightly as can be; for somebody at work the quick way will do.
  const quality = production ? constants.BROTLI_MAX_QUALITY : 4;
  writeFileSync('dist/details.json.br', brotliCompressSync(shown, { params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS } }));
}

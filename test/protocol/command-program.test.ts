/** The program `rapallo` as it is started from a shell: help, wrong calls, pipes. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { folderWith, program, rapallo } from '../support/command-line';
import { exitOf } from '../support/language-client';

const WRONG = 'The Treaty of Rapallo was signed on 18 April 1922.\n';
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

describe('help', () => {
  test('with --help, or the word help, the commands and the exit codes are explained', () => {
    for (const argv of [['--help'], ['-h'], ['help']]) {
      const { code, out, err } = rapallo(argv);
      assert.deepEqual([code, err], [0, '']);
      for (const word of ['check', 'scan', 'show', 'facts', 'Exit codes: 0 clean, 1 findings, 2 could not run.']) assert.ok(out.includes(word), `${argv.join(' ')} does not mention ${word}`);
    }
  });

  test('every command explains itself', () => {
    for (const argv of [['check'], ['scan'], ['show'], ['facts'], ['facts', 'check'], ['facts', 'export']]) {
      const { code, out, err } = rapallo([...argv, '--help']);
      assert.deepEqual([code, err], [0, '']);
      assert.ok(out.startsWith(`Usage: rapallo ${argv.join(' ')} `), out);
    }
  });

  test('without arguments the help comes, and the program has not run', () => {
    for (const argv of [[], ['facts']]) {
      const { code, out, err } = rapallo(argv);
      assert.equal(code, 2);
      assert.equal(out, '');
      assert.match(err, /^Usage: rapallo /);
    }
  });

  test('the version is that of the manifest', () => {
    assert.deepEqual(program(['--version']), { code: 0, out: `${version}\n`, err: '' });
  });
});

describe('wrong calls', () => {
  test('an unknown command, option or format, or a missing argument, is named', () => {
    const calls: [string[], RegExp][] = [
      [['chekc', 'x'], /unknown command 'chekc'/],
      [['facts', 'expor'], /unknown command 'expor'/],
      [['check', '--frob', 'x'], /unknown option '--frob'/],
      [['check', 'x', '--format', 'xml'], /'xml' is invalid\. Allowed choices are text, json/],
      [['check'], /missing required argument 'path'/],
      [['show'], /missing required argument 'name'/],
      [['show', 'Ribbentrop', '--on'], /argument missing/],
      [['show', 'Ribbentrop', 'Molotov'], /too many arguments/],
    ];
    for (const [argv, message] of calls) {
      const { code, out, err } = rapallo(argv);
      assert.equal(code, 2, argv.join(' '));
      assert.equal(out, '');
      assert.match(err, message);
    }
  });
});

describe('as a program', () => {
  test('it works in any folder, and prints paths as they were given', () => {
    const folder = folderWith({ 'notes/a.md': WRONG });
    const { code, out, err } = program(['check', 'notes', '--format', 'json'], { cwd: folder });
    assert.deepEqual([code, err], [1, '']);
    assert.equal((JSON.parse(out) as { files: { path: string }[] }).files[0]!.path, join('notes', 'a.md'));
  });

  test('of a long output nothing is lost, however slowly it is read', async () => {
    const folder = folderWith({ 'long.md': `${WRONG}\n`.repeat(1000) });
    const child = spawn(process.execPath, ['dist/cli.js', 'check', folder, '--format', 'json'], { stdio: ['ignore', 'pipe', 'inherit'] });
    const exited = exitOf(child);
    await new Promise((resolve) => setTimeout(resolve, 250));
    const chunks: Buffer[] = [];
    for await (const chunk of child.stdout) chunks.push(chunk as Buffer);
    const { files } = JSON.parse(Buffer.concat(chunks).toString()) as { files: { findings: unknown[] }[] };
    assert.equal(files[0]!.findings.length, 1000);
    assert.equal(await exited, 1);
  });

  test('a reader that goes away early ends it quietly', async () => {
    const folder = folderWith({ 'long.md': `${WRONG}\n`.repeat(1000) });
    const child = spawn(process.execPath, ['dist/cli.js', 'check', folder], { stdio: ['ignore', 'pipe', 'pipe'] });
    let err = '';
    child.stderr.on('data', (chunk: Buffer) => void (err += chunk.toString()));
    child.stdout.once('data', () => child.stdout.destroy());
    assert.equal(await exitOf(child), 0);
    assert.equal(err, '');
  });

  test('it waits for a writer that begins late and writes in pieces', async () => {
    const child = spawn(process.execPath, ['dist/cli.js', 'check', '-'], { stdio: ['pipe', 'pipe', 'pipe'] });
    let out = '';
    let err = '';
    child.stdout.on('data', (chunk: Buffer) => void (out += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => void (err += chunk.toString()));
    const exited = exitOf(child);
    for (const piece of [WRONG.slice(0, 20), WRONG.slice(20)]) {
      await new Promise((resolve) => setTimeout(resolve, 120));
      child.stdin.write(piece);
    }
    child.stdin.end();
    assert.equal(await exited, 1, err);
    assert.match(out, /1 finding in 1 file\n$/);
  });
});

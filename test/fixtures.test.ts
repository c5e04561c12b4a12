/**
 * Every file under test/fixtures is a test. Findings and carets must match one to one; after the first fix of each finding
 * nothing that can be fixed may remain. `UPDATE=1` rewrites the golden sections of the fixtures that have them.
 */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { globSync } from 'tinyglobby';
import { cardToMarkdown } from '../server/src/core/render/card-markdown';
import { CHECKS, type Finding, type TextEdit } from '../server/src/core/checks';
import type { CheckOptions } from '../server/src/core/checks/run';
import { lineAt, lineStarts } from '../server/src/core/text/lines';
import { proseLanguageOf } from '../server/src/core/text/markup';
import type { Mention } from '../server/src/core/text/mentions';
import { parseFixture, withGolden, type Fixture } from './support/fixture';
import { EVERY_CHECK, history, STRICT } from './support/history';

const update = process.env['UPDATE'] === '1' && process.env['CI'] === undefined;

for (const path of globSync('test/fixtures/**/*.md').sort()) {
  const source = readFileSync(path, 'utf8');
  const { purpose } = parseFixture(source);
  test(`${path.replace('test/fixtures/', '')}: ${purpose.replace(/\s+/g, ' ')}`, () => {
    const fixture = parseFixture(source);
    const run = optionsFor(path);
    const findings = check(fixture.text, languageOf(fixture), run);
    const differences = compare(fixture, findings);
    assert.equal(differences, '', `\n${differences}`);
    assertFixesHold(fixture, findings, run);
    const golden = new Map([...fixture.golden.keys()].map((name) => [name, expectedSection(fixture, name, findings)]));
    if (update) writeFileSync(path, withGolden(source, golden));
    else assert.deepEqual(Object.fromEntries(golden), Object.fromEntries(fixture.golden));
  });
}

function languageOf(fixture: Fixture): string {
  return proseLanguageOf(fixture.fileName) ?? 'markdown';
}

/** A check that is off by default runs in the folder that bears its name. */
function optionsFor(path: string): CheckOptions {
  return CHECKS.some(({ id, offByDefault }) => offByDefault && path.includes(`/${id}/`)) ? EVERY_CHECK : STRICT;
}

function check(text: string, languageId: string, options: CheckOptions): readonly Finding[] {
  return history().check(history().read(text, languageId), options).findings;
}

function compare(fixture: Fixture, findings: readonly Finding[]): string {
  const describe = (start: number, end: number, id: string, message: string): string => {
    const starts = lineStarts(fixture.text);
    const line = lineAt(starts, start);
    return `  line ${line + 1}, “${fixture.text.slice(start, end)}”: ${id}: ${message}`;
  };
  const fits = (expected: Fixture['expected'][number], finding: Finding): boolean =>
    expected.start === finding.start && expected.end === finding.end && expected.check === finding.check && finding.message.startsWith(expected.message) && (!expected.fix || finding.fixes.length > 0);
  const missed = fixture.expected.filter((expected) => !findings.some((finding) => fits(expected, finding)));
  const extra = findings.filter((finding) => !fixture.expected.some((expected) => fits(expected, finding)));
  return [
    ...(missed.length > 0 ? ['missed:', ...missed.map((one) => describe(one.start, one.end, one.check, one.message))] : []),
    ...(extra.length > 0 ? ['false alarms:', ...extra.map((one) => describe(one.start, one.end, one.check, one.message))] : []),
  ].join('\n');
}

function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = text;
  for (const edit of [...edits].sort((a, b) => b.start - a.start)) result = result.slice(0, edit.start) + edit.newText + result.slice(edit.end);
  return result;
}

/** Applies each finding's fixes by itself: the finding must be gone, and no new one come. */
function assertFixesHold(fixture: Fixture, findings: readonly Finding[], run: CheckOptions): void {
  for (const finding of findings) {
    for (const fix of finding.fixes.slice(0, 1)) {
      const fixed = applyEdits(fixture.text, fix.edits);
      const left = check(fixed, languageOf(fixture), run);
      assert.equal(left.length, findings.length - 1, `“${fix.title}” leaves: ${left.map((other) => other.message).join(' | ')}`);
    }
  }
}

/** One line a mention: what is written, and who is meant. */
function mentionsInLines(text: string, mentions: readonly Mention[]): string {
  if (mentions.length === 0) return '(nothing)';
  return mentions.map(({ start, end, entry, candidates }) => `${text.slice(start, end).replace(/\s+/g, ' ')} → ${entry?.id ?? `open: ${candidates.map(({ id }) => id).join(', ')}`}`).join('\n');
}

function expectedSection(fixture: Fixture, name: string, findings: readonly Finding[]): string {
  if (name === 'fixed') return applyEdits(fixture.text, findings.flatMap((finding) => finding.fixes[0]?.edits ?? [])).trim();
  const note = history().read(fixture.text, languageOf(fixture));
  if (name === 'mentions') return mentionsInLines(fixture.text, history().mentions(note));
  const cursor = fixture.cursor;
  assert.notEqual(cursor, undefined, `the section "${name}" needs a $0`);
  if (name === 'hover') {
    const found = history().hover(note, cursor!);
    return found === undefined ? '(nothing)' : `“${fixture.text.slice(found.span.start, found.span.end)}”\n\n${cardToMarkdown(found.card, () => undefined)}`;
  }
  if (name === 'completion') {
    const found = history().completions(note, cursor!);
    return found.length === 0 ? '(nothing)' : found.map((one) => `${JSON.stringify(fixture.text.slice(one.replace.start, one.replace.end))} → ${one.text}`).join('\n');
  }
  const found = history().definition(note, cursor!);
  if (found === undefined) return '(nothing)';
  return found.targets.map((target) => {
    const page = history().page(target.entryId)!;
    return `${target.entryId}: ${page.markdown.split('\n')[page.lines.get(target.anchor) ?? 0]!}`;
  }).join('\n');
}

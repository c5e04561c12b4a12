/** What `rapallo check` prints for other programs, when it fails, and what of the workspace it honours. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { folderWith, rapallo } from '../support/command-line';

const WRONG = 'The Treaty of Rapallo was signed on 18 April 1922.\n';
const HINT = '---\nrapallo: { checks: { event-date: hint } }\n---\n';

interface Region {
  startLine: number;
  startColumn: number;
  endLine: number;
  endColumn: number;
}

interface Sarif {
  $schema: string;
  version: string;
  runs: {
    columnKind: string;
    tool: { driver: { name: string; version: string; rules: { id: string; help: { text: string; markdown: string }; defaultConfiguration: { level: string; enabled: boolean } }[] } };
    artifacts: { location: { uri: string } }[];
    results: {
      ruleId: string;
      ruleIndex: number;
      level: string;
      message: { text: string };
      locations: { physicalLocation: { artifactLocation: { uri: string; index: number }; region: Region & { snippet: { text: string } } } }[];
      fixes?: { description: { text: string }; artifactChanges: { artifactLocation: { uri: string }; replacements: { deletedRegion: Region; insertedContent: { text: string } }[] }[] }[];
    }[];
  }[];
}

/** The words of a region; columns are UTF-16 units from 1, the end is exclusive. */
function wordsAt(text: string, { startLine, startColumn, endLine, endColumn }: Region): string {
  const lines = text.split('\n');
  const offset = (line: number, column: number): number => lines.slice(0, line - 1).join('\n').length + (line > 1 ? 1 : 0) + column - 1;
  return text.slice(offset(startLine, startColumn), offset(endLine, endColumn));
}

describe('rapallo check --format sarif', () => {
  const text = `# Рапалло 🙂\n\n🙂 ${WRONG}\nOn Monday, 23 August 1939 they met. It is dated 31 November 1926.\n`;
  const folder = folderWith({ 'мои notes/a b.md': text, 'right.md': 'Nothing.\n' });
  const { out, code } = rapallo(['check', folder, '--format', 'sarif']);
  const log = JSON.parse(out) as Sarif;
  const [run] = log.runs as [Sarif['runs'][0]];

  test('it is one log of SARIF 2.1.0 with one run, and the exit code is that of the findings', () => {
    assert.equal(code, 1);
    assert.deepEqual([log.version, log.runs.length, run.columnKind, run.tool.driver.name, run.tool.driver.version], ['2.1.0', 1, 'utf16CodeUnits', 'Rapallo', '0.0.0-test']);
  });

  test('every check is a rule with its page', () => {
    const rule = run.tool.driver.rules.find(({ id }) => id === 'weekday')!;
    assert.match(rule.help.markdown, /^# weekday: weekdays/);
    assert.match(rule.help.text, /## What it cannot see/);
    assert.deepEqual(run.tool.driver.rules.filter(({ defaultConfiguration }) => !defaultConfiguration.enabled).map(({ id }) => id), ['figure', 'name-variant']);
  });

  test('a finding has its rule, its level and the region of its words, counted in UTF-16 units', () => {
    assert.deepEqual(run.results.map(({ ruleId, level, locations: [place] }) => [ruleId, level, wordsAt(text, place!.physicalLocation.region), place!.physicalLocation.region.snippet.text]), [
      ['event-date', 'warning', '18 April 1922', '18 April 1922'], ['weekday', 'warning', 'Monday', 'Monday'], ['impossible-date', 'warning', '31 November 1926', '31 November 1926'],
    ]);
    assert.deepEqual(run.results[0]!.locations[0]!.physicalLocation.region, { startLine: 3, startColumn: 40, endLine: 3, endColumn: 53, snippet: { text: '18 April 1922' } });
    for (const { ruleId, ruleIndex } of run.results) assert.equal(run.tool.driver.rules[ruleIndex]!.id, ruleId);
  });

  test('the address of a file is a URI, and leads to its artifact', () => {
    for (const { locations: [place] } of run.results) {
      const { uri, index } = place!.physicalLocation.artifactLocation;
      assert.match(uri, /^file:\/\/\/.*\/%D0%BC%D0%BE%D0%B8%20notes\/a%20b\.md$/);
      assert.equal(run.artifacts[index]!.location.uri, uri);
    }
    const relative = JSON.parse(rapallo(['check', 'examples/notes', '--format', 'sarif']).out) as Sarif;
    for (const { location: { uri } } of relative.runs[0]!.artifacts) assert.match(uri, /^examples\/notes\/[\w%./-]+$/);
  });

  test('a fix replaces the words by which it is known', () => {
    const [fix] = run.results[0]!.fixes!;
    const [replacement] = fix!.artifactChanges[0]!.replacements;
    assert.deepEqual([fix!.description.text, wordsAt(text, replacement!.deletedRegion), replacement!.insertedContent.text], ['Change to “16 April 1922”', '18 April 1922', '16 April 1922']);
  });
});

describe('rapallo check --format github', () => {
  test('each finding is a command with its place, and what GitHub reads as a sign is escaped', () => {
    const folder = folderWith({ '100%: a,b.md': WRONG });
    const { out, code } = rapallo(['check', folder, '--format', 'github']);
    const [line, summary] = out.split('\n') as [string, string];
    assert.equal(code, 1);
    assert.match(line, /^::warning file=[^,:]*100%25%3A a%2Cb\.md,line=1,endLine=1,col=37,endColumn=50,title=Rapallo%3A event-date::The Treaty of Rapallo \(1922\) was signed on 16 April 1922 .*%0AChange to “16 April 1922”$/);
    assert.equal(summary, '1 finding in 1 file');
  });

  test('information and hints are notices', () => {
    assert.match(rapallo(['check', '-', '--format', 'github'], `${HINT}${WRONG}`).out, /^::notice file=-,line=4,/);
  });
});

describe('when rapallo check fails', () => {
  const code = (text: string, ...options: string[]): number | null => rapallo(['check', '-', ...options], text).code;

  test('hints alone do not fail a run, everything graver does', () => {
    assert.equal(code(`${HINT}${WRONG}`), 0);
    assert.equal(code(`${HINT.replace('hint', 'information')}${WRONG}`), 1);
    assert.equal(code(WRONG), 1);
  });

  test('--fail-on says from what severity on', () => {
    assert.deepEqual(['error', 'warning', 'information', 'hint', 'never'].map((severity) => code(WRONG, '--fail-on', severity)), [0, 1, 1, 1, 0]);
    assert.equal(code(`${HINT}${WRONG}`, '--fail-on', 'hint'), 1);
    assert.equal(code(WRONG, '--fail-on', 'gossip'), 2);
  });
});

describe('what a note and its folder say of the checks', () => {
  test('the front matter switches a check off, and a mistake in it is reported at its place', () => {
    assert.equal(rapallo(['check', '-'], `---\nrapallo: { checks: { event-date: off } }\n---\n${WRONG}`).code, 0);
    const { out, code } = rapallo(['check', '-'], `---\ntitle: A\nrapallo:\n  checks:\n    weekdy: off\n---\n${WRONG}`);
    assert.equal(code, 1);
    assert.match(out, /^-:5:5: warning: There is no check “weekdy” \(is “weekday” meant\?\); the checks are .* \[settings\]$/m);
    assert.match(out, /^-:7:37: warning: .*\[event-date\]$/m);
  });

  const entry = (check: string, statement: string, words = ''): string => `- check: ${check}\n  statement: "${statement}"\n${words === '' ? '' : `  words: ${words}\n`}  note: a.md\n  date: 2026-11-24\n  reason: the memoirs have it so\n`;

  test('a statement in the list of the workspace is let stand wherever it moves, and no longer when it changes', () => {
    const list = entry('event-date', 'The Treaty of Rapallo was signed on 18 April 1922.', '18 April 1922');
    const folder = folderWith({
      '.rapallo/ignored.yaml': list,
      'a.md': `# Heading\n\nWords before. The *Treaty of Rapallo*\nwas signed on 18 April 1922. Words after.\n`,
      'deep/er/b.md': WRONG,
      'changed.md': WRONG.replace('18', '19'),
      'other-check.md': 'On Monday, 23 August 1939 they met.\n',
    });
    const { out } = rapallo(['check', folder]);
    assert.deepEqual(out.match(/[\w-]+\.md:\d+/g), ['changed.md:1', 'other-check.md:1']);
  });

  test('without the words every finding of the check in the statement is let stand', () => {
    const folder = folderWith({ '.rapallo/ignored.yaml': entry('impossible-date', 'It is dated 31 November 1926, or 30 February 1927.'), 'a.md': 'It is dated 31 November 1926, or 30 February 1927.\n' });
    assert.equal(rapallo(['check', folder]).code, 0);
    const narrow = folderWith({ '.rapallo/ignored.yaml': entry('impossible-date', 'It is dated 31 November 1926, or 30 February 1927.', '30 February 1927'), 'a.md': 'It is dated 31 November 1926, or 30 February 1927.\n' });
    assert.match(rapallo(['check', narrow]).out, /a\.md:1:13: /);
  });

  test('an entry that cannot be read is told with file and line, and the others hold', () => {
    const good = entry('event-date', 'The Treaty of Rapallo was signed on 18 April 1922.');
    const bad = ['- check: event-date\n  statement: "not closed\n', '- nonsense\n', '- check: evnt-date\n  statement: x\n', '- check: weekday\n', 'no list at all\n'];
    for (const text of bad) {
      const folder = folderWith({ '.rapallo/ignored.yaml': `# A list\n${text}${good}`, 'a.md': WRONG });
      const { code, err } = rapallo(['check', folder]);
      assert.equal(code, 0, text);
      assert.match(err, /^rapallo: \S+\/\.rapallo\/ignored\.yaml:[23]:\d+: \S/, text);
    }
  });

  test('the list beside a note goes before that of a folder above', () => {
    const folder = folderWith({ '.rapallo/ignored.yaml': entry('event-date', 'The Treaty of Rapallo was signed on 18 April 1922.'), 'sub/.rapallo/ignored.yaml': '', 'sub/a.md': WRONG });
    assert.equal(rapallo(['check', folder]).code, 1);
  });
});

describe('rapallo explain', () => {
  test('it prints the page of a check', () => {
    const { code, out } = rapallo(['explain', 'weekday']);
    assert.equal(code, 0);
    for (const heading of [/^# weekday: weekdays/, /^## What it sees/m, /^## What it cannot see/m, /^## Keeping it quiet/m]) assert.match(out, heading);
  });

  test('an id that does not exist brings those that are near, and all', () => {
    for (const [wrong, near] of [['weekdy', 'weekday'], ['event_date', 'event-date'], ['Weekdays', 'weekday'], ['dates', 'event-date'], ['calender', 'calendar']]) {
      const { code, out, err } = rapallo(['explain', wrong!]);
      assert.deepEqual([code, out], [2, '']);
      assert.match(err, new RegExp(`^rapallo: There is no check “${wrong}”\\. Did you mean .*“${near}”`));
      assert.match(err, /^ {2}period-name +A city, state/m);
    }
    assert.match(rapallo(['explain', 'constructor']).err, /^rapallo: There is no check “constructor”\. The checks are/);
  });

  test('without an id it lists the checks', () => {
    assert.match(rapallo(['explain']).out, /^ {2}event-date +The day, month or year .*\n(?:.*\n)*.* {2}name-variant .* Off by default\.\n$/);
  });
});

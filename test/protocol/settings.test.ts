/** The writer's settings, as they come from clients: right ones, wrong ones, and ones that change. */
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { atTheEnd, converse, FULL_CLIENT, type Conversation, type ConversationOptions } from '../support/language-client';
import { OpenNote } from '../support/open-note';

const TEXT = 'Rathenau came on Monday, 23 August 1939. Signed on 31 June 1922. The Treaty of Rapallo was signed on 18 April 1922. Chich\n';
const ASKS = { ...FULL_CLIENT, workspace: { ...FULL_CLIENT.workspace, configuration: true } };
const conversations: Conversation[] = [];
atTheEnd(async () => {
  for (const conversation of conversations) assert.equal(await conversation.end(), 0);
});

async function begin(options: ConversationOptions = {}): Promise<Conversation> {
  const conversation = await converse(options);
  conversations.push(conversation);
  return conversation;
}

/** What a writer notices of the settings: the new warnings, the findings with their severity, and whether there are cards and suggestions. */
async function noticed(conversation: Conversation): Promise<{ warnings: string[]; findings: string[]; card: boolean; suggestions: boolean }> {
  await conversation.settled();
  const note = await OpenNote.open(conversation, TEXT);
  return {
    warnings: conversation.shown.splice(0),
    findings: (await note.diagnostics()).map(({ code, severity }) => `${String(code)} ${severity}`),
    card: (await note.hover('Rathenau')) !== null,
    suggestions: (await note.completion('Chich‸')) !== null,
  };
}

const DEFAULTS = { warnings: [], findings: ['weekday 2', 'impossible-date 2', 'event-date 2'], card: true, suggestions: true };

describe('settings that a client sends', () => {
  let conversation: Conversation;
  before(async () => void (conversation = await begin()));

  async function withSettings(rapallo: unknown): Promise<Awaited<ReturnType<typeof noticed>>> {
    await conversation.connection.sendNotification('workspace/didChangeConfiguration', { settings: { rapallo } });
    return noticed(conversation);
  }

  test('without settings, and with empty ones, the defaults hold', async () => {
    for (const settings of [undefined, null, {}, { checks: {}, hover: {}, completion: {} }, { checks: null, hover: null, completion: { enabled: null } }]) {
      assert.deepEqual(await withSettings(settings), DEFAULTS, JSON.stringify(settings));
    }
  });

  test('cards and suggestions can be switched off and on again', async () => {
    assert.deepEqual(await withSettings({ hover: { enabled: false }, completion: { enabled: false } }), { ...DEFAULTS, card: false, suggestions: false });
    assert.deepEqual(await withSettings({ hover: { enabled: true } }), DEFAULTS);
  });

  test('a check can be switched off or be given another severity', async () => {
    const { findings, warnings } = await withSettings({ checks: { 'event-date': 'off', weekday: 'hint', 'impossible-date': 'error' } });
    assert.deepEqual([findings, warnings], [['weekday 4', 'impossible-date 1'], []]);
    assert.deepEqual(await withSettings({ checks: { 'event-date': 'default' } }), DEFAULTS);
  });

  test('each value of a wrong kind brings one warning that names the setting, and its default holds', async () => {
    const wrong: [unknown, RegExp[]][] = [
      ['on', [/“rapallo” must be a group of settings/]],
      [{ hover: 'no' }, [/“rapallo\.hover\.enabled” must be true or false, not "no"/]],
      [{ hover: { enabled: 0 }, completion: { enabled: {} } }, [/“rapallo\.hover\.enabled”.*not 0/, /“rapallo\.completion\.enabled”.*not \{\}/]],
      [{ workspaceIndex: { enabled: 'yes' } }, [/“rapallo\.workspaceIndex\.enabled” must be true or false, not "yes"/]],
      [{ rename: { enabled: 'no' }, inlayHints: true }, [/“rapallo\.inlayHints\.enabled” must be true or false, not true; it counts as false/, /“rapallo\.rename\.enabled”.*not "no"; it counts as true/]],
      [{ checks: false }, [/“rapallo\.checks” must be a group of checks, not false/]],
      [{ checks: ['weekday'] }, [/“rapallo\.checks” must be a group of checks/]],
      [
        { checks: { weekday: 'loud', 'event-date': 3, 'impossible-date': null } },
        [/“rapallo\.checks\.weekday” must be one of default, off, error.*not "loud"/, /“rapallo\.checks\.event-date”.*not 3/, /“rapallo\.checks\.impossible-date”.*not null/],
      ],
      [{ checks: { 'week-day': 'off' } }, [/“rapallo\.checks\.week-day” names no check; the checks are event-date, (?:[a-z-]+, )*weekday, [a-z, -]+\./]],
      [{ hover: { explain: 'yes' } }, [/“rapallo\.hover\.explain” must be true or false, not "yes"/]],
      [{ completion: { triggerCharacters: 'abc' } }, [/“rapallo\.completion\.triggerCharacters” must be a few punctuation marks, not "abc"; it counts as empty/]],
      [{ checks: JSON.parse('{"__proto__": "off", "constructor": "off"}') as object }, [/“rapallo\.checks\.__proto__” names no check/, /“rapallo\.checks\.constructor” names no check/]],
    ];
    for (const [settings, expected] of wrong) {
      const { warnings, ...others } = await withSettings(settings);
      assert.equal(warnings.length, expected.length, `${JSON.stringify(settings)}: ${warnings.join(' | ')}`);
      expected.forEach((pattern, index) => assert.match(warnings[index]!, pattern));
      assert.deepEqual({ ...others, warnings: [] }, DEFAULTS, JSON.stringify(settings));
    }
  });

  test('a check that is off by default is switched on, and one that is on, off', async () => {
    await withSettings({ checks: { 'name-variant': 'default' } });
    const note = await OpenNote.open(conversation, 'Chicherin left, and Chicherin came back.\n\nIt was Tchitcherin who wrote. Joachim von Ribbentropp read it.\n');
    assert.deepEqual((await note.diagnostics()).map(({ code, severity }) => `${String(code)} ${severity}`), ['name-variant 3', 'name-spelling 4']);
    await withSettings({ checks: { 'name-spelling': 'off' } });
    assert.deepEqual(await note.diagnostics(), []);
    await withSettings({});
  });

  test('whether a card says why it is about this entry is a setting', async () => {
    const note = await OpenNote.open(conversation, 'In 1922 Rathenau signed Rapallo.\n');
    await withSettings({});
    assert.match((await note.card('Rapallo'))!.markdown, /\n\*Recognised:\* /);
    await withSettings({ hover: { explain: false } });
    assert.doesNotMatch((await note.card('Rapallo'))!.markdown, /Recognised/);
    await withSettings({});
  });

  test('the same wrong value is complained of once, however often it is sent', async () => {
    assert.equal((await withSettings({ checks: { weekday: 'louder' } })).warnings.length, 1);
    for (let time = 0; time < 3; time++) assert.deepEqual(await withSettings({ checks: { weekday: 'louder' } }), DEFAULTS);
  });

  test('a notice of a change that holds no settings means the defaults', async () => {
    for (const settings of [null, {}, 'nonsense', 7, [1]]) {
      await conversation.connection.sendNotification('workspace/didChangeConfiguration', { settings });
      assert.deepEqual(await noticed(conversation), DEFAULTS, JSON.stringify(settings));
    }
  });
});

describe('settings that come with the introduction', () => {
  test('they hold from the first note on, and wrong ones are warned of', async () => {
    const conversation = await begin({ initializationOptions: { settings: { hover: { enabled: false }, checks: { weekday: 'loud', 'event-date': 'off' } } } });
    const { warnings, ...others } = await noticed(conversation);
    assert.match(warnings.join('\n'), /^The setting “rapallo\.checks\.weekday” must be one of .*$/);
    assert.deepEqual(others, { findings: ['weekday 2', 'impossible-date 2'], card: false, suggestions: true });
  });

  test('options that are no options at all are passed over', async () => {
    assert.deepEqual(await noticed(await begin({ initializationOptions: 'text' })), DEFAULTS);
  });
});

describe('settings that a client is asked for', () => {
  test('they hold, and after a change the new ones hold', async () => {
    let settings: unknown = { checks: { weekday: 'off' } };
    const conversation = await begin({ capabilities: ASKS, configuration: () => settings });
    assert.deepEqual((await noticed(conversation)).findings, ['impossible-date 2', 'event-date 2']);
    settings = { checks: { 'event-date': 'information' }, hover: { enabled: false } };
    await conversation.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await conversation.settled();
    const { findings, card } = await noticed(conversation);
    assert.deepEqual([findings, card], [['weekday 2', 'impossible-date 2', 'event-date 3'], false]);
  });

  test('a client that answers with nonsense or with an error gets the defaults and a living server', async () => {
    let answer = (): unknown => 'nonsense';
    const conversation = await begin({ capabilities: ASKS, configuration: () => answer() });
    assert.deepEqual({ ...(await noticed(conversation)), warnings: [] }, DEFAULTS);
    answer = () => {
      throw new Error('not today');
    };
    await conversation.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    assert.deepEqual(await noticed(conversation), DEFAULTS);
  });
});

/** The writer's settings, as they come from clients: right ones, wrong ones, and ones that change. */
import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { converse, FULL_CLIENT, type Conversation } from '../support/language-client';
import { OpenNote } from '../support/open-note';

const TEXT = 'Rathenau came on Monday, 23 August 1939. Signed on 31 June 1922. The Treaty of Rapallo was signed on 18 April 1922. Chich\n';
const ASKS = { ...FULL_CLIENT, workspace: { ...FULL_CLIENT.workspace, configuration: true } };
const conversations: Conversation[] = [];
after(async () => void (await Promise.all(conversations.map((conversation) => conversation.end()))));

/** What a writer notices of the settings: the warnings, the findings with their severity, whether there are cards and suggestions. */
async function noticed(conversation: Conversation): Promise<{ warnings: string[]; findings: string[]; card: boolean; suggestions: boolean }> {
  await conversation.settled();
  const note = await OpenNote.open(conversation, TEXT);
  return {
    warnings: [...conversation.shown],
    findings: (await note.diagnostics()).map(({ code, severity }) => `${String(code)} ${severity}`),
    card: (await note.hover('Rathenau')) !== null,
    suggestions: (await note.completion('Chich‸')) !== null,
  };
}

async function withSettings(settings: unknown): Promise<Awaited<ReturnType<typeof noticed>>> {
  const conversation = await converse({ initializationOptions: { settings } });
  conversations.push(conversation);
  return noticed(conversation);
}

const DEFAULTS = { warnings: [], findings: ['weekday 2', 'impossible-date 2', 'event-date 2'], card: true, suggestions: true };

describe('settings at the beginning', () => {
  test('without settings, and with empty ones, the defaults hold', async () => {
    for (const settings of [undefined, null, {}, { checks: {}, hover: {}, completion: {} }, { checks: null, hover: null, completion: { enabled: null } }]) {
      assert.deepEqual(await withSettings(settings), DEFAULTS, JSON.stringify(settings));
    }
  });

  test('cards and suggestions can be switched off', async () => {
    assert.deepEqual(await withSettings({ hover: { enabled: false }, completion: { enabled: false } }), { ...DEFAULTS, card: false, suggestions: false });
  });

  test('a check can be switched off or be given another severity', async () => {
    const { findings, warnings } = await withSettings({ checks: { 'event-date': 'off', weekday: 'hint', 'impossible-date': 'error' } });
    assert.deepEqual([findings, warnings], [['weekday 4', 'impossible-date 1'], []]);
  });

  test('each value of a wrong kind brings one warning that names the setting, and its default holds', async () => {
    const wrong: [unknown, RegExp[]][] = [
      ['on', [/“rapallo” must be a group of settings/]],
      [[1], [/“rapallo” must be a group of settings/]],
      [{ hover: 'no' }, [/“rapallo\.hover\.enabled” must be true or false, not "no"/]],
      [{ hover: { enabled: 0 }, completion: { enabled: {} } }, [/“rapallo\.hover\.enabled”.*not 0/, /“rapallo\.completion\.enabled”.*not \{\}/]],
      [{ checks: false }, [/“rapallo\.checks” must be a group of checks, not false/]],
      [{ checks: ['weekday'] }, [/“rapallo\.checks” must be a group of checks/]],
      [{ checks: { weekday: 'loud', 'event-date': 3, 'impossible-date': null } }, [/“rapallo\.checks\.weekday” must be one of default, off, error.*not "loud"/, /“rapallo\.checks\.event-date”.*not 3/, /“rapallo\.checks\.impossible-date”.*not null/]],
      [{ checks: { 'week-day': 'off' } }, [/“rapallo\.checks\.week-day” names no check; the checks are event-date, weekday, impossible-date\./]],
      [{ checks: JSON.parse('{"__proto__": "off", "constructor": "off"}') as object }, [/“rapallo\.checks\.__proto__” names no check/, /“rapallo\.checks\.constructor” names no check/]],
    ];
    for (const [settings, expected] of wrong) {
      const { warnings, ...others } = await withSettings(settings);
      assert.equal(warnings.length, expected.length, warnings.join('\n'));
      expected.forEach((pattern, index) => assert.match(warnings[index]!, pattern));
      assert.deepEqual({ ...others, warnings: [] }, DEFAULTS, JSON.stringify(settings));
    }
  });

  test('options that are no options at all are passed over', async () => {
    for (const initializationOptions of ['text', 7, null, [1, 2], { settings: undefined }]) {
      const conversation = await converse({ initializationOptions });
      conversations.push(conversation);
      assert.deepEqual(await noticed(conversation), DEFAULTS, JSON.stringify(initializationOptions));
    }
  });
});

describe('settings that a client is asked for', () => {
  test('they hold, and after a change the new ones hold', async () => {
    let settings: unknown = { checks: { weekday: 'off' } };
    const conversation = await converse({ capabilities: ASKS, configuration: () => settings });
    conversations.push(conversation);
    assert.deepEqual((await noticed(conversation)).findings, ['impossible-date 2', 'event-date 2']);
    settings = { checks: { 'event-date': 'information' }, hover: { enabled: false } };
    await conversation.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await conversation.settled();
    const { findings, card } = await noticed(conversation);
    assert.deepEqual([findings, card], [['weekday 2', 'impossible-date 2', 'event-date 3'], false]);
  });

  test('the same wrong value is complained of once, however often the settings are read', async () => {
    const conversation = await converse({ capabilities: ASKS, configuration: () => ({ checks: { weekday: 'loud' } }) });
    conversations.push(conversation);
    for (let time = 0; time < 3; time++) await conversation.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    const { warnings } = await noticed(conversation);
    assert.equal(warnings.length, 1);
    assert.match(warnings[0]!, /rapallo\.checks\.weekday/);
  });

  test('a client that answers with nonsense or with an error gets the defaults and a living server', async () => {
    const answers: (() => unknown)[] = [() => 'nonsense', () => { throw new Error('not today'); }];
    for (const configuration of answers) {
      const conversation = await converse({ capabilities: ASKS, configuration });
      conversations.push(conversation);
      assert.deepEqual({ ...(await noticed(conversation)), warnings: [] }, DEFAULTS);
    }
  });
});

describe('settings that a client sends', () => {
  test('a client that cannot be asked sends them with the notice of a change', async () => {
    const conversation = await converse();
    conversations.push(conversation);
    const send = (settings: unknown): Promise<void> => conversation.connection.sendNotification('workspace/didChangeConfiguration', { settings });
    await send({ rapallo: { checks: { weekday: 'off', 'impossible-date': 'off' } } });
    assert.deepEqual((await noticed(conversation)).findings, ['event-date 2']);
    for (const settings of [null, {}, { rapallo: null }, 'nonsense', 7]) {
      await send(settings);
      assert.deepEqual(await noticed(conversation), DEFAULTS, JSON.stringify(settings));
    }
  });
});

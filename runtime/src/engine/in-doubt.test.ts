import type { OperationRunner, Probed } from '@setpiece/connector-kit';
import type { InDoubtPolicy, Values } from '@setpiece/playbook';
import { afterEach, describe, expect, it } from 'vitest';
import { playbookOf } from '../../testing/playbook-of.ts';
import { createWorld, type World } from '../../testing/world.ts';

let world: World;
afterEach(() => world.close());

/** A far side that takes the first call and never answers it; later ones it answers. It knows what it was asked for. */
async function interrupted(inDoubt: InDoubtPolicy | undefined, probe?: OperationRunner['probe']) {
  const keys: string[] = [];
  const runner: OperationRunner = {
    run({ key }) {
      keys.push(key);
      return keys.length === 1 ? new Promise(() => {}) : Promise.resolve({ ok: true, output: 'again' });
    },
    ...(probe && { probe }),
  };
  world = await createWorld({}, { runner, limits: { grace: 0 } });
  const call = { id: 'call', kind: 'connector', connector: 'x', operation: 'send', parameters: { to: 'Ann' }, inDoubt };
  const run = await world.start(
    playbookOf([call], { outputs: [{ name: 'got', value: '{{ vars.steps.call.data }}' }] }),
  );
  await expect.poll(() => keys.length).toBe(1);
  const next = await world.restart();
  const answer = (option: string, input: Values = {}) =>
    next.answer(run, 'call', 1, undefined, { option, input }, { id: 'ann', name: 'Ann' });
  return { run, keys, answer, ended: () => next.finished(run, AbortSignal.timeout(60_000)) };
}

const says = (probed: Probed) => async () => probed;
const cannot = () => Promise.reject(new Error('The far side is away.'));

describe('an attempt that was under way when the engine stopped', () => {
  it.each([
    ['retry', 'is made again with the same key', undefined],
    [undefined, 'is made again when the far side cannot be asked', undefined],
    [undefined, 'is made again when the far side cannot tell', says({ happened: 'unknown' })],
    [undefined, 'is made again when the far side does not answer', cannot],
    [undefined, 'is made again when the far side says that it did not happen', says({ happened: false })],
    ['probe', 'is made again when the far side says that it did not happen', says({ happened: false })],
  ] as const)('%s: %s', async (policy, _, probe) => {
    const { keys, ended } = await interrupted(policy, probe);
    expect((await ended()).outputs).toEqual({ got: 'again' });
    expect(keys).toEqual([keys[0], keys[0]]);
  });

  it.each([undefined, 'probe'] as const)(
    '%s: counts as done when the far side says that it happened',
    async (policy) => {
      const { keys, ended } = await interrupted(policy, says({ happened: true, output: 'as it was' }));
      expect((await ended()).outputs).toEqual({ got: 'as it was' });
      expect(keys).toHaveLength(1);
    },
  );

  it('fail: is a failure', async () => {
    const { ended } = await interrupted('fail');
    expect((await ended()).error).toMatchObject({ code: 'in_doubt', message: expect.stringContaining('"call"') });
  });

  it.each([
    ['ask', undefined],
    ['probe', undefined],
    ['probe', cannot],
    ['probe', says({ happened: 'unknown' })],
  ] as const)('%s: a person is asked, with the attempt and its inputs', async (policy, probe) => {
    const { run, keys, answer, ended } = await interrupted(policy, probe);
    await expect.poll(async () => (await world.reader.run(run))?.status).toBe('in_doubt');
    const [question] = await world.reader.waitingInputs();
    expect(question?.form).toMatchObject({
      title: expect.stringContaining('"call"'),
      text: expect.stringContaining('attempt 1'),
      inDoubt: true,
      attempt: 1,
      inputs: { operation: 'send', parameters: { to: 'Ann' } },
      options: [{ name: 'Run again' }, { name: 'Treat as done' }, { name: 'Fail' }],
    });
    await expect(answer('Treat as done')).rejects.toThrow('needs the output of step "call"');
    await answer('Treat as done', { output: { id: 7 } });
    expect((await ended()).outputs).toEqual({ got: { id: 7 } });
    expect(keys).toHaveLength(1);
  });

  it.each([
    ['Run again', { outputs: { got: 'again' } }, 2],
    ['Fail', { error: { code: 'in_doubt' } }, 1],
  ])('ask: "%s" does what it says', async (option, end, calls) => {
    const { keys, answer, ended } = await interrupted('ask');
    await expect.poll(async () => (await world.reader.waitingInputs()).length).toBe(1);
    await answer(option);
    expect(await ended()).toMatchObject(end);
    expect(keys).toHaveLength(calls);
  });

  it('ask: the question outlives another restart, and is answered once', async () => {
    const { run, keys } = await interrupted('ask');
    await expect.poll(async () => (await world.reader.waitingInputs()).length).toBe(1);
    const third = await world.restart();
    expect(await world.reader.waitingInputs()).toHaveLength(1);
    await third.answer(
      run,
      'call',
      1,
      undefined,
      { option: 'Treat as done', input: { output: 1 } },
      { id: 'a', name: 'A' },
    );
    expect((await third.finished(run, AbortSignal.timeout(60_000))).outputs).toEqual({ got: 1 });
    expect(keys).toHaveLength(1);
  });
});

import { execFileSync } from 'node:child_process';
import { afterAll, expect, it } from 'vitest';
import { createEvaluatorPool } from './index.ts';

const pool = createEvaluatorPool({ size: 2, heapMegabytes: 64, cheapHere: false });
afterAll(() => pool.close());

const options = { values: 'fortisoar', environment: { now: 0 } } as const;
const evaluate = (template: string) => pool.evaluateTemplate(template, { vars: { text: 'a' } }, options);

it('F23: a child that takes more memory than it may is killed, and the others live', async () => {
  const hungry = evaluate('{{= $length($pad("x", 200000000)) }}');
  const others = Promise.all(Array.from({ length: 10 }, () => evaluate('{% for x in [1, 2] %}{{ x }}{% endfor %}')));
  await expect(hungry).rejects.toMatchObject({ code: 'LIMIT' });
  expect((await others).map(({ value }) => value)).toEqual(Array.from({ length: 10 }, () => '12'));
  expect(await evaluate('{{ vars.text }}')).toMatchObject({ value: 'a' });
});

it('F24: a child that is killed from outside costs its own evaluation at most; there is another one for the next', async () => {
  await evaluate('{{ vars.text }}');
  const children = execFileSync('ps', ['-o', 'pid=,args=', '--ppid', String(process.pid)], { encoding: 'utf8' })
    .split('\n')
    .filter((line) => line.includes('evaluator-process'))
    .map((line) => Number.parseInt(line, 10));
  expect(children.length).toBeGreaterThan(0);
  for (const pid of children) process.kill(pid, 'SIGKILL');
  const ends = await Promise.allSettled(Array.from({ length: 4 }, () => evaluate('{{ vars.text }}')));
  const values = ends.flatMap((end) => (end.status === 'fulfilled' ? [end.value.value] : []));
  expect(new Set(values)).toEqual(new Set(['a']));
  expect(await evaluate('{{ vars.text }}')).toMatchObject({ value: 'a' });
});

import { expect, it } from 'vitest';
import { openDatabase } from '../database.ts';

const insert = (name: string) => `insert into settings (name, value) values ('${name}', '1')`;

it('writes of one tick share a transaction; one that throws fails alone', async () => {
  const { connection, writer } = openDatabase(':memory:');
  const before = writer.transactions;
  const ends = await Promise.allSettled([
    writer.write(() => connection.exec(insert('a'))),
    writer.write(() => {
      connection.exec(insert('b'));
      throw new Error('Changed my mind.');
    }),
    writer.write(() => connection.exec(insert('c'))),
  ]);
  expect(ends.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(connection.prepare('select name from settings order by name').pluck().all()).toEqual(['a', 'c']);
  expect(writer.transactions - before).toBe(1);
});

it('a full disk fails the writes of the moment, and later ones work again', async () => {
  const { connection, writer } = openDatabase(':memory:');
  const pages = connection.pragma('page_count', { simple: true }) as number;
  connection.pragma(`max_page_count = ${pages + 2}`);
  const big = () =>
    connection
      .prepare(`insert into settings (name, value) values (?, ?)`)
      .run(String(Math.random()), 'x'.repeat(50_000));
  const ends = await Promise.allSettled([writer.write(big), writer.write(() => connection.exec(insert('small')))]);
  expect(ends[0]).toMatchObject({ status: 'rejected', reason: { name: 'StoreFull', cause: { code: 'SQLITE_FULL' } } });
  connection.pragma('max_page_count = 100000');
  await writer.write(big);
  expect(connection.prepare('select count(*) from settings').pluck().get()).toBeGreaterThanOrEqual(1);
});

it('an answer means that it is committed', async () => {
  const { connection, writer } = openDatabase(':memory:');
  await writer.write(() => connection.exec(insert('a')));
  expect(connection.inTransaction).toBe(false);
  await expect(writer.write(() => connection.exec('nonsense'))).rejects.toThrow('nonsense');
  expect(connection.inTransaction).toBe(false);
});

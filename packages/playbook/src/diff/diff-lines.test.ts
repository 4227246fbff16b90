import fc from 'fast-check';
import { expect, test } from 'vitest';
import { diffLines, type LineChange } from './diff-lines.ts';

const text = (changes: readonly LineChange[]) =>
  changes.map((one) =>
    one.kind === 'skipped' ? `… ${one.lines}` : `${{ same: ' ', removed: '-', added: '+' }[one.kind]}${one.text}`,
  );

test('changed lines are told with those around them, the others counted', () => {
  const lines = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];
  expect(text(diffLines(lines.join('\n'), lines.toSpliced(4, 1, 'five').join('\n')))).toEqual([
    ...['… 2', ' 3', ' 4', '-5', '+five', ' 6', ' 7', '… 2'],
  ]);
});

test('texts of many lines without anything in common are told as a whole', () => {
  const many = (letter: string) => Array.from({ length: 1200 }, (_, index) => `${letter}${index}`).join('\n');
  const found = diffLines(many('a'), many('b'));
  expect(found.map(({ kind }) => kind)).toEqual([...Array(1200).fill('removed'), ...Array(1200).fill('added')]);
});

test('what was removed and what was added give both texts again', () => {
  const lines = fc.array(fc.constantFrom('a', 'b', 'c', ''), { maxLength: 5 });
  fc.assert(
    fc.property(lines, lines, (before, after) => {
      const found = diffLines(before.join('\n'), after.join('\n'));
      fc.pre(found.every(({ kind }) => kind !== 'skipped'));
      const side = (without: 'removed' | 'added') =>
        found.flatMap((one) => (one.kind === 'skipped' || one.kind === without ? [] : [one.text])).join('\n');
      expect([side('added'), side('removed')]).toEqual([before.join('\n'), after.join('\n')]);
      expect(found.some(({ kind }) => kind === 'added' || kind === 'removed')).toBe(
        before.join('\n') !== after.join('\n'),
      );
    }),
  );
});

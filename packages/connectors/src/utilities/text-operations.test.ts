import { expect, test } from 'vitest';
import { memoryPlatform } from '../testing/memory-platform.ts';
import { runUtility } from '../testing/run-operation.ts';

test('no_op does nothing', async () => {
  expect(await runUtility('no_op', {})).toEqual({});
});

test('raise_exception fails with its message and is not tried again', async () => {
  const raised = runUtility('raise_exception', { msg: 'File should have *.eml extension' });
  await expect(raised).rejects.toMatchObject({
    code: 'raised',
    retryable: false,
    message: 'File should have *.eml extension',
  });
});

test('format_richtext gives back its text', async () => {
  expect(await runUtility('format_richtext', { value: '<p>a & b</p>' })).toEqual({ formatted_string: '<p>a & b</p>' });
});

test('updatemacro sets a global variable', async () => {
  const platform = memoryPlatform();
  await runUtility('updatemacro', { macro: 'LastPullTime', value: 1_767_225_600 }, { platform });
  expect(await platform.macro('LastPullTime')).toBe('1767225600');
});

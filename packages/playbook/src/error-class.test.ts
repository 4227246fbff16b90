import { expect, it } from 'vitest';
import { isErrorOf } from './error-class.ts';

it.each([
  ['http_503', 'http_503', true],
  ['http_503', 'server', true],
  ['http_404', 'server', false],
  ['http_429', 'rate_limited', true],
  ['econnreset', 'network', true],
  ['ECONNREFUSED', 'network', true],
  ['eai_again', 'network', true],
  ['enotfound', 'network', true],
  ['error', 'network', false],
  ['timeout', 'timeout', true],
  ['etimedout', 'timeout', true],
  ['und_err_headers_timeout', 'timeout', true],
  ['connector_error', 'any', true],
  ['connector_error', 'constructor', false],
])('an error %s is one of "%s": %s', (code, named, expected) => {
  expect(isErrorOf(code, named)).toBe(expected);
});

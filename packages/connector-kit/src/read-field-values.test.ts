import { expect, test } from 'vitest';
import { ManifestField } from './manifest.ts';
import { configuredValues, readFieldValues } from './read-field-values.ts';

const fields = [
  { name: 'server', title: 'Server', required: true },
  { name: 'port', title: 'Port', type: 'integer', value: 25 },
  { name: 'verify', title: 'Verify', type: 'checkbox', value: true },
  { name: 'extra', title: 'Extra', type: 'json' },
  {
    name: 'login',
    title: 'Login',
    type: 'select',
    options: ['None', 'Basic'],
    value: 'None',
    onchange: {
      Basic: [
        { name: 'user', title: 'User', required: true },
        { name: 'password', type: 'password' },
      ],
    },
  },
].map((field) => ManifestField.parse(field));

test('values get the types of their fields and the defaults of those not given', () => {
  const given = { server: 'a', port: '99', verify: 'false', extra: '{"a":[1]}' };
  expect(readFieldValues(fields, given)).toEqual({
    values: { server: 'a', port: 99, verify: false, extra: { a: [1] }, login: 'None' },
    problems: [],
  });
});

test('fields that a value brings are wanted with it, and dropped without it', () => {
  const basic = { server: 'a', login: 'Basic' };
  expect(readFieldValues(fields, basic).problems).toEqual([
    { field: 'user', message: '"User" is required. Fill it in.' },
  ]);
  expect(readFieldValues(fields, { server: 'a', user: 'x', password: 'y' }).values).not.toHaveProperty('user');
  expect(configuredValues(fields, basic).missing.map(({ name }) => name)).toEqual(['user']);
});

test('every problem names its field', () => {
  const given = { server: '', port: '25.5', verify: 'maybe', extra: '{', login: 'Digest', sever: 'a' };
  expect(readFieldValues(fields, given).problems.map(({ field, message }) => `${field}: ${message}`)).toEqual([
    'sever: There is no field "sever". It has server, port, verify, extra, login, user, password.',
    'server: "Server" is required. Fill it in.',
    'port: "Port" must be a whole number.',
    'verify: "Verify" must be true or false.',
    'extra: "Extra" must be JSON.',
    'login: "Login" must be one of None, Basic.',
  ]);
});

test.each([0, -1, 65_536, '99999'])('port %j is none', (port) => {
  expect(readFieldValues(fields, { server: 'a', port }).problems).toEqual([
    { field: 'port', message: `"Port" must be a number from 1 to 65535, not ${port}.` },
  ]);
});

test('what was stored for an older version keeps what still fits; the rest takes the defaults or is missing', () => {
  const { values, missing } = configuredValues(fields, { server: ['a'], port: 'many', verify: false, gone: 'x' });
  expect(values).toEqual({ port: 25, verify: false, login: 'None' });
  expect(missing.map(({ name }) => name)).toEqual(['server']);
});

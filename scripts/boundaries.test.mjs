import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const planted = [];

afterEach(() => planted.splice(0).forEach((folder) => rmSync(`${root}/${folder}`, { recursive: true, force: true })));

test('an import that goes up a floor fails the boundary check', () => {
  const output = cruiseWith(
    'packages/playbook/src/planted-up',
    "import { compile } from '@setpiece/compiler';\nexport const planted = compile;\n",
  );
  expect(output).toContain('floors-of-playbook');
});

test('an import that goes sideways into a room by its path fails the boundary check', () => {
  const output = cruiseWith(
    'packages/compiler/src/planted-path',
    "import { placeOf } from '../../../playbook/src/place-of.ts';\nexport const planted = placeOf;\n",
  );
  expect(output).toContain('front-doors-only');
});

test('a browser room that imports a node module fails the boundary check', () => {
  const output = cruiseWith(
    'packages/playbook/src/planted-node',
    "import { readFileSync } from 'node:fs';\nexport const planted = readFileSync;\n",
  );
  expect(output).toContain('browser-rooms-know-no-node');
});

test('an import of a room below passes the boundary check', () => {
  const output = cruiseWith(
    'packages/compiler/src/planted-down',
    "import { stepKey } from '@setpiece/playbook';\nexport const planted = stepKey;\n",
  );
  expect(output).toContain('no dependency violations found');
});

/** Puts one file into a room, cruises it, and gives what the check printed. */
function cruiseWith(folder, text) {
  planted.push(folder);
  mkdirSync(`${root}/${folder}`, { recursive: true });
  writeFileSync(`${root}/${folder}/planted.ts`, text);
  const command = [
    'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs',
    '--config',
    '.dependency-cruiser.cjs',
    `${folder}/planted.ts`,
  ];
  try {
    return execFileSync(process.execPath, command, { cwd: root, encoding: 'utf8' });
  } catch (error) {
    return String(error.stdout);
  }
}

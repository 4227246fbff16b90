import { z } from 'zod';
import { Bundle } from './bundle.ts';
import { Playbook } from './playbook.ts';

/** JSON Schema (draft 2020-12) of the playbook file, for editors and other programs. */
export function playbookJsonSchema(): object {
  return {
    title: 'Setpiece playbook',
    ...z.toJSONSchema(Playbook, { unrepresentable: 'any', io: 'input', reused: 'ref' }),
  };
}

/** JSON Schema of the bundle file. */
export function bundleJsonSchema(): object {
  return {
    title: 'Setpiece bundle',
    ...z.toJSONSchema(Bundle, { unrepresentable: 'any', io: 'input', reused: 'ref' }),
  };
}

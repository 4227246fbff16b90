import type { Catalog } from '@setpiece/connector-kit';
import { compile } from '@setpiece/compiler';
import { readFortisoar } from '@setpiece/fortisoar';
import { describe, expect, test } from 'vitest';
import { fixture, hasPacks, packFiles } from './public-packs.ts';

/** An error that a public playbook has of its own, and why it is right to report it. */
interface KnownDiagnostic {
  readonly playbook: string;
  readonly name: string;
  readonly code: string;
  readonly reason: string;
}

describe.skipIf(!hasPacks)('every playbook of the public packs', () => {
  const plan = readFortisoar(hasPacks ? packFiles() : []);
  const playbooks = new Map(
    plan.playbooks.flatMap(({ playbook, iri }) => [[playbook.id, playbook] as const, [iri, playbook] as const]),
  );
  const errorsWith = (catalog?: Catalog) =>
    plan.playbooks.flatMap(({ playbook }) =>
      compile(playbook, { playbooks, catalog })
        .diagnostics.filter(({ severity }) => severity === 'error')
        .map(({ code }) => ({ playbook: playbook.id, code })),
    );

  test('compiles without an error but those that are listed with their reason', () => {
    const known = fixture('known-diagnostics.json') as readonly KnownDiagnostic[];
    expect(known.every(({ reason }) => reason.length > 20)).toBe(true);
    const words = (all: readonly { readonly playbook: string; readonly code: string }[]) =>
      [...new Set(all.map(({ playbook, code }) => `${playbook} ${code}`))].toSorted();
    expect(words(errorsWith())).toEqual(words(known));
  });

  test('compiles to a machine, however much is missing around it', () => {
    const without = plan.playbooks.filter(({ playbook }) => !compile(playbook, { playbooks }).machine);
    expect(without.map(({ playbook }) => playbook.name)).toEqual([]);
  });

  test('with the packs installed only lacks connectors and operations that no pack brings', () => {
    const { connectors, modules, picklists } = plan;
    const errors = errorsWith({ connectors, modules, picklists, configurations: [] });
    expect([...new Set(errors.map(({ code }) => code))].toSorted()).toEqual(['FOREIGN_STEP', 'UNKNOWN_OPERATION']);
  });
});

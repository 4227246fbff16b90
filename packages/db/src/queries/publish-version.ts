import { createHash, randomUUID } from 'node:crypto';
import type { PlaybookVersion } from '@setpiece/runtime';
import { writePlaybook } from '@setpiece/playbook';
import { and, eq, isNull, max } from '../drizzle.ts';
import type { Database } from '../database.ts';
import { playbookVersions } from '../tables/playbook-versions.ts';

/** What is frozen: a playbook and its compiled machine. */
export type Frozen = Omit<PlaybookVersion, 'id'> & { readonly at: number; readonly by?: string };

/** Freezes a playbook as the next numbered version. */
export function publishVersion(database: Database, frozen: Frozen): Promise<{ id: string; number: number }> {
  return database.writer.write(() => {
    const last = database.drizzle
      .select({ number: max(playbookVersions.number) })
      .from(playbookVersions)
      .where(eq(playbookVersions.playbook, frozen.playbook.id))
      .get();
    const number = (last?.number ?? 0) + 1;
    return { id: insertVersion(database, frozen, number), number };
  });
}

/** Freezes a draft as a version without a number, for a test run. An equal one is used again. */
export function freezeDraft(database: Database, frozen: Frozen): Promise<{ id: string }> {
  return database.writer.write(() => {
    const equal = database.drizzle
      .select({ id: playbookVersions.id })
      .from(playbookVersions)
      .where(
        and(
          eq(playbookVersions.playbook, frozen.playbook.id),
          isNull(playbookVersions.number),
          eq(playbookVersions.sha256, hashOfVersion(writePlaybook(frozen.playbook), JSON.stringify(frozen.machine))),
        ),
      )
      .get();
    return { id: equal?.id ?? insertVersion(database, frozen, null) };
  });
}

/** Hash over the playbook file and the machine. */
export function hashOfVersion(text: string, machine: string): string {
  return createHash('sha256').update(text).update('\0').update(machine).digest('hex');
}

function insertVersion(
  { drizzle }: Database,
  { playbook, machine, machineFormat, at, by }: Frozen,
  number: number | null,
): string {
  const id = randomUUID();
  const text = writePlaybook(playbook);
  const machineText = JSON.stringify(machine);
  drizzle
    .insert(playbookVersions)
    .values({
      id,
      playbook: playbook.id,
      number,
      text,
      machine: machineText,
      sha256: hashOfVersion(text, machineText),
      machineFormat,
      createdAt: at,
      createdBy: by ?? null,
    })
    .run();
  return id;
}

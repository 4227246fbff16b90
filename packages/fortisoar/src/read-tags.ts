import { lastPart } from './iri.ts';
import type { SourceObject } from './source-object.ts';

/** Tags of a workflow: its `recordTags`, and the hash-tags of `tag` (`#qradar #fetch`, a tag may hold blanks). */
export function readTags(source: SourceObject): string[] {
  const records = source.list('recordTags').flatMap((tag) => (typeof tag === 'string' ? (lastPart(tag) ?? []) : []));
  const hashed = (source.text('tag') ?? '')
    .split('#')
    .map((tag) => tag.trim())
    .filter(Boolean);
  return [...new Set([...records, ...hashed])];
}

import type { RunStatus } from '@setpiece/playbook';
import type { RunFilter } from './use-run-filter.ts';
import { tookOf } from './length-range.ts';
import { sinceOf } from './time-range.ts';

/** What the server is asked for a filter. */
export interface RunSearch {
  readonly playbook?: string;
  readonly status?: RunStatus;
  readonly mode?: 'live' | 'test';
  readonly trigger?: string;
  readonly text?: string;
  readonly record?: string;
  readonly since?: number;
  readonly longerThan?: number;
  readonly shorterThan?: number;
}

const record = /^(?:https?:\/\/\S+)?\/?api\/3\/[\w-]+\/[\w-]+\/?$/;

/** An IRI in the search box means that record, anything else words. */
export function searchOf({ text, range, took, ...rest }: RunFilter, now?: number): RunSearch {
  const asked = text?.trim();
  const words = !asked ? {} : record.test(asked) ? { record: asked } : { text: asked };
  return { ...rest, ...words, since: sinceOf(range, now), ...tookOf(took) };
}

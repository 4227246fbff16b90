import { UsageError } from './command-failure.ts';

const units: Readonly<Record<string, number>> = { m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 };

/** Milliseconds of an age such as `30d`, `12h`, `2w` or `90m`. @throws UsageError */
export function ageArgument(option: string, text: string): number {
  const [, number, unit] = /^(\d+(?:\.\d+)?)([mhdw])$/.exec(text) ?? [];
  if (number === undefined || unit === undefined)
    throw new UsageError(`${option} ${text}: give an age like 30d, 12h, 90m or 2w.`);
  return Number(number) * (units[unit] as number);
}

/** How long runs took: what is left out holds for all. */
export interface Took {
  readonly longerThan?: number;
  readonly shorterThan?: number;
}

/** `--longer-than` and `--shorter-than` in milliseconds. @throws UsageError also when no run can be both */
export function tookArguments(options: { readonly longerThan?: string; readonly shorterThan?: string }): Took {
  const longerThan = options.longerThan === undefined ? undefined : lengthArgument('--longer-than', options.longerThan);
  const shorterThan =
    options.shorterThan === undefined ? undefined : lengthArgument('--shorter-than', options.shorterThan);
  if (longerThan !== undefined && shorterThan !== undefined && longerThan >= shorterThan)
    throw new UsageError(
      'No run is longer than --longer-than and shorter than --shorter-than: give it the larger one.',
    );
  return { longerThan, shorterThan };
}

function lengthArgument(option: string, text: string): number {
  const [, number, unit = ''] = /^(\d+(?:\.\d+)?)(ms|s|m|h|d|w)$/.exec(text) ?? [];
  if (number === undefined)
    throw new UsageError(`${option} ${text}: give a length of time like 500ms, 30s, 5m, 2h or 1d.`);
  return Number(number) * (unit === 'ms' ? 1 : unit === 's' ? 1000 : (units[unit] as number));
}

/** Epoch milliseconds of a time such as `2026-07-01`, `2026-07-01T08:00:00Z`, or an age before now such as `24h`. @throws UsageError */
export function instantArgument(option: string, text: string): number {
  if (/^\d+(?:\.\d+)?[mhdw]$/.test(text)) return Date.now() - ageArgument(option, text);
  const instant = Date.parse(text);
  if (Number.isNaN(instant))
    throw new UsageError(`${option} ${text}: give a time like 2026-07-01T08:00, or an age like 24h or 7d.`);
  return instant;
}

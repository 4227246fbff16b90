import type { ValuesMode } from '@setpiece/playbook';
import type { Environment, EvaluateOptions } from '../environment.ts';
import { Fault } from '../fault.ts';
import { isTextTooLong, MAX_TEXT } from '../limits.ts';
import { plainText } from '../values/plain-text.ts';
import { pythonText } from '../values/python-text.ts';

/** Evaluates the text of a macro inside another template. */
export type EvaluateNested = (template: string, root: unknown, outer: EvaluationContext) => Promise<unknown>;

/** What the functions of one evaluation share. */
export class EvaluationContext {
  /** Missing names are undefined instead of errors. */
  readonly isLenient: boolean;
  /** The data of `vars` that a template in setpiece mode may not change. */
  readonly protectedData: unknown;
  readonly options: EvaluateOptions;
  /** How many macros deep the template stands. */
  readonly depth: number;
  private readonly nested: EvaluateNested;

  constructor(options: EvaluateOptions, nested: EvaluateNested, protectedData?: unknown, depth = 0) {
    this.options = options;
    this.isLenient = options.values === 'fortisoar';
    this.nested = nested;
    this.protectedData = protectedData;
    this.depth = depth;
  }

  get values(): ValuesMode {
    return this.options.values;
  }

  get environment(): Environment {
    return this.options.environment;
  }

  evaluateNested(template: string, root: unknown): Promise<unknown> {
    return this.nested(template, root, this);
  }

  get timeZone(): string {
    return this.environment.timeZone ?? 'UTC';
  }

  /** How a value prints in text. */
  text(value: unknown): string {
    if (typeof value === 'string') return value;
    return this.isLenient ? pythonText(value) : plainText(value);
  }

  random(): number {
    return this.environment.random?.() ?? 0.5;
  }

  /** Joins the texts of values. @throws Fault if the result is too long */
  join(values: readonly unknown[], separator = ''): string {
    let text = '';
    for (let at = 0; at < values.length; at++) text += (at === 0 ? '' : separator) + this.text(values[at]);
    if (isTextTooLong(text)) throw new Fault('LIMIT', `The text is longer than ${MAX_TEXT} characters.`);
    return text;
  }
}

import type { AnswerOption, FormField, Values } from '@setpiece/playbook';
import type { AnswerProblem } from '@setpiece/records';

/** What the holder of a single-use link gets to see. */
export type LinkPage =
  /** The question. After a try that was refused: what was filled in, and why it does not count. */
  | {
      readonly kind: 'question';
      readonly title: string;
      readonly text?: string;
      readonly fields: readonly FormField[];
      readonly options: readonly AnswerOption[];
      /** The link was made for nobody in particular: whoever answers says who they are. */
      readonly asksName: boolean;
      readonly expires: number;
      readonly tried?: LinkAnswer;
      readonly problems: readonly AnswerProblem[];
    }
  /** The answer is taken: just now, or when the link was used. */
  | { readonly kind: 'answered'; readonly isNew: boolean; readonly at: number; readonly option?: string }
  /** The question takes no answer any more. */
  | { readonly kind: 'closed'; readonly reason: 'answered' | 'timeout' | 'ended'; readonly at?: number }
  | { readonly kind: 'expired'; readonly at: number }
  | { readonly kind: 'unknown' };

/** What the holder of a link filled in. */
export interface LinkAnswer {
  readonly option?: string;
  readonly name?: string;
  readonly input: Values;
}

import { z } from 'zod';

/** Any JSON value. Strings inside it may be dynamic values (`{{ … }}`, `{% … %}`). */
export type Value = string | number | boolean | null | readonly Value[] | { readonly [key: string]: Value };

/** Text of a file is checked for duplicate and forbidden keys before it gets here, so only absence is left to refuse. */
export const Value = z.custom<Value>((value) => value !== undefined, 'A value is missing.');

/** A field that must be text: literal or dynamic. */
export const Template = z.string();
export type Template = z.infer<typeof Template>;

/** Named values, keys in the order given by their author. */
export const Values = z.record(z.string(), Value);
export type Values = z.infer<typeof Values>;

/** One `vars.<name>` and what to put there. */
export const Assignment = z.strictObject({ name: z.string().min(1), value: Value });
export type Assignment = z.infer<typeof Assignment>;

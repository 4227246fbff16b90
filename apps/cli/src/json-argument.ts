import { readJson } from '@setpiece/playbook';
import { UsageError } from './command-failure.ts';
import { readInputFile } from './input-files.ts';

/**
 * The value of an option that takes JSON: the text itself, or `@FILE`; the name of a file that exists works too.
 *
 * @throws UsageError when it is not JSON
 */
export function readJsonArgument(option: string, argument: string): unknown {
  const isText = /^\s*[[{"\d-]|^\s*(true|false|null)\s*$/.test(argument);
  const text = argument.startsWith('@')
    ? readInputFile(argument.slice(1)).text
    : isText
      ? argument
      : readInputFile(argument).text;
  const { value, diagnostics } = readJson(text);
  if (value === undefined)
    throw new UsageError(`${option} is not JSON: ${diagnostics.map(({ message }) => withoutFile(message)).join(' ')}`);

  return value;
}

/** What is wrong with the text; the option that holds it is named in front. */
function withoutFile(message: string): string {
  return message.replace(/^The file is not JSON: /, '');
}

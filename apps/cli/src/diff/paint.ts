import { styleText } from 'node:util';

type Style = 'green' | 'red' | 'bold' | 'dim' | 'cyan';

/** Puts a colour on a text, or none. */
export type Paint = (style: Style, text: string) => string;

/** Colours on a terminal and in git's pager, unless $NO_COLOR forbids them. */
export function paintOf({ isTTY }: { readonly isTTY?: boolean }, env: NodeJS.ProcessEnv): Paint {
  const hasColours = (isTTY || env.GIT_PAGER_IN_USE !== undefined) && !env.NO_COLOR;
  return (style, text) => (hasColours ? styleText(style, text, { validateStream: false }) : text);
}

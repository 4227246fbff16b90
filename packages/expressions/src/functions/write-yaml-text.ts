const WIDTH = 80;

/** How YAML writes a text: as it is, or in quotes. */
export function yamlTextStyle(text: string): 'plain' | 'single' | 'double' {
  if (/[^\n\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.test(text) || / \n/.test(text)) return 'double';
  if (text === '' || text.includes('\n') || /^\s|\s$/.test(text) || hasIndicator(text) || isOtherType(text))
    return 'single';
  return 'plain';
}

/** The lines of a text; long ones are broken at spaces after 80 columns. */
export function writeYamlText(text: string, column: number, indent: number): string[] {
  const style = yamlTextStyle(text);
  if (style === 'double') return [`"${escapeDouble(text)}"`];
  if (style === 'plain') return fold(text, column, indent);
  const quoted = `'${text.replaceAll("'", "''")}'`;
  const [first = '', ...rest] = quoted.split('\n');
  const blocks = [fold(first, column, indent), ...rest.map((line) => ['', ...fold(line, indent, indent)])];
  return blocks.flat();
}

/** Breaks a line at single spaces once it is longer than the width. */
function fold(line: string, column: number, indent: number): string[] {
  const lines: string[] = [];
  let current = '';
  let at = column;
  for (const [part] of line.matchAll(/ +|[^ ]+/g)) {
    const isBreak = part === ' ' && at + current.length > WIDTH && current !== '';
    if (!isBreak) current += part;
    else {
      lines.push(current);
      current = '';
      at = indent;
    }
  }
  return [...lines, current];
}

function hasIndicator(text: string): boolean {
  return /^[#,[\]{}&*!|>'"%@`]|^[-?:](?:\s|$)|^---|^\.\.\.|: |:$| #/.test(text);
}

const OTHER_TYPES = [
  /^(?:yes|Yes|YES|no|No|NO|true|True|TRUE|false|False|FALSE|on|On|ON|off|Off|OFF)$/,
  /^(?:~|null|Null|NULL)$/,
  /^(?:<<|=)$/,
  /^[-+]?(?:0b[01_]+|0[0-7_]+|0|[1-9][\d_]*|0x[\da-fA-F_]+|[1-9][\d_]*(?::[0-5]?\d)+)$/,
  /^(?:[-+]?\d[\d_]*\.[\d_]*(?:[eE][-+]\d+)?|\.[\d_]+(?:[eE][-+]\d+)?|[-+]?\d[\d_]*(?::[0-5]?\d)+\.[\d_]*|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/,
  /^\d{4}-\d\d-\d\d$|^\d{4}-\d\d?-\d\d?(?:[Tt]|[ \t]+)\d\d?:\d\d:\d\d(?:\.\d*)?(?:[ \t]*(?:Z|[-+]\d\d?(?::\d\d)?))?$/,
];

/** The text would be read as something else than a text. */
function isOtherType(text: string): boolean {
  return OTHER_TYPES.some((pattern) => pattern.test(text));
}

const SHORT: Record<string, string> = {
  '\0': '\\0',
  '\x07': '\\a',
  '\b': '\\b',
  '\t': '\\t',
  '\n': '\\n',
  '\v': '\\v',
  '\f': '\\f',
  '\r': '\\r',
  '\x1b': '\\e',
  '"': '\\"',
  '\\': '\\\\',
};

function escapeDouble(text: string): string {
  return text.replace(/["\\]|[^\x20-\x7e\xa0-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, (char) => {
    const code = char.codePointAt(0)!;
    return (
      SHORT[char] ??
      (code < 0x100
        ? `\\x${code.toString(16).toUpperCase().padStart(2, '0')}`
        : `\\u${code.toString(16).toUpperCase().padStart(4, '0')}`)
    );
  });
}

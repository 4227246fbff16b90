import { readyTemplate, type ReadyTemplate } from '../compiled-templates.ts';
import { visitNodes } from '../syntax-tree-search.ts';
import type { TemplateNode } from '../syntax-tree.ts';
import { referencesOf } from '../tooling/references-of.ts';

/** What deciding where a template runs needs to know of it; made once for each compiled template. */
export interface TemplatePlan {
  /** How many characters of data it may see in the server's own process. */
  readonly limit: number;
  /** The variables it names, or undefined if it may see any. */
  readonly vars: ReadonlySet<string> | undefined;
  readonly usesGlobals: boolean;
}

const SIMPLE = 64 * 1024;
const SLOW = 8 * 1024;
const NEVER = -1;

const plans = new WeakMap<ReadyTemplate, TemplatePlan>();

/** A template that cannot be read is quick to refuse. */
const UNREADABLE: TemplatePlan = { limit: Infinity, vars: new Set(), usesGlobals: false };

export function planOf(source: string): TemplatePlan {
  const ready = readable(source);
  if (ready === undefined) return UNREADABLE;
  const known = plans.get(ready) ?? makePlan(source, ready);
  plans.set(ready, known);
  return known;
}

function readable(source: string): ReadyTemplate | undefined {
  try {
    return readyTemplate(source);
  } catch {
    return undefined;
  }
}

function makePlan(source: string, ready: ReadyTemplate): TemplatePlan {
  const { vars, usesAllVars } = referencesOf(source);
  const seesAll = usesAllVars || ready.hasMacro || ready.hasJsonata;
  return {
    limit: limitOf(ready),
    vars: seesAll ? undefined : new Set(vars),
    usesGlobals: seesAll || source.includes('globalVars'),
  };
}

/** Paths, comparisons, logic and text: as quick as their result is short, however much data lies beside the path. */
const FLAT = names(
  'path maybe value text truth both either not negate equal notEqual less lessOrEqual greater greaterOrEqual ' +
    'default d nothing missing is_defined is_undefined is_none is_string is_number is_mapping',
);
/** What makes more of little. */
const GROWING = names('multiply modulo range center ljust rjust zfill format replace join indent regex_replace');
/** What takes more than a little time for each character or item. */
const HEAVY = names(
  'unique difference intersect union symmetric_difference groupby from_yaml from_yaml_all from_xml from_csv toDict json_query ' +
    'regex_search regex_findall regex_replace extract_artifacts extract_ips extract_urls extract_emails extract_domains ' +
    'extract_hashes html2text htmltotext striptags json2html wordcount',
);
/** What nothing bounds but the time. */
const UNBOUNDED = names('power_of pow macro invoke expand let');

function limitOf({ closure, hasJsonata, hasMacro, functionNames, text, template }: ReadyTemplate): number {
  if (hasMacro || (hasJsonata && closure === undefined)) return NEVER;
  const depth = loopDepth(template.nodes);
  if (closure !== undefined && functionNames.every((name) => FLAT.has(name))) return Infinity;
  const words = [...new Set((text.match(/\w+/g) ?? []).map((word) => word.replace(/^jinja_/, '')))];
  const hasOneOf = (set: ReadonlySet<string>) => words.some((word) => set.has(word));
  const isHeavy = hasOneOf(HEAVY);
  const isGrowing = hasOneOf(GROWING);
  const products = text.split('$multiply(').length - 1;
  if (hasOneOf(UNBOUNDED) || (isHeavy && isGrowing) || depth > 1 || products > 8) return NEVER;
  if (depth === 0) return isHeavy ? SLOW : SIMPLE;
  return isHeavy || products > 0 || words.includes('range') ? NEVER : SLOW;
}

function loopDepth(nodes: readonly TemplateNode[]): number {
  let deepest = 0;
  visitNodes(nodes, (node) => {
    if (node.kind === 'for') deepest = Math.max(deepest, 1 + loopDepth(node.body));
  });
  return deepest;
}

function names(text: string): ReadonlySet<string> {
  return new Set(text.split(' '));
}

import { parse, type CollectionTag, type ScalarTag, type Tags } from 'yaml';
import { Fault } from '../fault.ts';

/** Reads YAML 1.1 as PyYAML does; what is no text stays as it is. @throws Fault */
export function readYaml(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  try {
    return parse(value, { maxAliasCount: 100, version: '1.1', customTags: asPython }) as unknown;
  } catch (error) {
    throw new Fault('VALUE', `The text is not YAML: ${(error as Error).message}`);
  }
}

/** `y` and `n` are texts, an exponent needs a point and a sign, dates stay texts. */
function asPython(tags: Tags): Tags {
  return tags.flatMap<Tags[number]>((tag) => (typeof tag === 'string' ? tag : adjusted(tag)));
}

function adjusted(tag: CollectionTag | ScalarTag): (CollectionTag | ScalarTag)[] {
  if (tag.tag === 'tag:yaml.org,2002:timestamp') return [];
  if (!('test' in tag) || tag.test === undefined) return [tag];
  if (tag.tag === 'tag:yaml.org,2002:bool') return [{ ...tag, test: notLetter(tag.test) }];
  const isExponent = tag.tag === 'tag:yaml.org,2002:float' && 'format' in tag && tag.format === 'EXP';
  return [isExponent ? { ...tag, test: /^[-+]?\d[\d_]*\.[\d_]*[eE][-+]\d+$/ } : tag];
}

function notLetter({ source }: RegExp): RegExp {
  return new RegExp(`^(?![yYnN]$)(?:${source})`);
}

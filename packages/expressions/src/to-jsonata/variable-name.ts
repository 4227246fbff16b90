import { isLibraryName } from '../functions/catalogue.ts';
import { characters } from '../values/characters.ts';

/** The JSONata variable of a local name: another one if a function of the library or of JSONata has that name. */
export function variableName(name: string): string {
  const safe = /^[A-Za-z_]\w*$/.test(name)
    ? name
    : `_${characters(name)
        .map((char) => char.codePointAt(0)!.toString(36))
        .join('_')}`;
  return isLibraryName(safe) || safe.endsWith('_') ? `${safe}_` : safe;
}

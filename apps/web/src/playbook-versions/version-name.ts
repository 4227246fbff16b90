/** What is compared: the draft, or the number of a version as the address holds it. */
export type VersionName = string;

/** The name of what is being edited. */
export const draftVersion: VersionName = 'draft';

/** As a person reads it. */
export function versionLabel(version: VersionName): string {
  return version === draftVersion ? 'Draft' : `Version ${version}`;
}

/** From the newest to the oldest: the draft, then what was published. */
export function versionNames(versions: readonly { readonly number: number }[]): VersionName[] {
  return [draftVersion, ...versions.map(({ number }) => String(number))];
}

/** What stood before a version, if anything did. */
export function versionBefore(names: readonly VersionName[], version: VersionName): VersionName | undefined {
  const index = names.indexOf(version);
  return index < 0 ? undefined : names[index + 1];
}

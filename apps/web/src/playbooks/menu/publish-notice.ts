import type { Diagnostic } from '@setpiece/playbook';

interface Published {
  readonly number?: number;
  readonly diagnostics: readonly Diagnostic[];
}

/** What publishing gave, in words: the new version, or what blocks it. */
export function publishNotice(playbook: { readonly name: string; readonly active: boolean }, result: Published) {
  const errors = result.diagnostics.filter(({ severity }) => severity === 'error');
  if (result.number === undefined || errors.length > 0) {
    const more = errors.length > 1 ? ` And ${errors.length - 1} more: open the playbook and look at Problems.` : '';
    return {
      color: 'red',
      title: `“${playbook.name}” was not published`,
      message: `${errors[0]?.message ?? 'Something blocks it.'}${more}`,
      autoClose: 12_000,
    };
  }
  return {
    color: 'green',
    title: `“${playbook.name}” is published as version ${result.number}`,
    message: playbook.active ? 'New runs use it from now on.' : 'Switch it on to let its trigger start it.',
  };
}

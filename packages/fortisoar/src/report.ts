import type { Diagnostic, DiagnosticPlace } from '@setpiece/playbook';

/** Takes down one mistake of the source. */
export type Report = (
  code: string,
  severity: Diagnostic['severity'],
  message: string,
  at?: Omit<DiagnosticPlace, 'playbook'>,
) => void;

/** A report that collects into `found`, each place completed by `at`. */
export function reportInto(found: Diagnostic[], at: DiagnosticPlace): Report {
  return (code, severity, message, place) => found.push({ code, severity, message, at: { ...at, ...place } });
}

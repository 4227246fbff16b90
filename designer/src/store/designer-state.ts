import { emptyCatalog, type Catalog } from '@setpiece/connector-kit';
import type { Diagnostic, Playbook, Position, Route, Value, Values } from '@setpiece/playbook';
import type { LastVars, PlaybookChoice, SaveConflict } from '../designer-host.ts';
import type { PreviewProblem } from '../fields/mark-problem.ts';
import { beginHistory, type History } from '../history/history.ts';
import type { RunView } from '../run/run-view.ts';

export type InspectorTab = 'configure' | 'input' | 'output' | 'errors' | 'notes';
export type BottomTab = 'problems' | 'run';

/** A short message to the author. */
export interface Notice {
  readonly id: number;
  readonly severity: 'info' | 'error';
  readonly text: string;
}

/** The dynamic-value field that was used last. */
export interface ActiveField {
  readonly label: string;
  readonly text: string;
  /** Puts an expression at its cursor. */
  readonly insert: (expression: string) => void;
  /** Underlines where evaluating the text failed. */
  readonly mark: (problem: PreviewProblem) => void;
}

/** Everything the designer's screen is drawn from. */
export interface DesignerState {
  readonly history: History;
  /** The playbook as the host has it; another one in `history.present` means unsaved changes. */
  readonly saved: Playbook;
  readonly revision: number;
  readonly isReadOnly: boolean;
  readonly isSaving: boolean;
  readonly conflict?: SaveConflict;
  readonly publishedVersion?: number;
  /** Ids of chosen steps, notes and routes, or the trigger's. */
  readonly selection: readonly string[];
  readonly catalog: Catalog;
  readonly playbooks: readonly PlaybookChoice[];
  readonly lastVars?: LastVars;
  /** What `vars.item` is in the templates of the chosen step, on the known values. */
  readonly item?: Value;
  readonly diagnostics: readonly Diagnostic[];
  readonly run?: RunView;
  /** Whether the run is shown as it was at one of its events: what is seen cannot be acted upon. */
  readonly isPast?: boolean;
  /** The trigger payload in the run panel. Absent: the first sample's. */
  readonly payload?: Value;
  readonly sample?: string;
  /** What stands in the payload's field is no JSON yet, so that `payload` is not what the author sees. */
  readonly isPayloadBroken?: boolean;
  /** Outputs that stand in for steps, by step id, from a mock file. */
  readonly mocks?: Values;
  readonly inspectorTab: InspectorTab;
  readonly bottomTab?: BottomTab;
  readonly isPaletteOpen: boolean;
  /** On a narrow screen: whether the settings of the playbook stay open while nothing is chosen. */
  readonly showsSettings?: boolean;
  readonly isFindOpen: boolean;
  readonly isShortcutSheetOpen: boolean;
  /** Where the next step of the palette goes: a line was drawn there from a way out, and ends in nothing. */
  readonly openEnd?: { readonly joint: Pick<Route, 'from' | 'on'>; readonly position: Position };
  /** Id of the step whose name field asks for focus. */
  readonly renaming?: string;
  readonly activeField?: ActiveField;
  readonly notices: readonly Notice[];
}

/** What a designer is opened with. */
export interface DesignerOpening {
  readonly playbook: Playbook;
  readonly revision: number;
  readonly publishedVersion?: number;
  readonly isReadOnly?: boolean;
}

export function beginState(opening: DesignerOpening): DesignerState {
  return {
    history: beginHistory(opening.playbook),
    saved: opening.playbook,
    revision: opening.revision,
    isReadOnly: opening.isReadOnly ?? false,
    isSaving: false,
    ...(opening.publishedVersion !== undefined && { publishedVersion: opening.publishedVersion }),
    selection: [],
    catalog: emptyCatalog,
    playbooks: [],
    diagnostics: [],
    inspectorTab: 'configure',
    isPaletteOpen: true,
    isFindOpen: false,
    isShortcutSheetOpen: false,
    notices: [],
  };
}

/** Whether there is something to save. */
export function isDirty(state: DesignerState): boolean {
  return state.history.present !== state.saved;
}

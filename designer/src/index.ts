export type {
  DesignerHost,
  InputAnswer,
  LastVars,
  PlaybookChoice,
  PreviewRequest,
  PreviewResult,
  PublishResult,
  RunRequest,
  SaveConflict,
  SaveResult,
  StoredDraft,
} from './designer-host.ts';
export { PlaybookDesigner, type PlaybookDesignerProps } from './playbook-designer.tsx';

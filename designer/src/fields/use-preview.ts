import { isTemplate } from '@setpiece/expressions';
import { useEffect, useEffectEvent, useState } from 'react';
import type { PreviewResult } from '../designer-host.ts';
import type { PreviewProblem } from './mark-problem.ts';
import { useDesigner, useDesignerState } from '../store/use-designer.ts';

const typingPause = 450;

/** What the host makes of a template, some time after the last key. Late answers to older texts are dropped. */
export function usePreview(template: string, onProblem: (problem: PreviewProblem) => void): PreviewResult | undefined {
  const { host, screen } = useDesigner();
  const values = useDesignerState((state) => state.history.present.values);
  const lastVars = useDesignerState((state) => state.lastVars);
  const item = useDesignerState((state) => state.item);
  const [result, setResult] = useState<{ template: string; answer: PreviewResult }>();
  const show = useEffectEvent((answer: PreviewResult) => {
    if (!('error' in answer) || answer.column === undefined) return;
    const { error: message, line, column } = answer;
    onProblem({ message, column, ...(line !== undefined && { line }) });
  });
  useEffect(() => {
    if (!isTemplate(template)) return;
    let isCurrent = true;
    const ask = async () => {
      const answer = await host
        .preview({ template, values, ...screen.knownVars() })
        .catch((cause: unknown) => ({ error: cause instanceof Error ? cause.message : String(cause) }));
      if (!isCurrent) return;
      setResult({ template, answer });
      show(answer);
    };
    const timer = setTimeout(() => void ask(), typingPause);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [host, screen, template, values, lastVars, item]);
  return result?.template === template ? result.answer : undefined;
}

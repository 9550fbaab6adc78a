import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { liquid } from '@codemirror/lang-liquid';
import { defaultHighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { type Diagnostic, lintGutter, setDiagnostics } from '@codemirror/lint';
import { EditorState } from '@codemirror/state';
import { EditorView, keymap, lineNumbers } from '@codemirror/view';
import { useEffect, useRef } from 'react';
import { t } from '@/lib/i18n';
import { styleNonce } from '@/ui/Frame';
import type { Fault } from './queries';

type Props = { text: string; faults: readonly Fault[]; may: boolean; onChange: (text: string) => void };

/** Liquid HTML with the server's faults in the margin. Its own chunk: fetched when Source is opened. */
export default function SourceEditor({ text, faults, may, onChange }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(null);
  const changed = useRef(onChange);
  const first = useRef(text);
  useEffect(() => {
    changed.current = onChange;
  }, [onChange]);
  useEffect(() => {
    if (!place.current) return;
    const made = new EditorView({
      parent: place.current,
      state: EditorState.create({
        doc: first.current,
        extensions: [
          EditorView.cspNonce.of(styleNonce()),
          lineNumbers(),
          history(),
          keymap.of([...defaultKeymap, ...historyKeymap]),
          liquid(),
          syntaxHighlighting(defaultHighlightStyle),
          lintGutter(),
          EditorView.lineWrapping,
          EditorView.editable.of(may),
          EditorView.contentAttributes.of({ 'aria-label': t('Source of the message') }),
          EditorView.updateListener.of((update) => update.docChanged && changed.current(update.state.doc.toString())),
        ],
      }),
    });
    view.current = made;
    return () => made.destroy();
  }, [may]);
  useEffect(() => {
    const { current } = view;
    if (!current) return;
    const lines = current.state.doc.lines;
    const found = faults
      .filter((fault) => fault.part === 'body' && fault.line > 0 && fault.line <= lines)
      .map((fault): Diagnostic => {
        const line = current.state.doc.line(fault.line);
        return { from: line.from, to: line.to, severity: 'error', message: fault.message };
      });
    current.dispatch(setDiagnostics(current.state, found));
  }, [faults]);
  return <div ref={place} className="source" />;
}

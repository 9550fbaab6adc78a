import { IconAlertTriangle } from '@tabler/icons-react';
import { counted } from '@/lib/count';
import { Counts } from './Counts';
import type { Face } from './faces';
import { lookOf } from './kinds';
import { useTools } from './tools';

export function KindMark({ kind }: { kind: string }) {
  const { icon: Icon, look } = lookOf(kind);
  return (
    <span className="kind" data-look={look}>
      <Icon size={16} stroke={1.7} aria-hidden />
    </span>
  );
}

/** Kind, name, one line, counts; the problem in their place when there is one. A real button: Tab reaches it. */
export function StepCard({ face }: { face: Face }) {
  const { select, readOnly } = useTools();
  if (readOnly)
    return (
      <div className="step-card">
        <Shown face={face} />
      </div>
    );
  return (
    <button
      type="button"
      className="step-card"
      data-on={face.on || undefined}
      data-bad={face.tone === 'bad' || undefined}
      aria-pressed={face.on}
      onClick={() => select(face.id)}
    >
      <Shown face={face} />
      {face.tone ? (
        <span className="step-problem" data-tone={face.tone}>
          <IconAlertTriangle size={13} aria-hidden />
          <span className="clip">{face.problems > 1 ? counted(face.problems, 'problems') : face.problem}</span>
        </span>
      ) : (
        <Counts figures={face.figures} />
      )}
    </button>
  );
}

const Shown = ({ face }: { face: Face }) => (
  <>
    <span className="step-top">
      <KindMark kind={face.kind} />
      <span className="step-text">
        <span className="step-kind">{face.kindLabel}</span>
        <span className="step-title">{face.title}</span>
      </span>
    </span>
    <span className="step-says">{face.says}</span>
  </>
);

import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react';
import { Component, type ReactNode } from 'react';
import { asProblem } from '@/api/problem';
import { t } from '@/lib/i18n';
import { Button } from './controls';

type NoticeProps = { tone?: 'bad' | 'warn'; title?: string; children?: ReactNode; action?: ReactNode };

export function Notice({ tone, title, children, action }: NoticeProps) {
  const Icon = tone ? IconAlertTriangle : IconInfoCircle;
  return (
    <div className="notice" data-tone={tone} role={tone === 'bad' ? 'alert' : 'status'}>
      <Icon size={16} stroke={1.7} aria-hidden />
      <div>
        {title && <p className="strong">{title}</p>}
        {children}
      </div>
      {action}
    </div>
  );
}

/** In the place that failed: what happened, what to do, a reference to name. */
export function Failed({ error, retry }: { error: unknown; retry?: () => void }) {
  const problem = asProblem(error);
  // What is not there will not be there the second time.
  const again = retry && problem.status !== 404 && (
    <Button variant="default" size="compact-sm" onClick={retry}>
      {t('Try again')}
    </Button>
  );
  return (
    <Notice tone="bad" title={problem.title} action={again}>
      <p>{problem.message}</p>
      {problem.places.length > 0 && (
        <ul>
          {problem.places.map((place) => (
            <li key={place.path + place.code}>
              {place.message} {place.cure}
            </li>
          ))}
        </ul>
      )}
      {problem.reference && (
        <p className="hint">
          {t('Reference')} <code>{problem.reference}</code>
        </p>
      )}
    </Notice>
  );
}

export const Blank = ({ say, children }: { say: string; children?: ReactNode }) => (
  <div className="blank">
    <p>{say}</p>
    {children}
  </div>
);

type Fallen = { error: unknown };

/** Around every screen: a fault in one leaves navigation and the other screens usable. */
export class Guard extends Component<{ children: ReactNode; resetOn: string }, Fallen> {
  override state: Fallen = { error: undefined };

  static getDerivedStateFromError(error: unknown): Fallen {
    return { error };
  }

  override componentDidUpdate(before: { resetOn: string }) {
    if (before.resetOn !== this.props.resetOn && this.state.error !== undefined) this.setState({ error: undefined });
  }

  override render() {
    if (this.state.error === undefined) return this.props.children;
    return (
      <div className="body">
        <Failed error={this.state.error} retry={() => location.reload()} />
      </div>
    );
  }
}

import type { ReactNode } from 'react';
import { useTitle } from '@/ui/Page';
import './sign-in.css';

type Props = { title: string; wide?: boolean; lead?: ReactNode; children: ReactNode };

/** The frame of every page outside the shell: the name, a card, nothing else. */
export function Door({ title, wide, lead, children }: Props) {
  useTitle(title);
  return (
    <main className="door" data-wide={wide || undefined}>
      <div className="door-in">
        <p className="door-name">
          <img src="/favicon.svg" width={22} height={22} alt="" />
          Dunnock
        </p>
        <div className="card door-card">
          <h1>{title}</h1>
          {lead && <div className="door-lead">{lead}</div>}
          {children}
        </div>
      </div>
    </main>
  );
}

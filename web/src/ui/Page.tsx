import { IconChevronRight } from '@tabler/icons-react';
import { Fragment, type ReactNode, useEffect } from 'react';
import { t } from '@/lib/i18n';

/** The browser's title follows the page's. */
export function useTitle(title: string) {
  useEffect(() => {
    document.title = title ? `${title} · Dunnock` : 'Dunnock';
  }, [title]);
}

type PageProps = {
  title: string;
  crumbs?: ReactNode[];
  beside?: ReactNode;
  actions?: ReactNode;
  below?: ReactNode;
  fill?: boolean;
  children: ReactNode;
};

export function Page({ title, crumbs, beside, actions, below, fill, children }: PageProps) {
  useTitle(title);
  return (
    <div className={fill ? 'page page-fill' : 'page'}>
      <header className="page-head">
        <div className="page-row">
          {crumbs && (
            <nav className="crumbs" aria-label={t('Breadcrumb')}>
              {crumbs.map((crumb, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: crumbs have no other name and never move
                <Fragment key={at}>
                  {crumb}
                  <IconChevronRight size={13} aria-hidden />
                </Fragment>
              ))}
            </nav>
          )}
          <h1>{title}</h1>
          {beside}
          {actions && <div className="actions">{actions}</div>}
        </div>
        {below}
      </header>
      {children}
    </div>
  );
}

type CardProps = { title?: ReactNode; actions?: ReactNode; flush?: boolean; children: ReactNode };

export function Card({ title, actions, flush, children }: CardProps) {
  return (
    <section className={flush ? 'card flush' : 'card'}>
      {(title || actions) && (
        <div className="card-head">
          {title && <h2>{title}</h2>}
          {actions}
        </div>
      )}
      {children}
    </section>
  );
}

export const KeyValues = ({ rows }: { rows: readonly (readonly [string, ReactNode])[] }) => (
  <dl className="kv">
    {rows.map(([name, value]) => (
      <div key={name}>
        <dt>{name}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
);

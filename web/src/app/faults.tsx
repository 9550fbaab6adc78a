import { Link } from '@tanstack/react-router';
import { t } from '@/lib/i18n';
import { Blank, Failed } from '@/ui/states';

export const NotFound = () => (
  <main className="body">
    <h1>{t('This page does not exist')}</h1>
    <Blank say={t('The address leads nowhere. It may be mistyped, or what it named is gone.')}>
      <Link to="/customers">{t('Go to customers')}</Link>
    </Blank>
  </main>
);

export const RouteFault = ({ error }: { error: unknown }) => (
  <main className="body">
    <h1>{t('This page could not be shown')}</h1>
    <Failed error={error} retry={() => location.reload()} />
  </main>
);

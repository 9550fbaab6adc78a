import '@fontsource-variable/inter';
import './mantine.css';
import './base.css';
import './page.css';
import './table/table.css';
import { MantineProvider } from '@mantine/core';
import { lazy, type ReactNode, Suspense } from 'react';
import { resolver, theme } from './theme';

const Toasts = lazy(() => import('./Toasts'));

/** The nonce the server's policy allows, put into index.html by it; empty in development. */
export const styleNonce = () => document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';

export function Frame({ children }: { children: ReactNode }) {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={resolver}
      defaultColorScheme="auto"
      getStyleNonce={styleNonce}
      withGlobalClasses={false}
    >
      {children}
      <Suspense>
        <Toasts />
      </Suspense>
    </MantineProvider>
  );
}

import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { onSignedOut } from './api/session';
import { queries } from './app/queries';
import { router } from './app/router';
import { Frame } from './ui/Frame';

onSignedOut(() => {
  const { pathname, href } = router.state.location;
  if (pathname !== '/sign-in') void router.navigate({ to: '/sign-in', search: { to: href } });
});

const at = document.getElementById('root');
if (at)
  createRoot(at).render(
    <StrictMode>
      <QueryClientProvider client={queries}>
        <Frame>
          <RouterProvider router={router} />
        </Frame>
      </QueryClientProvider>
    </StrictMode>,
  );

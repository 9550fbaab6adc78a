import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { meQuery } from './api/me';
import { queries } from './app/queries';
import { router } from './app/router';
import { Frame } from './ui/Frame';
import './app/first-frame.css';

const LONGEST = 1000;

/** Who asks decides what is shown: the first frame stands until that is known, or for a second at most. */
const known = Promise.race([
  queries.prefetchQuery(meQuery),
  new Promise<void>((go) => {
    setTimeout(go, LONGEST);
  }),
]);

const at = document.getElementById('root');
if (at)
  void known.then(() =>
    createRoot(at).render(
      <StrictMode>
        <QueryClientProvider client={queries}>
          <Frame>
            <RouterProvider router={router} />
          </Frame>
        </QueryClientProvider>
      </StrictMode>,
    ),
  );

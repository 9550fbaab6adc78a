import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { queries } from './app/queries';
import { router } from './app/router';
import { Frame } from './ui/Frame';

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

import './portal.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Portal } from './Portal';

const at = document.getElementById('root');
if (at)
  createRoot(at).render(
    <StrictMode>
      <Portal />
    </StrictMode>,
  );

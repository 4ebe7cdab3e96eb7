/** Where the screens start. */
import { setNonce } from 'get-nonce';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { z } from 'zod';
import { App } from './App.tsx';
import { openShell, styleNonce } from './shell.ts';

// The policy forbids making code from text, which zod would try for speed.
z.config({ jitless: true });
// Mantine's pop-ups lock scrolling with a style element of their own, which the policy refuses without the nonce.
setNonce(styleNonce());

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <App shell={openShell()} />
  </StrictMode>,
);

/** Mounts the window on the host that this page runs in. */
// First: it settles how the libraries behave before any of them is used.
import './host/strict.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { host } from './host/host.ts';
import { openWorld } from './state/world.ts';
import './styles/index.css';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root to mount the window in.');
createRoot(root).render(<StrictMode><App {...openWorld(host())} /></StrictMode>);

/** Starts the pages. */
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { I18nProvider } from 'react-aria-components';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { queries } from './api/client.ts';
import { askSession } from './api/session.ts';
import { router } from './app/router.tsx';
import { SettingsProvider, useSettings } from './settings/settings.tsx';
import './style/index.css';
import { WordsProvider } from './words/index.tsx';

function App() {
  const { settings } = useSettings();
  return (
    <I18nProvider locale={settings.lang}>
      <WordsProvider>
        <RouterProvider router={router} />
      </WordsProvider>
    </I18nProvider>
  );
}

const place = document.getElementById('root');
if (place === null) throw new Error('The page has no #root.');
askSession();
createRoot(place).render(
  <StrictMode>
    <SettingsProvider>
      <QueryClientProvider client={queries}>
        <App />
      </QueryClientProvider>
    </SettingsProvider>
  </StrictMode>,
);

/** What stands around every page: rail, top bar, the page, the evidence beside it, the line at the foot. */
import { Outlet, useLocation, useNavigate, useSearch } from '@tanstack/react-router';
import { lazy, type ReactNode, Suspense, useEffect, useMemo, useRef, useState } from 'react';
import { PartyContext, usePartyOrder } from '../api/party.ts';
import { useVocabularyMade, VocabularyContext } from '../api/vocabulary.ts';
import { Evidence } from '../parts/evidence.tsx';
import { Loading } from '../parts/notes.tsx';
import { useSettings } from '../settings/settings.tsx';
import { useWords } from '../words/index.tsx';
import { loadAhead } from './ahead.ts';
import { useKeys } from './keys.ts';
import { NamesShown } from './names.tsx';
import { Rail } from './rail.tsx';
import { PAGES } from './routes.ts';
import { TopBar } from './top-bar.tsx';
import { Tour } from './tour.tsx';
import { put } from './address.ts';

const Palette = lazy(() => import('./palette.tsx'));

export function Frame() {
  const { t } = useWords();
  const { e } = useSearch({ strict: false });
  const { pathname } = useLocation();
  const [menu, setMenu] = useState(false);
  const [palette, setPalette] = useState(false);
  useFrameKeys(() => setPalette(true));
  useEffect(loadAhead, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page closes the menu of the phone.
  useEffect(() => setMenu(false), [pathname]);
  return (
    <Known>
      <a className="skip" href="#page">{t('frame.skip')}</a>
      <TopBar menu={menu} onMenu={() => setMenu(!menu)} onSearch={() => setPalette(true)} />
      <div className="desk" data-evidence={e !== undefined}>
        <Rail open={menu} />
        <main id="page" tabIndex={-1}>
          <NamesShown />
          <Tour />
          <Suspense fallback={<Loading />}>
            <Outlet />
          </Suspense>
          <footer className="honest">{t('frame.honest')}</footer>
        </main>
        {e !== undefined && <Evidence claim={e} key={e} />}
      </div>
      {palette && (
        <Suspense fallback={null}>
          <Palette onClose={() => setPalette(false)} />
        </Suspense>
      )}
    </Known>
  );
}

/** What codes are called and which hue a party has, for everything on the screen. */
function Known({ children }: { readonly children: ReactNode }) {
  const vocabulary = useVocabularyMade();
  const partyOf = usePartyOrder();
  return <VocabularyContext value={vocabulary}><PartyContext value={partyOf}>{children}</PartyContext></VocabularyContext>;
}

/** Ctrl+K and `/` search, `l` changes the language, `?` helps, `g` and a letter goes to a page, Escape closes the evidence. */
function useFrameKeys(search: () => void): void {
  const { settings, change } = useSettings();
  const navigate = useNavigate();
  const waiting = useRef(false);
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.code !== 'KeyK' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      search();
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, [search]);
  // After `g`, the next key within a second names a page; it comes before the keys of the page itself.
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (!waiting.current) return;
      waiting.current = false;
      const page = PAGES.find((p) => p.key === event.code);
      if (!page) return;
      event.preventDefault();
      void navigate({ to: page.path });
    };
    document.addEventListener('keydown', pressed, { capture: true });
    return () => document.removeEventListener('keydown', pressed, { capture: true });
  }, [navigate]);
  const bindings = useMemo(
    () => [
      { code: 'Slash', run: search },
      { code: 'Slash', shift: true, run: () => void navigate({ to: '/help' }) },
      { code: 'KeyL', run: () => change({ lang: settings.lang === 'ar' ? 'en' : 'ar' }) },
      { code: 'KeyG', run: () => { waiting.current = true; setTimeout(() => { waiting.current = false; }, 1000); } },
      { code: 'Escape', run: () => void navigate({ to: '.', search: put({ e: undefined }) }) },
    ],
    [search, navigate, change, settings.lang],
  );
  useKeys(bindings);
}

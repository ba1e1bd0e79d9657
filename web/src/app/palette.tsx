/** Ctrl+K: pages by name, and passages of the articles by their words. */
import { useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { Dialog, Input, ListBox, ListBoxItem, Modal, ModalOverlay, Autocomplete, SearchField } from 'react-aria-components';
import { useSearchHits } from '../api/ask.ts';
import { useWords } from '../words/index.tsx';
import { PAGES } from './routes.ts';

interface Found {
  readonly id: string;
  readonly name: string;
  readonly about: string;
  readonly lang: string | undefined;
  readonly go: () => void;
}

/** Passages shown in the palette; the page of search has all. */
const HITS = 6;

export default function Palette({ onClose }: { readonly onClose: () => void }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const [query, setQuery] = useState('');
  const { data } = useSearchHits(query);
  const found = useMemo((): Found[] => {
    const wanted = query.trim().toLowerCase();
    const pages = PAGES.filter((p) => p.rail !== null && (wanted === '' || t(`page.${p.id}`).toLowerCase().includes(wanted))).map((p): Found => ({ id: p.path, name: t(`page.${p.id}`), about: '', lang: undefined, go: () => void navigate({ to: p.path }) }));
    if (wanted === '') return pages;
    const hits = (data?.rows ?? []).slice(0, HITS).map((hit): Found => ({ id: `${hit.document} ${hit.passage.start}`, name: hit.title ?? t('document.untitled'), about: hit.text.slice(0, 120), lang: hit.lang, go: () => void navigate({ to: '/documents/$id', params: { id: hit.document } }) }));
    return [...pages, ...hits, { id: 'all', name: t('search.all', { q: query }), about: '', lang: undefined, go: () => void navigate({ to: '/search', search: { q: query } }) }];
  }, [query, data, t, navigate]);
  return (
    <ModalOverlay isOpen isDismissable onOpenChange={(open) => !open && onClose()} className="veil">
      <Modal className="palette">
        <Dialog aria-label={t('frame.search')}>
          <Autocomplete inputValue={query} onInputChange={setQuery}>
            <SearchField aria-label={t('frame.search')} autoFocus>
              <Input placeholder={t('search.example')} dir="auto" />
            </SearchField>
            <ListBox items={found} aria-label={t('search.found')} selectionMode="none" onAction={(key) => { found.find((f) => f.id === key)?.go(); onClose(); }}>
              {(item) => (
                <ListBoxItem id={item.id} textValue={item.name} className="menu-item">
                  <bdi lang={item.lang}>{item.name}</bdi>
                  {item.about !== '' && <small className="aside" lang={item.lang} dir="auto">{item.about}</small>}
                </ListBoxItem>
              )}
            </ListBox>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

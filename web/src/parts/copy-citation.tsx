/** Copies a finished citation of a claim: its words, chain and dates, in either language or as data; by `c` in the language of the page, its lasting address by `p`. */
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { useState } from 'react';
import { type ClaimOf, type DocumentOf, fetchCitation } from '../api/ask.ts';
import { useKeys } from '../app/keys.ts';
import { useSettings } from '../settings/settings.tsx';
import { useWords } from '../words/index.tsx';
import { isolate } from '../words/isolate.ts';
import { textOf } from './passage.tsx';

const STYLES = ['ar', 'en', 'markdown', 'bibtex', 'csl'] as const;
type Style = (typeof STYLES)[number];

export function CopyCitation({ claim, document }: { readonly claim: ClaimOf; readonly document: DocumentOf }) {
  const { t } = useWords();
  const { settings } = useSettings();
  const [said, say] = useState('');
  const copy = async (style: Style) => {
    const text = await citationOf(style, claim, document);
    await navigator.clipboard.writeText(text);
    say(t('cite.copied'));
  };
  const link = async () => {
    await navigator.clipboard.writeText(`${location.origin}/claims/${claim.id}`);
    say(t('cite.linked'));
  };
  useKeys([{ code: 'KeyC', run: () => void copy(settings.lang) }, { code: 'KeyP', run: () => void link() }]);
  return (
    <>
      <MenuTrigger>
        <Button className="button">{t('cite.copy')}</Button>
        <Popover className="popover">
          <Menu onAction={(style) => void copy(style as Style)} aria-label={t('cite.copy')}>
            {STYLES.map((style) => <MenuItem key={style} id={style} className="menu-item">{t(`cite.${style}`)}</MenuItem>)}
          </Menu>
        </Popover>
      </MenuTrigger>
      <span role="status" className="aside">{said}</span>
    </>
  );
}

/** The citation as text; names and words of another direction are isolated in what is copied. */
async function citationOf(style: Style, { id, claim, statement }: ClaimOf, document: DocumentOf): Promise<string> {
  const cited = await fetchCitation(id);
  if (style === 'bibtex' || style === 'csl') return cited[style];
  const words = textOf(document, statement && statement.content.length > 0 ? statement.content : claim.evidence);
  const chain = [statement?.speaker.name, ...(statement?.chain.map((l) => l.name) ?? []).reverse()].filter((n): n is string => n !== undefined && n !== null).map(isolate);
  const link = isolate(`${location.origin}/claims/${id}`);
  const from = style === 'ar' ? cited.ar : cited.en;
  const said = chain.join(style === 'ar' ? '، نقلاً عنه ' : ', via ');
  if (style === 'markdown') return `> ${isolate(words)}\n>\n> — ${said === '' ? '' : `${said}. `}${from} <${location.origin}/claims/${id}>`;
  return `${style === 'ar' ? `«${isolate(words)}»` : `“${isolate(words)}”`} — ${said === '' ? '' : `${said}. `}${from} ${link}`;
}

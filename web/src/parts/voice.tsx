/** Whose words, and through whom: the quotation over its chain. Words that did not come with the row are asked for. */
import { useClaimWords, type Voice as VoiceOf } from '../api/ask.ts';
import { Day } from './day.tsx';
import { EvidenceLink } from './evidence-link.tsx';
import { Isolated } from './isolated.tsx';
import { Quote } from './quote.tsx';

export function Voice({ claim, voice, brief = false }: { readonly claim: string; readonly voice: VoiceOf | undefined; readonly brief?: boolean }) {
  const asked = useClaimWords(claim, voice === undefined);
  const words = voice?.words ?? asked?.words;
  if (words === undefined) return null;
  const outlet = voice?.outlet ?? asked?.outlet ?? null;
  return (
    <blockquote className="voice" data-brief={brief}>
      <EvidenceLink claim={claim}><Quote words={words} /></EvidenceLink>
      <footer className="aside">
        {[outlet, ...(voice?.chain ?? asked?.chain ?? [])].filter((name) => name !== null).map((name, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a name may stand twice in a chain; its place is its identity.
          <span key={at}>{at > 0 && <span className="towards" aria-hidden="true" />}<Isolated>{name}</Isolated></span>
        ))}
        {' · '}<Day value={voice?.published ?? asked?.published} />
      </footer>
    </blockquote>
  );
}

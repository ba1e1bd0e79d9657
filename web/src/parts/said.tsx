/** What the desk says: in the language of the page where its code or form has words there, with the desk's own English beside it. */
import { useArabic } from '../words/said.ts';
import { useWords } from '../words/index.tsx';
import { noteIn } from '../words/notes.ts';

interface Props {
  readonly code: string | undefined;
  readonly message: string;
  readonly remedy: string | undefined;
}

/** A diagnostic or refusal: what happened and what helps. */
export function Said({ code, message, remedy }: Props) {
  const { t } = useWords();
  const said = useArabic()?.codes[code ?? ''];
  const english = <bdi lang="en">{message} {remedy}</bdi>;
  if (!said) return english;
  return (
    <div className="said">
      {said.message} {said.remedy}
      <details>
        <summary>{t('said.original')}</summary>
        {english}
      </details>
    </div>
  );
}

/** Why the machine thinks so. */
export function Note({ note }: { readonly note: string }) {
  const arabic = useArabic();
  const said = arabic && noteIn(arabic.notes, note);
  return said ? <span className="aside">{said}</span> : <bdi lang="en" className="aside">{note}</bdi>;
}

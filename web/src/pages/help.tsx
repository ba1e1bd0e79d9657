/** Help without a network: what the pages show, the method, the keys. */
import { Link } from '@tanstack/react-router';
import { PageHead } from '../parts/page.tsx';
import { useWords } from '../words/index.tsx';

const METHOD = ['help.method.words', 'help.method.origins', 'help.method.silence', 'help.method.tolls', 'help.method.states', 'help.method.not'] as const;

const KEYS = [
  [['Ctrl', 'K'], 'key.search'], [['/'], 'key.search'], [['?'], 'key.help'], [['L'], 'key.language'], [['G', 'D'], 'page.disputes'], [['G', 'I'], 'page.incidents'], [['G', 'T'], 'page.tolls'], [['G', 'C'], 'page.truces'],
  [['G', 'Q'], 'page.review'], [['G', 'S'], 'page.sources'], [['G', 'N'], 'page.add'], [['[', ']'], 'key.step'], [['Enter'], 'key.evidence'], [['C'], 'cite.copy'], [['P'], 'key.link'], [['A'], 'claim.add'], [['Esc'], 'key.close'], [['J', 'K'], 'key.next'], [['Y'], 'decide.accept'],
  [['N'], 'decide.reject'], [['H'], 'decide.hold'], [['E'], 'decide.edit'], [['M'], 'key.merge'], [['S'], 'key.split'], [['U'], 'decide.undo'], [['X'], 'key.tick'],
] as const;

export default function Help() {
  const { t } = useWords();
  return (
    <>
      <PageHead name={t('page.help')} title={t('page.help')} about={t('help.about')} />
      <section className="prose">
        <h2>{t('help.start')}</h2>
        <ol className="numbered">
          <li>{t('tour.words')} <Link to="/">{t('page.disputes')}</Link></li>
          <li>{t('tour.numbers')} <Link to="/tolls">{t('page.tolls')}</Link></li>
          <li>{t('tour.own')} <Link to="/add">{t('page.add')}</Link></li>
        </ol>
        <h2>{t('help.method')}</h2>
        {METHOD.map((key) => <p key={key}>{t(key)}</p>)}
        <h2>{t('sample.mark')}</h2>
        <p>{t('sample.why')}</p>
      </section>
      <section>
        <h2>{t('help.keys')}</h2>
        <p className="aside">{t('help.keys.about')}</p>
        <dl className="keys">
          {KEYS.map(([keys, what]) => <div key={`${keys.join(' ')} ${what}`}><dt>{keys.map((key) => <kbd key={key}>{key}</kbd>)}</dt><dd>{t(what)}</dd></div>)}
        </dl>
      </section>
    </>
  );
}

/** Who is logged in, with the role, and the way out; nothing where the ledger is open to this machine. */
import { Link } from '@tanstack/react-router';
import { useLogout, useSession } from '../api/session.ts';
import { Isolated } from '../parts/isolated.tsx';
import { useWords } from '../words/index.tsx';

export function Person() {
  const { t } = useWords();
  const { data } = useSession();
  const logout = useLogout();
  if (data?.mode !== 'accounts' || data.name === null || data.role === null) return null;
  return (
    <span className="person">
      <Link to="/settings" title={t('person.title')}><Isolated>{data.name}</Isolated> · {t(`role.${data.role}`)}</Link>
      <button type="button" className="quiet" disabled={logout.isPending} onClick={() => logout.mutate()}>{t('person.out')}</button>
    </span>
  );
}

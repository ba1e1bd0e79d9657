/** Before every page: where accounts are set up, nobody sees one who is not logged in. The address stays, so that one comes to where one was going. */
import { lazy, Suspense } from 'react';
import { useSession } from '../api/session.ts';
import { Failed, Loading } from '../parts/notes.tsx';
import { Frame } from './frame.tsx';

const Login = lazy(() => import('../pages/login.tsx'));

export function Door() {
  const { data, error } = useSession();
  if (!data) return <main>{error ? <Failed error={error} /> : <Loading />}</main>;
  if (data.mode === 'open' || data.name !== null) return <Frame />;
  return (
    <Suspense fallback={<Loading />}>
      <Login ended={data.ended === true} />
    </Suspense>
  );
}

/** Before every page: where accounts are set up, nobody sees one who is not logged in. The address stays, so that one comes to where one was going. */
import { lazy, Suspense } from 'react';
import { useSession } from '../api/session.ts';
import { Failed, Loading } from '../parts/notes.tsx';
import { Frame } from './frame.tsx';

const Login = lazy(() => import('../pages/login.tsx'));
const ChoosePassword = lazy(() => import('../pages/choose-password.tsx'));

export function Door() {
  const { data, error } = useSession();
  if (!data) return <main>{error ? <Failed error={error} /> : <Loading />}</main>;
  if (data.name !== null && !data.temporary) return <Frame />;
  return (
    <Suspense fallback={<Loading />}>
      {data.name === null ? <Login ended={data.ended === true} /> : <ChoosePassword name={data.name} />}
    </Suspense>
  );
}

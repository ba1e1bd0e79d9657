/** After logging in with a password that an administrator gave: one of one's own comes first. */
import { Doorstep } from '../app/doorstep.tsx';
import { Person } from '../app/person.tsx';
import { ChangePassword } from '../parts/change-password.tsx';
import { useWords } from '../words/index.tsx';

export default function ChoosePassword({ name }: { readonly name: string }) {
  const { t } = useWords();
  return (
    <Doorstep title={t('password.choose')} about={t('password.choose.about')}>
      <Person />
      <ChangePassword name={name} />
    </Doorstep>
  );
}

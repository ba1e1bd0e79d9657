/** Choosing a day: browsers write it in the order of their own language, so the desk says it again in that of the page. */
import { useEffect, useRef, useState } from 'react';
import { Day } from './day.tsx';

interface Props {
  readonly label: string;
  /** For forms that are read when they are sent. */
  readonly name?: string;
  readonly value?: string;
  readonly onChange?: (day: string) => void;
}

export function DayField({ label, name, value, onChange }: Props) {
  const field = useRef<HTMLInputElement>(null);
  const [own, setOwn] = useState('');
  const chosen = value ?? own;
  useEffect(() => {
    const form = field.current?.form;
    const empty = () => setOwn('');
    form?.addEventListener('reset', empty);
    return () => form?.removeEventListener('reset', empty);
  }, []);
  return (
    <label>
      {label} <input type="date" name={name} value={value} ref={field} onChange={(event) => { setOwn(event.target.value); onChange?.(event.target.value); }} />
      {chosen !== '' && <small className="aside"> <Day value={chosen} /></small>}
    </label>
  );
}

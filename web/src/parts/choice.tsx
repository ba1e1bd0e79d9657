/** One of a list of codes, by their names. */
interface Props {
  readonly name: string;
  readonly value: string;
  readonly set: (value: string) => void;
  readonly options: readonly (readonly [code: string, label: string])[];
  /** What stands for none of them, where none may be chosen. */
  readonly none?: string;
}

export function Choice({ name, value, set, options, none }: Props) {
  return (
    <label>
      {name}
      <select value={value} onChange={(event) => set(event.target.value)}>
        {none !== undefined && <option value="">{none}</option>}
        {options.map(([code, label]) => <option key={code} value={code}>{label}</option>)}
      </select>
    </label>
  );
}

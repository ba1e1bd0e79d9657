interface Picture {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}
export const SHARE_MAX: number;
export function decoded(bytes: Uint8Array): Picture;
export function difference(one: Picture, other: Picture): number;
export function keepIn(folder: string, name: string, bytes: Uint8Array): 'new' | 'same' | 'changed';
export function keepOnly(folder: string, names: ReadonlySet<string>): string[];

interface Picture {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}
export const SHARE_MAX: number;
export function decoded(bytes: Uint8Array): Picture;
export function difference(one: Picture, other: Picture): number;

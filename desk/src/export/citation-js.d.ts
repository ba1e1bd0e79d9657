/** The part of citation-js that we use; it ships no types. */
declare module '@citation-js/core' {
  export class Cite {
    constructor(data: readonly object[], options: { readonly forceType: string });
    format(type: 'bibtex'): string;
    format(type: 'data', options: { readonly format: 'object' }): object[];
  }
  export const plugins: { readonly config: { get(plugin: '@bibtex'): { readonly format: object } } };
}
declare module '@citation-js/plugin-bibtex';

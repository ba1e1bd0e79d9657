/** The parts of citation-js and jsonld that we use; they ship no types. */
declare module '@citation-js/core' {
  export class Cite {
    constructor(data: readonly object[], options: { readonly forceType: string });
    format(type: 'bibtex'): string;
    format(type: 'data', options: { readonly format: 'object' }): object[];
  }
  export const plugins: { readonly config: { get(plugin: '@bibtex'): { readonly format: object } } };
}
declare module '@citation-js/plugin-bibtex';
declare module 'jsonld' {
  const jsonld: { expand(document: object, options: { readonly documentLoader: (url: string) => Promise<object>; readonly safe?: boolean }): Promise<object[]> };
  export default jsonld;
}

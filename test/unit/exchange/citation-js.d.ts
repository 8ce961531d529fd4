/** The part of citation-js that the tests use; the packages bring no types. */
declare module '@citation-js/core' {
  export interface CslName { family?: string; given?: string; suffix?: string; literal?: string; 'non-dropping-particle'?: string; 'dropping-particle'?: string }
  export interface CslItem {
    id: string; type: string; title?: string; author?: CslName[]; issued?: { 'date-parts': number[][] }; DOI?: string; URL?: string; abstract?: string;
    keyword?: string; note?: string | string[]; number?: string; publisher?: string; 'container-title'?: string; 'event-title'?: string; 'citation-key'?: string;
  }
  export class Cite {
    constructor(data: unknown, options?: { forceType?: string });
    data: CslItem[];
  }
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';

/** The page of results, whose address says what was sought: going back to it shows it again. */

export interface SearchTerms {
  readonly q: string;
  readonly group?: string;
  readonly kind?: string;
}

export const searchAddress = ({ q, group, kind }: SearchTerms): string =>
  `/search?${new URLSearchParams({ q, ...(group ? { group } : {}), ...(kind ? { kind } : {}) }).toString()}`;

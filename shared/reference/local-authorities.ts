/**
 * The United Kingdom's authorities with social services: in England, Wales and Scotland by their code of the Office for National
 * Statistics, as in force from April 2025; in Northern Ireland the five trusts, which have none.
 */
import data from './local-authorities.json' with { type: 'json' };

export interface LocalAuthority {
  readonly code: string;
  readonly label: string;
}

const LOCAL_AUTHORITIES: readonly LocalAuthority[] = data;

/** For a choice field; the last one asks for its name. */
export const LOCAL_AUTHORITY_OPTIONS: readonly LocalAuthority[] = [
  ...LOCAL_AUTHORITIES,
  { code: 'OTHER', label: 'Another authority, or one that is not known yet' },
];

const labels = new Map(LOCAL_AUTHORITY_OPTIONS.map(({ code, label }) => [code, label]));

/** The code itself when the list does not know it. */
export const localAuthorityLabel = (code: string): string => labels.get(code) ?? code;

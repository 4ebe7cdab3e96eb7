/** What a risk amounts to: likelihood times severity, in four bands. A person may judge otherwise and says why. */
import { textIn } from '../body-values.ts';
import type { Body } from '../record.ts';

export const LIKELIHOODS = [
  { code: '1', label: 'Unlikely' },
  { code: '2', label: 'Possible' },
  { code: '3', label: 'Likely' },
  { code: '4', label: 'Almost certain' },
] as const;

export const SEVERITIES = [
  { code: '1', label: 'Minor', hint: 'Distress that passes.' },
  { code: '2', label: 'Moderate', hint: 'Harm that needs help.' },
  { code: '3', label: 'Serious', hint: 'Significant harm, or injury.' },
  { code: '4', label: 'Grave', hint: 'Death, or harm for life.' },
] as const;

export const RATINGS = [
  { code: 'low', label: 'Low' },
  { code: 'medium', label: 'Medium' },
  { code: 'high', label: 'High' },
  { code: 'very-high', label: 'Very high' },
] as const;

export type RiskRating = (typeof RATINGS)[number]['code'];

/** What a person chose, else what follows from likelihood and severity; undefined while either is missing. */
export function ratingOf(body: Body): RiskRating | undefined {
  const chosen = RATINGS.find(({ code }) => code === textIn(body, 'ratingChosen'));
  return chosen?.code ?? computedRating(body);
}

function computedRating(body: Body): RiskRating | undefined {
  const product = Number(textIn(body, 'likelihood')) * Number(textIn(body, 'severity'));
  if (product === 0) return undefined;
  if (product >= 12) return 'very-high';
  if (product >= 6) return 'high';
  return product >= 3 ? 'medium' : 'low';
}

/** The seal of frozen facts, by the browser's own SHA-256. */
import { sealOf } from '#shared/report/freeze.ts';

export const seal = (bytes: Uint8Array): Promise<string> =>
  sealOf(bytes, async (each) => new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(each))));

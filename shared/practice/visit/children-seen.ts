import { answerIn, rowsIn, textIn } from '../body-values.ts';
import type { Body } from '../record.ts';

/** What a visit shows of one child, for the visit strip and the visit indicators. */
export interface ChildSeen {
  readonly child: string;
  readonly seen: boolean;
  readonly seenAlone: boolean;
  readonly faceToFace: boolean;
}

export const childrenSeen = (body: Body): readonly ChildSeen[] =>
  rowsIn(body, 'children').map((child) => {
    const seen = answerIn(child, 'seen') === true;
    return {
      child: textIn(child, 'child'),
      seen,
      seenAlone: seen && answerIn(child, 'seenAlone') === true,
      faceToFace: seen && answerIn(child, 'faceToFace') === true,
    };
  });

/** Who works with the case, from when and until when. The latest one without an end decides whose case it is. */

import { z } from 'zod';
import { codeLabel } from '#shared/reference/code-lists.ts';
import { code, date, dateIn, dayEndIn, staff, text, textIn } from '../body-values.ts';
import type { RecordKind } from '../record.ts';
import { allocationForm } from './form.ts';
import { allocationTimescales } from './timescales.ts';

export const allocationSchema = z.looseObject({
  worker: staff,
  from: date,
  to: date.optional(),
  changeReason: code,
  note: text.optional(),
});

export const allocation: RecordKind = {
  kind: 'allocation',
  title: 'Allocation',
  fileTypes: ['case'],
  part: 'involvement',
  writers: 'front-door',
  signOff: 'offered',
  words: { begin: 'Allocate the case', finish: 'Save the allocation', shareable: false },
  correctedBy: 'new-version',
  form: allocationForm,
  schema: allocationSchema,
  timescales: allocationTimescales,
  // Nobody supervises who has the case no more; another allocation begins it anew.
  stops: [{ rule: 'SUPERVISION', at: (body) => dayEndIn(body, 'to'), cancels: true }],
  happenedAt: (body) => dateIn(body, 'from'),
  summary: (body) => {
    const reason = textIn(body, 'changeReason');
    return reason === '' ? 'Allocated' : `Allocated: ${codeLabel('worker_change_reason', reason).toLowerCase()}`;
  },
  ended: (body) => {
    const to = dateIn(body, 'to');
    return to === undefined ? undefined : { at: to, summary: 'Allocation ended' };
  },
};

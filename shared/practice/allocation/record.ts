/** Who works with the case, from when and until when. The latest one without an end decides whose case it is. */

import { z } from 'zod';
import { addMs, dateOf, type ZonedInstant } from '#shared/base/zoned-instant.ts';
import { codeLabel } from '#shared/reference/code-lists.ts';
import type { Signed } from '#shared/timescales/rule.ts';
import { code, date, dateIn, dayEndIn, dayIn, staff, text, textIn } from '../body-values.ts';
import type { Body, RecordKind } from '../record.ts';
import { allocationForm } from './form.ts';
import { allocationTimescales } from './timescales.ts';

export const allocationSchema = z.looseObject({
  worker: staff,
  from: date,
  to: date.optional(),
  changeReason: code,
  note: text.optional(),
});

/**
 * Recorded on the day it begins, it has an hour; else that day's end in London. Days differ from place to place: without the hour, an
 * allocation in Canada on the evening of the contact would seem to be from before it.
 */
function allocatedAt(body: Body, { finalisedAt }: Signed): ZonedInstant | undefined {
  return finalisedAt !== undefined && dateOf(finalisedAt) === dateIn(body, 'from') ? finalisedAt : dayEndIn(body, 'from');
}

/** Nobody supervises who has the case no more. A moment before another allocation of that day begins it anew. */
function endOfSupervision(body: Body): ZonedInstant | undefined {
  const last = dayIn(body, 'to');
  return last === undefined ? undefined : addMs(last, -1);
}

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
  stops: [
    { rule: 'SUPERVISION', at: endOfSupervision, cancels: true },
    { rule: 'PI4.1', part: 'allocated', at: allocatedAt },
    { rule: 'PI6.1', part: 'allocated', at: allocatedAt },
    { rule: 'P8.1', at: allocatedAt },
  ],
  happenedAt: (body) => dateIn(body, 'from'),
  facts: ['worker', 'from', 'to', 'changeReason'],
  summary: (body) => {
    const reason = textIn(body, 'changeReason');
    return reason === '' ? 'Allocated' : `Allocated: ${codeLabel('worker_change_reason', reason).toLowerCase()}`;
  },
  ended: (body) => {
    const to = dateIn(body, 'to');
    return to === undefined ? undefined : { at: to, summary: 'Allocation ended' };
  },
};

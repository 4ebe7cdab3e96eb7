/** A contact as the duty worker would have recorded it: what was said, the response, the decision, who was told. */
import type { FileId, RecordId } from '#shared/base/ids.ts';
import type { ZonedInstant } from '#shared/base/zoned-instant.ts';
import type { Body } from '#shared/practice/record.ts';
import { contactBody, decisionBody, outcomeToldBody, responseBody } from './bodies.ts';
import type { DemoLaptop } from './laptop.ts';
import type { Moments } from './moments.ts';
import type { ContactStory, LooseContact } from './story.ts';

export interface ToldContact {
  readonly file: FileId;
  readonly receivedAt: ZonedInstant;
  readonly decision?: { readonly record: RecordId; readonly body: Body; readonly at: ZonedInstant };
}

/** How long writing it down took. */
const WRITING = { minutes: 12 };

export async function tellContact(
  duty: DemoLaptop,
  contact: ContactStory,
  about: { readonly location: string; readonly people: LooseContact['people']; readonly address?: string | undefined },
  moments: Moments,
): Promise<ToldContact> {
  const receivedAt = moments.at(contact.received);
  const body = contactBody(contact, about, receivedAt, moments);
  const records = [{ kind: 'contact', op: 'finalise', body } as const];
  const file = await duty.createFile({ type: 'contact', location: about.location, records }, moments.later(receivedAt, WRITING));
  const { response } = contact;
  if (response !== undefined) {
    const at = moments.later(receivedAt, { minutes: response.minutesLater });
    await save(duty, file, 'contact-response', responseBody(response, at, duty.person), moments.later(at, WRITING));
  }
  const decision = contact.decision && (await tellDecision(duty, contact, contact.decision, file, receivedAt, moments));
  for (const told of contact.told ?? []) {
    const at = moments.later(receivedAt, { hours: told.hoursLater });
    await save(duty, file, 'outcome-told', outcomeToldBody(told, at, duty.person), moments.later(at, WRITING));
  }
  return { file, receivedAt, ...(decision ? { decision } : {}) };
}

async function tellDecision(
  duty: DemoLaptop,
  contact: ContactStory,
  decision: NonNullable<ContactStory['decision']>,
  file: FileId,
  receivedAt: ZonedInstant,
  moments: Moments,
): Promise<NonNullable<ToldContact['decision']>> {
  const at = moments.later(receivedAt, { hours: decision.hoursLater });
  const body = decisionBody(contact, decision, at, duty.person);
  const record = await save(duty, file, 'referral', body, moments.later(at, WRITING));
  return { record, body, at };
}

async function save(duty: DemoLaptop, file: FileId, kind: string, body: Body, at: ZonedInstant): Promise<RecordId> {
  const [record] = await duty.save({ file, records: [{ kind, op: 'finalise', body }] }, at);
  if (record === undefined) throw new Error(`The ${kind} was not saved`);
  return record;
}

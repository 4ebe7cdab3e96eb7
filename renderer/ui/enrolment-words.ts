/** What went wrong while setting up or joining, in words that say what to do. */
import type { EngineApi } from '#renderer/worker/api.ts';

type Refused = Extract<Awaited<ReturnType<EngineApi['readCode']>>, { readonly ok: false }>;
export type EnrolmentRefusalCode = Refused['error']['code'];

export const enrolmentWords: Readonly<Record<EnrolmentRefusalCode, string>> = {
  'code-damaged':
    'This code is not complete, or a character in it is wrong. Copy it again from its first group to its last; if it still does not fit, ask the administrator for a new one.',
  'wrong-code': 'This is not the set-up code of this server. It is printed when the server starts: check it there and enter it again.',
  'unknown-invite': 'The server does not know this code: it may have been cancelled. Ask the administrator for a new one.',
  used: 'This code has been used on another laptop. Ask the administrator for a new one, and tell them if that laptop is not yours.',
  expired: 'This code is over: it was good for 24 hours. Ask the administrator for a new one.',
  refused: 'The administrator’s laptop turned this laptop away: what it sent did not fit the code. Ask the administrator for a new code.',
  'wrong-service':
    'The server that answered is not the one this code was made for. Do not try again from this network; tell the administrator first.',
  'already-set-up': 'This server holds a service already. Ask its administrator for a one-time code and join with that.',
  'not-set-up': 'This server holds no service yet. Check the address, or set up a new service there.',
  'no-connection': 'The server does not answer. Check the address and the connection, then try again.',
  'server-fault': 'The server answered, but could not do it. Try again in a few minutes; if it goes on, tell whoever runs the server.',
  'storage-failed': 'This laptop could not write to its disk. Free some space, then try again.',
};

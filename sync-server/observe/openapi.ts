/** `GET /openapi`: the HTTP surface as OpenAPI 3.1, made from the message schemas; `GET /docs`: the same for reading. */
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { REQUEST_ERRORS } from '#shared/protocol/errors.ts';
import { MESSAGES, type MessageName, refusalSchema } from '#shared/protocol/messages.ts';
import { renderDocs } from './docs-page.ts';

export interface OpenApi {
  readonly openapi: string;
  readonly info: { readonly title: string; readonly version: string; readonly description: string };
  readonly paths: Readonly<Record<string, { readonly post?: Operation; readonly get?: Operation }>>;
}

export interface Operation {
  readonly summary: string;
  readonly requestBody?: { readonly required: true; readonly content: Content };
  readonly responses: Readonly<Record<string, { readonly description: string; readonly content?: Content }>>;
}

type Content = Readonly<Record<string, { readonly schema?: unknown }>>;

const SUMMARIES: Readonly<Record<MessageName, string>> = {
  setup: 'Begin a service on an empty server',
  invite: 'Announce a one-time code',
  'cancel-invite': 'Take a one-time code back',
  enrol: 'Use a one-time code',
  enrolment: 'Ask whether an enrolment has been confirmed',
  challenge: 'Ask for a challenge to sign',
  login: 'Log in with the signed challenge',
  directory: 'Append entries to the directory',
  exchange: 'Everything of a sync in one round trip',
  reconcile: 'Reconciliation, step 1: which vaults differ',
  'reconcile-vault': 'Reconciliation, step 2: what is missing on either side of one vault',
  chunks: 'Ask which sealed chunks of documents are there',
  'put-chunk': 'Bring a sealed chunk of a document',
  'get-chunk': 'Fetch a sealed chunk of a document',
  stream: 'Be poked when there is something to fetch',
};

function describeSurface(): OpenApi {
  const refusals = Object.groupBy(Object.entries(REQUEST_ERRORS), ([, { status }]) => String(status));
  const refusalResponses = Object.fromEntries(
    Object.entries(refusals).map(([status, codes]) => [
      status,
      {
        description: (codes ?? []).map(([code, { cause }]) => `\`${code}\`: ${cause}`).join('; '),
        content: cborOf(refusalSchema),
      },
    ]),
  );
  const messages = (Object.keys(MESSAGES) as MessageName[]).map((name) => [
    `/v1/${name}`,
    {
      post: {
        summary: SUMMARIES[name],
        requestBody: { required: true as const, content: cborOf(MESSAGES[name].request) },
        responses: { '200': answerOf(name), ...refusalResponses },
      },
    },
  ]);
  const plain = (summary: string, type: string): { get: Operation } => ({
    get: { summary, responses: { '200': { description: summary, content: { [type]: {} } } } },
  });
  return {
    openapi: '3.1.0',
    info: {
      title: 'Haversack sync server',
      version: '1',
      description:
        'Request and response bodies are CBOR maps (RFC 8949). They are described here as JSON Schema; `format: byte-string` is a CBOR byte string. Requests carry no Content-Type, and the token travels in the body. The protocol itself is shared/protocol/PROTOCOL.md.',
    },
    paths: {
      ...Object.fromEntries(messages),
      '/healthz': plain('The process answers', 'text/plain'),
      '/readyz': plain('The store answers', 'text/plain'),
      '/metrics': plain('Counts for Prometheus', 'text/plain'),
      '/openapi': plain('This description', 'application/json'),
      '/docs': plain('This description, for reading', 'text/html'),
    },
  };
}

export function registerOpenApi(app: FastifyInstance): void {
  const description = describeSurface();
  const page = renderDocs(description);
  app.get('/openapi', async (_request, reply) => reply.type('application/json').send(JSON.stringify(description)));
  app.get('/docs', async (_request, reply) =>
    reply
      .type('text/html; charset=utf-8')
      .header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'")
      .header('x-content-type-options', 'nosniff')
      .send(page),
  );
}

function answerOf(name: MessageName): Operation['responses'][string] {
  if (name === 'stream')
    return { description: 'Server-sent events: `event: poke`, data: the newest seq', content: { 'text/event-stream': {} } };
  return { description: 'Done', content: cborOf(MESSAGES[name].answer) };
}

/** Byte strings are custom checks to zod, which has no such type in JSON. */
function cborOf(schema: z.ZodType): Content {
  const described = z.toJSONSchema(schema, {
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema._zod.def.type === 'custom') Object.assign(jsonSchema, { type: 'string', format: 'byte-string' });
    },
  });
  delete described.$schema;
  return { 'application/cbor': { schema: described } };
}

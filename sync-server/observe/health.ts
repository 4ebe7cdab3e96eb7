/** `GET /healthz`, `/readyz`, `/metrics`: for whoever runs the server. */
import type { FastifyInstance } from 'fastify';
import type { Storage } from '../storage/storage.ts';
import type { Metrics } from './metrics.ts';

export function registerHealth(app: FastifyInstance, storage: Storage, metrics: Metrics): void {
  app.get('/healthz', async (_request, reply) => reply.type('text/plain').send('ok\n'));
  app.get('/readyz', async (request, reply) => {
    try {
      await storage.check();
      return reply.type('text/plain').send('ready\n');
    } catch (error) {
      request.log.error({ err: error }, 'the store does not answer');
      return reply.code(503).type('text/plain').send('the store does not answer\n');
    }
  });
  app.get('/metrics', async (_request, reply) => reply.type(metrics.registry.contentType).send(await metrics.registry.metrics()));
}

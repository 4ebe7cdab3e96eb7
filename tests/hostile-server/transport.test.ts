import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { fetchTransport } from '#renderer/worker/fetch-transport.ts';

let server: Server | undefined;

afterEach(async () => {
  server?.closeAllConnections();
  await new Promise((resolve) => server?.close(resolve));
});

async function send(listener: RequestListener): Promise<{ readonly status: number; readonly body: Uint8Array }> {
  server = createServer(listener);
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return fetchTransport.send(`http://127.0.0.1:${port}`, 'exchange', new Uint8Array([1]), AbortSignal.timeout(10_000));
}

describe('the network', () => {
  it('carries bytes there and back', async () => {
    const answer = await send((request, reply) => {
      request.on('data', (bytes: Buffer) => reply.end(Buffer.concat([bytes, Buffer.from([2])])));
    });
    expect(answer).toEqual({ status: 200, body: new Uint8Array([1, 2]) });
  });

  it('follows no redirection: a server does not send the laptop elsewhere', async () => {
    let asked = 0;
    const answer = send((_request, reply) => {
      asked++;
      reply.writeHead(307, { location: '/v1/exchange' }).end();
    });
    await expect(answer).rejects.toThrow();
    expect(asked).toBe(1);
  });

  it('gives up an answer without end before it fills the memory', async () => {
    let sent = 0;
    const answer = send((_request, reply) => {
      const chunk = Buffer.alloc(1024 * 1024);
      const more = (): void => {
        sent += chunk.length;
        if (reply.destroyed) return;
        if (reply.write(chunk)) setImmediate(more);
        else reply.once('drain', more);
      };
      more();
    });
    await expect(answer).rejects.toThrow('longer than');
    expect(sent).toBeLessThan(200 * 1024 * 1024);
  });
});

/**
 * Haversack in a plain browser: serves the built renderer on 127.0.0.1 with the very headers of the Electron window. It gives the
 * page no more than Electron would, and less: there is no keychain.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import path from 'node:path';
import { answer, type Bundle } from '#electron/bundle.ts';
import { type HostOptions, shellInfo } from '#electron/host-options.ts';

export interface LoopbackHost {
  readonly address: string;
  close(): Promise<void>;
}

/** @throws the error of `listen` (EADDRINUSE …), for the caller to put into words. */
export async function openLoopbackHost(port: number, options: HostOptions): Promise<LoopbackHost> {
  const bundle: Bundle = {
    folder: path.resolve(import.meta.dirname, '../dist/renderer'),
    shellInfo: () => shellInfo('browser', options, []),
  };
  const server = createServer((request, response) => {
    respond(bundle, request, response).catch(() => response.writeHead(500).end());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return { address: `http://${hostOf(server)}`, close: () => closeServer(server) };
}

async function respond(bundle: Bundle, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const host = `127.0.0.1:${request.socket.localPort}`;
  // A page elsewhere whose name was made to resolve to this machine carries its own name here.
  if (request.headers.host !== host) {
    response.writeHead(421, { 'content-type': 'text/plain' }).end(`Open http://${host}/ instead\n`);
    return;
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { allow: 'GET, HEAD' }).end();
    return;
  }
  const target = `http://${host}${request.url ?? '/'}`;
  if (!URL.canParse(target)) {
    response.writeHead(400).end();
    return;
  }
  const { status, headers, body } = await answer(bundle, new URL(target));
  response.writeHead(status, headers).end(request.method === 'HEAD' ? undefined : body);
}

function hostOf(server: Server): string {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The host does not listen on a port');
  return `127.0.0.1:${address.port}`;
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

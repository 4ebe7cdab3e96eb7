/** Open streams, and who is poked when something changes. A poke carries no content: the laptop answers by an `exchange`. */
import type { ServerResponse } from 'node:http';
import type { DeviceId } from '#shared/base/ids.ts';
import { isAdministratorsDevice } from '#shared/protocol/directory.ts';
import { LIMITS } from '#shared/protocol/limits.ts';
import type { DirectoryLog } from '../directory/directory-log.ts';
import type { Login } from '../storage/storage.ts';

/** A laptop that has not read for this long is gone: its stream ends, and it asks anew when it is back. */
const PATIENCE = 2 * 60 * 1000;

interface Stream {
  readonly response: ServerResponse;
  readonly expires: number;
  /** The reader is behind: what it is told next waits here; only the newest counts. */
  waiting: number | undefined;
  behindSince: number | undefined;
}

export interface StreamsOptions {
  readonly directory: DirectoryLog;
  readonly clock: () => number;
  /** The server's newest `seq`. */
  readonly seq: () => number;
  readonly heartbeat: number;
}

export class Streams {
  readonly #options: StreamsOptions;
  readonly #byDevice = new Map<DeviceId, Set<Stream>>();
  readonly #timer: NodeJS.Timeout;

  constructor(options: StreamsOptions) {
    this.#options = options;
    this.#timer = setInterval(() => this.#beat(), options.heartbeat);
    this.#timer.unref();
  }

  get size(): number {
    let size = 0;
    for (const streams of this.#byDevice.values()) size += streams.size;
    return size;
  }

  mayOpen(device: DeviceId): boolean {
    return (this.#byDevice.get(device)?.size ?? 0) < LIMITS.streamsPerDevice;
  }

  /** Takes over a response whose head has been written. */
  open(login: Login, response: ServerResponse): void {
    const streams = this.#byDevice.get(login.device) ?? new Set();
    this.#byDevice.set(login.device, streams);
    const stream: Stream = { response, expires: login.expires, waiting: undefined, behindSince: undefined };
    streams.add(stream);
    response.on('drain', () => {
      stream.behindSince = undefined;
      if (stream.waiting !== undefined) this.#tell(stream, stream.waiting);
    });
    response.on('close', () => {
      streams.delete(stream);
      if (streams.size === 0 && this.#byDevice.get(login.device) === streams) this.#byDevice.delete(login.device);
    });
    response.on('error', () => response.destroy());
    response.write(':\n\n');
  }

  /** @param except the device that made the change: it knows. */
  poke(devices: Iterable<DeviceId>, except?: DeviceId): void {
    if (this.#byDevice.size === 0) return;
    const seq = this.#options.seq();
    for (const device of devices) {
      if (device === except) continue;
      for (const stream of this.#byDevice.get(device) ?? []) this.#tell(stream, seq);
    }
  }

  pokeAll(except?: DeviceId): void {
    this.poke([...this.#byDevice.keys()], except);
  }

  pokeAdministrators(): void {
    const { current } = this.#options.directory;
    this.poke([...this.#byDevice.keys()].filter((device) => isAdministratorsDevice(current, device)));
  }

  endOf(device: DeviceId): void {
    for (const stream of this.#byDevice.get(device) ?? []) stream.response.end();
  }

  close(): void {
    clearInterval(this.#timer);
    for (const streams of this.#byDevice.values()) for (const stream of streams) stream.response.end();
  }

  #tell(stream: Stream, seq: number): void {
    if (stream.response.writableNeedDrain) {
      stream.waiting = seq;
      stream.behindSince ??= this.#options.clock();
      return;
    }
    stream.waiting = undefined;
    stream.response.write(`event: poke\ndata: ${seq}\n\n`);
  }

  #beat(): void {
    const now = this.#options.clock();
    for (const streams of this.#byDevice.values()) {
      for (const stream of streams) {
        const { response } = stream;
        if (now >= stream.expires) response.end();
        else if (!response.writableNeedDrain) response.write(':\n\n');
        else if (now - (stream.behindSince ??= now) > PATIENCE) response.destroy();
      }
    }
  }
}

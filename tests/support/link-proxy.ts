/**
 * The link between one laptop and the server, as it is in the field: it can be cut, made slow, and made to drop connections, and it
 * keeps every byte that passed, so that a test can look for words that should never have travelled.
 */
import { closeSync, openSync, writeSync } from 'node:fs';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { Transform } from 'node:stream';

export interface LinkQuality {
  /** Each way. */
  readonly kilobitsPerSecond: number;
  /** Half before what the laptop sends arrives, half before the answer does. */
  readonly roundTripMs: number;
}

export interface LinkProxy {
  /** What stands in for the server's address on this laptop. */
  readonly address: string;
  /** Ends what is open and refuses what is new, until `restore`. */
  cut(): void;
  restore(): void;
  /** From now on, for open connections too; null: as fast as it goes. */
  slowTo(quality: LinkQuality | null): void;
  /** Ends each new connection in the middle, after this many bytes of either direction; null: never. */
  dropAfter(bytes: number | null): void;
  /** Ends every open connection at once, and lets new ones through. */
  dropNow(): void;
  /** Bytes that passed, each way, for measuring. */
  readonly sent: number;
  readonly received: number;
  /** Connections ended in the middle, by `dropAfter`, `dropNow` or `cut`. */
  readonly dropped: number;
  close(): Promise<void>;
}

/** @param captureFile takes everything that passes, both ways, in the order of passing. */
export async function openLinkProxy(server: string, captureFile?: string): Promise<LinkProxy> {
  const target = new URL(server);
  const capture = captureFile === undefined ? null : openSync(captureFile, 'a');
  const open = new Set<Socket>();
  const passed = { sent: 0, received: 0, dropped: 0 };
  let isCut = false;
  let quality: LinkQuality | null = null;
  let dropAfter: number | null = null;

  const endAll = () => {
    // Each connection has two ends.
    passed.dropped += open.size / 2;
    for (const socket of open) socket.resetAndDestroy();
  };

  const listener = createServer((laptop) => {
    if (isCut) {
      laptop.resetAndDestroy();
      return;
    }
    const far = connect(Number(target.port || 80), target.hostname);
    let left = dropAfter;
    const end = () => {
      laptop.destroy();
      far.destroy();
    };
    for (const socket of [laptop, far]) {
      open.add(socket);
      socket.setNoDelay(true);
      socket.once('error', end);
      socket.once('close', () => {
        open.delete(socket);
        // One that ended in good order may still have bytes on the slow way to the other side.
        if (!socket.readableEnded) end();
      });
    }
    const way = (direction: 'sent' | 'received') =>
      throttle(
        () => quality,
        (chunk) => {
          passed[direction] += chunk.length;
          if (capture !== null) writeSync(capture, chunk);
          if (left === null) return;
          left -= chunk.length;
          if (left <= 0 && !laptop.destroyed) {
            passed.dropped += 1;
            laptop.resetAndDestroy();
            far.resetAndDestroy();
          }
        },
      );
    laptop.pipe(way('sent')).pipe(far);
    far.pipe(way('received')).pipe(laptop);
  });
  await new Promise<void>((resolve, reject) => {
    listener.once('error', reject);
    listener.listen(0, '127.0.0.1', resolve);
  });

  return {
    address: `http://127.0.0.1:${(listener.address() as AddressInfo).port}`,
    cut: () => {
      isCut = true;
      endAll();
    },
    restore: () => {
      isCut = false;
    },
    slowTo: (next) => {
      quality = next;
    },
    dropAfter: (bytes) => {
      dropAfter = bytes;
    },
    dropNow: endAll,
    get sent() {
      return passed.sent;
    },
    get received() {
      return passed.received;
    },
    get dropped() {
      return passed.dropped;
    },
    close: () =>
      new Promise((resolve) => {
        listener.close(() => {
          if (capture !== null) closeSync(capture);
          resolve();
        });
        endAll();
      }),
  };
}

/**
 * One direction of the link. A chunk is on the wire for as long as the rate says, one after another, and arrives half a round trip
 * after that; the next is taken from the sender as soon as the wire is free, so that the delay does not slow the rate.
 */
function throttle(quality: () => LinkQuality | null, passing: (chunk: Buffer) => void): Transform {
  let arrivals = Promise.resolve();
  return new Transform({
    transform(chunk: Buffer, _encoding, taken) {
      passing(chunk);
      const now = quality();
      const wireMs = now === null ? 0 : (chunk.length * 8) / now.kilobitsPerSecond;
      const delayMs = now === null ? 0 : now.roundTripMs / 2;
      const arrives = wait(wireMs + delayMs);
      arrivals = arrivals.then(() => arrives).then(() => void this.push(chunk));
      void wait(wireMs).then(() => taken());
    },
    flush(done) {
      void arrivals.then(() => done());
    },
  });
}

/** Without a timer where there is nothing to wait for: a timer of 0 ms takes one all the same. */
function wait(ms: number): Promise<void> {
  return ms <= 0 ? Promise.resolve() : new Promise((resolve) => setTimeout(resolve, ms));
}

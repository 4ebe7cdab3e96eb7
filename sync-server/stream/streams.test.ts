import { EventEmitter } from 'node:events';
import type { ServerResponse } from 'node:http';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { DeviceId } from '#shared/base/ids.ts';
import type { DirectoryLog } from '../directory/directory-log.ts';
import { Streams } from './streams.ts';

/** A laptop on a link that takes nothing for a while. */
class SlowReader extends EventEmitter {
  writableNeedDrain = false;
  isDestroyed = false;
  readonly written: string[] = [];
  write(text: string): void {
    this.written.push(text);
  }
  end(): void {
    this.emit('close');
  }
  destroy(): void {
    this.isDestroyed = true;
    this.emit('close');
  }
}

const DEVICE = 'device' as DeviceId;
let now = 0;
let seq = 0;
let streams: Streams;
let reader: SlowReader;
beforeEach(() => {
  vi.useFakeTimers();
  now = 0;
  streams = new Streams({ directory: {} as DirectoryLog, clock: () => now, seq: () => seq, heartbeat: 25_000 });
  reader = new SlowReader();
  streams.open({ device: DEVICE, expires: 1e9 }, reader as unknown as ServerResponse);
});
afterEach(() => {
  streams.close();
  vi.useRealTimers();
});

function poke(newest: number): void {
  seq = newest;
  streams.poke([DEVICE]);
}

it('tells a reader that is behind only the newest, once it has caught up', () => {
  poke(1);
  reader.writableNeedDrain = true;
  poke(2);
  poke(3);
  reader.writableNeedDrain = false;
  reader.emit('drain');
  expect(reader.written.filter((text) => text !== ':\n\n')).toEqual(['event: poke\ndata: 1\n\n', 'event: poke\ndata: 3\n\n']);
});

it('gives up on a reader that takes nothing for two minutes', () => {
  reader.writableNeedDrain = true;
  poke(1);
  for (let beat = 0; beat < 6; beat++) {
    now += 25_000;
    vi.advanceTimersByTime(25_000);
  }
  expect(reader.isDestroyed).toBe(true);
  expect(streams.size).toBe(0);
});

/** Counts for Prometheus. Nothing in a label names a person, a device or a vault. */
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

export interface MetricSources {
  readonly seq: () => number;
  readonly streams: () => number;
  readonly vaults: () => number;
  readonly devices: () => number;
}

export class Metrics {
  readonly registry = new Registry();
  readonly #requests = new Counter({
    name: 'haversack_requests_total',
    help: 'Requests by message and result',
    labelNames: ['message', 'result'],
    registers: [this.registry],
  });
  readonly #duration = new Histogram({
    name: 'haversack_request_seconds',
    help: 'Time from a request’s last byte to its answer',
    labelNames: ['message'],
    buckets: [0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5],
    registers: [this.registry],
  });
  readonly #rows = new Counter({
    name: 'haversack_pushed_rows_total',
    help: 'Pushed revisions by result',
    labelNames: ['result'],
    registers: [this.registry],
  });
  readonly #commitRows = new Histogram({
    name: 'haversack_commit_rows',
    help: 'Revisions in one synced transaction',
    buckets: [1, 4, 16, 64, 256, 1024, 4096],
    registers: [this.registry],
  });
  readonly #commitRequests = new Histogram({
    name: 'haversack_commit_requests',
    help: 'Requests in one synced transaction',
    buckets: [1, 2, 4, 8, 16, 32, 64],
    registers: [this.registry],
  });

  constructor(sources: MetricSources) {
    collectDefaultMetrics({ register: this.registry });
    const gauge = (name: string, help: string, read: () => number): void => {
      const made: Gauge = new Gauge({ name, help, registers: [], collect: () => made.set(read()) });
      this.registry.registerMetric(made);
    };
    gauge('haversack_revisions', 'Revisions in the log', sources.seq);
    gauge('haversack_streams', 'Open streams', sources.streams);
    gauge('haversack_vaults', 'Vaults with a membership log', sources.vaults);
    gauge('haversack_devices', 'Devices that the directory lists as active', sources.devices);
  }

  countRequest(message: string, result: string, seconds: number): void {
    this.#requests.inc({ message, result });
    this.#duration.observe({ message }, seconds);
  }

  countRows(answers: readonly (0 | 1 | string)[]): void {
    for (const answer of answers) this.#rows.inc({ result: rowResult(answer) });
  }

  countCommit(rows: number, requests: number): void {
    this.#commitRows.observe(rows);
    this.#commitRequests.observe(requests);
  }
}

export const rowResult = (answer: 0 | 1 | string): string => (answer === 0 ? 'stored' : answer === 1 ? 'known' : answer);

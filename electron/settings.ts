/** What this laptop remembers outside any person's encrypted store: the servers it may reach, nothing about people. */
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { isServerOrigin } from './csp.ts';

const settingsSchema = z.object({ trustedServers: z.array(z.string().refine(isServerOrigin)).default([]) });
type Settings = z.infer<typeof settingsSchema>;

export class SettingsFile {
  readonly #file: string;
  #settings: Settings;

  /** An unreadable file counts as empty: the person is then asked again whether a server is trusted. */
  constructor(file: string) {
    this.#file = file;
    this.#settings = readSettings(file);
  }

  get trustedServers(): readonly string[] {
    return this.#settings.trustedServers;
  }

  trust(origin: string): void {
    this.#settings = { ...this.#settings, trustedServers: [...new Set([...this.#settings.trustedServers, origin])] };
    replaceFile(this.#file, JSON.stringify(this.#settings, null, 2));
  }
}

function readSettings(file: string): Settings {
  try {
    return settingsSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return { trustedServers: [] };
  }
}

/** Whole or not at all, and readable by this person only. */
export function replaceFile(file: string, text: string): void {
  const partial = `${file}.partial`;
  writeFileSync(partial, text, { mode: 0o600, flush: true });
  renameSync(partial, file);
}

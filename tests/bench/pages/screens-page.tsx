/**
 * The product's own screens over its own engine in its own worker, on the store that engine-page filled. What is measured ends with
 * the frame in which a person sees it.
 */
import { MantineProvider } from '@mantine/core';
import { createRoot } from 'react-dom/client';
import { HashRouter, useRoutes } from 'react-router';
import { type RunningEngine, startEngine } from '#renderer/app/engine-client.ts';
import { PreferencesProvider } from '#renderer/app/preferences.tsx';
import { routes } from '#renderer/app/routes.tsx';
import type { Shell } from '#renderer/app/shell.ts';
import { theme } from '#renderer/app/theme.ts';
import { HandOverProvider } from '#renderer/practice/hand-over.tsx';
import { EngineProvider } from '#renderer/ui/engine-context.tsx';
import { PageTitleProvider } from '#renderer/ui/page-title.tsx';
import { ShellProvider } from '#renderer/ui/shell-context.tsx';
import type { Session } from '#renderer/worker/api.ts';
import type { FileId, RecordId } from '#shared/base/ids.ts';
import type { FileDigest } from '#shared/case-file/digest.ts';
import { CaseWriter } from '../case-text.ts';
import { answerCalls } from './call.ts';
import { afterThisFrame, measureKeys } from './key-times.ts';
import { filledAssessment } from './longest-form.ts';
import { PASSPHRASE } from './surroundings.ts';
import '@mantine/core/styles.layer.css';
import '@mantine/dates/styles.layer.css';
import '#renderer/app/theme.css';
import '#renderer/app/frame.css';

const PATIENCE_MS = 30_000;

const shell: Shell = {
  kind: 'browser',
  servers: [],
  store: 'bench',
  lockAfterMinutes: 600,
  osKey: () => Promise.resolve(null),
  onLock: () => () => undefined,
  savePdf: () => Promise.resolve({ saved: false }),
  saveFile: () => Promise.resolve({ saved: false }),
  handOver: () => Promise.resolve(),
  setTheme: () => Promise.resolve(),
  trustServer: () => Promise.resolve(false),
};

let running: RunningEngine;
let files: readonly FileDigest[] = [];
let keys = measureKeys();

const Screens = () => useRoutes(routes);

function Product({ session }: { readonly session: Session }) {
  const nothing = () => Promise.resolve();
  const connection = {
    engine: running.engine,
    session,
    connectTo: () => Promise.resolve(null),
    lock: nothing,
    beforeLock: () => () => undefined,
  };
  return (
    <MantineProvider theme={theme} defaultColorScheme="light">
      <PreferencesProvider>
        <ShellProvider shell={shell}>
          <EngineProvider connection={connection}>
            <HandOverProvider>
              <PageTitleProvider>
                <HashRouter>
                  <Screens />
                </HashRouter>
              </PageTitleProvider>
            </HandOverProvider>
          </EngineProvider>
        </ShellProvider>
      </PreferencesProvider>
    </MantineProvider>
  );
}

/** Resolves after the frame that follows has been drawn. */
const drawn = (): Promise<void> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => afterThisFrame(resolve));
  });

/** Resolves when the document shows it, as soon as it does. */
function shown(isThere: () => boolean): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`not shown: ${document.body.innerText.slice(0, 400)}`)), PATIENCE_MS);
    const observer = new MutationObserver(look);
    function look(): void {
      if (!isThere()) return;
      clearTimeout(timer);
      observer.disconnect();
      resolve();
    }
    observer.observe(document.body, { childList: true, subtree: true, characterData: true });
    look();
  });
}

const text = (selector: string): string => document.querySelector(selector)?.textContent ?? '';
const go = (address: string): void => {
  location.hash = address;
};

async function toMyDay(): Promise<void> {
  go('/');
  await shown(() => document.querySelector('.my-day .due-list') !== null);
  await drawn();
}

const screensBench = {
  /** Unlocks what engine-page filled and shows My Day. @returns milliseconds from the key to the frame that shows it. */
  async unlock(): Promise<number> {
    running = startEngine(shell, [], (message) => reportError(new Error(message)));
    const [profile] = await running.engine.profiles();
    const root = document.getElementById('root');
    if (profile === undefined || root === null) throw new Error('no profile was filled');
    const started = performance.now();
    const unlocked = await running.engine.unlock(profile.id, PASSPHRASE);
    if (!unlocked.ok) throw new Error(unlocked.error.code);
    await running.engine.watch('files', (now) => {
      files = now;
    });
    go('/');
    createRoot(root).render(<Product session={unlocked.value} />);
    await shown(() => document.querySelector('.my-day .due-list') !== null);
    await drawn();
    const spent = performance.now() - started;
    // Whoever has worked here before has the index of the search: it is loaded, and not made, beside what is measured.
    while (((await running.engine.search('a record')) ?? { unread: 1 }).unread > 0);
    return spent;
  },

  /**
   * Saves a visit that answers what is overdue, and waits until My Day shows one thing less.
   * @returns milliseconds from the acknowledgement of each save to the frame that shows it, and of the saves themselves.
   */
  async saveAndWatchMyDay(saves: number): Promise<{ readonly refresh: number[]; readonly save: number[] }> {
    await toMyDay();
    const refresh: number[] = [];
    const save: number[] = [];
    const writer = new CaseWriter(99);
    const chosen = files.filter(({ type, timescales }) => type === 'case' && timescales.some(isOverdueVisit));
    for (const digest of chosen.slice(0, saves)) {
      const before = text('.due-list');
      const children = digest.people.filter(({ child }) => child).map(({ record }) => record);
      const started = performance.now();
      const saved = await running.engine.save({
        file: digest.file,
        records: [{ kind: 'visit', op: 'finalise', body: writer.visitNow(children, new Date().toISOString().slice(0, 10)) }],
      });
      const acknowledged = performance.now();
      if (!saved.ok) throw new Error(saved.error.code);
      await shown(() => text('.due-list') !== before);
      await drawn();
      refresh.push(performance.now() - acknowledged);
      save.push(acknowledged - started);
      // What follows a save (lists written, the index of the search) is over before the next.
      await new Promise((resolve) => setTimeout(resolve, 800));
    }
    return { refresh, save };
  },

  /** Opens cases one after the other from My Day. @returns milliseconds from the click to the frame that shows the case. */
  async openCases(records: number): Promise<number[]> {
    const times: number[] = [];
    for (const digest of files.filter(({ type, counts }) => type === 'case' && counts.records >= records - 1)) {
      await toMyDay();
      const started = performance.now();
      go(`/cases/${digest.file}`);
      await shown(() => text('.case-file').includes(digest.reference) && document.querySelector('.case-file__panel :is(h2, h3)') !== null);
      await drawn();
      times.push(performance.now() - started);
    }
    return times;
  },

  /** Opens the longest form with everything in it that can be: a draft that was begun before. @returns how many fields it shows. */
  async openLongestForm(): Promise<number> {
    const digest = files.find(({ type, people }) => type === 'case' && people.filter(({ child }) => child).length === 3) as FileDigest;
    const record: RecordId = await running.engine.newId();
    const kind = 'child-and-family-assessment';
    const { file, people } = digest as { readonly file: FileId } & FileDigest;
    await running.engine.saveDraft({ draft: record, record, kind, file, parents: [], body: filledAssessment(people) });
    go(`/cases/${file}/new/${kind}/${record}`);
    await shown(() => document.querySelectorAll('.form textarea').length > 20);
    await drawn();
    keys = measureKeys();
    return document.querySelectorAll('.form-field').length;
  },

  /** @returns what was measured since the form was opened. */
  async keyTimes(): Promise<ReturnType<typeof keys.take>> {
    return keys.take();
  },
};

const isOverdueVisit = (clock: FileDigest['timescales'][number]): boolean =>
  clock.ruleId === 'CIN-VISIT' && clock.stoppedAt === undefined && Date.parse(clock.dueAt.slice(0, 25)) < Date.now();

export type ScreensBench = typeof screensBench;
answerCalls(screensBench);

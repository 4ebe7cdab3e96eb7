/**
 * What a child or a parent sees while the laptop is in their hands. It stands in the place of every other screen, whatever the
 * address says, so that no key, link or way back leads anywhere else; the worker's code ends it.
 */
import { IconTextDecrease, IconTextIncrease } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import { fileAddress, newRecordAddress, recordAddress } from '#renderer/practice/addresses.ts';
import { type HandedOver, useHandOver } from '#renderer/practice/hand-over.tsx';
import { useOpenFile } from '#renderer/practice/use-open-file.ts';
import { nowHere } from '#renderer/ui/now.ts';
import { useShell } from '#renderer/ui/shell-context.tsx';
import { dateOf } from '#shared/base/zoned-instant.ts';
import { familyPlan } from '#shared/case-file/family-plan.ts';
import { FamilyPlanPages } from './FamilyPlanPages.tsx';
import { FeedbackPages, type FeedbackStanding } from './FeedbackPages.tsx';
import { TakeBack } from './TakeBack.tsx';
import { useVoice } from './use-voice.ts';
import './hand-over.css';

const SIZES = [1, 1.25, 1.55, 1.9] as const;

export function HandOverScreen({ handedOver }: { readonly handedOver: HandedOver }) {
  const { takeBack } = useHandOver();
  const shell = useShell();
  const navigate = useNavigate();
  const voice = useVoice();
  const [today] = useState(() => dateOf(nowHere()));
  const file = useOpenFile(handedOver.file, today);
  const [size, setSize] = useState(1);
  const [standing, setStanding] = useState<FeedbackStanding>('not-begun');
  useNothingElse();

  const onCode = (code: string): boolean => {
    voice?.stop();
    if (!takeBack(code)) return false;
    void navigate(afterwards(handedOver, standing), { replace: true });
    return true;
  };
  if (file === undefined || file === null) return <main className="handed-over" />;
  const plan = handedOver.use === 'plan' ? familyPlan(file.view.records) : undefined;
  return (
    <div className={`handed-over${size > 1 ? ' handed-over--large' : ''}`} style={{ fontSize: `${SIZES[size]}rem` }}>
      <div className="handed-over__tools">
        <button type="button" aria-label="Smaller letters" disabled={size === 0} onClick={() => setSize(size - 1)}>
          <IconTextDecrease size="1.75rem" aria-hidden />
        </button>
        <button type="button" aria-label="Larger letters" disabled={size === SIZES.length - 1} onClick={() => setSize(size + 1)}>
          <IconTextIncrease size="1.75rem" aria-hidden />
        </button>
      </div>
      <main className="handed-over__main">
        {handedOver.use === 'feedback' && (
          <FeedbackPages handedOver={handedOver} people={file.people} voice={voice} onStanding={setStanding} />
        )}
        {plan !== undefined && <FamilyPlanPages plan={plan} people={file.people} voice={voice} />}
      </main>
      <TakeBack onCode={onCode} onFill={() => void shell.handOver(true)} />
    </div>
  );
}

function afterwards(handedOver: HandedOver, standing: FeedbackStanding): string {
  const { file } = handedOver;
  if (handedOver.use === 'plan' || standing === 'not-begun') return fileAddress('case', file);
  return standing === 'saved'
    ? recordAddress('case', file, handedOver.record)
    : newRecordAddress('case', file, 'feedback', handedOver.record);
}

/** Typing and zooming stay; what prints, saves, searches, reloads or goes back does not. */
const KEYS_THAT_STAY = new Set(['a', 'c', 'v', 'x', 'z', '+', '-', '=', '0']);

function useNothingElse(): void {
  useEffect(() => {
    const root = document.documentElement;
    const { title } = document;
    root.toggleAttribute('data-handed-over', true);
    document.title = 'Haversack';
    const here = window.location.href;
    const onKeyDown = (event: KeyboardEvent) => {
      const shortcut =
        (event.ctrlKey || event.metaKey || event.altKey) && !KEYS_THAT_STAY.has(event.key.toLowerCase()) && event.key.length > 0;
      // AltGr, which types letters on many keyboards, is Ctrl with Alt.
      const typesLetter = event.getModifierState('AltGraph');
      if ((shortcut && !typesLetter) || event.key === 'Escape' || /^F\d+$/.test(event.key)) event.preventDefault();
    };
    // The screen does not follow the address; the address stays all the same, for whoever takes the laptop back.
    const onPopState = () => window.history.pushState(null, '', here);
    const onContextMenu = (event: Event) => event.preventDefault();
    window.history.pushState(null, '', here);
    window.addEventListener('keydown', onKeyDown, true);
    window.addEventListener('popstate', onPopState);
    window.addEventListener('contextmenu', onContextMenu);
    return () => {
      window.removeEventListener('keydown', onKeyDown, true);
      window.removeEventListener('popstate', onPopState);
      window.removeEventListener('contextmenu', onContextMenu);
      root.toggleAttribute('data-handed-over', false);
      document.title = title;
    };
  }, []);
}

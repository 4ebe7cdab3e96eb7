/** Reads a part aloud, or stops; absent where the laptop has no voice of its own. */
import { IconPlayerStop, IconVolume } from '@tabler/icons-react';
import type { Voice } from './use-voice.ts';

export interface ReadAloudProps {
  readonly voice: Voice | undefined;
  readonly text: string;
  /** What is read, for screen readers: "Read aloud: what is going well". */
  readonly what: string;
}

export function ReadAloud({ voice, text, what }: ReadAloudProps) {
  if (voice === undefined) return null;
  return (
    <button
      type="button"
      className="read-aloud"
      aria-label={voice.speaking ? 'Stop reading' : `Read aloud: ${what}`}
      onClick={() => (voice.speaking ? voice.stop() : voice.say(text))}
    >
      {voice.speaking ? <IconPlayerStop size="1.4em" aria-hidden /> : <IconVolume size="1.4em" aria-hidden />}
      <span aria-hidden>{voice.speaking ? 'Stop' : 'Read to me'}</span>
    </button>
  );
}

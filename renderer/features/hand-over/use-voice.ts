/** Reading aloud with a voice of this laptop. Voices that would send the words elsewhere are not used: then there is none. */
import { useCallback, useEffect, useState } from 'react';

export interface Voice {
  readonly speaking: boolean;
  readonly say: (text: string) => void;
  readonly stop: () => void;
}

/** undefined where the laptop has no English voice of its own. */
export function useVoice(): Voice | undefined {
  const [voice, setVoice] = useState(ownVoice);
  const [speaking, setSpeaking] = useState(false);
  useEffect(() => {
    const synthesis = speech();
    if (synthesis === undefined) return;
    // The list of voices is often empty until the system has been asked once.
    const changed = () => setVoice(ownVoice());
    synthesis.addEventListener('voiceschanged', changed);
    return () => {
      synthesis.removeEventListener('voiceschanged', changed);
      synthesis.cancel();
    };
  }, []);
  const stop = useCallback(() => {
    speech()?.cancel();
    setSpeaking(false);
  }, []);
  const say = useCallback(
    (text: string) => {
      const synthesis = speech();
      if (synthesis === undefined || voice === undefined) return;
      synthesis.cancel();
      const words = new SpeechSynthesisUtterance(text);
      words.voice = voice;
      words.lang = voice.lang;
      words.rate = 0.9;
      words.addEventListener('end', () => setSpeaking(false));
      words.addEventListener('error', () => setSpeaking(false));
      setSpeaking(true);
      synthesis.speak(words);
    },
    [voice],
  );
  return voice === undefined ? undefined : { speaking, say, stop };
}

const speech = (): SpeechSynthesis | undefined => ('speechSynthesis' in window ? window.speechSynthesis : undefined);

/** British English before other English. */
function ownVoice(): SpeechSynthesisVoice | undefined {
  const own = (speech()?.getVoices() ?? []).filter((voice) => voice.localService && /^en\b/i.test(voice.lang));
  return own.find((voice) => /^en[-_]GB/i.test(voice.lang)) ?? own[0];
}

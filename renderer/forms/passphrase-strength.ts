/** How long a new passphrase would hold, by zxcvbn. Its word lists are large and are fetched from this laptop when first needed. */
export const PASSPHRASE_MINIMUM = 12;

export interface PassphraseStrength {
  /** 0 very weak … 4 very strong. */
  readonly score: 0 | 1 | 2 | 3 | 4;
  /** What would make it stronger; empty when it is strong. */
  readonly advice: string;
}

/** @param personal what belongs to the person and is guessed first: name, initials, name of the service. */
export type MeasurePassphrase = (passphrase: string, personal: readonly string[]) => PassphraseStrength;

let loading: Promise<MeasurePassphrase> | undefined;

export function loadPassphraseMeasure(): Promise<MeasurePassphrase> {
  loading ??= load();
  return loading;
}

async function load(): Promise<MeasurePassphrase> {
  const [{ ZxcvbnFactory }, common, english] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-en'),
  ]);
  const measure = new ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...english.dictionary },
    graphs: common.adjacencyGraphs,
    translations: english.translations,
  });
  return (passphrase, personal) => {
    const { score, feedback } = measure.check(
      passphrase,
      personal.filter((each) => each !== ''),
    );
    const advice = feedback.warning ?? feedback.suggestions[0] ?? '';
    return { score, advice: score >= 3 ? '' : advice };
  };
}

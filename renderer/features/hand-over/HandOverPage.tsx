/** Before the laptop changes hands: for what, to whom, and the code that takes it back. */
import { Button, Radio, Select } from '@mantine/core';
import { IconArrowLeft, IconPrinter } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { Link } from 'react-router';
import { EntryForm, type EntryProblem } from '#renderer/forms/EntryForm.tsx';
import { EntryText } from '#renderer/forms/EntryText.tsx';
import { describing, FieldFrame } from '#renderer/forms/FieldFrame.tsx';
import { CASES, fileAddress, printPartAddress } from '#renderer/practice/addresses.ts';
import { type HandedOver, useHandOver } from '#renderer/practice/hand-over.tsx';
import { OpenedFile } from '#renderer/practice/OpenedFile.tsx';
import type { OpenFile } from '#renderer/practice/use-open-file.ts';
import { reasonNot, usePermission } from '#renderer/practice/use-permission.ts';
import { useNameShown } from '#renderer/ui/discretion.tsx';
import { useEngine } from '#renderer/ui/engine-context.tsx';
import { InlineMessage } from '#renderer/ui/InlineMessage.tsx';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';
import { usePageTitle } from '#renderer/ui/page-title.tsx';
import { familyPlan } from '#shared/case-file/family-plan.ts';
import './hand-over-page.css';

export function HandOverPage() {
  return <OpenedFile type="case">{(file) => <Beginning key={file.digest.file} file={file} />}</OpenedFile>;
}

type Respondent = Extract<HandedOver, { readonly use: 'feedback' }>['respondent'];
type How = Extract<HandedOver, { readonly use: 'feedback' }>['how'];

function Beginning({ file }: { readonly file: OpenFile }) {
  const { digest, people } = file;
  const engine = useEngine();
  const { begin } = useHandOver();
  const may = usePermission();
  const nameShown = useNameShown();
  usePageTitle(
    'Hand over the laptop',
    [
      { label: 'Cases', to: CASES },
      { label: nameShown(digest.title), to: fileAddress('case', digest.file) },
    ],
    'Hand over the laptop',
  );
  const plan = useMemo(() => familyPlan(file.view.records), [file.view.records]);
  const [use, setUse] = useState<HandedOver['use']>(plan === undefined ? 'feedback' : 'plan');
  const [person, setPerson] = useState<string | null>(null);
  const [adultAs, setAdultAs] = useState<Respondent>('parent');
  const [how, setHow] = useState<How>('alone');
  const [code, setCode] = useState('');
  const [again, setAgain] = useState('');
  const [problems, setProblems] = useState<readonly EntryProblem[]>([]);
  const [attempt, setAttempt] = useState(0);
  const chosen = people.find((each) => each.id === person);
  const refused = use === 'feedback' ? reasonNot(may('record', 'feedback')) : undefined;

  const handOver = async () => {
    const found: EntryProblem[] = [
      ...(use === 'feedback' && chosen === undefined ? [{ path: 'person', message: 'Choose who answers' }] : []),
      ...(/^\d{4,6}$/.test(code) ? [] : [{ path: 'code', message: 'Enter a code of four to six digits' }]),
      ...(code === again ? [] : [{ path: 'again', message: 'Enter the same code again' }]),
    ];
    setProblems(found);
    setAttempt((before) => before + 1);
    if (found.length > 0 || refused !== undefined) return;
    if (use === 'plan') begin({ use, file: digest.file }, code);
    else if (chosen !== undefined) {
      const record = await engine.newId();
      begin({ use, file: digest.file, record, person: chosen.id, respondent: chosen.child ? 'child' : adultAs, how }, code);
    }
  };

  return (
    <>
      <PageHeader
        title="Hand over the laptop"
        detail={`${nameShown(digest.title)} · ${digest.reference}`}
        otherActions={
          <Button
            component={Link}
            to={fileAddress('case', digest.file)}
            variant="subtle"
            leftSection={<IconArrowLeft size="1rem" aria-hidden />}
          >
            Back
          </Button>
        }
      />
      <div className="hand-over-page paper paper--padded stack">
        <p>
          The screen fills with large letters and shows nothing else of Haversack: no names of other families, no way to another screen.
          Only your code takes it back; without the code, your passphrase.
        </p>
        <EntryForm problems={problems} attempt={attempt} onSubmit={() => void handOver()}>
          <FieldFrame path="use" label="For what" optional={false} group>
            {() => (
              <Radio.Group value={use} onChange={(value) => setUse(value)} aria-label="For what">
                <div className="stack hand-over-page__choices">
                  <Radio
                    value="plan"
                    disabled={plan === undefined}
                    label="To read the plan in plain words"
                    description={
                      plan === undefined
                        ? 'This case has no finalised plan yet.'
                        : `From the ${plan.kindOfPlan.toLocaleLowerCase('en-GB')}.`
                    }
                  />
                  <Radio
                    value="feedback"
                    label="To say how things are: feedback"
                    description="A few questions with pictures. What is answered is saved as they go."
                  />
                </div>
              </Radio.Group>
            )}
          </FieldFrame>
          {use === 'plan' && plan !== undefined && (
            <p>
              <Button
                component={Link}
                to={printPartAddress(digest.file, 'family-plan')}
                variant="default"
                size="compact-sm"
                leftSection={<IconPrinter size="1rem" aria-hidden />}
              >
                Print it for the family
              </Button>
            </p>
          )}
          {use === 'feedback' && (
            <>
              <FieldFrame path="person" label="Who answers" optional={false}>
                {(control, invalid) => (
                  <Select
                    {...control}
                    {...describing(control)}
                    error={invalid}
                    data={people.map((each) => ({
                      value: each.id,
                      label: `${nameShown(each.name)}${each.detail === undefined ? '' : ` · ${each.detail}`}`,
                    }))}
                    value={person}
                    onChange={setPerson}
                    placeholder="Choose a person of this case"
                    searchable
                  />
                )}
              </FieldFrame>
              {chosen !== undefined && !chosen.child && (
                <FieldFrame path="adultAs" label="As" optional={false} group>
                  {() => (
                    <Radio.Group value={adultAs} onChange={(value) => setAdultAs(value)} aria-label="As">
                      <div className="row">
                        <Radio value="parent" label="A parent" />
                        <Radio value="adult" label="An adult who has support" />
                        <Radio value="carer" label="A carer" />
                      </div>
                    </Radio.Group>
                  )}
                </FieldFrame>
              )}
              <FieldFrame path="how" label="How they answer" optional={false} group>
                {() => (
                  <Radio.Group value={how} onChange={(value) => setHow(value)} aria-label="How they answer">
                    <div className="row">
                      <Radio value="alone" label="By themselves" />
                      <Radio value="with-worker" label="Together with me" />
                      <Radio value="with-someone-else" label="With someone else" />
                    </div>
                  </Radio.Group>
                )}
              </FieldFrame>
            </>
          )}
          <EntryText
            path="code"
            label="Your code"
            hint="Four to six digits, for this time only. It is written nowhere."
            is="passphrase"
            value={code}
            onChange={setCode}
            maxLength={6}
            half
          />
          <EntryText path="again" label="Your code again" is="passphrase" value={again} onChange={setAgain} maxLength={6} half />
          {refused !== undefined && <InlineMessage tone="warn">{refused}</InlineMessage>}
          <div className="row">
            <Button type="submit" disabled={refused !== undefined}>
              Hand over
            </Button>
          </div>
        </EntryForm>
      </div>
    </>
  );
}

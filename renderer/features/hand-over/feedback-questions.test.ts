import { describe, expect, it } from 'vitest';
import { zonedInstant } from '#shared/base/zoned-instant.ts';
import { problemsToFinalise } from '#shared/forms/validate.ts';
import { feedbackForm } from '#shared/practice/feedback/form.ts';
import { answersOf, questionsFor, withPassedOver } from './feedback-questions.ts';

const asOf = zonedInstant('2026-03-10T10:00:00+03:00[Africa/Nairobi]');
const begun = { respondent: 'child', person: 'AAAAAAAAAAAAAAAAAAAAAA', invitedOn: '2026-03-10', givenAt: asOf, how: 'alone' };

describe('the questions of the feedback', () => {
  it('ask a child about home, school and the place they live; a parent about the support only', () => {
    expect(questionsFor(begun).map((question) => question.key)).toEqual([
      'safeAtHome',
      'safeAtSchool',
      'safeInCommunity',
      'listenedTo',
      'madeADifference',
      'words',
    ]);
    expect(questionsFor({ ...begun, respondent: 'parent' }).map((question) => question.key)).toEqual([
      'listenedTo',
      'madeADifference',
      'words',
    ]);
  });

  it('let a child keep an answer to themselves', () => {
    const [first] = questionsFor(begun);
    expect(first?.type === 'choice' ? answersOf(first).map(({ label }) => label) : []).toEqual([
      'Yes',
      'No',
      'Not sure',
      'I do not want to say',
    ]);
  });

  it('can be finished whatever was passed over, and change no answer that was given', () => {
    const finished = withPassedOver({ ...begun, safeAtHome: 'no' });
    expect(problemsToFinalise(feedbackForm, finished, asOf)).toEqual([]);
    expect(finished).toMatchObject({ safeAtHome: 'no', safeAtSchool: 'not-asked' });
    expect(finished).not.toHaveProperty('words');
  });
});

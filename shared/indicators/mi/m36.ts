/**
 * M36 · Cases of children that closed by a step down to Early Help, with the lead professional named and the day they accepted, by their service
 * and by what it was stepped down from. Source: SOR Annex E M36. Without a name, a service or an acceptance it is none, and is printed as a
 * line of its own; who leads may stand in the Early Help itself, in what closed, or in the review or conference that decided it. So is a step down to Family Support, which this service gives itself. As a sign of quality, cases opened in the
 * period within twelve months of such a step down of that child.
 */
import { addMonths } from '#shared/base/calendar-date.ts';
import type { DigestFact } from '#shared/case-file/digest.ts';
import { textIn } from '#shared/practice/body-values.ts';
import { LEAD_SERVICES } from '#shared/practice/early-help-lead.ts';
import type { Mi, MiDimension, MiUnit } from '../mi.ts';
import type { Period } from '../period.ts';
import { type EarlyHelpLead, endingOf } from '../service/episode-ending.ts';
import { CATEGORIES, type Episode, isClosedIn, isNewIn, standingAtClosure, standingOn } from '../service/episodes.ts';
import type { Service } from '../service/service.ts';
import { episodesByFile, episodeUnit } from './episode-unit.ts';

const OF_ADULTS = ['ADULT', 'CARER', 'ASN'];

const SERVICE: MiDimension = {
  key: 'leadService',
  label: 'Service of the lead professional',
  words: (code) => (code === '' ? 'Not recorded' : (LEAD_SERVICES.find((service) => service.code === code)?.label ?? code)),
};

const FROM: MiDimension = {
  key: 'category',
  label: 'Stepped down from',
  words: (code) => CATEGORIES.find((category) => category.code === code)?.label ?? code,
};

type Kind = 'led' | 'without-lead' | 'family-support';

interface StepDown {
  readonly episode: Episode;
  readonly kind: Kind;
  readonly leadService: string;
}

function stepDowns(service: Service): readonly StepDown[] {
  return episodesByFile(service).flatMap(([file, episodes]) =>
    episodes.flatMap((episode): StepDown[] => {
      if (episode.closedOn === undefined || OF_ADULTS.includes(standingAtClosure(episode).category)) return [];
      const ending = endingOf(file, episode);
      const { reason, localReason, steppedDownTo, leads } = ending;
      if (steppedDownTo === undefined && reason !== 'RC9' && localReason !== 'EHSD') return [];
      const lead = leads.find((each) => hasAccepted(service, each));
      const leadService = (lead ?? leads.find((each) => each.service !== ''))?.service ?? '';
      return [{ episode, kind: kindOf(steppedDownTo, lead), leadService }];
    }),
  );
}

/** Named, with their service, and accepted: in whichever of the records that may say so. */
const hasAccepted = ({ today }: Service, { name, service, acceptedOn }: EarlyHelpLead): boolean =>
  name !== '' && service !== '' && acceptedOn !== undefined && acceptedOn <= today;

function kindOf(steppedDownTo: DigestFact | undefined, lead: EarlyHelpLead | undefined): Kind {
  if (steppedDownTo !== undefined && textIn(steppedDownTo.values, 'type') === 'family-support') return 'family-support';
  return lead === undefined ? 'without-lead' : 'led';
}

const units = (service: Service, period: Period, kind: Kind): readonly MiUnit[] =>
  stepDowns(service)
    .filter((each) => each.kind === kind && isClosedIn(each.episode, period))
    .map(({ episode, leadService }) => {
      const unit = episodeUnit(episode, standingAtClosure(episode), episode.closedOn ?? period.to);
      return { ...unit, dimensions: { ...unit.dimensions, leadService } };
    });

/** Opened again within twelve months of a step down, whoever led. */
function escalatedAgain(service: Service, period: Period): readonly MiUnit[] {
  const before = Map.groupBy(stepDowns(service), ({ episode }) => `${episode.file} ${episode.person}`);
  return episodesByFile(service).flatMap(([, episodes]) =>
    episodes
      .filter((episode) => isNewIn(episode, period))
      .flatMap((episode) => {
        const earlier = before
          .get(`${episode.file} ${episode.person}`)
          ?.findLast(({ episode: { closedOn } }) => closedOn !== undefined && isWithinTwelveMonths(closedOn, episode.openedOn));
        if (earlier === undefined) return [];
        const unit = episodeUnit(episode, standingOn(episode, episode.openedOn), episode.openedOn);
        return [{ ...unit, dimensions: { ...unit.dimensions, leadService: earlier.leadService } }];
      }),
  );
}

const isWithinTwelveMonths = (closedOn: NonNullable<Episode['closedOn']>, openedOn: Episode['openedOn']): boolean =>
  openedOn >= closedOn && openedOn <= addMonths(closedOn, 12);

export const m36: Mi = {
  id: 'M36',
  type: 'flow',
  unit: 'cases',
  dimensions: [SERVICE, FROM],
  windows: ['since-contract-start'],
  lines: [
    { id: 'M36', title: 'Stepped down to Early Help with a lead professional', units: (service, period) => units(service, period, 'led') },
    {
      id: 'M36.withoutLead',
      title: 'Stepped down without a lead professional who accepted',
      units: (service, period) => units(service, period, 'without-lead'),
    },
    {
      id: 'M36.familySupport',
      title: 'Stepped down to Family Support',
      units: (service, period) => units(service, period, 'family-support'),
    },
    { id: 'M36.escalated', title: 'Opened again within 12 months of a step down', units: escalatedAgain },
  ],
};

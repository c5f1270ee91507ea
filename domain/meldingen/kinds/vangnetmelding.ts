import { inDutch, type PlainDate } from '../../calendar/plain-date';
import type { Obligation } from '../../case/obligation';
import type { VangnetGround } from '../../facts/vangnet';
import { firstDayUnder } from '../../obligations/vangnet';
import { meldingZiekte, sicknessTold } from '../melding-ziekte';
import type { RedenAangifte, Told } from '../stored-melding';
import type { MeldingKind } from './kind';
import { type Picture, wishBy } from './picture';
import { reportedRecoveries } from './recoveries';
import type { Wish } from './wish';

const ID = 'vangnetmelding';
/** Told apart from the report before the leave, which stands. */
const AFTER_LEAVE = 'na-verlof';

const REASONS: Readonly<Record<VangnetGround, RedenAangifte>> = {
  'no-risk': '04',
  'fictief-dienstverband': '05',
  zwangerschap: '06',
  'bevalling-nazorg': '07',
  orgaandonatie: '08',
  '29d': '99',
};
/** Sick of any cause while leave could have started is a case of pregnancy too (ZW art. 29a lid 2). */
const IN_FLEX_PERIOD: RedenAangifte = '06';

function toldAbout(picture: Picture, firstSickDay: PlainDate, about?: string): Told {
  const fact = picture.facts.latest('vangnet');
  return {
    ...sicknessTold(picture, firstSickDay),
    about,
    opensOn: firstSickDay,
    reason: fact ? REASONS[fact.ground] : IN_FLEX_PERIOD,
    reason29b: fact?.ground === 'no-risk' ? fact.reden29b : undefined,
  };
}

function lateBecause({ facts }: Picture, { status }: Obligation): string | undefined {
  if (status !== 'late') return undefined;
  const clearOn = facts.latest('vangnet')?.clearOn;
  return clearOn
    ? `Pas op ${inDutch(clearOn)} was redelijkerwijs duidelijk dat er recht op ziekengeld is (ZW art. 38b lid 2).`
    : 'De werkgever meldt na afloop van de termijn.';
}

/** Sick again after a recovery that UWV was told of: it is told that too, or it would pay nothing. */
function relapses(picture: Picture): Wish[] {
  return reportedRecoveries(picture).flatMap(({ isAccepted, relapse, about = '1' }): Wish[] => {
    if (!isAccepted || !relapse) return [];
    const told = toldAbout(picture, relapse, `terugval-${about}`);
    return [picture.life.diedOn ? { kind: 'as-is', about: told.about } : { kind: 'report', told }];
  });
}

/** The report of sickness for which UWV pays ziekengeld while the employment runs (ZW art. 38a, 38b). */
export const vangnetmelding: MeldingKind = {
  id: ID,
  name: 'vangnetmelding',
  obligation: ID,
  needs: ['rekening-werkgever', 'uren', 'loon', 'reden'],
  stands: ['firstSickDay', 'reason', 'reason29b'],
  wishes(picture) {
    const { chain, facts } = picture;
    const firstSickDay = firstDayUnder(facts.latest('vangnet')?.ground ?? null, picture);
    const about = firstSickDay === chain.firstSickDay ? undefined : AFTER_LEAVE;
    const wish = wishBy(picture, ID, (obligation) => ({
      ...toldAbout(picture, firstSickDay, about),
      opensOn: obligation.opensOn,
      lateBecause: lateBecause(picture, obligation),
    }));
    if (wish.kind === 'nothing') return [wish];
    return [...(about ? [{ kind: 'as-is' } as const] : []), wish, ...relapses(picture)];
  },
  element: (content) => meldingZiekte(content, { paysEmployee: false }),
  withdrawalReason: '1',
  account: () => 'werkgever',
};

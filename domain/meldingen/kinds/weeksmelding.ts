import { digitsOf, type Tree, yesNo } from '../message-values';
import type { MeldingKind } from './kind';
import { wishBy } from './picture';

const ID = '42e-weeksmelding';

function periodOf({ first, last }: NonNullable<Parameters<MeldingKind['element']>[0]['earlierPeriods']>[number]): Tree {
  return { DatEersteAoDag: digitsOf(first), DatLaatsteAoDag: digitsOf(last) };
}

/** The report of long sickness after 42 weeks (ZW art. 38 lid 1). */
export const weeksmelding: MeldingKind = {
  id: ID,
  name: '42e-weeksmelding',
  obligation: ID,
  asksAnyone: true,
  correction: 'correctie-42e-weeksmelding',
  fact: ID,
  needs: [],
  stands: ['firstSickDay'],
  wishes: (picture) => [
    wishBy(picture, ID, ({ opensOn }) => {
      const { firstSickDay, episodes } = picture.chain;
      const earlierPeriods = episodes.slice(0, -1).flatMap(({ first, last }) => (last ? [{ first, last }] : []));
      return { firstSickDay, earlierPeriods, opensOn };
    }),
  ],
  element({ withdraws, referentie, firstSickDay, earlierPeriods = [] }) {
    return {
      MeldingLangdurigAo: {
        IndVerzoekTotIntrekken: yesNo(withdraws),
        ReferentieMelding: referentie,
        DatEersteAoDag: digitsOf(firstSickDay),
        IndOnafgebrokenAo: yesNo(earlierPeriods.length > 0),
      },
      ...(earlierPeriods.length > 0 ? { AoPeriode: earlierPeriods.map(periodOf) } : {}),
    };
  },
};

import { addDays, plainDate } from '../../domain/calendar/plain-date';
import { PLAN_MAIL } from './mail-data';

test('a mail speaks of the law by the first sick day of its case, whenever it is written', () => {
  jest.isolateModules(() => {
    const { planVanAanpak } = jest.requireActual('../../domain/law/rules/T-12-plan-van-aanpak');
    const { renderMail } = jest.requireActual('../../activities/mail/render-mail');
    const [version] = planVanAanpak.versions;
    const changesOn = plainDate('2027-07-01');
    type Judgement = { plusDays(days: number, ground: string): unknown };
    const versions = [
      { ...version, until: addDays(changesOn, -1) },
      {
        ...version,
        from: changesOn,
        compute: ({ judgement }: { judgement: Judgement }) => ({
          legalLatest: judgement.plusDays(21, 'Binnen drie weken'),
        }),
      },
    ];
    const replaced = jest.replaceProperty(planVanAanpak, 'versions', versions);
    const why = (firstSickDay: string) => {
      const data = { ...PLAN_MAIL.data, on: '2027-08-20', firstSickDay };
      return renderMail({ ...PLAN_MAIL, data }).text;
    };
    expect(why('2027-06-30')).toContain('Binnen twee weken na het oordeel van de bedrijfsarts');
    expect(why('2027-07-01')).toContain('Binnen drie weken na het oordeel van de bedrijfsarts');
    replaced.restore();
  });
});

test('a number that another day decides is of the law of the day on which the duty began', () => {
  jest.isolateModules(() => {
    const { evaluatie } = jest.requireActual('../../domain/law/rules/T-13-evaluatie');
    const { termsOn } = jest.requireActual('../../domain/obligations/terms');
    const [version] = evaluatie.versions;
    const changesOn = plainDate('2027-07-01');
    type Question = { anchor: unknown };
    const compute = (question: Question) => version.compute({ ...question, intervalDays: 56 });
    const replaced = jest.replaceProperty(evaluatie, 'versions', [
      { ...version, until: addDays(changesOn, -1) },
      { ...version, from: changesOn, compute },
    ]);
    const read = (opensOn: string) => termsOn(plainDate('2026-01-05'), plainDate(opensOn));
    expect(read('2027-06-30').evaluation.nl).toBe('zes weken');
    expect(read('2027-07-01').evaluation.nl).toBe('acht weken');
    expect(read('2027-07-01').analysis).toEqual(read('2027-06-30').analysis);
    replaced.restore();
  });
});

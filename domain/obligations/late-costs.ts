import type { Terms, Worded } from './terms';
import { type LateWords, words } from './words';

/** What being late with an obligation costs. */
export const LATE_COSTS = [
  /** Longer wage (or ziekengeld), by a decision of UWV in the RIV-toets. */
  'wage-sanction',
  /** The same, of ziekengeld, where it is known that the eigenrisicodrager will pay that. */
  'longer-ziekengeld',
  /** Nothing, because UWV does not look at it: who reaches AOW age applies for no WIA benefit. */
  'not-weighed',
  /** Longer wage (or ziekengeld), day for day and by itself. */
  'longer-wage',
  'shorter-sanction',
  'sanction-runs-on',
  'fine-by-uwv',
  'fine-by-labour-authority',
  'recovery-of-ziekengeld',
  'benefit-lost-or-later',
  'right-lost',
  'claim-by-heirs',
  'term-depends-on-it',
  'unlawful-storage',
  'none',
] as const;
export type LateCost = (typeof LATE_COSTS)[number];

const longerZiekengeld = ({ sanction }: Terms) => ({
  nl: `bij de WIA-aanvraag kan UWV het ziekengeld verlengen, tot ${sanction.nl} voor rekening van de eigenrisicodrager (ZW art. 29 lid 10)`,
  en: `When the WIA benefit is applied for, UWV may extend the sickness benefit by up to ${sanction.en}, paid by the self-insured employer.`,
  werkgever: words(
    `Bij de WIA-aanvraag kan UWV het ziekengeld verlengen: u betaalt het dan tot ${sanction.nl} langer (ZW art. 29 lid 10).`,
    `When the WIA benefit is applied for, UWV may extend the sickness benefit: you then pay it for up to ${sanction.en.replace(' ', ' more ')}.`,
  ),
});
const WHILE_EMPLOYED = words(
  'UWV kijkt bij een WIA-aanvraag of u en uw werkgever genoeg hebben gedaan. Werkt u zonder goede reden niet mee, dan kan uw werkgever het loon stoppen.',
  'When you apply for a WIA benefit, UWV checks whether you and your employer did enough. If you do not cooperate without a good reason, your employer may stop your wages.',
);
const AFTER_EMPLOYMENT = words(
  'UWV kijkt bij een WIA-aanvraag of u en uw vroegere werkgever genoeg hebben gedaan. Werkt u zonder goede reden niet mee, dan kan UWV uw ziekengeld verlagen of stoppen.',
  'When you apply for a WIA benefit, UWV checks whether you and your former employer did enough. If you do not cooperate without a good reason, UWV may lower or stop your sickness benefit.',
);

/** Costs of which more than one obligation says the same. */
export const LATE_WORDS: Readonly<Partial<Record<LateCost, Worded<LateWords>>>> = {
  'wage-sanction': (terms) => ({
    nl: `bij de WIA-aanvraag kan UWV een loonsanctie opleggen: tot ${terms.sanction.nl} langer loon`,
    en: `When the WIA benefit is applied for, UWV may impose a wage sanction: wages then have to be paid for up to ${terms.sanction.en.replace(' ', ' more ')}.`,
    werknemer: WHILE_EMPLOYED,
    eigenrisico: { ...longerZiekengeld(terms), werknemer: AFTER_EMPLOYMENT },
  }),
  'longer-ziekengeld': (terms) => ({
    ...longerZiekengeld(terms),
    werknemer: WHILE_EMPLOYED,
    eigenrisico: { werknemer: AFTER_EMPLOYMENT },
  }),
  'not-weighed': () => ({
    nl: 'UWV beoordeelt dit niet, want na de AOW-leeftijd is er geen WIA',
    en: 'UWV does not assess this, because there is no WIA after state pension age.',
    werknemer: words(
      'Werkt u zonder goede reden niet mee, dan kan uw werkgever het loon stoppen.',
      'If you do not cooperate without a good reason, your employer may stop your wages.',
    ),
    eigenrisico: {
      werknemer: words(
        'Werkt u zonder goede reden niet mee, dan kan UWV uw ziekengeld verlagen of stoppen.',
        'If you do not cooperate without a good reason, UWV may lower or stop your sickness benefit.',
      ),
    },
  }),
  'longer-wage': () => ({
    nl: 'elke dag te laat verlengt de loondoorbetaling met een dag (BW art. 7:629 lid 11)',
    en: 'Every day late makes the wage period one day longer.',
    werknemer: words(
      'Elke dag te laat schuift het einde van de loondoorbetaling een dag op. Hebt u geen goede reden, dan hoeft uw werkgever over die dagen geen loon te betalen.',
      'Every day late moves the end of the wage period by one day. Without a good reason your employer does not have to pay wages for those days.',
    ),
    eigenrisico: {
      nl: 'elke dag te laat verlengt het ziekengeld met een dag (ZW art. 29 lid 10)',
      en: 'Every day late makes the sickness benefit run one day longer.',
      werknemer: words(
        'Elke dag te laat schuift het einde van het ziekengeld een dag op. Hebt u geen goede reden, dan krijgt u over die dagen geen ziekengeld.',
        'Every day late moves the end of the sickness benefit by one day. Without a good reason you get no sickness benefit for those days.',
      ),
    },
  }),
  'fine-by-uwv': ({ fineEur }) => ({
    nl: `UWV kan een boete geven tot € ${fineEur}; hoe lang het loon doorloopt, verandert er niet door`,
    en: `UWV may impose a fine of up to € ${fineEur}. Wages do not have to be paid for longer because of it.`,
    eigenrisico: {
      nl: `UWV kan een boete geven tot € ${fineEur}; hoe lang het ziekengeld doorloopt, verandert er niet door`,
      en: `UWV may impose a fine of up to € ${fineEur}. The sickness benefit does not run longer because of it.`,
    },
  }),
  'fine-by-labour-authority': () => ({
    nl: 'de Arbeidsinspectie kan een boete geven',
    en: 'The Labour Authority may impose a fine.',
  }),
  'recovery-of-ziekengeld': ({ recovery }) => ({
    nl: `UWV kan het ziekengeld na het dienstverband op de werkgever verhalen, tot ${recovery.nl} (ZW art. 39a)`,
    en: `UWV may recover the benefit after the employment from the employer, for up to ${recovery.en}.`,
    werkgever: words(
      `UWV kan het ziekengeld na het dienstverband op u verhalen, tot ${recovery.nl} (ZW art. 39a).`,
      `UWV may recover the benefit after the employment from you, for up to ${recovery.en}.`,
    ),
    werknemer: words(
      'UWV kijkt na het dienstverband of u en uw werkgever genoeg hebben gedaan. Werkt u zonder goede reden niet mee, dan kan uw werkgever het loon stoppen.',
      'After the employment UWV checks whether you and your employer did enough. If you do not cooperate without a good reason, your employer may stop your wages.',
    ),
  }),
  none: () => ({ nl: 'geen', en: 'No legal consequence.' }),
};

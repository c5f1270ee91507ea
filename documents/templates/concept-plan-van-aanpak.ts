import type { Template } from '../template';
import { planVanAanpak } from './plan-van-aanpak';

/**
 * The plan as the arbodienst proposes it: the same questions. Employer and employee sign that they agree on its end goal and steps
 * (S5-02); the plan that follows from it has signatures of its own.
 */
export const conceptPlanVanAanpak: Template = {
  ...planVanAanpak,
  kind: 'concept-plan-van-aanpak',
  isConcept: true,
  title: { nl: 'Plan van aanpak (concept)', en: 'Plan of action (draft)' },
  signedFor: {
    nl: 'Werkgever en werknemer tekenen hier voor hun akkoord met het einddoel en de stappen van dit concept. Het plan van aanpak zelf tekenen zij apart.',
    en: 'Employer and employee sign here that they agree on the end goal and the steps of this draft. They sign the plan of action itself separately.',
  },
};

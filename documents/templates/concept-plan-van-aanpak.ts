import type { Template } from '../template';
import { planVanAanpak } from './plan-van-aanpak';

/** The plan as the arbodienst proposes it: the same questions, not signed yet. */
export const conceptPlanVanAanpak: Template = {
  ...planVanAanpak,
  kind: 'concept-plan-van-aanpak',
  title: { nl: 'Plan van aanpak (concept)', en: 'Plan of action (draft)' },
  signedBy: [],
};

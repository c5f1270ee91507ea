import { z } from 'zod';
import { LOOK_AGAIN_REASONS } from '../../domain/case/contract';
import { FACTS } from '../../domain/facts';
import { zodOf } from '../../schemas/zod-of';
import { bodyInWords } from '../words';

/** For what is told by the address alone. */
export const leegInvoer = z.strictObject({}).meta({ id: 'LeegInvoer' });

const { firstSickDay, vangnet } = zodOf(FACTS.ziekmelding.fields);
const { responsibleSince } = zodOf(FACTS.dossieroverdracht.fields);

/** A case that runs already: the report and since when somebody else is responsible, in one. */
export const lopendDossierInvoer = bodyInWords({
  id: 'LopendDossierInvoer',
  shape: { firstSickDay, responsibleSince, vangnet },
  names: { firstSickDay: 'eersteZiektedag', responsibleSince: 'verantwoordelijkSinds' },
});

export const opnieuwKijkenInvoer = bodyInWords({
  id: 'OpnieuwKijkenInvoer',
  shape: { reason: z.enum(LOOK_AGAIN_REASONS).describe('Waarom; komt in de tijdlijn') },
  names: { reason: 'reden' },
});

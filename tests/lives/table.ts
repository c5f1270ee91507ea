import { aanvraag, brief, vervroegdeIva } from './events/aanvraag';
import { bevalling } from './events/bevalling';
import { eindeDienstverband } from './events/einde';
import { flexperiode } from './events/flexperiode';
import { herstel } from './events/herstel';
import { bekorting, loonsanctie, verlenging } from './events/loonsanctie';
import { correctie, deelherstel, intrekking, onderbreking, overname } from './events/meldingen';
import { afwijking, geenMogelijkheden, verwachting } from './events/oordelen';
import { aow, overlijden } from './events/overlijden';
import { terugval } from './events/terugval';

import { vangnetPairs } from './events/vangnet';
import { verlof } from './events/verlof';
import { type Fact, hold, type Pairs, partly } from './life';

/** Every pair of events, with the lives of those that touch. */
export const TABLE: readonly Pairs[] = [
  herstel,
  terugval,
  deelherstel,
  verlof,
  flexperiode,
  bevalling,
  vangnetPairs,
  afwijking,
  geenMogelijkheden,
  verwachting,
  correctie,
  intrekking,
  onderbreking,
  overname,
  eindeDienstverband,
  overlijden,
  aow,
  vervroegdeIva,
  brief,
  aanvraag,
  loonsanctie,
  bekorting,
  verlenging,
];

/** The events of which the table says that they touch no term of any other: a test adds them to every life. */
export const INERT: Readonly<Record<string, (on: number) => Fact>> = {
  deelherstel: partly,
  onderbreking: (on) => hold(on, on + 60),
};

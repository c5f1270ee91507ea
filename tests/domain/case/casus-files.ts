import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { recordFacts } from '../../../cli/casus-facts';
import type { PlainDate } from '../../../domain/calendar/plain-date';
import type { RecordedFact } from '../../../domain/case/facts';
import type { Obligation } from '../../../domain/case/obligation';
import type { OtherOutcome } from '../../../domain/case/plan';
import type { WageEstimate } from '../../../domain/law/wage-estimate';
import { type Casus, casus as casusSchema } from '../../../schemas/casus';

const FOLDER = join(__dirname, '../../casussen');

/** What the articles say of a casus on one day, written by hand. */
export type Expectation = {
  /** The articles and examples that it was written from. */
  bron: string;
  asOf: PlainDate;
  kind?: string;
  status?: string;
  /** This is the day on which `simulate` of the casus ends. */
  einde?: true;
  firstSickDay?: PlainDate | null;
  virtualFirstSickDay?: PlainDate;
  sickDay?: number | null;
  sickWeek?: number;
  eerdereGevallen?: number;
  absent?: string[];
  /** Every period, each with only what the articles say of it. */
  wageEstimate?: Partial<WageEstimate>[];
  /** The other outcome of a dispute; null when there may be none. */
  bijAnderOordeel?:
    | (Partial<Omit<OtherOutcome, 'obligations'>> & { obligations: Record<string, Partial<Obligation>> })
    | null;
  obligations: Record<string, Partial<Obligation>>;
};

export type CasusFile = { name: string; casus: Casus; facts: RecordedFact[]; expected: Expectation[] };

function read(file: string): unknown {
  return JSON.parse(readFileSync(join(FOLDER, file), 'utf8'));
}

/** Every casus in tests/casussen with its hand-written expectations. */
export function casusFiles(): CasusFile[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.json') && !file.endsWith('.verwacht.json'))
    .map((file) => {
      const name = file.replace('.json', '');
      const casus = casusSchema.parse(read(file)) as Casus;
      return { name, casus, facts: recordFacts(casus), expected: read(`${name}.verwacht.json`) as Expectation[] };
    });
}

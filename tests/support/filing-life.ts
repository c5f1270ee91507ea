import { Life } from '../../cli/simulation/life';
import type { World } from '../../cli/simulation/world';
import type { PlainDate } from '../../domain/calendar/plain-date';
import { sagaIdOf } from '../../domain/case/contract';
import type { Casus } from '../../schemas/casus';
import { inTenant } from '../../store/in-tenant';
import { meldingIdOf } from '../../store/meldingen/melding-store';
import { newCasus } from './casus';
import { inShort, only } from './effects';

type InCase<T> = Parameters<typeof inTenant<T>>[2];

/** A life with meldingen to UWV: what the case holds of them, and what UWV got. */
export class FilingLife {
  private told = 0;
  private readonly sent: number;

  private constructor(
    private readonly world: World,
    readonly life: Life,
  ) {
    this.sent = world.uwv.state.received.length;
  }

  /** Sick since this day; the employer has filed what it gave a mandate for. */
  static async begin(
    world: World,
    first: PlainDate,
    { mandates = [], casus = {} }: { mandates?: string[]; casus?: Partial<Casus> } = {},
  ): Promise<FilingLife> {
    const life = await Life.begin(world, newCasus({ facts: [], ...casus }), first);
    const filing = new FilingLife(world, life);
    await life.send('ziekmelding', { id: 'ziek', fact: { firstSickDay: first } });
    for (const scope of mandates) await filing.tell('mandaat', { scope, given: true });
    return filing;
  }

  tell(type: string, fact: Record<string, unknown> = {}) {
    return this.life.send('gebeurtenis', { id: `${type}-${++this.told}`, fact: { type, ...fact } });
  }

  recover(on: string) {
    return this.tell('herstelmelding', { recoveredOn: on });
  }

  close(taakId: string | undefined) {
    return this.life.send('taakAfgerond', { id: `klaar-${++this.told}`, taakId });
  }

  goTo(date: string, minute?: number) {
    return this.life.goTo(date as PlainDate, minute);
  }

  inCase<T>(work: InCase<T>): Promise<T> {
    return inTenant(this.world.people, this.life.address.werkgeverId, work);
  }

  get dienstverbandId(): string {
    return this.life.address.dienstverbandId;
  }

  meldingen() {
    const { dienstverbandId } = this;
    return this.inCase((tx) => tx.melding.findMany({ where: { dienstverbandId }, orderBy: { sleutel: 'asc' } }));
  }

  async statuses(): Promise<string[]> {
    return (await this.meldingen()).map(({ aard, status }) => `${aard} ${status}`);
  }

  /** What UWV got since the beginning of this life: what it is about, and its days. */
  received(): string[] {
    return this.world.uwv.state.received
      .slice(this.sent)
      .map(({ message }) =>
        [
          message?.subject.replace('Melding', ''),
          ...(message?.withdraws && message.subject !== 'MeldingIntrekking' ? ['ingetrokken'] : []),
          message?.firstSickDay,
          ...(message?.recoveredOn ? [`hersteld ${message.recoveredOn}`] : []),
          ...(message?.reason ? [`reden ${message.reason}`] : []),
          ...(message?.employedUntil ? [`tot ${message.employedUntil}`] : []),
        ].join(' '),
      );
  }

  /** Effects of these kinds about these obligations, in short. */
  async about(obligations: readonly string[], ...kinds: string[]): Promise<string[]> {
    const effects = only(await this.life.effects(), ...kinds);
    return inShort(effects.filter(({ obligation }) => obligations.includes(obligation as string)));
  }

  openTasks(obligations: readonly string[]) {
    const { dienstverbandId } = this;
    return this.inCase((tx) =>
      tx.taak.findMany({
        where: { dienstverbandId, verplichting: { in: [...obligations] }, status: 'open' },
        orderBy: { sleutel: 'asc' },
      }),
    );
  }

  facts(soort: string) {
    const { dienstverbandId } = this;
    return this.inCase((tx) => tx.feit.findMany({ where: { dienstverbandId, soort } }));
  }

  async statusOf(verplichting: string): Promise<string | undefined> {
    const rows = await this.inCase((tx) => tx.verplichting.findMany({ where: { verplichting } }));
    return rows.at(-1)?.status;
  }

  private async sagas() {
    const { workflow } = this.world.env.client;
    return (await this.meldingen()).map((row) => workflow.getHandle(sagaIdOf(meldingIdOf(row))));
  }

  /** Signals the workflows of its meldingen past the case. */
  async signalMelding(name: string, payload: unknown): Promise<void> {
    for (const saga of await this.sagas()) await saga.signal(name, payload);
  }

  /** Ends the case and its sagas: one that is left would wake the case in the time of another test. */
  async end(): Promise<void> {
    for (const handle of [...(await this.sagas()), this.life.handle])
      await handle.terminate('end of test').catch(() => undefined);
  }
}

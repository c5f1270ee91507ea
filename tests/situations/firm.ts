import type { Json } from '../api/fixture';
import type { KeptMail, Town } from './town';

const TEAM = [
  { naam: 'Carla Casemanager', rol: 'casemanager', email: 'casemanager@arbodienst.example', telefoon: '030 123 45 67' },
  { naam: 'Arbodienst Midden', rol: 'arbodienst', email: 'planning@arbodienst.example', telefoon: '030 123 45 00' },
  { naam: 'D. de Arts', rol: 'bedrijfsarts', email: 'bedrijfsarts@arbodienst.example' },
];

/** Numbers of nobody that pass their proofs: what UWV wants to know of an employer and an employee. */
const OF_EMPLOYER = { loonheffingennummer: '999990032L01', iban: 'NL13TEST0123456789', telefoon: '+31201234567' };
const OF_EMPLOYEE = { bsn: '999990019', iban: 'NL62TEST0987654321' };

/** An employer with its people, made over HTTP, who tells of its employees what happens. */
export class Firm {
  private readonly firstMail: number;
  private constructor(
    private readonly town: Town,
    private readonly name: string,
    private readonly id: string,
    private readonly keys: { employer: string; arbodienst: string },
  ) {
    this.firstMail = town.mails.length;
  }

  /** @param moment on which it is founded, and its people prove their addresses */
  static async found(town: Town, name: string, moment: string): Promise<Firm> {
    town.setClock(moment);
    const operator = { key: town.operatorKey };
    const made = await town.ask(
      'werkgevers',
      { naam: 'Bakkerij Voorbeeld', email: 'hr@bakkerij.example', aantalWerknemers: 12, ...OF_EMPLOYER },
      operator,
    );
    const { id, apiSleutel, arbodienstSleutel } = made.body;
    const firm = new Firm(town, name, id, { employer: apiSleutel, arbodienst: arbodienstSleutel });
    for (const person of TEAM) await town.ask(`gebruikers?werkgeverId=${id}`, person, operator);
    await town.until(id, moment);
    const { items } = await firm.see('adresbevestigingen');
    for (const { id: adresbevestigingId, email } of items)
      await firm.tell('adresbevestigingen', { adresbevestigingId, code: codeIn(firm.mailsTo(email).at(-1)) });
    return firm;
  }

  /** Somebody in service since 2019; gives the id of the employment. */
  async hire(naam: string, employment: object = {}): Promise<string> {
    const email = `${naam.split(' ').at(-1)?.toLowerCase()}@thuis.example`;
    const employee = { naam, geboortedatum: '1980-02-15', email, ...OF_EMPLOYEE };
    const { id: werknemerId } = await this.tell('werknemers', employee);
    const fields = { werknemerId, begindatum: '2019-03-01', maandloon: 3100, urenPerWeek: 36, ...employment };
    return (await this.tell('dienstverbanden', fields)).id;
  }

  /** Reports sick; gives the answer, in which the geval stands. */
  sick(dienstverbandId: string, firstSickDay: string, more: object = {}): Promise<Json> {
    return this.tell('ziekmeldingen', { dienstverbandId, firstSickDay, ...more });
  }

  /** What the API answers once it took it. @throws when it did not */
  async tell(path: string, body: object, by: 'employer' | 'arbodienst' = 'employer', method = 'POST'): Promise<Json> {
    const { status, body: answer } = await this.town.ask(path, body, {
      key: this.keys[by],
      method,
      // What asks for the consent of two takes the key of the other.
      secondKey: this.keys[by === 'employer' ? 'arbodienst' : 'employer'],
    });
    if (status >= 300) throw new Error(`${path}: ${JSON.stringify(answer)}`);
    return answer;
  }

  /** What the API answers to what it should not take. */
  async refused(path: string, body: object, by: 'employer' | 'arbodienst' = 'employer'): Promise<Json> {
    const { status, body: answer } = await this.town.ask(path, body, { key: this.keys[by] });
    if (status < 400) throw new Error(`${path}: ${JSON.stringify(answer)}`);
    return answer;
  }

  async see(path: string, by: 'employer' | 'arbodienst' = 'employer'): Promise<Json> {
    return (await this.town.ask(path, undefined, { key: this.keys[by] })).body;
  }

  /** Status and days of a duty, as the plan has them. */
  async duty(geval: string, obligation: string): Promise<Json> {
    return this.see(`verzuimgevallen/${geval}/plan/${obligation}`);
  }

  until(moment: string): Promise<void> {
    return this.town.until(this.id, moment);
  }

  get mandates(): string {
    return `${this.employer}/mandaten`;
  }

  get employer(): string {
    return `werkgevers/${this.id}`;
  }

  /** The text of the mail to somebody of which the subject holds this. */
  read(to: string, subject: string): string {
    const found = this.mailsTo(to).find((mail) => mail.subject.includes(subject));
    if (!found) throw new Error(`geen mail ${subject} aan ${to}: ${this.post.join('; ')}`);
    return found.text;
  }

  mailsTo(to: string): KeptMail[] {
    return this.mails.filter((mail) => mail.to === to);
  }

  /** Everything that people got after they proved their addresses, one line each: when, whom and what about. */
  get post(): string[] {
    const shown = (at: string) => new Date(at).toLocaleString('sv-SE', { timeZone: 'Europe/Amsterdam' }).slice(0, 16);
    return this.mails
      .filter(({ subject }) => subject !== 'Bevestig uw e-mailadres')
      .map(({ at, to, subject }) => `${shown(at)} ${to.split('@')[0]}: ${subject.replace(/^Zaak \S+: /, '')}`);
  }

  /** All its mails. */
  get mails(): KeptMail[] {
    return this.town.mails.slice(this.firstMail);
  }

  /** Leaves its mails as files, where somebody asked for them. */
  end(): void {
    this.town.keep(this.name, this.firstMail);
  }
}

function codeIn(mail: KeptMail | undefined): string {
  const code = /[0-9A-Z]{5}-[0-9A-Z]{5}/.exec(mail?.text ?? '')?.[0];
  if (!code) throw new Error('er staat geen code in de mail');
  return code;
}

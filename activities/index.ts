import { log } from '@temporalio/activity';
import type { CaseActivities } from '../domain/case/contract';
import type { Seal } from '../store/case/report';
import { createSetAside } from '../store/case/set-aside';
import type { Database } from '../store/client';
import { createCaseTransactionActivity } from './case-transaction';
import { createDeliverCase } from './delivery/deliver-case';
import { createNotifyParty } from './delivery/notify-party';
import { insurerMessage } from './exchanges/insurer-message';
import { ncvbMessage } from './exchanges/ncvb-message';
import { reportRequest } from './exchanges/report-request';
import { createSeeThrough, type Party } from './exchanges/see-through';
import type { MailSettings } from './mail/mail-settings';
import type { Mailer } from './mail/mailer';
import { probing } from './mail/probing-mailer';
import { createPerformMoment } from './perform-moment';
import { mendable } from './unmendable';
import { createFileUwvMelding, type TellCase } from './uwv/file-uwv-melding';
import type { PartyTransport } from './uwv/transport';

/** How messages reach those beside UWV; who writes reports is asked by mail where it has no system. */
export type PartyTransports = { verzekeraar: PartyTransport; ncvb: PartyTransport; uitvoerder: PartyTransport | null };

export type ActivityResources = {
  db: Database;
  mailer: Mailer;
  /** How mails leave. */
  mail: MailSettings;
  /** How meldingen reach UWV, and how their outcome reaches the case. */
  uwv: PartyTransport;
  parties: PartyTransports;
  tellCase: TellCase;
  /** The clock of the server; a case has its own. */
  nowMs: () => number;
  /** Aborted when the worker stops; never, where nothing stops it half-way. */
  stopping?: AbortSignal;
  /** Seals what is set aside. */
  seal: Seal;
};

/** Everything that touches the world, as the workflows call it. */
export function createActivities(resources: ActivityResources): CaseActivities {
  const { db, mail, uwv, parties, tellCase, nowMs, seal, stopping = new AbortController().signal } = resources;
  const mailer = probing(resources.mailer);
  const warn = (text: string, details: Record<string, unknown>) => log.warn(text, details);
  const caseTransaction = createCaseTransactionActivity(db);
  const deliverCase = createDeliverCase({ db, mailer, mail, tellCase, nowMs, warn });
  const to = (party: Party) => mendable(createSeeThrough({ db, tellCase, party }));
  return {
    caseTransaction: mendable(caseTransaction),
    notifyParty: createNotifyParty({ db, mailer, deliverCase, nowMs, stopping, warn }),
    performMoment: mendable(createPerformMoment({ caseTransaction, deliverCase, stopping, warn })),
    setAside: mendable(createSetAside(db, seal)),
    fileUwvMelding: mendable(createFileUwvMelding({ db, uwv, tellCase })),
    informInsurer: to({ name: 'de verzekeraar', transport: parties.verzekeraar, compose: insurerMessage }),
    reportToNcvb: to({ name: 'het NCvB', transport: parties.ncvb, compose: ncvbMessage }),
    requestReport: to({ name: 'de uitvoerder', transport: parties.uitvoerder, compose: reportRequest }),
  };
}

import type { CaseActivities } from '../domain/case/contract';
import type { Seal } from '../store/case/report';
import { createSetAside } from '../store/case/set-aside';
import type { Database } from '../store/client';
import { createCaseTransactionActivity } from './case-transaction';
import { createNotifyParty } from './delivery/notify-party';
import type { MailSettings } from './mail/mail-settings';
import type { Mailer } from './mail/mailer';
import { createPerformMoment } from './perform-moment';
import { mendable } from './unmendable';
import { createFileUwvMelding, type TellCase } from './uwv/file-uwv-melding';
import type { UwvTransport } from './uwv/transport';

export type ActivityResources = {
  db: Database;
  mailer: Mailer;
  /** How mails leave. */
  mail: MailSettings;
  /** How meldingen reach UWV, and how their outcome reaches the case. */
  uwv: UwvTransport;
  tellCase: TellCase;
  /** Seals what is set aside. */
  seal: Seal;
};

/** Everything that touches the world, as the workflows call it. */
export function createActivities({ db, mailer, mail, uwv, tellCase, seal }: ActivityResources): CaseActivities {
  const caseTransaction = createCaseTransactionActivity(db);
  const notifyParty = createNotifyParty({ db, mailer, mail });
  return {
    caseTransaction: mendable(caseTransaction),
    notifyParty: mendable(notifyParty),
    performMoment: mendable(createPerformMoment({ caseTransaction, notifyParty })),
    setAside: createSetAside(db, seal),
    fileUwvMelding: createFileUwvMelding({ db, uwv, tellCase }),
  };
}

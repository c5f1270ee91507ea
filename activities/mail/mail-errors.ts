import type { NodemailerError } from 'nodemailer';

/** The mail server refuses this recipient or this message for good. The reason is in Dutch, without the address. */
export class MailRejected extends Error {}

/** The mail server cannot be reached, is busy or does not let us in: to be tried again later. */
export class MailUnavailable extends Error {}

/** The server itself cannot be reached or does not let us in, whatever the mail. */
export class MailServerAway extends MailUnavailable {}

/** The mail server took the whole mail and never answered: nobody knows whether its reader has it. */
export class MailUncertain extends Error {}

/**
 * What a failure to send means. Only a refusal of the recipient or of the message is final: a refused login or sender
 * is not the fault of the mail.
 * @param whole all of the mail has gone to the server
 */
export function classify(error: NodemailerError, whole: boolean): MailRejected | MailUnavailable | MailUncertain {
  const { code, command, permanent, responseCode } = error;
  if (whole && responseCode === undefined)
    return new MailUncertain(
      'de mailserver nam het bericht aan en gaf geen antwoord: niemand weet of het is aangekomen',
    );
  if (permanent && command === 'RCPT TO')
    return new MailRejected(`de mailserver weigert dit e-mailadres (${responseCode})`);
  if (permanent && command === 'DATA') return new MailRejected(`de mailserver weigert dit bericht (${responseCode})`);
  if (code === 'EENVELOPE' && command === 'API') return new MailRejected('dit is geen geldig e-mailadres');
  const aboutTheMail = responseCode !== undefined && (command === 'RCPT TO' || command === 'DATA');
  const Kind = aboutTheMail ? MailUnavailable : MailServerAway;
  return new Kind(`de mailserver neemt nu geen mail aan (${responseCode ?? code ?? 'onbekende fout'})`);
}

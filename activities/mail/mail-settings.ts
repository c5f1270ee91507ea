/** How mails of an installation leave; an employer can have a name and a reply address of its own. */
export type MailSettings = {
  /** Sender, with or without a name: `Arbodienst <zaak@arbodienst.example>`. */
  from: string;
  /** Where an answer goes; null where nobody reads answers. */
  replyTo: string | null;
  /** A small PNG that goes with each mail; null without one. */
  logo: Buffer | null;
  /** Where the links in mails lead, without a slash at its end; null where there is no portal. */
  portalUrl: string | null;
};

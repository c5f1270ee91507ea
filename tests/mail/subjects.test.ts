import type { MailInput } from '../../activities/mail/mail-input';
import { createDryMailer, type RenderedMail } from '../../activities/mail/mailer';
import { renderMail } from '../../activities/mail/render-mail';
import { mailSamples } from '../../cli/mail-samples';
import { rowOf, SECRET_ROWS } from '../../domain/protocols/packages';
import { messageIdOf } from '../../store/stable-id';
import { naming } from '../support/naming';

/**
 * What a mailbox shows of a mail before it is opened, and what servers on the way keep of it: subject, first line, title and
 * headers. None tells of what an employer may not even know of, nor under which ground UWV pays.
 */

/** By hand, in both languages: second opinion, occupational disease, an earlier WIA, and the grounds of a vangnet. */
const SECRETS =
  /second[ -]opinion|andere bedrijfsarts|(other|another) company doctor|ncvb|beroepsziekte|occupational disease|eerder.{0,20}WIA|WIA.{0,20}(earl|vervroegd)|(earl|vervroegd).{0,20}WIA|no[- ]?risk|vangnet|safety net|zwanger|pregnan|orgaan|organ don|verklaring|statement|psych/i;

type Shown = { name: string; shown: string };
const SAMPLES = mailSamples();

function shownOf(name: string, input: MailInput): Shown {
  const { subject, text, html } = renderMail(input);
  const title = /<title>(.*?)<\/title>/s.exec(html)?.[1] ?? '';
  return { name, shown: [subject, text.split('\n\n')[0], title].join('\n') };
}

const laws = SAMPLES.map(({ obligation, kind, input }) =>
  shownOf(`${obligation} ${kind} ${input.step} ${input.recipient} ${input.language}`, input),
);

test('of no obligation, for no reader, step, language and kind of case', () => {
  expect(laws.length).toBeGreaterThan(500);
  for (const name of ['second-opinion', 'beroepsziektemelding', 'vervroegde-wia-aanvraag', 'no-risk-vraag'])
    expect(laws.filter((one) => one.name.startsWith(`${name} `)).length).toBeGreaterThan(4);
  expect(laws.filter(({ shown }) => SECRETS.test(shown))).toEqual([]);
});

test('of no row of a service that is not for the employer', () => {
  const like = SAMPLES.filter(({ obligation, kind }) => obligation === 'plan-van-aanpak' && kind === 'verzuim');
  expect(SECRET_ROWS.length).toBeGreaterThan(10);
  for (const row of SECRET_ROWS)
    naming(row, () => {
      const called = [row, rowOf(row)?.name].filter((name): name is string => name !== undefined);
      for (const { input } of like)
        for (const recipient of ['bedrijfsarts', 'casemanager', 'werknemer'] as const) {
          const { shown } = shownOf(row, { ...input, obligation: row, recipient });
          expect(called.filter((name) => shown.includes(name))).toEqual([]);
          expect(shown).not.toMatch(SECRETS);
        }
    });
});

test('nor do the headers name the obligation, its key or its case', async () => {
  const sent: RenderedMail[] = [];
  const mailer = createDryMailer((mail) => sent.push(mail));
  const secret = SAMPLES.filter(({ obligation }) => obligation === 'second-opinion');
  for (const { input } of secret) {
    const messageId = messageIdOf(`geval/second-opinion/${input.step}/1/email/${input.recipient}`);
    await mailer.send({ to: 'arts@voorbeeld.example', language: input.language, messageId, ...renderMail(input) });
  }
  expect(sent).toHaveLength(secret.length);
  for (const { html: _html, text: _text, ...headers } of sent) {
    expect(JSON.stringify(headers)).not.toMatch(/second|opinion|geval/i);
    expect(headers.messageId).toMatch(/^<[0-9a-f]{40}@poortwachter>$/);
  }
});

import { Command } from 'commander';
import type { renderMail } from '../../activities/mail/render-mail';
import { InputError } from '../input';
import { openMailFolder } from '../mail-folder';
import type { MailSample } from '../row-samples';

/** `poortwachter mails`: every mail with sample data, to read a text without running a case. */
export function mailsCommand(): Command {
  return new Command('mails')
    .description('alle mails met voorbeeldgegevens, als tekst; met --uit als tekst en HTML in een map')
    .argument('[verplichting]', 'alleen de mails over deze verplichting, bijvoorbeeld plan-van-aanpak')
    .option('--uit <map>', 'schrijf elke mail als .txt en .html in deze map')
    .action(async (only: string | undefined, { uit }: { uit?: string }) => {
      const { mailSamples } = await import('../mail-samples.js');
      const { renderMail } = await import('../../activities/mail/render-mail.js');
      const samples = chosen(mailSamples(), only);
      if (uit === undefined) for (const sample of samples) process.stdout.write(`${asText(sample, renderMail)}\n`);
      else writeAll(samples, uit, renderMail);
    });
}

function chosen(samples: MailSample[], only: string | undefined): MailSample[] {
  if (only === undefined) return samples;
  const found = samples.filter(({ obligation }) => obligation === only);
  if (found.length > 0) return found;
  const names = [...new Set(samples.map(({ obligation }) => obligation))].join(', ');
  throw new InputError(`verplichting: over ${only} gaat geen mail; kies uit ${names}`);
}

/** `plan-van-aanpak/opening-werkgever-nl`; what a case under the eigenrisicodrager sends stands under `zw_erd`. */
function nameOf({ obligation, kind, input: { step, recipient, language } }: MailSample): string {
  return [obligation, ...(kind === 'verzuim' ? [] : [kind]), `${step}-${recipient}-${language}`].join('/');
}

type Render = typeof renderMail;

function asText(sample: MailSample, render: Render): string {
  const { subject, text } = render(sample.input);
  return `=== ${nameOf(sample)}\n${subject}\n\n${text}`;
}

function writeAll(samples: readonly MailSample[], folder: string, render: Render): void {
  const write = openMailFolder('--uit', folder);
  for (const sample of samples) write(nameOf(sample), render(sample.input));
  process.stderr.write(`${samples.length} mails in ${folder}\n`);
}

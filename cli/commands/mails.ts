import { Command } from 'commander';
import { InputError } from '../input';
import { openMailFolder } from '../mail-folder';
import type { OtherSample } from '../other-mail-samples';
import type { MailSample } from '../row-samples';

/** `poortwachter mails`: every mail with sample data, to read a text without running a case. */
export function mailsCommand(): Command {
  return new Command('mails')
    .description('alle mails met voorbeeldgegevens, als tekst; met --uit als tekst en HTML in een map')
    .argument('[verplichting]', 'alleen de mails over deze verplichting, bijvoorbeeld plan-van-aanpak')
    .option('--uit <map>', 'schrijf elke mail als .txt en .html in deze map')
    .action(async (only: string | undefined, { uit }: { uit?: string }) => {
      const samples = chosen(await everyMail(), only);
      if (uit === undefined) for (const sample of samples) process.stdout.write(`${asText(sample)}\n`);
      else writeAll(samples, uit);
    });
}

async function everyMail(): Promise<OtherSample[]> {
  const { mailSamples, mailSamplesBesideCases } = await import('../mail-samples.js');
  const { renderMail } = await import('../../activities/mail/render-mail.js');
  const ofCases = mailSamples().map((sample) => ({
    about: sample.obligation,
    name: nameOf(sample),
    render: () => renderMail(sample.input),
  }));
  return [...ofCases, ...mailSamplesBesideCases()];
}

function chosen(samples: OtherSample[], only: string | undefined): OtherSample[] {
  if (only === undefined) return samples;
  const found = samples.filter(({ about }) => about === only);
  if (found.length > 0) return found;
  const names = [...new Set(samples.map(({ about }) => about))].join(', ');
  throw new InputError(`verplichting: over ${only} gaat geen mail; kies uit ${names}`);
}

/** `opening-werkgever-nl`; what a case under the eigenrisicodrager sends stands under `zw_erd`. */
function nameOf({ kind, input: { step, recipient, language } }: MailSample): string {
  return [...(kind === 'verzuim' ? [] : [kind]), `${step}-${recipient}-${language}`].join('/');
}

const pathOf = ({ about, name }: OtherSample) => `${about}/${name}`;

function asText(sample: OtherSample): string {
  const { subject, text } = sample.render();
  return `=== ${pathOf(sample)}\n${subject}\n\n${text}`;
}

function writeAll(samples: readonly OtherSample[], folder: string): void {
  const write = openMailFolder('--uit', folder);
  for (const sample of samples) write(pathOf(sample), sample.render());
  process.stderr.write(`${samples.length} mails in ${folder}\n`);
}

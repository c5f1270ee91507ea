import type { Letter, Line } from './letter';
import { TONES } from './tones';

/** The letter as plain text: headings in capitals, a blank line between parts. */
export function letterAsText(letter: Letter): string {
  const { language, tone, preview, isDiscreet, notes, lead, sections, link, footer } = letter;
  const [first = preview, ...more] = isDiscreet ? [preview, ...lead] : lead;
  const parts = [
    `[${TONES[tone].label[language].toUpperCase()}] ${asText(first)}`,
    ...notes,
    ...more.map(asText),
    ...sections.map(({ heading, paragraphs, list = [] }) =>
      [heading.toUpperCase(), ...paragraphs.map(asText), ...list.map((item) => `- ${asText(item)}`)].join('\n'),
    ),
    ...(link ? [`${link.label}:\n${link.url}`] : []),
    `-- \n${footer.join('\n')}`,
  ];
  return `${parts.join('\n\n')}\n`;
}

function asText(line: Line): string {
  if (typeof line === 'string') return line;
  return line
    .map((part) => {
      if (typeof part === 'string') return part;
      return 'strong' in part ? part.strong : `${part.link}: ${part.url}`;
    })
    .join('');
}

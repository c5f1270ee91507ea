import type { Letter } from './letter';

/** The letter as plain text: headings in capitals, a blank line between parts. */
export function letterAsText({ intro, sections, link, footer }: Letter): string {
  const parts = [
    ...intro,
    ...sections.map(({ heading, paragraphs, list = [] }) =>
      [heading.toUpperCase(), ...paragraphs, ...list.map((item) => `- ${item}`)].join('\n'),
    ),
    `${link.label}:\n${link.url}`,
    `-- \n${footer.join('\n')}`,
  ];
  return `${parts.join('\n\n')}\n`;
}

import { escapeHtml } from '../../documents/escape-html';
import type { Letter, Line, Section } from './letter';
import { TONES } from './tones';

const FONT = 'font-family:Arial,Helvetica,sans-serif';
const TEXT = 'margin:0 0 12px;font-size:16px;line-height:1.5;color:#1a1a1a';
const LEAD = 'margin:0 0 12px;font-size:20px;line-height:1.4;color:#1a1a1a';
const NOTE = 'margin:0 0 12px;padding:8px 12px;background:#eef2f7;font-size:15px;line-height:1.5;color:#1a1a1a';
const HEADING = 'margin:24px 0 6px;font-size:18px;line-height:1.3;color:#154273';
const BADGE = 'margin:0 0 16px;padding:8px 12px;border-radius:4px;font-size:15px;line-height:1.3;font-weight:bold';
const BUTTON =
  'display:inline-block;padding:14px 24px;font-size:16px;font-weight:bold;color:#ffffff;text-decoration:none';
const SMALL = 'margin:0 0 6px;font-size:13px;line-height:1.5;color:#555555';
/** The preview is read by mailboxes only; what follows it keeps the letter itself out of them. */
const HIDDEN = 'display:none;max-height:0;overflow:hidden';
const FILLER = '&nbsp;&zwnj;'.repeat(80);

/** Under which the picture of the sender goes with a mail. */
export const LOGO_CID = 'logo';

/** The letter as one column that fits a phone: inline styles, nothing loaded from elsewhere; a logo goes with the mail. */
export function letterAsHtml(letter: Letter, { logo = false }: { logo?: boolean } = {}): string {
  const { language, subject, tone, preview, notes, lead, sections, link, footer } = letter;
  const { label, background, text } = TONES[tone];
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light">
<title>${escapeHtml(subject)}</title>
</head>
<body style="margin:0;padding:0;background:#f3f3f3;${FONT}">
<div style="${HIDDEN}">${escapeHtml(preview)}${FILLER}</div>
<div style="max-width:600px;margin:0 auto;padding:24px 16px;background:#ffffff">
${logo ? `<img src="cid:${LOGO_CID}" alt="" style="display:block;max-width:200px;max-height:60px;margin:0 0 16px">\n` : ''}<p style="${BADGE};background:${background};color:${text}">${escapeHtml(label[language])}</p>
${notes.map((line) => paragraph(line, NOTE)).join('\n')}
${lead.map((line, index) => paragraph(line, index === 0 ? LEAD : TEXT)).join('\n')}
${sections.map(sectionAsHtml).join('\n')}
${link ? button(link) : ''}
<div style="border-top:1px solid #dddddd;margin-top:28px;padding-top:12px">
${footer.map((line) => paragraph(line, SMALL)).join('\n')}
</div>
</div>
</body>
</html>
`;
}

function button({ label, url }: NonNullable<Letter['link']>): string {
  return `<table role="presentation" cellpadding="0" cellspacing="0" style="margin:28px 0 0">
<tr><td style="border-radius:4px;background:#154273"><a href="${escapeHtml(url)}" style="${BUTTON}">${escapeHtml(label)}</a></td></tr>
</table>`;
}

function sectionAsHtml({ heading, paragraphs, list = [] }: Section): string {
  const items = list.map((item) => `<li style="margin:0 0 8px">${asHtml(item)}</li>`).join('\n');
  return [
    `<h2 style="${HEADING}">${escapeHtml(heading)}</h2>`,
    ...paragraphs.map((line) => paragraph(line, TEXT)),
    ...(list.length > 0 ? [`<ul style="${TEXT};padding-left:20px">\n${items}\n</ul>`] : []),
  ].join('\n');
}

function paragraph(line: Line, style: string): string {
  return `<p style="${style}">${asHtml(line)}</p>`;
}

/** Text in which the groups of a number, as of a telephone, and an initial with its whole name stay on one line. */
function inline(text: string): string {
  const groups = /(?<=[\d€]) (?=\d)/g;
  const name = /(?<=(?<!\p{L})\p{Lu}\.(?: \p{Ll}+){0,3}) (?=(?:\p{Ll}+ ){0,3}\p{Lu})/gu;
  return escapeHtml(text).replace(groups, '&nbsp;').replace(name, '&nbsp;');
}

/** What stands out; one word of it, as a code, stays on one line. */
function strong(text: string): string {
  const style = text.includes(' ') ? '' : ' style="white-space:nowrap"';
  return `<strong${style}>${escapeHtml(text)}</strong>`;
}

function asHtml(line: Line): string {
  if (typeof line === 'string') return inline(line);
  return line
    .map((part) => {
      if (typeof part === 'string') return inline(part);
      if ('strong' in part) return strong(part.strong);
      return `<a href="${escapeHtml(part.url)}" style="color:#154273">${escapeHtml(part.link)}</a>`;
    })
    .join('');
}

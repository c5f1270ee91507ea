import { escapeHtml } from './escape-html';
import type { Letter, Section } from './letter';

const FONT = 'font-family:Arial,Helvetica,sans-serif';
const TEXT = 'margin:0 0 12px;font-size:16px;line-height:1.5;color:#1a1a1a';
const HEADING = 'margin:24px 0 6px;font-size:18px;line-height:1.3;color:#154273';
const BUTTON =
  'display:inline-block;padding:14px 24px;font-size:16px;font-weight:bold;color:#ffffff;text-decoration:none';
const SMALL = 'margin:0 0 6px;font-size:13px;line-height:1.5;color:#555555';

/** The letter as one column that fits a phone: inline styles, no images, nothing loaded from elsewhere. */
export function letterAsHtml({ language, subject, intro, sections, link, footer }: Letter): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light">
<title>${escapeHtml(subject)}</title>
</head>
<body style="margin:0;padding:0;background:#f3f3f3;${FONT}">
<div style="max-width:600px;margin:0 auto;padding:24px 16px;background:#ffffff">
${intro.map((line) => paragraph(line, TEXT)).join('\n')}
${sections.map(sectionAsHtml).join('\n')}
<table role="presentation" cellpadding="0" cellspacing="0" style="margin:28px 0">
<tr><td style="border-radius:4px;background:#154273"><a href="${escapeHtml(link.url)}" style="${BUTTON}">${escapeHtml(link.label)}</a></td></tr>
</table>
<div style="border-top:1px solid #dddddd;padding-top:12px">
${footer.map((line) => paragraph(line, SMALL)).join('\n')}
</div>
</div>
</body>
</html>
`;
}

function sectionAsHtml({ heading, paragraphs, list = [] }: Section): string {
  const items = list.map((item) => `<li style="margin:0 0 8px">${escapeHtml(item)}</li>`).join('\n');
  return [
    `<h2 style="${HEADING}">${escapeHtml(heading)}</h2>`,
    ...paragraphs.map((line) => paragraph(line, TEXT)),
    ...(list.length > 0 ? [`<ul style="${TEXT};padding-left:20px">\n${items}\n</ul>`] : []),
  ].join('\n');
}

function paragraph(line: string, style: string): string {
  return `<p style="${style}">${escapeHtml(line)}</p>`;
}

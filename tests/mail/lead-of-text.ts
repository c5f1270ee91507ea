/** The first line of a mail in text: after its label, or after the sentence that keeps it from who passes by. */
export function leadOfText(text: string): string {
  const [first = '', second = '', third = ''] = text.split('\n\n');
  if (!/\] (Zaak|Case) \S+\. (In deze|This) mail /.test(first)) return first.replace(/^\[[^\]]*\] /, '');
  return /^Dit is een proefzaak|^This is a trial/.test(second) ? third : second;
}

/** What a mailbox shows beside the subject. */
export function previewOfHtml(html: string): string {
  return /display:none[^>]*>([^<&]*)/.exec(html)?.[1] ?? '';
}

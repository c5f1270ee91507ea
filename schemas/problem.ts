import type { z } from 'zod';

/** One thing that is wrong with an input: where, and a Dutch sentence that says what to do. */
export type InputProblem = { field: string; message: string };

/** Kinds of value, as a person calls them. */
const TYPES: Readonly<Record<string, string>> = {
  string: 'tekst tussen aanhalingstekens',
  number: 'een getal',
  int: 'een geheel getal',
  boolean: 'true of false',
  array: 'een lijst',
  object: 'een object',
  date: 'een datum',
};

/** Whether nothing was given; a parse with `reportInput` says so for every kind of issue. */
function isMissing(issue: z.core.$ZodIssue): boolean {
  return 'input' in issue ? issue.input === undefined : /received undefined$/.test(issue.message);
}

/** What an input of one of several kinds may be, unless its schema says it otherwise. */
function unionSentence({ discriminator, message, ...issue }: z.core.$ZodIssueInvalidUnion): string {
  if (discriminator === undefined) return 'heeft niet de juiste vorm';
  const options = 'options' in issue && Array.isArray(issue.options) ? issue.options : [];
  return message.startsWith('Invalid') ? `onbekend; kies uit: ${options.map(String).join(', ')}` : message;
}

function sentence(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.message.startsWith('Unrecognized')
        ? `onbekend veld: ${issue.keys.join(', ')}; laat het weg`
        : issue.message;
    case 'invalid_type':
      return isMissing(issue) ? 'dit veld ontbreekt' : `verwacht ${TYPES[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      if (!issue.message.startsWith('Invalid')) return issue.message;
      return `${isMissing(issue) ? 'dit veld ontbreekt; ' : ''}kies uit: ${issue.values.map(String).join(', ')}`;
    case 'invalid_union':
      return unionSentence(issue);
    case 'too_small':
      return `moet minstens ${issue.minimum} zijn`;
    case 'too_big':
      return `mag hoogstens ${issue.maximum} zijn`;
    case 'invalid_format':
      return issue.message.startsWith('Invalid') ? `heeft niet de vorm ${issue.format}` : issue.message;
    default:
      return issue.message;
  }
}

/** Every problem of a failed parse, field by field. */
export function problemsOf(error: z.ZodError): InputProblem[] {
  return error.issues.map((issue) => {
    const keys = issue.code === 'unrecognized_keys' && issue.keys[0] !== undefined ? [issue.keys[0]] : [];
    const field = [...issue.path, ...keys]
      .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
      .join('');
    return { field: field.replace(/^\./, '') || 'invoer', message: sentence(issue) };
  });
}

import type { Condition } from '../../domain/protocols/condition';
import type { Trigger } from '../../domain/protocols/trigger';

/** A trigger or condition in one line, so that a table can name it. Windows of sick days and weeks are not told here. */
export function triggerWords(trigger: Trigger): string {
  switch (trigger.kind) {
    case 'sick-days':
    case 'sick-weeks':
      return 'sickness';
    case 'business-days-after-report':
      return `${trigger.days} business days after the report`;
    case 'case-start':
    case 'contract-start': {
      const start = trigger.kind === 'case-start' ? 'case' : 'contract';
      return trigger.watches ? `${start} start, ${listed(trigger.watches)}` : `${start} start`;
    }
    case 'fact':
      return `fact ${listed(trigger.any.map(factWords))}`;
    case 'duty':
      return `duty ${trigger.id} ${trigger.at}`;
    case 'row-done':
      return `done ${trigger.rows.join(', ')}`;
    case 'cost':
      return 'cost';
    case 'appointment':
      return `appointment ${trigger.events.join(', ')}`;
    case 'recovery':
      return typeof trigger.after === 'string' ? trigger.after : `recovery + ${trigger.after.months} months`;
    case 'recurring':
      return `every ${trigger.every.count} ${trigger.every.unit} from ${trigger.from}`;
    case 'asked':
      return `${trigger.how} ${trigger.by.join(', ')}`.trim();
    case 'first-of':
      return `first of: ${trigger.triggers.map(triggerWords).join('; ')}`;
    default:
      return trigger.kind;
  }
}

const REPORTS =
  'ziekmelding, deelherstel, herstelmelding, correctie-eerste-ziektedag, correctie-hersteldatum, intrekking, intrekking-herstel';

const COURSE =
  'ziekmelding, deelherstel, correctie-eerste-ziektedag, correctie-hersteldatum, intrekking, intrekking-herstel, einde-dienstverband';

/** The reports of sickness and recovery under one name, and with the ends of a case as its changes. */
function listed(facts: readonly string[]): string {
  return facts
    .join(', ')
    .replace(`${REPORTS}, einde-dienstverband, overlijden, vertrek-arbodienst`, 'changes of the case')
    .replace(COURSE, 'changes of its course')
    .replace(REPORTS, 'reports');
}

function factWords({ type, where }: { type: string; where?: object }): string {
  const fields = Object.entries(where ?? {}).map(([field, value]) => `${field}=${value}`);
  return fields.length > 0 ? `${type}(${fields.join(', ')})` : type;
}

export function conditionWords(condition: Condition): string {
  if ('all' in condition) return condition.all.map(conditionWords).join(' and ');
  if ('any' in condition) return condition.any.map(conditionWords).join(' or ');
  if ('not' in condition) return `not ${conditionWords(condition.not)}`;
  switch (condition.is) {
    case 'asked':
    case 'wanted':
      return `${condition.is} by ${condition.by.join(', ')}`;
    case 'indicated': {
      const words = `${condition.what} by ${condition.by.join(', ')}`;
      return condition.while ? `${words} while ${condition.while}` : words;
    }
    case 'fact':
      return `fact ${factWords(condition)}`;
    case 'sick-days-at-end':
      return `sick ${condition.from} to ${condition.until ?? 'more'} days at the end`;
    case 'sick-days-at-takeover':
      return `more than ${condition.moreThan} sick days at the takeover`;
    case 'absent-longer-than':
      return `absent longer than ${condition.months} months`;
    default:
      return condition.is;
  }
}

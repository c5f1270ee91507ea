import type { DocumentKind } from '../domain/protocols/output';
import type { Template } from './template';

/**
 * Papers that name the BSN though they are no form of the law, by who has to know for sure whom they are about: UWV, or a practitioner
 * who is asked for a file. A provider, an insurer and an expert on work have no legal ground for it (law P-08, P-10).
 */
const READ_BY: Partial<Record<DocumentKind, 'uwv' | 'behandelaar'>> = {
  're-integratiedossier': 'uwv',
  bezwaarbrief: 'uwv',
  'wia-dossier': 'uwv',
  machtiging: 'behandelaar',
};

/** Whether the BSN stands on papers of this kind: on a form of the law, and on what its reader cannot do without it. */
export function namesBsn({ kind, formVersion }: Pick<Template, 'kind' | 'formVersion'>): boolean {
  return formVersion !== undefined || READ_BY[kind] !== undefined;
}

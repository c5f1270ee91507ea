import { type Words, words } from './words';

/** A form or page of UWV by which something is done. */
export type UwvForm = { label: Words; url: string };

/** Plan van aanpak, evaluaties and what else the employer writes: UWV has a form for each of them on this page. */
export const EMPLOYER_FORMS: UwvForm = {
  label: words('formulieren voor werkgevers op uwv.nl', 'forms for employers at uwv.nl'),
  url: 'https://www.uwv.nl/werkgevers/formulieren/',
};

/** Where employers report and upload. */
export const EMPLOYER_PORTAL: UwvForm = {
  label: words('het werkgeversportaal van UWV', 'the employers’ portal of UWV'),
  url: 'https://www.uwv.nl/werkgevers/werkgeversportaal/',
};

/** Where employees apply for a benefit, with DigiD. */
export const EMPLOYEE_FORMS: UwvForm = {
  label: words('Mijn UWV', 'Mijn UWV'),
  url: 'https://www.uwv.nl/mijnuwv/',
};

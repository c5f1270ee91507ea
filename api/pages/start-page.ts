import { escapeHtml } from '../../documents/escape-html';
import { DOCUMENTATION_PATH } from '../http/documentation-of';
import { BASE_PATH } from '../version';
import { allowOwnStyle, type Page, textPage } from './page';

/** Where else this installation can be looked at; what is absent is not named. */
export type Elsewhere = {
  mailUrl?: string;
  temporalUiUrl?: string;
  uwvUrl?: string;
  /** What insurer, NCvB and writers of reports were sent. */
  partiesUrl?: string;
  /** File with the tour, which the API then shows itself. */
  tourFile?: string;
};

type Entry = { href?: string; name: string; about: string };

const TOUR_PATH = '/rondleiding';

/** Where somebody who opens the address of the API finds the way, and the tour where there is one. */
export function startPages(elsewhere: Elsewhere): Page[] {
  const { tourFile } = elsewhere;
  const html = textPage('poortwachter', body(elsewhere));
  const start: Page = { path: '/', handlers: [allowOwnStyle, (_req, res) => void res.type('html').send(html)] };
  if (!tourFile) return [start];
  const tour: Page = {
    path: TOUR_PATH,
    handlers: [(_req, res) => res.sendFile(tourFile, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } })],
  };
  return [start, tour];
}

function body({ mailUrl, temporalUiUrl, uwvUrl, partiesUrl, tourFile }: Elsewhere): string {
  const entries: Entry[] = [
    { href: DOCUMENTATION_PATH, name: 'Documentatie van de API', about: 'Alle adressen, velden en voorbeelden.' },
    { href: `${BASE_PATH}/openapi.json`, name: 'OpenAPI', about: 'Dezelfde beschrijving, voor programma’s.' },
    {
      href: tourFile && TOUR_PATH,
      name: 'Rondleiding',
      about: 'Een zaak van ziekmelding tot einde, met elk bericht dat de API aanneemt (in het Engels).',
    },
    { href: mailUrl, name: 'Mailvanger', about: 'Alle mails die deze installatie verstuurt.' },
    { href: uwvUrl, name: 'UWV-simulator', about: 'Wat er aan UWV zou zijn gemeld.' },
    {
      href: partiesUrl,
      name: 'Andere partijen',
      about: 'Wat verzekeraar, NCvB en schrijvers van rapporten zouden krijgen.',
    },
    { href: temporalUiUrl, name: 'Temporal Web UI', about: 'Elke zaak als workflow.' },
    { href: '/readyz', name: 'Gereed?', about: 'Of alle onderdelen werken.' },
  ];
  const list = entries.flatMap(({ href, name, about }) =>
    href ? `<dt><a href="${escapeHtml(href)}">${escapeHtml(name)}</a></dt><dd>${escapeHtml(about)}</dd>` : [],
  );
  return `<p>Begeleidt werkgevers door de Wet verbetering poortwachter. De API staat op <code>${BASE_PATH}</code> en vraagt een API-sleutel.</p>
<dl>
${list.join('\n')}
</dl>`;
}

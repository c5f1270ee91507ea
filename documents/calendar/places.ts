import type { Fact } from '../../domain/case/facts';

type Place = NonNullable<Fact<'afspraak'>['place']>;

const PLACES: Readonly<Record<Place, Readonly<Record<'nl' | 'en', string>>>> = {
  'locatie-arbodienst': { nl: 'Locatie van de arbodienst', en: 'Office of the occupational health service' },
  telefonisch: { nl: 'Telefonisch', en: 'By telephone' },
  beeldbellen: { nl: 'Beeldbellen', en: 'Video call' },
  werkplek: { nl: 'Werkplek', en: 'Workplace' },
  thuis: { nl: 'Thuis', en: 'At home' },
};

/** Where an appointment is, as people read it. */
export function placeName(place: string, language: 'nl' | 'en'): string {
  return PLACES[place as Place]?.[language] ?? place;
}

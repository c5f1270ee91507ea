/** UWV weighs what was done in the RIV-toets; what is missing there costs a wage sanction. */
export const SANCTION_RISK = 'bij de WIA-aanvraag kan UWV een loonsanctie opleggen: tot 52 weken langer loon';

/** What a late WIA application costs (T-31). */
export const LATE_APPLICATION = 'elke dag te laat verlengt de loondoorbetaling met een dag (BW art. 7:629 lid 11)';

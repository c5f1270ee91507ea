/** So long a mail is tried, while there is a delivery to try it; then a person is asked to look. `neem_berichten` has an index of what waited so long. */
export const GIVE_UP_AFTER_MS = 3 * 86_400_000;

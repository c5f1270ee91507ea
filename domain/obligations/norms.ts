/** What UWV aims at for an expert opinion after a complete file; a norm of UWV, not a term of the law. */
export const UWV_OPINION_DAYS = 14;

/** For so long UWV may recover ziekengeld from an employer who did too little (ZW art. 39a). */
export const RECOVERY_MAX_DAYS = 364;

/** The second day of sickness, on which an ex-employee reports at the latest (ZW art. 38a lid 1). */
export const EX_EMPLOYEE_REPORTS_ON_DAY = 2;

/** News of the hospital domain. None yet concerns another domain: sessions and prices are read when needed. */
export type HospitalEvent = never;

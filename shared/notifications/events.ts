/** The notifications domain is the end of the line: it announces nothing. */
export type NotificationsEvent = never;

/* On the web only (qr-picture.h5.ts): mini programs pay in their own window. */
export const qrPicture = (_text: string): string => "";

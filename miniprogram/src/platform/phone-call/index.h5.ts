/** Offers to call a number. */
export function callPhone(phoneNumber: string): void {
  window.location.href = `tel:${phoneNumber}`;
}

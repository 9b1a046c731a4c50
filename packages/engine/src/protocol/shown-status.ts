/** A status as the API shows it. */
export function shownStatus(status: string) {
  return status.charAt(0).toUpperCase() + status.slice(1);
}

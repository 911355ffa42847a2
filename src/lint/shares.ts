/** What rounding may make of shares: 0.33 three times is full time, and 0.4 + 0.2 is not more than 0.6. Fractions of full time. */
const ROUNDING = 0.015;

/** The sum of fractions of full time; what is not written counts as none. */
export function sumOfShares(parts: readonly { readonly share?: number | undefined }[]): number {
  return parts.reduce((sum, { share = 0 }) => sum + share, 0);
}

/** Whether one amount of time is more than another, beyond what rounding explains. */
export function isMoreTime(share: number, than: number): boolean {
  return share - than > ROUNDING;
}

/** A fraction of full time as a percentage: "80%". */
export function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}

/** A number of full-time persons with at most two decimals: "1.2", in Dutch "1,2". */
export function fullTimers(share: number, decimalSign: '.' | ',' = '.'): string {
  return String(Math.round(share * 100) / 100).replace('.', decimalSign);
}

const ISO = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;

/** The hours of an ISO 8601 duration, such as P7D or PT168H, which mean the same. */
function toHours(duration: string): number {
  const [, days = "0", hours = "0", minutes = "0"] = ISO.exec(duration) ?? [];
  return Number(days) * 24 + Number(hours) + Number(minutes) / 60;
}

export const toDays = (duration: string): number => toHours(duration) / 24;

/** The duration of days as a person types them, including fractions. */
export function ofDays(days: number): string {
  const hours = Math.round(days * 24);
  return hours % 24 === 0 ? `P${hours / 24}D` : `PT${hours}H`;
}

/** A text as it is compared: composed, so that text pasted from macOS is found, and regardless of case. */
export const folded = (text: string): string => text.trim().normalize("NFC").toLowerCase();

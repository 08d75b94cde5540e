/** A text as it is compared: composed, so that what is pasted from macOS is found, and without regard to case. */
export const folded = (text: string): string => text.trim().normalize("NFC").toLowerCase();

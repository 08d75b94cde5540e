/** The language that somebody chose in their own console, in this browser. */
const KEPT = "workspaces-language";

export const chosenLanguage = (): string | undefined => localStorage.getItem(KEPT) ?? undefined;

export const chooseLanguage = (language: string) => localStorage.setItem(KEPT, language);

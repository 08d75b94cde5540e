/** What each language calls itself. */
export const LANGUAGES = { en: "English", de: "Deutsch", fr: "Français", es: "Español", ja: "日本語" };

/** The one text that is needed before the pages; the other messages load with them. */
const LABELS: Record<string, string> = {
  en: "Workspaces",
  de: "Arbeitsbereiche",
  fr: "Espaces de travail",
  es: "Espacios de trabajo",
  ja: "ワークスペース",
};

export const navLabel = (locale: string): string => LABELS[locale.split(/[-_]/)[0] ?? ""] ?? "Workspaces";

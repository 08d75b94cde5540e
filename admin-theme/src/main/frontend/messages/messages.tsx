import { createContext, useContext, type ReactNode } from "react";
import { useLoad } from "../kernel/load";
import type { MemberStatus, Role } from "../kernel/model";
import type { Totalled } from "../kernel/page";
import type { Problem, Violation } from "../kernel/problem";
import type { CountedKey, MessageKey, Messages, Translation, Vocabulary } from "./types";

type Values = Record<string, string | number>;

const TRANSLATIONS: Record<string, () => Promise<Translation>> = {
  de: async () => (await import("./de")).de,
  fr: async () => (await import("./fr")).fr,
  es: async () => (await import("./es")).es,
  ja: async () => (await import("./ja")).ja,
};

/** A locale whose language the pages do not speak gets English, with English numbers and dates. */
async function loadTranslator(locale: string, own: boolean): Promise<Translator> {
  const language = languageOf(locale);
  const translation = TRANSLATIONS[language];
  const [{ en }, translated] = await Promise.all([import("./en"), translation?.()]);
  const known = translation !== undefined || language === "en";
  return new Translator(
    known ? locale.replace("_", "-") : "en",
    own ? inOwnWords(complete(en, translated)) : complete(en, translated),
  );
}

/** All texts; those that are not translated are in English. */
export const complete = (english: Messages, translation: Translation = {}): Messages => ({
  ...english,
  ...translation,
});

const OWN = "_own";

/** In the console of their own, people are not told of realms. */
export function inOwnWords(messages: Messages): Messages {
  const own = Object.entries(messages).filter(([key]) => key.endsWith(OWN));
  return { ...messages, ...Object.fromEntries(own.map(([key, text]) => [key.slice(0, -OWN.length), text])) };
}

export const languageOf = (locale: string) => locale.split(/[-_]/)[0] ?? "en";

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** A name of another direction that does not turn the sentence around it. */
const isolated = (text: string) => (RIGHT_TO_LEFT.test(text) ? `\u2068${text}\u2069` : text);

export class Translator {
  private readonly plural: Intl.PluralRules;
  private readonly number: Intl.NumberFormat;
  private readonly dateTime: Intl.DateTimeFormat;
  private readonly date: Intl.DateTimeFormat;

  constructor(
    readonly locale: string,
    private readonly messages: Messages,
  ) {
    this.plural = new Intl.PluralRules(locale);
    this.number = new Intl.NumberFormat(locale);
    this.date = new Intl.DateTimeFormat(locale, { dateStyle: "medium" });
    this.dateTime = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" });
  }

  readonly t = (key: MessageKey, values: Values = {}): string =>
    this.messages[key].replace(/\{(\w+)\}/g, (hole, name: string) => {
      const value = values[name];
      return typeof value === "number" ? this.number.format(value) : isolated(value ?? hole);
    });

  readonly count = (key: CountedKey, count: number, values: Values = {}): string => {
    const form = this.plural.select(count) === "one" ? "one" : "other";
    return this.t(`${key}_${form}` as MessageKey, { ...values, count });
  };

  readonly num = (value: number): string => this.number.format(value);

  /** How many entries a list has, for example 1,000+. */
  readonly total = ({ total, totalIsLowerBound }: Totalled): string => this.num(total) + (totalIsLowerBound ? "+" : "");

  /** A word of a vocabulary that a realm may define: known words are translated, others are shown as they are. */
  readonly word = (kind: Vocabulary, name: string): string =>
    this.lookUp(`${kind}_${name.replace(/\W/g, "_")}`) ?? name;

  readonly role = (role: Role): string => this.t(`role_${role.replace("-", "_")}` as MessageKey);

  readonly status = (status: MemberStatus): string => this.t(`status_${status}` as MessageKey);

  readonly day = (iso: string): string => this.date.format(new Date(iso));

  /** The last day of something that ends. */
  readonly lastDay = (end: string): string => this.date.format(new Date(Date.parse(end) - 1));

  readonly when = (iso: string | null | undefined): string => (iso ? this.dateTime.format(new Date(iso)) : "–");

  /** Why something was refused: in the server's words if they are in the person's language, otherwise in ours. */
  readonly reason = ({ code, message }: { code?: string | null; message?: string | null }): string => {
    const known = this.lookUp(`violation_${code ?? ""}`) ?? this.lookUp(`error_${code ?? ""}`);
    return (this.locale.startsWith("en") ? (message ?? known) : (known ?? message)) ?? code ?? "";
  };

  /** The text for one of the server's error codes. */
  readonly code = (code: string): string => this.lookUp(`error_${code}`) ?? code;

  /** A fault of the server comes with the request by which its operators find it in their log. */
  readonly problem = (problem: Problem): string => {
    const { memberStatus } = problem.body;
    if (problem.code === "member_exists" && typeof memberStatus === "string")
      return this.t("memberExistsAs", { status: this.word("status", memberStatus) });
    const text = this.lookUp(`error_${problem.code}`) ?? problem.message;
    return problem.faultId ? `${text} ${this.t("faultReport", { id: problem.faultId })}` : text;
  };

  readonly violation = (violation: Violation): string =>
    this.lookUp(`violation_${violation.code}`) ?? violation.message;

  private lookUp(key: string): string | undefined {
    return key in this.messages ? this.messages[key as MessageKey] : undefined;
  }
}

const TranslatorContext = createContext<Translator | undefined>(undefined);

export function useMessages(): Translator {
  const translator = useContext(TranslatorContext);
  if (!translator) throw new Error("No MessagesProvider around this component");
  return translator;
}

interface MessagesProviderProps {
  locale: string;
  /** Whether the pages are in people's own console. */
  own?: boolean;
  children: ReactNode;
}

export function MessagesProvider({ locale, own = false, children }: MessagesProviderProps) {
  const { data } = useLoad(`${locale} ${own}`, () => loadTranslator(locale, own));
  return data && <TranslatorContext.Provider value={data}>{children}</TranslatorContext.Provider>;
}

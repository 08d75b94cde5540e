import type { en } from "./en";

export type MessageKey = keyof typeof en;
export type Messages = Record<MessageKey, string>;

/** The messages in a language other than English; what is missing is shown in English. */
export type Translation = Partial<Messages>;
/** Prefixes of keys that end with a word of the server. */
export type Vocabulary =
  | "type"
  | "archivedReason"
  | "action"
  | "audit"
  | "detail"
  | "mailFault"
  | "refused"
  | "refusedAdvice"
  | "setting"
  | "target"
  | "role"
  | "status"
  | "part"
  | "way"
  | "onError"
  | "kind";

/** Keys that exist as a pair, `…_one` and `…_other`. */
export type CountedKey = MessageKey extends infer K ? (K extends `${infer Base}_other` ? Base : never) : never;

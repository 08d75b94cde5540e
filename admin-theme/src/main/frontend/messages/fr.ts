import type { Messages } from "./messages";
import { en } from "./en";

export const fr: Messages = en;

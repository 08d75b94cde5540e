import type { Messages } from "./messages";
import { en } from "./en";

export const es: Messages = en;

import type { Translator } from "../messages/messages";
import type { Job } from "./model";

/** What people call a job: what it does to members, or the name that it has of its file. */
export const jobName = ({ action, name }: Job, t: Translator["t"]) => (action ? t(`action_${action.kind}`) : name);

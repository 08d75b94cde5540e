import { folded } from "./text";

/** Somebody in a text with addresses. */
interface Recipient {
  email: string;
  fullName: string;
  /** `address`: it is none. `space`: it may be one with a space in it. `twice`: an earlier one is the same. */
  fault?: "address" | "space" | "twice";
}

const ADDRESS = /^[^\s@<>"(),;:]+@[^\s@<>"(),;:]+\.[^\s@<>"(),;:]+$/;

/** The parts between commas, semicolons and line breaks, except those within quotes, brackets and comments. */
function parts(text: string): string[] {
  return text.match(/(?:"[^"\n]*"|<[^>\n]*>|\([^)\n]*\)|[^,;\n])+/g) ?? [];
}

/** Spaces between the halves of an address: a name begins with a capital, or has other letters, or a tab after it. */
const SPACE = /^[a-z\d._+-]+[^\S\t]+(\S+)$/;

/** `Name <address>`, `address (Name)`, `Name address`, or addresses with spaces between them. */
function recipients(part: string): Recipient[] {
  const [, name = "", inBrackets] = /^(.*?)<\s*(?:mailto:)?([^>]*?)\s*>\s*$/i.exec(part) ?? [];
  if (inBrackets !== undefined) return [{ email: inBrackets, fullName: unquoted(name) }];
  const [, before = "", comment] = /^(.*?)\(([^)]*)\)\s*$/.exec(part) ?? [];
  if (comment !== undefined) return [{ email: plain(before), fullName: comment.trim() }];
  const [, end] = SPACE.exec(part.trim()) ?? [];
  if (end && ADDRESS.test(end)) return [{ email: part.trim(), fullName: "", fault: "space" }];
  const words = part.trim().split(/\s+/);
  const addresses = words.filter((word) => word.includes("@"));
  if (addresses.length === words.length) return addresses.map((word) => ({ email: plain(word), fullName: "" }));
  if (addresses.length === 1) {
    const fullName = unquoted(words.filter((word) => !word.includes("@")).join(" "));
    return [{ email: plain(addresses[0] ?? ""), fullName }];
  }
  return [{ email: part.trim(), fullName: "" }];
}

const plain = (address: string) => address.trim().replace(/^mailto:/i, "");

const unquoted = (name: string) =>
  name
    .trim()
    .replace(/^"(.*)"$/, "$1")
    .trim();

/** Reads addresses as people copy them from mails, lists and sheets. */
export function readRecipients(text: string): Recipient[] {
  const seen = new Set<string>();
  return parts(text)
    .filter((part) => part.trim())
    .flatMap(recipients)
    .map((recipient) => {
      if (recipient.fault) return recipient;
      const key = folded(recipient.email);
      if (!ADDRESS.test(recipient.email)) return { ...recipient, fault: "address" as const };
      if (seen.has(key)) return { ...recipient, fault: "twice" as const };
      seen.add(key);
      return recipient;
    });
}

/** In quotes, no character is taken for the one between columns, which the server finds in the first row. */
const cell = (text: string) => (/[",;|\t\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** The rows of a CSV, and what their columns are, with the same role, groups and other cells for all. */
export function toCsv(people: Recipient[], same: Record<string, string>): { columns: string[]; csv: string } {
  const filled = Object.entries(same).filter(([, value]) => value);
  const rows = people.map(({ fullName, email }) => [email, fullName, ...filled.map(([, value]) => value)]);
  return {
    columns: ["Email", "Full Name", ...filled.map(([title]) => title)],
    csv: rows.map((row) => row.map(cell).join(",")).join("\r\n"),
  };
}

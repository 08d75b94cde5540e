import { folded } from "./text";

/** Somebody in a text with addresses. */
interface Recipient {
  email: string;
  fullName: string;
  /** `address`: it is none. `twice`: an earlier one is the same. */
  fault?: "address" | "twice";
}

const ADDRESS = /^[^\s@<>"(),;:]+@[^\s@<>"(),;:]+\.[^\s@<>"(),;:]+$/;

/** The parts between commas, semicolons and line breaks, except those within quotes, brackets and comments. */
function parts(text: string): string[] {
  return text.match(/(?:"[^"\n]*"|<[^>\n]*>|\([^)\n]*\)|[^,;\n])+/g) ?? [];
}

/** `Name <address>`, `address (Name)`, `Name address`, or addresses with spaces between them. */
function recipients(part: string): Omit<Recipient, "fault">[] {
  const [, name = "", inBrackets] = /^(.*?)<\s*(?:mailto:)?([^>]*?)\s*>\s*$/i.exec(part) ?? [];
  if (inBrackets !== undefined) return [{ email: inBrackets, fullName: unquoted(name) }];
  const [, before = "", comment] = /^(.*?)\(([^)]*)\)\s*$/.exec(part) ?? [];
  if (comment !== undefined) return [{ email: plain(before), fullName: comment.trim() }];
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
      const key = folded(recipient.email);
      if (!ADDRESS.test(recipient.email)) return { ...recipient, fault: "address" as const };
      if (seen.has(key)) return { ...recipient, fault: "twice" as const };
      seen.add(key);
      return recipient;
    });
}

const cell = (text: string) => (/[",;\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** A CSV file with the same role, groups and other cells for all. */
export function toCsv(people: Recipient[], same: Record<string, string>): string {
  const filled = Object.entries(same).filter(([, value]) => value);
  const head = ["Full Name", "Email", ...filled.map(([title]) => title)];
  const rows = people.map(({ fullName, email }) => [fullName, email, ...filled.map(([, value]) => value)]);
  return [head, ...rows].map((row) => row.map(cell).join(",")).join("\r\n");
}

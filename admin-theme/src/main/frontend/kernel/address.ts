/** Addresses as people type them. The server keeps domains in ASCII (`xn--…`), which browsers decode for no script. */

const BASE = 36;
const MOST = 26;

/** Labels in one script; a mixture may be there to look like another name. */
const SCRIPTS = [
  /^[\p{Script=Latin}\p{M}\d-]+$/u,
  /^[\p{Script=Cyrillic}\d-]+$/u,
  /^[\p{Script=Greek}\d-]+$/u,
  /^[\p{Script=Arabic}\p{M}\p{Nd}-]+$/u,
  /^[\p{Script=Hebrew}\p{M}\d-]+$/u,
  /^[\p{Script=Devanagari}\p{M}\p{Nd}-]+$/u,
  /^[\p{Script=Thai}\p{M}\p{Nd}-]+$/u,
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー\da-z-]+$/u,
  /^[\p{Script=Hangul}\p{Script=Han}\d-]+$/u,
];

/** How far the next difference is likely to reach, RFC 3492, section 6.1. */
function adapted(delta: number, length: number, first: boolean): number {
  let rest = Math.floor(delta / (first ? 700 : 2));
  rest += Math.floor(rest / length);
  let bias = 0;
  for (; rest > 455; bias += BASE) rest = Math.floor(rest / (BASE - 1));
  return bias + Math.floor((BASE * rest) / (rest + 38));
}

/** Punycode, RFC 3492; undefined if it is none. */
function decoded(code: string): string | undefined {
  const dash = code.lastIndexOf("-");
  const text = Array.from(code.slice(0, Math.max(dash, 0)));
  let [character, at, bias] = [128, 0, 72];
  for (let next = dash + 1; next < code.length; at++) {
    const before = at;
    for (let weight = 1, reach = BASE; ; reach += BASE) {
      const digit = parseInt(code[next++] ?? "?", BASE);
      if (Number.isNaN(digit)) return undefined;
      // In punycode, letters come before digits.
      const value = digit < 10 ? digit + MOST : digit - 10;
      at += value * weight;
      const threshold = Math.min(Math.max(reach - bias, 1), MOST);
      if (value < threshold) break;
      weight *= BASE - threshold;
    }
    const length = text.length + 1;
    bias = adapted(at - before, length, before === 0);
    character += Math.floor(at / length);
    at %= length;
    if (character > 0x10ffff) return undefined;
    text.splice(at, 0, String.fromCodePoint(character));
  }
  return text.join("");
}

function readable(label: string): string {
  const text = label.startsWith("xn--") ? decoded(label.slice(4)) : undefined;
  return text !== undefined && SCRIPTS.some((script) => script.test(text)) ? text : label;
}

/** The address with its domain in the person's script; a domain that could deceive stays in ASCII. */
export function readableAddress(address: string): string {
  const at = address.lastIndexOf("@");
  return (
    address.slice(0, at + 1) +
    address
      .slice(at + 1)
      .split(".")
      .map(readable)
      .join(".")
  );
}

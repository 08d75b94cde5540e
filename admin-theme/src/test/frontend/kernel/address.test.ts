import { domainToASCII } from "node:url";
import { expect, test } from "vitest";
import { readableAddress } from "../../../main/frontend/kernel/address";

const DOMAINS = [
  "bücher.example",
  "münchen.de",
  "почта.рф",
  "παράδειγμα.ελ",
  "例え.テスト",
  "مثال.إختبار",
  "שלום.example",
  "उदाहरण.परीक्षा",
  "한국.kr",
  "sub.żółć.pl",
];

test.each(DOMAINS)("shows %s as it was typed", (domain) => {
  const ascii = domainToASCII(domain);
  expect(ascii).toContain("xn--");
  expect(readableAddress(`ada@${ascii}`)).toBe(`ada@${domain}`);
});

test.each([
  ["what is no punycode", "a@xn--.example"],
  ["what ends too early", "a@xn--99999999.example"],
  ["a mixture of scripts, which may deceive", `a@${domainToASCII("pаypal.com")}`],
  ["the part before the @", "xn--bcher-kva@example.org"],
])("leaves %s as it is", (_what, address) => {
  expect(readableAddress(address)).toBe(address);
});

import { Fragment } from "react";
import { readableAddress } from "../kernel/address";
import { displayName } from "../kernel/model";

/** An address that breaks between its parts, not inside a word, and stays whole beside text of another direction. */
export function Address({ of }: { of?: string | null }) {
  if (!of) return null;
  const shown = readableAddress(of);
  return (
    <bdi dir="ltr" title={shown === of ? undefined : of}>
      {(shown.match(/[^@.]+[@.]?|[@.]/g) ?? []).map((part, index) => (
        <Fragment key={index}>
          {part}
          <wbr />
        </Fragment>
      ))}
    </bdi>
  );
}

interface Named {
  fullName: string;
  email?: string | null;
  id?: string | null;
}

/** A person's name, and below it the address, if there are both. */
export function Person({ of: person }: { of: Named }) {
  const named = person.fullName.trim() !== "";
  return (
    <span className="wsp-name">
      {named || !person.email ? <bdi>{displayName(person)}</bdi> : <Address of={person.email} />}
      {named && (
        <div className="wsp-minor">
          <Address of={person.email} />
        </div>
      )}
    </span>
  );
}

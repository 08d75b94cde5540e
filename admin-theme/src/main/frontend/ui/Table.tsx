/**
 * PatternFly's table as plain markup with its style sheet. The package react-table is larger than all our pages.
 */
import { ArrowsAltVIcon } from "@patternfly/react-icons/dist/dynamic/icons/arrows-alt-v-icon";
import { LongArrowAltDownIcon } from "@patternfly/react-icons/dist/dynamic/icons/long-arrow-alt-down-icon";
import { LongArrowAltUpIcon } from "@patternfly/react-icons/dist/dynamic/icons/long-arrow-alt-up-icon";
import type { ReactNode } from "react";

interface TableProps {
  label: string;
  busy?: boolean;
  head: ReactNode;
  children: ReactNode;
}

/** Roles are explicit, because the style sheet turns the table into a stack of cards on a narrow screen. */
export function Table({ label, busy, head, children }: TableProps) {
  return (
    <table
      role="table"
      className="pf-v5-c-table pf-m-compact pf-m-grid-md wsp-table"
      aria-label={label}
      aria-busy={busy}
    >
      <thead role="rowgroup" className="pf-v5-c-table__thead">
        <tr role="row" className="pf-v5-c-table__tr">
          {head}
        </tr>
      </thead>
      <tbody role="rowgroup" className="pf-v5-c-table__tbody">
        {children}
      </tbody>
    </table>
  );
}

export function Row({ children, testId }: { children: ReactNode; testId?: string }) {
  return (
    <tr role="row" className="pf-v5-c-table__tr" data-testid={testId}>
      {children}
    </tr>
  );
}

export function Head({ children }: { children: ReactNode }) {
  return (
    <th role="columnheader" scope="col" className="pf-v5-c-table__th">
      {children}
    </th>
  );
}

/** A column header without visible text. */
export function HiddenHead({ label }: { label: string }) {
  return (
    <th role="columnheader" scope="col" className="pf-v5-c-table__th">
      <span className="pf-v5-screen-reader">{label}</span>
    </th>
  );
}

interface SortHeadProps {
  /** The server's name of the column. */
  column: string;
  /** The current order: a column, or a minus and a column. */
  sort: string;
  change: (sort: string) => void;
  children: ReactNode;
}

export function SortHead({ column, sort, change, children }: SortHeadProps) {
  const up = sort === column;
  const down = sort === `-${column}`;
  const Icon = up ? LongArrowAltUpIcon : down ? LongArrowAltDownIcon : ArrowsAltVIcon;
  return (
    <th
      role="columnheader"
      scope="col"
      className={`pf-v5-c-table__th pf-v5-c-table__sort${up || down ? " pf-m-selected" : ""}`}
      aria-sort={up ? "ascending" : down ? "descending" : "none"}
    >
      <button type="button" className="pf-v5-c-table__button" onClick={() => change(up ? `-${column}` : column)}>
        <div className="pf-v5-c-table__button-content">
          <span className="pf-v5-c-table__text">{children}</span>
          <span className="pf-v5-c-table__sort-indicator">
            <Icon />
          </span>
        </div>
      </button>
    </th>
  );
}

export function Cell({ label, children, span }: { label: string; children?: ReactNode; span?: number }) {
  return (
    <td role="cell" className="pf-v5-c-table__td" data-label={label} colSpan={span}>
      {children}
    </td>
  );
}

export function ActionCell({ children }: { children: ReactNode }) {
  return (
    <td role="cell" className="pf-v5-c-table__td pf-v5-c-table__action">
      {children}
    </td>
  );
}

interface CheckProps {
  label: string;
  checked: boolean;
  change: (checked: boolean) => void;
  head?: boolean;
}

export function CheckCell({ label, checked, change, head }: CheckProps) {
  const box = (
    <label>
      <input type="checkbox" aria-label={label} checked={checked} onChange={() => change(!checked)} />
    </label>
  );
  return head ? (
    <th role="columnheader" scope="col" className="pf-v5-c-table__th pf-v5-c-table__check">
      {box}
    </th>
  ) : (
    <td role="cell" className="pf-v5-c-table__td pf-v5-c-table__check">
      {box}
    </td>
  );
}

import { useState } from "react";

/** Columns that people may add to the list of users. */
export const COLUMNS = ["joined", "invitedOn", "invitedBy", "ends"] as const;
export type Column = (typeof COLUMNS)[number];

const KEPT = "workspaces-user-columns";

const read = (): Column[] => {
  const kept = (localStorage.getItem(KEPT) ?? "").split(",");
  return COLUMNS.filter((column) => kept.includes(column));
};

/** The columns that somebody has chosen in this browser. */
export function useColumns(): [Column[], (chosen: string[]) => void] {
  const [columns, setColumns] = useState(read);
  const choose = (chosen: string[]) => {
    localStorage.setItem(KEPT, chosen.join(","));
    setColumns(read);
  };
  return [columns, choose];
}

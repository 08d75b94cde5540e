import type { Workspace } from "./model";

/** What each tab of a workspace is given. */
export interface TabProps {
  workspace: Workspace;
  /** What follows the tab in the URL. */
  rest: string[];
  reload: () => void;
}

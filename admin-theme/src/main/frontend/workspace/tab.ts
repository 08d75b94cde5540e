import type { Workspace } from "./model";

/** What each tab of a workspace is given. */
export interface TabProps {
  workspace: Workspace;
  /** What follows the tab in the URL. */
  rest: string[];
  reload: () => void;
  /** Names what of the tab is shown, in the trail of the page. */
  show: (name: string | undefined) => void;
}

import { GroupList } from "../group/GroupList";
import type { TabProps } from "../workspace/tab";
import { GroupPage } from "./GroupPage";

export function GroupsTab({ workspace, rest: [id], show }: TabProps) {
  return id === undefined ? (
    <GroupList workspace={workspace} />
  ) : (
    <GroupPage key={id} workspace={workspace} id={id} show={show} />
  );
}

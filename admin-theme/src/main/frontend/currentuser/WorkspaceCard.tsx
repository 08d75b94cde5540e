import { ExpandableSection, Label, LabelGroup, List, ListItem } from "@patternfly/react-core";
import { useState, type ReactNode } from "react";
import { usePermissionLabels } from "../group/permission-labels";
import { useMessages } from "../messages/messages";
import { Flags } from "../workspace/Flags";
import type { Workspace } from "../workspace/model";
import { Link } from "../ui/Link";
import type { OwnWorkspace } from "./model";

interface WorkspaceCardProps {
  workspace: Pick<OwnWorkspace, "id" | "alias" | "name">;
  /** What the person is in it. */
  own?: OwnWorkspace;
  /** What its Admins see. */
  managed?: Workspace;
  actions?: ReactNode;
}

export function WorkspaceCard({ workspace: { id, alias, name }, own, managed, actions }: WorkspaceCardProps) {
  const { t, role, lastDay, num } = useMessages();
  const users = `/${id}/users`;
  return (
    <li className="pf-v5-c-card wsp-card" data-testid={alias}>
      <div className="pf-v5-c-card__title">
        <h2 className="pf-v5-c-card__title-text">
          {managed ? (
            <Link to={users}>
              <bdi>{name}</bdi>
            </Link>
          ) : (
            <bdi>{name}</bdi>
          )}{" "}
          {managed && <Flags workspace={managed} />}
        </h2>
      </div>
      <div className="pf-v5-c-card__body wsp-stack">
        <dl className="wsp-facts">
          {own && <Fact name={t("yourRole")}>{role(own.role)}</Fact>}
          {!!own?.groups.length && (
            <Fact name={t("groups")}>
              <LabelGroup numLabels={5} aria-label={t("groups")}>
                {own.groups.map((group) => (
                  <Label key={group.id} isCompact color="blue">
                    <bdi>{group.name}</bdi>
                  </Label>
                ))}
              </LabelGroup>
            </Fact>
          )}
          {own?.activeUntil && <Fact name={t("activeUntil")}>{lastDay(own.activeUntil)}</Fact>}
          {managed && (
            <Fact name={t("users")}>
              {t("activeAndInvited", { active: num(managed.members.active), invited: num(managed.members.invited) })}
            </Fact>
          )}
        </dl>
        {own && <OwnPermissions of={own} />}
      </div>
      {(managed ?? actions) && (
        <div className="pf-v5-c-card__footer wsp-actions">
          {managed && (
            <Link to={users} className="pf-v5-c-button pf-m-secondary">
              {t("manage")}
              <span className="pf-v5-screen-reader"> {name}</span>
            </Link>
          )}
          {actions}
        </div>
      )}
    </li>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function OwnPermissions({ of: { permissions, access, resources } }: { of: OwnWorkspace }) {
  const { t } = useMessages();
  const labels = usePermissionLabels();
  const [open, setOpen] = useState(false);
  const entries = Object.entries(access).flatMap(([type, of]) => of.map((entry) => `${type}:${entry}`));
  const all = [...entries, ...permissions];
  if (!all.length) return <p className="wsp-minor">{t("noPermissions")}</p>;
  return (
    <ExpandableSection
      isIndented
      isExpanded={open}
      onToggle={(_event, next) => setOpen(next)}
      toggleText={t("whatYouMayDo")}
    >
      <List>
        {all.map((permission) => (
          <ListItem key={permission}>{labels.permission(permission, resources)}</ListItem>
        ))}
      </List>
    </ExpandableSection>
  );
}

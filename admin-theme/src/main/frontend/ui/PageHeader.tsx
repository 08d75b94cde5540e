import { Breadcrumb, BreadcrumbItem, PageSection, Split, SplitItem, Text, TextContent } from "@patternfly/react-core";
import { useEffect, type ReactNode } from "react";
import { Link } from "./Link";

export interface Crumb {
  to: string;
  label: string;
}

interface PageHeaderProps {
  title: string;
  subtitle?: ReactNode;
  trail?: Crumb[];
  actions?: ReactNode;
}

/** The header of a page, as in the console. */
export function PageHeader({ title, subtitle, trail, actions }: PageHeaderProps) {
  const names = [title, ...(trail ?? []).map(({ label }) => label)].join(" – ");
  useEffect(() => {
    const before = document.title;
    document.title = names;
    return () => {
      document.title = before;
    };
  }, [names]);
  return (
    <PageSection variant="light" className="wsp-header">
      {trail && (
        <Breadcrumb className="pf-v5-u-mb-sm">
          {trail.map(({ to, label }) => (
            <BreadcrumbItem
              key={to}
              render={({ className }) => (
                <Link to={to} className={className}>
                  {label}
                </Link>
              )}
            />
          ))}
          <BreadcrumbItem isActive>
            <bdi>{title}</bdi>
          </BreadcrumbItem>
        </Breadcrumb>
      )}
      <Split hasGutter isWrappable>
        <SplitItem isFilled>
          <TextContent>
            <Text component="h1">
              <bdi>{title}</bdi>
            </Text>
            {subtitle && <Text>{subtitle}</Text>}
          </TextContent>
        </SplitItem>
        {actions && <SplitItem className="wsp-header__actions">{actions}</SplitItem>}
      </Split>
    </PageSection>
  );
}

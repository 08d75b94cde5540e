import { Breadcrumb, BreadcrumbItem, PageSection, Split, SplitItem, Text, TextContent } from "@patternfly/react-core";
import { useEffect, type ReactNode } from "react";
import { Link } from "./Link";

interface Crumb {
  to: string;
  label: string;
}

interface PageHeaderProps {
  title: string;
  /** What is shown below the header: a tab, for the window's title. */
  part?: string;
  subtitle?: ReactNode;
  trail?: Crumb[];
  /** The end of the trail, if the page is about a part of what the title names. */
  end?: string;
  actions?: ReactNode;
}

/** The header of a page, as in the console. */
export function PageHeader({ title, part, subtitle, trail, end = title, actions }: PageHeaderProps) {
  const names = [part, end, ...(trail ?? []).map(({ label }) => label).reverse()].filter(Boolean).join(" – ");
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
          {trail.map(({ to, label }, index) => (
            <BreadcrumbItem
              key={index}
              render={({ className }) => (
                <Link to={to} className={className}>
                  <bdi>{label}</bdi>
                </Link>
              )}
            />
          ))}
          <BreadcrumbItem isActive>
            <bdi>{end}</bdi>
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

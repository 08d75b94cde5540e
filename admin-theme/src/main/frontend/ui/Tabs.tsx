import { useId, useRef, type KeyboardEvent, type MouseEvent, type ReactNode } from "react";
import { useNavigation } from "./navigation";

interface TabName {
  key: string;
  title: string;
}

const item = (current: boolean) => `pf-v5-c-tabs__item${current ? " pf-m-current" : ""}`;

/** The look of the tabs of Keycloak's own pages. */
const ROUTE_TABS = "pf-v5-c-tabs pf-m-box pf-m-inset-none pf-m-inset-lg-on-xl pf-m-inset-2xl-on-2xl wsp-tabs";

/** A phone is narrower than the tabs together. */
const reveal = (tab: HTMLElement | null) => tab?.scrollIntoView({ block: "nearest", inline: "nearest" });

interface RouteTabsProps {
  label: string;
  tabs: (TabName & { to: string })[];
  current: string;
}

/** Tabs that are pages of their own: links that look like PatternFly's tabs. */
export function RouteTabs({ label, tabs, current }: RouteTabsProps) {
  const navigation = useNavigation();
  const follow = (to: string) => (event: MouseEvent) => {
    if (event.button || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    navigation.navigate(to);
  };
  return (
    <nav className={ROUTE_TABS} aria-label={label}>
      <ul className="pf-v5-c-tabs__list">
        {tabs.map(({ key, title, to }) => (
          <li key={key} className={item(key === current)} ref={key === current ? reveal : undefined}>
            <a
              className="pf-v5-c-tabs__link"
              href={navigation.href(to)}
              aria-current={key === current ? "page" : undefined}
              data-testid={`tab-${key}`}
              onClick={follow(to)}
            >
              <span className="pf-v5-c-tabs__item-text">{title}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

interface PanelTabsProps {
  label: string;
  tabs: TabName[];
  current: string;
  change: (key: string) => void;
  children: ReactNode;
}

/** Tabs inside a page, with the keyboard behavior of the ARIA pattern. */
export function PanelTabs({ label, tabs, current, change, children }: PanelTabsProps) {
  const id = useId();
  const list = useRef<HTMLUListElement>(null);
  const at = tabs.findIndex(({ key }) => key === current);

  const move = (event: KeyboardEvent) => {
    const steps: Record<string, number> = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 };
    const to = steps[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const index = (to + tabs.length) % tabs.length;
    change(tabs[index]?.key ?? current);
    list.current?.querySelectorAll<HTMLElement>("[role=tab]")[index]?.focus();
  };

  return (
    <>
      <div className="pf-v5-c-tabs wsp-tabs">
        <ul ref={list} className="pf-v5-c-tabs__list" role="tablist" aria-label={label} onKeyDown={move}>
          {tabs.map(({ key, title }) => (
            <li key={key} className={item(key === current)} role="presentation">
              <button
                type="button"
                id={`${id}-${key}`}
                className="pf-v5-c-tabs__link"
                role="tab"
                aria-selected={key === current}
                aria-controls={`${id}-panel`}
                tabIndex={key === current ? 0 : -1}
                onClick={() => change(key)}
              >
                <span className="pf-v5-c-tabs__item-text">{title}</span>
              </button>
            </li>
          ))}
        </ul>
      </div>
      <div id={`${id}-panel`} role="tabpanel" aria-labelledby={`${id}-${current}`} className="wsp-panel">
        {children}
      </div>
    </>
  );
}

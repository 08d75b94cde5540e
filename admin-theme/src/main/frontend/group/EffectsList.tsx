import { Button } from "@patternfly/react-core";
import { ArrowRightIcon } from "@patternfly/react-icons/dist/dynamic/icons/arrow-right-icon";
import { useState } from "react";
import { displayName, type Effects, type Role } from "../kernel/model";
import { useMessages } from "../messages/messages";
import { Person } from "../ui/Person";
import { Cell, Head, Row, Table } from "../ui/Table";
import { useToasts } from "../ui/Toasts";
import { EffectChanges, EffectsSummary } from "./EffectsSummary";
import { isEmpty, sharedBy, without } from "./shared-effects";

interface EffectsListProps {
  effects: Effects;
  /** Reads on from a position, if the server can. */
  more?: (first: number) => Promise<Effects>;
}

/** What happens in a sentence, what all of them share once, and then each person with what is left. */
export function EffectsList({ effects, more }: EffectsListProps) {
  const { t, count, locale } = useMessages();
  const toasts = useToasts();
  const [further, setFurther] = useState<{ of: Effects; read: Effects[]; busy: boolean }>();
  const read = further?.of === effects ? further.read : [];
  const names = [effects, ...read].flatMap(({ resources }) => resources);
  const items = [effects, ...read]
    .flatMap((page) => page.items)
    .sort((a, b) => displayName(a.member).localeCompare(displayName(b.member), locale));
  const left = effects.total - items.length;
  const readOn = async (from: (first: number) => Promise<Effects>) => {
    setFurther({ of: effects, read, busy: true });
    const next = await from(items.length).catch((problem: unknown) => toasts.problem(problem));
    setFurther({ of: effects, read: next ? [...read, next] : read, busy: false });
  };
  const shared = sharedBy(items);
  const rows = items.map((effect) => ({ effect, rest: without(effect, shared) }));
  const differ = rows.some(({ rest }) => !isEmpty(rest));
  const head = (
    <>
      <Head>{t("user")}</Head>
      <Head>{t("role")}</Head>
      {differ && <Head>{t("otherChanges")}</Head>}
    </>
  );
  return (
    <>
      <EffectsSummary effects={effects} items={items} shared={shared} names={names} />
      <div className="wsp-scroll" tabIndex={0} role="region" aria-label={t("effects")}>
        <Table label={t("effects")} head={head}>
          {rows.map(({ effect, rest }, index) => (
            <Row key={effect.member.id ?? effect.member.email ?? index}>
              <Cell label={t("user")}>
                <Person of={effect.member} />
              </Cell>
              <Cell label={t("role")}>
                <RoleChange from={effect.fromRole} to={effect.toRole} />
              </Cell>
              {differ && (
                <Cell label={t("otherChanges")}>
                  <EffectChanges
                    changes={rest}
                    names={names}
                    gains={t("gains")}
                    loses={t("loses")}
                    leaves={t("leavesGroups")}
                  />
                </Cell>
              )}
            </Row>
          ))}
        </Table>
        {left > 0 && !more && <p className="pf-v5-u-mt-sm">{count("andMore", left)}</p>}
        {left > 0 && more && (
          <Button
            variant="link"
            isInline
            className="pf-v5-u-mt-sm"
            isLoading={further?.busy}
            isDisabled={further?.busy}
            onClick={() => void readOn(more)}
          >
            {count("andMore", left)}
          </Button>
        )}
      </div>
    </>
  );
}

function RoleChange({ from, to }: { from: Role; to: Role }) {
  const { t, role } = useMessages();
  return (
    <span>
      {from !== to && (
        <>
          {role(from)} <ArrowRightIcon className="wsp-arrow" aria-label={t("becomes")} />{" "}
        </>
      )}
      <b>{role(to)}</b>
    </span>
  );
}

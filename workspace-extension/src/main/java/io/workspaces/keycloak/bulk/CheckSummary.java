package io.workspaces.keycloak.bulk;

import io.workspaces.keycloak.group.DefaultRole;
import io.workspaces.keycloak.group.Effect;
import io.workspaces.keycloak.group.PlanToken;
import io.workspaces.keycloak.member.Member;
import io.workspaces.keycloak.member.SeatUse;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What the check of a file found about the people it would invite or change.
 *
 * @param groups names of the custom groups they would be in, the first {@value #MAX_GROUPS} of them
 * @param roleRules the fingerprint that the check was made with; empty before it
 * @param seats how many more seats they need
 */
public record CheckSummary(
        Map<DefaultRole, Integer> roles,
        Set<String> groups,
        Promotions promotions,
        String roleRules,
        AdminBalance admins,
        SeatUse seats) {
    static final CheckSummary NONE =
            new CheckSummary(Map.of(), Set.of(), Promotions.NONE, "", AdminBalance.NONE, SeatUse.NONE);

    private static final int MAX_GROUPS = 1000;

    CheckSummary plus(RowVerdicts judged, CheckContext context) {
        List<Member> people = judged.people();
        Map<DefaultRole, Integer> allRoles = new EnumMap<>(DefaultRole.class);
        allRoles.putAll(roles);
        people.forEach(one -> allRoles.merge(one.role(), 1, Integer::sum));
        Set<String> allGroups = new TreeSet<>(groups);
        context.groupNames(people).stream()
                .filter(name -> allGroups.size() < MAX_GROUPS)
                .forEach(allGroups::add);
        return new CheckSummary(
                allRoles,
                allGroups,
                promotions.plus(judged.effects()),
                context.roleRules(),
                admins,
                seats.plus(judged.seats()));
    }

    CheckSummary with(AdminBalance newAdmins) {
        return new CheckSummary(roles, groups, promotions, roleRules, newAdmins, seats);
    }

    /**
     * What an update does to the number of Active Admins.
     *
     * @param taken rows after which somebody is an Active Admin no longer
     * @param balance how many more there are with an enabled account, or how many fewer
     */
    public record AdminBalance(int taken, int balance) {
        static final AdminBalance NONE = new AdminBalance(0, 0);

        AdminBalance plus(AdminBalance other) {
            return new AdminBalance(taken + other.taken, balance + other.balance);
        }
    }

    /**
     * What a file does to people's roles beyond what it says: promotions, and groups left.
     *
     * @param first the first {@value #MAX_SHOWN} of them
     * @param chain a hash over all of them, in the order of the file
     */
    public record Promotions(int total, List<Effect> first, String chain) {
        /** How many are shown. */
        public static final int MAX_SHOWN = 200;

        static final Promotions NONE = new Promotions(0, List.of(), "");

        Promotions plus(List<Effect> more) {
            if (more.isEmpty()) {
                return this;
            }
            List<Effect> shown = Stream.concat(first.stream(), more.stream())
                    .limit(MAX_SHOWN)
                    .toList();
            return new Promotions(total + more.size(), shown, PlanToken.digest(chain, more));
        }
    }
}

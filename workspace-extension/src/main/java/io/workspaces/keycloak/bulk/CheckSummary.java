package io.workspaces.keycloak.bulk;

import io.workspaces.keycloak.bulk.RowVerdicts.Admitted;
import io.workspaces.keycloak.group.DefaultRole;
import io.workspaces.keycloak.group.Effect;
import io.workspaces.keycloak.group.PlanToken;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What the check of a file found about the people it would invite.
 *
 * @param groups names of the custom groups they would be in, the first {@value #MAX_GROUPS} of them
 * @param roleRules the fingerprint that the check was made with; empty before it
 */
public record CheckSummary(
        Map<DefaultRole, Integer> roles, Set<String> groups, Promotions promotions, String roleRules) {
    static final CheckSummary NONE = new CheckSummary(Map.of(), Set.of(), Promotions.NONE, "");

    private static final int MAX_GROUPS = 1000;

    CheckSummary plus(List<Admitted> admitted, CheckContext context) {
        Map<DefaultRole, Integer> allRoles = new EnumMap<>(DefaultRole.class);
        allRoles.putAll(roles);
        admitted.forEach(one -> allRoles.merge(one.draft().member().role(), 1, Integer::sum));
        Set<String> allGroups = new TreeSet<>(groups);
        context.groupNames(admitted).stream()
                .filter(name -> allGroups.size() < MAX_GROUPS)
                .forEach(allGroups::add);
        List<Effect> more =
                admitted.stream().flatMap(one -> one.draft().effect().stream()).toList();
        return new CheckSummary(allRoles, allGroups, promotions.plus(more), context.roleRules());
    }

    /**
     * The promotions that a file brings.
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

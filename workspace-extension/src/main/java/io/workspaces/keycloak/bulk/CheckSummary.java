package io.workspaces.keycloak.bulk;

import io.workspaces.keycloak.group.DefaultRole;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the check of a file found about the people it would invite.
 *
 * @param groups names of the custom groups they would be in, the first {@value #MAX_GROUPS} of them
 * @param policy what role effects follow from, as it stood during the check; empty before it
 */
public record CheckSummary(
        Map<DefaultRole, Integer> roles, Set<String> groups, PromotionSummary effects, String policy) {
    static final CheckSummary NONE = new CheckSummary(Map.of(), Set.of(), PromotionSummary.NONE, "");

    private static final int MAX_GROUPS = 1000;

    CheckSummary plus(List<RowVerdicts.Admitted> admitted, Set<String> groupNames, String currentPolicy) {
        Map<DefaultRole, Integer> allRoles = new EnumMap<>(DefaultRole.class);
        allRoles.putAll(roles);
        admitted.forEach(one -> allRoles.merge(one.draft().member().role(), 1, Integer::sum));
        Set<String> allGroups = new TreeSet<>(groups);
        groupNames.stream().filter(name -> allGroups.size() < MAX_GROUPS).forEach(allGroups::add);
        return new CheckSummary(
                allRoles,
                allGroups,
                effects.plus(admitted.stream()
                        .flatMap(one -> one.draft().effect().stream())
                        .toList()),
                currentPolicy);
    }
}

package io.workspaces.keycloak.group;

import java.util.Comparator;
import java.util.List;

/** The effects of a change, by the names of the people. */
public record Effects(List<Effect> items) {
    private static final Comparator<Effect> BY_NAME = Comparator.comparing(
                    Effect::displayName, String.CASE_INSENSITIVE_ORDER)
            .thenComparing(effect -> String.valueOf(effect.email()))
            .thenComparing(effect -> String.valueOf(effect.memberId()));

    public static final Effects NONE = new Effects(List.of());

    public Effects {
        items = items.stream().sorted(BY_NAME).toList();
    }

    public boolean isEmpty() {
        return items.isEmpty();
    }

    public long promotions() {
        return items.stream().filter(Effect::promotion).count();
    }

    /**
     * The token that confirms exactly these effects of exactly this request.
     *
     * @param request caller, method, path and body
     */
    public String plan(String request) {
        return PlanToken.of(List.of(request), PlanToken.digest("", items));
    }
}

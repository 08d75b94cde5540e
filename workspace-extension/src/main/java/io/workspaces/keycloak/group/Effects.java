package io.workspaces.keycloak.group;

import java.util.List;

/** The effects of a change, in a stable order. */
public record Effects(List<Effect> items) {
    public static final Effects NONE = new Effects(List.of());

    public Effects {
        items = List.copyOf(items);
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

package io.workspaces.keycloak.group;

import io.workspaces.keycloak.kernel.Sha256;
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
        StringBuilder state = new StringBuilder(request);
        for (Effect effect : items) {
            state.append('\n').append(effect.memberId()).append('|').append(effect.email());
            state.append('|').append(effect.fromRole()).append('|').append(effect.toRole());
            state.append('|').append(effect.groupsLeft().stream().map(Group::id).toList());
            state.append('|').append(effect.permissionsGained());
            state.append('|').append(effect.permissionsLost());
        }
        return Sha256.base64Url(state.toString());
    }
}

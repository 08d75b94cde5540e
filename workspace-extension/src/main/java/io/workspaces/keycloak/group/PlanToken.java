package io.workspaces.keycloak.group;

import io.workspaces.keycloak.kernel.Fingerprint;
import java.util.List;

/** The token with which a caller confirms effects. Another caller, request or effect gives another token. */
public final class PlanToken {
    private PlanToken() {}

    /**
     * @param request who asks for what
     * @param effects the {@link #digest} of all effects of the request
     */
    public static String of(List<String> request, String effects) {
        return new Fingerprint().withAll(request).with(effects).text();
    }

    /**
     * Returns a digest of effects in their order, which can be continued.
     *
     * @param earlier the digest of the effects before them, or an empty text
     */
    public static String digest(String earlier, List<Effect> effects) {
        Fingerprint digest = new Fingerprint().with(earlier);
        for (Effect effect : effects) {
            digest.with(effect.memberId())
                    .with(effect.email())
                    .with(effect.fromRole().name())
                    .with(effect.toRole().name())
                    .withAll(effect.groupsLeft().stream().map(Group::id).toList())
                    .with(effect.permissions().get().digest());
        }
        return digest.text();
    }
}

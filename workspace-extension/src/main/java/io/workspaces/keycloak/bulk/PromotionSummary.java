package io.workspaces.keycloak.bulk;

import io.workspaces.keycloak.group.Effect;
import io.workspaces.keycloak.kernel.Sha256;
import java.util.List;
import java.util.stream.Stream;

/**
 * The promotions that a file brings.
 *
 * @param first the first {@value #MAX_SHOWN} of them
 * @param chain a hash over all of them, in the order of the file
 */
public record PromotionSummary(int total, List<Effect> first, String chain) {
    /** How many are shown. */
    public static final int MAX_SHOWN = 200;

    static final PromotionSummary NONE = new PromotionSummary(0, List.of(), "");

    PromotionSummary plus(List<Effect> more) {
        if (more.isEmpty()) {
            return this;
        }
        List<Effect> shown =
                Stream.concat(first.stream(), more.stream()).limit(MAX_SHOWN).toList();
        StringBuilder text = new StringBuilder(chain);
        more.forEach(effect -> text.append('\n')
                .append(effect.email())
                .append('|')
                .append(effect.fromRole())
                .append('|')
                .append(effect.toRole())
                .append('|')
                .append(effect.permissionsGained()));
        return new PromotionSummary(total + more.size(), shown, Sha256.hex(text.toString()));
    }
}

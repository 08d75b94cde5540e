package io.workspaces.keycloak.invitation.bulk;

import io.workspaces.keycloak.group.Effect;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * The promotions that a file brings.
 *
 * @param first the first {@value #SHOWN} of them
 * @param chain a hash over all of them, in the order of the file
 */
public record FoundEffects(int total, List<Effect> first, String chain) {
    /** How many are shown. */
    public static final int SHOWN = 200;

    static final FoundEffects NONE = new FoundEffects(0, List.of(), "");

    FoundEffects plus(List<Effect> more) {
        if (more.isEmpty()) {
            return this;
        }
        List<Effect> shown =
                Stream.concat(first.stream(), more.stream()).limit(SHOWN).toList();
        StringBuilder text = new StringBuilder(chain);
        more.forEach(effect -> text.append('\n')
                .append(effect.email())
                .append('|')
                .append(effect.fromRole())
                .append('|')
                .append(effect.toRole())
                .append('|')
                .append(effect.permissionsGained()));
        return new FoundEffects(total + more.size(), shown, hash(text.toString()));
    }

    static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}

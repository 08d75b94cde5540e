package io.workspaces.keycloak.api.shared;

import io.workspaces.keycloak.kernel.Seen;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads and writes entity tags in headers (RFC 9110, sections 8.8.3 and 13.1). Ours are strong. */
public final class EntityTag {
    private static final Pattern TAG = Pattern.compile("(W/)?(\"[^\"]*\")");

    private EntityTag() {}

    public static String quoted(String tag) {
        return '"' + tag + '"';
    }

    /** What a caller who sends these {@code If-Match} lines has seen; weak tags match nothing. */
    public static Seen seen(@Nullable List<String> ifMatch) {
        String header = ifMatch == null ? "" : String.join(",", ifMatch).strip();
        boolean any = ifMatch == null || ifMatch.isEmpty() || header.equals("*");
        return any
                ? Seen.ANYTHING
                : tag -> named(header).filter(named -> named.group(1) == null).anyMatch(named -> named.group(2)
                        .equals(quoted(tag)));
    }

    /** Whether an {@code If-None-Match} names the tag, as a strong or weak one. */
    public static boolean matches(@Nullable String ifNoneMatch, String tag) {
        return ifNoneMatch != null
                && (ifNoneMatch.strip().equals("*")
                        || named(ifNoneMatch).anyMatch(named -> named.group(2).equals(quoted(tag))));
    }

    private static Stream<MatchResult> named(String header) {
        return TAG.matcher(header).results();
    }
}

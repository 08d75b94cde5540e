package io.workspaces.client.internal.json;

import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An answer without the members that say what it is about is no answer of the contract. */
final class RequiredNames extends NopAnnotationIntrospector {
    private static final long serialVersionUID = 1L;
    private static final Set<String> NAMES = Set.of("id", "role", "status", "state", "key");

    @Override
    public @Nullable Boolean hasRequiredMarker(AnnotatedMember member) {
        boolean required = NAMES.contains(member.getName()) && isRecord(member);
        return required ? Boolean.TRUE : null;
    }

    private static boolean isRecord(AnnotatedMember member) {
        return member.getDeclaringClass().isRecord();
    }
}

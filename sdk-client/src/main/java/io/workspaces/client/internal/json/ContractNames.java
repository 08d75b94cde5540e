package io.workspaces.client.internal.json;

import com.fasterxml.jackson.databind.PropertyName;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedField;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import io.workspaces.client.model.JobRows;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the contract demands of names: an answer without the members that say what it is about is none,
 * and {@code new} is a word of Java's own.
 */
final class ContractNames extends NopAnnotationIntrospector {
    private static final long serialVersionUID = 1L;
    private static final Set<String> REQUIRED = Set.of("id", "status", "state", "key");

    @Override
    public @Nullable Boolean hasRequiredMarker(AnnotatedMember member) {
        boolean required = member.getDeclaringClass().isRecord() && REQUIRED.contains(member.getName());
        return required ? Boolean.TRUE : null;
    }

    @Override
    public @Nullable PropertyName findNameForDeserialization(Annotated annotated) {
        boolean fresh = annotated instanceof AnnotatedField field
                && field.getDeclaringClass() == JobRows.class
                && field.getName().equals("fresh");
        return fresh ? PropertyName.construct("new") : null;
    }

    @Override
    public @Nullable PropertyName findNameForSerialization(Annotated annotated) {
        return findNameForDeserialization(annotated);
    }
}

package io.workspaces.client.internal.json;

import com.fasterxml.jackson.databind.PropertyName;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedField;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.AnnotatedParameter;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import io.workspaces.client.model.AuditTarget;
import io.workspaces.client.model.EffectMember;
import io.workspaces.client.model.JobRows;
import java.lang.reflect.RecordComponent;
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
        boolean required = REQUIRED.contains(nameOf(member)) && !isNullable(member);
        return required ? Boolean.TRUE : null;
    }

    /** A parameter of a record's constructor has the name of the component in its place. */
    private static String nameOf(AnnotatedMember member) {
        RecordComponent[] components = member.getDeclaringClass().getRecordComponents();
        boolean ofRecord = member instanceof AnnotatedParameter && components != null;
        return ofRecord ? components[((AnnotatedParameter) member).getIndex()].getName() : "";
    }

    /** Somebody who is only being invited, and a target that is gone, have no id. */
    private static boolean isNullable(AnnotatedMember member) {
        return Set.of(EffectMember.class, AuditTarget.class).contains(member.getDeclaringClass());
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

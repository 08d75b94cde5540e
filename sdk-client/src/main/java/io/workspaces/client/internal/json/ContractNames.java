package io.workspaces.client.internal.json;

import com.fasterxml.jackson.databind.PropertyName;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedField;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.AnnotatedParameter;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import io.workspaces.client.model.Creator;
import io.workspaces.client.model.EffectMember;
import io.workspaces.client.model.Target;
import java.lang.reflect.RecordComponent;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Property names of the REST API: some properties are required, so that an unrelated JSON object is rejected, and
 * {@code new} needs another name, since it is a Java keyword. A component {@code statusText} is the property
 * {@code status}, whose constant the record's method {@code status()} returns.
 */
final class ContractNames extends NopAnnotationIntrospector {
    private static final long serialVersionUID = 1L;
    private static final String TEXT = "Text";
    private static final Map<String, String> RENAMED = Map.of("newRows", "new");
    private static final Set<String> REQUIRED = Set.of("id", "status", "state", "key");

    @Override
    public @Nullable Boolean hasRequiredMarker(AnnotatedMember member) {
        boolean required = REQUIRED.contains(nameOf(member)) && !isNullable(member);
        return required ? Boolean.TRUE : null;
    }

    /** A parameter of a record's constructor belongs to the component at the same index. */
    private static String nameOf(AnnotatedMember member) {
        RecordComponent[] components = member.getDeclaringClass().getRecordComponents();
        boolean ofRecord = member instanceof AnnotatedParameter && components != null;
        return ofRecord ? property(components[((AnnotatedParameter) member).getIndex()].getName()) : "";
    }

    private static String property(String component) {
        return component.endsWith(TEXT)
                ? component.substring(0, component.length() - TEXT.length())
                : RENAMED.getOrDefault(component, component);
    }

    /** A person who is being invited has no id, and neither has a deleted target. */
    private static boolean isNullable(AnnotatedMember member) {
        return Set.of(EffectMember.class, Target.class, Creator.class).contains(member.getDeclaringClass());
    }

    @Override
    public @Nullable PropertyName findNameForDeserialization(Annotated annotated) {
        if (annotated instanceof AnnotatedField field
                && field.getDeclaringClass().isRecord()) {
            String property = property(field.getName());
            return property.equals(field.getName()) ? null : PropertyName.construct(property);
        }
        return null;
    }

    @Override
    public @Nullable PropertyName findNameForSerialization(Annotated annotated) {
        return findNameForDeserialization(annotated);
    }
}

package io.workspaces.keycloak.member;

import io.workspaces.keycloak.kernel.PersonName;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Profiles for tests. */
public final class Profiles {
    private static final Map<Class<?>, List<?>> SAMPLES = Map.of(
            PersonName.class, List.of(new PersonName("Ann", "King"), new PersonName("Bob", "Lee")),
            String.class, List.of("de", "fr"),
            Instant.class, List.of(Instant.parse("2099-04-01T00:00:00Z"), Instant.parse("2099-04-01T10:30:00Z")));

    private Profiles() {}

    public static Profile named(String first, String last) {
        return Profile.EMPTY.named(new PersonName(first, last));
    }

    /** One that has every field. */
    public static Profile full() {
        return of(fields().stream().map(field -> samples(field).get(0)).toList());
    }

    /** For each field, one that differs from {@link #full} in that field only. */
    public static List<Profile> variants() {
        List<RecordComponent> fields = fields();
        List<Profile> variants = new ArrayList<>();
        for (int other = 0; other < fields.size(); other++) {
            List<Object> values = new ArrayList<>();
            for (int i = 0; i < fields.size(); i++) {
                values.add(samples(fields.get(i)).get(i == other ? 1 : 0));
            }
            variants.add(of(values));
        }
        return variants;
    }

    private static List<RecordComponent> fields() {
        return Arrays.asList(Profile.class.getRecordComponents());
    }

    private static List<?> samples(RecordComponent field) {
        return Objects.requireNonNull(SAMPLES.get(field.getType()), () -> "two values of " + field);
    }

    private static Profile of(List<?> values) {
        try {
            Constructor<?> constructor = Profile.class.getDeclaredConstructors()[0];
            return (Profile) constructor.newInstance(values.toArray());
        } catch (ReflectiveOperationException impossible) {
            throw new AssertionError(impossible);
        }
    }
}

package io.workspaces.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.workspaces.client.model.Member;
import io.workspaces.client.model.Page;
import io.workspaces.client.model.Profile;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the REST API calls a thing, and how it describes it, is what the SDK calls it and how it models it. */
class OpenApiSchemasTest {
    /** Schemas without a type of their own in the SDK. */
    private static final Map<String, String> WITHOUT_TYPE = Map.of(
            "ErrorCode", "a text, so that the SDK can read the codes of a newer server",
            "DryRun", "the SDK reads the same effects from the ConfirmationRequiredException",
            "MemberOrDryRun", "the SDK makes no dry run",
            "GroupOrDryRun", "the SDK makes no dry run",
            "ResourceCount", "the caller of sync knows how many resources it sent",
            "Duration", "java.time.Duration",
            "Permissions", "a list of texts",
            "Access", "a map of lists");

    /** Types with another name than their schema. */
    private static final Map<String, Class<?>> OTHER_NAMES = Map.of(
            // An interface, since a token can carry the user as well.
            "CurrentUser", LoadedUser.Response.class);

    /** Properties that only one side has. */
    private static final Map<String, String> ONE_SIDED = Map.of(
            "JobRows.new", "new is a keyword of Java",
            "JobRows.newRows", "new is a keyword of Java",
            "Origin.grant", "a permission's source is described once with the grant and once without",
            "MetadataKeys.etag", "a header of the response",
            "MyWorkspaces.id", "the caller has this user already",
            "MyWorkspaces.email", "the caller has this user already",
            "Upload.expiresAt", "the SDK sends all parts at once");

    private static final Set<Class<?>> TEXTS = Set.of(String.class, Duration.class);
    private static final Set<Class<?>> NUMBERS = Set.of(int.class, Integer.class, long.class, Long.class);

    private final OpenApiFile file = new OpenApiFile();
    private final Map<String, Class<?>> types = types();
    private final Set<String> used = new HashSet<>();
    private final List<String> differences = new ArrayList<>();

    private static Map<String, Class<?>> types() {
        Map<String, Class<?>> types = new LinkedHashMap<>();
        new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("io.workspaces.client").stream()
                        .filter(type -> type.isRecord() || type.isEnum())
                        .filter(type -> !type.getPackageName().contains(".testing"))
                        .sorted((one, other) -> one.getName().compareTo(other.getName()))
                        .map(JavaClass::reflect)
                        .forEach(type ->
                                types.merge(type.getSimpleName(), type, (one, other) -> isModel(one) ? one : other));
        return types;
    }

    private static boolean isModel(Class<?> type) {
        return type.getPackage() == Page.class.getPackage();
    }

    @Test
    void every_schema_of_a_response_has_a_type_of_its_name_with_its_properties() {
        Set<String> schemas = file.schemasOfResponses();
        assertThat(schemas).hasSizeGreaterThan(30);

        schemas.forEach(this::compare);

        assertThat(differences).isEmpty();
        Set<String> stale = new TreeSet<>(ONE_SIDED.keySet());
        stale.addAll(WITHOUT_TYPE.keySet());
        stale.removeAll(used);
        assertThat(stale).as("exceptions that no schema needs").isEmpty();
    }

    private void compare(String name) {
        if (WITHOUT_TYPE.containsKey(name)) {
            used.add(name);
            return;
        }
        JsonNode schema = file.schema(name);
        Class<?> type = OTHER_NAMES.getOrDefault(name, types.get(name));
        if (type != null) {
            compare(name, schema, type);
        } else if (schema.path("properties").has("items")) {
            compareList(name, schema);
        } else {
            differences.add(name + " has no type");
        }
    }

    /** A list comes as a {@link Page}, or as a list of its entries. */
    private void compareList(String name, JsonNode schema) {
        String entry = name.replaceFirst("(Page|s)$", "");
        Optional<Class<?>> type = Optional.ofNullable(types.get(entry));
        type.ifPresentOrElse(
                found -> compareType(name + ".items", schema.at("/properties/items/items"), found),
                () -> differences.add(name + " has no type for its items"));
        schema.path("properties").fieldNames().forEachRemaining(property -> {
            boolean ofPage = Arrays.stream(Page.class.getRecordComponents())
                    .anyMatch(component -> component.getName().equals(property));
            if (!ofPage) {
                oneSided(name, property);
            }
        });
    }

    private void compare(String place, JsonNode schema, Class<?> type) {
        if (schema.has("enum")) {
            compareConstants(place, schema, type);
            return;
        }
        if (!type.isRecord()) {
            differences.add(place + " is not a record but " + type);
            return;
        }
        Map<String, RecordComponent> components = Arrays.stream(type.getRecordComponents())
                .collect(Collectors.toMap(OpenApiSchemasTest::propertyOf, component -> component));
        Set<String> profile = profile(type);
        components.values().removeIf(component -> component.getType() == Profile.class);
        Set<String> required = new HashSet<>();
        schema.path("required").forEach(property -> required.add(property.asText()));
        schema.path("properties").properties().forEach(property -> {
            RecordComponent component = components.remove(property.getKey());
            if (profile.remove(property.getKey())) {
                compareType(place + "." + property.getKey(), property.getValue(), String.class);
            } else if (component == null) {
                oneSided(type.getSimpleName().equals("Response") ? place : type.getSimpleName(), property.getKey());
            } else {
                String path = place + "." + property.getKey();
                compareType(path, property.getValue(), typeOf(type, component));
                compareNull(path, property.getValue(), required.contains(property.getKey()), component);
            }
        });
        components.keySet().forEach(component -> oneSided(type.getSimpleName(), component));
        profile.forEach(field -> oneSided(type.getSimpleName(), field));
    }

    /** The fields of a profile stand beside the other properties. */
    private static Set<String> profile(Class<?> type) {
        boolean has =
                Arrays.stream(type.getRecordComponents()).anyMatch(component -> component.getType() == Profile.class);
        return Arrays.stream(Profile.Field.values())
                .filter(field -> has && (type == Member.class || field.ofCurrentUser()))
                .map(Profile.Field::property)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** A component {@code statusText} is the property {@code status}. */
    private static String propertyOf(RecordComponent component) {
        return component.getName().replaceFirst("Text$", "");
    }

    /** What an app gets: of {@code statusText}, what the method {@code status()} makes of it. */
    private static Type typeOf(Class<?> type, RecordComponent component) {
        return Arrays.stream(type.getMethods())
                .filter(method -> method.getName().equals(propertyOf(component)) && method.getParameterCount() == 0)
                .map(Method::getGenericReturnType)
                .findFirst()
                .orElse(component.getGenericType());
    }

    private void oneSided(String type, String property) {
        String name = type + "." + property;
        if (ONE_SIDED.containsKey(name)) {
            used.add(name);
        } else {
            differences.add(name + " is on one side only");
        }
    }

    private void compareConstants(String place, JsonNode schema, Class<?> type) {
        Set<String> described = new TreeSet<>();
        schema.path("enum")
                .forEach(value -> described.add(value.asText().replace('-', '_').toUpperCase()));
        Set<String> constants = new TreeSet<>();
        for (Object constant : type.getEnumConstants()) {
            constants.add(((Enum<?>) constant).name());
        }
        if (!constants.remove("UNKNOWN")) {
            differences.add(place + " has no constant for the values of a newer server");
        }
        // What a permission's origin calls a group, a group calls custom.
        boolean groupKind = described.remove("GROUP") && described.add("CUSTOM");
        if (!described.equals(constants) || (groupKind && !type.getSimpleName().equals("GroupKind"))) {
            differences.add(place + " has the values " + described + " and " + constants);
        }
    }

    private void compareType(String place, JsonNode given, Type type) {
        JsonNode schema = file.resolve(given);
        Class<?> raw = (Class<?>) (type instanceof ParameterizedType of ? of.getRawType() : type);
        String kind = schema.path("type").toString();
        boolean fits;
        if (schema.has("enum")) {
            fits = raw == String.class || raw.isEnum();
            if (raw.isEnum()) {
                compareConstants(place, schema, raw);
            }
        } else if (kind.contains("array")) {
            fits = raw == List.class || raw == Set.class;
            if (fits) {
                compareType(place + "[]", schema.path("items"), argument(type, 0));
            }
        } else if (kind.contains("object")) {
            fits = compareObject(place, given, schema, type, raw);
        } else if (kind.contains("string")) {
            fits = schema.path("format").asText().equals("date-time") ? raw == Instant.class : TEXTS.contains(raw);
        } else if (kind.contains("integer")) {
            fits = NUMBERS.contains(raw);
        } else {
            fits = kind.contains("boolean") && (raw == boolean.class || raw == Boolean.class);
        }
        if (!fits) {
            differences.add(place + " is " + kind + " and " + type);
        }
    }

    private boolean compareObject(String place, JsonNode given, JsonNode schema, Type type, Class<?> raw) {
        if (!schema.has("properties")) {
            if (raw == Map.class && schema.path("additionalProperties").isObject()) {
                compareType(place + ".*", schema.path("additionalProperties"), argument(type, 1));
            }
            return raw == Map.class;
        }
        String name = OpenApiFile.nameOf(given);
        if (name.isEmpty()) {
            compare(place, schema, raw);
        }
        return name.isEmpty() || raw.getSimpleName().equals(name);
    }

    private static Type argument(Type type, int index) {
        return ((ParameterizedType) type).getActualTypeArguments()[index];
    }

    /** What the server may leave out can be null, or is an empty list or map. */
    private void compareNull(String place, JsonNode given, boolean required, RecordComponent component) {
        boolean canBeMissing = !required || given.path("type").toString().contains("null");
        boolean copes = component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                || component.getType().isPrimitive()
                || component.getType() == List.class
                || component.getType() == Map.class;
        if (canBeMissing && !copes) {
            differences.add(place + " can be missing, but the SDK says that it is not");
        }
    }
}

package io.workspaces.keycloak.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** The file {@code docs/openapi.yaml}. */
final class OpenApiFile {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    private final JsonNode root;

    OpenApiFile() {
        try {
            Path file = Path.of("..", "docs", "openapi.yaml");
            root = new ObjectMapper(new YAMLFactory()).readTree(file.toFile());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    List<Endpoint> endpoints() {
        List<Endpoint> endpoints = new ArrayList<>();
        root.path("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(operation -> METHODS.contains(operation.getKey()))
                .forEach(operation -> endpoints.add(new Endpoint(
                        operation.getKey().toUpperCase(Locale.ROOT),
                        path.getKey(),
                        parameters(operation.getValue())))));
        return endpoints;
    }

    /** Without those that a part of the server reads for all operations. */
    private SortedSet<String> parameters(JsonNode operation) {
        SortedSet<String> names = new TreeSet<>();
        for (JsonNode given : operation.path("parameters")) {
            JsonNode parameter = resolve(given);
            if (!parameter.path("x-shared").asBoolean()) {
                names.add(parameter.path("in").asText() + ":"
                        + parameter.path("name").asText());
            }
        }
        return names;
    }

    private JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? root.at(node.path("$ref").asText().substring(1)) : node;
    }

    /** Lists that requests bring and that may be of any length. */
    List<String> unboundedLists() {
        List<String> found = new ArrayList<>();
        operations().forEach((name, operation) -> resolve(operation.path("requestBody"))
                .path("content")
                .forEach(content -> addUnbounded(name, content.path("schema"), found)));
        return found;
    }

    private void addUnbounded(String place, JsonNode given, List<String> found) {
        JsonNode schema = resolve(given);
        boolean list = schema.path("type").toString().contains("array");
        boolean map = schema.path("additionalProperties").isObject();
        if (list && !schema.has("maxItems") || map && !schema.has("maxProperties")) {
            found.add(place);
        }
        if (schema.isObject()) {
            addUnbounded(place + "[]", schema.path("items"), found);
            addUnbounded(place + ".*", schema.path("additionalProperties"), found);
            addUnbounded(place, schema.path("then"), found);
            schema.path("properties")
                    .properties()
                    .forEach(property -> addUnbounded(place + "." + property.getKey(), property.getValue(), found));
        }
    }

    List<String> errorCodes() {
        List<String> codes = new ArrayList<>();
        root.at("/components/schemas/ErrorCode/enum").forEach(code -> codes.add(code.asText()));
        return codes;
    }

    List<String> auditActions() {
        List<String> actions = new ArrayList<>();
        root.at("/components/schemas/AuditEntry/properties/action/examples")
                .forEach(action -> actions.add(action.asText()));
        return actions;
    }

    /** The values of a property of an invitation's mail, or of its refused sign-in. */
    List<String> reasons(String of, String property) {
        List<String> reasons = new ArrayList<>();
        root.at("/components/schemas/OpenInvitation/properties/" + of + "/properties/" + property + "/enum")
                .forEach(reason -> reasons.add(reason.asText()));
        return reasons;
    }

    /** Codes that operations name, by their ids. */
    SortedSet<String> namedCodes() {
        SortedSet<String> codes = new TreeSet<>();
        root.path("paths")
                .forEach(path ->
                        path.forEach(operation -> operation.path("x-codes").forEach(code -> codes.add(code.asText()))));
        return codes;
    }

    /** Of each operation its doors. */
    Map<String, JsonNode> operations() {
        Map<String, JsonNode> operations = new java.util.TreeMap<>();
        root.path("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(operation -> METHODS.contains(operation.getKey()))
                .forEach(operation -> operations.put(
                        operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(), operation.getValue())));
        return operations;
    }
}

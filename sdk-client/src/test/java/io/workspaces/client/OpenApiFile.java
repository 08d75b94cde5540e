package io.workspaces.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The file {@code docs/openapi.yaml}. */
final class OpenApiFile {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    record Operation(String id, String method, String path, JsonNode responses) {}

    private final JsonNode root;

    OpenApiFile() {
        try {
            Path file = Path.of(System.getProperty("user.dir")).resolve("../docs/openapi.yaml");
            root = new ObjectMapper(new YAMLFactory()).readTree(file.toFile());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        root.path("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(entry -> METHODS.contains(entry.getKey()))
                .forEach(entry -> operations.add(new Operation(
                        entry.getValue().path("operationId").asText(),
                        entry.getKey().toUpperCase(Locale.ROOT),
                        path.getKey(),
                        entry.getValue().path("responses")))));
        return operations;
    }

    JsonNode schema(String name) {
        return root.path("components").path("schemas").path(name);
    }

    /** Returns the name of a schema, or the empty text if it has none. */
    static String nameOf(JsonNode schema) {
        return schema.path("$ref").asText().replaceFirst(".*/", "");
    }

    JsonNode resolve(JsonNode schema) {
        return schema.has("$ref") ? root.at(schema.path("$ref").asText().substring(1)) : schema;
    }

    /** Returns the names of the schemas that successful JSON responses use, directly or not. */
    Set<String> schemasOfResponses() {
        Set<String> names = new LinkedHashSet<>();
        operations().forEach(operation -> operation.responses().properties().stream()
                .filter(response -> response.getKey().startsWith("2"))
                .forEach(response ->
                        addNames(resolve(response.getValue()).path("content").path("application/json"), names)));
        return names;
    }

    private void addNames(JsonNode node, Set<String> names) {
        String name = nameOf(node);
        if (!name.isEmpty() && names.add(name)) {
            addNames(schema(name), names);
        }
        node.forEach(child -> addNames(child, names));
    }
}

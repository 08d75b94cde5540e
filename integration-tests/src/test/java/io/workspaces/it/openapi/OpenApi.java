package io.workspaces.it.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.workspaces.localserver.http.Http;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The description of the REST interface. */
public final class OpenApi {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    private final JsonNode root;

    private OpenApi(JsonNode root) {
        this.root = root;
    }

    public static OpenApi read() {
        try {
            Path file = Path.of("..", "docs", "openapi.yaml");
            return new OpenApi(new ObjectMapper(new YAMLFactory()).readTree(file.toFile()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** All operations, in the order of the file. */
    public List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        root.path("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(entry -> METHODS.contains(entry.getKey()))
                .forEach(entry ->
                        operations.add(operation(path.getKey(), path.getValue(), entry.getKey(), entry.getValue()))));
        return operations;
    }

    private Operation operation(String path, JsonNode item, String method, JsonNode node) {
        Map<String, String> inPath = new LinkedHashMap<>();
        Map<String, String> inQuery = new LinkedHashMap<>();
        Set<String> queries = new TreeSet<>();
        for (JsonNode list : List.of(item.path("parameters"), node.path("parameters"))) {
            for (JsonNode given : list) {
                JsonNode parameter = resolve(given);
                if ("query".equals(parameter.path("in").asText())) {
                    queries.add(parameter.path("name").asText());
                }
                if (parameter.path("required").asBoolean()) {
                    ("path".equals(parameter.path("in").asText()) ? inPath : inQuery)
                            .put(
                                    parameter.path("name").asText(),
                                    parameter.path("example").asText());
                }
            }
        }
        return new Operation(
                node.path("operationId").asText(),
                method.toUpperCase(java.util.Locale.ROOT),
                path,
                texts(node.path("x-doors")),
                node.path("x-access").asText(),
                node.path("x-needs").asText(),
                inPath,
                inQuery,
                queries,
                body(node.path("requestBody").path("content")),
                responses(node.path("responses")));
    }

    /**
     * The members of an operation's JSON body that have an owner each.
     *
     * @return of each the operation that changes nothing else, as {@code x-access} and {@code examples} say
     */
    public List<Operation> ofMembers(Operation operation, String schema) {
        return root.path("components").path("schemas").path(schema).path("properties").properties().stream()
                .map(member -> {
                    JsonNode value = member.getValue();
                    ObjectNode body = JsonNodeFactory.instance.objectNode();
                    body.set(member.getKey(), value.path("examples").path(0));
                    return operation.of(value.path("x-access").asText(), body.toString());
                })
                .toList();
    }

    private static Operation.Body body(JsonNode content) {
        return content.properties().stream()
                .findFirst()
                .map(entry -> {
                    JsonNode example = entry.getValue().path("example");
                    boolean form = entry.getKey().endsWith("form-urlencoded");
                    String text = example.isTextual() ? example.asText() : example.toString();
                    return new Operation.Body(entry.getKey(), form ? form(example) : text);
                })
                .orElse(Operation.Body.NONE);
    }

    private static String form(JsonNode fields) {
        return fields.properties().stream()
                .map(field ->
                        field.getKey() + "=" + Http.encode(field.getValue().asText()))
                .collect(Collectors.joining("&"));
    }

    /** By status and media type, where the schema of the answer is. */
    private Map<String, Map<String, JsonNode>> responses(JsonNode node) {
        Map<String, Map<String, JsonNode>> responses = new LinkedHashMap<>();
        node.properties().forEach(entry -> {
            Map<String, JsonNode> schemas = new LinkedHashMap<>();
            resolve(entry.getValue())
                    .path("content")
                    .properties()
                    .forEach(type -> schemas.put(type.getKey(), type.getValue().path("schema")));
            responses.put(entry.getKey(), schemas);
        });
        return responses;
    }

    private static Set<String> texts(JsonNode list) {
        Set<String> texts = new TreeSet<>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? root.at(node.path("$ref").asText().substring(1)) : node;
    }

    JsonNode components() {
        return root.path("components");
    }
}

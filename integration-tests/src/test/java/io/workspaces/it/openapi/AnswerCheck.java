package io.workspaces.it.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.workspaces.localserver.http.Answer;
import io.workspaces.localserver.http.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Compares answers with the description: status, media type, and every member of the body. */
public final class AnswerCheck {
    private final JsonSchemaFactory factory = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    private final Map<JsonNode, JsonSchema> schemas = new ConcurrentHashMap<>();
    private final JsonNode components;

    public AnswerCheck(OpenApi description) {
        this.components = closed(description.components().deepCopy());
    }

    /** What is wrong with the answer; nothing if it is as described. */
    public Optional<String> fault(Operation operation, Answer answer) {
        Map<String, JsonNode> content = operation.responses().get(String.valueOf(answer.status()));
        if (content == null) {
            return Optional.of("status " + answer.status() + " is not described: " + answer.body());
        }
        if (content.isEmpty()) {
            return answer.body().isEmpty() ? Optional.empty() : Optional.of("has a body: " + answer.body());
        }
        String type = answer.header("Content-Type").split(";", 2)[0];
        JsonNode schema = content.get(type);
        if (schema == null) {
            return Optional.of("media type " + type + " is not described for " + answer.status());
        }
        return type.endsWith("json") ? bodyFault(schema, answer.json()) : Optional.empty();
    }

    /** What is wrong with a body that is to be as a component says. */
    public Optional<String> fault(String component, JsonNode body) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        return bodyFault(schema.put("$ref", "#/components/schemas/" + component), body);
    }

    private Optional<String> bodyFault(JsonNode schema, JsonNode body) {
        List<String> messages = schemas.computeIfAbsent(schema, this::compile).validate(body).stream()
                .map(Object::toString)
                .sorted()
                .toList();
        return messages.isEmpty() ? Optional.empty() : Optional.of(messages + " in " + Json.write(body));
    }

    private JsonSchema compile(JsonNode schema) {
        ObjectNode document = schema.deepCopy();
        return factory.getSchema(document.set("components", components));
    }

    /** Clients take members that they do not know; here an undescribed one is a fault. */
    private static JsonNode closed(JsonNode node) {
        if (node instanceof ObjectNode object
                && "object".equals(object.path("type").asText())
                && object.has("properties")
                && !object.has("additionalProperties")) {
            object.put("additionalProperties", false);
        }
        node.forEach(AnswerCheck::closed);
        return node;
    }
}

package io.workspaces.keycloak.api.shared;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.workspaces.keycloak.kernel.ErrorCode;
import io.workspaces.keycloak.kernel.WorkspacesException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/**
 * Reads and writes the JSON of this API: unknown members, duplicate members and wrong types are refused; times are ISO
 * 8601 text. Keycloak's own mapper is more lenient and writes times as numbers.
 */
public final class Json {
    /** Largest JSON body, in bytes. */
    public static final int MAX_BODY = 4 * 1024 * 1024;

    /** Longest string in a body, in characters; fields have lower limits. */
    public static final int MAX_TEXT = 16 * 1024;

    private static final int MAX_NAME = 1024;

    private static final ObjectMapper MAPPER = mapper();

    private Json() {}

    private static ObjectMapper mapper() {
        JsonMapper mapper = JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .addModule(new SimpleModule().addDeserializer(String.class, new StorableText()))
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
                .build();
        for (CoercionInputShape shape : new CoercionInputShape[] {
            CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean
        }) {
            mapper.coercionConfigFor(LogicalType.Textual).setCoercion(shape, CoercionAction.Fail);
        }
        mapper.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(32)
                        .maxStringLength(MAX_TEXT)
                        .maxNameLength(MAX_NAME)
                        .build());
        return mapper;
    }

    public static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The JSON in UTF-8, for frequent answers. */
    public static byte[] bytes(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws WorkspacesException {@code invalid_request} with the position of the error, {@code too_large} */
    public static <T> T read(String body, Class<T> type) {
        try {
            T value = MAPPER.readValue(body, type);
            if (value == null) {
                throw WorkspacesException.violation("body", "missing", "is missing");
            }
            return value;
        } catch (JsonProcessingException e) {
            throw refusal(e);
        }
    }

    /** The body as a tree, for patches, which distinguish absent from null. */
    public static JsonNode tree(String body) {
        JsonNode node = read(body, JsonNode.class);
        if (!node.isObject()) {
            throw WorkspacesException.violation("body", "not_an_object", "has to be a JSON object");
        }
        return node;
    }

    public static <T> T convert(JsonNode node, Class<T> type) {
        try {
            return MAPPER.treeToValue(node, type);
        } catch (JsonProcessingException e) {
            throw refusal(e);
        }
    }

    /** The body as text; it has to be UTF-8 and at most {@link #MAX_BODY} bytes long. */
    public static String text(InputStream body) {
        try {
            byte[] bytes = body.readNBytes(MAX_BODY + 1);
            if (bytes.length > MAX_BODY) {
                throw WorkspacesException.of(ErrorCode.TOO_LARGE, "The body is larger than " + MAX_BODY + " bytes");
            }
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(java.nio.ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw WorkspacesException.violation("body", "encoding_invalid", "is not UTF-8");
        } catch (IOException e) {
            throw WorkspacesException.violation("body", "unreadable", "cannot be read");
        }
    }

    private static WorkspacesException refusal(JsonProcessingException e) {
        // Jackson wraps an error that a record's constructor throws.
        if (e.getCause() instanceof WorkspacesException own) {
            return own;
        }
        String field = e instanceof JsonMappingException mapping ? field(mapping) : "";
        if (e instanceof StreamConstraintsException || e.getCause() instanceof StreamConstraintsException) {
            return WorkspacesException.violation(
                    field.isEmpty() ? "body" : field,
                    "too_long",
                    "has a text of more than " + MAX_TEXT + " characters, or is nested too deeply");
        }
        if (e instanceof InvalidFormatException format && format.getTargetType() == String.class) {
            return WorkspacesException.violation(
                    field.isEmpty() ? "body" : field, "text_invalid", "has the character NUL");
        }
        if (!field.isEmpty()) {
            boolean unknown = e instanceof com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
            return WorkspacesException.violation(
                    field, unknown ? "unknown_field" : "wrong_type", unknown ? "is not known" : "has the wrong type");
        }
        String place = e.getLocation() == null
                ? ""
                : " at line " + e.getLocation().getLineNr() + ", column "
                        + e.getLocation().getColumnNr();
        return WorkspacesException.violation("body", "json_invalid", "is not the expected JSON" + place);
    }

    private static String field(JsonMappingException mapping) {
        return mapping.getPath().stream()
                .map(r -> r.getFieldName() != null ? r.getFieldName() : String.valueOf(r.getIndex()))
                .collect(Collectors.joining("."));
    }
}

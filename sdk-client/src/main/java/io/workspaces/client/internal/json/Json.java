package io.workspaces.client.internal.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.AnnotationIntrospector;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.workspaces.client.model.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes JSON as the REST API defines it: unknown properties are ignored, and absent lists and maps
 * become empty. Exception messages never quote the JSON, since it may contain secrets.
 */
public final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .withConfigOverride(List.class, override -> override.setSetterInfo(emptyWhenAbsent()))
            .withConfigOverride(Map.class, override -> override.setSetterInfo(emptyWhenAbsent()))
            .addModule(new ContractTypes())
            .addModule(new ProfileModule())
            .annotationIntrospector(
                    AnnotationIntrospector.pair(new ContractNames(), new JacksonAnnotationIntrospector()))
            .build();

    private static final JsonMapper SINGLE_QUOTED =
            MAPPER.rebuild().enable(JsonReadFeature.ALLOW_SINGLE_QUOTES).build();

    private static final JsonMapper STRICT =
            MAPPER.rebuild().disable(MapperFeature.ALLOW_COERCION_OF_SCALARS).build();

    private Json() {}

    private static JsonSetter.Value emptyWhenAbsent() {
        return JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY);
    }

    /** Reads a value, or throws {@link UnreadableJson}. */
    public static <T> T read(byte[] json, Class<T> type) {
        return read(MAPPER, json, MAPPER.constructType(type));
    }

    /** Reads a value without coercion, for example of text to a number. */
    public static <T> T readStrictly(byte[] json, Class<T> type) {
        return read(STRICT, json, STRICT.constructType(type));
    }

    /** Reads a value whose strings may be in single quotes. */
    public static <T> T readSingleQuoted(String json, Class<T> type) {
        return read(SINGLE_QUOTED, json.getBytes(StandardCharsets.UTF_8), MAPPER.constructType(type));
    }

    /** Reads a page. If the total is missing, it is the number of items. */
    public static <T> Page<T> readPage(byte[] json, Class<T> type) {
        Page<T> page = read(MAPPER, json, MAPPER.getTypeFactory().constructParametricType(Page.class, type));
        return page.total() > 0 ? page : new Page<>(page.items(), page.items().size(), page.next());
    }

    @SuppressWarnings("TypeParameterUnusedInFormals") // the Jackson type says what T is
    private static <T> T read(JsonMapper mapper, byte[] json, JavaType type) {
        try {
            @Nullable T value = mapper.readValue(json, type);
            if (value == null) {
                throw new UnreadableJson("null where an object was expected");
            }
            return value;
        } catch (JsonProcessingException malformed) {
            throw UnreadableJson.of(malformed);
        } catch (IOException impossible) {
            throw new UnreadableJson("cannot be read");
        }
    }

    /** Writes maps, lists, strings, numbers and records. */
    public static byte[] write(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "cannot be written as JSON: " + e.getClass().getSimpleName());
        }
    }

    /** Writes maps, lists, strings, numbers and records as text. */
    public static String text(Object value) {
        return new String(write(value), StandardCharsets.UTF_8);
    }
}

package io.workspaces.client.internal.json;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.StdDelegatingDeserializer;
import com.fasterxml.jackson.databind.type.CollectionType;
import com.fasterxml.jackson.databind.type.MapType;
import com.fasterxml.jackson.databind.type.TypeFactory;
import com.fasterxml.jackson.databind.util.Converter;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Makes lists and maps that are read unmodifiable. */
final class UnmodifiableCollections extends BeanDeserializerModifier {
    private static final long serialVersionUID = 1L;

    @Override
    public JsonDeserializer<?> modifyCollectionDeserializer(
            DeserializationConfig config, CollectionType type, BeanDescription bean, JsonDeserializer<?> reading) {
        Function<Object, Object> sealing = list -> Collections.unmodifiableList((List<?>) list);
        return type.hasRawClass(List.class) ? sealed(type, reading, sealing) : reading;
    }

    @Override
    public JsonDeserializer<?> modifyMapDeserializer(
            DeserializationConfig config, MapType type, BeanDescription bean, JsonDeserializer<?> reading) {
        Function<Object, Object> sealing = map -> Collections.unmodifiableMap((Map<?, ?>) map);
        return type.hasRawClass(Map.class) ? sealed(type, reading, sealing) : reading;
    }

    private static JsonDeserializer<?> sealed(
            JavaType type, JsonDeserializer<?> reading, Function<Object, Object> sealing) {
        return new StdDelegatingDeserializer<>(new Sealing(type, sealing), type, reading);
    }

    private record Sealing(JavaType type, Function<Object, Object> sealing) implements Converter<Object, Object> {
        @Override
        public Object convert(Object read) {
            return sealing.apply(read);
        }

        @Override
        public JavaType getInputType(TypeFactory types) {
            return type;
        }

        @Override
        public JavaType getOutputType(TypeFactory types) {
            return type;
        }
    }
}

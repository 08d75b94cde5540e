package io.workspaces.client.internal.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.BeanPropertyWriter;
import com.fasterxml.jackson.databind.ser.BeanSerializerModifier;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.databind.util.NameTransformer;
import io.workspaces.client.model.Profile;
import io.workspaces.client.model.Profile.Field;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes profiles. In JSON the fields of a profile stand beside the other properties of the record that has
 * it. Jackson's {@code JsonUnwrapped} reads into no record before Jackson 2.19.
 */
final class ProfileModule extends SimpleModule {
    private static final long serialVersionUID = 1L;

    ProfileModule() {
        super("profile", Version.unknownVersion());
        addDeserializer(Profile.class, new Reading());
        addSerializer(Profile.class, new Writing());
        setDeserializerModifier(new Nesting());
        setSerializerModifier(new Flattening());
    }

    /** Reads the fields that are there. */
    private static final class Reading extends StdDeserializer<Profile> {
        private static final long serialVersionUID = 1L;

        Reading() {
            super(Profile.class);
        }

        @Override
        public Profile deserialize(JsonParser json, DeserializationContext context) throws IOException {
            JsonNode object = context.readTree(json);
            Map<Field, @Nullable String> texts = new EnumMap<>(Field.class);
            for (Field field : Field.values()) {
                Optional<JsonNode> value = Optional.ofNullable(object.get(field.property()));
                if (value.filter(JsonNode::isContainerNode).isPresent()) {
                    return context.reportInputMismatch(this, "not a text");
                }
                value.ifPresent(text -> texts.put(field, text.isNull() ? null : text.asText()));
            }
            return Profile.of(texts);
        }
    }

    private static final class Nesting extends BeanDeserializerModifier {
        private static final long serialVersionUID = 1L;

        @Override
        public JsonDeserializer<?> modifyDeserializer(
                DeserializationConfig config, BeanDescription bean, JsonDeserializer<?> reading) {
            return Stream.ofNullable(bean.getBeanClass().getRecordComponents())
                    .flatMap(Arrays::stream)
                    .filter(component -> component.getType() == Profile.class)
                    .map(RecordComponent::getName)
                    .findFirst()
                    .<JsonDeserializer<?>>map(component -> new OfRecord(reading, component))
                    .orElse(reading);
        }
    }

    /** Reads a record that has a profile. */
    private static final class OfRecord extends DelegatingDeserializer {
        private static final long serialVersionUID = 1L;
        private final String component;

        OfRecord(JsonDeserializer<?> reading, String component) {
            super(reading);
            this.component = component;
        }

        @Override
        protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> reading) {
            return new OfRecord(reading, component);
        }

        @Override
        public @Nullable Object deserialize(JsonParser json, DeserializationContext context) throws IOException {
            JsonNode tree = context.readTree(json);
            if (tree instanceof ObjectNode object) {
                object.set(component, profile(object));
            }
            try (JsonParser nested = tree.traverse(json.getCodec())) {
                nested.nextToken();
                return super.deserialize(nested, context);
            }
        }

        private static ObjectNode profile(ObjectNode object) {
            ObjectNode profile = object.objectNode();
            for (Field field : Field.values()) {
                Optional.ofNullable(object.get(field.property()))
                        .ifPresent(value -> profile.set(field.property(), value));
            }
            return profile;
        }
    }

    /** Writes the fields that are not empty. */
    private static final class Writing extends StdSerializer<Profile> {
        private static final long serialVersionUID = 1L;

        Writing() {
            super(Profile.class);
        }

        @Override
        public boolean isUnwrappingSerializer() {
            return true;
        }

        @Override
        public void serialize(Profile profile, JsonGenerator json, SerializerProvider provider) throws IOException {
            for (Field field : Field.values()) {
                String text = profile.text(field);
                if (text != null) {
                    json.writeStringField(field.property(), text);
                }
            }
        }
    }

    private static final class Flattening extends BeanSerializerModifier {
        private static final long serialVersionUID = 1L;

        @Override
        public List<BeanPropertyWriter> changeProperties(
                SerializationConfig config, BeanDescription bean, List<BeanPropertyWriter> properties) {
            properties.replaceAll(property -> property.getType().hasRawClass(Profile.class)
                    ? property.unwrappingWriter(NameTransformer.NOP)
                    : property);
            return properties;
        }
    }
}

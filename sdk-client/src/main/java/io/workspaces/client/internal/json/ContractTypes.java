package io.workspaces.client.internal.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;

/** Converts times and durations between JSON and Java. */
final class ContractTypes extends SimpleModule {
    private static final long serialVersionUID = 1L;

    ContractTypes() {
        super("contract", Version.unknownVersion());
        addText(Instant.class, Instant::parse);
        addText(Duration.class, Duration::parse);
        setDeserializerModifier(new UnmodifiableCollections());
    }

    private <T> void addText(Class<T> type, Function<String, T> reading) {
        addDeserializer(type, new Reading<>(type, reading));
        addSerializer(type, new Writing<>(type));
    }

    private static final class Reading<T> extends StdScalarDeserializer<T> {
        private static final long serialVersionUID = 1L;
        private final transient Function<String, T> reading;

        Reading(Class<T> type, Function<String, T> reading) {
            super(type);
            this.reading = reading;
        }

        @Override
        public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
            try {
                return reading.apply(json.getText());
            } catch (DateTimeException e) {
                throw context.weirdStringException("", handledType(), "not one");
            }
        }
    }

    private static final class Writing<T> extends StdScalarSerializer<T> {
        private static final long serialVersionUID = 1L;

        Writing(Class<T> type) {
            super(type);
        }

        @Override
        public void serialize(T value, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(value.toString());
        }
    }
}

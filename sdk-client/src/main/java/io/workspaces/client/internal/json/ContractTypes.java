package io.workspaces.client.internal.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import io.workspaces.client.model.GroupKind;
import io.workspaces.client.model.JobState;
import io.workspaces.client.model.MemberStatus;
import io.workspaces.client.model.OnError;
import io.workspaces.client.model.Role;
import io.workspaces.client.model.RowOutcome;
import io.workspaces.client.model.SettingOwner;
import io.workspaces.client.model.Visibility;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Converts times, durations and enums between JSON and Java. */
final class ContractTypes extends SimpleModule {
    private static final long serialVersionUID = 1L;

    ContractTypes() {
        super("contract", Version.unknownVersion());
        addText(Instant.class, Instant::parse, Instant::toString);
        addText(Duration.class, Duration::parse, Duration::toString);
        addText(Role.class, Role::of, Role::label);
        addText(MemberStatus.class, name -> MemberStatus.valueOf(upper(name)), MemberStatus::label);
        addText(GroupKind.class, ContractTypes::kind, ContractTypes::lower);
        addText(Visibility.class, name -> Visibility.valueOf(upper(name)), ContractTypes::lower);
        addText(SettingOwner.class, name -> SettingOwner.valueOf(upper(name)), ContractTypes::lower);
        addText(OnError.class, name -> OnError.valueOf(upper(name)), ContractTypes::lower);
        addText(RowOutcome.class, name -> RowOutcome.valueOf(upper(name)), ContractTypes::lower);
        addText(JobState.class, name -> JobState.valueOf(upper(name)), ContractTypes::lower);
        setDeserializerModifier(new UnmodifiableCollections());
    }

    private static GroupKind kind(String name) {
        return name.equals("group") ? GroupKind.CUSTOM : GroupKind.valueOf(upper(name));
    }

    private static String upper(String name) {
        return name.toUpperCase(Locale.ROOT);
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private <T> void addText(Class<T> type, Function<String, T> reading, Function<T, String> writing) {
        addDeserializer(type, new Reading<>(type, reading));
        addSerializer(type, new Writing<>(type, writing));
    }

    private static final class Reading<T> extends StdScalarDeserializer<T> {
        private static final long serialVersionUID = 1L;
        private final transient Function<String, T> reading;

        Reading(Class<T> type, Function<String, T> reading) {
            super(type);
            this.reading = reading;
        }

        @Override
        public @Nullable T deserialize(JsonParser json, DeserializationContext context) throws IOException {
            try {
                return reading.apply(json.getText());
            } catch (DateTimeException | IllegalArgumentException e) {
                throw context.weirdStringException("", handledType(), "not one");
            }
        }
    }

    private static final class Writing<T> extends StdScalarSerializer<T> {
        private static final long serialVersionUID = 1L;
        private final transient Function<T, String> writing;

        Writing(Class<T> type, Function<T, String> writing) {
            super(type);
            this.writing = writing;
        }

        @Override
        public void serialize(T value, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(writing.apply(value));
        }
    }
}

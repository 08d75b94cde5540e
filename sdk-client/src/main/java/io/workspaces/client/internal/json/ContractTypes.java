package io.workspaces.client.internal.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import io.workspaces.client.model.GroupKind;
import io.workspaces.client.model.JobMode;
import io.workspaces.client.model.JobState;
import io.workspaces.client.model.MemberStatus;
import io.workspaces.client.model.OnError;
import io.workspaces.client.model.OnMissing;
import io.workspaces.client.model.Role;
import io.workspaces.client.model.RowOutcome;
import io.workspaces.client.model.SettingOwner;
import io.workspaces.client.model.Visibility;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Converts times, durations and enums between JSON and Java. */
final class ContractTypes extends SimpleModule {
    private static final long serialVersionUID = 1L;
    private static final System.Logger LOG = System.getLogger("io.workspaces.client");
    private static final int MAX_LOGGED = 50;
    private static final Pattern WORD = Pattern.compile("[\\w -]{1,50}");

    ContractTypes() {
        super("contract", Version.unknownVersion());
        addText(Instant.class, Instant::parse, Instant::toString);
        addText(Duration.class, Duration::parse, Duration::toString);
        addEnum(Role.class, Role::of, Role::label, Role.UNKNOWN);
        addEnum(MemberStatus.class, of(MemberStatus.class), MemberStatus::label, MemberStatus.UNKNOWN);
        addEnum(GroupKind.class, ContractTypes::kind, ContractTypes::lower, GroupKind.UNKNOWN);
        addEnum(Visibility.class, of(Visibility.class), ContractTypes::lower, Visibility.UNKNOWN);
        addEnum(SettingOwner.class, of(SettingOwner.class), ContractTypes::lower, SettingOwner.UNKNOWN);
        addEnum(OnError.class, of(OnError.class), ContractTypes::lower, OnError.UNKNOWN);
        addEnum(JobMode.class, of(JobMode.class), ContractTypes::lower, JobMode.UNKNOWN);
        addEnum(OnMissing.class, of(OnMissing.class), ContractTypes::lower, OnMissing.UNKNOWN);
        addEnum(RowOutcome.class, of(RowOutcome.class), ContractTypes::lower, RowOutcome.UNKNOWN);
        addEnum(JobState.class, of(JobState.class), ContractTypes::lower, JobState.UNKNOWN);
        setDeserializerModifier(new UnmodifiableCollections());
    }

    private static GroupKind kind(String name) {
        return name.equals("group") ? GroupKind.CUSTOM : of(GroupKind.class).apply(name);
    }

    private static <T extends Enum<T>> Function<String, T> of(Class<T> type) {
        return name -> Enum.valueOf(type, name.toUpperCase(Locale.ROOT));
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private <T> void addText(Class<T> type, Function<String, T> reading, Function<T, String> writing) {
        addDeserializer(type, new Reading<>(type, reading, null));
        addSerializer(type, new Writing<>(type, writing));
    }

    private <T extends Enum<T>> void addEnum(
            Class<T> type, Function<String, T> reading, Function<T, String> writing, T unknown) {
        addDeserializer(type, new Reading<>(type, reading, unknown));
        addSerializer(type, new Writing<>(type, writing));
    }

    private static final class Reading<T> extends StdScalarDeserializer<T> {
        private static final long serialVersionUID = 1L;
        private final transient Function<String, T> reading;
        private final transient @Nullable T unknown;
        private final transient Set<String> logged = ConcurrentHashMap.newKeySet();

        Reading(Class<T> type, Function<String, T> reading, @Nullable T unknown) {
            super(type);
            this.reading = reading;
            this.unknown = unknown;
        }

        @Override
        public @Nullable T deserialize(JsonParser json, DeserializationContext context) throws IOException {
            try {
                return reading.apply(json.getText());
            } catch (DateTimeException | IllegalArgumentException e) {
                if (unknown == null
                        || !json.hasToken(JsonToken.VALUE_STRING)
                        || !context.isEnabled(DeserializationFeature.READ_UNKNOWN_ENUM_VALUES_USING_DEFAULT_VALUE)) {
                    throw context.weirdStringException("", handledType(), "not one");
                }
                log(json.getText());
                return unknown;
            }
        }

        /** Once for each value, and for not too many of them. */
        private void log(String value) {
            if (logged.size() < MAX_LOGGED && WORD.matcher(value).matches() && logged.add(value)) {
                LOG.log(
                        System.Logger.Level.WARNING,
                        "The server sent the {0} \"{1}\", which this version of the SDK does not know",
                        handledType().getSimpleName(),
                        value);
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

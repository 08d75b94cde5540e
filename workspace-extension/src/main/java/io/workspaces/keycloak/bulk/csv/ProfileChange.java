package io.workspaces.keycloak.bulk.csv;

import io.workspaces.keycloak.kernel.PersonName;
import io.workspaces.keycloak.member.Profile;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a row wants of a member's profile; null leaves a field as it is. */
public record ProfileChange(
        NameChange name,
        @Nullable Wanted<Instant> end,
        @Nullable Wanted<String> language) {
    /** What a field becomes; it may become empty. */
    record Wanted<T>(@Nullable T value) {}

    /** @throws io.workspaces.keycloak.kernel.WorkspacesException {@code invalid_request} if the name is none */
    public Profile of(Profile present) {
        return of(present, name.of(present.name()));
    }

    /** The same with the present name, which belongs to an account. */
    public Profile withoutName(Profile present) {
        return of(present, present.name());
    }

    private Profile of(Profile present, PersonName named) {
        return new Profile(named, end(present).activeUntil(), language == null ? present.locale() : language.value());
    }

    /** What is present, with the wanted end. */
    public Profile end(Profile present) {
        return end == null ? present : present.until(end.value());
    }

    /** The same of a member who had this name before. */
    ProfileChange known() {
        return new ProfileChange(new NameChange(name.full(), name.first(), name.last(), true), end, language);
    }
}

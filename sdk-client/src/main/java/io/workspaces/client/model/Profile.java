package io.workspaces.client.model;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a workspace knows of a person beside their address, role and groups. A profile that is sent sets the fields that
 * it has, and leaves the others as they are. Immutable; each method that sets a field returns a new profile.
 */
public final class Profile {
    /** A field of a profile. Each is a text. */
    public enum Field {
        /** The first name. */
        FIRST_NAME("firstName", "First Name", true),
        /** The last name. */
        LAST_NAME("lastName", "Last Name", true),
        /** The full name. */
        FULL_NAME("fullName", "Full Name", true),
        /** The language of emails until the person's account has one. */
        LOCALE("locale", "Language", false);

        private final String property;
        private final String column;
        private final boolean ofCurrentUser;

        Field(String property, String column, boolean ofCurrentUser) {
            this.property = property;
            this.column = column;
            this.ofCurrentUser = ofCurrentUser;
        }

        /**
         * Returns the name of the field in the REST API, and behind {@code globals.currentUser}.
         *
         * @return the name, such as {@code firstName}
         */
        public String property() {
            return property;
        }

        /**
         * Returns the title of the field's column in CSV files.
         *
         * @return the title, such as {@code First Name}
         */
        public String column() {
            return column;
        }

        /**
         * Tells whether current users have the field, and not only members.
         *
         * @return true if they have it
         */
        public boolean ofCurrentUser() {
            return ofCurrentUser;
        }
    }

    private static final Profile EMPTY = new Profile(Map.of());
    private static final Set<Field> PARTS_OF_NAME = EnumSet.of(Field.FIRST_NAME, Field.LAST_NAME);

    private final Map<Field, @Nullable String> texts;

    private Profile(Map<Field, ? extends @Nullable String> texts) {
        Map<Field, @Nullable String> copy = new EnumMap<>(Field.class);
        copy.putAll(texts);
        this.texts = Collections.unmodifiableMap(copy);
    }

    /**
     * Returns a profile without fields.
     *
     * @return the profile
     */
    public static Profile of() {
        return EMPTY;
    }

    /**
     * Returns a profile with these fields.
     *
     * @param texts the fields; null empties one
     * @return the profile
     */
    public static Profile of(Map<Field, ? extends @Nullable String> texts) {
        return new Profile(texts);
    }

    /**
     * Sets a field. A full name and its parts exclude each other.
     *
     * @param field the field
     * @param text the text; null empties the field
     * @return a new profile
     */
    public Profile with(Field field, @Nullable String text) {
        Map<Field, @Nullable String> more = new EnumMap<>(Field.class);
        more.putAll(texts);
        if (field == Field.FULL_NAME) {
            more.keySet().removeAll(PARTS_OF_NAME);
        } else if (PARTS_OF_NAME.contains(field)) {
            more.remove(Field.FULL_NAME);
        }
        more.put(field, text);
        return new Profile(more);
    }

    /**
     * Returns the text of a field.
     *
     * @param field the field
     * @return the text; null if the profile does not have the field, or if the field is empty
     */
    public @Nullable String text(Field field) {
        String text = texts.get(field);
        boolean joined = text == null && field == Field.FULL_NAME && hasPartsOfName();
        return joined ? (part(Field.FIRST_NAME) + " " + part(Field.LAST_NAME)).strip() : text;
    }

    private boolean hasPartsOfName() {
        return !Collections.disjoint(texts.keySet(), PARTS_OF_NAME);
    }

    private String part(Field field) {
        return Objects.requireNonNullElse(texts.get(field), "");
    }

    /**
     * Returns the fields that a request with this profile sets. If it has the parts of a name, the full name is not one
     * of them.
     *
     * @return an unmodifiable set
     */
    public Set<Field> fields() {
        Set<Field> fields = EnumSet.noneOf(Field.class);
        fields.addAll(texts.keySet());
        if (hasPartsOfName()) {
            fields.remove(Field.FULL_NAME);
        }
        return Collections.unmodifiableSet(fields);
    }

    /**
     * Returns the first name.
     *
     * @return the name, if known
     */
    public @Nullable String firstName() {
        return text(Field.FIRST_NAME);
    }

    /**
     * Sets the first name.
     *
     * @param name the name
     * @return a new profile
     */
    public Profile firstName(String name) {
        return with(Field.FIRST_NAME, name);
    }

    /**
     * Returns the last name.
     *
     * @return the name, if known
     */
    public @Nullable String lastName() {
        return text(Field.LAST_NAME);
    }

    /**
     * Sets the last name.
     *
     * @param name the name
     * @return a new profile
     */
    public Profile lastName(String name) {
        return with(Field.LAST_NAME, name);
    }

    /**
     * Returns the full name.
     *
     * @return the name, if known
     */
    public @Nullable String fullName() {
        return text(Field.FULL_NAME);
    }

    /**
     * Sets the full name.
     *
     * @param name the name, which is split at its last space
     * @return a new profile
     */
    public Profile fullName(String name) {
        return with(Field.FULL_NAME, name);
    }

    /**
     * Returns the language of emails until the person's account has one.
     *
     * @return a BCP 47 tag; null for the realm's language
     */
    public @Nullable String locale() {
        return text(Field.LOCALE);
    }

    /**
     * Sets the language of emails until the person's account has one.
     *
     * @param tag one of {@link Caller#locales()}, or null for the realm's language
     * @return a new profile
     */
    public Profile locale(@Nullable String tag) {
        return with(Field.LOCALE, tag);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Profile profile && profile.texts.equals(texts);
    }

    @Override
    public int hashCode() {
        return texts.hashCode();
    }

    @Override
    public String toString() {
        return "Profile" + texts;
    }
}

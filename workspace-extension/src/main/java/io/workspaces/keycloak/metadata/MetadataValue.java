package io.workspaces.keycloak.metadata;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.workspaces.keycloak.kernel.WorkspacesException;

/** A decrypted value: any well-formed text of at most 8 KiB in UTF-8. Its {@code toString} returns a mask. */
public final class MetadataValue {
    /** Longest value, in bytes of UTF-8. */
    public static final int MAX_BYTES = 8 * 1024;

    /** What is shown instead of a value. */
    public static final String MASK = "••••••";

    private final String text;
    private final int size;

    private MetadataValue(String text, int size) {
        this.text = text;
        this.size = size;
    }

    /** @throws WorkspacesException {@code invalid_request} with a violation at {@code field} */
    public static MetadataValue parse(String text, String field) {
        int size = text.length() > MAX_BYTES ? Integer.MAX_VALUE : encodedSize(text, field);
        if (size > MAX_BYTES) {
            throw WorkspacesException.violation(
                    field, "metadata_value_too_long", "is longer than " + MAX_BYTES + " bytes");
        }
        return new MetadataValue(text, size);
    }

    static MetadataValue opened(byte[] utf8) {
        return new MetadataValue(new String(utf8, UTF_8), utf8.length);
    }

    private static int encodedSize(String text, String field) {
        int size = 0;
        int c;
        for (int i = 0; i < text.length(); i += Character.charCount(c)) {
            c = text.codePointAt(i);
            if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
                throw WorkspacesException.violation(field, "metadata_value_invalid", "is not well-formed text");
            }
            size += c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
        }
        return size;
    }

    /** The decrypted text. Never write it to logs or messages. */
    public String text() {
        return text;
    }

    int size() {
        return size;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MetadataValue value && text.equals(value.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return MASK;
    }
}

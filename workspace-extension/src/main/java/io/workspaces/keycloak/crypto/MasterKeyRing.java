package io.workspaces.keycloak.crypto;

import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The configured master keys: the first one wraps keysets, all of them unwrap.
 *
 * <p>Written as {@code id:base64}, one key per line or separated by commas; empty lines and lines that begin with
 * {@code #} are skipped.
 */
public final class MasterKeyRing {
    private final Map<String, MasterKey> keys;
    private final MasterKey primary;

    private MasterKeyRing(Map<String, MasterKey> keys, MasterKey primary) {
        this.keys = keys;
        this.primary = primary;
    }

    /** @throws io.workspaces.keycloak.kernel.WorkspacesException if the text is malformed or empty */
    public static MasterKeyRing parse(String text) {
        List<MasterKey> keys = new ArrayList<>();
        int entry = 0;
        for (String line : text.split("[\\r\\n,]+", -1)) {
            String trimmed = line.strip();
            if (!trimmed.isEmpty() && !trimmed.startsWith("#")) {
                keys.add(parseKey(trimmed, ++entry));
            }
        }
        return of(keys);
    }

    public static MasterKeyRing of(List<MasterKey> keys) {
        if (keys.isEmpty()) {
            throw KeyUnavailable.because("No master key is configured");
        }
        Map<String, MasterKey> ring = new LinkedHashMap<>();
        for (MasterKey key : keys) {
            if (ring.put(key.id(), key) != null) {
                throw KeyUnavailable.because("Master key '" + key.id() + "' is configured twice");
            }
        }
        return new MasterKeyRing(ring, keys.get(0));
    }

    private static MasterKey parseKey(String line, int entry) {
        int colon = line.indexOf(':');
        if (colon < 1) {
            throw KeyUnavailable.because("Master key entry " + entry + " is not of the form id:base64");
        }
        try {
            byte[] key = Base64.getDecoder().decode(line.substring(colon + 1).strip());
            return MasterKey.of(line.substring(0, colon).strip(), key);
        } catch (IllegalArgumentException malformed) {
            // Not passed on as a cause: the decoder's message quotes a character of the key.
            throw KeyUnavailable.because("Master key entry " + entry + " is not an id and the base64 of 32 bytes");
        }
    }

    public MasterKey primary() {
        return primary;
    }

    public Set<String> ids() {
        return keys.keySet();
    }

    MasterKey require(String id) {
        MasterKey key = keys.get(id);
        if (key == null) {
            throw KeyUnavailable.because("Master key '" + id + "' is not configured");
        }
        return key;
    }

    @Override
    public String toString() {
        return "MasterKeyRing" + ids();
    }
}

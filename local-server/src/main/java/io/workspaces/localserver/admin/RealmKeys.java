package io.workspaces.localserver.admin;

import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/**
 * The keys that Keycloak 26 gives a new realm, with a fresh RSA key that is made here. Keycloak would make two, and
 * take a second of computing for each: a server of the tests is compiled lightly, without what makes large numbers
 * quick.
 */
final class RealmKeys {
    private static final int BITS = 2048;

    private RealmKeys() {}

    /** As {@code components} of a realm. */
    static Map<String, List<Map<String, Object>>> fresh() {
        String key = privateKey();
        return Map.of(
                "org.keycloak.keys.KeyProvider",
                List.of(
                        provider("rsa", Map.of("privateKey", List.of(key), "algorithm", List.of("RS256"))),
                        provider("rsa-enc", Map.of("privateKey", List.of(key), "algorithm", List.of("RSA-OAEP"))),
                        provider("hmac-generated", Map.of("algorithm", List.of("HS512"))),
                        provider("aes-generated", Map.of())));
    }

    private static Map<String, Object> provider(String id, Map<String, List<String>> config) {
        return Map.of("name", id, "providerId", id, "config", config);
    }

    private static String privateKey() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            return Base64.getEncoder()
                    .encodeToString(generator.generateKeyPair().getPrivate().getEncoded());
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}

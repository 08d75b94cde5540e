package io.workspaces.localserver;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All that {@code kc.sh build} bakes into a distribution. */
record BuildOptions(List<Path> providers, Map<String, String> options) {
    BuildOptions {
        providers = providers.stream()
                .sorted(Comparator.comparing(jar -> jar.getFileName().toString()))
                .toList();
        options = new TreeMap<>(options);
    }

    List<String> arguments() {
        return options.entrySet().stream()
                .map(option -> "--" + option.getKey() + "=" + option.getValue())
                .toList();
    }

    /** The same for the same stock distribution, options and jar contents, whatever their paths. */
    String key(Path stock) throws IOException {
        MessageDigest digest = sha256();
        digest.update(stock.getFileName().toString().getBytes(UTF_8));
        digest.update(arguments().toString().getBytes(UTF_8));
        for (Path jar : providers) {
            digest.update(jar.getFileName().toString().getBytes(UTF_8));
            digest.update(Files.readAllBytes(jar));
        }
        return HexFormat.of().formatHex(digest.digest(), 0, 8);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}

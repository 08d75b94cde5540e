package io.workspaces.it.metadata;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Bytes that may be found nowhere, in none of the spellings that software has for bytes. */
final class Secret {
    private final String name;
    private final byte[] bytes;

    Secret(String name, byte[] bytes) {
        this.name = name;
        this.bytes = bytes;
    }

    static Secret of(String name, String text) {
        return new Secret(name, text.getBytes(UTF_8));
    }

    /** Raw, hex, base64 in both alphabets and at any place of a longer text, and as in an address. */
    private List<String> spellings() {
        String hex = HexFormat.of().formatHex(bytes);
        String raw = new String(bytes, ISO_8859_1);
        Set<String> all = new TreeSet<>(List.of(raw, hex, hex.toUpperCase(Locale.ROOT)));
        all.add(URLEncoder.encode(new String(bytes, UTF_8), UTF_8));
        all.add(URLEncoder.encode(new String(bytes, UTF_8), UTF_8).replace("+", "%20"));
        for (int shift = 0; shift < 3; shift++) {
            byte[] shifted = new byte[bytes.length + shift];
            System.arraycopy(bytes, 0, shifted, shift, bytes.length);
            // The ends depend on what stands before and behind.
            String plain = Base64.getEncoder().withoutPadding().encodeToString(shifted);
            String url = Base64.getUrlEncoder().withoutPadding().encodeToString(shifted);
            all.add(plain.substring(4, plain.length() - 4));
            all.add(url.substring(4, url.length() - 4));
        }
        return List.copyOf(all);
    }

    /** Where it is found, by file and line. */
    List<String> findings(List<Path> files) {
        List<String> spellings = spellings();
        List<String> findings = new ArrayList<>();
        for (Path file : files) {
            try (BufferedReader lines = Files.newBufferedReader(file, ISO_8859_1)) {
                int number = 0;
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    number++;
                    if (spellings.stream().anyMatch(line::contains)) {
                        String begin = line.substring(0, Math.min(line.length(), 160));
                        findings.add(name + " in " + file.getFileName() + ":" + number + " " + begin);
                    }
                }
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return findings;
    }

    @Override
    public String toString() {
        return name;
    }
}

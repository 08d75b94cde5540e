package io.workspaces.localserver.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A mail that has come; addresses in lower case. */
public record Mail(String from, List<String> to, String subject, String text, String html) {
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]+");

    static Mail of(MimeMessage message) {
        try {
            return new Mail(
                    addresses(message.getFrom()).get(0),
                    addresses(message.getAllRecipients()),
                    message.getSubject(),
                    part(message, "text/plain"),
                    part(message, "text/html"));
        } catch (MessagingException unreadable) {
            throw new IllegalArgumentException(unreadable);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The first link in the text whose address contains {@code part}. */
    public String link(String part) {
        return LINK.matcher(text)
                .results()
                .map(MatchResult::group)
                .filter(link -> link.contains(part))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No link with " + part + " in: " + text));
    }

    private static List<String> addresses(jakarta.mail.Address[] addresses) {
        return Arrays.stream(addresses)
                .map(address -> ((InternetAddress) address).getAddress().toLowerCase(Locale.ROOT))
                .toList();
    }

    private static String part(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return String.valueOf(part.getContent());
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                String found = part(parts.getBodyPart(i), type);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return "";
    }
}

package io.workspaces.keycloak.kernel;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Finds what mail programs turn into links: {@code ://}, {@code www.}, addresses and domains. Characters that only look
 * different, such as the one dot leader (U+2024), count as what they look like.
 *
 * <p>People are called J.R.R. Tolkien, Dr.Li and St.John. So a text counts as a domain only if it ends in a country
 * code or a common top-level domain and has neither an initial nor a title before that, or if it has dots and follows
 * an {@code @} or precedes a path. Workspaces are called Booking.com. The dots of all other names are made harmless
 * before they go into a mail.
 */
final class LinkInText {
    private static final Pattern BEGINNING =
            Pattern.compile("://|(?<![\\p{L}\\p{N}])www[.。]", Pattern.CASE_INSENSITIVE);
    private static final Pattern DOT = Pattern.compile("[.。]");
    private static final Pattern DOTTED =
            Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}-]*(?:[.。][\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}-]*)+");
    private static final Pattern IP_ADDRESS = Pattern.compile("\\d{1,3}([.。]\\d{1,3}){3}");

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Set<String> ENDINGS =
            Set.of(("ac academy adult agency ai app arpa art asia auction bank best bet"
                            + " bid biz blog cam cards careers cash casino center chat city click clinic cloud club codes coffee"
                            + " com community company computer coop credit cyou dating deals delivery design dev digital direct"
                            + " directory download edu education email energy enterprises estate eu events exchange expert"
                            + " express finance financial fit fun fund fyi gallery games gold gov group guide guru health help"
                            + " homes host hosting icu immo info int international investments jobs land legal life limited link"
                            + " live loan loans lol ltd management market marketing media mil mobi money monster movie museum"
                            + " name net network news ninja one online org page partners party pay photos plus porn press pro"
                            + " properties quest recipes report rest restaurant review reviews rocks run sale sbs school"
                            + " services sex shop shopping show site social software solutions space store stream studio su"
                            + " support surf systems tax team tech technology tel tips today tokyo tools top tours town trade"
                            + " trading training travel uk university vip ventures video vote watch webcam website wiki win work"
                            + " works world wtf xxx xyz zip zone")
                    .split(" "));
    private static final Set<String> TITLES = Set.of(("br capt col dipl dott dr dra drs fr gen hj hon hr ing ir jr"
                    + " lt mag maj md me mgr mlle mme mohd mr mrs ms mx prof rev sgt shri sig sk smt sr sra sri srta st ste")
            .split(" "));

    private LinkInText() {}

    /** @throws WorkspacesException {@code invalid_request} with {@code name_looks_like_link} at {@code field} */
    static void refuse(String name, String field) {
        refuse(find(name, LinkInText::isLink), field);
    }

    /**
     * The same, but for a domain alone.
     *
     * @throws WorkspacesException {@code invalid_request} with {@code name_looks_like_link} at {@code field}
     */
    static void refuseButDomain(String name, String field) {
        refuse(find(name, LinkInText::isAddress), field);
    }

    private static void refuse(Optional<String> link, String field) {
        if (link.isPresent()) {
            throw WorkspacesException.violation(
                    field,
                    "name_looks_like_link",
                    "has %s, which mail programs turn into a link".formatted(link.get()));
        }
    }

    private static Optional<String> find(String name, BiPredicate<String, MatchResult> isLink) {
        String text = Nfc.compatible(name);
        return text.indexOf(':') < 0 && !DOT.matcher(text).find()
                ? Optional.empty()
                : BEGINNING
                        .matcher(text)
                        .results()
                        .findFirst()
                        .or(() -> DOTTED.matcher(text)
                                .results()
                                .filter(dotted -> isLink.test(text, dotted))
                                .findFirst())
                        .map(MatchResult::group);
    }

    private static boolean isLink(String text, MatchResult dotted) {
        return isAddress(text, dotted) || isDomain(DOT.split(dotted.group().toLowerCase(Locale.ROOT)));
    }

    private static boolean isAddress(String text, MatchResult dotted) {
        boolean mailbox = dotted.start() > 0 && text.charAt(dotted.start() - 1) == '@';
        boolean path = text.startsWith("/", dotted.end());
        return mailbox || path || IP_ADDRESS.matcher(dotted.group()).matches();
    }

    private static boolean isDomain(String[] labels) {
        String top = labels[labels.length - 1];
        String before = labels[labels.length - 2];
        return isTop(top) && before.codePointCount(0, before.length()) > 1 && !TITLES.contains(before);
    }

    private static boolean isTop(String label) {
        return ENDINGS.contains(label)
                || label.startsWith("xn--")
                || COUNTRIES.contains(label.toUpperCase(Locale.ROOT));
    }
}

package io.workspaces.keycloak.kernel;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Finds what mail programs turn into links: {@code ://}, {@code www.}, addresses and domains.
 *
 * <p>People are called J.R.R. Tolkien, Dr.Li and St.John. So a text counts as a domain only if it ends in a country
 * code or a common top-level domain and has neither an initial nor a title before that, or if it has dots and follows
 * an {@code @} or precedes a path. The dots of all other names are made harmless before they go into a mail.
 */
final class LinkInText {
    private static final Pattern BEGINNING =
            Pattern.compile("://|(?<![\\p{L}\\p{N}])www[.。．｡]", Pattern.CASE_INSENSITIVE);
    private static final Pattern DOT = Pattern.compile("[.。．｡]");
    private static final Pattern DOTTED =
            Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}-]*(?:[.。．｡][\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}-]*)+");

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

    /** The first link in a text. */
    public static Optional<String> find(String text) {
        return text.indexOf(':') < 0 && !DOT.matcher(text).find()
                ? Optional.empty()
                : BEGINNING
                        .matcher(text)
                        .results()
                        .findFirst()
                        .or(() -> DOTTED.matcher(text)
                                .results()
                                .filter(dotted -> isLink(text, dotted))
                                .findFirst())
                        .map(MatchResult::group);
    }

    private static boolean isLink(String text, MatchResult dotted) {
        boolean address = dotted.start() > 0 && text.charAt(dotted.start() - 1) == '@';
        boolean path = text.startsWith("/", dotted.end());
        return address || path || isDomain(DOT.split(dotted.group().toLowerCase(Locale.ROOT)));
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

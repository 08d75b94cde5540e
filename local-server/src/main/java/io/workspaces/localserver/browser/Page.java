package io.workspaces.localserver.browser;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Where a browser has arrived.
 *
 * @param status 0 when the page is another server's and was not fetched
 */
public record Page(Browser browser, URI address, int status, HttpHeaders headers, Document document) {
    private static final HttpHeaders NONE = HttpHeaders.of(Map.of(), (name, value) -> true);

    static Page of(Browser browser, HttpResponse<String> response) {
        Document document = Jsoup.parse(response.body(), response.uri().toString());
        return new Page(browser, response.uri(), response.statusCode(), response.headers(), document);
    }

    static Page elsewhere(Browser browser, URI address) {
        return new Page(browser, address, 0, NONE, Document.createShell(address.toString()));
    }

    /** Whether the journey ended at another server, such as an app. */
    public boolean isElsewhere() {
        return status == 0;
    }

    /** A parameter of the address' query, or an empty string. */
    public String parameter(String name) {
        Map<String, String> parameters = new LinkedHashMap<>();
        String query = address.getRawQuery();
        for (String pair : query == null ? new String[0] : query.split("&", -1)) {
            String[] parts = pair.split("=", 2);
            parameters.put(decode(parts[0]), parts.length > 1 ? decode(parts[1]) : "");
        }
        return parameters.getOrDefault(name, "");
    }

    /** The heading. */
    public String title() {
        Element heading = document.selectFirst("#kc-page-title, h1");
        return heading == null ? document.title() : heading.text();
    }

    /** All that can be read on it. */
    public String text() {
        return document.body().text();
    }

    /** The forms that ask for something; the one that switches the language is not among them. */
    public List<Form> forms() {
        return document.select("form").stream()
                .map(form -> new Form(this, form))
                .filter(form -> !form.isLanguageChoice())
                .toList();
    }

    /** The first form that has an input or button of this name. */
    public Form form(String field) {
        return forms().stream()
                .filter(form -> form.has(field))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No form with " + field + " on " + this));
    }

    /** Whether a form asks for it. */
    public boolean asksFor(String field) {
        return forms().stream().anyMatch(form -> form.has(field));
    }

    /** Follows the first link whose text or id contains the words. */
    public Page click(String words) {
        Element link = document.select("a[href]").stream()
                .filter(candidate ->
                        candidate.text().contains(words) || candidate.id().contains(words))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No link " + words + " on " + this));
        return browser.open(link.absUrl("href"));
    }

    private static String decode(String value) {
        return URLDecoder.decode(value, UTF_8);
    }

    @Override
    public String toString() {
        return status + " " + address + " [" + title() + "] " + forms();
    }
}
